"""Parquet in and out: the same rows come back, the same rows give the same bytes, bad rows are named."""

from datetime import date, datetime

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.warehouse.made import changed, page, record, together
from transforms.records import TABLES, ClaimDate
from warehouse.errors import BadRow, LakeMismatch
from warehouse.home import Home
from warehouse.lake import arrow_table, read_staged, stage
from warehouse.schema import arrow_schema

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = {
    str: TEXT,
    int: st.integers(-(2**63), 2**63 - 1),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    datetime: st.datetimes(),
    date: st.dates(),
    list: st.lists(TEXT, max_size=3),
}


def rows_of(table):
    columns = [VALUES[c.type] | st.none() if c.nullable else VALUES[c.type] for c in TABLES[table].columns]
    return st.lists(st.builds(TABLES[table].record, *columns), max_size=3)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path).ensure()


@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_staged_comes_back(home, data):
    table = data.draw(st.sampled_from(sorted(TABLES)))
    rows = data.draw(rows_of(table))
    run = f"r{data.draw(st.uuids())}"
    assert stage(home, run, "clean", 0, {table: rows}) == {table: len(rows)}
    back = read_staged(home, run, "clean", table)
    assert back.schema.equals(arrow_schema(table), check_metadata=True)
    assert [TABLES[table].record(**row) for row in back.to_pylist()] == rows


def test_a_part_that_is_written_again_is_replaced_even_by_nothing(home):
    link = ClaimDate("a" * 32, "b" * 32, "said")
    stage(home, "r1", "clean", 0, {"claim_dates": [link]})
    stage(home, "r1", "clean", 0, {"claim_dates": []})
    assert read_staged(home, "r1", "clean", "claim_dates").num_rows == 0


def test_the_same_rows_give_the_same_bytes(tmp_path):
    content = []
    for name in ("a", "b"):
        home = Home(tmp_path / name).ensure()
        stage(home, "r1", "clean", 0, together(page(1), page(2)))
        content.append({p.relative_to(home.root): p.read_bytes() for p in home.root.rglob("*.parquet")})
    assert content[0] == content[1]
    assert content[0]


def test_parts_are_read_in_order_and_by_number(home):
    for number in (2, 0, 1):
        stage(home, "r1", "parsed", number, page(number))
    assert read_staged(home, "r1", "parsed", "documents").column("path").to_pylist() == ["p0.txt", "p1.txt", "p2.txt"]
    assert read_staged(home, "r1", "parsed", "documents", [2, 7]).column("path").to_pylist() == ["p2.txt"]
    assert read_staged(home, "r1", "clean", "documents").num_rows == 0


def test_tables_without_rows_write_nothing_and_no_temporary_file_stays(home):
    stage(home, "r1", "parsed", 0, {"claims": [], "dates": page(1)["dates"]})
    assert [p.name for p in home.staging("r1").rglob("*") if p.is_file()] == ["part-00000.parquet"]


def test_a_part_written_again_is_replaced(home):
    stage(home, "r1", "parsed", 0, page(1))
    stage(home, "r1", "parsed", 0, page(2))
    assert read_staged(home, "r1", "parsed", "documents").column("path").to_pylist() == ["p2.txt"]


def test_a_value_of_another_type_is_named(home):
    rows = [page(1)["dates"][0], changed(page(1)["dates"][1], ordinal="first")]
    with pytest.raises(BadRow, match=r"dates\.ordinal takes int64, and a record holds 'first'"):
        stage(home, "r1", "parsed", 0, {"dates": rows})
    with pytest.raises(BadRow, match=r"dates\.text takes string"):
        stage(home, "r1", "parsed", 0, {"dates": [changed(rows[0], text="\ud800")]})
    assert not list(home.root.rglob("*.parquet"))


def test_a_null_may_be_staged_as_parsed_but_not_as_clean(home):
    rows = {"articles": [record("articles", document_id=None)]}
    stage(home, "r1", "parsed", 0, rows)
    with pytest.raises(BadRow, match=r"articles\.document_id is declared not null, and 1 of 1"):
        stage(home, "r1", "clean", 0, rows)


def test_a_table_without_a_declared_column_is_refused(home):
    content = arrow_table("claim_dates", page(1)["claim_dates"]).drop_columns(["role"])
    with pytest.raises(LakeMismatch, match="claim_dates lack the declared columns role"):
        stage(home, "r1", "clean", 0, {"claim_dates": content})


def test_descriptions_and_compression_stand_in_the_file(home):
    stage(home, "r1", "clean", 0, page(1))
    path = home.staging("r1") / "clean" / "dates" / "part-00000.parquet"
    field = pq.read_schema(path).field("value")
    assert field.metadata[b"description"].startswith(b"TIMEX3 value")
    assert field.metadata[b"term"] == b"TIMEX3:value"
    assert pq.read_metadata(path).row_group(0).column(0).compression == "ZSTD"
    assert not pq.read_schema(path).field("date_id").nullable
    assert pa.types.is_timestamp(pq.read_schema(path).field("starts_at").type)


def test_pandas_keeps_offsets_whole_as_the_dictionary_says(published):
    claim = page(3)["claims"][0]
    rows = [changed(claim, claim_id=f"{start}" * 32, speaker_start=start) for start in (3, None)]
    pq.write_table(arrow_table("claims", rows), published.lake_run("claims", "r1") / "part-00000.parquet")
    read = pd.read_parquet(published.lake / "claims", dtype_backend="pyarrow")
    assert "abcdef"[read.speaker_start[0] :] == "def" and read.speaker_start[1] is pd.NA
