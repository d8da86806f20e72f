"""Dates in; the same, with the day of a clock time where only its time zone stands between the two, out.

«الساعة 1800 بتوقيت غرينتش الثلاثاء», «الثامنة صباحا (0500 بتوقيت غرينتش) يوم الجمعة»: nearer than a day named before.
"""

from __future__ import annotations

from typing import Final

from transforms.dates.clause.direction import ends_sentence
from transforms.dates.clause.surroundings import by_the_clock
from transforms.dates.intervals.calendars import one_day
from transforms.dates.intervals.context import Context
from transforms.dates.intervals.resolve import resolve
from transforms.dates.page.ahead import Found
from transforms.tokens import Tokens

REACH: Final = 7  # tokens from the time to its day
_CLOCK: Final = ("clock",)
_DAYS: Final = frozenset(("weekday", "relday", "daymonth", "numeric"))


def with_zoned(tokens: Tokens, found: list[Found], context: Context) -> list[Found]:
    """Clock times are resolved anew by the day behind their zone; all others stay."""
    out = found
    for n, (clock, _, zone) in enumerate(found):
        if clock.slots != _CLOCK:
            continue
        behind = next((each for each in found[n + 1 : n + 3] if each[0].slots != _CLOCK), None)
        if behind is None or behind[0].slots[0] not in _DAYS or behind[0].first - clock.last > REACH:
            continue
        between, start = tokens.entries[clock.last : behind[0].first], behind[1].starts_at
        told = any(entry.clean in by_the_clock() for entry in between)
        if not told or start is None or ends_sentence(tokens, clock.last, behind[0].first):
            continue
        that_day = context._replace(mention=one_day(start.date()))
        reading = resolve(clock.frame._replace(day_shift=0, mention=True), that_day)
        if reading is not None:
            out = [*out[:n], (clock, reading, zone), *out[n + 1 :]]
    return out
