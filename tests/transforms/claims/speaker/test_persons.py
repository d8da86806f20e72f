"""The personal name in a speaker's: known by its given name or by the title beside it, and nobody that is only theirs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.transforms.claims.reading import claims


def person(name, after="إن القرار عادل."):
    found = claims(f"قال {name} {after}")
    assert [c.speaker_name for c in found] == [name]
    return found[0].speaker_person


@pytest.mark.parametrize(
    ("name", "in_it"),
    [
        ("كمال الراعي", "كمال الراعي"),
        ("وزير الصحة المالطي كمال الراعي", "كمال الراعي"),
        ("وزير الصحة المالطي، كمال الراعي،", "كمال الراعي"),
        ("كمال الراعي، وزير الصحة،", "كمال الراعي"),
        ("كمال الراعي رئيس نقابة الصيادين", "كمال الراعي"),
        ("العقيد الركن صالح عبد الرحمن الحمدان", "صالح عبد الرحمن الحمدان"),
        ("المحامية إسراء الراعي", "إسراء الراعي"),
        ("المدير العام للمرفأ هيلما هاغن", "هيلما هاغن"),
        ("السفيرة، هيلما هاغن،", "هيلما هاغن"),
        ("هيلما هاغن، كبيرة المستشارين،", "هيلما هاغن"),
        ("الرئيس الكوري كيم جاي-سو", "كيم جاي-سو"),
        ("الشيخ كنان بن صالح الراعي", "كنان بن صالح الراعي"),
        ("الفنانة دنيا سمير الراعي", "دنيا سمير الراعي"),
        ("المتحدث باسم البلدية كمال الراعي", "كمال الراعي"),
        ("الفنان باسم الراعي", "باسم الراعي"),
        ("المالطي كمال الراعي", "كمال الراعي"),
        ("مدير المركز (سانا) كمال الراعي", "كمال الراعي"),
        ("وزير الصحة", None),
        ("وزارة الصحة المالطية", None),
        ("الراعي", None),
        ("عبد الرحمن", None),
        ("أبو بكر", None),
        ("مدرب سانا هاغن", None),
        ("محامي كمال الراعي", None),
        ("حكومة كمال الراعي", None),
        ("أنصار كمال الراعي", None),
        ("مدير شركة سانا", None),
        ("المتحدث باسم البلدية", None),
        ("المتحدث باسم كمال الراعي", None),
        ("المتحدثة باسم الوزير كمال الراعي", None),
        ("صحيفة الراعي", None),
    ],
)
def test_the_personal_name(name, in_it):
    assert person(name.removesuffix("،"), "، إن القرار عادل." if name.endswith("،") else "إن القرار عادل.") == in_it


def test_who_is_called_by_a_short_name_is_the_person_of_the_full_one():
    first, second = claims("قال وزير الصحة كمال الراعي إن العمل انتهى. وأكد الراعي أن المستشفى سيفتح أبوابه غداً.")
    assert (first.speaker_person, second.speaker_person) == ("كمال الراعي", "كمال الراعي")


@pytest.mark.parametrize(
    "name", ["الوزير #كمال_الراعي", "الوزير كمال #الراعي", "#كمال_الراعي", "الوزير المالطي #كمال_الراعي"]
)
def test_a_tag_is_no_part_of_the_name(name):
    assert [c.speaker_person for c in claims(f"قال {name} إن القرار عادل.")] == ["كمال الراعي"]


def test_a_title_behind_a_joined_letter_is_one():
    found = claims("منحت الجائزة للعالمة هيلما هاغن، أستاذة الأدب. وأكدت هاغن أن القرار عادل.")
    assert [(c.speaker_name, c.speaker_person) for c in found] == [("العالمة هيلما هاغن", "هيلما هاغن")]


def test_two_together_are_no_one_person():
    found = claims("قال الرئيس كمال الراعي والوزير صالح الحمدان إن القرار عادل.")
    assert [c.speaker_person for c in found] == [None]


def test_who_is_unknown_is_no_person():
    assert [c.speaker_person for c in claims("نُقل أن القرار عادل.")] == [None]


WORDS = [
    "كمال",
    "الراعي",
    "وزير",
    "الصحة",
    "،",
    "(",
    ")",
    '"',
    "-",
    "عبد",
    "بن",
    "أبو",
    "سانا",
    "هاغن",
    "محامي",
    "في",
    "و",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
def test_a_person_is_part_of_the_name(words):
    for claim in claims(f"قال {' '.join(words)} إن القرار عادل."):
        assert claim.speaker_person is None or claim.speaker_person in (claim.speaker_name or "")
