"""What single questions answer in worlds made for them."""

import pytest

from tests.warehouse.inference.world import World, terms
from warehouse.objects import sources

FALL, ROAD = "سقط جسر نهر كبير شرق بلد", "فتح طريق بديل مرور"


def test_what_is_announced_once_is_listed_once_however_often_it_is_reprinted():
    world = World()
    for name, at, outlet in (("first", "08:00", "الشرق"), ("reprint", "09:00", "الغرب")):
        article = world.article(name, terms("جسر", ["شرق"]), f"2026-03-01T{at}", outlet)
        claim, _ = world.claim(article, ROAD, speaker="وزارة النقل")
        world.date(article, 500, "2026-03-02", claim=claim, text="2 مارس")
    world.infer()
    assert [row[3] for row in world.rows(sources("questions")["what_is_announced"])] == ["الشرق"]


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
    ]
    for number, (name, outlet, via, speaker) in enumerate(through):
        article = world.article(name, terms(name), "2026-03-01T08:00", outlet)
        world.claim(article, FALL, speaker=speaker, via=via, ordinal=number)
        world.claim(article, ROAD, speaker="الشركة", ordinal=number + 10)
    world.infer()
    assert world.rows(sources("questions")["who_speaks_through_whom"]) == [
        ("وكالة الأنباء", 2, 2, ["الوزير"]), ("رويترز", 1, 1, None),
    ]  # fmt: skip
