"""Tokens of a page in; its lines out, each with its shape."""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime
from typing import TYPE_CHECKING, Final

from transforms.pages.lines.line import Line
from transforms.pages.lines.shapes import settle_shape
from transforms.pages.lines.stems import ENOUGH_TOKENS
from transforms.pages.lines.vocabulary import KNOWN
from transforms.tokens import NEWLINE, Tokens

if TYPE_CHECKING:
    from mypy_extensions import i64

# Beside the line feed, what `str.splitlines` breaks at; the separators of Unicode are line feeds in what is read.
_OTHER_BREAKS: Final = "\r\v\f\x1c\x1d\x1e\x85"


def read_lines(tokens: Tokens, fetched_at: datetime | None, boilerplate: frozenset[str]) -> list[Line]:
    """The lines of a text that hold a token. Whatever `str.splitlines` breaks at ends a line."""
    text, starts, entries = tokens.text, tokens.starts, tokens.entries
    lines: list[Line] = []
    start = first = 0
    if any(sign in text for sign in _OTHER_BREAKS):
        for piece in text.splitlines(True):
            end = start + len(piece)
            after = bisect_left(starts, end, first)
            _add(lines, start, end, first, after - 1 if piece[-1] == "\n" else after, tokens)
            start, first = end, after
    else:
        for i in tokens.mark_hits:
            if entries[i].kind is NEWLINE:
                end = starts[i] + 1
                _add(lines, start, end, first, i, tokens)
                start, first = end, i + 1
        _add(lines, start, len(text), first, len(entries), tokens)
    for line in lines:
        settle_shape(line, tokens, fetched_at)
        # What a line means says more than that it recurs.
        if boilerplate and line.plain and " ".join(line.key()) in boilerplate:
            line.shape = KNOWN
    return lines


def _add(lines: list[Line], start: i64, end: i64, first: i64, last: i64, tokens: Tokens) -> None:
    """Add a line, unless it holds no token. Of a long one the first tokens are enough."""
    if first < last:
        lines.append(Line(start, end, first, last, tokens.entries[first : min(last, first + ENOUGH_TOKENS)]))
