"""A zone: a stretch of a document that dates and claims are read in, under the name of what it is on the page."""

from __future__ import annotations

from typing import NamedTuple


class Zone(NamedTuple):
    """Characters `[start, end)` of the text. `name`: `headline`, `dateline`, `body` or `related`."""

    name: str
    start: int
    end: int
