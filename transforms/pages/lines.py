"""Tokens of a page in; its lines out, each with its shape.

Menus, lists and forms recur from page to page of an outlet: what short lines say is remembered by their text.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime
from typing import Final

from transforms.pages.line import KNOWN, TIME, Line
from transforms.pages.shapes import may_hold_rows, settle_shape
from transforms.pages.stems import ENOUGH_TOKENS
from transforms.tokens import Tokens

MEMO: Final = 8192  # lines remembered; beyond it the memo starts afresh
MEMO_LENGTH: Final = 120  # characters: paragraphs do not recur

# By what the reading of a line leans on beside its text: whether its page may hold rows, and whether it is known when
# that was saved. Times are not remembered, since they lean on when that was.
SEEN: Final[dict[tuple[bool, bool], dict[str, Line]]] = {
    (rows, saved): {} for rows in (False, True) for saved in (False, True)
}


def read_lines(tokens: Tokens, fetched_at: datetime | None, boilerplate: frozenset[str]) -> list[Line]:
    """The lines of a text that hold a token. Whatever `str.splitlines` breaks at ends a line."""
    lines: list[Line] = []
    starts, entries = tokens.starts, tokens.entries
    rows = may_hold_rows(tokens.text)
    seen = SEEN[rows, fetched_at is not None]
    if len(seen) > MEMO:
        seen.clear()
    end = first = 0
    for piece in tokens.text.splitlines(True):
        start = end
        end += len(piece)
        if piece == "\n":  # as between all paragraphs
            first += 1
            continue
        after = bisect_left(starts, end, first)
        last = after - 1 if piece[-1] == "\n" else after  # of all ends of lines it alone is a token
        if last > first:
            short = end - start < MEMO_LENGTH
            known = seen.get(piece) if short else None
            if known is not None:
                line = known.again(start, end, first, last)
            else:
                line = Line(start, end, first, last, entries[first : min(last, first + ENOUGH_TOKENS)])
                settle_shape(line, tokens, piece, fetched_at, rows)
                if short and line.shape != TIME:
                    seen[piece] = line
            # What a line means says more than that it recurs.
            if boilerplate and line.plain and " ".join(line.key()) in boilerplate:
                line = line.again(start, end, first, last)
                line.shape = KNOWN
            lines.append(line)
        first = after
    return lines
