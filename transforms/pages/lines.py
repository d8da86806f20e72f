"""Tokens of a page in; its lines out, each with its shape.

Menus, buttons and names of sections recur on page after page, so what short lines say is remembered.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime

from transforms.pages.line import KNOWN, WORDED, Line
from transforms.pages.shapes import has_date_word, settle_shape
from transforms.pages.stems import stems
from transforms.tokens import NEWLINE, Tokens

MEMO_LETTERS = 80  # a longer line does not recur
MEMO_LIMIT = 20_000  # lines remembered per process

_SEEN: dict[str, Line] = {}  # text of a line -> it; no line whose time leans on when the page was saved


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
            seen = _SEEN.get(piece)
            line = seen.again(start, end, first, last) if seen else Line(start, end, first, last)
            if seen is None:
                _look(line, tokens, piece, fetched_at)
            # What a line means says more than that it recurs.
            if boilerplate and line.plain and " ".join(line.key) in boilerplate:
                line.shape, line.stems = KNOWN, set()
            lines.append(line)
        first = after
    return lines


def _look(line: Line, tokens: Tokens, piece: str, fetched_at: datetime | None) -> None:
    settle_shape(line, tokens, piece, fetched_at)
    if line.shape in WORDED:
        line.stems = stems(tokens, line.first, line.last)
    if len(piece) <= MEMO_LETTERS and not has_date_word(tokens, line):
        if len(_SEEN) >= MEMO_LIMIT:
            _SEEN.clear()
        _SEEN[piece] = line.again(0, 0, 0, 0)
