"""The rules that rows must keep, derived from the declarations: what each expects, and what it says when broken.

A rule's id is `table.column.kind`. Rules that no single column can tell (a span that re-reads, a reference that is
found) look at a column of truth values that `expectations.derived` computes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from transforms.declare import Column, Table
from transforms.records import FACTS, TABLES


class Rule(NamedTuple):
    """One expectation. `expectation`: the name of a Great Expectations class, `arguments`: its keyword arguments."""

    id: str
    expectation: str
    arguments: dict[str, Any]
    message: str


class Span(NamedTuple):
    """A pair of offset columns; `text` is the column that holds what stands between them, where one does."""

    start: str
    end: str
    text: str | None


FACT_NAMES = tuple(t.name for t in FACTS)


@cache
def rules_of(table: str) -> tuple[Rule, ...]:
    """All rules for rows of one fact table, in the order in which they name a refused row."""
    declared = TABLES[table]
    return (*_of_columns(declared), *_of_pairs(declared), *_of_derived(declared), _of_key(declared))


@cache
def spans_of(table: str) -> tuple[Span, ...]:
    """The spans of a table, read off its column names: `start`/`end`, `x_start`/`x_end` with their text beside them."""
    names = {c.name for c in TABLES[table].columns}
    found = []
    for start in sorted(n for n in names if n == "start" or n.endswith("_start")):
        stem = start.removesuffix("start").rstrip("_")
        text = stem or "text"
        found.append(Span(start, start.removesuffix("start") + "end", text if text in names else None))
    return tuple(found)


def span_column(span: Span) -> str:
    return f"{span.text}_reads" if span.text else f"{span.end}_inside"


def _of_columns(table: Table) -> Iterator[Rule]:
    for column in table.columns:
        name, field = f"{table.name}.{column.name}", column.field
        if not column.nullable:
            yield Rule(
                f"{name}.not_null", "ExpectColumnValuesToNotBeNull", {"column": column.name}, "It must not be null."
            )
        if field.allowed:
            known = f"It must be one of {', '.join(field.allowed)}."
            yield Rule(
                f"{name}.allowed", "ExpectColumnValuesToBeInSet", _with(column, value_set=list(field.allowed)), known
            )
        if field.minimum is not None or field.maximum is not None:
            limits = _with(column, min_value=field.minimum, max_value=field.maximum)
            message = f"It must lie between {_or_any(field.minimum)} and {_or_any(field.maximum)}."
            yield Rule(f"{name}.bounds", "ExpectColumnValuesToBeBetween", limits, message)
        if field.pattern:
            message = f"It must match {field.pattern}."
            yield Rule(f"{name}.pattern", "ExpectColumnValuesToMatchRegex", _with(column, regex=field.pattern), message)


def _of_pairs(table: Table) -> Iterator[Rule]:
    names = {c.name for c in table.columns}
    for span in spans_of(table.name):
        message = f"{span.end} must not come before {span.start}."
        yield _ordered(f"{table.name}.{span.end}.order", span.start, span.end, True, message)
    if {"starts_at", "ends_at"} <= names:
        message = "The interval is half open, so ends_at must come after starts_at."
        yield _ordered(f"{table.name}.ends_at.order", "starts_at", "ends_at", False, message)


def _ordered(name: str, first: str, then: str, or_equal: bool, message: str) -> Rule:
    arguments = {"column_A": then, "column_B": first, "or_equal": or_equal, "ignore_row_if": "either_value_is_missing"}
    return Rule(name, "ExpectColumnPairValuesAToBeGreaterThanB", arguments, message)


def _of_derived(table: Table) -> Iterator[Rule]:
    for span in spans_of(table.name):
        column = span_column(span)
        message = (
            f"The document's text from {span.start} to {span.end} must be {span.text}; all three are null together."
            if span.text
            else f"{span.start} and {span.end} must lie inside the document's text."
        )
        yield _true(f"{table.name}.{column.replace('_reads', '.reads').replace('_inside', '.inside')}", column, message)
    for column, (target, _) in table.references.items():
        yield _true(f"{table.name}.{column}.found", f"{column}_found", f"Its {column} must be found in {target}.")
    if table.name == "documents":
        yield _true(
            "documents.segments.partition",
            "segments_cover",
            "Its segments must cover its text once, without gap or overlap.",
        )
        yield _true(
            "documents.article.found", "article_found", "A document that is not refused must have its one article."
        )


def _true(name: str, column: str, message: str) -> Rule:
    return Rule(name, "ExpectColumnValuesToBeInSet", {"column": column, "value_set": [True]}, message)


def _of_key(table: Table) -> Rule:
    name, message = f"{table.name}.key.unique", f"Another row before it has the same {', '.join(table.key)}."
    if len(table.key) == 1:
        return Rule(name, "ExpectColumnValuesToBeUnique", {"column": table.key[0]}, message)
    return Rule(name, "ExpectCompoundColumnsToBeUnique", {"column_list": list(table.key)}, message)


def _with(column: Column, **arguments: Any) -> dict[str, Any]:
    return {"column": column.name, **arguments}


def _or_any(bound: float | None) -> str:
    return "any value" if bound is None else str(bound)
