"""Refusals: an expression and its neighbours in, whether it is one out. The words are data (date_guards.toml)."""

from __future__ import annotations

from typing import Final

from transforms.dates.clause.direction import tense
from transforms.dates.clause.surroundings import is_one, listed, word_after, word_before
from transforms.dates.expressions.expression import Expression
from transforms.dates.intervals.calendars import Span
from transforms.dates.refusals.by_part import REFUSALS
from transforms.tokens import NUMBER, WORD, Tokens

_OF_THE: Final = "لل"
_TO_DO: Final = ("لي", "لت")
_PARTICLE: Final = 3  # letters of «لم» and «لن» and the like at most
_UPON: Final = "علي"
_OF: Final = "من"
_NAMING: Final = frozenset(("daymonth", "month", "weekday"))
_QUOTES: Final = ('"', "«", "“")
_DIRECTION: Final = "dir"
_NEVER: Final = "لن"
_DENIAL_REACH: Final = 5  # words between «لن» and «قبل»
_KNOWN_DAY: Final = (9, 11)  # of 2001
_EVENT_REACH: Final = 4  # words from the event to that day: «الهجمات الإرهابية في الحادي عشر من سبتمبر»
_ORDINAL_RULES: Final = frozenset(("month_number", "month", "nth_of", "part_nth"))
_YEARLESS: Final = (("daymonth",), ("month",))


def is_date(tokens: Tokens, found: Expression) -> bool:
    """Whether nothing around the expression says that it is something else."""
    refuse = REFUSALS.get(found.slots[0])
    if refuse is not None and refuse(tokens, found):
        return False
    return not (
        _goes_on(tokens, found)
        or _counts(tokens, found)
        or _ends_in_some_day(tokens, found)
        or _is_of_another_kind(tokens, found)
        or _is_zero(tokens, found)
        or _ends_in_an_event(tokens, found)
    )


def names_a_place(tokens: Tokens, found: Expression) -> bool:
    """«شارع 7 نوفمبر»: all of it is a name, so that no part of it is a date either."""
    if found.slots[0] not in _NAMING or found.frame.year is not None:
        return False
    first = tokens.entries[found.first].date
    if first is not None and first.prefix:
        return False  # «أفضل لاعب في الفريق لشهر نيسان»
    names = listed("named_after", "weekday" if found.slots[0] == "weekday" else "before")
    before = word_before(tokens, found.first)
    if before in _QUOTES:
        before = word_before(tokens, found.first, 2)  # «قوى "14 آذار"»
    return before in names or before[1:] in names  # «بشارع 7 نوفمبر»; a noun with the article has no name after it


def leans_elsewhere(tokens: Tokens, found: Expression, mention: Span | None) -> bool:
    """Whether what it leans on is something else than the time of writing, or than the day spoken of."""
    if found.frame.mention and (_is_beside_an_event(tokens, found) or (mention is None and _is_told_of(tokens, found))):
        return True
    if found.frame.shift is None and found.frame.span_of is None:
        return _names_an_event(tokens, found)
    return _leans_on_event(tokens, found) or not _counts_from_now(tokens, found)


def _is_told_of(tokens: Tokens, found: Expression) -> bool:
    """«وفي اليوم التالي عاد» counts from a day that nobody named; «سيعود في اليوم التالي» from the time of writing."""
    if (found.frame.day_shift or 0) <= 0 or len(tokens.entries) == found.last - found.first:
        return False
    return tense(tokens, found.first, found.last) <= 0


def _is_beside_an_event(tokens: Tokens, found: Expression) -> bool:
    """«الشهر السابق للزيارة»; «الشهر السابق له» is the one before that of which was told."""
    last, after = tokens.entries[found.last - 1].date, word_after(tokens, found.last)
    if last is None or last.kind != "following":
        return False
    if found.frame.span_of is not None and after.startswith("ل") and len(after) > _PARTICLE:
        return not after.startswith(_TO_DO[0])  # «الأشهر الستة التالية لنهاية العام»
    if last.value > 0 or after.startswith(_TO_DO):
        return after.startswith(_OF_THE)  # «عاد في اليوم التالي ليفتح الطريق»
    return (after == _UPON and found.frame.daypart is None) or (
        after.startswith("ل") and after not in listed("event", "of_it")
    )


def _names_an_event(tokens: Tokens, found: Expression) -> bool:
    """«هجمات 11 سبتمبر» are not of the latest September."""
    if found.slots not in _YEARLESS:
        return False
    if found.frame.year is not None or found.frame.year_shift is not None or found.frame.toward is not None:
        return False
    before = word_before(tokens, found.first)
    if (found.frame.month, found.frame.day) == _KNOWN_DAY:
        near = tokens.entries[max(0, found.first - _EVENT_REACH) : found.first]
        told = any(is_one(entry.folded, listed("known_event", "of_known_day")) for entry in near)
        if told or before in listed("known_event", "time"):
            return True
    return is_one(before, listed("known_event", "before"))


def _leans_on_event(tokens: Tokens, found: Expression) -> bool:
    """«بعد يومين من الحادث» counts from what happened, «بعد يومين من الآن» from the time of writing."""
    first, last = tokens.entries[found.first].date, tokens.entries[found.last - 1].date
    if last is not None and last.kind == _DIRECTION:
        return False  # «السنوات الثلاث الماضية من عمره» count from now all the same
    at = found.last + (word_after(tokens, found.last) in listed("event", "only"))
    if first is None or first.kind == "since" or word_after(tokens, at) not in listed("event", "after"):
        return False
    after = word_after(tokens, at, 1)
    return after not in listed("event", "now") and (
        found.slots == ("offset",) or after not in listed("event", "linking")
    )


def _counts_from_now(tokens: Tokens, found: Expression) -> bool:
    """«بعد شهرين» is told of a past as a rule, and counts from what happened then: «وبعد شهرين عاد».

    It counts from the time of writing in a clause that points forward; where nothing tells, years and hours are a story's.
    """
    shift = found.frame.shift or ()
    if shift and shift[0][1] < 0 and _is_denied(tokens, found):
        return False
    if found.slots != ("offset",) or not shift or shift[0][1] < 0 or len(tokens.entries) == found.last - found.first:
        return True
    if word_after(tokens, found.last) == "من" and word_after(tokens, found.last, 1) in listed("event", "now"):
        return True
    told = tense(tokens, found.first, found.last)
    return told > 0 if told else shift[0][0] in ("day", "week", "month")


def _is_denied(tokens: Tokens, found: Expression) -> bool:
    """«لن يعود قبل سنتين» is in two years at the earliest."""
    first = tokens.entries[found.first].date
    before = tokens.entries[max(0, found.first - _DENIAL_REACH) : found.first]
    return first is not None and first.kind == "before" and any(e.folded == _NEVER for e in before)


def _ends_in_an_event(tokens: Tokens, found: Expression) -> bool:
    """«الاثنين بعد ستة أشهر من الفوز»: the Monday is a date, the six months count from something else."""
    return found.slots[-1] == "offset" and len(found.slots) > 1 and _leans_on_event(tokens, found)


def _ends_in_some_day(tokens: Tokens, found: Expression) -> bool:
    """«الثلاثاء، اليوم الأول من الدورة»."""
    last = tokens.entries[found.last - 1].date
    return last is not None and last.kind == "today" and word_after(tokens, found.last) in listed("today", "after")


def _is_of_another_kind(tokens: Tokens, found: Expression) -> bool:
    """«الربع الثالث من السنة المالية» is no calendar year's; «الشهر الثاني على التوالي» is no February."""
    if found.rule in _ORDINAL_RULES and word_after(tokens, found.last) == _UPON:
        return word_after(tokens, found.last, 1) in listed("unit", "in_a_row")
    last = tokens.entries[found.last - 1].date
    if last is None or last.kind != "year.def":
        return False
    return word_after(tokens, found.last) in listed("unit", "other_years")


def _is_zero(tokens: Tokens, found: Expression) -> bool:
    """«صفر-صفر», «الجمعة، 6-صفر»: a month whose name is a figure's as well needs its year or «شهر»."""
    if found.frame.month is None or found.frame.year is not None:
        return False
    words = [word for e in tokens.entries[found.first : found.last] if (word := e.date)]
    if not any(word.kind.endswith(".doubtful") for word in words):
        return False
    return not any(word.kind in ("month.sg", "month.pair") for word in words)


def _counts(tokens: Tokens, found: Expression) -> bool:
    """«مطلع نيسان 21 عملية», «الجمعة 22 شخصا»: a number after a month or weekday counts what follows it."""
    if found.slots[-2:] == ("weekday", "daynumber"):
        kinds = [word.kind for e in tokens.entries[found.first : found.last] if (word := e.date)]
        kinds = kinds[kinds.index("weekday") + 1 :]
        kind = kinds[1 if kinds[0] == "in" else 0]
        if kind.startswith(("ordinal.", "tens_ordinal")):
            return word_after(tokens, found.last) == _OF  # «الجمعة الخامس عشر»; «الجمعة السادس من المسيرة»
        if not kind.startswith("number"):
            return True  # «الجمعة أربعة أشخاص», «الأحد في أول انتخابات»
        if word_after(tokens, found.last) in listed("year", "goes_on"):
            return False
    elif found.rule.rpartition("+")[2] != "month_day":
        return False
    if found.last >= len(tokens.entries):
        return False
    after = tokens.entries[found.last]
    return after.kind is WORD or (
        after.surface in ".:-,،٫"
        and tokens.starts[found.last] == tokens.ends[found.last - 1]
        and word_after(tokens, found.last, 1).isdigit()
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
