"""The declared records as pyarrow schemas and as DuckDB tables with comments and primary keys.

Imports pyarrow only, so that pool workers can write Parquet without loading a database. No foreign keys: DuckDB
cannot update a referenced row or one with a list column under them; references are checked before publishing.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

import pyarrow as pa

from transforms.declare import Column
from transforms.records import TABLES

SCHEMA_VERSION = 1  # raised when older programs could not read the tables; `objects.fingerprint` tells smaller changes

_ARROW = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    datetime: pa.timestamp("us"),
    date: pa.date32(),
    list: pa.list_(pa.string()),
}
_SQL = {
    str: "VARCHAR",
    int: "BIGINT",
    float: "DOUBLE",
    bool: "BOOLEAN",
    datetime: "TIMESTAMP",
    date: "DATE",
    list: "VARCHAR[]",
}


@cache
def arrow_schema(table: str, *, strict: bool = True) -> pa.Schema:
    """The table's pyarrow schema; each field's metadata holds its description, and its term where it has one.

    strict: columns that are declared not null are so here. What has not passed the gate is kept in the loose form.
    """
    declared = TABLES[table]
    fields = [
        pa.field(c.name, _ARROW[c.type], nullable=c.nullable or not strict, metadata=_metadata(c))
        for c in declared.columns
    ]
    return pa.schema(fields, metadata={"table": table, "description": declared.meaning})


def _metadata(column: Column) -> dict[str, str]:
    field = column.field
    return {"description": explained(column)} | ({"term": field.term} if field.term else {})


def quoted(name: str) -> str:
    """A name as SQL takes it whatever words it is made of (`end`, `table`)."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def sql_type(column: Column) -> str:
    return _SQL[column.type]


def columns_of(table: str) -> str:
    """The table's columns as a SQL list, in their declared order."""
    return ", ".join(quoted(c.name) for c in TABLES[table].columns)


def ddl(table: str) -> str:
    """CREATE TABLE, with the primary key where the database enforces it."""
    declared = TABLES[table]
    lines = [f"    {quoted(c.name)} {sql_type(c)}{'' if c.nullable else ' NOT NULL'}" for c in declared.columns]
    if declared.indexed:
        lines.append(f"    PRIMARY KEY ({', '.join(map(quoted, declared.key))})")
    return f"CREATE TABLE {quoted(table)} (\n" + ",\n".join(lines) + "\n)"


def comments(table: str) -> list[str]:
    """COMMENT ON statements of the table and its columns."""
    declared = TABLES[table]
    on_columns = [
        f"COMMENT ON COLUMN {quoted(table)}.{quoted(c.name)} IS {literal(explained(c))}" for c in declared.columns
    ]
    return [f"COMMENT ON TABLE {quoted(table)} IS {literal(declared.meaning)}", *on_columns]


def explained(column: Column) -> str:
    """What a column means, and which values it takes where they are few."""
    field = column.field
    return f"{field.meaning} One of {', '.join(field.allowed)}." if field.allowed else field.meaning
