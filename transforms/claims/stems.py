"""Folded words in; light stems for comparison out. Worked out once per distinct word."""

from __future__ import annotations

from functools import lru_cache

from transforms.characters import fold
from transforms.lexicon import load

_LEXICON = load("stems")
_STOP = frozenset(map(fold, _LEXICON["stop"]))
_PARTICLES: dict[str, str] = {p["letter"]: p["before"] for p in _LEXICON["particles"]}
_PREFIXES = sorted(_LEXICON["prefixes"], key=len, reverse=True)
_SUFFIXES = sorted(_LEXICON["suffixes"], key=len, reverse=True)
_SHORTEST = 3  # letters that must remain
_VOWELS = frozenset("اوي")  # inside a word these come and go with its pattern: قاعدة, قواعد; انتقل, انتقال


@lru_cache(maxsize=200_000)
def stem(folded: str) -> str:
    """The stem of a folded word, affixes and inner vowels off; empty for words that say nothing by themselves."""
    if folded in _STOP or (folded[0] in "وف" and folded[1:] in _STOP):
        return ""
    word = folded
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
            word = word[len(prefix) :]
            break
    else:
        # One letter is a particle only where what follows looks like it: «لمحاربة», not «ليبيا»; «بإنهاء», not «بغداد».
        if len(word) > _SHORTEST + 1 and word[1] in _PARTICLES.get(word[0], ""):
            word = word[1:]
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            word = word[: -len(suffix)]
            break
    bare = word[0] + "".join(c for c in word[1:] if c not in _VOWELS)
    return bare if len(bare) >= _SHORTEST else word if len(word) > 1 else ""
