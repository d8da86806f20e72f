"""Lines that recur on an outlet's pages, and what the lexicon knows of outlets."""

from collections import Counter

from transforms.pages.recurring import MIN_PAGES, line_keys, outlet_lines, recurring
from transforms.tokens import Tokens


def test_lines_are_compared_by_their_words():
    assert line_keys(Tokens("شارك الخبر!\n\nشارِك الخبر (12)\n")) == {"شارك الخبر"}
    assert line_keys(Tokens("كلمة " * 40)) == frozenset()


def test_a_line_recurs_when_it_stands_on_half_the_pages_of_enough():
    counts = Counter({"شارك": MIN_PAGES, "مره": 1})
    assert recurring(MIN_PAGES, counts) == {"شارك"}
    assert recurring(MIN_PAGES - 1, counts) == frozenset()


def test_outlets_are_known_by_any_of_their_names():
    assert outlet_lines("example.org") == outlet_lines("صحيفة المثال") != frozenset()
    assert outlet_lines("another") == outlet_lines(None) == frozenset()
