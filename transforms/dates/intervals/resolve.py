"""What an expression says, and when it was written, in; its interval, grain, TIMEX3 value and anchor out.

The reading is the news reading: a bare weekday or yearless date is the latest one up to publication, unless a word or
the clause points forward. Nothing is invented: what leans on a time that is not known has no interval.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from transforms.dates.grammar.frame import Frame
from transforms.dates.intervals import periods, values
from transforms.dates.intervals.calendars import week_of
from transforms.dates.intervals.context import Context
from transforms.lexicon import load

_DAY: Final = timedelta(days=1)
_SECONDS: Final = {"hour": 3600, "minute": 60, "second": 1}
_DAYPARTS: Final = {part["part"]: part for part in load("dayparts")["parts"]}
NIGHTS: Final = ("night", "midnight", "whole_night")


class Reading(NamedTuple):
    """Half-open interval, both None where it is not known."""

    value: str
    grain: str | None
    starts_at: datetime | None
    ends_at: datetime | None
    anchor: str


def resolve(frame: Frame, context: Context) -> Reading | None:
    """None where the words name no possible time: 31 June, or one beyond the years 1 to 9999."""
    try:
        return _resolve(frame, context)
    except (OverflowError, ValueError):
        return None


def _resolve(frame: Frame, context: Context) -> Reading | None:
    if frame.type in ("duration", "set"):
        return Reading(values.repeated(frame), None, None, None, "none")
    if frame.shift is not None and frame.type == "time" and any(unit in _SECONDS for unit, _ in frame.shift):
        return _fine_shift(frame, context)
    if frame.span_of is not None and frame.span_of[0] in _SECONDS:
        return _fine_amount(frame, context)
    days = periods.days_of(frame, context)
    if days is None:
        return None
    if days.span is None:
        return Reading(values.unknown(frame), "daypart" if frame.daypart else days.grain, None, None, "none")
    if frame.week_around:
        span = week_of(days.span[0], context.first_weekday)
        return Reading(values.value(span, "week", frame), "week", _midnight(span[0]), _midnight(span[1]), days.anchor)
    if frame.shift is not None and frame.type == "time" and days.span[1] - days.span[0] > _DAY:
        return None  # «بعد سنة 10:30»: of which day?
    if frame.hour is not None:
        return _clock(frame, days.span[0], days.anchor)
    if frame.daypart is not None:
        day = days.span[0]
        if frame.daypart in NIGHTS and frame.day is not None and frame.weekday is not None:
            day -= _DAY * ((day.weekday() - frame.weekday) % 7 == 1)  # «ليل السبت الأحد 18 أيار» begins on Saturday
        return _daypart(frame.daypart, day, days.anchor)
    start, end = _midnight(days.span[0]), _midnight(days.span[1])
    if frame.rest and context.now is not None and start <= _midnight(context.now.date()) < end:
        # «بقية اليوم» is from now on, «بقية العام» from today on; a year long past all of it
        today = days.grain == "day"
        start = context.now.replace(second=0, microsecond=0) if today else _midnight(context.now.date())
    return Reading(values.value(days.span, days.grain, frame), days.grain, start, end, days.anchor)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _clock(frame: Frame, day: date, anchor: str) -> Reading:
    hour = frame.hour or 0
    if hour == 12 and frame.daypart in NIGHTS:
        hour = 24  # «منتصف ليل الخميس الساعة 12»
    elif (
        frame.daypart is not None
        and hour < 12
        and _DAYPARTS[frame.daypart]["first"] >= 12
        and not (frame.daypart == "whole_night" and hour < 6)
    ):
        hour += 12  # «مساء الأحد الساعة 8»
    start = _midnight(day) + timedelta(hours=hour, minutes=frame.minute or 0, seconds=frame.second or 0)
    grain, size = ("second", timedelta(seconds=1)) if frame.second is not None else ("minute", timedelta(minutes=1))
    return Reading(
        start.isoformat(timespec="seconds" if frame.second is not None else "minutes"),
        grain,
        start,
        start + size,
        anchor,
    )


def _daypart(name: str, day: date, anchor: str) -> Reading:
    part = _DAYPARTS[name]
    start = _midnight(day)
    starts_at, ends_at = (start + timedelta(hours=part[bound]) for bound in ("first", "last"))
    return Reading(day.isoformat() + part["timex"], "daypart", starts_at, ends_at, anchor)


def _fine_shift(frame: Frame, context: Context) -> Reading:
    """Hours and minutes ago or hence; behind longer units, too: `قبل يومين وثلاث ساعات`."""
    shifts = frame.shift or ()
    unit = shifts[-1][0]
    if context.now is None:
        return Reading(values.unknown(frame), unit, None, None, "none")
    at = context.now + timedelta(seconds=sum(_SECONDS.get(name, 0) * number for name, number in shifts))
    for name, number in shifts:
        if name not in _SECONDS:
            at = datetime.combine(periods.move(at.date(), name, number), at.time())
    at = at.replace(microsecond=0, second=at.second if unit == "second" else 0)
    size = timedelta(seconds=60 if unit == "hour" else _SECONDS[unit])
    return Reading(at.isoformat(timespec="minutes"), "minute" if unit == "hour" else unit, at, at + size, "publication")


def _fine_amount(frame: Frame, context: Context) -> Reading:
    """`الساعات الأربع والعشرين الماضية`: up to, or from, the minute of writing."""
    unit, number = frame.span_of or ("hour", 0)
    if context.now is None:
        return Reading(values.unknown(frame), "interval", None, None, "none")
    now = context.now.replace(second=0, microsecond=0)
    starts_at, ends_at = sorted((now, now + timedelta(seconds=_SECONDS[unit] * number)))
    value = f"{starts_at.isoformat(timespec='minutes')}/{ends_at.isoformat(timespec='minutes')}"
    return Reading(value, "interval", starts_at, ends_at, "publication")
