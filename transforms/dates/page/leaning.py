"""An expression in its clause in, its reading out: on what day it leans, and whether the clause points forward or back."""

from __future__ import annotations

from transforms.dates.clause.direction import has_happened, is_far, points_forward
from transforms.dates.clause.tenses import BACK
from transforms.dates.expressions.expression import Expression
from transforms.dates.intervals.context import Context
from transforms.dates.intervals.resolve import Reading, resolve
from transforms.dates.intervals.resolve_range import resolve_range
from transforms.dates.page.eras import by_hijra
from transforms.dates.page.neighbours import is_to_come
from transforms.dates.page.signs import Signs
from transforms.dates.page.told import Told, is_since, lies_ahead
from transforms.dates.refusals.guards import leans_elsewhere
from transforms.tokens import Tokens


def in_its_clause(tokens: Tokens, expression: Expression, context: Context, told: Told, signs: Signs) -> Reading | None:
    """None where the words name no possible time."""
    frame = expression.frame
    if signs.by_hijra:
        frame = by_hijra(frame)
        expression = expression._replace(frame=frame)
    if leans_elsewhere(tokens, expression, context.mention):
        context, told = context._replace(now=None, mention=None), told._replace(apart=None)
    if frame.mention and frame.looks_back():
        far = is_far(tokens, told.apart_end, expression.first)
        context = context._replace(mention=None if far else told.apart)
    if frame.mention and frame.day_shift is not None and lies_ahead(context.mention, context.today):
        context = _of_what_is_over(tokens, expression, context, told)
    if frame.is_open():
        pointed = points_forward(tokens, expression.first, expression.last, frame.weekday is not None)
        forward = is_to_come(tokens, expression, pointed, context.today, signs.ahead)
        happened = frame.weekday is None and has_happened(tokens, expression.first)
        context = context._replace(future=forward, past=is_since(tokens, expression), happened=happened)
    return resolve(frame, context) if expression.until is None else resolve_range(frame, expression.until, context)


def _of_what_is_over(tokens: Tokens, expression: Expression, context: Context, told: Told) -> Context:
    """«ألغى الأحد لقاء 12 شباط ثم عاد في اليوم التالي»: a day of what was done follows no day that is to come."""
    if points_forward(tokens, expression.first, expression.last, True) != BACK:
        return context
    far = told.over is None or is_far(tokens, told.over_end, expression.first)
    return context._replace(now=None, mention=None if far else told.over)
