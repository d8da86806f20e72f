"""Scores of the lines in; the most plausible role of every line out: a best path (Viterbi) over the whole page."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.pages.weights import BEGIN, STEPS, ZONES, State

Scores = dict[State, float]


class _Steps(dict[tuple[State, State], float | None]):
    """The cost of one step, worked out once; None where the step is impossible."""

    def __missing__(self, step: tuple[State, State]) -> float | None:
        zones = ZONES.get((step[0].zone, step[1].zone))
        cost = None if zones is None else zones + STEPS.get(step, 0.0)
        self[step] = cost
        return cost


_STEPS = _Steps()


def best_path(scores: Sequence[Scores]) -> list[State]:
    """One state per line, the sum of scores and steps being the greatest. The first of equals wins."""
    reached: dict[State, float] = {s: v + BEGIN[s.zone] for s, v in scores[0].items() if s.zone in BEGIN}
    trail: list[dict[State, State]] = []
    for options in scores[1:]:
        came: dict[State, State] = {}
        now: dict[State, float] = {}
        for state, score in options.items():
            best, source = None, None
            for before, total in reached.items():
                cost = _STEPS[before, state]
                if cost is not None and (best is None or total + cost > best):
                    best, source = total + cost, before
            if source is not None and best is not None:
                now[state] = best + score
                came[state] = source
        reached = now
        trail.append(came)
    state = max(reached, key=reached.__getitem__)
    path = [state]
    for came in reversed(trail):
        state = came[state]
        path.append(state)
    path.reverse()
    return path
