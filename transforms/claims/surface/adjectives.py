"""An adjective or participle behind a noun in; what it brings with it, out: «المكلفة بإنهاء المهمة», «المدعومة من الحكومة»."""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.lexicon import load
from transforms.tokens import Entry

_GOVERNING: Final = {row["by"]: frozenset(row["words"]) for row in load("speakers")["governing"]}
_NATIONS: Final = ("ي", "ية", "يون", "يين")
_ENDINGS: Final = ("تين", "تان", "ون", "ين", "ان", "ات", "ة")
_POINTING: Final = frozenset(load("speakers")["pointing"])
_COLOURS: Final = frozenset(load("speakers")["colours"])
_TO_OTHERS: Final = g.TO_RECIPIENT | g.TO_SOMEONE | g.ADJUNCT
DATED: Final = frozenset(load("speakers")["dated"])  # «الصادرة عام 2016»: without the day, nothing is left of them


def is_charged(adjective: str, following: str) -> bool:
    """«اللجنة المكلفة بإنهاء المهمة»: a definite participle in م, no nationality, and what its ب brings."""
    return following[0] == "ب" and adjective.startswith("الم") and not adjective.endswith(_NATIONS)


def governs(adjective: str, preposition: str) -> bool:
    """«الفصائل المدعومة من …», «القيادي المنشق عن …»: without what follows the participle says nothing."""
    words = _GOVERNING.get(preposition)
    if words is None or not adjective.startswith("ال"):
        return False
    bare = adjective[2:]
    return bare in words or any(bare.endswith(end) and bare[: -len(end)] in words for end in _ENDINGS)


def adjectives_end(reader: Reader, k: int) -> int:
    """One past the definite adjectives from token `k` on."""
    flags, entries = reader.flags, reader.entries
    while flags[k] | g.PLACE == b.PARTICULAR and k not in reader.date_ends:  # «الكرملين الجمعة»
        clean = entries[k].clean
        if clean[:2] != "ال" or (clean[-1] not in "يةىا" and clean not in _COLOURS) or clean in _POINTING:
            break
        k += 1
    return k


def charge_end(reader: Reader, end: int) -> int:
    """With what the body is there for: «المرصد السوري لحقوق الإنسان», «النقابة العامة للتعليم»."""
    flags, entries = reader.flags, reader.entries
    if entries[end].clean[:1] != "ل" or flags[end] & _TO_OTHERS or entries[end].date:
        return end
    if g.describe(entries[end].clean[1:]).flags & g.MASDAR:
        return end  # «تأسف السفارة المالطية لرفض الحكومة»
    if entries[end].clean.startswith("لل"):
        return adjectives_end(reader, end + 1)
    return end + 2 if flags[end + 1] & g.DEFINITE and flags[end] & g.MASDAR == 0 else end


def agrees_in_case(reader: Reader, first: int, following: Entry) -> bool:
    """«أن مسؤولا محليا»: whether an indefinite person behind «أن» has an adjective of the same ending."""
    head = reader.entries[first].clean
    person = head[-1] == "ا" and g.describe(head[:-1]).flags & g.PERSON
    after = reader.flags[first - 1] & g.COMP or reader.entries[first - 1].word.base == "لكن"
    return bool(person and first and after) and following.clean[-1] == "ا"
