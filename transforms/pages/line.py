"""One line of a page, and the shapes that lines come in."""

from __future__ import annotations

from transforms.dates.dateline import Dateline

# Shapes by length and ending.
PROSE = "prose"  # a paragraph: long, ends as a sentence ends
CUT = "cut"  # as long, but breaks off: a teaser's summary, or a careless paragraph
SENTENCE = "sentence"  # short, ends with a full stop or opens as a paragraph opens
TITLE = "title"  # the length of a headline, no full stop
ITEM = "item"  # a title behind a dash, dot or number
LABEL = "label"  # one to three words
# Shapes by what the line is made of.
TIME = "time"
DIGITS = "digits"
LATIN = "latin"
ADDRESS = "address"
BAR = "bar"  # items between bars or dots
KNOWN = "known"  # the lexicon knows it of the outlet
RELATED_HERE = "related_here"  # «read also: …», the headline on the same line
# All other shapes are names of marks in the lexicon; these are spoken of in code.
BUTTON, BYLINE, CAPTION, COMMENT, CRUMB, RELATED, SECTION, SOURCE, TAGS = (
    "share", "byline", "caption", "comment", "crumb", "related", "section", "source", "tags",
)  # fmt: skip

PARAGRAPHS = frozenset((PROSE, CUT, SENTENCE))
WORDED = frozenset((*PARAGRAPHS, TITLE, LABEL, ITEM, CAPTION))  # shapes that an article's own words can have


class Line:
    """One line that shows something. `start`, `end`: with its line end; `first`, `last`: its tokens without it."""

    __slots__ = (
        "continues",
        "end",
        "first",
        "fleeting",
        "key",
        "last",
        "plain",
        "shape",
        "start",
        "stems",
        "stop",
        "time",
        "words",
    )

    def __init__(self, start: int, end: int, first: int, last: int) -> None:
        self.start, self.end, self.first, self.last = start, end, first, last
        self.key: tuple[str, ...] = ()  # folded words; of a long line the first
        self.words = 0
        self.shape = PROSE
        self.plain = False  # a short line whose words mean nothing by themselves
        self.time: Dateline | None = None  # what a TIME tells, where it tells a day
        self.fleeting = False  # read for a time, which may lean on when the page was saved
        self.continues = False  # its first word continues an account
        self.stems: set[str] = set()  # of its content words, for WORDED shapes
        self.stop = ""  # the sign that ends it as a sentence: `.`, `?` or `…`; `:` where it announces

    def again(self, start: int, end: int, first: int, last: int) -> Line:
        """The same words at another place; without a time."""
        line = Line(start, end, first, last)
        line.key, line.words, line.shape, line.plain = self.key, self.words, self.shape, self.plain
        line.continues, line.stems, line.stop = self.continues, self.stems, self.stop
        return line

    def __repr__(self) -> str:
        return f"Line({self.shape}, {' '.join(self.key)[:40]!r})"
