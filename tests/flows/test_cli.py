"""The command line: what each command offers, what it says when something is wrong, and how little it loads."""

import json
import os
import subprocess
import sys
from typing import get_args, get_type_hints

import pytest
from typer.testing import CliRunner

from flows import cli
from tests.flows.inbox import BRIDGE, RAIN, write

COMMANDS = {
    "ingest": ["INBOX", "--home", "--workers", "--batch-size", "--manifest", "--wait"],
    "replay": [
        "INBOX",
        "PATH",
        "--rule",
        "--document",
        "--all",
        "--home",
        "--workers",
        "--batch-size",
        "--manifest",
        "--wait",
    ],
    "parse": ["FILE", "--published-at", "--body-only", "--territory", "--only", "--compact"],
    "sql": ["QUERY", "--home", "--csv", "--json", "--parquet"],
    "status": ["--home", "--json"],
    "audit": ["--home"],
    "serve": ["INBOX", "--every", "--home", "--manifest", "--port"],
}


def khabar(*arguments, **options):
    return CliRunner().invoke(cli.app, [str(a) for a in arguments], **options)


def test_every_command_is_listed_and_says_what_it_takes():
    listed = khabar("--help").output
    assert {c.name or c.callback.__name__ for c in cli.app.registered_commands} == set(COMMANDS)
    for name, takes in COMMANDS.items():
        told = khabar(name, "--help")
        assert told.exit_code == 0
        assert [word for word in takes if word not in told.output] == []
        first_line = next(line.strip() for line in told.output.splitlines()[1:] if line.strip())
        assert f"{name} " in listed and first_line in " ".join(listed.split())


def test_each_option_has_help():
    for command in cli.app.registered_commands:
        for line in khabar(command.callback.__name__, "--help").output.splitlines():
            assert not line.rstrip().endswith(">"), line


def test_what_may_not_be_read_is_told_by_khabar_and_not_by_the_library_of_options():
    hints = [get_type_hints(c.callback, include_extras=True) for c in cli.app.registered_commands]
    paths = [hint for taken in hints for hint in taken.values() if "Path" in str(get_args(hint)[:1])]
    assert len(paths) >= 10
    assert [hint for hint in paths if get_args(hint)[1].readable] == []


def test_the_version():
    told = khabar("--version")
    assert (told.exit_code, told.output.split()[0]) == (0, "khabar")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["ingest", "{tmp}/missing"], 2, "no such folder; name the folder"),
        (["ingest", "{tmp}/inbox/page.txt"], 2, "is a file; name the folder"),
        (["ingest", "{tmp}/empty"], 2, "no .txt file in it (only 1 other files)"),
        (["ingest", "{tmp}/inbox", "--manifest", "{tmp}/none.csv"], 2, "none.csv: the manifest cannot be read"),
        (["ingest", "{tmp}/inbox", "--manifest", "{tmp}/bad.csv"], 2, "bad.csv, line 1: unknown column 'who'"),
        (["ingest", "{tmp}/inbox", "--workers", "0"], 2, "--workers: "),
        (["ingest", "{tmp}/inbox", "--home", "{tmp}/inbox/page.txt"], 2, "cannot be written"),
        (["ingest", "{tmp}/inbox", "--home", "{tmp}/inbox"], 2, "is the inbox itself"),
        (["replay", "{tmp}/inbox", "--all", "--home", "{tmp}/none"], 2, "run `khabar ingest INBOX --home"),
        (["replay", "{tmp}/inbox"], 2, "Name what to read again"),
        (["parse", "--only", "claim", "{tmp}/inbox/page.txt"], 2, "--only: 'claim' is none of document, "),
        (["sql", "FROM claims", "--home", "{tmp}/none"], 2, "run `khabar ingest INBOX --home"),
        (["sql", "FROM claims", "--csv", "--json"], 2, "choose one"),
        (["sql", " "], 2, "QUERY is empty"),
        (["sql", "FROM claims", "--csv", "--parquet", "{tmp}/none"], 2, "choose one"),
        (["audit", "--home", "{tmp}/none"], 2, "There is no warehouse"),
        (["status", "--home", "{tmp}/none"], 2, "There is no warehouse"),
        (["parse", "--territory", "iraq", "{tmp}/inbox/page.txt"], 2, "'iraq' is no country code"),
        (["parse", "--territory", "XX", "{tmp}/inbox/page.txt"], 2, "'XX' is no country code"),
        (["parse", "--territory", "ZZ", "{tmp}/inbox/page.txt"], 2, "'ZZ' is no country code"),
        (["parse", "{tmp}/missing.txt"], 2, "missing.txt: the file cannot be read"),
        (["parse", "{tmp}/inbox/page.txt", "--published-at", "0001-01-01"], 2, "is no time of a page"),
        (["parse", "{tmp}/inbox/page.txt", "--published-at", "Sunday"], 2, "'Sunday' is no time"),
        (["serve", "{tmp}/inbox", "--every", "soon"], 2, "'soon' is no interval"),
        (["serve", "{tmp}/missing"], 2, "no such folder"),
    ],
)
def test_what_is_wrong_is_one_line_with_what_to_do(tmp_path, monkeypatch, arguments, code, said):
    monkeypatch.chdir(tmp_path)  # there is no home there, as there is where `make run` was
    write(tmp_path / "inbox", page=RAIN)
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "page.pdf").touch()
    (tmp_path / "bad.csv").write_text("path,who\n")
    told = khabar(*(a.format(tmp=tmp_path) for a in arguments))
    assert (told.exit_code, told.stdout) == (code, "")
    assert told.stderr.startswith("khabar: ") and said in told.stderr
    assert told.stderr.count("\n") == 1
    assert not (tmp_path / "none").exists()


def test_a_country_s_code_may_be_written_small(tmp_path):
    page = write(tmp_path, page=RAIN) / "page.txt"
    small, large = (khabar("parse", "--territory", code, page) for code in ("fr", "FR"))
    assert small.exit_code == 0 and small.stdout == large.stdout


def test_a_setting_in_the_environment_is_named_as_such(tmp_path):
    told = khabar("ingest", write(tmp_path, page=RAIN), env={"KHABAR_BATCH_SIZE": "many"})
    assert told.exit_code == 2 and "KHABAR_BATCH_SIZE: " in told.stderr and "'many'" in told.stderr


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (OSError(28, "No space left on device", "/data/x"), 1, "The disk is full: /data/x. Nothing was published"),
        (PermissionError(13, "Permission denied", "/data"), 1, "No permission: /data."),
        (PermissionError(13, "Permission denied", "/data", None, "/lake"), 1, "No permission: /data to /lake."),
        (
            RuntimeError("FATAL Error: checkpoint: No space left on device"),
            1,
            "The disk is full. Nothing was published",
        ),
        (MemoryError(), 1, "There is too little memory"),
        (
            RuntimeError("can't start new thread"),
            1,
            "too few threads are allowed. Nothing was published; run again with",
        ),
        (RuntimeError("Failed to launch worker thread: Resource temporarily unavailable"), 1, "too few threads"),
        (OSError(11, "Resource temporarily unavailable"), 1, "too few threads"),
        (KeyboardInterrupt(), 130, "Interrupted. A run is published whole or not at all"),
        (RuntimeError("Query interrupted"), 130, "Interrupted."),
        (ZeroDivisionError("division by zero"), 1, "a fault of Khabar's; run with --debug"),
    ],
)
def test_whatever_happens_is_said_in_one_line(monkeypatch, tmp_path, error, code, said):
    def failing(*given):
        raise error

    monkeypatch.setattr("flows.command.ingest", failing)
    told = khabar("ingest", tmp_path)
    assert (told.exit_code, told.stderr.count("\n")) == (code, 1)
    assert said in told.stderr


def test_debug_shows_where(monkeypatch, tmp_path):
    monkeypatch.setattr("flows.command.ingest", lambda *given: 1 / 0)
    told = khabar("--debug", "ingest", tmp_path)
    assert isinstance(told.exception, ZeroDivisionError)
    khabar("--version")  # and the switch is off again


def test_parse_prints_the_records(tmp_path):
    write(tmp_path, page=BRIDGE)
    told = khabar("parse", tmp_path / "page.txt", "--published-at", "2026-03-02T11:00")
    records = json.loads(told.stdout)
    assert records["article"]["published_at"] == "2026-03-02T11:00:00"
    assert records["document"]["path"] == "page.txt"
    for table in ("claims", "dates", "segments"):
        for record in records[table]:
            assert record["document_id"] == records["document"]["document_id"]
    assert records["rejects"] == []


def test_a_reader_that_has_gone_is_no_error_to_tell_of(tmp_path):
    write(tmp_path, page=BRIDGE * 40)
    command = f"{sys.executable} -m flows.cli parse {tmp_path}/page.txt {tmp_path}/page.txt | head -c 10"
    run = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr) == ('{\n  "docum', "")


def process(command, **environment):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    line = f"{sys.executable} -m flows.cli {command}"
    return subprocess.run(line, shell=True, capture_output=True, env=kept | environment, check=False)


@pytest.mark.parametrize(
    "locale", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_arabic_is_written_in_utf_8_whatever_the_locale(tmp_path, locale):
    write(tmp_path, page=BRIDGE)
    run = process(f"parse --only article {tmp_path}/page.txt", **locale)
    assert (run.returncode, run.stderr) == (0, b"")
    assert json.loads(run.stdout.decode("utf-8"))["headline"] == "افتتاح جسر جديد فوق نهر العاصي"
    missing = process(f"parse {tmp_path}/صفحة.txt", **locale)
    assert "صفحة.txt: the file cannot be read" in missing.stderr.decode("utf-8")


def test_what_is_closed_is_no_fault(tmp_path):
    write(tmp_path, page=BRIDGE)
    assert process(f"parse {tmp_path}/page.txt >&-").returncode == 0
    assert process(f"parse {tmp_path}/missing.txt >&- 2>&- <&-").returncode == 2


def test_a_query_that_is_not_utf_8_is_told(once):
    told = subprocess.run(
        [sys.executable, "-m", "flows.cli", "sql", "--home", str(once[1])],
        input="SELECT 'جسر'".encode("cp1256"), capture_output=True, check=False,
    )  # fmt: skip
    assert (told.returncode, told.stderr) == (2, b"khabar: Standard input is not UTF-8; save the query as UTF-8.\n")


@pytest.mark.parametrize(("command", "said"), [("ingest", "Nothing is new"), ("replay", "is published")])
def test_a_summary_that_cannot_be_written_is_no_run_that_failed(once, home, monkeypatch, command, said):
    def full(*given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("flows.summary.show", full)
    monkeypatch.setattr("flows.command._run", lambda settings, replay: once[2])
    told = khabar(command, once[0], *(["--all"] if command == "replay" else []), "--home", home)
    assert told.exit_code == 1
    assert f"{said}, but the summary cannot be written (No space left on device)." in told.stderr


def test_a_day_is_a_day(tmp_path):
    write(tmp_path, page=BRIDGE)
    article = json.loads(khabar("parse", tmp_path / "page.txt", "--published-at", "2026-03-01").stdout)["article"]
    assert (article["published_at"], article["published_grain"]) == ("2026-03-01T00:00:00", "day")


def test_parse_takes_many_files_and_standard_input(tmp_path):
    write(tmp_path, page=BRIDGE)
    told = khabar("parse", "--compact", tmp_path / "page.txt", "-", input=b"")
    one, two = map(json.loads, told.stdout.splitlines())
    assert one["rejects"] == [] and two["article"] is None
    assert [reject["rule"] for reject in two["rejects"]] == ["file.empty"]


def test_parse_loads_none_of_the_engines(tmp_path):
    write(tmp_path, page=BRIDGE)
    code = (
        "import sys; from flows.cli import app\n"
        f"try: app(['parse', {str(tmp_path / 'page.txt')!r}])\n"
        "except SystemExit: pass\n"
        "loaded = {'prefect', 'great_expectations', 'duckdb', 'pandas', 'pyarrow', 'numpy', 'rich.table'} & set(sys.modules)\n"
        "print(loaded, file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, check=True)
    assert run.stderr == "set()\n"


def test_parse_can_print_one_kind_of_record_only(tmp_path):
    write(tmp_path, page=BRIDGE)
    whole = json.loads(khabar("parse", tmp_path / "page.txt").stdout)
    assert whole["claims"]
    assert json.loads(khabar("parse", "--only", "claims", tmp_path / "page.txt").stdout) == whole["claims"]


def test_of_a_refused_file_one_kind_of_record_is_not_taken_for_none(tmp_path):
    write(tmp_path, page=BRIDGE, binary=bytes(range(256)))
    files = (tmp_path / "binary.txt", tmp_path / "page.txt")
    told = khabar("parse", "--compact", "--only", "claims", *files)
    assert (told.exit_code, told.stdout.splitlines()[0], told.stdout.count("\n")) == (2, "[]", 2)
    assert told.stderr.startswith(f"khabar: {files[0]}: file.binary: ") and told.stderr.count("\n") == 1
    told = khabar("parse", "--compact", "--only", "rejects", *files)
    assert (told.exit_code, told.stderr) == (0, "")


def test_a_reader_that_has_gone_ends_a_command_without_a_word(tmp_path):
    write(tmp_path, page=BRIDGE)
    reader, writer = os.pipe()
    os.close(reader)
    run = subprocess.run(
        [sys.executable, "-m", "flows.cli", "parse", tmp_path / "page.txt"],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (run.returncode, run.stderr) == (141, b"")
