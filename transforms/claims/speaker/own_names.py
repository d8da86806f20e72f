"""A body that a page introduces in; its own name there, out: «شركة سناب شات», «هيئة الحقيقة والعدالة», «محكمة مالطية»."""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.surface.adjectives import adjectives_end
from transforms.claims.surface.mentions import Mention
from transforms.claims.surface.whole_names import GIVEN_NAMES
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import WRITINGS
from transforms.claims.vocabulary.words import all_spellings
from transforms.lexicon import load
from transforms.tokens import WORD

_PURPOSES: Final = all_spellings(load("names")["purposes_of_bodies"])
_OF_BODIES: Final = _PURPOSES | set(load("speakers")["ministries"])
BARE_WORDS: Final = 2  # tokens of a body's name without the article, and with it
LONGEST_OWN: Final = 4
_NAMED_IN_QUOTES: Final = frozenset(load("speakers")["named_in_quotes"])
_WITH_NAMES: Final = frozenset(load("speakers")["with_names"])
_ADJECTIVES: Final = ("ة", "ي", "ين", "ات", "ا")  # what an indefinite adjective ends with, and an accusative


def own_name_end(reader: Reader, k: int, noun: str) -> int:
    """One past the name of a body from token `k` on, behind its noun: bare words, or definite ones with adjectives, or words
    between marks."""
    flags, entries, first = reader.flags, reader.entries, k
    q = reader.sentences.opened.get(k)
    if q is not None or noun in _NAMED_IN_QUOTES:
        return adjectives_end(reader, q.last + 1) if q is not None and q.closed and q.is_short else k
    if flags[k] & g.CHANNEL and not flags[k] & b.NAMED and entries[k].clean not in WRITINGS:
        return adjectives_end(reader, k + 1)  # «شركة فيسبوك»
    while k < first + LONGEST_OWN:
        clean = entries[k].clean
        if k > first and clean[:2] == "لل" and clean[2:] in _PURPOSES:
            return k + 1  # «وكالة سانا للأنباء»
        if entries[k].kind is not WORD or k in reader.date_ends or _is_joined(reader, k) or not _may_name(reader, k):
            break
        if flags[k] & g.DEFINITE or (flags[k] & g.PLACE and flags[k + 1]):
            return _with_another_end(reader, adjectives_end(reader, k + 1))
        if clean.endswith(_ADJECTIVES if k == first else b.COMMON_NOUN) and not _leads_on(reader, k, noun):
            break  # «شركة ناشئة»
        if k > first and clean in GIVEN_NAMES:
            return first  # «نادي ليستر كمال الراعي»
        if k - first == BARE_WORDS and not _ends_name(reader, k + 1):
            break  # «شركة سناب ميزة …»; but «نادي باريس سان جرمان»
        k += 1
    return k if flags[k] & b.CLOSED or k in reader.date_ends else first


def first_told(reader: Reader, mention: Mention) -> Mention | None:
    """«المحكمة» where the page began with «محكمة مالطية», and had no other court before."""
    tokens, flags, entries = reader.tokens, reader.flags, reader.entries
    first, last = mention.span
    if last - first > 1 or flags[first] & (b.NAMED | g.MASDAR) != b.INSTITUTION or mention.document:
        return None
    noun = entries[first].clean.removeprefix("ال")
    found = [k for at in reader.places(noun, first, 3) if (k := tokens.first_at(at)) < first]
    if len(found) != 1:
        return None
    k = found[0]
    end = k + 1
    while not flags[end] & ~b.WHO and _is_adjective(entries[end].clean, noun):
        end += 1
    nation = any(entries[j].clean.endswith("ية") or entries[j].clean.endswith("ي") for j in range(k + 1, end))
    if not nation or entries[k].clean != noun or reader.sentences.quotation_at(k) is not None:
        return None
    return Mention(reader, (k, end), mention.gender)


def _is_adjective(clean: str, noun: str) -> bool:
    """«مالطية» behind «محكمة», «مالطي» behind «فريق»."""
    return clean.endswith("ة") if noun.endswith("ة") else clean.endswith("ي")


def _is_joined(reader: Reader, k: int) -> bool:
    """«لصناعة», «بمدينة», «وفريق»; but «ليفربول», «باريس»."""
    clean = reader.entries[k].clean
    if clean[0] == "و" or clean[:2] == "لل":
        return True
    if clean[0] not in "بل" or reader.flags[k] & g.PLACE or clean in g.NOT_BA:
        return False
    rest, after = clean[1:], reader.flags[k + 1]
    if (after and not _ends_name(reader, k + 1)) or after & g.MARK:
        return True  # «حملة بعنوان "…"»
    return (
        bool(g.describe(rest).flags)
        or rest.endswith((*b.NO_SURNAME, *b.COMMON_NOUN))
        or reader.count(f" {rest} ", k) > 0
    )


def _may_name(reader: Reader, k: int) -> bool:
    """«صحيفة الحياة», «مجلس المنظمة الدولية», «وزارة الخارجية المالطية», «لجنة حماية الصيادين»."""
    entry, naming = reader.entries[k], b.NAMING
    if entry.clean.removeprefix("ال") in _OF_BODIES:
        naming |= g.BODY
    if entry.clean[:2] == "ال":
        naming |= g.RECIPIENT | g.BODY | g.BLOCKER | (g.PERSON if entry.word.number == "p" else 0)
    return not reader.flags[k] & ~naming


def _leads_on(reader: Reader, k: int, noun: str) -> bool:
    """«لجنة حماية الصيادين»: an act and of whom; «شينخوا الرسمية»: an unknown name in ا and its adjective."""
    clean = reader.entries[k].clean
    if not reader.flags[k + 1] & g.DEFINITE:
        return False
    unknown = clean[-1] == "ا" and not g.describe(clean[:-1]).flags and reader.entries[k + 1].clean.endswith(b.NISBA)
    return unknown or (reader.flags[k] & g.MASDAR != 0 and noun not in _WITH_NAMES)


def _ends_name(reader: Reader, k: int) -> bool:
    """Whether a mark or the adjective of a nation stands at `k`."""
    nation = reader.flags[k] == g.DEFINITE and reader.entries[k].clean.endswith(b.NISBA)
    return nation or bool(reader.flags[k] & g.MARK)


def _with_another_end(reader: Reader, k: int) -> int:
    """«هيئة الحقيقة والعدالة»: one past what the same body is for as well."""
    clean = reader.entries[k].clean
    joined = clean[:3] == "وال" and reader.flags[k] == g.DEFINITE and not reader.flags[k - 1] & g.PLACE
    return adjectives_end(reader, k + 1) if joined and not g.describe(clean[1:]).flags & b.SOMEBODY & ~g.DEFINITE else k
