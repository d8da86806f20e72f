"""A word that could be a noun in (كشف, ردّ, نقل, بين); whether it is the verb of its clause, out."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from transforms.claims.reader import OBJECT, QUOTED, THAT, Complement, Reader
from transforms.claims.surface.speakers import SIDES
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import IN_IT
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.lexicon import load
from transforms.sentences import NAME_WORDS

NEAR: Final = 7  # tokens to its clause, for a word that does not stand at the head of its own
TITLED: Final = 16  # the same where a title follows it and a comma closes what is said of its bearer
DOUBLED: Final = "\u0651"  # shadda
_NOUN_FOLLOWS: Final = frozenset(load("grammar")["before_nouns"])
_VERB_FOLLOWS: Final = listed("grammar", "before_verbs")
_HOW_MUCH: Final = listed("grammar", "how_much")
EXPRESSED: Final = 8  # tokens from «عبر فيها» to «عن»
_HEAD: Final = g.RELATIVE | g.PARTICLE | g.AUXILIARY | g.OPENER | g.MARK | g.COMP


def is_verb(reader: Reader, i: int, cue: CueWord, first: int, found: Complement, joins: bool) -> bool:
    """Whether the word at `i` is a verb in a sentence that starts at `first`. `joins`: its subject stands right before."""
    if reader.flags[i] & g.PREPOSITION and not opens_as_verb(reader, i):  # «بين», «عبر»
        # «وبين العميد فلان، مدير الإدارة، أن …»
        titled = reader.flags[i + 1] & g.PERSON and (reader.flags[found.at - 1] | reader.flags[found.at]) & g.COMMA
        reach = TITLED if titled else NEAR
        if found.kind == OBJECT:
            return found.at < found.first  # «عبر الوزير عن قلقه»
        return found.kind == THAT and (
            found.at == i + 1 or (bool(cue.conjunction) and i <= first + 1 and found.at <= i + reach)
        )
    heads = stands_as_verb(reader, i, cue, first, False)
    if cue.common and found.kind == THAT and found.at > i + NEAR:
        return heads and not (i > first and reader.flags[i - 1] & g.COMP)  # «غريبا أن يظهر … أن»
    if found.at == i + 1 and found.kind != OBJECT:
        before = reader.flags[i - 1] if i > first else 0
        named = cue.common and found.quotation is not None and found.quotation.is_short  # «يشمل القرار نشر "قوة سلام"»
        return heads or not (named or before & (g.PREPOSITION | g.BLOCKER | g.MASDAR))
    if joins:
        return True
    if found.kind == QUOTED and found.quotation is not None and found.quotation.last - found.first <= NAME_WORDS:
        return heads
    return heads or (found.kind != OBJECT and stands_as_verb(reader, i, cue, first, True))


def opens_as_verb(reader: Reader, i: int) -> bool:
    """«بيّن», «من جهته بين المدير أن»: a verb, although it is spelled like a preposition."""
    return DOUBLED in reader.entries[i].surface or reader.entries[i - 1].clean in SIDES


def expresses_in_it(reader: Reader, i: int) -> bool:
    """«نشر تغريدة عبر فيها عن دهشته»; but «في وقت عبر فيه الفريق العقبة»."""
    if reader.entries[i + 1].clean not in IN_IT:
        return False
    after = reader.entries[i + 2 : i + EXPRESSED]
    return any(entry.clean == "عن" for entry in takewhile(lambda entry: not entry.flags & g.MARK, after))


def stands_as_verb(reader: Reader, i: int, cue: CueWord, first: int, clause: bool) -> bool:
    """Whether the word at `i` stands where a verb can. `clause`: a clause follows it."""
    if cue.conjunction or cue.particle or i <= first:
        return True
    before = reader.entries[i - 1]
    flags = before.flags
    if i - 1 <= first and flags & g.ADJUNCT and not flags & g.PREPOSITION:
        return True
    if before.word.base in _NOUN_FOLLOWS:
        return False
    if reader.flags[i] & g.PREPOSITION:
        if opens_as_verb(reader, i) or expresses_in_it(reader, i):
            return True
        if reader.entries[i + 1].clean != "عن":  # «عبر عن أسفه»
            return False
    if cue.common and before.word.base in _HOW_MUCH:  # «ما يزيد …»
        return False
    if flags & _HEAD or before.clean in _VERB_FOLLOWS or before.word.base.startswith("لكنه"):
        return True
    in_it = reader.entries[i + 1].clean in IN_IT  # «بيانا طالب فيه الحكومة بكذا»
    if flags & g.PREPOSITION or not (clause or in_it):
        return False
    return before.cue is None and not flags & (g.BLOCKER if in_it else g.MASDAR | g.BLOCKER)


def is_noun_with_l(reader: Reader, i: int) -> bool:
    """«رفض الكونغرس للاتفاق يعني الحرب»: a noun, whose object «ل» brings; but «رفض الإذعان للطلب»."""
    owner, clean = reader.flags[i + 1], reader.entries[i + 2].clean
    somebody = owner & (g.DEFINITE | g.PERSON | g.BODY | g.PLACE) and not owner & g.MASDAR
    return bool(somebody) and clean.startswith("لل") and not reader.flags[i + 2] & (g.PERSON | g.BODY)
