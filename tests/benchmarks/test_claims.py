"""How fast claims are found, on top of the token pass and with the dates found beforehand.

Run: `python -m pytest tests/benchmarks/test_claims.py --benchmark-enable --benchmark-only -s`. The text is the sample
pages and sentences of the project's own, as articles of some three kilobytes. Times are CPU times of one process.
"""

import json
import random
import time
from pathlib import Path

import pytest

from transforms import native
from transforms.claims.find import find_claims
from transforms.claims.links import link_dates
from transforms.claims.propositions import split_propositions
from transforms.dates.find import find_dates
from transforms.decode import decode
from transforms.tokens import Tokens
from transforms.zones import Zone

ROOT = Path(__file__).parents[2]
ARTICLES, PARAGRAPHS = 150, 12
# Newswire makes 2.3 claims in a kilobyte of UTF-8 (mean of 480 articles). The sentences below are short and full of them,
# so they take only so many of the paragraphs as brings the text to that.
REPORTING, PER_KILOBYTE = 0.37, 2.3
PLAIN = """
وتضم المكتبة آلاف المخطوطات النادرة التي تبرعت بها عائلات عريقة، ويعمل المرممون على حفظها من الرطوبة والحشرات بوسائل حديثة.
وامتدت السوق القديمة من باب البحر إلى ساحة الخان، وفيها دكاكين النحاسين والعطارين وصناع السلال، ويقصدها الزوار في مواسم الأعياد.
وتراجعت مساحة البساتين حول المدينة في العقدين الأخيرين بسبب شح المياه وتوسع العمران، وبقيت أشجار الزيتون وحدها على سفوح التلال.
وافتتح النادي موسمه بمباراة ودية جمعت لاعبيه القدامى والشبان، وحضرها جمهور كبير رغم المطر والبرد.
وتصل الحافلات إلى القرى الجبلية مرتين في اليوم، وتنقل التلاميذ والعمال والبريد وصناديق الفاكهة إلى محطة الوادي.
"""


def articles() -> list[str]:
    golden = [json.loads(line)["text"] for line in (ROOT / "tests/golden/claims.jsonl").read_text("utf-8").splitlines()]
    pages = [decode(path.read_bytes(), 1_000_000) for path in sorted((ROOT / "samples").rglob("*.txt"))]
    paragraphs = golden + [
        line for page in pages if not page.problem for line in page.text.split("\n") if len(line) > 80
    ]
    draw = random.Random(1)
    plain = PLAIN.strip().split("\n")
    return [
        "\n\n".join(draw.choice(paragraphs if draw.random() < REPORTING else plain) for _ in range(PARAGRAPHS))
        for _ in range(ARTICLES)
    ]


@pytest.mark.benchmark(timer=time.process_time)
def test_claims_of_articles(benchmark):
    texts = articles()
    pages = []
    for text in texts:
        tokens, zones = Tokens(text), [Zone("body", 0, len(text))]
        pages.append((tokens, zones, find_dates(tokens, zones, None, "0" * 32)))
    found = benchmark(lambda: [find_claims(tokens, zones, dates, "0" * 32) for tokens, zones, dates in pages])
    size = sum(len(text.encode()) for text in texts) / 1e6
    assert sum(map(len, found)) / size / 1e3 == pytest.approx(PER_KILOBYTE, rel=0.1)
    if benchmark.enabled:
        benchmark.extra_info["MB/s"] = size / benchmark.stats["min"]
        how = "compiled" if native.is_compiled() else "interpreted"
        print(f"\n{size:.2f} MB, {sum(map(len, found))} claims: {size / benchmark.stats['min']:.1f} MB/s, {how}")
        assert size / benchmark.stats["min"] > 1  # a floor far below the figure, for slow and busy machines


@pytest.mark.benchmark(timer=time.process_time)
def test_propositions_and_links_of_articles(benchmark):
    pages = []
    for text in articles():
        tokens, zones = Tokens(text), [Zone("body", 0, len(text))]
        dates = find_dates(tokens, zones, None, "0" * 32)
        pages.append((tokens, find_claims(tokens, zones, dates, "0" * 32), dates))
    found = benchmark(
        lambda: [
            split_propositions(tokens, claims) + link_dates(tokens, claims, dates) for tokens, claims, dates in pages
        ]
    )
    assert sum(map(len, found)) > 2 * ARTICLES
