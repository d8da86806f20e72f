"""The words of the lexicon that SQL asks for: a macro for each list of `lexicon/names.toml`, and one for the rules of claims.

Language is data: no .sql file has words of its own, and what reads pages and what compares them have the same ones.
"""

from __future__ import annotations

from collections.abc import Iterable

from transforms.lexicon import load
from warehouse.schema import literal


def macros() -> dict[str, str]:
    """Name -> the statement that makes the macro: `unnamed_speakers()` is a list of words, `declared_claim_rules()` a table."""
    lists = {name: f"CREATE OR REPLACE MACRO {name}() AS [{_literals(words)}]" for name, words in load("names").items()}
    rows = ", ".join(
        f"({_literals(r[key] for key in ('id', 'meaning', 'example'))})" for r in load("claim_rules")["rules"]
    )
    table = (
        f"CREATE OR REPLACE MACRO declared_claim_rules() AS TABLE FROM (VALUES {rows}) AS r (rule, meaning, example)"
    )
    return lists | {"declared_claim_rules": table}


def _literals(words: Iterable[str]) -> str:
    return ", ".join(map(literal, words))
