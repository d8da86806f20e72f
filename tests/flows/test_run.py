"""A run, end to end and without Prefect: nothing lost, nothing twice, the same however it is cut up."""

import os
from datetime import datetime, timedelta

import duckdb
import pytest
from rich.console import Console

from flows import status, steps
from flows.errors import RunError, UsageError
from flows.queries import questions
from tests.flows.conftest import content, ingest, outcomes, rows
from tests.flows.inbox import BRIDGE, RAIN, SCHOOL, write
from warehouse.home import Home

pytestmark = pytest.mark.usefixtures("without_reports", "without_pool")


def test_every_file_is_an_article_a_duplicate_or_a_reject(once):
    _, home, report = once
    assert outcomes(home) == {
        "a/bridge.txt": "article",
        "a/school.txt": "article",
        "b/bridge_again.txt": "duplicate",
        "b/rain.txt": "article",
        "c/empty.txt": "reject",
        "c/image.txt": "reject",
        "c/page.txt": "reject",
    }
    assert (report.files_seen, report.files_new) == (7, 7)
    assert (report.articles, report.duplicates, report.rejected_files) == (3, 1, 3)
    assert {refused.rule for refused in report.refused} == {"file.empty", "file.binary", "file.html"}
    assert report.claims > 0 and report.dates > 0


def test_the_run_is_recorded_with_what_it_stood_on(once):
    _, home, report = once
    query = "SELECT run_id, files_seen, articles, status, parameters->>'batch_size', versions->>'duckdb' FROM runs"
    (row,) = rows(home, query)
    assert row[:5] == (report.run_id, 7, 3, "published", "200")
    assert row[5].startswith("2.")


def test_the_manifest_wins_over_the_page(once):
    _, home, _ = once
    query = "SELECT path, outlet, published_at, published_basis FROM articles JOIN documents USING (document_id)"
    found = {path: rest for path, *rest in rows(home, query)}
    assert found == {
        "a/bridge.txt": ["الرستن اليوم", datetime(2026, 3, 2, 10, 30), "manifest"],
        "a/school.txt": [None, datetime(2026, 3, 3, 8, 0), "dateline"],
        "b/rain.txt": ["الساحل", datetime(2026, 3, 4, 18, 40), "dateline"],
    }


def test_of_a_text_that_two_outlets_carry_both_are_known(tmp_path):
    inbox, home = write(tmp_path / "inbox", a=BRIDGE, b=BRIDGE, c=BRIDGE), tmp_path / "home"
    manifest = inbox / "manifest.csv"
    manifest.write_text("path,outlet\na.txt,النهر\nb.txt,الساحل\n", "utf-8")
    ingest(inbox, home)
    write(inbox, d=BRIDGE)  # and a third later
    manifest.write_text("path,outlet\na.txt,النهر\nb.txt,السد\nd.txt,الجبل\n", "utf-8")
    ingest(inbox, home)
    assert rows(home, "SELECT path, outcome, outlet FROM files ORDER BY path") == [
        ("a.txt", "article", "النهر"),
        ("b.txt", "duplicate", "الساحل"),
        ("c.txt", "duplicate", None),
        ("d.txt", "duplicate", "الجبل"),
    ]
    assert rows(home, "SELECT outlet, articles, reprints FROM coverage ORDER BY ALL") == [
        ("الجبل", 1, 1), ("الساحل", 1, 1), ("النهر", 1, 0),
    ]  # fmt: skip


def test_reports_and_lake_are_written(once):
    _, home, _ = once  # made before the reports are switched off
    assert (home / "reports" / "data_docs" / "index.html").exists()
    assert (home / "lake" / "datapackage.json").exists()
    assert list((home / "staging").iterdir()) == []


def test_a_second_run_finds_nothing_new_and_writes_nothing(once):
    inbox, home, _ = once
    before = {p: p.stat().st_mtime_ns for p in home.rglob("*") if p.is_file()}
    report = ingest(inbox, home)
    assert (report.status, report.files_seen, report.files_new) == ("nothing_new", 7, 0)
    assert {p: p.stat().st_mtime_ns for p in home.rglob("*") if p.is_file()} == before


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    """Inbox and home after three runs: a page, then its new version beside a copy, then the first version put back."""
    folder = tmp_path_factory.mktemp("grown")
    inbox, home = write(folder / "inbox", page=BRIDGE, other=SCHOOL), folder / "home"
    ingest(inbox, home)
    write(inbox, page=BRIDGE + "\nوأضاف العلي أن الافتتاح الرسمي سيكون يوم الخميس.\n", copy=SCHOOL)
    (inbox / "manifest.csv").write_text("path,outlet,published_at\nother.txt,النهر,2026-03-01\n", "utf-8")
    return inbox, home, ingest(inbox, home)


def test_a_page_that_changed_under_its_path_is_a_second_document(grown):
    _, home, report = grown
    assert (report.articles, report.duplicates, report.files_seen) == (1, 1, 3)
    assert rows(home, "SELECT path, count(*) FROM documents GROUP BY path ORDER BY path") == [
        ("other.txt", 1),
        ("page.txt", 2),
    ]
    assert rows(home, "SELECT count(*) FROM runs") == [(2,)]


def test_only_the_latest_version_of_a_page_counts_as_said(grown):
    _, home, report = grown
    assert rows(home, "SELECT path, version, is_latest FROM page_versions ORDER BY ALL") == [
        ("copy.txt", 1, True), ("other.txt", 1, True), ("page.txt", 1, False), ("page.txt", 2, True),
    ]  # fmt: skip
    told = rows(home, "SELECT run_id, is_latest, count(*) FROM told_claims JOIN documents USING (document_id) "
                      "WHERE path = 'page.txt' GROUP BY ALL ORDER BY is_latest")  # fmt: skip
    assert [(run_id == report.run_id, latest) for run_id, latest, _ in told] == [(False, False), (True, True)]
    heard = dict(rows(home, f"SELECT speaker, claims FROM ({questions()['who_is_heard'].rstrip().rstrip(';')})"))
    ((once,),) = rows(home, "SELECT count(*) FROM told_claims WHERE is_latest AND speaker_name LIKE '%حسان العلي'")
    assert heard["رئيس البلدية حسان العلي"] == once > 0


def test_what_a_page_says_in_its_new_version_alone_is_told_as_added(grown):
    _, home, _ = grown
    (found,) = rows(home, questions()["what_pages_changed"])
    assert found == ("page.txt", 2, "claim", "added", "رئيس البلدية حسان العلي", "الافتتاح الرسمي سيكون يوم الخميس")


def test_a_version_that_is_refused_leaves_the_one_before_the_latest(tmp_path):
    inbox, home = write(tmp_path / "inbox", page=BRIDGE), tmp_path / "home"
    ingest(inbox, home)
    write(inbox, page=b"")
    ingest(inbox, home)
    assert rows(home, "SELECT version, outcome, is_latest FROM page_versions ORDER BY ALL") == [
        (1, "article", True),
        (2, "reject", False),
    ]


def test_a_touched_file_is_in_the_lake_as_what_it_was(tmp_path):
    inbox, home = write(tmp_path / "inbox", copy=BRIDGE, again=BRIDGE, empty=b""), tmp_path / "home"
    ingest(inbox, home)
    for path in inbox.iterdir():
        os.utime(path, ns=(1, 1))
    ingest(write(inbox, new=SCHOOL), home)
    lake = f"SELECT DISTINCT path, outcome FROM read_parquet('{home}/lake/files/run=*/*.parquet') ORDER BY ALL"
    expected = [("again.txt", "article"), ("copy.txt", "duplicate"), ("empty.txt", "reject"), ("new.txt", "article")]
    assert duckdb.sql(lake).fetchall() == expected


def test_a_later_manifest_row_does_not_change_a_fact_and_is_counted(grown):
    _, home, report = grown
    assert report.ignored == ["other.txt"]
    assert rows(home, "SELECT DISTINCT outlet FROM documents") == [(None,)]


def test_a_time_with_a_zone_is_kept_as_its_clock_shows_it_with_the_zone_beside_it(tmp_path):
    inbox, home = write(tmp_path / "inbox", page=BRIDGE), tmp_path / "home"
    (inbox / "manifest.csv").write_text(
        "path,published_at,fetched_at\npage.txt,2026-03-02T10:15+03:00,2026-03-02T09:45:00Z\n", "utf-8"
    )
    ingest(inbox, home)
    assert rows(home, "SELECT published_at, published_utc_offset FROM articles") == [
        (datetime(2026, 3, 2, 10, 15), 180)
    ]
    assert rows(home, "SELECT fetched_at, fetched_utc_offset FROM documents") == [(datetime(2026, 3, 2, 9, 45), 0)]
    assert rows(home, "SELECT usual_hours_until_fetched FROM freshness") == [(2.5,)]
    assert ingest(inbox, home).ignored == []
    (inbox / "manifest.csv").write_text(
        "path,published_at,fetched_at\npage.txt,2026-03-02T10:15,2026-03-02T09:45:00Z\n", "utf-8"
    )
    assert ingest(inbox, home).ignored == ["page.txt"]


def test_pages_that_were_read_may_be_cleared_away_with_their_rows_left(tmp_path):
    inbox, home = write(tmp_path / "inbox", old=BRIDGE), tmp_path / "home"
    (inbox / "manifest.csv").write_text("path,outlet\nold.txt,النهر\n", "utf-8")
    ingest(inbox, home)
    (inbox / "old.txt").unlink()
    assert (ingest(inbox, home).status, ingest(inbox, home).files_seen) == ("nothing_new", 0)
    write(inbox, new=RAIN)
    assert ingest(inbox, home).articles == 1
    assert rows(home, "SELECT path, outlet FROM documents ORDER BY ALL") == [("new.txt", None), ("old.txt", "النهر")]
    (inbox / "manifest.csv").write_text("path,outlet\nolder.txt,النهر\n", "utf-8")
    with pytest.raises(UsageError, match=r"no file 'older\.txt' in the inbox"):
        ingest(inbox, home)


def test_a_version_that_was_put_back_is_the_latest_again(grown):
    inbox, home, _ = grown
    write(inbox, page=BRIDGE)
    report = ingest(inbox, home)
    assert (report.status, report.files_seen, report.files_new, report.ignored) == ("published", 3, 0, [])
    latest = "SELECT version FROM page_versions WHERE path = 'page.txt' AND is_latest"
    assert rows(home, latest) == [(1,)]
    days = "SELECT version, a.is_latest FROM article_days AS a JOIN page_versions USING (document_id, path) WHERE path = 'page.txt'"
    assert rows(home, f"{days} ORDER BY version") == [(1, True), (2, False)]  # though no article is new
    assert ingest(inbox, home).status == "nothing_new"


def test_touched_files_are_opened_once(tmp_path, monkeypatch):
    inbox, home = write(tmp_path / "inbox", page=BRIDGE, other=SCHOOL), tmp_path / "home"
    ingest(inbox, home)
    moved = inbox.rename(tmp_path / "moved")
    os.utime(moved / "page.txt", ns=(1, 1))
    assert ingest(moved, home).status == "nothing_new"
    with monkeypatch.context() as no_page:
        no_page.setattr("flows.discover.document_id", lambda raw: pytest.fail("a file was read"))
        assert ingest(moved, home).status == "nothing_new"
    write(moved, page=RAIN)
    ingest(moved, home)
    write(moved, page=BRIDGE)
    os.utime(moved / "page.txt", ns=(1, 1))  # a note of the time that it has again, of before it changed
    ingest(moved, home)
    assert rows(home, "SELECT headline FROM article_days JOIN files USING (document_id) WHERE files.path = 'page.txt' "
                      "ORDER BY last_run_id DESC LIMIT 1") == [("افتتاح جسر جديد فوق نهر العاصي",)]  # fmt: skip


def test_a_page_of_another_inbox_is_not_taken_for_a_known_one(tmp_path):
    home, long = tmp_path / "home", RAIN + " " * (len(BRIDGE.encode()) - len(RAIN.encode()))
    for name, page in (("a", BRIDGE), ("b", long), ("a", BRIDGE)):
        inbox = write(tmp_path / name, page=page)
        os.utime(inbox / "page.txt", ns=(1, 1))  # as archives do
        report = ingest(inbox, home)
    assert report.status == "nothing_new"  # each inbox has its own
    assert rows(home, "SELECT count(*) FROM articles") == [(2,)]


def test_a_file_that_changes_while_it_is_read_is_refused_and_read_the_next_time(tmp_path, monkeypatch):
    inbox, home = write(tmp_path / "inbox", a=BRIDGE, b=BRIDGE, c=SCHOOL), tmp_path / "home"
    begin = steps.begin

    def change_first(last):
        write(inbox, a=RAIN)
        (inbox / "c.txt").unlink()
        return begin(last)

    monkeypatch.setattr(steps, "begin", change_first)
    report = ingest(inbox, home)
    assert {refused.rule for refused in report.refused} == {"file.changed", "file.unreadable"}
    assert (report.articles, report.duplicates, report.rejected_files) == (0, 0, 3)
    monkeypatch.setattr(steps, "begin", begin)
    again = ingest(inbox, home)
    assert (again.articles, again.rejected_files, again.files_seen) == (2, 0, 2)  # the copy of what changed, too


def test_a_fault_of_ours_costs_one_file_and_keeps_it(tmp_path, fails_on):
    inbox, home = write(tmp_path / "inbox", good=BRIDGE, bad=SCHOOL), tmp_path / "home"
    fails_on(SCHOOL)
    report = ingest(inbox, home)
    assert [(r.rule, r.path) for r in report.refused] == [("file.not_parsed", "bad.txt")]
    assert "RecursionError: too deep" in report.refused[0].message
    assert outcomes(home) == {"good.txt": "article", "bad.txt": "reject"}
    kept = rows(home, "SELECT record->>'quarantined' FROM rejects")[0][0]
    assert (home / kept).read_bytes() == SCHOOL.encode()


def test_a_clock_that_was_set_back_changes_no_order_of_runs(tmp_path, monkeypatch):
    inbox, home = write(tmp_path / "inbox", page=BRIDGE, other=SCHOOL), tmp_path / "home"
    now = steps.now
    monkeypatch.setattr(steps, "now", lambda: now() + timedelta(days=1))
    ingest(inbox, home)
    monkeypatch.setattr(steps, "now", now)
    os.utime(inbox / "page.txt", (0, 0))  # read again, and as it was
    write(inbox, other=SCHOOL + "\nوأضاف حداد أن الصفوف تبدأ في أيلول.\n")
    ingest(inbox, home)
    latest = "SELECT path, version FROM page_versions WHERE is_latest ORDER BY ALL"
    assert rows(home, latest) == [("other.txt", 2), ("page.txt", 1)]
    assert rows(home, "SELECT count(*) FROM runs WHERE ended_at < started_at") == [(0,)]
    before = content(home)
    (home / "warehouse.duckdb").unlink()
    assert ingest(inbox, home).status == "nothing_new"  # the lake gives the same
    assert content(home) == before


def test_a_failed_audit_publishes_nothing_and_says_which_rule_and_rows(home, tmp_path, monkeypatch):
    inbox = write(tmp_path / "inbox", new=RAIN + "\nوأضافت أن فرق الطوارئ انتشرت.\n")
    before = (home / "warehouse.duckdb").read_bytes()
    describe = steps.describe
    monkeypatch.setattr(steps, "describe", lambda *given: describe(*given)._replace(articles=7))
    with pytest.raises(RunError) as error:
        ingest(inbox, home)
    message = str(error.value)
    assert "nothing was published (see" in message and "runs.counts.add_up" in message and "said_articles=7" in message
    assert "\n" not in message
    assert (home / "warehouse.duckdb").read_bytes() == before
    assert list((home / "staging").iterdir()) == [] and not (home / "warehouse.next.duckdb").exists()
    monkeypatch.setattr(steps, "describe", describe)
    assert ingest(inbox, home).articles == 1


def test_a_full_disk_leaves_nothing_half_written(home, tmp_path, monkeypatch):
    before = (home / "warehouse.duckdb").read_bytes()

    def full(*arguments, **options):
        raise OSError(28, "No space left on device", str(home))

    monkeypatch.setattr(steps, "stage", full)
    with pytest.raises(OSError, match="No space"):
        ingest(write(tmp_path / "inbox", new=RAIN), home)
    assert (home / "warehouse.duckdb").read_bytes() == before
    assert list((home / "staging").iterdir()) == []


def test_another_page_under_a_known_name_is_no_version_of_it(tmp_path):
    home = tmp_path / "home"
    for day, page in enumerate([BRIDGE, RAIN]):  # a folder for each day, and pages that are numbered in it
        ingest(write(tmp_path / f"day{day}", **{"001": page}), home)
    ingest(write(tmp_path / "day0", **{"001": SCHOOL}), home)  # the folder was cleared and filled again
    ingest(write(tmp_path / "day0", **{"001": SCHOOL + "\nوأضاف حداد أن الصفوف تبدأ في أيلول.\n"}), home)
    assert rows(home, "SELECT headline, is_latest FROM article_days ORDER BY ALL") == [
        ("أمطار غزيرة تغلق طريق الساحل", True),
        ("افتتاح جسر جديد فوق نهر العاصي", True),
        ("وزارة التربية تمدد التسجيل في المدارس", False),
        ("وزارة التربية تمدد التسجيل في المدارس", True),
    ]
    assert [row[:2] for row in rows(home, questions()["what_pages_changed"])] == [("001.txt", 4)]


def test_a_version_is_known_by_its_address_however_much_of_it_was_written_anew(tmp_path):
    inbox, home = tmp_path / "inbox", tmp_path / "home"
    write(inbox, page=BRIDGE)
    (inbox / "manifest.csv").write_text("path,url\npage.txt,https://example.org/1\n", "utf-8")
    ingest(inbox, home)
    ingest(write(inbox, page=RAIN), home)
    assert rows(home, "SELECT version, is_latest, earlier_id IS NULL FROM page_versions ORDER BY ALL") == [
        (1, False, True), (2, True, False),
    ]  # fmt: skip


def test_days_that_have_not_come_are_taken_from_the_manifest_with_a_warning(tmp_path):
    inbox, home = write(tmp_path / "inbox", bridge=BRIDGE, rain=RAIN), tmp_path / "home"
    manifest = inbox / "manifest.csv"
    manifest.write_text("path,published_at\nbridge.txt,2026-03-02\nrain.txt,2098-03-04\n", "utf-8")
    (warning,) = ingest(inbox, home).warnings
    assert warning.startswith(
        "The manifest dates 1 page after it was saved or this run began (first: rain.txt, 2098-03-04)"
    )
    write(inbox, school=SCHOOL)
    assert ingest(inbox, home).warnings == []  # told once, when the page is read
    assert rows(home, "SELECT max(published_on)::VARCHAR FROM article_days") == [("2098-03-04",)]


def test_the_manifest_of_another_inbox_is_not_held_against_pages_of_the_same_names(tmp_path):
    home = tmp_path / "home"
    for name, page in (("النهر", BRIDGE), ("السد", RAIN), ("النهر", BRIDGE)):
        inbox = write(tmp_path / name, page=page)
        (inbox / "manifest.csv").write_text(f"path,outlet\npage.txt,{name}\n", "utf-8")
        assert ingest(inbox, home).ignored == []


def test_pages_that_another_khabar_read_are_told_of(home, monkeypatch, capsys):
    status.show(Home(home), Console(width=200), as_json=False)
    assert "another Khabar" not in capsys.readouterr().out
    monkeypatch.setattr(status, "READER", "of tomorrow")
    status.show(Home(home), Console(width=200), as_json=False)
    assert "Note: 6 pages were read by another Khabar than this one; khabar replay" in capsys.readouterr().out


def test_a_run_during_which_khabar_was_changed_publishes_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("flows.versions.digest", lambda *packages: "of tomorrow")
    with pytest.raises(RunError, match="Khabar was changed while it ran"):
        ingest(write(tmp_path / "inbox", page=BRIDGE), tmp_path / "home")
    assert not (tmp_path / "home" / "warehouse.duckdb").exists()
