"""Who speaks on many pages: one person by whatever office, in whatever spelling; nobody who only has a similar name."""

import json

import pytest

from tests.warehouse.inference.world import World, terms


def heard(*names, day="2026-03-01"):
    """A world in which each (name, person) says something on a page of its own."""
    world = World()
    for n, (name, person) in enumerate(names):
        article = world.article(f"page{n}", terms(f"حدث{n}"), f"{day}T08:{n:02}", f"outlet{n}")
        world.claim(article, f"بند {n}", speaker=name, speaker_person=person)
    world.infer()
    return world


def groups(world):
    return [
        called for (called,) in world.rows("SELECT list_sort(called) FROM speakers ORDER BY claims DESC, speaker_group")
    ]


def test_a_person_is_one_by_whatever_office():
    world = heard(
        ("وزير الصحة كمال الراعي", "كمال الراعي"),
        ("الوزير، كمال الراعي", "كمال الراعي"),
        ("كمال الراعي", "كمال الراعي"),
        ("وزير الصحة", None),
        ("محامي كمال الراعي", None),
    )
    assert groups(world) == [
        ["الوزير، كمال الراعي", "كمال الراعي", "وزير الصحة كمال الراعي"],
        ["محامي كمال الراعي"],
        ["وزير الصحة"],
    ]
    assert world.rows("SELECT person, sources, pages, claims FROM speakers LIMIT 2") == [
        ("كمال الراعي", 3, 3, 3),
        (None, 1, 1, 1),
    ]


def test_a_name_is_folded_once_whenever_it_comes():
    world = heard(("الوزير كمال الراعى", "كمال الراعى"))
    for n, via in enumerate((None, "وكالة سانا")):
        article = world.article(f"later{n}", terms(f"لاحق{n}"), "2026-03-02T08:00")
        world.claim(article, "بند", speaker="الوزير كمال الراعى", speaker_person="كمال الراعى", via=via)
        world.infer()
    assert world.rows("SELECT name, speaker_key FROM speaker_names ORDER BY name") == [
        ("الوزير كمال الراعى", "الوزير كمال الراعي"),
        ("كمال الراعى", "كمال الراعي"),
        ("وكالة سانا", "وكاله سانا"),
    ]
    assert world.rows("SELECT DISTINCT speaker_key, speaker_group FROM told_claims") == [
        ("الوزير كمال الراعي", "كمال الراعي")
    ]


def test_no_view_folds_names_for_every_question():
    """It takes longer than all else that they do: a question about one page would pay for the whole warehouse."""
    world = heard(("الوزير كمال الراعي", "كمال الراعي"))
    (name, _), *_ = world.rows("SELECT name, speaker_key FROM speaker_names ORDER BY name")
    world.con.execute("UPDATE speaker_names SET speaker_key = 'x' WHERE name = ?", [name])
    assert world.rows("SELECT speaker_key, speaker_group FROM told_claims") == [("x", "كمال الراعي")]


def test_the_name_of_most_claims_is_shown():
    world = heard(("السيد كمال الراعي", "كمال الراعي"), *[("الوزير كمال الراعي", "كمال الراعي")] * 2)
    assert world.rows("SELECT speaker, called FROM speakers") == [
        ("الوزير كمال الراعي", ["الوزير كمال الراعي", "السيد كمال الراعي"])
    ]


def test_spellings_of_one_office_are_one_name():
    world = heard(
        ("رئيسة الوزراء هيلما هاغن", "هيلما هاغن"),
        ("رئيسة الوزراء هيلما هاغين", "هيلما هاغين"),
        ("رئيسة الوزراء هيلما هاغن", "هيلما هاغن"),
        ("هيلما هاغين", "هيلما هاغين"),
    )
    ((spelling, usual, evidence),) = world.rows("FROM speaker_aliases")
    assert (spelling, usual) == ("هيلما هاغين", "هيلما هاغن")
    assert json.loads(evidence) == {"rule": "person.office", "office": "رييسه الوزراء", "pages": 2, "pages_usual": 2}
    assert world.rows("SELECT person, claims FROM speakers") == [("هيلما هاغن", 4)]


@pytest.mark.parametrize(
    ("one", "other", "office", "another"),
    [
        ("حسن الراعي", "حسين الراعي", "وزير الصحة", "وزير الصحة"),  # the given name is another
        ("كمال الراعي", "كمال الرعد", "وزير الصحة", "وزير الصحة"),  # so is a consonant
        ("كمال سالم", "كمال سليم", "وزير الصحة", "وزير المالية"),  # the office
        ("كمال سالم", "كمال سليم", "النائب", "النائب"),  # of a rank there are many
        ("كمال ناي", "كمال نوي", "وزير الصحة", "وزير الصحة"),  # one letter is left, and tells nothing
    ],
)
def test_similar_names_stay_two(one, other, office, another):
    world = heard((f"{office} {one}", one), (f"{another} {other}", other))
    assert world.rows("SELECT count(*) FROM speaker_aliases") == [(0,)]
    assert world.rows("SELECT count(*) FROM speakers") == [(2,)]


def test_a_person_is_one_by_more_names_or_fewer():
    world = heard(
        ("وزير الصحة كمال بن سالم", "كمال بن سالم"),
        ("وزير الصحة كمال بن سالم آل هاغن", "كمال بن سالم آل هاغن"),
        ("كمال بن سالم آل هاغن", "كمال بن سالم آل هاغن"),
        ("وزير الصحة كمال بن سالم رسالة", "كمال بن سالم رسالة"),
    )
    assert world.rows("SELECT alias, usual FROM speaker_aliases ORDER BY alias") == [
        ("كمال بن سالم", "كمال بن سالم ال هاغن"),
    ]
    ((evidence,),) = world.rows("SELECT evidence FROM speaker_aliases")
    assert json.loads(evidence) == {"rule": "person.shorter", "office": "وزير الصحه", "pages": 1, "pages_usual": 2}
    assert world.rows("SELECT claims FROM speakers") == [(3,), (1,)]


@pytest.mark.parametrize(
    ("one", "other", "office", "another"),
    [
        ("كمال سالم", "كمال سالم الراعي", "وزير الصحة", "وزير المالية"),  # the office is another
        ("كمال سالم", "كمال سالم الراعي", "النائب", "النائب"),  # of a rank there are many
        ("كمال سالم", "كمال سالمي الراعي", "وزير الصحة", "وزير الصحة"),  # no name is a piece of another
        ("سالم الراعي", "كمال سالم الراعي", "وزير الصحة", "وزير الصحة"),  # nor does it end with it
    ],
)
def test_longer_names_of_others_stay_two(one, other, office, another):
    world = heard((f"{office} {one}", one), (f"{another} {other}", other))
    assert world.rows("SELECT count(*) FROM speaker_aliases") == [(0,)]
    assert world.rows("SELECT count(*) FROM speakers") == [(2,)]


def test_another_headline_tells_nothing_of_how_a_name_is_spelled():
    world = World()
    for n, name in enumerate(["كمال سالم", "كمال سليم"]):
        article = world.article(f"page{n}", terms(f"حدث{n}"), "2026-03-01T08:00")
        world.claim(article, "بند", speaker=f"وزير الصحة {name}", speaker_person=name, zone="related" if n else "body")
    world.infer()
    assert world.rows("SELECT count(*) FROM speaker_aliases") == [(0,)]


def test_a_body_is_one_with_or_without_the_word_for_its_kind():
    forms = ["وكالة سانا", "وكالة سانا للأنباء", "وكالة أنباء سانا", "سانا", "سانا", "وكالة سانا المالطية"]
    world = heard(*[(form, None) for form in forms])
    assert world.rows("SELECT speaker, len(called), claims FROM speakers") == [("سانا", 5, 6)]
    assert world.rows("SELECT DISTINCT evidence ->> 'rule', evidence ->> 'core', usual FROM speaker_aliases") == [
        ("body.core", "سانا", "سانا")
    ]


def test_a_body_is_one_however_its_foreign_name_is_spelled():
    forms = ["صحيفة التلغراف", "صحيفة التليغراف المالطية", "صحيفة التلغراف", "صحيفة التيلغراف"]
    world = heard(*[(form, None) for form in forms])
    assert world.rows("SELECT speaker, len(called), claims FROM speakers") == [("صحيفة التلغراف", 3, 4)]
    forms = ["منظمة حظر المواد الكيميائية", "منظمة حظر المواد الكيماوية"]  # so is what looks like an adjective
    assert len(groups(heard(*[(form, None) for form in forms]))) == 1


def test_names_that_sound_alike_but_are_two_are_one_with_their_own_forms():
    world = heard(*[(form, None) for form in ("صحيفة تلغراف", "تلغراف", "قناة تليغراف", "تليغراف")])
    assert world.rows("SELECT alias, usual FROM speaker_aliases") == []
    world = heard(*[(form, None) for form in ("صحيفة تلغراف", "صحيفة تلغراف المالطية", "قناة تليغراف")])
    assert groups(world) == [["صحيفة تلغراف", "صحيفة تلغراف المالطية"], ["قناة تليغراف"]]


def test_a_ministry_is_one_without_its_word_where_an_adjective_tells():
    forms = ["وزارة الخارجية المالطية", "الخارجية المالطية", "الخارجية المالطية", "وزارة الخارجية", "الخارجية"]
    world = heard(*[(form, None) for form in forms])
    assert groups(world) == [["الخارجية المالطية", "وزارة الخارجية المالطية"], ["الخارجية"], ["وزارة الخارجية"]]
    ((alias, usual, evidence),) = world.rows("FROM speaker_aliases")
    assert (alias, usual) == ("الخارجيه المالطيه", "وزاره الخارجيه المالطيه")
    assert json.loads(evidence) == {"rule": "body.left_out", "left_out": "وزاره", "pages": 2, "pages_usual": 1}


@pytest.mark.parametrize(
    "forms",
    [
        ["وكالة سانا", "وكالة سونا"],  # too short to be one by ear
        ["صحيفة الشروق", "صحيفة الشرق"],
        ["صحيفة التلغراف", "قناة التليغراف"],
        ["صحيفة التلغراف السورية", "صحيفة التليغراف العمانية"],
        ["صحيفة الكرمل", "صحيفة الكرملي"],  # another last letter
        ["صحيفة الكرمل", "صحيفة الكرمن"],
        ["الخارجية المالطية", "وزارة الدفاع المالطية"],
        ["الدفاع", "وزارة الدفاع"],  # of whom, at a trial?
        ["صحيفة الرافد السورية", "صحيفة الرافد العمانية"],  # two countries
        ["صحيفة الرافد", "صحيفة الرافد السورية", "صحيفة الرافد العمانية"],
        ["صحيفة الرافد", "قناة الرافد"],  # two kinds
        ["وكالة السودان", "وكالة السودان للأنباء", "السودان"],  # a country
        ["صحيفة سانا", *["سانا"] * 4],  # more often something else
        ["صحيفة مالطية", "صحيفة مالطية مستقلة", "مالطية"],
    ],
)
def test_bodies_that_may_be_two_stay_two(forms):
    world = heard(*[(form, None) for form in forms])
    alone = forms[-1]
    assert world.rows("SELECT called FROM speakers WHERE list_contains(called, ?)", alone) == [([alone],)]


def test_what_is_usual_does_not_depend_on_the_order_of_arrival():
    names = [("رئيسة الوزراء هيلما هاغن", "هيلما هاغن"), ("رئيسة الوزراء هيلما هاغين", "هيلما هاغين")]
    found = set()
    for order in (names, names[::-1]):
        world = World()
        for name, person in order:
            world.claim(
                world.article(name, terms(name), "2026-03-01T08:00"), "بند", speaker=name, speaker_person=person
            )
            world.infer()
        found.add(str(world.rows("FROM speaker_aliases")))
    assert len(found) == 1


def test_what_a_reprint_repeats_is_one_claim_in_two_outlets():
    world = World()
    for name in ("الشرق", "الغرب"):
        world.claim(
            world.article(name, terms("جسر"), "2026-03-01T08:00", name),
            "بند",
            speaker="كمال الراعي",
            speaker_person="كمال الراعي",
        )
    world.infer()
    assert world.rows("SELECT claims, sources FROM speakers") == [(1, 2)]


def test_a_story_counts_a_person_once():
    world = World()
    article = world.article("page", terms("جسر"), "2026-03-01T08:00")
    world.claim(article, "بند اول", speaker="الوزير كمال الراعي", speaker_person="كمال الراعي")
    world.claim(article, "بند ثان", speaker="كمال الراعي", speaker_person="كمال الراعي", ordinal=1)
    world.infer()
    assert world.rows("SELECT claims, speakers FROM story_overview") == [(2, 1)]
