"""Tokens of a page in; its lines out, each with its shape.

Menus, buttons and names of sections recur on page after page, so what short lines say is remembered.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime

from transforms.pages.line import KNOWN, Line
from transforms.pages.shapes import may_hold_rows, settle_shape
from transforms.tokens import NEWLINE, Tokens

MEMO_LETTERS = 80  # a longer line does not recur
MEMO_LIMIT = 20_000  # lines remembered per process

_SEEN: dict[str, Line] = {}  # text of a line -> it; shared by the pages that hold it: never change one


def read_lines(tokens: Tokens, fetched_at: datetime | None, boilerplate: frozenset[str]) -> list[Line]:
    """The lines of a text that hold a token. Whatever `str.splitlines` breaks at ends a line."""
    lines = []
    starts, entries, rows = tokens.starts, tokens.entries, may_hold_rows(tokens.text)
    end = first = 0
    for piece in tokens.text.splitlines(keepends=True):
        start, end = end, end + len(piece)
        if piece == "\n":  # as between all paragraphs
            first += 1
            continue
        after = last = bisect_left(starts, end, first)
        while last > first and entries[last - 1].kind is NEWLINE:
            last -= 1
        if last > first:
            recurs = len(piece) <= MEMO_LETTERS
            seen = _SEEN.get(piece) if recurs else None
            if seen is not None:
                line = seen.again(start, end, first, last)
            else:
                line = Line(start, end, first, last)
                settle_shape(line, tokens, piece, fetched_at, rows)
                if recurs and not line.fleeting:
                    _remember(piece, line)
            # What a line means says more than that it recurs.
            if boilerplate and line.plain and " ".join(line.key) in boilerplate:
                line = line.again(start, end, first, last)
                line.shape, line.stems = KNOWN, set()
            lines.append(line)
        first = after
    return lines


def _remember(piece: str, line: Line) -> None:
    if len(_SEEN) >= MEMO_LIMIT:
        _SEEN.clear()
    _SEEN[piece] = line
