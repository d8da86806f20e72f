"""How fast dates are found, on top of the token pass, beside dateparser on the same text in the same run.

Run: `python -m pytest tests/benchmarks/test_dates.py --benchmark-enable --benchmark-only -s`. The text is the sample
pages, copied with other figures in every copy and round, so that what was read before does not answer for all that
comes. Times are CPU times of one process.
"""

import itertools
import random
import re
import time
from datetime import datetime
from pathlib import Path

import pytest

from transforms.dates.find import find_dates
from transforms.decode import decode
from transforms.tokens import Tokens
from transforms.zones import Zone

SAMPLES = Path(__file__).parents[2] / "samples"
PUBLISHED = datetime(2026, 1, 18, 12)
COPIES, PEER_BYTES = 60, 40_000
NEW_FIGURES = 0.3  # in a stream of newswire about three expressions of ten have not been met before by the process
# Newswire has about 1.7 expressions per kilobyte, a page of a few lines four: prose without any makes up the difference.
PROSE = """
وأوضح المهندس المشرف أن فرق الصيانة أنهت فحص الجسور والأنفاق في أحياء المدينة القديمة، وأن التقرير سيعرض على الأهالي في قاعة البلدية قبل نشره.
وقالت معلمة من أهل القرية إن التلاميذ يقطعون طريقا طويلا إلى مدرستهم، وإن الحافلة الجديدة ستخفف عنهم عناء المشي في المطر والوحل.
ويرى تجار السوق أن أسعار الخضار تتأثر بكلفة النقل وشح المياه أكثر مما تتأثر بحجم المحصول، مطالبين بدعم المزارعين الصغار.
من جهته أشار رئيس الاتحاد إلى أن اللاعبين بذلوا جهدا كبيرا في التدريب، معربا عن ثقته بقدرتهم على تجاوز المنافسين في أرضهم.
وتضم المكتبة آلاف المخطوطات النادرة التي تبرعت بها عائلات عريقة، ويعمل المرممون على حفظها من الرطوبة والحشرات بوسائل حديثة.
"""


def articles(copies: int, seed: int = 1) -> list[str]:
    """The sample pages `copies` times between prose, with new days and years in part."""
    pages = [decode(path.read_bytes(), 1_000_000) for path in sorted(SAMPLES.rglob("*.txt"))]
    texts = [page.text + PROSE for page in pages if not page.problem]
    draw = random.Random(seed)

    def other(found: re.Match[str]) -> str:
        if draw.random() > NEW_FIGURES:
            return found[0]
        return str(draw.randint(1, 28)) if len(found[0]) < 3 else str(draw.randint(2014, 2026))

    return [re.sub(r"\b(?:\d{1,2}|20[0-2]\d|19\d\d)\b", other, text) for _ in range(copies) for text in texts]


def megabytes(texts: list[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def find_all(tokenised: list[Tokens]) -> int:
    return sum(
        len(find_dates(tokens, [Zone("body", 0, len(tokens.text))], PUBLISHED, "0" * 32)) for tokens in tokenised
    )


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("shape", ["one by one", "as one text"])
def test_dates_of_new_articles(benchmark, shape):
    find_all([Tokens(text) for text in articles(2, seed=0)])  # names and patterns are loaded once per process
    seeds = itertools.count(len(shape) * 100)  # no text of one shape comes back in the other
    texts: list[str] = []

    def new_articles() -> tuple[tuple[list[Tokens]], dict[str, object]]:
        texts[:] = articles(COPIES, next(seeds))
        if shape == "as one text":
            texts[:] = ["\n\n".join(texts)]
        return ([Tokens(text) for text in texts],), {}

    found = benchmark.pedantic(find_all, setup=new_articles, rounds=5)
    assert found > 1000
    if benchmark.stats:
        speed = megabytes(texts) / benchmark.stats.stats.min
        benchmark.extra_info["MB/s"] = round(speed, 2)
        print(f"\n{shape}: {found} dates, {speed:.1f} MB/s of UTF-8")


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.filterwarnings("ignore")
def test_dateparser_on_the_same_text(benchmark):
    from dateparser.search import search_dates

    lines = [line for text in articles(COPIES) for line in re.split(r"[.\n]", text) if line.strip()]
    while len(lines) > 1 and megabytes(lines) * 1e6 > PEER_BYTES:
        lines = lines[: len(lines) // 2]
    search_dates("3 يناير 2020", languages=["ar"])

    def search() -> int:
        return sum(
            len(search_dates(line, languages=["ar"], settings={"RELATIVE_BASE": PUBLISHED}) or ()) for line in lines
        )

    started = time.process_time()
    found = benchmark.pedantic(search, rounds=1)
    speed = megabytes(lines) / (time.process_time() - started)
    assert found > 0
    if benchmark.stats:
        benchmark.extra_info["MB/s"] = round(speed, 2)
        print(f"\ndateparser: {found} dates, {speed:.2f} MB/s of UTF-8")
