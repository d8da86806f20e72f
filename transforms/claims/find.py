"""Tokens, zones and the dates found in them in; claim records out."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.records import Claim, ClaimDate, Date, Proposition
from transforms.tokens import Tokens
from transforms.zones import Zone


def find_claims(tokens: Tokens, zones: Sequence[Zone], dates: Sequence[Date], document_id: str) -> list[Claim]:
    """The claims of `zones`, in text order of their cues."""
    return []


def split_propositions(tokens: Tokens, claims: Sequence[Claim]) -> list[Proposition]:
    """The clauses of the claims' contents, claim by claim."""
    return []


def link_dates(claims: Sequence[Claim], dates: Sequence[Date]) -> list[ClaimDate]:
    """Which dates tell when a claim was said, and which stand in what it says."""
    return []
