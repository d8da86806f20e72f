"""Whatever the words, the records keep their promises."""

from datetime import datetime

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from transforms.dates.dateline import read_dateline
from transforms.dates.intervals.calendars import day_span, hijri_of, month_span
from transforms.dates.vocabulary.names import HIJRI
from transforms.dates.vocabulary.words import vocabulary
from transforms.lexicon import load
from transforms.records import GRAINS
from transforms.tokens import Tokens

from .reading import read

WORDS = sorted(vocabulary())
token = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["قال", "بيت", "و", "ل", "/", "-", ":", "،", "|", "(", ")", ".", "\n", "«", "ال", "+"]),
    st.integers(0, 2400).map(str),
    st.sampled_from(WORDS).map(lambda word: "و" + word),
    st.sampled_from([word for words in load("futures").values() for word in words]),
)
texts = st.lists(st.tuples(token, st.sampled_from([" ", "", " "])), max_size=14).map(
    lambda pairs: "".join(a + b for a, b in pairs)
)
moments = st.one_of(st.none(), st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)))


UNITS = [form for unit in load("units")["units"] for key, forms in unit.items() if key != "unit" for form in forms]
AMOUNTS = ["", "3", "ثلاث", "الثلاثة", "العشرين", "الأربع والعشرين", "الـ10", "نصف", "بضعة", "نحو 5", "24"]
SIDES = ["الماضية", "المقبلة", "التالية", "الأخيرة", "الأولى", "الجاري", "القادمين", "نفسه", ""]
OPENINGS = ["", "خلال", "قبل", "بعد", "منذ", "أول", "آخر", "نهاية", "كل", "من", "بين"]
PERIODS = [
    "",
    "من 2023",
    "من العام الجاري",
    "من رمضان",
    "من عام 1446 هـ",
    "2019م",
    "الأحد",
    "حتى 2024",
    "أو أربعة",
    "الساعة 10:30",
    "10:30",
    "مساء",
]
shaped = st.tuples(*map(st.sampled_from, (OPENINGS, AMOUNTS, UNITS, AMOUNTS, SIDES, PERIODS))).map(
    lambda words: " ".join(filter(None, words))
)


@settings(max_examples=500, deadline=None)
@given(shaped, moments)
def test_an_interval_is_never_empty(text, published_at):
    for date in read(f"غادر في 3 أيار 2020 و{text}", published_at):
        assert (date.starts_at is None) == (date.ends_at is None)
        assert date.starts_at is None or date.starts_at < date.ends_at


@settings(max_examples=400, deadline=None)
@given(texts, moments)
def test_records_keep_their_promises(text, published_at):
    last = 0
    for ordinal, date in enumerate(read(text, published_at)):
        assert date.ordinal == ordinal
        assert last <= date.start < date.end
        assert text[date.start : date.end] == date.text
        assert (date.starts_at is None) == (date.ends_at is None)
        assert date.starts_at is None or date.starts_at < date.ends_at
        assert date.grain is None or date.grain in GRAINS
        assert (date.anchor == "none") == (date.starts_at is None)
        assert date.value
        last = date.end


@settings(max_examples=200, deadline=None)
@given(texts)
def test_without_a_reference_nothing_is_anchored_to_publication(text):
    assert all(date.anchor != "publication" for date in read(text, None))


@settings(max_examples=200, deadline=None)
@given(texts, moments)
def test_reading_twice_or_after_another_text_gives_the_same(text, published_at):
    first = read(text, published_at)
    read("زار المعرض أمس في 3 أيار 2020", datetime(2020, 5, 4))
    assert read(text, published_at) == first


@settings(max_examples=200, deadline=None)
@given(texts, moments)
def test_a_dateline_lies_within_its_tokens(text, fetched_at):
    tokens = Tokens(text)
    found = read_dateline(tokens, 0, len(tokens), fetched_at)
    assert found is None or 0 <= found.start_token < found.end_token <= len(tokens)
    assert found is None or not found.relative or fetched_at is not None


@settings(max_examples=300, deadline=None)
@given(st.dates(datetime(700, 1, 1).date(), datetime(2400, 1, 1).date()))
def test_hijri_days_come_back(day):
    assume(not datetime(1582, 10, 5).date() <= day < datetime(1582, 10, 15).date())  # days that the reform left out
    year, month, number = hijri_of(day)
    assert day_span(year, HIJRI + month, number)[0] == day


@settings(max_examples=200, deadline=None)
@given(st.integers(60, 1900), st.integers(1, 12))
def test_hijri_months_follow_each_other(year, month):
    first, after = month_span(year, HIJRI + month)
    assert 28 <= (after - first).days <= 31  # Umm al-Qura has one month of 28, and the seam with the civil calendar
    following = month_span(year + (month == 12), HIJRI + month % 12 + 1)
    assert following[0] == after
