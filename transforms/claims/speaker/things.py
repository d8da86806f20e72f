"""The noun phrase behind a verb in; whether what it names cannot speak, so that it is the verb's object, out.

The subject is dropped where the verb has one already: «نشرت صورة للميناء، معلقة», «ظل ينتقد القرار، قائلا».
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.claims.finding import Span
from transforms.claims.reader import Reader
from transforms.claims.surface.addressees import is_his
from transforms.claims.surface.mentions import Mention, key
from transforms.claims.surface.second_names import is_surname
from transforms.claims.surface.whole_names import GIVEN_NAMES, is_plain
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import HEADS, SHOWN, WOMEN, WRITINGS
from transforms.conjugate import HIS
from transforms.lexicon import load
from transforms.tokens import WORD

_ALONE: Final = frozenset(load("speakers")["standing_alone"])
_AMOUNTS: Final = frozenset((*load("grammar")["some"], *load("grammar")["several"]))
_TO: Final = frozenset("بل")
_SHORTEST: Final = 4  # letters of «لهاغ»
_SPEAKS: Final = g.PERSON | g.PLACE | g.RECIPIENT


def is_thing(reader: Reader, first: int, known: Sequence[Mention]) -> bool:
    """Whether the noun phrase that begins at `first` names no person, body or country."""
    entry, flags = reader.entries[first], reader.flags[first]
    clean = entry.clean
    if entry.kind is not WORD or clean in GIVEN_NAMES or clean in g.NAMES or clean in g.NOT_BA or clean in _ALONE:
        return False
    if is_amount_of_things(reader, first):
        return True
    if clean in WRITINGS and not flags & g.DEFINITE and clean not in SHOWN:
        return False  # «مشروع قرار يدعو إلى كذا»
    if clean in SHOWN:
        return True  # «نشرت صورة»
    if flags & _SPEAKS or (flags & g.BODY and not flags & g.MASDAR):
        return False
    if flags & g.MASDAR:
        return not flags & g.BODY
    if flags & ~g.DEFINITE or any(key(entry) in m.keys for m in known):
        return False
    return _is_definite_thing(reader, first) if flags else _is_unknown_thing(reader, first)


def is_amount_of_things(reader: Reader, k: int) -> bool:
    """«عدة صور», «المزيد من التقارير», «عشرات الأهداف»; but «عشرات الآلاف», «العديد من المارة»."""
    if reader.entries[k].clean.removeprefix("ال") not in _AMOUNTS:
        return False
    at = k + 1 + (reader.entries[k + 1].clean == "من")
    noun, flags = reader.entries[at], reader.flags[at]
    bare = noun.clean.removeprefix("ال")
    if bare in WRITINGS:
        return True
    if noun.kind is not WORD or flags & _SPEAKS or noun.clean.endswith(HIS):
        return False
    if flags & g.MASDAR:
        return True
    if flags & ~g.DEFINITE or noun.clean.endswith(b.MANY):
        return False
    return noun.clean.endswith("ات") or (bare[:1] == "أ" and len(bare) > _SHORTEST and bare[-2] == "ا")  # «الأهداف»


def _is_definite_thing(reader: Reader, k: int) -> bool:
    """«الفرص», «المرحلة»; but «الراعي», «الألماني», «المالطيون», and who has a given name elsewhere on the page."""
    clean = reader.entries[k].clean
    if clean.endswith(b.THINGS):
        return not clean.endswith("ية") or bool(reader.flags[k + 1] & g.DEFINITE)
    return clean[:2] == "لل"


def _is_unknown_thing(reader: Reader, k: int) -> bool:
    """«بجلباب», «لهاغن», «وتركيب», «طائرات», «ضحاياه», words of which none is a name."""
    clean = reader.entries[k].clean
    rest = g.describe(clean[1:])
    if clean[0] == "و":
        return len(clean) > _SHORTEST and bool(rest.flags or rest.base[:1] == "ب")
    if clean[0] in _TO and len(clean) > _SHORTEST and not clean.endswith(b.NISBA):
        if rest.flags & ~g.PLACE or reader.count(f" {clean[1:]} ", k) > 0 or clean[1:] in GIVEN_NAMES:
            return True
        return clean[0] == "ب" and not reader.comes_again(k) and not is_plain(reader, k + 1)
    if clean.endswith(b.THINGS):
        return not reader.comes_again(k) or is_surname(reader, k)
    owned = clean.endswith(b.THEIRS) or (clean[-1] == "ه" and bool(g.describe(clean[:-1]).flags or clean[-2] == "ا"))
    return owned and len(clean) > _SHORTEST and not is_his(clean) and clean not in WOMEN


def is_of_other(reader: Reader, span: Span, gender: str, says: bool) -> bool:
    """«عزلت قائد المركز», «نفى التقارير»: the noun right behind a verb is of another gender; but, where the verb `says`
    something, «قالت رئيس اللجنة»."""
    (first, last), word = span, reader.entries[span[0]].word
    if word.number != "s" or word.lead or 0 in reader.flags[first:last]:
        return False
    if gender == "f":
        head = says and word.base.removeprefix("ال") in HEADS
        return word.flags & g.PERSON != 0 and word.gender == "m" and not head
    feminine = word.gender == "f" and word.flags & g.BODY and word.flags & b.WHO == g.BODY
    return gender == "m" and bool(feminine)


def is_own_act(clean: str) -> bool:
    """«علاقته», «مسؤوليتها»: what the verb's subject denies or declares of their own; not «زوجته»."""
    owned = next((clean[: -len(pronoun)] for pronoun in ("ها", "هم", "ه") if clean.endswith(pronoun)), "")
    act = g.describe(owned[:-1] + "ة").flags if owned[-1:] == "ت" else 0
    return act & (g.MASDAR | b.WHO) == g.MASDAR
