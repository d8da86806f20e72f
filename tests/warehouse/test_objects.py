"""Macros and views: made in an order in which each finds what it stands on, and renewed in every build."""

from graphlib import CycleError

import duckdb
import pytest

from transforms.records import TABLES
from warehouse import objects
from warehouse.objects import create_objects, fingerprint, in_order

LAST = "-- mentions nothing of aaa_first\nCREATE VIEW bbb AS SELECT * FROM zzz /* not ccc */"


def test_a_view_comes_after_the_views_it_mentions():
    texts = {"bbb": LAST, "zzz": "CREATE VIEW zzz AS SELECT 1 AS x", "ccc": "CREATE VIEW ccc AS SELECT * FROM bbb"}
    assert [t.split()[-1] for t in in_order(texts)] == ["x", "*/", "bbb"]


def test_views_that_need_each_other_are_refused():
    with pytest.raises(CycleError):
        in_order({"a": "CREATE VIEW a AS FROM b", "b": "CREATE VIEW b AS FROM a"})


def test_views_of_an_older_version_go_and_those_of_this_one_are_renewed(monkeypatch):
    folders = {
        "macros": {"twice": "CREATE OR REPLACE MACRO twice(x) AS x * 2"},
        "views": {"doubled": "CREATE OR REPLACE VIEW doubled AS SELECT twice(21) AS n"},
    }
    monkeypatch.setattr(objects, "sources", folders.get)
    con = duckdb.connect()
    con.execute("CREATE VIEW dropped_since AS SELECT 1; CREATE VIEW doubled AS SELECT 0 AS n")
    create_objects(con)
    create_objects(con)
    assert con.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall() == [("doubled",)]
    assert con.execute("SELECT n FROM doubled").fetchone() == (42,)


@pytest.mark.parametrize("changed", ["tables", "macros", "views", "inference"])
def test_the_fingerprint_tells_what_a_warehouse_is_built_with(monkeypatch, changed):
    before = fingerprint()
    fingerprint.cache_clear()
    if changed == "tables":
        monkeypatch.setitem(TABLES, "another", TABLES["dates"])
    else:
        sources = objects.sources
        more = {"last": "SELECT 1 -- of two"}
        monkeypatch.setattr(objects, "sources", lambda folder: sources(folder) | (more if folder == changed else {}))
        with_a_comment = fingerprint()
        fingerprint.cache_clear()
        more["last"] = "SELECT   1 -- another"
        assert fingerprint() == with_a_comment
    assert fingerprint() != before
    fingerprint.cache_clear()
