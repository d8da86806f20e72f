"""Sentence ends and quotations, on orderly and on disorderly pages."""

import pytest

from transforms.sentences import MAX_PENDING, MAX_QUOTING, Sentences
from transforms.tokens import Tokens


def quoted(text):
    tokens = Tokens(text)
    return [text[tokens.starts[q.first] : tokens.ends[q.last]] for q in Sentences(tokens).quotations if q.closed]


def sentences(text):
    tokens, out, i = Tokens(text), [], 0
    read = Sentences(tokens)
    while i < len(tokens):
        first, stop = read.around(i)
        if stop > first:
            out.append(text[tokens.starts[first] : tokens.ends[stop - 1]])
        i = stop + 1
    return out


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('قال "نعم" ثم سكت', ['"نعم"']),
        ("قال «نعم» ثم سكت", ["«نعم»"]),
        ("قال »نعم« ثم سكت", ["»نعم«"]),
        ("قال “نعم” ثم سكت", ["“نعم”"]),
        ('قال "إن «الأمل» باق" ثم سكت', ['"إن «الأمل» باق"', "«الأمل»"]),
        ('قال "نعم. لا. ربما" ثم', ['"نعم. لا. ربما"']),
        ('قال "الفقرة الأولى.\nالفقرة الثانية" ثم', ['"الفقرة الأولى.\nالفقرة الثانية"']),
        ('قال "الفقرة الأولى.\n"الفقرة الثانية" ثم', ['"الفقرة الأولى.\n"الفقرة الثانية"']),
        ('علامة " وحيدة في الوسط', []),
        ('بلا نهاية "هذا كل شيء.\n' + "سطر\n" * 9 + 'ونهاية" بعيدة', []),
    ],
)
def test_quotations(text, wanted):
    assert quoted(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("جاء. ذهب.", ["جاء", "ذهب"]),
        ("بلغت النسبة 2.5 في المئة.", ["بلغت النسبة 2.5 في المئة"]),
        ("قال د. سامر نعم.", ["قال د. سامر نعم"]),
        ("على الموقع www.example.org خبر.", ["على الموقع www.example.org خبر"]),
        ('قال "نعم. لا". ثم ذهب.', ['قال "نعم. لا"', "ثم ذهب"]),
        ("قال مدير بي.إن.إف نعم. ثم ذهب.", ["قال مدير بي.إن.إف نعم", "ثم ذهب"]),
        ("على موقع البستان.نت خبر.", ["على موقع البستان.نت خبر"]),
        ("انتهى اللقاء.وغادر الوفد.", ["انتهى اللقاء", "وغادر الوفد"]),
        ("قال نعم (...) ولا.", ["قال نعم (...) ولا"]),
        ("سطر أول\nسطر ثان", ["سطر أول", "سطر ثان"]),
    ],
)
def test_sentence_ends(text, wanted):
    assert sentences(text) == wanted


@pytest.mark.parametrize("unit", ['قال "نعم" ', "قال إن ", 'قال "', "قال الوزير: "])
def test_what_is_no_prose_is_read_in_sentences_of_bounded_length(unit):
    tokens = Tokens(unit * 6_000)
    found = Sentences(tokens)
    for i in range(0, len(tokens), 997):
        first, stop = found.around(i)
        assert first <= i <= stop <= first + MAX_QUOTING


def test_marks_that_stay_open_are_forgotten_but_for_the_last():
    assert len(Sentences(Tokens('قال "' * 5_000)).quotations) == MAX_PENDING


def test_a_quotation_goes_on_behind_any_number_of_inner_ones():
    tokens = Tokens("قال «نعم " + '"لا" ' * 40 + "ربما» ثم سكت")
    read = Sentences(tokens)
    outer, *inner = read.quotations
    assert read.quotation_at(outer.last - 1) is outer
    assert read.quotation_at(outer.last + 1) is None
    assert [read.quotation_at(q.first + 1) for q in inner] == inner
