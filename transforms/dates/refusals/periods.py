"""Parts of a year, seasons, decades and whole units: what around them says that they are none. True refuses."""

from __future__ import annotations

from typing import Final

from transforms.dates.clause.surroundings import is_one, listed, word_after, word_before
from transforms.dates.expressions.expression import Expression
from transforms.dates.refusals.days import is_any_years
from transforms.tokens import Tokens

_MID: Final = "MID"  # a modifier
_THE_SEASON: Final = "season_def"  # a kind of words


def modifier(tokens: Tokens, found: Expression) -> bool:
    """«في بداية العشرينيات من عمره», «بداية الربيع العربي»."""
    if found.frame.mod == _MID and part(tokens, found):
        return True
    return (found.slots[1:2] == ("decade",) and decade(tokens, found)) or season(tokens, found)


def part(tokens: Tokens, found: Expression) -> bool:
    """«إجازة منتصف العام»."""
    return is_one(word_before(tokens, found.first), listed("part", "before"))


def season(tokens: Tokens, found: Expression) -> bool:
    """«في الصيف» is any summer, «بحلول الصيف» and «نهاية الصيف» are a certain one; «الربيع العربي» is none."""
    if found.slots[-1] != "season":
        return False
    last = tokens.entries[found.last - 1].date
    if last is None or last.kind != _THE_SEASON or word_after(tokens, found.last) in listed("season", "after"):
        return True
    return len(found.slots) == 1 and word_before(tokens, found.first) not in listed("season", "before")


def decade(tokens: Tokens, found: Expression) -> bool:
    """«سيدة في الثلاثينيات», «في الثمانينيات من عمره»."""
    before = tokens.entries[found.first - 1].date if found.first else None
    back = 3 if before is not None and before.kind == "modifier" else 2  # «سيدة في منتصف الثلاثينيات»
    if is_one(word_before(tokens, found.first, back), listed("decade", "people_before")):
        return True
    return word_after(tokens, found.last) == "من" and word_after(tokens, found.last, 1) in listed("decade", "after")


def unit(tokens: Tokens, found: Expression) -> bool:
    """«المدير العام السابق»; «علق على ذلك اليوم الثلاثاء» is said on Tuesday."""
    kinds = [word.kind for e in tokens.entries[found.first : found.first + 3] if (word := e.date)]
    if kinds == ["that", "today", "weekday"] or is_any_years(tokens, found):
        return True
    first = tokens.entries[found.first].date
    return (
        first is not None
        and first.kind == "year.def"
        and is_one(word_before(tokens, found.first), listed("general", "before"))
        and tokens.entries[found.last - 1].folded not in listed("general", "years")
    )
