"""A claim while it is being read: tokens and not yet characters, the speaker not yet resolved."""

from __future__ import annotations

from transforms.claims.vocabulary.words import CueWord
from transforms.sentences import Quotation

Span = tuple[int, int]  # tokens [first, last)


class Finding:
    """`content`, `speaker`, `source`, `medium` are token spans or None; `shift` counts letters of a joined preposition
    before the content. `source`: whom an outlet quotes («نقلت الوكالة عن …»)."""

    content: Span | None = None
    speaker: Span | None = None
    source: Span | None = None
    via: Span | None = None
    medium: Span | None = None
    parent: Finding | None = None
    kind, basis, polarity = "indirect", "dropped", "affirmed"
    shift = 0
    pronoun = False  # the speaker is the pronoun joined to the cue

    def __init__(self, i: int, cue: CueWord, sentence: Span, quotation: Quotation | None) -> None:
        self.i, self.cue, self.sentence, self.quotation = i, cue, sentence, quotation
        self.first, self.last = i, i + 1  # tokens of the cue
