"""Tokens of a page in; its segments, article and other headlines out."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

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
    """Segment a page. `fetched_at` anchors «19 minutes ago»; `boilerplate`: folded lines known to recur on the outlet's pages."""
    text = tokens.text
    segments = [Segment(document_id, 0, "body", 0, len(text), "page.whole")] if text else []
    return Page(segments, [], None, None, None, None, None, None, None)


def whole_body(tokens: Tokens, document_id: str) -> Page:
    """The whole text as body, a segment per run of lines: for text that never had a page around it."""
    return read_page(tokens, document_id)
