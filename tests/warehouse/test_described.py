"""What is said of the views: every column is explained, in the warehouse too, and nothing that is not there."""

import re
from itertools import takewhile

import pytest

from warehouse.connection import open_published
from warehouse.described import described, meaning, views
from warehouse.objects import sources

COLUMNS = "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index"


@pytest.mark.parametrize("view", views())
def test_a_view_and_each_of_its_columns_are_explained_in_the_warehouse(example, view):
    with open_published(example) as con:
        columns = dict(con.execute(COLUMNS, [view]).fetchall())
        (about,) = con.execute("SELECT comment FROM duckdb_views() WHERE view_name = ?", [view]).fetchone()
    assert about[0].isupper() and about.endswith("?") and views()[view].grain[1:] in about
    assert [column for column, said in columns.items() if not said] == []
    assert views()[view].columns.keys() <= columns.keys()
    assert all(said.endswith(".") for said in columns.values())


def test_a_header_is_read_up_to_the_statement():
    text = (
        "-- grain: a page\n-- question: is it old?\n-- `age`: not a column\n-- age: Days since\n--   it appeared.\n"
        "-- Counted anew.\nCREATE VIEW v AS\n-- inside: no header\nSELECT 1"
    )
    assert described("v", text) == (
        "v",
        "a page",
        "is it old?",
        "`age`: not a column Counted anew.",
        {"age": "Days since it appeared."},
    )


@pytest.mark.parametrize("view", views())
def test_no_header_says_two_things_of_one_name(view):
    header = takewhile(lambda line: line.startswith("--"), sources("views")[view].splitlines())
    said = [match[1] for line in header if (match := re.match(r"-- (\w+): ", line))]
    assert sorted(said) == sorted(set(said))  # a column called `grain` would take the place of the view's


def test_what_means_the_same_is_said_once():
    assert meaning("told_claims", "claim_id").startswith("Hash of the document id")
    assert meaning("timeline", "claim_id") == "The claim; null for an article."
    assert meaning("claims_by_speaker", "said_on") == views()["told_claims"].columns["said_on"]
    assert meaning("told_claims", "polarity").endswith("One of affirmed, denied, negated, open, no_comment.")
    assert meaning("told_claims", "text") == ""
