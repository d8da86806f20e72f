"""A clause's tokens in; where the words stand that negate, out.

What is denied but for an exception is said of that: «لم يبق إلا بيت» is that a house is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from transforms.characters import fold
from transforms.claims.vocabulary.grammar import QUOTE
from transforms.lexicon import load
from transforms.tokens import WORD, Entry

_NEGATION: Final = load("negation")
_NEGATING: Final = frozenset(fold(w) for w in _NEGATION["words"].split())
_PARTICLES: Final = frozenset(_NEGATION["particles"].split())
_AS_WRITTEN: Final = frozenset(_NEGATION["as_written"].split())
_BARE_NEGATIONS: Final = (
    {w: w for w in _NEGATING | _PARTICLES}
    | {joined + w: w for w in _NEGATING | _PARTICLES for joined in "وف"}
    | {joined + fold(f"لا{w}"): "ليس" for w in _NEGATION["fused"].split() for joined in ("", "و", "ف")}
    | {fold(w): "" for w in _AS_WRITTEN}
)
_NO_NEGATION: Final = frozenset(fold(w) for w in _NEGATION["not_after"].split())
_NO_NEGATION_BEHIND: Final = frozenset(fold(w) for w in _NEGATION["not_before"].split())
_NEGATED_NOUNS: Final = frozenset(fold(w) for w in _NEGATION["nouns"].split())
_EXCEPTING: Final = frozenset((_NEGATION["excepting"] + " " + _NEGATION["excepting_or_not_to"]).split())
_OR_NOT_TO: Final = frozenset(_NEGATION["excepting_or_not_to"].split())
_VERBS_BEGIN: Final = frozenset(_NEGATION["verbs_begin_written"])
_NO_EXCEPTION: Final = frozenset(fold(w) for w in _NEGATION["not_excepted"].split())


def negations_of(entries: Sequence[Entry]) -> list[int]:
    """Where the words stand that negate, but for those whose exception the clause names behind them."""
    found = list(_negating(entries))
    return [i for i, end in pairwise([*found, len(entries)]) if not _but_for(entries, i, end)]


def _but_for(entries: Sequence[Entry], negation: int, end: int) -> bool:
    """Whether an exception stands behind this negation, before the next one and any mark that ends a clause."""
    for i in range(negation + 1, end):
        entry = entries[i]
        if entry.clean in _EXCEPTING:
            after = entries[i + 1] if i + 1 < len(entries) else None
            if after is None or after.folded in _NO_EXCEPTION:  # «إلا أن» is "however"
                return False
            return entry.clean not in _OR_NOT_TO or after.clean[0] not in _VERBS_BEGIN
        if entry.kind is not WORD and not entry.flags & QUOTE:
            return False
    return False


def _negating(entries: Sequence[Entry]) -> Iterator[int]:
    for i, entry in enumerate(entries):
        bare = _BARE_NEGATIONS.get(entry.folded)
        if bare is None:
            continue
        before = entries[i - 1].folded if i else ""
        if not bare:
            if entry.clean in _AS_WRITTEN:
                yield i
        elif bare in _NEGATING:
            if bare != "لم" or before != "ما":
                yield i
        elif i + 1 < len(entries) and (bare != "ما" or before not in _NO_NEGATION_BEHIND):
            after = entries[i + 1].folded
            if after in _NEGATED_NOUNS or (
                after not in _NO_NEGATION and after[:1] in _NEGATION["verbs_begin"] and len(after) > 2
            ):
                yield i
