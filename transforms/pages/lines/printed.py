"""Lines of a page in; whether the page prints the same words again out."""

from __future__ import annotations

from transforms.pages.lines.line import Line

_Print = tuple[int, tuple[str, ...]]  # how many words a line has, and its key


class Printed:
    """The words that lines print. Only lines that open alike are compared with each other, and only if asked for."""

    __slots__ = ("_alike", "_counts")

    def __init__(self, lines: list[Line]) -> None:
        self._alike: dict[str, list[Line]] = {}  # by the first word
        self._counts: dict[str, dict[_Print, int]] = {}
        for line in lines:
            beside = self._alike.get(line.opening)
            if beside is None:
                self._alike[line.opening] = [line]
            else:
                beside.append(line)

    def is_repeated(self, line: Line) -> bool:
        """Whether another of the lines is the same as this one of them."""
        return len(self._alike[line.opening]) > 1 and self._count(line.opening)[line.words, line.key()] > 1

    def has_opening(self, line: Line, words: int) -> bool:
        """Whether another of the lines is what this one of them opens with."""
        return len(self._alike[line.opening]) > 1 and (words, line.key()[:words]) in self._count(line.opening)

    def has_inside(self, line: Line, reach: int, least: int) -> bool:
        """Whether another of the lines, of that many words at least, is inside this one, up to `reach` words from either end."""
        key = line.key()
        for first in range(1, min(reach, len(key) - least) + 1):
            for other in self._alike.get(key[first], ()):
                own = other.key()
                after = len(key) - first - len(own)
                if len(own) >= least and 0 <= after <= reach and own == key[first : first + len(own)]:
                    return True
        return False

    def _count(self, opening: str) -> dict[_Print, int]:
        counts = self._counts.get(opening)
        if counts is None:
            counts = self._counts[opening] = {}
            for line in self._alike[opening]:
                told = line.words, line.key()
                counts[told] = counts.get(told, 0) + 1
        return counts
