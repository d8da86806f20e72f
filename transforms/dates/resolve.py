"""What an expression says, and when it was written, in; its interval, grain, TIMEX3 value and anchor out.

The reading is the news reading: a bare weekday or yearless date is the latest one up to publication, unless a word or
the clause points forward. Nothing is invented: what leans on a time that is not known has no interval.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from transforms.dates.calendars import (
    Span, add_months, day_span, gregorian_month, gregorian_year, hijri_of, hijri_year, month_span, season_span, week_of,
)  # fmt: skip
from transforms.dates.frame import Frame
from transforms.dates.names import HIJRI
from transforms.lexicon import load

_DAYPARTS = {part["part"]: part for part in load("dayparts")["parts"]}


class Context(NamedTuple):
    """When and where it was written. `future`: the clause points forward."""

    now: datetime | None
    first_weekday: int
    future: bool = False


class Reading(NamedTuple):
    """Half-open interval, both None where it is not known."""

    value: str
    grain: str
    starts_at: datetime | None
    ends_at: datetime | None
    anchor: str


def resolve(frame: Frame, context: Context) -> Reading | None:
    """None where the words name no possible time (31 June)."""
    days = _days(frame, context)
    if days is None:
        return None
    span, grain, anchor = days
    if span is None:
        return Reading(_unknown(frame), grain, None, None, "none")
    return _within_day(frame, span, grain, anchor)


def _days(frame: Frame, context: Context) -> tuple[Span | None, str, str] | None:
    """The days it covers, before parts of the day."""
    now = context.now.date() if context.now else None
    if frame.shift is not None:
        return _shifted(frame, now)
    if frame.day_shift is not None:
        if now is None:
            return None, "day", "none"
        at = now + timedelta(days=frame.day_shift)
        return (at, at + timedelta(days=1)), "day", "publication"
    if frame.month is not None or frame.day is not None:
        return _month_and_day(frame, context, now)
    if frame.weekday is not None or frame.week_shift is not None:
        return _week(frame, context, now)
    if frame.year is not None or frame.year_shift is not None:
        return _years(frame, now)
    if frame.month_shift is not None:
        if now is None:
            return None, "month", "none"
        first = add_months(now.replace(day=1), frame.month_shift)
        return (first, add_months(first, 1)), "month", "publication"
    if frame.decade_shift is not None or frame.century_shift is not None:
        return _long(frame, now)
    if frame.hour is not None:
        return None, "minute", "none"
    return None


def _long(frame: Frame, now: date | None) -> tuple[Span | None, str, str]:
    size, shift, grain = (
        (10, frame.decade_shift, "decade") if frame.decade_shift is not None else (100, frame.century_shift, "century")
    )
    if now is None:
        return None, grain, "none"
    first = now.year // size * size + (size * (shift or 0)) + (1 if size == 100 else 0)
    return (date(first, 1, 1), date(first + size, 1, 1)), grain, "publication"


def _shifted(frame: Frame, now: date | None) -> tuple[Span | None, str, str]:
    unit, number = (frame.shift or (("day", 0),))[0]
    if now is None:
        return None, "day", "none"
    if unit == "year":
        return gregorian_year(now.year + number), "year", "publication"
    if unit == "month":
        first = add_months(now.replace(day=1), number)
        return (first, add_months(first, 1)), "month", "publication"
    if unit in ("day", "week", "night"):
        at = now + timedelta(days=number * (7 if unit == "week" else 1))
        return (at, at + timedelta(days=1)), "day", "publication"
    if unit in ("decade", "century"):
        return gregorian_year(now.year + number * (10 if unit == "decade" else 100)), "year", "publication"
    return (now, now + timedelta(days=1)), "day", "publication"


def _week(frame: Frame, context: Context, now: date | None) -> tuple[Span | None, str, str]:
    grain = "day" if frame.weekday is not None else "week"
    if now is None:
        return None, grain, "none"
    if frame.week_shift is not None:
        start, after = week_of(now + timedelta(days=7 * frame.week_shift), context.first_weekday)
        if frame.weekday is None:
            return (start, after), grain, "publication"
        at = start + timedelta(days=(frame.weekday - start.weekday()) % 7)
        return (at, at + timedelta(days=1)), grain, "publication"
    back = (now.weekday() - (frame.weekday or 0)) % 7
    if frame.toward == 1 or (frame.toward is None and context.future and back):
        at = now + timedelta(days=7 - back)
    elif frame.toward == -1:
        at = now - timedelta(days=back or 7)
    else:
        at = now - timedelta(days=back)
    if frame.twice:
        at += timedelta(days=7 * (frame.toward or 0))
    return (at, at + timedelta(days=1)), grain, "publication"


def _years(frame: Frame, now: date | None) -> tuple[Span | None, str, str]:
    if frame.year is None:
        if now is None:
            return None, "year", "none"
        return gregorian_year(now.year + (frame.year_shift or 0)), "year", "publication"
    if frame.calendar == "hijri":
        return hijri_year(frame.year), "year", "absolute"
    first, after = gregorian_year(frame.year)
    if frame.year_to is not None:
        return (first, gregorian_year(frame.year_to)[1]), "interval", "absolute"
    return (first, after), "year", "absolute"


def _month_and_day(frame: Frame, context: Context, now: date | None) -> tuple[Span | None, str, str] | None:
    grain = "month" if frame.day is None else "interval" if frame.day_to else "day"
    if frame.month is None:
        if frame.month_shift is None or now is None:
            return None, grain, "none"
        first = add_months(now.replace(day=1), frame.month_shift)
        span = day_span(first.year, first.month, frame.day or 1)
        return (span, grain, "publication") if span else None

    def in_year(year: int) -> Span | None:
        month = frame.month or 1
        if frame.day is None:
            return month_span(year, month)
        span = day_span(year, month, frame.day)
        last = day_span(year, month, frame.day_to) if frame.day_to else span
        return (span[0], last[1]) if span and last else None

    year = frame.year
    if year is not None:
        if frame.month > HIJRI and year > 1600:
            year = hijri_of(date(year, 1, 1))[0] + 1
        found = in_year(year)
        return (found, grain, "absolute") if found else None
    if now is None:
        return None, grain, "none"
    this = hijri_of(now)[0] if frame.month > HIJRI else now.year
    if frame.year_shift is not None:
        found = in_year(this + frame.year_shift)
        return (found, grain, "publication") if found else None
    if frame.toward == 0 or (frame.informal and frame.toward is None):
        found = in_year(this)
        return (found, grain, "publication") if found else None
    candidates = [span for year in range(this - 5, this + 6) if (span := in_year(year))]
    if frame.toward == 1:
        found = next((span for span in candidates if span[0] > now), None)
    elif frame.toward == -1:
        found = next((span for span in reversed(candidates) if span[1] <= now), None)
    elif context.future:
        found = next((span for span in candidates if span[1] > now), None)
    else:
        found = next((span for span in reversed(candidates) if span[0] <= now), None)
    return (found, grain, "publication") if found else None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _within_day(frame: Frame, span: Span, grain: str, anchor: str) -> Reading:
    start, end = _midnight(span[0]), _midnight(span[1])
    if frame.hour is not None:
        start += timedelta(hours=frame.hour, minutes=frame.minute or 0, seconds=frame.second or 0)
        value = start.isoformat()
        return Reading(
            value,
            "second" if frame.second is not None else "minute",
            start,
            start + (timedelta(seconds=1) if frame.second is not None else timedelta(minutes=1)),
            anchor,
        )
    if frame.daypart is not None:
        part = _DAYPARTS[frame.daypart]
        value = f"{span[0].isoformat()}{part['timex']}"
        return Reading(
            value, "daypart", start + timedelta(hours=part["first"]), start + timedelta(hours=part["last"]), anchor
        )
    return Reading(_value(span, grain), grain, start, end, anchor)


def _value(span: Span, grain: str) -> str:
    first, after = span
    if grain == "day":
        return first.isoformat()
    if grain == "month" and first.day == 1 and gregorian_month(first.year, first.month) == span:
        return first.isoformat()[:7]
    if grain == "year" and gregorian_year(first.year) == span:
        return first.isoformat()[:4]
    if grain == "week":
        year, week, _ = (first + timedelta(days=3)).isocalendar()
        return f"{year}-W{week:02}"
    return f"{first.isoformat()}/{after.isoformat()}"


def _unknown(frame: Frame) -> str:
    """The TIMEX3 value of what has no anchor."""
    if frame.weekday is not None and frame.month is None:
        return f"XXXX-WXX-{frame.weekday + 1}"
    if frame.month is not None and frame.month < HIJRI:
        return f"XXXX-{frame.month:02}" + (f"-{frame.day:02}" if frame.day else "")
    if frame.day is not None:
        return f"XXXX-XX-{frame.day:02}"
    if frame.hour is not None:
        return f"T{frame.hour:02}:{frame.minute or 0:02}"
    return "XXXX-XX-XX"


_SEASONS = season_span
