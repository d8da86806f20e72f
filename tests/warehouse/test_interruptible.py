"""Work that a signal ends."""

import os
import signal
import subprocess
import sys
import time
from threading import Thread

import duckdb
import pytest

from warehouse.interruptible import interruptible

LONG = "SELECT count(*) FROM range(100_000) AS a (i), range(100_000) AS b (i) WHERE (a.i * b.i) % 7 = 3"
BUILD = """
import signal, sys
from pathlib import Path
from tests.warehouse.made import page, staged
from warehouse.home import Home
from warehouse.load import build_next

def end(*_):
    raise SystemExit(7)

def infer(con, run_id):
    print("infers", flush=True)
    con.execute("CREATE TEMP TABLE like_clauses AS SELECT i, i % 2 AS term FROM range(20_000) AS r (i)")
    con.execute('''CREATE TEMP TABLE pairs AS
        SELECT a.i, b.i AS other, sum(a.i) AS weight FROM like_clauses AS a JOIN like_clauses AS b USING (term) GROUP BY ALL''')

signal.signal(signal.SIGTERM, end)
home = Home(Path(sys.argv[1])).ensure()
build_next(home, staged(home, page(1)), infer)
"""


def test_a_result_and_an_error_come_through():
    with duckdb.connect() as con:
        assert interruptible(con, lambda: con.execute("SELECT 42").fetchone()) == (42,)
        with pytest.raises(duckdb.CatalogException):
            interruptible(con, lambda: con.execute("FROM nowhere"))


@pytest.fixture
def heeds_ctrl_c():
    """A shell starts what it runs in the background with SIGINT ignored, and the tests as well."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_an_interrupt_ends_what_the_database_does_and_whatever_would_follow(heeds_ctrl_c):
    def pressed():
        time.sleep(0.2)
        os.kill(os.getpid(), signal.SIGINT)

    def work():
        for _ in range(3):
            try:
                con.execute(LONG)
            except duckdb.InterruptException:
                ended.append(True)

    ended = []
    with duckdb.connect(config={"threads": 1}) as con:
        Thread(target=pressed).start()
        with pytest.raises(KeyboardInterrupt):
            interruptible(con, work)
        assert ended == [True] * 3
        assert con.execute("SELECT 42").fetchone() == (42,)


def test_a_signal_ends_the_building_of_a_warehouse(tmp_path):
    with subprocess.Popen([sys.executable, "-c", BUILD, str(tmp_path)], stdout=subprocess.PIPE, text=True) as building:
        try:
            assert building.stdout.readline() == "infers\n"
            time.sleep(0.5)
            building.send_signal(signal.SIGTERM)
            assert building.wait(timeout=15) == 7
        finally:
            building.kill()
    assert not list(tmp_path.glob("warehouse*"))
