"""A pattern found in the tokens: what the functions that read matches are given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from transforms.dates.grammar.patterns import Pattern
from transforms.dates.vocabulary.numerals import number_of
from transforms.dates.vocabulary.words import DateWord

if TYPE_CHECKING:
    from transforms.tokens import Entry


class Match(NamedTuple):
    """A pattern found at `entries`; `groups`: capture -> range of entries."""

    pattern: Pattern
    entries: Sequence[Entry]
    groups: dict[str, tuple[int, int]]

    def has(self, name: str) -> bool:
        """Whether the capture took part."""
        return name in self.groups

    def words(self, name: str) -> list[DateWord]:
        """Meanings of the captured tokens."""
        first, last = self.groups[name]
        return [e.date for e in self.entries[first:last] if e.date is not None]

    def all_words(self) -> list[DateWord]:
        """Meanings of all tokens."""
        return [e.date for e in self.entries if e.date is not None]

    def holds(self, *kinds: str) -> bool:
        """Whether a token is of one of the kinds."""
        return any(e.date is not None and e.date.kind in kinds for e in self.entries)

    def number(self, name: str) -> int | None:
        """The captured number; None where the words are none."""
        return number_of(self.words(name)) if name in self.groups else None
