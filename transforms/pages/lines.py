"""Tokens of a page in; its lines out, each with its shape: what can be seen without knowing the page.

Costs a few C-level steps per line; only short lines are looked at word by word.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime

from transforms.dates.dateline import Dateline
from transforms.pages.datelines import time_line
from transforms.pages.marks import Mark, marks
from transforms.pages.stems import stems
from transforms.tokens import NEWLINE, NUMBER, WORD, Entry, Tokens

# Shapes of lines that carry no mark.
PROSE = "prose"  # a paragraph: long, ends as a sentence ends
CUT = "cut"  # as long, but breaks off: a teaser's summary, or a careless paragraph
SENTENCE = "sentence"  # short, ends with a full stop
TITLE = "title"  # the length of a headline, no full stop
LABEL = "label"  # one to three words
TIME = "time"
DIGITS = "digits"
LATIN = "latin"
BAR = "bar"  # items between bars or dots
ITEM = "item"  # a title behind a dash, dot or number
ADDRESS = "address"
PARAGRAPHS = (PROSE, CUT, SENTENCE)
WORDED = frozenset((*PARAGRAPHS, TITLE, LABEL, ITEM))  # shapes that an article's own words can have
KNOWN = "known"  # recurs on pages of the outlet
RELATED_HERE = "related_here"  # «read also: …», the headline on the same line

LONG_WORDS = 20  # headlines above this are rare, paragraphs below it frequent
CUT_WORDS = 12  # a line of that many words that ends in dots was cut off
LABEL_WORDS = 3
LONG_TOKENS = 60  # beyond this a line is prose whatever its words
BAR_ITEMS = 4  # that many separators make a menu
MARKED_WORDS = {"byline": 7, "source": 7, "caption": 30, "date": 3, "crumb": 10}  # a longer line is a sentence
MARKED_ELSE = 25
OPENING_TOKENS = 12  # of a long line that are looked at
AGO_WORDS = 3  # «منذ يومين» is a time without a digit
BUTTON_WORDS = 8
INITIAL_LETTERS = 2  # «س ع/م ك»: who wrote and edited it
CRUMB_WORDS = 8
OPENING_WORDS = 5  # a line that opens like a paragraph and has that many words is a sentence without its stop

_STOPS = frozenset(".。۔")
_ASKS = frozenset("؟?!…")
_CREDIT_OPENERS = frozenset("([-–—|/©")
_BULLETS = frozenset("-–—•●▪◆*■")
_CLOSERS = frozenset("\"'»”’)]}›“")


class Line:
    """One line that shows something. `start`, `end`: with its line end; `first`, `last`: its tokens without it."""

    __slots__ = ("continues", "end", "first", "key", "last", "mark", "shape", "start", "stems", "stop", "time", "words")

    def __init__(self, start: int, end: int, first: int, last: int) -> None:
        self.start, self.end, self.first, self.last = start, end, first, last
        self.key: tuple[str, ...] = ()  # folded words; of a long line the first
        self.words = 0
        self.shape = PROSE
        self.mark: Mark | None = None
        self.time: Dateline | None = None
        self.continues = False  # its first word continues an account
        self.stems: set[str] = set()  # of its content words, for lines with words of an article
        self.stop = ""  # the mark that ends the sentence, if any

    def __repr__(self) -> str:
        return f"Line({self.shape}, {' '.join(self.key)[:40]!r})"


def read_lines(tokens: Tokens, fetched_at: datetime | None, boilerplate: frozenset[str]) -> list[Line]:
    """The lines of a text that hold a token. Whatever `str.splitlines` breaks at ends a line."""
    lines = []
    starts, entries = tokens.starts, tokens.entries
    end = first = 0
    for piece in tokens.text.splitlines(keepends=True):
        start, end = end, end + len(piece)
        after = bisect_left(starts, end, first)
        last = after
        while last > first and entries[last - 1].kind is NEWLINE:
            last -= 1
        if last > first:
            line = Line(start, end, first, last)
            _shape(line, tokens, piece, fetched_at, boilerplate)
            if line.shape in WORDED:
                line.stems = stems(tokens, first, last)
            lines.append(line)
        first = after
    return lines


def _shape(line: Line, tokens: Tokens, piece: str, fetched_at: datetime | None, boilerplate: frozenset[str]) -> None:
    first, last = line.first, line.last
    line.stop = _stop(tokens, first, last)
    if piece.count("|") + piece.count("·") + piece.count("•") >= BAR_ITEMS and not line.stop:
        line.shape = BAR
        return
    if _is_hashtags(piece):
        line.shape = "tags"
        return
    if last - first > LONG_TOKENS:
        line.words = LONG_TOKENS
        line.key = tuple([e.folded for e in tokens.entries[first : first + OPENING_TOKENS] if e.kind is WORD])
        line.continues = marks().continues(line.key[0]) if line.key else False
        line.shape = PROSE if line.stop else CUT
        return
    known = marks()
    entries = tokens.entries[first:last]
    line.key = key = tuple([e.folded for e in entries if e.kind is WORD])
    line.words = count = len(key)
    line.continues = count >= OPENING_WORDS and known.continues(key[0])
    numbers = sum([e.kind is NUMBER for e in entries])
    if numbers or (count <= AGO_WORDS and entries[0].date is not None):
        time = time_line(tokens, first, last, fetched_at)
        if time is not None:
            line.time = time.reading
            line.shape = TIME
            return
    if not count:
        line.shape = DIGITS
        return
    line.mark = mark = known.of(key) or (_credit(entries, key) if not line.stop else None)
    if " ".join(key) in boilerplate:
        line.shape = KNOWN
    elif mark is not None and (mark.whole or count <= MARKED_WORDS.get(mark.name, MARKED_ELSE)):
        here = mark.name == "related" and count - mark.length > LABEL_WORDS
        line.shape = RELATED_HERE if here else mark.name
    elif piece.isascii():
        line.shape = ADDRESS if "." in piece and " " not in piece.strip() else LATIN
    elif count >= LONG_WORDS:
        line.shape = PROSE if line.stop else CUT
    elif line.stop == "." and count > LABEL_WORDS:
        line.shape = SENTENCE
    elif count <= BUTTON_WORDS and known.is_button(key):
        line.shape = "share"
    elif _is_crumb(piece, key):
        line.shape = "crumb"
    elif sum([len(word) <= INITIAL_LETTERS for word in key]) > count / 2:
        line.shape = "source"
    elif count <= LABEL_WORDS:
        line.shape = LABEL
    elif line.continues or (count >= OPENING_WORDS and known.opens(key[0])):
        line.shape = SENTENCE
    else:
        if line.stop == "…" and count >= CUT_WORDS:
            line.shape = CUT
            return
        bullet = entries[0].surface in _BULLETS or (entries[0].kind is NUMBER and entries[1].surface in "-.)–")
        line.shape = ITEM if bullet else TITLE


def _is_crumb(piece: str, key: tuple[str, ...]) -> bool:
    """Whether sections stand in a row: «أخبار | اقتصاد | مصر»."""
    apart = any(sign in piece for sign in "|/›»>")
    return apart and 1 < len(key) <= CRUMB_WORDS and marks().section_share(key) > 1 / 2


def _is_hashtags(piece: str) -> bool:
    hashes = piece.count("#")
    return hashes > 1 and 2 * hashes > len(piece.split())


def _credit(entries: Sequence[Entry], key: tuple[str, ...]) -> Mark | None:
    """The mark of a picture's credit: an agency in brackets or behind a dash at the end of the line."""
    if len(entries) < 4:
        return None
    found = marks().end(key)
    if found is None:
        return None
    closed = entries[-1].surface in _CLOSERS
    before = entries[-found.length - 1 - closed].surface
    return found if before in _CREDIT_OPENERS else None


def _stop(tokens: Tokens, first: int, last: int) -> str:
    for i in range(last - 1, max(first, last - 4) - 1, -1):
        surface = tokens.entries[i].surface
        if surface in _STOPS:
            # Three dots break off; one ends.
            return "…" if i > first and tokens.entries[i - 1].surface == "." else "."
        if surface in _ASKS:
            return "?" if surface in "؟?!" else "…"
        if surface not in _CLOSERS:
            return ""
    return ""
