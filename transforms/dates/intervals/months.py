"""Months and days of the month, of both calendars, with and without a year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from transforms.dates.grammar.frame import Frame
from transforms.dates.intervals.calendars import Span, add_months, day_span, hijri_of, month_span, weekday_of
from transforms.dates.intervals.context import Context, Days, unknown
from transforms.dates.vocabulary.names import HIJRI

_FIRST_GREGORIAN: Final = 1600  # a Hijri month of such a year is the one that begins in the Gregorian year
NEAR_DAY: Final = timedelta(days=120)
NEAR_MONTH: Final = timedelta(days=100)
FORESEEN: Final = timedelta(days=300)
AT_HAND: Final = timedelta(days=31)  # a yearless day so close is that day, whatever weekday is written with it


def month_days(frame: Frame, context: Context) -> Days | None:
    """A yearless date is the latest up to publication; `toward` and a clause that points forward say otherwise."""
    grain = "month" if frame.day is None else "interval" if frame.day_to else "day"
    if frame.month_to is not None:
        grain = "interval"
    if frame.month is None:
        return _day_of_month(frame, context)
    if frame.informal and frame.calendar == "hijri":  # «الشهر الأول من عام 1445 هـ»
        return month_days(frame._replace(month=HIJRI + frame.month, informal=None), context)
    if frame.year is not None:
        found = _in_year(frame, _hijri_year_of(frame.year) if frame.month > HIJRI else frame.year)
        return Days(found, grain, "absolute") if found else None
    today = context.today
    if frame.mention and frame.toward is not None:  # «أيار السابق»
        if context.mention is not None:
            today = context.mention[0]
    elif frame.mention:
        if context.mention is None:
            return unknown(grain)
        found = _in_year(frame, context.mention[0].year + (frame.year_shift or 0))
        return Days(found, grain, "mention") if found else None
    if today is None:
        return unknown(grain)
    this = hijri_of(today)[0] if frame.month > HIJRI else today.year
    if frame.year_shift is not None or frame.toward == 0 or (frame.informal and frame.toward is None):
        found = _in_year(frame, this + (frame.year_shift or 0))
        return Days(found, grain, "publication") if found else None
    reach = 5 if frame.day == 29 or frame.twice else 2  # the 29th of February comes every fourth year
    spans = [span for year in range(this - reach, this + reach + 1) if (span := _in_year(frame, year))]
    if frame.toward == 1:
        found = _at([span for span in spans if span[0] > today], 1 if frame.twice else 0)
    elif frame.toward == -1:
        found = _at([span for span in reversed(spans) if span[1] <= today], 1 if frame.twice else 0)
    else:
        found = _meant(spans, today, context, grain, frame.weekday)
    return Days(found, grain, "publication") if found else None


def _meant(spans: list[Span], today: date, context: Context, grain: str, weekday: int | None) -> Span | None:
    """The latest up to today, but for what is near at hand: in May «12 يونيو» is next month's far more often than last year's.

    A weekday that only one of the two falls on decides, unless the other is so close that it must be a slip.
    """
    last = next((span for span in reversed(spans) if span[0] <= today), None)
    coming = next((span for span in spans if span[0] > today), None)
    if coming is None or last is None or last[1] > today or context.past:
        return last or coming
    if context.happened and coming[0] - today > AT_HAND:
        return last
    fits = [span for span in (last, coming) if span[0].weekday() == weekday]
    if len(fits) == 1 and min(today - last[0], coming[0] - today) > AT_HAND:
        return fits[0]
    horizon = FORESEEN if context.future else NEAR_MONTH if grain == "month" else NEAR_DAY
    return coming if coming[0] - today <= horizon else last


def _at(spans: list[Span], index: int) -> Span | None:
    return spans[index] if index < len(spans) else None


def _hijri_year_of(year: int) -> int:
    """The year itself, or the Hijri year that most of a Gregorian year lies in."""
    if year < _FIRST_GREGORIAN:
        return year
    return hijri_of(date(year, 7, 1))[0]


def _in_year(frame: Frame, year: int) -> Span | None:
    month = frame.month or 1
    if frame.day is None:
        last_month = frame.month_to or month
        return month_span(year, month)[0], month_span(year + (last_month < month), last_month)[1]
    first = day_span(year, month, frame.day)
    last = day_span(year, month, frame.day_to) if frame.day_to else first
    if first is None or last is None:
        return None
    return (first[0], last[1]) if month < HIJRI or frame.day_to else _as_sighted(first, frame.weekday)


def _as_sighted(span: Span, weekday: int | None) -> Span:
    """A Hijri day moved by one where its weekday says so: months begin where the moon was seen, a day before or after the table."""
    if weekday is not None and (apart := (weekday - weekday_of(span[0]) + 1) % 7 - 1) in (-1, 1):
        return span[0] + timedelta(days=apart), span[1] + timedelta(days=apart)
    return span


def _day_of_month(frame: Frame, context: Context) -> Days | None:
    """`20 من الشهر المقبل`, `25 الجاري`, `الجمعة 22`."""
    today, day, anchor = context.today, frame.day or 1, "publication"
    if frame.mention:  # «الخامس من الشهر نفسه»
        known = context.mention is not None and context.mention[1] - context.mention[0] <= AT_HAND
        today, anchor = context.mention[0] if context.mention and known else None, "mention"
    if today is None:
        return unknown("day")
    if frame.weekday is not None and frame.month_shift is None:
        near = (today + timedelta(days=i) for i in range(-31, 32))
        fits = [at for at in near if at.day == day and at.weekday() == frame.weekday]
        found = min(fits, key=lambda at: abs(at - today), default=None)
        return Days((found, found + timedelta(days=1)), "day", "publication") if found else None
    first = add_months(today.replace(day=1), frame.month_shift if frame.month_shift is not None else frame.toward or 0)
    span = day_span(first.year, first.month, day)
    last = day_span(first.year, first.month, frame.day_to) if frame.day_to else span
    return Days((span[0], last[1]), "interval" if frame.day_to else "day", anchor) if span and last else None
