"""What a line says about the page by its words alone: the lexicon's marks, looked up by folded words.

A mark is never proof: `التفاصيل` may open a paragraph. The layout weighs it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from transforms.characters import fold
from transforms.lexicon import load
from transforms.pages.lines.vocabulary import ADVERT, CAPTION, MORE, RELATED, SECTION, SHAPES, SOURCE

MORE_WORDS: Final = 2  # of a link to the rest that a text ends with
MOST_WORDS: Final = 30  # no mark stands on a longer line
MAX_WORDS_AFTER_ONE: Final = {RELATED: 4, ADVERT: 8}  # a single opening word («الأكثر») marks short lines only


class Mark(NamedTuple):
    """`shape` of the line that has the mark; `length`: how many words of the line it takes; `whole`: it takes the whole line.

    `named`: it is none unless a name or a sign follows.
    """

    shape: int
    length: int
    whole: bool
    named: bool = False


class Marks:
    """An index over the lexicon: whole lines by their words, beginnings by their first word, longest first."""

    def __init__(self) -> None:
        sections, page = load("sections"), load("boilerplate")
        self.lines: dict[tuple[str, ...], Mark] = {}
        self.starts: dict[str, list[tuple[tuple[str, ...], Mark]]] = {}
        self.ends: dict[tuple[str, ...], Mark] = {}
        for name in sections["names"]:
            self._line(SECTION, name)
        for mark in page["marks"]:  # «مقالات» may name a section or head a list; the later reading wins
            shape = SHAPES[mark["id"]]
            for phrase in mark["lines"]:
                self._line(shape, phrase)
            for phrase in mark["starts"]:
                words = _words(phrase)
                self.starts.setdefault(words[0], []).append((words, Mark(shape, len(words), False)))
            for phrase in mark.get("before_name", ()):
                words = _words(phrase)
                self.starts.setdefault(words[0], []).append((words, Mark(shape, len(words), False, True)))
            for phrase in mark.get("ends", ()):
                self.ends[_words(phrase)] = Mark(shape, len(_words(phrase)), False)
        for options in self.starts.values():
            options.sort(key=lambda option: -len(option[0]))
        self.longest: dict[str, int] = {}  # the first word of a mark -> the most words of a line that it can be
        for words in self.lines:
            self.longest[words[0]] = max(len(words), self.longest.get(words[0], 0))
        self.longest |= dict.fromkeys(self.starts, MOST_WORDS)
        self.agencies = frozenset(words for words, mark in self.lines.items() if mark.shape == SOURCE)
        self.pictures = frozenset(words for words, mark in self.lines.items() if mark.shape == CAPTION)
        self.section_names = frozenset(map(_words, sections["names"]))
        self.section_heads = frozenset(map(_words, sections["heads"]))
        self.section_starts = _folded(sections["starts"])
        self.section_words = frozenset(word for name in sections["names"] for word in _words(name) if len(word) > 2)
        self.button_words = _folded(page["button_words"])
        self.heading_words = _folded(page["heading_words"])
        self.dateline_words = _folded(load("datelines")["words"])
        self.places = _folded(load("datelines")["places"])
        self.dateline_words |= self.places
        self.ago_words = _folded(load("datelines")["ago"])
        self.published = _folded(load("datelines")["published"])
        self.on_day = _folded(load("datelines")["on_day"])
        self.printed_in = _folded(load("datelines")["printed_in"])
        self.posted = _folded(load("datelines")["posted"])
        self.posted_by = _folded(load("datelines")["posted_by"])
        self.updated = _folded(load("datelines")["updated"])
        self.given_names = _folded(load("bylines")["names"])
        self.by = _folded(load("bylines")["by"])
        self.titles = _folded(load("bylines")["titles"])
        self.writers = _folded(load("bylines")["writers"])
        self.outlet_words = _folded(load("bylines")["outlets"])
        self.openers, self.continuing = _folded(page["openers"]), _folded(page["continues"])
        self.nouns_too = _folded(page["nouns_too"])
        self.continuing_with: dict[str, set[str]] = {}  # the first word -> what makes it one that goes on
        for phrase in page["continues_with"]:
            first, second = _words(phrase)
            self.continuing_with.setdefault(first, set()).add(second)
        self.own_letter = _folded(page["own_letter"])
        self.kickers = _folded(page["kickers"])
        self.kicker_phrases = frozenset(map(_words, page["kicker_phrases"]))
        self.introductions = frozenset(map(_words, page["introductions"]))
        self.live = frozenset(map(_words, page["live"]))
        self.after_noon = _folded(page["after_noon"])
        self.shown = _folded(page["shown"])
        self.signs = _folded(page["signs"])
        self.signers = frozenset(map(_words, page["signers"]))
        self.points = frozenset(map(_words, page["points"]))
        self.more_links = {
            words for words, mark in self.lines.items() if mark.shape == MORE and len(words) == MORE_WORDS
        }
        self.more_ends = frozenset(words[-1] for words in self.more_links)
        self.skips, self.skip_ends = _folded(page["skips"]), _folded(page["skip_ends"])
        self.ended = _folded(page["ended"])
        self.votes = frozenset(map(_words, page["votes"]))
        self.particles = _folded(page["particles"])
        self.none = _folded(page["none"])

    def _line(self, shape: int, phrase: str) -> None:
        words = _words(phrase)
        self.lines[words] = Mark(shape, len(words), True)

    def may_begin(self, word: str, words: int) -> bool:
        """Whether a line of so many words can be a mark, by the first of them."""
        return words <= self.longest.get(word, 0)

    def of(self, words: tuple[str, ...]) -> Mark | None:
        """The mark of a line with these folded words."""
        found = self.lines.get(words)
        if found is None and words and words[0] in self.starts:
            for phrase, mark in self.starts[words[0]]:
                if words[: len(phrase)] == phrase and (
                    len(phrase) > 1 or len(words) <= MAX_WORDS_AFTER_ONE.get(mark.shape, 99)
                ):
                    return mark
        return found

    def end(self, words: tuple[str, ...]) -> Mark | None:
        """The mark of a line by its last words."""
        return self.ends.get(words[-3:]) or self.ends.get(words[-2:]) or self.ends.get(words[-1:])

    def is_name(self, words: tuple[str, ...]) -> bool:
        """Whether the words read as a person's name."""
        return 2 <= len(words) <= 5 and not self.given_names.isdisjoint(words)

    def is_given(self, word: str) -> bool:
        """Whether the word is a given name."""
        return word in self.given_names

    def is_kicker(self, words: tuple[str, ...]) -> bool:
        """Whether a line with these words may lead to a headline."""
        return words[0] in self.kickers or words[:2] in self.kicker_phrases

    def is_place(self, word: str) -> bool:
        """Whether a word names a place that datelines name."""
        return word in self.places

    def section_share(self, words: tuple[str, ...]) -> float:
        """Share of the words that stand in names of sections; 0 of none."""
        if not words:
            return 0.0
        if words[0] in self.section_starts:
            return 1.0
        known = self.section_words
        return sum([w in known or w.removeprefix("و") in known for w in words]) / len(words)


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in phrase.split())


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


_MARKS: Final = Marks()


def marks() -> Marks:
    """The index."""
    return _MARKS
