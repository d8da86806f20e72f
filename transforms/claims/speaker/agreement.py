"""A cue in; the gender and number of its subject, and whether a mention has them, out."""

from __future__ import annotations

from transforms.claims.surface.mentions import Mention
from transforms.claims.vocabulary.words import CueWord
from transforms.conjugate import NOUN, PARTICIPLE, VERBAL


def wanted(cue: CueWord) -> tuple[str, str]:
    """Gender and number of the subject, as far as the cue's form shows them."""
    if cue.form == NOUN and cue.pronoun:
        return ("f" if cue.pronoun == "ها" else "m"), ("p" if cue.pronoun in ("هم", "هن", "هما") else "s")
    if cue.form == PARTICIPLE and cue.number == "p":
        return "", "p"  # «أكدت العائلات …، داعين»
    if cue.form in VERBAL or cue.form == PARTICIPLE:
        return cue.gender, cue.number
    return "", ""


def agrees(mention: Mention, gender: str, number: str) -> bool:
    """Whether the mention can be the subject of a verb of that gender and number."""
    if mention.document:
        return False
    if number in ("d", "p"):
        things = number == "p" and gender == "m" and mention.head.endswith("ات")  # «السلطات», not who «يشكون»
        return mention.number != "s" and not things
    if mention.number == "p" and gender == "m":
        return False
    return not gender or not mention.gender or mention.gender == gender
