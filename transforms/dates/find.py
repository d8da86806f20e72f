"""Tokens and zones in, date records out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from transforms.characters import raw_length
from transforms.dates.expressions.expression import Expression
from transforms.dates.grammar.frame import Frame
from transforms.dates.intervals.calendars import first_weekday
from transforms.dates.intervals.context import Context
from transforms.dates.intervals.resolve import Reading
from transforms.dates.page.ahead import OWN_ZONES, Found, days_ahead
from transforms.dates.page.eras import counts_by_hijra
from transforms.dates.page.signs import Signs
from transforms.dates.page.written import days_apart
from transforms.dates.page.zoned import with_zoned
from transforms.dates.readings import readings
from transforms.identity import span_id
from transforms.records import Date
from transforms.tokens import Tokens
from transforms.zones import Zone

_WEEK: Final = "week"
_ABOUT: Final = "APPROX"


def find_dates(
    tokens: Tokens, zones: Sequence[Zone], published_at: datetime | None, document_id: str, territory: str = "IQ"
) -> list[Date]:
    """The temporal expressions of `zones`, in text order. `territory` (ISO 3166) says when a week begins."""
    context, signs = Context(published_at, first_weekday(territory)), Signs()
    found = _found(tokens, zones, context, signs)
    apart = days_apart(found, context.today)
    if apart and published_at is not None:
        context = context._replace(now=published_at + timedelta(days=apart))
        found = _found(tokens, zones, context, signs)
    if counts_by_hijra(found):
        signs = signs._replace(by_hijra=True)
        found = _found(tokens, zones, context, signs)
    ahead = days_ahead(tokens, found, context.today)
    if ahead:
        found = _found(tokens, zones, context, signs._replace(ahead=ahead))
    found = with_zoned(tokens, found, context)
    return [_record(tokens, *each, document_id, ordinal) for ordinal, each in enumerate(found)]


def _found(tokens: Tokens, zones: Sequence[Zone], context: Context, signs: Signs) -> list[Found]:
    found: list[Found] = []
    for zone in zones:
        own = signs if zone.name in OWN_ZONES else signs._replace(ahead=frozenset())
        anchored = context if zone.published_at is None else context._replace(now=zone.published_at)
        found += [(expression, reading, zone) for expression, reading in readings(tokens, zone, anchored, own)]
    return found


def _roughness(frame: Frame) -> str | None:
    """«قبل أسبوعين»: who counts in weeks names about that day, unless a weekday says which one."""
    in_weeks = frame.shift is not None and frame.shift[-1][0] == _WEEK
    return _ABOUT if in_weeks and frame.weekday is None else None


def _record(
    tokens: Tokens, expression: Expression, reading: Reading, zone: Zone, document_id: str, ordinal: int
) -> Date:
    first = tokens.entries[expression.first]
    prefix = raw_length(first.surface, first.date.prefix) if first.date and first.date.prefix else 0
    start, end = tokens.starts[expression.first] + prefix, tokens.ends[expression.last - 1]
    frame = expression.frame
    return Date(
        span_id(document_id, "date", start, end), document_id, ordinal, zone.name, tokens.printed[start:end], start, end,
        frame.type or "date", "hijri" if frame.is_hijri() else "gregorian", reading.value, None if expression.until else frame.mod or _roughness(frame), reading.grain, reading.starts_at,
        reading.ends_at, reading.anchor, expression.rule,
    )  # fmt: skip
