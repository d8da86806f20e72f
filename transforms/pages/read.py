"""Tokens of a page in; its segments, article and other headlines out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import NamedTuple

from transforms.pages.coherence import coherence_scores
from transforms.pages.headlines import headline_scores
from transforms.pages.line import Line
from transforms.pages.lines import read_lines
from transforms.pages.others import other_headlines
from transforms.pages.parts import published
from transforms.pages.path import NAMES, ZONE, base_scores, best_path, raised
from transforms.pages.refuse import Layout, refusal
from transforms.pages.roles import settle
from transforms.pages.segments import segments_of
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
    shapes = [line.shape for line in lines]
    scores = base_scores(shapes)
    # Beside what its shape allows: what the words around a line add.
    for n, added in chain(headline_scores(lines), coherence_scores(lines)):
        scores[n] = raised(scores[n], shapes[n], added)
    return _page(tokens, document_id, fetched_at, lines, best_path(shapes, scores))


def _page(
    tokens: Tokens, document_id: str, fetched_at: datetime | None, lines: Sequence[Line], path: Sequence[int]
) -> Page:
    zones = [ZONE[state] for state in path]
    roles = settle(lines, zones, [_ROLES[state] for state in path])
    segments = segments_of(document_id, len(tokens.text), lines, zones, roles)
    spans: dict[str, tuple[int, int]] = {}
    for line, role in zip(lines, roles, strict=True):
        spans.setdefault(role, (line.start, line.end))
    time = published(lines, roles, tokens.text, fetched_at)
    return Page(
        segments, other_headlines(tokens, document_id, lines, roles, fetched_at), spans.get("headline"), spans.get("section"),
        spans.get("byline"), time.at if time else None, time.utc_offset if time else None, time.grain if time else None,
        refusal(Layout(lines, zones, roles), tokens),
    )  # fmt: skip


_ROLES = [
    {"marker": "boilerplate", "text": "boilerplate", "lead": "body"}.get(name.split(".")[1], name.split(".")[1])
    for name in NAMES
]


def whole_body(tokens: Tokens, document_id: str) -> Page:
    """The whole text as body: for text that never had a page around it."""
    text = tokens.text
    segments = [Segment(document_id, 0, "body", 0, len(text), "page.whole")] if text else []
    return Page(segments, [], None, None, None, None, None, None, None)
