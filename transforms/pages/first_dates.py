"""A line of tokens in; the time of publication that it prints out, or None. (First cut.)"""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

from transforms.characters import clean
from transforms.tokens import Tokens


class Dateline(NamedTuple):
    at: datetime | None
    grain: str
    utc_offset: int | None
    start_token: int
    end_token: int
    relative: bool


_MONTHS = {
    m: i
    for i, names in enumerate(
        (
            "يناير كانون_الثاني جانفي", "فبراير شباط فيفري", "مارس آذار", "أبريل نيسان ابريل إبريل أفريل",
            "مايو أيار ماي", "يونيو حزيران جوان", "يوليو تموز جويلية", "أغسطس آب اغسطس أوت", "سبتمبر أيلول",
            "أكتوبر تشرين_الأول اكتوبر", "نوفمبر تشرين_الثاني", "ديسمبر كانون_الأول",
        ),
        1,
    )
    for m in names.split()
}  # fmt: skip
_M = "|".join(m.replace("_", r"\s") for m in sorted(_MONTHS, key=len, reverse=True))
_DAY = re.compile(
    rf"(?P<y>\d{{4}})\s*[-/.]\s*(?P<m>\d\d?)\s*[-/.]\s*(?P<d>\d\d?)|(?P<d2>\d\d?)\s*[-/.]\s*(?P<m2>\d\d?)\s*[-/.]\s*(?P<y2>\d{{4}})"
    rf"|(?P<d3>\d\d?)\s+(?P<m3>{_M})(?:\s*/\s*\w+)?،?,?\s+(?P<y3>\d{{4}})|(?P<m4>{_M})\s+(?P<d4>\d\d?)\s*[,،]\s*(?P<y4>\d{{4}})"
)
_CLOCK = re.compile(r"(?<!\d)(\d\d?):(\d\d)(?::\d\d)?(?:\s*(صباح\w*|مساء\w*|ص|م|AM|PM|am|pm)(?!\w))?")
_AGO = re.compile(r"(?:قبل|منذ)\s+(?:\d+\s+)?(?:دقيق|ساع|يوم|أيام|دقائق|اسبوع|أسبوع|شهر)\w*")


def read_dateline(tokens: Tokens, first: int, last: int, fetched_at: datetime | None) -> Dateline | None:
    start, end = tokens.starts[first], tokens.ends[last - 1]
    text = "".join(c if not c.isdigit() else clean(c) for c in tokens.text[start:end])
    day, clock, ago = _DAY.search(text), _CLOCK.search(text), _AGO.search(text)
    spans = [m.span() for m in (day, clock, ago) if m]
    if not spans:
        return None
    at = None
    grain = "day"
    if day:
        g = {k[0]: v for k, v in day.groupdict().items() if v}
        month = int(g["m"]) if g["m"].isdigit() else _MONTHS[g["m"].replace(" ", "_")]
        try:
            at = datetime(int(g["y"]), month, int(g["d"]))
        except ValueError:
            return None
        if clock:
            hour = int(clock[1])
            half = (clock[3] or "").lower()
            if half[:1] in ("م", "p") and hour < 12:
                hour += 12
            elif half[:1] in ("ص", "a") and hour == 12:
                hour = 0
            try:
                at, grain = at.replace(hour=hour, minute=int(clock[2])), "minute"
            except ValueError:
                return None
    a, b = min(s[0] for s in spans) + start, max(s[1] for s in spans) + start
    return Dateline(at, grain, None, tokens.first_at(a), tokens.first_at(b), not day)
