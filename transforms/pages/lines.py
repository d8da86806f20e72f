"""Tokens of a page in; its lines out, each with its shape."""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime

from transforms.pages.line import KNOWN, Line
from transforms.pages.shapes import may_hold_rows, settle_shape
from transforms.tokens import Tokens


def read_lines(tokens: Tokens, fetched_at: datetime | None, boilerplate: frozenset[str]) -> list[Line]:
    """The lines of a text that hold a token. Whatever `str.splitlines` breaks at ends a line."""
    lines = []
    starts, entries, rows = tokens.starts, tokens.entries, may_hold_rows(tokens.text)
    end = first = 0
    for piece in tokens.text.splitlines(keepends=True):
        start = end
        end += len(piece)
        if piece == "\n":  # as between all paragraphs
            first += 1
            continue
        after = bisect_left(starts, end, first)
        last = after - 1 if piece[-1] == "\n" else after  # of all ends of lines it alone is a token
        if last > first:
            line = Line(start, end, first, last, entries)
            settle_shape(line, tokens, piece, fetched_at, rows)
            # What a line means says more than that it recurs.
            if boilerplate and line.plain and " ".join(line.key()) in boilerplate:
                line.shape = KNOWN
            lines.append(line)
        first = after
    return lines
