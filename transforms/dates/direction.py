"""Whether the clause around a date points forward: the nearest telling word before it, in its own sentence."""

from __future__ import annotations

from functools import cache

from transforms.characters import fold
from transforms.lexicon import load
from transforms.tokens import NEWLINE, WORD, Entry, Tokens

_REACH = 22  # words of a clause that are looked at
_SENTENCE_ENDS = frozenset(".!?؟؛")
_CONJUNCTIONS = ("و", "ف")


@cache
def _folded(key: str) -> frozenset[str]:
    return frozenset(map(fold, load("futures")[key]))


def points_forward(tokens: Tokens, first: int, last: int) -> bool:
    """For a date at tokens `[first, last)`."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        entry = tokens.entries[at]
        if entry.kind is NEWLINE or entry.surface in _SENTENCE_ENDS:
            break
        if entry.kind is WORD:
            tense = _tense(entry, tokens.entries[at - 1].folded if at else "")
            if tense:
                return tense > 0
    # The verb may follow at once: «والأحد سيعقد».
    return any(
        _tense(entry, "") > 0 and _is_future_verb(entry.folded)
        for entry in tokens.entries[last : last + 2]
        if entry.kind is WORD
    )


def _tense(entry: Entry, before: str) -> int:
    """1 forward, -1 back, 0 neither."""
    for word in _bare(entry.folded):
        if word in _folded("forward") or _is_future_verb(word):
            return 1
        if word in _folded("past"):
            return -1
        if word in _folded("scheduled"):
            return 0 if before in _folded("not_scheduled_after") else 1
    return 0


def _bare(word: str) -> tuple[str, ...]:
    return (word, word[1:]) if word.startswith(_CONJUNCTIONS) else (word,)


def _is_future_verb(word: str) -> bool:
    return len(word) >= 5 and word[0] == "س" and word[1] in "يتن" and word not in _folded("not_future")
