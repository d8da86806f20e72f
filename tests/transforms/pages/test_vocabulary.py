"""The shapes of lines are bits, and each has one name, by which the lexicon and the weights call it."""

from transforms.pages.lines import vocabulary as v
from transforms.pages.lines.line import name_of
from transforms.pages.lines.marks import marks
from transforms.pages.scoring.weights import SCORES

SETS = {"PARAGRAPHS", "WORDED"}


def test_every_shape_is_one_bit_with_one_name():
    shapes = {name: value for name, value in vars(v).items() if isinstance(value, int) and name not in SETS}
    assert sorted(shapes.values()) == [1 << place for place in range(len(v.NAMES))]
    assert {name.lower() for name in shapes} ^ set(v.NAMES) == {"button", "share"}  # what the lexicon calls so
    assert all(v.SHAPES[name.lower()] == value for name, value in shapes.items() if name != "BUTTON")
    assert [name_of(v.SHAPES[name]) for name in v.NAMES] == list(v.NAMES)


def test_every_shape_has_its_scores_and_every_mark_is_one():
    assert set(SCORES) == set(v.NAMES)
    assert {mark.shape for mark in marks().lines.values()} <= set(v.SHAPES.values())


def test_a_set_of_shapes_is_their_sum():
    assert v.PARAGRAPHS == v.PROSE + v.CUT + v.SENTENCE
    assert v.WORDED & v.TITLE
    assert not v.WORDED & v.TIME
