"""The frames of a range's two ends in, the interval from the one to the other out."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from transforms.dates.grammar.frame import Frame
from transforms.dates.intervals.context import Context
from transforms.dates.intervals.resolve import Reading, resolve

# Of an end that says itself how far from the time of writing it lies.
_LEANS: Final = ("toward", "year_shift", "month_shift", "week_shift", "day_shift")


def resolve_range(near: Frame, far: Frame, context: Context) -> Reading | None:
    """From the start of the one to the end of the other; an end that leans on the time of writing leans on its fellow."""
    first = resolve(near, context)
    if first is None:
        return None
    if far.mention and not near.mention and first.starts_at is not None and first.ends_at is not None:
        context = context._replace(mention=(first.starts_at.date(), first.ends_at.date()))  # «من 15 الجاري إلى 20 منه»
    last = resolve(far, context)
    if last is None:
        return None
    if first.starts_at is None or last.ends_at is None:
        return Reading(f"{first.value}/{last.value}", "interval", None, None, "none")
    if last.anchor == "publication" and all(getattr(far, name) is None for name in _LEANS):
        named = far.month is not None and far.hour is None
        coming = far._replace(toward=1) if named else far  # «من كانون الثاني إلى كانون الأول»
        last = resolve(coming, context._replace(now=first.starts_at, future=True)) or last
    elif last.starts_at is not None and first.starts_at >= last.starts_at and near.day_shift is None:
        first = _before(near, last.starts_at, context) or first
    if first.starts_at is None or last.ends_at is None or first.starts_at >= last.ends_at:
        return None
    anchor = last.anchor if first.anchor == "absolute" else first.anchor
    clock = far.hour is not None and last.starts_at is not None and last.starts_at > first.starts_at
    ends_at = last.starts_at if clock else last.ends_at  # until nine, not until a minute past
    value = f"{first.value.partition('/')[0]}/{last.value.rpartition('/')[2]}"  # a Hijri month is an interval already
    return Reading(value, "interval", first.starts_at, ends_at, anchor)


def _before(near: Frame, limit: datetime, context: Context) -> Reading | None:
    """`ديسمبر إلى فبراير 2018` begins in 2017."""
    if near.year is not None and near.month is not None:
        return resolve(near._replace(year=near.year - 1), context)
    return resolve(near._replace(toward=None), context._replace(now=limit, future=False))
