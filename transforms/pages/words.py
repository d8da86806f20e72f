"""A single word or sign in; what it can mean to a line of a page out, as bits. Worked out once per distinct token.

The bits of a line's tokens are summed: most of what a line could be is ruled out by what it has none of.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final
from zlib import crc32

from transforms.characters import fold
from transforms.claims.vocabulary.stems import stem
from transforms.lexicon import load
from transforms.pages.marks import marks

# Each has six binary digits, so that the sum over a line, of up to LONG_TOKENS, counts the tokens that have it. The
# rare ones come last: sums below RARE are the fast ones.
WORDED: Final = 1 << 0
OPENS: Final = 1 << 6
CONTINUES: Final = 1 << 12
TELLS_TIME: Final = 1 << 18
BEGINS_TIME: Final = 1 << 24
DIGITS: Final = 1 << 30
BEGINS_MARK: Final = 1 << 36
ENDS_MARK: Final = 1 << 42
SHORT: Final = 1 << 48
HEADS_LIST: Final = 1 << 54
RARE: Final = 1 << 60
PLACE: Final = 1 << 60
BUTTON: Final = 1 << 66
ROW: Final = 1 << 72
EDITOR: Final = 1 << 78
COUNT: Final = 63  # the digits of the first; of another its multiple
INITIAL_LETTERS: Final = 2  # «س ع/م ك»: who wrote and edited it
SIGNS: Final = 60  # sets of them are fast integers, too
_AND: Final = "و"
# With the name behind it at once, as some sites print it; and what is of editing.
_EDITS: Final = tuple(map(fold, load("bylines")["edits"]))
_EDITORIAL: Final = tuple(map(fold, load("bylines")["editorial"]))
_ROW_SIGNS: Final = frozenset("|/›»>")

# What any two texts share; signs and digits have the empty stem.
_SHARED: Final = frozenset(stem(fold(word)) for word in load("stopwords")["words"])


@cache
def _words() -> dict[str, int]:
    known = marks()
    table: dict[str, int] = {}
    meanings: tuple[tuple[int, Iterable[str]], ...] = (
        (BUTTON, known.button_words), (HEADS_LIST, known.heading_words), (PLACE, known.places),
        (OPENS, known.openers), (OPENS | CONTINUES, known.continuing), (TELLS_TIME, known.dateline_words), (BEGINS_MARK, known.starts),
        (BEGINS_MARK, [line[0] for line in known.lines]), (ENDS_MARK, [end[-1] for end in known.ends]),
    )  # fmt: skip
    for bits, words in meanings:
        for word in words:
            table[word] = table.get(word, 0) | bits
    return table


def page_word(folded: str) -> int:
    """The bits of a folded word."""
    table = _words()
    bits = table.get(folded, 0) | WORDED
    if len(folded) <= INITIAL_LETTERS and folded not in marks().particles:
        bits |= SHORT
    if folded.startswith(_EDITS) and not folded.startswith(_EDITORIAL) and folded not in _EDITS:
        bits |= EDITOR
    if folded[0] == _AND and len(folded) > 3 and folded not in marks().own_letter:
        bits |= OPENS | CONTINUES
    return bits


def page_sign(surface: str) -> int:
    """The bits of what is no word."""
    return TELLS_TIME | (ROW if surface in _ROW_SIGNS else DIGITS if surface.isdecimal() else 0)


def topic(stem: str) -> str:
    """What a stem says of the matter: nothing where any two texts share it."""
    return "" if stem in _SHARED else stem


def topic_sign(topic: str) -> int:
    """One of some bits, by which most topics are told apart without being looked at."""
    return 1 << crc32(topic.encode()) % SIGNS if topic else 0
