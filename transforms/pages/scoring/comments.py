"""Lines of a page in; what readers wrote below an article marked as theirs, and as none of the outlet's other texts.

A comment stands below a name and a time, in an area that its marks open. Many of them look like a list of excerpts.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from transforms.pages.lines.line import Line, having
from transforms.pages.lines.marks import marks
from transforms.pages.lines.vocabulary import (
    BYLINE,
    COMMENT,
    DIGITS,
    ITEM,
    LABEL,
    LATIN,
    PARAGRAPHS,
    RELATED,
    SOURCE,
    TIME,
    TITLE,
)
from transforms.tokens import NUMBER

COUNT_WORDS: Final = 3  # beside the number: «يحتوي على 5 تعليقات»
SIGNED_LINES: Final = 4  # of a comment: how many liked it, who wrote it, when, what
_NAMES: Final = LABEL | SOURCE | BYLINE | ITEM  # what the name above it can look like: «2 - مواطن»
_ALIASES: Final = _NAMES | LATIN
_WRITTEN: Final = TITLE | LABEL | PARAGRAPHS  # what a comment can look like
_TEXTS: Final = TITLE | PARAGRAPHS


def mark_comments(lines: list[Line]) -> None:
    """Change the shapes of texts below a name and a time, down from where comments are announced to other headlines.

    They are counted once. Of several posts each is followed by a count of its own.
    """
    announced = having(lines, COMMENT)
    if sum([counts(lines[n]) for n in announced]) > 1:
        return
    for n in range(announced[0] + 3, len(lines)):
        if lines[n].shape == RELATED:
            break
        signed = lines[n].shape & _TEXTS and lines[n - 1].shape == TIME and lines[n - 2].shape & _ALIASES
        if signed and marks().section_share(lines[n - 2].key() or ("",)) <= 1 / 2:
            lines[n].shape = COMMENT


def counts(line: Line) -> bool:
    """Whether a mark of comments tells how many there are: «3 تعليقات», «ليست هناك تعليقات»; what a reader wrote is longer."""
    return line.opening in marks().none or (line.words <= COUNT_WORDS and any(e.kind is NUMBER for e in line.entries))


def settle_comments(lines: list[Line], roles: list[str], last: int) -> None:
    """In a comment area stand readers, not headlines of others: between two of its marks, and down from a signed one."""
    opened: int | None = None
    signed = False
    times: Counter[tuple[str, ...]] = Counter()  # how often each line stands there, counted when first asked
    for n in range(last + 1, len(lines)):
        shape = lines[n].shape
        if shape == COMMENT:
            for i in range(n if opened is None else opened, n):
                roles[i] = _of_readers(roles[i])
            opened, signed = n, signed or _is_signed(lines, n, times)
        elif shape == RELATED:
            opened, signed = None, False
        elif signed:
            roles[n] = _of_readers(roles[n])


def _of_readers(role: str) -> str:
    return "boilerplate" if role in ("related_headline", "related_dateline", "tags", "byline", "dateline") else role


def _is_signed(lines: list[Line], mark: int, times: Counter[tuple[str, ...]]) -> bool:
    """Whether a comment stands below a mark: a name, when, and what was written. Names of sections recur."""
    below = [line for line in lines[mark + 1 : mark + 1 + SIGNED_LINES] if line.shape != DIGITS]
    if len(below) < 2 or not below[0].shape & _NAMES or marks().section_share(below[0].key()) > 1 / 2:
        return False
    name, timed = below[0].key(), below[1].shape == TIME
    if not timed and marks().given_names.isdisjoint(name):
        return False
    if not any(line.shape & _WRITTEN for line in below[1:][-2:]):
        return False
    if not times:
        times.update([line.key() for line in lines])
    return times[name] == 1
