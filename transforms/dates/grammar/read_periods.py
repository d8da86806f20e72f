"""Parts of periods, and periods with a name: modifiers, halves, seasons, decades, centuries, the n-th of something."""

from __future__ import annotations

from typing import Final

from transforms.dates.grammar.frame import Frame
from transforms.dates.grammar.match import Match
from transforms.dates.grammar.read_relative import FINE, amounts_of

_BARE_WEEKDAYS: Final = {"ahad": 6, "two": 0}  # أحد and اثنين


def modifier(match: Match) -> Frame:
    """`نهاية`, `بقية`."""
    word = match.all_words()[0]
    return Frame(rest=True) if word.kind == "rest" else Frame(mod=word.label)


def last_units(match: Match) -> Frame:
    """`السنوات الأخيرة` of what follows."""
    last = match.all_words()[-1]
    return Frame(mod="END" if last.kind == "last_adjective" else "START")


def first_units(match: Match) -> Frame | None:
    """`الأشهر الستة الأولى`, `أول شهرين`, `آخر 3 أيام` of what follows: so many from its beginning, or up to its end."""
    side = match.words("side")[0]
    amounts = amounts_of([word for word in match.all_words() if word is not side])
    if not amounts or len(amounts) != 1 or side.value not in (1, -1) or amounts[0][0] in FINE:
        return None
    return Frame(units_of=(amounts[0][0], side.value * amounts[0][1]))


def part(match: Match) -> Frame | None:
    """`النصف الثاني`, `الربع الثالث`."""
    pieces = match.words("part")[0].value
    number = match.number("nth")
    if match.words("nth")[-1].kind == "last_adjective":
        number = pieces
    return Frame(part=(pieces, number)) if number and number <= pieces else None


def season(match: Match) -> Frame:
    """`صيف`, `هذا الصيف`."""
    return Frame(season=match.all_words()[-1].value, year_shift=0 if match.holds("demonstrative") else None)


def decade(match: Match) -> Frame:
    """`الثمانينيات`: its century may follow."""
    return Frame(decade=match.all_words()[-1].value)


def century(match: Match) -> Frame | None:
    """`القرن التاسع عشر`, `القرن الأول قبل الميلاد`."""
    number = match.number("nth")
    if not number or number > 30:
        return None
    hijri = match.has("era") and match.words("era")[-1].kind == "era_hijri"
    return Frame(century=number, calendar="hijri" if hijri else None, before_era=True if match.has("bc") else None)


def centuries(match: Match) -> Frame | None:
    """`القرنين الثامن عشر والتاسع عشر`."""
    first, last = match.number("first"), match.number("last")
    if not first or not last or not first < last <= 30:
        return None
    hijri = match.has("era") and match.words("era")[-1].kind == "era_hijri"
    return Frame(century=first, century_to=last, calendar="hijri" if hijri else None)


def tens(match: Match) -> Frame | None:
    """`العشر الأواخر` of a month: its third part, however long it is."""
    side = match.words("side")[-1]
    number = 3 if side.kind == "last_adjective" else side.value
    return Frame(part=(3, number)) if number in (1, 2, 3) else None


def eve(match: Match) -> Frame:
    """`عشية` of a feast: the day before its first."""
    return Frame(nth=("day", 0))


def last_day(match: Match) -> Frame:
    """`سلخ` of a month."""
    return Frame(nth=("day", -1))


def nth(match: Match) -> Frame | None:
    """`آخر خميس`, `ثالث يوم`, `الأسبوع الأخير` of what follows."""
    unit = match.words("unit")[-1]
    number = -1 if match.words("nth")[-1].kind in ("last", "last_adjective") else match.number("nth")
    if number is None:
        return None
    if unit.kind in ("weekday", "weekday_bare", "ahad", "two"):
        return Frame(nth=("weekday", number), nth_weekday=_BARE_WEEKDAYS.get(unit.kind, unit.value))
    return Frame(nth=(unit.label or "day", number))
