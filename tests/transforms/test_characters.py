import hypothesis.strategies as st
import pytest
from hypothesis import given

from transforms.characters import DROPPED, clean, fold, raw_length

ARABIC = st.text(st.characters(min_codepoint=0x0610, max_codepoint=0x06FF), max_size=12)


@pytest.mark.parametrize(
    ("written", "cleaned", "folded"),
    [
        ("أُعْلِنَ", "أعلن", "اعلن"),
        ("الأولـــى", "الأولى", "الاولي"),
        ("۲۰۲٤", "2024", "2024"),
        ("تشرین", "تشرين", "تشرين"),
        ("ﻷحد", "لأحد", "لاحد"),
        ("مسؤولة", "مسؤولة", "مسووله"),
        ("\u200fأيلول\u200e", "أيلول", "ايلول"),
        ("January", "January", "january"),
    ],
)
def test_clean_keeps_letters_and_fold_unifies_them(written, cleaned, folded):
    assert (clean(written), fold(written)) == (cleaned, folded)


def test_fold_does_not_join_words_that_differ_in_a_letter():
    assert fold("قال") != fold("كال")
    assert clean("إمام") != clean("أمام")


@given(ARABIC)
def test_folding_twice_changes_nothing(word):
    assert fold(fold(word)) == fold(word)
    assert clean(clean(word)) == clean(word)


def test_raw_length_counts_marks_with_their_letter():
    assert "وَأيلول"[raw_length("وَأيلول", 1) :] == "أيلول"
    assert raw_length("أيلول", 0) == 0


@given(ARABIC, st.integers(0, 12))
def test_raw_length_splits_between_letters(word, letters):
    cut = raw_length(word, letters)
    kept = [c for c in word[:cut] if c not in DROPPED]
    assert len(kept) == min(letters, sum(c not in DROPPED for c in word))
