"""A page that reads as a list in; where the article stands above or below its teasers out.

Some pages show other articles beside their own, each with a summary. Below each of these headlines stands one paragraph;
below the article's stand its time or its writer and a text that goes on.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from transforms.pages.lines.line import Line, count, shapes_in
from transforms.pages.lines.vocabulary import BYLINE, MORE, PARAGRAPHS, PROSE, RELATED, TIME, TITLE
from transforms.pages.scoring.path import NUMBER

TEASERS: Final = 2  # headlines with one paragraph each
HEAD_WORDS: Final = 4
FEW_TEXTS: Final = 2
LINK_WORDS: Final = 2  # of a link to the rest of a text
_TICKER: Final = NUMBER["above.ticker"]
_TIMED: Final = NUMBER["above.related_dateline"]
_OTHER: Final = NUMBER["others.related_headline"]
_OTHERS_TIME: Final = NUMBER["others.related_dateline"]
_OTHERS_TEXT: Final = NUMBER["others.boilerplate"]
_OF_PAGE: Final = NUMBER["above.boilerplate"]


def article_above(lines: list[Line]) -> int:
    """The line that announces others below the only text above it, 0 where that is no article."""
    text = next((n for n, line in enumerate(lines) if line.shape & PARAGRAPHS), len(lines))
    end = next((n for n in range(text, len(lines)) if _announces(lines[n])), 0)
    stories = _stories(lines[:end])
    if len(stories) != 1:
        return 0
    near = stories[0]._replace(start=max(0, stories[0].title - 1))  # a day far above is the site's
    return end if _is_told(lines, near) and _is_on_matter(lines, near) else 0


def _announces(line: Line) -> bool:
    """Whether a line opens a list of others: «المزيد من الأخبار», not «التفاصيل»."""
    return line.shape == RELATED or (line.shape == MORE and line.words > LINK_WORDS)


class _Story(NamedTuple):
    """A headline and the paragraphs below it."""

    start: int  # behind the paragraph before
    title: int
    paragraphs: list[int]


def article_below(lines: list[Line]) -> int:
    """The first line below the teasers, 0 where no article follows them."""
    stories = _stories(lines)
    for k, story in enumerate(stories):
        if len(story.paragraphs) > 1:
            goes_on = any(lines[n].continues for n in story.paragraphs[1:])
            told = goes_on and _is_told(lines, story) and _is_on_matter(lines, story)
            return story.start if k >= TEASERS and told else 0
    # One paragraph is an article if it is the last, and the only one with a day or a name.
    signed = [_is_told(lines, story) for story in stories]
    if len(stories) > TEASERS and signed[-1] and not any(signed[:-1]) and _is_on_matter(lines, stories[-1]):
        return stories[-1].start
    return 0


def _stories(lines: list[Line]) -> list[_Story]:
    """Headlines with text, down to the first list of others below a text."""
    found: list[_Story] = []
    start = 0
    title: int | None = None
    paragraphs: list[int] = []
    for n in range(len(lines) + 1):
        shape = lines[n].shape if n < len(lines) else TITLE
        announced = shape == RELATED and bool(paragraphs)
        if announced or (shape == TITLE and (n == len(lines) or lines[n].words >= HEAD_WORDS)):
            if title is not None and paragraphs:
                found.append(_Story(start, title, paragraphs))
                start = paragraphs[0] + 1
            title, paragraphs = n, []
            if announced and len(found) > TEASERS:
                break
        elif shape & PARAGRAPHS and title is not None:
            paragraphs.append(n)
    return found


def _is_told(lines: list[Line], story: _Story) -> bool:
    """Whether a day or a name stands at the headline."""
    return any(lines[n].shape == BYLINE or lines[n].time is not None for n in range(story.start, story.paragraphs[0]))


def _is_on_matter(lines: list[Line], story: _Story) -> bool:
    """Whether the text speaks of what the headline speaks of."""
    return not lines[story.title].stems().isdisjoint(lines[story.paragraphs[0]].stems())


def are_few_texts(lines: list[Line]) -> bool:
    """Whether one or two full paragraphs stand on a page, and no more titles than go with them: too few to tell a list by."""
    full = count(lines, PROSE)
    return 0 < full <= FEW_TEXTS and count(lines, TITLE) <= full and not shapes_in(lines) & (MORE | RELATED)


def of_others(lines: list[Line]) -> list[int]:
    """The states of the lines below an article that are other articles' headlines and teasers."""
    return [{TITLE: _OTHER, TIME: _OTHERS_TIME}.get(line.shape, _OTHERS_TEXT) for line in lines]


def of_teasers(lines: list[Line]) -> list[int]:
    """The states of the lines above an article that are teasers."""
    return [{TITLE: _TICKER, TIME: _TIMED}.get(line.shape, _OF_PAGE) for line in lines]
