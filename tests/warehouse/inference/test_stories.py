from itertools import pairwise

from tests.warehouse.inference.world import World, hex_id, terms
from warehouse.objects import sources


def test_one_event_in_several_outlets_is_a_story():
    world = World()
    world.article("a", terms("جسر", ["سقوط"]), "2026-03-01T08:00", "A")
    world.article("b", terms("جسر", ["نهر"]), "2026-03-01T20:00", "B")
    world.article("c", terms("انتخاب", ["نهر"]), "2026-03-01T09:00", "B")
    assert world.infer()["stories"] == 2
    assert world.stories() == [["a", "b"], ["c"]]
    assert world.rows("SELECT title, articles, outlets FROM stories ORDER BY articles") == [("c", 1, 1), ("a", 2, 2)]


def test_the_same_words_after_more_than_two_days_are_another_event():
    world = World()
    world.article("a", terms("جسر"), "2026-03-01T08:00")
    world.article("b", terms("جسر", ["نهر"]), "2026-03-03T08:00")
    world.article("c", terms("جسر", ["بلد"]), "2026-03-05T08:01")
    world.infer()
    assert world.stories() == [["a", "b"], ["c"]]


def test_a_chain_of_likenesses_is_not_one_event():
    world = World()
    links = [[f"{n}{i}" for i in range(13)] for n in "ابجده"]
    for n, (left, right) in enumerate(pairwise(links)):
        world.article(f"p{n}", left + right, f"2026-03-01T{8 + n:02}:00")
    world.infer()
    similar = {frozenset(r) for r in world.rows("SELECT document_a, document_b FROM article_similarities")}
    assert similar == {frozenset((hex_id(f"p{n}"), hex_id(f"p{n + 1}"))) for n in range(3)}  # each only like the next
    assert world.stories() == [["p0", "p1"], ["p2", "p3"]]


def own(name, size):
    return [f"{name}{n}" for n in range(size)]


def test_what_pages_say_first_counts_more_than_what_they_add():
    """Half of the words, at the end, make no event of two; a quarter of them, at the beginning, do."""
    world = World()
    world.article("a", own("جسر", 12) + own("أ", 38), "2026-03-01T08:00")
    world.article("b", own("جسر", 12) + own("ب", 38), "2026-03-01T09:00")
    world.article("c", own("ج", 25) + own("سد", 25), "2026-03-01T08:00")
    world.article("d", own("د", 25) + own("سد", 25), "2026-03-01T09:00")
    world.infer()
    assert world.stories() == [["a", "b"], ["c"], ["d"]]


def test_words_in_common_count_less_the_more_hours_lie_between():
    world = World()
    for name, published_at in (("a", "2026-03-01T08:00"), ("b", "2026-03-01T12:00"), ("c", "2026-03-03T02:00")):
        world.article(name, own("جسر", 11) + own(name, 39), published_at)
    world.infer()
    assert world.stories() == [["a", "b"], ["c"]]
    rows = world.rows("SELECT hours_apart, similarity, bond FROM article_similarities ORDER BY hours_apart")
    assert [hours for hours, *_ in rows] == [4, 38, 42]
    assert all(bond == similarity * (1 - hours / 96) for hours, similarity, bond in rows)


def test_a_page_that_says_no_hour_is_no_hours_apart_from_others_of_its_day():
    world = World()
    world.article("a", own("جسر", 7) + own("أ", 43), "2026-03-01T00:00", grain="day")
    world.article("b", own("جسر", 7) + own("ب", 43), "2026-03-01T20:00", grain="minute")
    world.article("c", own("سد", 7) + own("ج", 43), "2026-03-01T00:00", grain="minute")
    world.article("d", own("سد", 7) + own("د", 43), "2026-03-01T20:00", grain="minute")
    world.infer()
    assert world.stories() == [["a", "b"], ["c"], ["d"]]


def test_a_text_under_another_headline_is_a_reprint():
    world = World()
    text = own("جسر", 45)
    first = world.article("a", own("أ", 4) + text, "2026-03-01T08:00")
    world.article("b", own("ب", 4) + text, "2026-03-01T20:00")
    world.infer()
    assert world.rows("SELECT reprint_of FROM story_articles WHERE reprint_of IS NOT NULL") == [(first,)]


def test_short_articles_need_more_than_a_few_shared_words():
    world = World()
    world.article("a", ["جسر", "سقوط", "نهر", "صيف"], "2026-03-01T08:00")
    world.article("b", ["جسر", "سقوط", "نهر", "شتاء"], "2026-03-01T09:00")
    world.infer()
    assert world.stories() == [["a"], ["b"]]


def test_a_reprint_names_the_earliest_article_that_it_repeats():
    world = World()
    text = terms("جسر", ["سقوط"])
    first = world.article("first", text, "2026-03-01T08:00", "A")
    world.article("copy", text, "2026-03-01T12:00", "B")
    world.article("again", [*text[:-1], "آخر"], "2026-03-01T10:00", "C")
    world.article("own", terms("جسر", ["نهر", "شهود"]), "2026-03-01T09:00", "D")
    world.article("longer", text, "2026-03-01T13:00", "E", body=" ".join(text * 3))
    world.infer()
    found = dict(world.rows("SELECT path, reprint_of FROM story_articles JOIN documents USING (document_id)"))
    assert found == {"first.txt": None, "copy.txt": first, "again.txt": first, "own.txt": None, "longer.txt": None}
    assert world.rows("SELECT count(*) FROM stories") == [(1,)]


def test_copies_of_one_text_are_joined_many_at_once(monkeypatch):
    world = World()
    for n in range(60):
        world.article(f"copy{n}", terms("جسر"), "2026-03-01T08:00", f"outlet{n}")
    steps = sources("inference")
    monkeypatch.setattr("warehouse.infer.JOIN", ("join_members", "join_links", "counted"))
    counted = "INSERT INTO counted VALUES (1)"
    monkeypatch.setattr("warehouse.infer.sources", lambda folder: steps | {"counted": counted})
    world.con.execute("CREATE TEMP TABLE counted (round INTEGER)")
    assert world.infer()["stories"] == 1
    ((rounds,),) = world.rows("SELECT count(*) FROM counted")
    assert rounds < 20  # each of them costs all similarities, and one by one it were 59


def test_each_place_in_a_story_names_its_evidence():
    world = World()
    a = world.article("a", terms("جسر", ["سقوط"]), "2026-03-01T08:00")
    b = world.article("b", terms("جسر", ["نهر"]), "2026-03-01T20:30")
    world.infer()
    ((nearest, rule, shared, hours, bond),) = world.rows(
        "SELECT nearest_document_id, evidence ->> 'rule', len(CAST(evidence -> 'shared_terms' AS VARCHAR[])), "
        "evidence ->> 'hours_apart', evidence ->> 'bond' FROM story_articles WHERE document_id = ?",
        a,
    )
    assert (nearest, rule, shared, hours) == (b, "story.mean_bond", 16, "12.5")
    # Six terms weigh three, ten of the fourteen two: 94 of 114. Twelve and a half hours of 96 take the same part of it.
    assert bond == str(round(94 / 114 * (1 - 12.5 / 96), 3))


def test_an_undated_page_joins_the_story_it_is_most_like_whenever_that_was():
    world = World()
    world.article("old", terms("جسر", ["سقوط"]), "2020-03-01T08:00")
    world.article("new", terms("سد", ["سقوط"]), "2026-03-01T08:00")
    world.article("undated", terms("جسر", ["نهر"]))
    world.infer()
    assert world.stories() == [["new"], ["old", "undated"]]


def test_an_undated_page_as_much_like_another_day_joins_neither():
    world = World()
    world.article("monday", terms("سوق", ["اثنين"]), "2026-03-02T08:00")
    world.article("friday", terms("سوق", ["جمعة"]), "2026-03-06T08:00")
    world.article("undated", terms("سوق", ["ورقة"]))
    world.infer()
    assert world.stories() == [["friday"], ["monday"], ["undated"]]
    world.article("same", [*terms("سوق", ["ورقة"])[:-2], "جديد"], "2026-03-06T09:00")
    world.infer()
    assert world.stories() == [["friday", "same", "undated"], ["monday"]]


def test_undated_pages_alone_can_be_a_story():
    world = World()
    world.article("one", terms("جسر", ["سقوط"]))
    world.article("two", terms("جسر", ["نهر"]))
    world.infer()
    assert world.stories() == [["one", "two"]]
    assert world.rows("SELECT title FROM stories") in ([("one",)], [("two",)])


def test_a_page_does_not_join_what_was_published_after_it_was_saved():
    world = World()
    world.article("later", terms("جسر", ["سقوط"]), "2026-03-04T08:00")
    world.article("undated", terms("جسر", ["نهر"]), fetched_at="2026-03-01T10:00")
    world.infer()
    assert world.stories() == [["later"], ["undated"]]


def test_the_story_id_stays_while_a_story_grows():
    world = World()
    world.article("a", terms("جسر", ["سقوط"]), "2026-03-01T08:00")
    world.infer()
    ((before,),) = world.rows("SELECT story_id FROM stories")
    world.article("b", terms("جسر", ["نهر"]), "2026-03-01T20:30")
    world.infer()
    assert world.rows("SELECT story_id, articles FROM stories") == [(before, 2)]


def test_nothing_new_changes_nothing():
    world = World()
    world.article("a", terms("جسر", ["سقوط"]), "2026-03-01T08:00")
    world.article("b", terms("جسر", ["نهر"]), "2026-03-01T20:30")
    world.infer()
    before = world.inferred()
    counts = world.infer()
    assert world.inferred() == before and counts["story_articles"] == 2


def test_an_empty_warehouse_has_no_stories():
    assert set(World().infer().values()) == {0}
