"""A dateline in one of its usual forms in, read by one match: what the grammar would say of it, in a tenth of the time.

All else, the odd ones too, is left to the grammar: every number has to be part of the day or of the clock time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from transforms.dates.names import month_names
from transforms.dates.read_clock import in_part
from transforms.dates.symbols import OTHER, characters

if TYPE_CHECKING:
    from transforms.tokens import Entry

MAX_TOKENS = 24
_YEARS = range(1900, 2100)  # no other calendar has them
_MINUTE_DIGITS = 2


class Dateline(NamedTuple):
    """`at`: wall-clock time as printed. Tokens `[start_token, end_token)` hold it. `relative`: it leaned on fetched_at."""

    at: datetime
    grain: str
    utc_offset: int | None
    start_token: int
    end_token: int
    relative: bool


def _of(*kinds: str) -> str:
    return f"_[{''.join(map(characters, kinds))}]"


@cache
def _forms() -> list[re.Pattern[str]]:
    """Patterns over the codes of tokens (see symbols): `18/01/2026 - 7:49`, `07:49 الأحد 18 يناير 2026`."""
    figure, year = _of("number.d12", "number.d24", "number.d31"), f"(?P<year>{_of('number.year')})"
    day, month = f"(?P<day>{figure})", f"(?P<month>{figure})"
    sign = f"(?P<sign>{_of('slash')}|{_of('dash')}|{_of('dot')})"
    name = f"(?:{_of('month_head')}{_of('ordinal.any')}|{_of('gregorian.any')})"
    name = f"(?P<name>{name}(?:{_of('slash')}{name})?)"
    comma = f"(?:{_of('comma')})?"
    days = (
        f"{year}{sign}{month}(?P=sign){day}", f"{day}{sign}{month}(?P=sign){year}",
        f"{day}{name}{comma}{year}", f"{name}{day}{comma}{year}",
    )  # fmt: skip
    minute = _of("number.zero", "number.d12", "number.d24", "number.d31", "number.d59")
    clock = (
        f"(?P<hour>{_of('number.zero', 'number.d12', 'number.d24')}){_of('colon')}(?P<minute>{minute})"
        f"(?:{_of('colon')}(?P<second>{minute}))?(?P<part>{_of('daypart.letter', 'daypart.adverb', 'daypart.both', 'era_gregorian')})?"
    )
    gap = f"(?:{_of('comma', 'dash', 'bar')}|{re.escape(OTHER)})?"
    between = f"(?:{_of('iso')}|{gap}(?:{_of('oclock')})?)"
    weekday = f"(?:{_of('weekday')}{comma})?"
    other = f"(?:{re.escape(OTHER)}|{_of('comma', 'dash', 'bar', 'colon')})*"
    before = f"(?:{re.escape(OTHER)}|{_of('comma', 'dash', 'bar', 'colon', 'in', 'last')})*"
    zone = f"(?:{_of('sign')}{minute}(?:{_of('colon')}{minute})?)?"  # `+03:00`
    forms = []
    for found in days:
        forms.append(f"(?P<whole>{weekday}{found}(?:{between}{clock})?)(?(hour){zone})")
        forms.append(f"(?P<whole>{clock}{gap}{weekday}{found})")
    return [re.compile(before + form + other) for form in forms]


def read_plain(entries: Sequence[Entry]) -> Dateline | None:
    """The dateline of a few tokens in a usual form; its token numbers count from the first of them."""
    if len(entries) > MAX_TOKENS:
        return None
    codes = "".join([e.date_code for e in entries])
    match = next((found for form in _forms() if (found := form.fullmatch(codes))), None)
    if match is None:
        return None
    number = {
        part: entries[match.start(part) // 2].number
        for part in ("year", "month", "day", "hour", "minute", "second")
        if part in match.re.groupindex and match[part]
    }
    year, day = number["year"], number["day"]
    month = number.get("month") or _named(entries[match.start("name") // 2 : match.end("name") // 2])
    if "month" in number and month > 12 >= day:
        month, day = day, month
    hour = number.get("hour", 0)
    if match["part"] and hour <= 12:
        word = entries[match.start("part") // 2].date
        hour = in_part(hour, [word] if word else [])
    if year not in _YEARS or not _two_digits(entries, match):
        return None
    try:
        at = datetime(year, month, day, hour % 24, number.get("minute", 0), number.get("second", 0))
    except ValueError:
        return None
    grain = "second" if "second" in number else "minute" if "hour" in number else "day"
    return Dateline(at, grain, None, match.start("whole") // 2, match.end("whole") // 2, False)


def _two_digits(entries: Sequence[Entry], match: re.Match[str]) -> bool:
    """Whether minutes and seconds are printed with their two digits."""
    return all(
        len(entries[match.start(part) // 2].clean) == _MINUTE_DIGITS for part in ("minute", "second") if match[part]
    )


def _named(entries: Sequence[Entry]) -> int:
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
