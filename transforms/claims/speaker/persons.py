"""A speaker's name on the page in; the personal name in it, without office and respect, out.

«رئيس الوزراء المالطي كمال الراعي», «كمال الراعي، رئيس الوزراء» and «السيد كمال الراعي» hold one person, by whom pages can be
compared. A given name that the lexicon has begins it, or a title before two unknown words shows it.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.finding import Span
from transforms.claims.reader import Reader
from transforms.claims.speaker.joint import is_with_another
from transforms.claims.surface.inner_marks import is_joined
from transforms.claims.surface.mentions import Mention, untagged
from transforms.claims.surface.titles import ON_BEHALF, is_to_title
from transforms.claims.surface.whole_names import COMPOUNDS, GIVEN_NAMES, is_plain, is_to_somebody
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.conjugate import HIS
from transforms.lexicon import load
from transforms.markup import unfilled
from transforms.tokens import WORD

LONGEST: Final = 6  # words of a personal name
SHORTEST: Final = 2  # letters of «لل»
LEAST: Final = 2  # names: «كمال الراعي»
MOST_UNKNOWN: Final = 3  # words that no lexicon knows
_OF_NAMES: Final = frozenset(load("speakers")["of_names"])
_BEGINS: Final = (GIVEN_NAMES | _OF_NAMES) - frozenset(load("speakers")["particles"])
_SPOKESMEN: Final = frozenset(load("speakers")["spokesmen"])
_KUNYAS: Final = frozenset(load("speakers")["kunyas"])
_SONS: Final = frozenset(load("speakers")["sons"])
_BODIES: Final = g.BODY | g.PLACE
_TAGS: Final = g.HANDLES | {"_"}
_STOPS: Final = g.COMMA | g.BRACKET | g.QUOTE


def person(reader: Reader, mention: Mention) -> str | None:
    """The personal name in a mention, as `mentions.name` writes it; None where two are named together."""
    span = personal_name(reader, mention.span)
    if span is None or is_with_another(reader, mention):
        return None
    tokens = reader.tokens
    return untagged(unfilled(tokens.text[tokens.starts[span[0]] : tokens.ends[span[1] - 1]]))


def personal_name(reader: Reader, span: Span) -> Span | None:
    """The tokens of the personal name in a speaker's name, two words or more; None where that names nobody, or somebody of
    theirs («محامي كمال الراعي», «حكومة كمال الراعي»)."""
    flags, (first, last) = reader.flags, span
    while first < last:
        end = next((k for k in range(first, last) if flags[k] & _STOPS), last)
        if (found := _known(reader, first, end) or _unknown(reader, first, end, span)) is not None:
            return found
        if flags[span[0]] & _BODIES:
            return None  # «حكومة مالطا، كمال الراعي»
        first = end + 1
    return None


def _known(reader: Reader, first: int, end: int) -> Span | None:
    """The name between two commas that a given name of the lexicon begins."""
    for k in range(first, end - 1):
        if reader.entries[k].clean in _BEGINS and (
            k == first or _is_office(reader, first, k) or _is_nation(reader, first, k)
        ):
            stop, start = _name_end(reader, k, end), _name_start(reader, first, k)
            if _names(reader, start, stop) >= LEAST:
                return start, stop
    return None


def _unknown(reader: Reader, first: int, end: int, span: Span) -> Span | None:
    """Words that no lexicon knows between two commas, behind a title or before one: «السفيرة، هيلما هاغن»."""
    flags, k = reader.flags, end
    if first > span[0] and flags[first - 1] & g.QUOTE:
        return None  # «رئيس شركة "سانا هاغن"»
    while k > first and not flags[k - 1] and (is_plain(reader, k - 1) or reader.entries[k - 1].surface in _TAGS):
        k -= 1
    while k < end and reader.entries[k].surface in _TAGS:
        k += 1
    if not LEAST <= _names(reader, k, end) <= MOST_UNKNOWN:
        return None
    if k > first:
        tag = reader.entries[k - 1].surface in _TAGS
        office = bool(flags[k - 1 - tag] & g.DEFINITE) and _is_office(reader, first, k)
        return (k, end) if office and not reader.entries[k].clean.endswith(b.NISBA) else None
    titled = _is_title(reader, span[0]) if first > span[0] else end + 1 < span[1] and _is_title(reader, end + 1)
    return (k, end) if titled else None


def _is_title(reader: Reader, k: int) -> bool:
    """«الوزير», «للوزير»."""
    entry = reader.entries[k]
    to = bool(reader.flags[k] & g.TO_SOMEONE) and len(entry.clean) > SHORTEST and is_to_title(entry.clean)
    return to or (reader.flags[k] & g.PERSON != 0 and entry.word.number != "p")


def _is_nation(reader: Reader, first: int, k: int) -> bool:
    """«المالطي كمال الراعي»."""
    head = reader.entries[first]
    return k == first + 1 and bool(head.flags & g.DEFINITE) and head.clean.endswith(b.NISBA)


def _is_office(reader: Reader, first: int, k: int) -> bool:
    """Whether the words before the name at `k` are its bearer's office: «مدير المعهد», not «محامي», «قوات», «قرار»."""
    if reader.entries[k - 1].surface in _TAGS:
        k -= 1
    before = reader.flags[k - 1]
    if not _is_title(reader, first) or b.governs(before) or before & (g.PREPOSITION | g.DEMONSTRATIVE):
        return False
    whose = next((j for j in range(first + 1, k + 1) if _is_on_behalf(reader, first, j)), 0)
    # «المتحدث باسم كمال الراعي», «المتحدث باسم الوزير كمال الراعي»; but «المتحدث باسم الوزارة كمال الراعي»
    return not whose or (whose < k - 1 and not _is_title(reader, whose + 1))


def _is_on_behalf(reader: Reader, first: int, k: int) -> bool:
    """«المتحدث باسم»; but «الفنان باسم الراعي»."""
    return reader.entries[k].clean == ON_BEHALF and reader.entries[first].word.base.removeprefix("ال") in _SPOKESMEN


def _name_start(reader: Reader, first: int, k: int) -> int:
    """Where the name begins that has a known given name at `k`: «الفنانة دنيا سمير الراعي», «كنان بن صالح الراعي»."""
    flags, before = reader.flags, k - 1
    if before < first or flags[before] or not is_plain(reader, before):
        return k
    alone = before == first or bool(flags[before - 1] & g.DEFINITE) or reader.entries[k].clean in _SONS
    return before if alone else k


def _name_end(reader: Reader, k: int, end: int) -> int:
    entries, stop = reader.entries, k + 1
    while stop < min(end, k + LONGEST) and _goes_on(reader, stop):
        stop += 1
    while stop > k and (entries[stop - 1].kind is not WORD or _leads_on(entries[stop - 1].clean)):
        stop -= 1
    return stop


def _leads_on(clean: str) -> bool:
    """«عبد», «أبو», «فان»: a word of names that is none without the next."""
    return clean in _KUNYAS or (clean in _OF_NAMES and clean not in GIVEN_NAMES)


def _goes_on(reader: Reader, k: int) -> bool:
    entry, flags = reader.entries[k], reader.flags[k]
    clean = entry.clean
    if clean in GIVEN_NAMES or clean in COMPOUNDS or clean in _OF_NAMES:
        return True
    if entry.surface in _TAGS:
        return True  # «كمال #الراعي», «#كمال_الراعي»
    if entry.surface == "-":
        return is_joined(reader, k)  # «جاي-إن»
    if flags & ~g.DEFINITE or entry.kind is not WORD or len(clean) == 1 or k in reader.date_ends:
        return False
    act = (clean[0] in "بل" and g.describe(clean[1:]).flags) or (clean[-1] == "ا" and g.describe(clean[:-1]).flags)
    if act & g.MASDAR or is_to_somebody(entry):
        return False  # «كمال الراعي لتهنئة المدير», «كمال الراعي خطابا», «كمال الراعي بوزير المالية»
    joined = clean[0] == "و" and (clean.endswith(HIS) or clean[1:] in GIVEN_NAMES or g.describe(clean[1:]).flags)
    return not joined and not (flags and clean.endswith(b.COMMON_NOUN))


def _names(reader: Reader, first: int, stop: int) -> int:
    """How many names those tokens are: «عبد الله», «أبو بكر» and «صلاح الدين» are one each."""
    names = [e.clean for e in reader.entries[first:stop] if e.kind is WORD]
    return sum(1 for clean in names if clean not in COMPOUNDS and not _leads_on(clean))
