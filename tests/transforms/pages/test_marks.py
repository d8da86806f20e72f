"""What lines say by their words: the lexicon is indexed as it means to be."""

import pytest

from transforms.characters import fold
from transforms.lexicon import load
from transforms.pages.lines.line import name_of
from transforms.pages.lines.marks import marks
from transforms.pages.read import read_page
from transforms.pages.scoring.weights import SCORES
from transforms.tokens import Tokens


def words(line):
    return tuple(fold(word) for word in line.split())


@pytest.mark.parametrize("mark", load("boilerplate")["marks"], ids=lambda m: m["id"])
def test_every_mark_is_recognised_by_its_example_and_weighed(mark):
    example = mark["example"].replace("|", " ").replace("/", " ").replace(":", " ")
    found = marks().of(words(example))
    assert found is not None
    assert name_of(found.shape) == mark["id"] or mark["id"] == "menu"  # a menu's first item may tell the way from home
    assert mark["id"] in SCORES


@pytest.mark.parametrize(
    "line",
    [
        "أعلن الوزير خطة جديدة",
        "مشاركة واسعة في الانتخابات",
        "تعليق الدراسة غدا",
        "بحث تعزيز التعاون",
        "الأكثر من ثلاثين جريحا وقتيلا في حادث",
    ],
)
def test_headlines_that_begin_like_a_mark_carry_none(line):
    assert marks().of(words(line)) is None


@pytest.mark.parametrize("form", ["{}", "{}:", "{} 12", "{} / {}", "- {}", "{} ({})", "{} سلمى الناصري", "{}."])
def test_every_phrase_can_stand_on_a_page_in_any_form(form):
    for mark in load("boilerplate")["marks"]:
        for phrase in {p for key in ("lines", "starts", "before_name", "ends") for p in mark.get(key, ())}:
            text = f"افتتاح الجسر الجديد فوق النهر\n{form.format(phrase, phrase)}\nأعلنت المدينة افتتاح الجسر الجديد فوق النهر."
            assert read_page(Tokens(text), "0" * 32).segments[-1].end == len(text)


def test_names_of_people():
    assert marks().is_name(words("سلمى الناصري"))
    assert marks().is_name(words("القاهرة حسام الراوي"))
    assert not marks().is_name(words("اقتصاد"))
    assert not marks().is_name(words("أسواق المال"))


def test_no_line_has_two_marks():
    seen = {}
    for mark in load("boilerplate")["marks"]:
        for line in mark["lines"]:
            assert seen.setdefault(words(line), mark["id"]) == mark["id"], line


def test_a_line_without_words_is_made_of_no_section_names():
    assert marks().section_share(()) == 0
    assert marks().section_share(words("سياسة")) == 1
