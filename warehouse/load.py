"""The next warehouse: a copy of the published one with a run's clean rows, its inferences and the views in it.

Everything happens in transactions on a file that nobody reads yet, and that is thrown away when one fails. A warehouse is a function of the lake: where
the published one is missing, or was built with other tables, views or inference steps, it is built anew from the lake's runs.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from transforms.records import TABLES, Run
from warehouse.connection import check_version, open_published
from warehouse.described import view_comments
from warehouse.durable import remove, sync
from warehouse.errors import LakeMismatch, LoadFailed
from warehouse.home import Home
from warehouse.interruptible import interruptible
from warehouse.lake import READ, complete, lake_runs, oldest_first, owner, run_parts, stage, staged_parts
from warehouse.objects import create_objects, fingerprint
from warehouse.schema import SCHEMA_VERSION, columns_of, comments, ddl, literal, quoted

Infer = Callable[[duckdb.DuckDBPyConnection, str], Any]  # writes inference tables for one run's documents
Parts = Mapping[str, list[Path]]  # table -> its Parquet files
LOADED = tuple(name for name, table in TABLES.items() if table.kind != "inference")


def build_next(home: Home, run: Run, infer: Infer | None = None) -> Path:
    """Build the next warehouse with what `run` has staged as clean; returns its path. The published one is not touched.

    Raises NewerWarehouse, LakeMismatch, LoadFailed, or whatever `infer` raised; then there is no next warehouse.
    """
    stage(home, run.run_id, "clean", 0, {"runs": [run]})
    staged = {table: staged_parts(home, run.run_id, "clean", table) for table in LOADED}
    return _build(home, [(run.run_id, staged)], infer)


def rebuild_next(home: Home, infer: Infer | None = None) -> Path:
    """Build the next warehouse from the lake: all its runs, or those that the published warehouse lacks."""
    return _build(home, [], infer)


class Published(NamedTuple):
    """The runs in the published warehouse, and whether it was built with the tables, views and rules of now."""

    runs: set[str]
    is_current: bool


def published(home: Home) -> Published:
    """What is published; no runs, and not current, where there is nothing. Raises NewerWarehouse."""
    if not home.warehouse.exists():
        return Published(set(), False)
    with open_published(home) as con:
        runs = {row[0] for row in con.execute("SELECT run_id FROM runs").fetchall()}
        return Published(runs, check_version(con, home) == fingerprint())


def discard_next(home: Home) -> None:
    """Remove the next warehouse and what the database left beside it."""
    for path in (home.next, home.next.with_name(home.next.name + ".wal"), home.next.with_name(home.next.name + ".tmp")):
        remove(path)


def _build(home: Home, new: list[tuple[str, Parts]], infer: Infer | None) -> Path:
    present = published(home)
    in_lake = lake_runs(home)
    if not present.is_current and (lost := present.runs - in_lake):
        raise LakeMismatch(
            f"{home.warehouse} was built by another version of Khabar, and the lake lacks {len(lost)} of its runs "
            f"(first: {min(lost)}); put {home.lake} back, or ingest into a new --home."
        )
    wanting = oldest_first(home, in_lake - present.runs if present.is_current else in_lake)
    for run_id in wanting:
        complete(home, run_id)
    runs = [(run_id, run_parts(home, run_id)) for run_id in wanting] + new
    discard_next(home)
    try:
        if present.is_current:
            shutil.copyfile(home.warehouse, home.next)
        with duckdb.connect(str(home.next)) as con:
            interruptible(con, partial(_fill, con, runs, infer, create=not present.is_current))
            con.execute("CHECKPOINT")
        sync(home.next)
    except duckdb.Error as error:
        discard_next(home)
        reason = " ".join(str(error).split())
        raise LoadFailed(
            f"The next warehouse {home.next} could not be built ({reason:.300}); nothing was published. Mend that and run again."
        ) from error
    except BaseException:
        discard_next(home)
        raise
    return home.next


def _fill(con: duckdb.DuckDBPyConnection, runs: list[tuple[str, Parts]], infer: Infer | None, *, create: bool) -> None:
    con.execute("BEGIN TRANSACTION")
    try:
        if create:  # else they are in what was copied
            _create_tables(con)
            create_objects(con)
        for run_id, parts in runs:
            if parts["replaced_readings"]:
                _forget(con, parts["replaced_readings"])
                # The room of what was removed is free for what comes now, but only after a checkpoint.
                con.execute("COMMIT")
                con.execute("CHECKPOINT")
                con.execute("BEGIN TRANSACTION")
            for table in LOADED:
                _load(con, table, parts[table])
            if infer is not None:
                infer(con, run_id)
        for table in TABLES:
            for statement in comments(table):
                con.execute(statement)
        for statement in list(view_comments(con)):
            con.execute(statement)
    except BaseException:
        con.execute("ROLLBACK")
        raise
    # Here and not in a finally: a COMMIT after a failed statement reports success and keeps nothing.
    con.execute("COMMIT")


def _create_tables(con: duckdb.DuckDBPyConnection) -> None:
    for table in TABLES:
        con.execute(ddl(table))
    con.execute("CREATE TABLE schema_version (version BIGINT NOT NULL, fingerprint VARCHAR NOT NULL)")
    con.execute("COMMENT ON TABLE schema_version IS 'With which tables, views and rules this file was built.'")
    con.execute("INSERT INTO schema_version VALUES (?, ?)", [SCHEMA_VERSION, fingerprint()])


def _forget(con: duckdb.DuckDBPyConnection, parts: list[Path]) -> None:
    """Remove the readings that a run has replaced. With an article goes all that was concluded by comparing.

    Whom it had connected is not known any more, and what follows from the articles is the same in whatever runs they
    came: so they are all compared anew.
    """
    con.execute(f"CREATE OR REPLACE TEMP TABLE replaced AS SELECT document_id, outcome FROM {from_parquet(parts)}")
    for table in reversed(READ):  # what refers to a claim goes before it, since the claim tells whose it is
        of_documents = "SELECT document_id FROM replaced"
        if owner(table) == "claim_id":
            of_documents = f"SELECT claim_id FROM claims WHERE document_id IN ({of_documents})"
        copies = " AND outcome <> 'duplicate'" if table == "files" else ""
        con.execute(f"DELETE FROM {quoted(table)} WHERE {owner(table)} IN ({of_documents}){copies}")
    if con.execute("FROM replaced WHERE outcome = 'article' LIMIT 1").fetchone():
        for table in TABLES.keys() - set(LOADED):
            con.execute(f"DELETE FROM {quoted(table)}")
    con.execute("DROP TABLE replaced")


def from_parquet(parts: list[Path]) -> str:
    """The rows of some parts of one table, for a FROM."""
    paths = ", ".join(literal(str(p)) for p in parts)
    return f"read_parquet([{paths}], hive_partitioning = false)"


def _load(con: duckdb.DuckDBPyConnection, table: str, parts: list[Path]) -> None:
    if not parts:
        return
    # A version of a file that was read before stays with the run that recorded it; only when it was last read moves.
    conflict = (
        " ON CONFLICT DO UPDATE SET modified_ns = excluded.modified_ns, last_run_id = excluded.last_run_id"
        if table == "files"
        else ""
    )
    columns = columns_of(table)
    con.execute(f"INSERT INTO {quoted(table)} ({columns}) SELECT {columns} FROM {from_parquet(parts)}{conflict}")
