"""What the summary of a run tells besides its counts: each thing in a line that names an example, and markup in names is text."""

from io import StringIO

import pytest
from rich.console import Console

from flows.report import Report
from flows.summary import show
from flows.tables import NO_LIMIT


def told(status="nothing_new", is_replay=False, others=0, ignored=(), missing=(), warnings=()):
    report = Report(
        status, is_replay, "", "in", "home", 3, 0, 0, 0, 0, 0, 0, 0, others, list(ignored), list(missing), [],
        list(warnings), [],
    )  # fmt: skip
    out = StringIO()
    show(report, Console(file=out, highlight=False, emoji=False, width=NO_LIMIT))
    return out.getvalue().splitlines()


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        ({}, ["Nothing new: 3 files in in, all known."]),
        (
            {"ignored": ["[b]a.txt", "b.txt"]},
            [
                "Nothing new: 3 files in in, all known.",
                "Note: of 2 files the manifest says otherwise than when they were read (first: [b]a.txt); khabar replay "
                "reads them again.",
            ],
        ),
        (
            {"is_replay": True, "missing": ["[b]a.txt"]},
            [
                "Nothing read again: in holds none of it any more.",
                "Note: 1 file not read again, gone from the inbox or changed since (first: [b]a.txt); what is published of "
                "them stays.",
            ],
        ),
        (
            {"others": 1, "warnings": ["claims.[b]: few"]},
            [
                "Nothing new: 3 files in in, all known.",
                "Note: 1 file in the inbox passed over, since only .txt is read.",
                "Warning: claims.[b]: few",
            ],
        ),
    ],
)
def test_notes(given, lines):
    assert told(**given) == lines
