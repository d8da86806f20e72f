"""Which lines are times, and what they say. The reading itself is the date grammar's; here is only the line."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Final

from transforms.bounds import HIJRI_YEARS
from transforms.dates.dateline import read_dateline, read_usual
from transforms.dates.plain_dateline import Dateline
from transforms.pages.lines.marks import marks
from transforms.pages.lines.words import TELLS_TIME
from transforms.tokens import NUMBER, PUNCTUATION, WORD, Entry, Tokens

MAX_TOKENS: Final = 40  # «آخر تحديث: الاثنين 1 آذار 2025 الساعة 10:30 صباحا بتوقيت بغداد», with a name and a city
MAX_STRANGE: Final = 6  # words that tell no time and belong to no dateline …
FREE_STRANGE: Final = 1  # that many may touch the time …
# that many may stand apart from it by a sign: a city, an agency; more only with somebody's name
APART_STRANGE: Final = 3
CLOSED_STRANGE: Final = 3  # that many may stand before a day and its hour that end the line
OPENED_STRANGE: Final = 4  # that many may follow a day and its hour that open the line
UPDATE_TOKENS: Final = 2  # «آخر تحديث»
NAME_WORDS: Final = (2, 4)  # of whoever wrote it, at least and at most
ANNOUNCED_WITHIN: Final = 3  # tokens before a day that may say what was done then
FIRST_YEAR: Final = HIJRI_YEARS.start  # of either calendar
_MONTHS: Final = ("gregorian", "hijri", "month_head", "season_head")  # kinds of words that names of months begin with
MEMO: Final = 4096  # datelines remembered: lists repeat theirs
FILED_AT: Final = 4  # where a dash stands at the latest behind a place of one word or two
OPENING_TOKENS: Final = 20  # of a text, in which the day stands that it was filed on
_DASHES: Final = frozenset("-–—ـ")
_DOTS: Final = "·•"  # that part what a dateline tells
_DATE_SIGNS: Final = frozenset("/.-")
YEAR_DIGITS: Final = 4
_PRAYER: Final = "daypart.definite"  # prayers are called by the part of the day
_ENDS_OPENING: Final = _DASHES | frozenset(":(/")
LAST_DAY: Final = 31
LAST_HOUR: Final = 24
MAX_VAGUE: Final = 12  # tokens of a line that is a time without a day: «10:30», «قبل ساعتين»


def time_line(tokens: Tokens, first: int, last: int, fetched_at: datetime | None) -> tuple[bool, Dateline | None]:
    """Whether tokens `[first, last)` tell a time and little else; and which, where the day is known: of a bare clock
    time and of «two hours ago» it is not.
    """
    if last - first > MAX_TOKENS:
        return False, None
    entries = tokens.entries[first:last]
    strange = [i for i, e in enumerate(entries) if not e.bits & TELLS_TIME and len(e.clean) > 1]  # no agency's letters
    if len(strange) > MAX_STRANGE or len(strange) == len(entries):
        return False, None
    reading = read_usual(entries)
    relative = fetched_at is not None
    if reading is None and ((relative and not strange) or has_day(entries, relative)):
        reading = read_text(tokens.text[tokens.starts[first] : tokens.ends[last - 1]], fetched_at)
        if reading is None and not strange:
            reading = _year_first(tokens, first, last) or _glued(tokens, first, last) or _parted(tokens, first, last)
    if reading is None:
        return not strange and _tells_time(entries), None
    if not strange:
        return True, reading
    buttons = marks().button_words  # «12 يناير 2026 0 تعليق»
    apart = [entries[i] for i in strange if not reading.start_token <= i < reading.end_token]
    beside = [e for e in apart if e.folded not in buttons]
    few = len(beside) <= APART_STRANGE or any(e.folded in marks().given_names for e in beside[:2])
    if len(beside) <= FREE_STRANGE or (few and _apart(entries, reading, strange)):
        return True, reading
    if reading.start_token == 0 and reading.grain != "day" and len(beside) <= OPENED_STRANGE:
        return True, reading  # «2010-12-06 05:57:51 المدار /سامي الراعي»
    if reading.start_token == 0 and entries[reading.end_token].surface in _DOTS:
        return True, reading  # «25 فبراير 2026 · إدارة التوظيف والتدريب · أخبار»
    if reading.end_token == len(entries) and reading.grain != "day" and len(beside) <= CLOSED_STRANGE:
        return True, reading  # «المدار من الرباطالثلاثاء 9 دجنبر 2025 - 20:51»
    if _ends_told(entries, reading) and _names_itself(tuple([e.folded for e in beside])):
        return True, reading  # «شؤون عربية 13-04-2026», «فريق التحرير December 3, 2026»
    if _is_posted(entries, reading, beside) or _is_filed(entries, reading):
        return True, reading
    start = first + reading.start_token
    glued = start > first and tokens.ends[start - 1] == tokens.starts[start]
    if glued and len(beside) <= APART_STRANGE and reading.end_token == len(entries):
        return True, reading  # «المدار الإخبارية05-03-2025»
    return False, None


def _ends_told(entries: list[Entry], reading: Dateline) -> bool:
    """Whether nothing follows a day but when the text was changed: «12 يناير 2026 آخر تحديث: 13 يناير 2026»."""
    after = entries[reading.end_token :]
    return not after or any(e.folded in marks().updated for e in after[:UPDATE_TOKENS])


def _names_itself(words: tuple[str, ...]) -> bool:
    """Whether the words are a section's name, an editorial office's, or somebody's that begins with a given name."""
    known = marks()
    return words in known.section_names or words in known.agencies or (len(words) == 2 and known.is_given(words[0]))


def _is_posted(entries: list[Entry], reading: Dateline, beside: list[Entry]) -> bool:
    """Whether a line says who posted it and when: «بواسطة سامي الراعي في 3 ماي 2021», «نشر في صحيفة المدار بتاريخ …»."""
    known, after = marks(), entries[reading.end_token :]
    if not after and (_is_taken_over(entries, reading.start_token) or _is_announced(entries, reading.start_token)):
        return True
    if not after and _is_of_writer(entries, reading.start_token):
        return True
    if entries[0].folded not in known.posted:
        return False
    if (
        not _ends_told(entries, reading)
        and after[0].folded not in known.posted
        and after[0].folded not in known.printed_in
    ):
        return False
    if entries[0].folded in known.posted_by or (after and after[0].folded in known.posted_by):
        return True
    return any(e.folded in known.given_names or e.folded in known.outlet_words for e in beside)


def _is_taken_over(entries: list[Entry], start: int) -> bool:
    """Whether it says before the day who printed it first: «المدار نشر في المدار يوم 14 - 12 - 2015»."""
    if entries[start - 1].folded not in marks().on_day:
        return False
    said = next((i for i in range(start - 1) if entries[i].folded in marks().published), start)
    return said + 1 < start and entries[said + 1].folded in marks().printed_in


def _is_of_writer(entries: list[Entry], start: int) -> bool:
    """Whether two to four words stand before «نشر في» and a day, without a sign: «كمال الراعي نشر في 18 ديسمبر 2025»."""
    said = start - 2 if entries[start - 1].folded not in marks().published else start - 1
    if not NAME_WORDS[0] <= said <= NAME_WORDS[1] or entries[said].folded not in marks().published:
        return False
    return all(e.kind is WORD for e in entries[:start])


def _is_announced(entries: list[Entry], start: int) -> bool:
    """Whether it says before the day, behind a dash, that it was published then: «في نسخة المدار الورقية - تاريخ النشر : 2019/12/11»."""
    words = [k for k in range(max(0, start - ANNOUNCED_WITHIN), start) if entries[k].folded in marks().published]
    return bool(words) and any(e.surface in _DASHES for e in entries[max(0, words[0] - 2) : words[0]])


def _year_first(tokens: Tokens, first: int, last: int) -> Dateline | None:
    """The time of a line whose year stands before the day: «08:46 2026 الإثنين 12 يناير»."""
    years = [
        i for i in range(first, last) if tokens.entries[i].kind is NUMBER and tokens.entries[i].number >= FIRST_YEAR
    ]
    if len(years) != 1:
        return None
    text, start, end = tokens.text, tokens.starts[years[0]], tokens.ends[years[0]]
    return read_text(f"{text[tokens.starts[first] : start]}{text[end : tokens.ends[last - 1]]} {text[start:end]}", None)


def _glued(tokens: Tokens, first: int, last: int) -> Dateline | None:
    """The time of a line on which the same day follows itself without a space: «14/1/202614 يناير 2026», «2026/1/14١٤ يناير ٢٠٢٦»."""
    for i in range(first + 1, last - 1):
        before, entry = tokens.entries[i - 1], tokens.entries[i]
        own = sum([digit.isascii() for digit in entry.surface])
        if entry.kind is NUMBER and 0 < own < len(entry.surface) and before.surface in _DATE_SIGNS:
            return read_text(tokens.text[tokens.starts[first] : tokens.starts[i] + own], None)
        glued = entry.kind is NUMBER and YEAR_DIGITS < len(entry.clean) <= YEAR_DIGITS + 2
        if glued and before.surface in _DATE_SIGNS:
            return read_text(tokens.text[tokens.starts[first] : tokens.starts[i] + YEAR_DIGITS], None)
    return None


def _parted(tokens: Tokens, first: int, last: int) -> Dateline | None:
    """The time of a line whose day a comma parts from its month: «25th, November 2025»."""
    text = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    return read_text(text.replace(",", " ").replace("،", " "), None) if "," in text or "،" in text else None


def _is_filed(entries: list[Entry], reading: Dateline) -> bool:
    """Whether a line ends with a day and says before it where and by whom it was filed: «عدن - سامي الراعي المدار 2003/10/21»."""
    if reading.end_token < len(entries):
        return False
    dashes = [i for i in range(1, min(FILED_AT, reading.start_token - 1)) if entries[i].surface in _DASHES]
    by = entries[dashes[0] + 1].folded if dashes else ""
    return by in marks().given_names or by in marks().outlet_words


def has_day(entries: list[Entry], relative: bool) -> bool:
    """Whether there is enough for a day with its year: three numbers, or two and the name of a month.

    `relative`: «today» says enough, too, since it is known when the page was saved.
    """
    numbers = [e for e in entries if e.kind is NUMBER]
    if len(numbers) < 2 or not any(e.number >= FIRST_YEAR or len(e.clean) == 2 for e in numbers):
        return False
    if len(numbers) > 2:
        return True
    return any(relative or e.date.kind.startswith(_MONTHS) for e in entries if e.kind is WORD and e.date is not None)


@lru_cache(maxsize=MEMO)
def read_text(text: str, fetched_at: datetime | None) -> Dateline | None:
    """The dateline of a short text; its token numbers count from the text's own start."""
    tokens = Tokens(text)
    return read_dateline(tokens, 0, len(tokens), fetched_at)


def opening_time(tokens: Tokens, first: int, last: int) -> Dateline | None:
    """The day that a text opens with behind the place where it was filed: «عدن – 28 يناير 2026: أعلنت …»."""
    entries, found = tokens.entries, None
    if not any(e.folded in marks().places for e in entries[first : first + FILED_AT]):
        return None
    for i in range(first + 2, min(last, first + OPENING_TOKENS)):
        if entries[i].surface in _ENDS_OPENING:
            found = time_line(tokens, first, i, None)[1] or found
    return found


def _tells_time(entries: list[Entry]) -> bool:
    """Whether words that all tell time make a time: a clock time, a month, «two hours ago»."""
    if len(entries) > MAX_VAGUE:
        return False
    if entries[0].folded in marks().ago_words:
        return len(entries) > 1 and all(e.date is not None or e.kind is NUMBER for e in entries)
    numbers = [e.number for e in entries if e.kind is NUMBER]
    signs = [e.surface for e in entries if e.kind is PUNCTUATION]
    if len(numbers) > 1 and ":" in signs:
        first = entries[0]
        if entries[1].surface == ":" and (first.number > LAST_HOUR or (first.date and first.date.kind == _PRAYER)):
            return False  # «45:10», of a recording; «الفجر: 5:04», of a table
        return signs.count(":") < 2 or "/" not in signs  # «0:00 / 4:31»
    day = any(0 < number <= LAST_DAY for number in numbers)  # «سبتمبر 2014» heads what happened then
    return day and any(e.date is not None and e.date.kind.startswith(_MONTHS) for e in entries)


def _apart(entries: list[Entry], reading: Dateline, strange: list[int]) -> bool:
    """Whether a sign stands between the time and what is beside it, on each side that has words which tell no time."""
    start, end = reading.start_token, reading.end_token
    before = strange[0] >= start or entries[start - 1].kind is PUNCTUATION
    after = strange[-1] < end or entries[end].kind is PUNCTUATION
    return before and after
