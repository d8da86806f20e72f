"""The words of the lexicon that SQL asks for: a macro for each list of `lexicon/names.toml`, and one for each kind of rules.

Language is data: no .sql file has words of its own, and what reads pages and what compares them have the same ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from transforms.lexicon import load
from warehouse.schema import literal


def macros() -> dict[str, str]:
    """Name -> the statement that makes the macro: `unnamed_speakers()` is a list of words, `declared_claim_rules()` a table."""
    named = load("names") | {"tolls": [toll["counted_as"] for toll in load("counts")["tolls"]]}
    lists = {name: f"CREATE OR REPLACE MACRO {name}() AS [{_literals(words)}]" for name, words in named.items()}
    rules = load("claim_rules")
    return lists | {
        "declared_claim_rules": _table("declared_claim_rules", "rule", rules["rules"]),
        "declared_speaker_rules": _table("declared_speaker_rules", "speaker_rule", rules["speakers"]),
    }


def _table(name: str, column: str, rules: Iterable[Mapping[str, str]]) -> str:
    rows = ", ".join(f"({_literals(rule[key] for key in ('id', 'meaning', 'example'))})" for rule in rules)
    return f"CREATE OR REPLACE MACRO {name}() AS TABLE FROM (VALUES {rows}) AS r ({column}, meaning, example)"


def _literals(words: Iterable[str]) -> str:
    return ", ".join(map(literal, words))
