from itertools import combinations, islice

import pytest

from tests.warehouse.inference.world import World, terms

CLAUSE = "سقط جسر نهر كبير شرق بلد"


def pair(one, other, *, speakers=(None, None), **claims):
    """Two articles on one event, a claim each; returns the world, and what their clauses are to each other."""
    world = World()
    names = []
    for n, (name, clauses) in enumerate((("a", one), ("b", other))):
        document = world.article(name, terms("جسر", [name]), f"2026-03-01T0{8 + n}:00", name.upper())
        names.append(document)
        world.claim(document, *clauses, speaker=speakers[n], **claims.get(name, {}))
    world.infer()
    flip = names[0] > names[1]
    found = world.rows("SELECT relation, detail, evidence ->> 'a', evidence ->> 'b' FROM corroborations")
    return world, [
        (r, {"a": "b", "b": "a"}.get(d, d) if flip else d, *((y, x) if flip else (x, y))) for r, d, x, y in found
    ]


def relation(one, other, **more):
    return [(r, d) for r, d, *_ in pair([one], [other], **more)[1]]


def test_clauses_that_share_their_telling_words_say_the_same():
    assert relation(CLAUSE, "سقط جسر نهر كبير غرب قرى") == [("same", None)]


def test_clauses_about_another_matter_are_not_related():
    assert relation(CLAUSE, "بلد شكر فرق انقاذ سرع وصول") == []


@pytest.mark.parametrize("more", [24, 300])
def test_a_short_clause_in_a_long_one_is_contained(more):
    long = CLAUSE + " " + " ".join(f"مزيد{n}" for n in range(more))
    assert relation(CLAUSE, long) == [("contains", "b")]
    assert relation(long, CLAUSE) == [("contains", "a")]
    assert relation(CLAUSE, long, speakers=("وزارة النقل", "محافظ الضفة")) == []


def test_three_words_in_a_long_clause_are_contained_where_one_speaker_says_both():
    short, long = "سقط جسر نهر", CLAUSE + " " + " ".join(f"مزيد{n}" for n in range(24))
    one, another = ("وزارة النقل", "وزارة النقل والموانئ"), (None, None)
    assert relation(short, long, speakers=one) == [("contains", "b")]
    assert relation(long, short, speakers=one) == [("contains", "a")]
    assert relation(short, long, speakers=another) == relation(long, short, speakers=another) == []


def test_clauses_of_one_document_or_of_two_stories_are_not_compared():
    world = World()
    a = world.article("a", terms("جسر", ["أ"]), "2026-03-01T08:00")
    world.article("b", terms("جسر", ["ب"]), "2026-03-01T09:00")
    far = world.article("c", terms("جسر", ["ج"]), "2026-03-09T09:00")
    world.claim(a, CLAUSE)
    world.claim(a, CLAUSE, ordinal=1)
    world.claim(far, CLAUSE)
    assert world.infer()["corroborations"] == 0


@pytest.mark.parametrize("why", [{"zone": "related"}, {"polarity": "open"}, {"polarity": "no_comment"}])
def test_other_headlines_and_silence_corroborate_nothing(why):
    assert relation(CLAUSE, CLAUSE, b=why) == []


def test_a_reprint_corroborates_nothing():
    world = World()
    text = terms("جسر", ["أ"])
    for n, key_terms in enumerate((text, text, terms("جسر", ["ب"]))):
        world.claim(world.article(f"p{n}", key_terms, f"2026-03-01T0{n}:00"), CLAUSE)
    world.infer()
    assert world.rows("SELECT count(*) FROM corroborations") == [(1,)]


def test_other_speakers_must_agree_more_closely():
    near, close = "سقط جسر نهر كبير مطر فجر", "سقط جسر نهر كبير شرق فجر"
    same_name, another = ("وزارة النقل", "وزير النقل والنقل البحري"), ("وزارة النقل", "محافظ الضفة")
    assert relation(CLAUSE, near, speakers=same_name) == [("same", None)]
    assert relation(CLAUSE, near, speakers=another) == []
    assert relation(CLAUSE, close, speakers=another) == [("same", None)]
    assert relation(CLAUSE, near, speakers=("وزارة النقل", None)) == [("same", None)]


@pytest.mark.parametrize(
    ("day", "more", "expected"),
    [
        ("2026-03-07", {}, True),
        ("2026-03-08", {}, False),
        ("2026-03-08", {"role": "about"}, True),  # what it speaks of is not when it was said
        ("2026-03-08", {"mod": "APPROX"}, True),
        ("2026-03-08", {"grain": "month"}, True),
    ],
)
def test_what_was_said_on_other_days_must_agree_more_closely(day, more, expected):
    world = World()
    for name, clause, said_on in (("a", CLAUSE, "2026-03-07"), ("b", "سقط جسر نهر كبير مطر فجر", day)):
        document = world.article(name, terms("جسر", [name]), "2026-03-08T08:00")
        claim, _ = world.claim(document, clause)
        world.date(document, 500, said_on, claim=claim, **{"role": "said"} | (more if name == "b" else {}))
    world.infer()
    assert world.rows("SELECT relation FROM corroborations") == ([("same",)] if expected else [])


def facets(**values):
    return (CLAUSE, values)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # number: the same thing counted otherwise; not another thing, nor one of several numbers in common
        ({"numbers": ["3 عمل"]}, {"numbers": ["5 عمل"]}, ("conflicts", "number")),
        ({"numbers": ["3 عمل"]}, {"numbers": ["3 عمل"]}, ("same", None)),
        ({"numbers": ["3 عمل"]}, {"numbers": ["5 سيار"]}, ("same", None)),
        ({"numbers": ["3 عمل", "5 عمل"]}, {"numbers": ["5 عمل"]}, ("same", None)),
        ({"numbers": ["3 عمل"]}, {}, ("same", None)),
        ({"numbers": ["0 عمل"]}, {"numbers": ["0 عمل"]}, ("same", None)),
        ({"numbers": ["260000 عمل"]}, {"numbers": ["262000 عمل"]}, ("same", None)),  # one of them is rounded
        ({"numbers": ["99 عمل"]}, {"numbers": ["100 عمل"]}, ("same", None)),
        ({"numbers": ["100 عمل"]}, {"numbers": ["99 عمل"]}, ("same", None)),
        ({"numbers": ["389000000 عمل"]}, {"numbers": ["398000000 عمل"]}, ("conflicts", "number")),
        # place: a city each, and neither in the other's words
        ({"places": ["city بصره"]}, {"places": ["city موصل"]}, ("conflicts", "place")),
        ({"places": ["city بصره"]}, {"places": ["city بصره"]}, ("same", None)),
        ({"places": ["city بصره"]}, {"places": ["country IQ"]}, ("same", None)),
        ({"places": ["city بصره", "city كوت"]}, {"places": ["city موصل"]}, ("same", None)),
        ({"places": ["city بلد"]}, {"places": ["city موصل"]}, ("same", None)),
        # polarity
        ({"negated": True, "negations": 1}, {}, ("conflicts", "polarity")),
        ({"negated": True, "negations": 1}, {"negated": True, "negations": 1}, ("same", None)),
        ({"negated": True, "negations": 1}, {"negations": 1}, ("same", None)),  # the same negation, further on
        ({"negated": True, "negations": 2}, {"negations": 1}, None),  # one of several, whatever it denies
    ],
)
def test_the_same_with_another_value_conflicts(one, other, expected):
    assert relation(facets(**one), facets(**other)) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("other", "numbers", "expected"),
    [
        ("سقط جسر نهر مطر فجر وادي", ["5 قتيل"], [("conflicts", "number")]),
        ("سقط جسر نهر مطر فجر وادي", ["5 عمل"], []),  # three workers may be others
        ("سقط جسر نهر", ["5 قتيل"], [("conflicts", "number")]),
        ("سقط جسر", ["5 قتيل"], [("conflicts", "number")]),
        ("سقط مطر نهار بارد غزير وادي", ["5 قتيل"], []),
    ],
)
def test_a_toll_told_otherwise_conflicts_though_other_words_tell_it(other, numbers, expected):
    one = {"numbers": ["3 قتيل" if "قتيل" in numbers[0] else "3 عمل"]}
    assert relation(facets(**one), (other, {"numbers": numbers})) == expected


def test_a_toll_that_the_other_clause_has_too_lets_nothing_else_conflict():
    one, other = f"{CLAUSE} 7", "سقط جسر نهر مطر فجر وادي"
    counted = {"numbers": ["3 قتيل", "5 عمل"]}, {"numbers": ["7 قتيل", "9 عمل"]}
    assert relation((one, counted[0]), (other, counted[1])) == relation((other, counted[1]), (one, counted[0])) == []
    assert relation((CLAUSE, counted[0]), (other, counted[1])) == [("conflicts", "number")]


def test_a_denial_of_more_than_the_other_clause_tells_is_no_conflict():
    longer = (f"{CLAUSE} ميناء جنوب حقل", {"negated": True, "negations": 1})
    assert relation(CLAUSE, longer) == []


def test_a_negation_in_a_long_clause_may_turn_a_part_of_it():
    long = f"{CLAUSE} ميناء جنوب"
    turned = {"negated": True, "negations": 1}
    assert relation(long, (long, turned)) == [("conflicts", "polarity")]
    assert relation(f"{long} حقل", (f"{long} حقل", turned)) == []


def test_a_denied_claim_conflicts_with_an_affirmed_one_and_agrees_with_its_negation():
    assert relation(CLAUSE, CLAUSE, b={"polarity": "denied"}) == [("conflicts", "polarity")]
    assert relation(CLAUSE, facets(negated=True, negations=1), a={"polarity": "denied"}) == [("same", None)]


def test_a_denied_claim_denies_its_first_clause():
    _, found = pair([CLAUSE, "وزير زار مكان حادث بلد"], ["وزير زار مكان حادث بلد"], a={"polarity": "denied"})
    assert [(r, d) for r, d, *_ in found] == [("same", None)]


def test_what_a_denied_claim_goes_on_with_denies_nothing_in_other_words():
    denied, loose = ["وزير زار مكان حادث قرى", CLAUSE], ("سقط جسر نهر كبير مطر فجر", {"negated": True, "negations": 1})
    assert pair(denied, [loose], a={"polarity": "denied"})[1] == []
    assert [r for r, *_ in pair([CLAUSE], [loose[0]], a={"polarity": "denied"})[1]] == ["conflicts"]


def test_a_loose_likeness_with_a_negation_is_neither_same_nor_a_conflict():
    assert relation(CLAUSE, ("سقط جسر نهر كبير مطر فجر", {"negated": True, "negations": 1})) == []


def test_another_rank_is_another_matter():
    assert relation(facets(ordinals=["1 مرحل"]), facets(ordinals=["2 مرحل"])) == []
    assert relation(facets(ordinals=["1 مرحل"]), facets(ordinals=["1 مرحل"])) == [("same", None)]


def test_the_values_that_differ_are_the_evidence():
    _, found = pair([facets(numbers=["3 عمل"])], [facets(numbers=["5 عمل"])])
    assert found == [("conflicts", "number", '["3 عمل"]', '["5 عمل"]')]


@pytest.mark.parametrize(
    ("one", "other", "rule", "expected"),
    [
        ("2026-03-02", "2026-03-04", "weekday", ("conflicts", "date")),
        ("2026-03-02", "2026-03-02", "weekday", ("same", None)),
        ("2026-03-02", "2026-03-09", "weekday", ("same", None)),  # the same weekday, read of another week
        ("2026-03-02", "2025-03-02", "day_month", ("same", None)),  # the same day, read of another year
        ("2026-03-02", "2026-03-03", "today", ("same", None)),  # «today» moves with the page
        ("2026-03-02", "2026-03-03", "offset", ("same", None)),  # «after two days», too
    ],
)
def test_another_day_conflicts(one, other, rule, expected):
    world = World()
    for name, day in (("a", one), ("b", other)):
        document = world.article(name, terms("جسر", [name]), "2026-03-08T08:00")
        world.claim(document, CLAUSE)
        world.date(document, 2, day, rule=rule)
    world.infer()
    assert world.rows("SELECT relation, detail FROM corroborations") == [expected]


@pytest.mark.parametrize(
    "more",
    [
        {"grain": "month"},
        {"type": "duration"},
        {"type": "set"},
        {"start": 1000, "end": 1003},
        {"start": 107, "end": 140},
        {"start": 2},
    ],
    ids=str,
)
def test_only_days_that_a_clause_names_conflict(more):
    world = World()
    for name, day in (("a", "2026-03-02"), ("b", "2026-03-04")):
        document = world.article(name, terms("جسر", [name]), "2026-03-08T08:00")
        world.claim(document, CLAUSE, ordinal=1)
        values = {"start": 102} | (more if name == "b" else {})
        world.date(document, values.pop("start"), day, rule="weekday", **values)
    world.infer()
    assert world.rows("SELECT relation, detail FROM corroborations") == [("same", None)]


@pytest.mark.parametrize(
    ("other", "at"),
    [
        ("شرق بلد سقط جسر نهر كبير", 2),
        ("شرق نهر بلد سقط جسر كبير", 0),  # a short word stands beside anything
    ],
)
def test_days_of_other_matters_are_no_conflict(other, at):
    """In the one clause the day is that of the big bridge, in the other that of the town."""
    world = World()
    for name, clause, day in (("a", CLAUSE, "2026-03-02"), ("b", other, "2026-03-04")):
        document = world.article(name, terms("جسر", [name]), "2026-03-08T08:00")
        world.claim(document, clause)
        world.date(document, at, day, rule="weekday")
    world.infer()
    assert world.rows("SELECT relation, detail FROM corroborations") == []


def test_a_number_that_the_other_clause_has_too_is_no_conflict():
    """«40 عاملا، بينهم 18 من الميناء» and «18 عاملا»."""
    assert relation((CLAUSE, {"numbers": ["18 عمل"]}), (f"{CLAUSE} 18", {"numbers": ["40 عمل"]})) == []
    assert relation((f"{CLAUSE} 18", {"numbers": ["40 عمل"]}), (CLAUSE, {"numbers": ["18 عمل"]})) == []
    assert relation((CLAUSE, {"numbers": ["18 عمل"]}), (f"{CLAUSE} 16", {"numbers": ["40 عمل"]})) == [
        ("conflicts", "number")
    ]


def like_pages(clauses):
    """Two articles on one event that say much the same in each of so many clauses."""
    world, words = World(), [f"كلمة{n}" for n in range(12)]
    every = [" ".join(some) for some in islice(combinations(words, 6), clauses)]
    for name in ("a", "b"):
        document = world.article(name, terms("جسر", [name]), "2026-03-01T08:00", name.upper())
        world.con.execute("BEGIN")
        world.claim(document, *every)
        world.con.execute("COMMIT")
    return world


def test_pages_that_say_one_thing_over_and_over_have_no_pair_for_each_two_of_their_clauses():
    world = like_pages(400)
    world.infer()
    assert world.rows("SELECT count(DISTINCT proposition_a) FROM corroborations") == [(300,)]
    most = "SELECT max(n) FROM (SELECT count(*) AS n FROM corroborations GROUP BY {})"
    assert world.rows(most.format("proposition_a")) == world.rows(most.format("proposition_b")) == [(20,)]


def test_of_a_long_story_each_page_has_its_first_clauses_compared():
    world = like_pages(30)
    world.con.execute("CREATE OR REPLACE MACRO most_of_story() AS 10")
    world.infer()
    compared = "SELECT count(*), max(p.ordinal) FROM compared_clauses JOIN propositions AS p USING (proposition_id)"
    assert world.rows(f"{compared} GROUP BY p.document_id") == [(5, 4), (5, 4)]
