"""Refusals: an expression and its neighbours in, whether it is one out. The words are data (date_guards.toml)."""

from __future__ import annotations

from transforms.dates.direction import tense
from transforms.dates.expression import Expression
from transforms.dates.refusals import REFUSALS
from transforms.dates.surroundings import listed, word_after, word_before
from transforms.tokens import NUMBER, WORD, Tokens


def is_date(tokens: Tokens, found: Expression) -> bool:
    """Whether nothing around the expression says that it is something else."""
    refuse = REFUSALS.get(found.slots[0])
    if refuse is not None and refuse(tokens, found):
        return False
    return not (
        _goes_on(tokens, found)
        or _counts(tokens, found)
        or _ends_in_some_day(tokens, found)
        or _ends_in_an_event(tokens, found)
    )


def names_a_place(tokens: Tokens, found: Expression) -> bool:
    """«شارع 7 نوفمبر»: all of it is a name, so that no part of it is a date either."""
    if found.slots[0] not in ("daymonth", "month", "weekday") or found.frame.year is not None:
        return False
    first = tokens.entries[found.first].date
    if first is not None and first.prefix:
        return False  # «أفضل لاعب في الفريق لشهر نيسان»
    names = listed("named_after", "weekday" if found.slots[0] == "weekday" else "before")
    before = word_before(tokens, found.first)
    return before in names or before[1:] in names  # «بشارع 7 نوفمبر»; a noun with the article has no name after it


def leans_on_event(tokens: Tokens, found: Expression) -> bool:
    """«بعد يومين من الحادث» counts from what happened, «بعد يومين من الآن» from the time of writing."""
    first = tokens.entries[found.first].date
    at = found.last + (word_after(tokens, found.last) in listed("event", "only"))
    if first is None or first.kind == "since" or word_after(tokens, at) not in listed("event", "after"):
        return False
    return word_after(tokens, at, 1) not in listed("event", "now")


def counts_from_now(tokens: Tokens, found: Expression) -> bool:
    """«بعد شهرين» is told of a past as a rule, and counts from what happened then: «وبعد شهرين عاد».

    It counts from the time of writing in a clause that points forward; where nothing tells, years and hours are a story's.
    """
    shift = found.frame.shift or ()
    if found.slots != ("offset",) or not shift or shift[0][1] < 0 or len(tokens.entries) == found.last - found.first:
        return True
    if word_after(tokens, found.last) == "من" and word_after(tokens, found.last, 1) in listed("event", "now"):
        return True
    told = tense(tokens, found.first, found.last)
    return told > 0 if told else shift[0][0] in ("day", "week", "month")


def _ends_in_an_event(tokens: Tokens, found: Expression) -> bool:
    """«الاثنين بعد ستة أشهر من الفوز»: the Monday is a date, the six months count from something else."""
    return found.slots[-1] == "offset" and len(found.slots) > 1 and leans_on_event(tokens, found)


def _ends_in_some_day(tokens: Tokens, found: Expression) -> bool:
    """«الثلاثاء، اليوم الأول من الدورة»."""
    last = tokens.entries[found.last - 1].date
    return last is not None and last.kind == "today" and word_after(tokens, found.last) in listed("today", "after")


def _counts(tokens: Tokens, found: Expression) -> bool:
    """«مطلع نيسان 21 عملية»: a number after a month counts what follows it."""
    if found.rule.rpartition("+")[2] != "month_day" or found.last >= len(tokens.entries):
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
