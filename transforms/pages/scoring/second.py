"""Lines of a page in; which of two titles that both speak of the text is the headline out.

The other is what leads to it, its summary or a caption. One that does not speak of it may be its writer's name.
"""

from __future__ import annotations

from typing import Final

from transforms.pages.lines.line import Line
from transforms.pages.lines.marks import marks
from transforms.pages.lines.vocabulary import BYLINE, CRUMB, CUT, LABEL, PARAGRAPHS, SECTION, SENTENCE, TIME, TITLE
from transforms.pages.scoring.headline_weights import (
    KICKER_WORDS,
    MUCH_MORE,
    NAME_WORDS,
    OTHERS_BETWEEN,
    SECOND_RECURS,
    SECOND_SIGNED,
    SECOND_WITHIN,
)

PAIR: Final = 2
_SIGNED: Final = BYLINE | TIME
_LEADING: Final = SECTION | TIME | CRUMB
LONGEST_WORDS: Final = 32  # of a headline
MORE_BELOW_SECTION: Final = 1.4  # times as much recurs of a headline as of another's above its section


def is_kicker(lines: list[Line], n: int) -> bool:
    """Whether a short title opens with a circumstance and leads to a longer one below: «بعد توقف دام ثلاث سنوات»."""
    line = lines[n]
    if line.shape != TITLE or n + 1 == len(lines):
        return False
    if (lines[n + 1].shape != TITLE and not is_stopped(lines, n + 1)) or lines[n + 1].words <= line.words:
        return False
    return _leads(line)


def is_stopped(lines: list[Line], n: int) -> bool:
    """Whether a sentence with its full stop is a headline: who wrote it or when stands below, and no title or text above but a kicker."""
    if lines[n].shape != SENTENCE or n + 2 >= len(lines) or not lines[n + 1].shape & _SIGNED:
        return False
    above = lines[n - 1] if n else None
    return above is None or bool(above.shape & _LEADING) or (above.shape == TITLE and _leads(above))


def _leads(line: Line) -> bool:
    """Whether a short title opens with a circumstance."""
    return (line.words <= KICKER_WORDS and line.opening in marks().kickers) or line.key()[
        :PAIR
    ] in marks().kicker_phrases


def is_writer(lines: list[Line], n: int) -> bool:
    """Whether a line reads as somebody's name: as a label or, beginning with a given name, a little longer. Of two labels that
    do the writer's is the second.
    """
    line, below = lines[n], lines[n + 1]
    if line.shape == LABEL:
        other = below.shape == LABEL and below.key() != line.key() and marks().is_name(below.key())
        return marks().is_name(line.key()) and not other
    bare = len(line.entries) == line.words  # «سامي الراعي - ممثل»
    return line.shape == TITLE and line.words <= NAME_WORDS and bare and marks().is_given(line.opening)


def may_be_first(line: Line) -> bool:
    """Whether a line may be the headline above a caption; some are as long as a paragraph."""
    return line.shape == TITLE or (line.shape == CUT and not line.stop and line.words <= LONGEST_WORDS)


def is_second(lines: list[Line], n: int, recurring: dict[int, float]) -> bool:
    """Whether a title shortly above is the headline rather: its words recur as well, or a name and a time follow it.

    Then this one is its summary or a caption.
    """
    signed = False  # a byline or a full time stands between
    strange = 0  # titles between that the text does not speak of: headlines of others
    for above in range(n - 1, max(-1, n - 1 - SECOND_WITHIN), -1):
        line = lines[above]
        if may_be_first(line):
            again = recurring.get(above, 0.0)
            enough = again >= (SECOND_SIGNED if signed else SECOND_RECURS) and line.key() != lines[n].key()
            if enough and not is_kicker(lines, above) and not _is_one_of(lines, above, n, recurring):
                return strange < OTHERS_BETWEEN
            strange += not recurring.get(above)
        elif line.shape & PARAGRAPHS:
            return False
        elif line.time is not None or line.shape == BYLINE:
            signed = True
    return False


def _is_one_of(lines: list[Line], above: int, n: int, recurring: dict[int, float]) -> bool:
    """Whether a title is of others, and line `n` the headline rather: much more recurs of that.

    It stands below a section, or the other below a title of another matter.
    """
    again, own = recurring[above], recurring[n]
    if lines[n - 1].shape == SECTION and own >= MORE_BELOW_SECTION * again:
        return True
    beside = above > 0 and lines[above - 1].shape == TITLE and not recurring.get(above - 1)
    return beside and again < SECOND_RECURS and own >= MUCH_MORE * again
