"""A verb's form in; whether it is a passive, whose speaker is not named, and where its source stands, out."""

from __future__ import annotations

from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import PAST, PRESENT

PASSIVE_MARK: Final = "\u064f"  # ḍamma over the first letter: أُعلن
_TOLD_BY: Final = listed("cues", "told_by")
_FROM: Final = listed("grammar", "from_sources")
_OFFICIALLY: Final = "رسميا"
_AFTER_PASSIVE: Final = _FROM | {_OFFICIALLY}
_LONG: Final = "است"
_SIMPLE: Final = listed("cues", "simple")


def told_by(reader: Reader, finding: Finding) -> int | None:
    """«وعلم لدى مصدر أمني أن», «أعلن اليوم من مصدر رسمي أن»: the preposition before the source of a passive."""
    return learnt_from(reader, finding.i, finding.cue, finding.sentence[1], finding.quotation is None)


def learnt_from(reader: Reader, i: int, cue: CueWord, stop: int, own_voice: bool = True) -> int | None:
    """The same for the verb at `i`. `own_voice`: the page says it, so that «أفيد» is no first person."""
    k = _past_official(reader, i, cue, stop, own_voice)
    if k is None or k + 1 >= stop or reader.entries[k].clean not in _FROM:
        return None
    return k if reader.flags[k + 1] & b.WHO else None


def _past_official(reader: Reader, i: int, cue: CueWord, stop: int, own_voice: bool) -> int | None:
    """The token behind «أعلن رسميا اليوم»; None where the word can be no passive."""
    he = cue.form == PAST and cue.gender == "m" and cue.number == "s"
    was = cue.form == PRESENT and cue.person == 1 and own_voice  # «أفيد»
    if not (he or was) or cue.lemma not in _TOLD_BY or cue.pronoun:
        return None
    k = i + 1
    while k < stop and (k in reader.date_ends or reader.entries[k].clean == _OFFICIALLY):
        k = reader.date_ends.get(k, k + 1)
    return k


def is_passive(reader: Reader, finding: Finding) -> bool:
    """«أُعلن أن», «يوصف بأنه», «قيل إن»; and «أفيد أن», which is «I benefit» only in what somebody says."""
    cue = finding.cue
    surface = reader.entries[finding.i].surface
    if cue.passive or (PASSIVE_MARK in surface and _vowelled_passive(surface, cue)):
        return True
    if cue.lemma in _TOLD_BY and _may_be_told(reader, finding.i + 1) and _told(reader, finding):
        return True
    if cue.person != 1 or cue.number != "s" or cue.form != PRESENT or finding.quotation is not None:
        return False
    return cue.lemma[0] == "أ" and cue.lemma[-2] == "ا"


def _may_be_told(reader: Reader, k: int) -> bool:
    return reader.entries[k].clean in _AFTER_PASSIVE or k in reader.date_ends


def _told(reader: Reader, finding: Finding) -> bool:
    """«أعلن رسميا في العاصمة أن», «علم لدى مصدر أمني أن»."""
    i = finding.i
    k = _past_official(reader, i, finding.cue, finding.sentence[1], finding.quotation is None)
    official = k is not None and k > i + 1 and _OFFICIALLY in (reader.entries[i + 1].clean, reader.entries[k - 1].clean)
    if k is not None and official and k < finding.sentence[1] and reader.flags[k] & (g.PREPOSITION | g.COMP):
        return True
    return told_by(reader, finding) is not None


def _vowelled_passive(surface: str, cue: CueWord) -> bool:
    """«أُعلن», «اتُهم», «يُنقل»; but «يُعلن» and «يُؤكد» are how the active of a longer verb is vowelled."""
    if cue.form == PRESENT and cue.lemma not in _SIMPLE and (len(cue.lemma) < 4 or cue.lemma[0] not in "ات"):
        return False
    reach = 2 if cue.form == PRESENT else 5 if cue.lemma.startswith(_LONG) else 3  # «استُبعد»
    return PASSIVE_MARK in surface[: cue.prefix + reach]
