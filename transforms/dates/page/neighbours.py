"""An open weekday or month and what its clause tells in; whether it is one to come, out.

Nobody writes a bare «الأحد» of six days ago, nor of six days hence: what is yesterday's weekday is yesterday, and what is
tomorrow's is tomorrow, unless a word close by tells otherwise. Of 80 days that this moved by a week 74 were right, none but
six had been before.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from transforms.dates.clause.direction import ends_sentence, points_forward
from transforms.dates.clause.tenses import BACK, FORWARD, PERHAPS, TENSES
from transforms.dates.expressions.expression import Expression
from transforms.tokens import Tokens

_CLOSE: Final = 6  # words before the day
_OPENING: Final = 2  # words that open a sentence
_SENTENCE: Final = 22  # words from there to the day
_TOMORROW: Final = 1  # days from the one of writing
_YESTERDAY: Final = 6


def is_to_come(tokens: Tokens, found: Expression, told: int, today: date | None, ahead: frozenset[int]) -> bool:
    """`told`: what the clause tells, as points_forward says it. `ahead`: weekdays that the page speaks of as to come."""
    weekday = found.frame.weekday
    apart = _apart(weekday, today)
    if apart == _YESTERDAY and told > 0:
        return points_forward(tokens, found.first, found.last, True, _CLOSE) > 0 or _opens_with_plan(
            tokens, found.first
        )
    if apart == _TOMORROW and told <= 0:
        return points_forward(tokens, found.first, found.last, True, _CLOSE) != BACK
    return told > 0 or (not told and weekday in ahead)


def _opens_with_plan(tokens: Tokens, first: int) -> bool:
    """«ستقام … السبت», «ومن المقرر أن … السبت»: the main verb of its sentence."""
    at = first
    while at and first - at < _SENTENCE and not ends_sentence(tokens, at - 1, at):
        at -= 1
    return any(TENSES[entry.folded] in (FORWARD, PERHAPS) for entry in tokens.entries[at : min(at + _OPENING, first)])


def _apart(weekday: int | None, today: date | None) -> int:
    """Days to the next such weekday; 0 where none is known."""
    return (weekday - today.weekday()) % 7 if weekday is not None and today is not None else 0
