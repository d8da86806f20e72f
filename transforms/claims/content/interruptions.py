"""A phrase that names a source, before a comma or dash, in; where the clause that it interrupts goes on, out.

«ولجأ الباحثون، بحسب الصحيفة، إلى طريقة مختلفة»: of what stands before the phrase alone nothing could be true or false.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import ALTHOUGH, MEANWHILE, TENSE_PARTICLES
from transforms.claims.vocabulary.words import listed
from transforms.tokens import NUMBER

NAME: Final = 6  # tokens from a known end of the source's name to the mark behind it
LONG: Final = 4  # letters of «لكنه», which begins another clause than «هو» does
_GOVERNED: Final = listed("grammar", "governed")
_OF_ACTS: Final = listed("grammar", "governed_acts")
_CLAUSE: Final = g.RELATIVE | g.VERB | g.COMP
_ANOTHER: Final = g.MEDIUM | g.RECIPIENT | g.COMP


def resumes(reader: Reader, first: int, end: int, stop: int) -> int:
    """The token at which the clause goes on behind the phrase `[first, end)`; 0 where the phrase ends it."""
    apart = _is_mark(reader, first - 1)
    close = next((k for k in range(end, min(end + NAME, stop)) if reader.flags[k] & g.MARK), stop)
    if close + 2 >= stop or not _is_mark(reader, close) or any(bits & _CLAUSE for bits in reader.flags[first:close]):
        return 0
    k = close + 1
    entry, following = reader.entries[k], reader.flags[k + 1]
    if entry.word.lead or k in reader.date_ends or k + 1 in reader.date_ends:
        return 0
    if not apart and not entry.flags & g.PREPOSITION:
        return 0
    if entry.flags & g.PREPOSITION:
        if reader.flags[close] & g.COMMA:  # not «…، بحسب المدير، من دون ذكر السبب», «…، في تطور مفاجئ»
            act = entry.clean in _OF_ACTS and following & (g.MASDAR | g.BODY) == g.MASDAR
            governed = entry.clean in _GOVERNED and not following & g.COMP
            governed = governed and reader.entries[k + 1].clean not in ALTHOUGH
            return k if governed or (act and apart) else 0
        return 0 if not apart or following & _ANOTHER or reader.entries[k + 1].clean in MEANWHILE else k
    goes_on = (
        entry.kind is NUMBER or entry.clean in TENSE_PARTICLES or (entry.flags & g.PRONOUN and len(entry.clean) < LONG)
    )
    return k if goes_on else 0


def _is_mark(reader: Reader, k: int) -> bool:
    return bool(reader.flags[k] & g.COMMA) or reader.entries[k].surface in b.DASHES
