"""Throws made texts at the reader, and tells of those that it fails on. Run by `make fuzz`, or `python -m tools.fuzz`.

Compiled code that goes wrong can take its process with it, or never come back. So texts are read in processes of their own,
one text asked at a time: who dies or is silent is told of, with the text, and replaced. Every so often a text is read
interpreted as well, and must give the same records. A text is named by seed and number, and `--only` reads it again.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import subprocess
import sys
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from hashlib import sha256
from pathlib import Path
from threading import Event
from typing import NamedTuple

from tools.invariants import violations
from tools.made_texts import Maker
from transforms import native
from transforms.parse import parse

SAMPLES = Path(__file__).parent.parent / "samples"
PATIENCE = 60.0  # seconds that a text of a page's length may take, on a busy machine
BOTH = 20  # every so many texts are read interpreted, too


class Answer(NamedTuple):
    """What came of a text: a name for its records, and what is wrong with them."""

    digest: str
    wrong: list[str]


class Reader:
    """A process that reads made texts by number, compiled or not, and is replaced when it dies."""

    def __init__(self, seed: int, pages: Path, compiled: bool) -> None:
        self._command = [sys.executable, "-m", "tools.fuzz", "--seed", str(seed), "--pages", str(pages), "--answer"]
        self._environment = os.environ | {"KHABAR_COMPILED": "1" if compiled else "0"}
        self._patience = PATIENCE
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, number: int) -> Answer:
        """Have a text read."""
        if self._process is None:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self._environment, bufsize=0,
                start_new_session=True,  # Ctrl-C is for who asks
            )  # fmt: skip
        process = self._process
        assert process.stdin and process.stdout
        process.stdin.write(b"%d\n" % number)
        line = b""
        while not line.endswith(b"\n"):
            if not select.select([process.stdout], [], [], self._patience)[0]:
                self.close()
                return Answer("", [f"no answer in {self._patience:g} s"])
            if not (more := process.stdout.read(65_536)):
                self.close()
                return Answer("", [f"the process that read it ended ({process.returncode})"])
            line += more
        return Answer(**json.loads(line))

    def close(self) -> None:
        if self._process is not None:
            with self._process as process:
                process.kill()
            self._process = None


def read(maker: Maker, seed: int, number: int) -> Answer:
    """Read a made text here and now, twice."""
    made = maker.text(seed, number)
    try:
        parsed = parse(made.raw, made.published_at, made.body_only)
        wrong = list(violations(parsed))
        if parse(made.raw, made.published_at, made.body_only) != parsed:
            wrong.append("read again, it gives other records")
    except Exception:
        return Answer("", [traceback.format_exc(limit=-3)])
    return Answer(sha256(repr(parsed).encode("utf-8", "surrogatepass")).hexdigest(), wrong)


Tell = Callable[[int, list[str]], None]  # of a text, by number, what is wrong


def fuzz(seed: int, pages: Path, stop: Event, tell: Tell, share: int = 0, shares: int = 1) -> int:
    """Read every `shares`th text from number `share` on until it is told to stop; how many were read."""
    asked = 0
    native_reader, source_reader = Reader(seed, pages, compiled=True), Reader(seed, pages, compiled=False)
    try:
        while not stop.is_set():
            number = share + asked * shares
            found = native_reader.ask(number)
            wrong = list(found.wrong)
            if asked % BOTH == 0 and (other := source_reader.ask(number)) != found:
                wrong += [f"interpreted: {one}" for one in other.wrong] or ["interpreted, it gives other records"]
            if wrong:
                tell(number, wrong)
            asked += 1
    finally:
        native_reader.close()
        source_reader.close()
    return asked


def pages_in(folder: Path) -> list[str]:
    """The texts of a folder's pages, in the order of their names."""
    return [path.read_text("utf-8", "replace") for path in sorted(folder.rglob("*.txt"))]


def main(given: Sequence[str] | None = None) -> int:
    """Returns the exit status: 1 where the reader failed on a text."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description="Throw made texts at the reader.")
    parser.add_argument("--seed", type=int, help="which texts are made [default: others each time]")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long [default: 60]")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="processes [default: one per processor]")
    parser.add_argument("--pages", type=Path, default=SAMPLES, help="folder of pages to damage [default: samples]")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="read one text in this process, and print it")
    parser.add_argument("--answer", action="store_true", help=argparse.SUPPRESS)  # numbers in, answers out
    options = parser.parse_args(given)
    seed = random.SystemRandom().randrange(1_000_000) if options.seed is None else options.seed
    if options.answer or options.only is not None:
        maker = Maker(pages_in(options.pages))
        if options.only is not None:
            made = maker.text(seed, options.only)
            print(
                made.raw.decode("utf-8", "replace"), made._replace(raw=b""), sep="\n\n", flush=True
            )  # before it may die
            wrong = read(maker, seed, options.only).wrong
            print(*wrong, sep="\n")
            return int(bool(wrong))
        for line in sys.stdin:
            print(json.dumps(read(maker, seed, int(line))._asdict()), flush=True)
        return 0
    how = "compiled" if native.is_compiled() else "interpreted"
    print(f"Reading made texts {how} for {options.seconds:.0f} s, seed {seed} …", flush=True)
    failed: list[int] = []

    def tell(number: int, wrong: list[str]) -> None:
        failed.append(number)
        again = f"python -m tools.fuzz --seed {seed} --only {number} --pages {options.pages}"
        print(f"\n{again}", *wrong, sep="\n  ", flush=True)

    stop = Event()
    with ThreadPoolExecutor(options.workers) as threads:
        shares = [
            threads.submit(fuzz, seed, options.pages, stop, tell, share, options.workers)
            for share in range(options.workers)
        ]
        try:
            wait(shares, options.seconds, FIRST_EXCEPTION)
        finally:
            stop.set()
    print(f"{sum(share.result() for share in shares)} texts, {len(failed)} failed.")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
