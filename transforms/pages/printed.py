"""Lines of a page in; whether the page prints the same words again out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from transforms.pages.line import Line


class Printed:
    """The words that lines print. Only lines with as many words as one that is asked for are compared with it."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._sized: dict[int, list[Line]] = {}
        for line in lines:
            self._sized.setdefault(line.words, []).append(line)
        self._counts: dict[int, Counter[tuple[str, ...]]] = {}

    def is_repeated(self, line: Line) -> bool:
        """Whether another of the lines is the same."""
        return len(self._sized.get(line.words, ())) > 1 and self._count(line.words)[line.key()] > 1

    def has_opening(self, line: Line, words: int) -> bool:
        """Whether one of the lines is what another line opens with."""
        return words in self._sized and line.key()[:words] in self._count(words)

    def _count(self, words: int) -> Counter[tuple[str, ...]]:
        if words not in self._counts:
            self._counts[words] = Counter([line.key() for line in self._sized[words]])
        return self._counts[words]
