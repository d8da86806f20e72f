"""Forms of one word meet, particles and everyday words of the news are left out."""

import pytest

from transforms.pages.stems import among, signs, stems
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


def test_the_stems_of_a_line_that_are_among_others_are_found_by_their_signs():
    line, text = "افتتاح الجسر الجديد فوق النهر", "عبر مئات السكان جسر المدينة فوق النهر بعد افتتاحه"
    own = Tokens(line).entries
    assert among(of(line), signs(own), Tokens(text).entries) == of(line) & of(text) != set()
    assert among(of(line), signs(own), Tokens("فوائد الرمان").entries) == set()
