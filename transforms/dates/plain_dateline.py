"""A dateline in one of its usual forms in, read by one match: what the grammar would say of it, in a tenth of the time.

All else, the odd ones too, is left to the grammar: every number has to be part of the day or of the clock time.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from transforms.bounds import NEWS_YEARS
from transforms.dates.grammar.read_clock import in_part
from transforms.dates.vocabulary.names import month_names
from transforms.dates.vocabulary.symbols import OTHER, characters

if TYPE_CHECKING:
    from transforms.tokens import Entry

MAX_TOKENS: Final = 24
MEMO: Final = 4096  # strings of codes remembered: an outlet prints its datelines in one form
MINUTE_DIGITS = YEAR_DIGITS = 2
HUNDRED: Final = 100  # of a year in two figures
CENTURY: Final = 2000
NOON: Final = 12
_GRAINS: Final = {0: "day", 2: "minute", 3: "second"}  # by the numbers of the clock time


class Dateline(NamedTuple):
    """`at`: wall-clock time as printed. Tokens `[start_token, end_token)` hold it. `relative`: it leaned on fetched_at."""

    at: datetime
    grain: str
    utc_offset: int | None
    start_token: int
    end_token: int
    relative: bool


class _Parts:
    """Numbers of the tokens that hold the parts of a dateline; spans with their end."""

    __slots__ = ("clock", "day", "month", "names", "part", "whole", "year")

    def __init__(self, match: re.Match[str]) -> None:
        named = "name" in match.re.groupindex
        self.year, self.day = match.start("year") // 2, match.start("day") // 2
        self.month: int = -1 if named else match.start("month") // 2  # a figure, or -1 where names tell it
        self.names = (match.start("name") // 2, match.end("name") // 2) if named else (0, 0)
        times = (match.start("hour"), match.start("minute"), match.start("second"))
        self.clock: list[int] = [at // 2 for at in times if at >= 0]  # -1: of what is not there
        self.part: int = match.start("part") // 2  # of the day; -1 where none is named
        self.whole = match.start("whole") // 2, match.end("whole") // 2


def _of(*kinds: str) -> str:
    return f"_[{''.join(map(characters, kinds))}]"


@cache
def _forms() -> list[re.Pattern[str]]:
    """Patterns over the codes of tokens (see symbols): `18/01/2026 - 7:49`, `29 رجب 1447هـ الموافق 18 يناير 2026م`."""
    figure, year = _of("number.d12", "number.d24", "number.d31"), f"(?P<year>{_of('number.year')})"
    day, month = f"(?P<day>{figure})", f"(?P<month>{figure})"
    sign = f"(?P<sign>{_of('slash')}|{_of('dash')}|{_of('dot')})"
    name = f"(?:{_of('month_head')}{_of('ordinal.any')}|{_of('gregorian.any')})"
    name = f"(?P<name>{name}(?:{_of('slash')}{name})?)"
    comma = f"(?:{_of('comma')})?"
    days = (
        f"{year}{sign}{month}(?P=sign){day}", f"{day}{sign}{month}(?P=sign){year}",
        f"{day}{name}{comma}{year}", f"{name}{day}{comma}{year}", f"{day}{sign}{name}(?P=sign){year}",
    )  # fmt: skip
    minute = _of("number.zero", "number.d12", "number.d24", "number.d31", "number.d59")
    clock = (
        f"(?P<hour>{_of('number.zero', 'number.d12', 'number.d24')}){_of('colon')}(?P<minute>{minute})"
        f"(?:{_of('colon')}(?P<second>{minute}))?(?P<part>{_of('daypart.letter', 'daypart.adverb', 'daypart.both', 'era_gregorian')})?"
    )
    gap = f"(?:{_of('comma', 'dash', 'bar')}|{re.escape(OTHER)})?"
    between = f"(?:{_of('iso')}|{gap}(?:{_of('oclock')})?)"
    weekday = f"(?:{_of('weekday')}{comma})?"
    lunar = f"(?:{_of('hijri.any')}|{_of('month_head', 'season_head')}{_of('ordinal.any', 'month_tail')})"
    lunar = f"{figure}{lunar}{_of('number.year')}(?:{_of('era_hijri')})?"
    behind = f"(?:{_of('corresponding', 'dash', 'slash')}{lunar})?"
    lunar = f"(?:{lunar}{_of('corresponding', 'dash')})?"
    era = f"(?:{_of('era_gregorian')})?"
    other = f"(?:{re.escape(OTHER)}|{_of('comma', 'dash', 'bar', 'colon')})*"
    before = f"(?:{re.escape(OTHER)}|{_of('comma', 'dash', 'bar', 'colon', 'in', 'last')})*"
    # how often it was read
    count = f"(?:{_of('bar')}{_of('number.any')}(?:{re.escape(OTHER)}|{_of('minute.pl')}){other})?"
    zone = f"(?:{_of('sign')}{minute}(?:{_of('colon')}{minute})?)?"  # `+03:00`
    forms = []
    for found in days:
        forms.append(f"(?P<whole>{weekday}{lunar}{found}{era}{behind}(?:{between}{clock})?)(?(hour){zone})")
        forms.append(f"(?P<whole>{clock}{gap}{weekday}{found}{era})")
    short = f"{day}{name}(?P<year>{_of('number.d12', 'number.d24', 'number.d31', 'number.d59', 'number.d99')})"
    forms.append(f"(?P<whole>(?:{clock}{gap})?{weekday}{short})")
    return [re.compile(before + form + other + count) for form in forms]


@lru_cache(maxsize=MEMO)
def _parts(codes: str) -> _Parts | None:
    """Where the parts stand in tokens of these kinds, if they make one of the forms."""
    match = next((found for form in _forms() if (found := form.fullmatch(codes))), None)
    return None if match is None else _Parts(match)


def read_plain(entries: list[Entry]) -> Dateline | None:
    """The dateline of a few tokens in a usual form; its token numbers count from the first of them."""
    if len(entries) > MAX_TOKENS:
        return None
    parts = _parts("".join([e.date_code for e in entries]))
    if parts is None:
        return None
    year, day = entries[parts.year].number, entries[parts.day].number
    if year < HUNDRED and len(entries[parts.year].clean) == YEAR_DIGITS:
        year += CENTURY
    if parts.month < 0:
        month = _named(entries[parts.names[0] : parts.names[1]])
    else:
        month = entries[parts.month].number
        if month > 12 >= day:
            month, day = day, month
    if year not in NEWS_YEARS or any(len(entries[at].clean) != MINUTE_DIGITS for at in parts.clock[1:]):
        return None
    clock = [entries[at].number for at in parts.clock]
    told = len(clock)
    hour, minute, second = clock[0] if told else 0, clock[1] if told > 1 else 0, clock[2] if told > 2 else 0
    if parts.part >= 0 and hour <= NOON and (part := entries[parts.part].date):
        hour = in_part(hour, [part])
    try:
        at = datetime(year, month, day, hour % 24, minute, second)
    except ValueError:
        return None
    return Dateline(at, _GRAINS[told], None, parts.whole[0], parts.whole[1], False)


def _named(entries: list[Entry]) -> int:
    """The month that one name or two tell, 0 where they tell none or different ones."""
    found, head = set(), ""
    for e in entries:
        if e.date is None or e.date.kind == "slash":
            continue
        if e.date.kind == "month_head":
            head = e.folded
        elif head:
            found.add(month_names().get((head, e.folded), 0))
            head = ""
        else:
            found.add(e.date.value)
    return found.pop() if len(found) == 1 else 0
