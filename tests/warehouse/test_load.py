"""The next warehouse: copied, filled in one transaction, never the published file."""

import subprocess
import sys
from datetime import datetime

import duckdb
import pytest

from tests.warehouse.killed import counts, infer
from tests.warehouse.made import STARTED, changed, page, refused, staged, together
from transforms.records import TABLES
from warehouse import load, objects, schema
from warehouse.errors import LakeMismatch, LoadFailed, NewerWarehouse
from warehouse.ledger import known_files
from warehouse.load import build_next, rebuild_next
from warehouse.publish import publish, recover


def rows_of(path, query):
    with duckdb.connect(str(path), read_only=True) as con:
        return con.execute(query).fetchall()


def test_all_rows_are_loaded_as_they_were_staged(home):
    rows = together(page(1), page(2), refused("x.bin"))
    path = build_next(home, staged(home, rows))
    assert path == home.next
    for table, expected in rows.items():
        columns = schema.columns_of(table)
        loaded = rows_of(path, f'SELECT {columns} FROM "{table}"')
        assert sorted(map(repr, loaded)) == sorted(repr(tuple(row)) for row in expected)
    assert not home.warehouse.exists()
    assert not home.next.with_name("warehouse.next.duckdb.wal").exists()


def test_a_second_run_adds_to_a_copy_and_leaves_the_published_file_alone(published):
    before = published.warehouse.read_bytes()
    build_next(published, staged(published, together(page(3)), "r2"), infer)
    assert published.warehouse.read_bytes() == before
    assert rows_of(published.next, "SELECT run_id FROM runs ORDER BY 1") == [("r1",), ("r2",)]
    assert rows_of(published.next, "SELECT count(*) FROM documents") == [(3,)]


def test_what_is_copied_has_its_views_and_they_are_not_made_again(published, monkeypatch):
    monkeypatch.setattr(load, "create_objects", lambda con: pytest.fail("they were made again"))
    build_next(published, staged(published, together(page(3)), "r2"), infer)
    assert rows_of(published.next, "SELECT count(*) FROM told_claims") == [(6,)]


def test_inference_runs_in_the_same_transaction_after_the_rows(home):
    seen = []

    def look(con, run_id):
        seen.append((run_id, con.execute("SELECT count(*) FROM claims").fetchone()[0]))

    build_next(home, staged(home, page(1)), look)
    assert seen == [("r1", 2)]


@pytest.mark.parametrize("fault", ["infer", "statement", "swallowed"])
def test_a_fault_leaves_no_next_warehouse_and_is_raised(published, fault):
    def broken(con, run_id):
        if fault == "infer":
            raise RuntimeError("no")
        try:
            con.execute("INSERT INTO runs SELECT * FROM runs")
        except duckdb.Error:
            if fault == "statement":
                raise
        # A transaction that a failed statement has aborted must not be committed as if nothing were.

    run = staged(published, together(page(3)), "r2")
    with pytest.raises(RuntimeError if fault == "infer" else LoadFailed):
        build_next(published, run, broken)
    assert not list(published.root.glob("warehouse.next*"))
    assert counts(published)["runs"] == 1


def test_the_same_document_in_two_parts_fails_instead_of_being_published_twice(published):
    run = staged(published, together(page(1)), "r2")
    with pytest.raises(LoadFailed, match=r"Duplicate key.*nothing was published"):
        build_next(published, run, infer)
    assert not published.next.exists()


def test_a_file_that_was_touched_keeps_its_outcome_and_the_run_that_recorded_it(published):
    touched = changed(page(1)["files"][0], modified_ns=77, outcome="duplicate", run_id="r2", last_run_id="r2")
    rows = together() | {"files": [touched]}
    run = staged(published, rows, "r2")
    build_next(published, run._replace(started_at=datetime(2026, 2, 2)), infer)
    query = "SELECT modified_ns, outcome, run_id, last_run_id FROM files WHERE path = 'p1.txt'"
    assert rows_of(published.next, query) == [(77, "article", "r1", "r2")]


def test_the_ledger_knows_of_a_path_what_was_last_read_there(published):
    first = page(1)["files"][0]
    again = changed(first, document_id="f" * 32, size_bytes=7, modified_ns=77, run_id="r2", last_run_id="r2")
    run = staged(published, together() | {"files": [again]}, "r2")
    build_next(published, run._replace(started_at=datetime(2026, 2, 2)), infer)
    publish(published, "r2")
    assert known_files(published, "inbox")[first.path] == (7, 77, "f" * 32, "r2")


def test_a_warehouse_of_a_newer_version_is_refused_and_left_alone(published, monkeypatch):
    with duckdb.connect(str(published.warehouse)) as con:
        con.execute("UPDATE schema_version SET version = 99")
    before = published.warehouse.read_bytes()
    run = staged(published, together(page(3)), "r2")
    with pytest.raises(NewerWarehouse, match=r"schema version 99, and this Khabar knows up to 1; install"):
        build_next(published, run, infer)
    with pytest.raises(NewerWarehouse):
        recover(published, infer)
    assert published.warehouse.read_bytes() == before


def declare_otherwise(monkeypatch, nullable):
    """As if the program had gained a column in `dates` since the warehouse was built."""
    from typing import Annotated, NamedTuple

    from transforms.declare import Field, Table

    kind = str | None if nullable else str
    fields = [(c.name, c.type | None if c.nullable else c.type) for c in TABLES["dates"].columns]
    record = NamedTuple(
        "Date",
        [(n, Annotated[list[str] if t is list else t, Field("As before.")]) for n, t in fields]
        + [("weekday", Annotated[kind, Field("Added later.")])],
    )
    monkeypatch.setitem(TABLES, "dates", Table("dates", record, ("date_id",)))
    schema.arrow_schema.cache_clear()
    objects.fingerprint.cache_clear()


@pytest.fixture
def fresh_declarations():
    yield
    schema.arrow_schema.cache_clear()
    objects.fingerprint.cache_clear()


def test_an_older_warehouse_is_built_again_from_the_lake(published, monkeypatch, fresh_declarations):
    declare_otherwise(monkeypatch, nullable=True)
    assert not load.published(published).is_current
    build_next(published, staged(published, together(), "r2"), infer)
    assert rows_of(published.next, "SELECT count(*), count(weekday) FROM dates") == [(4, 0)]
    assert rows_of(published.next, "SELECT count(*) FROM publication_dates") == [(2,)]
    publish(published, "r2")
    assert load.published(published) == ({"r1", "r2"}, True)


def test_a_column_that_older_parts_cannot_fill_is_named(published, monkeypatch, fresh_declarations):
    declare_otherwise(monkeypatch, nullable=False)
    with pytest.raises(LakeMismatch, match=r"written before dates had weekday; ingest the inbox into a new --home"):
        rebuild_next(published, infer)
    assert counts(published)["dates"] == 4


def test_an_older_warehouse_without_its_lake_is_not_thrown_away(published, monkeypatch, fresh_declarations):
    published.lake.rename(published.root / "elsewhere")
    published.lake.mkdir()
    declare_otherwise(monkeypatch, nullable=True)
    with pytest.raises(LakeMismatch, match=r"the lake lacks 1 of its runs \(first: r1\)"):
        rebuild_next(published, infer)
    with pytest.raises(LakeMismatch):
        recover(published, infer)


def test_runs_are_loaded_from_the_lake_in_the_order_they_ran(home):
    for number, name in enumerate(["z", "a", "m"]):
        run = staged(home, together(page(number)), name)._replace(started_at=STARTED.replace(day=number + 1))
        build_next(home, run)
        publish(home, name)
    home.warehouse.unlink()
    order = []
    rebuild_next(home, lambda con, run_id: order.append(run_id))
    assert order == ["z", "a", "m"]


def test_every_declared_table_is_made(home):
    build_next(home, staged(home, page(1)))
    names = {row[0] for row in rows_of(home.next, "SELECT table_name FROM duckdb_tables()")}
    assert names == TABLES.keys() | {"schema_version"}
    assert set(load.LOADED) <= names


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from tests.warehouse.made import page, staged, together
from warehouse.errors import LoadFailed
from warehouse.home import Home
from warehouse.load import build_next
home = Home(Path(sys.argv[1]))
run = staged(home, together(*(page(n, "r2") for n in range(3, 40))), "r2")
room = home.warehouse.stat().st_size + int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
try:
    build_next(home, run)
except (LoadFailed, OSError) as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize("room", [-100_000, 0, 200_000])
def test_a_disk_that_is_full_publishes_nothing_and_leaves_nothing(published, room):
    before = published.warehouse.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(published.root), str(room)], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("OSError" if room < 0 else "LoadFailed"), done.stderr
    assert len(done.stdout.splitlines()) == 1
    assert published.warehouse.read_bytes() == before
    assert not list(published.root.glob("warehouse.next*"))
