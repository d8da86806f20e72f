"""Dates of a page in; out the weekdays that are to come though no word beside them tells, since the page does elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from transforms.dates.clause.direction import points_forward
from transforms.dates.expressions.expression import Expression
from transforms.dates.intervals.resolve import Reading
from transforms.tokens import Tokens
from transforms.zones import Zone

Found = tuple[Expression, Reading, Zone]

OWN_ZONES: Final = ("headline", "body")  # zones of the article itself


def days_ahead(tokens: Tokens, found: Sequence[Found], today: date | None) -> frozenset[int]:
    """Weekdays, Monday being 0: «ستقام المباراة الثلاثاء» tells which day «مباراة الثلاثاء» is.

    Of 37 days without a telling word, on pages that speak of the same weekday as to come, 33 were to come.
    """
    if today is None:
        return frozenset()
    told: set[int] = set()
    untold: list[Expression] = []  # and read as past so far
    for expression, reading, zone in found:
        frame = expression.frame
        if zone.name not in OWN_ZONES or reading.starts_at is None or reading.anchor != "publication":
            continue
        if frame.weekday is None or reading.starts_at.date() == today:
            continue
        if reading.starts_at.date() < today:
            if frame.is_open():
                untold.append(expression)
        elif not frame.is_open() or points_forward(tokens, expression.first, expression.last, True) == 1:
            told.add(frame.weekday)
    if not told:
        return frozenset()
    return frozenset(
        [
            each.frame.weekday
            for each in untold
            if each.frame.weekday in told and not points_forward(tokens, each.first, each.last, True)
        ]
    )
