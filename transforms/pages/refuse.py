"""An article as laid out in; the reason why it is none out, or None.

The best path refuses pages that are lists from top to bottom. Here are those that look like an article at one place:
posts one after another, a front page's first story, an error message.
"""

from __future__ import annotations

from typing import Final

from transforms.pages.line import (
    BYLINE,
    CUT,
    DIGITS,
    PARAGRAPHS,
    PROSE,
    RELATED,
    ROW,
    SECTION,
    TAGS,
    TIME,
    TITLE,
    Line,
    places,
)
from transforms.pages.parts import DATELINE_REACH
from transforms.tokens import WORD, Tokens

FEW_WORDS: Final = 40  # a shorter body has to prove itself
FRONT_WORDS: Final = 120  # a body up to that may be the first story of a front page …
FRONT_TITLES: Final = 8  # … when that many headlines of others follow unannounced
FRONT_LEAST: Final = 3  # of these, below as many names of sections or fewer
FRONT_SECTIONS: Final = 2  # or as many names of sections among them
SEVERAL_BREAKS: Final = 2  # new beginnings within one body
HEAD_STEMS: Final = 2  # a headline of fewer content words cannot recur
TITLE_WORDS: Final = 5  # a shorter title within a body is a cross-head
WINDOW: Final = 6  # paragraphs looked back over
SEVERAL_POSTS: Final = 3  # titles, each with its date and text, that follow an article unannounced
ENTRIES: Final = 3  # lines before a directory can be told
ANNOUNCING: Final = 2  # lines of a text, at least, above the list that it announces
NAME_TOKENS: Final = 5
TABLE_ROWS: Final = 10  # and no more text than a note
BRIEFS: Final = 5  # paragraphs before their coherence is judged
BRIEF_STEMS: Final = 6  # of a paragraph that has to share any
NEIGHBOURS: Final = 3  # paragraphs before one that it may share them with, and one after
INCOHERENT: Final = 0.8
COHERENT: Final = 2  # stems that paragraphs of one article share
HEADED: Final = 3  # paragraphs, each below a title of its own, …
HEADED_SHARE: Final = 0.6  # … that are more than that share of all: titles of an article head several paragraphs
HEADED_RECURS: Final = 0.35  # share of a title's stems in the paragraph below that makes it that paragraph's own
HEADED_WORDS: Final = 4
# Marks that stand around one article …
_PROOFS: Final = frozenset(("byline", "source", "comment", "tags", "share", "related"))
_STRONG: Final = frozenset(("byline", "source", "comment", "tags"))  # … and those that stand around nothing else
_SIGNED: Final = frozenset(("byline", "source"))
_NAMED: Final = (*PARAGRAPHS, TITLE)
_OF_TABLE: Final = frozenset((DIGITS, ROW))
_NOT_FOUND: Final = frozenset(("error", "form", "search"))

_NOTHING_OF_ONE: Final[tuple[list[str], ...]] = ([], [SECTION], [RELATED])  # below a section's name: a menu goes on
_DASHES: Final = frozenset("-–—|")

Problem = tuple[str, str]

LIST: Final = ("page.list", "The page is a list of headlines, without one article.")
SEVERAL: Final = ("page.several", "Several articles stand on the page, one after another.")
FRONT: Final = ("page.front", "A front page: a short story first, then headlines of others.")
ERROR: Final = ("page.error", "The page says that there is nothing to show.")
NOTHING: Final = ("page.no_article", "No paragraphs of one article stand on the page.")


class Layout:
    """Lines with what the path made of them."""

    __slots__ = ("lines", "roles", "shapes", "zones")

    def __init__(self, lines: list[Line], shapes: list[str], zones: list[str], roles: list[str]) -> None:
        self.lines, self.shapes = lines, shapes
        self.zones, self.roles = zones, roles


def refusal(layout: Layout, tokens: Tokens) -> Problem | None:
    """Why the page holds no one article, if it holds none."""
    lines, shapes, roles = layout.lines, layout.shapes, layout.roles
    if layout.zones[0] == "list":
        return ERROR if "error" in shapes else LIST
    body = [lines[n] for n in places(roles, "body")]
    if not body:
        return NOTHING
    words = sum([line.last - line.first for line in body])
    if words < FEW_WORDS:
        if (
            len(body) == 1
            and body[0].shape is not PROSE
            and sum([shape in _OF_TABLE for shape in shapes]) >= TABLE_ROWS
        ):
            return NOTHING  # a note to a table
        if not _NOT_FOUND.isdisjoint(shapes[: roles.index("body") + 2]):
            return ERROR if "error" in shapes else NOTHING
        if not _about(layout, body):
            return NOTHING
    if "search" in shapes[: roles.index("body")] and _timed(layout) > 1:
        return LIST
    if words < FRONT_WORDS and _is_front(layout):
        return FRONT
    if _is_directory(body, tokens) or (
        words < FEW_WORDS and _is_directory([x for x in lines if x.shape in _NAMED], tokens)
    ):
        return LIST
    if _is_framed(shapes) or _is_headed(layout):
        return SEVERAL
    return SEVERAL if _several(layout) or _incoherent(layout, body) else None


def _is_front(layout: Layout) -> bool:
    """Whether headlines of others follow unannounced: many, or some below names of sections."""
    head = layout.roles.index("headline") if "headline" in layout.roles else 0
    times = [(n, layout.lines[n].time) for n in places(layout.roles, "dateline")]
    end = len(layout.roles) - 1 - layout.roles[::-1].index("body")
    signed = any(layout.shapes[n] in _SIGNED for n in range(head, min(end + 2, len(layout.shapes))))
    if (
        signed
        or _is_marked(layout, _STRONG - _SIGNED)
        or any(n > head or (time and time.grain != "day") for n, time in times)
    ):
        return False  # a day above may be the page's own
    titles = sections = 0
    for n in places(layout.zones, "below"):
        titles += layout.roles[n] == "related_headline"
        sections += layout.shapes[n] == SECTION and layout.shapes[n + 1 : n + 2] not in _NOTHING_OF_ONE
    return titles >= FRONT_TITLES or (sections >= FRONT_SECTIONS and titles >= max(FRONT_LEAST, sections - 1))


def _timed(layout: Layout) -> int:
    """How many days stand within the body or below it, unannounced."""
    return sum([layout.zones[n] in ("body", "below") and line.time is not None for n, line in enumerate(layout.lines)])


def _about(layout: Layout, body: list[Line]) -> bool:
    """Whether the headline's words recur in the body, somebody signs it, or a date stands above a full paragraph.

    Without a headline a dateline or a second paragraph has to do.
    """
    if "headline" not in layout.roles:
        return "dateline" in layout.roles or len(body) > 1
    if _is_dated(layout) and body[0].shape is PROSE:
        return True
    head = layout.lines[layout.roles.index("headline")]
    if len(head.stems()) < HEAD_STEMS:
        return _proven(layout)
    return not head.stems().isdisjoint({s for line in body for s in line.stems()}) or _is_marked(layout, _SIGNED)


def _proven(layout: Layout, proofs: frozenset[str] = _PROOFS) -> bool:
    """Whether something stands around the body that stands around one article only."""
    return _is_dated(layout) or _is_marked(layout, proofs)


def _is_marked(layout: Layout, proofs: frozenset[str]) -> bool:
    return any(
        shape in proofs and layout.zones[n] in ("between", "body", "below", "others")
        for n, shape in enumerate(layout.shapes)
    )


def _is_dated(layout: Layout) -> bool:
    """Whether a dateline stands at the article; the day in a site's header is none of its."""
    head = layout.roles.index("headline") if "headline" in layout.roles else 0
    return "dateline" in layout.roles[max(0, head - DATELINE_REACH) :]


def _is_framed(shapes: list[str]) -> bool:
    """Whether paragraphs end several times in key words, or below a title in who posted them: a blog's posts do."""
    if max(shapes.count(TAGS), shapes.count(BYLINE)) < SEVERAL_POSTS:
        return False
    tagged = signed = 0
    title = titled = paragraphs = False
    for shape in shapes:
        if shape in PARAGRAPHS:
            paragraphs, titled = True, titled or title
        elif shape == TAGS:
            tagged += paragraphs
            paragraphs = False
        elif shape == BYLINE:
            signed += titled
            title = titled = False
        elif shape == TITLE:
            title, titled = True, False
    return max(tagged, signed) >= SEVERAL_POSTS


def _is_headed(layout: Layout) -> bool:
    """Whether most paragraphs stand below a title of their own, even where all speak of one matter: a tag's page."""
    if layout.shapes.count(TITLE) < HEADED:
        return False
    own = paragraphs = 0
    title: Line | None = None
    for n, line in enumerate(layout.lines):
        shape, zone, role = layout.shapes[n], layout.zones[n], layout.roles[n]
        if zone == "others":
            break
        if zone == "above":
            continue
        if shape == RELATED:
            title = None
        elif shape is TITLE and line.words >= HEADED_WORDS:
            title = line
        elif shape in PARAGRAPHS and role != "ticker" and (zone == "body" or title):
            paragraphs += 1
            own += title is not None and len(title.stems() & line.stems()) >= HEADED_RECURS * len(title.stems())
            title = None
    return own >= HEADED and own > HEADED_SHARE * paragraphs


def _is_directory(body: list[Line], tokens: Tokens) -> bool:
    """Whether most lines are a name, a dash, and what hides behind the name, but for a list that a text announces."""
    if len(body) < ENTRIES:
        return False
    others = 0
    entries = tokens.entries
    for line in body:
        if line.stop == ":" and others >= ANNOUNCING:
            return False
        first = line.first
        if entries[first].kind is not WORD or not any(
            e.surface in _DASHES for e in entries[first : first + 1 + NAME_TOKENS]
        ):
            others += 1
            if 2 * others >= len(body):  # in an article half of its lines show it
                return False
    return True


def _incoherent(layout: Layout, body: list[Line]) -> bool:
    """Whether the paragraphs speak of different matters: news in brief, excerpts.

    Three shares are summed: of paragraphs that speak of what the headline and the first speak of, of those that share
    words with their neighbours, and of those that open as an account goes on. Of 2,900 articles without any mark of
    one 0.1 % stay below INCOHERENT, of 500 lists 98 %.
    """
    if len(body) < BRIEFS or _proven(layout, _STRONG):
        return False
    told = [line for line in body if len(line.stems()) >= BRIEF_STEMS]
    if len(told) < BRIEFS:
        return False
    head = {s for n in places(layout.roles, "headline") for s in layout.lines[n].stems()}
    stems = [line.stems() for line in told]
    matter = stems[0] | head
    same = sum(len(own & matter) >= COHERENT for own in stems[1:]) / (len(told) - 1)
    near = sum(
        len(own & set().union(*stems[max(0, n - NEIGHBOURS) : n], *stems[n + 1 : n + 2])) > COHERENT
        for n, own in enumerate(stems)
    )
    goes_on = sum(line.continues for line in told)
    return same + (near + goes_on) / len(told) < INCOHERENT


def _several(layout: Layout) -> bool:
    """Whether titles within the body begin something new: what follows shares nothing with what precedes."""
    lead = layout.roles.index("body")
    if not any(layout.shapes[n] in (TITLE, TIME) for n in range(lead, len(layout.shapes))):
        return False
    breaks = titles = posts = 0
    proven = _proven(layout, _STRONG)
    before: list[set[str]] = []
    title: set[str] | None = None
    dated = announced = False
    head = layout.lines[layout.roles.index("headline")].stems() if "headline" in layout.roles else set()
    first = layout.zones.index("body")
    for n in range(first, len(layout.lines)):
        line, shape, zone, role = layout.lines[n], layout.shapes[n], layout.zones[n], layout.roles[n]
        if zone == "below" and shape in PARAGRAPHS:
            posts += dated or (title is not None and not proven)
            title, dated = None, False
        elif zone not in ("body", "below"):
            break
        elif shape in PARAGRAPHS and role in ("body", "caption"):
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
        elif shape in (TITLE, CUT) and line.words >= TITLE_WORDS and not announced:
            title = line.stems()
        elif shape is TIME:
            dated = title is not None
    return posts >= SEVERAL_POSTS or (breaks >= SEVERAL_BREAKS and 2 * breaks >= titles)
