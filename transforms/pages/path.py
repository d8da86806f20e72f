"""Scores of the lines in; the most plausible state of every line out: a best path (Viterbi) over the whole page.

States are small integers here, and the steps between two shapes lists of what leads where, because this is the inner
loop of every page.
"""

from __future__ import annotations

from collections.abc import Iterable
from sys import intern
from typing import TYPE_CHECKING, Final

from transforms.pages.weights import ANNOUNCED, BEGIN, END, ENTRY, INTO_OTHERS, SCORES, STEPS, ZONES

if TYPE_CHECKING:
    from mypy_extensions import i64  # a machine's integer, in what is compiled

Options = dict[int, int]  # state -> score of one line
Scores = list[int]  # of one line, by the places of its states in BASE

NEVER: Final = -(10**9)  # less than any sum over the lines of a file, and one digit of an int: those are the fast ones
NAMES: Final = tuple(sorted({state for options in SCORES.values() for state in options}))
NUMBER: Final = {name: number for number, name in enumerate(NAMES)}
ZONE: Final = [intern(name.split(".")[0]) for name in NAMES]
BASE: Final[dict[str, Options]] = {
    shape: {NUMBER[name]: score for name, score in options.items()} for shape, options in SCORES.items()
}

_STATES: Final = {shape: list(options) for shape, options in BASE.items()}
_SCORES: Final = {shape: list(options.values()) for shape, options in BASE.items()}
_PLACES: Final = {shape: {state: place for place, state in enumerate(states)} for shape, states in _STATES.items()}


def base_scores(shapes: Iterable[str]) -> list[Scores]:
    """What lines of these shapes score before their words are looked at. Shared: never change one."""
    return [_SCORES[shape] for shape in shapes]


def raised(scores: Scores, shape: str, added: Options) -> Scores:
    """The scores of a line with what is added to some states; those that its shape cannot stand in are passed over."""
    places, sums = _PLACES[shape], scores.copy()
    for state, more in added.items():
        place = places.get(state)
        if place is not None:
            sums[place] += more
    return sums


def _step(before: str, after: str) -> int:
    zone, new = before.split(".")[0], after.split(".")[0]
    zones = ZONES.get((zone, new))
    if new in ENTRY and (zone != new) != (after == ENTRY[new]):
        return NEVER
    return NEVER if zones is None else zones + STEPS.get((before, after), 0)


# By the shape of the first line what it costs to begin there; by that of the last line the states that can end a page.
_BEGIN: Final = {
    shape: [BEGIN.get(ZONE[s], NEVER) if ENTRY.get(ZONE[s], NAMES[s]) == NAMES[s] else NEVER for s in states]
    for shape, states in _STATES.items()
}
_END: Final = {
    shape: [(state, place) for place, state in enumerate(states) if ZONE[state] in END]
    for shape, states in _STATES.items()
}
_OTHERS: Final = NUMBER["others.boilerplate"]


_BIAS: Final = 1 << 15  # what a cost is packed with, in two bytes


class Step:
    """From a line of one shape to one of another: what each state can follow, and at what cost.

    Few of all pairs of states can: zones go down the page. States that follow the same ones at the same costs share them.
    All of it is packed in bytes, since to fetch what lies apart in memory takes longer than to add it up: how many states
    can be followed, of each its place and the cost; how many states follow these, and of each its place; and so on.
    """

    __slots__ = ("plan",)

    def __init__(self, before: str, after: str) -> None:
        targets: dict[tuple[tuple[int, int], ...], list[int]] = {}
        for target, state in enumerate(BASE[after]):
            costs = [(place, _step(NAMES[source], NAMES[state])) for place, source in enumerate(BASE[before])]
            if state == _OTHERS and after == ANNOUNCED:  # of equals, a list goes on rather than begins
                costs += [(place, INTO_OTHERS.get(ZONE[source], NEVER)) for place, source in enumerate(BASE[before])]
            targets.setdefault(tuple([option for option in costs if option[1] > NEVER]), []).append(target)
        plan: list[int] = []
        for sources, followers in targets.items():
            plan.append(len(sources))
            for place, cost in sources:
                plan += [place, (cost + _BIAS) >> 8, (cost + _BIAS) & 255]
            plan += [len(followers), *followers]
        self.plan = bytes(plan)


_STEPS: Final[dict[str, dict[str, Step]]] = {shape: {} for shape in BASE}  # by both shapes, made when first taken


def _follow(plan: bytes, reached: Scores, scores: Scores) -> tuple[Scores, list[int]]:
    """From what the states of a line have reached to what those of the next reach, and the places that they came from."""
    now, came = scores.copy(), scores.copy()
    at: i64 = 0
    size: i64 = len(plan)
    while at < size:
        end: i64 = at + 1 + 3 * plan[at]
        at += 1
        best: i64 = 2 * NEVER  # what nothing leads to
        origin: i64 = -1
        while at < end:
            place: i64 = plan[at]
            high: i64 = plan[at + 1]
            total: i64 = reached[place]
            total += (high << 8) + plan[at + 2] - _BIAS
            if total > best:
                best, origin = total, place
            at += 3
        end = at + 1 + plan[at]
        at += 1
        while at < end:
            target: i64 = plan[at]
            own: i64 = scores[target]
            now[target] = best + own
            came[target] = origin
            at += 1
    return now, came


def best_path(shapes: list[str], scores: list[Scores]) -> list[int]:
    """One state per line, the sum of scores and steps being the greatest; of equals the last in the order of NAMES."""
    before = shapes[0]
    begin = _BEGIN[before]
    reached = [own + begin[place] for place, own in enumerate(scores[0])]
    trail: list[list[int]] = []
    for n in range(1, len(shapes)):
        after = shapes[n]
        step = _STEPS[before].get(after)
        if step is None:
            step = _STEPS[before][after] = Step(before, after)
        reached, came = _follow(step.plan, reached, scores[n])
        trail.append(came)
        before = after
    _, state, place = max([(reached[place], state, place) for state, place in _END[before]])
    path = [state]
    for n in range(len(trail) - 1, -1, -1):
        place = trail[n][place]
        path.append(_STATES[shapes[n]][place])
    path.reverse()
    return path
