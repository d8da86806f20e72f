"""Whether the lake holds what is published: every table, to the last value."""

import shutil

import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from tests.warehouse.made import page, refused, staged, together
from transforms.records import TABLES
from warehouse.compare import differences
from warehouse.lake import run_parts, stage
from warehouse.load import LOADED, build_next
from warehouse.publish import publish, recover

HELD = [name for name in LOADED if name != "replaced_readings"]


def test_a_lake_as_it_was_published_is_the_same(published):
    assert differences(published) == []
    touched = page(1)["files"][0]._replace(modified_ns=99, run_id="r2", last_run_id="r2")
    stage(published, "r2", "clean", 1, {"files": [touched]})
    build_next(published, staged(published, together(page(3, "r2"), refused("y.bin", "r2")), "r2"))
    publish(published, "r2")
    assert differences(published) == []


@pytest.mark.parametrize("table", HELD)
def test_a_part_that_is_gone_cut_or_changed_is_seen(published, table):
    (part,) = run_parts(published, "r1")[table]
    whole, content = part.read_bytes(), pq.ParquetFile(part).read()
    part.unlink()
    (said,) = differences(published)
    assert f"lake/{table}" in said or "lacks 1 of 1 runs (first: r1). Put it back" in said
    part.write_bytes(whole[: len(whole) // 2])
    (said,) = differences(published)
    assert f"lake/{table} cannot be read" in said
    column = next(c.name for c in TABLES[table].columns if c.type is str and not c.nullable and not c.field.allowed)
    at = content.schema.get_field_index(column)
    other = content.set_column(at, content.schema.field(at), pc.binary_join_element_wise(content.column(at), "x", ""))
    pq.write_table(other, part)
    (said,) = differences(published)
    assert f"{content.num_rows} rows, but not those of the warehouse" in said


def test_a_run_that_has_not_reached_the_lake_yet_is_told_from_one_that_is_lost(published):
    shutil.move(published.lake / "runs" / "run=r1", published.staging("r1") / "clean" / "runs")
    (said,) = differences(published)
    assert said.endswith("lacks 1 of 1 runs (first: r1). The next run moves it there.")
    shutil.rmtree(published.staging("r1"))
    (said,) = differences(published)
    assert said.endswith("Put it back from a copy.")


def test_what_names_the_parts_of_the_lake_is_looked_at_too(published):
    whole = published.described.read_text("utf-8")
    for wrong, said in (('{"x":', "cannot be read"), ('{"resources": []}', "names 0 parts"), (None, "is not there")):
        published.described.write_text(wrong, "utf-8") if wrong else published.described.unlink()
        (told,) = differences(published)
        assert said in told and "the next run writes it again" in told.lower()
    recover(published)
    assert (published.described.read_text("utf-8"), differences(published)) == (whole, [])


def test_a_part_of_no_run_is_seen_where_a_reader_would_stumble_on_it(published):
    stray = published.lake_run("claims", "foo") / "part-0.parquet"
    stray.parent.mkdir()
    stray.touch()
    (told,) = differences(published)
    assert told.endswith("lake/claims/run=foo). The next run removes it.")
    recover(published)
    assert differences(published) == []
