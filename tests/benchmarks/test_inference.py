"""How long a run takes to compare new articles with those that are there.

Run: `python -m pytest tests/benchmarks/test_inference.py --benchmark-enable --benchmark-only -s`: 1,000 new articles
against 100,000 of 22 months, 150 a day, three claims each; a few minutes, most of them for making the 100,000. New ones
are spread over all days, which is the worst case: a day's news is compared with the days around it only. Then pages
without a date that are made of one template, which must not cost the square of their number. Wall time.
"""

import random
import resource
from datetime import datetime, timedelta

import pyarrow as pa
import pytest

from tests.warehouse.inference.world import World, hex_id
from tests.warehouse.made import record
from warehouse.schema import arrow_schema

PRESENT, NEW, A_DAY = 100_000, 1_000, 150
LIMIT_SECONDS, LIMIT_MB = 20, 2_500
WORDS = 60_000  # distinct stems in a corpus of this size; drawn with frequencies like those of words


def events(draw, articles, a_day):
    """One event after another: (first hour, its telling words, articles)."""
    hour, left = 0.0, articles
    while left > 0:
        members = min(left, draw.choice((1, 1, 1, 1, 2, 2, 3, 5)))
        yield hour, words(draw, 30), members
        hour, left = hour + members * 24 / a_day, left - members


def words(draw, number):
    return [f"ك{int(WORDS ** draw.random())}" for _ in range(number)]


def made(draw, articles, a_day, name):
    """Rows of that many articles by table, so many a day."""
    rows = {table: [] for table in ("documents", "articles", "claims", "propositions")}
    start = datetime(2024, 1, 1)
    for first, told, members in events(draw, articles, a_day):
        for _ in range(members):
            document = hex_id(name, len(rows["documents"]))
            terms = list(dict.fromkeys(draw.sample(told, 22) + words(draw, 34)))[:50]
            at = start + timedelta(hours=first + draw.random() * 30)
            body = " ".join(terms)
            rows["documents"].append(
                record("documents", document_id=document, path=document, text=body, outlet=draw.choice("ABCDE"))
            )
            rows["articles"].append(
                record("articles", document_id=document, headline=body[:40], body=body, language="ar", published_at=at,
                       published_basis="dateline", words=draw.randrange(80, 400), key_terms=terms)
            )  # fmt: skip
            for n in range(3):
                claim, clause = hex_id(document, n), " ".join(draw.sample(told, 9))
                rows["claims"].append(
                    record("claims", claim_id=claim, document_id=document, ordinal=n, zone="body", kind="indirect", cue="قال",
                           cue_class="say", speaker_basis="none", content=clause, polarity="affirmed")
                )  # fmt: skip
                rows["propositions"].append(
                    record("propositions", proposition_id=hex_id(claim), claim_id=claim, document_id=document, text=clause,
                           terms=clause.split())
                )  # fmt: skip
    return rows


def add(world, rows):
    for table, records in rows.items():
        if not records:
            continue
        schema = arrow_schema(table)
        columns = zip(*records, strict=True)
        new = pa.Table.from_arrays([pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)], schema=schema)
        world.con.register("new_rows", new)
        world.con.execute(f'INSERT INTO "{table}" FROM new_rows')
        world.con.unregister("new_rows")


def of_one_template(draw, pages):
    """Rows of undated pages with the same words around a town of 200, four figures, and a word of their own."""
    rows = {table: [] for table in ("documents", "articles")}
    for n in range(pages):
        town, figures = f"مدينة{draw.randrange(200)}", map(str, draw.sample(range(10, 1000), 4))
        terms = [*(f"قالب{i}" for i in range(44)), town, *figures, f"خاص{n}"]
        document = hex_id("template", n)
        rows["documents"].append(record("documents", document_id=document, path=document, text=town, outlet="A"))
        rows["articles"].append(
            record(
                "articles", document_id=document, headline=town, body=town, language="ar", words=200, key_terms=terms
            )
        )
    return rows


@pytest.mark.benchmark(min_rounds=1, warmup=False)
@pytest.mark.parametrize("pages", [1_000, 5_000, 20_000])
def test_undated_pages_of_one_template(benchmark, pages):
    world = World()
    world.con.execute("SET threads = 2")
    add(world, of_one_template(random.Random(7), pages if benchmark.enabled else 600))
    counts = benchmark.pedantic(world.infer, rounds=1)
    assert counts["stories"] > 0.99 * counts["story_articles"]
    if benchmark.enabled:
        print(f"\n{pages} undated pages of one template: {benchmark.stats['max']:.1f} s")
        assert benchmark.stats["max"] < LIMIT_SECONDS


@pytest.mark.benchmark(min_rounds=1, warmup=False)
def test_new_articles_against_many(benchmark):
    size = 1 if benchmark.enabled else 100  # a hundredth shows that it runs
    draw, world = random.Random(7), World()
    world.con.execute("SET threads = 2")
    add(world, made(draw, PRESENT // size, A_DAY, "present"))
    before = world.infer()
    add(world, made(draw, NEW // size, A_DAY * NEW / PRESENT, "new"))
    counts = benchmark.pedantic(world.infer, rounds=1)
    assert counts["story_articles"] == (PRESENT + NEW) // size
    assert before["stories"] < PRESENT // size  # some of them do report one event
    assert before["corroborations"] > 0
    if benchmark.enabled:
        seconds, memory = benchmark.stats["max"], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"\n{NEW} new articles against {PRESENT}: {seconds:.1f} s, {memory:.0f} MB at most")
        assert seconds < LIMIT_SECONDS and memory < LIMIT_MB
