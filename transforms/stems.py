"""A folded word in, its stem out: what forms of one word have in common, for comparison only.

Light on purpose (article, attached particles, number and gender endings): a root would make one word of «علم» and
«عملية». The letters that are cut are listed in the lexicon.
"""

from __future__ import annotations

from functools import lru_cache

from transforms.characters import fold
from transforms.lexicon import load

_RULES = load("stemming")
_EVERYDAY = load("everyday")
_ARTICLES: tuple[str, ...] = tuple(_RULES["prefixes"]["article"])
_SUFFIXES: tuple[str, ...] = tuple(_RULES["suffixes"]["cut"])
_NO_CONJUNCTION = tuple(_RULES["kept"]["conjunction"])
_NO_PREPOSITION = tuple(_RULES["kept"]["preposition"])
_FUNCTION = frozenset(fold(w) for words in _EVERYDAY["function"].values() for w in words.split())
SHORTEST = 3  # letters that a cut must leave


@lru_cache(maxsize=500_000)
def stem(folded: str) -> str:
    """The stem of a folded word, or "" for a word of grammar. A stem of a stem may differ: stem once."""
    if folded in _FUNCTION or len(folded) < 2:
        return ""
    word = _without_conjunction(folded)
    if word in _FUNCTION:
        return ""
    word = _without_particle(word)
    if word in _FUNCTION:
        return ""
    return _without_ending(word)


def _without_conjunction(word: str) -> str:
    rest = word[1:]
    if word[0] not in "وف":
        return word
    if rest in _FUNCTION or rest.startswith(_ARTICLES):
        return rest
    return rest if len(rest) > SHORTEST and not word.startswith(_NO_CONJUNCTION) else word


def _without_particle(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= SHORTEST:
            return word[len(article) :]
    if len(word) > SHORTEST + 1:
        # ب and ل before a verbal noun (بإنهاء، لمحاربة، لتحقيق); before other letters they are mostly part of the word.
        if word[0] in "بل" and word[1] in "امت" and not word.startswith(_NO_PREPOSITION):
            return word[1:]
        if word[0] == "س" and word[1] in "يت":  # the future's س
            return word[1:]
    return word


def _without_ending(word: str) -> str:
    if word.endswith("اء") and len(word) > SHORTEST + 1:
        return word[:-2]
    if word.endswith("ء"):
        word = word[:-1] + "ا"
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST:
            return word[: -len(suffix)]
    return word


COMMON = frozenset(stem(fold(w)) for words in _EVERYDAY["common"].values() for w in words.split())
