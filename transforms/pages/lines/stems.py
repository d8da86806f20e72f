"""Tokens in, the stems that tell their matter out: what is compared when asking whether two lines speak of the same."""

from __future__ import annotations

from typing import Final

from transforms.tokens import Entry

ENOUGH_TOKENS: Final = 60  # what a paragraph is about, its first lines say


def stems(entries: list[Entry]) -> set[str]:
    """Content stems of tokens."""
    found = {e.topic for e in entries}
    found.discard("")
    return found
