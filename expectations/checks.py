"""What is asked of a whole warehouse before it is published: queries that return the rows that break a rule.

Those about one declaration (keys, references, allowed values, spans) are derived from it; the others are the files
in expectations/sql, whose header says rule, message, remedy and, where a breach only warns, the level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from expectations.rules import spans_of
from transforms.declare import Column, Table
from transforms.records import TABLES

WRITTEN_WRONG = (
    "The rows were written wrong; nothing was published. Run again, and report the rule and rows if it stays."
)
HEADER = re.compile(r"^-- (\w+): (.+)$", re.MULTILINE)


class Check(NamedTuple):
    """query: returns the rows that break the rule. level: `fail`, or `warn` where publishing may go on."""

    rule: str
    query: str
    message: str
    remedy: str
    level: str = "fail"


def checks() -> list[Check]:
    """All checks, by rule."""
    derived = [check for table in TABLES.values() for check in _of_table(table)]
    return sorted(derived + _written())


def _of_table(table: Table) -> Iterator[Check]:
    name, keys = _quoted(table.name), ", ".join(map(_quoted, table.key))
    yield Check(
        f"{table.name}.key.unique",
        f"SELECT {keys}, count(*) AS rows FROM {name} GROUP BY ALL HAVING count(*) > 1",
        f"No two rows may have the same {', '.join(table.key)}.",
        WRITTEN_WRONG,
    )
    for column, (target, key) in table.references.items():
        yield Check(
            f"{table.name}.{column}.found",
            f"SELECT {keys}, {_quoted(column)} FROM {name} AS referring WHERE {_quoted(column)} IS NOT NULL "
            f"AND NOT EXISTS (FROM {_quoted(target)} AS target WHERE target.{_quoted(key)} = referring.{_quoted(column)})",
            f"Its {column} must be found in {target}.",
            WRITTEN_WRONG,
        )
    for declared in table.columns:
        for kind, broken, message in _broken(declared):
            shown = keys if declared.name in table.key else f"{keys}, {_quoted(declared.name)}"
            query = f"SELECT {shown} FROM {name} WHERE {broken}"
            yield Check(f"{table.name}.{declared.name}.{kind}", query, message, WRITTEN_WRONG)
    for span in spans_of(table.name):
        if span.text:
            yield _reads(table, span.start, span.end, span.text)
    if {"starts_at", "ends_at"} <= {c.name for c in table.columns}:
        query = f"SELECT {keys}, starts_at, ends_at FROM {name} WHERE ends_at <= starts_at"
        yield Check(f"{table.name}.ends_at.order", query, "ends_at must come after starts_at.", WRITTEN_WRONG)


def _broken(column: Column) -> Iterator[tuple[str, str, str]]:
    name, field = _quoted(column.name), column.field
    if not column.nullable:
        yield "not_null", f"{name} IS NULL", f"{column.name} must not be null."
    if field.allowed:
        known = ", ".join(f"'{a}'" for a in field.allowed)
        yield "allowed", f"{name} NOT IN ({known})", f"{column.name} must be one of {', '.join(field.allowed)}."
    bounds = [f"{name} {sign} {b}" for sign, b in (("<", field.minimum), (">", field.maximum)) if b is not None]
    if bounds:
        yield "bounds", " OR ".join(bounds), f"{column.name} must lie within its declared bounds."
    if field.pattern:
        broken = f"NOT regexp_full_match({name}, '{field.pattern}')"
        yield "pattern", broken, f"{column.name} must match {field.pattern}."
    if column.name == "evidence":
        broken = f"NOT json_valid({name}) OR {name} IN ('', '{{}}', '[]', 'null')"
        yield "given", broken, "An inference must name its evidence, as JSON."


def _reads(table: Table, start: str, end: str, text: str) -> Check:
    keys = ", ".join(_quoted(k) for k in table.key)
    return Check(
        f"{table.name}.{text}.reads",
        f"SELECT {keys}, {_quoted(start)}, {_quoted(end)}, here.{_quoted(text)} AS stored FROM {_quoted(table.name)} AS here "
        f"JOIN (SELECT document_id, text AS whole FROM documents) USING (document_id) WHERE here.{_quoted(text)} IS DISTINCT FROM "
        f"substring(whole, {_quoted(start)} + 1, {_quoted(end)} - {_quoted(start)})",
        f"The document's text from {start} to {end} must be {text}.",
        WRITTEN_WRONG,
    )


def _written() -> list[Check]:
    found = []
    for file in sorted(files("expectations.sql").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".sql"):
            text = file.read_text("utf-8")
            header = dict(HEADER.findall(text))
            found.append(Check(header["rule"], text, header["message"], header["remedy"], header.get("level", "fail")))
    return found


def _quoted(name: str) -> str:
    return f'"{name}"'
