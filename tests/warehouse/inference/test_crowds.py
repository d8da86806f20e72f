"""Pages made from one template share their words and no event, and comparing them must not cost the square of their number."""

import random
from collections import Counter
from datetime import datetime, timedelta
from math import sqrt

import pyarrow as pa
import pytest

from tests.warehouse.inference.world import World, hex_id
from tests.warehouse.made import record
from warehouse.infer import infer
from warehouse.schema import arrow_schema

TEMPLATE = [f"قالب{n}" for n in range(40)]


def enter(world, name, pages, published_at=None):
    """So many pages that have the template and a word of their own, at once."""
    for table in ("documents", "articles"):
        rows = []
        for n in range(pages):
            of_all = {"document_id": hex_id(name, n), "path": f"{name}{n}.txt", "text": "", "headline": "", "body": ""}
            of_all |= {"published_at": published_at, "language": "ar", "key_terms": [*TEMPLATE, f"{name}-{n}"]}
            rows.append(record(table, **{k: v for k, v in of_all.items() if k in arrow_schema(table).names}))
        columns = zip(arrow_schema(table), zip(*rows, strict=True), strict=True)
        new = pa.table({field.name: pa.array(column, field.type) for field, column in columns})
        world.con.register("new_rows", new)
        world.con.execute(f"INSERT INTO {table} FROM new_rows")
        world.con.unregister("new_rows")


@pytest.mark.parametrize("published_at", [None, datetime(2026, 3, 1, 8)])
def test_a_crowd_of_pages_of_one_template_is_no_story(published_at):
    world = World()
    enter(world, "صفحة", 600, published_at)
    assert world.infer()["stories"] == 600
    assert world.rows("SELECT count(*) FROM article_similarities") == [(0,)]


def test_pages_in_a_crowd_that_tell_the_same_are_one_story():
    world = World()
    world.crowd(5)
    for n in range(8):
        world.article(f"p{n}", [*TEMPLATE, f"خاص{n}"])
    world.article("a", [*TEMPLATE, "جسر", "نهر", "سقوط"])
    world.article("b", [*TEMPLATE, "جسر", "نهر", "سقوط", "فجر"])
    world.article("c", [*TEMPLATE, "جسر", "نهر"])
    world.infer()
    assert world.stories() == [["a", "b"], ["c"], *([f"p{n}"] for n in range(8))]


def test_a_story_that_grows_into_a_crowd_comes_apart():
    world = World()
    world.crowd(3)
    for n in range(3):
        world.article(f"p{n}", [*TEMPLATE, f"خاص{n}"])
    world.article("told", [*TEMPLATE[:20], "جسر", "نهر", "سقوط"], "2026-03-01T08:00")
    assert world.infer()["stories"] == 1
    world.article("p3", [*TEMPLATE, "خاص3"])
    assert world.infer()["stories"] == 5
    assert world.rows("SELECT count(*) FROM article_similarities") == [(0,)]
    assert world.rows("SELECT count(*) FROM story_articles WHERE nearest_document_id IS NOT NULL") == [(0,)]


def test_what_is_in_a_crowd_on_one_day_tells_on_another():
    world = World()
    world.crowd(3)
    for n in range(5):
        world.article(f"p{n}", [*TEMPLATE, f"خاص{n}"], "2026-03-01T08:00")
    world.article("a", [*TEMPLATE, "جسر"], "2026-03-20T08:00")
    world.article("b", [*TEMPLATE, "نهر"], "2026-03-20T09:00")
    world.infer()
    assert world.stories() == [["a", "b"], *([f"p{n}"] for n in range(5))]


def test_a_page_that_was_saved_often_is_no_crowd():
    world = World()
    world.crowd(3)
    for n in range(6):
        world.article(f"v{n}", [*TEMPLATE, f"خاص{n}"], path="page")
    world.article("other", TEMPLATE)
    world.infer()
    assert world.stories() == [["other", *["page"] * 6]]


def cosine(one, other):
    """Of two lists of terms, of which the first six weigh three, those to the twentieth two, and the rest one."""
    weights = [3] * 6 + [2] * 14 + [1] * 30
    a, b = dict(zip(one, weights, strict=False)), dict(zip(other, weights, strict=False))
    lengths = [sqrt(sum(w * w for w in weights[: max(len(terms), 20)])) for terms in (one, other)]
    return min(1, sum(a[t] * b[t] for t in a if t in b) / (lengths[0] * lengths[1]))


@pytest.mark.parametrize(("crowd", "at_once"), [(2, 5000), (4, 30), (8, 5000), (500, 7)])
def test_nothing_similar_is_missed_and_nothing_else_found(crowd, at_once):
    """What is compared is cut down by rare terms, and into batches; looking at each pair must give the same."""
    draw, world, pages = random.Random(crowd), World(), []
    world.crowd(crowd)
    world.con.execute(f"CREATE OR REPLACE MACRO articles_at_once() AS {at_once}")
    for n in range(80):
        common = draw.sample(range(30), draw.randrange(25))
        own = draw.sample(range(30, 400), draw.randrange(3, 25))
        event = range(1000 + 20 * (n % 20), 1000 + 20 * (n % 20) + draw.randrange(18))
        day = draw.choice([None, 0, 0, 1])
        at = None if day is None else datetime(2026, 3, 1, draw.randrange(24)) + timedelta(days=day)
        terms = [str(t) for t in (*event, *common, *own)][:50]
        if n % 3 == 0:
            draw.shuffle(terms)
        pages.append((world.article(f"p{n}", terms, at and at.isoformat()), day, at, terms))
    world.infer()
    has = Counter((day, term) for _, day, _, terms in pages for term in terms)

    def telling(day, terms):
        return {t for t in terms if has[day, t] <= crowd}

    expected = set()
    for a, day_a, at_a, terms_a in pages:
        for b, day_b, at_b, terms_b in pages:
            dated = at_a is not None and at_b is not None
            hours = abs(at_a - at_b).total_seconds() / 3600 if dated else 0
            needed = min(0.31 / (1 - hours / 96), 0.5) if dated else 0.46
            shared_and_telling = telling(day_a, terms_a) & telling(day_b, terms_b)
            if a < b and cosine(terms_a, terms_b) >= needed - 1e-9 and len(shared_and_telling) >= 3:
                expected.add((a, b))
    assert set(world.rows("SELECT document_a, document_b FROM article_similarities")) == expected
    assert len(expected) > 20


def test_loading_many_pages_in_one_transaction_joins_no_page_with_every_other():
    """As a run does: then the database knows little of what it has to join, and must not be left a bad order to choose."""
    world = World()
    world.con.execute("SET memory_limit = '400MB'")
    world.con.execute("SET temp_directory = ''")
    world.con.execute("BEGIN")
    enter(world, "صفحة", 6000)
    for name in "ab":
        world.article(name, [*TEMPLATE, "جسر", "نهر", "سقوط"])
    assert infer(world.con, "r1")["stories"] == 6001
