"""Lines of a page in; for every line its scores out: what its shape allows, and what the text around it adds.

Two questions are asked of the words: does the text below speak of what this headline says, and does this paragraph
speak of what the paragraphs beside it do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from transforms.pages.lines import CUT, LABEL, PROSE, SENTENCE, TIME, TITLE, Line
from transforms.pages.path import BASE, NUMBER, Options
from transforms.pages.stems import stems
from transforms.pages.weights import (
    COHERENCE,
    COHERENCE_ANEW,
    COHERENCE_SHORT,
    COHERENCE_STEMS,
    COHERENCE_WINDOW,
    HEADLINE_DATED,
    HEADLINE_DATED_ABOVE,
    HEADLINE_LENGTH,
    HEADLINE_RECURS,
    HEADLINE_REPEATED,
    LEAD_PARAGRAPHS,
    OPENS,
    RECURS_ENOUGH,
    TITLE_COHERENCE,
)
from transforms.tokens import Tokens

PARAGRAPHS = (PROSE, CUT, SENTENCE)
DATED_WITHIN = 10  # lines between a headline and its date: buttons, names
CANDIDATES = (TITLE, CUT, LABEL, SENTENCE)
_BODY, _LEAD, _HEADLINE, _RELATED = (
    NUMBER["body.body"],
    NUMBER["body.lead"],
    NUMBER["headline.headline"],
    NUMBER["body.related_headline"],
)
Stems = set[str]


def weigh(lines: Sequence[Line], tokens: Tokens) -> list[Options]:
    """The scores of every line, by state."""
    scores = [BASE[line.shape] for line in lines]
    words = [
        stems(tokens, line.first, line.last)
        if line.shape in PARAGRAPHS or line.shape is TITLE or line.shape is LABEL
        else set()
        for line in lines
    ]
    following = _paragraphs_after(lines, words)
    printed = Counter(line.key for line in lines if line.shape in CANDIDATES)
    window: list[Stems] = []
    announced = False  # headlines of others were announced since the last paragraph: an interruption
    last_body = max((n for n, line in enumerate(lines) if line.shape in PARAGRAPHS), default=-1)
    for n, line in enumerate(lines[: last_body + 1]):
        own = words[n]
        added: Options = {}
        announced = announced or line.shape == "related"
        if line.shape in CANDIDATES and own and following[n]:
            added[_HEADLINE] = _headline(lines, n, own, following[n], printed[line.key] > 1)
        if line.shape in PARAGRAPHS:
            anew = n > 0 and not announced and lines[n - 1].shape in (TITLE, CUT, TIME)
            beside = (
                window
                if window and (anew or lines[n - 1].shape is LABEL)
                else window + following[n][: 1 if window else 2]
            )
            added[_BODY] = _coherence(line, own, beside, COHERENCE_ANEW if anew else COHERENCE)
            added[_LEAD] = _coherence(line, own, beside, COHERENCE)
            window = [*window, own][-COHERENCE_WINDOW:]
            announced = False
        elif line.shape is TITLE and window:
            shared = TITLE_COHERENCE[min(len(own & set().union(*window)), 4)]
            added[_BODY], added[_RELATED] = shared, -shared / 2
        if added:
            base = scores[n]
            scores[n] = base | {state: base[state] + more for state, more in added.items() if state in base}
    return scores


def _coherence(line: Line, own: Stems, beside: Sequence[Stems], scale: Sequence[float]) -> float:
    """What the stems that a paragraph shares with those beside it say for its being body."""
    score = 0.0
    if beside and len(own) >= COHERENCE_STEMS:
        score = scale[min(len(own & set().union(*beside)), len(scale) - 1)]
        if score < 0 and (line.opens or len(own) <= COHERENCE_SHORT):
            score /= 2
    return score + OPENS * line.opens


def _paragraphs_after(lines: Sequence[Line], words: Sequence[Stems]) -> list[list[Stems]]:
    """For every line the stems of the first paragraphs below it."""
    after: list[list[Stems]] = [[] for _ in lines]
    below: list[Stems] = []
    for n in range(len(lines) - 1, -1, -1):
        after[n] = below
        if lines[n].shape in PARAGRAPHS:
            below = [words[n], *below[: LEAD_PARAGRAPHS - 1]]
    return after


def _headline(lines: Sequence[Line], n: int, own: Stems, below: list[Stems], repeated: bool) -> float:
    share = len(own & set().union(*below)) / len(own)
    score = HEADLINE_RECURS * min(1.0, share / RECURS_ENOUGH)
    if repeated:
        score += HEADLINE_REPEATED
    if 5 <= lines[n].words <= 20:
        score += HEADLINE_LENGTH
    if _dated_below(lines, n):
        score += HEADLINE_DATED
    elif _is_dateline(lines, n - 1) or _is_dateline(lines, n - 2):
        score += HEADLINE_DATED_ABOVE
    return score


def _dated_below(lines: Sequence[Line], n: int) -> bool:
    for i in range(n + 1, min(n + 1 + DATED_WITHIN, len(lines))):
        if _is_dateline(lines, i):
            return True
        if lines[i].shape in PARAGRAPHS or lines[i].shape is TITLE:
            return False
    return False


def _is_dateline(lines: Sequence[Line], n: int) -> bool:
    """Whether a full date stands there that does not beat the time of a list."""
    if not 0 <= n < len(lines):
        return False
    time = lines[n].time
    if time is None:
        return False
    return not any(0 <= i < len(lines) and lines[i].shape is TIME for i in (n - 3, n - 2, n + 2, n + 3))
