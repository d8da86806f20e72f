"""Tokens in, the stems that tell their matter out: what is compared when asking whether two lines speak of the same.

Each stem has one of some bits as its sign. Whether words of a short line are among many tokens their signs tell of most
without a look at the words.
"""

from __future__ import annotations

from typing import Final

from transforms.tokens import Entry

ENOUGH_TOKENS: Final = 60  # what a paragraph is about, its first lines say


def stems(entries: list[Entry]) -> set[str]:
    """Content stems of tokens."""
    found = {e.topic for e in entries}
    found.discard("")
    return found


def signs(entries: list[Entry]) -> int:
    """The signs of these stems."""
    found = 0
    for e in entries:
        found |= e.topic_sign
    return found


def among(own: set[str], own_signs: int, entries: list[Entry]) -> set[str]:
    """Which of some stems, whose signs are known, are among those of tokens."""
    return {e.topic for e in entries if e.topic_sign & own_signs and e.topic in own}
