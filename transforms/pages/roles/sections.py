"""Lines with their states in; the line that names the article's section out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from transforms.pages.lines import words as w
from transforms.pages.lines.line import Line, keys
from transforms.pages.lines.marked import LABEL_WORDS
from transforms.pages.lines.marks import marks
from transforms.pages.lines.printed import Printed
from transforms.pages.lines.spoken import Spoken
from transforms.pages.lines.vocabulary import (
    ADVERT,
    BUTTON,
    BYLINE,
    CAPTION,
    CRUMB,
    CUT,
    DIGITS,
    ITEM,
    LABEL,
    LATIN,
    MENU,
    PARAGRAPHS,
    RELATED,
    SECTION,
    SENTENCE,
    TIME,
    TITLE,
)
from transforms.pages.lines.ways import ends_with, has_section, way
from transforms.tokens import NUMBER

if TYPE_CHECKING:
    from mypy_extensions import i64

# Evidence for a line being the section's name; a candidate below SECTION_ENOUGH is none.
SECTION_NAMED: Final = 2.0  # the lexicon has it as a section
SECTION_WORDED: Final = 1.2  # times the share of its words that stand in sections' names
SECTION_CRUMB: Final = 1.5  # it tells the way from the home page
SECTION_OF_CRUMB: Final = 2.0  # the way from the home page names it: then the name alone is better
SECTION_ANNOUNCED: Final = 2.0  # the line above says that it does
SECTION_REPEATED: Final = 1.0  # the page prints it again
SECTION_NEAR: Final = 0.6  # it stands next to the headline
SECTION_ALONE: Final = 0.6  # it is neither a name nor of the article's words …
SECTION_BARRED: Final = 1.0  # a bar parts its words, directly above the headline: «تعليم|مناهج»
SECTION_STEP: Final = 0.6  # directly above the headline it ends the way from the first page, which takes few lines
STEPS: Final = 2  # lines above the last one
SECTION_BELOW: Final = 0.5  # … and stands below the headline
SECTION_ENDS_MENU: Final = -0.7  # it ends a run of labels, at the headline …
SECTION_APART: Final = 1.0  # … and blank lines part it from the run, whose labels they do not part
SECTION_ENOUGH: Final = 1.0
CRUMB_WORDS: Final = 10  # of a longer one, without the headline that it ends with, the last step is another
SECTION_WORDS: Final = 4  # of a section's name in the lexicon
MENU_RUN: Final = 4  # that many labels in a row are a menu
BEFORE_REACH: Final = 4  # lines between a section and its headline
KICKER_WORDS: Final = 6
KICKER_STEMS: Final = 2  # of a kicker that the text speaks of
_THE: Final = "ال"
_AND: Final = "و"
_BAR: Final = "|"
_COMMAS: Final = frozenset("،,")
_NOT_NAMED: Final = (":", "?")
_DASHES: Final = frozenset("-–—/|")
_NOT_OF_MENU: Final = TIME | BYLINE | CAPTION | ITEM | DIGITS | ADVERT | PARAGRAPHS
_TOLD: Final = TIME | BYLINE | BUTTON
_BESIDE: Final = _TOLD | CAPTION
_LABELS: Final = LABEL | SECTION | MENU | BUTTON | LATIN | RELATED


def section(lines: list[Line], shapes: i64, zones: list[str], first: int, spoken: Spoken) -> int | None:
    """Number of the line that names the section. `first`: where the headline is printed first, if it is twice."""
    last = zones.index("headline")
    crumbs: set[str] = set()
    if shapes & CRUMB:
        ways = [way(line, lines[last]) for line in lines if line.shape == CRUMB]
        crumbs = {word for words in ways if len(words) <= CRUMB_WORDS for word in words}
    before = {_before(lines, first), _before(lines, last)}
    if first > 1 and lines[first - 1].shape == TITLE and _leads(lines[first - 1], 1, spoken):
        before.add(first - 2)
    best = SECTION_ENOUGH
    found: int | None = None
    known = marks()
    candidates = _section_candidates(lines, zones, first, last, before, spoken)
    openings = {lines[n].opening for n in candidates}
    printed = Printed([line for line in lines if line.opening in openings] if candidates else [])
    for n in candidates:
        line, head = lines[n], first if n < first else last
        if line.key() == lines[last].key():
            continue  # the headline once more
        distance = min(abs(n - first), abs(n - last))
        score = -distance / 100  # of equals the nearest
        if n in before or distance == 1:
            score += SECTION_NEAR
        if line.shape == CRUMB:
            score += SECTION_CRUMB
        else:
            in_crumbs = crumbs.issuperset(line.key())
            if line.key() in known.section_names:
                score += SECTION_NAMED
            elif (share := known.section_share(line.key())) and (
                in_crumbs or zones[n] == "above" or not (_is_signature(line) or spoken.has_all(line))
            ):
                score += SECTION_WORDED * share
            if n and lines[n - 1].key() in known.section_heads:
                score += SECTION_ANNOUNCED
            elif (
                line.key() in known.introductions
                or (line.shape == LABEL and known.is_name(line.key()))
                or (not in_crumbs and is_doubled(lines, n, _doubling(line, zones[n])))
            ):
                continue
            if line.shape == SECTION and zones[n] == "between":
                score += SECTION_BELOW / 2
            repeated = printed.is_repeated(line)
            if repeated:
                score += SECTION_REPEATED
            if (zones[n] == "between" or n == head - 1) and in_crumbs:
                score += SECTION_OF_CRUMB
            unknown = zones[n] == "between" and not in_crumbs and _may_be_name(line)
            # then nothing below would change anything
            sure = not unknown and len(candidates) == 1 and score + SECTION_ENDS_MENU >= best
            apart = n == head - 1 or not spoken.has_any(line)
            if not sure and line.shape == LABEL and apart and not unknown and not _is_signature(line):
                score += SECTION_ALONE
                if zones[n] == "between":
                    score += SECTION_BELOW
            if n == head - 1 and _is_barred(line):
                score += SECTION_BARRED
            if n == head - 1 and line.shape == LABEL and _ends_steps(lines, n):
                score += SECTION_STEP
            elif zones[n] == "above" and n in before and _in_menu(lines, n, head):
                score += SECTION_APART * _is_apart(lines, n)
                score += SECTION_ENDS_MENU * (not repeated)
        if score >= best:
            best, found = score, n
    return found


def of_text(lines: list[Line], roles: list[str]) -> list[str]:
    """The roles of a page without a headline: only directly above its text, or writer, day or picture, a section is its own."""
    kept = roles.index("body") - 1 if "body" in roles else -1
    while kept >= 0 and (lines[kept].shape & _BESIDE or marks().is_name(lines[kept].key())):
        kept -= 1
    settled = ["boilerplate" if role == "section" else role for role in roles]
    if kept >= 0 and settled[kept] == "boilerplate" and _names_section(lines[kept]):
        settled[kept] = "section"
    return settled


def _names_section(line: Line) -> bool:
    if line.shape & (CRUMB | SECTION):
        return True
    return line.shape == LABEL and marks().section_share(line.key()) >= 1 / 2


def _is_signature(line: Line) -> bool:
    """Whether the words name a person or the outlet."""
    known, key = marks(), line.key()
    if not key:  # it has words, and they are letters that nobody can read any more
        return False
    if known.is_name(key) or known.is_place(key[0]) or not known.outlet_words.isdisjoint(key):
        return True
    dashes = [k for k, e in enumerate(line.entries) if e.surface in _DASHES]
    if not dashes:
        return False
    parts = keys(line.entries[: dashes[0]]), keys(line.entries[dashes[0] + 1 :])
    return known.is_place(key[-1]) or not known.section_names.issuperset(parts)  # «ليال شاهين - دبي», «ميديا - المدار»


def _may_be_name(line: Line) -> bool:
    """Whether two or three words may be the name of somebody unknown: none is of a section's name, the first no noun with its article."""
    first = line.opening
    if not 2 <= line.words <= LABEL_WORDS or first.startswith((_THE, _AND)):
        return False
    return marks().section_share(line.key()) == 0


def _section_candidates(
    lines: list[Line], zones: list[str], first: int, last: int, before: set[int], spoken: Spoken
) -> list[int]:
    """Labels and crumbs around the headline; above it only as far as no other title stands between."""
    found: list[int] = []
    for n in range(first - 1, -1, -1):
        line = lines[n]
        if _may_name(line, lines[last]) and (line.shape == CRUMB or n in before or not _in_menu(lines, n, first)):
            found.append(n)
        elif line.shape & (TITLE | CUT | SENTENCE) and not _leads(line, first - n, spoken):
            break
    for n in range(first + 1, len(lines)):
        if n > last and zones[n] != "between":
            break
        if n != last and _may_name(lines[n], lines[last]):
            found.append(n)
    return found


def _leads(line: Line, distance: int, spoken: Spoken) -> bool:
    """Whether a line right above the headline leads to it or tells who writes, and is no other's headline."""
    if distance > 1:
        return False
    if line.opening in marks().kickers or line.opening in marks().writers:
        return True
    return line.words <= KICKER_WORDS and len(line.stems() & spoken.all()) >= KICKER_STEMS


def _before(lines: list[Line], head: int) -> int:
    """The line above the headline, seen through its dateline, how long one reads, and who wrote it."""
    above = head - 1
    while above > 0 and head - above < BEFORE_REACH:
        line = lines[above]
        told = bool(line.shape & _TOLD) or line.stop == ":" or line.entries[-1].surface == "|"
        if not told and not marks().is_name(line.key()):
            break  # «كتب:», and below it who wrote
        above -= 1
    return above


def _may_name(line: Line, head: Line) -> bool:
    if line.shape == CRUMB and ends_with(line, head):
        return has_section(line, head) and len(way(line, head)) <= CRUMB_WORDS
    if (
        line.stop in _NOT_NAMED
        or line.entries[-1].surface in _DASHES
        or line.bits & w.DIGITS
        or (any(e.surface in _COMMAS for e in line.entries) and marks().section_share(line.key()) < 1)
    ):
        return False  # it announces, asks, counts, or says where; «دولي، اقتصاد» names two
    if line.shape == CRUMB:
        return line.words <= CRUMB_WORDS
    if line.shape & (LABEL | SECTION) or _is_barred(line):
        return True
    return line.words <= SECTION_WORDS and line.key() in marks().section_names


def _ends_steps(lines: list[Line], n: int) -> bool:
    """Whether the way from the first page stands above, a step on each line: «الرئيسية», «حوادث», «آخر حادثة»."""
    for k in range(n - 1, max(-1, n - STEPS - 1), -1):
        key = lines[k].key()
        if lines[k].shape == MENU:
            return any(phrase == key and mark.shape == CRUMB for phrase, mark in marks().starts.get(key[0], ()))
        if not lines[k].shape & (LABEL | SECTION):
            return False
    return False


def _is_barred(line: Line) -> bool:
    """Whether a bar stands between few words, as between names of sections."""
    if line.words > SECTION_WORDS or not line.shape & (LABEL | TITLE) or not line.bits & w.PARTS:
        return False
    return any(e.surface == _BAR for e in line.entries[1:-1])


def _in_menu(lines: list[Line], n: int, head: int) -> bool:
    """Whether a run of labels that is a menu's goes through the line above the headline."""
    start = end = n
    while start > max(0, n - MENU_RUN) and _may_stand_in_menu(lines[start - 1]):
        start -= 1
    while end + 1 < min(head, n + MENU_RUN) and _may_stand_in_menu(lines[end + 1]):
        end += 1
    dated = start == n and n > 0 and lines[n].shape == SECTION and lines[n - 1].time is not None
    if dated and lines[n + 1].shape != SECTION:
        return False  # a day, a section, and the languages that the page comes in
    return end - start + 1 >= MENU_RUN


def _may_stand_in_menu(line: Line) -> bool:
    if line.shape & _NOT_OF_MENU or (line.words > LABEL_WORDS and not line.shape & _LABELS):
        return False
    return not any(e.kind is NUMBER for e in line.entries)  # «رمز الخبر: 4512»


def _doubling(line: Line, zone: str) -> i64:
    """As what a candidate would stand beside itself; above the headline a section's name may be printed twice."""
    if zone == "between":
        return ITEM | LABEL | SECTION
    return ITEM if line.shape == SECTION else ITEM | LABEL


def is_doubled(lines: list[Line], n: int, shapes: i64 = LABEL) -> bool:
    """Whether a label stands twice, one below the other: what a picture shows, in place of it and below it.

    Or, if the other is an item, a menu's.
    """
    key = lines[n].key()
    return any(0 <= i < len(lines) and lines[i].shape & shapes and lines[i].key() == key for i in (n - 1, n + 1))


def _is_apart(lines: list[Line], n: int) -> bool:
    """Whether blank lines stand above a label, and none between those above it."""
    above = lines[max(0, n - MENU_RUN) : n]
    return lines[n].start > lines[n - 1].end and all(a.end == b.start for a, b in pairwise(above))
