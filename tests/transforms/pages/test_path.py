"""The best path against trying every path, and what may follow what."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.pages.lines.vocabulary import SHAPES
from transforms.pages.scoring import path
from transforms.pages.scoring.path import BASE, NAMES, NUMBER, ORDERS, PLACE, UNIT, ZONE, best_path
from transforms.pages.scoring.weights import ANNOUNCED, BEGIN, END, SCORES, STEPS, ZONES

NEVER = path.NEVER
ENTRY = {"body": "body.lead"}  # a body begins with a line of its own


def zone(state):
    return state.split(".")[0]


def begin(shape, state):
    entered = ENTRY.get(zone(state), state) == state
    return SCORES[shape][state] + (BEGIN.get(zone(state), NEVER) if entered else NEVER)


def step(shape, before, after):
    """What the tables say that a step to a line of the shape adds."""
    added = ZONES.get((zone(before), zone(after)), NEVER) + STEPS.get((before, after), 0)
    if zone(after) in ENTRY and (zone(before) != zone(after)) != (after == ENTRY[zone(after)]):
        added = NEVER
    if shape == ANNOUNCED and after == "others.boilerplate":  # as below the article
        added = max(added, ZONES.get((zone(before), "below"), NEVER))
    return added + SCORES[shape][after]


def cost(shapes, states):
    steps = zip(shapes[1:], states, states[1:], strict=False)
    total = begin(shapes[0], states[0]) + sum(step(*taken) for taken in steps)
    return total if zone(states[-1]) in END else NEVER


def best_of(shapes):
    return [NAMES[state] for state in best_path([BASE[SHAPES[shape]] for shape in shapes])]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["prose", "title", "time", "related", "label", "share"]), min_size=1, max_size=4))
def test_no_path_is_better_than_the_best(shapes):
    best = max(cost(shapes, states) for states in product(*(SCORES[shape] for shape in shapes)))
    assert cost(shapes, best_of(shapes)) == best


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(sorted(SCORES)), min_size=1, max_size=9))
def test_every_step_costs_what_the_tables_say(shapes):
    sums = {state: begin(shapes[0], state) for state in SCORES[shapes[0]]}
    for shape in shapes[1:]:
        sums = {
            after: max(total + step(shape, before, after) for before, total in sums.items()) for after in SCORES[shape]
        }
    assert cost(shapes, best_of(shapes)) == max(total for state, total in sums.items() if zone(state) in END)


def test_every_shape_can_stand_in_a_list_so_that_every_page_has_a_path():
    for shape, states in SCORES.items():
        assert any(state.startswith("list.") for state in states), shape
        assert any(state.startswith(("below.", "others.")) for state in states), shape


def test_steps_speak_of_states_that_exist():
    assert {state for step in STEPS for state in step} <= set(NUMBER)
    assert {zone for step in ZONES for zone in step} == set(ZONE)


def test_what_is_added_counts_for_one_line_and_only_where_its_shape_can_stand():
    shared = BASE[SHAPES["title"]]
    before = {place: getattr(shared, place) for place in PLACE}
    own = shared.raised()
    assert {place: getattr(own, place) for place in PLACE} == before
    assert own.states == shared.states
    own.headline += UNIT * 200
    own.below_text += UNIT * 900
    assert {place: getattr(shared, place) for place in PLACE} == before
    headline, text = BASE[SHAPES["title"]], BASE[SHAPES["prose"]]
    assert [NAMES[state] for state in best_path([own, text])] == ["headline.headline", "body.lead"]
    assert [NAMES[state] for state in best_path([headline, text, own])][-1] == "below.related_headline"


def test_of_equals_the_first_in_order_is_taken():
    assert max(len(states) for states in SCORES.values()) <= ORDERS
    related = BASE[SHAPES["related_here"]]
    assert related.above & ORDERS == ORDERS - list(SCORES["related_here"]).index("above.ticker")
    assert [NAMES[state] for state in best_path([BASE[SHAPES["crumb"]], BASE[SHAPES["title"]], BASE[SHAPES["prose"]]])] == [
        "above.section", "headline.headline", "body.lead",
    ]  # fmt: skip
