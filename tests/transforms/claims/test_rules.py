"""Every rule of claims is declared once, with an example that it reads, and none is without a golden case."""

import re

import pytest

from tests.transforms.claims.reading import claims
from tests.transforms.claims.test_golden import CASES
from transforms.declare import RULE_ID
from transforms.lexicon import load

RULES = load("claim_rules")["rules"]
IDS = [rule["id"] for rule in RULES]


def test_rules_have_names_of_their_own():
    assert len(set(IDS)) == len(IDS)
    assert all(re.search(RULE_ID, name) for name in IDS)
    assert len({rule["meaning"] for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_an_example_is_read_by_its_rule(rule):
    assert claims(rule["example"], rule.get("zone", "body"))[0].rule == rule["id"]


def test_golden_cases_show_every_rule_and_no_other():
    assert {c.rule for case in CASES for c in claims(case["text"], case.get("zone", "body"))} == set(IDS)
