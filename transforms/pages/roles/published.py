"""Lines with their states in; the article's time of publication out."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from transforms.dates.plain_dateline import Dateline
from transforms.pages.lines.datelines import opening_time, read_text
from transforms.pages.lines.line import Line, places
from transforms.pages.lines.marks import marks
from transforms.pages.lines.vocabulary import DATE
from transforms.tokens import Tokens

UPDATE_WORDS: Final = 2  # «آخر تحديث»
TELLING_TOKENS: Final = 300  # of a text, in which it may tell on which day of the week it was written
_RELATIVE: Final = ("yesterday", "today", "tomorrow")  # kinds of words beside which a day of the week tells that
_BETWEEN: Final = ("comma", "open")
DAYS: Final = 7
MENU_LINES: Final = 15  # between a day at the top of a page, within as many lines, and a headline that it does not date
DATELINE_REACH: Final = 4  # lines between a dateline and the headline below it

_Found = tuple[tuple[bool, bool, bool, bool, int], Dateline]  # how far from the headline's own, and which time


def published(lines: list[Line], roles: list[str], tokens: Tokens, fetched_at: datetime | None) -> Dateline | None:
    """The time of publication: the first dateline below the headline, or the nearest shortly above. For want of one the time of an
    update, the day that the text opens with, or a date far above: an issue's, or the day when the page was saved.

    A day and a clock time on lines of their own are read together. A date above that is not announced is another day's
    if the text says so («اليوم الثلاثاء»): of 96 articles that tell their weekday 91 tell the day of their dateline.
    """
    text = tokens.text
    head = roles.index("headline") if "headline" in roles else 0
    times: list[_Found] = []
    for n in places(roles, "dateline"):
        line, time = lines[n], lines[n].time
        if time is None:
            continue
        if time.grain == "day":
            for other in (n + 1, n - 1, n + 2, n + 3):  # a name or buttons between
                if 0 <= other < len(lines) and roles[other] == "dateline" and lines[other].time is None:
                    joined = f"{text[line.start : line.end]} {text[lines[other].start : lines[other].end]}"
                    time = read_text(" ".join(joined.split()), fetched_at) or time
        far, update = n < head - DATELINE_REACH, _is_update(lines, n)
        times.append(((far, update, n < head, not _is_announced(lines[n]), abs(n - head)), time))
    best = min(times, key=lambda time: time[0]) if times else None
    if best is not None and best[1].grain == "day":
        best = next((fuller for fuller in times if _is_fuller(fuller, best)), best)
    if "body" in roles and (best is None or best[0][0]):
        lead = lines[roles.index("body")]
        opening = opening_time(tokens, lead.first, lead.last)
        if opening is not None:
            return opening
    if best is not None and best[0][0] and best[0][3] and best[0][4] > MENU_LINES > head - best[0][4]:
        return None  # at the top of the page, and menus between: the day of saving
    if best is not None and best[0][2] and best[0][3] and "body" in roles:
        weekday = _told_weekday(tokens, lines[roles.index("body")].first)
        if weekday not in (None, best[1].at.weekday()):
            return None
    return best[1] if best else None


def _told_weekday(tokens: Tokens, first: int) -> int | None:
    """The day of the week on which a text says that it is written, Monday being 0: «اليوم الثلاثاء», «أمس الاثنين»."""
    entries = tokens.entries[first : first + TELLING_TOKENS]
    told: int | None = None  # how far the word before is from the day of writing
    for entry in entries:
        word = entry.date
        if word is None:
            told = None
        elif word.kind in _RELATIVE:
            told = word.value
        elif told is not None and word.kind == "weekday":
            return (word.value - told) % DAYS
        elif word.kind not in _BETWEEN:
            told = None
    return None


def _is_fuller(time: _Found, best: _Found) -> bool:
    """Whether a time is of the same day as the best, and tells the hour; updates tell when something else was done."""
    return time[1].grain != "day" and time[1].at.date() == best[1].at.date() and time[0][1] == best[0][1]


def _is_announced(line: Line) -> bool:
    """Whether a dateline opens by telling that it is one: «نشرت في …»."""
    return not marks().published.isdisjoint(line.key()[:UPDATE_WORDS])


def _is_update(lines: list[Line], n: int) -> bool:
    """Whether a dateline, or the mark on the line above it, opens by telling a change."""
    opening = lines[n].key()[:UPDATE_WORDS] + (lines[n - 1].key() if n and lines[n - 1].shape == DATE else ())
    return not marks().updated.isdisjoint(opening)
