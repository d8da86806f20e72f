"""Records in and out of Parquet: parts of a run while it is under way (staging), and the lake of published runs.

A part is written under a temporary name and renamed, so a part that can be seen is whole. The same rows give the
same bytes. Imports pyarrow only and starts fast: pool workers call `stage`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal

import pyarrow as pa
import pyarrow.parquet as pq

from transforms.records import TABLES
from warehouse.durable import write_whole
from warehouse.errors import BadRow, LakeMismatch
from warehouse.home import Home
from warehouse.schema import arrow_schema

Stage = Literal["parsed", "clean"]
ROWS_PER_GROUP = 65_536
WIDE_ROWS_PER_GROUP = 4_096  # tables that hold whole pages: about 20 MB of text per group
_UNFIT = (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError, UnicodeEncodeError)
_WIDE = {"documents", "articles", "rejects"}


def stage(
    home: Home, run_id: str, stage: Stage, part: int, rows: Mapping[str, Sequence[Any] | pa.Table]
) -> dict[str, int]:
    """Write one part of every table that has rows; returns the row counts by table.

    rows: table name -> NamedTuples of its record, or a pyarrow table. Writing a part again replaces it.
    `clean` parts must keep the declared nullability and are forced to disk, since publishing relies on them.
    """
    counts: dict[str, int] = {}
    for table, records in rows.items():
        strict = stage == "clean"
        content = (
            _conformed(table, records, strict=strict)
            if isinstance(records, pa.Table)
            else arrow_table(table, records, strict=strict)
        )
        counts[table] = content.num_rows
        target = _part(home, run_id, stage, table, part)
        if content.num_rows:
            write_whole(target, partial(_write, table, content), durable=strict)
        else:
            target.unlink(missing_ok=True)
    return counts


def arrow_table(table: str, rows: Iterable[Any], *, strict: bool = False) -> pa.Table:
    """NamedTuples of the table's record as a pyarrow table. Raises BadRow where a value does not fit its column."""
    schema = arrow_schema(table, strict=strict)
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = []
    for field, values in zip(schema, columns, strict=True):
        try:
            arrays.append(pa.array(values, field.type))
        except _UNFIT as error:
            raise _bad_row(table, field, values) from error
    return _checked(table, pa.Table.from_arrays(arrays, schema=schema))


def read_staged(home: Home, run_id: str, stage: Stage, table: str, parts: Iterable[int] | None = None) -> pa.Table:
    """The rows of one table that a run has staged, in order of parts; empty where there are none."""
    paths = staged_parts(home, run_id, stage, table)
    if parts is not None:
        wanted = [_part(home, run_id, stage, table, p) for p in parts]
        paths = [p for p in wanted if p.exists()]
    schema = arrow_schema(table, strict=stage == "clean")
    if not paths:
        return schema.empty_table()
    return pa.concat_tables([_read(p) for p in paths]).cast(schema)


def staged_parts(home: Home, run_id: str, stage: Stage, table: str) -> list[Path]:
    return sorted((home.staging(run_id) / stage / table).glob("part-*.parquet"))


def lake_runs(home: Home) -> set[str]:
    """Ids of the runs that are in the lake whole. `runs` is moved there last, so it tells."""
    return {folder.name.removeprefix("run=") for folder in (home.lake / "runs").glob("run=*")}


def oldest_first(home: Home, run_ids: Iterable[str]) -> list[str]:
    """Runs of the lake in the order in which they started."""
    paths = [home.lake_run("runs", run_id) / "part-00000.parquet" for run_id in run_ids]
    rows = [_read(p, ["started_at", "run_id"]).to_pylist()[0] for p in paths]
    return [r["run_id"] for r in sorted(rows, key=lambda r: (r["started_at"], r["run_id"]))]


def run_parts(home: Home, run_id: str) -> dict[str, list[Path]]:
    """Table -> the Parquet files that one run of the lake has of it."""
    return {table: sorted(home.lake_run(table, run_id).glob("part-*.parquet")) for table in TABLES}


def _part(home: Home, run_id: str, stage: Stage, table: str, part: int) -> Path:
    return home.staging(run_id) / stage / table / f"part-{part:05d}.parquet"


def _read(path: Path, columns: list[str] | None = None) -> pa.Table:
    with pq.ParquetFile(path) as content:  # and not read_table, which loads pandas
        return content.read(columns)


def _write(table: str, content: pa.Table, path: Path) -> None:
    rows = WIDE_ROWS_PER_GROUP if table in _WIDE else ROWS_PER_GROUP
    pq.write_table(content, path, compression="zstd", row_group_size=rows, write_page_index=True)


def _conformed(table: str, content: pa.Table, *, strict: bool) -> pa.Table:
    schema = arrow_schema(table, strict=strict)
    if missing := [n for n in schema.names if n not in content.column_names]:
        raise LakeMismatch(f"Rows for {table} lack the declared columns {', '.join(missing)}.")
    columns = [content.column(f.name).cast(f.type) for f in schema]
    return _checked(table, pa.Table.from_arrays(columns, schema=schema))


def _checked(table: str, content: pa.Table) -> pa.Table:
    for field in content.schema:
        if not field.nullable and (nulls := content.column(field.name).null_count):
            raise BadRow(
                f"{table}.{field.name} is declared not null, and {nulls} of {content.num_rows} rows hold null."
            )
    return content


def _bad_row(table: str, field: pa.Field, values: Sequence[Any]) -> BadRow:
    for value in values:
        try:
            pa.array([value], field.type)
        except _UNFIT:
            return BadRow(f"{table}.{field.name} takes {field.type}, and a record holds {value!r:.80}.")
    return BadRow(f"{table}.{field.name} takes {field.type}, and its values do not fit together.")


assert TABLES.keys() >= _WIDE
