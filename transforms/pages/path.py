"""Scores of the lines in; the most plausible state of every line out: a best path (Viterbi) over the whole page.

States are small integers here, and the steps between two shapes a table, because this is the inner loop of every page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise
from operator import add
from typing import Any, Final

from transforms.pages.weights import ANNOUNCED, BEGIN, END, ENTRY, INTO_OTHERS, SCORES, STEPS, ZONES

Options = dict[int, int]  # state -> score of one line
Scores = Sequence[int]  # of one line, by the places of its states in BASE

NEVER: Final = -(10**12)  # less than any sum
NAMES: Final = tuple(sorted({state for options in SCORES.values() for state in options}))
NUMBER: Final = {name: number for number, name in enumerate(NAMES)}
ZONE: Final = tuple(name.split(".")[0] for name in NAMES)
BASE: Final[dict[str, Options]] = {
    shape: {NUMBER[name]: score for name, score in options.items()} for shape, options in SCORES.items()
}

_STATES: Final = {shape: tuple(options) for shape, options in BASE.items()}
_SCORES: Final = {shape: tuple(options.values()) for shape, options in BASE.items()}
_PLACES: Final = {shape: {state: place for place, state in enumerate(states)} for shape, states in _STATES.items()}


def base_scores(shapes: Iterable[str]) -> list[Scores]:
    """What lines of these shapes score before their words are looked at."""
    return list(map(_SCORES.__getitem__, shapes))


def raised(scores: Scores, shape: str, added: Options) -> Scores:
    """The scores of a line with what is added to some states; those that its shape cannot stand in are passed over."""
    places, sums = _PLACES[shape], list(scores)
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
    shape: [(place, state) for place, state in enumerate(states) if ZONE[state] in END]
    for shape, states in _STATES.items()
}
_OTHERS: Final = NUMBER["others.boilerplate"]
_Sources = tuple[tuple[int, int], ...]  # places of the states that one can follow, and what each step costs
_Reached = tuple[Scores, Sequence[int]]  # the greatest sum at each state of a line, and the place that it came from
_Pair = tuple[str, str]  # shapes of a line and the next

WORTH_WRITING: Final = 130  # steps between two shapes that take as long as writing a function for them
_WRITTEN: Final[dict[_Pair, Callable[[Scores, Scores], _Reached]]] = {}
_TAKEN: Final[dict[_Pair, int]] = {}


@cache
def _sources(pair: _Pair) -> tuple[_Sources, ...]:
    """What each state of the second shape can follow. Few of all pairs can: zones go down the page."""
    before, after = pair
    found = []
    for state in BASE[after]:
        costs = [(place, _step(NAMES[source], NAMES[state])) for place, source in enumerate(BASE[before])]
        if state == _OTHERS and after == ANNOUNCED:  # of equals, a list goes on rather than begins
            costs += [(place, INTO_OTHERS.get(ZONE[source], NEVER)) for place, source in enumerate(BASE[before])]
        found.append(tuple(option for option in costs if option[1] > NEVER))
    return tuple(found)


def _follow(pair: _Pair, reached: Scores, scores: Scores) -> _Reached:
    """From what the states of a line have reached to what those of the next reach."""
    _TAKEN[pair] = taken = _TAKEN.get(pair, 0) + 1
    if taken == WORTH_WRITING:
        _WRITTEN[pair] = _written(_sources(pair), len(reached))
    now, came = [], []
    for sources, score in zip(_sources(pair), scores, strict=True):
        best, origin = (reached[sources[0][0]] + sources[0][1], sources[0][0]) if sources else (NEVER, -1)
        for place, cost in sources[1:]:
            total = reached[place] + cost
            if total > best:
                best, origin = total, place
        now.append(best + score)
        came.append(origin)
    return now, came


def _written(sources: Sequence[_Sources], size: int) -> Callable[[Scores, Scores], _Reached]:
    """`_follow` for one pair of shapes without its loops, which takes a fifth of the time.

    States that follow the same ones at the same costs share the best of them. What nothing leads to stays NEVER.
    """
    best = {options: n for n, options in enumerate(dict.fromkeys(sources))}
    code = ["def step(reached, scores):"]
    code += [" ".join(f"r{n}," for n in range(size)) + " = reached"]
    code += [" ".join(f"s{n}," for n in range(len(sources))) + " = scores"]
    for options, n in best.items():
        totals = [(place, f"r{place} + {cost!r}" if cost else f"r{place}") for place, cost in options] or [
            (-1, "never")
        ]
        code += [f"b{n}, c{n} = {totals[0][1]}, {totals[0][0]}"]
        for place, total in totals[1:]:
            code += [f"if {total} > b{n}: b{n}, c{n} = {total}, {place}"]
    sums = [f"b{best[options]} + s{n}" for n, options in enumerate(sources)]
    came = [f"c{best[options]}" for options in sources]
    code += [f"return [{', '.join(sums)}], [{', '.join(came)}]"]
    made: dict[str, Any] = {"never": NEVER}
    exec("\n ".join(code), made)  # made of numbers alone
    step: Callable[[Scores, Scores], _Reached] = made["step"]
    return step


def best_path(shapes: Sequence[str], scores: Sequence[Scores]) -> list[int]:
    """One state per line, the sum of scores and steps being the greatest."""
    reached: Scores = list(map(add, scores[0], _BEGIN[shapes[0]]))
    trail: list[Sequence[int]] = []
    for pair, own in zip(pairwise(shapes), scores[1:], strict=True):
        step = _WRITTEN.get(pair)
        reached, came = step(reached, own) if step is not None else _follow(pair, reached, own)
        trail.append(came)
    _, state, place = max([(reached[place], state, place) for place, state in _END[shapes[-1]]])
    path = [state]
    for came, shape in zip(reversed(trail), shapes[-2::-1], strict=True):
        place = came[place]
        path.append(_STATES[shape][place])
    path.reverse()
    return path
