"""Lines with the states of the best path in; their final roles out: what only the chosen headline and body can settle.

Which of two equal lines is the headline, which label is the section, whose name stands below the headline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.pages.lines import words as w
from transforms.pages.lines.line import Line, places
from transforms.pages.lines.marks import marks
from transforms.pages.lines.spoken import Spoken
from transforms.pages.lines.vocabulary import (
    BYLINE,
    CUT,
    FOOTER,
    LABEL,
    PROSE,
    RELATED,
    RELATED_HERE,
    TITLE,
)
from transforms.pages.roles.below import settle_below
from transforms.pages.roles.sections import is_doubled, of_text, section
from transforms.pages.scoring.headline_weights import RECURS_ENOUGH
from transforms.pages.scoring.second import is_writer

if TYPE_CHECKING:
    from mypy_extensions import i64

MASTHEAD_LINES: Final = 3
MASTHEAD_WORDS: Final = 6
MASTHEAD_ENDS: Final = ("headline", "section", "ticker", "related_dateline", "dateline")
# Roles above the body that depend on the rest.
_UNSETTLED: Final = frozenset(("section", "byline", "caption", "dateline"))
_DASHES: Final = frozenset("-–—ـ")
BYLINE_REACH: Final = 2  # lines between a name above the headline and the headline
_TEXTS: Final = PROSE | CUT | TITLE | RELATED | RELATED_HERE  # what stands above a day that is not the article's
ANNOUNCING_WORDS: Final = 2  # «نشرت في», «آخر تحديث»
SITE_REACH: Final = 5  # lines above a headline beyond which a day is the page's own, as it is on its first line
DECK_LINES: Final = 4  # of a summary or caption that looks like a text
BYLINE_WORDS: Final = range(2, 6)  # words of a line that may be a name


def settle(lines: list[Line], shapes: i64, zones: list[str], roles: list[str]) -> list[str]:
    """The roles, settled. Zones stay as they are."""
    settled = list(roles)
    if "headline" not in settled:
        _head_below(lines, settled)
        return of_text(lines, settled)
    _first_of_equals(lines, settled)
    head, lead = settled.index("headline"), zones.index("body")
    spoken = Spoken(lines, settled)
    named = section(lines, shapes, zones, head, spoken)
    for n in range(lead):
        role = settled[n]
        if n == named:
            settled[n] = "section"
            continue
        if role not in _UNSETTLED:
            continue
        line, zone = lines[n], zones[n]
        if role in ("section", "byline", "caption") and zone == "between" and line.shape == LABEL:
            again = named is not None and line.key() == lines[named].key()
            settled[n] = "boilerplate" if again else "caption" if is_doubled(lines, n) else _label(line, spoken)
        elif role == "caption" and zone == "between" and not spoken.has_any(line) and is_writer(lines, n):
            settled[n] = "byline"
        elif role == "dateline" and zone == "above" and _times_ticker(lines, settled, n):
            settled[n] = "related_dateline"
        elif role == "section" or (role == "byline" and zone == "above" and head - n > BYLINE_REACH):
            settled[n] = "boilerplate"
    for n in range(lead + 1, len(lines)):
        if zones[n] != "body":
            break
        if lines[n].shape == TITLE and lines[n].key() == lines[head].key():
            settled[n] = "caption"  # the headline again, beside its picture
    for n in range(lead - 1 if shapes & BYLINE else 0):
        if settled[n] == settled[n + 1] == "byline" and lines[n].shape == BYLINE and lines[n].words == 1:
            settled[n] = "boilerplate"  # «بواسطة», and below it who
    signed = places(settled[:lead], "byline") if shapes & BYLINE else []
    if len(signed) > 1 and lines[signed[0]].entries[-1].surface in _DASHES:
        settled[signed[0]] = "boilerplate"  # «المدار اليوم -», and below it who
    above = head - 2 if head > 1 and lines[head - 1].opening in marks().writers else head - 1
    edits = above > 0 and lines[above - 1].shape == FOOTER  # «رئيس التحرير», and below it who
    if head and "byline" not in settled and not edits and _is_name_above(lines[above], settled[above]):
        settled[above] = "byline"
    for n in range(head + 1, lead):  # others may be announced between headline and body, too
        before = lines[n - 1].shape == RELATED or settled[n - 1] == "related_headline"
        if zones[n] == "between" and lines[n].shape == TITLE and before:
            settled[n] = "related_headline"
    _masthead(lines, settled)
    if not any(lines[n].time is not None and n > max(0, head - SITE_REACH) for n in places(settled, "dateline")):
        _date_below_deck(lines, zones, settled, lead)
    if "body" in settled:
        settle_below(lines, zones, settled, spoken)
    return settled


def _head_below(lines: list[Line], roles: list[str]) -> None:
    """For want of a headline, the only title below a text, with its day below it, is the text's own if that speaks of it."""
    titles = places(roles, "related_headline")
    if len(titles) != 1 or "dateline" in roles:
        return
    n = titles[0]
    if roles[n - 1 : n] != ["body"] or lines[n].shape != TITLE or n + 1 == len(lines) or lines[n + 1].time is None:
        return
    own = lines[n].stems()
    if len(own & Spoken(lines, roles).all()) >= RECURS_ENOUGH * len(own):
        roles[n], roles[n + 1] = "headline", "dateline"


def _masthead(lines: list[Line], roles: list[str]) -> None:
    """A short title that opens the page above a menu is the site's name or motto, and no headline of others."""
    for n in range(min(MASTHEAD_LINES, len(lines) - 1)):
        named = roles[n + 1] not in MASTHEAD_ENDS or not marks().outlet_words.isdisjoint(lines[n].key()[:1])
        if roles[n] == "ticker" and lines[n].words <= MASTHEAD_WORDS and named:
            roles[n] = "boilerplate"
        elif lines[n].shape == RELATED or roles[n] in MASTHEAD_ENDS:
            break


def _date_below_deck(lines: list[Line], zones: list[str], roles: list[str], lead: int) -> None:
    """For want of a date above the body, a day below its first short lines is the article's: a deck or caption opened it.

    So is one that says that it is, directly below the first paragraph.
    """
    known = marks().published | marks().updated
    only = _only_day(lines, zones, roles, lead)
    if only is not None:
        roles[only] = "dateline"
        return
    for n in range(lead + 1, min(lead + 1 + DECK_LINES, len(lines))):
        above = lines[n - 1]
        told = n == lead + 1 and not known.isdisjoint(lines[n].key()[:ANNOUNCING_WORDS])
        if n == lead + 1 and above.shape == CUT and lines[n].shape == LABEL:
            continue  # the deck's picture
        if zones[n] != "body" or not (told or (not above.shape & _TEXTS and (above.stop != "." or n - 1 == lead))):
            break
        if lines[n].time is not None:
            roles[n] = "dateline"
            break


def _only_day(lines: list[Line], zones: list[str], roles: list[str], lead: int) -> int | None:
    """The only day in the text, where who wrote it stands above the first paragraph, or between that and the day: a deck."""
    days = [n for n in places(zones, "body") if lines[n].time is not None]
    if len(days) != 1 or not lead < days[0] <= lead + 2:
        return None
    if days[0] == lead + 1:
        return days[0] if "byline" in roles[:lead] else None
    line = lines[lead + 1]
    return days[0] if line.shape == BYLINE or marks().is_given(line.opening) else None


def _is_name_above(line: Line, role: str) -> bool:
    """Whether a line names somebody and nothing else, as above the headline of a column."""
    return role == "boilerplate" and line.shape == LABEL and marks().is_name(line.key())


def _times_ticker(lines: list[Line], roles: list[str], n: int) -> bool:
    """Whether a time above the headline belongs to a ticker beside it; what leads to the headline is none."""
    before, after = roles[n - 1] if n else "", roles[n + 1]
    if after == "ticker" and roles[n + 2] == "headline" and marks().is_kicker(lines[n + 1].key()):
        return False
    return after == "ticker" or (before == "ticker" and after != "headline")


def _first_of_equals(lines: list[Line], roles: list[str]) -> None:
    """A headline printed twice is the first of the two, unless other headlines stand between; a repetition is none."""
    head = roles.index("headline")
    for n in range(head - 1, -1, -1):
        if roles[n] == "ticker":
            if lines[n].key() == lines[head].key():
                roles[n], roles[head] = "headline", "boilerplate"
                roles[n + 1 : head] = ["boilerplate" if role == "ticker" else role for role in roles[n + 1 : head]]
            elif n and roles[n - 1] == "ticker" and (head - n == 1 or lines[n - 1].key() == lines[head].key()):
                continue  # «عدد المشاهدات : 147 تفاصيل الخبر», or a summary, may stand between the two
            break
    seen: set[tuple[str, ...]] = set()
    for n in range(head + 1, len(lines)):
        if roles[n] == "body":
            break
        if roles[n] == "caption":
            seen = seen or {lines[roles.index("headline")].key()}
            if lines[n].key() in seen:
                roles[n] = "boilerplate"
            seen.add(lines[n].key())


def _label(line: Line, spoken: Spoken) -> str:
    """What a label below the headline is when it is not the section: a name, a caption, or nothing of the article."""
    if line.bits & w.DIGITS:
        return "boilerplate"  # it counts
    if line.key() in marks().introductions:
        return "subheading"
    if marks().is_name(line.key()) or line.key()[-1:] in marks().agencies:
        return "byline"
    if line.stems() and spoken.has_all(line):
        return "caption"
    if marks().section_share(line.key()) > 1 / 2:
        return "boilerplate"
    if marks().is_place(line.opening):
        return "byline"
    return "byline" if len(line.key()) in BYLINE_WORDS else "boilerplate"
