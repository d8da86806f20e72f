"""A reporting verb inside a content in; where what leads up to it begins, out, so that the content can end there.

«…، في الوقت الذي أعلن فيه الجيش أن», «…، ومن جهته أكد الوزير أن», «…، قبل أن يضيف أن», «…، ولم يستبعد أن».
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.words import CueWord
from transforms.lexicon import load

_SIDES: Final = frozenset(load("speakers")["sides"])
_TURNS: Final = frozenset(load("grammar")["in_turn"])
_MEANWHILE: Final = frozenset(load("grammar")["meanwhile"])
_AROUND: Final = frozenset(load("grammar")["before_and_after"])
_DID_NOT: Final = frozenset(load("grammar")["did_not"])
ASKED: Final = 40  # tokens from a question to the answer
_ANSWERING: Final = ("reply", "say", "add")
_ASKING: Final = frozenset(load("grammar")["when_asked"])
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
    if base in _TURNS and flags[k - 1] & g.COMMA:
        return k
    if base in g.WHILE and k < j - 1 and flags[k - 1] & g.COMMA:
        return k  # «…، بعدما كان أعلن أن»
    if flags[k] & g.COMP:
        return _after_that(reader, k, cue, j)
    at = k - 1 if flags[k] & g.RELATIVE else k
    if entries[at].clean in _MEANWHILE and entries[at - 1].word.base == "في" and flags[at - 2] & g.COMMA:
        return at - 1
    return 0


def question(reader: Reader, j: int, cue: CueWord, first: int) -> int:
    """«…، وعند سؤاله عن الاتفاق، أجاب المدير: "…"»: where what was asked begins; 0 where the verb answers nothing."""
    if cue.cue_class not in _ANSWERING or cue.common or not reader.flags[j - 1] & g.COMMA:
        return 0
    for k in reversed(reader.commas(j - ASKED, j - 1)):
        if reader.entries[k + 1].clean in _ASKING:
            return k + 1 if k >= first else j  # «…، وعند سؤاله عن البيان الذي أكد أن كذا، أجاب»
    return 0


def _after_that(reader: Reader, k: int, cue: CueWord, j: int) -> int:
    """«…، قبل أن يضيف أن», «…، غير أنه لم يستبعد أن»."""
    before, comma = reader.entries[k - 1].word.base, reader.flags[k - 2] & g.COMMA
    if before in _AROUND and (comma or cue.cue_class == "add"):
        return k - 1
    return k - 1 if before in g.CONTRASTS and reader.entries[k].word.joined and k < j - 1 else 0
