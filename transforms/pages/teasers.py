"""A page that reads as a list in; where the article begins that stands below its list of teasers out.

Some pages show other articles above their own, each with a summary. Below each of these headlines stands one paragraph;
below the article's stand its time or its writer and a text that goes on.
"""

from __future__ import annotations

from typing import Final

from transforms.pages.line import BYLINE, PARAGRAPHS, RELATED, TIME, TITLE, Line
from transforms.pages.path import NUMBER

TEASERS: Final = 2  # headlines with one paragraph each
HEAD_WORDS: Final = 4
_TICKER: Final = NUMBER["above.ticker"]
_TIMED: Final = NUMBER["above.related_dateline"]
_OF_PAGE: Final = NUMBER["above.boilerplate"]


def article_below(lines: list[Line], shapes: list[str]) -> int:
    """The first line below the teasers, 0 where no article follows them."""
    teasers = start = 0  # `start`: behind the paragraph before
    title: int | None = None
    below: list[int] = []  # paragraphs under that title
    for n, shape in enumerate([*shapes, TITLE]):
        if shape == TITLE and (n == len(lines) or lines[n].words >= HEAD_WORDS):
            if title is not None and below:
                if len(below) > 1:
                    told = teasers >= TEASERS and _is_told(lines, shapes, title, below)
                    return start if told else 0
                teasers, start = teasers + 1, below[0] + 1
            title, below = n, []
        elif shape == RELATED and below:
            title = None if len(below) == 1 else title
        elif shape in PARAGRAPHS and title is not None:
            below.append(n)
    return 0


def _is_told(lines: list[Line], shapes: list[str], title: int, below: list[int]) -> bool:
    """Whether a title is signed or dated, and its text speaks of it and goes on."""
    signed = any(shapes[n] == BYLINE or lines[n].time is not None for n in range(title + 1, below[0]))
    on_matter = not lines[title].stems().isdisjoint(lines[below[0]].stems())
    return signed and on_matter and any(lines[n].continues for n in below[1:])


def of_teasers(shapes: list[str]) -> list[int]:
    """The states of the lines above an article that are teasers."""
    return [_TICKER if shape == TITLE else _TIMED if shape == TIME else _OF_PAGE for shape in shapes]
