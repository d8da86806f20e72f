"""Records in and out of Parquet: parts of a run while it is under way (staging), and the lake of published runs.

A part is written under a temporary name and renamed, so a part that can be seen is whole. The same rows give the
same bytes. Imports pyarrow only and starts fast: pool workers call `stage`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Literal

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from transforms.records import FACTS, TABLES
from warehouse.durable import TEMPORARY, remove, write_whole
from warehouse.errors import BadRow, DamagedLake, LakeMismatch
from warehouse.home import Home
from warehouse.schema import arrow_schema

Stage = Literal["parsed", "clean"]
ROWS_PER_GROUP = 65_536
WIDE_ROWS_PER_GROUP = 4_096  # tables that hold whole pages: about 20 MB of text per group
_UNFIT = (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError, UnicodeEncodeError)
_WIDE = {"documents", "articles", "rejects"}
READ = (
    *(table.name for table in FACTS),
    "rejects",
    "files",
)  # what a run reads off files, as against what it says of itself


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
            # What is read once, and soon, is not worth packing.
            write = partial(_write, table, content, compression="zstd" if strict else "none")
            write_whole(target, write, durable=strict)
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


def drop_staged(home: Home, run_id: str, stage: Stage, parts: Iterable[int]) -> None:
    """Remove some parts of every table."""
    for part in parts:
        for table in TABLES:
            _part(home, run_id, stage, table, part).unlink(missing_ok=True)


def staged_parts(home: Home, run_id: str, stage: Stage, table: str) -> list[Path]:
    return sorted((home.staging(run_id) / stage / table).glob("part-*.parquet"))


def lake_runs(home: Home) -> set[str]:
    """Ids of the runs that are in the lake whole. `runs` is moved there last, so it tells."""
    return {folder.name.removeprefix("run=") for folder in (home.lake / "runs").glob("run=*")}


def owner(table: str) -> str:
    """The column that tells which document a row was read off: its id, or the claim that it belongs to."""
    return "document_id" if any(c.name == "document_id" for c in TABLES[table].columns) else "claim_id"


def oldest_first(home: Home, run_ids: Iterable[str]) -> list[str]:
    """Runs of the lake in the order in which they started."""
    paths = [home.lake_run("runs", run_id) / "part-00000.parquet" for run_id in run_ids]
    rows = [_read(p, ["started_at", "run_id"]).to_pylist()[0] for p in paths]
    return [r["run_id"] for r in sorted(rows, key=lambda r: (r["started_at"], r["run_id"]))]


def run_parts(home: Home, run_id: str) -> dict[str, list[Path]]:
    """Table -> the Parquet files that one run of the lake has of it."""
    return {table: sorted(home.lake_run(table, run_id).glob("part-*.parquet")) for table in TABLES}


def complete(home: Home, run_id: str) -> None:
    """Add to the parts of a run that an older version wrote the columns that were declared since, as nulls.

    Whoever reads a table's folder takes the columns of one part for those of all. Raises LakeMismatch where a column
    may not be null. Safe to be killed and called again.
    """
    for table, parts in run_parts(home, run_id).items():
        for torn in home.lake_run(table, run_id).glob(TEMPORARY):
            remove(torn)
        for part in parts:
            with _opened(part) as content:
                there = content.schema_arrow.names
            missing = [field for field in arrow_schema(table) if field.name not in there]
            if required := [field.name for field in missing if not field.nullable]:
                raise LakeMismatch(
                    f"{part.parent} was written before {table} had {', '.join(required)}; ingest the inbox into a new --home."
                )
            if missing:
                whole = _read(part)
                for field in missing:
                    whole = whole.append_column(field, pa.nulls(whole.num_rows, field.type))
                write_whole(part, partial(_write, table, whole))


def drop_replaced(home: Home, run_id: str) -> list[Path]:
    """Take the readings that a run of the lake replaced out of the runs that they were in.

    A part is written anew without them; those that hold nothing else are left for the caller to remove, and returned.
    Safe to be killed and called again.
    """
    emptied = []
    replaced: dict[str, set[str]] = defaultdict(set)
    for part in run_parts(home, run_id)["replaced_readings"]:
        for row in _read(part, ["replaced_run_id", "document_id"]).to_pylist():
            replaced[row["replaced_run_id"]].add(row["document_id"])
    for earlier, documents in replaced.items():
        parts = run_parts(home, earlier)
        values = {"document_id": pa.array(sorted(documents), pa.string())}
        claims = [_read(p, ["claim_id", "document_id"]) for p in parts["claims"]]
        if claims:
            of_documents = [c.filter(pc.is_in(c.column("document_id"), values["document_id"])) for c in claims]
            values["claim_id"] = pa.concat_tables(of_documents).column("claim_id").combine_chunks()
        for table in reversed(READ):  # what refers to a claim goes before it, since the claim tells whose it is
            for torn in home.lake_run(table, earlier).glob(TEMPORARY):
                remove(torn)
            emptied += [part for part in parts[table] if not _drop(table, part, values)]
    return emptied


def _drop(table: str, part: Path, values: Mapping[str, pa.Array]) -> bool:
    """Write a part without the rows of some documents or claims. False where it has no others: then it is as it was."""
    column = owner(table)
    if column not in values:
        return True
    keys = _read(part, [column, "outcome"] if table == "files" else [column])
    dropped = pc.is_in(keys.column(column), values[column])
    if table == "files":  # a copy stays a copy
        dropped = pc.and_(dropped, pc.not_equal(keys.column("outcome"), "duplicate"))
    if pc.all(dropped).as_py():
        return False
    if pc.any(dropped).as_py():
        write_whole(part, partial(_write, table, _read(part).filter(pc.invert(dropped))))
    return True


def _part(home: Home, run_id: str, stage: Stage, table: str, part: int) -> Path:
    return home.staging(run_id) / stage / table / f"part-{part:05d}.parquet"


def _read(path: Path, columns: list[str] | None = None) -> pa.Table:
    with _opened(path) as content:
        return content.read(columns)


@contextmanager
def _opened(path: Path) -> Iterator[pq.ParquetFile]:
    """A part; not `read_table`, which loads pandas. Raises DamagedLake."""
    try:
        with pq.ParquetFile(path) as content:
            yield content
    except (pa.ArrowInvalid, OSError) as error:
        if isinstance(error, OSError) and error.errno:  # not its content
            raise
        reason = " ".join(str(error).split())
        raise DamagedLake(
            f"{path} cannot be read ({reason:.200}); put it back from a copy, or ingest into a new --home."
        ) from error


def _write(table: str, content: pa.Table, path: Path, compression: str = "zstd") -> None:
    rows = WIDE_ROWS_PER_GROUP if table in _WIDE else ROWS_PER_GROUP
    pq.write_table(content, path, compression=compression, row_group_size=rows, write_page_index=True)


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
