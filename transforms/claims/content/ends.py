"""The first token of a content in; where it ends, out: with its sentence, or before whatever the writer puts beside it.

That is the next report («…، وأضاف أن», «… مؤكدا أن»), another speaker («…، لكن النقابة نفت ذلك», «…، فيما دعا الوزير إلى»),
a comment («…، الأمر الذي»), or the name of the source («…، وفقا للشرطة»).
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from transforms.claims.content.additions import before_addition
from transforms.claims.content.fronted import main_clause
from transforms.claims.content.next_reports import next_report
from transforms.claims.reader import Reader
from transforms.claims.surface.sources import source
from transforms.claims.vocabulary import grammar as g
from transforms.conjugate import PHRASE

_KEPT: Final = ")]%٪$€£°"  # marks that belong to the word before them
_BEFORE_PRONOUN: Final = g.COMP | g.MARK | g.RELATIVE | g.OPENER | g.BLOCKER | g.ADJUNCT | g.PARTICLE | g.PREPOSITION


def end_of(reader: Reader, i: int, first: int, stop: int) -> int:
    """Where the content that starts at `first` ends, for the cue at `i` in a sentence that ends before `stop`."""
    cues, end = reader.cues, stop
    for x in range(bisect_right(cues, first), len(cues)):
        j = cues[x]
        if j >= stop:
            break
        q = reader.sentences.quotation_at(j)
        if q is not None and q.first >= first - 1:
            continue
        cue = reader.entries[j].cue
        assert cue is not None
        found = next_report(reader, i, j, cue, first, stop)
        if found and (found > first + 1 or not reader.flags[first] & g.COMP):  # «من أنه فيما تأمل الدول أن …، فإن»
            end = found
            break
    if reader.flags[i - 1] & g.RELATIVE:
        end = _before_relative(reader, i, first, end)
    end = before_addition(reader, first, main_clause(reader, i, first, end))
    end = before_source(reader, i, first, before_marks(reader, first, end))
    return min(max(end, first + 1), max(stop, first))


def _before_relative(reader: Reader, i: int, first: int, end: int) -> int:
    """«الاتفاق الذي قال إنه سيئ، والذي أبرم …»: what else the writer tells of the same noun."""
    pronoun = reader.entries[i - 1].word.base
    for k in range(first + 1, end):
        word = reader.entries[k].word
        if word.lead and word.base == pronoun and reader.flags[k - 1] & g.COMMA:
            return k
    if reader.entries[first].word.joined:  # «الرجل الذي قالت الشرطة إنه قتل جاره هو صديقه»
        return next((k for k in range(first + 3, end) if _is_copula(reader, k)), end)
    return end


def _is_copula(reader: Reader, k: int) -> bool:
    """A pronoun between subject and predicate, and none that begins a clause of its own («وهو», «كما هو»)."""
    alone = reader.flags[k] & g.PRONOUN and not reader.entries[k].word.lead and len(reader.entries[k].clean) < 4
    return bool(alone) and not reader.flags[k - 1] & _BEFORE_PRONOUN


def before_marks(reader: Reader, first: int, end: int) -> int:
    """The end without the marks before it, save one that closes what the content opens."""
    while end > first and reader.flags[end - 1] & g.MARK and reader.entries[end - 1].surface not in _KEPT:
        if reader.flags[end - 1] & g.QUOTE and closes_inside(reader, first, end - 1):
            break
        end -= 1
    return end


def before_source(reader: Reader, i: int, first: int, end: int) -> int:
    """«…، وفقا للشرطة», «… على حد قوله», «… على حسب قوله» at the very end names a source, and is no part of what is said."""
    cues = reader.cues
    for x in range(bisect_right(cues, end - 1) - 1, -1, -1):
        j = cues[x]
        cue = reader.entries[j].cue
        if j <= max(i, first) or cue is None:
            break
        if cue.form != PHRASE:
            continue
        found = source(reader, j, cue, first, end)
        if found is None or not reader.nothing_after(found.end, end):
            break
        return before_marks(reader, first, found.first - (reader.entries[found.first - 1].clean == "على"))
    return end


def closes_inside(reader: Reader, first: int, i: int) -> bool:
    """Whether the mark at `i` closes a quotation that the content itself opens."""
    return i in [q.last for q in reader.sentences.quotations_in(first - 1, i)]
