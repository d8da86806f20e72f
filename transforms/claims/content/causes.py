"""A verb that ascribes something to a cause in; the noun phrase that names both, out: «أرجع المدير الخسارة إلى ضعف الدفاع».

What is ascribed may be any noun, even «ذلك»; that a cause follows it by «إلى», and no place or person, makes a statement of both.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.content.objects import noun_phrase
from transforms.claims.reader import OBJECT, Complement, Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import POINTING
from transforms.claims.vocabulary.words import CueWord
from transforms.conjugate import PRESENT

REACH: Final = 24  # tokens from the verb to «إلى», with who ascribes and what between them
_TO: Final = "إلى"
_ENDS: Final = g.COMP | g.STOP | g.COLON | g.VERB
_NO_CAUSE: Final = g.PLACE | g.PERSON | g.BODY | g.MEDIUM | g.RECIPIENT | g.COMP | g.MARK
_WHERE: Final = g.PREPOSITION | g.BODY | g.PERSON


def ascribed(reader: Reader, i: int, cue: CueWord, stop: int, subject_before: bool) -> Complement | None:
    """What the verb at token `i` ascribes, with its cause."""
    if cue.common and cue.form == PRESENT:
        return None  # «يرجع السبب إلى كذا»: nobody says so
    to = _cause(reader, i, min(stop, i + REACH))
    if not to:
        return None
    noun = noun_phrase(reader, i, cue, to, subject_before)
    if noun is not None and noun.at == noun.first:
        return noun
    if reader.entries[to - 1].clean in POINTING and to - 1 > i:
        return Complement(OBJECT, to - 1, to - 1)  # «أرجع الخبراء ذلك إلى …»
    flags, before = reader.flags[to - 1], reader.flags[to - 2]
    alone = to - 2 > i and flags & g.DEFINITE and not before & g.PREPOSITION
    act = flags & g.MASDAR and not flags & _WHERE
    return Complement(OBJECT, to - 1, to - 1) if alone and (act or before & g.COMMA) else None


def _cause(reader: Reader, i: int, end: int) -> int:
    """The «إلى» that brings the cause; 0 where there is none."""
    for k in range(i + 2, end - 1):
        flags = reader.flags[k]
        if flags & _ENDS and not flags & (g.PERSON | g.BODY):
            return 0
        if reader.entries[k].word.base == _TO:
            cause = k + 1 not in reader.date_ends and not reader.flags[k + 1] & _NO_CAUSE
            return k if cause else 0
    return 0
