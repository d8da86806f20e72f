"""Two neighbours in; out whether what they say fits together, where the table of joins (lexicon/joins.toml) lets them meet."""

from __future__ import annotations

from typing import Final

from transforms.dates.expressions.expression import Expression
from transforms.dates.grammar.frame import Frame

_REPEATS: Final = {"daymonth": "P1Y", "month": "P1Y", "holiday": "P1Y", "daynumber": "P1M", "weekday": "P1W"}
_OF_A_YEAR: Final = ("month", "daymonth")


def fits(left: Expression, right: Expression) -> bool:
    """What the slots alone do not say about two neighbours."""
    before, after = left.slots[-1], right.slots[0]
    if after in left.slots and after != "direction" and not (after == "unit" and _is_same_month(left.frame)):
        return False  # «اليوم الأحد اليوم» says nothing new
    if after == "daypart_after":
        return left.frame.year is None or left.frame.day is not None  # «عام 1899 ظهر»
    if before in ("daypart", "clock") and after == "unit":
        return right.frame.day_shift is not None  # «مساء ذلك اليوم»; not «مساء يوم بالشهر المقبل»
    if before == "tens" and after == "unit":
        return right.frame.month_shift is not None
    if left.rule == "modifier" and right.first > left.last:
        return left.frame.mod != "START"  # «بداية من اليوم» is from today on
    if before == "daynumber" and after in ("unit", "unit_alone"):
        return right.frame.month_shift is not None  # the 20th of a month, not of a year
    if before in _OF_A_YEAR and after == "unit":
        return right.frame.month_shift is None  # «رمضان، ذلك الشهر الذي»
    if before == "unit" and after == "weekday":
        return left.frame.week_shift is not None or left.frame.month_shift is not None
    if before == "unit" and after in ("year", "unit"):
        return _is_same_month(left.frame) and right.frame.month_shift is None and right.frame.week_shift is None
    if before == "unit" and after == "bare_year":
        return left.frame.year_shift is not None or _is_same_month(left.frame)
    if before == "direction" and after in ("daymonth", "numeric"):
        return left.frame.weekday is not None and left.frame.month is None
    if after == "set":  # «5 أيار من كل عام», not «5 أيار كل يوم»
        return left.frame.year is None and right.frame.period == _REPEATS.get(before, right.frame.period)
    if before == "offset":
        return all(number > 0 for _, number in left.frame.shift or ())
    return True


def _is_same_month(frame: Frame) -> bool:
    """«الشهر نفسه», of any year."""
    return frame.month_shift == 0 and frame.mention is True
