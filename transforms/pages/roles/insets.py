"""Lines with their settled roles in; headlines of others that stand amid the text, and nothing announces, told from it.

Some outlets break their texts with two or three links. A list of the text's own stands below a colon, a verse among
verses; these stand below a full stop, and the text goes on below them.
"""

from __future__ import annotations

from typing import Final

from transforms.pages.lines.line import Line, having
from transforms.pages.lines.vocabulary import PARAGRAPHS, TITLE

INSET: Final = range(2, 5)  # titles in a row
INSET_WORDS: Final = 5  # most cross-heads are shorter


def mark_insets(lines: list[Line], zones: list[str], roles: list[str]) -> None:
    """Change the roles of a few titles in a row between two paragraphs of the body."""
    run: list[int] = []
    for n in [*having(lines, TITLE), len(lines)]:
        if run and n != run[-1] + 1:
            if len(run) in INSET and _is_inset(lines, zones, run):
                for i in run:
                    roles[i] = "related_headline"
            run = []
        run.append(n)


def _is_inset(lines: list[Line], zones: list[str], run: list[int]) -> bool:
    """Whether a paragraph with its full stop stands above, another below, and each title is a headline's length."""
    above, below = run[0] - 1, run[-1] + 1
    if above < 0 or below == len(lines) or zones[above] != "body" or zones[below] != "body":
        return False
    if not lines[above].shape & PARAGRAPHS or lines[above].stop != "." or not lines[below].shape & PARAGRAPHS:
        return False
    return all(lines[n].words >= INSET_WORDS and lines[n].stop in ("", "?") for n in run)
