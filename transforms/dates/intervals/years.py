"""Years and what is longer, seasons, and this, last or next month, year, decade and century."""

from __future__ import annotations

from datetime import date
from typing import Final

from transforms.dates.grammar.frame import Frame
from transforms.dates.intervals.calendars import (
    Span,
    add_months,
    gregorian_year,
    hijri_first,
    hijri_of,
    hijri_year,
    season_span,
)
from transforms.dates.intervals.context import Context, Days, unknown

_HIJRI_MONTHS: Final = (29, 30)  # days
_DAYS: Final = {"month": 31, "year": 366, "decade": 3660, "century": 36600}  # at most


def season_days(frame: Frame, context: Context) -> Days | None:
    season = frame.season or 0
    if frame.year is not None:
        return Days(season_span(frame.year, season), "season", "absolute")
    if frame.mention:  # «صيف ذلك العام»
        if context.mention is None:
            return unknown("season")
        return Days(season_span(context.mention[0].year + (frame.year_shift or 0), season), "season", "mention")
    if context.today is None:
        return unknown("season")
    this = context.today.year
    spans = [season_span(year, season) for year in range(this - 2, this + 3)]
    found: Span | None
    if frame.year_shift == 0 and frame.toward is None:  # «هذا الشتاء» may have begun last year
        found = next((span for span in spans if span[0] <= context.today < span[1]), season_span(this, season))
    elif frame.year_shift is not None:
        found = season_span(this + frame.year_shift, season)
    elif frame.toward == 1:
        found = next((span for span in spans if span[0] > context.today), None)
    elif frame.toward == -1:
        found = next((span for span in reversed(spans) if span[1] <= context.today), None)
    elif context.future:
        found = next((span for span in spans if span[1] > context.today), None)
    elif frame.mod is not None and not context.happened:  # «نهاية الصيف» is the nearer one
        today = context.today
        found = min(spans, key=lambda span: min(abs(span[0] - today), abs(span[1] - today)))
    else:
        found = next((span for span in reversed(spans) if span[0] <= context.today), None)
    return Days(found, "season", "publication") if found else None


def named_years(frame: Frame, context: Context) -> Days | None:
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


def year_days(frame: Frame) -> Days:
    year = frame.year or 1
    if frame.calendar == "hijri":
        last = hijri_year(frame.year_to or year)
        return Days((hijri_year(year)[0], last[1]), "interval" if frame.year_to else "year", "absolute")
    if frame.year_to is not None:
        return Days((gregorian_year(year)[0], gregorian_year(frame.year_to)[1]), "interval", "absolute")
    return Days(gregorian_year(year), "year", "absolute")


def _is_within(span: Span, unit: str) -> bool:
    """«الشهر السابق» leans on a day or month that was spoken of, not on a year."""
    return (span[1] - span[0]).days <= _DAYS[unit]


def _is_hijri(span: Span | None) -> bool:
    """Whether a month that was spoken of is of the Hijri calendar: «رمضان، ذلك الشهر»."""
    if span is None or span[0].day == 1 or not _HIJRI_MONTHS[0] <= (span[1] - span[0]).days <= _HIJRI_MONTHS[1]:
        return False
    return hijri_of(span[0])[2] == 1


def relative_days(frame: Frame, context: Context) -> Days | None:
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
    if frame.mention and context.mention is not None and _is_within(context.mention, grain):
        today, anchor = context.mention[0], "mention"
    elif frame.mention and not shift:
        today = None
    if today is None:
        return unknown(grain)
    if grain == "month" and (frame.calendar == "hijri" or (anchor == "mention" and _is_hijri(context.mention))):
        year, month, _ = hijri_of(today)
        year, month = year + (month - 1 + shift) // 12, (month - 1 + shift) % 12 + 1
        return Days((hijri_first(year, month), hijri_first(year, month + 1)), grain, anchor)
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
