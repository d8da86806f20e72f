"""Findings in text order in; each with the innermost other one whose content it stands in, out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.lexicon import load

_MINE: Final = frozenset(load("grammar")["mine"])


def adopt(findings: Sequence[Finding]) -> None:
    """Give each finding the innermost other one whose content it stands in. The shortest content comes first, and what has
    been given is passed over, so that each finding is looked at little more than once."""
    firsts = [f.first for f in findings]
    after = list(range(len(findings) + 1))  # from a finding to the next one that is nobody's yet
    for f in sorted([f for f in findings if f.content is not None], key=_length):
        opens, closes = f.content or (0, 0)
        n = _free(after, bisect_left(firsts, opens))
        while n < len(findings) and firsts[n] < closes:
            if not _stands_in(f, findings[n]):
                findings[n].parent, after[n] = f, n + 1
            n = _free(after, n + 1)


def _length(f: Finding) -> int:
    return f.content[1] - f.content[0] if f.content is not None else 0


def _free(after: list[int], n: int) -> int:
    while after[n] != n:
        after[n] = n = after[after[n]]
    return n


def _stands_in(f: Finding | None, other: Finding) -> bool:
    """Whether `f` is the other one, or stands in it already: of two that would hold each other, the shorter does."""
    while f is not None and f is not other:
        f = f.parent
    return f is not None


def is_mine(reader: Reader, f: Finding) -> bool:
    """«اعتقد» for «أعتقد», in somebody's words."""
    if f.quotation is None or f.parent is None:
        return False
    return reader.entries[f.i].clean.removeprefix(f.cue.conjunction) in _MINE
