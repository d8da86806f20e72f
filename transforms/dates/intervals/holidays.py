"""Days with a name: their words in, the day in a given year out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from transforms.characters import fold
from transforms.dates.clause.surroundings import is_one
from transforms.dates.intervals.calendars import Span, day_span, gregorian_year, hijri_of
from transforms.dates.vocabulary.names import HIJRI
from transforms.lexicon import load

RECENT: Final = timedelta(days=60)  # so long after a feast «the feast» is still the past one


@cache
def _entries() -> dict[str, dict[str, Any]]:
    return {entry["id"]: entry for entry in load("holidays")["holidays"]}


def in_year(holiday: str, year: int, hijri: bool = False) -> Span | None:
    """The day in a Gregorian year; a Hijri feast that falls in it twice is the first. `hijri`: the year is Hijri."""
    entry = _entries()[holiday]
    if entry["calendar"] == "gregorian":
        return day_span(year, entry["month"], entry["day"])
    if entry["calendar"] == "hijri":
        if hijri:
            return day_span(year, HIJRI + entry["month"], entry["day"])
        first, after = gregorian_year(year)
        start = hijri_of(first)[0]
        spans = (day_span(start + i, HIJRI + entry["month"], entry["day"]) for i in range(3))
        return next((span for span in spans if span and first <= span[0] < after), None)
    if entry["calendar"] == "other":
        return None
    if entry["calendar"] == "fourth_thursday":
        first = date(year, entry["month"], 1)
        at = first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    else:
        easter = _easter(year) if entry["calendar"] == "easter" else _orthodox_easter(year)
        at = easter + timedelta(days=entry["day"])
    return at, at + timedelta(days=1)


def is_computed(holiday: str) -> bool:
    """Whether its day in a year can be told."""
    return bool(_entries()[holiday]["calendar"] != "other")


@cache
def _rites() -> dict[str, frozenset[str]]:
    return {rite: frozenset(map(fold, words)) for rite, words in load("holidays")["rites"].items()}


def as_kept(holiday: str, words: Iterable[str]) -> str:
    """The feast of that name as those keep it whom the first telling one of the folded words around it names."""
    entry = _entries()[holiday]
    kept = {rite: str(entry[rite]) for rite in _rites() if rite in entry}
    told = (feast for word in words for rite, feast in kept.items() if is_one(word, _rites()[rite]))
    return next(told, holiday) if kept else holiday


def near(holiday: str, now: date, toward: int | None) -> Span | None:
    """The feast meant at `now`: the one just gone, or the next; `toward` -1 and 1 decide, 0 is this year's."""
    if toward == 0:
        return in_year(holiday, now.year)
    spans = [span for year in range(now.year - 2, now.year + 3) if (span := in_year(holiday, year))]
    last = next((span for span in reversed(spans) if span[0] <= now), None)
    coming = next((span for span in spans if span[0] > now), None)
    if toward == -1 or (toward is None and last is not None and now - last[0] <= RECENT):
        return last
    return coming


def _orthodox_easter(year: int) -> date:
    """Easter Sunday of the Eastern churches (Meeus' Julian computus), as a Gregorian day."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def _easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)
