"""`khabar sql` and `khabar status` on a published warehouse."""

import csv
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest
from rich.console import Console
from typer.testing import CliRunner

from flows import cli
from flows.queries import questions
from flows.shell import RESERVED, _typed
from flows.summary import ANSWERED, answers
from flows.tables import NO_LIMIT
from tests.flows.conftest import ingest, rows
from tests.flows.inbox import BRIDGE, write


def sql(home, *arguments, **options):
    return CliRunner().invoke(cli.app, ["sql", "--home", str(home), *arguments], **options)


QUERY = "SELECT path, outcome FROM files WHERE outcome <> 'article' ORDER BY path"


def test_results_as_csv_and_json_are_whole(once):
    home = once[1]
    expected = rows(home, QUERY)
    table = list(csv.reader(io.StringIO(sql(home, "--csv", QUERY).stdout)))
    assert (table[0], [tuple(row) for row in table[1:]]) == (["path", "outcome"], expected)
    objects = [json.loads(line) for line in sql(home, "--json", QUERY).stdout.splitlines()]
    assert [tuple(found.values()) for found in objects] == expected


def test_json_is_what_json_may_hold(once):
    query = (
        "SELECT 'nan'::DOUBLE AS a, ['inf'::DOUBLE, 1.5] AS b, TIMESTAMP '2026-03-02 10:15' AS c, 1.50 AS d, 7 AS d, NULL AS d, "
        "{'e': DATE '2026-03-02'} AS e"
    )
    (line,) = sql(once[1], "--json", query).stdout.splitlines()
    found = json.loads(line, parse_constant=pytest.fail)
    assert found == {
        "a": None, "b": [None, 1.5], "c": "2026-03-02T10:15:00", "d": 1.5, "d_1": 7, "d_2": None, "e": {"e": "2026-03-02"},
    }  # fmt: skip


def test_a_result_goes_into_a_parquet_file_whole(once, tmp_path):
    home, file = once[1], tmp_path / "claims.parquet"
    told = sql(
        home,
        "--parquet",
        str(file),
        "SELECT claim_id, starts_at, terms, 1 AS claim_id FROM propositions, dates",
    )
    assert (told.exit_code, told.output) == (0, "")
    found = pq.read_table(file)
    assert found.column_names == ["claim_id", "starts_at", "terms", "claim_id_1"]
    assert [str(t) for t in found.schema.types[1:3]] == ["timestamp[us]", "list<element: string>"]
    assert found.num_rows == rows(home, "SELECT count(*) FROM propositions, dates")[0][0]
    assert sql(home, "--parquet", str(file), ".ask who_is_heard").exit_code == 0
    assert pq.read_table(file).column_names[0] == "speaker"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT 1; SELECT 2", "one result, and here are 2 statements"),
        (".questions", "no result of a query"),
        ("SELECT INTERVAL 1 day AS a", "a type that Parquet has not"),
        ("SELEC 1", "Parser Error"),
        ("SELECT CAST(IF(i < 200_000, '1', 'x') AS INT) FROM range(300_000) t (i)", "Conversion Error"),
        ("SELECT nothing FROM claims", "Binder Error"),
        ("COPY claims TO 'claims.csv'", "Permission Error"),
    ],
)
def test_what_cannot_become_a_parquet_file_leaves_none(once, tmp_path, query, said):
    told = sql(once[1], "--parquet", str(tmp_path / "x.parquet"), query)
    assert told.exit_code == 2 and said in told.stderr and told.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_columns_that_are_words_of_sql_are_told_of(once):
    words = "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'"
    columns = "SELECT column_name FROM duckdb_columns() WHERE NOT internal"
    assert rows(once[1], f"{columns} INTERSECT {words} ORDER BY ALL") == [(word,) for word in RESERVED]
    for word in RESERVED:
        told = sql(once[1], f"SELECT {word} FROM dates")
        assert told.stderr.endswith(f'a column of this name is written in quotes: "{word}"\n')
    assert "in quotes" not in sql(once[1], "SELECT FROM WHERE").stderr


@pytest.mark.parametrize(
    ("file", "said"),
    [(".", "is no file"), ("/dev/null", "/dev/null is no file"), ("none/x.parquet", "there is no folder")],
)
def test_where_no_result_can_be_written_is_told(once, tmp_path, monkeypatch, file, said):
    monkeypatch.chdir(tmp_path)
    told = sql(once[1].resolve(), "--parquet", file, "FROM claims")
    assert told.exit_code == 2 and said in told.stderr and told.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == [] and Path("/dev/null").is_char_device()


def test_what_a_link_leads_to_takes_the_result(once, tmp_path):
    (tmp_path / "link.parquet").symlink_to("there.parquet")
    assert sql(once[1], "--parquet", str(tmp_path / "link.parquet"), "SELECT 1 AS a").exit_code == 0
    assert (tmp_path / "link.parquet").is_symlink() and pq.read_table(tmp_path / "there.parquet").num_rows == 1


def test_what_a_page_holds_does_not_steer_the_terminal(once):
    assert "\x1b" not in sql(once[1], "SELECT chr(27) || '[31m'").stdout


def test_lists_and_times_keep_their_form(once):
    query = "SELECT terms, starts_at FROM propositions, dates WHERE len(terms) > 1 AND starts_at IS NOT NULL LIMIT 1"
    (found,) = map(json.loads, sql(once[1], "--json", query).stdout.splitlines())
    assert isinstance(found["terms"], list) and found["starts_at"].startswith("20")
    (_, (terms, _)) = csv.reader(io.StringIO(sql(once[1], "--csv", query).stdout))
    assert json.loads(terms) == found["terms"]


def test_a_table_without_a_terminal_is_plain_and_not_cut(once):
    told = sql(once[1], "SELECT text FROM documents WHERE path = 'a/bridge.txt'").stdout
    assert "أربعة ملايين دولار" in told and "\u2068" not in told and "…" not in told


@pytest.mark.parametrize("comment", ["-- how many", "--how many", "--\n--many"])
def test_a_query_may_begin_with_a_comment(once, comment):
    for arguments in ([f"{comment}\nSELECT 7", "--csv"], ["--csv", f"{comment}\nSELECT 7"]):
        assert sql(once[1], *arguments).stdout.split() == ["7", "7"]
    assert "No such option" in sql(once[1], "--how").output


def test_several_statements_and_standard_input(once):
    told = sql(once[1], input="SELECT 1 AS one; SELECT 2 AS two")
    assert "one" in told.stdout and "two" in told.stdout


def test_commands_and_statements_may_follow_each_other(once):
    text = "\n.help\nSELECT 1 AS one,\n  2 AS two;\n\n.columns claims;\nSELECT 3\n  AS three"
    told = sql(once[1], "--json", input=text)
    assert told.exit_code == 0
    assert ".questions" in told.stdout and '{"one": 1, "two": 2}' in told.stdout
    assert "cue_lemma" in told.stdout and told.stdout.endswith('{"three": 3}\n')
    assert sql(once[1], "--json", input="SELECT 1 AS one;\n.quit\nSELECT 2 AS two").stdout == '{"one": 1}\n'


def test_a_point_within_a_statement_begins_no_command(once):
    told = sql(once[1], "--json", input="SELECT\n.5 AS half;\nSELECT '\n.tables' AS said")
    assert told.stdout == '{"half": 0.5}\n{"said": "\\n.tables"}\n'


def test_a_file_takes_one_of_several_commands(once, tmp_path):
    told = sql(once[1], "--parquet", str(tmp_path / "r.parquet"), input=".tables\nSELECT 1 AS one")
    assert told.exit_code == 2 and "here are 2 commands and statements" in told.stderr
    assert not (tmp_path / "r.parquet").exists()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM claims",
        "CREATE TABLE t (a INTEGER)",
        "SELECT * FROM read_text('/etc/hostname')",
        "COPY claims TO 'claims.csv'",
        "ATTACH 'other.duckdb'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SELEC 1",
        "SELECT nothing FROM claims",
    ],
)
def test_nothing_can_be_changed_or_reached_and_the_refusal_is_one_line(once, statement):
    told = sql(once[1], statement)
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.startswith("khabar: ") and told.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("query", "hint"),
    [
        (
            "SELECT said_on FROM claims",
            "; said_on is a column of announced, claims_by_speaker, corroborated_claims, single_source_claims, told_claims",
        ),
        (
            "SELECT c.said_on FROM claims AS c",
            "; said_on is a column of announced, claims_by_speaker, corroborated_claims, single_source_claims, told_claims",
        ),
        ("COPY claims TO 'claims.csv'", "; --csv, --json and --parquet FILE write a result"),
    ],
)
def test_what_the_database_cannot_know_of_a_mistake_is_told(once, query, hint):
    told = sql(once[1], query)
    assert told.exit_code == 2 and told.stderr.count("\n") == 1 and told.stderr.strip().endswith(hint)


def test_a_column_that_nothing_has_gets_no_hint(once):
    assert "is a column of" not in sql(once[1], "SELECT absent FROM claims").stderr


def test_what_is_typed_is_cut_into_statements_and_commands(monkeypatch):
    lines = iter(["", "SELECT 1,", "  2;", ".tables", "SELECT 3;"])
    monkeypatch.setattr("builtins.input", lambda prompt: next(lines, None) or _end(lines))
    assert list(_typed()) == ["SELECT 1,\n  2;", ".tables", "SELECT 3;"]


def _end(lines):
    rest = next(lines, None)
    if rest is None:
        raise EOFError
    return rest


def test_status_tells_runs_and_rejects(once):
    _, home, report = once
    told = CliRunner().invoke(cli.app, ["status", "--home", str(home), "--json"])
    found = json.loads(told.stdout)
    assert found["sizes"][0]["articles"] == 3
    assert [run["run"] for run in found["last_runs"]] == [report.run_id]
    assert {r["rule"]: r["rows"] for r in found["rejects_by_rule"]} == {r.rule: r.rows for r in report.refused}
    shown = CliRunner().invoke(cli.app, ["status", "--home", str(home)]).stdout
    assert report.run_id in shown and "file.binary" in shown


def test_the_questions_are_listed_and_each_can_be_asked(once):
    listed = dict(csv.reader(io.StringIO(sql(once[1], "--csv", ".questions").stdout)))
    assert set(listed) - {"name"} == set(questions())
    for name in questions():
        assert listed[name].endswith("?")
        assert sql(once[1], f".ask {name}").exit_code == 0


def test_where_outlets_are_not_known_pages_are_counted_and_that_is_told(once, tmp_path):
    home = once[1]
    told = sql(home, "--csv", ".ask who_is_heard").stderr
    assert told.startswith(
        "Note: of 1 of 3 pages the outlet is not known, and each counts as an outlet of its own; name "
    )
    assert sql(home, ".ask which_days_are_inferred").stderr == ""  # no question of sources
    out = StringIO()
    answers(str(home), Console(file=out, width=NO_LIMIT))
    assert out.getvalue().count("Note: of 1 of 3 pages the outlet is not known") == 1
    named = write(tmp_path / "inbox", bridge=BRIDGE)
    (named / "manifest.csv").write_text("path,outlet\nbridge.txt,النهر\n", "utf-8")
    ingest(named, tmp_path / "home")
    assert sql(tmp_path / "home", ".ask who_is_heard").stderr == ""


def test_the_summary_asks_questions_that_there_are():
    assert set(ANSWERED) <= set(questions())


def test_commands_tell_tables_and_columns_and_help(once):
    tables = {row["table"]: row for row in map(json.loads, sql(once[1], "--json", ".tables").stdout.splitlines())}
    assert tables["articles"]["rows"] == 3 and tables["claims"]["meaning"]
    assert "cue_lemma" in sql(once[1], ".columns claims").stdout
    for name, may_be_null in (("claims", False), ("told_claims", None)):  # a view declares none
        first = json.loads(sql(once[1], "--json", f".columns {name}").stdout.splitlines()[0])
        assert (first["column"], first["null"]) == ("claim_id", may_be_null)
    assert ".questions" in sql(once[1], ".help").stdout


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (".ask nothing", "no question 'nothing'; .questions lists them"),
        (".ask", ".ask: name a question; .questions lists them"),
        (".columns", ".columns: name a table; .tables lists them"),
        (".columns nobody", "no table 'nobody'; .tables lists them"),
        (
            ".ask who_is_heard who_had_it_first",
            ".ask takes one name, and not 'who_is_heard who_had_it_first'; a command",
        ),
        (".columns claims extra", ".columns takes one name"),
        (".tables claims", ".tables takes nothing, and not 'claims'"),
        (".tables; SELECT 1", ".tables takes nothing, and not 'SELECT 1'; a command or query that follows"),
        (".quit now", ".quit takes nothing"),
        (".tabels", "no command .tabels; .help lists them"),
    ],
)
def test_a_command_that_finds_nothing_fails(once, command, said):
    told = sql(once[1], command)
    assert (told.exit_code, told.stdout) == (2, "") and said in told.stderr


def _heeds_ctrl_c():
    """A shell starts what it runs in the background with SIGINT ignored, and the tests as well."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_in_a_query_is_an_interruption(once):
    endless = "SELECT 1 AS begun; SELECT max(sin(range)) FROM range(9000000000)"
    command = [sys.executable, "-m", "flows.cli", "sql", "--json", "--home", str(once[1]), endless]
    unbuffered = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=unbuffered, preexec_fn=_heeds_ctrl_c
    ) as asking:
        assert asking.stdout.readline() == '{"begun": 1}\n'
        time.sleep(0.3)  # the second query is under way
        asking.send_signal(signal.SIGINT)
        assert asking.stderr.read().startswith("khabar: Interrupted.")
    assert asking.returncode == 130


def test_an_audit_of_what_is_published_says_what_is_broken_and_what_to_do(once, tmp_path):
    def audit(home):
        return CliRunner().invoke(cli.app, ["audit", "--home", str(home)])

    assert re.fullmatch(r"All \d+ rules hold\.\nThe lake holds the same\.\n", audit(once[1]).output)
    shutil.copytree(once[1], tmp_path / "home")
    with duckdb.connect(str(tmp_path / "home" / "warehouse.duckdb")) as con:
        con.execute("UPDATE claims SET cue = 'zzz' WHERE claim_id = (SELECT min(claim_id) FROM claims)")
    told = audit(tmp_path / "home")
    assert told.exit_code == 1
    assert "Broken: claims.cue.reads: " in told.stdout and "1 row breaks it" in told.stdout
    assert re.search(r"1 of \d+ rules are broken.*move it away", told.stderr)
    assert "published" not in told.output


def test_an_audit_looks_at_the_lake_too(once, tmp_path):
    shutil.copytree(once[1], tmp_path / "home")
    (part,) = (tmp_path / "home" / "lake" / "claims").glob("*/part-*.parquet")
    part.write_bytes(part.read_bytes()[:-100])
    told = CliRunner().invoke(cli.app, ["audit", "--home", str(tmp_path / "home")])
    assert told.exit_code == 1 and "rules hold." in told.stdout
    assert re.search(r"Lake: .*/lake/claims cannot be read \(.*\. Put it back from a copy\.", told.stdout)
    assert re.search("is not as it was published; .* is whole", told.stderr)
