"""Kinds of words as single characters, so that a text becomes a string which `re` matches in C.

A token is two characters: its proclitic (`_` none, `w` و, `b` ب, `l` ل, `f` ف, `k` ك) and its kind.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cache
from typing import Final

from transforms.dates.vocabulary.words import NO_PROCLITIC, NUMBER_KINDS, SIGN_KINDS, DateWord, vocabulary

_FIRST: Final = 0xE000  # private use: no text's own character
OTHER: Final = NO_PROCLITIC + "."


@cache
def _characters() -> dict[str, str]:
    kinds = sorted({word.kind for word in vocabulary().values()} | set(NUMBER_KINDS) | set(SIGN_KINDS))
    return {kind: chr(_FIRST + i) for i, kind in enumerate(kinds)}


def token_code(word: DateWord | None) -> str:
    """The two characters of a token."""
    return OTHER if word is None else word.proclitic + _characters()[word.kind]


@cache
def characters(pattern: str) -> str:
    """The characters of all kinds that a name stands for; `any` stands for every word in its place: `day.any`, `any.pl`."""
    glob = ".".join("*" if part == "any" else part for part in pattern.split("."))
    found = "".join(c for kind, c in _characters().items() if fnmatchcase(kind, glob))
    if not found:
        raise ValueError(f"no kind of word is called {pattern!r}")
    return found
