"""Whether the lake holds what the published warehouse holds.

In: a home. Out: what differs, in sentences. The lake is what a warehouse is built again from and what other programs read,
and nothing else looks at all of it: a part that a disk has lost would be missed only when it is needed.
"""

from __future__ import annotations

import json
from pathlib import Path

import duckdb

from transforms.records import TABLES
from warehouse import dictionary
from warehouse.connection import open_published
from warehouse.home import Home
from warehouse.lake import lake_runs
from warehouse.load import LOADED, from_parquet
from warehouse.schema import columns_of, quoted

# A file of which only the time has changed has a further row in the lake, of the run that saw it.
IN_BOTH = {"files": "path, document_id, size_bytes"}


def differences(home: Home) -> list[str]:
    """What the lake lacks or holds otherwise, of the runs that are published. Raises what opening the warehouse raises."""
    with open_published(home, external_access=True) as con:
        runs = {run_id for (run_id,) in con.execute("SELECT run_id FROM runs").fetchall()}
        if lost := sorted(runs - lake_runs(home)):
            unsettled = all(home.staging(run_id).exists() for run_id in lost)
            then = "The next run moves it there." if unsettled else "Put it back from a copy."
            return [f"{home.lake} lacks {len(lost)} of {len(runs)} runs (first: {lost[0]}). {then}"]
        told = [said for table in LOADED if (said := _difference(con, home, table, runs))]
    return told or _strays(home, runs | lake_runs(home)) or _undescribed(home)


def _strays(home: Home, runs: set[str]) -> list[str]:
    """Who reads a table's folder reads whatever lies in it. A run that is on its way there is no stray."""
    folders = sorted(folder for table in TABLES for folder in (home.lake / table).glob("run=*"))
    named = [(folder, folder.name.removeprefix("run=")) for folder in folders]
    strays = [folder for folder, run_id in named if run_id not in runs and not home.staging(run_id).exists()]
    if not strays:
        return []
    return [f"{home.lake} has what no published run put there (first: {strays[0]}). The next run removes it."]


def _undescribed(home: Home) -> list[str]:
    """What tools read first must name the parts that there are."""
    then = "Remove it, and the next run writes it again."
    try:
        described = json.loads(home.described.read_bytes())
        named = {path for resource in described["resources"] for path in resource["path"]}
    except FileNotFoundError:
        return [f"{home.described} is not there. The next run writes it again."]
    except (OSError, ValueError, KeyError, TypeError) as error:
        return [f"{home.described} cannot be read ({' '.join(str(error).split()):.300}). {then}"]
    there = {path for paths in dictionary.parts(home).values() for path in paths}
    if named == there:
        return []
    return [f"{home.described} names {len(named)} parts, and not those {len(there)} that are there. {then}"]


def _difference(con: duckdb.DuckDBPyConnection, home: Home, table: str, runs: set[str]) -> str:
    folder = home.lake / table
    parts = sorted(p for p in folder.glob("run=*/part-*.parquet") if p.parent.name.removeprefix("run=") in runs)
    try:
        in_lake = _summary(con, table, parts)
    except duckdb.Error as error:
        return f"{folder} cannot be read ({' '.join(str(error).split()):.300}). Put it back from a copy."
    published = _summary(con, table, None)
    if in_lake == published:
        return ""
    rows, others = in_lake[0], published[0]
    told = (
        f"{rows} rows, and the warehouse {others}" if rows != others else f"{rows} rows, but not those of the warehouse"
    )
    return f"{folder} holds {told}. Put it back from a copy."


def _summary(con: duckdb.DuckDBPyConnection, table: str, parts: list[Path] | None) -> tuple[int, ...]:
    """Number and sums of hashes of a table's rows, in parts of the lake or (None) in the warehouse."""
    if parts == []:
        return (0, 0, 0)
    columns = IN_BOTH.get(table) or columns_of(table)
    source = quoted(table) if parts is None else from_parquet(parts)
    row = con.execute(
        f"SELECT count(*), coalesce(bit_xor(h), 0), coalesce(sum(h % 4294967296), 0) "
        f"FROM (SELECT hash({columns}) AS h FROM (SELECT {'DISTINCT ' if table in IN_BOTH else ''}{columns} FROM {source}))"
    ).fetchone()
    assert row is not None  # an aggregate gives one
    return tuple(map(int, row))
