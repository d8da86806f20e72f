"""Where a source asks not to be named: a cue's token in, one past the remark out; nothing is reported by it."""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.words import listed

REMARK: Final = 7  # words of «طلب من الصحيفة عدم الكشف عن هويته»
_IDENTITIES: Final = listed("cues", "identities")
_DISCLOSURES: Final = listed("cues", "disclosures")
WITHHOLDING: Final = ("demand", "reject")  # classes of what such a remark begins with, or it is denied


def withholds_name(reader: Reader, i: int) -> int:
    """The end of «رفض الكشف عن هويته», «طلب ألا يذكر اسمه» at the cue `i`; 0 where it is no such remark."""
    cue = reader.entries[i].cue
    if cue is None:
        return 0
    if reader.flags[i - 1] & g.NEGATIVE:  # «مصدر لم تذكر اسمه», «لم تكشف عن هويته»
        named = (k + 1 for k in range(i + 1, min(i + 3, len(reader.entries))) if reader.entries[k].clean in _IDENTITIES)
        if found := next(named, 0):
            return found
    if cue.cue_class not in WITHHOLDING and "speaks" not in cue.traits:  # «تحدث شريطة عدم نشر اسمه»
        return 0
    disclosed = False
    for k in range(i + 1, min(i + 1 + REMARK, len(reader.entries))):
        clean = reader.entries[k].clean
        if clean in _IDENTITIES:
            return k + 1 if disclosed else 0
        if reader.flags[k] & g.MARK:
            return 0
        disclosed = disclosed or clean in _DISCLOSURES
    return 0
