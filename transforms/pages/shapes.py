"""One line's tokens in; its shape out: what can be seen of it without knowing the page.

Long lines cost a look at their ends; only short ones are looked at word by word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter

from transforms.pages.datelines import time_line
from transforms.pages.line import (
    ADDRESS,
    BAR,
    BUTTON,
    BYLINE,
    CRUMB,
    CUT,
    DIGITS,
    ITEM,
    LABEL,
    LATIN,
    PROSE,
    RELATED,
    RELATED_HERE,
    SENTENCE,
    SOURCE,
    TAGS,
    TIME,
    TITLE,
    Line,
)  # fmt: skip
from transforms.pages.marks import Mark, marks
from transforms.tokens import NUMBER, Entry, Tokens

LONG_WORDS = 20  # headlines above this are rare, paragraphs below it frequent
LONG_TOKENS = 40  # beyond this a line is prose whatever its words
OPENING_TOKENS = 12  # of such a line that are looked at
CUT_WORDS = 12  # a line of that many words that ends in dots was cut off
LABEL_WORDS = 3
OPENING_WORDS = 5  # a line that opens like a paragraph and has that many words is a sentence without its stop
BAR_ITEMS = 4  # that many separators make a menu
MARKED_WORDS = {"byline": 7, "source": 7, "caption": 30, "date": 3, "crumb": 10}  # a longer line is a sentence
MARKED_ELSE = 25
AGO_WORDS = 3  # «منذ يومين» is a time without a digit
BUTTON_WORDS = 8
CRUMB_WORDS = 8
FILED_WORDS = 6  # «عدن - خاص»: where it was filed, and by whom
INITIAL_LETTERS = 2  # «س ع/م ك»: who wrote and edited it
STOP_REACH = 4  # tokens from the end that may close a sentence: quotes, brackets

_KEY = attrgetter("key")
_KIND = attrgetter("kind")
_APART = re.compile(r"^\W*\w+(?:\s\w+)?\s*[-–—ـ/]\s")
_ROW = re.compile("[|/›»>]")
_STOPS = frozenset(".。۔")
_ASKS = frozenset("؟?!")
_CLOSERS = frozenset("\"'»”’)]}›“")
_CREDIT_OPENERS = frozenset("([-–—|/©")
_NAME_SIGNS = frozenset(":/-–—|")
_BULLETS = frozenset("-–—•●▪◆*■")


def settle_shape(line: Line, tokens: Tokens, piece: str, fetched_at: datetime | None) -> None:
    """Fill in a line's shape and what was seen on the way. `piece`: the line's text."""
    first, last = line.first, line.last
    line.stop = _stop(tokens.entries, first, last)
    if not line.stop and piece.count("|") + piece.count("·") + piece.count("•") >= BAR_ITEMS:
        line.shape = BAR
    elif "#" in piece and _is_hashtags(piece):
        line.shape = TAGS
    elif last - first > LONG_TOKENS:
        line.words = LONG_TOKENS
        line.key = _key(tokens.entries[first : first + OPENING_TOKENS])
        line.continues = bool(line.key) and marks().continues(line.key[0])
        line.shape = PROSE if line.stop else CUT
    else:
        entries = tokens.entries[first:last]
        line.key = _key(entries)
        line.words = len(line.key)
        line.continues = line.words >= OPENING_WORDS and marks().continues(line.key[0])
        said = _of_time(line, tokens, entries, fetched_at) or _of_signs(line, piece) or _of_mark(line, entries)
        line.plain = said is None
        line.shape = said or _of_letters(line, piece) or _of_length(line, entries)


def has_date_word(tokens: Tokens, line: Line) -> bool:
    """Whether a date can begin in the line; figures are such words."""
    at = bisect_left(tokens.date_hits, line.first)
    return at < len(tokens.date_hits) and tokens.date_hits[at] < line.last


def _key(entries: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(filter(None, map(_KEY, entries)))


def _of_time(line: Line, tokens: Tokens, entries: Sequence[Entry], fetched_at: datetime | None) -> str | None:
    if not has_date_word(tokens, line) or (
        (line.words > AGO_WORDS or entries[0].date is None) and NUMBER not in map(_KIND, entries)
    ):
        return None
    time = time_line(tokens, line.first, line.last, fetched_at)
    if time is None:
        return None
    line.time = time.reading
    return TIME


def _of_signs(line: Line, piece: str) -> str | None:
    if not line.words:
        return DIGITS
    if piece.isascii():
        return ADDRESS if "." in piece and " " not in piece.strip() else LATIN
    return None


def _of_mark(line: Line, entries: Sequence[Entry]) -> str | None:
    mark = marks().of(line.key)
    if mark is not None and mark.named and not _names(line, entries, mark):
        mark = None
    if mark is None and not line.stop:
        mark = _credit(entries, line.key)
    if mark is None or (not mark.whole and line.words > MARKED_WORDS.get(mark.name, MARKED_ELSE)):
        return None
    if mark.name == RELATED and line.words - mark.length > LABEL_WORDS:
        return RELATED_HERE
    return mark.name


def _of_letters(line: Line, piece: str) -> str | None:
    """Short lines that are known by what their words are made of."""
    if line.words > BUTTON_WORDS or line.stop == ".":
        return None
    if marks().is_button(line.key):
        return BUTTON
    if 1 < line.words <= CRUMB_WORDS and _is_crumb(piece, line.key):
        return CRUMB
    if line.words <= FILED_WORDS and marks().is_place(line.key[0]) and _APART.search(piece):
        return BYLINE
    initials = sum([len(word) <= INITIAL_LETTERS for word in line.key])
    return SOURCE if 2 * initials > line.words else None


def _of_length(line: Line, entries: Sequence[Entry]) -> str:
    if line.words >= LONG_WORDS:
        return PROSE if line.stop else CUT
    if len(entries) > 1 and line.stop != "." and _is_item(entries[0], entries[1]):
        return ITEM
    if line.words <= LABEL_WORDS:
        return LABEL
    if line.stop == "." or line.continues or (line.words >= OPENING_WORDS and marks().opens(line.key[0])):
        return SENTENCE
    return CUT if line.stop == "…" and line.words >= CUT_WORDS else TITLE


def _is_item(first: Entry, second: Entry) -> bool:
    return first.surface in _BULLETS or (first.kind is NUMBER and second.surface in "-.)–")


def _is_crumb(piece: str, key: tuple[str, ...]) -> bool:
    """Whether sections stand in a row: «أخبار | اقتصاد | مصر»."""
    return _ROW.search(piece) is not None and marks().section_share(key) > 1 / 2


def _is_hashtags(piece: str) -> bool:
    hashes = piece.count("#")
    return hashes > 1 and 2 * hashes > len(piece.split())


def _names(line: Line, entries: Sequence[Entry], mark: Mark) -> bool:
    """Whether a name or a sign follows the mark."""
    return marks().is_name(line.key) or any(e.surface in _NAME_SIGNS for e in entries[mark.length : mark.length + 1])


def _credit(entries: Sequence[Entry], key: tuple[str, ...]) -> Mark | None:
    """The mark of a picture's credit: an agency in brackets or behind a dash at the end of the line."""
    found = marks().end(key) if len(entries) > LABEL_WORDS else None
    if found is None:
        return None
    closed = entries[-1].surface in _CLOSERS
    return found if entries[-found.length - 1 - closed].surface in _CREDIT_OPENERS else None


def _stop(entries: Sequence[Entry], first: int, last: int) -> str:
    """The sign that ends a sentence, seen through closing quotes and brackets."""
    for i in range(last - 1, max(first, last - STOP_REACH) - 1, -1):
        surface = entries[i].surface
        if surface in _STOPS:  # one stop ends, several break off
            return "…" if i > first and entries[i - 1].surface == "." else "."
        if surface == "…":
            return "…"
        if surface in _ASKS:
            return "?"
        if surface not in _CLOSERS:
            return ""
    return ""
