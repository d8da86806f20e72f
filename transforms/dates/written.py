"""Dates of a page in; out by how many days it was written before or after the day of publication.

«اليوم الثلاثاء» on a page of Wednesday: it was written before midnight, or published in another time zone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import MAXYEAR, MINYEAR, date

from transforms.dates.ahead import OWN_ZONES, Found, is_open


def days_apart(found: Sequence[Found], today: date | None) -> int:
    """1 or -1 where all of the page's «اليوم الثلاثاء» and «أمس الاثنين» say so, else 0.

    A page that names the weekday of publication by itself was written on that day, whatever it quotes.
    """
    if today is None or not MINYEAR < today.year < MAXYEAR:
        return 0
    told: set[int] = set()
    of_today = False
    for expression, _, zone in found:
        frame = expression.frame
        if zone.name not in OWN_ZONES or frame.weekday is None:
            continue
        if frame.day_shift is not None and not frame.mention:
            told.add((frame.weekday - today.weekday() - frame.day_shift + 3) % 7 - 3)
        elif is_open(frame) and frame.weekday == today.weekday():
            of_today = True
    if told == {1}:
        return 1
    return -1 if told == {-1} and not of_today else 0
