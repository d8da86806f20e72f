"""Clock times and parts of the day: what around them says that they are none. True refuses."""

from __future__ import annotations

from typing import Final

from transforms.dates.clause.surroundings import by_the_clock, is_one, listed, word_after, word_before
from transforms.dates.expressions.expression import Expression
from transforms.tokens import NUMBER, Tokens

_DASHES: Final = ("-", "–", "—")
_FIGURES: Final = "clock_figures"
_FRACTION: Final = "clock_fraction"
_MINUTE_DIGITS: Final = 2


def clock(tokens: Tokens, found: Expression) -> bool:
    """«للمرة الخامسة مساء السبت», «فاز 2-1 مساء السبت», «الساعة 8، 20 شخصا»."""
    if found.worded and is_one(word_before(tokens, found.first), listed("counted_before", "ordinal_before")):
        return True
    if found.rule == _FRACTION and not is_one(word_before(tokens, found.first), listed("hour", "before")):
        return True  # «الثالثة والنصف» is an hour behind «في» or «حتى»
    if not found.worded and word_before(tokens, found.first) in _DASHES:
        return True
    if found.rule == _FIGURES and not _is_by_the_clock(tokens, found):
        return True
    return (
        any(
            sign.date is not None and sign.date.kind == "comma" and tokens.ends[at] != tokens.starts[at + 1]
            for at, sign in enumerate(tokens.entries[found.first : found.last - 1], found.first)
            if tokens.entries[at + 1].kind is NUMBER
        )
        and len(found.slots) == 1
    )


def clock_dotted(tokens: Tokens, found: Expression) -> bool:
    """«17.30 بتوقيت غرينتش»; other figures with a dot are amounts."""
    joined = tokens.starts[found.first + 1] == tokens.ends[found.first]
    return not joined or word_after(tokens, found.last) not in by_the_clock() or word_before(tokens, found.first) == "("


def _is_by_the_clock(tokens: Tokens, found: Expression) -> bool:
    """«20:00 بتوقيت بغداد», «في 14:30»; other figures with a colon are scores, rates or verses."""
    if word_after(tokens, found.last) in by_the_clock():
        return word_before(tokens, found.first) != "("  # «السابعة صباحا (04:00 ت غ)» is the same moment
    digits = tokens.entries[found.last - 1].clean
    return len(digits) == _MINUTE_DIGITS and word_before(tokens, found.first) in listed("hour", "before")


def daypart(tokens: Tokens, found: Expression) -> bool:
    """«فجر 3 انتحاريين»; «فجر 3 من الشهر نفسه» is a day."""
    return found.slots[-1] == "daynumber"


def clock_bare(tokens: Tokens, found: Expression) -> bool:
    """«8 من مساء الخميس» counts; «في الثامنة من مساء الخميس» is an hour."""
    return len(found.slots) > 1 and not (
        found.worded and is_one(word_before(tokens, found.first), listed("hour", "before"))
    )
