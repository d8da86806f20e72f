"""A time in; what its clock shows and how far that clock is from UTC out. Pages print the one and seldom the other."""

from __future__ import annotations

from datetime import datetime, timedelta


def clock_and_zone(at: datetime | None) -> tuple[datetime | None, int | None]:
    """A time as its clock shows it, and the minutes that the clock is east of UTC, where it says."""
    offset = at.utcoffset() if at else None
    return (at.replace(tzinfo=None) if at else None), (None if offset is None else offset // timedelta(minutes=1))
