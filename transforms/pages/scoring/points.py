"""Lines of a page in; the numbered titles of an article's points, its questions and its series marked as what they are.

A list of headlines may be numbered and have excerpts as well. The points of an article stand below its headline and
what introduces them, count one by one or all ask something, and each has its text.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from transforms.pages.lines import words as w
from transforms.pages.lines.line import Line, having
from transforms.pages.lines.marks import marks
from transforms.pages.lines.vocabulary import (
    ADVERT,
    BUTTON,
    BYLINE,
    CRUMB,
    CUT,
    DATE,
    DIGITS,
    FORM,
    ITEM,
    LABEL,
    PARAGRAPHS,
    QUESTION,
    RELATED,
    ROW,
    SECTION,
    SENTENCE,
    TIME,
    TITLE,
    UPDATE,
)
from transforms.pages.scoring.second import may_be_first
from transforms.tokens import NUMBER

POINTS: Final = 3  # fewer count nothing
QUESTIONS: Final = 2  # of an interview, each with its answer
HEADINGS: Final = 2  # that end in a colon
ROWS: Final = 3  # fewer make no table
ROW_WORDS: Final = 4
PRICE_WORDS: Final = 8  # of a row that ends with a price and tells of what, in numbers as well: «عيار 21 سجل 3100 جنيه»
PRICE_NUMBERS: Final = 2
LEAD_STEMS: Final = 2  # that a lead shares with its headline
HEAD_WORDS: Final = 4  # of a cross-head
TURNS: Final = 4  # of a dialogue
SKIPPED: Final = 16  # lines that a link leads past at most
SKIP_WORDS: Final = 6  # of the line that ends them
ANSWERS: Final = 8  # that a poll offers at most
LEAST_ANSWERS: Final = 2
ASKED: Final = 2  # questions of one
NAME_TOKENS: Final = 3
SERIES: Final = 4  # fewer labels that open alike may be anything
TITLE_WORDS: Final = 6  # a longer question, where there are several, is an interview's rather than a cross-head
_ANSWERS: Final = TITLE | LABEL | DIGITS
_HEADINGS: Final = LABEL | TITLE | SECTION | FORM | DATE  # «الموقع», «التاريخ» are words of forms, too
_ASKS: Final = frozenset("؟?")


def mark_points(lines: list[Line]) -> None:
    """Change the shapes of numbered titles, each above its text, if the lines hold an article of points."""
    numbered = [n for n in having(lines, ITEM) if lines[n].entries[0].kind is NUMBER]
    points = [n for n in numbered if n + 1 < len(lines) and lines[n + 1].shape & PARAGRAPHS]
    if len(points) < POINTS or len(points) < len(numbered) or not _is_introduced(lines, points[0]):
        return
    numbers = [lines[n].entries[0].number for n in points]
    if {after - before for before, after in pairwise(numbers)} not in ({1}, {-1}):
        return
    for n in points:
        lines[n].shape = UPDATE


def mark_questions(lines: list[Line]) -> None:
    """Change the shapes of questions, each above its answer, if no other title stands among them."""
    titles = [n for n, line in enumerate(lines[:-1]) if line.shape & (TITLE | LABEL) or _asks(line)]
    asked = [n for n in titles if lines[n].entries[-1].surface in _ASKS and lines[n + 1].shape & PARAGRAPHS]
    if len(asked) < QUESTIONS or not _is_introduced(lines, asked[0]):
        return
    if all(lines[n].shape == SENTENCE for n in asked):
        return  # a text that asks itself
    if sum(asked[0] <= n <= asked[-1] for n in titles) > len(asked):
        return
    for n in asked:
        short = lines[n].shape != SENTENCE and (len(asked) < POINTS or lines[n].words <= TITLE_WORDS)
        lines[n].shape = UPDATE if short else QUESTION


def _asks(line: Line) -> bool:
    """Whether a short paragraph is a question: «وهل قرأت الجدات ذلك؟», «بدأت شاعرة، لماذا؟»."""
    return line.shape == SENTENCE and line.entries[-1].surface in _ASKS


def mark_dialogue(lines: list[Line]) -> None:
    """Change the shapes of short turns of a dialogue: of lines in a row each opens with one of few names and a colon."""
    names: list[str] = []
    for end in range(len(lines) + 1):
        if end < len(lines) and (name := _who_speaks(lines[end])):
            names.append(name)
            continue
        if len(names) >= TURNS and 2 * len(set(names)) <= len(names) and len(set(names)) > 1:
            start = end - len(names)
            if _is_introduced(lines, start):
                for n in range(start, end):
                    if lines[n].shape & (TITLE | LABEL):
                        lines[n].shape = QUESTION
        if names:
            names = []


def _who_speaks(line: Line) -> str:
    """The words before a colon at a line's beginning, where there are few."""
    if line.bits and not line.bits & w.COLON:
        return ""  # a long line has no bits
    for k in range(min(NAME_TOKENS + 1, len(line.entries))):
        if line.entries[k].surface == ":":
            return " ".join([e.key for e in line.entries[:k]])
    return ""


def mark_series(lines: list[Line]) -> None:
    """Change the shapes of labels that open alike, each above its text, if the lines hold an article of these: horoscopes."""
    series: dict[str, list[int]] = {}
    for n in having(lines[:-1], LABEL):
        if lines[n + 1].shape & PARAGRAPHS:
            opening = lines[n].opening
            series.setdefault("" if opening in marks().signs else opening, []).append(n)
    for alike in series.values():
        if len(alike) >= SERIES and _is_introduced(lines, alike[0]):
            for n in alike:
                lines[n].shape = UPDATE


def mark_cross_heads(lines: list[Line]) -> None:
    """Change the shapes of the short headings of an article's parts, where nothing else stands among its paragraphs.

    Labels with a text each may be a directory as well. An article's headline is dated or signed, and its lead is about it;
    or several of its headings end in a colon.
    """
    lead = next((n for n, line in enumerate(lines) if line.shape & PARAGRAPHS), 0)
    head = next((n for n in range(lead - 1, -1, -1) if lines[n].shape == TITLE), None)
    if head is None or len(lines[head].stems() & lines[lead].stems()) < LEAD_STEMS:
        return
    heads: list[int] = []
    for n in range(lead + 1, len(lines) - 1):
        if lines[n].shape & PARAGRAPHS:
            continue
        short = lines[n].shape & _HEADINGS and lines[n].words <= HEAD_WORDS and not marks().is_name(lines[n].key())
        if not (short and lines[n + 1].shape & PARAGRAPHS):
            break
        heads.append(n)
    contents = [n for n in range(head + 1, lead) if lines[n].key() in {lines[i].key() for i in heads}]
    signed = any(lines[n].shape == BYLINE or lines[n].time for n in range(head + 1, lead))
    if len(heads) < POINTS or not (signed or len(contents) >= POINTS):
        heads = [n for n in heads if lines[n].stop == ":"]  # «حقائق رئيسية:» heads no other's text
        if len(heads) < HEADINGS:
            return
    for n in heads:
        lines[n].shape = UPDATE
    for n in contents:  # a table of contents
        lines[n].shape = BUTTON


def mark_repeated(lines: list[Line]) -> None:
    """Change the shape of what is as long as a paragraph, but without a stop and printed again: a headline, as such.

    So is what ends the way from the outlet's first page directly above it.
    """
    seen: dict[tuple[str, ...], list[int]] = {}
    for n in having(lines, CUT):
        if n and lines[n - 1].shape == CRUMB and lines[n - 1].key()[-lines[n].words :] == lines[n].key():
            lines[n].shape = TITLE
        elif may_be_first(lines[n]):
            seen.setdefault(lines[n].key(), []).append(n)
    for again in seen.values():
        if len(again) > 1:
            for n in again:
                lines[n].shape = TITLE


def mark_rows(lines: list[Line]) -> None:
    """Change the shapes of a table's rows: of short lines in a row each holds a number, and they are not the same."""
    run: list[int] = []
    for n in range(len(lines) + 1):
        if n < len(lines) and _may_be_row(lines[n]):
            run.append(n)
            continue
        if len(run) >= ROWS and len({tuple([e.surface for e in lines[i].entries]) for i in run}) >= ROWS:
            for i in run:
                lines[i].shape = ROW
        if run:
            run = []


def mark_pairs(lines: list[Line]) -> None:
    """Change the shapes of titles in a row amid a text that each name something before a colon and tell what it is.

    «خط الوسط: سامي - هاني». Headlines of others that say who spoke stand below the text.
    """
    run: list[int] = []
    for n in [*having(lines, TITLE | LABEL), len(lines)]:
        if run and n != run[-1] + 1:
            if len(run) >= ROWS and _is_amid(lines, run[0], -1) and _is_amid(lines, run[-1], 1):
                for i in run:
                    lines[i].shape = ROW
            run = []
        if n < len(lines) and lines[n].stop != ":" and _who_speaks(lines[n]):
            run.append(n)


def _is_amid(lines: list[Line], n: int, step: int) -> bool:
    """Whether a paragraph stands next to a line on one side, or behind a cross-head."""
    beside = lines[n + 1 : n + 3] if step > 0 else lines[max(0, n - 2) : n][::-1]
    if beside and beside[0].shape & (TITLE | LABEL):
        return beside[-1].shape & PARAGRAPHS != 0
    return bool(beside) and beside[0].shape & PARAGRAPHS != 0


def _may_be_row(line: Line) -> bool:
    if not line.shape & (LABEL | TITLE) or not line.bits & w.DIGITS:
        return False
    if line.words <= ROW_WORDS:
        return True
    if line.words > PRICE_WORDS or not any(e.kind is NUMBER for e in line.entries[-2:]):
        return False
    return sum([e.kind is NUMBER for e in line.entries]) >= PRICE_NUMBERS


def mark_polls(lines: list[Line]) -> None:
    """Change the shapes of a poll, of its question down to its button: it may stand amid a text. «هل تؤيد … ؟», «نعم», «لا», «صوت»."""
    for n, line in enumerate(lines):
        if line.shape != FORM or line.key() not in marks().votes:
            continue
        asked = n - 1
        while asked >= max(0, n - ANSWERS) and lines[asked].shape & _ANSWERS and lines[asked].stop != "?":
            asked -= 1
        if asked >= 0 and n - asked > LEAST_ANSWERS and lines[asked].stop == "?":
            for i in range(asked - (asked > 0 and lines[asked - 1].shape == FORM), n + 1):
                lines[i].shape = BUTTON


def mark_skipped(lines: list[Line]) -> None:
    """Change the shapes of what a link leads past: «تخطى البودكاست وواصل القراءة», down to «البودكاست نهاية».

    Others may be announced there, and are what they are.
    """
    known = marks()
    for n in [n for n in having(lines, ADVERT) if lines[n].opening in known.skips]:
        for end in range(n + 1, min(n + 1 + SKIPPED, len(lines))):
            if lines[end].shape == RELATED:
                break
            if lines[end].words <= SKIP_WORDS and not known.skip_ends.isdisjoint(lines[end].key()):
                for i in range(n, end + 1):
                    lines[i].shape = ADVERT
                break


def _is_introduced(lines: list[Line], first: int) -> bool:
    """Whether a headline stands above, and a text or a day between it and the first point."""
    head = next((n for n in range(first) if lines[n].shape == TITLE), first)
    return any(line.shape & PARAGRAPHS or (line.shape == TIME and line.time) for line in lines[head + 1 : first])
