"""Pages read by a pool are read the same; one that kills its process costs itself and no run; what none is to blame for is told."""

import pytest

from flows import reading
from flows.errors import RunError
from tests.flows import killing
from tests.flows.conftest import content, ingest, outcomes, rows
from tests.flows.inbox import BRIDGE, RAIN, SCHOOL, write

DEADLY = f"{RAIN}\n{killing.DEADLY}\n"
PAGES = {"a": BRIDGE, "b": SCHOOL, "c": DEADLY, "d": RAIN, "e": BRIDGE + "وقال المهندس إن العمل انتهى.\n"}


def test_batches_and_workers_change_nothing(once, tmp_path, without_reports):
    inbox, home, _ = once
    ingest(inbox, tmp_path / "home", workers=2, batch_size=1, gate_files=2)
    assert content(tmp_path / "home") == content(home)


@pytest.fixture
def deadly(monkeypatch):
    monkeypatch.setattr(reading, "read_batch", killing.read_but_die_of_some)


@pytest.mark.parametrize(("size", "workers"), [(1, 2), (3, 1)])
def test_a_page_that_kills_is_rejected_and_all_others_arrive(tmp_path, deadly, without_reports, size, workers):
    inbox, home = write(tmp_path / "inbox", **PAGES), tmp_path / "home"
    report = ingest(inbox, home, batch_size=size, workers=workers)
    assert [(r.rule, r.rows, r.path) for r in report.refused] == [("file.not_parsed", 1, "c.txt")]
    assert "killed" in report.refused[0].message and "report it" in report.refused[0].message
    assert outcomes(home) == {f"{name}.txt": "reject" if name == "c" else "article" for name in PAGES}
    assert rows(home, "SELECT path, count(*) FROM documents GROUP BY path HAVING count(*) > 1") == []
    kept = rows(home, "SELECT record->>'quarantined' FROM rejects")[0][0]
    assert (home / kept).read_bytes() == DEADLY.encode()
    assert ingest(inbox, home).status == "nothing_new"


def test_several_such_pages_are_all_found(tmp_path, deadly, without_reports):
    pages = {name: page + (killing.DEADLY if name in "bde" else "") for name, page in PAGES.items() if name != "c"}
    inbox, home = write(tmp_path / "inbox", **pages), tmp_path / "home"
    report = ingest(inbox, home, batch_size=4)
    assert (report.articles, report.rejected_files) == (1, 3)


def test_where_no_page_is_to_blame_the_run_ends_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "read_batch", killing.read_one_but_die_of_several)
    inbox, home = write(tmp_path / "inbox", **PAGES), tmp_path / "home"
    with pytest.raises(RunError, match=r"killed.*Nothing was published.*--batch-size"):
        ingest(inbox, home, batch_size=5)
    assert not (home / "warehouse.duckdb").exists()
    assert list((home / "staging").iterdir()) == []
    assert ingest(inbox, home, batch_size=1).articles == len(PAGES)
