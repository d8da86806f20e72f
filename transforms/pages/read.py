"""Tokens of a page in; its segments, article and other headlines out."""

from __future__ import annotations

from datetime import datetime
from sys import intern
from typing import Final, NamedTuple

from transforms.pages.coherence import coherence_scores, deep_paragraphs, least
from transforms.pages.comments import mark_comments
from transforms.pages.headlines import CANDIDATES, MOST, headline_scores
from transforms.pages.layout import Layout
from transforms.pages.line import (
    ADVERT,
    BYLINE,
    COMMENT,
    CUT,
    FORM,
    ITEM,
    LABEL,
    PARAGRAPHS,
    PROSE,
    SECTION,
    TIME,
    TITLE,
    Line,
    places,
)
from transforms.pages.lines import read_lines
from transforms.pages.live import ENTRIES, mark_live_entries, mark_timed_headlines
from transforms.pages.others import other_headlines
from transforms.pages.path import BASE, NAMES, NUMBER, ZONE, Scores, base_scores, best_path, raised
from transforms.pages.points import (
    ASKED,
    HEADINGS,
    POINTS,
    QUESTIONS,
    ROWS,
    mark_cross_heads,
    mark_dialogue,
    mark_pairs,
    mark_points,
    mark_polls,
    mark_questions,
    mark_repeated,
    mark_rows,
    mark_series,
    mark_skipped,
)
from transforms.pages.published import published
from transforms.pages.refuse import refusal
from transforms.pages.roles import settle
from transforms.pages.segments import segments_of
from transforms.pages.teasers import article_above, article_below, of_others, of_teasers
from transforms.records import Headline, Segment
from transforms.tokens import Tokens


class Page(NamedTuple):
    """What the layout says. Spans are character offsets `(start, end)`; None where the page has no such part."""

    segments: list[Segment]
    headlines: list[Headline]
    headline: tuple[int, int] | None
    section: tuple[int, int] | None
    byline: tuple[int, int] | None
    published_at: datetime | None
    published_utc_offset: int | None
    published_grain: str | None
    problem: tuple[str, str] | None  # rule and message where there is no one article on the page


def read_page(
    tokens: Tokens,
    document_id: str,
    fetched_at: datetime | None = None,
    boilerplate: frozenset[str] = frozenset(),
) -> Page:
    """Segment a page. `fetched_at` anchors «19 minutes ago»; `boilerplate`: folded lines known of the outlet's pages."""
    lines = read_lines(tokens, fetched_at, boilerplate)
    if not lines:
        whole = [Segment(document_id, 0, "blank", 0, len(tokens.text), "page.blank")] if tokens.text else []
        return Page(whole, [], None, None, None, None, None, None, ("page.no_text", "The page holds no words."))
    shapes = _marked(lines)
    layout, problem = _laid_out(lines, shapes, 0, len(lines), tokens)
    if (problem is not None or _is_doubtful(layout)) and (start := article_below(lines, shapes)):
        below = _laid_out(lines, shapes, start, len(lines), tokens)
        if below[1] is None:
            layout, problem = below
    if problem is not None and (end := article_above(lines, shapes)):
        above = _laid_out(lines, shapes, 0, end, tokens)
        if above[1] is None:
            layout, problem = above
    roles = layout.roles
    segments = segments_of(document_id, len(tokens.text), lines, layout.zones, roles)
    time = published(lines, roles, tokens, fetched_at)
    return Page(
        segments, other_headlines(tokens, document_id, lines, roles, fetched_at),
        _span(lines, roles, "headline"), _span(lines, roles, "section"), _span(lines, roles, "byline"),
        time.at if time else None, time.utc_offset if time else None, time.grain if time else None,
        problem,
    )  # fmt: skip


def _marked(lines: list[Line]) -> list[str]:
    """The shapes of all lines, once what opens entries, points and answers is marked."""
    times = items = questions = 0
    for line in lines:
        if line.shape == TIME:
            times += 1
        elif line.shape == ITEM:
            items += 1
        if line.stop == "?":
            questions += 1
    if times >= ENTRIES:
        mark_live_entries(lines)
    shapes = [line.shape for line in lines]
    if shapes.count(TITLE) >= ROWS:
        mark_pairs(lines, shapes)
    if times >= ENTRIES:
        mark_timed_headlines(lines, shapes)
    if times and COMMENT in shapes:
        mark_comments(lines, shapes)
    if shapes.count(CUT) > 1:
        mark_repeated(lines, shapes)
    if ADVERT in shapes:
        mark_skipped(lines, shapes)
    if items >= POINTS:
        mark_points(lines, shapes)
    if questions >= ASKED:
        mark_dialogue(lines, shapes)
    if questions and FORM in shapes:
        mark_polls(lines, shapes)
    if questions >= QUESTIONS:
        mark_questions(lines, shapes)
    if shapes.count(LABEL) >= POINTS:
        mark_series(lines, shapes)
        mark_rows(lines, shapes)
    if shapes.count(LABEL) + shapes.count(SECTION) + shapes.count(FORM) >= HEADINGS:
        mark_cross_heads(lines, shapes)
    return shapes


def _is_doubtful(layout: Layout) -> bool:
    """Whether a day or a name stands within the body, or a text above it: it may be that of the last of several."""
    zones, shapes = layout.zones, layout.shapes
    above = shapes[: zones.index("body")]
    if PROSE in above and any(zones[n] == "between" for n in places(above, PROSE)):
        return True
    return "body" in [zones[n] for n, shape in enumerate(shapes) if shape in _TELLING]


_TELLING: Final = frozenset((TIME, BYLINE))


def _laid_out(
    lines: list[Line], shapes: list[str], start: int, end: int, tokens: Tokens
) -> tuple[Layout, tuple[str, str] | None]:
    """The layout of a page with other articles' teasers above `start` and from `end` on; and why it holds no article."""
    path = of_teasers(shapes[:start]) + _path(lines[start:end], shapes[start:end]) + of_others(shapes[end:])
    zones = [ZONE[state] for state in path]
    layout = Layout(lines, shapes, zones, settle(lines, shapes, zones, [_ROLES[state] for state in path]))
    return layout, refusal(layout, tokens)


def _path(lines: list[Line], shapes: list[str]) -> list[int]:
    """The best path. Words are looked at only where they can change it.

    Deep in a run of paragraphs nothing is taken to speak for its being body, and everything for a headline from there
    on: a path that has all of them as body is the best whatever their words say.
    """
    paragraphs, deep = deep_paragraphs(shapes)
    if len(deep) > 1:  # else it would hardly pay
        path = best_path(shapes, _scores(lines, shapes, paragraphs, deep))
        if all(path[n] in _BODY for n in deep):
            return path
    return best_path(shapes, _scores(lines, shapes, paragraphs, []))


def _scores(lines: list[Line], shapes: list[str], paragraphs: list[int], deep: list[int]) -> list[Scores]:
    """What the shapes of lines allow and what the words around them add; of deep paragraphs what they add at worst."""
    end = deep[0] if deep else len(lines)
    scores = base_scores(shapes)
    for n in range(end, len(lines)):
        scores[n] = _HOPED[shapes[n]]
    for n in deep:
        scores[n] = _DOUBTED[lines[n].continues][shapes[n]]
    for n, added in headline_scores(lines, shapes, paragraphs, end):
        scores[n] = raised(scores[n], shapes[n], added)
    for n, added in coherence_scores(lines, paragraphs, deep):
        scores[n] = raised(scores[n], shapes[n], added)
    return scores


_BODY: Final = frozenset((NUMBER["body.lead"], NUMBER["body.body"]))
_HOPED: Final = {shape: raised(base_scores([shape])[0], shape, MOST if shape in CANDIDATES else {}) for shape in BASE}
_DOUBTED: Final = [
    {shape: raised(base_scores([shape])[0], shape, MOST | least(continues)) for shape in PARAGRAPHS}
    for continues in (False, True)
]


def _span(lines: list[Line], roles: list[str], role: str) -> tuple[int, int] | None:
    """Where the first line of a role stands."""
    if role not in roles:
        return None
    line = lines[roles.index(role)]
    return line.start, line.end


_ROLES: Final = [
    intern({"marker": "boilerplate", "text": "boilerplate", "lead": "body"}.get(name.split(".")[1], name.split(".")[1]))
    for name in NAMES
]


def whole_body(tokens: Tokens, document_id: str) -> Page:
    """The whole text as body: for text that never had a page around it."""
    text = tokens.text
    segments = [Segment(document_id, 0, "body", 0, len(text), "page.whole")] if text else []
    return Page(segments, [], None, None, None, None, None, None, None)
