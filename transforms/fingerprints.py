"""An article's tokens in; the terms that it is compared with other articles by, out.

News says first what happened, so the first fifty telling words of headline and body are enough to recognise an
event, and a bounded list keeps the cost of comparing linear. It depends on the page alone, so the similarity of two
pages never changes with what else is in the warehouse.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from transforms.characters import fold
from transforms.claims.vocabulary.stems import stem
from transforms.lexicon import load
from transforms.tokens import NUMBER, WORD, Tokens

_EVERYDAY: Final = load("everyday")
_FUNCTION: Final = frozenset(fold(w) for words in _EVERYDAY["function"].values() for w in words.split())
_COMMON: Final = frozenset(stem(fold(w)) for words in _EVERYDAY["common"].values() for w in words.split())
KEY_TERMS: Final = 50
_YEARS: Final = range(1900, 2101)  # a year says little about an event


@lru_cache(maxsize=200_000)
def telling(folded: str) -> str:
    """The stem of a folded word, or "" where it tells nothing about which event a text reports."""
    if folded in _FUNCTION or (folded[0] in "وف" and folded[1:] in _FUNCTION):
        return ""
    term = stem(folded)
    return "" if term in _COMMON else term


def key_terms(tokens: Tokens, spans: Iterable[tuple[int, int]], limit: int = KEY_TERMS) -> list[str]:
    """The first `limit` distinct stems within `spans` (headline first, then body), everyday words left out.

    Numbers of two digits and more count, years do not.
    """
    found: dict[str, None] = {}
    for start, end in spans:
        for i in range(tokens.first_at(start), tokens.first_at(end)):
            entry = tokens.entries[i]
            if entry.kind is WORD:
                term = telling(entry.folded)
                if not term:
                    continue
            elif entry.kind is NUMBER and entry.number > 9 and entry.number not in _YEARS:
                term = str(entry.number)
            else:
                continue
            found[term] = None
            if len(found) == limit:
                return list(found)
    return list(found)
