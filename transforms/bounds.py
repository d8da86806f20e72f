"""Which numbers can be years of what, each range with its reason; half-open, as Python's are."""

from __future__ import annotations

from typing import Final

# The first newspaper in Arabic is of 1828. What lies further ahead than this is a slip, or stands for «no end».
PUBLICATION_YEARS: Final = range(1828, 2100)
