"""Pages of one outlet in; the folded lines that recur on them out: what `read_page` takes as `boilerplate`.

Counting over a batch is the caller's; each page is then parsed on its own with the outcome, so parsing stays pure.
The lexicon may add lines for an outlet by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from transforms.characters import fold
from transforms.lexicon import load
from transforms.tokens import WORD, Tokens

MIN_PAGES = 5  # pages of an outlet before anything can be said
MIN_SHARE = 0.5  # of them that a line must stand on
MAX_WORDS = 25  # a longer line is a notice at most; a paragraph does not recur


def line_keys(tokens: Tokens) -> frozenset[str]:
    """The folded lines of one page: their words joined by spaces, without digits and punctuation."""
    keys = set()
    for piece in tokens.text.splitlines():
        words = [entry.folded for entry in Tokens(piece).entries if entry.kind is WORD]
        if 0 < len(words) <= MAX_WORDS:
            keys.add(" ".join(words))
    return frozenset(keys)


def recurring(pages: int, counts: Mapping[str, int]) -> frozenset[str]:
    """The lines that stand on at least MIN_SHARE of an outlet's pages. `counts`: on how many each stands."""
    if pages < MIN_PAGES:
        return frozenset()
    return frozenset(key for key, count in counts.items() if count >= MIN_SHARE * pages)


@cache
def outlet_lines(outlet: str | None) -> frozenset[str]:
    """The folded lines that the lexicon knows for an outlet, by its name in the manifest."""
    if outlet is None:
        return frozenset()
    name = _key(outlet)
    found: Iterable[str] = (
        line
        for entry in load("outlets")["outlets"]
        if name in map(_key, entry["names"])
        for line in entry["boilerplate"]
    )
    return frozenset(map(_key, found))


def _key(text: str) -> str:
    return " ".join(fold(word) for word in text.split())
