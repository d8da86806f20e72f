"""What a line says about the page by its words alone: the lexicon's marks, looked up by folded words.

A mark is never proof: `التفاصيل` may open a paragraph. The layout weighs it.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from transforms.characters import fold
from transforms.lexicon import load

SECTION = "section"


class Mark(NamedTuple):
    """`name` of the mark; `length`: how many words of the line it takes; `whole`: it takes the whole line."""

    name: str
    length: int
    whole: bool


class Marks:
    """An index over the lexicon: whole lines by their words, beginnings by their first word, longest first."""

    def __init__(self) -> None:
        self.lines: dict[tuple[str, ...], Mark] = {}
        self.starts: dict[str, list[tuple[tuple[str, ...], Mark]]] = {}
        sections = load("sections")
        for name in sections["names"]:
            self._line(SECTION, name)
        for mark in load("boilerplate")["marks"]:
            for phrase in mark["lines"]:
                self._line(mark["id"], phrase)
            for phrase in mark["starts"]:
                self._start(mark["id"], phrase)
        for options in self.starts.values():
            options.sort(key=lambda option: -len(option[0]))
        self.section_starts = frozenset(fold(word) for word in sections["starts"])

    def _line(self, name: str, phrase: str) -> None:
        words = tuple(fold(word) for word in phrase.split())
        # A section called «مقالات» may also head a list; as a section it is the rarer reading, so later marks win.
        self.lines[words] = Mark(name, len(words), True)

    def _start(self, name: str, phrase: str) -> None:
        words = tuple(fold(word) for word in phrase.split())
        self.starts.setdefault(words[0], []).append((words, Mark(name, len(words), False)))

    def of(self, words: tuple[str, ...]) -> Mark | None:
        """The mark of a line with these folded words."""
        if not words:
            return None
        found = self.lines.get(words)
        if found is None and words[0] in self.starts:
            for phrase, mark in self.starts[words[0]]:
                if words[: len(phrase)] == phrase:
                    return mark
        return found


@cache
def marks() -> Marks:
    """The index, built once."""
    return Marks()
