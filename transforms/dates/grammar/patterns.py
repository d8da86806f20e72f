"""The patterns of lexicon/patterns.toml, compiled, and by the kind of word that they can begin with."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from transforms.dates.grammar.notation import Macros, Parser, emit_options, first_kinds
from transforms.dates.vocabulary.symbols import token_code
from transforms.dates.vocabulary.words import DateWord
from transforms.lexicon import load


@dataclass(frozen=True, eq=False)
class Pattern:
    """One rule. `slot`: what it can be joined with (see joins.toml); `family`: the function that reads it.

    `alone`: whether it is an expression by itself. `inside`: whether it never begins one. `named`: the regular
    expression; `source`: the same without names and without the first token's proclitic. `begins`: the kinds it can
    begin with.
    """

    rule: str
    family: str
    slot: str
    named: str
    example: str
    alone: bool
    inside: bool
    source: str
    begins: frozenset[str]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when first tried: a page has a few kinds of dates, and compiling all costs as much as reading it."""
        return re.compile(self.named)


@cache
def _macros() -> Macros:
    return {name: Parser(source).options() for name, source in load("patterns")["macros"].items()}


@cache
def patterns() -> list[Pattern]:
    """All patterns, in the order of the file: of two that match alike, the earlier one is tried first."""
    return [_pattern(entry) for entry in load("patterns")["patterns"]]


def _pattern(entry: dict[str, Any]) -> Pattern:
    try:
        options = Parser(entry["pattern"]).options()
        named = _distinct(emit_options(options, "_", _macros()))
        source = re.sub(r"\?P<\w+>", "?:", emit_options(options, "", _macros()))
    except ValueError as error:
        raise ValueError(f"pattern {entry['rule']}: {error}") from error
    alone, inside = entry.get("alone", True), entry.get("inside", False)
    begins = frozenset(first_kinds(options, _macros()))
    return Pattern(
        entry["rule"], entry["family"], entry["slot"], named, entry["example"], alone, inside, source, begins
    )


def _distinct(source: str) -> str:
    """`re` wants every name once; a capture of two alternatives gets numbered names, see group_name."""
    seen: dict[str, int] = defaultdict(int)

    def number(found: re.Match[str]) -> str:
        seen[found[1]] += 1
        return f"(?P<{found[1]}__{seen[found[1]]}>"

    return re.sub(r"\(\?P<(\w+)>", number, source)


def group_name(name: str) -> str:
    """The capture's name in the pattern file."""
    return name.partition("__")[0]


@cache
def by_first() -> dict[str, list[Pattern]]:
    """Character of a kind -> the patterns that can begin with it."""
    found: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns():
        for kind in pattern.begins:
            found[kind].append(pattern)
    return dict(found)


@cache
def _openers() -> frozenset[str]:
    return frozenset().union(*(pattern.begins for pattern in patterns() if not pattern.inside))


def may_begin(word: DateWord | None) -> bool:
    """Whether an expression can begin with the word."""
    return word is not None and token_code(word)[1] in _openers()
