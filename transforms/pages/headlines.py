"""Which line is the headline: the evidence of one line, from the text below it and the lines beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from transforms.pages.lines import CUT, LABEL, PROSE, SENTENCE, TIME, TITLE, Line
from transforms.pages.stems import stems
from transforms.pages.weights import (
    HEADLINE_DATED,
    HEADLINE_LENGTH,
    HEADLINE_RECURS,
    HEADLINE_REPEATED,
    LEAD_PARAGRAPHS,
)
from transforms.tokens import Tokens

CANDIDATES = (TITLE, CUT, LABEL, SENTENCE)


def headline_evidence(lines: Sequence[Line], tokens: Tokens) -> dict[int, float]:
    """Line number -> what speaks for it as the headline; lines below the last paragraph are left out."""
    printed = Counter(line.key for line in lines if line.shape in CANDIDATES)
    evidence = {}
    below: list[set[str]] = []
    for n in range(len(lines) - 1, -1, -1):
        line = lines[n]
        if line.shape in CANDIDATES and below and line.key:
            own = stems(tokens.entries[line.first : line.last])
            text = set().union(*below[-LEAD_PARAGRAPHS:])
            score = HEADLINE_RECURS * len(own & text) / len(own) if own else 0.0
            score += HEADLINE_REPEATED * (printed[line.key] > 1)
            score += HEADLINE_DATED * any(x.shape is TIME for x in lines[max(0, n - 2) : n + 3])
            score += HEADLINE_LENGTH * (5 <= line.words <= 20)
            evidence[n] = score
        if line.shape is PROSE or line.shape is SENTENCE or line.shape is CUT:
            below.append(stems(tokens.entries[line.first : line.last]))
    return evidence
