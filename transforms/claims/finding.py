"""A claim while it is being read: tokens and not yet characters, the speaker not yet resolved."""

from __future__ import annotations

from transforms.claims.words import CueWord
from transforms.sentences import Quotation

Span = tuple[int, int]  # tokens [first, last)


class Finding:
    """`content`, `speaker`, `source`, `medium` are token spans or None; `shift` counts letters of a joined preposition
    before the content. `source`: whom an outlet quotes («نقلت الوكالة عن …»)."""

    __slots__ = (
        "basis", "content", "cue", "first", "i", "kind", "last", "medium", "parent", "polarity", "pronoun", "quotation", "sentence",
        "shift", "source", "speaker", "via",
    )  # fmt: skip

    def __init__(self, i: int, cue: CueWord, sentence: Span, quotation: Quotation | None) -> None:
        self.i, self.cue, self.sentence, self.quotation = i, cue, sentence, quotation
        self.first, self.last = i, i + 1  # tokens of the cue
        self.content: Span | None = None
        self.speaker: Span | None = None
        self.source: Span | None = None
        self.via: Span | None = None
        self.medium: Span | None = None
        self.parent: Finding | None = None
        self.kind, self.basis, self.polarity = "indirect", "dropped", "affirmed"
        self.shift = 0
        self.pronoun = False  # the speaker is the pronoun joined to the cue
