"""The tokens of a page's dateline in, when the page says it was published out.

Date and clock time may stand in any order, with any separators, in any script and in either calendar; «19 minutes ago»
leans on the time when the page was saved. Nothing is invented: without a day there is no dateline.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache, partial
from typing import Final

from transforms.bounds import PUBLICATION_YEARS
from transforms.characters import fold
from transforms.clocks import clock_and_zone
from transforms.dates.expressions.assemble import Assembler
from transforms.dates.expressions.expression import Expression
from transforms.dates.grammar.frame import Frame
from transforms.dates.intervals.context import Context
from transforms.dates.intervals.resolve import resolve
from transforms.dates.plain_dateline import Dateline, read_plain
from transforms.dates.refusals.guards import is_date
from transforms.lexicon import load
from transforms.tokens import NUMBER, Entry, Tokens

_AGO_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 7 * 86400}  # a month tells no day
_LONGEST_AGO: Final = 366 * 86400  # seconds: who counts back further does not count days
CENTURY: Final = 2000  # of a year in two figures
_OF_YEARS: Final = "year."  # kinds of words
_DAY_NAMED: Final = ("day_named",)
_SIGNS: Final = frozenset("+-")
_CLOCK_FIGURES: Final = 4
_YEAR_FIGURES: Final = 4
_MIDNIGHT: Final = 24  # by which a page's clock means the beginning of its day, as «24:15» shows
_ZONES: Final = {fold(name): int(zone["minutes"]) for zone in load("timezones")["zones"] for name in zone["names"]}
_ZONE_REACH: Final = 6  # a zone stands at most so many tokens after the clock time


def read_dateline(tokens: Tokens, first: int, last: int, fetched_at: datetime | None = None) -> Dateline | None:
    """The publication time that tokens `[first, last)` hold; grain `second`, `minute`, `hour` or `day`.

    None when they hold no absolute day, nor a relative one that fetched_at can resolve. Where that has a zone, a time
    counted back from it stands on the same clock; a clock time that is printed need not.
    """
    usual = read_usual(tokens.entries[first:last])
    if usual is not None:
        return usual._replace(start_token=first + usual.start_token, end_token=first + usual.end_token)
    found = [e for e in _expressions(tokens, first, last) if not _is_offset(tokens, e, first)]
    found = _of_publication(tokens, found, first)
    fetched_at, utc_offset = clock_and_zone(fetched_at)
    context = Context(fetched_at, 0)
    day = next((e for e in found if _is_absolute(e.frame) and not e.frame.is_hijri()), None)
    day = day or next((e for e in found if _is_absolute(e.frame)), None)
    day = day or next((e for e in map(partial(_in_century, tokens, last), found) if e is not None), None)
    relative = False
    if day is None and fetched_at is not None:
        ago = next((e for e in found if _is_ago(e.frame)), None)
        if ago is not None:
            return _ago(ago, fetched_at, utc_offset)
        day = next(
            (e for e in found if e.frame.day_shift is not None or _is_without_year(tokens.entries, e, first, last)),
            None,
        )
        relative = True
    if day is None:
        return None
    clock = day if day.frame.hour is not None else next((e for e in found if e.frame.hour is not None), None)
    clock = clock or _four_figures(tokens.entries, first, last, day)
    frame = day.frame
    if clock is not None and clock is not day:
        frame = (
            frame.merge(Frame(type="time", hour=clock.frame.hour, minute=clock.frame.minute, second=clock.frame.second))
            or frame
        )
    if frame.hour == _MIDNIGHT:
        frame = frame._replace(hour=0)
    reading = resolve(frame, context)
    if reading is None or reading.starts_at is None or reading.grain not in ("second", "minute", "hour", "day"):
        return None
    if reading.starts_at.year not in PUBLICATION_YEARS:
        return None
    parts = [day] if clock is None else [day, clock]
    start, end = min(e.first for e in parts), max(e.last for e in parts)
    offset, end = _utc_offset(tokens.entries, start, end, last) if clock is not None else (None, end)
    return Dateline(reading.starts_at, reading.grain, offset, start, end, relative)


def read_usual(entries: list[Entry]) -> Dateline | None:
    """A dateline in a usual form, which needs no grammar. Its token numbers count from the first of the entries."""
    plain = read_plain(entries)
    if plain is None or plain.grain == "day":
        return plain
    offset, end = _utc_offset(entries, plain.start_token, plain.end_token, len(entries))
    return plain if offset is None else plain._replace(utc_offset=offset, end_token=end)


def _expressions(tokens: Tokens, first: int, last: int) -> Iterator[Expression]:
    assembler = Assembler(tokens.entries[:last], "".join([e.date_code for e in tokens.entries[:last]]))
    at = first
    while at < last:
        found = assembler.longest(at)
        if found is not None and found.slots == _DAY_NAMED:  # «يوم 16 يناير 2026» has a whole day behind its first word
            whole = assembler.longest(at + 1)
            found = whole if whole is not None and whole.last > found.last else found
        if found is not None and (found.slots[0] != "daymonth_wire" or is_date(tokens, found)):
            before = tokens.entries[found.first - 1].date if found.first > first else None
            if found.frame.hour is None or before is None or not before.kind.startswith(_OF_YEARS):
                yield found  # «السنة العاشرة» of a newspaper is no ten o'clock
        at = found.last if found is not None else at + 1


def _of_publication(tokens: Tokens, found: list[Expression], first: int) -> list[Expression]:
    """Of a line that tells when it was published and when updated: what belongs to the former."""
    days = [e for e in found if _is_absolute(e.frame) and not e.frame.is_hijri()]
    if len(days) < 2:
        return found
    published, updated = _acts()
    parts: dict[int, list[Expression]] = {}  # the word that tells what was done then -> its times
    for e in found:
        told = (i for i in range(e.first - 1, first - 1, -1) if tokens.entries[i].folded in published | updated)
        parts.setdefault(next(told, first - 1), []).append(e)
    dated = [at for at, part in parts.items() if any(day in part for day in days)]
    return parts[min(dated, key=lambda at: at >= first and tokens.entries[at].folded in updated)]


@cache
def _acts() -> tuple[frozenset[str], frozenset[str]]:
    words = load("datelines")
    return frozenset(map(fold, words["published"])), frozenset(map(fold, words["updated"]))


def _in_century(tokens: Tokens, last: int, found: Expression) -> Expression | None:
    """«7 يوليو 22»: a day and its month before two figures of a year, as only datelines print them."""
    at = found.last
    if at >= last or found.frame.year is not None or not _is_yearless(found.frame):
        return None
    year = tokens.entries[at]
    if year.kind is not NUMBER or len(year.clean) != 2 or (at + 1 < last and tokens.entries[at + 1].surface == ":"):
        return None
    return found._replace(frame=found.frame._replace(year=CENTURY + int(year.clean)), last=at + 1)


def _is_absolute(frame: Frame) -> bool:
    return frame.year is not None and frame.month is not None and frame.day is not None


def _is_yearless(frame: Frame) -> bool:
    return frame.day is not None and frame.month is not None


def _is_without_year(entries: list[Entry], found: Expression, first: int, last: int) -> bool:
    """A day and month that no year follows, not even one of no calendar: «31 ديسمبر 9999»."""
    at = found.last
    if not _is_yearless(found.frame) or at >= last or len(entries[at].clean) != _YEAR_FIGURES:
        return _is_yearless(found.frame)
    clock = _four_figures(entries, first, last, found)
    return entries[at].kind is not NUMBER or (clock is not None and clock.first == at)


def _is_ago(frame: Frame) -> bool:
    shifts = frame.shift or ()
    back = [-_AGO_SECONDS[unit] * number for unit, number in shifts if unit in _AGO_SECONDS and number < 0]
    return 0 < len(back) == len(shifts) and sum(back) <= _LONGEST_AGO


def _ago(found: Expression, fetched_at: datetime, utc_offset: int | None) -> Dateline | None:
    shifts = found.frame.shift or ()
    finest = shifts[-1][0]
    try:
        at = fetched_at + timedelta(seconds=sum(_AGO_SECONDS[unit] * number for unit, number in shifts))
    except OverflowError:  # saved in the first year of all
        return None
    grain = finest if finest in ("second", "minute", "hour") else "day"
    if at.year not in PUBLICATION_YEARS:
        return None
    return Dateline(_floor(at, grain), grain, None if grain == "day" else utc_offset, found.first, found.last, True)


def _floor(at: datetime, grain: str) -> datetime:
    """The beginning of the second, minute, hour or day."""
    at = at.replace(microsecond=0)
    if grain != "second":
        at = at.replace(second=0)
    if grain in ("hour", "day"):
        at = at.replace(minute=0)
    return at.replace(hour=0) if grain == "day" else at


def _utc_offset(entries: list[Entry], start: int, end: int, last: int) -> tuple[int | None, int]:
    """Minutes east of UTC named in or after the time, and the dateline's end: GMT+0400, بتوقيت مكة, +03:00, Z."""
    zones = _ZONES
    for i in range(start, min(last, end + _ZONE_REACH)):
        name = entries[i].folded
        if name in zones:
            signed = _signed(entries, i + 1, last) or (zones[name], i + 1)
            return signed[0], max(end, signed[1])
    if end < last and entries[end].folded in _SIGNS:  # «07:49:00+03:00»; behind a dash stands anything else, too
        alone = _signed(entries, end, last)
        if alone is not None and (entries[end].folded == "+" or alone[1] > end + 2 or len(entries[end + 1].clean) > 2):
            return alone
    before = entries[start - 1].folded if start else ""
    return zones[before] if before.isascii() and before in zones else None, end  # «GMT 8:00»


def _four_figures(entries: list[Entry], first: int, last: int, day: Expression) -> Expression | None:
    """«0912 (GMT+04:00)»: hours and minutes without a sign between, before a zone."""
    for at in range(first, last - 1):
        entry = entries[at]
        if entry.kind is not NUMBER or len(entry.clean) != _CLOCK_FIGURES or day.first <= at < day.last:
            continue
        hour, minute = divmod(entry.number, 100)
        zone = at + 2 if entries[at + 1].surface == "(" and at + 2 < last else at + 1
        if hour < 24 and minute < 60 and entries[zone].folded in _ZONES:
            return Expression(at, at + 1, Frame(type="time", hour=hour, minute=minute), ("clock",), "clock_zone", False)
    return None


def _is_offset(tokens: Tokens, found: Expression, first: int) -> bool:
    """Whether an expression is how far a zone lies from Greenwich, and no clock time: «GMT+04:00»."""
    at = found.first
    if at < first + 2 or found.frame.hour is None or found.frame.day is not None:
        return False
    joined = tokens.ends[at - 2] == tokens.starts[at - 1] == tokens.starts[at] - 1
    return joined and tokens.entries[at - 1].surface in _SIGNS and tokens.entries[at - 2].folded in _ZONES


def _signed(entries: list[Entry], at: int, last: int) -> tuple[int, int] | None:
    """`+0400`, `+3`, `-05:30` at a token."""
    if at + 1 >= last or entries[at].surface not in ("+", "-") or entries[at + 1].kind is not NUMBER:
        return None
    sign = 1 if entries[at].surface == "+" else -1
    digits, end = entries[at + 1].clean, at + 2
    if len(digits) > _CLOCK_FIGURES:
        return None
    if end + 1 < last and entries[end].surface == ":" and entries[end + 1].kind is NUMBER:
        digits, end = digits.zfill(2) + entries[end + 1].clean, end + 2
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    return (sign * (hours * 60 + minutes), end) if hours <= 14 and minutes < 60 else None
