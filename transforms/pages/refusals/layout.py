"""A page as laid out: its lines with what the path made of them, and what around them proves one article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.pages.lines.line import Line, having
from transforms.pages.lines.vocabulary import BUTTON, BYLINE, COMMENT, RELATED, SOURCE, TAGS
from transforms.pages.roles.published import DATELINE_REACH

if TYPE_CHECKING:
    from mypy_extensions import i64

# Marks that stand around one article …
PROOFS: Final = BYLINE | SOURCE | COMMENT | TAGS | BUTTON | RELATED
STRONG: Final = BYLINE | SOURCE | COMMENT | TAGS  # … and those that stand around nothing else
SIGNED: Final = BYLINE | SOURCE


class Layout:
    """Lines with what the path made of them."""

    __slots__ = ("lines", "roles", "shapes", "zones")

    def __init__(self, lines: list[Line], shapes: i64, zones: list[str], roles: list[str]) -> None:
        self.lines = lines
        self.shapes: i64 = shapes  # that any of them has
        self.zones, self.roles = zones, roles


def is_proven(layout: Layout, proofs: i64 = PROOFS) -> bool:
    """Whether something stands around the body that stands around one article only."""
    return is_dated(layout) or is_marked(layout, proofs)


def is_marked(layout: Layout, proofs: i64) -> bool:
    return bool(layout.shapes & proofs) and any(
        layout.zones[n] in ("between", "body", "below", "others") for n in having(layout.lines, proofs)
    )


def is_dated(layout: Layout) -> bool:
    """Whether a dateline stands at the article; the day in a site's header is none of its."""
    head = layout.roles.index("headline") if "headline" in layout.roles else 0
    return "dateline" in layout.roles[max(0, head - DATELINE_REACH) :]
