"""What else than their words speaks for two clauses being one statement, or one denying the other: speaker, figure, denial."""

import pytest

from tests.warehouse.inference.test_corroborations import CLAUSE, relation

# How alike two made-up clauses are: with three shared terms .46 of five each, .36 of six; with two .53 of three, .36 of four, .22 of six.
NEAR = "سقط جسر نهر مطر فجر قمر"
DIRECTOR, SAME_DIRECTOR, ANOTHER = "مدير المرفأ سامر الحلبي", "المدير سامر الحلبي", "الوزير ناصر الطيبي"


def one_speaker(one, other, **more):
    return relation(one, other, speakers=(DIRECTOR, SAME_DIRECTOR), **more)


def test_what_one_speaker_says_may_agree_less_closely():
    assert one_speaker(CLAUSE, NEAR) == [("same", None)]
    assert relation(CLAUSE, NEAR) == []
    assert relation(CLAUSE, NEAR, speakers=(DIRECTOR, ANOTHER)) == []
    assert one_speaker(CLAUSE, f"{NEAR} ثلج") == []  # .33


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [
        ("سامر الحلبي", DIRECTOR, True),  # all words of the one are in the other
        ("مدير المرفأ الحلبي", "الناطق سامر الحلبي مدير الميناء", True),  # two words, and half of the shorter name
        ("المدير سامر", "المدير ناصر", False),  # one word, and half of it
        ("مدير المرفأ سامر حداد شهابي", "المدير سامر الطيبي قاسم نجار", False),  # two, and less than half
        ("آبي", "ماي", False),  # nothing is left that can tell
        ("وزير الخارجية الأميركي", "الخارجية الأمريكية", True),
    ],
)
def test_two_names_may_be_one_speakers(name, other, expected):
    assert relation(CLAUSE, NEAR, speakers=(name, other)) == ([("same", None)] if expected else [])
    assert relation(CLAUSE, NEAR, speakers=(other, name)) == ([("same", None)] if expected else [])


def test_short_names_that_tell_nothing_part_no_speakers():
    assert relation(CLAUSE, "سقط جسر نهر كبير مطر فجر", speakers=("آبي", "ماي")) == [("same", None)]


def test_two_shared_terms_are_enough_of_one_speaker_where_the_clauses_are_close():
    assert one_speaker("سقط جسر نهر", "سقط جسر قمر") == [("same", None)]
    assert relation("سقط جسر نهر", "سقط جسر قمر") == []
    assert one_speaker("سقط جسر نهر كبير", "سقط جسر قمر ثلج") == []


def test_three_terms_of_one_speaker_are_contained():
    long = "سقط جسر نهر " + " ".join(f"مزيد{n}" for n in range(24))
    assert one_speaker("سقط جسر نهر", long) == [("contains", "b")]
    assert relation("سقط جسر نهر", long) == []
    assert one_speaker("سقط جسر", long) == []


@pytest.mark.parametrize(
    ("numbers", "other_numbers", "expected"),
    [
        (["70 حال"], ["70 حال"], True),
        (["10 حال"], ["3 بيت", "10 حال"], True),
        (["9 حال"], ["9 حال"], False),  # a small figure is soon the same
        (["70 حال"], ["70 بيت"], False),
        (["70 حال"], [], False),
    ],
)
def test_a_figure_of_the_same_makes_up_for_other_words(numbers, other_numbers, expected):
    one, other = (
        ("سقط جسر نهر كبير شرق بلد", {"numbers": numbers}),
        ("سقط جسر قمر ثلج غيم ريح", {"numbers": other_numbers}),
    )
    assert relation(one, other) == ([("same", None)] if expected else [])
    assert relation(one, other, speakers=(DIRECTOR, ANOTHER)) == ([("same", None)] if expected else [])


def test_a_figure_alone_is_not_enough():
    one, other = ("سقط جسر نهر", {"numbers": ["70 حال"]}), ("سقط قمر ثلج", {"numbers": ["70 حال"]})
    assert relation(one, other) == []


def test_a_figure_in_common_is_no_agreement_where_another_differs():
    one = (CLAUSE, {"numbers": ["70 حال", "20 بيت"]})
    assert relation(one, (CLAUSE, {"numbers": ["70 حال", "30 بيت"]})) == [("conflicts", "number")]


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("يلعب", "تلعب"), ("يلعب", "لعب"), ("بطرد", "طرد"), ("لدعم", "دعم"), ("الحق", "حقق"), ("اطرد", "طرد"), ("جنزت", "جنزه"),
    ],
)  # fmt: skip
def test_a_word_is_the_same_with_a_letter_before_or_behind_it(word, other):
    expected = [] if word == "الحق" else [("same", None)]  # too short to take anything off
    assert relation(f"سقط جسر {word} كبير", f"سقط جسر {other} قمر") == expected


def test_what_another_denies_conflicts_in_other_words_too():
    one, other = "سقط جسر نهر كبير شرق", "سقط جسر نهر مطر فجر"
    denied = {"polarity": "denied"}
    for speakers in ((DIRECTOR, ANOTHER), (DIRECTOR, None), (None, None)):
        assert relation(one, other, speakers=speakers, b=denied) == [("conflicts", "polarity")]
        assert relation(one, other, speakers=speakers, a=denied) == [("conflicts", "polarity")]
    assert one_speaker(one, other, b=denied) == []  # who denied it said something else of it, too
    assert relation(CLAUSE, NEAR, b=denied) == []
    assert relation("سقط جسر نهر", "سقط جسر قمر", speakers=(DIRECTOR, ANOTHER), b=denied) == [("conflicts", "polarity")]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({}, {"polarity": "negated"}, []),  # a clause that is said not to be said
        ({"polarity": "denied"}, {"polarity": "denied"}, [("same", None)]),
    ],
)
def test_only_a_denial_of_what_is_said_conflicts(one, other, expected):
    assert relation("سقط جسر نهر كبير شرق", "سقط جسر نهر مطر فجر", a=one, b=other) == expected


def test_a_denied_negation_affirms():
    one = ("سقط جسر نهر كبير شرق", {"negated": True, "negations": 1})
    assert relation(one, "سقط جسر نهر مطر فجر", a={"polarity": "denied"}) == [("same", None)]


def test_a_negation_turns_a_part_of_a_long_clause():
    words = [f"كلمة{n}" for n in range(9)]
    for size, expected in ((8, [("conflicts", "polarity")]), (9, [])):
        clause = " ".join(words[:size])
        assert relation(clause, (clause, {"negated": True, "negations": 1})) == expected
