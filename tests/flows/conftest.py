"""Runs without Prefect, for tests that are about the steps and not about who does them."""

import shutil
from concurrent.futures import Future
from copy import deepcopy

import pytest

from flows import batches, steps
from flows.progress import Lines
from flows.run import run
from flows.settings import load
from tests.flows.inbox import mixed
from transforms.records import TABLES
from warehouse.connection import open_published
from warehouse.home import Home

RUN_COLUMNS = {"run_id", "last_run_id", "first_seen_at"}
COMPARED = {"record": """json_merge_patch(record, '{"run_id": null, "first_seen_at": null}')"""}


VERDICTS = {}


def ingest(inbox, home, replay=None, **settings):
    """A run in this process; returns its report."""
    given = load(inbox=inbox, home=home, **{"workers": 1} | settings)
    with pytest.MonkeyPatch.context() as patched:
        ask_once(patched)
        return run(given, Home(given.home).ensure(), Lines(lambda line: None), replay=replay)


def ask_once(patched):
    """Great Expectations, which takes most of a small run, gives its verdict on the same rows and rules once for all runs."""
    from expectations import engine

    validate = engine._validate

    def remembered(name, frame, rules, result_format):
        asked = repr((name, list(frame.dtypes), frame.to_dict("list"), rules, result_format))
        if asked not in VERDICTS:
            VERDICTS[asked] = validate(name, frame, rules, result_format)
        return deepcopy(VERDICTS[asked])  # whoever asked shortens it

    patched.setattr(engine, "_validate", remembered)


def rows(home, query):
    with open_published(Home(home)) as con:
        return con.execute(query).fetchall()


def outcomes(home):
    return dict(rows(home, "SELECT path, outcome FROM files"))


def content(home):
    """Everything in the warehouse but what tells one run from another, in no order."""
    found = {}
    for name, table in TABLES.items():
        if name != "runs":
            columns = ", ".join(COMPARED.get(c.name, f'"{c.name}"') for c in table.columns if c.name not in RUN_COLUMNS)
            found[name] = sorted(map(repr, rows(home, f'SELECT {columns} FROM "{name}"')))
    return found


def here(executor, function, *arguments):
    """In place of `flows.pool._submit`: the call is made in this process, where tests can change what it calls."""
    done = Future()
    done.set_result(function(*arguments))
    return done


@pytest.fixture
def without_pool(monkeypatch):
    """Pages are read in this process; a pool takes a second, and the run that the session shares has one."""
    monkeypatch.setattr("flows.pool._submit", here)


@pytest.fixture
def without_reports(monkeypatch):
    """They take seconds, and the run that the session shares has them."""
    monkeypatch.setattr(steps, "write_reports", lambda *given: None)


@pytest.fixture
def fails_on(monkeypatch):
    """Call it with a page, and Khabar fails on that from now on; call what it returns to mend it."""

    def begin(page):
        parse = batches.parse

        def fails(raw, *arguments, **options):
            if raw == page.encode():
                raise RecursionError("too deep")
            return parse(raw, *arguments, **options)

        monkeypatch.setattr(batches, "parse", fails)
        monkeypatch.setattr("flows.pool._submit", here)
        return lambda: monkeypatch.setattr(batches, "parse", parse)

    return begin


@pytest.fixture
def home(once, tmp_path):
    """That of the shared run, for a test that changes it."""
    shutil.copytree(once[1], tmp_path / "home")
    return tmp_path / "home"


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """Inbox, home and report of one run over the mixed inbox; not to be changed."""
    folder = tmp_path_factory.mktemp("once")
    inbox = mixed(folder / "inbox")
    return inbox, folder / "home", ingest(inbox, folder / "home")
