"""What is asked of a warehouse before it is published: each a query for the rows that break a rule.

Those about one declaration (references, allowed values, spans) are the gate's rules, asked in SQL; the others are the files in
expectations/sql, whose header says rule, message, remedy and, where a breach only warns, the level. What the database
itself enforces (not null, primary keys) is not asked again. Rows that are written once, with their document, are asked
for as `new_<table>`: those of one run, since no other can have broken them, or all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from expectations.rules import quoted, rules_of, spans_of
from transforms.declare import Table
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


def asked(table: str) -> str:
    """A table's rows that may break a rule."""
    return f"new_{table}" if table in ONCE else quoted(table)


def _of_table(table: Table) -> Iterator[Check]:
    name, keys = asked(table.name), ", ".join(map(quoted, table.key))
    rules = {rule.id: rule for rule in rules_of(table.name)}
    if not table.indexed:
        rule = rules[f"{table.name}.key.unique"]
        query = f"SELECT {keys}, count(*) AS rows FROM {name} GROUP BY ALL HAVING count(*) > 1"
        yield Check(rule.id, query, rule.message)
    for column, (target, key) in table.references.items():
        rule = rules[f"{table.name}.{column}.found"]
        among = asked(target) if table.name in ONCE else quoted(target)
        yield Check(
            rule.id,
            f"SELECT {_shown(table, column)} FROM {name} AS referring WHERE {quoted(column)} IS NOT NULL "
            f"AND NOT EXISTS (FROM {among} AS target WHERE target.{quoted(key)} = referring.{quoted(column)})",
            rule.message,
        )
    for rule in rules.values():
        if rule.broken:
            yield _single(rule.id, table, rule.columns, rule.broken, rule.message)
    if any(column.name == "evidence" for column in table.columns):
        broken = "NOT json_valid(evidence) OR evidence IN ('{}', '[]', 'null', '\"\"')"
        message = "An inference must name its evidence, as JSON."
        yield _single(f"{table.name}.evidence.given", table, ("evidence",), broken, message)
    for span in spans_of(table.name):
        if span.text:
            yield _reads(table, span.start, span.end, span.text)


def _shown(table: Table, *columns: str) -> str:
    """What names a row and shows what is wrong with it."""
    return ", ".join(map(quoted, dict.fromkeys((*table.key, *columns))))


def _single(rule: str, table: Table, columns: Sequence[str], broken: str, message: str) -> Check:
    query = f"SELECT {_shown(table, *columns)} FROM {asked(table.name)} WHERE {broken}"
    return Check(rule, query, message, table=table.name, condition=broken)


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
