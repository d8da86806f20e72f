"""Tokens and zones in, date records out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from transforms.characters import raw_length
from transforms.dates.assemble import Assembler
from transforms.dates.calendars import first_weekday
from transforms.dates.context import Context
from transforms.dates.direction import points_forward
from transforms.dates.expression import Expression
from transforms.dates.guards import is_date
from transforms.dates.names import HIJRI
from transforms.dates.ranges import Ranger, resolve_range
from transforms.dates.resolve import Reading, resolve
from transforms.identity import span_id
from transforms.records import Date
from transforms.tokens import Tokens
from transforms.zones import Zone


def find_dates(
    tokens: Tokens, zones: Sequence[Zone], published_at: datetime | None, document_id: str, territory: str = "IQ"
) -> list[Date]:
    """The temporal expressions of `zones`, in text order. `territory` (ISO 3166) says when a week begins."""
    codes = "".join([entry.date_code for entry in tokens.entries])
    context = Context(published_at, first_weekday(territory))
    found: list[Date] = []
    for zone in zones:
        for expression, reading in _readings(tokens, codes, zone, context):
            found.append(_record(tokens, expression, reading, zone.name, document_id, len(found)))
    return found


def _readings(tokens: Tokens, codes: str, zone: Zone, context: Context) -> Iterator[tuple[Expression, Reading]]:
    """Expressions of a zone that are dates, left to right, none inside another."""
    at, stop = tokens.first_at(zone.start), tokens.first_at(zone.end)
    assembler = Assembler(tokens, codes, stop)
    ranger = Ranger(assembler)
    for hit in tokens.date_hits:
        if hit < at:
            continue
        if hit >= stop:
            break
        read = _at(tokens, assembler, ranger, hit, at, context)
        if read is None:
            continue
        expression, reading = read
        at = expression.last
        if reading.starts_at is not None and reading.ends_at is not None and expression.frame.type == "date":
            context = context._replace(mention=(reading.starts_at.date(), _end_day(reading.ends_at)))
        yield read


def _at(
    tokens: Tokens, assembler: Assembler, ranger: Ranger, hit: int, free: int, context: Context
) -> tuple[Expression, Reading] | None:
    """The longest expression at a hit that names a possible time and is not refused."""
    if not assembler.parts_at(hit):
        return None
    span = ranger.range_at(hit)
    candidates = [e for e in assembler.expressions_at(hit) if e.alone or e.slots == ("bare_year",)]
    if span is not None:
        candidates.insert(0, span._replace(first=max(span.first, free)))
    for expression in candidates:
        if not is_date(tokens, expression):
            continue
        leaning = expression.frame.year is None and (
            expression.frame.weekday is not None or expression.frame.month is not None
        )
        here = context._replace(future=leaning and points_forward(tokens, expression.first, expression.last))
        if expression.until is not None:
            reading = resolve_range(expression.frame, expression.until, here)
        else:
            reading = resolve(expression.frame, here)
        if reading is not None:
            return expression, reading
    return None


def _end_day(at: datetime) -> date:
    return at.date()


def _record(
    tokens: Tokens, expression: Expression, reading: Reading, zone: str, document_id: str, ordinal: int
) -> Date:
    first = tokens.entries[expression.first]
    prefix = raw_length(first.surface, first.date.prefix) if first.date and first.date.prefix else 0
    start, end = tokens.starts[expression.first] + prefix, tokens.ends[expression.last - 1]
    frame = expression.frame
    hijri = frame.calendar == "hijri" or (frame.month or 0) > HIJRI
    return Date(
        span_id(document_id, "date", start, end), document_id, ordinal, zone, tokens.text[start:end], start, end,
        frame.type, "hijri" if hijri else "gregorian", reading.value, frame.mod, reading.grain, reading.starts_at,
        reading.ends_at, reading.anchor, expression.rule,
    )  # fmt: skip
