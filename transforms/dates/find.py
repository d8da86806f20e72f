"""Tokens and zones in, date records out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Final

from transforms.characters import raw_length
from transforms.dates.clause.direction import has_happened, is_far, points_forward
from transforms.dates.clause.tenses import BACK
from transforms.dates.expressions.assemble import MAX_TOKENS
from transforms.dates.expressions.expression import Expression
from transforms.dates.expressions.runs import expressions_at
from transforms.dates.expressions.sharing import sharing
from transforms.dates.grammar.frame import Frame
from transforms.dates.grammar.joins import opener, stands_alone
from transforms.dates.intervals.calendars import Span, first_weekday, one_day
from transforms.dates.intervals.context import Context
from transforms.dates.intervals.resolve import NIGHTS, Reading, resolve
from transforms.dates.intervals.resolve_range import resolve_range
from transforms.dates.page.ahead import OWN_ZONES, Found, days_ahead, is_open
from transforms.dates.page.eras import by_hijra, counts_by_hijra
from transforms.dates.page.neighbours import is_to_come
from transforms.dates.page.pairs import after_its_fellow
from transforms.dates.page.rites import in_its_rite
from transforms.dates.page.spoken import Spoken, day_of_clock, naming
from transforms.dates.page.written import days_apart
from transforms.dates.page.zoned import with_zoned
from transforms.dates.refusals.guards import is_date, leans_elsewhere, names_a_place
from transforms.dates.vocabulary.symbols import OTHER
from transforms.identity import span_id
from transforms.records import Date
from transforms.tokens import Tokens
from transforms.zones import Zone

_CODE: Final = attrgetter("date_code")
_CLOCKS: Final = (("clock",), ("clock_dotted",))
_OF_A_DAY: Final = ("day", "daypart", "minute", "second")  # grains
_CLOCK_ONLY: Final = Frame(type="time")
_TO: Final = "to"
_SINCE: Final = "since"  # kinds of words
_DAY: Final = "day.sg"
_WEEK: Final = "week"
_ABOUT: Final = "APPROX"
GLANCE: Final = 9  # tokens that show whether an expression begins here: the longest number in words, and what it counts


def find_dates(
    tokens: Tokens, zones: Sequence[Zone], published_at: datetime | None, document_id: str, territory: str = "IQ"
) -> list[Date]:
    """The temporal expressions of `zones`, in text order. `territory` (ISO 3166) says when a week begins."""
    context = Context(published_at, first_weekday(territory))
    found = _found(tokens, zones, context)
    apart = days_apart(found, context.today)
    if apart and published_at is not None:
        context = context._replace(now=published_at + timedelta(days=apart))
        found = _found(tokens, zones, context)
    if counts_by_hijra(found):
        context = context._replace(by_hijra=True)
        found = _found(tokens, zones, context)
    ahead = days_ahead(tokens, found, context.today)
    if ahead:
        found = _found(tokens, zones, context._replace(ahead=ahead))
    found = with_zoned(tokens, found, context)
    return [_record(tokens, *each, document_id, ordinal) for ordinal, each in enumerate(found)]


def _found(tokens: Tokens, zones: Sequence[Zone], context: Context) -> list[Found]:
    found: list[Found] = []
    for zone in zones:
        anchored = context if zone.name in OWN_ZONES else context._replace(ahead=frozenset())
        if zone.published_at is not None:
            anchored = anchored._replace(now=zone.published_at)
        found += [(expression, reading, zone) for expression, reading in _readings(tokens, zone, anchored)]
    return found


def _readings(tokens: Tokens, zone: Zone, context: Context) -> Iterator[tuple[Expression, Reading]]:
    """Expressions of a zone that are dates, left to right, none inside another."""
    spoken = Spoken()
    fellow: tuple[Expression, Reading] | None = None  # the one before
    at, stop = tokens.first_at(zone.start), tokens.first_at(zone.end)
    begins, alone, entries, hits = opener().match, stands_alone(), tokens.entries, tokens.date_hits
    codes, begin = "".join(map(_CODE, entries[at:stop])) + OTHER, 2 * at
    for hit in hits[bisect_left(hits, at) : bisect_left(hits, stop)]:
        if hit < at:
            continue
        here = 2 * hit - begin
        if codes[here + 1] not in alone and codes[here + 3] == OTHER[1]:
            continue
        if not begins(codes, here, here + 2 * GLANCE):
            continue
        read = _at(tokens, codes[here : min(here + 2 * MAX_TOKENS, len(codes) - 2)], hit, at, context)
        if read is None:
            continue
        expression, reading = read
        at = expression.last
        if reading is None:
            continue
        if fellow is not None:
            reading = after_its_fellow(tokens, fellow, expression, reading, context)
        fellow = expression, reading
        if expression.slots in _CLOCKS or _is_from_to(expression):
            day = day_of_clock(tokens, spoken, expression, context.today)
            if day is not None:
                reading = _of_day(expression, context._replace(mention=day)) or reading
        elif _compares(expression):
            pass
        elif reading.starts_at is not None and reading.ends_at is not None:
            first, after = reading.starts_at.date(), reading.ends_at.date()
            that_day = one_day(first)
            mention = max(that_day, (first, after))
            since = _is_since(tokens, expression)
            told, told_end = (context.told, context.told_end) if since else (mention, at)
            context = context._replace(mention=mention, told=told, told_end=told_end)
            if not _lies_ahead(mention, context.today):
                context = context._replace(over=mention, over_end=at)
            if reading.grain in _OF_A_DAY and not since and not _is_up_to(tokens, expression):
                spoken = naming(spoken, that_day, at, expression.frame.daypart in NIGHTS)
            else:
                spoken = spoken._replace(beside=False)
        yield expression, reading


def _compares(expression: Expression) -> bool:
    """«الشهر نفسه من العام الماضي» is what another month is held against, and nothing is told of it."""
    frame = expression.frame
    return frame.month_shift == 0 and bool(frame.mention) and (frame.year is not None or frame.year_shift is not None)


def _is_from_to(expression: Expression) -> bool:
    """«من الثامنة حتى العاشرة مساء», by itself."""
    near, far = expression.frame, expression.until
    if far is None or near.hour is None or far.hour is None:
        return False
    return all(frame == _CLOCK_ONLY._replace(hour=frame.hour, minute=frame.minute) for frame in (near, far))


def _of_day(expression: Expression, context: Context) -> Reading | None:
    """A clock time, or from one to another, on the day spoken of; until an earlier hour is until the next morning."""
    near, far = expression.frame, expression.until
    frame = near._replace(day_shift=0, mention=True)
    if far is None:
        return resolve(frame, context)
    overnight = (far.hour or 0, far.minute or 0) <= (near.hour or 0, near.minute or 0)
    return resolve_range(frame, far._replace(day_shift=int(overnight), mention=True), context)


def _at(tokens: Tokens, codes: str, hit: int, free: int, context: Context) -> tuple[Expression, Reading | None] | None:
    """The longest expression at a hit that names a possible time and is not refused; without a reading, a mere name."""
    offset, candidates = expressions_at(tokens.entries, codes, hit, free)
    for candidate in candidates:
        expression = Expression(candidate.first + offset, candidate.last + offset, *candidate[2:])
        if names_a_place(tokens, expression):
            return expression, None
        if not is_date(tokens, expression):
            continue
        expression = sharing(tokens, expression)
        if expression.frame.holiday is not None:
            expression = in_its_rite(tokens, expression, expression.frame.holiday)
        reading = _resolve(tokens, expression, context)
        if reading is not None:
            return expression, reading
    return None


def _resolve(tokens: Tokens, expression: Expression, context: Context) -> Reading | None:
    frame = expression.frame
    if context.by_hijra:
        frame = by_hijra(frame)
        expression = expression._replace(frame=frame)
    if leans_elsewhere(tokens, expression, context.mention):
        context = context._replace(now=None, mention=None, told=None)
    if frame.mention and frame.looks_back():
        far = is_far(tokens, context.told_end, expression.first)
        context = context._replace(mention=None if far else context.told)
    if frame.mention and frame.day_shift is not None and _lies_ahead(context.mention, context.today):
        context = _of_what_is_over(tokens, expression, context)
    if is_open(frame):
        told = points_forward(tokens, expression.first, expression.last, frame.weekday is not None)
        forward = is_to_come(tokens, expression, told, context)
        happened = frame.weekday is None and has_happened(tokens, expression.first)
        context = context._replace(future=forward, past=_is_since(tokens, expression), happened=happened)
    return resolve(frame, context) if expression.until is None else resolve_range(frame, expression.until, context)


def _of_what_is_over(tokens: Tokens, expression: Expression, context: Context) -> Context:
    """«ألغى الأحد لقاء 12 شباط ثم عاد في اليوم التالي»: a day of what was done follows no day that is to come."""
    if points_forward(tokens, expression.first, expression.last, True) != BACK:
        return context
    far = context.over is None or is_far(tokens, context.over_end, expression.first)
    return context._replace(now=None, mention=None if far else context.over)


def _lies_ahead(mention: Span | None, today: date | None) -> bool:
    return mention is not None and today is not None and mention[0] > today


def _is_since(tokens: Tokens, expression: Expression) -> bool:
    """«أعلى مستوى منذ أيار 2014»: the month before is not that May's. «منذ يوم 10 شباط» is past."""
    before = tokens.entries[expression.first - 1].date if expression.first else None
    if before is not None and before.kind == _DAY and expression.first > 1:
        before = tokens.entries[expression.first - 2].date
    return before is not None and before.kind == _SINCE


def _is_up_to(tokens: Tokens, expression: Expression) -> bool:
    """«يستمر حتى الأحد ويفتح أبوابه الساعة الثامنة»: not on Sunday alone."""
    words = [entry.date for entry in tokens.entries[max(0, expression.first - 2) : expression.first]]
    if words and words[-1] is not None and words[-1].kind == _DAY:
        words.pop()
    return bool(words) and words[-1] is not None and words[-1].kind == _TO


def _roughness(frame: Frame) -> str | None:
    """«قبل أسبوعين»: who counts in weeks names about that day, unless a weekday says which one."""
    in_weeks = frame.shift is not None and frame.shift[-1][0] == _WEEK
    return _ABOUT if in_weeks and frame.weekday is None else None


def _record(
    tokens: Tokens, expression: Expression, reading: Reading, zone: Zone, document_id: str, ordinal: int
) -> Date:
    first = tokens.entries[expression.first]
    prefix = raw_length(first.surface, first.date.prefix) if first.date and first.date.prefix else 0
    start, end = tokens.starts[expression.first] + prefix, tokens.ends[expression.last - 1]
    frame = expression.frame
    return Date(
        span_id(document_id, "date", start, end), document_id, ordinal, zone.name, tokens.printed[start:end], start, end,
        frame.type or "date", "hijri" if frame.is_hijri() else "gregorian", reading.value, None if expression.until else frame.mod or _roughness(frame), reading.grain, reading.starts_at,
        reading.ends_at, reading.anchor, expression.rule,
    )  # fmt: skip
