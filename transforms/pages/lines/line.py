"""One line of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.dates.plain_dateline import Dateline
from transforms.pages.lines.stems import stems
from transforms.pages.lines.vocabulary import NAMES, PROSE, WORDED
from transforms.tokens import Entry

if TYPE_CHECKING:
    from mypy_extensions import i64  # a machine's integer, in what is compiled

LONG_TOKENS: Final = 40  # beyond this a line is prose whatever its words
OPENING_TOKENS: Final = 12  # of such a line that are looked at


class Line:
    """One line that shows something. `start`, `end`: with its line end; `first`, `last`: its tokens without it.

    Its words are gathered where somebody asks for them: most lines of an article need not be looked at.
    """

    __slots__ = (
        "_key",
        "_stems",
        "bits",
        "continues",
        "end",
        "entries",
        "first",
        "last",
        "opening",
        "plain",
        "shape",
        "start",
        "stop",
        "time",
        "words",
    )

    def __init__(self, start: i64, end: i64, first: i64, last: i64, entries: list[Entry]) -> None:
        self.start: i64 = start
        self.end: i64 = end
        self.first: i64 = first
        self.last: i64 = last
        self.entries = entries  # its own tokens, of a long line the first ones
        self.words: i64 = 0
        self.bits: i64 = 0  # that any of its tokens has; a long line is not looked at
        self.opening = ""  # the first of its words, folded
        self.shape: i64 = PROSE
        self.plain = False  # a short line whose words mean nothing by themselves
        self.time: Dateline | None = None  # what a TIME tells, where it tells a day
        self.continues = False  # its first word continues an account
        self.stop = ""  # the sign that ends it as a sentence: `.`, `?` or `…`; `:` where it announces
        self._key: tuple[str, ...] | None = None
        self._stems: set[str] | None = None

    def key(self) -> tuple[str, ...]:
        """Its folded words, of a long line the first ones."""
        if self._key is None:
            long = self.last - self.first > LONG_TOKENS
            self._key = keys(self.entries[:OPENING_TOKENS] if long else self.entries) if self.words else ()
        return self._key

    def stems(self) -> set[str]:
        """Stems of its content words, if it can be of an article's words."""
        if self._stems is None:
            self._stems = stems(self.entries) if self.shape & WORDED else set()
        return self._stems

    def __repr__(self) -> str:
        return f"Line({name_of(self.shape)}, {' '.join(self.key())[:40]!r})"


def name_of(shape: i64) -> str:
    """How the lexicon and the weights call a shape."""
    return NAMES[int(shape).bit_length() - 1]


def shapes_in(lines: list[Line]) -> i64:
    """Which shapes lines have."""
    found: i64 = 0
    for line in lines:
        found |= line.shape
    return found


def count(lines: list[Line], shapes: i64) -> int:
    """How many lines have one of some shapes."""
    found = 0
    for line in lines:
        if line.shape & shapes:
            found += 1
    return found


def having(lines: list[Line], shapes: i64) -> list[int]:
    """Where among the lines one of some shapes stands."""
    return [n for n, line in enumerate(lines) if line.shape & shapes]


def places(values: list[str], value: str) -> list[int]:
    """Where among roles or zones one stands."""
    return [n for n, other in enumerate(values) if other == value]


def keys(entries: list[Entry]) -> tuple[str, ...]:
    """The folded words among tokens."""
    return tuple([e.key for e in entries if e.key])
