"""What speaks for each part of a page at each shape of line: hand-set, and why.

Unit: 1 is about the evidence of one clear line. A paragraph earns PARAGRAPH as body; everything else is a cost that
says how odd that shape would be at that place. A shape that a state does not list cannot stand there. The path that
costs least explains the page; so only differences matter, and one odd line cannot break a page.
"""

from __future__ import annotations

from typing import NamedTuple


class State(NamedTuple):
    """A place in the order of a page, and the role that a line has there."""

    zone: str
    role: str


A_OTHER = State("above", "boilerplate")
A_SECTION = State("above", "section")
A_TICKER = State("above", "ticker")
A_DATE = State("above", "dateline")
A_BYLINE = State("above", "byline")
HEADLINE = State("headline", "headline")
B_OTHER = State("between", "boilerplate")
B_SECTION = State("between", "section")
B_DATE = State("between", "dateline")
B_BYLINE = State("between", "byline")
B_CAPTION = State("between", "caption")
BODY = State("body", "body")
C_SUBHEAD = State("body", "subheading")
C_CAPTION = State("body", "caption")
C_MARKER = State("body", "marker")  # «read also»: boilerplate that announces headlines of others
C_RELATED = State("body", "related_headline")
C_TIME = State("body", "related_dateline")
C_OTHER = State("body", "boilerplate")
D_OTHER = State("below", "boilerplate")
D_TAGS = State("below", "tags")
D_RELATED = State("below", "related_headline")
D_TIME = State("below", "related_dateline")
D_BYLINE = State("below", "byline")

PARAGRAPH = 3.0

SCORES: dict[str, dict[State, float]] = {
    "prose": {A_OTHER: -3.5, B_OTHER: -2.5, B_CAPTION: -1.5, BODY: PARAGRAPH, D_OTHER: -1.5},
    "cut": {
        A_OTHER: -2.0, A_TICKER: -1.2, HEADLINE: -1.0, B_CAPTION: -0.8, BODY: 1.5, C_RELATED: -2.0, D_OTHER: -1.0,
        D_RELATED: -1.2,
    },
    "sentence": {
        A_OTHER: -1.5, A_TICKER: -1.5, HEADLINE: -1.5, B_OTHER: -1.5, B_CAPTION: -0.8, BODY: 1.5, C_CAPTION: -0.5,
        C_RELATED: -2.5, D_OTHER: -0.8, D_RELATED: -1.5,
    },
    "title": {
        A_OTHER: -0.8, A_TICKER: -0.4, HEADLINE: 0.0, B_OTHER: -1.0, B_CAPTION: -0.9, BODY: -0.8, C_SUBHEAD: -0.8,
        C_CAPTION: -1.4, C_RELATED: -1.0, D_OTHER: -0.5, D_RELATED: 0.0, D_TAGS: -0.8,
    },
    "label": {
        A_OTHER: -0.1, A_SECTION: -0.1, HEADLINE: -1.5, B_SECTION: -0.2, B_BYLINE: -0.3, B_CAPTION: -0.5, B_OTHER: -0.6,
        BODY: -1.0, C_SUBHEAD: -0.4, C_OTHER: -0.9, D_OTHER: -0.1, D_TAGS: -0.1, D_RELATED: -1.0,
    },
    "time": {A_OTHER: -0.5, A_DATE: -0.2, B_DATE: 1.0, C_TIME: -1.0, C_OTHER: -1.0, D_TIME: 0.0, D_OTHER: -0.2, BODY: -2.0},
    "digits": {A_OTHER: 0.0, B_OTHER: -0.1, C_OTHER: -0.5, BODY: -1.5, D_OTHER: 0.0},
    "latin": {A_OTHER: 0.0, B_OTHER: -0.1, C_OTHER: -0.6, BODY: -1.0, D_OTHER: 0.0, HEADLINE: -3.0},
    "bar": {A_OTHER: 0.2, B_OTHER: -0.3, C_OTHER: -1.0, BODY: -1.0, D_OTHER: 0.1},
    "known": {A_OTHER: 0.2, B_OTHER: 0.2, C_OTHER: 0.0, D_OTHER: 0.2},
    "menu": {A_OTHER: 0.2, B_OTHER: -0.4, C_OTHER: -2.0, D_OTHER: 0.0},
    "crumb": {A_OTHER: 0.0, A_SECTION: 0.4, B_SECTION: 0.1, D_OTHER: 0.0},
    "share": {A_OTHER: 0.0, B_OTHER: 0.0, C_OTHER: -0.3, D_OTHER: 0.0},
    "advert": {A_OTHER: 0.0, B_OTHER: 0.0, C_OTHER: 0.0, D_OTHER: 0.0},
    "more": {A_OTHER: 0.0, B_OTHER: -0.5, C_OTHER: -0.4, D_OTHER: 0.0},
    "related": {A_OTHER: 0.0, B_OTHER: -1.0, C_MARKER: -0.2, D_OTHER: 0.5},
    "tags": {A_OTHER: -0.5, B_OTHER: -0.5, D_TAGS: 0.5},
    "form": {A_OTHER: 0.0, B_OTHER: -0.5, C_OTHER: -1.5, D_OTHER: 0.7},
    "footer": {A_OTHER: -0.2, B_OTHER: -1.0, C_OTHER: -2.0, D_OTHER: 0.7},
    "byline": {A_OTHER: -0.4, A_BYLINE: -0.3, B_BYLINE: 0.5, BODY: -1.0, C_OTHER: -1.0, D_BYLINE: 0.0},
    "source": {A_OTHER: -0.4, A_BYLINE: -0.3, B_BYLINE: 0.4, BODY: -1.0, C_OTHER: -0.8, D_BYLINE: 0.5},
    "caption": {A_OTHER: -0.5, B_CAPTION: 0.7, C_CAPTION: 0.5, D_OTHER: -0.2},
    "date": {A_OTHER: -0.2, B_OTHER: 0.3, C_OTHER: -1.0, D_OTHER: 0.0},
    "section": {
        A_OTHER: 0.0, A_SECTION: 0.2, B_SECTION: 0.5, HEADLINE: -3.0, C_SUBHEAD: -0.8, C_OTHER: -1.0, D_OTHER: 0.0, D_TAGS: -0.2,
    },
    "error": {A_OTHER: 0.0, B_OTHER: -0.5, C_OTHER: -2.0, BODY: -0.5, HEADLINE: -1.0, D_OTHER: 0.0},
    "search": {A_OTHER: 0.0, B_OTHER: -1.0, C_OTHER: -2.0, HEADLINE: -2.0, D_OTHER: 0.0},
}  # fmt: skip

# From one line to the next within the body: an interruption is announced, or it is odd.
STEPS: dict[tuple[State, State], float] = {
    (BODY, C_RELATED): -1.0,
    (BODY, C_TIME): -1.5,
    (C_MARKER, C_RELATED): 1.0,
    (C_MARKER, BODY): -0.8,
    (C_RELATED, C_MARKER): -0.3,
    (C_SUBHEAD, C_SUBHEAD): -1.5,
    (C_SUBHEAD, C_RELATED): -1.0,
    (C_SUBHEAD, C_OTHER): -0.5,
    (C_RELATED, BODY): -0.5,
    (D_TAGS, D_TAGS): 0.1,
    (D_OTHER, D_TAGS): -0.3,
    (D_RELATED, D_TAGS): -1.0,
    (D_BYLINE, D_RELATED): -0.3,
}

# From one zone to the next. What is not listed cannot follow.
ZONES: dict[tuple[str, str], float] = {
    ("above", "above"): 0.0,
    ("above", "headline"): 0.0,
    ("above", "between"): -3.0,  # no headline
    ("above", "body"): -3.0,
    ("headline", "between"): 0.0,
    ("headline", "body"): 0.0,
    ("between", "between"): 0.0,
    ("between", "body"): 0.0,
    ("body", "body"): 0.0,
    ("body", "below"): -0.3,
    ("below", "below"): 0.0,
}
BEGIN = {"above": 0.0, "headline": 0.0, "between": -3.0, "body": -3.0}

# A headline's evidence, added to its score.
HEADLINE_RECURS = 3.0  # times the share of its stems that recur in the first paragraphs below it
HEADLINE_REPEATED = 0.7  # the page prints it twice
HEADLINE_DATED = 1.0  # a time stands within two lines
HEADLINE_LENGTH = 0.5  # 5 to 20 words
LEAD_PARAGRAPHS = 4
