"""Sentences and the dates in them: every class of expression, and beside each the words that only look like one."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from tests.transforms.dates.reading import read

REFERENCE = datetime(2026, 1, 18, 12)  # a Sunday
CASES = [
    json.loads(line) for line in (Path(__file__).parents[2] / "golden/dates.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['class']}: {case['text']}")
def test_reads_a_sentence(case):
    found = read(case["text"], None if "reference" in case else REFERENCE)
    assert [as_case(date) for date in found] == case["dates"]


def as_case(date):
    case = {"text": date.text, "type": date.type, "value": date.value}
    if date.mod:
        case["mod"] = date.mod
    if date.starts_at:
        case |= {"from": date.starts_at.isoformat(timespec="minutes"), "to": date.ends_at.isoformat(timespec="minutes")}
    return case | {"anchor": date.anchor}


def test_the_cases_hold_refusals_beside_readings():
    refused = [case for case in CASES if case["class"] == "refused"]
    assert len(refused) >= 50 and not any(case["dates"] for case in refused)
    assert sum(bool(case["dates"]) for case in CASES) >= 100
