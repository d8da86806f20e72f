"""By the first part of an expression: what says, by the words around it, that it is no date. True refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from transforms.dates.expressions.expression import Expression
from transforms.dates.refusals import amounts, clocks, days, months, periods, years
from transforms.tokens import Tokens

REFUSALS: Final[dict[str, Callable[[Tokens, Expression], bool]]] = {
    "relday": days.today,
    "daymonth": days.day_month,
    "daymonth_wire": days.wire,
    "day_named": days.day_named,
    "daynumber": days.day_number,
    "day_of_it": days.day_of_it,
    "weekday": days.weekday,
    "holiday": days.holiday,
    "clock": clocks.clock,
    "clock_bare": clocks.clock_bare,
    "clock_dotted": clocks.clock_dotted,
    "daypart": clocks.daypart,
    "month": months.month,
    "year": years.year,
    "bare_year": years.bare_year,
    "unit": periods.unit,
    "part": periods.part,
    "modifier": periods.modifier,
    "season": periods.season,
    "decade": periods.decade,
    "amount": amounts.amount,
    "amount_one": amounts.amount_one,
    "offset": amounts.offset,
    "set": amounts.recurring,
    "range": amounts.from_to,
}
