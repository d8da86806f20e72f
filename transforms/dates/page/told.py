"""The days told of so far and one date more in, what later ones may lean on out: «ذلك اليوم», «الشهر السابق», «في اليوم التالي»."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from transforms.dates.expressions.expression import Expression
from transforms.dates.intervals.calendars import Span, one_day
from transforms.dates.intervals.resolve import Reading
from transforms.tokens import Tokens

_TO: Final = "to"
_SINCE: Final = "since"  # kinds of words
_DAY: Final = "day.sg"


class Told(NamedTuple):
    """Days told of, each the latest of its kind and the token behind it.

    `last`: of all. `apart`: of those that do not stand behind «منذ»: «أعلى مستوى منذ أيار» tells nothing of May.
    `over`: of those that do not begin after the day of writing.
    """

    last: Span | None = None
    apart: Span | None = None
    apart_end: int = 0
    over: Span | None = None
    over_end: int = 0


def telling(tokens: Tokens, told: Told, expression: Expression, reading: Reading, today: date | None) -> Told:
    """With the days of a date that is known."""
    if reading.starts_at is None or reading.ends_at is None:
        return told
    first, after = reading.starts_at.date(), reading.ends_at.date()
    days = max(one_day(first), (first, after))
    if not is_since(tokens, expression):
        told = told._replace(apart=days, apart_end=expression.last)
    if not lies_ahead(days, today):
        told = told._replace(over=days, over_end=expression.last)
    return told._replace(last=days)


def lies_ahead(mention: Span | None, today: date | None) -> bool:
    """Whether what was spoken of begins after the day of writing."""
    return mention is not None and today is not None and mention[0] > today


def is_since(tokens: Tokens, expression: Expression) -> bool:
    """«أعلى مستوى منذ أيار 2014»: the month before is not that May's. «منذ يوم 10 شباط» is past."""
    before = tokens.entries[expression.first - 1].date if expression.first else None
    if before is not None and before.kind == _DAY and expression.first > 1:
        before = tokens.entries[expression.first - 2].date
    return before is not None and before.kind == _SINCE


def is_up_to(tokens: Tokens, expression: Expression) -> bool:
    """«يستمر حتى الأحد ويفتح أبوابه الساعة الثامنة»: not on Sunday alone."""
    words = [entry.date for entry in tokens.entries[max(0, expression.first - 2) : expression.first]]
    if words and words[-1] is not None and words[-1].kind == _DAY:
        words.pop()
    return bool(words) and words[-1] is not None and words[-1].kind == _TO
