"""Tokens of a page in; its lines out, each with its shape."""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime

from transforms.pages.line import WORDED, Line
from transforms.pages.shapes import settle_shape
from transforms.pages.stems import stems
from transforms.tokens import NEWLINE, Tokens


def read_lines(tokens: Tokens, fetched_at: datetime | None, boilerplate: frozenset[str]) -> list[Line]:
    """The lines of a text that hold a token. Whatever `str.splitlines` breaks at ends a line."""
    lines = []
    starts, entries = tokens.starts, tokens.entries
    end = first = 0
    for piece in tokens.text.splitlines(keepends=True):
        start, end = end, end + len(piece)
        after = last = bisect_left(starts, end, first)
        while last > first and entries[last - 1].kind is NEWLINE:
            last -= 1
        if last > first:
            line = Line(start, end, first, last)
            settle_shape(line, tokens, piece, fetched_at, boilerplate)
            if line.shape in WORDED:
                line.stems = stems(tokens, first, last)
            lines.append(line)
        first = after
    return lines
