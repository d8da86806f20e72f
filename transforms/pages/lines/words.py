"""A single word or sign in; what it can mean to a line of a page out, as bits. Worked out once per distinct token.

Most of what a line could be is ruled out by the bits that none of its tokens has.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from transforms.characters import fold
from transforms.lexicon import load
from transforms.pages.lines.marks import marks
from transforms.stems import stem

WORDED: Final = 1 << 0  # the first, so that it counts words
OPENS: Final = 1 << 1
CONTINUES: Final = 1 << 2
TELLS_TIME: Final = 1 << 3
BEGINS_TIME: Final = 1 << 4
DIGITS: Final = 1 << 5
BEGINS_MARK: Final = 1 << 6
ENDS_MARK: Final = 1 << 7
SHORT: Final = 1 << 8
HEADS_LIST: Final = 1 << 9
PLACE: Final = 1 << 10
BUTTON: Final = 1 << 11
ROW: Final = 1 << 12
EDITOR: Final = 1 << 13
PARTS: Final = 1 << 14  # of a menu or tags
HANDLE: Final = 1 << 15
COLON: Final = 1 << 16
NOUN: Final = 1 << 17  # an opening verb that is written as a noun is
INITIAL_LETTERS: Final = 2  # «س ع/م ك»: who wrote and edited it
_AND: Final = "و"
# With the name behind it at once, as some sites print it; and what is of editing.
_EDITS: Final = tuple(map(fold, load("bylines")["edits"]))
_EDITORIAL: Final = tuple(map(fold, load("bylines")["editorial"]))
_SIGNS: Final = (
    dict.fromkeys("/›»>", ROW) | {"|": ROW | PARTS} | dict.fromkeys("·•#", PARTS) | {"@": HANDLE, ":": COLON}
)

# What any two texts share; signs and digits have the empty stem.
_SHARED: Final = frozenset(stem(fold(word)) for word in load("stopwords")["words"])


@cache
def _words() -> dict[str, int]:
    known = marks()
    table: dict[str, int] = {}
    meanings: tuple[tuple[int, Iterable[str]], ...] = (
        (BUTTON, known.button_words), (HEADS_LIST, known.heading_words), (PLACE, known.places),
        (OPENS, known.openers), (NOUN, known.nouns_too), (OPENS | CONTINUES, known.continuing), (TELLS_TIME, known.dateline_words), (BEGINS_MARK, known.starts),
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
    return TELLS_TIME | (DIGITS if surface.isdecimal() else _SIGNS.get(surface, 0))


def topic(stem: str) -> str:
    """What a stem says of the matter: nothing where any two texts share it."""
    return "" if stem in _SHARED else stem
