"""Which claim stands in what another one reports, and who speaks there, however many there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.transforms.claims.reading import claims
from transforms.claims.finding import Finding
from transforms.claims.speaker.nesting import adopt
from transforms.claims.vocabulary.words import cue_word
from transforms.zones import Zone

WORDS = "، و".join(["نؤكد أن الطريق سيفتح قريبا"] * 12)


@pytest.mark.parametrize("text", [f"قال وزير النقل كمال الراعي: «{WORDS}».", f"«{WORDS}»، قال وزير النقل كمال الراعي."])
def test_all_that_stands_in_a_quotation_is_his(text):
    outer, *inner = sorted(claims(text), key=lambda c: c.parent_id is not None)
    assert outer.speaker == "وزير النقل كمال الراعي"
    assert len(inner) == 12
    assert {c.parent_id for c in inner} == {outer.claim_id}
    assert {c.speaker_name for c in inner} == {outer.speaker}


@pytest.mark.parametrize("count", [1, 5, 30])
def test_behind_names_in_marks_a_quotation_goes_on(count):
    names = " و".join(['"الأهالي"'] * count)
    text = f"قال المدير: «نشكر {names} على الدعم، وأؤكد أن المهرجان ناجح»."
    assert [(c.kind, c.speaker_name) for c in claims(text)] == [("direct", "المدير"), ("direct", "المدير")]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 30)), max_size=30))
def test_the_shortest_content_holds_it(gaps):
    """Contents that begin behind their cues: as if each pair of findings were compared."""
    cue = cue_word("قال")
    assert cue is not None
    found = []
    for n, (gap, length) in enumerate(gaps):
        finding = Finding(2 * n, cue, Zone("body", 0, 99), (0, 99), None)
        finding.content = (2 * n + 1 + gap, 2 * n + 1 + gap + length) if length % 5 else None
        found.append(finding)
    adopt(found)
    for finding in found:
        around = [f for f in found if f.content and f.content[0] <= finding.first < f.content[1]]
        best = min(around, key=lambda f: f.content[1] - f.content[0], default=None)
        assert finding.parent is best


def test_of_two_that_hold_each_other_one_is_the_outer_one():
    cue = cue_word("قال")
    assert cue is not None
    one, other = (Finding(i, cue, Zone("body", 0, 99), (0, 99), None) for i in (3, 5))
    one.content, other.content = (4, 9), (0, 4)
    adopt([one, other])
    assert (one.parent, other.parent) == (other, None)
