"""What a single word can mean as a reporting cue."""

from __future__ import annotations

from typing import NamedTuple

from transforms.characters import fold
from transforms.lexicon import load


class CueWord(NamedTuple):
    lemma: str
    cue_class: str


_FORMS = {fold(form): CueWord(v["lemma"], v["class"]) for v in load("cues")["verbs"] for form in v["forms"]}


def cue_word(surface: str, clean: str, folded: str) -> CueWord | None:
    """The meaning of a word for claims, or None."""
    return _FORMS.get(folded) or (_FORMS.get(folded[1:]) if folded[0] in "وف" else None)
