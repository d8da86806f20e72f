"""What speaks for each part of a page at each shape of line: hand-set, and why.

Unit: 1 is about the evidence of one clear line. A paragraph earns PARAGRAPH as body; everything else is a cost that
says how odd that shape would be at that place. A shape cannot stand in a state that does not list it. The dearest
path explains the page, so only differences matter, and one odd line cannot break a page.

A state is `zone.role`. Zones follow one another down the page: above, headline, between, body, below, others. The
zone `list` is the rival reading: the page is headlines and teasers from top to bottom, and no article.
"""

from __future__ import annotations

PARAGRAPH = 3.0
TEASER = 2.8  # a headline and its summary in a list; below PARAGRAPH, so that an article of two paragraphs wins
TEASER_BELOW = 2.0  # the same below an article, unannounced

SCORES: dict[str, dict[str, float]] = {
    # A paragraph: long, ends as a sentence ends.
    "prose": {
        "above.boilerplate": -3.5, "between.boilerplate": -2.5, "between.caption": -2.6, "body.lead": PARAGRAPH,
        "body.body": PARAGRAPH,
        "below.text": -1.5, "others.text": -0.4, "list.text": -0.5,
    },
    # As long, but breaks off: a careless paragraph, a teaser, a very long headline.
    "cut": {
        "above.boilerplate": -2.5, "above.ticker": -1.2, "headline.headline": -2.0, "between.caption": -1.0,
        "body.lead": 1.8, "body.body": 1.8, "body.related_headline": -2.0, "below.text": -1.0, "below.related_headline": -1.2,
        "others.text": 0.0, "others.related_headline": -0.6, "list.text": 0.0, "list.related_headline": -0.6,
    },
    # Short, ends with a full stop, or opens as a paragraph opens.
    "sentence": {
        "above.boilerplate": -2.0, "above.ticker": -1.2, "headline.headline": -2.5, "between.boilerplate": -1.5,
        "between.caption": -0.8, "body.lead": 1.8, "body.body": 1.8, "body.caption": -1.5, "body.related_headline": -2.0,
        "below.text": -0.8, "below.related_headline": -1.5, "others.text": -0.2, "others.related_headline": -0.8,
        "list.text": -0.2, "list.related_headline": -1.2,
    },
    # The length of a headline, no full stop.
    "title": {
        "above.boilerplate": -0.8, "above.ticker": -0.1, "headline.headline": 0.0, "between.boilerplate": -1.0,
        "between.caption": -0.6, "body.lead": -4.0, "body.body": -1.0, "body.subheading": -0.9, "body.caption": -1.4,
        "body.related_headline": -0.6, "below.boilerplate": -0.5, "below.tags": -0.8, "below.related_headline": 0.0,
        "others.related_headline": 0.0, "list.related_headline": 0.0,
    },
    # A title behind a dash, dot or number: an item, of the body as likely as of a list.
    "item": {
        "above.boilerplate": -0.8, "above.ticker": -0.2, "headline.headline": -1.0, "body.lead": -1.0, "body.body": 0.2, "body.subheading": -0.8,
        "body.related_headline": -0.8, "below.boilerplate": -0.5, "below.related_headline": -0.1,
        "others.related_headline": 0.0, "list.related_headline": 0.0,
    },
    # One to three words.
    "label": {
        "above.boilerplate": -0.1, "above.section": -0.1, "headline.headline": -1.5, "between.section": -0.2,
        "between.byline": -0.3, "between.caption": -0.5, "between.boilerplate": -0.6, "body.body": -1.0,
        "body.subheading": -0.4, "body.boilerplate": -0.9, "below.boilerplate": -0.1, "below.tags": -0.1,
        "below.related_headline": -1.0, "others.related_headline": -0.9, "others.boilerplate": -0.1,
        "list.related_headline": -0.9, "list.boilerplate": -0.1,
    },
    "time": {
        "above.boilerplate": -0.5, "above.dateline": -0.05, "above.related_dateline": -0.1, "between.dateline": 0.1,
        "body.related_dateline": -1.3, "body.boilerplate": -1.5, "body.body": -2.0, "below.related_dateline": 0.0,
        "below.boilerplate": -0.2, "others.related_dateline": 0.0, "list.related_dateline": 0.0,
    },
    "digits": {
        "above.boilerplate": 0.0, "between.boilerplate": -0.1, "body.boilerplate": -0.5, "body.body": -1.5,
        "below.boilerplate": 0.0, "others.boilerplate": 0.0, "list.boilerplate": 0.0,
    },
    "latin": {
        "above.boilerplate": 0.0, "headline.headline": -3.0, "between.boilerplate": -0.1, "body.boilerplate": -0.6,
        "body.body": -1.0, "below.boilerplate": 0.0, "others.boilerplate": 0.0, "list.boilerplate": 0.0,
    },
    "address": {
        "above.boilerplate": 0.0, "between.boilerplate": -0.1, "body.boilerplate": -0.6, "body.body": -0.8,
        "below.boilerplate": 0.0, "others.boilerplate": 0.0, "list.boilerplate": 0.0,
    },
    # Items between bars or dots.
    "bar": {
        "above.boilerplate": 0.2, "between.boilerplate": -0.3, "body.boilerplate": -1.0, "body.body": -1.0,
        "below.boilerplate": 0.1, "below.tags": 0.0, "others.boilerplate": 0.1, "list.boilerplate": 0.1,
    },
    # Known of the outlet's pages.
    "known": {
        "above.boilerplate": 0.0, "between.boilerplate": 0.0, "body.boilerplate": -0.3, "below.boilerplate": 0.2,
        "others.boilerplate": 0.2, "list.boilerplate": 0.0,
    },
    "menu": {
        "above.boilerplate": 0.2, "between.boilerplate": -0.4, "body.boilerplate": -2.0, "below.boilerplate": 0.0,
        "others.boilerplate": 0.0, "list.boilerplate": 0.1,
    },
    "crumb": {
        "above.section": 0.4, "above.boilerplate": 0.0, "between.section": 0.1, "below.boilerplate": 0.0,
        "others.boilerplate": 0.0, "list.boilerplate": 0.1,
    },
    "share": {
        "above.boilerplate": 0.0, "between.boilerplate": 0.0, "body.boilerplate": -0.3, "below.boilerplate": 0.0,
        "others.boilerplate": 0.0, "list.boilerplate": 0.0,
    },
    "advert": {
        "above.boilerplate": 0.0, "between.boilerplate": 0.0, "body.boilerplate": 0.0, "below.boilerplate": 0.0,
        "others.boilerplate": 0.0, "list.boilerplate": 0.0,
    },
    "more": {
        "above.boilerplate": 0.0, "between.boilerplate": -0.5, "body.boilerplate": -0.4, "below.boilerplate": 0.0,
        "others.boilerplate": 0.0, "list.boilerplate": 0.0,
    },
    "related": {
        "above.boilerplate": 0.0, "between.boilerplate": -1.0, "body.marker": -0.2, "others.boilerplate": 0.5,
        "list.boilerplate": 0.1,
    },
    "related_here": {"body.related_headline": 1.2, "below.related_headline": 0.3, "others.related_headline": 0.3, "above.ticker": 0.0, "list.related_headline": 0.3},
    "tags": {
        "above.boilerplate": -0.5, "between.boilerplate": -0.5, "below.tags": 0.7, "others.boilerplate": 0.1,
        "list.boilerplate": -0.7,
    },
    "comment": {
        "above.boilerplate": -0.3, "between.boilerplate": -0.4, "body.boilerplate": -6.0, "below.boilerplate": 0.7,
        "others.boilerplate": 0.6, "list.boilerplate": -0.5,
    },
    "form": {
        "above.boilerplate": 0.0, "between.boilerplate": -0.5, "body.boilerplate": -1.0, "below.boilerplate": 0.6,
        "others.boilerplate": 0.6, "list.boilerplate": 0.1,
    },
    "footer": {
        "above.boilerplate": -0.2, "between.boilerplate": -1.0, "body.boilerplate": -5.0, "below.boilerplate": 0.7,
        "others.boilerplate": 0.6, "list.boilerplate": 0.1,
    },
    "byline": {
        "above.boilerplate": -0.4, "above.byline": -0.3, "between.byline": 0.2, "body.body": -1.0, "body.boilerplate": -1.0,
        "below.byline": 0.0, "others.boilerplate": 0.0, "list.boilerplate": 0.0,
    },
    "source": {
        "above.boilerplate": -0.4, "above.byline": -0.3, "between.byline": 0.1, "body.body": -0.8, "body.boilerplate": -0.8,
        "below.byline": 0.5, "others.boilerplate": 0.0, "list.boilerplate": -0.5,
    },
    "caption": {
        "above.boilerplate": -0.5, "above.ticker": -0.5, "headline.headline": -3.5, "between.caption": 0.3, "body.caption": 0.5, "below.boilerplate": -0.2,
        "others.boilerplate": 0.0, "list.boilerplate": 0.0,
    },
    # «published on», its time on the next line.
    "date": {
        "above.boilerplate": -0.2, "between.boilerplate": 0.1, "body.boilerplate": -1.0, "below.boilerplate": 0.0,
        "others.boilerplate": 0.0, "list.boilerplate": 0.0,
    },
    "section": {
        "above.boilerplate": 0.0, "above.section": 0.2, "headline.headline": -3.0, "between.section": 0.1,
        "body.subheading": -0.8, "body.boilerplate": -1.0, "below.boilerplate": 0.0, "below.tags": -0.2,
        "others.boilerplate": 0.0, "list.boilerplate": 0.2,
    },
    "error": {
        "above.boilerplate": 0.0, "headline.headline": -1.0, "between.boilerplate": -0.5, "body.body": -0.5,
        "body.boilerplate": -2.0, "below.boilerplate": 0.0, "others.boilerplate": 0.0, "list.boilerplate": 0.5,
    },
    "search": {
        "above.boilerplate": 0.0, "headline.headline": -2.0, "between.boilerplate": -1.0, "body.boilerplate": -2.0,
        "below.boilerplate": 0.0, "others.boilerplate": 0.0, "list.boilerplate": 0.5,
    },
}  # fmt: skip

# From one line to the next, beside what the zones cost.
STEPS: dict[tuple[str, str], float] = {
    ("body.lead", "body.related_headline"): -1.0,
    ("body.lead", "body.related_dateline"): -1.5,
    # An interruption of the body is announced, or it is odd; leaving the body for good is neither.
    ("body.body", "body.related_headline"): -1.0,
    ("body.body", "body.related_dateline"): -1.5,
    ("between.caption", "between.caption"): -0.3,
    ("body.caption", "body.caption"): 0.8,  # what it shows, then who took it
    ("body.marker", "body.related_headline"): 1.0,
    ("body.marker", "body.subheading"): -1.0,
    ("body.related_headline", "body.subheading"): -1.0,
    ("body.marker", "body.body"): -0.8,
    ("body.related_headline", "body.body"): -0.5,
    ("body.related_headline", "body.marker"): -0.3,
    ("body.subheading", "body.subheading"): -1.5,
    ("body.subheading", "body.related_headline"): -1.0,
    ("body.subheading", "body.boilerplate"): -0.5,
    ("body.subheading", "body.related_dateline"): -2.0,  # a cross-head has no time
    ("below.tags", "below.tags"): 0.1,
    ("below.boilerplate", "below.tags"): -0.3,
    ("below.related_headline", "below.tags"): -1.0,
    ("below.related_headline", "below.text"): TEASER_BELOW,
    ("below.related_dateline", "below.text"): TEASER_BELOW,
    # Lists: a text belongs to the headline above it, with a time or a label between them or not.
    ("list.related_headline", "list.text"): TEASER,
    ("list.related_dateline", "list.text"): TEASER - 0.3,
    ("list.boilerplate", "list.text"): TEASER - 0.8,
    ("list.text", "list.text"): 0.0,
    ("others.related_headline", "others.text"): TEASER,
    ("others.related_dateline", "others.text"): TEASER - 0.3,
    ("others.boilerplate", "others.text"): 0.0,
}

# From one zone to the next. What is not listed cannot follow.
ZONES: dict[tuple[str, str], float] = {
    ("above", "above"): 0.0,
    ("above", "headline"): 0.0,
    ("above", "body"): -2.0,  # an article without a headline is rare
    ("headline", "between"): 0.0,
    ("headline", "body"): 0.0,
    ("between", "between"): 0.0,
    ("between", "body"): 0.0,
    ("body", "body"): 0.0,
    ("body", "below"): -0.2,
    ("below", "below"): 0.0,
    ("others", "others"): 0.0,
    ("list", "list"): 0.0,
}
BEGIN = {"above": 0.0, "headline": 0.0, "body": -2.0, "list": 0.0}
ENTRY = {"body": "body.lead"}  # a body begins with a line of its own
END = ("body", "below", "others", "list")
# The lists of other articles begin with a line that announces them.
ANNOUNCED = "related"
INTO_OTHERS = {"body": -0.2, "below": 0.0}

# What a headline's words and neighbours add to its score.
HEADLINE_RECURS = 3.0  # times the share of its stems that recur in the first paragraphs below it …
RECURS_ENOUGH = 0.6  # … above which more says nothing: a caption or a summary recurs even better
HEADLINE_REPEATED = 0.7  # the page prints it twice
HEADLINE_KICKER = -1.5  # it leads to a longer title directly below
KICKER_WORDS = 6
HEADLINE_TAB = -2.0  # within the first lines: another says the same, without an outlet's name behind it
TAB_WITHIN = 3
TAB_WORDS = 4  # of the outlet's name
TAB_LEAST = 4  # of the other line
HEADLINE_DATED = 1.5  # a full date follows before any text, and is no beat of a list
HEADLINE_DATED_ABOVE = 0.7  # it stands above instead
TAKEN_WITHIN = 3  # lines between that date and a title above it, whose it is then
HEADLINE_LENGTH = 0.5  # 5 to 20 words
HEADLINE_NAME = -1.5  # a label that is a person's name
HEADLINE_PHRASE = 0.5  # a label of as many words as a label can have: a column's title
HEADLINE_ECHO = -2.0  # the first paragraph begins with the same ECHO_WORDS words: its summary
ECHO_WORDS = 6
HEADLINE_SECOND = -2.0  # another title stands within SECOND_WITHIN lines above whose words recur as well
CAPTION_SECOND = 0.5  # and so much speaks for the latter
SECOND_WITHIN = 5
SECOND_RECURS = 0.35
SECOND_SIGNED = 0.15  # with a name or time between the two
DATED_WITHIN = 10  # lines between a headline and its date: buttons, names
HEADLINE_FAR = -0.4  # for each title between it and the first paragraph, beyond FAR_TITLES
FAR_TITLES = 2  # its own repetition and a caption
LEAD_PARAGRAPHS = 3

# What a paragraph's stems shared with the paragraphs around it add to its score as body, by their number. Of 9,000
# paragraphs 2 % share none with the three before and 77 % three or more; of unrelated ones 48 % and 9 %.
COHERENCE = (-2.6, -1.2, 0.0, 0.6, 1.0)
# The same where the line above is a title or time: a paragraph about something else begins something else.
COHERENCE_ANEW = (-4.0, -3.0, -0.5, 0.6, 1.0)
TITLE_ANEW = -1.0  # and that title shares no stem with what precedes it
TITLE_STEMS = 4  # a shorter title need not
COHERENCE_WINDOW = 3
COHERENCE_STEMS = 6  # a shorter line need not share any
COHERENCE_SHORT = 12  # up to that many stems, sharing none says half as much
LISTED = 1.2  # a short line below a colon within the body is an item of its list
ITEM_WORDS = 6  # most headlines are longer
CONTINUES_NO_TEASER = -3.0  # and is no summary of something else
CONTINUES_NO_LIST = -1.5  # … nor belongs to a list, whose excerpts may begin anywhere
TEASER_TOKENS = 90  # no summary is as long
TOO_LONG_FOR_TEASER = -2.0
CONTINUES = 0.5  # a paragraph that opens like a continuation («وأضاف») continues something
TITLE_COHERENCE = (-0.6, 0.0, 0.3, 0.5, 0.5)  # the same of a title among paragraphs: its body or another's
