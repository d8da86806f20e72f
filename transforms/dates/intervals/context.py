"""What the reading of an expression leans on, and what days it comes to."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from transforms.dates.intervals.calendars import Span


class Context(NamedTuple):
    """`now`: the publication time. `future`: the clause points forward; `past`: it stands behind «منذ»; `happened`: directly behind what was done then. `mention`: the day last spoken of, if any.

    `over`: the last one that is not after the day of writing. `told`: the same as `mention`, unless it stands behind «منذ»; `told_end`, `over_end`: the token behind it. `ahead`: weekdays that the page speaks of as to come. `by_hijra`: early years are of the Hijri calendar.
    """

    now: datetime | None
    first_weekday: int
    future: bool = False
    past: bool = False
    happened: bool = False
    mention: Span | None = None
    ahead: frozenset[int] = frozenset()
    told: Span | None = None
    told_end: int = 0
    over: Span | None = None
    over_end: int = 0
    by_hijra: bool = False

    @property
    def today(self) -> date | None:
        """The day of publication."""
        return self.now.date() if self.now else None


class Days(NamedTuple):
    """Whole days, None where they lean on something unknown; `anchor` as in records.Date."""

    span: Span | None
    grain: str
    anchor: str


def unknown(grain: str) -> Days:
    """Days that lean on a time that is not known."""
    return Days(None, grain, "none")
