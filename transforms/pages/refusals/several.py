"""An article as laid out in; whether it is several texts out: posts, news in brief, a tag's page.

Posts stand each below its title, day or writer; what follows shares nothing with what precedes.
"""

from __future__ import annotations

from typing import Final

from transforms.pages.lines.line import Line, count, places
from transforms.pages.lines.marks import marks
from transforms.pages.lines.vocabulary import (
    BYLINE,
    COMMENT,
    ITEM,
    LABEL,
    PARAGRAPHS,
    RELATED,
    SOURCE,
    TAGS,
    TITLE,
)
from transforms.pages.refusals.beginnings import are_beginnings, is_filed, is_one
from transforms.pages.refusals.layout import STRONG, Layout, is_dated, is_proven
from transforms.pages.scoring.comments import counts
from transforms.tokens import NUMBER

SEVERAL_POSTS: Final = 3  # titles, each with its date and text, that follow an article unannounced
EXCERPTS: Final = 4  # texts that break off
FEW_EXCERPTS: Final = 3  # where no headline of some words stands above them
BROKEN_OFF: Final = 0.8
LEADS: Final = 6  # paragraphs before it is asked how they open …
# … or fewer, of which none goes on: of 7,800 articles 3 open as many of their paragraphs as leads open
FEW_LEADS: Final = 4
FEW_OPEN: Final = 0.4
GOES_ON_LEAST: Final = 0.1
OPENS_MOST: Final = 0.3
HEADED: Final = 3  # paragraphs, each below a title of its own, …
HEADED_SHARE: Final = 0.6  # … that are more than that share of all: titles of an article head several paragraphs
HEADED_RECURS: Final = 0.35  # share of a title's stems in the paragraph below that makes it that paragraph's own
LEADS_SHARE: Final = 0.25  # of the paragraphs below titles
HEADED_WORDS: Final = 4
DATED_WORDS: Final = 6  # that headlines have on average, of cross-heads few
UNDATED_WORDS: Final = 5  # … where no day stands at the first of them: posts of a blog have short titles, too


def are_several(layout: Layout, body: list[Line]) -> bool:
    """Whether the page holds several texts."""
    if _is_framed(layout) or are_beginnings(layout):
        return True
    return (_is_headed(layout) or _are_leads(layout, body)) and not is_one(layout)


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


def _are_leads(layout: Layout, body: list[Line]) -> bool:
    """Whether paragraphs open as leads do and none goes on: briefs of one matter share all other words. Or all break off.

    Of 2,900 articles 0.8 % go on as seldom, and none of these opens a third of its paragraphs as leads open.
    """
    told = [line for line in body if line.shape & PARAGRAPHS]
    announced = next((n + 1 for n, line in enumerate(told) if n and line.stop == ":"), len(told))
    del told[announced:]  # points
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
    if sum(map(is_filed, told)) >= SEVERAL_POSTS:
        return True
    if len(told) < LEADS:
        return len(told) >= FEW_LEADS and not goes_on and opens >= FEW_OPEN * len(told)
    if goes_on >= GOES_ON_LEAST * len(told):
        return False
    return "headline" not in layout.roles or opens >= OPENS_MOST * len(told)
