"""An article as laid out in; whether it is several texts out: posts, news in brief, a tag's page.

Posts stand each below its title, day or writer; what follows shares nothing with what precedes.
"""

from __future__ import annotations

from typing import Final

from transforms.pages.comments import counts
from transforms.pages.layout import STRONG, Layout, is_dated, is_proven
from transforms.pages.line import Line, count, having, places, shapes_in
from transforms.pages.marks import marks
from transforms.pages.shapes import is_item
from transforms.pages.vocabulary import (
    BYLINE,
    COMMENT,
    CUT,
    ITEM,
    LABEL,
    PARAGRAPHS,
    RELATED,
    SOURCE,
    TAGS,
    TIME,
    TITLE,
)
from transforms.tokens import NUMBER, PUNCTUATION, WORD

SEVERAL_BREAKS: Final = 2  # new beginnings within one body
TITLE_WORDS: Final = 5  # a shorter title within a body is a cross-head
WINDOW: Final = 6  # paragraphs looked back over
SEVERAL_POSTS: Final = 3  # titles, each with its date and text, that follow an article unannounced
TURNS_LEAST: Final = 2
TURNS_SHARE: Final = 0.25  # of all paragraphs
TURN_SHARE: Final = 0.12  # of its stems that a paragraph may share, and turn to another matter
TURN_SHARE_CUT: Final = 0.2  # the same below one that breaks off without a stop
TURN_STEMS: Final = 6  # of a shorter one nothing is known
TURN_WINDOW: Final = 4  # paragraphs looked back over
BRIEFS: Final = 5  # of fewer paragraphs one that turns has to open as a lead does
COHERENT: Final = 2  # stems that paragraphs of one article share
ESSAY_TOKENS: Final = 20
ESSAY_SHARE: Final = 0.6
EXCERPTS: Final = 4  # texts that break off
FEW_EXCERPTS: Final = 3  # where no headline of some words stands above them
BROKEN_OFF: Final = 0.8
LEADS: Final = 6  # paragraphs before it is asked how they open …
FEW_LEADS: Final = (
    4  # … or fewer, of which none goes on: of 7,800 articles 3 open as many of their paragraphs as leads open
)
FEW_OPEN: Final = 0.4
GOES_ON_LEAST: Final = 0.1
OPENS_MOST: Final = 0.3
FILED_TOKENS: Final = 10  # of a paragraph in which it may tell who filed it from where
DASHES: Final = frozenset("-–—ـ")
HEADED: Final = 3  # paragraphs, each below a title of its own, …
HEADED_SHARE: Final = 0.6  # … that are more than that share of all: titles of an article head several paragraphs
HEADED_RECURS: Final = 0.35  # share of a title's stems in the paragraph below that makes it that paragraph's own
LEADS_SHARE: Final = 0.25  # of the paragraphs below titles
HEADED_WORDS: Final = 4
DATED_WORDS: Final = 6  # that headlines have on average, of cross-heads few
UNDATED_WORDS: Final = 5  # … where no day stands at the first of them: posts of a blog have short titles, too


def are_several(layout: Layout, body: list[Line]) -> bool:
    """Whether the page holds several texts."""
    return (
        _is_framed(layout)
        or _is_dated(layout)
        or _is_headed(layout)
        or _several(layout)
        or _turns(layout, body)
        or _are_leads(layout, body)
    )


def _is_framed(layout: Layout) -> bool:
    """Whether paragraphs end several times in key words, a source or how many commented, or below a title in who posted them.

    A blog's posts do.
    """
    if not layout.shapes & STRONG or count(layout.lines, STRONG) < SEVERAL_POSTS:
        return False
    tagged = signed = counted = sourced = 0
    title = titled = paragraphs = False
    for line in layout.lines:
        shape = line.shape
        if shape & PARAGRAPHS:
            paragraphs, titled = True, titled or title
        elif shape == TAGS:
            tagged += paragraphs
            paragraphs = False
        elif shape == COMMENT and counts(line):
            counted += paragraphs
            paragraphs = False
        elif shape == SOURCE:
            sourced += paragraphs
            paragraphs = False
        elif shape == BYLINE:
            signed += titled
            title = titled = False
        elif shape == TITLE or (shape == LABEL and line.words > 1):
            title, titled = True, False
    return max(tagged, signed, counted, sourced) >= SEVERAL_POSTS


def _is_dated(layout: Layout) -> bool:
    """Whether several texts, without a headline above them, stand each below its day: of an account one would stand there."""
    if "headline" in layout.roles:
        return False
    lines = layout.lines
    days = [n for n in having(lines[:-1], TIME) if lines[n].time is not None and lines[n + 1].shape & PARAGRAPHS]
    return len(days) >= SEVERAL_POSTS


def _is_headed(layout: Layout) -> bool:
    """Whether most paragraphs stand below a title of their own, even where all speak of one matter: a tag's page.

    Where nothing proves one article several may stand below a title, of which the first opens as a lead does.
    """
    headed_by: int = TITLE  # of points below a headline each may have its text
    if not any(layout.lines[n].shape == TITLE for n in places(layout.roles, "headline")):
        headed_by |= ITEM
    if count(layout.lines, headed_by) < HEADED:
        return False
    own = paragraphs = headed = leads = words = 0
    printed_again = {layout.lines[n].key() for n in places(layout.roles, "headline")}  # beside its picture
    title: Line | None = None
    openers = marks().openers
    for n, line in enumerate(layout.lines):
        shape, zone, role = line.shape, layout.zones[n], layout.roles[n]
        if zone == "others":
            break
        if zone == "above":
            continue
        if shape == RELATED:
            title = None
        elif shape & headed_by and line.words >= HEADED_WORDS and line.entries[0].kind is not NUMBER:
            title = None if line.key() in printed_again and zone == "body" else line
        elif shape & PARAGRAPHS and role != "ticker" and (zone == "body" or title):
            paragraphs += 1
            if title is not None:
                headed += 1
                again = len(title.stems() & line.stems()) >= HEADED_RECURS * len(title.stems())
                own += again
                words += title.words
                leads += again and line.opening in openers and not line.continues
            title = None
    if words < (DATED_WORDS if is_dated(layout) else UNDATED_WORDS) * headed:
        return False  # cross-heads, each above a paragraph
    if own >= HEADED and own > HEADED_SHARE * paragraphs:
        return True
    if own < HEADED_SHARE * headed or leads < LEADS_SHARE * headed:
        return False
    return leads > 1 and not is_proven(layout, STRONG)


def _turns(layout: Layout, body: list[Line]) -> bool:
    """Whether the text turns to other matters again and again: news in brief, excerpts, a list without titles.

    A paragraph turns if next to none of its words stand in the headline, the first or the last paragraphs before it,
    and it does not go on. Of 2,000 articles without anything around them 0.2 % have so many of these, of 600 lists of
    three to nine openings of articles without their headlines 72 %.
    """
    if is_proven(layout, STRONG):
        return False
    announced = any(layout.lines[n].stop == ":" for n in places(layout.roles, "subheading"))
    told = [line for line in body if line.shape & PARAGRAPHS and not (announced and is_item(line.entries))]
    if len(told) <= TURNS_LEAST:
        return False
    openers = marks().openers
    matter = told[0].stems().union(*[layout.lines[n].stems() for n in places(layout.roles, "headline")])
    turns = leads = 0
    for n in range(1, len(told)):
        line, own = told[n], told[n].stems()
        if line.continues or len(own) < TURN_STEMS:
            continue
        new = own - matter
        for before in told[max(0, n - TURN_WINDOW) : n]:
            new -= before.stems()
        share = TURN_SHARE if told[n - 1].stop else TURN_SHARE_CUT
        if len(own) - len(new) < share * len(own):
            turns += 1
            leads += line.opening in openers
    if turns < TURNS_LEAST or turns < TURNS_SHARE * len(told) or _is_essay(told):
        return False
    return len(told) >= BRIEFS or leads > 0


def _is_essay(told: list[Line]) -> bool:
    """Whether long paragraphs with their full stops open in many ways, and none as a lead does: their words may change."""
    openers = marks().openers
    long = sum([line.last - line.first >= ESSAY_TOKENS and line.stop != "" for line in told]) >= ESSAY_SHARE * len(told)
    return long and not any(line.opening in openers for line in told)


def _are_leads(layout: Layout, body: list[Line]) -> bool:
    """Whether paragraphs open as leads do and none goes on: briefs of one matter share all other words. Or all break off.

    Of 2,900 articles 0.8 % go on as seldom, and none of these opens a third of its paragraphs as leads open.
    """
    told = [line for line in body if line.shape & PARAGRAPHS]
    if len(told) < FEW_EXCERPTS or is_proven(layout, STRONG):
        return False
    headed = any(layout.lines[n].shape != LABEL for n in places(layout.roles, "headline"))
    broken = sum([line.stop == "…" for line in told])
    if len(told) >= (EXCERPTS if headed else FEW_EXCERPTS) and broken >= BROKEN_OFF * len(told):
        return True
    openers = marks().openers
    goes_on = opens = 0
    for n, line in enumerate(told):
        goes_on += n > 0 and line.continues  # the first goes on from nothing
        opens += not line.continues and line.opening in openers
    if sum(map(_is_filed, told)) >= SEVERAL_POSTS:
        return True
    if len(told) < LEADS:
        return len(told) >= FEW_LEADS and not goes_on and opens >= FEW_OPEN * len(told)
    if goes_on >= GOES_ON_LEAST * len(told):
        return False
    return "headline" not in layout.roles or opens >= OPENS_MOST * len(told)


def _is_filed(line: Line) -> bool:
    """Whether a paragraph opens with who filed it from where: «المدار (بغداد) ــ أعلنت …»."""
    signs = [e.surface for e in line.entries[:FILED_TOKENS] if e.kind is PUNCTUATION]
    return len(signs) > 2 and signs[:2] == ["(", ")"] and signs[2][0] in DASHES and line.entries[0].kind is WORD


def _several(layout: Layout) -> bool:
    """Whether titles within the body begin something new: what follows shares nothing with what precedes."""
    lead = layout.roles.index("body")
    if not shapes_in(layout.lines[lead:]) & (TITLE | TIME):
        return False
    breaks = titles = posts = 0
    proven = is_proven(layout, STRONG)
    before: list[set[str]] = []
    title: set[str] | None = None
    dated = announced = False
    head = layout.lines[layout.roles.index("headline")].stems() if "headline" in layout.roles else set()
    first = layout.zones.index("body")
    for n in range(first, len(layout.lines)):
        line, zone, role = layout.lines[n], layout.zones[n], layout.roles[n]
        shape = line.shape
        if zone == "below" and shape & PARAGRAPHS:
            posts += dated or (title is not None and not proven)
            title, dated = None, False
        elif zone not in ("body", "below"):
            break
        elif shape & PARAGRAPHS and role in ("body", "caption"):
            own = line.stems()
            if title is not None and before:
                titles += 1
                new = len(own & set().union(*before[-WINDOW:])) < COHERENT and len(own & title) > 0
                foreign = new or dated or (bool(head) and head.isdisjoint(own | title))
                breaks += foreign and not line.continues
            title, dated, announced = None, False, False
            before.append(own)
        elif shape == RELATED:
            announced = True
        elif shape & (TITLE | CUT) and line.words >= TITLE_WORDS and not announced:
            title = line.stems()
        elif shape == TIME:
            dated = title is not None
    return posts >= SEVERAL_POSTS or (breaks >= SEVERAL_BREAKS and 2 * breaks >= titles)
