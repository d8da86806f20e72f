"""Lines in; the ways from the outlet's first page down to an article, where they end with its headline.

«الرئيسية » ثقافة » كتاب جديد عن المدينة» names the section between the first page and the headline.
"""

from __future__ import annotations

from typing import Final

from transforms.pages.lines import words as w
from transforms.pages.lines.line import Line
from transforms.pages.lines.marks import marks
from transforms.pages.lines.vocabulary import CRUMB, CUT, LABEL, SENTENCE, TITLE
from transforms.tokens import Entry, Tokens

STEPS: Final = 2  # signs of a way: between the first page and the section, and between that and the headline
_STEPS: Final = frozenset("/›»>|")
_OPEN: Final = frozenset('«“"')
_MARKABLE: Final = TITLE | CUT | LABEL | SENTENCE


def mark_ways(lines: list[Line]) -> None:
    """Change the shape of a way that begins with the outlet's name, by what it ends with: the line directly below."""
    for n in range(len(lines) - 1):
        line, below = lines[n], lines[n + 1]
        if line.bits & w.ROW and line.shape & _MARKABLE and below.shape & _MARKABLE and ends_with(line, below):
            above = [e.surface for e in _above(line, below)]
            signs = [surface for surface in above if surface in _STEPS]
            if len(signs) >= STEPS and len(set(signs)) == 1 and _OPEN.isdisjoint(above):
                line.shape = CRUMB


def ends_with(line: Line, head: Line) -> bool:
    """Whether a line goes on down to another, which has words enough to be known again."""
    key, own = line.key(), head.key()
    return len(key) > len(own) > 1 and key[-len(own) :] == own


def way(line: Line, head: Line) -> tuple[str, ...]:
    """A line's folded words without those of the headline that it ends with."""
    key = line.key()
    return key[: -len(head.key())] if ends_with(line, head) else key


def has_section(line: Line, head: Line) -> bool:
    """Whether a way that goes on down to the headline names more than the first page before."""
    home = marks().of(line.key())
    return len(way(line, head)) > (home.length if home is not None else 1)


def section_span(tokens: Tokens, line: Line, head: Line) -> tuple[int, int]:
    """What names the section on a line: of a way down to the headline the steps between the first page and it."""
    if line.shape != CRUMB or not ends_with(line, head):
        return line.start, line.end
    last = line.first + len(_above(line, head))
    while last > line.first and tokens.entries[last - 1].surface in _STEPS:
        last -= 1
    first = line.first
    for n in range(line.first, last):
        if tokens.entries[n].surface in _STEPS:
            first = n + 1
            break
    return tokens.starts[first], tokens.ends[last - 1]


def _above(line: Line, head: Line) -> list[Entry]:
    """The tokens of a way that stand before the headline's words."""
    words = len(line.key()) - len(head.key())
    for n, entry in enumerate(line.entries):
        if entry.key:
            words -= 1
        if words < 0:
            return line.entries[:n]
    return line.entries
