"""Lines of tokens in, their content stems out: what is compared when asking whether two lines speak of the same matter."""

from __future__ import annotations

from operator import attrgetter

from transforms.characters import fold
from transforms.claims.stems import stem
from transforms.lexicon import load
from transforms.tokens import Tokens

ENOUGH_TOKENS = 60  # what a paragraph is about, its first lines say
MIN_LETTERS = 3  # shorter stems are particles
MEMO_LIMIT = 200_000  # distinct words kept per process


class _Stems(dict[str, str]):
    """Folded word -> content stem, empty for digits, signs and what any two texts share."""

    def __init__(self) -> None:
        super().__init__()
        self.stopwords = frozenset(stem(fold(word)) for word in load("stopwords")["words"])

    def __missing__(self, folded: str) -> str:
        if len(self) > MEMO_LIMIT:
            self.clear()
        found = stem(folded) if folded.isalpha() and len(folded) >= MIN_LETTERS else ""
        found = self[folded] = "" if found in self.stopwords else found
        return found


_STEM_OF = _Stems().__getitem__
_FOLDED = attrgetter("folded")


def stems(tokens: Tokens, first: int, last: int) -> set[str]:
    """Content stems of tokens `[first, last)`, of the first ENOUGH_TOKENS of a long line."""
    found = set(map(_STEM_OF, map(_FOLDED, tokens.entries[first : min(last, first + ENOUGH_TOKENS)])))
    found.discard("")
    return found
