"""Refusals: an expression and its neighbours in, whether it is one out. The words are data (date_guards.toml)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from transforms.characters import fold
from transforms.dates.expression import Expression
from transforms.dates.ranges import YEARS
from transforms.lexicon import load
from transforms.tokens import NUMBER, WORD, Tokens

_DASHES = ("-", "–", "—")
_PROCLITICS = ("وال", "بال", "لل", "ال", "و", "ف", "ب", "ل")


@cache
def _words(table: str, key: str) -> frozenset[str]:
    return frozenset(map(fold, load("date_guards")[table][key]))


def _is(word: str, words: frozenset[str]) -> bool:
    return word in words or any(word.startswith(p) and word[len(p) :] in words for p in _PROCLITICS)


def _before(tokens: Tokens, at: int, back: int = 1) -> str:
    return tokens.entries[at - back].folded if at >= back else ""


def _after(tokens: Tokens, at: int, ahead: int = 0) -> str:
    return tokens.entries[at + ahead].folded if at + ahead < len(tokens.entries) else ""


def is_date(tokens: Tokens, found: Expression) -> bool:
    """Whether nothing around the expression says that it is something else."""
    refuse = _REFUSALS.get(found.slots[0])
    if refuse is not None and refuse(tokens, found):
        return False
    return not any(refused(tokens, found) for refused in (_goes_on, _counts, _ends_in_some_day, _ends_in_an_event))


def names_a_place(tokens: Tokens, found: Expression) -> bool:
    """«شارع 7 نوفمبر»: all of it is a name, so that no part of it is a date either."""
    if found.slots[0] not in ("daymonth", "month", "weekday") or found.frame.year is not None:
        return False
    return _is(
        _before(tokens, found.first), _words("named_after", "weekday" if found.slots[0] == "weekday" else "before")
    )


def leans_on_event(tokens: Tokens, found: Expression) -> bool:
    """«بعد يومين من الحادث» counts from what happened, «بعد يومين من الآن» from the time of writing."""
    first = tokens.entries[found.first].date
    if first is None or first.kind == "since" or _after(tokens, found.last) not in _words("event", "after"):
        return False
    return _after(tokens, found.last, 1) not in _words("event", "now")


def _ends_in_an_event(tokens: Tokens, found: Expression) -> bool:
    """«الاثنين بعد ستة أشهر من الفوز»: the Monday is a date, the six months count from something else."""
    return found.slots[-1] == "offset" and len(found.slots) > 1 and leans_on_event(tokens, found)


def _ends_in_some_day(tokens: Tokens, found: Expression) -> bool:
    """«الثلاثاء، اليوم الأول من الدورة»."""
    last = tokens.entries[found.last - 1].date
    return last is not None and last.kind == "today" and _after(tokens, found.last) in _words("today", "after")


def _counts(tokens: Tokens, found: Expression) -> bool:
    """«مطلع نيسان 21 عملية»: a number after a month counts what follows it."""
    if found.rule.rpartition("+")[2] != "month_day" or found.last >= len(tokens.entries):
        return False
    after = tokens.entries[found.last]
    return after.kind is WORD or (
        after.surface in ".:-,،٫"
        and tokens.starts[found.last] == tokens.ends[found.last - 1]
        and _after(tokens, found.last, 1).isdigit()
    )


def _goes_on(tokens: Tokens, found: Expression) -> bool:
    """Figures that are part of a longer figure: a telephone number, a version, an address."""
    if found.slots[0] not in ("numeric", "month", "daymonth", "clock") or "figures" not in found.rule:
        return False
    entries, first, last = tokens.entries, found.first, found.last
    glued_before = (
        first >= 2 and tokens.starts[first] == tokens.ends[first - 1] and entries[first - 1].surface in "-/.:+"
    )
    glued_after = (
        last + 1 < len(entries)
        and tokens.starts[last] == tokens.ends[last - 1]
        and entries[last].surface in "-/.:"
        and entries[last + 1].kind is NUMBER
        and tokens.starts[last + 1] == tokens.ends[last]
    )
    return (glued_before and entries[first - 2].kind is NUMBER) or glued_after


def _today(tokens: Tokens, found: Expression) -> bool:
    if len(found.slots) > 1:
        return False
    kinds = [word.kind for e in tokens.entries[found.first : found.last] if (word := e.date)]
    before, after = _before(tokens, found.first), _after(tokens, found.last)
    if kinds == ["today"]:
        kept = before in _words("today", "before_kept")
        return not kept and _is(before, _words("today", "before"))
    if kinds[-1] in ("tomorrow", "yesterday"):
        if tokens.entries[found.last - 1].folded == fold("بكرة") and len(kinds) == 1 and after.isalpha():
            return True  # «بكرة القدم»
        return _is(before, _words("neighbour_days", "before")) or after in _words("neighbour_days", "after")
    return False


def _month(tokens: Tokens, found: Expression) -> bool:
    """A doubtful name that stands alone."""
    entries = tokens.entries[found.first : found.last]
    if len(found.slots) > 1 or len(entries) > 1 or found.rule != "month":
        return False
    word = entries[0].date
    if word is None or not word.kind.endswith((".risky", ".doubtful")):
        return False
    if word.kind.endswith(".doubtful"):
        return True
    return _before(tokens, found.first) not in _words("risky_month", "before") and word.proclitic != "l"


def _bare_year(tokens: Tokens, found: Expression) -> bool:
    year, entry = found.frame.year or 0, tokens.entries[found.first]
    if len(found.slots) > 1 or year not in YEARS or entry.kind is not NUMBER:
        return len(found.slots) == 1
    if _after(tokens, found.last) in _words("year", "counted") or _after(tokens, found.last) in ("%", "٪"):
        return True
    before = _before(tokens, found.first)
    if before == "(" and _after(tokens, found.last) == ")":
        return False
    if before in ("و", "،", ",") and _before(tokens, found.first, 2).isdigit():  # «أعوام 2014 و2016 و2017»
        return tokens.entries[found.first - 2].number not in YEARS
    return not (_is(before, _words("year", "before")) or before in ("ل", "ب"))


def _year(tokens: Tokens, found: Expression) -> bool:
    """«1500 م» may be metres; «العام 300 شخص» is this year's."""
    first = tokens.entries[found.first].date
    if first is not None and first.kind == "number.three" and found.frame.calendar != "hijri":
        return True
    if first is not None and first.kind.startswith("number"):
        return _is(_before(tokens, found.first), _words("year", "metres_before"))
    if first is not None and first.kind == "year.def":
        return (found.frame.year or 0) < 1000 and found.frame.calendar is None
    return False


def _general(tokens: Tokens, found: Expression) -> bool:
    first = tokens.entries[found.first].date
    return (
        first is not None and first.kind == "year.def" and _before(tokens, found.first) in _words("general", "before")
    )


def _day_month(tokens: Tokens, found: Expression) -> bool:
    """«22/4» is a day only after «يوم» or «بتاريخ»: it may be a fraction or a score. «2-صفر» is a score."""
    words = [word for e in tokens.entries[found.first : found.last] if (word := e.date)]
    if any(word.kind.endswith(".doubtful") for word in words):
        return found.frame.year is None and not any(word.kind == "month.sg" for word in words)
    return (
        found.slots == ("daymonth",)
        and found.rule == "figures_day"
        and not _is(_before(tokens, found.first), _words("figures", "before"))
    )


def _day_named(tokens: Tokens, found: Expression) -> bool:
    """«يوم 27» at the end of a clause; before a word the number may count it."""
    if len(found.slots) > 1 or found.last >= len(tokens.entries):
        return False
    glued = tokens.starts[found.last] == tokens.ends[found.last - 1] and tokens.entries[found.last + 1 : found.last + 2]
    return tokens.entries[found.last].kind is WORD or bool(glued and glued[0].kind is NUMBER)


def _day_number(tokens: Tokens, found: Expression) -> bool:
    """«25 الجاري» is a day; «الـ14 الماضية» and «الثلاثة المقبلة» count something."""
    if "direction" not in found.slots:
        return False
    if found.worded or _before(tokens, found.first) in _words("counted_before", "before"):
        return True
    return bool(found.frame.toward) and _before(tokens, found.first) not in _words("figures", "before") | {"في", "حتي"}


def _clock(tokens: Tokens, found: Expression) -> bool:
    """«للمرة الخامسة مساء السبت», «فاز 2-1 مساء السبت», «الساعة 8، 20 شخصا»."""
    if found.worded and _is(_before(tokens, found.first), _words("counted_before", "ordinal_before")):
        return True
    if not found.worded and _before(tokens, found.first) in _DASHES:
        return True
    return (
        any(
            sign.date is not None and sign.date.kind == "comma" and tokens.ends[at] != tokens.starts[at + 1]
            for at, sign in enumerate(tokens.entries[found.first : found.last - 1], found.first)
            if tokens.entries[at + 1].kind is NUMBER
        )
        and len(found.slots) == 1
    )


def _holiday(tokens: Tokens, found: Expression) -> bool:
    """«عيد الميلاد الـ92» is a birthday."""
    after = tokens.entries[found.last].date if found.last < len(tokens.entries) else None
    return (
        found.frame.holiday == "christmas"
        and after is not None
        and after.kind in ("article", "ordinal.m", "ordinal.f", "tens_ordinal")
    )


def _decade(tokens: Tokens, found: Expression) -> bool:
    if _before(tokens, found.first, 2) in _words("decade", "people_before"):
        return True
    return _after(tokens, found.last) == "من" and _after(tokens, found.last, 1) in _words("decade", "after")


def _offset(tokens: Tokens, found: Expression) -> bool:
    """«بعد عقد اجتماع» is holding a meeting."""
    last = tokens.entries[found.last - 1].date
    if last is None or last.kind != "decade.sg" or found.last - found.first > 2 or found.last >= len(tokens.entries):
        return False
    return tokens.entries[found.last].kind is WORD and tokens.entries[found.last].folded != "من"


_REFUSALS: dict[str, Callable[[Tokens, Expression], bool]] = {
    "relday": _today, "daymonth": _day_month, "day_named": _day_named, "daynumber": _day_number, "clock": _clock, "month": _month, "bare_year": _bare_year, "year": _year, "unit": _general, "decade": _decade, "holiday": _holiday,
    "offset": _offset,
}  # fmt: skip
