"""Reporting verbs that say something of the clause before them («…، وهو ما نفته الشركة», «…، الأمر الذي أكده الوزير»): a
finding in, filled, out. Its content is that clause; `overlaps` gives it what an earlier claim reports there instead."""

from __future__ import annotations

from typing import Final

from transforms.claims.content import contents, ends
from transforms.claims.finding import Finding
from transforms.claims.reader import OBJECT, QUOTED, Reader
from transforms.claims.surface import speakers
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.words import all_spellings
from transforms.lexicon import load

RULE: Final = "postposed.taken_up"
SHORTEST: Final = 3  # words of a clause that is taken up
_POINTERS: Final = all_spellings(load("cues")["taken_up"])
_AND: Final = "و"
_IT: Final = ("ه", "ها")
_UPON_IT: Final = all_spellings(load("cues")["upon_it"])  # «وهو ما شدد عليه الوزير»
# These verbs tell whether the clause holds. To refuse, to back or to demand is about an act, and an opinion about what it means.
_OF_CLAUSES: Final = frozenset(("say", "announce", "reveal", "assert", "point_out", "admit", "deny"))
_BY_ITSELF: Final = (
    OBJECT,
    QUOTED,
)  # «وهذا ما أيدته المحكمة»: a verb that takes a clause alone leans on who said it first


def _pointer(reader: Reader, i: int) -> int:
    """First token of «وهو ما», «الأمر الذي», «وهو الأمر الذي» right before the verb at `i`, else -1."""
    start = i - 2
    if start < 1 or f"{reader.entries[start].clean.removeprefix(_AND)} {reader.entries[i - 1].clean}" not in _POINTERS:
        return -1
    shown = (
        reader.flags[start] & g.DEFINITE and reader.flags[start - 1] & g.PRONOUN and reader.entries[start - 1].word.lead
    )
    return start - bool(shown)


def read(reader: Reader, finding: Finding) -> bool:
    """Whether the verb takes up what stands before it in its sentence; not «وهذا ما أكده الوزير» at the beginning of one."""
    i, cue, (first, stop) = finding.i, finding.cue, finding.sentence
    start = _pointer(reader, i)
    if start <= first or cue.cue_class not in _OF_CLAUSES or cue.person != 3 or cue.takes.isdisjoint(_BY_ITSELF):
        return False
    upon = i + 1 < stop and reader.entries[i + 1].clean in _UPON_IT
    if cue.pronoun not in _IT and not upon:
        return False
    end = ends.before_marks(reader, first, start)
    begin = contents.start_of(reader, first, end)
    if end - begin < SHORTEST or (
        begin - 1 in reader.sentences.opened and reader.sentences.opened[begin - 1].last >= end
    ):
        return False
    finding.speaker = speakers.after(reader, i + 1 + upon, stop)
    finding.basis = "explicit" if finding.speaker else "dropped"
    finding.content, finding.rule = (begin, end), RULE
    finding.kind, finding.shift = contents.rendering(reader, (begin, end)), contents.leading(reader, begin)
    return True
