"""Tokens in, unresolved expressions out: parts are found by patterns and joined as joins.toml allows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from transforms.dates.frame import Frame
from transforms.dates.grammar import by_first, group_name
from transforms.dates.match import Match
from transforms.dates.readers import READERS
from transforms.dates.symbols import characters
from transforms.lexicon import load
from transforms.tokens import Tokens

_INSIDE = "_bl"  # proclitics that a part inside an expression may carry: «في أول يوم بالشهر»
_COMPLETES = ("bare_year", "unit_alone", "direction")  # make an expression of what cannot stand alone
MAX_TOKENS = 24  # an expression is never longer


class Part(NamedTuple):
    """A pattern's reading of tokens `[first, last)`."""

    first: int
    last: int
    frame: Frame
    slot: str
    rule: str
    alone: bool


class Expression(NamedTuple):
    """Joined parts. `slots`: what they are, in order."""

    first: int
    last: int
    frame: Frame
    slots: tuple[str, ...]
    rule: str
    alone: bool


@cache
def _joins() -> dict[str, dict[str, list[str]]]:
    """left slot -> right slot -> the connectors' codes, longest first."""
    tables = load("joins")
    codes = {
        name: "".join("_" + characters(kind) for kind in kinds.split()) for name, kinds in tables["connectors"].items()
    }
    found: dict[str, dict[str, list[str]]] = {}
    for join in tables["joins"]:
        for left in join["left"]:
            for right in join["right"]:
                found.setdefault(left, {}).setdefault(right, []).extend(codes[name] for name in join["by"])
    return {
        left: {r: sorted(set(c), key=len, reverse=True) for r, c in rights.items()} for left, rights in found.items()
    }


class Assembler:
    """Expressions of tokens `[.., stop)`; `codes` are two characters per token of the whole text."""

    def __init__(self, tokens: Tokens, codes: str, stop: int) -> None:
        self.tokens, self.codes, self.stop = tokens, codes, stop
        self._parts: dict[int, list[Part]] = {}

    def parts_at(self, first: int) -> list[Part]:
        """All readings that begin at a token, longest first."""
        if first not in self._parts:
            self._parts[first] = sorted(self._read(first), key=lambda part: -part.last)
        return self._parts[first]

    def _read(self, first: int) -> Iterator[Part]:
        candidates = by_first().get(self.codes[2 * first + 1])
        if not candidates or first >= self.stop:
            return
        window = "_" + self.codes[2 * first + 1 : 2 * min(self.stop, first + MAX_TOKENS)]
        for pattern in candidates:
            found = pattern.regex.match(window)
            if not found:
                continue
            last = found.end() // 2
            groups = {
                group_name(name): (a // 2, b // 2)
                for name, (a, b) in ((n, found.span(n)) for n in pattern.regex.groupindex)
                if b > a
            }
            frame = READERS[pattern.family](Match(pattern, self.tokens.entries[first : first + last], groups))
            if frame is not None:
                yield Part(first, first + last, frame, pattern.slot, pattern.rule, pattern.alone)

    def longest(self, first: int, alone: bool = True) -> Expression | None:
        """The longest expression that begins at a token; with `alone` only what stands for itself in running text."""
        best: Expression | None = None
        for part in self.parts_at(first):
            for found in self._grow(Expression(part.first, part.last, part.frame, (part.slot,), part.rule, part.alone)):
                if (found.alone or not alone) and (best is None or found.last > best.last):
                    best = found
        return best

    def _grow(self, left: Expression) -> Iterator[Expression]:
        yield left
        rights = _joins().get(left.slots[-1])
        if not rights:
            return
        for connector in sorted({c for cs in rights.values() for c in cs}, key=len):
            at = left.last + len(connector) // 2
            if (
                at >= self.stop
                or self.codes[2 * at] not in _INSIDE
                or not self.codes.startswith(connector, 2 * left.last)
            ):
                continue
            for part in self.parts_at(at):
                if connector not in rights.get(part.slot, ()):
                    continue
                frame = left.frame.merge(part.frame)
                if frame is not None:
                    yield from self._grow(
                        Expression(
                            left.first,
                            part.last,
                            frame,
                            (*left.slots, part.slot),
                            f"{left.rule}+{part.rule}",
                            left.alone or part.alone or part.slot in _COMPLETES,
                        )
                    )
