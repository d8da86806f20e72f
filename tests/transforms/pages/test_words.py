"""What single words and signs can mean to a line of a page."""

import pytest

from transforms.characters import fold
from transforms.pages.lines import words as w
from transforms.pages.lines.marks import marks
from transforms.tokens import Tokens


def bits(word):
    return w.page_word(fold(word))


def test_a_conjunction_continues_and_a_word_that_owns_its_letter_does_not():
    assert bits("وأضاف") & w.CONTINUES
    assert bits("كما") & w.CONTINUES
    assert not bits("وزير") & w.CONTINUES
    assert not bits("قال") & w.CONTINUES
    assert bits("قال") & w.OPENS
    assert bits("وأضاف") & w.OPENS


def test_every_bit_is_one_of_a_machines_integer():
    bits = [value for name, value in vars(w).items() if type(value) is int and name not in ("SIGNS", "INITIAL_LETTERS")]
    assert len(set(bits)) == len(bits) > 10
    assert all(bit.bit_count() == 1 and bit < 1 << 62 for bit in bits)
    assert w.WORDED == 1  # it counts words


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("12", w.TELLS_TIME | w.DIGITS),
        ("|", w.TELLS_TIME | w.ROW),
        ("يناير", w.TELLS_TIME),
        ("نشر", w.TELLS_TIME),
        ("اطبع", w.BUTTON),
        ("بغداد", w.PLACE | w.TELLS_TIME),
        ("ع", w.SHORT),
        ("حريق", w.WORDED),
    ],
)
def test_entries_carry_their_bits(token, expected):
    (entry,) = Tokens(token).entries
    assert entry.bits & ~w.BEGINS_TIME & expected == expected
    assert entry.bits & ~w.WORDED or expected == w.WORDED


def test_every_mark_is_announced_by_its_first_or_last_word():
    known = marks()
    assert all(w.page_word(line[0]) & w.BEGINS_MARK for line in known.lines)
    assert all(w.page_word(first) & w.BEGINS_MARK for first in known.starts)
    assert all(w.page_word(end[-1]) & w.ENDS_MARK for end in known.ends)


def test_what_any_two_texts_share_is_no_topic():
    year, bridge = Tokens("العام الجسر").entries
    assert year.stem and not year.topic
    assert bridge.topic == bridge.stem
