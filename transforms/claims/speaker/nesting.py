"""Findings in text order in; each with the innermost other one whose content it stands in, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.lexicon import load

_MINE: Final = frozenset(load("grammar")["mine"])
_CUES_BEFORE: Final = 2  # how many cues before and from a cue on can stand in its content
_CUES_BEHIND: Final = 9


def adopt(findings: Sequence[Finding]) -> None:
    """Give each finding the innermost other one whose content it stands in."""
    width: dict[int, int] = {}  # cue token -> length of the content that it is known to stand in
    for n, f in enumerate(findings):
        if f.content is None:
            continue
        opens, closes = f.content
        begin = n + 1 if opens > f.first else max(0, n - _CUES_BEFORE)  # most contents stand behind their cue
        for other in findings[begin : n + _CUES_BEHIND]:
            if other.first >= closes:
                break  # they are in text order
            if other.first >= opens and other is not f and closes - opens < width.get(other.i, closes + 1):
                other.parent, width[other.i] = f, closes - opens


def is_mine(reader: Reader, f: Finding) -> bool:
    """«اعتقد» for «أعتقد», in somebody's words."""
    if f.quotation is None or f.parent is None:
        return False
    return reader.entries[f.i].clean.removeprefix(f.cue.conjunction) in _MINE
