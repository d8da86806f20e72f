"""The sample pages, read by the parser: stories, an undated page's day, what outlets agree and disagree on."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.warehouse.inference.world import World
from warehouse.objects import sources

SAMPLES = Path(__file__).parents[3] / "samples"
UNDATED = "sahl/baghdad-coalition-first-phase.txt"


@pytest.fixture(scope="module")
def world():
    world = World()
    with (SAMPLES / "manifest.csv").open(encoding="utf-8", newline="") as manifest:
        for row in csv.DictReader(manifest):
            if not row["path"].startswith("misc/"):
                raw = (SAMPLES / row["path"]).read_bytes()
                world.page(raw, row["path"], row["outlet"], datetime.fromisoformat(row["fetched_at"]))
    world.infer()
    return world


def test_three_outlets_on_one_event_and_two_on_another(world):
    several = sorted(paths for paths in world.stories() if len(paths) > 1)
    assert several == [
        ["alrafid/2026-01-18-coalition-bases", "sahl/baghdad-coalition-first-phase", "shuruq/iraq-handover"],
        ["nil/tripoli-port-fire-injured", "sahil/tripoli-port-fire"],
    ]


def test_the_undated_page_is_dated_by_its_story(world):
    ((day, rule, expression, member),) = world.rows(
        "SELECT published_on, evidence ->> 'rule', evidence ->> 'expression', m.path FROM publication_dates AS p "
        "JOIN documents AS d USING (document_id) JOIN documents AS m ON m.document_id = p.evidence ->> '$.members[0]' "
        "WHERE d.path = ?",
        UNDATED,
    )
    assert (day, rule, expression) == (date(2026, 1, 18), "story.weekday", "مساء الأحد")
    assert member == "alrafid/2026-01-18-coalition-bases.txt"


def test_its_weekdays_are_resolved_by_that_day(world):
    found = dict(
        world.rows(
            "SELECT d.text, r.starts_at FROM date_resolutions AS r JOIN dates AS d USING (date_id) "
            "JOIN documents AS p USING (document_id) WHERE p.path = ?",
            UNDATED,
        )
    )
    assert found == {"مساء الأحد": datetime(2026, 1, 18, 18), "السبت": datetime(2026, 1, 17)}


def test_outlets_agree_on_the_evacuation(world):
    ((sources,),) = world.rows(
        "SELECT max(sources) FROM corroborated_claims WHERE content LIKE '%إخلاء جميع القواعد العسكرية%'"
    )
    assert sources == 3


def test_outlets_disagree_on_how_many_were_hurt(world):
    found = world.rows("SELECT list_sort([value_a, value_b]) FROM conflicts WHERE differ_on = 'number'")
    assert found == [(["3 عمال", "5 عمال"],)]


def test_the_first_phase_is_not_the_second(world):
    found = world.rows(
        "SELECT a.text, b.text FROM corroborations JOIN propositions AS a ON proposition_a = a.proposition_id "
        "JOIN propositions AS b ON proposition_b = b.proposition_id"
    )
    assert any("الأولى" in a and "الأولى" in b for a, b in found)
    assert not any(("الأولى" in a and "الثانية" in b) or ("الثانية" in a and "الأولى" in b) for a, b in found)


def test_search_finds_another_spelling(world):
    found = {path for (path,) in world.rows("SELECT path FROM search('الاسد') JOIN documents USING (document_id)")}
    assert UNDATED in found and all("الأسد" in (SAMPLES / path).read_text("utf-8") for path in found)


def test_what_rests_on_sources_without_a_name(world):
    found = world.rows(sources("questions")["who_stays_unnamed"])
    called = {outlet: (unnamed, called) for outlet, _, unnamed, _, called in found}
    assert {outlet: told for outlet, told in called.items() if told[0]} == {
        "الساحل": (1, ["شهود عيان"]),
        "الشروق الجديد": (1, ["مصدر عسكري"]),
    }
    assert called["الرافد"] == (0, None)
