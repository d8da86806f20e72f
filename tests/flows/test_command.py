"""`khabar ingest` for real: a process of its own, Prefect's embedded server, a process pool."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from httpx import ConnectError

from flows import command
from flows.errors import RunError
from flows.lock import locked
from tests.flows.conftest import rows
from tests.flows.inbox import RAIN, mixed, write
from warehouse.home import Home

KHABAR = [sys.executable, "-m", "flows.cli"]
MARK = "KHABAR_TEST_PROCESS"


def environment(mark=""):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "KHABAR", "COLUMNS"))}
    return kept | {MARK: mark}


def khabar(*arguments):
    return subprocess.run(
        [*KHABAR, *map(str, arguments)], capture_output=True, text=True, env=environment(), timeout=120, check=False
    )


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """Inbox, home and the finished process of a first run."""
    folder = tmp_path_factory.mktemp("command")
    inbox = mixed(folder / "inbox")
    return inbox, folder / "home", khabar("ingest", inbox, "--home", folder / "home", "--workers", "2")


def test_the_summary_says_what_came_of_the_inbox(first):
    _, home, run = first
    assert run.returncode == 0, run.stderr
    said = " ".join(run.stdout.split())
    assert "7 | 7 | 3 | 1 | 3 |" in said
    assert all(rule in said for rule in ("file.empty", "file.binary", "file.html", "c/image.txt"))
    assert f"{home}/warehouse.duckdb" in said
    assert "who is quoted in how many outlets" in said.lower() and "حسان العلي" in said
    assert "\u2068" not in run.stdout  # marks for terminals only


def test_progress_is_told_in_plain_lines_and_nothing_else_is(first):
    assert first[2].stderr.splitlines() == [
        "start Prefect",
        "look for new files",
        "read pages (6)",
        "build the next warehouse",
        "audit it",
        "write reports",
        "publish",
    ]


def test_prefect_recorded_the_run_its_tasks_and_its_summary(first):
    with sqlite3.connect(first[1] / "prefect" / "prefect.db") as database:
        assert database.execute("SELECT state_type FROM flow_run").fetchall() == [("COMPLETED",)]
        ((artifact,),) = database.execute("SELECT data FROM artifact WHERE key = 'khabar-run'").fetchall()
    assert "| articles | 3 |" in artifact and "file.binary" in artifact


def test_a_second_run_does_not_even_start_prefect(first):
    inbox, home, _ = first
    database = home / "prefect" / "prefect.db"
    before = database.stat().st_mtime_ns, (home / "warehouse.duckdb").stat().st_mtime_ns
    run = khabar("ingest", inbox, "--home", home)
    assert (run.returncode, run.stdout, run.stderr) == (0, f"Nothing new: 7 files in {inbox}, all known.\n", "")
    assert (database.stat().st_mtime_ns, (home / "warehouse.duckdb").stat().st_mtime_ns) == before


def test_a_run_at_the_same_time_is_told_who_holds_the_home(first):
    inbox, home, _ = first
    with locked(Home(home), 0):
        run = khabar("ingest", inbox, "--home", home)
    assert run.returncode == 1
    assert f"process {os.getpid()} on " in run.stderr and "--wait" in run.stderr
    assert run.stderr.count("\n") == 1


def test_a_server_that_does_not_answer_is_told(tmp_path):
    inbox = write(tmp_path / "inbox", page=RAIN)
    with socket.socket() as taken:  # and nobody listens
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/api"
        options = {
            "capture_output": True,
            "text": True,
            "env": environment() | {"PREFECT_API_URL": url},
            "timeout": 120,
        }
        for command in ("ingest", "serve"):
            run = subprocess.run([*KHABAR, command, inbox, "--home", tmp_path / "home"], check=False, **options)
            assert run.returncode == 1
            assert f"khabar: No Prefect server answers at {url} (PREFECT_API_URL). Nothing was published" in run.stderr


def test_a_server_that_goes_away_is_told(monkeypatch):
    def flow(**given):
        raise ConnectError("Connection refused")

    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:1/api")
    with pytest.raises(RunError, match=r"at http://127\.0\.0\.1:1/api went away .*`khabar status` says"):
        command._recorded(flow, inbox="in")


def processes(mark):
    """Processes that were started with a mark in their environment."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if f"{MARK}={mark}\0".encode() in (process / "environ").read_bytes():
                found.append(int(process.name))
    return found


def test_a_killed_run_changes_nothing_leaves_nobody_behind_and_the_next_completes_it(first, tmp_path):
    inbox, home, _ = first
    write(inbox, d__new=RAIN + "\nوأضافت أن فرق الطوارئ انتشرت على الطريق.\n")
    before = (home / "warehouse.duckdb").read_bytes()
    mark = str(tmp_path)
    command = [*KHABAR, "ingest", str(inbox), "--home", str(home), "--batch-size", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment(mark)) as run:
        for line in run.stderr:
            if line.startswith("read pages"):
                break
        assert len(processes(mark)) > 2  # the server and the pool
        run.send_signal(signal.SIGKILL)
    assert run.returncode == -signal.SIGKILL
    assert (home / "warehouse.duckdb").read_bytes() == before
    until = time.monotonic() + 20
    while processes(mark) and time.monotonic() < until:
        time.sleep(0.1)
    assert processes(mark) == []
    with sqlite3.connect(home / "prefect" / "prefect.db") as database:
        ((old,),) = database.execute("SELECT id FROM flow_run WHERE state_type = 'COMPLETED'").fetchall()
        database.execute("UPDATE flow_run SET end_time = '2020-01-01 00:00:00.000000' WHERE id = ?", [old])
    assert khabar("ingest", inbox, "--home", home).returncode == 0
    assert rows(home, "SELECT articles FROM runs ORDER BY run_id") == [(3,), (1,)]
    assert list((home / "staging").iterdir()) == []
    with sqlite3.connect(
        home / "prefect" / "prefect.db"
    ) as database:  # what Prefect keeps of runs does not grow for ever
        ended = database.execute("SELECT id FROM flow_run WHERE end_time IS NOT NULL").fetchall()
        assert len(ended) == 1 and (old,) not in ended
        assert database.execute("SELECT count(*) FROM events").fetchone() == (0,)


def scheduled(home):
    """States of the flow runs that a schedule started."""
    with sqlite3.connect(home / "prefect" / "prefect.db") as database:
        return [state for (state,) in database.execute("SELECT state_type FROM flow_run WHERE auto_scheduled")]


def test_serve_runs_on_schedule_and_stopping_it_leaves_nobody_behind(first, tmp_path):
    inbox, home, _ = first
    mark, said = str(tmp_path), tmp_path / "said"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # As a shell does for what it starts in the background: SIGINT is ignored, and SIGTERM must end it all the same.
    command = [
        "sh",
        "-c",
        'trap "" INT; exec "$@"',
        "sh",
        *KHABAR,
        "serve",
        str(inbox),
        "--every",
        "5s",
        "--home",
        str(home),
        "--port",
        str(port),
    ]
    with said.open("w") as told, subprocess.Popen(command, stdout=told, stderr=told, env=environment(mark)) as serving:
        until = time.monotonic() + 120
        while "COMPLETED" not in scheduled(home) and serving.poll() is None and time.monotonic() < until:
            time.sleep(0.2)
        serving.send_signal(signal.SIGTERM)
        try:
            serving.wait(timeout=60)
        finally:
            serving.kill()
    assert "COMPLETED" in scheduled(home), said.read_text()
    assert "Traceback" not in said.read_text()
    while processes(mark) and time.monotonic() < until:
        time.sleep(0.1)
    assert processes(mark) == []
