import pytest

from transforms.parse import parse


def offsets(text):
    (found,) = [d for d in parse(text.encode(), body_only=True).dates if d.anchor == "none"]
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
    dates = parse("انهار الجسر يوم 15 مارس 2020 قرب المدينة.".encode(), body_only=True).dates
    assert [d.weekday_offsets for d in dates] == [None]
