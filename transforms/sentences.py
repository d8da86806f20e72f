"""Tokens in; where sentences end and which quotation marks belong together, out.

Marks are paired by the spaces around them before their shape, since pages mirror them (»…«), mix them, and use one
sign for both ends. A quotation may run over several sentences and paragraphs; a stop inside it ends no sentence of
the page. A mark that is never closed ends with its sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from transforms.claims import grammar as g
from transforms.tokens import NUMBER, WORD, Tokens

MAX_QUOTED_PARAGRAPHS = 6  # a mark that stays open for longer is a slip of the pen
_STRAIGHT, _GUILLEMET, _CURLY = range(3)
_CLASS = {"«": _GUILLEMET, "»": _GUILLEMET, "“": _CURLY, "”": _CURLY, "„": _CURLY, "‟": _CURLY}
_AFTER_CLOSE = frozenset(' \t\n\r\u00a0\u200f\u200e.,،;؛:!?؟…)]}"«»“”-–—/')
_BEFORE_OPEN = frozenset(' \t\n\r\u00a0\u200f\u200e([{:،,"«»“”-–—/')
_OPENING = frozenset("«“„")


class Quotation(NamedTuple):
    """Tokens `first` (the opening mark) to `last` (the closing mark; where it is missing, the stop or line end)."""

    first: int
    last: int
    closed: bool


class Sentences:
    """Sentence ends and quotations of one document."""

    __slots__ = ("_firsts", "_stops", "_tokens", "_top", "opened", "quotations")

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        flags, stop, quote = tokens.flags, g.STOP, g.QUOTE | g.NEWLINE
        marks = tokens.mark_hits
        self._stops = [i for i in marks if flags[i] & stop and (flags[i] & g.NEWLINE or self._is_stop(i))]
        self._stops.append(len(tokens))
        quotes = [(i, flags[i]) for i in marks if flags[i] & quote]
        paired = any(f & g.QUOTE for _, f in quotes)
        self.quotations = sorted(self._pair(quotes)) if paired else []
        self.opened = {q.first: q for q in self.quotations}
        self._firsts = [q.first for q in self.quotations]
        self._top = self._top_level()

    def _is_stop(self, i: int) -> bool:
        """A full stop is none between digits, after a lone letter (an initial, a title) or inside an address."""
        t = self._tokens
        if t.entries[i].surface != ".":
            return True
        before, joined = t.entries[i - 1], i > 0 and t.ends[i - 1] == t.starts[i]
        if i + 1 < len(t.entries) and t.starts[i + 1] == t.ends[i]:
            after = t.text[t.ends[i]]
            if (after.isascii() and after.isalnum()) or (joined and before.kind is NUMBER and after.isdecimal()):
                return False
        return not (joined and before.kind is WORD and len(before.clean) == 1)

    def _pair(self, marks: list[tuple[int, int]]) -> list[Quotation]:
        t, text, found = self._tokens, self._tokens.text, []
        pending: list[tuple[int, int, int]] = []  # index, class, paragraph
        paragraph = 0
        for i, flags in marks:
            if flags & g.NEWLINE:
                paragraph += 1
                continue
            glyph = t.entries[i].surface
            kind = _CLASS.get(glyph, _STRAIGHT)
            before = text[t.starts[i] - 1] if t.starts[i] else " "
            after = text[t.ends[i]] if t.ends[i] < len(text) else " "
            opens, closes = (
                before in _BEFORE_OPEN and after not in _AFTER_CLOSE,
                before not in _BEFORE_OPEN and after in _AFTER_CLOSE,
            )
            here = [p for p in pending if p[1] == kind and p[2] == paragraph]
            if opens == closes:
                opens = not here if kind == _STRAIGHT else glyph in _OPENING and not here
            if opens:
                pending.append((i, kind, paragraph))
                continue
            known = here or [p for p in pending if p[1] == kind and p[2] >= paragraph - MAX_QUOTED_PARAGRAPHS]
            if known:
                first = known[-1] if here else known[0]
                pending = pending[: pending.index(first)]
                found.append(Quotation(first[0], i, True))
        for i, _, _ in pending:
            found.append(Quotation(i, self._stops[bisect_left(self._stops, i)], False))
        return found

    def _top_level(self) -> list[int]:
        if not self.quotations:
            return self._stops
        top, reach, queue = [], -1, iter(self.quotations)
        following = next(queue, None)
        for stop in self._stops:
            while following is not None and following.first < stop:
                if following.closed:
                    reach = max(reach, following.last)
                following = next(queue, None)
            if stop > reach:
                top.append(stop)
        return top

    def around(self, i: int) -> tuple[int, int]:
        """First token, and the stop after the last, of the sentence of the page that token `i` stands in."""
        k = bisect_left(self._top, i)
        first = self._top[k - 1] + 1 if k else 0
        return first, self._top[k]

    def around_within(self, i: int, quotation: Quotation) -> tuple[int, int]:
        """The same inside a quotation."""
        k = bisect_left(self._stops, i)
        first = self._stops[k - 1] + 1 if k else 0
        return max(first, quotation.first + 1), min(self._stops[k], quotation.last)

    def quotations_in(self, first: int, last: int) -> list[Quotation]:
        """Those that open among tokens `[first, last)`."""
        return self.quotations[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def quotation_at(self, i: int) -> Quotation | None:
        """The innermost quotation that token `i` stands inside, if any."""
        if not self._firsts:
            return None
        k = bisect_right(self._firsts, i)
        for q in reversed(self.quotations[max(0, k - 5) : k]):
            if q.first < i < q.last:
                return q
        return None
