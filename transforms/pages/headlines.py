"""Lines of a page in; what speaks for each as the headline out: the text below it, the lines beside it, its repetition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from transforms.pages.line import BYLINE, CAPTION, CUT, LABEL, PARAGRAPHS, SENTENCE, TIME, TITLE, Line
from transforms.pages.weights import (
    DATED_WITHIN,
    ECHO_WORDS,
    FAR_TITLES,
    HEADLINE_DATED,
    HEADLINE_DATED_ABOVE,
    HEADLINE_ECHO,
    HEADLINE_FAR,
    HEADLINE_LENGTH,
    HEADLINE_RECURS,
    HEADLINE_REPEATED,
    HEADLINE_SECOND,
    LEAD_PARAGRAPHS,
    RECURS_ENOUGH,
    SECOND_RECURS,
    SECOND_SIGNED,
    SECOND_WITHIN,
)

CANDIDATES = (TITLE, CUT, LABEL, SENTENCE, CAPTION)


def headline_scores(lines: Sequence[Line]) -> dict[int, float]:
    """Line number -> what speaks for it, for the lines that have a paragraph below them."""
    dated = {n for n, line in enumerate(lines) if line.time is not None and not _beats(lines, n)}
    printed = Counter(line.key for line in lines if line.shape in CANDIDATES)
    scores: dict[int, float] = {}
    recurring: dict[int, float] = {}
    below: list[Line] = []  # the first paragraphs below
    titles = 0  # between the line and the first of them
    for n in range(len(lines) - 1, -1, -1):
        line = lines[n]
        if below and line.stems and line.shape in CANDIDATES:
            again = set().union(*[line.stems & paragraph.stems for paragraph in below])
            recurring[n] = len(again) / len(line.stems)
            scores[n] = _beside(lines, n, dated) + HEADLINE_FAR * max(0, titles - FAR_TITLES)
            scores[n] += HEADLINE_RECURS * min(1.0, recurring[n] / RECURS_ENOUGH)
            scores[n] += HEADLINE_REPEATED * (printed[line.key] > 1)
            if line.words >= ECHO_WORDS and line.key[:ECHO_WORDS] == below[0].key[:ECHO_WORDS]:
                scores[n] += HEADLINE_ECHO
        if line.shape in PARAGRAPHS:
            below = [line, *below[: LEAD_PARAGRAPHS - 1]]
            titles = 0
        elif line.shape is TITLE:
            titles += 1
    for n in scores:
        scores[n] += HEADLINE_SECOND * _is_second(lines, n, recurring)
    return scores


def _beside(lines: Sequence[Line], n: int, dated: set[int]) -> float:
    score = HEADLINE_LENGTH if 5 <= lines[n].words <= 20 else 0.0
    if dated and _dated_below(lines, n, dated):
        return score + HEADLINE_DATED
    if n - 1 in dated or n - 2 in dated:
        return score + HEADLINE_DATED_ABOVE
    return score


def _is_second(lines: Sequence[Line], n: int, recurring: dict[int, float]) -> bool:
    """Whether a title shortly above is the headline rather: its words recur as well, or a name and a time follow it.

    Then this one is its summary or a caption.
    """
    signed = False  # a byline or a full time stands between
    for above in range(n - 1, max(-1, n - 1 - SECOND_WITHIN), -1):
        line = lines[above]
        if line.shape in PARAGRAPHS:
            return False
        if line.shape is TITLE and line.key != lines[n].key:
            least = SECOND_SIGNED if signed else SECOND_RECURS
            if recurring.get(above, 0.0) >= least:
                return True
        elif line.time is not None or line.shape is BYLINE:
            signed = True
    return False


def _dated_below(lines: Sequence[Line], n: int, dated: set[int]) -> bool:
    for i in range(n + 1, min(n + 1 + DATED_WITHIN, len(lines))):
        if i in dated:
            return True
        if lines[i].shape in PARAGRAPHS or lines[i].shape is TITLE:
            return False
    return False


def _beats(lines: Sequence[Line], n: int) -> bool:
    """Whether a time there beats the time of a list: others stand at its distance from headline to headline."""
    return any(0 <= i < len(lines) and lines[i].shape is TIME for i in (n - 3, n - 2, n + 2, n + 3))
