"""A verb right behind an indefinite noun in; the noun whose clause it is, without «الذي», out: «تقارير تفيد بأن», «شهود قالوا»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.claims.surface.mentions import Mention, key
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import WRITINGS
from transforms.claims.vocabulary.words import listed
from transforms.conjugate import HIS, PRESENT
from transforms.lexicon import load
from transforms.tokens import NUMBER, WORD

SHORTEST_NOUN: Final = 3  # letters: «أخذ يقول» is a verb
_KINDS: Final = listed("speakers", "kinds")
_MANY: Final = frozenset(load("grammar")["amounts"])


def qualified(reader: Reader, i: int, first: int, gender: str) -> Mention | None:
    """The indefinite noun right before the verb at `i`, whose clause the verb's is: «بعد تقارير صحفية تفيد بأن»."""
    verb = reader.entries[i].cue
    if reader.flags[i + 1] & g.PRONOUN or (verb is not None and verb.pronoun):
        return None  # «وهو قرار تقول هي إنه», «جهات وصفها بأنها متطرفة»
    for k in range(i - 1, max(first, i - 4) - 1, -1):
        entry, flags = reader.entries[k], reader.flags[k]
        if entry.kind is not WORD or flags & (g.DEFINITE | g.PREPOSITION | g.PARTICLE | g.COMP | g.CUE | g.PLACE):
            return None
        if not flags and k == i - 1 and entry.clean.endswith("ات") and verb is not None and verb.form == PRESENT:
            return Mention(reader, (k, i), gender) if gender == "f" else None  # «مظاهرات تطالب بكذا»
        written = entry.word.base in WRITINGS and verb is not None and verb.form == PRESENT
        if (written or flags & (g.PERSON | g.BODY | g.TO_SOMEONE)) and entry.clean not in _MANY:
            if entry.clean.endswith(HIS) or (gender == "m" and entry.clean.endswith("ة")):
                return None
            earlier = reader.flags[k - 1] if k > first else 0
            draft = k > first and reader.entries[k - 1].word.base in WRITINGS
            if draft or b.governs(earlier):
                continue  # «تقارير صحفية», «مشروع قرار»
            if not all(_may_describe(e.clean) for e in reader.entries[k + 1 : i]):
                return None
            counted = k > first and reader.entries[k - 1].kind is NUMBER  # «22 شاهدا قالوا إنهم»
            noun = Mention(reader, (k - counted, i), gender, bool(flags & g.TO_SOMEONE))
            noun.number = "p" if counted else noun.number
            return noun
    return None


def _may_describe(clean: str) -> bool:
    """«صحفية», «جديدة», «عيان» behind a noun."""
    return clean.endswith((*b.ADJECTIVE, "ة", "ى")) or clean in WRITINGS or clean in _KINDS


def describes(reader: Reader, f: Finding, known: Sequence[Mention]) -> bool:
    """«صوت معلق يقول إن»: whether the verb describes the indefinite noun before it, of which nothing tells that it speaks."""
    if f.cue.form != PRESENT or f.cue.conjunction or f.i < f.sentence[0] + 2 or reader.flags[f.i - 1]:
        return False
    noun = reader.entries[f.i - 1]
    thing = (
        noun.kind is WORD and len(noun.clean) > SHORTEST_NOUN and not noun.clean.endswith(("ت", "وا", "ه", "ها", "هم"))
    )
    return thing and not any(key(noun) in m.keys for m in known)
