import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import given, settings

from tools.invariants import violations
from transforms.bounds import PUBLICATION_YEARS
from transforms.parse import Origin, parse

SAMPLES = Path(__file__).parents[2] / "samples"
PAGES = sorted(SAMPLES.rglob("*.txt"))
WORDS = st.sampled_from(
    ["قال", "وأضاف", "الوزير", "أن", "إن", "«", "»", '"', ":", "،", ".", "\n", "\n\n", "الأحد", "أمس", "27", "سبتمبر/أيلول", "2024",
     "09:41 | 2026-01-18", "نعلن", "اليوم", "مؤكدا أن", "بحسب", "وفقا ل", "عام", "المزيد", "\u200f", "وَ", "ـ", "\r\n", "1447هـ", "من", "إلى"]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


def check(raw, **options):
    parsed = parse(raw, **options)
    assert list(violations(parsed)) == []
    return parsed


YEARS = st.one_of(st.integers(0, 9999), st.sampled_from([0, 1, 2, 621, 622, 1827, 1828, 2099, 2100, 9998, 9999]))
AMOUNTS = st.one_of(st.integers(0, 9999).map(str), st.sampled_from(["ألفي", "مئة", "999999999", "9" * 30]))
UNITS = st.sampled_from(["ثانية", "ساعة", "يوم", "يوما", "أسبوعا", "شهر", "سنة", "عام", "عقدا", "قرنا"])
MONTHS = st.sampled_from(["يناير", "ديسمبر", "كانون الأول", "محرم", "ذي الحجة", "شباط"])
DAYS = st.builds(
    str.format,
    st.sampled_from(
        ["{0:02}/{1:02}/{2:04}", "{2:04}-{1:02}-{0:02}", "{1:02}-{0:02}-{2:04}", "{0} {3} {2:04}", "{0}/{1}/{2} هـ", "{0} {3}",
         "{2:04}-{1:02}-{0:02}T23:59:59Z", "السبت {0} {3} {2} هـ", "عام {2}", "{3} {2} م", "{0:02}/{1:02}/{2:04} 24:00"]
    ),
    st.sampled_from([1, 2, 28, 29, 30, 31]), st.integers(1, 12), YEARS, MONTHS,
)  # fmt: skip
BEFORE = st.builds("{} {} {}".format, st.sampled_from(["قبل", "منذ", "بعد", "خلال"]), AMOUNTS, UNITS)
CLOCKS = st.sampled_from(["", "00:00", "23:59", "الساعة 24:00", "| 10:30 م", "مساء", "بتوقيت غرينتش", "GMT-14"])
DATED = st.one_of(
    DAYS, BEFORE, BEFORE.map(lambda ago: ago + " من الآن"), st.sampled_from(["أمس", "غدا", "السبت والأحد", "الليلة"])
)
TIMES = st.builds("{} {}".format, DATED, CLOCKS)
MOMENTS = st.one_of(
    st.none(), st.datetimes(), st.sampled_from([datetime.min, datetime.max, datetime(1, 1, 2), datetime(9999, 12, 31)])
)


@settings(max_examples=300, deadline=None)
@given(TIMES, TIMES, MOMENTS, MOMENTS)
def test_a_page_of_any_time(line, told, published_at, fetched_at):
    page = (
        f"وزارة التربية تمدد مهلة التسجيل في المدارس الحكومية\n\n{line}\n\n"
        f"قال مدير التعليم إن مهلة التسجيل في المدارس الحكومية مددت {told} وإنها تنتهي قبل ساعة من الموعد.\n\n"
        "وأضاف المدير أن عدد المسجلين تجاوز ثمانين ألف تلميذ، وأن المهلة لن تمدد مرة أخرى هذا العام.\n"
    )
    parsed = check(page.encode(), published_at=published_at, origin=Origin(fetched_at=fetched_at))
    assert parsed.article is not None
    if published_at is None and parsed.article.published_at is not None:
        assert parsed.article.published_at.year in PUBLICATION_YEARS


PAGE = (
    "وزارة التربية تمدد مهلة التسجيل في المدارس الحكومية\n\n18 يناير 2026\n\n"
    "قال مدير التعليم إن مهلة التسجيل في المدارس الحكومية مددت وإنها تنتهي قبل ساعة من الموعد.\n\n{}\n\n"
    "وأضاف المدير أن عدد المسجلين تجاوز ثمانين ألف تلميذ، وأن المهلة لن تمدد مرة أخرى هذا العام.\n"
)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["{}", PAGE]), st.booleans(), st.sampled_from([None, datetime(2026, 1, 18, 20)]))
def test_any_arabic_text_alone_and_amid_an_article(text, page, body_only, published_at):
    check(page.format(text).encode(), body_only=body_only, published_at=published_at)


def test_samples_hold_the_invariants_and_only_the_files_meant_for_it_are_refused():
    refused = {p.name for p in PAGES if check(p.read_bytes()).article is None}
    assert refused == {"scan.txt", "saved-as-html.txt", "latest-headlines.txt"}


def test_same_bytes_same_records():
    for page in PAGES:
        raw = page.read_bytes()
        assert parse(raw) == parse(raw)


def test_the_origin_changes_no_id():
    raw = PAGES[0].read_bytes()
    here = parse(raw, origin=Origin(path="a.txt", outlet="الرافد"))
    there = parse(raw, origin=Origin(path="b/c.txt", run_id="r2"))
    assert here._replace(document=there.document) == there


def test_a_known_publication_time_wins_over_the_dateline():
    raw = (SAMPLES / "alrafid/2026-01-18-coalition-bases.txt").read_bytes()
    article = parse(raw, published_at=datetime(2026, 1, 19, 6)).article
    assert (article.published_at, article.published_basis) == (datetime(2026, 1, 19, 6), "manifest")
    assert parse(raw).article.published_basis == "dateline"


def test_a_page_that_counts_back_from_when_it_was_saved_is_on_that_clock():
    raw = "وزارة التربية تمدد مهلة التسجيل في المدارس\n\nقبل 19 دقيقة\n\nمددت وزارة التربية مهلة التسجيل في المدارس الحكومية شهراً.\n\nوقال مدير التعليم إن المهلة لن تمدد مرة أخرى.\n"
    saved = datetime(2026, 3, 2, 10, 30, tzinfo=timezone(timedelta(hours=3)))
    parsed = parse(raw.encode(), origin=Origin(fetched_at=saved))
    article = parsed.article
    assert (article.published_at, article.published_utc_offset) == (datetime(2026, 3, 2, 10, 11), 180)
    assert (parsed.document.fetched_at, parsed.document.fetched_utc_offset) == (datetime(2026, 3, 2, 10, 30), 180)
    without = parse(raw.encode(), origin=Origin(fetched_at=saved.replace(tzinfo=None))).article
    assert (without.published_at, without.published_utc_offset) == (datetime(2026, 3, 2, 10, 11), None)


def test_parsing_loads_no_engine():
    code = "import sys, transforms.parse; print([m for m in ('prefect', 'pandas', 'duckdb', 'great_expectations', 'pyarrow') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
