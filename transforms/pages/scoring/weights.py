"""What speaks for each part of a page at each shape of line: hand-set, and why. What words add is said by `headline_weights` and `coherence`.

Fitting brought nothing: of some 450 changes of one weight each, none helped on two of seven rounds of real pages without a
loss on another, or a golden page. What could be zero with hardly a page changed is gone.

Unit: 100 is about the evidence of one clear line; whole numbers, so that sums do not depend on their order. A paragraph earns PARAGRAPH as body; everything else is a cost that
says how odd that shape would be at that place. A shape cannot stand in a state that does not list it. The dearest
path explains the page, so only differences matter, and one odd line cannot break a page.

A state is `zone.role`. Zones follow one another down the page: above, headline, between, body, below, others. The
zone `list` is the rival reading: the page is headlines and teasers from top to bottom, and no article.
"""

from __future__ import annotations

from typing import Final

PARAGRAPH: Final = 300
TEASER: Final = 280  # a headline and its summary in a list; below PARAGRAPH, so that an article of two paragraphs wins
TEASER_BELOW: Final = 200  # the same below an article, unannounced

SCORES: Final[dict[str, dict[str, int]]] = {
    # A paragraph: long, ends as a sentence ends.
    "prose": {
        "above.boilerplate": -350, "between.boilerplate": -250, "between.caption": -260, "body.lead": PARAGRAPH,
        "body.body": PARAGRAPH,
        "below.text": -150, "others.text": -40, "list.text": -50,
    },
    # As long, but breaks off: a careless paragraph, a teaser, a very long headline.
    "cut": {
        "above.boilerplate": -250, "above.ticker": -120, "headline.headline": -200, "between.caption": -100,
        "body.lead": 180, "body.body": 180, "body.related_headline": -200, "below.text": -100, "below.related_headline": -120,
        "others.text": 0, "others.related_headline": -60, "list.text": 0, "list.related_headline": -60,
    },
    # Short, ends with a full stop, or opens as a paragraph opens.
    "sentence": {
        "above.boilerplate": -200, "above.ticker": -120, "headline.headline": -250, "between.boilerplate": -150,
        "between.caption": -100, "body.lead": 180, "body.body": 180, "body.caption": -150, "body.related_headline": -200,
        "below.text": -80, "below.related_headline": -150, "others.text": -20, "others.related_headline": -80,
        "list.text": -20, "list.related_headline": -120,
    },
    # The length of a headline, no full stop.
    "title": {
        "above.boilerplate": -80, "above.ticker": -10, "headline.headline": 0, "between.boilerplate": -100,
        "between.caption": -60, "body.lead": -400, "body.body": -100, "body.subheading": -90, "body.caption": -140,
        "body.related_headline": -60, "below.boilerplate": -50, "below.tags": -80, "below.related_headline": 0,
        "others.related_headline": 0, "list.related_headline": 0,
    },
    # A title behind a dash, dot or number: an item, of the body as likely as of a list.
    "item": {
        "above.boilerplate": -80, "above.ticker": -20, "headline.headline": -100, "between.caption": -40, "body.lead": -100, "body.body": 20, "body.subheading": -80,
        "body.related_headline": -80, "below.boilerplate": -50, "below.related_headline": -10,
        "others.related_headline": 0, "list.related_headline": 0,
    },
    # One to three words.
    "label": {
        "above.boilerplate": -10, "above.section": -10, "headline.headline": -150, "between.section": -20,
        "between.byline": -30, "between.caption": -50, "between.boilerplate": -60, "body.body": -100,
        "body.subheading": -40, "body.boilerplate": -90, "below.boilerplate": -10, "below.tags": -10,
        "below.related_headline": -100, "others.related_headline": -90, "others.boilerplate": -10,
        "list.related_headline": -90, "list.boilerplate": -10,
    },
    "time": {
        "above.boilerplate": -50, "above.dateline": -5, "above.related_dateline": -10, "between.dateline": 10,
        "body.related_dateline": -130, "body.boilerplate": -150, "body.body": -200, "below.related_dateline": 0,
        "below.boilerplate": -20, "others.related_dateline": 0, "list.related_dateline": 0,
    },
    # Times of a live account's entries; their titles, and those of an article's points.
    "clock": {
        "above.boilerplate": -20, "between.boilerplate": -10, "body.boilerplate": 100, "below.boilerplate": 0,
        "others.boilerplate": 0, "list.boilerplate": 0,
    },
    "update": {
        "above.boilerplate": -80, "between.boilerplate": -20, "body.subheading": 100, "below.related_headline": -100,
        "others.related_headline": -100, "list.related_headline": -200,
    },
    # A long question above its answer, as in an interview.
    "question": {
        "above.boilerplate": -80, "between.caption": -80, "body.body": 100, "body.subheading": 40,
        "below.related_headline": -100, "others.related_headline": -100, "list.related_headline": -100,
    },
    # A few words and a number, one below the other: prices, results, standings.
    "row": {
        "above.boilerplate": 0, "between.boilerplate": -40, "body.body": -5, "body.boilerplate": -60, "below.boilerplate": 0,
        "others.boilerplate": 0, "list.boilerplate": 0,
    },
    "digits": {
        "above.boilerplate": 0, "between.boilerplate": -10, "body.boilerplate": -50, "body.body": -150,
        "below.boilerplate": 0, "others.boilerplate": 0, "list.boilerplate": 0,
    },
    "latin": {
        "above.boilerplate": 0, "headline.headline": -300, "between.boilerplate": -10, "body.boilerplate": -60,
        "body.body": -100, "below.boilerplate": 0, "others.boilerplate": 0, "list.boilerplate": 0,
    },
    "address": {
        "above.boilerplate": 0, "between.boilerplate": -10, "body.boilerplate": -60, "body.body": -80,
        "below.boilerplate": 0, "others.boilerplate": 0, "list.boilerplate": 0,
    },
    # Items between bars or dots.
    "bar": {
        "above.boilerplate": 20, "between.boilerplate": -30, "body.boilerplate": -100, "body.body": -100,
        "below.boilerplate": 10, "below.tags": 0, "others.boilerplate": 10, "list.boilerplate": 10,
    },
    # Known of the outlet's pages.
    "known": {
        "above.boilerplate": 0, "between.boilerplate": 0, "body.boilerplate": -30, "below.boilerplate": 20,
        "others.boilerplate": 20, "list.boilerplate": 0,
    },
    "menu": {
        "above.boilerplate": 20, "between.boilerplate": -40, "body.boilerplate": -200, "below.boilerplate": 0,
        "others.boilerplate": 0, "list.boilerplate": 10,
    },
    "crumb": {
        "above.section": 40, "above.boilerplate": 0, "between.section": 10, "below.boilerplate": 0,
        "others.boilerplate": 0, "list.boilerplate": 10,
    },
    "share": {
        "above.boilerplate": 0, "between.boilerplate": 0, "body.boilerplate": -30, "below.boilerplate": 0,
        "others.boilerplate": 0, "list.boilerplate": 0,
    },
    "advert": {
        "above.boilerplate": 0, "between.boilerplate": 0, "body.boilerplate": 0, "below.boilerplate": 0,
        "others.boilerplate": 0, "list.boilerplate": 0,
    },
    "more": {
        "above.boilerplate": 0, "between.boilerplate": -50, "body.boilerplate": -40, "below.boilerplate": 0,
        "others.boilerplate": 0, "list.boilerplate": 0,
    },
    "related": {
        "above.boilerplate": 0, "between.boilerplate": -100, "body.marker": -20, "others.boilerplate": 50,
        "list.boilerplate": 10,
    },
    "related_here": {"body.related_headline": 120, "below.related_headline": 30, "others.related_headline": 30, "above.ticker": 0, "list.related_headline": 30},
    "tags": {
        "above.boilerplate": -50, "between.boilerplate": -50, "below.tags": 70, "others.boilerplate": 10,
        "list.boilerplate": -70,
    },
    "comment": {
        "above.boilerplate": -30, "between.boilerplate": -40, "body.boilerplate": -600, "below.boilerplate": 70,
        "others.boilerplate": 60, "list.boilerplate": -50,
    },
    "form": {
        "above.boilerplate": 0, "between.boilerplate": -50, "body.boilerplate": -100, "below.boilerplate": 60,
        "others.boilerplate": 60, "list.boilerplate": 10,
    },
    "footer": {
        "above.boilerplate": -20, "between.boilerplate": -100, "body.boilerplate": -500, "below.boilerplate": 70,
        "others.boilerplate": 60, "list.boilerplate": 70,
    },
    "byline": {
        "above.boilerplate": -40, "above.byline": -30, "between.byline": 20, "body.body": -100, "body.boilerplate": -100,
        "below.byline": 0, "others.boilerplate": 0, "list.boilerplate": -100,
    },
    "source": {
        "above.boilerplate": -40, "above.byline": -30, "between.byline": 10, "body.body": -80, "body.boilerplate": -80,
        "below.byline": 50, "others.boilerplate": 0, "list.boilerplate": -50,
    },
    "caption": {
        "above.boilerplate": -50, "above.ticker": -50, "headline.headline": -350, "between.caption": 30, "body.caption": 50, "below.boilerplate": -20,
        "others.boilerplate": 0, "list.boilerplate": 0,
    },
    # «published on», its time on the next line.
    "date": {
        "above.boilerplate": -20, "between.boilerplate": 10, "body.boilerplate": -100, "below.boilerplate": 0,
        "others.boilerplate": 0, "list.boilerplate": 0,
    },
    "section": {
        "above.boilerplate": 0, "above.section": 20, "headline.headline": -400, "between.section": 10,
        "body.subheading": -80, "body.boilerplate": -100, "below.boilerplate": 0, "below.tags": -15,
        "others.boilerplate": 0, "list.boilerplate": 20,
    },
    "error": {
        "above.boilerplate": 0, "headline.headline": -100, "between.boilerplate": -50, "body.body": -50,
        "body.boilerplate": -200, "below.boilerplate": 0, "others.boilerplate": 0, "list.boilerplate": 50,
    },
    "search": {
        "above.boilerplate": 0, "headline.headline": -200, "between.boilerplate": -100, "body.boilerplate": -200,
        "below.boilerplate": 0, "others.boilerplate": 0, "list.boilerplate": 50,
    },
}  # fmt: skip

# From one line to the next, beside what the zones cost.
STEPS: Final[dict[tuple[str, str], int]] = {
    # An interruption of the body is announced, or it is odd; leaving the body for good is neither.
    ("body.lead", "body.related_headline"): -100,
    ("body.body", "body.related_headline"): -100,
    ("between.caption", "between.caption"): -30,
    ("body.marker", "body.related_headline"): 100,
    ("body.marker", "body.body"): -80,
    ("body.related_headline", "body.body"): -50,
    ("body.related_headline", "body.subheading"): -100,
    ("body.related_headline", "body.related_dateline"): 80,  # once it is another's headline, its time is none too odd
    ("below.tags", "below.tags"): 12,
    ("below.related_headline", "below.text"): TEASER_BELOW,
    ("below.related_dateline", "below.text"): TEASER_BELOW,
    # Lists: a text belongs to the headline above it, with a time or a label between them or not.
    ("list.related_headline", "list.text"): TEASER,
    ("list.related_dateline", "list.text"): TEASER - 30,
    ("list.boilerplate", "list.text"): TEASER - 80,
    ("others.related_headline", "others.text"): TEASER,
    ("others.related_dateline", "others.text"): TEASER - 30,
}

# From one zone to the next. What is not listed cannot follow.
ZONES: Final[dict[tuple[str, str], int]] = {
    ("above", "above"): 0,
    ("above", "headline"): 0,
    ("above", "body"): -200,  # an article without a headline is rare
    ("headline", "between"): 0,
    ("headline", "body"): 0,
    ("between", "between"): 0,
    ("between", "body"): 0,
    ("body", "body"): 0,
    ("body", "below"): -20,
    ("below", "below"): 0,
    ("others", "others"): 0,
    ("list", "list"): 0,
}
BEGIN: Final = {"above": 0, "headline": 0, "body": -200, "list": 0}
END: Final = ("body", "below", "others", "list")
# The lists of other articles begin with a line that announces them, wherever what is below the article could.
ANNOUNCED: Final = "related"
