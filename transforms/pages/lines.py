"""Tokens of a page in; its lines out, each with its shape."""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime
from typing import Final

from transforms.pages.line import KNOWN, Line
from transforms.pages.shapes import HANDLE, may_hold_rows, settle_shape
from transforms.pages.stems import ENOUGH_TOKENS
from transforms.tokens import NEWLINE, Tokens

_OTHER_BREAKS: Final = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"  # beside the line feed, what `str.splitlines` breaks at


def read_lines(tokens: Tokens, fetched_at: datetime | None, boilerplate: frozenset[str]) -> list[Line]:
    """The lines of a text that hold a token. Whatever `str.splitlines` breaks at ends a line."""
    text, entries = tokens.text, tokens.entries
    rows, handles = may_hold_rows(text), HANDLE in text
    ends, lasts, firsts = _ends(tokens)
    lines: list[Line] = []
    start = first = 0
    for n in range(len(ends)):
        end, last = ends[n], lasts[n]
        if last > first:
            line = Line(start, end, first, last, entries[first : min(last, first + ENOUGH_TOKENS)])
            settle_shape(line, tokens, fetched_at, rows, handles)
            # What a line means says more than that it recurs.
            if boilerplate and line.plain and " ".join(line.key()) in boilerplate:
                line.shape = KNOWN
            lines.append(line)
        start, first = end, firsts[n]
    return lines


def _ends(tokens: Tokens) -> tuple[list[int], list[int], list[int]]:
    """Of each line where it ends, the token behind its last one, and the first of the next line."""
    text, starts, entries = tokens.text, tokens.starts, tokens.entries
    if any(sign in text for sign in _OTHER_BREAKS):
        ends: list[int] = []
        lasts: list[int] = []
        firsts: list[int] = []
        end = after = 0
        for piece in text.splitlines(True):
            end += len(piece)
            after = bisect_left(starts, end, after)
            ends.append(end)
            lasts.append(after - 1 if piece[-1] == "\n" else after)
            firsts.append(after)
        return ends, lasts, firsts
    breaks = [i for i in tokens.mark_hits if entries[i].kind is NEWLINE]
    size = len(entries)
    return [*[starts[i] + 1 for i in breaks], len(text)], [*breaks, size], [*[i + 1 for i in breaks], size]
