"""Every golden page line by line, and the pages that must be refused."""

from datetime import datetime

import pytest

from tests.transforms.pages.golden import pages
from transforms.pages.read import read_page
from transforms.tokens import Tokens

ID = "0" * 32
ARTICLES, REFUSED = pages(refused=False), pages(refused=True)


def read(golden):
    return read_page(Tokens(golden.text), ID, golden.fetched_at)


def named(golden, span):
    return " ".join(golden.text[slice(*span)].split()) if span else None


def roles_by_line(golden, page):
    found, offset = [], 0
    for _, line in golden.lines:
        end = offset + len(line)
        found.append([s.role for s in page.segments if s.start < end and offset < s.end] if line else [])
        offset = end + 1
    return found


@pytest.mark.parametrize("golden", ARTICLES, ids=lambda g: g.name)
def test_every_line_has_the_role_that_a_reader_gives_it(golden):
    page = read(golden)
    assert page.problem is None
    wrong = [
        (want, got, line)
        for (want, line), got in zip(golden.lines, roles_by_line(golden, page), strict=True)
        if want is not None and got != [want]
    ]
    assert not wrong


@pytest.mark.parametrize("golden", ARTICLES, ids=lambda g: g.name)
def test_the_parts_of_the_article(golden):
    page = read(golden)
    headline = " ".join(line for role, line in golden.lines if role == "headline")  # more than one where it is wrapped
    assert named(golden, page.headline) == (headline or None)
    if "section" in golden.facts:
        assert (named(golden, page.section) or "none") == golden.facts["section"]
    published = golden.facts.get("published", "none")
    if published == "none":
        assert page.published_at is None
    else:
        assert page.published_at == datetime.fromisoformat(published)
        assert (
            page.published_grain in ("hour", "minute", "second") if "T" in published else page.published_grain == "day"
        )


@pytest.mark.parametrize("golden", [g for g in ARTICLES if "related" in g.facts], ids=lambda g: g.name)
def test_headlines_of_others_carry_their_own_times(golden):
    related = [h for h in read(golden).headlines if h.role == "related"]
    assert [h.text for h in related] == [line for role, line in golden.lines if role == "related_headline"]
    want = [None if at == "none" else datetime.fromisoformat(at) for at in golden.facts["related"].split(", ")]
    assert [h.published_at for h in related] == want


@pytest.mark.parametrize("golden", REFUSED, ids=lambda g: g.name)
def test_a_page_without_one_article_is_refused_with_the_reason(golden):
    problem = read(golden).problem
    assert problem is not None
    assert problem[0] in golden.facts["refused"].split()


def test_the_golden_pages_are_there():
    assert len(ARTICLES) >= 12
    assert len(REFUSED) >= 6
