"""Lines with their settled roles in; a headline that is only the last of others' headlines taken back.

Pages whose own headline was lost in saving often keep what stood above it: a ticker, line by line or all on one line.
"""

from __future__ import annotations

from typing import Final

from transforms.pages.lines.line import Line, having, shapes_in
from transforms.pages.lines.vocabulary import BYLINE, CUT, ITEM, LABEL, PARAGRAPHS, SENTENCE, TIME, TITLE
from transforms.pages.scoring.headline_weights import LEAD_PARAGRAPHS
from transforms.pages.scoring.second import LONGEST_WORDS

CROWD: Final = 5  # titles in a row are a list of others, of which the last may be the headline or not
# Of 3,000 headlines 3 % share fewer stems with the first paragraphs, of other articles' headlines 97 %.
CROWD_STEMS: Final = 2
CROWD_RECURS: Final = 0.25  # … and 2 % and 97 % a smaller part of their own
_HEADLINES: Final = TITLE | ITEM
_OTHERS: Final = TITLE | ITEM | SENTENCE | LABEL | TIME
_SIGNED: Final = BYLINE | TIME


def take_back(lines: list[Line], zones: list[str], roles: list[str]) -> None:
    """Make the headline a ticker if it is as long as several and nobody signs and dates it, or one of many that the text hardly speaks of."""
    head = roles.index("headline")
    line = lines[head]
    if line.shape == CUT and line.words > LONGEST_WORDS:
        between = shapes_in(lines[head + 1 : zones.index("body")])
        if between & _SIGNED != _SIGNED:  # who wrote it and when
            roles[head] = "ticker"
    elif line.shape & _HEADLINES and _is_in_crowd(lines, head) and not _is_signed(lines, head, zones.index("body")):
        below = [lines[n] for n in having(lines, PARAGRAPHS) if n > head][:LEAD_PARAGRAPHS]
        own = line.stems()
        again = own & {stem for other in below for stem in other.stems()}
        if len(again) < CROWD_STEMS or len(again) < CROWD_RECURS * len(own):
            roles[head] = "ticker"


def _is_in_crowd(lines: list[Line], head: int) -> bool:
    """Whether so many titles stand above a line, or at it, without a text between."""
    titles = 1
    for n in range(head - 1, -1, -1):
        if not lines[n].shape & _OTHERS or lines[n].stop == ".":
            break
        if lines[n].shape & _HEADLINES:
            titles += 1
    return titles >= CROWD


def _is_signed(lines: list[Line], head: int, lead: int) -> bool:
    """Whether a day or a name stands between the headline and its text."""
    return any(lines[n].shape & _SIGNED for n in range(head + 1, lead))
