"""Dates of a page in; out by how many days it was written before or after the day of publication.

«اليوم الثلاثاء» on a page of Wednesday: it was written before midnight, or published in another time zone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import MAXYEAR, MINYEAR, date

from transforms.dates.page.ahead import OWN_ZONES, Found


def days_apart(found: Sequence[Found], today: date | None) -> int:
    """1 or -1 where all of the page's «اليوم الثلاثاء» and «أمس الاثنين» say so, else 0.

    A page that names the weekday of publication by itself was written on that day, whatever it quotes.
    """
    if today is None or not MINYEAR < today.year < MAXYEAR:
        return 0
    told: set[int] = set()
    for expression, _, zone in found:
        if len(expression.slots) > 1 and zone.name in OWN_ZONES:
            frame = expression.frame
            if frame.weekday is not None and frame.day_shift is not None:
                told.add((frame.weekday - today.weekday() - frame.day_shift + 3) % 7 - 3)
    if told == {1}:
        return 1
    return -1 if told == {-1} and not any(_is_of(each, today.weekday()) for each in found) else 0


def _is_of(found: Found, weekday: int) -> bool:
    """Whether an expression of the article itself is just that weekday."""
    frame = found[0].frame
    return frame.weekday == weekday and frame.day_shift is None and frame.is_open() and found[2].name in OWN_ZONES
