"""What an expression says before it is known when it was written: fields that are filled part by part and merged."""

from __future__ import annotations

from typing import Any, NamedTuple

from transforms.dates.vocabulary.names import HIJRI


class Frame(NamedTuple):
    """None is «not said». Shifts count from the time of writing, `toward` is -1 past, 0 present, 1 future.

    months: 1-12, Hijri 101-112 (see names). weekday: 0 is Monday. Ordinals of `nth` and `part` count from 1, -1 is the last.
    type: TIMEX3's, a date where not said.
    """

    type: str | None = None
    calendar: str | None = None
    century: int | None = None
    century_to: int | None = None
    century_shift: int | None = None
    decade: int | None = None
    decade_shift: int | None = None
    year: int | None = None
    year_to: int | None = None
    year_shift: int | None = None
    before_era: bool | None = None
    part: tuple[int, int] | None = None
    season: int | None = None
    month: int | None = None
    month_to: int | None = None
    month_shift: int | None = None
    informal: bool | None = None
    week_shift: int | None = None
    week_around: bool | None = None
    weekday: int | None = None
    weekday_to: int | None = None
    weekend: bool | None = None
    nth: tuple[str, int] | None = None
    nth_weekday: int | None = None
    units_of: tuple[str, int] | None = None
    day: int | None = None
    day_to: int | None = None
    day_shift: int | None = None
    holiday: str | None = None
    shift: tuple[tuple[str, int], ...] | None = None
    span_of: tuple[str, int] | None = None
    daypart: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    toward: int | None = None
    twice: bool | None = None
    mention: bool | None = None
    mod: str | None = None
    rest: bool | None = None
    period: str | None = None

    def is_open(self) -> bool:
        """Whether which day, month or season it is depends on the words around it."""
        if self.season is not None and self.year_shift is not None:
            return False
        told = self.weekday is not None or self.month is not None or self.season is not None
        return told and self.year is None and self.toward is None

    def is_hijri(self) -> bool:
        """Whether it is of the Hijri calendar, by an era or a month's name."""
        return self.calendar == "hijri" or (self.month or 0) > HIJRI

    def looks_back(self) -> bool:
        """Whether it is the unit before another: «الشهر السابق»."""
        shifts = (self.day_shift, self.week_shift, self.month_shift, self.year_shift, self.toward)
        return any(shift is not None and shift < 0 for shift in shifts) or (
            self.span_of is not None and self.span_of[1] < 0
        )

    def merge(self, other: Frame) -> Frame | None:
        """Both together; None where they clash."""
        merged: list[Any] = []
        for mine, yours in zip(self, other, strict=True):
            if mine is None:
                merged.append(yours)
            elif yours is None or mine == yours:
                merged.append(mine)
            else:
                return None
        return Frame(*merged)
