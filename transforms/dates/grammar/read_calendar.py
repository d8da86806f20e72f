"""Calendar dates in words and figures: matches in, frames out."""

from __future__ import annotations

from typing import Final

from transforms.bounds import HIJRI_YEARS, LAST_CENTURY, PRESS_HIJRI_YEARS, SHORT_YEARS, WRITTEN_YEARS
from transforms.dates.grammar.frame import Frame
from transforms.dates.grammar.match import Match
from transforms.dates.vocabulary.names import HIJRI, month_names

_TAIL_OF_DIGIT: Final = {1: "الاول", 2: "الثاني"}  # «تشرين 2»


def _months(match: Match) -> list[int] | None:
    """The months that the match names, in order; None where two words are no month's name."""
    found: list[int] = []
    head = ""
    for entry in match.entries:
        word = entry.date
        if word is None:
            continue
        if head:
            month = month_names().get((head, _TAIL_OF_DIGIT.get(entry.number, entry.folded)))
            if month is None:
                return None
            found.append(month)
            head = ""
        elif word.kind in ("month_head", "season_head"):
            head = entry.folded[word.prefix :]
        elif word.kind.startswith(("gregorian", "hijri")):
            found.append(word.value)
    return found


def _month(match: Match) -> int | None:
    """The one month of the match, under one name or two: «أيلول/سبتمبر»."""
    first, last = match.groups["month"]
    months = _months(match._replace(entries=match.entries[first:last]))
    return months[0] if months and len(set(months)) == 1 else None


def day_month(match: Match) -> Frame | None:
    """`27 سبتمبر`."""
    month, day = _month(match), match.number("day")
    return Frame(month=month, day=day) if month and day and day <= 31 else None


def day_month_number(match: Match) -> Frame | None:
    """`18 شهر 8`."""
    month, day = match.number("month"), match.number("day")
    known = month is not None and day is not None and 1 <= month <= 12 and 1 <= day <= 31
    return Frame(month=month, day=day) if known else None


def mid_month(match: Match) -> Frame | None:
    """`النصف من رمضان`: its fifteenth day."""
    month = _month(match)
    return Frame(month=month, day=15) if month and month > HIJRI else None


def days_month(match: Match) -> Frame | None:
    """`يومي 10 و11 نيسان`."""
    month, first, last = _month(match), match.number("first"), match.number("last")
    if month is None or first is None or last is None or not 1 <= first < last <= 31:
        return None
    return Frame(month=month, day=first, day_to=last)


def month(match: Match) -> Frame | None:
    """`شهر أيار`; `حزيران - تموز` are two that follow each other."""
    found = _month(match)
    if found is None and match.holds("dash"):  # two names with a slash are of one month, or a slip
        two = _months(match) or []
        return Frame(month=two[0], month_to=two[1]) if len(two) == 2 and two[0] < two[1] else None
    return Frame(month=found) if found else None


def months(match: Match) -> Frame | None:
    """`شهري آذار ونيسان`."""
    found = _months(match)
    if not found or len(found) != 2 or found[0] == found[1]:
        return None
    return Frame(month=found[0], month_to=found[1])


def month_number(match: Match) -> Frame | None:
    """`شهر 9`; `شهر واحد` is an amount."""
    found = match.number("month")
    if found == 1 and match.words("month")[0].kind == "single":
        return None
    return Frame(month=found, informal=True) if found and found <= 12 else None


def day_number(match: Match) -> Frame | None:
    """`20` of something that follows."""
    day, day_to = match.number("day"), match.number("day_to")
    if not day or day > 31 or (day_to is not None and not day < day_to <= 31):
        return None
    return Frame(day=day, day_to=day_to)


def day_of_it(match: Match) -> Frame | None:
    """`25 منه`: of the month last spoken of."""
    day, day_to = match.number("first"), match.number("last")
    if not day or day > 31 or (day_to is not None and not day < day_to <= 31):
        return None
    return Frame(day=day, day_to=day_to, month_shift=0, mention=True)


def _era(match: Match) -> str | None:
    if not match.has("era"):
        return None
    return "hijri" if any(word.kind == "era_hijri" for word in match.words("era")) else "gregorian"


def year(match: Match) -> Frame | None:
    """`عام 2014`, `2003م`, `سنة 64هـ`."""
    found, era = match.number("year"), _era(match)
    if (
        found is not None
        and found in SHORT_YEARS
        and not era
        and match.pattern.rule == "year"
        and match.holds("year.sg")
    ):
        found += 1900  # «عام 67»; «العام 70» is older, or a count
    if found is None or not 1 <= found < WRITTEN_YEARS.stop or (found < 100 and not era):
        return None
    if not match.pattern.alone and found < 1000 and not era:
        return None
    if era is None and found in PRESS_HIJRI_YEARS:
        era = "hijri"
    return Frame(year=found, calendar=era)


def year_bc(match: Match) -> Frame | None:
    """`عام 512 ق.م`."""
    found = match.number("year")
    return Frame(year=found, before_era=True) if found else None


def years(match: Match) -> Frame | None:
    """`عامي 2014 و2017`."""
    first, last = match.number("first"), match.number("last")
    if first is None or last is None or first == last:
        return None
    return Frame(year=min(first, last), year_to=max(first, last), calendar=_era(match))  # «عامي 2018 و2017»


def _full_year(number: int, digits: int) -> int:
    if digits > 2:
        return number
    return number + (1900 if number in LAST_CENTURY else 2000)


def figures(match: Match) -> Frame | None:
    """`18/1/2026`, `2026-01-18`, `29/7/1447هـ`, `20-25/3/2026`: day first unless the figures say otherwise."""
    entries = [match.entries[match.groups[name][0]] for name in "abc"]
    sizes = [len(entry.clean) for entry in entries]
    a, b, c = (entry.number for entry in entries)
    number, month, day, digits = (a, b, c, sizes[0]) if sizes[0] >= 3 or a > 31 else (c, b, a, sizes[2])
    if month > 12 >= day:
        month, day = day, month
    if digits not in (2, 4) or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if digits == 2 and (match.holds("dot") or min(sizes[1], sizes[2]) > 2):
        return None
    first, last = (match.number("first"), day) if match.has("first") else (day, None)
    if first is None or (last is not None and first >= last):
        return None
    era, full = _era(match), _full_year(number, digits)
    impossible = digits == 2 and month == 2 and day == 30  # only a Hijri month has it
    if era == "hijri" or impossible or full in HIJRI_YEARS:
        full = 1400 + number if digits == 2 else full
        return Frame(year=full, month=HIJRI + month, day=first, day_to=last, calendar="hijri")
    return Frame(year=full, month=month, day=first, day_to=last, calendar=era)


def figures_name(match: Match) -> Frame | None:
    """`18-يناير-2026`."""
    entries = [match.entries[match.groups[name][0]] for name in "ac"]
    a, c = (entry.number for entry in entries)
    found = _month(match)
    number, day, digits = (a, c, len(entries[0].clean)) if a > 31 else (c, a, len(entries[1].clean))
    if found is None or not 1 <= day <= 31 or digits not in (2, 4):
        return None
    return Frame(year=_full_year(number, digits), month=found, day=day, calendar=_era(match))


def figures_two(match: Match) -> Frame | None:
    """`2015/3` a month, `2017-2018` years."""
    a, b = (match.entries[match.groups[name][0]].number for name in "ab")
    if a >= 1000 and b >= 1000:
        era = "hijri" if b in PRESS_HIJRI_YEARS else _era(match)
        return Frame(year=a, year_to=b, calendar=era) if a < b < a + 100 else None
    number, month = max(a, b), min(a, b)
    if number not in WRITTEN_YEARS or not 1 <= month <= 12:
        return None
    return Frame(year=number, month=month, calendar=_era(match))


def figures_day(match: Match) -> Frame | None:
    """`يوم 22/4`: day first unless the figures say otherwise."""
    a, b = (match.entries[match.groups[name][0]].number for name in "ab")
    day, month = (b, a) if b > 12 >= a else (a, b)
    return Frame(day=day, month=month) if 1 <= month <= 12 and 1 <= day <= 31 else None
