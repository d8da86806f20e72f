"""A zone's tokens in, its dates with their readings out: each is read by its words, its clause and what was told before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from transforms.dates.expressions.assemble import MAX_TOKENS
from transforms.dates.expressions.expression import Expression
from transforms.dates.expressions.runs import expressions_at
from transforms.dates.expressions.sharing import sharing
from transforms.dates.grammar.joins import opener, stands_alone
from transforms.dates.intervals.context import Context
from transforms.dates.intervals.resolve import Reading
from transforms.dates.page.leaning import in_its_clause
from transforms.dates.page.pairs import after_its_fellow
from transforms.dates.page.rites import in_its_rite
from transforms.dates.page.signs import Signs
from transforms.dates.page.spoken import Spoken, is_by_the_clock, naming, on_its_day
from transforms.dates.page.told import Told, telling
from transforms.dates.refusals.guards import is_date, names_a_place
from transforms.dates.vocabulary.symbols import OTHER
from transforms.tokens import Tokens
from transforms.zones import Zone

_CODE: Final = attrgetter("date_code")
GLANCE: Final = 9  # tokens that show whether an expression begins here: the longest number in words, and what it counts


def readings(tokens: Tokens, zone: Zone, context: Context, signs: Signs) -> Iterator[tuple[Expression, Reading]]:
    """Expressions of a zone that are dates, left to right, none inside another."""
    told, spoken = Told(), Spoken()
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
        read = _at(tokens, codes[here : min(here + 2 * MAX_TOKENS, len(codes) - 2)], hit, at, context, told, signs)
        if read is None:
            continue
        expression, reading = read
        at = expression.last
        if reading is None:
            continue
        if fellow is not None:
            reading = after_its_fellow(tokens, fellow, expression, reading, context)
        fellow = expression, reading
        if is_by_the_clock(expression):
            reading = on_its_day(tokens, spoken, expression, context) or reading
        elif not _compares(expression):
            spoken = naming(tokens, spoken, expression, reading)
            told = telling(tokens, told, expression, reading, context.today)
            context = context._replace(mention=told.last)
        yield expression, reading


def _compares(expression: Expression) -> bool:
    """«الشهر نفسه من العام الماضي» is what another month is held against, and nothing is told of it."""
    frame = expression.frame
    return frame.month_shift == 0 and bool(frame.mention) and (frame.year is not None or frame.year_shift is not None)


def _at(
    tokens: Tokens, codes: str, hit: int, free: int, context: Context, told: Told, signs: Signs
) -> tuple[Expression, Reading | None] | None:
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
        reading = in_its_clause(tokens, expression, context, told, signs)
        if reading is not None:
            return expression, reading
    return None
