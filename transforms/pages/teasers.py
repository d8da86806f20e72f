"""A page that reads as a list in; where the article begins that stands below its list of teasers out.

Some pages show other articles above their own, each with a summary. Below each of these headlines stands one paragraph;
below the article's stand its time or its writer and a text that goes on.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from transforms.pages.line import BYLINE, PARAGRAPHS, RELATED, TIME, TITLE, Line
from transforms.pages.path import NUMBER

TEASERS: Final = 2  # headlines with one paragraph each
HEAD_WORDS: Final = 4
_TICKER: Final = NUMBER["above.ticker"]
_TIMED: Final = NUMBER["above.related_dateline"]
_OF_PAGE: Final = NUMBER["above.boilerplate"]


class _Story(NamedTuple):
    """A headline and the paragraphs below it."""

    start: int  # behind the paragraph before
    title: int
    paragraphs: list[int]


def article_below(lines: list[Line], shapes: list[str]) -> int:
    """The first line below the teasers, 0 where no article follows them."""
    stories = _stories(lines, shapes)
    for k, story in enumerate(stories):
        if len(story.paragraphs) > 1:
            goes_on = any(lines[n].continues for n in story.paragraphs[1:])
            told = goes_on and _is_told(lines, shapes, story) and _is_on_matter(lines, story)
            return story.start if k >= TEASERS and told else 0
    # One paragraph is an article if it is the last, and the only one with a day or a name.
    signed = [_is_told(lines, shapes, story) for story in stories]
    if len(stories) > TEASERS and signed[-1] and not any(signed[:-1]) and _is_on_matter(lines, stories[-1]):
        return stories[-1].start
    return 0


def _stories(lines: list[Line], shapes: list[str]) -> list[_Story]:
    """Headlines with text, down to the first list of others below a text."""
    found: list[_Story] = []
    start = 0
    title: int | None = None
    paragraphs: list[int] = []
    for n, shape in enumerate([*shapes, TITLE]):
        announced = shape == RELATED and bool(paragraphs)
        if announced or (shape == TITLE and (n == len(lines) or lines[n].words >= HEAD_WORDS)):
            if title is not None and paragraphs:
                found.append(_Story(start, title, paragraphs))
                start = paragraphs[0] + 1
            title, paragraphs = n, []
            if announced and len(found) > TEASERS:
                break
        elif shape in PARAGRAPHS and title is not None:
            paragraphs.append(n)
    return found


def _is_told(lines: list[Line], shapes: list[str], story: _Story) -> bool:
    """Whether a day or a name stands at the headline."""
    return any(shapes[n] == BYLINE or lines[n].time is not None for n in range(story.start, story.paragraphs[0]))


def _is_on_matter(lines: list[Line], story: _Story) -> bool:
    """Whether the text speaks of what the headline speaks of."""
    return not lines[story.title].stems().isdisjoint(lines[story.paragraphs[0]].stems())


def of_teasers(shapes: list[str]) -> list[int]:
    """The states of the lines above an article that are teasers."""
    return [_TICKER if shape == TITLE else _TIMED if shape == TIME else _OF_PAGE for shape in shapes]
