from datetime import datetime
from pathlib import Path

import pytest

from transforms.dates.find import find_dates
from transforms.parse import parse
from transforms.tokens import Tokens
from transforms.undated import with_offsets
from transforms.zones import Zone

SAMPLES = Path(__file__).parents[2] / "samples"


def read(text):
    tokens, zones = Tokens(text), [Zone("body", 0, len(text))]
    return with_offsets(find_dates(tokens, zones, None, "0" * 32), lambda day: find_dates(tokens, zones, day, "0" * 32))


def offsets(text):
    (found,) = [d for d in read(text) if d.anchor == "none"]
    return found.weekday_offsets


def test_a_weekday_is_looked_up_by_the_weekday_of_publication():
    found = offsets("انهار الجسر مساء الأحد قرب المدينة.")
    assert len(found) == 7
    assert found[6] == "18/24"  # published on a Sunday: that evening
    assert found[0] == "-6/0"  # on a Monday: the evening before
    assert found[5] == "-126/-120"  # on a Saturday: the Sunday before


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("انهار الجسر اليوم قرب المدينة.", "0/24"),
        ("انهار الجسر أمس قرب المدينة.", "-24/0"),
        ("انهار الجسر قبل يومين قرب المدينة.", "-48/-24"),
    ],
)
def test_a_distance_is_the_same_on_every_weekday(text, hours):
    assert offsets(text) == [hours] * 7


@pytest.mark.parametrize("text", ["انهار الجسر الشهر الماضي.", "انهار الجسر يوم 15 مارس."])
def test_what_the_weekday_does_not_tell_stays_open(text):
    assert offsets(text) is None


def test_resolved_dates_need_none():
    assert [d.weekday_offsets for d in read("انهار الجسر يوم 15 مارس 2020 قرب المدينة.")] == [None]


def test_a_date_whose_first_word_carries_a_particle():
    assert offsets("انهار الجسر بالأمس قرب المدينة.") == ["-24/0"] * 7


def test_a_dated_page_and_a_bare_text_keep_none():
    text = "انهار الجسر مساء الأحد قرب المدينة."
    for parsed in (parse(text.encode(), body_only=True), parse(text.encode(), datetime(2026, 3, 1), body_only=True)):
        assert [d.weekday_offsets for d in parsed.dates] == [None]


def test_an_undated_page_keeps_them():
    (parsed,) = [parse(p.read_bytes()) for p in SAMPLES.glob("sahl/*.txt")]
    assert parsed.article.published_at is None
    found = {d.text: d.weekday_offsets for d in parsed.dates if d.anchor == "none"}
    assert found["مساء الأحد"][6] == "18/24" and found["السبت"][6] == "-24/0"
