"""Which parts may follow one another (lexicon/joins.toml), and from the same table: where an expression can begin at all."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from transforms.dates.grammar.notation import ANY_PROCLITIC
from transforms.dates.grammar.patterns import Pattern, patterns
from transforms.dates.vocabulary.symbols import characters
from transforms.lexicon import load

INSIDE: Final = "_bl"  # proclitics that a part inside an expression may carry: «أول يوم بالشهر»


@cache
def joins() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """left slot -> (a connector's codes, the slots that may follow it), short connectors first."""
    tables = load("joins")
    found: dict[str, dict[str, set[str]]] = {}
    for join in tables["joins"]:
        for left in join["left"]:
            for name in join["by"]:
                code = "".join("_" + characters(kind) for kind in tables["connectors"][name].split())
                found.setdefault(left, {}).setdefault(code, set()).update(join["right"])
    return {
        left: sorted(((c, frozenset(r)) for c, r in by.items()), key=lambda pair: len(pair[0]))
        for left, by in found.items()
    }


class Followers(NamedTuple):
    """What may follow a slot: at once, and after a connector, by the kind that the connector begins with."""

    at_once: frozenset[str]
    after: dict[str, list[tuple[str, frozenset[str]]]]


@cache
def followers(slot: str) -> Followers | None:
    """None where nothing may follow."""
    ways = joins().get(slot)
    if ways is None:
        return None
    after: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for connector, slots in ways:
        if connector:
            after.setdefault(connector[1], []).append((connector, slots))
    return Followers(dict(ways).get("", frozenset()), after)


@cache
def opener() -> re.Pattern[str]:
    """Matches the codes where an expression may begin: a part that stands alone, or one and the beginning of its next.

    It lets too much through, never too little: it only saves reading where nothing can come of it.
    """
    options = [
        pattern.source if pattern.alone else pattern.source + _continues(pattern)
        for pattern in patterns()
        if not pattern.inside
    ]
    return re.compile(f"[{ANY_PROCLITIC}](?:{'|'.join(options)})")


@cache
def stands_alone() -> frozenset[str]:
    """The characters of the kinds that may be an expression, or its only date word, by themselves."""
    kinds = set().union(*(pattern.begins for pattern in patterns()))
    return frozenset(kind for kind in kinds if opener().match("_" + kind))


def _continues(pattern: Pattern) -> str:
    """What may follow a part that cannot stand alone: a part that it joins, or the link of a range."""
    to, dash, and_ = (characters(kind) for kind in ("to", "dash", "and"))
    links = [f"[_wl][{to}{dash}]", f"_{and_}", "w[^.]"]
    if pattern.rule == "year_number":
        return ""  # what stands before it may make it a year
    kinds = _kinds_of_slots()
    for connector, slots in joins().get(pattern.slot, ()):
        links.append(f"{connector}[{INSIDE}][{''.join(sorted(set().union(*(kinds[right] for right in slots))))}]")
    return f"(?:{'|'.join(links)})"


@cache
def _kinds_of_slots() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for pattern in patterns():
        found.setdefault(pattern.slot, set()).update(pattern.begins)
    return found
