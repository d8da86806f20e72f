"""A page that was written the day before it was published, or after: «اليوم السبت» on a page of Sunday."""

from datetime import datetime

import pytest

from tests.transforms.dates.reading import read

SUNDAY = datetime(2026, 1, 18, 1)


def days(text: str, at: datetime = SUNDAY) -> list[str]:
    return [date.starts_at.date().isoformat() for date in read(text, at) if date.starts_at]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("افتتح المتحف اليوم السبت. وكان الوزير غادر أمس.", ["2026-01-17", "2026-01-16"]),
        ("افتتح المتحف اليوم الاثنين. وأعلن المجلس الاثنين ذلك.", ["2026-01-19", "2026-01-19"]),
        ("افتتح المتحف اليوم الأحد. وكان الوزير غادر أمس.", ["2026-01-18", "2026-01-17"]),
        # it names the day of publication by itself: only what is quoted is a day older
        ('أعلن المجلس الأحد ذلك. وجاء في البيان "افتتح المتحف اليوم السبت".', ["2026-01-18", "2026-01-17"]),
        # two that do not agree move nothing else
        ("افتتح المتحف اليوم السبت. وعاد الوفد أمس السبت. وغادر أمس.", ["2026-01-17", "2026-01-17", "2026-01-17"]),
        ("افتتح المتحف اليوم الأربعاء.", ["2026-01-18"]),  # too far away: a slip of the pen
    ],
)
def test_today_is_the_weekday_that_is_named_with_it(text: str, found: list[str]) -> None:
    assert days(text) == found


def test_the_ends_of_the_calendar_are_no_trouble() -> None:
    assert read("افتتح المتحف اليوم السبت", datetime(9999, 12, 31)) != []
    assert read("افتتح المتحف اليوم الأحد", datetime(1, 1, 1)) != []
