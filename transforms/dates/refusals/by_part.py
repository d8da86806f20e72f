"""By the first part of an expression: what around it says that it is no date. True refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from transforms.characters import fold
from transforms.dates.clause.direction import is_put_off
from transforms.dates.clause.surroundings import is_one, listed, word_after, word_before
from transforms.dates.clause.tenses import BACK, SPELT_AS_PAST, TENSES
from transforms.dates.expressions.expression import Expression
from transforms.dates.refusals.clocks import clock, clock_bare, clock_dotted, daypart
from transforms.dates.refusals.periods import decade, modifier, part, season
from transforms.dates.refusals.years import bare_year, year, years_counted
from transforms.tokens import NUMBER, WORD, Tokens

_GREGORIAN: Final = "gregorian."  # kinds of months
_OPENING: Final = ("«", '"', "“", "(")
_QUOTES: Final = ("«", '"', "“")
_CLOSING: Final = ("»", '"', "”", ")")
_THAT: Final = "ان"
_IN: Final = "في"
_OF: Final = "من"
_TEEN: Final = "عشر"  # «الأحد عشر متهما»
_ORDINAL: Final = "ordinal.f"  # kinds of words
_ORDINALS: Final = "ordinal"
_THE_MONTH: Final = "month.def"
_LONGER: Final = ("week.def", "month.def", "year.def", "decade.def")  # than the days that a month counts
_NUMBERED_MONTH: Final = "month_number"
_MONTHS: Final = 12
_THE: Final = "ال"
_FIGURES_MONTH: Final = "figures_month"
_JOINED: Final = ("و", "ب", "ل")
_THE_DAY: Final = "today"
_THIS: Final = "demonstrative"
_DAYS_OF_WEEK: Final = "days_of_week"  # a rule
_DIRECTION: Final = "dir"
_FOR_THE: Final = "لل"
_SIGNS: Final = ("slash", "dash", "dot")


def _today(tokens: Tokens, found: Expression) -> bool:
    if len(found.slots) > 1:
        return False
    kinds = [word.kind for e in tokens.entries[found.first : found.last] if (word := e.date)]
    before, after = word_before(tokens, found.first), word_after(tokens, found.last)
    if _is_any_years(tokens, found):
        return True
    if kinds[-1] == "today" and after in listed("today", "ages_after"):
        return True
    if kinds == ["today"]:
        if before in _OPENING and after in _CLOSING:
            return True  # a newspaper's name
        if f"{word_before(tokens, found.first, 2)} {before}" in listed("today", "before_pairs"):
            return True
        if f"{after} {word_after(tokens, found.last, 1)}" in listed("today", "after_pairs"):
            return True
        return is_one(before, listed("today", "before"))
    if kinds == ["demonstrative", "daypart.definite"]:
        return tokens.entries[found.last - 1].folded in listed("today", "ages")
    if kinds == ["tonight"]:
        behind = tokens.entries[found.last].date if found.last < len(tokens.entries) else None
        return before in listed("tonight", "before") or (behind is not None and behind.kind == _ORDINAL)
    if kinds[-1] in ("tomorrow", "yesterday"):
        if len(kinds) == 1 and before in _QUOTES and after in _CLOSING:
            return True  # صحيفة «الغد»
        if tokens.entries[found.last - 1].folded == fold("بكرة") and len(kinds) == 1 and after.isalpha():
            return True  # «بكرة القدم»
        return is_one(before, listed("neighbour_days", "before")) or after in listed("neighbour_days", "after")
    return False


def _is_any_years(tokens: Tokens, found: Expression) -> bool:
    """«في مثل هذا اليوم»."""
    at = found.last - 1
    day = tokens.entries[at].date
    if day is None or day.kind != _THE_DAY or at == 0:
        return False
    before = tokens.entries[at - 1].date
    return word_before(tokens, at - (before is not None and before.kind == _THIS)) in listed("today", "such")


def _month(tokens: Tokens, found: Expression) -> bool:
    """A doubtful name that stands alone; «القرار 5/2018» is the fifth of that year."""
    if found.rule.startswith(_FIGURES_MONTH) and any(
        is_one(word_before(tokens, found.first, back), listed("figures", "numbered")) for back in (1, 2)
    ):
        return True
    if found.rule == _FIGURES_MONTH and word_after(tokens, found.last) in listed("year", "counted"):
        return True  # «1360-1365 دولارا»
    entries = tokens.entries[found.first : found.last]
    first = entries[0].date
    if first is not None and first.kind == _THE_MONTH and word_after(tokens, found.last) in (_OF, _IN):
        return found.rule == _NUMBERED_MONTH  # «الشهر الأول من الحرب»; of a year it would have been read with it
    if len(found.slots) == 1 and word_after(tokens, found.last) in listed("weekday", "after"):
        return True  # «أيلول الأسود»
    if len(found.slots) > 1 or len(entries) > 1:
        return False
    word = entries[0].date
    if word is None or not word.kind.endswith((".risky", ".doubtful")):
        return False
    if word.kind.endswith(".doubtful"):
        return True
    return word_before(tokens, found.first) not in listed("risky_month", "before")  # «لاب توب», «رسالة لماي»


def _general(tokens: Tokens, found: Expression) -> bool:
    """«المدير العام السابق»; «علق على ذلك اليوم الثلاثاء» is said on Tuesday."""
    kinds = [word.kind for e in tokens.entries[found.first : found.first + 3] if (word := e.date)]
    if kinds == ["that", "today", "weekday"] or _is_any_years(tokens, found):
        return True
    first = tokens.entries[found.first].date
    return (
        first is not None
        and first.kind == "year.def"
        and is_one(word_before(tokens, found.first), listed("general", "before"))
        and tokens.entries[found.last - 1].folded not in listed("general", "years")
    )


def _counts_what_precedes(tokens: Tokens, found: Expression) -> bool:
    """«الأسبوع الخامس من مارس»: where there is no such week, it is no fifth day either."""
    word = tokens.entries[found.first].date
    if word is None or not word.kind.startswith(_ORDINALS) or not found.first:
        return False
    before = tokens.entries[found.first - 1].date
    return before is not None and before.kind in _LONGER


def _day_month(tokens: Tokens, found: Expression) -> bool:
    """«22/4» is a day only after «يوم» or «منذ»: it may be a fraction or a score; «في 22/4» is no fraction. «2-صفر» is a score."""
    if _counts_what_precedes(tokens, found):
        return True
    if word_after(tokens, found.last) in listed("daymonth", "after"):
        return True
    if f"{word_after(tokens, found.last, 1)} {word_after(tokens, found.last, 2)}" in listed("daymonth", "calendars"):
        return found.frame.year is None
    words = [word for e in tokens.entries[found.first : found.last] if (word := e.date)]
    if any(word.kind.endswith(".doubtful") for word in words):
        return found.frame.year is None and not any(word.kind == "month.sg" for word in words)  # «من شهر صفر»
    if found.slots != ("daymonth",) or found.rule != "figures_day":
        return False
    before = word_before(tokens, found.first)
    beyond_months = any(e.number > _MONTHS for e in tokens.entries[found.first : found.last])
    return not (is_one(before, listed("figures", "before")) or (before == _IN and beyond_months))


def _wire(tokens: Tokens, found: Expression) -> bool:
    """«15-7 (اف ب)» is a newswire's day, and «يوم 15-7» is a day; elsewhere such figures are a score."""
    if is_one(word_before(tokens, found.first), listed("figures", "before_dash")):
        return False
    if word_after(tokens, found.last) != "(":
        return True
    letters = ""
    for ahead in range(1, 5):
        word = word_after(tokens, found.last, ahead)
        if not word.isalpha():
            break
        letters += word
    return letters not in listed("figures", "agencies")


def _day_named(tokens: Tokens, found: Expression) -> bool:
    """«يوم 27» at the end of a clause; before a word the number may count it, and «يوم 30 (آذار/)مارس» names a month.

    So do «يوم 3 – 5 – 2024» and «يوم 3. أيار»: what stands behind «يوم» is a date by itself.
    """
    if len(found.slots) > 1 or found.last >= len(tokens.entries):
        return False
    kinds = [word.kind for e in tokens.entries[found.last : found.last + 3] if (word := e.date)]
    if len(kinds) > 1 and kinds[0] in _SIGNS and (kinds[1].startswith(_GREGORIAN) or kinds[2:] == kinds[:1]):
        return True
    if word_after(tokens, found.last) == "(":
        inside = [entry.date for entry in tokens.entries[found.last + 1 : found.last + 2]]
        return any(word is not None and word.kind.startswith(_GREGORIAN) for word in inside)
    glued = tokens.starts[found.last] == tokens.ends[found.last - 1] and tokens.entries[found.last + 1 : found.last + 2]
    return tokens.entries[found.last].kind is WORD or bool(glued and glued[0].kind is NUMBER)


def _day_number(tokens: Tokens, found: Expression) -> bool:
    """«25 الجاري» is a day; «الـ14 الماضية» and «الثلاثة المقبلة» count something."""
    if "direction" not in found.slots:
        return _counts_what_precedes(tokens, found)
    counted = word_before(tokens, found.first) in listed("counted_before", "before")
    if found.worded or (counted and found.frame.toward != 0):
        return True
    return bool(found.frame.toward) and word_before(tokens, found.first) not in listed("figures", "before_direction")


def _day_of_it(tokens: Tokens, found: Expression) -> bool:
    return word_before(tokens, found.first) not in listed("figures", "of_it_before") and found.until is None


def _weekday(tokens: Tokens, found: Expression) -> bool:
    if len(found.slots) > 1:
        return False
    after = word_after(tokens, found.last)
    return after in listed("weekday", "after") or after == _TEEN or _the_two(tokens, found)


def _the_two(tokens: Tokens, found: Expression) -> bool:
    """«الفرق بين الاثنين», «كل من الاثنين», «وصل الاثنين معا»."""
    if found.frame.weekday != 0 or found.until is not None or found.rule != "weekday":
        return False
    first, before = tokens.entries[found.first], word_before(tokens, found.first)
    if first.folded.startswith(_FOR_THE):
        return not is_put_off(tokens, found.first)  # «الحال الصحية للاثنين»; «أجلت الجلسة للاثنين»
    if before.endswith(_THAT) and _is_of_two(word_after(tokens, found.last)):
        return True
    if word_after(tokens, found.last) in listed("two", "after"):
        return True
    if before == "من":
        return is_one(word_before(tokens, found.first, 2), listed("two", "before_of"))
    return before in listed("two", "before")


def _is_of_two(word: str) -> bool:
    """«قاما», «اتفقا»: a past verb of two, behind «أن الاثنين»."""
    return word.endswith("ا") and TENSES[word[:-1]] in (BACK, SPELT_AS_PAST)


def _holiday(tokens: Tokens, found: Expression) -> bool:
    """«عيد الميلاد الـ92» is a birthday."""
    after = tokens.entries[found.last].date if found.last < len(tokens.entries) else None
    return (
        found.frame.holiday == "christmas"
        and after is not None
        and after.kind in ("article", "ordinal.m", "ordinal.f", "tens_ordinal")
    )


def _amount(tokens: Tokens, found: Expression) -> bool:
    """«ألف ليلة وليلة»."""
    return word_after(tokens, found.last) in listed("amount", "after")


def _set(tokens: Tokens, found: Expression) -> bool:
    """«كل أحد منهم» is each of them; «كل عام وأنتم بخير» is a wish; «أيام السبت والأحد المقبلين» are two days."""
    if found.rule == _DAYS_OF_WEEK and found.last < len(tokens.entries):
        behind = tokens.entries[found.last].date
        if behind is not None and behind.kind == _DIRECTION:
            return True
    if word_after(tokens, found.last) in listed("set", "after"):
        return True
    kinds = [word.kind for e in tokens.entries[found.first : found.last] if (word := e.date)]
    return kinds in (["every", "ahad"], ["every", "two"]) and word_after(tokens, found.last).isalpha()


def _range(tokens: Tokens, found: Expression) -> bool:
    """«أجلت مباراة الجمعة إلى السبت» names two days."""
    first = tokens.entries[found.first].date
    if first is not None and first.kind == "weekday" and is_put_off(tokens, found.first):
        return True
    return years_counted(tokens, found)


def _offset(tokens: Tokens, found: Expression) -> bool:
    """«بعد عقد اجتماع» is holding a meeting; «يوما بعد يوم» is every day."""
    last = tokens.entries[found.last - 1].date
    before = tokens.entries[found.first - 1].date if found.first else None
    if before is not None and last is not None and before.label and before.label == last.label:
        return found.last - found.first == 2 and before.kind.endswith((".acc", ".sg"))
    if last is None or last.kind != "decade.sg" or found.last - found.first > 2 or found.last >= len(tokens.entries):
        return False
    return tokens.entries[found.last].kind is WORD and tokens.entries[found.last].folded != "من"


def _amount_one(tokens: Tokens, found: Expression) -> bool:
    """«خلال يوم المباراة», «خلال عقد اجتماع»: the unit begins a name or a noun's object; «لمدة عام» lasts."""
    if found.last >= len(tokens.entries):
        return False
    after = tokens.entries[found.last]
    if after.kind is NUMBER or after.folded.startswith(_THE):
        return True
    lead = tokens.entries[found.first - 1].date
    if after.kind is not WORD or found.last - found.first > 1 or (lead is not None and lead.kind == "lasting"):
        return False
    return not (after.folded in listed("year", "goes_on") or after.folded.startswith(_JOINED))


REFUSALS: Final[dict[str, Callable[[Tokens, Expression], bool]]] = {
    "relday": _today, "daypart": daypart, "daymonth": _day_month, "day_named": _day_named, "daynumber": _day_number, "day_of_it": _day_of_it, "clock": clock, "clock_bare": clock_bare, "clock_dotted": clock_dotted,
    "month": _month, "bare_year": bare_year, "range": _range, "year": year, "unit": _general, "decade": decade, "holiday": _holiday,
    "offset": _offset, "modifier": modifier, "season": season, "set": _set, "amount": _amount, "amount_one": _amount_one, "weekday": _weekday, "part": part, "daymonth_wire": _wire,
}  # fmt: skip
