"""From what an expression says to the days it covers: the coarse fields give a period, the finer ones a part of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from transforms.bounds import HIJRI_YEARS
from transforms.dates.grammar.frame import Frame
from transforms.dates.intervals import holidays
from transforms.dates.intervals.calendars import (
    Span,
    add_months,
    gregorian_year,
    hijri_of,
    month_span,
    week_of,
)
from transforms.dates.intervals.context import Context, Days, unknown
from transforms.dates.intervals.months import month_days
from transforms.dates.intervals.weeks import week_days
from transforms.dates.intervals.years import named_years, relative_days, season_days, year_days
from transforms.dates.vocabulary.names import HIJRI

_DAY: Final = timedelta(days=1)
_MONTH: Final = 31 * _DAY  # at most
_FEAST_DAYS: Final = 5
_SLIPS: Final = (-2, -1, 1)  # days between «today» and its weekday that are put down to the time of publication
_FEW_DAYS: Final = 10 * _DAY  # what was spoken of as days
_PART_GRAINS: Final = {2: "half", 4: "quarter"}


def days_of(frame: Frame, context: Context) -> Days | None:
    """None where the words name no possible time."""
    if frame.before_era:
        return unknown("century" if frame.century else "year")
    if frame.holiday is not None:
        return _holiday(frame, context) if frame.nth is None else _day_of_feast(frame, context)
    if frame.shift is not None:
        return _shifted(frame, context)
    if frame.span_of is not None:
        return _amount(frame, context)
    if frame.units_of is not None:
        return _units_of(frame, context)
    if frame.day_shift is not None and (frame.year is None or frame.month is None):
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
        return season_days(frame, context)
    if frame.decade is not None or frame.century is not None:
        return named_years(frame, context)
    if frame.month_shift is not None and frame.mention and (frame.year is not None or frame.year_shift is not None):
        return _same_month(frame, context)
    if frame.year is not None:
        return year_days(frame)
    return relative_days(frame, context)


def _same_month(frame: Frame, context: Context) -> Days:
    """`الشهر نفسه من العام 2017`; `من العام الماضي` is the year before that month's."""
    told = context.mention
    if told is None or told[1] - told[0] > _MONTH:
        return unknown("month")
    year = frame.year or told[0].year + (frame.year_shift or 0)
    return Days(month_span(year, told[0].month), "month", "mention")


def _holiday(frame: Frame, context: Context) -> Days | None:
    name = frame.holiday or ""
    if not holidays.is_computed(name):
        return unknown("day")
    if frame.year is not None:
        span = holidays.in_year(name, frame.year, hijri=frame.calendar == "hijri" or frame.year in HIJRI_YEARS)
        return Days(span, "day", "absolute") if span else None
    if context.today is None:
        return unknown("day")
    if frame.year_shift is not None:
        span = holidays.in_year(name, context.today.year + frame.year_shift)
    else:
        span = holidays.near(name, context.today, frame.toward)
    return Days(span, "day", "publication") if span else None


def _day_of_feast(frame: Frame, context: Context) -> Days | None:
    """`ثاني أيام عيد الفطر`: a feast is dated by its first day, and goes on."""
    unit, number = frame.nth or ("day", 1)
    feast = _holiday(frame, context)
    if feast is None or feast.span is None:
        return feast
    if unit != "day" or not 0 <= number <= _FEAST_DAYS:
        return None
    first = feast.span[0] + (number - 1) * _DAY
    return feast._replace(span=(first, first + _DAY))


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
    """`الأيام الثلاثة المقبلة`: whole days up to, or after, the day of writing; `التالية`: after the day spoken of."""
    unit, number = frame.span_of or ("day", 0)
    today, anchor = context.today, "publication"
    if frame.mention:
        told = context.mention and (context.mention[0] if number < 0 else context.mention[1] - _DAY)
        today, anchor = told or (today if number < 0 else None), "mention" if told else anchor
    if today is None:
        return unknown("interval")
    first, after = today, move(today, unit, number)
    span = (after, first) if number < 0 else (first + _DAY, after + _DAY)
    return Days(span, "interval", anchor)


def _from_day(frame: Frame, context: Context) -> Days:
    shift = timedelta(days=frame.day_shift or 0)
    if frame.mention and context.mention is not None:
        if context.mention[1] - context.mention[0] > _FEW_DAYS:
            return unknown("day")  # «في ذلك اليوم» after a month or year
        at = context.mention[1] - _DAY + shift
        return Days((at, at + _DAY), "day", "mention")
    if context.today is None or (frame.mention and not frame.day_shift):
        return unknown("day")
    at = _same_day(frame, context.today) + shift
    if frame.weekday is not None:
        apart = (frame.weekday - at.weekday() + 3) % 7 - 3
        at += timedelta(days=apart if apart in _SLIPS else 0)
    return Days((at, at + _DAY), "day", "publication")


def _same_day(frame: Frame, today: date) -> date:
    """The day itself, or of another year or month: «في مثل هذا اليوم من عام 1990»."""
    if frame.year is not None and frame.calendar == "hijri":
        _, month, day = hijri_of(today)
        return month_span(frame.year, HIJRI + month)[0] + (day - 1) * _DAY
    if frame.year is not None:
        return today.replace(year=frame.year)
    months = 12 * (frame.year_shift or 0) + (frame.month_shift or 0)
    return add_months(today, months) if months else today


def _units_of(frame: Frame, context: Context) -> Days | None:
    """`الأشهر الستة الأولى من العام`: so many units from the beginning of a period, or up to its end, none beyond it."""
    unit, number = frame.units_of or ("day", 1)
    whole = days_of(frame._replace(units_of=None), context)
    if whole is None or whole.span is None:
        return whole
    first, after = whole.span
    if frame.calendar == "hijri" and unit == "month" and whole.grain == "year":
        year, (low, high) = hijri_of(first)[0], (1, number) if number > 0 else (13 + number, 12)
        if not 1 <= low <= high <= 12:
            return None
        span = month_span(year, HIJRI + low)[0], month_span(year, HIJRI + high)[1]
    else:
        span = (first, move(first, unit, number)) if number > 0 else (move(after, unit, number), after)
    return Days(span, "interval", whole.anchor) if first <= span[0] < span[1] <= after else None


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
    elif pieces in (2, 3) and whole.grain == "month":  # of 15 or 10 days, but for the last one
        long = 30 // pieces * _DAY
        span = (first + (number - 1) * long, first + number * long if number < pieces else after)
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
    if unit == "decade":
        if abs(number) > (after.year - first.year) // 10:
            return None
        start = date(first.year // 10 * 10 + 10 * (number - 1), 1, 1) if number > 0 else add_months(after, 120 * number)
        start = start.replace(year=start.year // 10 * 10)
        return Days((start, add_months(start, 120)), "decade", whole.anchor)
    if unit == "week" and whole.grain == "year" and number > 0:  # the first may begin in the year before
        start = week_of(date.fromisocalendar(first.year, number, 4), context.first_weekday)[0]
        return Days((start, start + 7 * _DAY), unit, whole.anchor)
    if unit == "month":
        start = add_months(first, number - 1) if number > 0 else add_months(after, number)
        span = (start, add_months(start, 1))
        return Days(span, unit, whole.anchor) if first <= start < after else None
    if unit == "week":
        start = _nth_weekday(first, after - 6 * _DAY, context.first_weekday, number)
        return Days((start, start + 7 * _DAY), unit, whole.anchor) if first <= start < after else None
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
