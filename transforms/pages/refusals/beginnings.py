"""An article as laid out in; how much speaks for several texts rather than one out.

Each paragraph below the first either goes on or begins something new. How it opens, how many of its words were said before,
what stands between it and the one above: each of these facts has a weight. What is on the page besides, for one article, is
taken off the sum.

The weights are set by hand, on a scale where 10 is «more likely than not» and 40 «nearly certain», so that no single fact
decides; what they come to on real pages was measured (docs/reading.md).
"""

from __future__ import annotations

from typing import Final

from transforms.pages.lines.line import Line, places
from transforms.pages.lines.marks import marks
from transforms.pages.lines.vocabulary import (
    BYLINE,
    CLOCK,
    COMMENT,
    CUT,
    DATE,
    FORM,
    ITEM,
    MORE,
    PARAGRAPHS,
    QUESTION,
    RELATED,
    SOURCE,
    TAGS,
    TIME,
    TITLE,
    UPDATE,
)
from transforms.pages.refusals.layout import STRONG, Layout, is_dated, is_marked
from transforms.pages.scoring.comments import counts
from transforms.tokens import PUNCTUATION, WORD

# above it is several: of 9,607 articles none is
SEVERAL: Final = 40
ONE: Final = -20  # less than that is one text
# A post has several paragraphs, too: that one goes on says only that no post begins with it.
EACH: Final = -7
LEAD: Final = 45  # opens as a lead does: «أعلنت الوزارة»
OTHER: Final = 20  # opens otherwise, …
SAID: Final = 5  # … and less for each of its stems that was said before, …
MOST_SAID: Final = 8  # … up to so many
GOES_ON: Final = -35  # its first word continues an account
FILED: Final = 50  # the second that tells who filed it from where
FEW_STEMS: Final = 12  # of as few each less says as much less
# What stands above it.
BROKEN_OFF: Final = 15  # a paragraph that ends in «…»
UNSTOPPED: Final = 12  # … or in no sign
TITLED: Final = 20  # a title whose words stand in it …
NEW_TITLE: Final = 10  # … or of which none was said before
DATED: Final = 20  # a day or a time
MORE_BELOW: Final = 20  # «اقرأ المزيد»
SIGNED: Final = 15  # who wrote what, key words
ON_HEADLINE: Final = -15  # it speaks of what the headline speaks of …
ON_STEMS: Final = 2  # … which so many stems show
ANNOUNCED: Final = -25  # further above a text that ends in a colon: points, a programme, a chronicle
# Of the page.
DATED_ONCE: Final = -15  # one day, at the headline
MARKED_ONCE: Final = -20  # one name, source, list of key words, comment area
NO_HEADLINE: Final = 5

AT_MOST: Final = EACH + max(LEAD, FILED) + BROKEN_OFF  # of a paragraph that does not go on
BESIDE: Final = max(DATED, MORE_BELOW, SIGNED) + TITLED + NEW_TITLE
FEWEST: Final = 3  # texts, of which one is an article and the others are not its own
GO_ON: Final = 2  # paragraphs of it that go on; one, where all others break off
TITLE_WORDS: Final = 4
TITLE_SHARE: Final = 0.35  # of a title's stems that make it a paragraph's own, …
TITLE_STEMS: Final = 3  # … or as many
FILED_TOKENS: Final = 10  # of a paragraph in which it may tell who filed it from where
_DASHES: Final = tuple("-–—ـ")
_TITLES: Final = TITLE | CUT | ITEM
_TIMES: Final = TIME | DATE
_SIGNS: Final = BYLINE | SOURCE | TAGS | COMMENT
_BESIDE: Final = _TITLES | _TIMES | _SIGNS | MORE
_OPENERS: Final = CLOCK | UPDATE | QUESTION  # below one of them need not stand what the article went on with
_ENDS: Final = RELATED | FORM


class _Told:
    """A paragraph, and what stands between it and the one before."""

    __slots__ = ("announced", "between", "line", "opened", "place", "signed", "timed", "title")

    def __init__(self, line: Line, place: int) -> None:
        self.line = line
        self.place = place
        self.between = 0  # what that weighs, but for a title
        self.timed = self.signed = self.opened = self.announced = False
        self.title: Line | None = None


def are_beginnings(layout: Layout) -> bool:
    """Whether the page holds several texts by how its paragraphs begin."""
    if not _may_be(layout):
        return False
    told = _paragraphs(layout)
    most = _of_page(layout, told)
    for n in range(1, len(told)):
        most += EACH + max(0, _weight(told, n, 0) + (TITLED + NEW_TITLE if told[n].title is not None else 0))
    return most > SEVERAL and _sum(layout, told) > SEVERAL  # words are looked at only where they can tell


def _may_be(layout: Layout) -> bool:
    """Whether what begins anew could outweigh what goes on: in most articles it could not, whatever stands between."""
    most = NO_HEADLINE
    lines, zones = layout.lines, layout.zones
    for n in range(layout.roles.index("body") + 1, len(lines)):
        line = lines[n]
        if zones[n] != "body" and zones[n] != "below":
            break
        if not line.shape & PARAGRAPHS:
            most += BESIDE if line.shape & _BESIDE else 0
        elif not line.continues:
            most += AT_MOST
        elif layout.roles[n] == "body":
            most += EACH
    return most > SEVERAL


def is_one(layout: Layout) -> bool:
    """Whether it is one text by that, or one that announces what follows, whatever else looks like several."""
    told = _paragraphs(layout)
    return len(told) > 1 and (told[0].line.stop == ":" or _sum(layout, told) < ONE)


def go_on(layout: Layout) -> bool:
    """Whether nothing speaks for another text below the first, in sum."""
    told = _paragraphs(layout)
    return len(told) < 2 or _sum(layout, told) <= 0


def account(layout: Layout) -> tuple[int, int]:
    """Where the only text that goes on stands among others of one paragraph each, without titles: its lines' range, or none.

    Others may stand above an article, or below it, whose titles were lost in saving.
    """
    told = _paragraphs(layout)
    if any(paragraph.title is not None for paragraph in told):
        return 0, 0
    begins = [n for n, gain in enumerate(_gains(layout, told)) if n == 0 or gain > 0]
    ranges = list(zip(begins, [*begins[1:], len(told)], strict=True))
    long = [(start, end) for start, end in ranges if end - start > 1]
    if len(long) != 1 or len(ranges) < FEWEST:
        return 0, 0
    start, end = long[0]
    on = sum([paragraph.line.continues for paragraph in told[start + 1 : end]])
    others = told[:start] + told[end:]
    if on < GO_ON and not (on and all(paragraph.line.stop == "…" for paragraph in others)):
        return 0, 0
    first = told[start - 1].place + 1 if start else 0
    return first, told[end].place if end < len(told) else len(layout.lines)


def _sum(layout: Layout, told: list[_Told]) -> int:
    """How much speaks for several texts."""
    return _of_page(layout, told) + sum(_gains(layout, told))


def _gains(layout: Layout, told: list[_Told]) -> list[int]:
    """How much each paragraph adds to that; the first nothing."""
    head: set[str] = set().union(*[layout.lines[n].stems() for n in places(layout.roles, "headline")])
    said = set(head)
    gains: list[int] = []
    for n, paragraph in enumerate(told):
        own = paragraph.line.stems()
        gain = 0
        if n:
            weight = _weight(told, n, len(own & said)) + _of_title(paragraph.title, own, said)
            weight += ON_HEADLINE if len(head & own) >= ON_STEMS else 0
            gain = EACH + max(0, weight * min(len(own), FEW_STEMS) // FEW_STEMS)
        gains.append(gain)
        said |= own
    return gains


def _paragraphs(layout: Layout) -> list[_Told]:
    """The paragraphs of the body, and those below it that have their own title or time."""
    told: list[_Told] = []
    lines, zones, roles = layout.lines, layout.zones, layout.roles
    between, title = 0, None
    timed = signed = announced = goes_on = False
    below = 0  # texts below the body
    for n in range(roles.index("body"), len(lines)):
        line, zone = lines[n], zones[n]
        shape = line.shape
        if zone not in ("body", "below") or shape & _ENDS or (shape == COMMENT and not counts(line)):
            break
        if shape & PARAGRAPHS:
            if zone == "body" and roles[n] != "body":
                continue
            if zone == "below":
                if title is None and not timed:
                    goes_on = goes_on or below > 0
                    continue
                below += 1
            paragraph = _Told(line, n)
            paragraph.between, paragraph.title = between, title
            paragraph.timed, paragraph.signed, paragraph.announced = timed, signed, announced
            paragraph.opened = n > 0 and lines[n - 1].shape & _OPENERS != 0
            told.append(paragraph)
            announced = announced or line.stop == ":"
            between, title = 0, None
            timed = signed = False
        elif shape & _TIMES:
            between, timed = max(between, DATED), True
        elif shape == MORE:
            between = max(between, MORE_BELOW)
        elif shape & _SIGNS:
            between, signed = max(between, SIGNED), True
        elif shape & _TITLES and line.words >= TITLE_WORDS:
            title = line
    if len(told) > below + 1 and not goes_on:
        return told[: len(told) - below]  # below an article of several paragraphs others, each with its summary
    return told


def _weight(told: list[_Told], n: int, said: int) -> int:
    """What speaks for the n-th paragraph's beginning another text. `said`: how many of its stems were said before."""
    paragraph, above = told[n], told[n - 1].line
    line = paragraph.line
    if paragraph.opened:
        return 0
    again = SAID * min(said, MOST_SAID)
    if line.continues:
        weight = GOES_ON
    elif is_filed(line):
        weight = max(FILED if any(is_filed(other.line) for other in told[:n]) else 0, LEAD - again)
    elif line.opening in marks().openers:
        weight = LEAD - again
    else:
        weight = OTHER - again
    if above.stop == "…":
        weight += BROKEN_OFF
    elif not above.stop:
        weight += UNSTOPPED
    if paragraph.announced:
        weight += ANNOUNCED
    return weight + paragraph.between


def _of_title(title: Line | None, own: set[str], said: set[str]) -> int:
    """What the title above a paragraph weighs, by whether its words stand in that, and did not before."""
    if title is None or not title.stems():
        return 0
    weight = NEW_TITLE if len(title.stems()) >= TITLE_STEMS and title.stems().isdisjoint(said) else 0
    again = len(title.stems() & own)
    return weight + (TITLED if again >= TITLE_STEMS or again >= TITLE_SHARE * len(title.stems()) else 0)


def _of_page(layout: Layout, told: list[_Told]) -> int:
    """What a headline, a day and other marks of one article say, unless such marks stand amid the text as well."""
    weight = 0 if "headline" in layout.roles else NO_HEADLINE
    if is_dated(layout) and not any(paragraph.timed for paragraph in told[1:]):
        weight += DATED_ONCE
    if is_marked(layout, STRONG) and not any(paragraph.signed for paragraph in told[1:]):
        weight += MARKED_ONCE
    return weight


def is_filed(line: Line) -> bool:
    """Whether a paragraph opens with who filed it from where: «المدار (بغداد) ــ أعلنت …», «عمان، الأردن (المدار)-- قال …»."""
    signs = "".join([e.surface for e in line.entries[:FILED_TOKENS] if e.kind is PUNCTUATION]).lstrip("،")
    return signs[:2] == "()" and signs[2:3] in _DASHES and line.entries[0].kind is WORD
