"""The best path against trying every path, and what may follow what."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.pages import path
from transforms.pages.path import BASE, NAMES, NUMBER, ZONE, base_scores, best_path, raised
from transforms.pages.weights import ANNOUNCED, BEGIN, END, ENTRY, INTO_OTHERS, SCORES, STEPS, ZONES

SHAPES = ("prose", "title", "time", "related", "label", "share")


def cost(shapes, states):
    total = BEGIN.get(ZONE[states[0]], path.NEVER) + BASE[shapes[0]][states[0]]
    if ENTRY.get(ZONE[states[0]], NAMES[states[0]]) != NAMES[states[0]]:
        return path.NEVER
    for before, after, shape in zip(states, states[1:], shapes[1:], strict=False):
        step = ZONES.get((ZONE[before], ZONE[after]), path.NEVER) + STEPS.get((NAMES[before], NAMES[after]), 0.0)
        if ZONE[after] in ENTRY and (ZONE[before] != ZONE[after]) != (NAMES[after] == ENTRY[ZONE[after]]):
            step = path.NEVER
        if shape == ANNOUNCED and NAMES[after] == "others.boilerplate":
            step = max(step, INTO_OTHERS.get(ZONE[before], path.NEVER))
        total += step + BASE[shape][after]
    return total if ZONE[states[-1]] in END else path.NEVER


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SHAPES), min_size=1, max_size=4))
def test_no_path_is_better_than_the_best(shapes):
    found = best_path(shapes, base_scores(shapes))
    best = max(cost(shapes, states) for states in product(*(BASE[shape] for shape in shapes)))
    assert cost(shapes, found) == best


def test_every_shape_can_stand_in_a_list_so_that_every_page_has_a_path():
    for shape, states in SCORES.items():
        assert any(state.startswith("list.") for state in states), shape
        assert any(state.startswith(("below.", "others.")) for state in states), shape


def test_steps_speak_of_states_that_exist():
    assert {state for step in STEPS for state in step} <= set(NUMBER)
    assert {zone for step in ZONES for zone in step} == set(ZONE)


def test_what_is_added_counts_only_where_the_shape_can_stand():
    (scores,) = base_scores(["title"])
    headline = list(BASE["title"]).index(NUMBER["headline.headline"])
    more = raised(scores, "title", {NUMBER["headline.headline"]: 200, NUMBER["below.text"]: 900})
    assert [score - base for score, base in zip(more, scores, strict=True)] == [
        200 if place == headline else 0 for place in range(len(scores))
    ]
    assert base_scores(["title"]) == [scores]  # shared by all lines of the shape, and unchanged
