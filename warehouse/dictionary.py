"""The declared tables for people and for other tools: docs/data-dictionary.md and the lake's datapackage.json.

`python -m warehouse.dictionary` writes the page anew; a test fails when it is stale.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from transforms.declare import Column, Table
from transforms.records import TABLES
from warehouse.described import meaning, views
from warehouse.durable import write_whole
from warehouse.home import Home
from warehouse.objects import create_objects
from warehouse.schema import SCHEMA_VERSION, ddl, sql_type

PAGE = Path(__file__).parent.parent / "docs" / "data-dictionary.md"
KINDS = {
    "fact": ("Facts", "Read off one page."),
    "operation": ("Operations", "About files and runs."),
    "inference": ("Inferences", "Concluded by comparing pages; each row names its evidence, and no fact is changed."),
}
MACROS = {
    "search(words)": "a table of the articles that hold every one of the words, however they are spelled.",
    "fold(text)": "the text as it is compared: one spelling of alef, ya and ta marbuta, no vowel signs, digits of one script.",
    "speaker_key(name)": "a name as it is grouped by: folded, without punctuation.",
}
LAKE = """\
`lake/<table>/run=<run_id>/part-<number>.parquet`, for the tables of facts and operations. Reading a table's folder gives all
its rows, and from the folders' names one more column, `run`, the run that wrote them. Types: VARCHAR is a string, BIGINT
an int64, TIMESTAMP one of microseconds without a zone, VARCHAR[] a list of strings; columns that may not be null are
required. pandas makes floats of whole numbers beside nulls, unless it is asked for the types that are there:
`pandas.read_parquet("home/lake/claims", dtype_backend="pyarrow")`. Each field carries its description. `datapackage.json` lists the files; it is written last, so what it lists
belongs together, while files of a run that is being published stand there a moment before. A table that has no rows yet is
neither listed nor there.

A newer Khabar may add columns, to older files too, where they are null; none is renamed or retyped without a new
version in `datapackage.json`. A replay takes the rows that it replaced out of their files. A file that only got another
time has a further row in `files`, of the run that saw it; the warehouse holds one."""
KEYS_IN_LAKE = {"files": (*TABLES["files"].key, "last_run_id")}
_FRICTIONLESS = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    datetime: "datetime",
    date: "date",
    list: "array",
}
_VOCABULARIES = {"schema": "https://schema.org/"}


def render() -> str:
    """The data dictionary as Markdown."""
    parts = [
        "# Data dictionary",
        "Written by `python -m warehouse.dictionary` from the declarations in `transforms/records.py`; not edited by hand.",
        "Offsets count Unicode code points of `documents.text`, start inclusive, end exclusive: `text[start:end]` is the "
        "stored text. Times are wall-clock times, as printed or as given, unless a column says UTC.",
    ]
    for kind, (title, about) in KINDS.items():
        parts += [f"## {title}", about]
        for table in TABLES.values():
            if table.kind == kind:
                parts += [f"### {table.name}", _introduction(table), _grid(table)]
    parts += ["## Views", "What joins facts and inferences, to ask first. Each file says how: `warehouse/sql/views`."]
    for name, columns in _view_columns().items():
        view = views()[name]
        told = f"One row: {view.grain}. It answers: {view.question}"
        parts += [f"### {name}", " ".join(filter(None, (told, view.notes))), _view_grid(name, columns)]
    parts += ["## The lake", LAKE]
    parts += ["## Macros", "\n".join(f"- `{call}`: {does}" for call, does in MACROS.items())]
    return "\n\n".join(parts) + "\n"


def _view_columns() -> dict[str, list[tuple[str, str]]]:
    """View -> its columns with their types, as the database makes them."""
    with duckdb.connect(":memory:") as con:
        for table in TABLES:
            con.execute(ddl(table))
        create_objects(con)
        rows = con.execute(
            "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal ORDER BY column_index"
        ).fetchall()
    return {name: [(column, kind) for view, column, kind in rows if view == name] for name in views()}


def _view_grid(view: str, columns: list[tuple[str, str]]) -> str:
    rows = [f"| `{column}` | {kind} | {meaning(view, column)} |" for column, kind in columns]
    return "\n".join(["| column | type | meaning |", "|---|---|---|", *rows])


def _introduction(table: Table) -> str:
    lines = [table.meaning, f"Key: {', '.join(f'`{k}`' for k in table.key)}."]
    if table.references:
        found = ", ".join(f"`{column}` in `{t}.{c}`" for column, (t, c) in table.references.items())
        lines.append(f"Found elsewhere: {found}.")
    return " ".join(lines)


def _grid(table: Table) -> str:
    rows = [f"| `{c.name}` | {sql_type(c)} | {'yes' if c.nullable else ''} | {_described(c)} |" for c in table.columns]
    return "\n".join(["| column | type | null | meaning |", "|---|---|---|---|", *rows])


def _described(column: Column) -> str:
    field = column.field
    parts = [field.meaning]
    if field.allowed:
        parts.append("One of " + ", ".join(f"`{a}`" for a in field.allowed) + ".")
    if field.minimum is not None or field.maximum is not None:
        bounds = [f"{sign} {b}" for sign, b in (("≥", field.minimum), ("≤", field.maximum)) if b is not None]
        parts.append(" and ".join(bounds) + ".")
    if field.pattern:
        parts.append(f"Matches `{field.pattern}`.")
    if field.term:
        parts.append(f"Is `{field.term}`.")
    return " ".join(parts).replace("|", "\\|")


def datapackage(paths: dict[str, list[str]] | None = None) -> dict[str, Any]:
    """The tables as a Frictionless data package. paths: table -> its files, relative to the package."""
    loaded = [t for t in TABLES.values() if t.kind != "inference"]
    resources = [_resource(t, (paths or {}).get(t.name, [])) for t in loaded if paths is None or paths.get(t.name)]
    return {
        "name": "khabar-lake",
        "title": "Articles, claims and dates read off news pages",
        "version": f"{SCHEMA_VERSION}.0.0",
        "profile": "data-package",
        "resources": resources,
    }


def _resource(table: Table, paths: list[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(c) for c in table.columns], "primaryKey": _key(table)}
    if table.references:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": "" if t == table.name else t, "fields": [c]}}
            for column, (t, c) in table.references.items()
        ]
    return {
        "name": table.name,
        "description": table.meaning,
        "path": paths,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": schema,
    }


def _key(table: Table) -> list[str]:
    return list(KEYS_IN_LAKE.get(table.name, table.key))


def _field(column: Column) -> dict[str, Any]:
    field = column.field
    limits = {
        "required": not column.nullable or None,
        "enum": list(field.allowed) or None,
        "minimum": field.minimum,
        "maximum": field.maximum,
        "pattern": field.pattern,
    }
    described: dict[str, Any] = {
        "name": column.name,
        "type": _FRICTIONLESS[column.type],
        "description": field.meaning,
        "constraints": {k: v for k, v in limits.items() if v is not None},
    }
    prefix, _, name = (field.term or "").partition(":")
    if prefix in _VOCABULARIES:
        described["rdfType"] = _VOCABULARIES[prefix] + name
    return described


def parts(home: Home, without: Collection[Path] = ()) -> dict[str, list[str]]:
    """Table -> the files of it that are in the lake, relative to it."""
    return {
        table: sorted(
            str(p.relative_to(home.lake).as_posix())
            for p in (home.lake / table).glob("run=*/part-*.parquet")
            if p not in without
        )
        for table in TABLES
    }


def write_datapackage(home: Home, without: Collection[Path] = ()) -> None:
    """Write lake/datapackage.json, naming the files that are in the lake now, `without` those about to be removed."""
    paths = parts(home, without)
    text = json.dumps(datapackage(paths), ensure_ascii=False, indent=1) + "\n"
    write_whole(home.described, lambda path: path.write_text(text, "utf-8"))


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(render(), "utf-8")
    print(f"wrote {PAGE}")
