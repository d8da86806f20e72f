"""The shapes that lines come in. Each is one bit, so that a set of them is a number, and so is what a page has at all."""

from __future__ import annotations

from typing import Final

# By length and ending.
PROSE: Final = 1 << 0  # a paragraph: long, ends as a sentence ends
CUT: Final = 1 << 1  # as long, but breaks off: a teaser's summary, or a careless paragraph
SENTENCE: Final = 1 << 2  # short, ends with a full stop or opens as a paragraph opens
TITLE: Final = 1 << 3  # the length of a headline, no full stop
ITEM: Final = 1 << 4  # a title behind a dash, dot or number
LABEL: Final = 1 << 5  # one to three words
# By what the line is made of.
TIME: Final = 1 << 6
DIGITS: Final = 1 << 7
LATIN: Final = 1 << 8
ADDRESS: Final = 1 << 9
BAR: Final = 1 << 10  # items between bars or dots
CLOCK: Final = 1 << 11  # the time of a live account's entry
UPDATE: Final = 1 << 12  # the title of such an entry, of one of an article's points, or a short question
ROW: Final = 1 << 13  # of a table: a few words and a number
QUESTION: Final = 1 << 14  # one of several above their answers, longer than a title
KNOWN: Final = 1 << 15  # the lexicon knows it of the outlet
RELATED_HERE: Final = 1 << 16  # «read also: …», the headline on the same line
# By a mark of the lexicon.
ADVERT: Final = 1 << 17
BUTTON: Final = 1 << 18
BYLINE: Final = 1 << 19
CAPTION: Final = 1 << 20
COMMENT: Final = 1 << 21
CRUMB: Final = 1 << 22
DATE: Final = 1 << 23  # «published on», its time on the next line
ERROR: Final = 1 << 24
FOOTER: Final = 1 << 25
FORM: Final = 1 << 26
MENU: Final = 1 << 27
MORE: Final = 1 << 28
RELATED: Final = 1 << 29
SEARCH: Final = 1 << 30
SECTION: Final = 1 << 31
SOURCE: Final = 1 << 32
TAGS: Final = 1 << 33

PARAGRAPHS: Final = PROSE | CUT | SENTENCE
WORDED: Final = PARAGRAPHS | TITLE | LABEL | ITEM | CAPTION | UPDATE  # that an article's own words can have

NAMES: Final = (
    "prose", "cut", "sentence", "title", "item", "label", "time", "digits", "latin", "address", "bar", "clock", "update", "row",
    "question", "known", "related_here", "advert", "share", "byline", "caption", "comment", "crumb", "date", "error", "footer",
    "form", "menu", "more", "related", "search", "section", "source", "tags",
)  # fmt: skip
SHAPES: Final = {name: 1 << place for place, name in enumerate(NAMES)}
