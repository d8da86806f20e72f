"""Tokens of a page in; its segments, article and other headlines out."""

from __future__ import annotations

from datetime import datetime
from sys import intern
from typing import TYPE_CHECKING, Final, NamedTuple

from transforms.pages.lines import words as w
from transforms.pages.lines.line import Line, count, having, shapes_in
from transforms.pages.lines.lines import read_lines
from transforms.pages.lines.vocabulary import (
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
)
from transforms.pages.lines.ways import mark_ways, section_span
from transforms.pages.others import other_headlines
from transforms.pages.refusals.beginnings import account, go_on
from transforms.pages.refusals.layout import Layout
from transforms.pages.refusals.refuse import SEVERAL, refusal
from transforms.pages.refusals.teasers import are_few_texts, article_above, article_below, of_others, of_teasers
from transforms.pages.roles.crowd import take_back
from transforms.pages.roles.insets import mark_insets
from transforms.pages.roles.published import published
from transforms.pages.roles.roles import settle
from transforms.pages.scoring.coherence import deep_paragraphs, doubt, score_coherence
from transforms.pages.scoring.comments import mark_comments
from transforms.pages.scoring.headlines import CANDIDATES, hope, score_headlines
from transforms.pages.scoring.live import ENTRIES, mark_live_entries, mark_timed_headlines
from transforms.pages.scoring.path import BASE, NAMES, NEVER, NUMBER, ZONE, Places, best_path
from transforms.pages.scoring.points import (
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
from transforms.pages.segments import segments_of
from transforms.records import Headline, Segment
from transforms.tokens import Tokens

if TYPE_CHECKING:
    from mypy_extensions import i64


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
    if (problem is not None or _is_doubtful(layout)) and (start := article_below(lines)):
        below = _laid_out(lines, shapes, start, len(lines), tokens)
        if below[1] is None:
            layout, problem = below
    if problem is not None and (end := article_above(lines)):
        above = _laid_out(lines, shapes, 0, end, tokens)
        if above[1] is None:
            layout, problem = above
    if problem == SEVERAL and (among := account(layout))[1]:
        alone = _laid_out(lines, shapes, *among, tokens)
        if alone[1] is None:
            layout, problem = alone
    if problem is not None and layout.zones[0] == "list" and are_few_texts(lines):
        few = _laid_out(lines, shapes, 0, len(lines), tokens, no_list=True)
        if few[1] is None and go_on(few[0]):
            layout, problem = few
    roles = layout.roles
    segments = segments_of(document_id, len(tokens.text), lines, layout.zones, roles)
    time = published(lines, roles, tokens, fetched_at)
    return Page(
        segments, other_headlines(tokens, document_id, lines, roles, fetched_at),
        _span(lines, roles, "headline"), _section(tokens, lines, roles), _span(lines, roles, "byline"),
        time.at if time else None, time.utc_offset if time else None, time.grain if time else None,
        problem,
    )  # fmt: skip


def _marked(lines: list[Line]) -> i64:
    """Which shapes the lines have, once what opens entries, points and answers is marked."""
    times = items = questions = 0
    shapes: i64 = 0
    bits: i64 = 0
    for line in lines:
        shapes |= line.shape
        bits |= line.bits
        if line.shape == TIME:
            times += 1
        elif line.shape == ITEM:
            items += 1
        if line.stop == "?":
            questions += 1
    if bits & w.ROW:
        mark_ways(lines)
    if times >= ENTRIES:
        mark_live_entries(lines)
    if shapes & TITLE and count(lines, TITLE) >= ROWS:
        mark_pairs(lines)
    if times >= ENTRIES:
        mark_timed_headlines(lines)
    if times and shapes & COMMENT:
        mark_comments(lines)
    if shapes & CUT:
        mark_repeated(lines)
    if shapes & ADVERT:
        mark_skipped(lines)
    if items >= POINTS:
        mark_points(lines)
    if questions >= ASKED:
        mark_dialogue(lines)
    if questions and shapes & FORM:
        mark_polls(lines)
    if questions >= QUESTIONS:
        mark_questions(lines)
    if shapes & LABEL and count(lines, LABEL) >= POINTS:
        mark_series(lines)
    if shapes & (LABEL | TITLE) and count(lines, LABEL | TITLE) >= ROWS:
        mark_rows(lines)
    if shapes & (LABEL | SECTION | FORM) and count(lines, LABEL | SECTION | FORM) >= HEADINGS:
        mark_cross_heads(lines)
    return shapes_in(lines)


def _is_doubtful(layout: Layout) -> bool:
    """Whether a day or a name stands within the body, or a text above it: it may be that of the last of several."""
    zones = layout.zones
    lead = zones.index("body")
    if any(zones[n] == "between" for n in having(layout.lines[:lead], PROSE)):
        return True
    return bool(layout.shapes & _TELLING) and any(zones[n] == "body" for n in having(layout.lines, _TELLING))


_TELLING: Final = TIME | BYLINE


def _laid_out(
    lines: list[Line], shapes: i64, start: int, end: int, tokens: Tokens, no_list: bool = False
) -> tuple[Layout, tuple[str, str] | None]:
    """The layout of a page with other articles' teasers above `start` and from `end` on; and why it holds no article."""
    path = of_teasers(lines[:start]) + _path(lines[start:end], no_list) + of_others(lines[end:])
    zones = [ZONE[state] for state in path]
    layout = Layout(lines, shapes, zones, settle(lines, shapes, zones, [_ROLES[state] for state in path]))
    if "headline" in layout.roles and "body" in layout.roles:
        take_back(lines, zones, layout.roles)
    problem = refusal(layout, tokens)
    if problem is None and shapes & TITLE:
        mark_insets(lines, zones, layout.roles)
    return layout, problem


def _path(lines: list[Line], no_list: bool = False) -> list[int]:
    """The best path, but for those of a list. Words are looked at only where they can change it.

    Deep in a run of paragraphs nothing is taken to speak for its being body, and everything for a headline from there
    on: a path that has all of them as body is the best whatever their words say.
    """
    paragraphs, deep = deep_paragraphs(lines)
    if len(deep) > 1:  # else it would hardly pay
        path = best_path(_scores(lines, paragraphs, deep))
        if all(path[n] in _BODY for n in deep):
            return path
    scores = _scores(lines, paragraphs, [])
    if no_list:
        for n, line in enumerate(lines):
            if line.shape & PARAGRAPHS:
                scores[n] = scores[n].raised()
                scores[n].list_text = scores[n].list_related_headline = NEVER
    return best_path(scores)


def _scores(lines: list[Line], paragraphs: list[int], deep: list[int]) -> list[Places]:
    """What the shapes of lines allow and what the words around them add; of deep paragraphs what they add at worst."""
    end = deep[0] if deep else len(lines)
    scores = [BASE[line.shape] for line in lines[:end]] + [_HOPED[line.shape] for line in lines[end:]]
    for n in deep:
        scores[n] = _DOUBTED[lines[n].continues][lines[n].shape]
    score_headlines(scores, lines, paragraphs, end)
    score_coherence(scores, lines, paragraphs, deep)
    return scores


def _doubted(shape: int, continues: bool) -> Places:
    scores = _HOPED[shape].raised()
    doubt(scores, continues)
    return scores


def _hoped(shape: int) -> Places:
    scores = BASE[shape].raised()
    if shape & CANDIDATES:
        hope(scores)
    return scores


_BODY: Final = frozenset((NUMBER["body.lead"], NUMBER["body.body"]))
_HOPED: Final = {shape: _hoped(shape) for shape in BASE}
_DOUBTED: Final = [
    {shape: _doubted(shape, continues) for shape in BASE if shape & PARAGRAPHS} for continues in (False, True)
]


def _span(lines: list[Line], roles: list[str], role: str) -> tuple[int, int] | None:
    """Where the first line of a role stands."""
    if role not in roles:
        return None
    line = lines[roles.index(role)]
    return line.start, line.end


def _section(tokens: Tokens, lines: list[Line], roles: list[str]) -> tuple[int, int] | None:
    """What names the section, on the first line that does."""
    if "section" not in roles or "headline" not in roles:
        return _span(lines, roles, "section")
    return section_span(tokens, lines[roles.index("section")], lines[roles.index("headline")])


_ROLES: Final = [
    intern({"marker": "boilerplate", "text": "boilerplate", "lead": "body"}.get(name.split(".")[1], name.split(".")[1]))
    for name in NAMES
]


def whole_body(tokens: Tokens, document_id: str) -> Page:
    """The whole text as body: for text that never had a page around it."""
    text = tokens.text
    segments = [Segment(document_id, 0, "body", 0, len(text), "page.whole")] if text else []
    return Page(segments, [], None, None, None, None, None, None, None)
