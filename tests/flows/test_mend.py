"""Homes that an older version left, or a disk has damaged: each command works on them, or says in one line what to do."""

import shutil

import duckdb
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from flows import cli
from flows.errors import RunError
from flows.replay import Asked
from tests.flows.conftest import content, ingest, rows
from tests.flows.inbox import RAIN, write

ADDED = {"documents": ["fetched_utc_offset"], "articles": ["published_utc_offset"]}  # columns that may be null
NEEDED = {"propositions": ["negations"]}  # and one that may not


pytestmark = pytest.mark.usefixtures("without_reports", "without_pool")


def khabar(*arguments):
    told = CliRunner().invoke(cli.app, [str(a) for a in arguments])
    assert told.exception is None or isinstance(told.exception, SystemExit)
    assert "fault of Khabar" not in told.stderr and told.stderr.count("\n") <= 1
    return told


def make_older(home, without):
    """As an older version would have left it: without a table, some columns and a view that were added since."""
    with duckdb.connect(str(home / "warehouse.duckdb")) as con:
        for (view,) in con.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
            con.execute(f"DROP VIEW {view}")
        con.execute("CREATE VIEW of_old AS FROM claims")
        con.execute("DROP TABLE replaced_readings")
        for table, columns in without.items():
            for column in columns:
                con.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        con.execute("UPDATE schema_version SET fingerprint = 'older'")
    for table, columns in without.items():
        for part in (home / "lake" / table).rglob("*.parquet"):
            pq.write_table(pq.ParquetFile(part).read().drop_columns(columns), part)


def test_a_home_of_an_older_version_is_read_as_it_is_until_the_next_run(home):
    make_older(home, ADDED)
    counted = khabar("sql", "--csv", "SELECT count(*) AS n FROM of_old", "--home", home)
    assert (counted.exit_code, counted.stdout.split()) == (
        0,
        ["n", str(rows(home, "SELECT count(*) FROM claims")[0][0])],
    )
    for command in (["audit"], ["sql", ".ask where_outlets_disagree"], ["sql", "FROM told_claims"]):
        told = khabar(*command, "--home", home)
        assert told.exit_code == 2
        assert f"built by another version of Khabar; `khabar ingest INBOX --home {home}`" in told.stderr
    assert khabar("status", "--home", home).exit_code == 0


@pytest.mark.parametrize("replay", [None, Asked(everything=True)])
def test_the_next_run_brings_a_home_of_an_older_version_up_to_date(once, home, replay):
    make_older(home, ADDED)
    ingest(once[0], home, replay=replay)
    now, new = content(home), content(once[1])
    assert now.pop("replaced_readings") if replay else True
    assert {table: now[table] for table in now} == {table: new[table] for table in now}
    assert khabar("sql", ".ask where_outlets_disagree", "--home", home).exit_code == 0
    assert khabar("audit", "--home", home).exit_code == 0
    for table, columns in ADDED.items():  # whoever reads the folder takes one part's columns for all
        for part in (home / "lake" / table).rglob("*.parquet"):
            assert set(columns) <= set(pq.read_schema(part).names)


def test_a_run_with_nothing_new_says_that_it_built_the_warehouse_again(once, home):
    make_older(home, ADDED)
    told = khabar("ingest", once[0], "--home", home)
    assert (told.exit_code, told.stderr) == (0, "built the warehouse again from the lake (runs: 1)\n")
    assert "Nothing new" in told.stdout
    assert khabar("ingest", once[0], "--home", home).stderr == ""


def test_what_an_older_version_cannot_fill_is_told_and_nothing_is_changed(once, home):
    make_older(home, NEEDED)
    before = (home / "warehouse.duckdb").read_bytes()
    for command in (["ingest", once[0]], ["replay", once[0], "--all"]):
        told = khabar(*command, "--home", home)
        assert told.exit_code == 1
        assert "written before propositions had negations; ingest the inbox into a new --home" in told.stderr
    assert (home / "warehouse.duckdb").read_bytes() == before
    assert khabar("sql", "FROM claims", "--home", home).exit_code == 0


def damage(home):
    """Change a content in the lake, so that it is not what stands in its page. Call what is returned to undo it."""
    (part,) = (home / "lake" / "claims").rglob("*.parquet")
    whole = part.read_bytes()
    table = pq.ParquetFile(part).read()
    at = table.schema.get_field_index("content")
    changed = pc.binary_replace_slice(table.column("content").combine_chunks().cast("binary"), 0, 0, b"x").cast(
        "string"
    )
    pq.write_table(table.set_column(at, table.schema.field(at), changed), part)
    return lambda: part.write_bytes(whole)


def test_a_lake_that_breaks_a_rule_does_not_bring_a_lost_warehouse_back(once, home):
    before = content(home)
    (home / "warehouse.duckdb").unlink()
    undo = damage(home)
    with pytest.raises(RunError, match=r"claims\.content\.reads: .* rows break it: claim_id=.*Put the lake back from"):
        ingest(once[0], home)
    assert not list(home.glob("warehouse*"))
    undo()
    assert ingest(once[0], home).status == "nothing_new"
    assert content(home) == before


def test_a_lake_that_breaks_a_rule_leaves_the_warehouse_of_an_older_version_readable(home, tmp_path):
    make_older(home, {})
    damage(home)
    before = (home / "warehouse.duckdb").read_bytes()
    told = khabar("ingest", write(tmp_path / "inbox", new=RAIN), "--home", home)
    assert told.exit_code == 1 and "so it is not published" in told.stderr
    assert (home / "warehouse.duckdb").read_bytes() == before
    assert not list(home.glob("warehouse.next*"))
    assert khabar("sql", "FROM of_old", "--home", home).exit_code == 0


@pytest.mark.parametrize("content", [b"", b"garbage", b"PAR1 garbage PAR1"])
def test_a_part_that_cannot_be_read_is_named(once, home, content):
    (part,) = (home / "lake" / "claims").rglob("*.parquet")
    part.write_bytes(content)
    (home / "warehouse.duckdb").unlink()
    told = khabar("ingest", once[0], "--home", home)
    assert told.exit_code == 1
    assert f"{part} cannot be read (" in told.stderr and "put it back from a copy" in told.stderr


def test_a_lake_that_does_not_say_which_runs_it_holds_is_not_taken_for_rubbish(once, home):
    before = {path for path in (home / "lake").rglob("*") if "runs" not in path.parts}
    shutil.rmtree(home / "lake" / "runs")
    (home / "warehouse.duckdb").rename(home / "away")
    told = khabar("ingest", once[0], "--home", home)
    assert told.exit_code == 1 and "of which there are parts; put either back from a copy" in told.stderr
    assert {path for path in (home / "lake").rglob("*") if "runs" not in path.parts} == before
    (home / "away").rename(home / "warehouse.duckdb")
    assert khabar("ingest", once[0], "--home", home).exit_code == 0
