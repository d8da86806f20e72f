"""Months: what around them says that they are none. True refuses."""

from __future__ import annotations

from typing import Final

from transforms.dates.clause.surroundings import is_one, listed, word_after, word_before
from transforms.dates.expressions.expression import Expression
from transforms.tokens import Tokens

_IN: Final = "في"
_OF: Final = "من"
_THE_MONTH: Final = "month.def"
_NUMBERED_MONTH: Final = "month_number"
_FIGURES_MONTH: Final = "figures_month"


def month(tokens: Tokens, found: Expression) -> bool:
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
