"""Days by name, number or feast: what around them says that they are none. True refuses."""

from __future__ import annotations

from typing import Final

from transforms.dates.clause.direction import is_put_off
from transforms.dates.clause.surroundings import is_one, listed, word_after, word_before
from transforms.dates.clause.tenses import BACK, SPELT_AS_PAST, TENSES
from transforms.dates.expressions.expression import Expression
from transforms.tokens import NUMBER, WORD, Tokens

_GREGORIAN: Final = "gregorian."  # kinds of months
_OPENING: Final = ("«", '"', "“", "(")
_QUOTES: Final = ("«", '"', "“")
_CLOSING: Final = ("»", '"', "”", ")")
_THAT: Final = "ان"
_IN: Final = "في"
_TEEN: Final = "عشر"  # «الأحد عشر متهما»
_ORDINAL: Final = "ordinal.f"  # kinds of words
_ORDINALS: Final = "ordinal"
_LONGER: Final = ("week.def", "month.def", "year.def", "decade.def")  # than the days that a month counts
_MONTHS: Final = 12
_THE_DAY: Final = "today"
_THIS: Final = "demonstrative"
_FOR_THE: Final = "لل"
_SIGNS: Final = ("slash", "dash", "dot")


def today(tokens: Tokens, found: Expression) -> bool:
    """«صحيفة اليوم», «هذا العصر», «بكرة القدم»; «شباب اليوم» lives in these days, and «اليوم الذي» is told of."""
    if len(found.slots) > 1:
        return False
    kinds = [word.kind for e in tokens.entries[found.first : found.last] if (word := e.date)]
    before, after = word_before(tokens, found.first), word_after(tokens, found.last)
    if is_any_years(tokens, found):
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
        if (
            tokens.entries[found.last - 1].folded in listed("neighbour_days", "ball")
            and len(kinds) == 1
            and after.isalpha()
        ):
            return True  # «بكرة القدم»
        return is_one(before, listed("neighbour_days", "before")) or after in listed("neighbour_days", "after")
    return False


def is_any_years(tokens: Tokens, found: Expression) -> bool:
    """«في مثل هذا اليوم»."""
    at = found.last - 1
    day = tokens.entries[at].date
    if day is None or day.kind != _THE_DAY or at == 0:
        return False
    before = tokens.entries[at - 1].date
    return word_before(tokens, at - (before is not None and before.kind == _THIS)) in listed("today", "such")


def day_month(tokens: Tokens, found: Expression) -> bool:
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


def _counts_what_precedes(tokens: Tokens, found: Expression) -> bool:
    """«الأسبوع الخامس من مارس»: where there is no such week, it is no fifth day either."""
    word = tokens.entries[found.first].date
    if word is None or not word.kind.startswith(_ORDINALS) or not found.first:
        return False
    before = tokens.entries[found.first - 1].date
    return before is not None and before.kind in _LONGER


def wire(tokens: Tokens, found: Expression) -> bool:
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


def day_named(tokens: Tokens, found: Expression) -> bool:
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


def day_number(tokens: Tokens, found: Expression) -> bool:
    """«25 الجاري» is a day; «الـ14 الماضية» and «الثلاثة المقبلة» count something."""
    if "direction" not in found.slots:
        return _counts_what_precedes(tokens, found)
    counted = word_before(tokens, found.first) in listed("counted_before", "before")
    if found.worded or (counted and found.frame.toward != 0):
        return True
    return bool(found.frame.toward) and word_before(tokens, found.first) not in listed("figures", "before_direction")


def day_of_it(tokens: Tokens, found: Expression) -> bool:
    """«الجزء الأول منه» is none, «في 25 منه» is."""
    return word_before(tokens, found.first) not in listed("figures", "of_it_before") and found.until is None


def weekday(tokens: Tokens, found: Expression) -> bool:
    """«الجمعة السوداء», «الأحد عشر متهما», «كل من الاثنين»."""
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


def holiday(tokens: Tokens, found: Expression) -> bool:
    """«عيد الميلاد الـ92» is a birthday."""
    after = tokens.entries[found.last].date if found.last < len(tokens.entries) else None
    return (
        found.frame.holiday == "christmas"
        and after is not None
        and after.kind in ("article", "ordinal.m", "ordinal.f", "tens_ordinal")
    )
