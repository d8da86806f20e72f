"""A claim while it is being read: tokens and not yet characters, the speaker not yet resolved."""

from __future__ import annotations

from transforms.claims.vocabulary.words import CueWord
from transforms.sentences import Quotation
from transforms.zones import Zone

Span = tuple[int, int]  # tokens [first, last)


class Finding:
    """`content`, `speaker`, `source`, `medium` are token spans or None; `shift` counts letters of a joined preposition
    before the content. `source`: whom an outlet quotes («نقلت الوكالة عن …»). `rule`: of `lexicon/claim_rules.toml`, by which
    cue and content belong together."""

    __slots__ = (
        "basis", "content", "cue", "first", "i", "kind", "last", "medium", "parent", "polarity", "pronoun", "quotation",
        "rule", "sentence", "shift", "source", "speaker", "via", "zone",
    )  # fmt: skip

    content: Span | None
    speaker: Span | None
    source: Span | None
    via: Span | None
    medium: Span | None
    parent: Finding | None

    def __init__(self, i: int, cue: CueWord, zone: Zone, sentence: Span, quotation: Quotation | None) -> None:
        self.i, self.cue, self.zone, self.sentence, self.quotation = i, cue, zone, sentence, quotation
        self.first, self.last = i, i + 1  # tokens of the cue
        self.content = self.speaker = self.source = self.via = self.medium = self.parent = None
        self.kind, self.basis, self.polarity = "indirect", "dropped", "affirmed"
        self.rule = ""
        self.shift = 0
        self.pronoun = False  # the speaker is the pronoun joined to the cue
