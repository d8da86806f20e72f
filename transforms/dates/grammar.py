"""Patterns over kinds of words: lexicon/patterns.toml in; compiled patterns by the kind that they can begin with out.

The notation is that of regular expressions, over names: `day=monthday (from)? month=name`. A name is a macro, a kind
or a glob of kinds; `w:name` takes it with the proclitic و; `name=` captures. `re` does the matching.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Any, NamedTuple

from transforms.dates.symbols import characters, token_code
from transforms.dates.words import DateWord
from transforms.lexicon import load

_TOKEN = re.compile(r"\s*([|()?*+]|\w+=|\w:|[\w.]+|\S)")
ANY_PROCLITIC = "wbflk_"


class Pattern(NamedTuple):
    """One rule. `slot`: what it can be joined with (see joins.toml); `family`: the function that reads it."""

    rule: str
    family: str
    slot: str
    regex: re.Pattern[str]
    example: str
    alone: bool
    inside: bool
    source: str  # the regex after the first token's proclitic


class _Node(NamedTuple):
    """Either a sequence alternation (`options`) or a name."""

    options: list[list[_Node]]
    name: str = ""
    capture: str = ""
    repeat: str = ""
    proclitic: str = ""


class _Parser:
    def __init__(self, source: str) -> None:
        self.source, self.words, self.at = source, _TOKEN.findall(source), 0

    def _peek(self) -> str:
        return self.words[self.at] if self.at < len(self.words) else ""

    def _next(self) -> str:
        self.at += 1
        return str(self.words[self.at - 1])

    def options(self) -> list[list[_Node]]:
        found: list[list[_Node]] = [[]]
        while self._peek() not in ("", ")"):
            if self._peek() == "|":
                self._next()
                found.append([])
            else:
                found[-1].append(self.item())
        return found

    def item(self) -> _Node:
        capture = self._next()[:-1] if self._peek().endswith("=") else ""
        proclitic = self._next()[0] if re.fullmatch(r"\w:", self._peek()) else ""
        word = self._next()
        if word == "(":
            node = _Node(self.options(), capture=capture, proclitic=proclitic)
            if self._peek() != ")":
                raise ValueError(f"unclosed group in {self.source!r}")
            self._next()
        elif re.fullmatch(r"[\w.]+", word):
            node = _Node([], word, capture, proclitic=proclitic)
        else:
            raise ValueError(f"{word!r} in {self.source!r}")
        return node._replace(repeat=self._next()) if self._peek() in ("?", "*", "+") else node


def _expand(node: _Node, macros: dict[str, list[list[_Node]]]) -> _Node:
    return node._replace(options=macros[node.name], name="") if node.name in macros else node


def _emit_options(options: list[list[_Node]], first: str, macros: dict[str, list[list[_Node]]]) -> str:
    return "(?:" + "|".join(_emit_sequence(nodes, first, macros) for nodes in options) + ")"


def _emit_sequence(nodes: list[_Node], first: str, macros: dict[str, list[list[_Node]]]) -> str:
    """`first`: the proclitics that the first token may carry, "" for a string that begins after them.

    The tokens after it carry none unless they say so.
    """
    if not nodes:
        return ""
    head, rest = nodes[0], nodes[1:]
    if first == "_" or not head.repeat.startswith(("?", "*")):
        return _emit(head, first, macros) + _emit_sequence(rest, "_", macros)
    required = head._replace(repeat="" if head.repeat == "?" else "+")
    return (
        f"(?:{_emit(required, first, macros)}{_emit_sequence(rest, '_', macros)}|{_emit_sequence(rest, first, macros)})"
    )


def _emit(node: _Node, first: str, macros: dict[str, list[list[_Node]]]) -> str:
    first = {"": first, "a": ANY_PROCLITIC}.get(node.proclitic, node.proclitic)
    node = _expand(node, macros)
    if node.options:
        body = _emit_options(node.options, first, macros)
    else:
        mark = first if len(first) < 2 else f"[{first}]"
        kinds = characters(node.name)
        body = mark + (kinds if len(kinds) == 1 else f"[{kinds}]")
    if node.repeat:
        body = f"(?:{body}){node.repeat}"
    return f"(?P<{node.capture}>{body})" if node.capture else body


def _first_kinds(options: list[list[_Node]], macros: dict[str, list[list[_Node]]]) -> set[str]:
    kinds: set[str] = set()
    for nodes in options:
        for node in nodes:
            wide = _expand(node, macros)
            kinds |= _first_kinds(wide.options, macros) if wide.options else set(characters(wide.name))
            if not node.repeat.startswith(("?", "*")):
                break
    return kinds


@cache
def _macros() -> dict[str, list[list[_Node]]]:
    return {name: _Parser(source).options() for name, source in load("patterns")["macros"].items()}


@cache
def patterns() -> list[Pattern]:
    """All patterns, in the order of the file: of two that match alike, the earlier one is tried first."""
    return [_pattern(entry) for entry in load("patterns")["patterns"]]


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


def _pattern(entry: dict[str, Any]) -> Pattern:
    options = _Parser(entry["pattern"]).options()
    try:
        body = _emit_options(options, "_", _macros())
        source = re.sub(r"\?P<\w+>", "?:", _emit_options(options, "", _macros()))
        regex = re.compile(_distinct(body))
    except (re.error, ValueError) as error:
        raise ValueError(f"pattern {entry['rule']}: {error}") from error
    return Pattern(
        entry["rule"], entry["family"], entry["slot"], regex, entry["example"], entry.get("alone", True), entry.get("inside", False), source
    )  # fmt: skip


@cache
def _first_characters() -> dict[str, str]:
    return {
        entry["rule"]: "".join(sorted(_first_kinds(_Parser(entry["pattern"]).options(), _macros())))
        for entry in load("patterns")["patterns"]
    }


def first_characters(rule: str) -> str:
    """The characters of the kinds that a pattern can begin with."""
    return _first_characters()[rule]


@cache
def by_first() -> dict[str, list[Pattern]]:
    """Character of a kind -> the patterns that can begin with it."""
    found: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns():
        for kind in first_characters(pattern.rule):
            found[kind].append(pattern)
    return dict(found)


def may_begin(word: DateWord | None) -> bool:
    """Whether an expression can begin with the word."""
    return word is not None and token_code(word)[1] in _openers()


@cache
def _openers() -> frozenset[str]:
    return frozenset("".join(first_characters(pattern.rule) for pattern in patterns() if not pattern.inside))
