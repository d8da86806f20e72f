"""A reporting verb inside a content in; where what leads up to it begins, out, so that the content can end there.

«…، في الوقت الذي أعلن فيه الجيش أن», «…، ومن جهته أكد الوزير أن», «…، قبل أن يضيف أن», «…، ولم يستبعد أن».
"""

from __future__ import annotations

from typing import Final

from transforms.claims.content.complements import find
from transforms.claims.reader import Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import BECOMING, MEANWHILE
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import NOUN

_SIDES: Final = listed("speakers", "sides")
_AROUND: Final = listed("grammar", "before_and_after")
_DID_NOT: Final = listed("grammar", "did_not")
ASKED: Final = 40  # tokens from a question to the answer
_ANSWERING: Final = ("reply", "say", "add")
_ASKING: Final = listed("grammar", "when_asked")
_NAMED: Final = g.DEFINITE | g.MASDAR | g.PERSON | g.BODY | g.PLACE | g.DEMONSTRATIVE
_THEM: Final = ("إيا", "ايا")  # a pronoun as an object of its own
_AND_FROM: Final = "ومن"
_WITH_VERB: Final = g.AUXILIARY | g.PARTICLE


def start_of(reader: Reader, j: int, cue: CueWord, first: int) -> int:
    """The token that leads up to the verb at `j`, in a content that starts at `first`; 0 where none does."""
    entries, flags, k = reader.entries, reader.flags, j - 1
    if entries[k].clean in _DID_NOT:
        return k  # «…، ولم يستبعد أن»
    while k > first and flags[k] & _WITH_VERB and not entries[k].word.lead:
        k -= 1
    if k - 1 <= first:
        return 0
    clean, base = entries[k].clean, entries[k].word.base
    if clean in _SIDES and flags[k - 1] & g.PREPOSITION:
        return k - 1
    if base in g.WHILE and k < j - 1 and flags[k - 1] & g.COMMA:
        return k  # «…، بعدما كان أعلن أن»
    if flags[k] & g.COMP:
        return _after_that(reader, k, cue, j)
    at = k - 1 if flags[k] & g.RELATIVE else k
    if entries[at].clean in MEANWHILE and entries[at - 1].word.base == "في" and flags[at - 2] & g.COMMA:
        return at - 1
    return 0


def of_another(reader: Reader, k: int) -> bool:
    """«، ومن جانبه أكد الوزير ذلك»: whatever the other reports."""
    return reader.entries[k].clean == _AND_FROM and reader.entries[k + 1].clean in _SIDES


def question(reader: Reader, j: int, cue: CueWord, first: int) -> int:
    """«…، وعند سؤاله عن الاتفاق، أجاب المدير: "…"»: where what was asked begins; 0 where the verb answers nothing."""
    if cue.cue_class not in _ANSWERING or cue.common or not reader.flags[j - 1] & g.COMMA:
        return 0
    for k in reversed(reader.commas(j - ASKED, j - 1)):
        if reader.entries[k + 1].clean in _ASKING:
            return k + 1 if k >= first else j  # «…، وعند سؤاله عن البيان الذي أكد أن كذا، أجاب»
    return 0


def beside(reader: Reader, j: int, cue: CueWord, stop: int) -> bool:
    """«…، مشددا بقوله: "…"», «…، موضحا أسباب التأجيل»: behind a comma, a participle whatever it reports."""
    if not reader.flags[j - 1] & g.COMMA or j + 1 >= stop:
        return False
    said = reader.entries[j + 1].cue
    carries = said is not None and said.form == NOUN and "plain" in said.traits and said.particle == "ب"
    if carries and said is not None and find(reader, j + 1, said, stop) is not None:
        return True
    after = reader.entries[j + 1]
    governs = after.flags & _NAMED or after.clean.startswith(_THEM)  # but «مبلغا قدره كذا»
    return bool(governs) and not cue.conjunction and reader.entries[j].clean[-1] == "ا"


def stands_apart(reader: Reader, j: int) -> bool:
    """«أنه سيترشح معربا عن ثقته»: an accusative; but «إن شابا متهما بالقتل فر», «أنه لا يزال مرحبا بالحوار»."""
    before = reader.entries[j - 1]
    return reader.entries[j].clean[-1] == "ا" and before.clean[-1] != "ا" and before.word.base not in BECOMING


def _after_that(reader: Reader, k: int, cue: CueWord, j: int) -> int:
    """«…، قبل أن يضيف أن», «…، غير أنه لم يستبعد أن»."""
    before, comma = reader.entries[k - 1].word.base, reader.flags[k - 2] & g.COMMA
    if before in _AROUND and (comma or cue.cue_class == "add"):
        return k - 1
    return k - 1 if before in g.CONTRASTS and reader.entries[k].word.joined and k < j - 1 else 0
