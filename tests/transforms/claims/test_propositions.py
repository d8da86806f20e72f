"""Clauses and stems: what is compared across outlets."""

import pytest

from tests.transforms.claims.reading import read
from transforms.characters import fold
from transforms.claims.find import split_propositions
from transforms.claims.vocabulary.stems import stem


def clauses(text):
    tokens, _, claims = read(text)
    return [p.text for p in split_propositions(tokens, claims)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أعلنت البلدية انتهاء ترميم السور القديم والانتقال إلى ترميم القلعة.", ["انتهاء ترميم السور القديم", "الانتقال إلى ترميم القلعة"]),
        ("وقال المدير إن المصنع سيفتح قريبا، كما سيعود العمال إلى أماكنهم.", ["المصنع سيفتح قريبا", "سيعود العمال إلى أماكنهم"]),
        ("وقال الحارس إن الباب القديم مغلق وسيفتح صباح الغد للزوار.", ["الباب القديم مغلق", "سيفتح صباح الغد للزوار"]),
        ('وقال الناطق: "حال الميناء الآن: لقد عادت السفن كلها إلى العمل".', ["حال الميناء الآن", "لقد عادت السفن كلها إلى العمل"]),
        ("وقال الطبيب إن المريض بخير.", ["المريض بخير"]),
        ('وقال الحارس: "هذا يوم حزين. وضعنا صعب جدا الآن. وفتحنا باب القلعة".', ["هذا يوم حزين", "وضعنا صعب جدا الآن", "فتحنا باب القلعة"]),
        (
            "أعلنت الشركة إخلاء كل المخازن القديمة والمكاتب في الطابق الأول من عمال الشحن في الميناء بمغادرة آخرهم صباح الأحد إلى بيوتهم في المدينة.",
            ["إخلاء كل المخازن القديمة والمكاتب في الطابق الأول من عمال الشحن في الميناء", "بمغادرة آخرهم صباح الأحد إلى بيوتهم في المدينة"],
        ),
        (
            "وقال المدرب إن شرب القهوة كل صباح وقبل كل تدريب من تدريبات الفريق يرتبط بانخفاض عدد الإصابات في صفوف اللاعبين.",
            ["شرب القهوة كل صباح وقبل كل تدريب من تدريبات الفريق يرتبط بانخفاض عدد الإصابات في صفوف اللاعبين"],
        ),
        ("وقال الحارس إن الباب مغلق حتى الصباح (06:30 بتوقيت المدينة) بسبب البرد.", ["الباب مغلق حتى الصباح (06:30 بتوقيت المدينة) بسبب البرد"]),
        ("أعلنت الشركة إخلاء المخازن، وتسليمها إلى المالك.", ["إخلاء المخازن، وتسليمها إلى المالك"]),
    ],
)  # fmt: skip
def test_clauses(text, wanted):
    assert clauses(text) == wanted


def test_propositions_lie_inside_their_claim():
    tokens, _, claims = read("وقال المدير إن المصنع سيفتح قريبا، كما سيعود العمال إلى أماكنهم.")
    for p in split_propositions(tokens, claims):
        claim = next(c for c in claims if c.claim_id == p.claim_id)
        assert claim.content_start <= p.start < p.end <= claim.content_end
        assert tokens.text[p.start : p.end] == p.text
        assert p.terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("القاعدة", "القواعد"),
        ("انتهاء", "انتهت"),
        ("العملية", "عمليات"),
        ("انتقلنا", "الانتقال"),
        ("أراضيه", "الأراضي"),
    ],
)
def test_words_that_share_a_stem(one, other):
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize(("one", "other"), [("المدرسة", "المدينة"), ("شرق", "غرب"), ("الأولى", "الثانية")])
def test_words_that_do_not(one, other):
    assert stem(fold(one)) != stem(fold(other))


@pytest.mark.parametrize("word", ["في", "وقد", "التي", "أنها", "إلى"])
def test_words_that_say_nothing(word):
    assert stem(fold(word)) == ""
