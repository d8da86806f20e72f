"""One function per family: a pattern's match in, what it says (a Frame) out, or None where the words do not fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from transforms.dates.frame import Frame
from transforms.dates.grammar import Pattern
from transforms.dates.names import HIJRI, month_names
from transforms.dates.numerals import number_of
from transforms.dates.words import DateWord
from transforms.tokens import Entry

_UNIT_SHIFTS = {
    "week": "week_shift", "month": "month_shift", "year": "year_shift", "decade": "decade_shift",
    "century": "century_shift", "day": "day_shift",
}  # fmt: skip


class Match(NamedTuple):
    """A pattern found at tokens `[first, last)`. `groups`: capture -> token range."""

    pattern: Pattern
    entries: Sequence[Entry]
    groups: dict[str, tuple[int, int]]

    def has(self, name: str) -> bool:
        """Whether the capture took part."""
        return name in self.groups

    def words(self, name: str) -> list[DateWord]:
        """Meanings of the captured tokens."""
        first, last = self.groups[name]
        return [e.date for e in self.entries[first:last] if e.date is not None]

    def number(self, name: str) -> int | None:
        """The captured number."""
        return number_of(self.words(name))


def read(match: Match) -> Frame | None:
    """What a match says."""
    return READERS[match.pattern.family](match)


def _month(match: Match) -> int | None:
    first, last = match.groups["month"]
    entries = match.entries[first:last]
    names, found = month_names(), []
    i = 0
    while i < len(entries):
        word = entries[i].date
        if word is None:
            return None
        if word.kind.startswith(("gregorian", "hijri")):
            found.append(word.value)
        elif word.kind in ("month_head", "season_head"):
            i += 1
            tail = entries[i].date
            form = {1: "الاول", 2: "الثاني"}.get(entries[i].number, entries[i].folded)
            head = entries[i - 1].folded[word.prefix :]
            if tail is None or (head, form) not in names:
                return None
            found.append(names[head, form])
        i += 1
    return found[0] if len(set(found)) == 1 else None


def _day_month(match: Match) -> Frame | None:
    month, day = _month(match), match.number("day")
    if month is None or day is None or not 1 <= day <= 31:
        return None
    return Frame(month=month, day=day)


def _days_month(match: Match) -> Frame | None:
    month, first, last = _month(match), match.number("first"), match.number("last")
    if month is None or first is None or last is None or not 1 <= first < last <= 31:
        return None
    return Frame(month=month, day=first, day_to=last)


def _month_alone(match: Match) -> Frame | None:
    month = _month(match)
    return None if month is None else Frame(month=month)


def _month_number(match: Match) -> Frame | None:
    month = match.number("month")
    return Frame(month=month, informal=True) if month and month <= 12 else None


def _day_number(match: Match) -> Frame | None:
    day = match.number("day")
    return Frame(day=day) if day and day <= 31 else None


def _era(match: Match) -> str | None:
    if not match.has("era"):
        return None
    return "hijri" if any(word.kind == "era_hijri" for word in match.words("era")) else "gregorian"


def _year(match: Match) -> Frame | None:
    year, era = match.number("year"), _era(match)
    if year is None or not 1 <= year < 2300 or (year < 100 and not era):
        return None
    if not match.pattern.alone and not 1000 <= year:
        return None
    return Frame(year=year, calendar=era)


def _years(match: Match) -> Frame | None:
    first, last = match.number("first"), match.number("last")
    if first is None or last is None or first >= last:
        return None
    return Frame(year=first, year_to=last, calendar=_era(match))


def _full_year(year: int, digits: int) -> int:
    if digits > 2:
        return year
    return 2000 + year if year < 50 else 1900 + year


def _figures(match: Match) -> Frame | None:
    entries = [match.entries[match.groups[name][0]] for name in "abc"]
    a, b, c = (e.number for e in entries)
    era = _era(match)
    sizes = [len(e.clean) for e in entries]
    if sizes[0] >= 3 or a > 31:
        year, month, day, digits = a, b, c, sizes[0]
    else:
        year, month, day, digits = c, b, a, sizes[2]
    if digits == 1 or (digits == 2 and (c > 99)):
        return None
    if month > 12 >= day:
        month, day = day, month
    year = _full_year(year, digits)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if era == "hijri" or 1300 <= year <= 1500 or (era is None and digits == 2 and day == 30 and month == 2):
        year = year if year > 1000 else year - 2000 + 1400
        return Frame(year=year, month=HIJRI + month, day=day, calendar="hijri")
    return Frame(year=year, month=month, day=day, calendar=era)


def _figures_name(match: Match) -> Frame | None:
    month = _month(match)
    entries = [match.entries[match.groups[name][0]] for name in "ac"]
    a, c = (e.number for e in entries)
    year, day, digits = (a, c, len(entries[0].clean)) if a > 31 else (c, a, len(entries[1].clean))
    if month is None or not 1 <= day <= 31 or digits < 2:
        return None
    return Frame(year=_full_year(year, digits), month=month, day=day, calendar=_era(match))


def _figures_month(match: Match) -> Frame | None:
    a, b = (match.entries[match.groups[name][0]].number for name in "ab")
    if a >= 1000 and b >= 1000:
        return Frame(year=a, year_to=b) if a < b < a + 100 else None
    if a >= 1000 or b >= 1000:
        year, month = max(a, b), min(a, b)
        return Frame(year=year, month=month, calendar=_era(match)) if 1 <= month <= 12 else None
    return None


def _weekday(match: Match) -> Frame | None:
    word = match.entries[0].date
    return None if word is None else Frame(weekday=word.value)


def _relative_day(match: Match) -> Frame | None:
    last = next(
        e.date
        for e in reversed(match.entries)
        if e.date and e.date.kind in ("today", "tonight", "yesterday", "tomorrow")
    )
    shift = last.value
    if match.has("first") or match.has("before") or match.has("ordinal_first") or match.has("after"):
        shift *= 2
    return Frame(day_shift=shift, daypart="night" if last.kind == "tonight" else None)


def _clock(match: Match) -> Frame | None:
    hour = match.number("hour")
    minute = match.number("minute") if match.has("minute") else None
    second = match.number("second") if match.has("second") else None
    if hour is None or hour > 24 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    if match.has("fraction"):
        words = match.words("fraction")
        minute = 60 // words[-1].value
        if words[0].kind == "except":
            hour, minute = hour - 1, 60 - minute
    part = match.words("part")[-1] if match.has("part") else None
    if part is not None and hour <= 12:
        late = part.kind == "era_gregorian" or part.label in ("afternoon", "evening", "late_afternoon", "pm")
        if part.label == "night":
            late = hour >= 6
        if part.label == "noon":
            late = hour <= 4
        if part.label == "evening" and part.kind == "daypart.adverb":
            late = True
        hour = (
            hour % 12 + 12
            if late and not (part.label == "night" and hour == 12)
            else (0 if hour == 12 and not late else hour)
        )
        hour %= 24
    return Frame(type="time", hour=hour, minute=minute, second=second)


def _daypart(match: Match) -> Frame | None:
    word = match.words("part")[-1]
    part = word.label
    if any(e.date and e.date.kind == "after" for e in match.entries):
        part = "afternoon"
    return Frame(type="time", daypart=part)


def _unit_direction(match: Match) -> Frame | None:
    unit = match.words("unit")[-1]
    label = unit.label or "day"
    that = any(e.date and e.date.kind == "that" for e in match.entries)
    shift = match.words("dir")[-1].value if match.has("dir") else 0
    if match.has("twice"):
        shift *= 2
    if label not in _UNIT_SHIFTS:
        return None
    frame = Frame(mention=True if that else None)
    return replace(frame, **{_UNIT_SHIFTS[label]: shift})


def _direction(match: Match) -> Frame | None:
    return Frame(toward=match.words("dir")[-1].value, twice=True if match.has("twice") else None)


def _offset(match: Match) -> Frame | None:
    number = match.number("number") if match.has("number") else 1
    unit = match.words("unit")[-1]
    if unit.kind.endswith((".dual", ".dual_def")):
        number = 2
    if number is None:
        return None
    sign = match.words("side")[-1].value
    return Frame(shift=((unit.label, sign * number),))


def _modifier(match: Match) -> Frame | None:
    word = match.entries[0].date
    return None if word is None else Frame(mod=word.label)


READERS: dict[str, Callable[[Match], Frame | None]] = {
    "day_month": _day_month, "days_month": _days_month, "month": _month_alone, "month_number": _month_number,
    "day_number": _day_number, "year": _year, "years": _years, "figures": _figures, "figures_name": _figures_name,
    "figures_month": _figures_month, "weekday": _weekday, "relative_day": _relative_day, "clock": _clock,
    "daypart": _daypart, "unit_direction": _unit_direction, "direction": _direction, "offset": _offset, "modifier": _modifier,
}  # fmt: skip
