"""Words in; whether they are shaped like verbal nouns (masdars), by their letters alone."""

from __future__ import annotations

from typing import Final

from transforms.lexicon import load

PRONOUNS: Final = ("هما", "هم", "ها", "نا", "ه")
PRONOUN_ENDS: Final = frozenset(p[-1] for p in PRONOUNS)
BEGINNINGS: Final = frozenset("اإتم")  # as `_shaped` has them
_NOT_MASDAR: Final = frozenset(load("speakers")["not_masdar"])
# Plurals and names of the shape of «دخول».
_NOT_STATES: Final = frozenset(
    (*load("speakers")["not_states"], *load("bylines")["names"], *load("given_names")["names"])
)
_LONG: Final = frozenset("اىءؤئأةي")


def is_masdar(word: str) -> bool:
    """Whether an indefinite word is shaped like a verbal noun: انسحاب, إخلاء, تشكيل, إقامة, مشاركة; a pronoun may be joined."""
    if word[:1] not in BEGINNINGS or word in _NOT_MASDAR:
        return False
    for pronoun in PRONOUNS if word[-1] in PRONOUN_ENDS else ():
        if word.endswith(pronoun) and len(word) - len(pronoun) >= 5:
            bare = word[: -len(pronoun)]
            if _shaped(bare) or _shaped(bare[:-1] + "ة"):
                return True
    return _shaped(word)


def is_first(word: str) -> bool:
    """«دخول», «هجوم», of the first form; not «راوي», «علوي», «عبود»."""
    shaped = len(word) == len("فعول") and word[2] == "و" and word[1] != "ا" and word[3] != "ي"
    return shaped and word not in _NOT_STATES


def is_fifth(word: str) -> bool:
    """«التوصل», «التحفظ»: only the article tells it from the verb."""
    return len(word) == 4 and word[0] == "ت" and not set(word[1:]) & _LONG


def _shaped(word: str) -> bool:
    n = len(word)
    if n < 5 or n > 8:
        return False
    first = word[0]
    if first == "ا" and n > 6 and word[1] not in "نس" and word[2] not in "تطد" and word[-2:] != "ات":
        return False  # «اشينيان», in «باشينيان»
    if first in "اإ":
        return word[-2] == "ا" or (word[-1] == "ة" and word[-3] == "ا" and n < 8)
    if first == "ت":
        return n == 5 and (word[3] == "ي" or word[2] == "ا")
    return first == "م" and n == 6 and word[2] == "ا" and word[-1] == "ة"


def is_accusative(word: str) -> bool:
    """«متحدثا», «متوجها», «اتهاما», «تحذيرا»: a participle or verbal noun in an ـا that no subject has, unlike names («مونتيلا»)."""
    if word[0] == "م":
        return len(word) > 5 and word[-2] != "ي" and sum(map(word[1:-1].count, "اوي")) < 2
    name = word[0] == "ت" and (word[1:2] == "ي" or word[2:4] == "اي")  # «تيريزا», «تشاينا»
    if word.startswith("ال") and word[2] != "ت":
        return False  # «البابا», «القضايا»; but «التزاما»
    return not name and _shaped(word[:-1]) and word[:-1] not in _NOT_MASDAR
