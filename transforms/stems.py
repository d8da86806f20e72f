"""Folded words in; light stems for comparison out. Worked out once per distinct word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from transforms.characters import fold
from transforms.lexicon import load

_LEXICON: Final = load("stems")
_STOP: Final = frozenset(map(fold, _LEXICON["stop"]))
_PARTICLES: Final[dict[str, str]] = {p["letter"]: p["before"] for p in _LEXICON["particles"]}


def _longest_first(affixes: Iterable[str], outer: int) -> Mapping[str, list[str]]:
    """Affixes by the letter that a word begins (0) or ends (-1) with, since most words have none."""
    found: dict[str, list[str]] = {}
    for affix in sorted(affixes, key=len, reverse=True):
        found.setdefault(affix[outer], []).append(affix)
    return found


_PREFIXES: Final = _longest_first(_LEXICON["prefixes"], 0)
_SUFFIXES: Final = _longest_first(_LEXICON["suffixes"], -1)
_SHORTEST: Final = 3  # letters that must remain
_VOWELS: Final = "اوي"  # inside a word these come and go with its pattern: قاعدة, قواعد; انتقل, انتقال


def stem(folded: str) -> str:
    """The stem of a folded word, affixes and inner vowels off; empty for words that say nothing by themselves."""
    if folded in _STOP or (folded[0] in "وف" and folded[1:] in _STOP):
        return ""
    word = folded
    for prefix in _PREFIXES.get(word[0], ()):
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
            word = word[len(prefix) :]
            break
    else:
        # One letter is a particle only where what follows looks like it: «لمحاربة», not «ليبيا»; «بإنهاء», not «بغداد».
        if len(word) > _SHORTEST + 1 and word[1] in _PARTICLES.get(word[0], ""):
            word = word[1:]
    for suffix in _SUFFIXES.get(word[-1], ()):
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            word = word[: -len(suffix)]
            break
    inner = word[1:]
    for vowel in _VOWELS:
        inner = inner.replace(vowel, "")
    bare = word[0] + inner
    return bare if len(bare) >= _SHORTEST else word if len(word) > 1 else ""
