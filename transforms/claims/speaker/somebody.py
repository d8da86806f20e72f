"""A subject's noun phrase in; its mention, without the verb's object, out, if it is a title, a body, a country, or a name:
one that the page has already, that opens with a given name, or that was introduced before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.claims.finding import Span
from transforms.claims.reader import Reader
from transforms.claims.speaker.bare_names import MEETING, alone
from transforms.claims.speaker.introductions import introduced
from transforms.claims.speaker.joint import is_with_another
from transforms.claims.speaker.things import is_of_other, is_thing
from transforms.claims.surface.mentions import Mention, key
from transforms.claims.surface.whole_names import GIVEN_NAMES, is_full, name_end
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.conjugate import HIS
from transforms.lexicon import load
from transforms.tokens import Entry

_NO_SUBJECTS: Final = frozenset(load("speakers")["no_subjects"])


def named(reader: Reader, span: Span, known: Sequence[Mention], gender: str, meant: bool = False) -> Mention | None:
    """`meant`: the verb tells that it is somebody."""
    head = reader.entries[span[0]]
    if head.clean in _NO_SUBJECTS or is_own_word(head) or is_thing(reader, span[0], known):
        return None
    she = gender == "f" and span[0] and reader.entries[span[0] - 1].clean[-1] == "ت"
    if she and is_of_other(reader, span, gender, False):
        return None  # «عزلت قائد المركز، واعدة بكذا»
    mention = Mention(reader, alone(reader, span, known), gender)
    known_place = reader.flags[span[0]] & g.PLACE
    if is_with_another(reader, mention):
        mention.number = "p"  # «التقى الرئيس ونظيره …، وتعهدا»
    several = mention.number == "p" and mention.head.endswith("ون")  # «يفضل المالطيون الانتظار»
    if (
        mention.known
        or several
        or known_place
        or any(mention.keys <= m.keys for m in known)
        or _from_there(reader, span, known)
    ):
        return mention
    apposed = meant and any(reader.flags[k] & g.COMMA for k in range(*mention.span))
    if is_full(reader, mention.span) and not apposed:
        end = _own_end(reader, mention.span, known)
        titled = end < mention.span[1] and reader.flags[end] & b.TITLE == g.PERSON
        if titled and reader.entries[span[0] - 1].word.base not in MEETING:
            return mention  # «كتب كمال الراعي رئيس التحرير يقول»
        return Mention(reader, (span[0], end), gender)
    return mention if meant or _is_titled(reader, mention.span) or introduced(reader, mention) else None


def is_own_word(head: Entry) -> bool:
    """«واختتم حديثه مشيرا»: what somebody says is no subject beside it."""
    return bool(head.flags & g.CHANNEL) and head.clean.endswith(HIS)


def _is_titled(reader: Reader, span: Span) -> bool:
    """«روزا هاغن نائبة الرئيس»: two or three words that the lexicon lacks, and a title behind them."""
    first, last = span
    at = next((k for k in range(first, last) if reader.flags[k]), last)
    title = at < last and reader.flags[at] & b.TITLE == g.PERSON
    words = [e.clean for e in reader.entries[first:at]]
    return bool(title) and len(words) in (2, 3) and not any(word.endswith(b.NO_SURNAME) for word in words)


def _from_there(reader: Reader, span: Span, known: Sequence[Mention]) -> bool:
    """«الألماني كمال هاغن»: a nationality before a given name, or before one that the page has already."""
    (first, last), flags = span, reader.flags
    nation = last > first + 1 and flags[first] == g.DEFINITE and reader.entries[first].clean.endswith(b.NISBA)
    if not nation or flags[first + 1]:
        return False
    name = reader.entries[first + 1]
    return name.clean in GIVEN_NAMES or any(key(name) in m.keys for m in known)


def _own_end(reader: Reader, span: Span, known: Sequence[Mention]) -> int:
    """Where the name that opens `span` ends; after the given name alone («وأخذ علي مبلغا»), where the page has it with another."""
    given, family = key(reader.entries[span[0]]), key(reader.entries[span[0] + 1])
    other = any(given in m.keys and family not in m.keys for m in known)
    return span[0] + 1 if other else name_end(reader, *span)
