import hypothesis.strategies as st
from hypothesis import given

from transforms.tokens import NEWLINE, NUMBER, PUNCTUATION, WORD, Tokens

TEXT = st.text(st.sampled_from('اأبةىلإ ًّـ١2۳،."«»\n\r\t\u200f\u00a0-_/abÀ²\u0301😀'), max_size=60)


def surfaces(text):
    return [e.surface for e in Tokens(text).entries]


def test_words_numbers_marks_and_line_feeds():
    tokens = Tokens("في 27 سبتمبر/أيلول،\n«داعش»")
    assert [e.surface for e in tokens.entries] == ["في", "27", "سبتمبر", "/", "أيلول", "،", "\n", "«", "داعش", "»"]
    kinds = {e.kind for e in tokens.entries}
    assert kinds == {WORD, NUMBER, PUNCTUATION, NEWLINE}


def test_a_digit_run_glued_to_a_word_is_its_own_token():
    assert surfaces("عام 1863في") == ["عام", "1863", "في"]


def test_marks_stay_with_their_word_and_stray_controls_with_none():
    assert surfaces("بيّنت") == ["بيّنت"]
    assert surfaces("\u200fأيلول\u200f ٢٠٢٤\u200e") == ["أيلول", "٢٠٢٤"]


@given(TEXT)
def test_something_is_left_of_every_token(text):
    assert all(e.clean for e in Tokens(text + " ـ ــ").entries)  # a dash of letters' strokes


def test_numbers_of_mixed_scripts_have_a_value():
    assert [e.number for e in Tokens("۲۰۲٤ 2_000 99999999999").entries] == [2024, 2, -1, 0, -1]


@given(TEXT)
def test_every_visible_character_is_in_exactly_one_token(text):
    tokens = Tokens(text)
    read, last = tokens.text, 0
    assert (tokens.printed, len(read)) == (text, len(text))
    for entry, start, end in zip(tokens.entries, tokens.starts, tokens.ends, strict=True):
        assert last <= start < end
        assert read[start:end] == entry.surface
        assert not any(c.isalnum() or c == "\n" for c in read[last:start])
        last = end
    assert not any(c.isalnum() for c in read[last:])


@given(TEXT, st.integers(0, 60))
def test_first_at_is_the_first_token_from_there(text, offset):
    tokens = Tokens(text)
    i = tokens.first_at(offset)
    assert all(s < offset for s in tokens.starts[:i])
    assert all(s >= offset for s in tokens.starts[i:])


def test_hits_point_at_words_with_a_meaning():
    tokens = Tokens("أعلن الوزير في سبتمبر افتتاح الجسر")
    assert all(tokens.entries[i].date is not None for i in tokens.date_hits)
    assert "سبتمبر" in [tokens.entries[i].surface for i in tokens.date_hits]
    assert "أعلن" in [tokens.entries[i].surface for i in tokens.cue_hits]
    assert "الجسر" not in [tokens.entries[i].surface for i in tokens.date_hits + tokens.cue_hits]
