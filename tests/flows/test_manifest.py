"""The manifest: what may stand in it, and that whatever is wrong is said with file and line."""

from datetime import date, datetime, timedelta, timezone

import pytest

from flows.errors import UsageError
from flows.manifest import Row, find_manifest, is_ahead, read_manifest

PATHS = ["a/one.txt", "two.txt"]


def read(folder, content):
    file = folder / "manifest.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_manifest(file, PATHS)


def test_any_columns_in_any_order_and_blank_fields_are_unknown(tmp_path):
    manifest = read(tmp_path, "outlet,path\nالنهر,a/one.txt\n ,two.txt\n")
    assert manifest.rows == {"a/one.txt": Row(outlet="النهر"), "two.txt": Row()}


def test_times_are_kept_as_written_with_their_zone_where_they_have_one(tmp_path):
    rows = read(tmp_path, "path,published_at,fetched_at\ntwo.txt,2026-01-18T07:49,2026-01-18 11:00:05+03:00\n").rows
    fetched_at = datetime(2026, 1, 18, 11, 0, 5, tzinfo=timezone(timedelta(hours=3)))
    assert rows["two.txt"] == Row(None, None, datetime(2026, 1, 18, 7, 49), fetched_at)
    assert rows["two.txt"].fetched_at.utcoffset() == timedelta(hours=3)  # equal times may have other clocks


def test_a_day_without_a_time_stays_a_day(tmp_path):
    assert read(tmp_path, "path,published_at\ntwo.txt,2026-01-18\n").rows["two.txt"].published_at == date(2026, 1, 18)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_spreadsheets_write_is_read(tmp_path, delimiter):
    rows = [["path", "outlet"], ["a/one.txt", '"النهر، الطبعة الثانية"'], ["", ""], ["two.txt", '"a ""b"""']]
    text = "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows)
    outlets = {path: row.outlet for path, row in read(tmp_path, text).rows.items()}
    assert outlets == {"a/one.txt": "النهر، الطبعة الثانية", "two.txt": 'a "b"'}


@pytest.mark.parametrize("path", ["a\\one.txt", "./a/one.txt"])
def test_paths_may_be_spelled_as_other_systems_do(tmp_path, path):
    assert list(read(tmp_path, f"path\n{path}\n").rows) == ["a/one.txt"]


def test_a_row_about_a_page_in_a_folder_that_cannot_be_listed_is_not_wrong(tmp_path):
    file = tmp_path / "manifest.csv"
    file.write_text("path,outlet\nshut/c.txt,النهر\ntwo.txt,السد\n", "utf-8")
    assert list(read_manifest(file, [*PATHS, "shut/"]).rows) == ["two.txt"]
    file.write_text("path,outlet\nshutter/c.txt,النهر\n", "utf-8")
    with pytest.raises(UsageError, match=r"no file 'shutter/c\.txt'"):
        read_manifest(file, [*PATHS, "shut/"])


def test_a_decomposed_name_is_the_same_name(tmp_path):
    file = tmp_path / "manifest.csv"
    file.write_text("path\nآخر.txt\n", "utf-8")  # alef with madda in one character
    assert list(read_manifest(file, ["ا\u0653خر.txt"]).rows) == ["ا\u0653خر.txt"]


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        ("path,author\ntwo.txt,x\n", 1, "unknown column 'author'"),
        ("outlet\nx\n", 1, "no column 'path'"),
        ("path,path\n", 1, "'path' stands twice"),
        ("", 1, "no header"),
        ("path\ntwo.txt\nmissing.txt\n", 3, "no file 'missing.txt'"),
        ("path\ntwo.txt.txt\n", 2, "no file 'two.txt.txt'"),  # and two.txt is no folder
        ("path\n../two.txt\n", 2, "no file '../two.txt'"),
        ("path\ntwo.txt\n\ntwo.txt\n", 4, "stands on line 2 too"),
        ("path,outlet\ntwo.txt,a,b\n", 2, "3 fields under 2 columns"),
        ("path,published_at\ntwo.txt,18/01/2026\n", 2, "published_at '18/01/2026' is no time"),
        ("path,fetched_at\ntwo.txt,2026-01-18T07:49+15:00\n", 2, "fetched_at '2026-01-18T07:49+15:00' is no time"),
        (
            "path,published_at\ntwo.txt,0001-01-01\n",
            2,
            "'0001-01-01' is no time of a page; write 2026-01-18T07:49, in a year",
        ),
        ("path,published_at\ntwo.txt,1827-12-31\n", 2, "published_at '1827-12-31' is no time of a page"),
        ("path,published_at\ntwo.txt,9999-12-31T23:59:59+14:00\n", 2, "is no time of a page"),
        ("path,fetched_at\ntwo.txt,2100-01-01T00:00\n", 2, "in a year from 1828 to 2099"),
        ("path,outlet\ntwo.txt,النه\0ر\n", 2, "holds U+0000, which nobody sees; take it out"),
        ("path,outlet\ntwo.txt,\u202eالنهر\n", 2, "holds U+202E"),
        ("path,url\ntwo.txt,javascript:alert(1)\n", 2, "url 'javascript:alert(1)' is no address of a page"),
        ("path,url\ntwo.txt,https:///page\n", 2, "is no address of a page"),
        ("path,url\ntwo.txt,https://example.org/a b\n", 2, "is no address of a page"),
        ('path,outlet\ntwo.txt,"a\nb"\na/one.txt,"x"y\n', 4, "not CSV"),
        (b"path\ntwo.txt\n\xc7\xe1.txt\n", 3, "not UTF-8"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path, content, line, said):
    with pytest.raises(UsageError) as error:
        read(tmp_path, content)
    message = str(error.value)
    assert f"manifest.csv, line {line}: " in message and said in message
    assert "\n" not in message


def test_names_and_addresses_are_taken_as_people_write_them(tmp_path):
    urls = ["https://example.org/اخبار/1?a=b#c", "HTTP://example.org"]
    outlets = ["النهر\u200f (بالعربية)", "نهر\u200cها"]  # marks that papers write, and that turn nothing round
    text = "path,outlet,url\n" + "".join(f"{p},{o},{u}\n" for p, o, u in zip(PATHS, outlets, urls, strict=True))
    assert [(row.outlet, row.url) for row in read(tmp_path, text).rows.values()] == list(
        zip(outlets, urls, strict=True)
    )


def test_the_first_newspaper_and_the_last_year_have_days(tmp_path):
    days = ["1828-12-03", "2099-12-31"]
    rows = read(tmp_path, "path,published_at\n" + "".join(f"{p},{d}\n" for p, d in zip(PATHS, days, strict=True))).rows
    assert [str(row.published_at) for row in rows.values()] == days


@pytest.mark.parametrize(
    ("published_at", "fetched_at", "ahead"),
    [
        (date(2026, 3, 3), None, False),  # tomorrow, where the sun rises first
        (datetime(2026, 3, 3, 11, 0), None, False),
        (datetime(2026, 3, 4, 8, 0, tzinfo=timezone(timedelta(hours=14))), None, True),
        (datetime(2026, 3, 4, 1, 0, tzinfo=timezone(timedelta(hours=14))), None, False),
        (date(2026, 3, 4), None, True),
        (date(2027, 1, 1), None, True),
        (date(2025, 1, 1), datetime(2024, 1, 1), True),
        (date(2025, 1, 1), datetime(2024, 12, 31, 12, 0), False),
        (None, datetime(2024, 1, 1), False),
    ],
)
def test_what_is_dated_after_it_was_saved_or_read_is_seen(published_at, fetched_at, ahead):
    row = Row(published_at=published_at, fetched_at=fetched_at)
    assert is_ahead(row, datetime(2026, 3, 2, 12, 0)) is ahead


def test_all_lines_that_are_wrong_are_named_at_once(tmp_path):
    lines = ["path,published_at", "gone.txt,", "two.txt,18/01/2026", "a/one.txt,2026-01-18", "two.txt,", "x,y,z"]
    with pytest.raises(UsageError) as error:
        read(tmp_path, "\n".join(lines))
    assert str(error.value).endswith(
        "manifest.csv, line 2: no file 'gone.txt' in the inbox; mend the path or drop the row. Wrong too: 3 lines (3, 5, 6)."
    )
    with pytest.raises(UsageError, match=r"Wrong too: 8 lines \(3, 4, 5, 6, 7, …\)\.$"):
        read(tmp_path, "path\n" + "".join(f"gone{n}.txt\n" for n in range(9)))
    with pytest.raises(UsageError, match=r"line 2: .*Wrong too: 1 line \(3\)\.$"):
        read(tmp_path, 'path,outlet\ngone.txt,\ntwo.txt,"x"y\na/one.txt,')


def test_the_inbox_s_own_manifest_is_found_and_a_given_one_wins(tmp_path):
    assert find_manifest(tmp_path, None) is None
    (tmp_path / "manifest.csv").touch()
    assert find_manifest(tmp_path, None) == tmp_path / "manifest.csv"
    assert find_manifest(tmp_path, tmp_path / "other.csv") == tmp_path / "other.csv"
    with pytest.raises(UsageError, match=r"other\.csv: the manifest cannot be read"):
        read_manifest(tmp_path / "other.csv", PATHS)
