"""What single words mean: names of all Arabic locales, numbers, proclitics, spellings."""

from datetime import datetime

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from hijridate import Hijri

from tests.transforms.dates.reading import interval
from transforms.characters import clean, fold
from transforms.dates.vocabulary.names import HIJRI
from transforms.dates.vocabulary.numerals import number_of
from transforms.dates.vocabulary.words import DateWord, date_word, merged, vocabulary

NOW = datetime(2026, 1, 18)
LOCALES = [name for name in locale_identifiers() if name.startswith("ar_")]


def meaning(word):
    return date_word(clean(word), fold(word))


@pytest.mark.parametrize("locale", LOCALES)
def test_month_and_weekday_names_of_every_arabic_locale(locale):
    for number, name in Locale.parse(locale).months["format"]["wide"].items():
        assert interval(f"في 3 {name} 2021", NOW)[0] == f"2021-{number:02}-03"
    for number, name in Locale.parse(locale).days["format"]["wide"].items():
        assert (meaning(name).kind, meaning(name).value) == ("weekday", number)


def test_hijri_month_names_of_umm_al_qura():
    for month in range(1, 13):
        first = Hijri(1446, month, 1)
        assert interval(f"في 1 {first.month_name('ar')} 1446", NOW)[0] == first.to_gregorian().isoformat()


@pytest.mark.parametrize(
    ("word", "kind", "prefix"),
    [
        ("والجمعة", "weekday", 1), ("بالأحد", "weekday", 1), ("للعام", "year.def", 2), ("وللعام", "year.def", 3), ("لعام", "year.sg", 1),
        ("وبأيار", "gregorian.risky", 2), ("فالسبت", "weekday", 1), ("كالخميس", "weekday", 1), ("بعامين", "year.dual", 1),
    ],
)  # fmt: skip
def test_proclitics_are_peeled(word, kind, prefix):
    assert (meaning(word).kind, meaning(word).prefix) == (kind, prefix)


@pytest.mark.parametrize(
    "word", ["لم", "بل", "باب", "كتاب", "إب", "الشباب", "أسباب", "العامة", "الخميسي", "الجمعية", "شهرة", "2x"]
)
def test_words_that_only_begin_or_sound_alike_mean_nothing(word):
    assert meaning(word) is None


@pytest.mark.parametrize("word", ["سبتـــمبر", "سَبْتَمْبَر", "ﺳﺒﺘﻤﺒﺮ", "سبتمبر"])
def test_spellings_of_one_month(word):
    assert meaning(word) == meaning("سبتمبر")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ألفين وأربعة وعشرين", 2024), ("ألف وتسعمئة وثمانية وأربعين", 1948), ("ألف وتسعمائة وسبع وستين", 1967), ("أحد عشر", 11),
        ("اثني عشر", 12), ("خمسة وعشرين", 25), ("مئة", 100), ("ثلاثة آلاف", 3000), ("الخامس والعشرين", 25), ("الحادية عشرة", 11),
        ("تسعة وتسعين وتسعمئة وألف", 1999), ("خمسة ستة", None), ("عشرين ثلاثين", None),
    ],
)  # fmt: skip
def test_number_words(words, number):
    assert number_of([meaning(word) for word in words.split()]) == number


def test_months_are_numbered_by_calendar():
    assert {word.value for word in vocabulary().values() if word.kind.startswith("gregorian")} == set(range(1, 13))
    assert {word.value for word in vocabulary().values() if word.kind.startswith("hijri")} <= set(
        range(HIJRI + 1, HIJRI + 13)
    )


def test_two_entries_may_not_claim_one_form():
    with pytest.raises(ValueError, match="شتاء"):
        merged([("شتاء", DateWord("season")), ("شتاء", DateWord("weekday", 1))])
    assert len(merged([("شتاء", DateWord("season"))] * 2)) == 1
