"""Lines of a page in; the clock times and titles that open the entries of a live account marked as what they are.

A list of news has clock times, headlines and excerpts as well. A live account stands below one headline, its clock runs
one way, and most of its entries speak of what the headline speaks of.
"""

from __future__ import annotations

from bisect import bisect
from itertools import pairwise
from typing import Final

from transforms.pages.lines.line import Line, having
from transforms.pages.lines.marks import marks
from transforms.pages.lines.vocabulary import CLOCK, LABEL, PARAGRAPHS, SENTENCE, TIME, TITLE, UPDATE
from transforms.tokens import NUMBER

ENTRIES: Final = 3  # fewer make no account
HEADLINE_WORDS: Final = 4
HEADLINE_REACH: Final = 12  # lines between the headline and the first entry: date, names, buttons, an introduction
ON_MATTER: Final = 0.6  # share of entries; the latter where the headline says that it is live
ON_MATTER_ANNOUNCED: Final = 0.3
OUT_OF_ORDER: Final = 1
NOON: Final = 12


def mark_live_entries(lines: list[Line]) -> bool:
    """Change the shapes of the clock times, and of the titles below them, if the lines hold a live account.

    Whether they do.
    """
    clocks = [n for n, line in enumerate(lines) if _is_clock(line)]
    entries = [n for n in clocks if _opens_entry(lines, n)]
    entries = [n for n in entries if n == entries[0] or lines[n - 1].shape != TITLE]  # else it is that title's
    if len(entries) < ENTRIES or not _runs_one_way([_minutes(lines[n]) for n in entries]):
        return False
    if bisect(clocks, entries[-1]) - len(entries) > OUT_OF_ORDER:
        return False  # a list, of which some look like entries
    above = range(entries[0] - 1, max(-1, entries[0] - 1 - HEADLINE_REACH), -1)
    heads = [n for n in above if lines[n].shape == TITLE and lines[n].words >= HEADLINE_WORDS]
    if not heads:
        return False
    live = [n for n in heads if _says_live(lines, n)]
    head = (live or heads)[0]
    if (head and _is_clock(lines[head - 1])) or not _is_on_matter(lines, head, entries, bool(live)):
        return False
    for n in entries:
        lines[n].shape = CLOCK
        title = lines[n + 1]
        if not title.shape & PARAGRAPHS:
            title.shape = UPDATE
    return True


def mark_timed_headlines(lines: list[Line]) -> None:
    """Change the shape of a line without a stop between two times: a headline, though it opens as a paragraph does."""
    for n in having(lines[:-2], TIME):
        if lines[n + 1].shape == SENTENCE and lines[n + 2].shape == TIME and not lines[n + 1].stop:
            lines[n + 1].shape = TITLE


def _opens_entry(lines: list[Line], n: int) -> bool:
    """Whether a bare clock time stands above a text, with a title between them or not."""
    below = lines[n + 1 : n + 3]
    if below and below[0].shape & (TITLE | LABEL):
        return below[-1].shape & PARAGRAPHS != 0
    return bool(below) and below[0].shape & PARAGRAPHS != 0


def _is_clock(line: Line) -> bool:
    """Whether a line is a time of the day, or counts back from now."""
    if line.shape != TIME:
        return False
    return _is_ago(line) or (line.time is None and any(e.surface == ":" for e in line.entries))


def _is_ago(line: Line) -> bool:
    return line.opening in marks().ago_words


def _minutes(line: Line) -> int:
    """The clock time in minutes of its day, 0 where none is told."""
    if _is_ago(line):
        return 0
    hour, minute = [*[e.number for e in line.entries if e.kind is NUMBER][:2], 0][:2]
    after_noon = hour < NOON and not marks().after_noon.isdisjoint(line.key())
    return 60 * (hour + NOON * after_noon) + minute


def _runs_one_way(minutes: list[int]) -> bool:
    """Whether times only rise or only fall, midnight apart."""
    later = sum(after > before for before, after in pairwise(minutes))
    earlier = sum(after < before for before, after in pairwise(minutes))
    return min(later, earlier) <= OUT_OF_ORDER < max(later, earlier) or min(later, earlier) == 0


def _says_live(lines: list[Line], head: int) -> bool:
    """Whether a headline says that it is of a live account, or the line above it does."""
    if head and lines[head - 1].key() in marks().live:
        return True
    words = lines[head].key()
    return any(words[k : k + len(phrase)] == phrase for phrase in marks().live for k in range(len(words)))


def _is_on_matter(lines: list[Line], head: int, entries: list[int], says: bool) -> bool:
    """Whether enough entries share a word with the headline, or with what introduces the account.

    Lists count back from now more often than accounts do: then the headline has to say that it is live. Where it says so,
    fewer will do, or as many that share a word with each other.
    """
    matter = set().union(*[line.stems() for line in lines[head : entries[0]]])
    told = [set().union(*[line.stems() for line in lines[n + 1 : n + 3] if line.shape != TIME]) for n in entries]
    if not says:
        return not any(_is_ago(lines[n]) for n in entries) and _on(told, matter) >= ON_MATTER * len(entries)
    if _on(told, matter) >= ON_MATTER_ANNOUNCED * len(entries):
        return True
    seen: set[str] = set()
    for stems in told:
        matter |= stems & seen
        seen |= stems
    return _on(told, matter) >= ON_MATTER * len(entries)


def _on(told: list[set[str]], matter: set[str]) -> int:
    """How many entries have a word of the matter."""
    return sum(not matter.isdisjoint(stems) for stems in told)
