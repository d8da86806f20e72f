"""Days with a name: matches in, frames out."""

from __future__ import annotations

from transforms.dates.grammar.frame import Frame
from transforms.dates.grammar.match import Match
from transforms.dates.vocabulary.names import holiday_names


def holiday(match: Match) -> Frame | None:
    """`عيد الأضحى`, `يوم عاشوراء`."""
    words = [entry.folded for entry in match.entries]
    first = match.entries[0].date
    if first is not None:
        words[0] = words[0][first.prefix :]
    found = holiday_names().get(tuple(words))
    return Frame(holiday=found) if found else None
