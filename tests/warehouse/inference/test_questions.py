"""What single questions answer in worlds made for them."""

import re
from datetime import datetime

import pytest

from tests.warehouse.inference.world import World, terms
from tests.warehouse.made import record
from transforms.records import File
from warehouse.objects import sources

FALL, ROAD, HURT = "سقط جسر نهر كبير شرق بلد", "فتح طريق بديل مرور", "اصيب عمل حروق مستشفى عاصم"
OLD = "قديم"  # in all names that only an earlier version of a page has
TELLING = {
    "best_corroborated", "how_claims_travel", "what_is_announced", "where_outlets_disagree", "who_denies_or_is_silent",
    "who_speaks_through_whom", "who_stays_unnamed",
}  # fmt: skip


def test_what_is_announced_once_is_listed_once_however_often_it_is_reprinted():
    world = World()
    for name, at, outlet in (("first", "08:00", "الشرق"), ("reprint", "09:00", "الغرب")):
        article = world.article(name, terms("جسر", ["شرق"]), f"2026-03-01T{at}", outlet)
        claim, _ = world.claim(article, ROAD, speaker="وزارة النقل")
        world.date(article, 500, "2026-03-02", claim=claim, text="2 مارس")
    world.infer()
    assert [row[3] for row in world.rows(sources("questions")["what_is_announced"])] == ["الشرق"]


def test_what_was_announced_before_the_page_was_written_is_history():
    world = World()
    article = world.article("page", terms("جسر"), "2026-03-01T08:00", "الشرق")
    for n, due in enumerate(("1976-01-05", "2026-03-02")):
        claim, _ = world.claim(article, ROAD, speaker="وزارة النقل", ordinal=n)
        world.date(article, 400 + n, "1975-10-16", claim=claim, role="said")
        world.date(article, 500 + 10 * n, due, claim=claim, text=due)
    world.infer()
    assert world.rows("SELECT count(*) FROM announced WHERE said_on = '1975-10-16'") == [(2,)]
    assert [row[1] for row in world.rows(sources("questions")["what_is_announced"])] == ["2026-03-02"]


@pytest.mark.parametrize(
    ("east", "west", "first", "hours"),
    [(None, None, "الغرب", 2.0), (180, None, "الغرب", 2.0), (180, 0, "الشرق", 1.0), (0, 0, "الغرب", 2.0)],
)
def test_two_clocks_are_brought_together_where_both_are_known(east, west, first, hours):
    world = World()
    for name, at, outlet in (("east", "2026-03-01T10:00", "الشرق"), ("west", "2026-03-01T08:00", "الغرب")):
        world.claim(world.article(name, terms("جسر", [name]), at, outlet), FALL, speaker="وزارة النقل")
    for name, offset in (("east", east), ("west", west)):
        world.con.execute("UPDATE articles SET published_utc_offset = ? WHERE headline = ?", [offset, name])
    world.infer()
    found = world.rows(sources("questions")["how_claims_travel"])
    assert [(row[0], row[3]) for row in found] == [(first, hours)]


def test_who_is_quoted_through_whom_is_counted_by_outlets_whatever_the_spelling():
    world = World()
    through = [
        ("east", "الشرق", "وكالة الأنباء", "الوزير"),
        ("west", "الغرب", "وكالة الانباء", "الوزير"),
        ("south", "الغرب", "رويترز", None),
        ("north", "الغرب", "وكالة رويترز", None),
        ("middle", "الشرق", "وكالة رويترز للأنباء", None),
        ("there", "الشمال", "الوكالة", "الوزير"),
    ]
    for number, (name, outlet, via, speaker) in enumerate(through):
        article = world.article(name, terms(name), "2026-03-01T08:00", outlet)
        world.claim(article, FALL, speaker=speaker, via=via, ordinal=number)
        world.claim(article, ROAD, speaker="الشركة", ordinal=number + 10)
    world.infer()
    assert world.rows(sources("questions")["who_speaks_through_whom"]) == [
        ("رويترز", 2, 3, None), ("وكالة الأنباء", 2, 2, ["الوزير"]),
    ]  # fmt: skip
    grouped = world.rows("SELECT via, via_group FROM told_claims WHERE via IS NOT NULL")
    assert dict(grouped)["الوكالة"] is None
    assert len({dict(grouped)[via] for via in ("رويترز", "وكالة رويترز", "وكالة رويترز للأنباء")}) == 1


@pytest.fixture(scope="module")
def mended():
    """Three outlets on one event, of which one has changed its page since."""
    world = World()
    for number, name in enumerate(["v1", "v2", "west", "south"]):
        path, old = name.replace("v1", "page").replace("v2", "page"), f" {OLD}" if name == "v1" else ""
        article = world.article(name, terms("جسر", [path]), f"2026-03-01T{8 + number:02}:00", path, headline=name + old)
        fall, _ = world.claim(article, FALL, speaker=f"وزارة النقل{old}", via=f"وكالة{old}", ordinal=0)
        world.date(article, 500, "2026-03-02", claim=fall, text=f"غدا{old}")
        hurt = 3 if old else 5
        world.claim(article, (HURT, {"numbers": [f"{hurt} عمل"]}), speaker=f"مصدر{old}", ordinal=1)
        world.claim(article, ROAD + old, speaker=f"الشركة{old}", polarity="denied", ordinal=2)
        world.add("files", File(f"{path}.txt", article, 1, 1, "article", f"r{number}", f"r{number}", None))
        world.add("runs", record("runs", run_id=f"r{number}", started_at=datetime(2026, 3, 6 + number)))
    world.con.execute("UPDATE documents SET path = 'page.txt' WHERE path IN ('v1.txt', 'v2.txt')")
    world.infer()
    return world


@pytest.mark.parametrize("question", sorted(sources("questions").keys() - {"what_pages_changed"}))
def test_what_a_page_says_no_more_is_in_no_answer(mended, question):
    query = sources("questions")[question]
    assert OLD not in str(mended.rows(query))
    if question in TELLING:  # it would be, were it not for what they ask
        assert OLD in str(mended.rows(re.sub(r"(\w+\.)?is_latest", "true", query)))


def test_what_a_page_says_no_more_is_what_it_changed(mended):
    assert OLD in str(mended.rows(sources("questions")["what_pages_changed"]))


def test_a_denial_is_known_by_its_cue_too():
    world = World()
    article = world.article("page", terms("جسر"), "2026-03-01T08:00")
    for number, cue_class in enumerate(["deny", "say"]):
        world.claim(article, f"{FALL} {cue_class}", speaker="وزارة النقل", ordinal=number)
        world.con.execute("UPDATE claims SET cue_class = ? WHERE ordinal = ?", [cue_class, number])
    world.infer()
    assert [row[4] for row in world.rows(sources("questions")["who_denies_or_is_silent"])] == [f"{FALL} deny"]


def test_two_pages_that_differ_on_one_thing_in_several_clauses_are_told_once_by_the_clauses_most_alike():
    world = World()
    for name, hurt, speaker in (("east", 3, "مصدر"), ("west", 5, None)):
        article = world.article(name, terms("جسر", [name]), "2026-03-01T08:00", name)
        for number, more in enumerate([f" {name}", ""]):
            world.claim(article, (HURT + more, {"numbers": [f"{hurt} عمل"]}), speaker=speaker, ordinal=number)
        world.claim(article, FALL, ordinal=5, polarity="denied" if name == "west" else "affirmed")
    world.infer()
    rows = world.rows(sources("questions")["where_outlets_disagree"])
    by_outlet = [{row[2]: row[3:5], row[5]: row[6:8]} for row in rows]
    assert [row[1] for row in rows] == ["number", "polarity"]
    assert by_outlet[0] == {"east": (f"مصدر: {HURT}", "3 عمل"), "west": (HURT, "5 عمل")}
    assert by_outlet[1] == {"east": (FALL, "affirmed"), "west": (FALL, "denied")}


def test_who_announces_a_day_is_the_innermost_speaker_and_what_is_denied_is_not_announced():
    world = World()
    article = world.article("page", terms("جسر"), "2026-03-01T08:00", "الشرق")
    outer, _ = world.claim(article, f"قال وزير {ROAD}", speaker="الصحيفة", ordinal=0)
    inner, _ = world.claim(article, ROAD, speaker="الوزير", ordinal=1, parent=outer)
    date = world.date(article, 500, "2026-03-02", claim=outer, text="2 مارس")
    world.add("claim_dates", record("claim_dates", claim_id=inner, date_id=date, role="about"))
    for number, polarity in enumerate(["denied", "negated", "no_comment"]):
        claim, _ = world.claim(article, FALL, speaker="الشركة", ordinal=3 + number, polarity=polarity)
        world.date(article, 600 + 10 * number, "2026-03-03", claim=claim)
    world.infer()
    assert [(row[1], row[4]) for row in world.rows(sources("questions")["what_is_announced"])] == [("2 مارس", "الوزير")]


def test_what_an_outlet_prints_twice_itself_is_no_copy_and_a_denial_is_told_once():
    world = World()
    for name, hour, outlet in (("first", 8, "الشرق"), ("again", 9, "الشرق"), ("copy", 10, "الغرب")):
        article = world.article(name, terms("جسر", ["شرق"]), f"2026-03-01T{hour:02}:00", outlet)
        world.claim(article, FALL, speaker="وزارة النقل", polarity="denied")
    world.infer()
    assert world.rows("SELECT count(*) FROM story_articles WHERE reprint_of IS NOT NULL") == [(2,)]
    assert [row[:3] for row in world.rows(sources("questions")["who_copies_whom"])] == [("الغرب", "الشرق", 1)]
    assert [row[1] for row in world.rows(sources("questions")["who_denies_or_is_silent"])] == ["الشرق"]


def test_what_one_alone_says_of_a_story_that_many_report_comes_first():
    world = World()
    for event, outlets in (("ا", "12"), ("ب", "345")):
        for outlet in outlets:
            article = world.article(f"{event}{outlet}", terms(event, [outlet]), "2026-03-01T08:00", outlet)
            world.claim(article, f"{FALL} {outlet}" if outlet in "13" else ROAD, ordinal=int(outlet))
    world.infer()
    found = world.rows(sources("questions")["said_by_one_alone"])
    assert [(row[0], row[2]) for row in found] == [(3, "3"), (2, "1"), (2, "2")]


@pytest.mark.parametrize(
    ("east", "west", "found"),
    [
        ({}, {}, 1),
        ({"speaker": "محمد سعيد"}, {}, 0),
        ({"kind": "indirect"}, {}, 0),
        ({}, {"kind": "mixed"}, 0),
        ({}, {"content": FALL}, 0),
        ({}, {"content": f"{FALL} غرب قرى"}, 0),
        ({"content": f"غرب قرى {FALL}", "outlet": "الشمال"}, {"content": FALL}, 0),
        ({}, {"outlet": "الشرق"}, 0),
    ],
)
def test_quotations_differ_where_one_speaker_says_one_thing_in_two_outlets_in_other_words(east, west, found):
    world = World()
    usual = {"speaker": "سامر الحلو", "kind": "direct"}
    for name, values in (
        ("east", usual | {"outlet": "الشرق", "content": FALL} | east),
        ("west", usual | {"outlet": "الغرب", "content": "سقط جسر نهر كبير شرق قرى"} | west),
    ):
        article = world.article(name, terms("جسر", [name]), "2026-03-01T08:00", values["outlet"])
        claim, _ = world.claim(article, values["content"], speaker=values["speaker"])
        world.con.execute("UPDATE claims SET kind = ? WHERE claim_id = ?", [values["kind"], claim])
    world.infer()
    assert world.rows("SELECT relation FROM claim_pairs") == [("same",)]
    assert len(world.rows(sources("questions")["how_quotes_differ"])) == found
