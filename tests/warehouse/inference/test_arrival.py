"""The same articles give the same inference tables in any order, in any number of runs."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.warehouse.inference.world import World, terms

EVENTS = [[f"{event}{n}" for n in range(20)] for event in ("جسر", "سد")]
WORDS = [f"كلمة{n}" for n in range(12)]


def enter(world, article):
    name, hour, key_terms, outlet, clauses = article
    published = f"2026-03-{1 + hour // 24:02}T{hour % 24:02}:00" if hour is not None else None
    document = world.article(name, key_terms, published, outlet)
    world.claim(document, *clauses, speaker=outlet)
    if published is None:
        world.date(document, 500, value="XXXX-WXX-7", rule="weekday", weekday_offsets=["-24/0"] * 6 + ["0/24"])


def some(words, least, most):
    return st.lists(st.sampled_from(words), min_size=least, max_size=most, unique=True)


articles = st.lists(
    st.tuples(
        st.none() | st.integers(0, 100),
        st.tuples(st.sampled_from(EVENTS).flatmap(lambda words: some(words, 8, 16)), some(WORDS, 0, 8)),
        st.sampled_from("ABC"),
        st.lists(some(WORDS[:7], 3, 6), min_size=1, max_size=2),
    ),
    min_size=3,
    max_size=12,
).map(lambda rows: [(f"p{n}", h, a + b, o, [" ".join(c) for c in cs]) for n, (h, (a, b), o, cs) in enumerate(rows)])


def inferred_in(batches, crowd=500):
    world = World()
    world.crowd(crowd)
    for batch in batches:
        for article in batch:
            enter(world, article)
        world.infer()
    return world.inferred()


@settings(max_examples=16, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles, st.sampled_from([2, 3, 4, 500]), st.data())
def test_any_order_and_any_batches_give_the_same(rows, crowd, data):
    order = data.draw(st.permutations(rows))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(rows)), max_size=4)))
    batches = [order[a:b] for a, b in zip([0, *cuts], [*cuts, len(rows)], strict=True)]
    assert inferred_in(batches, crowd) == inferred_in([rows], crowd)


def test_an_article_between_two_stories_arriving_last():
    """The one that makes a chain must not find the groups as they stood before it."""
    left, right = [f"يمين{n}" for n in range(14)], [f"يسار{n}" for n in range(14)]
    middle = left[:11] + right[:11]
    rows = [
        ("p0", 8, left + terms("س")[:6], "A", ["جسر سقط نهر"]),
        ("p1", 9, left + terms("ص")[:6], "B", ["جسر سقط نهر"]),
        ("p2", 30, right + terms("ع")[:6], "A", ["سد سقط نهر"]),
        ("p3", 31, right + terms("غ")[:6], "B", ["سد سقط نهر"]),
        ("p4", 20, middle, "C", ["جسر سد نهر"]),
    ]
    once = inferred_in([rows])
    assert inferred_in([[r] for r in rows]) == once
    assert inferred_in([[r] for r in reversed(rows)]) == once
    assert inferred_in([rows[:4], rows[4:]]) == once
