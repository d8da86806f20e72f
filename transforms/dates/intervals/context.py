"""What the reading of an expression leans on, and what days it comes to."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from transforms.dates.intervals.calendars import Span


class Context(NamedTuple):
    """`now`: the publication time; `first_weekday`: of a week, 0 is Monday; `mention`: the days last spoken of, if any.

    Of the clause: `future`: it points forward; `past`: the expression stands behind «منذ»; `happened`: directly behind what was
    done then.
    """

    now: datetime | None
    first_weekday: int
    mention: Span | None = None
    future: bool = False
    past: bool = False
    happened: bool = False

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
