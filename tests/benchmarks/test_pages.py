"""How fast pages are read, on top of the token pass, and which share of parsing that is.

Run: `python -m pytest tests/benchmarks/test_pages.py --benchmark-enable --benchmark-only -s`. The text is the golden
pages of articles, long and short, with and without lists around them.
"""

import time

from tests.transforms.pages.golden import pages
from transforms.pages.read import read_page
from transforms.parse import parse
from transforms.tokens import Tokens

COPIES = 20
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


def test_share_of_parsing(capsys):
    raws = [text.encode() for text in texts()[:20]]
    tokenised = [Tokens(raw.decode()) for raw in raws]
    for raw in raws:
        parse(raw)  # words and patterns are worked out once per process
    start = time.process_time()
    read_all(tokenised)
    reading = time.process_time() - start
    start = time.process_time()
    parsed = [parse(raw) for raw in raws]
    parsing = time.process_time() - start
    with capsys.disabled():
        size = sum(map(len, raws)) / 1e6
        print(f"\npages: {size / reading:.1f} MB/s, {reading / parsing:.0%} of the time of parse")
    assert len(parsed) == len(raws)
