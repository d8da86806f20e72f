"""Two readings in, the second one's anew out: of «الخميس والجمعة» the Friday is the one after that Thursday."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from transforms.dates.ahead import is_open
from transforms.dates.context import Context
from transforms.dates.direction import points_forward
from transforms.dates.expression import Expression
from transforms.dates.resolve import Reading, resolve
from transforms.dates.tenses import BACK
from transforms.tokens import Tokens

_WEEKDAY: Final = "weekday"
_APART: Final = range(1, 4)  # days between two that are named together


def after_its_fellow(
    tokens: Tokens, fellow: tuple[Expression, Reading], found: Expression, reading: Reading, context: Context
) -> Reading:
    """The reading of a weekday that «و» joins to another one; as it was where something tells that it is past.

    Of a day and the next one nothing has to tell: nobody names Thursday before the Friday of the week before.
    """
    left, day = fellow[0], fellow[1].starts_at
    if day is None or found.slots[0] != _WEEKDAY or left.slots[0] != _WEEKDAY:
        return reading
    if not is_open(found.frame) or not is_open(left.frame) or found.until is not None or left.until is not None:
        return reading
    first = tokens.entries[found.first].date
    joined = first is not None and first.proclitic == "w" if found.first == left.last else _is_and(tokens, left.last)
    apart = ((found.frame.weekday or 0) - (left.frame.weekday or 0)) % 7
    if not joined or apart not in _APART or reading.starts_at is None:
        return reading
    if reading.starts_at.date() - day.date() == timedelta(days=apart):
        return reading
    if apart > 1 and points_forward(tokens, found.first, found.last, True) == BACK:
        return reading
    return resolve(found.frame._replace(toward=1), context._replace(now=day)) or reading


def _is_and(tokens: Tokens, at: int) -> bool:
    word = tokens.entries[at].date
    return word is not None and word.kind == "and"
