"""Every rule of claims and speakers is declared once, with an example that it reads, and none is without a golden case."""

import re

import pytest

from tests.transforms.claims.reading import claims
from tests.transforms.claims.test_golden import CASES
from transforms.claims.speaker.dropped import RULES as CONTEXT
from transforms.declare import RULE_ID
from transforms.lexicon import load

DECLARED = load("claim_rules")
RULES, SPEAKERS = DECLARED["rules"], DECLARED["speakers"]


def ids(rules):
    return [rule["id"] for rule in rules]


@pytest.fixture(scope="module")
def golden():
    return [c for case in CASES for c in claims(case["text"], case.get("zone", "body"))]


@pytest.mark.parametrize("rules", [RULES, SPEAKERS], ids=["claims", "speakers"])
def test_rules_have_names_of_their_own(rules):
    assert len(set(ids(rules))) == len(rules) == len({rule["meaning"] for rule in rules})
    assert all(re.search(RULE_ID, name) for name in ids(rules))


@pytest.mark.parametrize("rule", RULES, ids=ids(RULES))
def test_an_example_is_read_by_its_rule(rule):
    assert claims(rule["example"], rule.get("zone", "body"))[0].rule == rule["id"]


@pytest.mark.parametrize("rule", SPEAKERS, ids=ids(SPEAKERS))
def test_whose_an_example_is_is_found_by_its_rule(rule):
    assert claims(rule["example"])[-1].speaker_rule == rule["id"]


def test_golden_cases_show_every_rule_and_no_other(golden):
    assert {c.rule for c in golden} == set(ids(RULES))
    assert {c.speaker_rule for c in golden} - {None} == set(ids(SPEAKERS))


def test_a_claim_of_somebody_tells_by_which_rule_and_one_of_nobody_does_not(golden):
    assert all((c.speaker_rule is None) == (c.speaker_name is None) for c in golden)


def test_rules_are_listed_in_the_order_in_which_they_are_asked():
    asked = [name for name, _ in CONTEXT if name in ids(SPEAKERS)]
    assert asked == [name for name in ids(SPEAKERS) if name.startswith("context.")]
    assert {name for name, _ in CONTEXT} - {*asked} == {"context.somebody"}  # who finds nobody
