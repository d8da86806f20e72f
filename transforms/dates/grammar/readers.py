"""The family of a pattern -> the function that reads its matches."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from transforms.dates.grammar import read_calendar, read_clock, read_holidays, read_periods, read_relative
from transforms.dates.grammar.frame import Frame
from transforms.dates.grammar.match import Match

READERS: Final[dict[str, Callable[[Match], Frame | None]]] = {
    "day_month": read_calendar.day_month,
    "day_month_number": read_calendar.day_month_number,
    "days_month": read_calendar.days_month,
    "mid_month": read_calendar.mid_month,
    "month": read_calendar.month,
    "months": read_calendar.months,
    "month_number": read_calendar.month_number,
    "day_number": read_calendar.day_number,
    "day_of_it": read_calendar.day_of_it,
    "year": read_calendar.year,
    "year_bc": read_calendar.year_bc,
    "years": read_calendar.years,
    "figures": read_calendar.figures,
    "figures_name": read_calendar.figures_name,
    "figures_two": read_calendar.figures_two,
    "figures_day": read_calendar.figures_day,
    "clock": read_clock.clock,
    "daypart": read_clock.daypart,
    "this_daypart": read_clock.this_daypart,
    "last_night": read_clock.last_night,
    "night_of": read_clock.night_of,
    "weekday": read_relative.weekday,
    "weekdays": read_relative.weekdays,
    "relative_day": read_relative.relative_day,
    "now": read_relative.now,
    "unit_direction": read_relative.unit_direction,
    "weekend": read_relative.weekend,
    "direction": read_relative.direction,
    "offset": read_relative.offset,
    "gone": read_relative.gone,
    "amount": read_relative.amount,
    "amount_direction": read_relative.amount_direction,
    "vague": read_relative.vague,
    "every": read_relative.every,
    "adverb_set": read_relative.adverb_set,
    "week_of": read_relative.week_of,
    "modifier": read_periods.modifier,
    "last_units": read_periods.last_units,
    "first_units": read_periods.first_units,
    "part": read_periods.part,
    "season": read_periods.season,
    "decade": read_periods.decade,
    "century": read_periods.century,
    "centuries": read_periods.centuries,
    "nth": read_periods.nth,
    "tens": read_periods.tens,
    "eve": read_periods.eve,
    "last_day": read_periods.last_day,
    "holiday": read_holidays.holiday,
}
