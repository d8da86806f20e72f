"""A sign that can end a sentence in; whether it does, out. Claims and dates ask the same, so that both see the same sentences."""

from __future__ import annotations

from typing import Final

from transforms.lexicon import load
from transforms.tokens import NUMBER, WORD, Tokens

_FULL_STOP: Final = "."
_SYLLABLE: Final = 3  # letters of «إيه», «سي»
_DOMAINS: Final = frozenset(load("grammar")["domains"])


def is_stop(tokens: Tokens, i: int) -> bool:
    """A full stop at token `i` is none between digits, after a lone letter (an initial, a title), inside an address or
    between the names of letters («بي.إف.إم»); all other signs are."""
    if tokens.entries[i].surface != _FULL_STOP:
        return True
    end = tokens.ends[i]
    after = tokens.text[end : end + 1]
    joined = tokens.entries[i - 1] if i and tokens.ends[i - 1] == end - 1 else None
    if joined is not None and len(joined.clean) == 1 and joined.kind is WORD:
        return False
    if not after.isalnum():
        # «(...)» ends nothing
        return after != _FULL_STOP and not (after == ")" and tokens.text[end - 2 : end - 1] in ".(")
    if joined is None:
        return not after.isascii()
    following = tokens.entries[i + 1].clean
    if following in _DOMAINS or max(len(joined.clean), len(following)) <= _SYLLABLE:
        return False
    return not (after.isascii() or (joined.kind is NUMBER and after.isdecimal()))
