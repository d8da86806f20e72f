"""Two readings in, the second one's anew out: of «الخميس والجمعة» the Friday is the one after that Thursday.

So it is behind a day to come that the sentence dates: «تبدأ الخميس 12 آذار وتشمل الجمعة».
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from transforms.dates.clause.direction import ends_sentence, points_forward
from transforms.dates.clause.tenses import BACK
from transforms.dates.expressions.expression import Expression
from transforms.dates.intervals.context import Context
from transforms.dates.intervals.resolve import Reading, resolve
from transforms.tokens import Tokens

_WEEKDAY: Final = "weekday"
_APART: Final = range(1, 4)  # days between two that are named together

_LINKS: Final = ("and", "or", "day.sg")
_LINK_WORDS: Final = 3  # with the day
_WEEK: Final = timedelta(days=7)


def after_its_fellow(
    tokens: Tokens, fellow: tuple[Expression, Reading], found: Expression, reading: Reading, context: Context
) -> Reading:
    """The reading of a weekday that «و» joins to another one; as it was where something tells that it is past.

    Of a day and the next one nothing has to tell: nobody names Thursday before the Friday of the week before.
    """
    left, day = fellow[0], fellow[1].starts_at
    if day is None or found.slots[0] != _WEEKDAY or _WEEKDAY not in left.slots:
        return reading
    if not found.frame.is_open() or found.until is not None or left.until is not None:
        return reading
    week = left.frame.week_shift
    if week is not None and _is_linked(tokens, left.last, found.first):
        return resolve(found.frame._replace(week_shift=week), context) or reading  # «الأسبوع المقبل الثلاثاء أو الخميس»
    if left.frame.day is not None or not left.frame.is_open():
        return _after_dated(tokens, left, day.date(), found, reading, context)
    if found.first > left.last + 1:
        return reading
    first = tokens.entries[found.first].date
    joined = first is not None and first.proclitic == "w" if found.first == left.last else _is_and(tokens, left.last)
    apart = ((found.frame.weekday or 0) - (left.frame.weekday or 0)) % 7
    if not joined or apart not in _APART or reading.starts_at is None:
        return reading
    if reading.starts_at.date() - day.date() == timedelta(days=apart):
        return reading
    if apart > 1 and points_forward(tokens, found.first, found.last, True) == BACK:
        return reading
    return resolve(found.frame._replace(toward=1), context._replace(now=day)) or reading


def _after_dated(
    tokens: Tokens, left: Expression, day: date, found: Expression, reading: Reading, context: Context
) -> Reading:
    apart = ((found.frame.weekday or 0) - day.weekday()) % 7
    if left.frame.day is None or context.today is None or day <= context.today or apart not in _APART:
        return reading
    if reading.starts_at is None or ends_sentence(tokens, left.last, found.first):
        return reading
    if reading.starts_at.date() > (context.today if day - context.today <= _WEEK else day):
        return reading  # «مباراة الأحد 12 آذار بمران يقام الثلاثاء»
    if points_forward(tokens, found.first, found.last, True) == BACK:
        return reading  # «يسافر الأحد 12 آذار بعد لقاء عقده الاثنين»
    return resolve(found.frame._replace(toward=1), context._replace(now=datetime.combine(day, time()))) or reading


def _is_linked(tokens: Tokens, last: int, first: int) -> bool:
    """Whether nothing but «و», «أو» and «يوم» stands between."""
    words = [entry.date for entry in tokens.entries[last : first + 1]]
    if len(words) > _LINK_WORDS or words[0] is None:
        return False
    between = all(word is not None and word.kind in _LINKS for word in words[:-1])
    return between and (words[0].proclitic == "w" or words[0].kind in _LINKS[:2])


def _is_and(tokens: Tokens, at: int) -> bool:
    word = tokens.entries[at].date
    return word is not None and word.kind == "and"
