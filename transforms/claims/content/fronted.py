"""A report in a clause that stands before the main one («وفيما قال الوزير إن …، أكد النائب أن …») in; where the main one
begins, out, so that the content ends there."""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import TENSE_PARTICLES
from transforms.claims.vocabulary.words import all_spellings, listed
from transforms.conjugate import NOUN, VERBAL
from transforms.lexicon import load

NEAR: Final = 3  # tokens from the sentence's start to a noun that reports in a phrase before the main clause
_OPENING: Final = all_spellings(load("grammar")["fronting"])
_SECOND: Final = all_spellings(load("grammar")["fronting_second"])
_BEFORE_THAT: Final = listed("grammar", "fronting_that")
_ANSWERS: Final = listed("grammar", "concluding")
_ASIDE: Final = g.RELATIVE | g.PRONOUN | g.PREPOSITION | g.ADJUNCT
_BESIDE_VERB: Final = g.PERSON | g.BODY | g.DEFINITE
_THEY: Final = "وا"


def opens(reader: Reader, first: int, i: int) -> bool:
    """Whether the sentence that begins at `first` has a clause before its main one, in which the word at `i` stands."""
    entries, flags = reader.entries, reader.flags
    if first >= i:
        return False
    that = flags[first + 1] & g.COMP and entries[first].word.base in _BEFORE_THAT
    if not that and entries[first].word.base not in _OPENING and entries[first + 1].clean not in _SECOND:
        cue = entries[i].cue
        if cue is None or cue.form != NOUN or i - first > NEAR or not flags[first] & (g.PREPOSITION | g.ADJUNCT):
            return False
    return not any(flags[k] & g.COMMA for k in range(first + 1, i))


def main_clause(reader: Reader, i: int, first: int, end: int) -> int:
    """The comma before the main clause, where the content `[first, end)` of the cue at `i` runs on into it; else `end`."""
    begin = reader.sentences.around(i)[0]
    beside = reader.flags[i - 1] & g.RELATIVE and reader.flags[i - 2] & g.COMMA  # «النواب، الذين قالوا إن …، غادروا»
    if begin >= i or not (beside or opens(reader, begin, i)):
        return end
    aside = False
    for k in reader.commas(first + 1, end - 1):
        if not aside and (_resumes(reader, k + 1) if beside else _begins(reader, k + 1)):
            return k
        aside = not aside and bool(reader.flags[k + 1] & _ASIDE)
    return end


def _resumes(reader: Reader, k: int) -> bool:
    """The same behind a relative clause, where «لا سيما» and «ما يجعله» go on with it; «غادروا» is a verb by its shape."""
    clean = reader.entries[k].clean
    if clean in _ANSWERS:
        return clean[0] == "ف"
    if reader.flags[k] & g.PARTICLE and clean not in TENSE_PARTICLES:
        return False
    plural = clean.endswith(_THEY) and not reader.entries[k].word.lead and clean[0] not in "وف"
    return plural or _begins(reader, k)


def _begins(reader: Reader, k: int) -> bool:
    """Whether a finite verb without a conjunction, or «فإن», «إلا أن», stands at `k`."""
    entry, flags = reader.entries[k], reader.flags[k]
    if entry.clean in _ANSWERS or flags & g.PARTICLE:
        return True
    cue = entry.cue
    if cue is not None and cue.form in VERBAL and cue.person == 3 and not cue.nounlike:
        return not cue.conjunction
    return bool(flags & g.VERB and not flags & _BESIDE_VERB and not entry.word.lead)
