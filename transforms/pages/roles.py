"""Lines with the states of the best path in; their final roles out: what only the chosen headline and body can settle.

Which of two equal lines is the headline, which label is the section, whose name stands below the headline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.pages import words as w
from transforms.pages.comments import settle_comments
from transforms.pages.headline_weights import RECURS_ENOUGH
from transforms.pages.line import Line, places
from transforms.pages.marked import LABEL_WORDS
from transforms.pages.marks import marks
from transforms.pages.sections import is_doubled, of_text, section
from transforms.pages.spoken import Spoken
from transforms.pages.vocabulary import (
    BAR,
    BYLINE,
    CUT,
    DATE,
    FOOTER,
    LABEL,
    PARAGRAPHS,
    PROSE,
    RELATED,
    RELATED_HERE,
    TITLE,
)

if TYPE_CHECKING:
    from mypy_extensions import i64

HEADS: Final = ("related_headline", "related_dateline")
ONE_OF_OTHERS: Final = (["related_headline"], ["related_dateline"])
QUESTION_WORDS: Final = 8  # of a line that may be the last of a text
TIMES: Final = ("related_dateline", "dateline")
MASTHEAD_LINES: Final = 3
MASTHEAD_WORDS: Final = 6
MASTHEAD_ENDS: Final = ("headline", "section", "ticker", "related_dateline", "dateline")
# Roles above the body that depend on the rest.
_UNSETTLED: Final = frozenset(("section", "byline", "caption", "dateline"))
_DASHES: Final = frozenset("-–—ـ")
_OF_SITE: Final = FOOTER | BAR  # with them the outlet's own lines begin
BYLINE_REACH: Final = 2  # lines between a name above the headline and the headline
BELOW_REACH: Final = 4  # lines under the body that may still be the article's
WRITER_WORDS: Final = 8  # of a line that tells who wrote the text above it
NAMED_WORDS: Final = 4  # of a name, and what it is of who writes
_TEXTS: Final = PROSE | CUT | TITLE | RELATED | RELATED_HERE  # what stands above a day that is not the article's
ANNOUNCING_WORDS: Final = 2  # «نشرت في», «آخر تحديث»
SITE_REACH: Final = 5  # lines above a headline beyond which a day is the page's own, as it is on its first line
DECK_LINES: Final = 4  # of a summary or caption that looks like a text
TAG_STEMS: Final = 2
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
        _below(lines, zones, settled, spoken)
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


def _is_name_above(line: Line, role: str) -> bool:
    """Whether a line names somebody and nothing else, as above the headline of a column."""
    return role == "boilerplate" and line.shape == LABEL and marks().is_name(line.key())


def _describes_writer(line: Line) -> bool:
    """Whether a short line tells who somebody is who writes: «كاتب وباحث من سورية», not «باحث: …»; with the name or not."""
    if not line.shape & (TITLE | LABEL) or not 1 < line.words <= WRITER_WORDS:
        return False
    known = marks()
    if any(e.surface == ":" for e in line.entries):
        return False
    return line.opening in known.writers or (
        known.is_given(line.opening) and not known.writers.isdisjoint(line.key()[2:NAMED_WORDS])
    )


def _signs(line: Line) -> bool:
    """Whether a short line is of a body that signs its statement: «المكتب الإعلامي للاتحاد»."""
    return line.words <= WRITER_WORDS and line.key()[:2] in marks().signers


def _times_ticker(lines: list[Line], roles: list[str], n: int) -> bool:
    """Whether a time above the headline belongs to a ticker beside it; what leads to the headline is none."""
    before, after = roles[n - 1] if n else "", roles[n + 1]
    if after == "ticker" and roles[n + 2] == "headline" and marks().is_kicker(lines[n + 1].key()):
        return False
    return after == "ticker" or (before == "ticker" and after != "headline")


def _below(lines: list[Line], zones: list[str], roles: list[str], spoken: Spoken) -> None:
    """What stands directly under the body: key words without a heading, the date of a page that dates below."""
    last = _last(roles)
    if "subheading" in roles and _is_last_part(lines, zones, roles, last + 1):
        roles[last + 1], roles[last + 2] = "subheading", "body"
        last += 2
    if _is_last_line(lines, zones, roles, last + 1, spoken):
        last += 1
        roles[last] = "body"
    signed = False
    for n in range(last + 1, min(last + 1 + BELOW_REACH, len(lines))):
        line, following = lines[n], roles[n + 1] if n + 1 < len(lines) else ""
        if line.shape & _OF_SITE:
            break  # a day below is the outlet's
        if line.time is not None and following == "related_headline" and spoken.has_all(lines[n + 1]):
            following = ""  # key words, or who signs
        if n == last + 1 and following != "related_headline" and (_describes_writer(line) or _signs(line)):
            roles[n], signed = "byline", True
        elif signed and roles[n] == "related_dateline":
            roles[n], signed = "boilerplate" if "dateline" in roles else "dateline", False
        elif roles[n] == "related_headline":
            if len(line.stems()) < TAG_STEMS or not spoken.has_all(line) or following in TIMES:
                break
            roles[n] = "tags"
        elif line.time is not None and "dateline" not in roles and following != "related_headline":
            roles[n] = "dateline"
        if zones[n] != "below":
            break
    _announced_date(lines, roles, last)
    _short_headlines(lines, zones, roles)
    settle_comments(lines, roles, last)


def _last(roles: list[str]) -> int:
    return len(roles) - 1 - roles[::-1].index("body")


def _is_last_part(lines: list[Line], zones: list[str], roles: list[str], n: int) -> bool:
    """Whether a title and one text below it end an article that has cross-heads: of others there would be more."""
    after = roles[n + 2 : n + 3]
    return (
        after not in ONE_OF_OTHERS
        and roles[n : n + 1] == ["related_headline"]
        and zones[n : n + 2] == ["below", "below"]
        and lines[n + 1].shape & PARAGRAPHS != 0
        and not (after and lines[n + 2].shape & PARAGRAPHS)
    )


def _is_last_line(lines: list[Line], zones: list[str], roles: list[str], n: int, spoken: Spoken) -> bool:
    """Whether a long question ends the text: no others stand below it, and what it asks about was spoken of."""
    if roles[n : n + 1] != ["related_headline"] or zones[n] != "below" or roles[n + 1 : n + 2] in ONE_OF_OTHERS:
        return False
    line = lines[n]
    if line.stop != "?" or line.words < QUESTION_WORDS:
        return False
    stems = line.stems()
    return len(stems & spoken.all()) >= TAG_STEMS


def _announced_date(lines: list[Line], roles: list[str], last: int) -> None:
    """What a page without a date above says of its own far below: «تاريخ», and a day on the next line, only once."""
    if "dateline" in roles:
        return
    days = [n for n in range(last + 2, len(lines)) if lines[n].time is not None and lines[n - 1].shape == DATE]
    if len(days) == 1:
        roles[days[0]] = "dateline"


def _short_headlines(lines: list[Line], zones: list[str], roles: list[str]) -> None:
    """In a list of others' headlines a phrase of three words is one as well, unless it names a section or somebody."""
    known = marks()
    for n in range(zones.index("others") if "others" in zones else len(lines), len(lines)):
        line = lines[n]
        if line.shape != LABEL or line.words < LABEL_WORDS or roles[n] != "boilerplate":
            continue
        beside = [i for i in (n - 1, n + 1) if i < len(lines) and (roles[i] in HEADS or lines[i].shape == RELATED)]
        if beside and not known.is_name(line.key()) and known.section_share(line.key()) <= 1 / 2:
            roles[n] = "related_headline"


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
