"""Datelines in figures alone are read without the grammar: they must say what the grammar says."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates import dateline
from transforms.tokens import Tokens

figures = st.integers(0, 33)
days = st.builds(
    lambda year, month, day, sign, year_first: (
        f"{year}{sign}{month:02}{sign}{day:02}" if year_first else f"{day}{sign}{month}{sign}{year}"
    ),
    st.integers(1890, 2110),
    figures,
    figures,
    st.sampled_from("-/."),
    st.booleans(),
)
clocks = st.builds(lambda hour, minute: f"{hour}:{minute:02}", st.integers(0, 26), st.integers(0, 61))
gaps = st.sampled_from((" ", " | ", "، ", " - ", "–", ","))


def plain(text):
    tokens = Tokens(text)
    return dateline.read_figures(tokens, 0, len(tokens))


@pytest.mark.parametrize("text", ["2026-01-18 | 07:49", "18/1/2026", "07:49 - 18.01.2026", "٢٠٢٦/٠١/١٨ 7:49:05"])
def test_the_common_forms_are_read_so(text):
    assert plain(text).at.date() == datetime(2026, 1, 18).date()


@pytest.mark.parametrize("text", ["31/2/2026", "29/7/1447", "2026-01-18 25:10", "18-01/2026", "18/1/26", "2015/3"])
def test_what_is_odd_is_left_to_the_grammar(text):
    assert plain(text) is None


@given(day=days, clock=clocks, gap=gaps, order=st.sampled_from(("day", "day clock", "clock day")))
def test_the_grammar_says_the_same(day, clock, gap, order):
    text = {"day": day, "day clock": day + gap + clock, "clock day": clock + gap + day}[order]
    read = plain(text)
    if read is not None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(dateline, "read_figures", lambda *_: None)
            tokens = Tokens(text)
            assert dateline.read_dateline(tokens, 0, len(tokens)) == read
