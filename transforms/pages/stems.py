"""Lines of tokens in, their content stems out: what is compared when asking whether two lines speak of the same matter."""

from __future__ import annotations

from operator import attrgetter

from transforms.characters import fold
from transforms.claims.stems import stem
from transforms.lexicon import load
from transforms.tokens import Tokens

ENOUGH_TOKENS = 60  # what a paragraph is about, its first lines say

# What any two texts share; signs and digits have the empty stem.
_SHARED = frozenset(("", *(stem(fold(word)) for word in load("stopwords")["words"])))
_STEM = attrgetter("stem")


def stems(tokens: Tokens, first: int, last: int) -> set[str]:
    """Content stems of tokens `[first, last)`, of the first ENOUGH_TOKENS of a long line."""
    return set(map(_STEM, tokens.entries[first : min(last, first + ENOUGH_TOKENS)])) - _SHARED
