"""Numbers that look like years: what around them says that they are, or are none. True refuses."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from transforms.bounds import BARE_YEARS, NEWS_YEARS
from transforms.dates.clause.surroundings import is_one, listed, word_after, word_before
from transforms.dates.expressions.expression import Expression
from transforms.tokens import NUMBER, WORD, Tokens

_NAME_WORDS: Final = 4  # an event's name before its year is no longer
# Beginnings of a word that a number before it does not count.
_NOT_COUNTED: Final = ("ال", "وال", "بال", "لل", "ب", "و")
_BARE_YEARS: Final = "range(year_number,year_number)"
_TWIN: Final = "="  # in the rule of what both calendars name
_LINE_BEGINS: Final = ("", "\n")
_HEADS_LINE: Final = (":", "-", "–", "—")
_LINE_REACH: Final = 60  # tokens to the next line of a chronology
_LISTING: Final = ("و", "،", ",", "-", "–")


def bare_year(tokens: Tokens, found: Expression) -> bool:
    """«2015 شخصا» is no year; «كأس العالم 2026», «مقارنة مع 2017» and «(2014)» are."""
    number, entry = found.frame.year or 0, tokens.entries[found.first]
    if len(found.slots) > 1 or number not in BARE_YEARS or entry.kind is not NUMBER:
        return len(found.slots) == 1
    if word_after(tokens, found.last) in listed("year", "counted") or word_after(tokens, found.last) in ("%", "٪"):
        return True
    before = word_before(tokens, found.first)
    if before == "(" and (word_after(tokens, found.last) == ")" or _is_followed_by_year(tokens, found.last)):
        return is_one(word_before(tokens, found.first, 2), listed("year", "collections"))  # «(2014)», «(1987 و1990)»
    if before in _LINE_BEGINS and word_after(tokens, found.last) in _HEADS_LINE:
        sure = word_after(tokens, found.last) == ":" or _heads_lines(tokens, found.first)
        return number not in NEWS_YEARS or not sure  # a line of a chronology
    if before in ("و", "،", ",") and word_before(tokens, found.first, 2).isdigit():  # «أعوام 2014 و2016 و2017»
        return tokens.entries[found.first - 2].number not in BARE_YEARS
    return not (
        is_one(before, listed("year", "before"))
        or f"{word_after(tokens, found.last)} {word_after(tokens, found.last, 1)}" in listed("year", "after_pairs")
        or before in ("ل", "ب")
        or (number in NEWS_YEARS and _ends_a_name(tokens, found.last) and _named_or_compared(tokens, found.first))
    )


def _heads_lines(tokens: Tokens, first: int) -> bool:
    """Whether a line near the one that a number begins has another year before a dash; numbers in a row are a list's."""
    entries = tokens.entries
    near = range(max(1, first - _LINE_REACH), min(first + _LINE_REACH, len(entries) - 1))
    heads = [
        entries[at].number
        for at in near
        if entries[at].kind is NUMBER and entries[at - 1].folded == "\n" and entries[at + 1].folded in _HEADS_LINE
    ]
    return any(other in NEWS_YEARS and other - head != 1 for head, other in pairwise(heads))


def _is_followed_by_year(tokens: Tokens, at: int) -> bool:
    rest = tokens.entries[at : at + 2]
    return len(rest) == 2 and rest[0].folded in _LISTING and rest[1].kind is NUMBER and rest[1].number in NEWS_YEARS


def _ends_a_phrase(tokens: Tokens, at: int) -> bool:
    """No noun follows that the number could count."""
    if at >= len(tokens.entries) or tokens.entries[at].kind is not WORD:
        return True
    after = tokens.entries[at].folded
    return after in listed("year", "goes_on") or after.startswith(_NOT_COUNTED)


def _ends_a_name(tokens: Tokens, at: int) -> bool:
    """«كأس العالم 2026 لحجز مقعد», too."""
    return _ends_a_phrase(tokens, at) or tokens.entries[at].folded.startswith("ل")


def _named_or_compared(tokens: Tokens, at: int) -> bool:
    """«كأس العالم 2018», «مونديال روسيا 2018» with words only between; «مقارنة مع 2017», «بدءا من 2021»."""
    if word_before(tokens, at) in listed("year", "prepositions"):
        return is_one(word_before(tokens, at, 2), listed("year", "before_preposition"))
    events = listed("year", "events")
    for entry in reversed(tokens.entries[max(0, at - _NAME_WORDS) : at]):
        if entry.kind is not WORD:
            return False
        if is_one(entry.folded, events):
            return True
    return False


def years_counted(tokens: Tokens, found: Expression) -> bool:
    """«من 1900 إلى 2000 دولار», «بين 1900 و2000 شخص»."""
    after = word_after(tokens, found.last)
    return found.rule == _BARE_YEARS and (after in listed("year", "counted") or after in ("%", "٪"))


def year(tokens: Tokens, found: Expression) -> bool:
    """«1500 م» may be metres; «العام 300 شخص» is this year's; «16 برمودة عام 1741» is of the Copts' calendar."""
    if word_before(tokens, found.first) in listed("year", "coptic_months"):
        return True
    first = tokens.entries[found.first].date
    short = tokens.entries[found.last - 1]
    if short.kind is NUMBER and short.number < 100 and not _ends_a_phrase(tokens, found.last):
        return True  # «عام 48 دولة»
    if first is not None and first.kind == "number.three" and found.frame.calendar != "hijri":
        return _TWIN not in found.rule  # but «505هـ / 1111م»
    if first is not None and first.kind.startswith("number"):
        return is_one(word_before(tokens, found.first), listed("year", "metres_before"))
    if first is not None and first.kind == "year.def":
        return (found.frame.year or 0) < 1000 and found.frame.calendar is None
    return False
