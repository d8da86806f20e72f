"""Tokens and zones in, date records out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from transforms.identity import span_id
from transforms.records import Date
from transforms.tokens import Tokens
from transforms.zones import Zone


def find_dates(
    tokens: Tokens, zones: Sequence[Zone], published_at: datetime | None, document_id: str, territory: str = "IQ"
) -> list[Date]:
    """The temporal expressions of `zones`, in text order. `territory` (ISO 3166) says when a week begins."""
    found: list[Date] = []
    for zone in zones:
        i, stop = tokens.first_at(zone.start), tokens.first_at(zone.end)
        while i + 2 < stop:
            day, month, year = (tokens.entries[i + k].date for k in range(3))
            if (
                day
                and month
                and year
                and (day.kind, month.kind, year.kind) == ("number", "month", "number")
                and 0 < day.value < 29
            ):
                start, end = tokens.starts[i], tokens.ends[i + 2]
                at = datetime(year.value, month.value, day.value)
                found.append(
                    Date(
                        span_id(document_id, "date", start, end), document_id, len(found), zone.name, tokens.text[start:end],
                        start, end, "date", "gregorian", at.date().isoformat(), None, "day", at, at + timedelta(days=1),
                        "absolute", "day_month_year",
                    )
                )  # fmt: skip
                i += 2
            i += 1
    return found
