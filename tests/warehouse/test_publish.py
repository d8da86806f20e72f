"""Publishing by one rename, readers that keep their snapshot, and what recovery may and may not remove."""

import json
import subprocess
import sys

import pyarrow.parquet as pq
import pytest

from tests.warehouse.killed import counts, infer, settled
from tests.warehouse.made import page, refused, staged, together
from warehouse.connection import open_published
from warehouse.durable import replace
from warehouse.errors import DamagedWarehouse, Unsettled
from warehouse.home import Home
from warehouse.lake import lake_runs, stage
from warehouse.load import build_next
from warehouse.publish import Recovered, publish, recover

NOTHING = Recovered([], [], [])
WRITER = """
import os, sys
import duckdb
con = duckdb.connect(sys.argv[1])
con.execute("CREATE TABLE mine AS SELECT 1 AS one")
os._exit(9)
"""
READER = """
import sys
from pathlib import Path
from warehouse.connection import open_published
from warehouse.errors import Unsettled
from warehouse.home import Home
from warehouse.home import Home
con = open_published(Home(Path(sys.argv[1])))
for line in sys.stdin:
    print(con.execute("SELECT count(*) FROM documents").fetchone()[0], flush=True)
"""


def add(home, number, run_id):
    build_next(home, staged(home, together(page(number, run_id)), run_id), infer)
    publish(home, run_id)


def documents(con):
    return con.execute("SELECT count(*) FROM documents").fetchone()[0]


def test_a_reader_keeps_its_snapshot_and_a_new_one_sees_the_new_file(published):
    with open_published(published) as early:
        add(published, 3, "r2")
        assert documents(early) == 2
        with open_published(published) as late:
            assert documents(late) == 3
        assert documents(early) == 2


def test_a_reader_in_another_process_is_not_disturbed_and_does_not_disturb(published):
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(published.root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with reader:

        def ask():
            reader.stdin.write("\n")
            reader.stdin.flush()
            return int(reader.stdout.readline())

        assert ask() == 2
        add(published, 3, "r2")
        assert ask() == 2
        add(published, 4, "r3")
        assert ask() == 2
        reader.stdin.close()
    with open_published(published) as con:
        assert documents(con) == 4


def write_and_die(home):
    """Another program writes to the warehouse and is killed, which leaves its log."""
    subprocess.run([sys.executable, "-c", WRITER, str(home.warehouse)], check=False)
    assert home.log.exists()


def test_what_a_killed_writer_left_does_not_close_the_next_warehouse(published):
    write_and_die(published)
    add(published, 3, "r2")
    with open_published(published) as con:
        assert documents(con) == 3
    write_and_die(published)
    published.warehouse.unlink()
    assert recover(published, infer).reloaded == ["r1", "r2"]
    with open_published(published) as con:
        assert documents(con) == 3


def test_a_log_that_does_not_fit_is_named_and_the_next_run_removes_it(published):
    write_and_die(published)
    log = published.log.read_bytes()
    add(published, 3, "r2")
    published.log.write_bytes(log)
    with pytest.raises(DamagedWarehouse, match=r"warehouse\.duckdb\.wal beside it, .* remove that file"):
        open_published(published)
    assert recover(published, infer) == NOTHING
    with open_published(published) as con:
        assert documents(con) == 3


def test_the_lake_holds_each_run_and_lists_its_files(published):
    add(published, 3, "r2")
    listing = json.loads((published.lake / "datapackage.json").read_text("utf-8"))
    by_name = {r["name"]: r for r in listing["resources"]}
    assert by_name["documents"]["path"] == [f"documents/run={r}/part-00000.parquet" for r in ("r1", "r2")]
    assert by_name["rejects"]["path"] == ["rejects/run=r1/part-00000.parquet"]
    rows = sum(pq.read_metadata(published.lake / p).num_rows for p in by_name["claims"]["path"])
    assert rows == counts(published)["claims"] == 6
    assert not list(published.stagings.iterdir())


def test_recovery_of_a_home_in_order_does_nothing(published):
    before = {p: p.stat().st_mtime_ns for p in published.root.rglob("*") if p.is_file()}
    assert recover(published, infer) == NOTHING
    assert {p: p.stat().st_mtime_ns for p in published.root.rglob("*") if p.is_file()} == before


def test_recovery_of_an_empty_home_does_nothing(home):
    assert recover(home, infer) == NOTHING


def test_what_an_unpublished_run_left_is_removed(published):
    run = staged(published, together(page(3)), "r2")
    stage(published, "r2", "parsed", 0, page(3))
    build_next(published, run, infer)
    assert recover(published, infer) == NOTHING._replace(dropped=["r2"])
    found = counts(published)
    assert found.pop("runs") == 1
    settled(published, found)


def test_a_lost_warehouse_comes_back_from_the_lake_the_same(published):
    add(published, 3, "r2")
    with open_published(published) as con:
        before = {t: con.execute(f'SELECT * FROM "{t}" ORDER BY ALL').fetchall() for t in counts(published)}
    published.warehouse.unlink()
    assert recover(published, infer) == NOTHING._replace(reloaded=["r1", "r2"])
    with open_published(published) as con:
        assert {t: con.execute(f'SELECT * FROM "{t}" ORDER BY ALL').fetchall() for t in before} == before


def test_a_warehouse_put_back_from_a_backup_catches_up_with_its_lake(published):
    backup = published.warehouse.read_bytes()
    add(published, 3, "r2")
    published.warehouse.write_bytes(backup)
    assert recover(published, infer) == NOTHING._replace(reloaded=["r2"])
    found = counts(published)
    assert (found["documents"], found["runs"], found["publication_dates"]) == (3, 2, 3)


def test_a_run_that_is_torn_in_the_lake_is_removed_when_nothing_published_it(published):
    torn = published.lake_run("claims", "r9")
    torn.mkdir(parents=True)
    (torn / "part-00000.parquet").write_bytes(b"")
    recover(published, infer)
    assert not torn.exists()
    assert lake_runs(published) == {"r1"}


def test_a_run_with_rejects_alone_is_published(home):
    build_next(home, staged(home, together(refused("x.bin"))), infer)
    publish(home, "r1")
    assert counts(home)["rejects"] == 1


def test_a_disk_that_is_full_after_the_publishing_is_no_run_that_failed(published, monkeypatch):
    def full(*given):
        raise OSError(28, "No space left on device")

    build_next(published, staged(published, together(page(3)), "r2"), infer)
    with monkeypatch.context() as patched:
        patched.setattr("warehouse.dictionary.write_datapackage", full)
        with pytest.raises(Unsettled, match=r"Run r2 is published, .* yet: No space left on device\. Mend that"):
            publish(published, "r2")
        assert counts(published)["runs"] == 2
    assert recover(published, infer) == NOTHING._replace(finished=["r2"])
    found = counts(published)
    found.pop("runs")
    settled(published, found)


@pytest.mark.parametrize("table", ["documents", "claims", "files"])
def test_a_run_counts_as_being_in_the_lake_only_when_all_of_it_is(published, monkeypatch, table):
    def stopped(source, target):
        if source.name == table:
            raise OSError(28, "No space left on device")
        replace(source, target)

    build_next(published, staged(published, together(page(3, "r2")), "r2"), infer)
    with monkeypatch.context() as patched:
        patched.setattr("warehouse.publish.replace", stopped)
        with pytest.raises(Unsettled):
            publish(published, "r2")
    assert lake_runs(published) == {"r1"}
    recover(published, infer)
    assert lake_runs(published) == {"r1", "r2"}


@pytest.mark.parametrize("name", ["بيت الأخبار", 'it\'s; a "home"', "run=[1]*{a,b}%20#c"])
def test_a_home_may_have_any_name(tmp_path, name):
    home = Home(tmp_path / name).ensure()
    add(home, 1, "r1")
    add(home, 2, "r2")
    home.warehouse.unlink()
    recover(home, infer)
    assert counts(home)["documents"] == 2
