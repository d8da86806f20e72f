"""Forms of one word meet, particles and everyday words of the news are left out."""

import pytest

from transforms.pages.lines.stems import stems
from transforms.tokens import Tokens


def of(text):
    return stems(Tokens(text).entries)


@pytest.mark.parametrize(
    ("one", "other"), [("الانتخابات", "بانتخابات"), ("المدينة القديمة", "للمدينة القديمة"), ("العراقية", "العراقيين")]
)
def test_forms_of_one_word_meet(one, other):
    assert of(one) & of(other)


def test_what_says_nothing_of_the_matter_is_left_out():
    assert of("قال وزير إن هذا اليوم في العام الماضي، 25 %") == set()
    assert not of("الجسر الجديد") & of("الحرية الجديدة")
