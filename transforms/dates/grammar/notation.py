"""The notation of lexicon/patterns.toml: regular expressions over names of kinds in, over their characters out.

`day=monthday (from)? month=name`: a name is a macro, a kind, or has `any` in a kind's part (see symbols); `w:name`
takes it with the proclitic و; `name=` captures; `? * + | ( )` are as in `re`, which does the matching.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from transforms.dates.vocabulary.symbols import characters

_TOKEN: Final = re.compile(r"\s*([|()?*+]|\w+=|\w:|[\w.]+|\S)")
ANY_PROCLITIC: Final = "wbflk_"


class Node(NamedTuple):
    """Either a sequence alternation (`options`) or a name."""

    options: list[list[Node]]
    name: str = ""
    capture: str = ""
    repeat: str = ""
    proclitic: str = ""


Options = list[list[Node]]
Macros = dict[str, Options]


class Parser:
    def __init__(self, source: str) -> None:
        self.source, self.words, self.at = source, _TOKEN.findall(source), 0

    def _peek(self) -> str:
        return self.words[self.at] if self.at < len(self.words) else ""

    def _next(self) -> str:
        self.at += 1
        return str(self.words[self.at - 1])

    def options(self) -> list[list[Node]]:
        found: list[list[Node]] = [[]]
        while self._peek() not in ("", ")"):
            if self._peek() == "|":
                self._next()
                found.append([])
            else:
                found[-1].append(self.item())
        return found

    def item(self) -> Node:
        capture = self._next()[:-1] if self._peek().endswith("=") else ""
        proclitic = self._next()[0] if re.fullmatch(r"\w:", self._peek()) else ""
        word = self._next()
        if word == "(":
            node = Node(self.options(), capture=capture, proclitic=proclitic)
            if self._peek() != ")":
                raise ValueError(f"unclosed group in {self.source!r}")
            self._next()
        elif re.fullmatch(r"[\w.]+", word):
            node = Node([], word, capture, proclitic=proclitic)
        else:
            raise ValueError(f"{word!r} in {self.source!r}")
        return node._replace(repeat=self._next()) if self._peek() in ("?", "*", "+") else node


def _expand(node: Node, macros: Macros) -> Node:
    return node._replace(options=macros[node.name], name="") if node.name in macros else node


def emit_options(options: Options, first: str, macros: Macros) -> str:
    """A regular expression over codes. `first`: see _emit_sequence."""
    return "(?:" + "|".join(_emit_sequence(nodes, first, macros) for nodes in options) + ")"


def _emit_sequence(nodes: list[Node], first: str, macros: Macros) -> str:
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


def _emit(node: Node, first: str, macros: Macros) -> str:
    first = {"": first, "a": ANY_PROCLITIC}.get(node.proclitic, node.proclitic)
    node = _expand(node, macros)
    if node.options:
        body = emit_options(node.options, first, macros)
    else:
        mark = first if len(first) < 2 else f"[{first}]"
        kinds = characters(node.name)
        body = mark + (kinds if len(kinds) == 1 else f"[{kinds}]")
    if node.repeat:
        body = f"(?:{body}){node.repeat}"
    return f"(?P<{node.capture}>{body})" if node.capture else body


def first_kinds(options: Options, macros: Macros) -> set[str]:
    """The characters of the kinds that a match can begin with."""
    kinds: set[str] = set()
    for nodes in options:
        for node in nodes:
            wide = _expand(node, macros)
            kinds |= first_kinds(wide.options, macros) if wide.options else set(characters(wide.name))
            if not node.repeat.startswith(("?", "*")):
                break
    return kinds
