"""Tokens and zones in, date records out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from transforms.characters import raw_length
from transforms.dates.assemble import Assembler, Expression
from transforms.dates.calendars import first_weekday
from transforms.dates.names import HIJRI
from transforms.dates.resolve import Context, resolve
from transforms.identity import span_id
from transforms.records import Date
from transforms.tokens import Tokens
from transforms.zones import Zone


def find_dates(
    tokens: Tokens, zones: Sequence[Zone], published_at: datetime | None, document_id: str, territory: str = "IQ"
) -> list[Date]:
    """The temporal expressions of `zones`, in text order. `territory` (ISO 3166) says when a week begins."""
    found: list[Date] = []
    codes = "".join([e.date_code for e in tokens.entries])
    context = Context(published_at, first_weekday(territory))
    for zone in zones:
        first, stop = tokens.first_at(zone.start), tokens.first_at(zone.end)
        assembler = Assembler(tokens, codes, stop)
        for hit in [i for i in tokens.date_hits if first <= i < stop]:
            if hit < first:
                continue
            expression = assembler.longest(hit)
            if expression is None:
                continue
            record = _record(tokens, expression, context, zone.name, document_id, len(found))
            if record is not None:
                found.append(record)
                first = expression.last
    return found


def span_of(tokens: Tokens, expression: Expression) -> tuple[int, int]:
    """Characters of an expression, its first word's proclitics left out."""
    entry = tokens.entries[expression.first]
    prefix = raw_length(entry.surface, entry.date.prefix) if entry.date and entry.date.prefix else 0
    return tokens.starts[expression.first] + prefix, tokens.ends[expression.last - 1]


def _record(
    tokens: Tokens, expression: Expression, context: Context, zone: str, document_id: str, ordinal: int
) -> Date | None:
    frame = expression.frame
    reading = resolve(frame, context)
    if reading is None:
        return None
    start, end = span_of(tokens, expression)
    hijri = frame.calendar == "hijri" or (frame.month or 0) > HIJRI
    return Date(
        span_id(document_id, "date", start, end), document_id, ordinal, zone, tokens.text[start:end], start, end,
        frame.type, "hijri" if hijri else "gregorian", reading.value, frame.mod, reading.grain, reading.starts_at,
        reading.ends_at, reading.anchor, expression.rule,
    )  # fmt: skip
