"""What the views and their columns mean: the header of a view's .sql file in, words for people out.

A header says grain and question, notes, and `column: meaning` where the column is not one of a table or of another view:
what means the same has the same name, so it is said once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import duckdb

from transforms.records import TABLES
from warehouse.objects import sources
from warehouse.schema import explained, literal, quoted

_SAID = re.compile(r"(\w+): (.+)")


class View(NamedTuple):
    """`columns`: the meaning of those that are its own."""

    name: str
    grain: str
    question: str
    notes: str
    columns: dict[str, str]


@cache
def views() -> dict[str, View]:
    """All views, by name."""
    return {name: described(name, text) for name, text in sorted(sources("views").items())}


def described(name: str, text: str) -> View:
    """A view as its header describes it. A line that begins with more than one space goes on with the one before."""
    said: dict[str, str] = {}
    notes: list[str] = []
    key = ""
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        words = line.removeprefix("-- ")
        if line.startswith("--  ") and key:
            said[key] += " " + words.strip()
        elif match := _SAID.fullmatch(words):
            key = match[1]
            said[key] = match[2]
        else:
            key = ""
            notes.append(words)
    return View(name, said.pop("grain", ""), said.pop("question", ""), " ".join(notes), said)


def meaning(view: str, column: str) -> str:
    """What a column of a view means, as its own header says, else a table that it is the key of, else the tables, else
    another view, if these agree; empty if they do not."""
    known = views()
    if view in known and column in known[view].columns:
        return known[view].columns[column]
    elsewhere = {other.columns[column] for other in known.values() if column in other.columns}
    declared = [(t, explained(c)) for t in TABLES.values() for c in t.columns if c.name == column]
    keyed = {said for table, said in declared if table.key == (column,) and column not in table.references}
    for found in (keyed, {said for _, said in declared}, elsewhere):
        if len(found) == 1:
            return found.pop()
    return ""


def view_comments(con: duckdb.DuckDBPyConnection) -> Iterator[str]:
    """COMMENT ON statements of the views that are there, and of their columns."""
    rows = con.execute("SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal").fetchall()
    for name in sorted({name for name, _ in rows} & views().keys()):
        view = views()[name]
        yield f"COMMENT ON VIEW {quoted(name)} IS {literal(f'{capital(view.grain)}: {view.question}')}"
    for name, column in rows:
        if name in views() and (said := meaning(name, column)):
            yield f"COMMENT ON COLUMN {quoted(name)}.{quoted(column)} IS {literal(said)}"


def capital(text: str) -> str:
    """With a capital letter first, the others as they are."""
    return text[:1].upper() + text[1:]
