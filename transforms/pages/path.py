"""Scores of the lines in; the most plausible state of every line out: a best path (Viterbi) over the whole page.

States are small integers here, and the steps between them a table, because this is the inner loop of every page.
"""

from __future__ import annotations

from collections.abc import Sequence

from transforms.pages.weights import ANNOUNCED, BEGIN, END, ENTRY, INTO_OTHERS, SCORES, STEPS, ZONES

Options = dict[int, float]  # state -> score of one line

NEVER = float("-inf")
NAMES = tuple(sorted({state for options in SCORES.values() for state in options}))
NUMBER = {name: number for number, name in enumerate(NAMES)}
ZONE = tuple(name.split(".")[0] for name in NAMES)
BASE: dict[str, Options] = {
    shape: {NUMBER[name]: score for name, score in options.items()} for shape, options in SCORES.items()
}


def _step(before: str, after: str) -> float:
    zone, new = before.split(".")[0], after.split(".")[0]
    zones = ZONES.get((zone, new))
    if new in ENTRY and (zone != new) != (after == ENTRY[new]):
        return NEVER
    return NEVER if zones is None else zones + STEPS.get((before, after), 0.0)


_FROM = [[_step(before, after) for before in NAMES] for after in NAMES]  # [after][before]
_BEGIN = [
    BEGIN.get(zone, NEVER) if ENTRY.get(zone, name) == name else NEVER for name, zone in zip(NAMES, ZONE, strict=True)
]
_OPEN = [INTO_OTHERS.get(zone, NEVER) for zone in ZONE]
_OTHERS = NUMBER["others.boilerplate"]


def best_path(shapes: Sequence[str], options: Sequence[Options]) -> list[int]:
    """One state per line, the sum of scores and steps being the greatest."""
    reached = [(s, score + _BEGIN[s]) for s, score in options[0].items() if _BEGIN[s] > NEVER]
    trail: list[dict[int, int]] = []
    for shape, scores in zip(shapes[1:], options[1:], strict=True):
        came: dict[int, int] = {}
        now: list[tuple[int, float]] = []
        for state, score in scores.items():
            costs = _FROM[state]
            best, source = NEVER, -1
            for before, total in reached:
                total += costs[before]
                if total > best:
                    best, source = total, before
            if state == _OTHERS and shape == ANNOUNCED:
                for before, total in reached:
                    total += _OPEN[before]
                    if total > best:
                        best, source = total, before
            if source >= 0:
                now.append((state, best + score))
                came[state] = source
        reached = now
        trail.append(came)
    state = max((total, s) for s, total in reached if ZONE[s] in END)[1]
    path = [state]
    for came in reversed(trail):
        state = came[state]
        path.append(state)
    path.reverse()
    return path
