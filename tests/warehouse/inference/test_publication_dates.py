from datetime import date, datetime

import pytest

from tests.warehouse.inference.world import World, terms

# 2026-03-01 is a Sunday.
SUNDAY = {"value": "XXXX-WXX-7", "rule": "weekday", "text": "الأحد",
          "weekday_offsets": ["-24/0", "-48/-24", "-72/-48", "-96/-72", "-120/-96", "-144/-120", "0/24"]}  # fmt: skip
SUNDAY_EVENING = SUNDAY | {
    "text": "مساء الأحد", "rule": "part_of_day+weekday", "grain": "daypart", "type": "time",
    "weekday_offsets": ["-6/0", "-30/-24", "-54/-48", "-78/-72", "-102/-96", "-126/-120", "18/24"],
}  # fmt: skip
TODAY_SUNDAY = SUNDAY | {"rule": "today+weekday", "text": "اليوم الأحد"}
MONDAY = SUNDAY | {"value": "XXXX-WXX-1", "text": "الاثنين", "weekday_offsets": ["0/24"] + ["-24/0"] * 6}
TUESDAY = SUNDAY | {"value": "XXXX-WXX-2", "text": "الثلاثاء", "weekday_offsets": ["24/48", "0/24"] + ["-24/0"] * 5}
BESIDE = {"zone": "related"}
TODAY = {"value": "XXXX-XX-XX", "rule": "today", "text": "اليوم", "weekday_offsets": ["0/24"] * 7}
YESTERDAY = {"value": "XXXX-XX-XX", "rule": "yesterday", "text": "أمس", "weekday_offsets": ["-24/0"] * 7}
MONTH = {"value": "XXXX-XX", "rule": "unit_direction", "text": "الشهر الماضي", "grain": "month"}


def undated(*dates, members=("2026-03-01T08:00",), fetched_at=None, said=None, role="said"):
    """An undated page with these dates beside dated members; returns the world and the page's id."""
    world = World()
    for n, published in enumerate(members):
        world.article(f"m{n}", terms("جسر", [f"عضو{n}"]), published)
    page = world.article("undated", terms("جسر", ["ورقة"]), fetched_at=fetched_at)
    for n, values in enumerate(dates):
        values = dict(values)
        world.date(page, 10 + 10 * n, values.pop("day", None), **values)
    if said:
        claim, _ = world.claim(page, "سقط جسر")
        world.date(page, 900, said, claim=claim, role=role)
    world.infer()
    return world, page


def inferred(*dates, **more):
    world, _ = undated(*dates, **more)
    found = world.rows("SELECT published_on, evidence ->> 'rule' FROM publication_dates")
    return [(day.isoformat(), rule) for day, rule in found]


def test_the_weekday_that_it_names_is_the_only_day_of_its_story():
    world, page = undated(SUNDAY_EVENING, YESTERDAY, MONTH)
    ((document, day, basis, expression, members),) = world.rows(
        "SELECT document_id, published_on, basis, evidence ->> 'expression', evidence ->> 'members' FROM publication_dates"
    )
    assert (document, day, basis, expression) == (page, date(2026, 3, 1), "story", "مساء الأحد")
    ((member,),) = world.rows("SELECT document_id FROM documents WHERE path = 'm0.txt'")
    assert members == f'["{member}"]'
    assert world.rows("SELECT evidence ->> '$.member_paths[0]' FROM publication_dates") == [("m0.txt",)]


def test_its_relative_dates_follow_from_the_day_and_the_facts_stay():
    world, page = undated(SUNDAY_EVENING, YESTERDAY, MONTH)
    found = world.rows(
        "SELECT d.text, r.starts_at, r.ends_at, r.evidence ->> 'document_id' FROM date_resolutions AS r "
        "JOIN dates AS d USING (date_id) ORDER BY d.start"
    )
    assert found == [
        ("مساء الأحد", datetime(2026, 3, 1, 18), datetime(2026, 3, 2), page),
        ("أمس", datetime(2026, 2, 28), datetime(2026, 3, 1), page),
    ]  # the month before does not follow from a weekday
    assert world.rows("SELECT count(*) FROM dates WHERE starts_at IS NOT NULL") == [(0,)]
    assert world.rows("SELECT published_at FROM articles WHERE document_id = ?", page) == [(None,)]
    states = dict(world.rows("SELECT text, standing FROM resolved_dates"))
    assert states == {"مساء الأحد": "inference", "أمس": "inference", "الشهر الماضي": None}


@pytest.mark.parametrize(
    ("dates", "rule"),
    [
        ([SUNDAY], "story.weekday"),
        ([TODAY_SUNDAY], "story.today_weekday"),
        ([{"day": "2026-03-01"}], "story.mentioned_day"),
        ([{"day": "2026-02-20"}, {"day": "2026-03-01"}], "story.mentioned_day"),
        ([TODAY, SUNDAY], "story.weekday"),
        ([SUNDAY, MONDAY | BESIDE], "story.weekday"),
    ],
)
def test_what_fixes_the_day(dates, rule):
    assert inferred(*dates) == [("2026-03-01", rule)]


@pytest.mark.parametrize(
    ("dates", "members"),
    [
        ([SUNDAY], ["2026-03-01T20:00", "2026-03-02T07:00"]),  # Sunday, or Monday telling of Sunday
        ([TODAY], ["2026-03-01T08:00"]),  # told again the day after
        ([SUNDAY, MONDAY], ["2026-03-01T08:00"]),  # the day after is named as well
        ([SUNDAY, TUESDAY], ["2026-03-01T08:00"]),  # and so is the one after it
        ([SUNDAY | BESIDE], ["2026-03-01T08:00"]),  # named beside another headline
        ([SUNDAY], ["2026-03-02T07:00"]),  # named the day before its story's
        ([TODAY_SUNDAY], ["2026-03-02T07:00"]),
        ([YESTERDAY], ["2026-03-01T08:00"]),
        ([MONTH], ["2026-03-01T08:00"]),
        ([{"day": "2026-02-20"}], ["2026-03-01T08:00"]),
        ([], ["2026-03-01T08:00"]),
        ([SUNDAY], []),
    ],
)
def test_two_possible_days_or_no_evidence_give_none(dates, members):
    assert inferred(*dates, members=members) == []


def test_today_by_name_decides_between_two_days():
    assert inferred(TODAY_SUNDAY, members=["2026-03-01T20:00", "2026-03-02T07:00"]) == [
        ("2026-03-01", "story.today_weekday")
    ]


def test_today_by_name_stands_whatever_day_follows():
    assert inferred(TODAY_SUNDAY, MONDAY) == [("2026-03-01", "story.today_weekday")]


def test_the_named_weekday_must_be_the_day_even_if_today_would_fit():
    today_monday = TODAY | {"value": "XXXX-WXX-1", "rule": "today+weekday", "text": "اليوم الاثنين"}
    assert inferred(today_monday) == []


def test_the_first_weekday_decides_not_a_later_one():
    saturday = SUNDAY | {"value": "XXXX-WXX-6", "weekday_offsets": ["-48/-24"] * 5 + ["0/24", "-24/0"], "text": "السبت"}
    assert inferred(saturday, SUNDAY) == []
    assert inferred(SUNDAY, saturday) == [("2026-03-01", "story.weekday")]


def test_not_published_before_what_it_says_was_said_nor_after_it_was_saved():
    assert inferred(SUNDAY, said="2026-02-28") == [("2026-03-01", "story.weekday")]
    assert inferred(SUNDAY, said="2026-03-04") == []
    assert inferred(SUNDAY, said="2026-03-04", role="about") == [("2026-03-01", "story.weekday")]
    assert inferred(SUNDAY, fetched_at="2026-03-01T09:00") == [("2026-03-01", "story.weekday")]
    assert inferred(SUNDAY, fetched_at="2026-02-28T09:00") == []


def test_a_second_day_that_arrives_later_takes_the_inference_back():
    world, _ = undated(SUNDAY_EVENING, YESTERDAY)
    assert world.rows("SELECT count(*) FROM publication_dates") == [(1,)]
    world.article("late", terms("جسر", ["متأخر"]), "2026-03-02T07:00")
    world.infer()
    assert world.rows("SELECT count(*) FROM publication_dates") == [(0,)]
    assert world.rows("SELECT count(*) FROM date_resolutions") == [(0,)]
    assert world.rows("SELECT state FROM undated_articles") == [("its story has several days",)]
