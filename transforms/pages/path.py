"""Scores of the lines in; the most plausible state of every line out: a best path (Viterbi) over the whole page.

States are small integers here, and the steps between two shapes a table, because this is the inner loop of every page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from transforms.pages.weights import ANNOUNCED, BEGIN, END, ENTRY, INTO_OTHERS, SCORES, STEPS, ZONES

Options = dict[int, float]  # state -> score of one line
Scores = Sequence[float]  # of one line, by the places of its states in BASE

NEVER = float("-inf")
NAMES = tuple(sorted({state for options in SCORES.values() for state in options}))
NUMBER = {name: number for number, name in enumerate(NAMES)}
ZONE = tuple(name.split(".")[0] for name in NAMES)
BASE: dict[str, Options] = {
    shape: {NUMBER[name]: score for name, score in options.items()} for shape, options in SCORES.items()
}

_STATES = {shape: tuple(options) for shape, options in BASE.items()}
_SCORES = {shape: tuple(options.values()) for shape, options in BASE.items()}
_PLACES = {shape: {state: place for place, state in enumerate(states)} for shape, states in _STATES.items()}


def base_scores(shapes: Iterable[str]) -> list[Scores]:
    """What lines of these shapes score before their words are looked at."""
    return [_SCORES[shape] for shape in shapes]


def raised(scores: Scores, shape: str, added: Options) -> Scores:
    """The scores of a line with what is added to some states; those that its shape cannot stand in are passed over."""
    places, sums = _PLACES[shape], list(scores)
    for state, more in added.items():
        place = places.get(state)
        if place is not None:
            sums[place] += more
    return sums


def _step(before: str, after: str) -> float:
    zone, new = before.split(".")[0], after.split(".")[0]
    zones = ZONES.get((zone, new))
    if new in ENTRY and (zone != new) != (after == ENTRY[new]):
        return NEVER
    return NEVER if zones is None else zones + STEPS.get((before, after), 0.0)


_BEGIN = [
    BEGIN.get(zone, NEVER) if ENTRY.get(zone, name) == name else NEVER for name, zone in zip(NAMES, ZONE, strict=True)
]
_OTHERS = NUMBER["others.boilerplate"]
# For each state after: the places of the states before that it can follow, and what the step costs.
_Steps = tuple[tuple[tuple[int, float], ...], ...]


@cache
def _steps(before: str, after: str) -> _Steps:
    """The steps from a line of one shape to one of another. Few of all pairs can follow: zones go down the page."""
    steps = []
    for state in BASE[after]:
        costs = [(place, _step(NAMES[source], NAMES[state])) for place, source in enumerate(BASE[before])]
        if state == _OTHERS and after == ANNOUNCED:  # of equals, a list goes on rather than begins
            costs += [(place, INTO_OTHERS.get(ZONE[source], NEVER)) for place, source in enumerate(BASE[before])]
        steps.append(tuple(option for option in costs if option[1] > NEVER))
    return tuple(steps)


def best_path(shapes: Sequence[str], scores: Sequence[Scores]) -> list[int]:
    """One state per line, the sum of scores and steps being the greatest."""
    reached = [score + _BEGIN[state] for state, score in zip(_STATES[shapes[0]], scores[0], strict=True)]
    trail: list[list[int]] = []
    for n in range(1, len(shapes)):
        came: list[int] = []
        now: list[float] = []
        for sources, score in zip(_steps(shapes[n - 1], shapes[n]), scores[n], strict=True):
            best, source = NEVER, -1
            for place, cost in sources:
                total = reached[place] + cost
                if total > best:
                    best, source = total, place
            now.append(best + score)
            came.append(source)
        reached = now
        trail.append(came)
    states = [_STATES[shape] for shape in shapes]
    last = [(total, state) for total, state in zip(reached, states[-1], strict=True) if ZONE[state] in END]
    place = states[-1].index(max(last)[1])
    path = [states[-1][place]]
    for n in range(len(trail) - 1, -1, -1):
        place = trail[n][place]
        path.append(states[n][place])
    path.reverse()
    return path
