"""A page as laid out: its lines with what the path made of them, and what around them proves one article."""

from __future__ import annotations

from typing import Final

from transforms.pages.line import Line
from transforms.pages.published import DATELINE_REACH

# Marks that stand around one article …
PROOFS: Final = frozenset(("byline", "source", "comment", "tags", "share", "related"))
STRONG: Final = frozenset(("byline", "source", "comment", "tags"))  # … and those that stand around nothing else
SIGNED: Final = frozenset(("byline", "source"))


class Layout:
    """Lines with what the path made of them."""

    __slots__ = ("lines", "roles", "shapes", "zones")

    def __init__(self, lines: list[Line], shapes: list[str], zones: list[str], roles: list[str]) -> None:
        self.lines, self.shapes = lines, shapes
        self.zones, self.roles = zones, roles


def is_proven(layout: Layout, proofs: frozenset[str] = PROOFS) -> bool:
    """Whether something stands around the body that stands around one article only."""
    return is_dated(layout) or is_marked(layout, proofs)


def is_marked(layout: Layout, proofs: frozenset[str]) -> bool:
    return any(
        shape in proofs and layout.zones[n] in ("between", "body", "below", "others")
        for n, shape in enumerate(layout.shapes)
    )


def is_dated(layout: Layout) -> bool:
    """Whether a dateline stands at the article; the day in a site's header is none of its."""
    head = layout.roles.index("headline") if "headline" in layout.roles else 0
    return "dateline" in layout.roles[max(0, head - DATELINE_REACH) :]
