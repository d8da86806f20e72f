"""A text in; the same text out, of the same length, with a space for each line feed that only wraps a paragraph.

Text browsers, mail and agencies' systems break paragraphs at a width. Such a break is known by its arithmetic: the next
line's first word would not have fitted. Few texts have lines that all keep to one width; every other is left as it is.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Final

NARROWEST: Final = 50  # characters; of narrower lines too many end near the widest by chance
WIDEST: Final = 132  # a paragraph that is longer was not wrapped
LONGEST_WORD: Final = 30  # what is longer is an address or a rule, and tells nothing
FEWEST: Final = 3  # breaks amid a sentence
NEAR: Final = 0.75  # of the width: lines that end beyond it tell whether it is one
KEPT: Final = 0.8  # of those that end amid a sentence how many must be as long as they can be
ENDED: Final = 0.6  # of the breaks how many must be in paragraphs that end with a full stop: headlines in a list do not
STOPPED: Final = 0.35  # of the breaks how many may stand behind a full stop: in running text few do
APART: Final = 2  # paragraphs that end and are followed at once: no blank lines part them

_SPACES: Final = " \t\r"  # a no-break space is a letter to whoever wraps
_STOPS: Final = tuple(".؟?!…")
_BEHIND_STOPS: Final = " \"'»”’‘)]\u200e\u200f"
_ITEM: Final = re.compile(r"\s*(?:[-–—•●▪◆*■+]|\d{1,2}[-.)])\s")
_NEXT_ITEM: Final = re.compile(r"\s*(?:[•●▪◆■]|\d{1,2}[-)]\s)")  # a dash may open a line amid a sentence
_TIME: Final = re.compile(r"\d{4}\D+\d|\d\D+\d{4}|\d:\d\d")  # a day with its year, a clock time


def unwrapped(text: str) -> str:
    """The text with its wrapped paragraphs on one line each; the very text where nothing is wrapped."""
    lines = text.split("\n")
    if len(lines) <= FEWEST:
        return text
    for line in lines:  # with an article's first paragraph nearly all pages are through
        if len(line) > WIDEST and _inner(line) > WIDEST:
            return text
    breaks = set(_breaks(lines))
    if not breaks:
        return text
    parts = []
    for n, line in enumerate(lines):
        if n in breaks:
            parts.append(line[:-1] + "  " if line.endswith("\r") else line + " ")
        else:
            parts.append(line + "\n")
    return "".join(parts)[:-1]  # behind the last line there is none


def _breaks(lines: list[str]) -> list[int]:
    """The lines that only a width ended; none where the lines as a whole keep to no width."""
    ends = [len(line.rstrip(_SPACES)) for line in lines]
    if 2 * ends.count(max(ends)) > len(ends) - ends.count(0):  # set flush right: the width shows without the margin
        lines = [line.strip(_SPACES) for line in lines]
        ends = [len(line) for line in lines]
    # How far each line would reach with the first word of the next, without the space between; 0 above a blank line.
    reaches = [_reach(end, after) for end, after in zip(ends, [*lines[1:], ""], strict=True)]
    width = _width(ends, reaches)
    if not width or any(end > width and _inner(line) > width for line, end in zip(lines, ends, strict=True)):
        return []
    bare = [line.rstrip().rstrip(_BEHIND_STOPS) for line in lines]
    stopped = [line.endswith(_STOPS) for line in bare]
    full = within = short = ended = run = apart = 0
    for n, reach in enumerate(reaches):
        if reach >= width:
            full += 1
            run += 1
            within += not stopped[n]
            continue
        if run and bare[n].endswith(".") and not bare[n].endswith(".."):
            ended += run
        run = 0
        if reach:
            short += ends[n] >= NEAR * width and not stopped[n]
            apart += stopped[n]
    if within < FEWEST or within < KEPT * (within + short) or ended < ENDED * full or full - within > STOPPED * full:
        return []
    return [
        n
        for n, reach in enumerate(reaches)
        if reach >= width
        and not (stopped[n] and apart >= APART)
        and _goes_on(lines[n], lines[n + 1])
        and (stopped[n + 1] or reaches[n + 1] >= width or _TIME.search(lines[n + 1]) is None)
    ]


def _reach(end: int, after: str) -> int:
    word = after.lstrip().partition(" ")[0] if end else ""
    return end + len(word) if 0 < len(word) <= LONGEST_WORD else 0


def _width(ends: list[int], reaches: list[int]) -> int:
    """The width that most lines end within and would have passed with one more word; 0 where too few do."""
    changes = [0] * (WIDEST + 2)  # in how many lines' favour each width is, as a difference to the width before
    for end, reach in zip(ends, reaches, strict=True):
        if end <= WIDEST and reach >= NARROWEST:
            changes[end] += 1
            changes[min(reach, WIDEST) + 1] -= 1
    favour = list(accumulate(changes))
    most = max(favour[NARROWEST:])
    return favour.index(most, NARROWEST) if most >= FEWEST else 0


def _inner(line: str) -> int:
    """How far a line reaches without its last word: an address may be longer than any width."""
    return len(line.rstrip().rpartition(" ")[0].rstrip())


def _goes_on(line: str, after: str) -> bool:
    """Whether the next line can be of the same paragraph: it is indented no deeper, unless below an item's words."""
    if _NEXT_ITEM.match(after):
        return False
    return len(after) - len(after.lstrip()) <= len(line) - len(line.lstrip()) or _ITEM.match(line) is not None
