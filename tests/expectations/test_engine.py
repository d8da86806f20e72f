"""Great Expectations behind one function: verdicts, rows, no verdict where a rule cannot be computed, and Data Docs."""

import os
import re
import subprocess
import sys
import time
from contextlib import nullcontext

import pandas as pd
import pytest

from expectations import docs, engine
from expectations.engine import UncheckedRule, check, check_counts
from expectations.rules import FACT_NAMES, Rule, rules_of
from tests.warehouse.made import changed, gated, page, together

FRAME = pd.DataFrame({"n": [1, 5, 9], "row": [0, 1, 2]})


def below(limit, column="n"):
    return Rule("t.n.bounds", "ExpectColumnValuesToBeBetween", {"column": column, "max_value": limit}, "Small.")


def test_the_rows_that_break_a_rule_are_named():
    assert check("t", FRAME, [below(9)], "row").failed == {}
    assert check("t", FRAME, [below(4)], "row").failed == {"t.n.bounds": [1, 2]}


@pytest.mark.parametrize("limit", [4, 9])
def test_what_is_made_once_for_a_validation_changes_no_result(monkeypatch, limit):
    rules = [below(limit), Rule("t.n.unique", "ExpectColumnValuesToBeUnique", {"column": "n"}, "Each once.")]

    def found():
        failed, checked = check("t", FRAME, rules, "row")
        return failed, [one.result["results"] for one in checked]

    once = found()
    monkeypatch.setattr(engine, "_configured_once", nullcontext)
    assert found() == once


def test_counts_say_which_rules_are_broken_and_show_how_often():
    said = {"t.n.bounds": "Small.", "t.n.unique": "Each once.", "t.n.found": "There."}
    failed, checked = check_counts("w", {"t.n.bounds": 0, "t.n.unique": 3, "t.n.found": 1}, said)
    assert failed == {"t.n.unique", "t.n.found"}
    shown = {r["expectation_config"]["notes"]: r["result"]["observed_value"] for r in checked.result["results"]}
    assert shown == {"Small.": 0, "Each once.": 3, "There.": 1}


def test_a_rule_that_cannot_be_computed_condemns_nothing_and_stops_the_run():
    with pytest.raises(UncheckedRule, match=r"t\.n\.bounds cannot be checked in t: .*missing"):
        check("t", FRAME, [below(9, column="missing")], "row")


def test_data_docs_show_every_table_and_what_broke(tmp_path):
    rows = together(page(1), page(2))
    rows["dates"][0] = changed(rows["dates"][0], type="moment")
    result = gated(rows)
    index = docs.build(tmp_path, result.checked, "r1")
    assert index == tmp_path / "data_docs" / "index.html"
    pages = {
        p.name.split("-")[0].removesuffix(".html"): p.read_text("utf-8")
        for p in tmp_path.rglob("validations/**/*.html")
    }
    assert set(FACT_NAMES) <= set(pages)
    assert "moment" in next(tmp_path.rglob("dates-broken-*.html")).read_text("utf-8")
    assert all(run == "r1" for run in re.findall(r"validations/[^/]+/([^/]+)/", index.read_text("utf-8")))
    for page_file in tmp_path.rglob("*.html"):
        text = page_file.read_text("utf-8")
        assert not re.search(r"//[a-z0-9-]+\.[a-z]|<script|newsletter", text)  # nothing is fetched, nothing is run
        led_to = set(re.findall(r'(?:href|src)="([^"#]+)"', text))
        assert led_to and all((page_file.parent / found).exists() for found in led_to), led_to
    sound = [one for one in result.checked if one.result["success"]]
    (tmp_path / ".data_docs.next" / "validations").mkdir(parents=True)
    (tmp_path / ".data_docs.next" / "validations" / "killed.html").touch()  # left by a run that did not end
    docs.build(tmp_path, sound[:1] * 50, "r2")
    assert len(list(tmp_path.rglob("validations/**/*.html"))) == 1
    assert [p.name for p in tmp_path.iterdir()] == ["data_docs"]


@pytest.mark.parametrize("zone", ["UTC-3", "<+03>-3", "CET-1CEST,M3.5.0,M10.5.0/3", "Nowhere/At_All"])
def test_data_docs_are_the_same_on_a_machine_with_any_clock(tmp_path, monkeypatch, zone):
    sound = check("t", FRAME, [below(9)], "row").checked
    monkeypatch.setattr("tzlocal.unix._cache_tz", None)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        index = docs.build(tmp_path, sound, "r1")
        assert os.environ["TZ"] == zone
    finally:
        monkeypatch.undo()
        time.tzset()
    assert len(list((index.parent / "validations").rglob("*.html"))) == 1


def test_data_docs_that_cannot_be_written_leave_those_that_are_there(tmp_path, capfd, monkeypatch):
    sound = check("t", FRAME, [below(9)], "row").checked
    index = docs.build(tmp_path, sound, "r1")
    before = index.read_text("utf-8")
    monkeypatch.setattr(os, "makedirs", full)
    with pytest.raises(OSError, match="No space left"):
        docs.build(tmp_path, sound, "r2")
    assert index.read_text("utf-8") == before
    assert [p.name for p in tmp_path.iterdir()] == ["data_docs"]
    assert capfd.readouterr() == ("", "")


def full(*given, **options):
    raise OSError(28, "No space left on device")


def test_rules_have_one_id_each_and_say_what_is_wrong():
    rules = [rule for table in FACT_NAMES for rule in rules_of(table)]
    assert len({rule.id for rule in rules}) == len(rules)
    assert all(rule.message.endswith(".") for rule in rules)
    assert all(re.fullmatch(r"[a-z_]+\.[a-z_]+\.[a-z_]+", rule.id) for rule in rules)


def test_great_expectations_is_loaded_only_where_a_check_starts():
    code = "import sys, expectations.gate, expectations.audit, expectations.docs; print('great_expectations' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_nothing_is_drawn_on_the_terminal(capfd):
    check("t", FRAME, [below(4)], "row")
    assert capfd.readouterr() == ("", "")
