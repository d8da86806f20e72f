"""Folded words in, content stems out: what is compared when asking whether two lines speak of the same matter.

Deliberately crude (article, proclitics, plural and feminine endings): it is asked thousands of times, never stored.
"""

from __future__ import annotations

from operator import attrgetter

from transforms.characters import fold
from transforms.lexicon import load
from transforms.tokens import Tokens

MIN_LETTERS = 3  # shorter remainders are particles
ENOUGH_TOKENS = 60  # what a paragraph is about, its first lines say
MEMO_LIMIT = 200_000  # distinct words kept per process
_PREFIXES = ("وبال", "وكال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل", "و", "ب", "ل", "ف", "ك")
_SUFFIXES = ("يات", "ات", "ين", "ون", "ان", "يه", "ها", "هم", "ه", "ي", "ا")


def stem(folded: str) -> str:
    """The content stem of one folded word; empty where too little is left."""
    for prefix in _PREFIXES:
        if folded.startswith(prefix) and len(folded) - len(prefix) >= MIN_LETTERS:
            folded = folded[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if folded.endswith(suffix) and len(folded) - len(suffix) >= MIN_LETTERS:
            folded = folded[: -len(suffix)]
            break
    return folded if len(folded) >= MIN_LETTERS and folded.isalpha() else ""


def _stopwords() -> frozenset[str]:
    words = load("stopwords")
    folded = {fold(word) for group in ("particles", "news") for word in words[group]}
    return frozenset(folded | {stem(word) for word in folded})


class _Stems(dict[str, str]):
    def __init__(self) -> None:
        super().__init__()
        self.stopwords = _stopwords()

    def __missing__(self, folded: str) -> str:
        if len(self) > MEMO_LIMIT:
            self.clear()
        found = stem(folded)
        if folded in self.stopwords or found in self.stopwords:
            found = ""
        self[folded] = found
        return found


_STEM_OF = _Stems().__getitem__
_FOLDED = attrgetter("folded")


def stems(tokens: Tokens, first: int, last: int) -> set[str]:
    """Content stems of tokens `[first, last)`, of the first ENOUGH_TOKENS of a long line."""
    found = set(map(_STEM_OF, map(_FOLDED, tokens.entries[first : min(last, first + ENOUGH_TOKENS)])))
    found.discard("")
    return found
