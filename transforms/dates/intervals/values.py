"""TIMEX3 values. What TIMEX3 has no notation for (Hijri months, parts of centuries, weeks that begin on another day than
Monday) is an interval `first/after`.
"""

from __future__ import annotations

from typing import Final

from transforms.dates.grammar.frame import Frame
from transforms.dates.intervals.calendars import Span, gregorian_month, gregorian_year
from transforms.dates.vocabulary.names import HIJRI
from transforms.lexicon import load

_DAYPARTS: Final = {part["part"]: str(part["timex"]) for part in load("dayparts")["parts"]}
_SEASONS: Final = ("WI", "SP", "SU", "FA")
_MONDAY: Final = 0
_SATURDAY: Final = 5


def value(span: Span, grain: str, frame: Frame) -> str:
    """The value of known days."""
    first, after = span
    year = f"{first.year:04}"
    match grain:
        case "day":
            return first.isoformat()
        case "month" if first.day == 1 and gregorian_month(first.year, first.month) == span:
            return f"{year}-{first.month:02}"
        case "year" if gregorian_year(first.year) == span:
            return year
        case "decade":
            return year[:3]
        case "century" if frame.calendar is None:
            return year[:2]
        case "quarter":
            return f"{year}-Q{(first.month + 2) // 3}"
        case "half":
            return f"{year}-H{1 if first.month < 7 else 2}"
        case "season":
            return f"{year}-{_SEASONS[frame.season or 0]}"
        case "week" | "weekend" if first.weekday() == (_SATURDAY if grain == "weekend" else _MONDAY):
            iso_year, week, _ = first.isocalendar()
            return f"{iso_year:04}-W{week:02}" + ("-WE" if grain == "weekend" else "")
    return f"{first.isoformat()}/{after.isoformat()}"


def repeated(frame: Frame) -> str:
    """The value of what comes round, or lasts: the day that is named (`XXXX-05-01`), else how often or how long."""
    gregorian = frame.month is not None and frame.month < HIJRI
    named = gregorian or (frame.month is None and (frame.day or (frame.weekday is not None and frame.nth is None)))
    return unknown(frame) if named else frame.period or ""


def unknown(frame: Frame) -> str:
    """The value of what leans on an unknown time: X for what is not known."""
    part = _DAYPARTS[frame.daypart] if frame.daypart else ""
    if frame.hour is not None:
        part = f"T{frame.hour:02}:{frame.minute or 0:02}"
    if frame.before_era:
        return f"BC{frame.year:04}" if frame.year else f"BC{(frame.century or 1) - 1:02}"
    if frame.month is not None and frame.month < HIJRI:
        return f"XXXX-{frame.month:02}" + (f"-{frame.day:02}" if frame.day else "") + part
    if frame.weekday is not None:
        return f"XXXX-WXX-{frame.weekday + 1}{part}"
    if frame.day is not None:
        return f"XXXX-XX-{frame.day:02}{part}"
    if frame.hour is not None and frame.day_shift is None:
        return part
    if frame.week_shift is not None:
        return "XXXX-WXX"
    if frame.month_shift is not None:
        return "XXXX-XX"
    if frame.year_shift is not None:
        return "XXXX"
    return f"XXXX-XX-XX{part}"
