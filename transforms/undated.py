"""The unresolved dates of a page without a day in; how each would follow from that day, out.

Whoever finds out the day later (by comparing pages) then needs no grammar to resolve «مساء الأحد» or «قبل يومين»: the
interval is looked up by the weekday of publication. What does not follow from the weekday alone (months, years) is
left open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

from transforms.records import Date

_WEEK: Final = tuple(datetime(2019, 5, 13) + timedelta(days=n) for n in range(7))  # Monday first
_CHECK: Final = datetime(2023, 10, 16)  # a Monday of another month and year: an expression must give the same hours


def with_offsets(dates: Sequence[Date], read_on: Callable[[datetime], Sequence[Date]]) -> list[Date]:
    """The dates, those that lean on the unknown day with `weekday_offsets`.

    read_on: the same page's dates had it been published then.
    """
    open_dates = {(d.start, d.end) for d in dates if d.anchor == "none" and d.type in ("date", "time")}
    if not open_dates:
        return list(dates)
    week = [_hours(read_on(day), day) for day in _WEEK]
    check = _hours(read_on(_CHECK), _CHECK)
    return [
        d._replace(weekday_offsets=_agreed((d.start, d.end), week, check)) if (d.start, d.end) in open_dates else d
        for d in dates
    ]


def _hours(dates: Sequence[Date], day: datetime) -> dict[tuple[int, int], str]:
    """Span -> hours from the day's midnight to the interval's start and end."""
    return {
        (d.start, d.end): f"{_hour(d.starts_at - day)}/{_hour(d.ends_at - day)}"
        for d in dates
        if d.anchor == "publication" and d.starts_at is not None and d.ends_at is not None
        if (d.starts_at - day) % timedelta(hours=1) == (d.ends_at - day) % timedelta(hours=1) == timedelta(0)
    }


def _hour(distance: timedelta) -> int:
    return distance // timedelta(hours=1)


def _agreed(
    span: tuple[int, int], week: list[dict[tuple[int, int], str]], check: dict[tuple[int, int], str]
) -> list[str] | None:
    hours = [day[span] for day in week if span in day]
    return hours if len(hours) == len(week) and hours[0] == check.get(span) else None
