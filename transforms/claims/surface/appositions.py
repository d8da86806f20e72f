"""The first token behind a comma in; whether the noun phrase before the comma goes on there, out.

A title, a name between commas, a relative clause and «وهو …» go on with it; a noun of another kind does not.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import BLESSINGS
from transforms.tokens import NUMBER

NAME_LENGTH: Final = 6  # words of a name between commas


def goes_on(reader: Reader, k: int, stop: int, unnamed: bool) -> bool:
    """Whether behind a comma, at `k`, the noun phrase goes on: a title, a name between commas, a relative clause, «وهو …»."""
    if k >= stop:
        return False
    if reader.entries[k].clean in g.NAMES and unnamed and _between_commas(reader, k, stop):
        return True  # «الوزير، الان هاغن، إن»
    if k in reader.date_ends:
        return False
    flags, word = reader.flags[k], reader.entries[k].word
    if flags & (b.WHO | g.RELATIVE):
        return not flags & g.ADJUNCT and (bool(flags & g.RELATIVE) or not word.lead)
    if word.lead:
        he = flags & g.PRONOUN and word.base[0] == "ه"  # «وهو …», not «ولكنه …»
        return word.lead == "و" and bool(he or word.base.startswith("اسم"))
    return unnamed and _names(reader, k, stop)


def _names(reader: Reader, k: int, stop: int) -> bool:
    """«الرئيس، جون سميث، إن»: a few words that may be a name, up to a comma or the end."""
    if reader.flags[k] & g.TO_SOMEONE or reader.entries[k].clean.endswith(b.THEIRS):
        return False  # «المتحدث باسمها، طموحاتها …»
    if reader.entries[k].clean in BLESSINGS:
        return False  # «الأمير كمال، حفظه الله، أن»
    if reader.flags[k] & (g.MASDAR | g.DEFINITE) == g.MASDAR and reader.entries[k].clean.endswith("ة"):
        return False  # «ثمن الأمير كمال الراعي، مبادرة الجمعية»
    for j in range(k, min(k + NAME_LENGTH, stop)):
        flags = reader.flags[j]
        if flags & g.COMMA:
            return j > k
        if flags & g.VERB and _between_commas(reader, k, stop):
            return True  # «صادق» is a name as well
        if j > k and reader.entries[j].surface == "-" and reader.tokens.ends[j - 1] == reader.tokens.starts[j]:
            continue  # «جان-إيف لودريان»
        if flags & g.TO_RECIPIENT and j > k + 1 and not reader.flags[k]:
            return True  # «البطريرك، ثيوفيلوس الثالث للصحيفة»
        if j == k + 2 and j in reader.date_ends and not reader.flags[k] and not reader.flags[k + 1] & ~g.DEFINITE:
            return True  # «رئيس الوزراء الجديد الذي عين الاثنين، كمال الراعي اليوم»
        if flags & b.NO_NAME or j in reader.date_ends or reader.entries[j].kind is NUMBER:
            return False
    noun = reader.flags[k] & g.DEFINITE and reader.entries[k].clean.endswith(b.COMMON_NOUN)
    return stop <= k + NAME_LENGTH and not noun  # «الوزير، الذي …، النظريات السابقة»; but «الوزير، السوري كمال الراعي»


def _between_commas(reader: Reader, k: int, stop: int) -> bool:
    """Whether two or three words that are nothing else stand at `k` before the next comma."""
    for j in range(k + 1, min(k + 4, stop)):
        if reader.flags[j] & g.COMMA:
            return j > k + 1
        if reader.flags[j]:
            return False
    return False


def is_another(head: int, flags: int, person: int) -> bool:
    """Whether the noun behind a comma is of another kind than the head: «نفى العقيد فلان، المتحدث باسم الجيش، تقرير المنظمة»,
    «حذر اتحاد الكرة، رؤساء الأندية»."""
    kind = flags & b.WHO
    if kind == b.WHO and person and not flags & g.DEFINITE:
        return True  # «يواجه الرئيس الجديد، معارضة قوية»
    if kind == g.BODY:  # «وكالة الأنباء "سانا"، مركز البحوث»
        return bool(person or (head & g.RECIPIENT and head & g.BODY and not flags & (g.RECIPIENT | g.DEFINITE)))
    return kind == g.PERSON and not flags & g.DEFINITE and head & b.WHO == g.BODY
