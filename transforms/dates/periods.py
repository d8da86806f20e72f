"""From what an expression says to the days it covers: the coarse fields give a period, the finer ones a part of it."""

from __future__ import annotations

from datetime import date, timedelta

from transforms.dates import holidays
from transforms.dates.calendars import (
    Span,
    add_months,
    gregorian_year,
    hijri_first,
    hijri_of,
    hijri_year,
    season_span,
    week_of,
)
from transforms.dates.context import Context, Days, unknown
from transforms.dates.frame import Frame
from transforms.dates.months import month_days
from transforms.dates.weeks import week_days

_DAY = timedelta(days=1)
_PART_GRAINS = {2: "half", 4: "quarter"}


def days_of(frame: Frame, context: Context) -> Days | None:
    """None where the words name no possible time."""
    if frame.before_era:
        return unknown("century" if frame.century else "year")
    if frame.holiday is not None:
        return _holiday(frame, context)
    if frame.shift is not None:
        return _shifted(frame, context)
    if frame.span_of is not None:
        return _amount(frame, context)
    if frame.day_shift is not None:
        return _from_day(frame, context)
    if frame.part is not None:
        return _part(frame, context)
    if frame.nth is not None:
        return _nth(frame, context)
    if frame.month is not None or frame.day is not None:
        return month_days(frame, context)
    if frame.weekday is not None or frame.week_shift is not None:
        return week_days(frame, context)
    if frame.season is not None:
        return _season(frame, context)
    if frame.decade is not None or frame.century is not None:
        return _named_years(frame, context)
    if frame.year is not None:
        return _year(frame)
    return _relative_period(frame, context)


def _holiday(frame: Frame, context: Context) -> Days | None:
    name = frame.holiday or ""
    if frame.year is not None:
        span = holidays.in_year(name, frame.year, hijri=frame.calendar == "hijri" or 1300 <= frame.year <= 1500)
        return Days(span, "day", "absolute") if span else None
    if context.today is None:
        return unknown("day")
    if frame.year_shift is not None:
        span = holidays.in_year(name, context.today.year + frame.year_shift)
    else:
        span = holidays.near(name, context.today, frame.toward)
    return Days(span, "day", "publication") if span else None


def _shifted(frame: Frame, context: Context) -> Days:
    """So many units ago or hence: a day for days and weeks, the calendar month or year for those."""
    shifts = frame.shift or ()
    unit = shifts[-1][0]
    grain = unit if unit in ("month", "year") else "year" if unit in ("decade", "century") else "day"
    if context.today is None:
        return unknown(grain)
    at = context.today
    for name, number in shifts:
        at = move(at, name, number)
    if frame.weekday is not None:
        at = at if unit in ("month", "year") else week_of(at, context.first_weekday)[0]
        at += timedelta(days=(frame.weekday - at.weekday()) % 7)
        return Days((at, at + _DAY), "day", "publication")
    if grain == "year":
        return Days(gregorian_year(at.year), grain, "publication")
    if grain == "month":
        first = at.replace(day=1)
        return Days((first, add_months(first, 1)), grain, "publication")
    return Days((at, at + _DAY), grain, "publication")


def move(day: date, unit: str, number: int) -> date:
    """The day so many units later; OverflowError where no calendar reaches."""
    months = {"month": 1, "year": 12, "decade": 120, "century": 1200}
    if unit in months:
        return add_months(day, number * months[unit])
    return day + timedelta(days=number * (7 if unit == "week" else 1 if unit in ("day", "night") else 0))


def _amount(frame: Frame, context: Context) -> Days:
    """`الأيام الثلاثة المقبلة`: whole days up to, or after, the day of writing."""
    unit, number = frame.span_of or ("day", 0)
    if context.today is None:
        return unknown("interval")
    first, after = (context.today, move(context.today, unit, number))
    span = (after, first) if number < 0 else (first + _DAY, after + _DAY)
    return Days(span, "interval", "publication")


def _from_day(frame: Frame, context: Context) -> Days:
    shift = timedelta(days=frame.day_shift or 0)
    if frame.mention and context.mention is not None:
        at = context.mention[1] - _DAY + shift
        return Days((at, at + _DAY), "day", "mention")
    if context.today is None or (frame.mention and not frame.day_shift):
        return unknown("day")
    return Days((context.today + shift, context.today + shift + _DAY), "day", "publication")


def _part(frame: Frame, context: Context) -> Days | None:
    pieces, number = frame.part or (1, 1)
    whole = days_of(frame._replace(part=None), context)
    if whole is None or whole.span is None:
        return whole
    first, after = whole.span
    months = (after.year - first.year) * 12 + after.month - first.month
    if first.day == after.day == 1 and months % pieces == 0:
        size = months // pieces
        span: Span = (add_months(first, size * (number - 1)), add_months(first, size * number))
    elif pieces == 2 and whole.grain == "month":
        middle = first + timedelta(days=15)
        span = (first, middle) if number == 1 else (middle, after)
    else:
        days = (after - first) / pieces
        span = (first + days * (number - 1), first + days * number)
    return Days(span, _PART_GRAINS.get(pieces, "interval") if months == 12 else "interval", whole.anchor)


def _nth(frame: Frame, context: Context) -> Days | None:
    """`آخر خميس من الشهر`: weeks are whole weeks that begin in the period, a year's are ISO 8601's."""
    unit, number = frame.nth or ("day", 1)
    whole = days_of(frame._replace(nth=None, nth_weekday=None), context)
    if whole is None or whole.span is None:
        return whole
    first, after = whole.span
    if unit == "month":
        start = add_months(first, number - 1) if number > 0 else add_months(after, number)
        return Days((start, add_months(start, 1)), "month", whole.anchor)
    if unit == "week":
        if whole.grain == "year" and number > 0:
            start = week_of(date.fromisocalendar(first.year, min(number, 52), 4), context.first_weekday)[0]
        else:
            start = _nth_weekday(first, after - timedelta(days=6), context.first_weekday, number)
        return Days((start, start + timedelta(days=7)), "week", whole.anchor)
    if unit == "weekday":
        start = _nth_weekday(first, after, frame.nth_weekday or 0, number)
    else:
        start = first + (number - 1) * _DAY if number > 0 else after + number * _DAY
    return Days((start, start + _DAY), "day", whole.anchor) if first <= start < after else None


def _nth_weekday(first: date, after: date, weekday: int, number: int) -> date:
    if number > 0:
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = after - _DAY
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-number - 1))


def _season(frame: Frame, context: Context) -> Days | None:
    season = frame.season or 0
    if frame.year is not None:
        return Days(season_span(frame.year, season), "season", "absolute")
    if context.today is None:
        return unknown("season")
    this = context.today.year
    spans = [season_span(year, season) for year in range(this - 2, this + 3)]
    found: Span | None
    if frame.year_shift is not None:
        found = season_span(this + frame.year_shift, season)
    elif frame.toward == 1:
        found = next((span for span in spans if span[0] > context.today), None)
    elif frame.toward == -1:
        found = next((span for span in reversed(spans) if span[1] <= context.today), None)
    else:
        found = next((span for span in reversed(spans) if span[0] <= context.today), None)
    return Days(found, "season", "publication") if found else None


def _named_years(frame: Frame, context: Context) -> Days | None:
    century = frame.century
    anchor = "absolute"
    if century is None and frame.century_shift is not None:
        if context.today is None:
            return unknown("decade")
        century, anchor = context.today.year // 100 + 1 + frame.century_shift, "publication"
    if frame.decade is not None:
        first = ((century or 20) - 1) * 100 + frame.decade
        return Days((date(first, 1, 1), date(first + 10, 1, 1)), "decade", anchor)
    first, after = ((century or 1) - 1) * 100 + 1, (frame.century_to or century or 1) * 100 + 1
    grain = "interval" if frame.century_to else "century"
    if frame.calendar == "hijri":
        return Days((hijri_first(first, 1), hijri_first(after, 1)), grain, anchor)
    return Days((date(first, 1, 1), date(after, 1, 1)), grain, anchor)


def _year(frame: Frame) -> Days:
    year = frame.year or 1
    if frame.calendar == "hijri":
        last = hijri_year(frame.year_to or year)
        return Days((hijri_year(year)[0], last[1]), "interval" if frame.year_to else "year", "absolute")
    if frame.year_to is not None:
        return Days((gregorian_year(year)[0], gregorian_year(frame.year_to)[1]), "interval", "absolute")
    return Days(gregorian_year(year), "year", "absolute")


def _relative_period(frame: Frame, context: Context) -> Days | None:
    """This, last or next month, year, decade or century; of the last day spoken of for «that year»."""
    shifts = (
        ("month", frame.month_shift),
        ("year", frame.year_shift),
        ("decade", frame.decade_shift),
        ("century", frame.century_shift),
    )
    grain, shift = next(((unit, shift) for unit, shift in shifts if shift is not None), ("", 0))
    if not grain:
        return unknown("minute") if frame.hour is not None else unknown("daypart") if frame.daypart else None
    today, anchor = context.today, "publication"
    if frame.mention and context.mention is not None:
        today, anchor = context.mention[0], "mention"
    elif frame.mention and not shift:
        today = None
    if today is None:
        return unknown(grain)
    if grain == "month":
        first = add_months(today.replace(day=1), shift)
        return Days((first, add_months(first, 1)), grain, anchor)
    if grain == "year" and frame.calendar == "hijri":
        return Days(hijri_year(hijri_of(today)[0] + shift), grain, anchor)
    if grain == "year":
        return Days(gregorian_year(today.year + shift), grain, anchor)
    size = 10 if grain == "decade" else 100
    first_year = (today.year // size + shift) * size + (1 if grain == "century" else 0)
    return Days((date(first_year, 1, 1), date(first_year + size, 1, 1)), grain, anchor)
