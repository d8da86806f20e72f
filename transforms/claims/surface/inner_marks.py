"""A mark inside a noun phrase in; where the phrase goes on behind it, out: «بارك-سميث», «المدير (40 عاما)», «د. كمال»."""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.tokens import NUMBER, WORD

APART: Final = b.DASHES | frozenset("_*•")
_NOT: Final = frozenset(("لم", "لن"))
LONGEST_NAME: Final = 14  # tokens between marks: what is longer is said, or was never closed
_JOINING: Final = frozenset("-.")


def is_joined(reader: Reader, k: int) -> bool:
    """«كارين بارك-سميث», «جاي-إن», «العربية.نت»: a mark between two words of one name."""
    starts, ends, (before, after) = reader.tokens.starts, reader.tokens.ends, reader.entries[k - 1 : k + 2 : 2]
    return before.kind is WORD and after.kind is WORD and ends[k - 1] == starts[k] and ends[k] == starts[k + 1]


def past_mark(reader: Reader, k: int, stop: int) -> int:
    """Where the phrase goes on after the mark at `k`; `k` where it does not."""
    flags, surface = reader.flags[k], reader.entries[k].surface
    if surface in _JOINING and k + 1 < stop and is_joined(reader, k):
        return k + 1
    if flags & g.BRACKET:
        if surface not in "([":
            return k  # it closes what began before the phrase: «(… كما قالت الصحيفة) عاد الفريق»
        end = min(reader.closing(k, stop), stop)
        aged = end < stop and reader.entries[k + 1].kind is NUMBER
        # «هاغن (34 عاما) صورة»
        return k if aged and not reader.flags[end] and reader.entries[end].clean[-1:] == "ة" else end
    if flags & g.QUOTE:
        q = reader.sentences.opened.get(k)
        if q is None or not q.closed or q.last >= stop or q.last - k > LONGEST_NAME:
            return k
        told = reader.entries[k + 1].clean[:2] == "لل" and not reader.flags[k - 1] & ~g.DEFINITE
        said = reader.entries[k + 1].clean in _NOT  # «قالت الوزيرة "لم نعلم"»
        return k if told or said else q.last + 1  # «قال الراعي "للعربية"»
    if flags & g.STOP and not flags & g.NEWLINE and len(reader.entries[k - 1].clean) == 1:  # «د. …»
        return k + 1
    if surface in APART:  # «موسم 2016-2017»
        years = k + 1 < stop and reader.entries[k + 1].kind is NUMBER and reader.entries[k - 1].kind is NUMBER
        return k + 1 if years else k
    return k if flags & (g.COLON | g.STOP) else k + 1
