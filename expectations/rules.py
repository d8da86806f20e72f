"""The rules that rows must keep, derived from the declarations: what each expects, and what it says when broken.

A rule's id is `table.column.kind`. The gate reads it as an expectation of a frame, the audit as a condition in SQL. Rules
that no single column can tell (a span that re-reads, a reference that is found) look, at the gate, at a column of truth
values that `expectations.derived` computes; the audit has queries of its own for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from transforms.declare import Table
from transforms.records import FACTS, TABLES


class Rule(NamedTuple):
    """One expectation. `expectation`: the name of a Great Expectations class, `arguments`: its keyword arguments.

    `broken`: under which SQL condition a row breaks it, and `columns`: those that it asks about; empty where a row by
    itself cannot tell, or the database sees to it.
    """

    id: str
    expectation: str
    arguments: dict[str, Any]
    message: str
    broken: str = ""
    columns: tuple[str, ...] = ()


class Span(NamedTuple):
    """A pair of offset columns; `text` is the column that holds what stands between them, where one does."""

    start: str
    end: str
    text: str | None


FACT_NAMES = tuple(t.name for t in FACTS)


@cache
def rules_of(table: str) -> tuple[Rule, ...]:
    """All rules for rows of one table, in the order in which they name a refused row."""
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


def quoted(name: str) -> str:
    return f'"{name}"'


def _of_columns(table: Table) -> Iterator[Rule]:
    for column in table.columns:
        name, field, sql = f"{table.name}.{column.name}", column.field, quoted(column.name)
        asked: dict[str, Any] = {"column": column.name}
        if not column.nullable:
            yield Rule(f"{name}.not_null", "ExpectColumnValuesToNotBeNull", asked, f"{column.name} must not be null.")
        if field.allowed:
            known = ", ".join(f"'{value}'" for value in field.allowed)
            message = f"{column.name} must be one of {', '.join(field.allowed)}."
            limits = asked | {"value_set": list(field.allowed)}
            broken = f"{sql} NOT IN ({known})"
            yield Rule(f"{name}.allowed", "ExpectColumnValuesToBeInSet", limits, message, broken, (column.name,))
        if field.minimum is not None or field.maximum is not None:
            limits = asked | {"min_value": field.minimum, "max_value": field.maximum}
            message = f"{column.name} must lie between {_or_any(field.minimum)} and {_or_any(field.maximum)}."
            beyond = (("<", field.minimum), (">", field.maximum))
            broken = " OR ".join(f"{sql} {sign} {bound}" for sign, bound in beyond if bound is not None)
            yield Rule(f"{name}.bounds", "ExpectColumnValuesToBeBetween", limits, message, broken, (column.name,))
        if field.pattern:
            limits, message = asked | {"regex": field.pattern}, f"{column.name} must match {field.pattern}."
            broken = f"NOT regexp_matches({sql}, '{field.pattern}')"
            yield Rule(f"{name}.pattern", "ExpectColumnValuesToMatchRegex", limits, message, broken, (column.name,))


def _of_pairs(table: Table) -> Iterator[Rule]:
    names = {c.name for c in table.columns}
    for span in spans_of(table.name):
        message = f"{span.end} must not come before {span.start}."
        yield _ordered(table, span.start, span.end, True, message)
    if {"starts_at", "ends_at"} <= names:
        message = "The interval is half open, so ends_at must come after starts_at."
        yield _ordered(table, "starts_at", "ends_at", False, message)


def _ordered(table: Table, first: str, then: str, or_equal: bool, message: str) -> Rule:
    arguments = {"column_A": then, "column_B": first, "or_equal": or_equal, "ignore_row_if": "either_value_is_missing"}
    broken = f"{quoted(then)} {'<' if or_equal else '<='} {quoted(first)}"
    name = f"{table.name}.{then}.order"
    return Rule(name, "ExpectColumnPairValuesAToBeGreaterThanB", arguments, message, broken, (first, then))


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
    name, message = f"{table.name}.key.unique", f"No two rows may have the same {', '.join(table.key)}."
    if len(table.key) == 1:
        return Rule(name, "ExpectColumnValuesToBeUnique", {"column": table.key[0]}, message)
    return Rule(name, "ExpectCompoundColumnsToBeUnique", {"column_list": list(table.key)}, message)


def _or_any(bound: float | None) -> str:
    return "any value" if bound is None else str(bound)
