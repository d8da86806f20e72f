"""What leans on the time of writing: weekdays, today and its neighbours, this and last units, ago and hence."""

from __future__ import annotations

from typing import Final

from transforms.dates.grammar.frame import Frame
from transforms.dates.grammar.match import Match
from transforms.dates.vocabulary.numerals import number_of
from transforms.dates.vocabulary.words import DateWord

_DAYS: Final = ("today", "tonight", "yesterday", "tomorrow")
TIMEX_UNITS: Final = {
    "second": "TS", "minute": "TM", "hour": "TH", "night": "D", "day": "D", "week": "W", "month": "M", "year": "Y",
    "decade": "DE", "century": "CE",
}  # fmt: skip


_FINER: Final = {
    "hour": ("minute", 60), "day": ("hour", 24), "week": ("day", 7), "month": ("day", 30), "year": ("month", 12), "decade": ("year", 10), "century": ("year", 100),
}  # fmt: skip
FINE: Final = ("hour", "minute", "second")  # units finer than a day
_DIGITS: Final = ("single", "several", "two", "ahad", "ten", "teen", "tens", "tens_ordinal", "hundred", "thousand")


def weekday(match: Match) -> Frame:
    """`الأحد`, `هذا الأربعاء`."""
    this = match.holds("demonstrative")
    return Frame(weekday=match.all_words()[-1].value, toward=0 if this else None)


def weekdays(match: Match) -> Frame | None:
    """`يومي السبت والأحد`: two days that follow each other."""
    first, last = match.words("first")[0].value, match.words("last")[0].value
    return Frame(weekday=first, weekday_to=last) if (first + 1) % 7 == last and match.holds("day.pair") else None


def relative_day(match: Match) -> Frame | None:
    """`اليوم`, `أول من أمس`, `بعد غد`; `أمس الثاني` is the second of a month."""
    if match.has("ordinal") and match.words("ordinal")[0].value != 1:
        return None
    word = next(word for word in reversed(match.all_words()) if word.kind in _DAYS)
    twice = any(match.has(name) for name in ("twice", "before", "after", "ordinal"))
    night = word.kind == "tonight"
    return Frame(
        type="time" if night else None,
        day_shift=word.value * (2 if twice else 1),
        daypart="whole_night" if night else None,
    )


def now(_: Match) -> Frame:
    """`الآن`, where a range begins."""
    return Frame(day_shift=0)


def shift_unit(unit: str, shift: int, mention: bool | None = None) -> Frame | None:
    """The unit that lies `shift` units from the current one."""
    frame = Frame(mention=mention)
    match unit:
        case "day":
            return frame._replace(day_shift=shift)
        case "week":
            return frame._replace(week_shift=shift)
        case "month":
            return frame._replace(month_shift=shift)
        case "year":
            return frame._replace(year_shift=shift)
        case "decade":
            return frame._replace(decade_shift=shift)
        case "century":
            return frame._replace(century_shift=shift)
        case _:
            return None


def unit_direction(match: Match) -> Frame | None:
    """`العام قبل الماضي`, `هذا الشهر`, `ذلك اليوم`, `الشهر التالي`."""
    unit = match.words("unit")[-1]
    shift = match.words("dir")[-1].value if match.has("dir") else 0
    if match.has("twice"):
        shift *= 2
    mention = True if match.holds("that", "following", "same", "same_as") else None
    frame = shift_unit(unit.label or "day", shift, mention)
    return frame._replace(calendar="hijri") if frame and match.holds("era_hijri") else frame


def weekend(match: Match) -> Frame:
    """`عطلة نهاية الأسبوع الماضي`."""
    shift = match.words("dir")[-1].value if match.has("dir") else 0
    return Frame(week_shift=shift * (2 if match.has("twice") else 1), weekend=True)


def direction(match: Match) -> Frame:
    """`المقبل` after what it points."""
    return Frame(
        toward=match.words("dir")[-1].value,
        twice=True if match.has("twice") else None,
        mention=True if match.holds("following") else None,
    )


def amounts_of(words: list[DateWord]) -> list[tuple[str, int]] | None:
    """`يوم واحد وساعتين`: (unit, number) in order; None where a number is none or a plural has none."""
    found: list[tuple[str, int]] = []
    digits: list[DateWord] = []
    fraction = 0  # 2 of «نصف», 4 of «ربع»
    bare = -1  # index of a unit whose number may stand after it: «يوم واحد», «الأيام الثلاثة»
    for word in words:
        unit, _, form = word.kind.partition(".")
        if unit in TIMEX_UNITS:
            if fraction:
                if found and found[-1][0] == unit:  # «ساعة ونصف الساعة»
                    continue
                found.append(_part_of(unit, fraction))
                fraction = 0
                continue
            if digits and bare >= 0 and word.proclitic == "w":
                _count_after(found, bare, digits)
            number = (
                number_of(digits)
                if digits
                else 2
                if form.startswith("dual")
                else 1
                if form in ("sg", "acc", "def")
                else 0
            )
            bare = -1 if digits or form.startswith("dual") else len(found)
            if number is None:
                return None
            found.append((unit, number))
            digits = []
        elif word.kind in ("half", "quarter", "third") and not digits:
            fraction = word.value
        elif word.kind.startswith("number") or word.kind in _DIGITS:
            digits.append(word)
    if digits and bare >= 0:
        _count_after(found, bare, digits)
    if fraction and found:
        found.append(_part_of(found[-1][0], fraction))
    return found if all(number for _, number in found) else None


def _part_of(unit: str, pieces: int) -> tuple[str, int]:
    """`نصف ساعة` 30 minutes; 0 where the unit does not divide so."""
    finer, size = _FINER.get(unit, (unit, 0))
    return finer, size // pieces


def _count_after(found: list[tuple[str, int]], index: int, digits: list[DateWord]) -> None:
    found[index] = (found[index][0], number_of(digits) or 0)
    digits.clear()


def offset(match: Match) -> Frame | None:
    """`قبل 5 أيام`, `منذ شهرين`."""
    words = match.all_words()
    amounts = amounts_of(words[1:])
    if not amounts:
        return None
    mod = next((word.label for word in words if word.kind in ("more", "less", "approx", "nears")), None)
    fine = any(unit in FINE for unit, _ in amounts)
    return Frame(type="time" if fine else None, shift=tuple((unit, words[0].value * n) for unit, n in amounts), mod=mod)


def gone(match: Match) -> Frame | None:
    """`3 ساعات مضت`, as it stands on its own in a dateline; in a sentence it tells how long something took."""
    amounts = amounts_of(match.all_words())
    return Frame(shift=tuple((unit, -n) for unit, n in amounts)) if amounts else None


def _period(amounts: list[tuple[str, int]]) -> str:
    days = "".join(f"{n}{TIMEX_UNITS[unit]}" for unit, n in amounts if not TIMEX_UNITS[unit].startswith("T"))
    times = "".join(f"{n}{TIMEX_UNITS[unit][1:]}" for unit, n in amounts if TIMEX_UNITS[unit].startswith("T"))
    return f"P{days}" + (f"T{times}" if times else "")


def amount(match: Match) -> Frame | None:
    """`ثلاثة أيام`: a duration."""
    if match.holds("few", "many"):
        return vague(match)
    amounts = amounts_of(match.all_words())
    return Frame(type="duration", period=_period(amounts)) if amounts else None


def amount_direction(match: Match) -> Frame | None:
    """`الأيام الثلاثة الماضية`, `اليومين المقبلين`: so many units up to, or from, the time of writing.

    «التالية» goes on from the day last spoken of; finer than a day it is told of a moment that no one named.
    """
    words = match.all_words()
    if words[0].kind == "last":  # «آخر ثلاثة أيام»
        words = [*words[1:], words[0]]
    # «الثلاثة أو الأربعة المقبلة»: the more
    counted = words[: -len(match.words("alt")) - 2] if match.has("alt") else words
    amounts = amounts_of(counted)
    sign = words[-1].value
    if not amounts or len(amounts) != 1 or not sign:
        return None
    unit, number = amounts[0][0], match.number("alt") or amounts[0][1]
    of_a_match = words[-1].kind in ("last", "last_adjective") and unit != "hour"  # «الدقائق العشر الأخيرة»
    if words[-1].kind != "following" and not (unit in FINE and of_a_match):
        return Frame(span_of=(unit, sign * number))
    if unit in FINE:
        return Frame(type="duration", period=_period([(unit, number)]))
    return Frame(span_of=(unit, sign * number), mention=True)


def vague(match: Match) -> Frame:
    """`الأيام الماضية`, `قبل أعوام`: no amount, so no interval."""
    unit = next(word.label for word in match.all_words() if "." in word.kind and word.label)
    return Frame(type="duration", period=f"PX{TIMEX_UNITS[unit]}")


def every(match: Match) -> Frame | None:
    """`كل يوم جمعة`, `كل عامين`, `أيام الإثنين`."""
    words = match.all_words()
    last = words[-1]
    if last.kind in ("weekday", "weekday_bare", "ahad", "two"):
        number = {"ahad": 6, "two": 0}.get(last.kind, last.value)
        return Frame(type="set", period=f"XXXX-WXX-{number + 1}")
    if last.kind.startswith("daypart"):
        return Frame(type="set", period="P1D")
    amounts = amounts_of(words)
    return Frame(type="set", period=_period(amounts)) if amounts else None


def adverb_set(match: Match) -> Frame:
    """`سنويا`."""
    return Frame(type="set", period=match.all_words()[-1].label)


def week_of(match: Match) -> Frame:
    """`أسبوع` of a date that follows."""
    return Frame(week_around=True)
