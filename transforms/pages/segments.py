"""Lines with their roles in; segments out, which cover the text from its first to its last character exactly once."""

from __future__ import annotations

from typing import Final

from transforms.pages.lines.line import Line
from transforms.pages.lines.vocabulary import SHAPES
from transforms.pages.scoring.path import ZONE
from transforms.records import Segment

# Roles of which a run of lines is one segment; others stand line by line.
MERGED: Final = frozenset(("body", "boilerplate", "tags"))
BLANK: Final = "page.blank"
_RULES: Final = {zone: {shape: f"{zone}.{name}" for name, shape in SHAPES.items()} for zone in ZONE}


def segments_of(document_id: str, size: int, lines: list[Line], zones: list[str], roles: list[str]) -> list[Segment]:
    """Segments from 0 to `size`. The rule of each names its evidence: the place on the page, and the line's shape."""
    made: list[Segment] = []
    new, record = tuple.__new__, Segment  # what calling the class comes to, a third of the time
    last, start, end, rule = "", 0, 0, BLANK  # of the segment that may still grow
    for n, line in enumerate(lines):
        role = roles[n]
        if role != last or role not in MERGED:
            if last:
                made.append(new(record, (document_id, len(made), last, start, end, rule)))
            if line.start > end:
                made.append(new(record, (document_id, len(made), "blank", end, line.start, BLANK)))
            last, start, rule = role, line.start, _RULES[zones[n]][line.shape]
        end = line.end
    if last:
        made.append(new(record, (document_id, len(made), last, start, end, rule)))
    if size > end:
        made.append(new(record, (document_id, len(made), "blank", end, size, BLANK)))
    return made
