"""Texts that nobody would write, to throw at the reader: words of the lexicon in any order, reports by persons of few names,
pages with their lines shuffled, mixed, cut or damaged.

In: pages, a seed and a number. Out: always the same text for the same three, so that one that breaks the reader can be
made again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from transforms import lexicon
from transforms.lexicon import load

NAMED = ("given_names", "names", "speakers", "bylines")  # topics of the lexicon whose words make persons and bodies
TOLD = ("cues", "futures", "negation")  # and those that tell what they say
MARKS = ("،", ",", "؛", ".", ":", '"', "«", "»", "؟", "!", "-", "–", "(", ")", "/", "|", "…", "\n", "\n\n", "\t", "\u200f", "ـ", "\u00a0")  # fmt: skip
FIGURES = ("2018", "12", "٣", "1447هـ", "10:30", "2026-01-18 | 07:49", "18/1/2026", "1,234,567", "9" * 30, "24:00", "%5")  # fmt: skip
JOINED = ("إن", "أن", "بأن", "على أن", "إلى", "عن", ":", ": «", '"', "ذلك", "قوله إن", "من", "")
EARLIEST = datetime(1828, 1, 1)
DAYS = 99_000  # from the earliest time on, to the year 2099


class Made(NamedTuple):
    """A text as the reader is given it."""

    raw: bytes
    published_at: datetime | None
    body_only: bool


class Maker:
    """Makes texts of the lexicon's words and of some pages."""

    def __init__(self, pages: Sequence[str]) -> None:
        self._lines = [page.split("\n") for page in pages] or [[""]]
        topics = {path.stem: sorted(_words(load(path.stem))) for path in Path(lexicon.__path__[0]).glob("*.toml")}
        self._words = sorted(set().union(*topics.values()))
        self._names = sorted(set().union(*(topics[topic] for topic in NAMED)))
        self._told = sorted(set().union(*(topics[topic] for topic in TOLD)))
        self._ways: tuple[Callable[[Random], str], ...] = (
            self._any_words, self._reports, self._reports, self._shuffled, self._mixed, self._replaced,
        )  # fmt: skip

    def text(self, seed: int, number: int) -> Made:
        """The text of that number, whatever was made before."""
        chance = Random(f"{seed} {number}")
        text = chance.choice(self._ways)(chance)
        if chance.random() < 0.2:
            text = text[: chance.randrange(len(text) + 1)]
        raw = text.encode("utf-8", "replace")
        if chance.random() < 0.03:
            raw = _damaged(raw, chance)
        published = EARLIEST + timedelta(days=chance.randrange(DAYS), minutes=chance.randrange(1440))
        return Made(raw, published if chance.random() < 0.6 else None, chance.random() < 0.4)

    def _any_words(self, chance: Random) -> str:
        return " ".join(self._word(chance) for _ in range(chance.randrange(1, 160)))

    def _word(self, chance: Random) -> str:
        kind = chance.random()
        return chance.choice(self._words if kind < 0.8 else MARKS if kind < 0.93 else FIGURES)

    def _reports(self, chance: Random) -> str:
        """Few persons, so that each comes back under a part of the name, or under that of another."""
        names = chance.choices(self._names, k=chance.randrange(2, 6))
        words = chance.choices(self._words, k=12)
        told = chance.choices(self._told, k=4)

        def some(of: Sequence[str], most: int) -> str:
            return " ".join(chance.choices(of, k=chance.randrange(1, most + 1)))

        def report() -> str:
            who, verb, said = some(names, 4), chance.choice(("", "و")) + chance.choice(told), some(words, 6)
            if chance.random() < 0.2:
                who += f"، {some(names, 2)}"
            joined = chance.choice(JOINED)
            forms = (
                f"{verb} {who} {joined} {said}", f"{who} {verb} {joined} {said}", f'"{said}"، {verb} {who}', f"بحسب {who}، {said}",
                f"{verb} {joined} {said}", f"{verb} {who} «{said}»، {verb} {joined}",
            )  # fmt: skip
            return chance.choice(forms) + chance.choice((".", ".", ".", "،", ""))

        return chance.choice((" ", "\n", "\n\n")).join(report() for _ in range(chance.randrange(2, 10)))

    def _shuffled(self, chance: Random) -> str:
        lines = list(chance.choice(self._lines))
        chance.shuffle(lines)
        return "\n".join(lines)

    def _mixed(self, chance: Random) -> str:
        lines = list(chance.choice(self._lines))
        for _ in range(4):
            lines.insert(chance.randrange(len(lines) + 1), chance.choice(chance.choice(self._lines)))
        return "\n".join(lines)

    def _replaced(self, chance: Random) -> str:
        """A page, at times in one line, with words of the lexicon in place of some of its own."""
        words = chance.choice((" ", "\n")).join(chance.choice(self._lines)).split(" ")
        for _ in range(chance.randrange(1, 8)):
            at = chance.randrange(len(words))
            words[at : at + chance.randrange(4)] = [self._word(chance) for _ in range(chance.randrange(3))]
            words = words or [""]
        return " ".join(words)


def _damaged(raw: bytes, chance: Random) -> bytes:
    """Some bytes changed, or all in another encoding."""
    if chance.random() < 0.5:
        return raw.decode("utf-8", "replace").encode(chance.choice(("utf-16", "cp1256", "iso8859-6")), "replace")
    damaged = bytearray(raw or b"\0")
    for _ in range(chance.randrange(1, 6)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def _words(value: Any) -> Iterator[str]:
    """Every Arabic word or phrase in a topic of the lexicon, be it an example."""
    if isinstance(value, str):
        if "ء" <= value[:1] <= "ي":
            yield value
    elif isinstance(value, dict):
        for inner in [*value, *value.values()]:
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
