"""An outlet's name in; the folded lines that the lexicon knows as its pages' own out.

What recurs in a batch is not counted: a page would then be read by what else happened to lie beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from transforms.characters import fold
from transforms.lexicon import load


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
