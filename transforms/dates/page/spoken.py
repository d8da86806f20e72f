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
from transforms.dates.grammar.frame import Frame
from transforms.dates.intervals.calendars import Span, one_day
from transforms.dates.intervals.context import Context
from transforms.dates.intervals.resolve import NIGHTS, Reading, resolve
from transforms.dates.intervals.resolve_range import resolve_range
from transforms.dates.page.told import is_since, is_up_to
from transforms.tokens import Tokens

_REACH: Final = 80  # tokens, about three sentences of news
_RECENT: Final = timedelta(days=1)  # from the day of writing; of other days a story tells only in passing
_BEFORE_DAWN: Final = (None, "dawn", "morning")
_CLOCKS: Final = (("clock",), ("clock_dotted",))
_CLOCK_ONLY: Final = Frame(type="time")
_OF_A_DAY: Final = ("day", "daypart", "minute", "second")  # grains
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


def is_by_the_clock(expression: Expression) -> bool:
    """Whether it is a clock time by itself, or «من الثامنة حتى العاشرة مساء», of no day."""
    near, far = expression.frame, expression.until
    if far is None or near.hour is None or far.hour is None:
        return expression.slots in _CLOCKS
    return all(frame == _CLOCK_ONLY._replace(hour=frame.hour, minute=frame.minute) for frame in (near, far))


def naming(tokens: Tokens, spoken: Spoken, expression: Expression, reading: Reading) -> Spoken:
    """With a date that is known: a day, or its night, or something longer."""
    if reading.starts_at is None or reading.ends_at is None:
        return spoken
    if reading.grain not in _OF_A_DAY or is_since(tokens, expression) or is_up_to(tokens, expression):
        return spoken._replace(beside=False)
    day = one_day(reading.starts_at.date())
    is_rival = spoken.day is not None and spoken.day != day
    rival_end = spoken.end if is_rival else spoken.rival_end
    return Spoken(day, expression.last, rival_end, True, expression.frame.daypart in NIGHTS)


def on_its_day(tokens: Tokens, spoken: Spoken, clock: Expression, context: Context) -> Reading | None:
    """A clock time, or from one to another, on the day spoken of; until an earlier hour is until the next morning."""
    day = _day_of(tokens, spoken, clock, context.today)
    if day is None:
        return None
    context = context._replace(mention=day)
    near, far = clock.frame, clock.until
    frame = near._replace(day_shift=0, mention=True)
    if far is None:
        return resolve(frame, context)
    overnight = (far.hour or 0, far.minute or 0) <= (near.hour or 0, near.minute or 0)
    return resolve_range(frame, far._replace(day_shift=int(overnight), mention=True), context)


def _day_of(tokens: Tokens, spoken: Spoken, clock: Expression, today: date | None) -> Span | None:
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
