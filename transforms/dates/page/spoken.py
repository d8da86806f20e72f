"""Days that a text speaks of in; the one that a clock time by itself is of, out.

In its sentence that is the day before it: «غادر الأحد ووصل عند الساعة السادسة». In the sentences behind it is the same one, as
long as no other is named and the page was written then: «وقع الحريق الأحد. واندلع عند الساعة السادسة» (29 of 30 read were; of
any day of the week 38 of 45).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from transforms.dates.clause.direction import ends_sentence
from transforms.dates.expressions.expression import Expression
from transforms.dates.intervals.calendars import Span, one_day
from transforms.tokens import Tokens

_REACH: Final = 80  # tokens, about three sentences of news
_RECENT: Final = timedelta(days=1)  # from the day of writing; of other days a story tells only in passing
_BEFORE_DAWN: Final = (None, "dawn", "morning")
_DAWN: Final = 6  # the hour that ends a night


class Spoken(NamedTuple):
    """`day`: the last one named by itself, with the token behind it; `rival_end`: the same of the last that was another day.

    `beside`: whether no month, year or span was named since. `night`: whether it was named as a night.
    """

    day: Span | None = None
    end: int = 0
    rival_end: int = -_REACH
    beside: bool = False
    night: bool = False


def naming(spoken: Spoken, day: Span, end: int, night: bool) -> Spoken:
    """With a day, or its night, that ends at token `end`."""
    is_rival = spoken.day is not None and spoken.day != day
    return Spoken(day, end, spoken.end if is_rival else spoken.rival_end, True, night)


def day_of_clock(tokens: Tokens, spoken: Spoken, clock: Expression, today: date | None) -> Span | None:
    """The day of a clock time; None where it is not told. «ليل الأحد، عند الساعة الثالثة» is on Monday."""
    if spoken.day is None:
        return None
    if ends_sentence(tokens, spoken.end, clock.first):
        alone = clock.first - spoken.rival_end >= _REACH and clock.first - spoken.end < _REACH
        recent = today is not None and abs(spoken.day[0] - today) <= _RECENT
        if not alone or not recent:
            return None
    elif not spoken.beside:
        return None
    past_midnight = spoken.night and (clock.frame.hour or 0) < _DAWN and clock.frame.daypart in _BEFORE_DAWN
    return one_day(spoken.day[1]) if past_midnight else spoken.day
