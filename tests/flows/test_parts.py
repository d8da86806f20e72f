"""The small parts of a run: settings, lock, pool, batches and groups, intervals, the report as a page."""

import multiprocessing
import os
import signal
import time
import tomllib
from collections import Counter
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from rich.console import Console

from flows import pool, steps, summary
from flows.discover import Discovery, Fresh
from flows.environment import WHOLE
from flows.errors import BusyError, RunError, UsageError
from flows.lock import locked
from flows.manifest import Manifest
from flows.progress import Clock, Lines
from flows.report import Refused, Report, Tally, markdown
from flows.serve import interval
from flows.server import Server, told_of_failure
from flows.settings import load
from flows.survey import Survey
from tests.console import ROOT
from warehouse.home import Home

REPORT = Report(
    "published", False, "r1", "in", "out", 9, 8, 5, 1, 2, 3, 40, 30, 0, 0, [],
    [Refused("file.html", 2, "a|b.txt", "HTML\nhere")], ["look"], [("read pages", 1.25)],
)  # fmt: skip


def test_settings_come_from_the_command_then_the_environment_then_defaults(monkeypatch):
    monkeypatch.setenv("KHABAR_BATCH_SIZE", "7")
    monkeypatch.setenv("KHABAR_WORKERS", "3")
    settings = load(inbox=Path("in"), workers=5, batch_size=None)
    assert (settings.workers, settings.batch_size, settings.home) == (5, 7, Path("home"))


def test_an_empty_variable_sets_nothing(monkeypatch):
    monkeypatch.setenv("KHABAR_HOME", "")
    monkeypatch.setenv("KHABAR_WORKERS", "")
    settings = load(inbox=Path("in"))
    assert settings.home == Path("home") and settings.workers >= 1


def test_names_in_brackets_are_told_as_they_are(capsys):
    report = REPORT._replace(inbox="pages [2024]", home="[/b]", missing=["a[x].txt"], warnings=["[red]"])
    console = Console(highlight=False, width=1000)
    summary.show(report, console)
    summary.show(report._replace(status="nothing_new"), console)
    told = capsys.readouterr().out
    assert "pages [2024] into [/b]" in told and "9 files in pages [2024], all known" in told
    assert "[/b]/lake/" in told and "(first: a[x].txt)" in told and "Warning: [red]" in told


def test_a_setting_out_of_bounds_is_named():
    with pytest.raises(UsageError, match=r"--batch-size: .*not 0"):
        load(inbox=Path("in"), batch_size=0)


def test_a_territory_is_read_in_capitals():
    assert load(inbox=Path("in"), territory="FR").territory == "FR"
    assert load(inbox=Path("in"), territory="eg").territory == "EG"


@pytest.mark.parametrize("code", ["XX", "ZZ", "001", "Iraq"])
def test_a_territory_without_weeks_is_refused(monkeypatch, code):
    monkeypatch.setenv("KHABAR_TERRITORY", code)
    with pytest.raises(UsageError, match=f"KHABAR_TERRITORY: .*country.*as IQ, not '{code}'"):
        load(inbox=Path("in"))


def test_the_lock_is_nested_in_one_process_and_refused_to_another(tmp_path):
    home = Home(tmp_path).ensure()
    with locked(home, 0), locked(home, 0):
        other = multiprocessing.get_context("spawn").Process(target=_expect_busy, args=[tmp_path])
        other.start()
        other.join()
    assert other.exitcode == 0
    with locked(home, 0):
        pass


def _expect_busy(root):
    began = time.monotonic()
    with pytest.raises(BusyError, match=f"process {os.getppid()} on"), locked(Home(root), 0.3):
        pass
    assert time.monotonic() - began >= 0.3


def test_where_no_pool_was_ever_open_a_call_is_made_here(monkeypatch):
    monkeypatch.setattr(pool, "_closed", False)
    assert pool.submit(_own_id, 0).result() == os.getpid()


def test_in_a_pool_a_call_is_made_elsewhere_and_a_killed_worker_is_told():
    with pool.pool(1):
        worker = pool.submit(_own_id, 0).result()
        assert worker != os.getpid()
        with pytest.raises(ZeroDivisionError):
            pool.submit(_divide, 0).result()
        with pytest.raises(RunError, match=r"killed.*--workers"):
            pool.submit(_die, 0).result()


def test_a_pool_that_broke_is_replaced_until_it_has_broken_too_often(monkeypatch):
    monkeypatch.setattr(pool, "MOST_BREAKS", 2)
    with pool.pool(1):
        for _ in range(pool.MOST_BREAKS + 1):
            with pytest.raises(pool.Killed):
                pool.submit(_die, 0).result()
        with pytest.raises(RunError, match=r"killed.*--workers"):
            pool.submit(_own_id, 0)
        pool.absolve()
        assert pool.submit(_own_id, 0).result() != os.getpid()


def test_a_call_alone_has_a_process_of_its_own():
    with pool.pool(1):
        beside = pool.submit(_own_id, 0).result()
        assert len({beside, pool.alone(_own_id, 0), pool.alone(_own_id, 0), os.getpid()}) == 4
        with pytest.raises(pool.Killed):
            pool.alone(_die, 0)
        assert pool.submit(_own_id, 0).result() == beside
    with pytest.raises(RunError, match="ending"):
        pool.alone(_own_id, 0)


def test_a_process_that_dies_of_nothing_is_no_fault_of_the_call(monkeypatch):
    monkeypatch.setattr(pool, "_nothing", _die_of_nothing)
    monkeypatch.setattr(pool, "_closed", False)
    with pytest.raises(RunError, match=r"killed.*--workers") as error:
        pool.alone(_own_id, 0)
    assert not isinstance(error.value, pool.Killed)


def test_an_error_ends_the_workers_at_once_and_no_call_is_made_after_it():
    began = time.monotonic()
    with pytest.raises(ZeroDivisionError), pool.pool(1):
        pool.submit(_own_id, 0).result()
        pool.submit(time.sleep, 30)
        raise ZeroDivisionError
    assert time.monotonic() - began < 15
    with pytest.raises(RunError, match="ending"):
        pool.submit(_own_id, 0)


def _own_id(_):
    return os.getpid()


def _divide(by):
    return 1 / by


def _die_of_nothing():
    _die(0)


def _die(_):
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize(
    ("sizes", "batches", "groups"),
    [
        ([10] * 5, [(0, 2), (2, 4), (4, 5)], [(0, 2), (2, 3)]),
        ([10, 200, 10, 90, 20], [(0, 1), (1, 2), (2, 4), (4, 5)], [(0, 1), (1, 2), (2, 4)]),
        ([101], [(0, 1)], [(0, 1)]),
        ([], [], []),
    ],
    ids=["files", "bytes", "one", "none"],
)
def test_batches_and_groups_keep_to_so_many_files_and_bytes(sizes, batches, groups):
    settings = load(inbox=Path("in"), batch_size=2, batch_bytes=100, gate_files=4, gate_bytes=150)
    new = [Fresh(f"{at}.txt", f"{at}.txt", size, 0, str(at)) for at, size in enumerate(sizes)]
    found = Survey(Discovery(new, [], [], [], 0, 0), Manifest(None, {}, ""))
    made = steps.batches(settings, steps.begin(None), found)
    spans = [(int(batch.files[0][0].path[:-4]), int(batch.files[-1][0].path[:-4]) + 1) for batch in made]
    assert spans == batches
    assert [batch.part for batch in made] == list(range(len(made)))
    assert [(group.start, group.stop) for group in steps.groups(settings, made)] == groups


@pytest.mark.parametrize(
    ("text", "span"),
    [("90s", timedelta(seconds=90)), ("15m", timedelta(minutes=15)), ("6h", timedelta(hours=6)), ("1d", timedelta(1))],
)
def test_intervals(text, span):
    assert interval(text) == span


@pytest.mark.parametrize("text", ["", "15", "0m", "-5m", "1.5h", "15 minutes", "m"])
def test_what_is_no_interval_is_refused(text):
    with pytest.raises(UsageError, match="--every"):
        interval(text)


def test_either_way_to_schedule_lets_old_records_go():
    deployed = tomllib.loads((ROOT / "prefect.toml").read_text("utf-8"))["server"]["services"]["db_vacuum"]["enabled"]
    assert "flow_runs" in deployed
    assert WHOLE["PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED"].split(",") == deployed


def test_tallies_add_up():
    one = Tally(Counter(article=2), 5, 3, 1)
    assert one.plus(Tally(Counter(article=1, reject=1), 1, 1, 0)) == Tally(Counter(article=3, reject=1), 6, 4, 1)


def test_the_report_as_a_page():
    page = markdown(REPORT)
    assert "| articles | 5 |" in page and "| `file.html` | 2 | `a\\|b.txt` | HTML here |" in page
    assert "- look" in page and "| read pages | 1.2 |" in page
    assert "all known" in markdown(REPORT._replace(status="nothing_new"))


def test_lines_tell_a_step_and_now_and_then_how_far_it_is(monkeypatch):
    told = []
    clock = iter(range(0, 1000, 6))
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    lines = Lines(told.append)
    step = lines.step("read pages", 30)
    for _ in range(3):
        step.advance(10)
    assert told == ["read pages (30)", "read pages: 20 of 30"]


def test_a_step_is_kept_with_its_time():
    clock = Clock(Lines(lambda line: None))
    with clock.step("audit"):
        pass
    assert [name for name, _ in clock.steps] == ["audit"]


@pytest.mark.parametrize(("free", "error"), [(10**6, OSError), (10**10, RunError)])
def test_a_server_that_does_not_start_says_where_to_look_or_that_the_disk_is_full(tmp_path, monkeypatch, free, error):
    monkeypatch.setattr("sys.executable", "/bin/false")
    monkeypatch.setattr("shutil.disk_usage", lambda folder: SimpleNamespace(free=free))
    server = Server(tmp_path / "server.log")
    with pytest.raises(error, match="No space left" if error is OSError else r"see .*server\.log"):
        server.wait()
    server.stop()


TRACEBACK = 'Traceback (most recent call last):\n  File "prefect/server/database/orm.py", line 1, in <module>\n'


@pytest.mark.parametrize(
    ("log", "reason", "is_of_database"),
    [
        (f"{TRACEBACK}ModuleNotFoundError: No module named 'nowhere'\n", " (ModuleNotFoundError: No module named 'nowhere')", False),
        (
            f"{TRACEBACK}sqlalchemy.exc.DatabaseError: (sqlite3.DatabaseError) file is not a database\n(Background: …)\n\n"
            "ERROR:    Application startup failed. Exiting.\n",
            " (sqlalchemy.exc.DatabaseError: (sqlite3.DatabaseError) file is not a database)",
            True,
        ),
        ("waiting\n", "", False),
        ("", "", False),
    ],
)  # fmt: skip
def test_why_a_server_did_not_start_is_told(tmp_path, log, reason, is_of_database):
    file = tmp_path / "server.log"
    before = "sqlite3.OperationalError: disk I/O error of another day\n"
    file.write_text(before + log, "utf-8")
    told = told_of_failure(file, len(before))
    assert told.startswith(f"Prefect's embedded server did not start{reason}; see {file}. Nothing was published.")
    assert ("Where its database is damaged, remove" in told) is is_of_database


def test_a_server_without_room_is_told_to_have_no_damaged_database(tmp_path):
    log = tmp_path / "server.log"
    log.write_text("sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) database or disk is full\n", "utf-8")
    told = told_of_failure(log, 0)
    assert "Make room" in told and "TMPDIR" in told and "remove" not in told


def test_a_server_that_fails_says_why(tmp_path, monkeypatch):
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "prefect.py").write_text("import nowhere_at_all\n", "utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(broken), str(ROOT)]))
    server = Server(tmp_path / "server.log")
    with pytest.raises(RunError, match=r"did not start \(ModuleNotFoundError: No module named 'nowhere_at_all'\); see"):
        server.wait()
    server.stop()
    assert "Fatal Python error" not in server.log.read_text("utf-8")  # of the thread that waits for its parent to end
