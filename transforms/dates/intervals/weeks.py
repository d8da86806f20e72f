"""Weekdays, weeks and weekends."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from transforms.dates.grammar.frame import Frame
from transforms.dates.intervals.calendars import week_of
from transforms.dates.intervals.context import Context, Days, unknown

_DAY: Final = timedelta(days=1)
_FEW_DAYS: Final = timedelta(days=10)
_WEEKEND: Final = {5: 4, 6: 4, 0: 5}  # first day of the week -> first day of the weekend


def week_days(frame: Frame, context: Context) -> Days:
    """A bare weekday is the latest up to publication; `toward` and a clause that points forward say otherwise."""
    grain = "day" if frame.weekday is not None else "weekend" if frame.weekend else "week"
    today = context.today
    anchor = "publication"
    if frame.mention and context.mention is not None and context.mention[1] - context.mention[0] <= _FEW_DAYS:
        today, anchor = context.mention[0], "mention"
    elif frame.mention and not frame.week_shift and frame.toward is None:
        today = None
    if today is None:
        return unknown(grain)
    if frame.week_shift is not None:
        start, after = week_of(today + timedelta(days=7 * frame.week_shift), context.first_weekday)
        weekday = _WEEKEND.get(context.first_weekday, 5) if frame.weekend else frame.weekday
        if weekday is None:
            return Days((start, after), grain, anchor)
        at = start + timedelta(days=(weekday - start.weekday()) % 7)
        return Days((at, at + _DAY * (2 if frame.weekend else 1)), grain, anchor)
    weekday = frame.weekday or 0
    back = (today.weekday() - weekday) % 7
    if frame.toward == 1 or (frame.toward is None and context.future and back):
        at = today + timedelta(days=7 - back)
    elif frame.toward == 0:
        at = today + timedelta(days=-back % 7)
    elif frame.toward == -1:
        at = today - timedelta(days=back or 7)
    else:
        at = today - timedelta(days=back)
    if frame.twice:
        at += timedelta(days=7 * (frame.toward or 0))
    if frame.weekday_to is not None:
        ahead = frame.toward == -1 and at + _DAY == today  # «السبت والأحد الماضيين» on a Sunday
        if ahead or (frame.toward is None and not context.future and at == today):
            at -= timedelta(days=7)
        return Days((at, at + 2 * _DAY), "interval", anchor)
    return Days((at, at + _DAY), grain, anchor)
