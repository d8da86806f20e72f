"""Replays: chosen pages read again by the code of today, in place of what is published of them."""

import json
from datetime import datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows import batches, steps
from flows.errors import UsageError
from flows.queries import questions
from flows.replay import Asked, asked
from tests.flows.conftest import content, ingest, outcomes, rows
from tests.flows.inbox import BRIDGE, RAIN, SCHOOL, write
from transforms.parse import Parsed, parse
from transforms.records import TABLES, Reject
from warehouse.compare import differences
from warehouse.errors import Unsettled
from warehouse.home import Home
from warehouse.infer import infer
from warehouse.load import LOADED
from warehouse.publish import recover

ALL = Asked(everything=True)


pytestmark = pytest.mark.usefixtures("without_reports", "without_pool")


def without_replays(home):
    return {table: found for table, found in content(home).items() if table != "replaced_readings"}


def test_what_a_fault_refused_is_read_again_once_it_is_mended(tmp_path, fails_on):
    inbox, home = write(tmp_path / "inbox", good=BRIDGE, bad=SCHOOL, copy=SCHOOL), tmp_path / "home"
    mend = fails_on(SCHOOL)
    first = ingest(inbox, home)
    assert (first.rejected_files, ingest(inbox, home).status) == (1, "nothing_new")
    mend()
    report = ingest(inbox, home, replay=Asked(rules=["file.not_parsed"]))
    assert (report.is_replay, report.files_new, report.articles, report.rejected_files) == (True, 1, 1, 0)
    assert outcomes(home) == {"good.txt": "article", "bad.txt": "article", "copy.txt": "duplicate"}
    assert rows(home, "SELECT * FROM rejects") == []
    assert rows(home, "SELECT path, outcome, replaced_run_id FROM replaced_readings") == [
        ("bad.txt", "reject", first.run_id)
    ]
    ingest(inbox, tmp_path / "fresh")
    assert without_replays(home) == without_replays(tmp_path / "fresh")
    assert ingest(inbox, home).status == "nothing_new"


def test_a_replay_of_all_is_as_if_everything_were_read_for_the_first_time(once, home):
    inbox, before, first = once
    report = ingest(inbox, home, replay=ALL)
    assert (report.files_seen, report.files_new, report.articles, report.duplicates) == (7, 6, 3, 0)
    assert (report.claims, report.dates) == (first.claims, first.dates)
    assert without_replays(home) == without_replays(before)
    assert rows(home, "SELECT sum(claims), sum(dates), count(*) FROM replaced_readings") == [
        (first.claims, first.dates, 6)
    ]
    assert rows(home, "SELECT parameters -> 'replay' ->> 'everything' FROM runs ORDER BY run_id") == [
        (None,),
        ("true",),
    ]


def test_the_lake_holds_every_reading_once_and_gives_the_same_warehouse(once, home):
    inbox = once[0]
    ingest(inbox, home, replay=Asked(paths=["a"]))
    ingest(inbox, home, replay=Asked(paths=["a/bridge.txt", "c"]))
    for table in LOADED:
        parts = (home / "lake" / table).rglob("*.parquet")
        assert sum(pq.read_metadata(p).num_rows for p in parts) == rows(home, f'SELECT count(*) FROM "{table}"')[0][0]
    assert differences(Home(home)) == []
    listed = json.loads((home / "lake" / "datapackage.json").read_text("utf-8"))["resources"]
    assert all((home / "lake" / path).exists() for resource in listed for path in resource["path"])
    before = {table: sorted(map(repr, rows(home, f'FROM "{table}"'))) for table in TABLES}
    (home / "warehouse.duckdb").unlink()
    recover(Home(home), infer)
    assert {table: sorted(map(repr, rows(home, f'FROM "{table}"'))) for table in TABLES} == before


def test_a_page_is_read_with_the_manifest_of_today_and_was_first_seen_when_it_was(tmp_path):
    inbox, home = write(tmp_path / "inbox", page=BRIDGE, other=SCHOOL), tmp_path / "home"
    ingest(inbox, home)
    seen = rows(home, "SELECT path, first_seen_at FROM documents ORDER BY path")
    (inbox / "manifest.csv").write_text("path,outlet,published_at\npage.txt,النهر,2026-03-01\n", "utf-8")
    for number in (2, 3):
        report = ingest(inbox, home, replay=Asked(paths=["page.txt"]))
        assert rows(home, f"SELECT run_id FROM documents WHERE path = 'page.txt' -- {number}") == [(report.run_id,)]
    query = "SELECT outlet, published_at FROM documents JOIN articles USING (document_id) ORDER BY path"
    assert rows(home, query) == [(None, datetime(2026, 3, 3, 8)), ("النهر", datetime(2026, 3, 1))]
    assert rows(home, "SELECT path, first_seen_at FROM documents ORDER BY path") == seen


@pytest.fixture
def refuses(monkeypatch):
    """Call it with a page, and that is no article any more."""

    def begin(page):
        def refused(raw, *arguments, origin, **options):
            parsed = parse(raw, *arguments, origin=origin, **options)
            if raw != page.encode():
                return parsed
            reject = Reject(
                parsed.document.document_id, origin.path, "documents", "page.list", "A list.", "{}", origin.run_id
            )
            return Parsed(parsed.document, [], None, [], [], [], [], [], [reject])

        monkeypatch.setattr(batches, "parse", refused)

    return begin


def test_what_khabar_fails_on_now_keeps_the_reading_that_there_is(tmp_path, fails_on):
    inbox, home = write(tmp_path / "inbox", one=RAIN, two=BRIDGE), tmp_path / "home"
    ingest(inbox, home)
    before = rows(home, "FROM claims ORDER BY ALL")
    mend = fails_on(RAIN)
    report = ingest(inbox, home, replay=ALL)
    assert (report.articles, report.rejected_files, report.missing) == (1, 0, [])
    (told,) = [warning for warning in report.warnings if "stays" in warning]
    assert (
        told.startswith("1 file was not read again") and "one.txt: Khabar failed on this file (RecursionError" in told
    )
    assert rows(home, "FROM claims ORDER BY ALL") == before
    assert outcomes(home) == {"one.txt": "article", "two.txt": "article"}
    mend()
    assert ingest(inbox, home, replay=ALL).warnings == []


def test_an_article_that_is_refused_now_is_a_reject_and_leaves_its_story(tmp_path, refuses):
    inbox, home = write(tmp_path / "inbox", one=RAIN, two=RAIN + "\nوأضافت أن الفرق انتشرت.\n"), tmp_path / "home"
    ingest(inbox, home)
    assert rows(home, "SELECT articles FROM stories") == [(2,)]
    refuses(RAIN)
    ((document,),) = rows(home, "SELECT document_id FROM documents WHERE path = 'one.txt'")
    assert ingest(inbox, home, replay=Asked(documents=[document])).rejected_files == 1
    assert outcomes(home) == {"one.txt": "reject", "two.txt": "article"}
    assert rows(home, "SELECT articles FROM stories") == [(1,)]
    ((path, _, *changed),) = rows(home, questions()["what_a_replay_changed"])
    assert (path, changed[:2], changed[3], changed[5]) == ("one.txt", ["article", "reject"], 0, 0)
    assert changed[2] > 0 and changed[4] > 0
    assert rows(home, "SELECT count(*) FROM claims WHERE document_id NOT IN (SELECT document_id FROM documents)") == [
        (0,)
    ]


def test_only_what_was_asked_for_is_read_and_what_the_inbox_lost_stays(tmp_path):
    inbox, home = write(tmp_path / "inbox", a__one=BRIDGE, a__two=SCHOOL, b=RAIN), tmp_path / "home"
    ingest(inbox, home)
    before = rows(home, "FROM claims ORDER BY ALL")
    write(inbox, a__one=BRIDGE + "\nوأضاف العلي أن الافتتاح الرسمي سيكون يوم الخميس.\n", a__new=BRIDGE)
    (inbox / "b.txt").unlink()
    report = ingest(inbox, home, replay=ALL)
    assert (report.files_new, report.articles, report.missing) == (1, 1, ["a/one.txt", "b.txt"])
    assert rows(home, "FROM claims ORDER BY ALL") == before
    gone = ingest(inbox, home, replay=Asked(paths=["b.txt"]))
    assert (gone.status, gone.missing) == ("nothing_new", ["b.txt"])


def test_a_page_that_changes_while_it_is_read_again_keeps_its_reading(tmp_path, monkeypatch):
    inbox, home = write(tmp_path / "inbox", a=BRIDGE, b=SCHOOL), tmp_path / "home"
    ingest(inbox, home)
    begin = steps.begin
    monkeypatch.setattr(steps, "begin", lambda last: (write(inbox, a=RAIN), begin(last))[1])
    report = ingest(inbox, home, replay=ALL)
    assert (report.articles, report.rejected_files, report.missing) == (1, 0, ["a.txt"])
    assert outcomes(home) == {"a.txt": "article", "b.txt": "article"}


def test_a_replay_that_fails_changes_nothing(once, home, monkeypatch):
    before = {p: p.stat().st_mtime_ns for p in home.rglob("*") if p.is_file() and p.name != ".lock"}

    def broken(*given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(steps, "stage_replaced", broken)
    with pytest.raises(OSError, match="No space"):
        ingest(once[0], home, replay=ALL)
    assert {p: p.stat().st_mtime_ns for p in home.rglob("*") if p.is_file() and p.name != ".lock"} == before


def test_a_damaged_part_does_not_hide_that_a_replay_is_published(once, home):
    (part,) = (home / "lake" / "claims").rglob("*.parquet")
    whole = part.read_bytes()
    part.write_bytes(b"garbage")
    with pytest.raises(Unsettled, match=r"is published, but .*part-00000\.parquet cannot be read .*Mend that"):
        ingest(once[0], home, replay=ALL)
    assert rows(home, "SELECT count(*) FROM runs") == [(2,)]
    part.write_bytes(whole)
    assert ingest(once[0], home).status == "nothing_new"
    assert [p.parent.name for p in (home / "lake" / "claims").rglob("*.parquet")] != [part.parent.name]
    assert not list((home / "staging").iterdir())


@pytest.mark.parametrize("inbox", ["pages/inbox", "./pages/inbox/", "."])
def test_a_path_may_be_given_as_the_shell_completes_it(inbox):
    here = inbox.rstrip("/")
    paths = [
        f"{here}/a/one.txt",
        f"./{here}/a//two.txt",
        "a/",
        "./b.txt",
        f"{Path(inbox).resolve()}/c.txt",
        "b/../d.txt",
    ]
    found = asked(Path(inbox), [], paths, [], False).paths
    assert found == ["a/one.txt", "a/two.txt", "a", "b.txt", "c.txt", "d.txt"]


def test_a_path_like_the_inbox_is_not_in_it():
    assert asked(Path("in"), [], ["inner/a.txt"], [], False).paths == ["inner/a.txt"]


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (Asked(rules=["file.emty"]), r"--rule: .*'file.emty'; there are file.binary, file.empty, file.html\."),
        (Asked(paths=["a/bridge"]), r"PATH: nothing that was read has 'a/bridge'\."),
        (Asked(documents=["beef"]), r"--document: nothing that was read has 'beef'\."),
    ],
)
def test_a_name_that_finds_nothing_is_told(once, what, said):
    with pytest.raises(UsageError, match=said):
        ingest(once[0], once[1], replay=what)


def test_nothing_is_read_again_unless_it_is_named():
    with pytest.raises(UsageError, match="--rule, --document or --all"):
        asked(Path("inbox"), [], [], [], False)


@pytest.mark.parametrize("beside", [(["page.list"], [], []), ([], ["a"], []), ([], [], ["beef"])])
def test_all_is_not_taken_beside_a_name_that_would_seem_to_narrow_it(beside):
    with pytest.raises(UsageError, match="--all reads every page again; leave it out"):
        asked(Path("inbox"), *beside, True)


def test_what_could_not_be_opened_is_no_reject_any_more_once_it_is_read(tmp_path):
    long = SCHOOL + "\n" * len(BRIDGE)
    inbox, home = write(tmp_path / "inbox", page=BRIDGE, big=long, copy=long), tmp_path / "home"
    first = ingest(inbox, home, max_bytes=len(BRIDGE.encode()))
    assert (first.articles, first.rejected_files) == (1, 2)
    with pytest.raises(UsageError, match="each `khabar ingest` tries it again"):
        ingest(inbox, home, replay=Asked(rules=["file.too_large"]))
    second = ingest(inbox, home)
    assert (second.is_replay, second.articles, second.duplicates, second.rejected_files) == (False, 1, 1, 0)
    assert outcomes(home) == {"page.txt": "article", "big.txt": "article", "copy.txt": "duplicate"}
    assert rows(home, "SELECT rule FROM rejects") == []
    assert rows(home, "SELECT path, outcome, replaced_run_id FROM replaced_readings ORDER BY path") == [
        ("big.txt", "reject", first.run_id),
        ("copy.txt", "reject", first.run_id),
    ]
