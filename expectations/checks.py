"""What is asked of a warehouse before it is published: each a query for the rows that break a rule.

Those about one declaration (references, allowed values, spans) are derived from it; the others are the files in
expectations/sql, whose header says rule, message, remedy and, where a breach only warns, the level. What the database
itself enforces (not null, primary keys) is not asked again. Rows that are written once, with their document, are asked
for as `new_<table>`: those of one run, since no other can have broken them, or all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from expectations.rules import spans_of
from transforms.declare import Column, Table
from transforms.records import FACTS, TABLES

ONCE = (*(table.name for table in FACTS), "search_terms")  # written once, with their document
WRITTEN_WRONG = "Nothing was published; run again, and report the rule and the rows if it stays."
STEP = 512  # characters from one piece of a text to the next; a piece is twice as long
WIDE = 64 * STEP
# In two steps, since finding where a piece starts costs what stands before it; and as lists that are made and taken
# apart again, since a join with numbers would hold a long text once for each of its pieces.
PIECES = f"""
CREATE OR REPLACE TEMP TABLE new_pieces AS
WITH wide AS (
    SELECT
        document_id,
        unnest(range(0, length(text) + 1, {WIDE})) AS start,
        unnest(list_transform(range(0, length(text) + 1, {WIDE}), lambda c: substring(text, c + 1, {WIDE + STEP}))) AS part
    FROM new_documents
)
SELECT
    document_id,
    unnest(range(start // {STEP}, (start + least({WIDE - 1}, length(part))) // {STEP} + 1)) AS number,
    unnest(list_transform(range(0, least({WIDE}, length(part) + 1), {STEP}), lambda c: substring(part, c + 1, {2 * STEP}))) AS piece
FROM wide
"""
HEADER = re.compile(r"^-- (\w+): (.+)$", re.MULTILINE)


class Check(NamedTuple):
    """`query` returns the rows that break the rule. `level`: `fail`, or `warn` where publishing may go on.

    A rule that one row alone can break also gives its table and the `condition` under which a row breaks it, so that
    all of a table's rules can be counted in one pass.
    """

    rule: str
    query: str
    message: str
    remedy: str = WRITTEN_WRONG
    level: str = "fail"
    table: str = ""
    condition: str = ""


def checks() -> list[Check]:
    """All checks, by rule."""
    derived = [check for table in TABLES.values() for check in _of_table(table)]
    return sorted(derived + _written())


def counting(some: list[Check]) -> list[tuple[list[Check], str]]:
    """Queries that count the breaches: each gives one row with a number for each of its checks, in their order."""
    alone = [([c], f"SELECT count(*) FROM (\n{c.query}\n)") for c in some if not c.condition]
    together = []
    for table in dict.fromkeys(c.table for c in some if c.condition):
        of_table = [c for c in some if c.condition and c.table == table]
        counts = ", ".join(f"count(*) FILTER (WHERE {c.condition})" for c in of_table)
        together.append((of_table, f"SELECT {counts} FROM {asked(table)}"))
    return alone + together


def scope(run_id: str | None) -> list[str]:
    """Statements that make `new_<table>` of the tables in `ONCE`: the rows of one run's documents, or all.

    And `new_pieces`, their texts in pieces that overlap: where a span starts is sought from the start of the text, so
    that on a long one each of its many spans would cost as much as all of it.
    """
    if run_id is None:
        return [*(f"CREATE OR REPLACE TEMP VIEW new_{name} AS FROM {name}" for name in ONCE), PIECES]
    new = f"CREATE OR REPLACE TEMP TABLE new_ids AS SELECT document_id FROM documents WHERE run_id = '{run_id}'"
    made = [new]
    for name in ONCE:
        if "document_id" in TABLES[name].record._fields:
            of_run = "document_id IN (FROM new_ids)"
        else:
            of_run = "claim_id IN (SELECT claim_id FROM new_claims)"
        kind = "TABLE" if name == "search_terms" else "VIEW"  # to be searched once, and not once for each rule
        made.append(f"CREATE OR REPLACE TEMP {kind} new_{name} AS FROM {name} WHERE {of_run}")
    return [*made, PIECES]


def quoted(name: str) -> str:
    return f'"{name}"'


def asked(table: str) -> str:
    """A table's rows that may break a rule."""
    return f"new_{table}" if table in ONCE else quoted(table)


def _of_table(table: Table) -> Iterator[Check]:
    name, keys = asked(table.name), ", ".join(map(quoted, table.key))
    if not table.indexed:
        yield Check(
            f"{table.name}.key.unique",
            f"SELECT {keys}, count(*) AS rows FROM {name} GROUP BY ALL HAVING count(*) > 1",
            f"No two rows may have the same {', '.join(table.key)}.",
        )
    for column, (target, key) in table.references.items():
        shown = keys if column in table.key else f"{keys}, {quoted(column)}"
        among = asked(target) if table.name in ONCE else quoted(target)
        yield Check(
            f"{table.name}.{column}.found",
            f"SELECT {shown} FROM {name} AS referring WHERE {quoted(column)} IS NOT NULL "
            f"AND NOT EXISTS (FROM {among} AS target WHERE target.{quoted(key)} = referring.{quoted(column)})",
            f"Its {column} must be found in {target}.",
        )
    for declared in table.columns:
        for kind, broken, message in _broken(declared):
            shown = keys if declared.name in table.key else f"{keys}, {quoted(declared.name)}"
            yield _single(f"{table.name}.{declared.name}.{kind}", table.name, shown, broken, message)
    if {"starts_at", "ends_at"} <= {c.name for c in table.columns}:
        shown, message = f"{keys}, starts_at, ends_at", "ends_at must come after starts_at."
        yield _single(f"{table.name}.ends_at.order", table.name, shown, "ends_at <= starts_at", message)
    for span in spans_of(table.name):
        if span.text:
            yield _reads(table, span.start, span.end, span.text)


def _single(rule: str, table: str, shown: str, broken: str, message: str) -> Check:
    query = f"SELECT {shown} FROM {asked(table)} WHERE {broken}"
    return Check(rule, query, message, table=table, condition=broken)


def _broken(column: Column) -> Iterator[tuple[str, str, str]]:
    name, field = quoted(column.name), column.field
    if field.allowed:
        known = ", ".join(f"'{a}'" for a in field.allowed)
        yield "allowed", f"{name} NOT IN ({known})", f"{column.name} must be one of {', '.join(field.allowed)}."
    bounds = [f"{name} {sign} {b}" for sign, b in (("<", field.minimum), (">", field.maximum)) if b is not None]
    if bounds:
        yield "bounds", " OR ".join(bounds), f"{column.name} must lie within its declared bounds."
    if field.pattern:
        broken = f"NOT regexp_matches({name}, '{field.pattern}')"
        yield "pattern", broken, f"{column.name} must match {field.pattern}."
    if column.name == "evidence":
        broken = f"NOT json_valid({name}) OR {name} IN ('{{}}', '[]', 'null', '\"\"')"
        yield "given", broken, "An inference must name its evidence, as JSON."


def _reads(table: Table, start: str, end: str, text: str) -> Check:
    shown = ", ".join(f"here.{quoted(name)}" for name in (*table.key, start, end))
    stored, first = f"here.{quoted(text)}", f"here.{quoted(start)}"
    length = f"here.{quoted(end)} - {first}"
    is_long = f"coalesce({length} NOT BETWEEN 0 AND {STEP}, FALSE)"  # longer than what a piece surely holds
    rows = f"SELECT {shown}, {stored} AS stored FROM {asked(table.name)} AS here"
    return Check(
        f"{table.name}.{text}.reads",
        f"{rows} LEFT JOIN new_pieces AS p ON here.document_id = p.document_id AND {first} // {STEP} = p.number "
        f"WHERE NOT {is_long} AND here.document_id IN (SELECT document_id FROM new_documents) "
        f"AND {stored} IS DISTINCT FROM substring(piece, {first} % {STEP} + 1, {length}) "
        f"UNION ALL {rows} JOIN (SELECT document_id, text AS whole FROM new_documents) AS d "
        f"ON here.document_id = d.document_id "
        f"WHERE {is_long} AND {stored} IS DISTINCT FROM substring(whole, {first} + 1, {length})",
        f"The document's text from {start} to {end} must be {text}.",
    )


def _written() -> list[Check]:
    found = []
    for file in sorted(files("expectations.sql").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".sql"):
            text = file.read_text("utf-8")
            header = dict(HEADER.findall(text))
            found.append(Check(header["rule"], text, header["message"], header["remedy"], header.get("level", "fail")))
    return found
