"""One small world; what each view and each question says of it is known."""

from datetime import date, datetime

import pytest

from tests.warehouse.inference.test_publication_dates import SUNDAY
from tests.warehouse.inference.world import World, hex_id, terms
from tests.warehouse.made import record
from transforms.lexicon import load
from transforms.records import File, Reject
from warehouse.objects import create_objects, sources

FALL, HURT, ROAD, NEWS = "سقط جسر نهر كبير شرق بلد", "اصيب عمل حروق مستشفى عاصم", "فتح طريق بديل مرور", "خبر منفرد محل"
MARCH_1, MARCH_2 = date(2026, 3, 1), date(2026, 3, 2)


@pytest.fixture(scope="module")
def world():
    world = World()
    east = world.article(
        "east", terms("جسر", ["شرق"]), "2026-03-01T08:00", "الشرق", datetime(2026, 3, 1, 9), "سقوط جسر"
    )
    west = world.article(
        "west", terms("جسر", ["غرب"]), "2026-03-01T11:30", "الغرب", datetime(2026, 3, 1, 12), "انهيار جسر"
    )
    open_ = world.article("open", terms("جسر", ["شمال"]), None, "الشمال", None, "جسر ينهار")
    text = terms("جسر", ["شرق"])
    copy = world.article("copy", text, "2026-03-01T14:00", "الجنوب", datetime(2026, 3, 1, 15), "سقوط جسر")
    alone = world.article("alone", terms("سد"), "2026-03-05T08:00", "الشرق", datetime(2026, 3, 5, 10), "خبر السد")

    fall_east, _ = world.claim(east, FALL, speaker="وزارة النقل", ordinal=0)
    world.claim(east, (HURT, {"numbers": ["3 عمل"]}), speaker="الدفاع المدني", ordinal=1)
    road, _ = world.claim(east, ROAD, speaker="وزارة النقل", ordinal=2)
    world.date(east, 250, "2026-03-02", claim=road, text="2 مارس")
    world.claim(west, "سقط جسر نهر كبير شرق قرى", speaker="وزارة النقل", ordinal=0)
    world.claim(west, (HURT, {"numbers": ["5 عمل"]}), speaker="الدفاع المدني", ordinal=1)
    world.claim(west, speaker="الشركة", polarity="no_comment", ordinal=2)
    world.claim(copy, FALL, speaker="وزارة النقل")
    world.claim(alone, NEWS)
    world.claim(alone, "عنوان اخر", zone="related", ordinal=1)
    said, _ = world.claim(open_, (FALL, {}), ROAD, speaker="وزارة النقل")
    world.date(open_, 900, claim=said, role="said", **SUNDAY)
    for path, outcome in (("one", "article"), ("copy", "duplicate"), ("list", "reject")):
        world.add("files", record("files", path=f"{path}.txt", document_id=hex_id(path), outcome=outcome))
    for name in ("list", "scan"):
        world.add("rejects", Reject(hex_id(name), f"{name}.txt", "documents", "page.list", name, "{}", "r1"))
    world.add(
        "runs",
        record("runs", run_id="r1", started_at=datetime(2026, 3, 6), status="published", inbox="in", parameters="{}", versions="{}"),
    )  # fmt: skip
    world.infer()
    world.names = {hex_id(n): n for n in ("east", "west", "open", "copy", "alone")}
    world.fall_east = fall_east
    return world


def test_the_world_has_the_stories_it_was_made_for(world):
    assert world.stories() == [["alone"], ["copy", "east", "open", "west"]]


def test_article_days(world):
    found = world.rows("SELECT document_id, published_on, basis, standing FROM article_days")
    assert {(world.names[d], *rest) for d, *rest in found} == {
        ("east", MARCH_1, "dateline", "fact"),
        ("west", MARCH_1, "dateline", "fact"),
        ("copy", MARCH_1, "dateline", "fact"),
        ("alone", date(2026, 3, 5), "dateline", "fact"),
        ("open", MARCH_1, "story", "inference"),
    }


def test_resolved_dates(world):
    found = world.rows("SELECT text, starts_at, standing FROM resolved_dates ORDER BY text")
    assert found == [("2 مارس", datetime(2026, 3, 2), "fact"), ("الأحد", datetime(2026, 3, 1), "inference")]


def test_told_claims(world):
    found = world.rows(
        "SELECT outlet, said_on, said_on_basis FROM told_claims WHERE content LIKE ? ORDER BY outlet", FALL + "%"
    )
    assert found == [("الجنوب", MARCH_1, "page"), ("الشرق", MARCH_1, "page"), ("الشمال", MARCH_1, "stated")]
    assert world.rows("SELECT count(*) FROM told_claims WHERE content = 'عنوان اخر'") == [(0,)]


def test_claims_by_speaker(world):
    found = world.rows("SELECT speaker_name, count(*) FROM claims_by_speaker GROUP BY ALL ORDER BY 1")
    assert found == [("الدفاع المدني", 2), ("الشركة", 1), ("وزارة النقل", 5)]


def test_claim_pairs(world):
    found = world.rows(
        "SELECT relation, list_sort([a.outlet, b.outlet]) FROM claim_pairs AS p JOIN told_claims AS a ON a.claim_id = claim_a "
        "JOIN told_claims AS b ON b.claim_id = claim_b ORDER BY ALL"
    )
    assert found == [
        ("conflicts", ["الشرق", "الغرب"]),
        ("contains", ["الشرق", "الشمال"]),  # the road, which the other says second
        ("same", ["الشرق", "الشمال"]),
        ("same", ["الشرق", "الغرب"]),
        ("same", ["الشمال", "الغرب"]),
    ]


@pytest.mark.parametrize("is_first", [True, False])
def test_a_claim_contains_what_is_said_again_of_a_claim_inside_it(is_first):
    world = World()
    articles = [world.article(name, terms("جسر", [name]), "2026-03-01T08:00", name) for name in ("شرق", "غرب")]
    around, again = sorted(articles, reverse=not is_first)
    outer, _ = world.claim(around, ROAD, speaker="الوزارة")
    inner, _ = world.claim(around, FALL, speaker="المدير", ordinal=1, parent=outer)
    told, _ = world.claim(again, FALL, speaker="المدير")
    world.infer()
    expected = {("same", None, inner, told), ("contains", "a", outer, told)}
    if not is_first:
        expected = {("same", None, told, inner), ("contains", "b", told, outer)}
    assert set(world.rows("SELECT relation, detail, claim_a, claim_b FROM claim_pairs")) == expected


def test_corroborated_claims(world):
    found = world.rows("SELECT source, sources, also_in FROM corroborated_claims WHERE claim_id = ?", world.fall_east)
    assert found == [("الشرق", 3, ["الشمال", "الغرب"])]
    assert world.rows("SELECT count(*) FROM corroborated_claims") == [(4,)]


def test_single_source_claims(world):
    found = world.rows("SELECT source, content, is_disputed FROM single_source_claims ORDER BY source")
    assert found == [("الشرق", HURT, True), ("الغرب", HURT, True)]


def test_conflicts(world):
    ((on, one, other, outlets),) = world.rows(
        "SELECT differ_on, value_a, value_b, list_sort([outlet_a, outlet_b]) FROM conflicts"
    )
    assert (on, sorted((one, other)), outlets) == ("number", ["3 عمل", "5 عمل"], ["الشرق", "الغرب"])
    assert world.rows("SELECT is_same_outlet FROM conflicts") == [(False,)]
    for side in "ab":  # each side leads to its claim, and to its page
        joined = f"JOIN told_claims AS t ON claim_{side} = t.claim_id AND document_{side} = t.document_id"
        assert world.rows(f"SELECT count(*) FROM conflicts {joined} WHERE contains(t.content, text_{side})") == [(1,)]


@pytest.mark.parametrize(
    ("counted", "written", "printed"),
    [
        ("46 بحر", "أنقذ البحر 46 بحّاراً من الغرق", "46 بحّاراً"),  # the noun behind the figure
        ("46 بحر", "أنقذت الزوارق ٤٦ بحّاراً", "46 بحّاراً"),
        ("5 اشخص", "إصابة خمسة أشخاص في حريق", "5 أشخاص"),  # a figure in words
        ("3 عمل", "نقل 3 إلى المشفى", "3 عمل"),  # as it is compared, where the noun is not found
        ("12 %", "ارتفعت بنسبة 12%", "12 %"),
    ],
)
def test_what_is_counted_is_told_as_printed(counted, written, printed):
    assert World().rows("SELECT as_printed(?, ?)", counted, written) == [(printed,)]


@pytest.mark.parametrize(
    ("differ_on", "held", "told"),
    [
        ("number", '["3 عمل", "12 %"]', "3 عمال, 12 %"),
        ("date", '["2026-03-01", "2026-03-02"]', "2026-03-01, 2026-03-02"),
        ("place", '"city حلب"', "حلب"),
        ("polarity", '"denied"', "denied"),
    ],
)
def test_what_outlets_disagree_on_is_told_in_words(differ_on, held, told):
    assert World().rows("SELECT told_value(?, ?::JSON, 'أصيب 3 عمال')", differ_on, held) == [(told,)]


@pytest.mark.parametrize(
    ("outlets", "is_same"), [(("الشرق", "الشرق"), True), (("الشرق", None), False), ((None, None), False)]
)
def test_an_outlet_against_itself_is_marked_and_no_disagreement_of_outlets(outlets, is_same):
    world = World()
    for n, outlet in enumerate(outlets):
        article = world.article(f"page{n}", terms("جسر", [str(n)]), f"2026-03-01T1{n}:00", outlet)
        world.claim(article, (HURT, {"numbers": [f"{5 - n} عمل"]}), speaker="الدفاع المدني")
    world.infer()
    assert world.rows("SELECT is_same_outlet FROM conflicts") == [(is_same,)]
    assert len(world.rows(sources("questions")["where_outlets_disagree"])) == (0 if is_same else 1)


@pytest.mark.parametrize(
    ("hours", "hurt", "hours_apart", "may_be_update"),
    [
        ((8, 11), (3, 5), 3.0, True),
        ((11, 8), (3, 5), 3.0, False),  # the earlier page counted more
        ((8, 8), (3, 5), 0.0, False),
        ((8, None), (3, 5), None, False),
    ],
)
def test_a_count_that_the_later_page_has_raised_may_be_an_update(hours, hurt, hours_apart, may_be_update):
    world = World()
    for name, hour, count in zip(("الشرق", "الغرب"), hours, hurt, strict=True):
        at = f"2026-03-01T{hour:02}:00" if hour is not None else None
        article = world.article(name, terms("جسر", [name]), at, name)
        world.claim(article, FALL, speaker="وزارة النقل")
        world.claim(article, (HURT, {"numbers": [f"{count} عمل"]}), speaker="الدفاع المدني", ordinal=1)
    world.infer()
    ((apart, update),) = world.rows("SELECT abs(hours_apart), may_be_update FROM conflicts")
    assert (apart, update) == (hours_apart, may_be_update)


def test_clocks_of_other_zones_are_brought_together_where_all_of_a_story_say_theirs():
    def told(*offsets):
        world = World()
        for name, at, offset in zip(("دبي", "لندن"), ("10:00", "09:00"), offsets, strict=True):
            article = world.article(name, terms("جسر"), f"2026-03-01T{at}", name, utc_offset=offset)
            world.claim(article, FALL, speaker="وزارة النقل")
        world.infer()
        first = world.rows("SELECT outlet, hours_after_first, first_published_at FROM coverage WHERE place = 1")
        copied = world.rows(
            "SELECT outlet FROM story_articles JOIN documents USING (document_id) WHERE reprint_of IS NOT NULL"
        )
        behind = world.rows("SELECT hours_after_first FROM coverage WHERE place = 2")
        titled = world.rows("SELECT title, first_published_at FROM stories")
        return first, copied, behind, titled

    ten, nine = datetime(2026, 3, 1, 10), datetime(2026, 3, 1, 9)
    dubai = ([("دبي", 0.0, ten)], [("لندن",)], [(3.0,)], [("دبي", ten)])
    london = ([("لندن", 0.0, nine)], [("دبي",)], [(1.0,)], [("لندن", nine)])
    assert told(240, 0) == dubai
    assert told(None, None) == london
    assert told(240, None) == london  # as printed, where one does not say


def test_of_two_days_of_saying_the_first_counts():
    world = World()
    article = world.article("page", terms("جسر"), "2026-03-05T08:00")
    claim, _ = world.claim(article, FALL, speaker="وزارة النقل")
    for start, day in ((500, "2026-03-03"), (600, "2026-03-02")):
        world.date(article, start, day, claim=claim, role="said")
    world.infer()
    assert world.rows("SELECT said_on, said_on_basis FROM told_claims") == [(MARCH_2, "stated")]


def test_two_that_were_first_together_leave_no_second_place():
    world = World()
    for name, hour in (("الشرق", 8), ("الغرب", 8), ("الجنوب", 9)):
        world.article(name, terms("جسر", [name]), f"2026-03-01T{hour:02}:00", name)
    world.infer()
    assert world.rows("SELECT place FROM coverage ORDER BY place") == [(1,), (1,), (3,)]


def test_what_another_says_in_the_same_words_is_told_apart():
    world = World()
    for name, words in (("الشرق", FALL), ("الغرب", FALL), ("الجنوب", FALL.replace("بلد", "قرى"))):
        world.claim(world.article(name, terms("جسر", [name]), "2026-03-01T08:00", name), words, speaker="وزارة النقل")
    world.infer()
    found = world.rows("SELECT source, same, verbatim FROM corroborated_claims ORDER BY source")
    assert found == [("الجنوب", 2, 0), ("الشرق", 2, 1), ("الغرب", 2, 1)]


def test_timeline(world):
    found = world.rows(
        "SELECT day, what, count(*), count(*) FILTER (standing = 'inference') FROM timeline GROUP BY ALL ORDER BY ALL"
    )
    assert found == [
        (MARCH_1, "published", 4, 1),
        (MARCH_1, "said", 8, 1),
        (MARCH_2, "spoken_of", 1, 0),
        (date(2026, 3, 5), "published", 1, 0),
        (date(2026, 3, 5), "said", 1, 0),
    ]


def test_a_day_that_a_claim_names_twice_is_in_the_timeline_once():
    world = World()
    article = world.article("page", terms("جسر"), "2026-03-01T08:00")
    claim, _ = world.claim(article, ROAD, speaker="وزارة النقل")
    for start, day in ((500, "2026-03-02"), (600, "2026-03-02"), (700, "2026-03-05")):
        world.date(article, start, day, claim=claim)
    world.infer()
    assert world.rows("SELECT day, standing FROM timeline WHERE what = 'spoken_of' ORDER BY ALL") == [
        (MARCH_2, "fact"), (date(2026, 3, 5), "fact"),
    ]  # fmt: skip


def test_story_overview(world):
    found = world.rows(
        "SELECT title, articles, outlets, reprints, undated, first_day, last_day, claims, speakers, corroborated, single_source, "
        "disputed FROM story_overview"
    )
    assert found == [
        ("سقوط جسر", 4, 4, 1, 1, MARCH_1, MARCH_1, 8, 3, 4, 2, 1),
        ("خبر السد", 1, 1, 0, 0, date(2026, 3, 5), date(2026, 3, 5), 1, 0, 0, 0, 0),
    ]


def test_coverage(world):
    found = world.rows("SELECT outlet, reprints, place, hours_after_first FROM coverage WHERE title = 'سقوط جسر'")
    assert found == [("الشرق", 0, 1, 0.0), ("الغرب", 0, 2, 3.5), ("الجنوب", 1, 3, 6.0), ("الشمال", 0, None, None)]


def test_undated_articles(world):
    assert world.rows("SELECT headline, published_on, story_days, state FROM undated_articles") == [
        ("جسر ينهار", MARCH_1, [MARCH_1], "inferred")
    ]


def test_rejects_by_rule(world):
    assert world.rows(
        'SELECT "table", rule, rejects, documents, example_message, last_seen_at FROM rejects_by_rule'
    ) == [("documents", "page.list", 2, 2, "list", datetime(2026, 3, 6))]


def test_freshness(world):
    found = world.rows("SELECT outlet, articles, last_published_at, undated, usual_hours_until_fetched FROM freshness")
    assert found == [
        ("الشرق", 2, datetime(2026, 3, 5, 8), 0, 1.5),
        ("الجنوب", 1, datetime(2026, 3, 1, 14), 0, 1.0),
        ("الغرب", 1, datetime(2026, 3, 1, 11, 30), 0, 0.5),
        ("الشمال", 1, None, 1, None),
    ]


def test_data_quality(world):
    found = {measure: (rows, of) for measure, rows, of in world.rows("SELECT measure, rows, of_rows FROM data_quality")}
    assert found == {
        "articles without a headline": (0, 5),
        "articles without a day on the page": (1, 5),
        "articles without a day, read or inferred": (0, 5),
        "articles without an outlet": (0, 5),
        "articles without a claim": (0, 5),
        "articles that no other reports": (1, 5),
        "articles that repeat another": (1, 5),
        "claims without a speaker": (1, 9),
        "claims without content": (1, 9),
        "dates without an interval": (0, 2),
        "files refused": (1, 3),
    }


ANSWERS = {
    "best_corroborated": [
        (3, "الشرق", ["الشمال", "الغرب"], "وزارة النقل"), (2, "الشرق", ["الشمال"], "وزارة النقل"),
    ],
    "how_claims_travel": [
        ("الشرق", datetime(2026, 3, 1, 8), "الغرب", 3.5, "وزارة النقل", "وزارة النقل", None, "سقط جسر نهر كبير شرق قرى"),
    ],
    "how_quotes_differ": [],
    "said_by_one_alone": [],
    "what_a_replay_changed": [],
    "what_pages_changed": [],
    "what_each_day_brought": [(MARCH_1, 4, 8, 0, 2), (MARCH_2, 0, 0, 1, 0), (date(2026, 3, 5), 1, 1, 0, 0)],
    "what_is_announced": [(MARCH_2, "2 مارس", MARCH_1, "الشرق", "وزارة النقل", ROAD)],
    "where_outlets_disagree": [("سقوط جسر", "number")],
    "which_days_are_inferred": [("الشمال", "جسر ينهار", MARCH_1, "inferred", "story.weekday", "الأحد", "الشرق")],
    "who_copies_whom": [("الجنوب", "الشرق", 1, "سقوط جسر")],
    "who_denies_or_is_silent": [(MARCH_1, "الغرب", "الشركة", "no_comment", None)],
    "who_had_it_first": [("الشرق", 1, 1, None), ("الجنوب", 1, 0, 6.0), ("الغرب", 1, 0, 3.5)],
    "who_is_heard": [
        ("وزارة النقل", 4, 4, 0, MARCH_1, MARCH_1), ("الدفاع المدني", 2, 2, 0, MARCH_1, MARCH_1),
        ("الشركة", 1, 1, 0, MARCH_1, MARCH_1),
    ],
    "who_speaks_through_whom": [],
    "who_stays_unnamed": [
        ("الجنوب", 1, 0, 0.0, None), ("الشرق", 3, 0, 0.0, None), ("الشمال", 1, 0, 0.0, None), ("الغرب", 3, 0, 0.0, None),
    ],
}  # fmt: skip


def test_each_question_has_a_known_answer():
    assert set(sources("questions")) == set(ANSWERS)


@pytest.mark.parametrize("question", ANSWERS)
def test_question(world, question):
    wanted = ANSWERS[question]
    found = world.rows(sources("questions")[question])
    width = len(wanted[0]) if wanted else 0
    assert sorted(map(repr, (r[:width] for r in found))) == sorted(map(repr, wanted))


@pytest.mark.parametrize(
    ("day", "said_on"),
    [
        ("2026-02-28", (date(2026, 2, 28), "stated")),
        ("2026-03-01", (MARCH_1, "stated")),
        ("2026-03-02", (MARCH_1, "page")),
    ],
)
def test_nothing_was_said_after_the_page_that_tells_it(day, said_on):
    world = World()
    article = world.article("page", terms("جسر"), "2026-03-01T08:00")
    claim, _ = world.claim(article, FALL, speaker="وزارة النقل")
    world.date(article, 500, day, claim=claim, role="said")
    world.infer()
    assert world.rows("SELECT said_on, said_on_basis FROM told_claims") == [said_on]


@pytest.mark.parametrize("mod", ["APPROX", "MORE_THAN", "LESS_THAN"])
def test_about_a_day_is_no_day_that_the_page_states(mod):
    world = World()
    article = world.article("page", terms("جسر"), "2026-03-01T08:00")
    claim, _ = world.claim(article, FALL, speaker="وزارة النقل")
    world.date(article, 500, "2026-02-15", claim=claim, role="said", mod=mod)
    world.date(article, 600, "2026-02-15", claim=claim, mod=mod)
    world.infer()
    assert world.rows("SELECT said_on, said_on_basis FROM told_claims") == [(MARCH_1, "page")]
    assert world.rows("SELECT count(*) FROM timeline WHERE what = 'spoken_of'") == [(0,)]


def test_an_earlier_version_of_a_page_corroborates_nothing_and_is_not_what_outlets_disagree_on():
    world = World()
    for number, (name, outlet, hurt) in enumerate([("v1", None, 3), ("v2", None, 5), ("other", "الغرب", 5)]):
        words = terms("جسر", [outlet or "page"])  # the versions have the same: the one is no reprint of the other
        article = world.article(name, words, f"2026-03-01T{8 + number:02}:00", outlet)
        world.claim(article, FALL, speaker="وزارة النقل", ordinal=0)
        world.claim(article, (HURT, {"numbers": [f"{hurt} عمل"]}), speaker="الدفاع المدني", ordinal=1)
        path, run_id = ("page.txt" if outlet is None else "other.txt"), f"r{number}"
        world.add("files", File(path, article, 1, 1, "article", run_id, run_id, None))
        world.add("runs", record("runs", run_id=run_id, started_at=datetime(2026, 3, 6 + number)))
    world.con.execute("UPDATE documents SET path = 'page.txt' WHERE path IN ('v1.txt', 'v2.txt')")
    world.infer()
    assert world.rows("SELECT outlet_a IS NULL OR outlet_b IS NULL, is_latest FROM conflicts") == [(True, False)] * 2
    assert world.rows(sources("questions")["where_outlets_disagree"]) == []
    found = world.rows("SELECT source, sources, also_in FROM corroborated_claims WHERE content = ? AND is_latest", FALL)
    assert sorted(found) == [("page.txt", 2, ["الغرب"]), ("الغرب", 2, ["page.txt"])]
    assert world.rows("SELECT source, is_latest FROM single_source_claims") == [("page.txt", False)]
    assert world.rows(sources("questions")["said_by_one_alone"]) == []
    assert world.rows(sources("questions")["what_pages_changed"]) == [
        ("page.txt", 2, "headline", "dropped", None, "v1"), ("page.txt", 2, "headline", "added", None, "v2"),
    ]  # fmt: skip


def test_a_page_without_a_day_tells_when_something_was_said():
    world = World()
    article = world.article("page", terms("جسر"))
    claim, _ = world.claim(article, FALL, speaker="وزارة النقل")
    world.date(article, 500, "2026-03-02", claim=claim, role="said")
    world.infer()
    assert world.rows("SELECT said_on, said_on_basis, published_on FROM told_claims") == [(MARCH_2, "stated", None)]


def test_of_a_page_that_was_read_in_versions_one_is_counted():
    world = World()
    for number, (name, path) in enumerate([("v1", "page"), ("v2", "page"), ("west", "west"), ("copy", "copy")]):
        outlet = {"page": "الشرق", "west": "الغرب", "copy": "الجنوب"}[path]
        words = terms("جسر", ["شرق"] if name in ("v1", "v2", "copy") else [name])
        article = world.article(name, words, f"2026-03-01T{8 + number:02}:00", outlet, datetime(2026, 3, 1, 9 + number))
        claim, _ = world.claim(article, FALL, speaker="وزارة النقل", ordinal=0)
        world.claim(article, (HURT, {"numbers": [f"{number + 2} عمل"]}), speaker="الدفاع المدني", ordinal=1)
        world.date(article, 500, "2026-03-02", claim=claim, text="2 مارس")
        world.con.execute("UPDATE documents SET path = ? WHERE document_id = ?", [f"{path}.txt", article])
        world.add("files", File(f"{path}.txt", article, 1, 1, "article", f"r{number}", f"r{number}", None))
        world.add("runs", record("runs", run_id=f"r{number}", started_at=datetime(2026, 3, 6 + number)))
    world.infer()
    assert world.rows("SELECT what, count(*), count(*) FILTER (is_latest AND NOT is_reprint) FROM timeline GROUP BY 1 ORDER BY 1") == [
        ("published", 4, 2), ("said", 8, 4), ("spoken_of", 4, 2),
    ]  # fmt: skip
    assert world.rows(
        "SELECT articles, outlets, reprints, claims, speakers, corroborated, disputed FROM story_overview"
    ) == [(3, 3, 1, 6, 2, 2, 1)]
    assert world.rows("SELECT outlet, articles, reprints, first_published_at FROM coverage ORDER BY place") == [
        ("الشرق", 1, 0, datetime(2026, 3, 1, 8)),
        ("الغرب", 1, 0, datetime(2026, 3, 1, 10)),
        ("الجنوب", 1, 1, datetime(2026, 3, 1, 11)),
    ]
    assert world.rows("SELECT outlet, articles, undated FROM freshness ORDER BY outlet") == [
        ("الجنوب", 1, 0), ("الشرق", 1, 0), ("الغرب", 1, 0),
    ]  # fmt: skip
    assert world.rows("SELECT count(*), count(*) FILTER (is_latest) FROM article_days") == [(4, 3)]
    assert world.rows(sources("questions")["what_each_day_brought"]) == [(MARCH_1, 3, 6, 0, 0), (MARCH_2, 0, 0, 3, 0)]
    assert [row[:3] for row in world.rows(sources("questions")["who_copies_whom"])] == [("الجنوب", "الشرق", 1)]


def test_an_outlet_that_has_anothers_text_to_the_letter_is_seen_to_carry_it_and_corroborates_nothing():
    world = World()
    article = world.article("page", terms("جسر"), "2026-03-01T08:00", "الشرق")
    world.claim(article, FALL, speaker="وزارة النقل")
    alone = world.article("alone", terms("سد"), "2026-03-05T08:00", "الشرق")
    changed = hex_id("changed")  # what stands by now where one of the copies was, under its url
    world.add("documents", record("documents", document_id=changed, path="s/1.txt", text="", url="url"))
    world.con.execute("UPDATE documents SET url = 'url' WHERE document_id = ?", [article])
    copies = [("w/1", "الغرب"), ("w/2", "الغرب"), ("e/2", "الشرق"), ("none", None), ("s/1", "الجنوب")]
    world.add("files", File("page.txt", article, 1, 1, "article", "r1", "r1", "الشرق"))
    world.add("files", File("alone.txt", alone, 1, 1, "article", "r1", "r1", "الشرق"))
    for path, outlet in copies:
        world.add("files", File(f"{path}.txt", article, 1, 1, "duplicate", "r1", "r1", outlet))
    world.add("files", File("s/1.txt", changed, 1, 1, "article", "r2", "r2", "الجنوب"))
    world.add("runs", *(record("runs", run_id=f"r{n}", started_at=datetime(2026, 3, n)) for n in (1, 2)))
    world.infer()
    assert world.rows("SELECT carried_by, text_of, copied_to, is_latest FROM article_copies ORDER BY ALL") == [
        ("الجنوب", "الشرق", "s/1.txt", False), ("الغرب", "الشرق", "w/1.txt", True),
    ]  # fmt: skip
    assert world.rows("SELECT outlet, articles, reprints, place FROM coverage WHERE title = 'page'") == [
        ("الشرق", 1, 0, 1), ("الغرب", 1, 1, None),
    ]  # fmt: skip
    assert world.rows("SELECT outlets, reported_by, articles FROM story_overview ORDER BY ALL DESC") == [
        (2, ["الشرق", "الغرب"], 1), (1, ["الشرق"], 1),
    ]  # fmt: skip
    assert world.rows(sources("questions")["who_copies_whom"]) == [("الغرب", "الشرق", 1, "page")]
    assert world.rows(sources("questions")["who_is_heard"])[0][:3] == ("وزارة النقل", 2, 1)
    assert world.rows("FROM corroborated_claims") == []


def test_a_story_whose_pages_tell_something_else_by_now_is_told_no_more():
    world = World()
    for number, (name, path) in enumerate([("old", "page"), ("new", "page"), ("west", "west")]):
        article = world.article(
            name, terms("سد" if name == "new" else "جسر", [name]), "2026-03-01T08:00", path, headline=path
        )
        world.claim(article, FALL, speaker="وزارة النقل")
        world.con.execute("UPDATE documents SET path = ? WHERE document_id = ?", [f"{path}.txt", article])
        world.add("files", File(f"{path}.txt", article, 1, 1, "article", f"r{number}", f"r{number}", None))
        world.add("runs", record("runs", run_id=f"r{number}", started_at=datetime(2026, 3, 6 + number)))
    world.infer()
    assert world.stories() == [["page"], ["page", "west"]]
    assert world.rows("SELECT articles, reported_by FROM story_overview ORDER BY ALL") == [(1, ["page"]), (1, ["west"])]
    assert world.rows("SELECT outlet, articles FROM coverage ORDER BY ALL") == [("page", 1), ("west", 1)]
    assert world.rows("SELECT count(*) FROM single_source_claims") == [(0,)]  # one alone reports the story by now


def test_a_dateless_page_that_was_read_in_versions_is_asked_about_once():
    world = World()
    for number, name in enumerate(["v1", "v2"]):
        article = world.article(name, terms("جسر", [name]))
        world.add("files", File("page.txt", article, 1, 1, "article", f"r{number}", f"r{number}", None))
        world.add("runs", record("runs", run_id=f"r{number}", started_at=datetime(2026, 3, 6 + number)))
    world.infer()
    assert [row[1] for row in world.rows(sources("questions")["which_days_are_inferred"])] == ["v2"]


@pytest.mark.parametrize(
    ("value", "ends", "mod", "due"),
    [
        ("2026-03-02", "2026-03-03", None, (date(2026, 3, 2), date(2026, 3, 2))),
        ("2026-04-01", "2026-05-01", None, (date(2026, 4, 1), date(2026, 4, 30))),
        ("2026-01-01", "2027-01-01", "END", (date(2026, 12, 31), date(2026, 12, 31))),
        ("2026-04-01", "2026-05-01", "MID", (date(2026, 4, 11), date(2026, 4, 20))),
        ("2026-03-01", "2026-04-01", "MID", (date(2026, 3, 11), date(2026, 3, 21))),  # its middle is ahead
        ("2026-03-02", "2026-03-03", "MID", (date(2026, 3, 2), date(2026, 3, 2))),
        ("2027-01-01", "2028-01-01", "MID", (date(2027, 5, 2), date(2027, 9, 1))),
        ("2026-01-01", "2027-01-01", "START", None),  # has begun
        ("2026-01-01", "2027-01-01", None, None),
        ("2026-02-01", "2026-03-01", "END", None),  # is over
        ("2026-03-01", "2026-03-02", None, None),  # the day itself
    ],
)
def test_announced_is_what_lies_ahead_of_the_day_of_saying(value, ends, mod, due):
    world = World()
    article = world.article("page", terms("جسر"), "2026-03-01T08:00")
    claim, _ = world.claim(article, ROAD, speaker="وزارة النقل")
    dated = world.date(article, 500, value, claim=claim)
    world.con.execute(
        "UPDATE dates SET ends_at = ?, mod = ? WHERE date_id = ?", [datetime.fromisoformat(ends), mod, dated]
    )
    world.infer()
    assert world.rows("SELECT due, due_by FROM announced") == ([due] if due else [])


@pytest.mark.parametrize(("told", "days"), [("ملف استضافة مونديال 2030", 0), ("فتح طريق بديل في 2030", 1)])
def test_a_year_in_a_name_is_not_announced(told, days):
    world = World()
    claim, _ = world.claim(world.article("page", terms("جسر"), "2026-03-01T08:00"), told, speaker="وزارة النقل")
    [(document,)] = world.rows("SELECT document_id FROM claims")
    world.date(document, 500, "2030-01-01", claim=claim, text="2030", grain="year")
    world.infer()
    assert world.rows("SELECT count(*) FROM announced") == [(days,)]


def test_a_speaker_without_outlets_is_heard_in_as_many_places_as_pages():
    world = World()
    for name in ("one", "two"):
        world.claim(world.article(name, terms(name), "2026-03-01T08:00", None), FALL, speaker="وزارة النقل")
    world.infer()
    assert world.rows(sources("questions")["who_is_heard"])[0][:3] == ("وزارة النقل", 2, 2)


def test_what_one_speaker_said_is_told_in_the_order_of_its_hours():
    world = World()
    for name, hour in (("one", 14), ("two", 9), ("three", 11)):
        article = world.article(name, terms(name), f"2026-03-01T{hour:02}:00")
        world.claim(article, FALL, speaker="وزارة النقل")
    world.infer()
    found = world.rows("SELECT hour(published_at) FROM claims_by_speaker")
    assert found == [(9,), (11,), (14,)]
    assert world.rows("SELECT count(*) FROM told_claims WHERE speaker_key = speaker_key('وزاره النقل')") == [(3,)]


def test_what_conflicts_with_an_earlier_version_is_not_the_latest_on_whichever_side_it_stands():
    world = World()
    pages = [("v1", "page"), ("v2", "page"), *((f"other{n}", f"other{n}") for n in range(6))]
    for number, (name, path) in enumerate(pages):
        article = world.article(name, terms("جسر", [path]), f"2026-03-01T{8 + number:02}:00", path)
        world.claim(article, (HURT, {"numbers": [f"{1 if path == 'page' else 9} عمل"]}), speaker="الدفاع المدني")
        world.add("files", File(f"{path}.txt", article, 1, 1, "article", f"r{number}", f"r{number}", None))
        world.add("runs", record("runs", run_id=f"r{number}", started_at=datetime(2026, 3, 6 + number)))
    world.con.execute("UPDATE documents SET path = 'page.txt' WHERE path IN ('v1.txt', 'v2.txt')")
    world.infer()
    found = world.rows(
        "SELECT CASE ? WHEN a.document_id THEN 'a' WHEN b.document_id THEN 'b' END, is_latest, count(*) > 0 FROM conflicts "
        "JOIN propositions AS a ON proposition_a = a.proposition_id JOIN propositions AS b ON proposition_b = b.proposition_id "
        "GROUP BY ALL ORDER BY 1 NULLS LAST",
        hex_id("v1"),
    )
    assert found == [("a", False, True), ("b", False, True), (None, True, True)]


def test_claims_are_counted_by_the_rule_that_read_them():
    world = World()
    page = world.article("page", terms("جسر"), "2026-03-01T08:00")
    for ordinal, (rule, speaker) in enumerate(
        (("verb.that", "وزارة النقل"), ("verb.that", None), ("noun.that", "الشركة"))
    ):
        world.claim(page, FALL, speaker=speaker, ordinal=ordinal, rule=rule)
    world.claim(page, FALL, ordinal=3)  # read before rules were kept
    found = {
        rule: counts for rule, *counts in world.rows("SELECT rule, claims, pages, share, attributed FROM claim_rules")
    }
    assert found.pop("verb.that") == [2, 1, 0.6667, 1]
    assert found.pop("noun.that") == [1, 1, 0.3333, 1]
    assert len(found) == len(load("claim_rules")["rules"]) - 2 and all(c == [0, 0, 0.0, 0] for c in found.values())
    assert world.rows("SELECT example FROM claim_rules WHERE rule = 'verb.pointed'") == [("ونفى النادي ذلك.",)]


def test_speakers_are_counted_by_the_rule_that_found_them():
    world = World()
    page = world.article("page", terms("جسر"), "2026-03-01T08:00")
    for ordinal, rule in enumerate(("named.here", "named.here", "context.last_sayer")):
        world.claim(page, FALL, speaker="وزارة النقل", ordinal=ordinal, speaker_rule=rule)
    world.claim(page, FALL, ordinal=3)  # of nobody
    found = world.rows("SELECT speaker_rule, claims, pages, share FROM speaker_rules WHERE claims > 0")
    assert found == [("named.here", 2, 1, 0.6667), ("context.last_sayer", 1, 1, 0.3333)]
    assert world.rows("SELECT count(*) FROM speaker_rules") == [(len(load("claim_rules")["speakers"]),)]


def test_every_object_has_its_own_file_with_a_header(world):
    for folder in ("views", "questions"):
        for name, text in sources(folder).items():
            first, second = text.splitlines()[:2]
            assert first.startswith("-- grain: ") and second.startswith("-- question: "), name
    assert {n for (n,) in world.rows("SELECT view_name FROM duckdb_views() WHERE NOT internal")} == set(
        sources("views")
    )
    assert set(sources("macros")) <= {
        n for (n,) in world.rows("SELECT function_name FROM duckdb_functions() WHERE NOT internal")
    }


def test_objects_can_be_created_again(world):
    before = world.rows("SELECT count(*) FROM timeline")
    create_objects(world.con)
    assert world.rows("SELECT count(*) FROM timeline") == before
