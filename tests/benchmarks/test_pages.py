"""How fast pages are read, on top of the token pass, and which share of parsing that is.

Run: `python -m pytest tests/benchmarks/test_pages.py --benchmark-enable --benchmark-only -s`. The text is the golden
pages of articles, long and short, with and without lists around them, made articles, and the samples.
"""

import math
import time
from pathlib import Path

import pytest

from tests.benchmarks.test_claims import articles
from tests.transforms.pages.golden import pages
from transforms.pages.lines import datelines
from transforms.pages.read import read_page
from transforms.parse import parse
from transforms.tokens import Tokens

SAMPLES = Path(__file__).parents[2] / "samples"
ARTICLES = 40
COPIES = 20
ROUNDS = 5
ID = "0" * 32


def texts():
    return [golden.text for golden in pages(refused=False)] * COPIES


def read_all(tokenised):
    return [read_page(tokens, ID) for tokens in tokenised]


def test_pages(benchmark):
    tokenised = [Tokens(text) for text in texts()]
    read = benchmark.pedantic(read_all, args=(tokenised,), rounds=5, warmup_rounds=1)
    assert len(read) == len(tokenised)
    assert all(page.problem is None for page in read)


def articles_of_newspapers():
    """A headline, a byline, a date, and paragraphs of two sentences: what most saved pages are without their menus."""
    made = []
    for n, text in enumerate(articles()[:ARTICLES]):
        told = text.split("\n\n")
        headline = told[0].split("،")[0][:80].strip(".")
        paragraphs = [" ".join(told[k : k + 2]) for k in range(0, len(told), 2)]
        made.append("\n\n".join([f"{headline}\nكتبت سلمى الناصري\n2024/05/{n % 28 + 1:02} 10:30", *paragraphs]))
    return made


def samples():
    return [path.read_text("utf-8", "replace") for path in sorted(SAMPLES.rglob("*.txt"))]


MENU = [
    "الرئيسية",
    "سياسة",
    "اقتصاد",
    "رياضة",
    "ثقافة",
    "محليات",
    "العالم",
    "صحة",
    "منوعات",
    "كتاب وآراء",
    "مباشر",
    "بحث",
]
SHARE = ["شارك", "فيسبوك", "تويتر", "واتساب", "نسخ الرابط", "طباعة"]
FORM = ["اترك تعليقاً", "الاسم *", "البريد الإلكتروني *", "التعليق *", "إرسال التعليق"]
FOOTER = ["من نحن", "اتصل بنا", "سياسة الخصوصية", "شروط الاستخدام", "أعلن معنا", "جميع الحقوق محفوظة لصحيفة المدار"]


def pages_of_one_outlet():
    """The same articles with all that an outlet prints around them, which recurs from page to page."""
    others = [line for golden in pages(refused=False) for role, line in golden.lines if role == "headline"]
    around = ["الأكثر قراءة", *others[:8], *FORM, *FOOTER]
    return ["\n".join([*MENU, "عاجل", *others[8:14], text, *SHARE, *around]) for text in articles_of_newspapers()]


def best_times(texts):
    """Seconds of reading and of parsing each page, the best of some rounds, none of which remembers another's times."""
    reading, parsing = [math.inf] * len(texts), [math.inf] * len(texts)
    for _ in range(ROUNDS):
        datelines.read_text.cache_clear()
        for n, text in enumerate(texts):
            tokens = Tokens(text)  # just made, as when a page is parsed
            start = time.process_time()
            read_page(tokens, ID)
            reading[n] = min(reading[n], time.process_time() - start)
        datelines.read_text.cache_clear()
        for n, text in enumerate(texts):
            raw = text.encode()
            start = time.process_time()
            parse(raw)
            parsing[n] = min(parsing[n], time.process_time() - start)
    return reading, parsing


# Limits far above what was measured, for slow and busy machines. The shorter the lines, the greater the share.
@pytest.mark.parametrize(
    ("kind", "make", "limit"),
    [
        ("articles", articles_of_newspapers, 0.25),  # measured: 0.07 compiled, 0.16 interpreted
        ("pages of one outlet", pages_of_one_outlet, 0.40),  # measured: 0.14, 0.31
        ("samples", samples, 0.40),  # measured: 0.21, 0.35
        (
            "short pages with lists",
            lambda: [golden.text for golden in pages(refused=False)],
            0.70,
        ),  # measured: 0.22, 0.40
    ],
)
def test_share_of_parsing(kind, make, limit, benchmark, capsys):
    reading, parsing = benchmark.pedantic(best_times, args=(make(),), rounds=1)
    share = sum(reading) / sum(parsing)
    if benchmark.enabled:
        with capsys.disabled():
            print(f"\n{kind}: {1e6 * sum(reading) / len(reading):.0f} µs a page, {share:.0%} of the time of parse")
        assert share < limit
