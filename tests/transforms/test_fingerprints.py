import pytest

from transforms.characters import fold
from transforms.fingerprints import KEY_TERMS, key_terms
from transforms.stems import stem
from transforms.telling import telling
from transforms.tokens import Tokens


def term(word):
    return telling(fold(word), stem(fold(word)))


@pytest.mark.parametrize(("a", "b"), [("الزلزال", "زلزال"), ("كرمستان", "كَرمستان"), ("والفيضان", "فيضان")])
def test_forms_of_a_telling_word_are_one_term(a, b):
    assert term(a) == term(b) != ""


@pytest.mark.parametrize("word", ["من", "ومن", "التي", "وقال", "فيها", "الأحد", "و", "الرئيس", "وزارة", "مسؤولون"])
def test_everyday_words_tell_nothing(word):
    assert term(word) == ""


def test_key_terms_are_distinct_telling_and_bounded():
    text = "زلزال يضرب ساحل كرمستان\n\nأعلنت الحكومة أن زلزالا بقوة 6 درجات ضرب ساحل كرمستان عام 2019 وقتل 27 شخصا"
    found = key_terms(Tokens(text), [(0, len(text))])
    assert found[:4] == [term(w) for w in ("زلزال", "يضرب", "ساحل", "كرمستان")]
    assert len(found) == len(set(found))
    assert "27" in found and "2019" not in found and "6" not in found
    assert term("الحكومة") not in found and "" not in found
    letters = "بجدرزسشصضطظعغفقكلمنهت"
    many = " ".join(f"{a}{b}ق{c}م" for a in letters for b in letters for c in "رد")
    assert len(key_terms(Tokens(many), [(0, len(many))])) == KEY_TERMS


def test_key_terms_read_the_headline_first_and_only_the_given_spans():
    text = "إعلان تجاري\nفيضان السد\nغرق الوادي"
    head, body = text.index("فيضان"), text.index("غرق")
    found = key_terms(Tokens(text), [(head, body), (body, len(text))])
    assert found == [term(w) for w in ("فيضان", "السد", "غرق", "الوادي")]
