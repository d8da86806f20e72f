"""What one word can mean: proclitics, spellings, homographs."""

import pytest

from transforms.characters import clean
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.masdars import is_masdar
from transforms.claims.vocabulary.words import cue_word


def cue(surface):
    return cue_word(clean(surface))


@pytest.mark.parametrize(
    ("surface", "lemma", "prefix"),
    [("وأعلنت", "أعلن", 1), ("فقال", "قال", 1), ("سيؤكد", "أكد", 1), ("وسيعلن", "أعلن", 2), ("ليؤكد", "أكد", 1), ("بيّنت", "بين", 0), ("واكد", "أكد", 1)],
)  # fmt: skip
def test_proclitics_and_spellings(surface, lemma, prefix):
    found = cue(surface)
    assert (found.lemma, found.prefix) == (lemma, prefix)


@pytest.mark.parametrize("surface", ["نصف", "يجب", "أشهر", "مدينة", "لندن", "تعز", "كتاب", "بينها"])
def test_look_alikes_are_no_cues(surface):
    assert cue(surface) is None


def test_a_name_is_no_preposition():
    assert g.describe("على").flags & g.PREPOSITION
    assert not g.describe("علي").flags & g.PREPOSITION


@pytest.mark.parametrize("word", ["انسحاب", "إخلاء", "تشكيل", "إقامة", "مشاركة", "استعداده", "تسليمها"])
def test_shapes_of_verbal_nouns(word):
    assert is_masdar(word)


@pytest.mark.parametrize("word", ["إيران", "أطفال", "تاريخ", "كتاب", "محافظة", "محاسبية", "وزير"])
def test_what_is_only_shaped_like_one(word):
    assert not is_masdar(word)
