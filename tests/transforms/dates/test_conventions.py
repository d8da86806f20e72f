"""Which day is meant: news direction, weeks by territory, both calendars, what later mentions lean on."""

from datetime import datetime

import pytest

from transforms.dates.find import find_dates
from transforms.parse import parse
from transforms.tokens import Tokens
from transforms.zones import Zone

from .reading import interval, read

SUNDAY = datetime(2026, 1, 18, 12)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("زار الوفد المصنع الأحد", "2026-01-18"),  # a bare weekday is the latest one up to publication
        ("زار الوفد المصنع الاثنين", "2026-01-12"),
        ("زار الوفد المصنع الأحد الماضي", "2026-01-11"),
        ("يزور الوفد المصنع الأحد المقبل", "2026-01-25"),
        ("سيزور الوفد المصنع الاثنين", "2026-01-19"),
        ("قال إنه سيزور المصنع الاثنين", "2026-01-19"),
        ("ومن المزمع أن يبدأ العمل الاثنين", "2026-01-19"),
        ("سيزور المصنع الذي افتتحه الاثنين", "2026-01-12"),  # the nearest act decides
        ("وكان يزور المصنع الاثنين", "2026-01-12"),
        ("قال سيرجيو الاثنين إنه مستعد", "2026-01-12"),  # a name that begins like a future verb
        ("جرت القرعة في آخر أحد من الشهر الماضي", "2025-12-28"),
        ("وصل الجمعة 16", "2026-01-16"),
        ("أصيب الجمعة تسعة، بينهم طفل", "2026-01-16"),  # not Friday the ninth, though there was one
        ("رحل الرسام كارلو سينداكو الثلاثاء", "2026-01-13"),  # a surname that begins like one
        ("سيكونون هناك الثلاثاء", "2026-01-20"),
        ("أجرى مشاورات الثلاثاء قبل أن يقرر من سيعين", "2026-01-13"),
        ("سيخوض الفائز في المباراة التي أقيمت الثلاثاء", "2026-01-13"),
        ("في كلمة ألقاها الثلاثاء في المعرض المقبل", "2026-01-13"),
        ("من المقرر أن ينظم تجمع الثلاثاء", "2026-01-20"),  # a noun that is spelt like a past verb
    ],
)
def test_direction_of_days(text, day):
    assert interval(text, SUNDAY)[0] == day


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("حدث ذلك في 10 تشرين الأول", "2025-10-10"),
        ("حدث ذلك في 10 شباط", "2026-02-10"),  # next month, not eleven months ago
        ("سيحدث ذلك في 10 آب", "2026-08-10"),
        ("حدث ذلك في 10 آب الماضي", "2025-08-10"),
        ("حدث ذلك في 10 آب من العام قبل الماضي", "2024-08-10"),
        ("في كانون الأول", "2025-12-01"),
        ("في شباط المقبل", "2026-02-01"),
        ("في رمضان الماضي", "2025-03-01"),
    ],
)
def test_dates_without_a_year(text, start):
    assert interval(text, SUNDAY)[0] == start


@pytest.mark.parametrize(
    ("territory", "start"), [("IQ", "2026-01-10"), ("SA", "2026-01-11"), ("LB", "2026-01-12"), ("FR", "2026-01-12")]
)
def test_weeks_begin_as_the_territory_says(territory, start):
    published = datetime(2026, 1, 20)
    assert interval("الأسبوع الماضي", published, territory)[0] == start


@pytest.mark.parametrize("territory", ["XX", "", "AQ"])
def test_a_territory_without_weeks_is_an_error(territory):
    with pytest.raises(ValueError, match=f"no country's weeks are known by '{territory}'"):
        interval("الأسبوع الماضي", SUNDAY, territory)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("عام 2014", ("2014-01-01", "2015-01-01")),
        ("سنة 1445 هـ", ("2023-07-19", "2024-07-07")),
        ("العقد الماضي", ("2010-01-01", "2020-01-01")),
        ("القرن الماضي", ("1901-01-01", "2001-01-01")),
        ("اليومين المقبلين", ("2026-01-19", "2026-01-21")),
        ("بقية الشهر", ("2026-01-18", "2026-02-01")),
        ("عطلة نهاية الأسبوع الماضي", ("2026-01-16", "2026-01-18")),
        ("الأسبوع الثالث من شهر آذار 2024", ("2024-03-16", "2024-03-23")),
    ],
)
def test_intervals_are_half_open(text, bounds):
    assert interval(text, SUNDAY) == bounds


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("الشهر الهجري الماضي", "2026-04-18"),
        ("الشهر الهجري الحالي", "2026-05-18"),
        ("الشهر الهجري المقبل", "2026-06-16"),
    ],
)
def test_the_twelfth_hijri_month_ends_its_year(text, start):
    assert interval(text, datetime(2026, 6, 1))[0] == start


def test_a_stated_gregorian_day_wins_over_the_computed_one():
    (date,) = read("السبت 30 رجب 1447هـ الموافق 17 يناير 2026م", SUNDAY)
    assert (date.value, date.calendar) == ("2026-01-17", "gregorian")


@pytest.mark.parametrize("text", ["اليوم التالي", "في الشهر التالي"])
def test_what_follows_leans_on_publication_when_nothing_was_mentioned(text):
    assert read(text, SUNDAY)[0].anchor == "publication"


def test_that_year_leans_on_a_mention_or_stays_open():
    assert [date.anchor for date in read("عام 1990 ثم في ذلك العام", SUNDAY)] == ["absolute", "mention"]
    (date,) = read("في ذلك العام", SUNDAY)
    assert (date.anchor, date.starts_at, date.value) == ("none", None, "XXXX")


def test_a_day_spoken_of_is_of_its_own_week_though_the_next_begins_behind_it():
    friday, week = read("وصل الوفد في 9 يناير 2026 وعاد في الأسبوع نفسه", SUNDAY)
    assert (friday.ends_at, week.value) == (datetime(2026, 1, 10), "2026-01-03/2026-01-10")


@pytest.mark.parametrize(("text", "start"), [("هطل المطر هذا الصباح", 6), ("سيهطل المطر هذا المساء", 18)])
def test_this_part_of_a_day_is_of_the_day_of_publication(text, start):
    assert [date.starts_at for date in read(text, SUNDAY)] == [datetime(2026, 1, 18, start)]


@pytest.mark.parametrize("text", ["قبل 9000 سنة", "بعد 9999 قرنا", "منذ 5000 عام"])
def test_beyond_the_calendar_there_is_no_interval(text):
    assert all(date.starts_at is None for date in read(text, SUNDAY))


def test_another_articles_headline_leans_on_the_time_beside_it():
    text = "افتتاح جسر أمس"
    zones = [Zone("related", 0, len(text), datetime(2025, 5, 4, 9)), Zone("related", 0, len(text))]
    found = find_dates(Tokens(text), zones, SUNDAY, "0" * 32)
    assert [date.value for date in found] == ["2025-05-03", "2026-01-17"]


def test_an_impossible_day_is_not_read_as_a_day():
    assert [(date.text, date.grain) for date in read("في 31 نيسان 2021", SUNDAY)] == [("نيسان 2021", "month")]


@pytest.mark.parametrize("text", ["2026-01-18 | 07:49", "18/1/2026", "٢٠٢٦-٠١-١٨"])
def test_a_body_of_figures_alone_is_read(text):
    (date,) = parse(text.encode(), body_only=True).dates
    assert (date.text, date.starts_at.date().isoformat()) == (text, "2026-01-18")
