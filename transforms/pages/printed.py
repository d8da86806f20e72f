"""Lines of a page in; whether the page prints the same words again out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from transforms.pages.line import Line

_Look = tuple[int, str]  # how many words a line has, and the first of them
_look = attrgetter("words", "opening")


class Printed:
    """The words that lines print. Only lines with as many words, and the same first one, are compared with each other."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._looks = Counter(map(_look, lines))
        self._alike: dict[_Look, list[Line]] = {}  # gathered where two lines look alike
        self._counts: dict[_Look, Counter[tuple[str, ...]]] = {}

    def is_repeated(self, line: Line) -> bool:
        """Whether another of the lines is the same."""
        look = line.words, line.opening
        return self._looks[look] > 1 and self._count(look)[line.key()] > 1

    def has_opening(self, line: Line, words: int) -> bool:
        """Whether one of the lines is what another line opens with."""
        look = words, line.opening
        return look in self._looks and line.key()[:words] in self._count(look)

    def _count(self, look: _Look) -> Counter[tuple[str, ...]]:
        if not self._alike:
            for line in self._lines:
                self._alike.setdefault((line.words, line.opening), []).append(line)
        if look not in self._counts:
            self._counts[look] = Counter([line.key() for line in self._alike[look]])
        return self._counts[look]
