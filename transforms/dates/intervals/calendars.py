"""Days, months and years of both calendars as half-open spans of Gregorian days, and weeks and seasons.

Hijri dates are Umm al-Qura's (hijridate); outside its table (1343-1500) the arithmetic civil calendar stands in for it.
Days before the Gregorian reform are the Julian calendar's, as books print them: «17 رجب 703» is 24 February 1304.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final

from babel import Locale, UnknownLocaleError
from hijridate import Gregorian as GregorianDay
from hijridate import Hijri

from transforms.dates.vocabulary.names import HIJRI

Span = tuple[date, date]
_DAY: Final = timedelta(days=1)
_FIRST_TABLED: Final = 1343
_LAST_TABLED: Final = 1500
_TABLED: Final = date(1924, 8, 1), date(2077, 11, 17)
_EPOCH: Final = date(622, 7, 19).toordinal()  # civil epoch, proleptic Gregorian
_REFORM: Final = date(1582, 10, 15).toordinal()
_COUNTRY: Final = re.compile("[A-Z]{2}")  # CLDR has codes of continents, too
_UNKNOWN: Final = "ZZ"  # CLDR's own, for a country that is not known
_JULIAN_ORIGIN: Final = 1753507  # days from 1 March 4801 BC, Julian, to the ordinal 0


@cache
def first_weekday(territory: str) -> int:
    """First day of a country's week, 0 is Monday (CLDR). Raises ValueError for a code of which CLDR knows no country's."""
    try:
        return int(Locale.parse(f"und_{territory}").first_week_day)
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f"no country's weeks are known by {territory!r}") from error


def has_weeks(territory: str) -> bool:
    """Whether a text is the code of a country (ISO 3166, two capitals) with weeks that CLDR knows."""
    if not _COUNTRY.fullmatch(territory) or territory == _UNKNOWN:
        return False
    try:
        first_weekday(territory)
    except ValueError:
        return False
    return True


def gregorian_year(year: int) -> Span:
    """January to December."""
    return date(year, 1, 1), date(year + 1, 1, 1)


def gregorian_month(year: int, month: int) -> Span:
    """First of the month to the first of the next."""
    return date(year, month, 1), add_months(date(year, month, 1), 1)


def add_months(day: date, months: int) -> date:
    """The same day of the month, or the month's last."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def hijri_first(year: int, month: int) -> date:
    """First day of a Hijri month; month 13 is the next year's first."""
    if month > 12:
        year, month = year + 1, month - 12
    if _FIRST_TABLED <= year <= _LAST_TABLED:
        first = Hijri(year, month, 1).to_gregorian()
        return date(first.year, first.month, first.day)
    return _dated(_civil_first(year, month))


def _civil_first(year: int, month: int) -> int:
    """The ordinal of a month's first day by the arithmetic calendar; month 13 is the next year's first."""
    if month > 12:
        year, month = year + 1, month - 12
    return _EPOCH + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30


def _dated(ordinal: int) -> date:
    """The day as it is printed: before the reform by the Julian calendar; its 29 February of 1300 is 1 March here."""
    if ordinal >= _REFORM:
        return date.fromordinal(ordinal)
    days = ordinal + _JULIAN_ORIGIN
    years = (4 * days + 3) // 1461
    days -= 1461 * years // 4
    months = (5 * days + 2) // 153
    year, month, day = years - 4800 + months // 10, months + 3 - 12 * (months // 10), days - (153 * months + 2) // 5 + 1
    return date(year, month, day) if day <= monthrange(year, month)[1] else date(year, month + 1, 1)


def _ordinal(day: date) -> int:
    """The day's number: of a printed one before the reform by the Julian calendar."""
    if day.toordinal() >= _REFORM:
        return day.toordinal()
    early = day.month < 3  # counted as months of the year before
    year, month = day.year + 4800 - early, day.month - 3 + 12 * early
    return day.day + (153 * month + 2) // 5 + 365 * year + year // 4 - _JULIAN_ORIGIN - 1


def weekday_of(day: date) -> int:
    """Monday is 0; of a day before the reform by the Julian calendar."""
    return (_ordinal(day) - 1) % 7


def hijri_month(year: int, month: int) -> Span:
    """A Hijri month (1-12)."""
    return hijri_first(year, month), hijri_first(year, month + 1)


def hijri_year(year: int) -> Span:
    """Muharram to Dhu al-Hijja."""
    return hijri_first(year, 1), hijri_first(year + 1, 1)


def hijri_of(day: date) -> tuple[int, int, int]:
    """Hijri year, month and day of a Gregorian day."""
    if _TABLED[0] <= day < _TABLED[1]:
        found = GregorianDay(day.year, day.month, day.day).to_hijri()
        return found.year, found.month, found.day
    ordinal = _ordinal(day)
    year = max(1, (ordinal - _EPOCH) * 30 // 10631)
    while _civil_first(year + 1, 1) <= ordinal:
        year += 1
    month = next(month for month in range(12, 0, -1) if _civil_first(year, month) <= ordinal or month == 1)
    return year, month, ordinal - _civil_first(year, month) + 1


@lru_cache(maxsize=4096)
def month_span(year: int, month: int) -> Span:
    """The month of either calendar, numbered as in names."""
    return hijri_month(year, month - HIJRI) if month > HIJRI else gregorian_month(year, month)


def day_span(year: int, month: int, day: int) -> Span | None:
    """One day of either calendar; None where the month has no such day."""
    if month > HIJRI and year < _FIRST_TABLED:
        ordinal = _civil_first(year, month - HIJRI) + day - 1
        known = day >= 1 and ordinal < _civil_first(year, month - HIJRI + 1)
        return one_day(_dated(ordinal)) if known else None
    first, after = month_span(year, month)
    at = first + (day - 1) * _DAY
    return (at, at + _DAY) if day >= 1 and at < after else None


def one_day(day: date) -> Span:
    """A day as a span; the last that there is ends with itself."""
    return day, day + _DAY if day < date.max else day


def week_of(day: date, first: int) -> Span:
    """The week that holds a day."""
    start = day - timedelta(days=(day.weekday() - first) % 7)
    return start, start + timedelta(days=7)


def season_span(year: int, season: int) -> Span:
    """Meteorological seasons; winter (0) begins in December of the year."""
    return gregorian_month(year, (12, 3, 6, 9)[season])[0], add_months(date(year, (12, 3, 6, 9)[season], 1), 3)
