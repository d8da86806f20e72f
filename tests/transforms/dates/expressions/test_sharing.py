"""What days and months joined by «و» share; however many are joined, reading them takes neither depth nor a square of time."""

from datetime import datetime

import pytest

from tests.transforms.dates.reading import read
from transforms.dates.expressions.sharing import _MOST_FELLOWS

NOW = datetime(2026, 1, 15, 10)
MANY = 3_000  # of them no stack has room for a call each


@pytest.mark.parametrize("day", ["السبت", "10 أيار", "3 رمضان"])
def test_a_list_without_end_is_read(day):
    assert len(read(" ".join([day, *["و" + day] * MANY]), NOW)) == MANY + 1


def test_the_last_of_a_few_tells_for_all():
    found = read("سافر في الأحد والاثنين والثلاثاء المقبلين", NOW)
    assert [date.value for date in found] == ["2026-01-18", "2026-01-19", "2026-01-20"]
    found = read("في كانون الثاني وشباط وآذار وحزيران 2019", NOW)
    assert [date.value for date in found] == ["2019-01", "2019-02", "2019-03", "2019-06"]


@pytest.mark.parametrize(("more", "told"), [(0, True), (1, False)])
def test_the_last_of_too_many_tells_for_those_before_it_only(more, told):
    days = ["10 أيار", *["و10 أيار"] * (_MOST_FELLOWS + more)]
    found = read(" ".join(days) + " 2019", NOW)
    assert [date.value for date in found[1:]] == ["2019-05-10"] * (len(days) - 1)
    assert (found[0].value == "2019-05-10") is told
