"""Versions of one page: each is told by the one before it and by the last, however many there are."""

import json
from datetime import datetime, timedelta

import pytest

from tests.warehouse.inference.world import World, hex_id, terms
from tests.warehouse.made import record
from transforms.records import File

MANY = 300


def read_again(versions):
    """One path read as often as there are (url, headline), a day apart; nothing is alike by its text."""
    world = World()
    for number, (url, headline) in enumerate(versions):
        article = world.article(f"v{number}", terms(f"v{number}"), None, headline=headline)
        world.add("files", File("page.txt", article, 1, 1, "article", f"r{number:03}", f"r{number:03}", None))
        started = datetime(2026, 3, 1) + timedelta(days=number)
        world.add("runs", record("runs", run_id=f"r{number:03}", started_at=started))
        world.con.execute("UPDATE documents SET path = 'page.txt', url = ? WHERE document_id = ?", [url, article])
    world.infer()
    return world


@pytest.mark.parametrize(
    ("versions", "earlier", "latest"),
    [
        ([("u", "h"), ("u", "i"), ("u", "j")], [None, 0, 1], [2]),
        ([("u", "h"), ("w", "i"), ("u", "j")], [None, None, 0], [1, 2]),  # the name was given to another page meanwhile
        ([("u", "h"), ("w", "h"), (None, "j")], [None, 0, None], [1, 2]),
        ([("u", "h"), ("w", "i"), ("u", "i")], [None, None, 1], [2]),  # of two the one just before
        ([(None, "h"), (None, "i")], [None, None], [0, 1]),
    ],
)  # fmt: skip
def test_a_version_is_known_by_its_url_or_its_headline(versions, earlier, latest):
    world = read_again(versions)
    ids = [hex_id(f"v{number}") for number in range(len(versions))]
    found = world.rows("SELECT document_id, earlier_id, is_latest FROM page_versions")
    assert [(a, b) for a, b, _ in found] == [
        (a, None if n is None else ids[n]) for a, n in zip(ids, earlier, strict=True)
    ]
    assert [ids.index(a) for a, _, is_latest in found if is_latest] == latest


def test_versions_are_not_held_against_each_other_pair_by_pair():
    world = read_again([("u", "h")] * MANY)
    (plan,) = world.rows("EXPLAIN (ANALYZE, FORMAT json) FROM page_versions")
    assert MANY <= max(rows_between(json.loads(plan[1]))) <= 4 * MANY
    assert world.rows("SELECT count(earlier_id), count(*) FILTER (is_latest) FROM page_versions") == [(MANY - 1, 1)]


def rows_between(plan):
    """How many rows each operator gives the next."""
    if isinstance(plan, dict):
        yield int(plan.get("intermediate_rows", 0))
        plan = plan.values()
    for part in plan if not isinstance(plan, str | int | float | None) else ():
        yield from rows_between(part)
