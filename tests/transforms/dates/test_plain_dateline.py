"""Datelines in usual forms are read without the grammar: they must say what the grammar says."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.dates import dateline
from transforms.tokens import Tokens

figures = st.integers(0, 33)
years = st.integers(1890, 2110)
numeric = st.builds(
    lambda year, month, day, sign, year_first: (
        f"{year}{sign}{month:02}{sign}{day:02}" if year_first else f"{day}{sign}{month}{sign}{year}"
    ),
    years,
    figures,
    figures,
    st.sampled_from(("-", "/", ".", " / ")),
    st.booleans(),
)
names = st.sampled_from(
    ["يناير", "أيلول", "آب", "كانون الثاني", "نيسان/أبريل", "سبتمبر/ أيلول", "كانون الثاني/يناير", "تشرين الأول/نوفمبر", "رجب", "مارس"]
)  # fmt: skip
named = st.builds(
    lambda day, name, comma, year, day_first: (
        f"{day} {name}{comma} {year}" if day_first else f"{name} {day}{comma} {year}"
    ),
    figures,
    names,
    st.sampled_from(("", "،", ",")),
    years,
    st.booleans(),
)
signed = st.builds(
    lambda day, name, sign, year: f"{day:02}{sign}{name}{sign}{year}", figures, names, st.sampled_from("/-."), years
)
short = st.builds(lambda day, name, year: f"{day} {name} {year:02}", figures, names, st.integers(0, 99))
lunar = st.builds(
    lambda day, name, year, era: f"{day} {name} {year}{era}",
    figures,
    st.sampled_from(["رجب", "جمادى الأولى", "ربيع الآخر", "ذو القعدة", "شعبان", "ربيع الثاني", "مارس"]),
    st.integers(1400, 1500),
    st.sampled_from(("", "هـ", " هـ", " ه")),
)
weekdays = st.sampled_from(("", "", "الأحد ", "الثلاثاء، ", "يوم الجمعة "))
days = st.builds(
    lambda weekday, other, day, era: weekday + other + day + era,
    weekdays,
    st.just("")
    | st.just("")
    | st.builds(str.__add__, lunar, st.sampled_from((" الموافق ", " - ", " ", " / ", " المصادف "))),
    numeric | named | signed | short,
    st.sampled_from(("", "", "م", " م")),
)
parts = st.sampled_from(("", "", " ص", " م", " مساء", " صباحاً", " ظهرا", " pm", " ليلا"))
clocks = st.builds(
    lambda hour, minute, second, part: f"{hour}:{minute}{second}{part}",
    st.integers(0, 26),
    st.integers(0, 61).map("{:02}".format) | st.just("5"),
    st.sampled_from(("", "", ":30", ":7")),
    parts,
)
gaps = st.sampled_from((" ", " | ", "، ", " - ", "–", ",", " الساعة ", " عند ", " في "))
openings = st.sampled_from(("", "", "نشر في: ", "آخر تحديث: ", "بغداد - ", "تم النشر في ", "منذ ", "3 "))
ends = st.sampled_from(
    (
        "",
        "",
        " بتوقيت غرينتش",
        " GMT",
        "+03:00",
        " GMT+0400",
        " | ",
        " - سياسة",
        " م",
        " هـ",
        " | 345 مشاهدة",
        " | 3 دقائق للقراءة",
    )
)


def usual(text):
    return dateline.read_usual(Tokens(text).entries)


def by_grammar(text):
    tokens = Tokens(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dateline, "read_usual", lambda _: None)
        return dateline.read_dateline(tokens, 0, len(tokens))


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-18 | 07:49", "18/1/2026", "07:49 - 18.01.2026", "٢٠٢٦/٠١/١٨ 7:49:05", "الأحد، 18 يناير 2026 07:49 ص",
        "نشر في: 18/01/2026 الساعة 07:49", "آخر تحديث: 18 يناير/ كانون الثاني 2026، 07:49 بتوقيت غرينتش",
        "بغداد - 18 كانون الثاني 2026", "2026-01-18T07:49:00+03:00", "يناير 18, 2026", "07:49 الأحد 18 / 1 / 2026",
        "الأحد 18/يناير/2026 - 07:49 ص", "الرياض - الأحد 29 رجب 1447هـ الموافق 18 يناير 2026م", "29 جمادى الأولى 1447 - 18 يناير 2026 م، 7:49",
        "7:49 ص, الأحد, 18 يناير 26", "18 يناير 2026 | 7:49 ص | 345 مشاهدة", "18/1/2026 | 3 دقائق للقراءة",
    ],
)  # fmt: skip
def test_the_usual_forms_are_read_so(text):
    assert usual(text).at.date() == datetime(2026, 1, 18).date()
    assert usual(text) == by_grammar(text)


@pytest.mark.parametrize(
    "text",
    [
        "31/2/2026", "29/7/1447", "2026-01-18 25:10", "18-01/2026", "18/1/26", "2015/3", "18 يناير", "18 كانون الثاني/نوفمبر 2026",
        "18 رجب 1447", "18 يناير 2026 و19 يناير 2026", "منذ 3 ساعات", "18 يناير 2026 صباحا", "",
    ],
)  # fmt: skip
def test_what_is_odd_is_left_to_the_grammar(text):
    assert usual(text) is None


@settings(max_examples=300, deadline=None)
@given(
    opening=openings,
    day=days,
    clock=clocks,
    gap=gaps,
    end=ends,
    order=st.sampled_from(("day", "day clock", "clock day")),
)
def test_the_grammar_says_the_same(opening, day, clock, gap, end, order):
    text = opening + {"day": day, "day clock": day + gap + clock, "clock day": clock + gap + day}[order] + end
    read = usual(text)
    assert read is None or read == by_grammar(text), text


@pytest.mark.parametrize(
    "text",
    ["18 يناير 2026 - 29 رجب 1447    07:49 AM", "الأحد 18 يناير 2026م الموافق 29 رجب 1447هـ 07:49 ص", "18/1/2026 / 29 رجب 1447 | 7:49"],
)  # fmt: skip
def test_a_clock_time_behind_the_days_of_both_calendars_is_read(text):
    assert usual(text).at == datetime(2026, 1, 18, 7, 49)
