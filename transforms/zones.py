"""A zone: a stretch of a document that dates and claims are read in, under the name of what it is on the page."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class Zone(NamedTuple):
    """Characters `[start, end)` of the text. `name`: `headline`, `dateline`, `body` or `related`.

    published_at: of another article's headline, the time that stands with it; None where the page's own counts.
    """

    name: str
    start: int
    end: int
    published_at: datetime | None = None
