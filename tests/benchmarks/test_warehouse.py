"""How long gate, build and audit take for one group of made-up pages (`make bench`); once, as a test, otherwise."""

import duckdb
import pytest

from expectations.audit import audit
from tests.warehouse.made import gated, page, staged, together
from warehouse.home import Home
from warehouse.load import build_next

PAGES = 500


@pytest.fixture(scope="module")
def rows():
    return together(*(page(n) for n in range(PAGES)))


def test_gate(benchmark, rows):
    result = benchmark.pedantic(gated, [rows], rounds=3, warmup_rounds=1)
    assert not result.failed_rules


def test_build_and_audit(benchmark, rows, tmp_path):
    home = Home(tmp_path).ensure()
    run = staged(home, rows)

    def build():
        with duckdb.connect(str(build_next(home, run)), read_only=True) as con:
            return audit(lambda query: con.execute(query).df())

    result = benchmark.pedantic(build, rounds=3, warmup_rounds=1)
    assert result.failed == []
