"""A feast that stands where nearby words tell whose it is in, the feast as they keep it out: «عيد الفصح لدى الطوائف الأرثوذكسية»."""

from __future__ import annotations

from typing import Final

from transforms.dates.expressions.expression import Expression
from transforms.dates.intervals.holidays import as_kept
from transforms.tokens import NEWLINE, Tokens

_REACH: Final = 6  # tokens between a feast and the name of those who keep it
_ENDS: Final = (".", "؟", "!")


def in_its_rite(tokens: Tokens, found: Expression, holiday: str) -> Expression:
    """Unchanged where nobody is named; who stands behind the feast tells sooner than who stands before it."""
    behind = tokens.entries[found.last : found.last + _REACH]
    before = tokens.entries[max(0, found.first - _REACH) : found.first]
    words: list[str] = []
    for side in (behind, before[::-1]):
        for entry in side:
            if entry.kind is NEWLINE or entry.surface in _ENDS:
                break
            words.append(entry.folded)
    kept = as_kept(holiday, words)
    return found if kept == holiday else found._replace(frame=found.frame._replace(holiday=kept))
