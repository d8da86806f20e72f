"""One line of a page, and the shapes that lines come in."""

from __future__ import annotations

from typing import Final

from transforms.dates.plain_dateline import Dateline
from transforms.pages.stems import stems
from transforms.tokens import Entry

# Shapes by length and ending.
PROSE: Final = "prose"  # a paragraph: long, ends as a sentence ends
CUT: Final = "cut"  # as long, but breaks off: a teaser's summary, or a careless paragraph
SENTENCE: Final = "sentence"  # short, ends with a full stop or opens as a paragraph opens
TITLE: Final = "title"  # the length of a headline, no full stop
ITEM: Final = "item"  # a title behind a dash, dot or number
LABEL: Final = "label"  # one to three words
# Shapes by what the line is made of.
TIME: Final = "time"
DIGITS: Final = "digits"
LATIN: Final = "latin"
ADDRESS: Final = "address"
BAR: Final = "bar"  # items between bars or dots
CLOCK: Final = "clock"  # the time of a live account's entry
UPDATE: Final = "update"  # the title of such an entry, of one of an article's points, or a short question
ROW: Final = "row"  # of a table: a few words and a number
QUESTION: Final = "question"  # one of several above their answers, longer than a title
KNOWN: Final = "known"  # the lexicon knows it of the outlet
RELATED_HERE: Final = "related_here"  # «read also: …», the headline on the same line
# All other shapes are names of marks in the lexicon; these are spoken of in code.
ADVERT: Final = "advert"
BUTTON: Final = "share"
BYLINE: Final = "byline"
CAPTION: Final = "caption"
COMMENT: Final = "comment"
CRUMB: Final = "crumb"
FOOTER: Final = "footer"
FORM: Final = "form"
MORE: Final = "more"
RELATED: Final = "related"
SECTION: Final = "section"
SOURCE: Final = "source"
TAGS: Final = "tags"

PARAGRAPHS: Final = frozenset((PROSE, CUT, SENTENCE))
# Shapes that an article's own words can have.
WORDED: Final = frozenset((*PARAGRAPHS, TITLE, LABEL, ITEM, CAPTION, UPDATE))


LONG_TOKENS: Final = 40  # beyond this a line is prose whatever its words
OPENING_TOKENS: Final = 12  # of such a line that are looked at


class Line:
    """One line that shows something. `start`, `end`: with its line end; `first`, `last`: its tokens without it.

    Its words are gathered where somebody asks for them: most lines of an article need not be looked at.
    """

    __slots__ = (
        "_key",
        "_stems",
        "continues",
        "end",
        "entries",
        "first",
        "last",
        "opening",
        "plain",
        "shape",
        "start",
        "stop",
        "time",
        "words",
    )

    def __init__(self, start: int, end: int, first: int, last: int, entries: list[Entry]) -> None:
        self.start, self.end = start, end
        self.first, self.last = first, last
        self.entries = entries  # its own tokens, of a long line the first ones
        self.words = 0
        self.opening = ""  # the first of its words, folded
        self.shape = PROSE
        self.plain = False  # a short line whose words mean nothing by themselves
        self.time: Dateline | None = None  # what a TIME tells, where it tells a day
        self.continues = False  # its first word continues an account
        self.stop = ""  # the sign that ends it as a sentence: `.`, `?` or `…`; `:` where it announces
        self._key: tuple[str, ...] | None = None
        self._stems: set[str] | None = None

    def key(self) -> tuple[str, ...]:
        """Its folded words, of a long line the first ones."""
        if self._key is None:
            long = self.last - self.first > LONG_TOKENS
            self._key = keys(self.entries[:OPENING_TOKENS] if long else self.entries) if self.words else ()
        return self._key

    def stems(self) -> set[str]:
        """Stems of its content words, if it can be of an article's words."""
        if self._stems is None:
            self._stems = stems(self.entries) if self.shape in WORDED else set()
        return self._stems

    def __repr__(self) -> str:
        return f"Line({self.shape}, {' '.join(self.key())[:40]!r})"


def places(values: list[str], value: str) -> list[int]:
    """Where among the values one stands."""
    return [n for n, other in enumerate(values) if other == value]


def keys(entries: list[Entry]) -> tuple[str, ...]:
    """The folded words among tokens."""
    return tuple([e.key for e in entries if e.key])
