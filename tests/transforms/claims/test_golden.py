"""Every rule of the grammar by an example, and beside it what it must leave alone (`claims` empty)."""

import json
from pathlib import Path

import pytest

from tests.transforms.claims.reading import claims

GOLDEN = Path(__file__).parents[2] / "golden"
CASES = [
    json.loads(line)
    for name in ("claims.jsonl", "speakers.jsonl")
    for line in (GOLDEN / name).read_text("utf-8").splitlines()
]
COLUMN = {"lemma": "cue_lemma", "name": "speaker_name", "basis": "speaker_basis"}


def wanted_and_found(case):
    found = claims(case["text"], case.get("zone", "body"))
    cues = {c.claim_id: c.cue for c in found}
    rows = []
    for want, claim in zip(case["claims"], found, strict=False):
        row = {key: getattr(claim, COLUMN.get(key, key)) for key in want if key != "parent"}
        if "parent" in want:
            row["parent"] = cues.get(claim.parent_id)
        rows.append(row)
    return found, rows


def fields(text, case):
    return [
        (c.cue, c.content, c.speaker, c.speaker_name, c.polarity, c.medium)
        for c in claims(text, case.get("zone", "body"))
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["rule"] for case in CASES])
def test_golden(case):
    found, rows = wanted_and_found(case)
    assert [c.cue for c in found] == [c["cue"] for c in case["claims"]]
    assert rows == case["claims"]


def test_every_family_of_rules_has_examples_and_negatives():
    families = {case["rule"].split(".")[0] for case in CASES}
    assert families >= {"that", "quote", "colon", "object", "participle", "preverbal", "postposed", "phrase", "noun", "chain", "content", "resolve"}  # fmt: skip
    assert sum(not case["claims"] for case in CASES) >= 12


def test_a_text_may_break_off_behind_any_word():
    for case in CASES:
        words = case["text"].split(" ")
        for last in range(1, len(words)):
            text = " ".join(words[:last])
            assert all(0 <= c.sentence_start < c.sentence_end <= len(text) for c in claims(text))


def test_a_text_may_end_with_a_name_that_no_lexicon_has():
    """Unknown words in a row behind others: the last of them is read as a surname."""
    found = claims("يقول لمباراة تودع أن لمباراة لا ستيوارت")
    assert [c.content for c in found] == ["لمباراة لا ستيوارت"]


@pytest.mark.parametrize("case", CASES, ids=[case["rule"] for case in CASES])
def test_a_text_reads_the_same_with_and_without_a_last_line_end(case):
    """Before its first token stands no word, neither its last one."""
    assert fields(case["text"], case) == fields(case["text"] + "\n", case)


def test_nothing_stands_before_the_first_word():
    assert [c.content for c in claims("مؤكدا في بيان ضرورة وقف القتال")] == ["ضرورة وقف القتال"]


def test_a_word_of_two_letters_is_no_verb_in_the_plural():
    assert claims("وا سامي يؤكد: الباب مغلق", "headline")
