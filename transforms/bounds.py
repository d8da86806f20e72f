"""Which numbers can be years of what, each range with its reason; half-open, as Python's are."""

from __future__ import annotations

from typing import Final

WRITTEN_YEARS: Final = range(1000, 2300)  # beside a word or a month that says so: of history, and of plans
BARE_YEARS: Final = range(1800, 2101)  # by itself, between words that may take one; other numbers count something
NEWS_YEARS: Final = range(1900, 2100)  # of events by name and of usual datelines: no other calendar has them now
# The first newspaper in Arabic is of 1828. What lies further ahead than this is a slip, or stands for «no end».
PUBLICATION_YEARS: Final = range(1828, 2100)
HIJRI_YEARS: Final = range(1300, 1501)  # in figures («29/7/1447»), where the Middle Ages are never dated to the day
PRESS_HIJRI_YEARS: Final = range(1420, 1450)  # «عام 1439» is the press's own time far more often than the Middle Ages
SHORT_YEARS: Final = range(40, 100)  # «عام 67» is 1967; a smaller number behind «عام» is an age or a count
LAST_CENTURY: Final = range(50, 100)  # of two figures in «5/6/67» these are of the 1900s, all others of the 2000s
