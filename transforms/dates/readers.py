"""The family of a pattern -> the function that reads its matches."""

from __future__ import annotations

from collections.abc import Callable

from transforms.dates import read_calendar, read_clock, read_holidays, read_periods, read_relative
from transforms.dates.frame import Frame
from transforms.dates.match import Match

READERS: dict[str, Callable[[Match], Frame | None]] = {
    name: getattr(module, name)
    for module, names in (
        (read_calendar, "day_month days_month month months month_number day_number year year_bc years figures figures_name figures_two figures_day"),
        (read_clock, "clock daypart this_daypart last_night night_of"),
        (read_relative, "weekday weekdays relative_day unit_direction weekend direction offset amount amount_direction vague every adverb_set week_of"),
        (read_periods, "modifier last_units part season decade century centuries nth"),
        (read_holidays, "holiday"),
    )
    for name in names.split()
}  # fmt: skip
