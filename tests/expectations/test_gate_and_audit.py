"""What the gate lets through is what the audit expects: badly broken parts end in a warehouse that keeps every rule."""

import json
import random

import duckdb
import pytest

from expectations.audit import audit
from expectations.rules import FACT_NAMES
from tests.expectations.test_gate import BROKEN
from tests.warehouse.made import changed, gated, page, refused, run_of, together
from transforms.records import TABLES
from warehouse.home import Home
from warehouse.lake import stage
from warehouse.load import build_next


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_broken_what_goes_on_passes_the_audit_and_nothing_is_lost(tmp_path, seed):
    chance = random.Random(seed)
    pages = [page(n) for n in range(30)]
    for _ in range(25):
        table, row, values, _ = chance.choice(BROKEN)
        rows = chance.choice(pages)[table]
        rows[row] = changed(rows[row], **values)
    for _ in range(8):  # rows lost, rows twice
        rows = chance.choice(pages)[chance.choice(FACT_NAMES)]
        if rows:
            at = chance.randrange(len(rows))
            rows[at:at] = rows[at : at + 1] * chance.choice([0, 2])
            if chance.random() < 0.5:
                del rows[at]
    given = together(*pages, refused("x.bin"))
    result = gated(given)
    home = Home(tmp_path).ensure()
    stage(home, "r1", "clean", 0, {**result.tables, "rejects": result.rejects})
    kept = {name: [TABLES[name].record(**row) for row in t.to_pylist()] for name, t in result.tables.items()}
    rejected_rows = sum(table != "documents" for table in result.rejects.column("table").to_pylist())
    path = build_next(home, run_of(kept, rejected_rows=rejected_rows))
    with duckdb.connect(str(path), read_only=True) as con:
        assert audit(lambda query: con.execute(query).df()).failed == []
    records = {(r["table"], r["record"]) for r in result.rejects.to_pylist()}
    for name in FACT_NAMES:
        for row in set(map(repr, given[name])) - set(map(repr, kept[name])):
            original = next(r for r in given[name] if repr(r) == row)
            text = json.dumps(original._asdict(), ensure_ascii=False, default=lambda v: v.isoformat())
            assert (name, text) in records
