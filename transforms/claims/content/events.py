"""The noun phrase that a cue reports in; whether it says something that could be true, out.

«أشار إلى وجود نقص» and «اعترف بقتله» tell what holds or happened; «كشف عن هاتف» and «اعترف بالدولة» name a thing.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import OBJECT, Complement, Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import ASCRIBING, EXPLAINED, EXPLAINING
from transforms.claims.vocabulary.masdars import is_first
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.tokens import NUMBER

_OWNED: Final = ("ته", "تها", "تهم", "تهن", "تهما")  # «رغبته», «مسؤوليتها»: a quality and whose it is
_ABSTRACT: Final = "ية"  # «احتمالية», «مسؤولية»
_OWN: Final = ("ه", "ها", "هم", "هن")  # «أقر بسفره»: of what is his own, an act is admitted
_GREETING: Final = listed("cues", "greeting")
_GUESTS: Final = listed("grammar", "guests")
_STATES: Final = listed("speakers", "states")
_THREATENED: Final = listed("speakers", "threatened")
_SHORTEST_OWNED: Final = 5


def says_something(reader: Reader, cue: CueWord, found: Complement) -> bool:
    """Whether what `found` opens is a statement for this cue: any clause, any quotation, not any noun phrase."""
    k = found.first
    if found.kind == OBJECT and cue.lemma in _GREETING and found.at == k and _is_somebody(reader.entries[k].clean):
        return False  # «رحب الوزير بالضيوف»
    if found.kind != OBJECT or k in reader.sentences.opened or "event" not in cue.takes:
        return found.kind != OBJECT or "thing" not in cue.takes
    entry, flags = reader.entries[k], reader.flags[k]
    if cue.cue_class == "explain" and cue.lemma in EXPLAINING:
        return entry.clean in EXPLAINED  # «مبينا أهمية الحوار»; but «أوضح كيفية العمل»
    if flags & g.COMP or cue.lemma in ASCRIBING:
        return True
    if flags & g.DEMONSTRATIVE:
        return cue.cue_class == "deny"
    noun = entry.clean
    if found.at == found.first and noun[:1] in cue.takes:
        noun = "ا" + noun[1:] if noun.startswith("لل") else noun[1:]
        if not noun:  # «بـ»: the noun stands apart
            return True
        flags = g.describe(noun).flags
    bare = noun.removeprefix("ال")
    owned = (*_OWNED, *_OWN) if cue.cue_class == "admit" else _OWNED
    return (
        bool(flags & g.MASDAR)
        or entry.kind is NUMBER
        or names_state(noun)
        or (cue.cue_class == "threaten" and bare in _THREATENED)
        or (len(bare) >= _SHORTEST_OWNED and bare.endswith(owned))
        or (bare == noun and len(bare) > _SHORTEST_OWNED and bare.endswith(_ABSTRACT))
    )


def _is_somebody(clean: str) -> bool:
    """«بالضيوف», «بوزير»: a person, or several, behind a joined preposition."""
    bare = clean[1:]
    return bool(g.describe(bare).flags & g.PERSON) or bare.removeprefix("ال") in _GUESTS


def names_state(noun: str) -> bool:
    """«أزمة», «الهجوم»: a state by the lexicon, or what is formed like دخول and وصول."""
    bare = noun.removeprefix("ال")
    return bare in _STATES or is_first(bare)


def is_listed(noun: str) -> bool:
    """Whether the lexicon has it as a state: «مرونة»."""
    return noun in _STATES
