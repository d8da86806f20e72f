"""The words before and after an expression, and the lists of words they are compared with (date_guards.toml)."""

from __future__ import annotations

from functools import cache
from typing import Final

from transforms.characters import fold
from transforms.lexicon import load
from transforms.tokens import Tokens

_PROCLITICS: Final = ("وال", "بال", "لل", "ال", "و", "ف", "ب", "ل")


@cache
def listed(table: str, key: str) -> frozenset[str]:
    """A list of date_guards.toml, folded."""
    return frozenset(map(fold, load("date_guards")[table][key]))


@cache
def by_the_clock() -> frozenset[str]:
    """Words behind a figure that tells the time."""
    return frozenset(load("counts")["by_the_clock"].split())


def is_one(word: str, words: frozenset[str]) -> bool:
    """Whether a folded word is one of the words, with or without proclitics and article."""
    return word in words or any(word.startswith(p) and word[len(p) :] in words for p in _PROCLITICS)


def word_before(tokens: Tokens, at: int, back: int = 1) -> str:
    """The folded token `back` tokens before `at`, empty where the text begins."""
    return tokens.entries[at - back].folded if at >= back else ""


def word_after(tokens: Tokens, at: int, ahead: int = 0) -> str:
    """The folded token `ahead` tokens after `at`, empty where the text ends."""
    return tokens.entries[at + ahead].folded if at + ahead < len(tokens.entries) else ""
