"""Dates of a text that is one zone, for tests."""

from datetime import datetime

from transforms.dates.find import find_dates
from transforms.records import Date
from transforms.tokens import Tokens
from transforms.zones import Zone


def read(text: str, published_at: datetime | None = None, territory: str = "IQ") -> list[Date]:
    return find_dates(Tokens(text), [Zone("body", 0, len(text))], published_at, "0" * 32, territory)


def interval(text: str, published_at: datetime, territory: str = "IQ") -> tuple[str, str]:
    """Bounds of the only date, as printed by ISO 8601 to the day."""
    (date,) = read(text, published_at, territory)
    assert date.starts_at is not None and date.ends_at is not None
    return date.starts_at.date().isoformat(), date.ends_at.date().isoformat()
