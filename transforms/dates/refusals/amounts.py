"""Amounts of time, what recurs and what ranges: what around them says that they are none. True refuses."""

from __future__ import annotations

from typing import Final

from transforms.dates.clause.direction import is_put_off
from transforms.dates.clause.surroundings import listed, word_after
from transforms.dates.expressions.expression import Expression
from transforms.dates.refusals.years import years_counted
from transforms.tokens import NUMBER, WORD, Tokens

_THE: Final = "ال"
_JOINED: Final = ("و", "ب", "ل")
_DAYS_OF_WEEK: Final = "days_of_week"  # a rule
_DIRECTION: Final = "dir"


def amount(tokens: Tokens, found: Expression) -> bool:
    """«ألف ليلة وليلة»."""
    return word_after(tokens, found.last) in listed("amount", "after")


def amount_one(tokens: Tokens, found: Expression) -> bool:
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


def offset(tokens: Tokens, found: Expression) -> bool:
    """«بعد عقد اجتماع» is holding a meeting; «يوما بعد يوم» is every day."""
    last = tokens.entries[found.last - 1].date
    before = tokens.entries[found.first - 1].date if found.first else None
    if before is not None and last is not None and before.label and before.label == last.label:
        return found.last - found.first == 2 and before.kind.endswith((".acc", ".sg"))
    if last is None or last.kind != "decade.sg" or found.last - found.first > 2 or found.last >= len(tokens.entries):
        return False
    return tokens.entries[found.last].kind is WORD and tokens.entries[found.last].folded != "من"


def recurring(tokens: Tokens, found: Expression) -> bool:
    """«كل أحد منهم» is each of them; «كل عام وأنتم بخير» is a wish; «أيام السبت والأحد المقبلين» are two days."""
    if found.rule == _DAYS_OF_WEEK and found.last < len(tokens.entries):
        behind = tokens.entries[found.last].date
        if behind is not None and behind.kind == _DIRECTION:
            return True
    if word_after(tokens, found.last) in listed("set", "after"):
        return True
    kinds = [word.kind for e in tokens.entries[found.first : found.last] if (word := e.date)]
    return kinds in (["every", "ahad"], ["every", "two"]) and word_after(tokens, found.last).isalpha()


def from_to(tokens: Tokens, found: Expression) -> bool:
    """«أجلت مباراة الجمعة إلى السبت» names two days."""
    first = tokens.entries[found.first].date
    if first is not None and first.kind == "weekday" and is_put_off(tokens, found.first):
        return True
    return years_counted(tokens, found)
