"""A word in; the term that it tells of the event that a text reports, out. Worked out once per distinct word."""

from __future__ import annotations

from typing import Final

from transforms.characters import fold
from transforms.lexicon import load
from transforms.stems import stem

_EVERYDAY: Final = load("everyday")
_FUNCTION: Final = frozenset(fold(w) for words in _EVERYDAY["function"].values() for w in words.split())
_COMMON: Final = frozenset(stem(fold(w)) for words in _EVERYDAY["common"].values() for w in words.split())
FIRST_YEAR: Final = 1900  # from this one …
YEARS_END: Final = 2101  # … to before this one, a number is a year, which says little about an event
ONE_FIGURE: Final = 9


def telling(folded: str, stem: str) -> str:
    """The stem of a folded word, or "" where it tells nothing about which event a text reports."""
    if folded in _FUNCTION or (folded[0] in "وف" and folded[1:] in _FUNCTION) or stem in _COMMON:
        return ""
    return stem


def telling_number(number: int) -> str:
    """A number of two figures and more, unless it is a year."""
    return str(number) if number > ONE_FIGURE and not FIRST_YEAR <= number < YEARS_END else ""
