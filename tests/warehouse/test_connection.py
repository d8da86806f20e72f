"""Reading the published warehouse: nothing else can be touched from it, and each failure says what to do."""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.made import changed, hex_id, page, staged, together
from warehouse.connection import open_published
from warehouse.errors import (
    DamagedWarehouse,
    LockedWarehouse,
    MissingWarehouse,
    NewerWarehouse,
    UnreadableWarehouse,
    UnusableHome,
    WarehouseError,
)
from warehouse.home import Home
from warehouse.ledger import known_documents, known_files
from warehouse.load import build_next
from warehouse.publish import publish

FORBIDDEN = [
    "INSERT INTO runs SELECT * FROM runs",
    "CREATE TABLE t (x INT)",
    "DROP TABLE claims",
    "SELECT * FROM read_csv('/etc/hostname')",
    "SELECT * FROM read_text('/etc/hostname')",
    "COPY documents TO 'out.csv'",
    "ATTACH 'other.duckdb'",
    "INSTALL httpfs",
    "LOAD 'something'",
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "EXPORT DATABASE 'out'",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_a_reader_can_change_nothing_and_reach_nothing(example, statement):
    with open_published(example) as con, pytest.raises(duckdb.Error):
        con.execute(statement)


def test_tables_are_found_by_their_plain_names(example):
    with open_published(example) as con:
        assert con.execute("SELECT count(*) FROM documents JOIN articles USING (document_id)").fetchone() == (2,)
        assert ("documents",) in con.execute("SHOW TABLES").fetchall()


def test_external_access_reads_the_lake(example):
    query = f"SELECT count(*) FROM read_parquet('{example.lake}/documents/*/*.parquet', hive_partitioning = true)"
    with open_published(example, external_access=True) as con:
        assert con.execute(query).fetchone() == (2,)


def test_a_missing_warehouse_says_how_to_make_one(home):
    with pytest.raises(MissingWarehouse, match=r"no warehouse at .*warehouse\.duckdb; run `khabar ingest INBOX --home"):
        open_published(home)


@pytest.mark.parametrize("content", [b"", b"not a database", b"DUCK" * 4000])
def test_a_damaged_warehouse_says_so(home, content):
    home.warehouse.write_bytes(content)
    with pytest.raises(DamagedWarehouse, match="move it away"):
        open_published(home)


def test_a_warehouse_that_may_not_be_read_is_not_called_damaged(published, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: path != published.warehouse)
    with pytest.raises(UnreadableWarehouse, match=r"cannot be read \(no permission\); mend its permissions\."):
        open_published(published)


def test_a_warehouse_that_a_program_has_open_for_writing_is_not_called_damaged(published):
    holds = "import duckdb, sys; con = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", holds, str(published.warehouse)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(LockedWarehouse, match=rf"open for writing in .*\(PID {other.pid}\); close it there"):
            open_published(published)
    open_published(published).close()


def test_a_database_of_somebody_else_is_no_warehouse(home):
    with duckdb.connect(str(home.warehouse)) as con:
        con.execute("CREATE TABLE t (x INT)")
    with pytest.raises(DamagedWarehouse):
        open_published(home)


def test_a_newer_warehouse_is_not_read(published):
    with duckdb.connect(str(published.warehouse)) as con:
        con.execute("UPDATE schema_version SET version = 2")
    with pytest.raises(NewerWarehouse, match="version 2"):
        open_published(published)


def test_a_home_that_cannot_be_made_says_so(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UnusableHome, match=r"cannot be written .*; choose another with --home"):
        Home(tmp_path / "file" / "home").ensure()


@pytest.mark.parametrize("name", ["what?", "back\\slash"])
def test_a_home_that_the_database_cannot_name_is_refused_at_once(tmp_path, name):
    with pytest.raises(UnusableHome, match="choose another with --home"):
        Home(tmp_path / name).ensure()
    assert not list(tmp_path.iterdir())


def test_messages_fit_one_line(home):
    with pytest.raises(WarehouseError) as caught:
        open_published(home)
    assert "\n" not in str(caught.value)


def test_the_ledger_knows_the_last_version_of_each_file_and_all_content(published):
    second = page(7, "r2")
    second["files"] = [changed(second["files"][0], path="p1.txt")]
    build_next(published, staged(published, together(second), "r2"))
    publish(published, "r2")
    known = known_files(published, "inbox")
    assert known.keys() == {"p1.txt", "p2.txt", "x.bin"}
    assert known["p1.txt"].document_id == hex_id("page", 7)
    assert known["p2.txt"][:2] == page(2)["files"][0][2:4]
    assert known_documents(published) == {
        hex_id("page", 1): {"p1.txt": "article"},
        hex_id("page", 2): {"p2.txt": "article"},
        hex_id("page", 7): {"p1.txt": "article"},
        hex_id("refused", "x.bin"): {"x.bin": "reject"},
    }


def test_before_the_first_run_nothing_is_known(home):
    assert known_files(home, "inbox") == {}
    assert known_documents(home) == {}


def test_a_sort_that_does_not_fit_in_memory_leaves_nothing_where_the_reader_stands(example, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_published(example) as con:
        (folder,) = con.execute("SELECT current_setting('temp_directory')").fetchone()
        assert Path(folder).is_absolute()
        assert not Path(folder).is_relative_to(tmp_path)
