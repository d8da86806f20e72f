"""Lines of a page in; what speaks for each as the headline out: the text below it, the lines beside it, its repetition."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from transforms.pages.lines.line import Line, having, keys
from transforms.pages.lines.marks import marks
from transforms.pages.lines.printed import Printed
from transforms.pages.lines.vocabulary import (
    BYLINE,
    CAPTION,
    CRUMB,
    CUT,
    LABEL,
    PARAGRAPHS,
    PROSE,
    SECTION,
    SENTENCE,
    SOURCE,
    TIME,
    TITLE,
)
from transforms.pages.scoring.headline_weights import (
    CAPTION_SECOND,
    DATED_WITHIN,
    FAR_TITLES,
    GOES_ON_STEMS,
    HEADLINE_AS_TEXT,
    HEADLINE_BELOW_TEXT,
    HEADLINE_BY,
    HEADLINE_DATED,
    HEADLINE_FAR,
    HEADLINE_INSIDE,
    HEADLINE_KICKER,
    HEADLINE_LENGTH,
    HEADLINE_NAME,
    HEADLINE_NAME_BELOW,
    HEADLINE_OF_SITE,
    HEADLINE_QUOTED,
    HEADLINE_RECURS,
    HEADLINE_SECOND,
    HEADLINE_STOPPED,
    HEADLINE_STRANGE,
    HEADLINE_TAB,
    INSIDE_WORDS,
    LEAD_PARAGRAPHS,
    LEAD_WORDS,
    RECURS_ENOUGH,
    SECOND_SIGNED,
    SECOND_WITHIN,
    SITE_WORDS,
    TAB_LEAST,
    TAB_WITHIN,
    TAB_WORDS,
)
from transforms.pages.scoring.path import UNIT, Places
from transforms.pages.scoring.second import is_kicker, is_second, is_stopped, is_writer, may_be_first

_SIGNED: Final = TIME | BYLINE | SOURCE
_OF_SITE: Final = SECTION | CRUMB
_STOPPED: Final = PROSE | SENTENCE
_QUOTES: Final = frozenset((("«", "»"), ("“", "”"), ("”", "“"), ('"', '"')))
_BY: Final = marks().by
PAIR: Final = 2
POINTS_WORDS: Final = 5  # of what announces key points
CANDIDATES: Final = TITLE | CUT | LABEL | SENTENCE | CAPTION
_MOST: Final = HEADLINE_RECURS + HEADLINE_DATED + HEADLINE_LENGTH + HEADLINE_BY + HEADLINE_STOPPED


def hope(own: Places) -> None:
    """Add to a line's scores what can be added at most."""
    own.headline += UNIT * _MOST
    own.between_caption += UNIT * CAPTION_SECOND


def score_headlines(scores: list[Places], lines: list[Line], paragraphs: list[int], end: int) -> None:
    """Add to the scores of the lines above `end` that have a paragraph below them."""
    dated = _dated(lines)
    printed = Printed([line for line in lines if line.shape & CANDIDATES])
    added: dict[int, int] = {}
    recurring: dict[int, float] = {}
    first = bisect_left(paragraphs, end)
    below = [lines[n] for n in paragraphs[first : first + LEAD_PARAGRAPHS]]
    titles = 0  # between the line and the first of the paragraphs below
    day = -1  # the line below that tells one, before any text
    points = _points(lines)
    for n in range(end - 1, -1, -1):
        line = lines[n]
        shape = line.shape
        writes = False
        quoted = n in points or (n > 0 and shape == TITLE and lines[n - 1].shape == TITLE and _is_quoted(line))
        if below and shape & CANDIDATES and line.stems():
            recurring[n] = again = 0.0 if _names_site(lines, n) else _recurring(line, below)
            told = n < day <= n + DATED_WITHIN
            writes = not again and is_writer(lines, n)
            score = round(HEADLINE_RECURS * min(1.0, again / RECURS_ENOUGH)) + _of_words(line, told, writes)
            if not again and (writes or _is_of_site(lines, n, told)):
                score += HEADLINE_STRANGE
            elif told:
                score += HEADLINE_DATED
            if n and shape == TITLE and lines[n - 1].shape & _STOPPED and _goes_on(lines[n - 1], below[0]):
                score += HEADLINE_BELOW_TEXT
            if shape == SENTENCE and lines[n + 1].continues:
                score += HEADLINE_AS_TEXT
            elif shape == SENTENCE and line.stop == "." and is_stopped(lines, n):
                score += HEADLINE_STOPPED
            if shape == TITLE and is_kicker(lines, n):
                score += HEADLINE_KICKER
            if line.stop == ":":
                score += HEADLINE_AS_TEXT
            if n < TAB_WITHIN and _is_tab(line, printed):
                score += HEADLINE_TAB
            if shape == TITLE and again >= RECURS_ENOUGH and _is_inside(line, below):
                if n == 0 and titles and len(line.key()) <= SITE_WORDS:  # whose site it is: the text uses its name
                    score += HEADLINE_TAB
                    recurring[n] = 0.0
                elif line.words >= INSIDE_WORDS:
                    score += HEADLINE_INSIDE
            if n > 0 and shape == LABEL and lines[n - 1].shape == LABEL and marks().is_name(line.key()):
                score += HEADLINE_NAME_BELOW
            if quoted:
                score += HEADLINE_QUOTED
            if titles > FAR_TITLES:
                score += HEADLINE_FAR * (titles - FAR_TITLES)
            added[n] = score
        if shape & PARAGRAPHS:
            below = [line, *below[: LEAD_PARAGRAPHS - 1]]
            titles, day = 0, day if day == n + 1 and shape != PROSE else -1  # a deck may stand above the day
        elif shape == TITLE and not (quoted or writes):
            titles, day = titles + 1, -1
        elif n in dated:
            day = n
    firsts = {n for n, again in recurring.items() if again >= SECOND_SIGNED and may_be_first(lines[n])}
    for n, score in added.items():
        own = scores[n] = scores[n].raised()
        if firsts and any(n - k in firsts for k in range(1, SECOND_WITHIN + 1)) and is_second(lines, n, recurring):
            opens = _opens_text(lines, n)
            score += HEADLINE_SECOND
            own.between_caption += UNIT * (-CAPTION_SECOND if opens else CAPTION_SECOND)
        own.headline += UNIT * score


def _points(lines: list[Line]) -> set[int]:
    """Titles that are announced as an article's key points, below its headline: words of its text, which recur by nature."""
    known = marks().points
    found: set[int] = set()
    for n in having(lines, TITLE)[1:]:
        above = lines[n - 1]
        if n - 1 in found or (above.words <= POINTS_WORDS and above.key() in known) or _ends_crumb(lines, n - 1):
            found.add(n)
    return found


def _ends_crumb(lines: list[Line], n: int) -> bool:
    """Whether the way from the outlet's first page down to a line is told directly above it."""
    if n == 0 or lines[n - 1].shape != CRUMB or lines[n].shape != TITLE:
        return False
    key = lines[n].key()
    return lines[n - 1].key()[-len(key) :] == key


def _recurring(line: Line, paragraphs: list[Line]) -> float:
    """Which share of a line's stems recurs in the paragraphs, as far as knowing more would tell more."""
    own = line.stems()
    again: set[str] = set()
    for paragraph in paragraphs:
        again |= own & paragraph.stems()
        if len(again) >= RECURS_ENOUGH * len(own):
            break
    return len(again) / len(own)


def _is_tab(line: Line, printed: Printed) -> bool:
    """Whether the line is another one and an outlet's name beside it: what the browser's tab says."""
    if printed.has_inside(line, TAB_WORDS, TAB_LEAST):
        return True
    longest = line.words - 1
    return any(
        printed.has_opening(line, words) for words in range(longest, max(longest - TAB_WORDS, TAB_LEAST - 1), -1)
    )


def _opens_text(lines: list[Line], n: int) -> bool:
    """Whether a line is a lead rather than a caption: below name or time, and above no other.

    A title is one, too, if it is long and the paragraph directly below goes on from it.
    """
    told = bool(lines[n + 1].shape & PARAGRAPHS) and lines[n + 1].continues  # then what follows is of it
    if not lines[n - 1].shape & _SIGNED or not (told or not any(map(_is_signature, lines[n + 1 : n + 4]))):
        return False
    if lines[n].shape == TITLE:
        return lines[n].words >= LEAD_WORDS and told
    return lines[n].shape == SENTENCE


def _is_signature(line: Line) -> bool:
    """Whether a line says who wrote an article, or on which day."""
    return bool(line.shape & _SIGNED) and (line.shape != TIME or line.time is not None)


def _is_quoted(line: Line) -> bool:
    """Whether all of a line stands in one pair of quotation marks."""
    first, last = line.entries[0].surface, line.entries[-1].surface
    return (first, last) in _QUOTES and sum([e.surface in (first, last) for e in line.entries]) == PAIR


def _is_of_site(lines: list[Line], n: int, dated: bool) -> bool:
    """Whether a line that the text does not speak of is of the page: a picture's credit, a word, the site above a section."""
    line = lines[n]
    if line.shape == LABEL:
        return (line.words == 1 and not dated) or bool(lines[n + 1].shape & _OF_SITE)
    return line.shape == CAPTION


def _names_site(lines: list[Line], n: int) -> bool:
    """Whether one word stands directly above a section's name: the site's, which its texts use of itself."""
    return lines[n].words == 1 and lines[n].shape == LABEL and bool(lines[n + 1].shape & _OF_SITE)


def _goes_on(text: Line, below: Line) -> bool:
    """Whether the paragraph below a title goes on from the one directly above it: then it is a cross-head."""
    return len(text.stems() & below.stems()) >= GOES_ON_STEMS


def _of_words(line: Line, dated: bool, writes: bool) -> int:
    if writes:
        return HEADLINE_NAME
    score = HEADLINE_LENGTH if 5 <= line.words <= 20 else 0
    if line.shape == LABEL:
        score += _of_label(line, dated)
    if not _BY.isdisjoint(line.key()):
        score += HEADLINE_BY
    return score


def _of_label(line: Line, dated: bool) -> int:
    """What its words say of a label: it may name somebody; or the outlet or a section, where no day stands below it."""
    known, key = marks(), line.key()
    if known.is_name(key):
        return HEADLINE_NAME
    if not dated and (not known.outlet_words.isdisjoint(key) or known.section_share(key) >= 1 / 2):
        return HEADLINE_OF_SITE
    return 0


def _is_inside(line: Line, paragraphs: list[Line]) -> bool:
    """Whether one of the paragraphs has all words of a line in their order."""
    own = f" {' '.join(line.key())} "
    stems = line.stems()
    return any(stems <= p.stems() and own in f" {' '.join(keys(p.entries))} " for p in paragraphs)


def _dated(lines: list[Line]) -> set[int]:
    """Lines that tell a day, without those that beat the time of a list: others stand at its distance from headline to
    headline.
    """
    days = {n for n in having(lines, TIME) if lines[n].time is not None}
    return {n for n in days if not (n - 3 in days or n - 2 in days or n + 2 in days or n + 3 in days)}
