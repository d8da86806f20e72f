"""Which lines are times, and what they say. The reading itself is the date grammar's; here is only the line."""

from __future__ import annotations

from datetime import datetime

from transforms.pages.first_dates import Dateline, read_dateline
from transforms.tokens import WORD, Tokens

MAX_WORDS = 14  # «آخر تحديث: الاثنين 1 آذار 2025 الساعة 10:30 صباحا بتوقيت بغداد»
MAX_OTHER_WORDS = 3  # words beside the time: a city, an agency, «نشر في»


def time_line(tokens: Tokens, first: int, last: int, words: int, fetched_at: datetime | None) -> Dateline | None:
    """The time that tokens `[first, last)` print, if they print little else."""
    if words > MAX_WORDS:
        return None
    found = read_dateline(tokens, first, last, fetched_at)
    if found is None:
        return None
    entries = tokens.entries
    beside = sum(
        1 for i in (*range(first, found.start_token), *range(found.end_token, last)) if entries[i].kind is WORD
    )
    return found if beside <= MAX_OTHER_WORDS else None
