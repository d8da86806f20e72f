"""Tokens in; where sentences end and which quotation marks belong together, out.

Marks are paired by the spaces around them before their shape, since pages mirror them (»…«), mix them, and use one
sign for both ends. A quotation may run over several sentences and paragraphs; a stop inside it ends no sentence of
the page. A mark that is never closed ends with its sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter, sub
from typing import Final

from transforms.claims.vocabulary import grammar as g
from transforms.conjugate import VERBAL
from transforms.stops import is_stop
from transforms.tokens import Tokens

MAX_QUOTED_PARAGRAPHS: Final = 6  # a mark that stays open for longer is a slip of the pen
# What is beyond these is no prose: of 83,000 sentences of newswire the longest has 455 tokens. Claims and quotations lie
# inside one another, so that without a bound the time that a file takes would grow with its square.
MAX_SENTENCE: Final = 500  # tokens
MAX_QUOTING: Final = 5_000  # tokens of a sentence that has whole quotations in it
MAX_BLANK_LINES: Final = 4  # between a colon and the quotation that it announces
MAX_PENDING: Final = 100  # marks that are open at once
_STRAIGHT: Final = 0
_GUILLEMET: Final = 1
_CURLY: Final = 2
_CLASS: Final = {"«": _GUILLEMET, "»": _GUILLEMET, "“": _CURLY, "”": _CURLY, "„": _CURLY, "‟": _CURLY, "″": _CURLY}
_AFTER_CLOSE: Final = frozenset(' \t\n\r\u00a0\u200f\u200e.,،;؛:!?؟…)]}"«»“”-–—/')
_BEFORE_OPEN: Final = frozenset(' \t\n\r\u00a0\u200f\u200e([{:،,"«»“”-–—/')
_OPENING: Final = frozenset("«“„")
_FIRST: Final = attrgetter("first")
_Mark = tuple[int, int, int]  # its token, class, paragraph

NAME_WORDS: Final = 4  # a quotation of so few words may be a name


@dataclass(slots=True, eq=False)
class Quotation:
    """Tokens `first` (the opening mark) to `last` (the closing mark; where it is missing, the stop or line end).

    `outer`: the innermost one before it that goes on behind it.
    """

    first: int
    last: int
    closed: bool
    outer: Quotation | None = None

    @property
    def is_short(self) -> bool:
        """Whether it is so short that it may be a mere name."""
        return self.last - self.first <= NAME_WORDS + 1


class Sentences:
    """Sentence ends and quotations of one document."""

    __slots__ = ("_closed", "_firsts", "_last", "_stops", "_tokens", "_top", "opened", "quotations")

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        flags = tokens.flags
        self._stops: list[int] = []
        found: list[Quotation] = []
        pending: list[_Mark] = []
        paragraph = 0
        comma, newline, stop, quote = g.COMMA, g.NEWLINE, g.STOP, g.QUOTE
        for i in tokens.mark_hits:
            bits = flags[i]
            if bits & comma:  # the most usual mark
                continue
            if bits & newline:
                paragraph += 1
                if not self._announced_below(i):
                    self._stops.append(i)
            elif bits & stop:
                if is_stop(tokens, i):
                    self._stops.append(i)
            elif bits & quote:
                self._pair(i, paragraph, pending, found)
        self._stops.append(len(tokens))
        if len(tokens) > MAX_SENTENCE:
            self._stops = _bounded(self._stops, MAX_SENTENCE)
        for i, _, _ in pending:
            last = self._unclosed(i)
            while last - 1 > i and flags[last - 1] & g.STOP:
                last -= 1  # «…»
            found.append(Quotation(i, last, False))
        self.quotations = sorted(found, key=_FIRST)
        self.opened = {q.first: q for q in found}
        self._closed: dict[int, Quotation] | None = None  # by their last token, when first asked for
        self._firsts = [q.first for q in self.quotations]
        _nest(self.quotations)
        self._top = self._top_level() if found else self._stops
        self._last = (0, -1)  # the sentence that was asked for last

    def _pair(self, i: int, paragraph: int, pending: list[_Mark], found: list[Quotation]) -> None:
        """Put the mark at `i` to the pending ones, or close one of them."""
        t, text = self._tokens, self._tokens.text
        glyph = t.entries[i].surface
        kind = _CLASS.get(glyph, _STRAIGHT)
        start, end = t.starts[i], t.ends[i]
        spaced = not start or text[start - 1] in _BEFORE_OPEN
        followed = end == len(text) or text[end] in _AFTER_CLOSE
        opens = (spaced and not followed) or (followed and not spaced and self._led_to(i))
        here = [p for p in pending if p[1] == kind and p[2] == paragraph] if pending else []
        if opens and not spaced and here:
            opens = False
        if spaced is followed:  # both sides speak for both
            announced = i and t.flags[i - 1] & (g.COLON | g.COMP)  # «قال : ” الباب مغلق ”», «أن”الباب مغلق”»
            opens = not here and (kind == _STRAIGHT or glyph in _OPENING or bool(announced))
        if opens:
            before = pending[-1] if pending else None
            if before and before[1:] == (kind, paragraph - 1) and t.flags[i - 1] & g.NEWLINE:
                pending[-1] = before[0], kind, paragraph  # a quotation of several paragraphs opens each of them
            else:
                pending.append((i, kind, paragraph))
                if len(pending) > MAX_PENDING:
                    del pending[0]
            return
        for mark in here[-1:] or pending:
            if mark[1] == kind and mark[2] >= paragraph - MAX_QUOTED_PARAGRAPHS:
                del pending[pending.index(mark) :]
                found.append(Quotation(mark[0], i, True))
                return
        if pending and followed and not spaced and pending[-1][2] == paragraph and kind + pending[-1][1] == _CURLY:
            found.append(Quotation(pending.pop()[0], i, True))  # «"…”»

    def _announced_below(self, i: int) -> bool:
        """«وقال المدرب:» at the end of a line, and the quotation on the next one: whether the line end at `i` stands between."""
        flags, first, last = self._tokens.flags, i - 1, i + 1
        while first >= max(0, i - MAX_BLANK_LINES) and flags[first] & g.NEWLINE:
            first -= 1
        if first < 0 or not flags[first] & g.COLON:
            return False
        while last < min(len(flags), i + MAX_BLANK_LINES) and flags[last] & g.NEWLINE:
            last += 1
        return last < len(flags) and bool(flags[last] & g.QUOTE)

    def _led_to(self, i: int) -> bool:
        """«وأضاف" كنت أنوي …»: a mark that sticks to the verb before it."""
        cue = self._tokens.entries[i - 1].cue if i else None
        return cue is not None and cue.form in VERBAL and "quote" in cue.takes and bool(cue.conjunction)

    def _unclosed(self, i: int) -> int:
        """Where a quotation ends whose closing mark is missing: with its paragraph, if there the page takes up its own
        voice no more; else with its sentence."""
        t, k = self._tokens, bisect_left(self._stops, i)
        first = last = self._stops[k]
        while last < len(t) and not t.flags[last] & g.NEWLINE:
            last = self._stops[(k := k + 1)]
        marks = t.mark_hits[bisect_right(t.mark_hits, i) : bisect_left(t.mark_hits, last)]
        if any(t.flags[j] & g.QUOTE for j in marks):
            return first
        for j in t.cue_hits[bisect_left(t.cue_hits, first) : bisect_left(t.cue_hits, last)]:
            cue = t.entries[j].cue
            if cue is not None and cue.conjunction and cue.person == 3:
                return first  # «…. وأضاف أن»
        stops = self._stops[bisect_left(self._stops, first) : k]
        if any(bits & g.AUXILIARY for j in stops for bits in t.flags[j + 1 : j + 2]):
            return first  # «…. وكان المدير قد»
        return stops[-1] if stops and stops[-1] == last - 1 else last

    def _top_level(self) -> list[int]:
        """The stops that stand inside no quotation."""
        stops, top, n = self._stops, [], 0
        for q in self.quotations:
            if q.closed:
                top += stops[n : bisect_left(stops, q.first)]
                n = max(n, bisect_left(stops, q.last + 1))
        top += stops[n:]
        return _bounded(top, MAX_QUOTING) if len(self._tokens) > MAX_QUOTING else top

    def around(self, i: int) -> tuple[int, int]:
        """First token, and the stop after the last, of the sentence of the page that token `i` stands in."""
        first, stop = self._last
        if first <= i and i <= stop:  # one sentence is asked for again and again
            return self._last
        k = bisect_left(self._top, i)
        self._last = (self._top[k - 1] + 1 if k else 0), self._top[k]
        return self._last

    def around_within(self, i: int, quotation: Quotation) -> tuple[int, int]:
        """The same inside a quotation."""
        k = bisect_left(self._stops, i)
        first = self._stops[k - 1] + 1 if k else 0
        return max(first, quotation.first + 1), min(self._stops[k], quotation.last)

    def quotations_in(self, first: int, last: int) -> list[Quotation]:
        """Those that open among tokens `[first, last)`."""
        firsts = self._firsts
        if not firsts or firsts[-1] < first or last <= firsts[0]:
            return []
        return self.quotations[bisect_left(firsts, first) : bisect_left(firsts, last)]

    def closed_at(self, mark: int) -> Quotation | None:
        """The quotation that the mark closes, if any."""
        if self._closed is None:
            self._closed = {q.last: q for q in self.quotations if q.closed}
        return self._closed.get(mark)

    def quotation_at(self, i: int) -> Quotation | None:
        """The innermost quotation that token `i` stands inside, if any."""
        firsts = self._firsts
        if not firsts or i <= firsts[0]:
            return None
        q: Quotation | None = self.quotations[bisect_left(firsts, i) - 1]  # the last that opens before it
        while q is not None and q.last <= i:
            q = q.outer
        return q


def _nest(quotations: list[Quotation]) -> None:
    """Tell each quotation the one around it."""
    before: Quotation | None = None
    for q in quotations:
        while before is not None and before.last <= q.last:
            before = before.outer
        q.outer = before
        before = q


def _bounded(stops: list[int], most: int) -> list[int]:
    """The stops, and as many between them as leave no sentence of more tokens than `most`."""
    if max(map(sub, stops, [-1, *stops])) <= most:  # in all prose
        return stops
    bounded: list[int] = []
    before = -1
    for stop in stops:
        bounded += range(before + most, stop, most)
        bounded.append(stop)
        before = stop
    return bounded
