import pytest

from transforms.characters import fold
from transforms.fingerprints import KEY_TERMS, key_terms
from transforms.stems import COMMON, SHORTEST, stem
from transforms.tokens import Tokens

SAME = [
    ("المستشارين", "مستشاري"),
    ("الوزارة", "ووزارة"),
    ("بإخلاء", "لإخلاء"),
    ("انتهت", "انتهاء"),
    ("القاعدة", "للقاعدة"),
    ("أَحْمَد", "احمد"),
    ("والقوات", "بالقوات"),
]
DIFFERENT = [("وزير", "زير"), ("فريق", "ريق"), ("باريس", "اريس"), ("علم", "عملية"), ("وطن", "طن")]
NOTHING = ["من", "ومن", "التي", "وقال", "فيها", "الأحد", "و"]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_forms_of_one_word_share_a_stem(a, b):
    assert stem(fold(a)) == stem(fold(b)) != ""


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_a_first_letter_of_the_word_stays(a, b):
    assert stem(fold(a)) != stem(fold(b))


@pytest.mark.parametrize("word", NOTHING)
def test_words_of_grammar_have_no_stem(word):
    assert stem(fold(word)) == ""


def test_no_cut_leaves_less_than_three_letters():
    words = ["ولا", "الم", "بات", "ليت", "سير", "يده", "رقم", "نار", "دين", "سوريا", "ليبيا", "الله"]
    assert all(len(stem(fold(w))) >= min(SHORTEST, len(w)) for w in words if stem(fold(w)))


def test_key_terms_are_distinct_telling_and_bounded():
    text = "زلزال يضرب ساحل كرمستان\n\nأعلنت الحكومة أن زلزالا بقوة 6 درجات ضرب ساحل كرمستان عام 2019 وقتل 27 شخصا"
    found = key_terms(Tokens(text), [(0, len(text))])
    assert found[:4] == [stem(fold(w)) for w in ("زلزال", "يضرب", "ساحل", "كرمستان")]
    assert len(found) == len(set(found))
    assert "27" in found and "2019" not in found and "6" not in found
    assert not set(found) & COMMON
    many = " ".join(f"كلمة{chr(0x628 + i // 20)}{chr(0x633 + i % 8)}ف{chr(0x628 + i % 20)}" for i in range(300))
    assert len(key_terms(Tokens(many), [(0, len(many))])) == KEY_TERMS


def test_key_terms_read_the_headline_first_and_only_the_given_spans():
    text = "إعلان تجاري\nفيضان السد\nغرق الوادي"
    head, body = text.index("فيضان"), text.index("غرق")
    found = key_terms(Tokens(text), [(head, body), (body, len(text))])
    assert found == [stem(fold(w)) for w in ("فيضان", "السد", "غرق", "الوادي")]
