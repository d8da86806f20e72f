"""Findings in; whom each speaker is, by a ledger of the page's mentions, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transforms.claims.complements import Reader
from transforms.claims.finding import Finding
from transforms.zones import Zone


class Resolved(NamedTuple):
    """The fullest name on the page, and what that stands on."""

    name: str | None
    basis: str


def resolve(reader: Reader, found: Sequence[tuple[Finding, Zone]]) -> list[Resolved]:
    """One answer per finding, in order."""
    out = []
    for f, _ in found:
        name = (
            reader.tokens.text[reader.tokens.starts[f.speaker[0]] : reader.tokens.ends[f.speaker[1] - 1]]
            if f.speaker
            else None
        )
        out.append(Resolved(name, f.basis if name or f.basis != "explicit" else "none"))
    return out
