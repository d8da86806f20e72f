"""A word behind a name in; whether it tells whom somebody speaks to, or of somebody of theirs, so that the name ends
before it, out: «قالت سلمى لمتابعيها», «حذر الحكم زميله»."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import DOCUMENTS, SO
from transforms.conjugate import HIS
from transforms.lexicon import load

SHORTEST_NAME: Final = 5  # letters of a name with a preposition joined
LONGEST_OUTLET: Final = 7  # tokens
_LEADING: Final = frozenset(load("speakers")["leading_outlets"])
_MADE: Final = frozenset(load("speakers")["made_by_outlets"])


def past_outlet(reader: Reader, k: int, stop: int) -> int:
    """«وبحسب مصدر أمني لوكالة الأنباء فإن …», «وبحسب ما قال مصدر لقناة سانا، …»: where whom it was told ends, at the comma or
    «فإن» before what was said; `k` where token `k` brings no outlet, or neither follows."""
    if k >= stop or not reader.flags[k] & g.TO_RECIPIENT:
        return k
    beyond = range(k + 1, min(k + LONGEST_OUTLET, stop))
    return next((j for j in beyond if reader.flags[j] & g.COMMA or reader.entries[j].clean in SO), k)


def to_name(reader: Reader, k: int) -> bool:
    """«أمير قطر لروحاني»: ل brings who is spoken to, where the page has the name without it; but «لافروف»."""
    clean, before = reader.entries[k].clean, reader.entries[k - 1]
    if reader.flags[k] or len(clean) < SHORTEST_NAME or (before.flags and not before.flags & g.PLACE):
        return False  # «المدير الفني لبرشلونة»
    if before.clean.endswith(b.COMMON_NOUN) and not before.flags:
        return False  # «منتقدون لفيسبوك»
    if clean[-1] == "ة" or reader.flags[k + 1] & g.DEFINITE:
        return False  # «لألعاب القوى»
    text, name = reader.tokens.text, clean[1:]
    low, high = reader.around(k)
    at = text.find(f" {name}", low, high)
    while at >= 0 and text[at + len(clean) : at + len(clean) + 1].isalpha():
        at = text.find(f" {name}", at + 1, high)
    return at >= 0


def is_theirs(reader: Reader, first: int, k: int) -> bool:
    """«المدير التنفيذي لموقع سانا», «تقرير لوكالة الطاقة», «استطلاع جديد لشبكة سانا»: in the phrase from `first` on the outlet
    at `k`, which ل brings, is whose it is, not whom something is told."""
    head = reader.entries[first].clean.removeprefix("ل")
    made = k <= first + 2 and head in _MADE and (reader.entries[k].clean != "ل" or head in DOCUMENTS)
    return made or reader.entries[k - 1].clean in _LEADING


def to_his(reader: Reader, k: int) -> bool:
    """«قالت سلمى لمتابعيها», «قال كمال (40 عاما) لزملائه», «قال هاغن لدبلوماسيين»: behind a name."""
    before = reader.flags[k - 1]
    name = not before or before & g.BRACKET
    clean = reader.entries[k].clean
    people = clean.endswith("يين") and not reader.flags[k]
    return bool(name) and (people or (reader.flags[k] == g.TO_SOMEONE and clean.endswith((*HIS, "ين"))))


@lru_cache(maxsize=10_000)
def is_his(clean: str) -> bool:
    """A person or body with a pronoun: «زميله», «محاميها», «مواطنيه», «فريقه», «حكومته»."""
    for pronoun in ("يهم", "يها", "يه", "هم", "ها", "ه"):
        owned = clean.removesuffix(pronoun)
        if owned != clean and len(owned) > 2:
            noun = owned[:-1] + "ة" if owned[-1] == "ت" else owned
            if g.describe(owned).flags & g.PERSON or g.describe(noun).flags & g.BODY:
                return True
    return False
