"""An article as laid out in; the reason why it is none out, or None.

The best path refuses pages that are lists from top to bottom. Here are those that look like an article at one place:
posts one after another, a front page's first story, an error message.
"""

from __future__ import annotations

from typing import Final

from transforms.pages.lines.line import LONG_TOKENS, Line, count, places, shapes_in
from transforms.pages.lines.marks import marks
from transforms.pages.lines.vocabulary import (
    CUT,
    DIGITS,
    FORM,
    ITEM,
    LABEL,
    MORE,
    PARAGRAPHS,
    PROSE,
    RELATED,
    ROW,
    SEARCH,
    SECTION,
    SENTENCE,
    TITLE,
)  # fmt: skip
from transforms.pages.lines.vocabulary import ERROR as ERROR_PAGE
from transforms.pages.refusals.layout import SIGNED, STRONG, Layout, is_dated, is_marked, is_proven
from transforms.pages.refusals.several import are_several
from transforms.tokens import NUMBER, WORD, Entry, Tokens

FEW_WORDS: Final = 40  # a shorter body has to prove itself
FRONT_WORDS: Final = 120  # a body up to that may be the first story of a front page …
FRONT_TITLES: Final = 8  # … when that many headlines of others follow unannounced
FRONT_LEAST: Final = 3  # of these, below as many names of sections or fewer
FRONT_SECTIONS: Final = 2  # or as many names of sections among them
HEAD_STEMS: Final = 2  # a headline of fewer content words cannot recur
ENTRIES: Final = 3  # lines before a directory can be told, or that a text introduces them
LISTED: Final = 2  # headlines, or summaries; with fewer nothing is listed
ANNOUNCING: Final = 2  # lines of a text, at least, above the list that it announces
NAME_TOKENS: Final = 5
RECORDS: Final = 3
EXCERPT_WORDS: Final = 12  # a shorter line that breaks off may be a headline
TABLE_ROWS: Final = 10  # and no more text than a note
EXCERPT_LINES: Final = 3
_ANNOUNCED: Final = TITLE | PARAGRAPHS | RELATED | ITEM
_HEADLINES: Final = TITLE | ITEM
_EXCERPT: Final = PROSE | CUT  # one is listed, where it is no article
_BREAKS: Final = ("…", "...", "]", "...)", "…)")  # two dots end many a sentence
_SHORT: Final = SENTENCE | CUT
_UNENDED: Final = ("", "…")
_NAMED: Final = PARAGRAPHS | TITLE
_OF_TABLE: Final = DIGITS | ROW
_NOT_FOUND: Final = ERROR_PAGE | FORM | SEARCH

_NOTHING_OF_ONE: Final = SECTION | RELATED  # below a section's name: a menu goes on
_DASHES: Final = frozenset("-–—|")

Problem = tuple[str, str]

LIST: Final = ("page.list", "The page is a list of headlines, without one article.")
SEVERAL: Final = ("page.several", "Several articles stand on the page, one after another.")
FRONT: Final = ("page.front", "A front page: a short story first, then headlines of others.")
ERROR: Final = ("page.error", "The page says that there is nothing to show.")
NOTHING: Final = ("page.no_article", "No paragraphs of one article stand on the page.")


def refusal(layout: Layout, tokens: Tokens) -> Problem | None:
    """Why the page holds no one article, if it holds none."""
    lines, roles = layout.lines, layout.roles
    if layout.zones[0] == "list":
        if layout.shapes & ERROR_PAGE:
            return ERROR
        listed = bool(layout.shapes & _EXCERPT) or max(count(lines, _HEADLINES), count(lines, SENTENCE)) >= LISTED
        return LIST if listed else NOTHING  # a menu, a form, a table
    body = [lines[n] for n in places(roles, "body")]
    if not body:
        return NOTHING
    cut_off = [
        line.stop == "…" and tokens.entries[line.last - 1].kind is WORD for line in body if line.shape & PARAGRAPHS
    ]
    if cut_off and all(cut_off):
        return SEVERAL if len(body) > 1 else LIST  # «… اقرأ المزيد» ends each: the texts stand on other pages
    if _is_excerpt(layout):
        return SEVERAL if len(body) > 1 else LIST
    if _breaks_off(layout, tokens) or _is_summary(layout, body):
        return LIST
    lead = roles.index("body")
    if "headline" not in roles and shapes_in(lines[:lead]) & ERROR_PAGE and not is_dated(layout):
        return ERROR  # what stands below it is of the outlet
    words = sum([line.last - line.first for line in body])
    if len(body) == 1 and body[0].opening in marks().writers and not is_dated(layout):
        return NOTHING  # «كاتب وباحث، صدر له …», and below it what he wrote
    if len(body) == 1 and _introduces(layout):
        return LIST
    if words < FEW_WORDS:
        if len(body) == 1 and body[0].shape != PROSE and count(lines, _OF_TABLE) >= TABLE_ROWS:
            return NOTHING  # a note to a table
        if shapes_in(lines[: lead + 2]) & _NOT_FOUND and not _is_for_members(layout):
            return ERROR if layout.shapes & ERROR_PAGE else NOTHING
        if not _about(layout, body):
            return NOTHING
        if _are_records(lines):
            return LIST
    if (
        layout.shapes & SEARCH
        and shapes_in(lines[:lead]) & SEARCH
        and not (words >= FRONT_WORDS and _is_dated_above(layout, lead))
        and (_timed(layout) > 1 or sum([line.stop == "…" for line in body]) > 1)
    ):
        return LIST
    if lead and lines[lead - 1].shape == RELATED and "headline" not in roles and not is_marked(layout, STRONG):
        return LIST  # «أهم الأخبار», and at once the first of them
    if words < FRONT_WORDS and _is_front(layout):
        return FRONT if _is_on_headline(layout, body) else LIST
    if _is_directory(body, tokens) or (
        words < FEW_WORDS and _is_directory([x for x in lines if x.shape & _NAMED], tokens)
    ):
        return LIST
    return SEVERAL if are_several(layout, body) else None


def _is_excerpt(layout: Layout) -> bool:
    """Whether the whole body breaks off: with a link to its rest below, or other texts that do, or another day amid it; or
    where nothing dates it and it does so several times, or nobody signs it.
    """
    lines = layout.lines
    told = [n for n in places(layout.roles, "body") if lines[n].shape & PARAGRAPHS]
    if not told or not all(lines[n].stop == "…" for n in told):
        return False
    if any(lines[n + 1].shape == MORE for n in told if n + 1 < len(lines)):
        return True
    if any(
        line.shape & PARAGRAPHS and line.stop == "…" and line.words >= EXCERPT_WORDS for line in lines[told[-1] + 1 :]
    ):
        return True
    if is_dated(layout):
        return any(line.time is not None for line in lines[told[0] : told[-1]])  # of the next of them
    return len(told) > 1 or not is_marked(layout, STRONG)


def _is_summary(layout: Layout, body: list[Line]) -> bool:
    """Whether all that is told is one short line without its stop, nobody signs it, and headlines of others stand around it."""
    if len(body) > 1 or not body[0].shape & _SHORT or body[0].stop not in _UNENDED or is_marked(layout, STRONG):
        return False
    if body[0].last - body[0].first >= FEW_WORDS or (is_dated(layout) and "related_dateline" not in layout.roles):
        return False  # else the day may be that of the next of them
    others = [
        n for n in places(layout.zones, "above") + places(layout.zones, "below") if layout.lines[n].shape == TITLE
    ]
    return len(others) >= LISTED


def _is_continued(below: list[Line]) -> bool:
    """Whether a link leads on, of two words or more, and nothing follows that it could announce: «أكمل القراءة»."""
    return bool(below) and below[0].shape == MORE and below[0].words > 1 and not shapes_in(below[1:]) & _ANNOUNCED


def _breaks_off(layout: Layout, tokens: Tokens) -> bool:
    """Whether a short text ends in «…», or the line below it that ends the page; of 1,793 articles of so few lines five do,
    without a day or a name around them fewer: it goes on elsewhere.
    """
    told = [n for n in places(layout.roles, "body") if layout.lines[n].shape & PARAGRAPHS]
    if len(told) == 1 and _is_continued(layout.lines[told[0] + 1 :]) and "headline" not in layout.roles:
        return True
    if not 0 < len(told) <= EXCERPT_LINES or is_dated(layout) or is_marked(layout, STRONG):
        return False
    below = told[-1] + 1
    ends = below + 1 == len(layout.lines) and layout.lines[below].shape == TITLE
    line = layout.lines[below if ends else told[-1]]
    return line.stop == "…" and tokens.text[line.start : line.end].rstrip().endswith(_BREAKS)


def _is_front(layout: Layout) -> bool:
    """Whether headlines of others follow unannounced: many, or some below names of sections."""
    head = layout.roles.index("headline") if "headline" in layout.roles else 0
    end = len(layout.roles) - layout.roles[::-1].index("body")
    if is_marked(layout, STRONG & ~SIGNED) or shapes_in(layout.lines[head : end + 1]) & SIGNED:
        return False
    times = [(n, layout.lines[n].time) for n in places(layout.roles, "dateline")]
    if any(n > head or (time and time.grain != "day") for n, time in times):
        return False  # a day above may be the page's own
    titles = sections = 0
    for n in places(layout.zones, "below"):
        titles += layout.roles[n] == "related_headline"
        menu = n + 1 == len(layout.lines) or layout.lines[n + 1].shape & _NOTHING_OF_ONE
        sections += layout.lines[n].shape == SECTION and not menu
    return titles >= FRONT_TITLES or (sections >= FRONT_SECTIONS and titles >= max(FRONT_LEAST, sections - 1))


def _is_for_members(layout: Layout) -> bool:
    """Whether a form follows a text that has its day or its writer, and none stands above: there is more for subscribers."""
    lead = layout.roles.index("body")
    above = shapes_in(layout.lines[: lead + 1])
    if above & _NOT_FOUND or layout.lines[lead + 1].shape != FORM:
        return False
    return is_dated(layout) or above & SIGNED != 0


def _introduces(layout: Layout) -> bool:
    """Whether an undated text below a name says what this is, and headlines follow, each with its time: a topic's page."""
    if is_dated(layout) or is_marked(layout, SIGNED):
        return False
    lines, roles = layout.lines, layout.roles
    if "headline" not in roles or lines[roles.index("headline")].shape != LABEL:
        return False
    timed = [n for n in places(roles, "related_dateline") if roles[n - 1] == "related_headline"]
    return len(timed) >= ENTRIES


def _are_records(lines: list[Line]) -> bool:
    """Whether several lines say what they tell before a colon, and say it several times: «الجهة: …», «الموضوع: …»."""
    told: dict[str, int] = {}
    for line in lines:
        if len(line.entries) > 1 and line.entries[1].surface == ":":
            told[line.opening] = told.get(line.opening, 0) + 1
    return sum([times >= RECORDS for times in told.values()]) > 1


def _is_dated_above(layout: Layout, lead: int) -> bool:
    """Whether a day stands between the headline and the text, of which the search box above tells nothing then."""
    head = layout.roles.index("headline") if "headline" in layout.roles else lead
    return "dateline" in layout.roles[head:lead]


def _timed(layout: Layout) -> int:
    """How many days stand within the body or below it, unannounced."""
    return sum([layout.zones[n] in ("body", "below") and line.time is not None for n, line in enumerate(layout.lines)])


def _about(layout: Layout, body: list[Line]) -> bool:
    """Whether the headline's words recur in the body, somebody signs it, or a date stands above a full paragraph or two.

    Without a headline a dateline, a second paragraph or who signed it has to do.
    """
    if "headline" not in layout.roles:
        return "dateline" in layout.roles or len(body) > 1 or is_marked(layout, SIGNED)
    if is_dated(layout) and (body[0].shape == PROSE or sum([line.stop == "." for line in body]) > 1):
        return True
    head = layout.lines[layout.roles.index("headline")]
    if len(head.stems()) < HEAD_STEMS or (head.shape == LABEL and len(body) == 1 and body[0].shape == SENTENCE):
        return is_proven(layout)  # a notice says its own name again
    return _is_on_headline(layout, body) or is_marked(layout, SIGNED)


def _is_on_headline(layout: Layout, body: list[Line]) -> bool:
    """Whether a word of the headline recurs in the body."""
    heads = [layout.lines[n].stems() for n in places(layout.roles, "headline")[:1]]
    return any(not head.isdisjoint(line.stems()) for head in heads for line in body)


def _is_directory(body: list[Line], tokens: Tokens) -> bool:
    """Whether most lines are a name, a dash, and what hides behind the name, but for a list that a text announces.

    An agency says its own name before several paragraphs, or the place of each; these are longer than what a directory tells.
    """
    if len(body) < ENTRIES:
        return False
    others = 0
    names: set[str] = set()
    entries = tokens.entries
    for line in body:
        if line.stop == ":" and others >= ANNOUNCING:
            return False
        first = line.first
        short = line.last - line.first <= LONG_TOKENS
        named = short and entries[first].kind is WORD and _has_dash(entries[first : first + NAME_TOKENS + 2])
        if not named or line.opening in names:
            others += 1
            if 2 * others >= len(body):  # in an article half of its lines show it
                return False
        names.add(line.opening)
    return True


def _has_dash(entries: list[Entry]) -> bool:
    """Whether a dash parts the first words from what follows; between two numbers it parts a score, or from and until."""
    for n in range(len(entries) - 1):
        if entries[n].surface in _DASHES:
            return not (n and entries[n - 1].kind is NUMBER and entries[n + 1].kind is NUMBER)
    return False
