"""A definite title without a name in; the person named last whom it describes, out: «المسؤول», «النجم المالطي».

Only who spoke right before is meant, and only where nothing speaks against it: another title, another nationality.
"""

from __future__ import annotations

from typing import Final

from transforms.characters import fold
from transforms.claims.reader import Reader
from transforms.claims.surface.mentions import Mention, key, word_key
from transforms.claims.surface.whole_names import GIVEN_NAMES
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import FORMER, SOURCES
from transforms.lexicon import load

BEHIND: Final = 4  # tokens behind a title in which its bearer may be named
_OF: Final = {fold(row["word"]): frozenset(map(fold, row["of"])) for row in load("speakers")["descriptions"]}
_OFFICES: Final = frozenset(map(fold, load("speakers")["heads"]))
_BESIDE: Final = frozenset(map(fold, load("speakers")["beside"]))
_ORDINALS: Final = frozenset(load("speakers")["ordinals"])
_OF_NATIONS: Final = frozenset(map(fold, load("speakers")["of_nations"]))
_REALMS: Final = frozenset(map(fold, load("speakers")["realms"]))
_NISBA: Final = ("ي", "يه")
_LANDS: Final = ("يا", "يه", "ا", "ه")


def _stem(word: str, endings: tuple[str, ...]) -> str:
    return next((word[: -len(end)] for end in endings if word.endswith(end)), word)


# The letters that «ألمانيا» begins with are no article.
_NATIONS: Final = frozenset(
    _stem(form, _LANDS) for place in load("speakers")["places"] for form in (word_key(place), fold(place))
)


def may_describe(reader: Reader, mention: Mention) -> bool:
    """Whether the mention is a title alone: definite, of one person, and no name goes on behind it."""
    first, last = mention.span
    flags, entries = reader.flags, reader.entries
    if (
        mention.number != "s"
        or not entries[first].clean.startswith("ال")
        or not (flags[first] & b.WHO == g.PERSON or _nations(frozenset((mention.head,))))
    ):
        return False
    if any(not bits & g.DEFINITE or bits & (g.PLACE | g.BODY) for bits in flags[first:last]) or mention.head in SOURCES:
        return False
    if any(e.clean in _ORDINALS for e in entries[first + 1 : last]):
        return False  # «المسؤول الثاني»
    return not any(e.clean in GIVEN_NAMES for e in entries[last : last + BEHIND])  # «المرشح آنذاك، سليم الراعي»


def describes(reader: Reader, mention: Mention, person: Mention) -> bool:
    """Whether the title can be of the person, under the fullest name that the page has."""
    entries, flags, (first, last) = reader.entries, reader.flags, person.span
    if is_other_office(reader, mention, person):
        return False
    if person.number != "s" or mention.gender != person.gender or 0 not in flags[first:last]:
        return False
    titles = {
        _bare(key(entries[k])) for k in range(first, last) if flags[k] & g.PERSON and not _is_governed(reader, k, first)
    }
    if not titles and not any(e.clean in GIVEN_NAMES for e in entries[first:last]):
        return False  # no person, for all that is known
    more, head = mention.keys - {mention.head}, _bare(mention.head)
    own, theirs = _nations(more), _nations(person.keys)
    if own and theirs and not own & theirs:
        return False
    if head in titles:
        named = {word for word in more if _nations(frozenset((word,)))}
        return head not in _OFFICES or more - named <= person.keys  # «الرئيس الجمهوري» is no «رئيس اللجنة»
    return bool(titles & _OF.get(head, frozenset()) if titles else head not in _OFFICES and head not in _BESIDE)


def is_other_office(reader: Reader, mention: Mention, other: Mention) -> bool:
    """«الرئيس المالطي» is no «رئيس الاتحاد المالطي», and not «الرئيس المالطي السابق»: an office and the adjective of a nation."""
    entries, flags, (first, last) = reader.entries, reader.flags, mention.span
    if mention.head not in _OFFICES or other.head != mention.head or not flags[first] & g.DEFINITE or last == first + 1:
        return False
    if not all(flags[k] & g.DEFINITE and entries[k].clean.endswith(b.NISBA) for k in range(first + 1, last)):
        return False
    owner = other.span[0] + 1
    if mention.head in _OF_NATIONS and not flags[other.span[0]] & g.DEFINITE and flags[owner] & b.WHO:
        return key(entries[owner]) not in _REALMS  # «رئيس الجمهورية»
    return any(entry.clean in FORMER for entry in entries[other.span[0] : other.span[1]])


def _is_governed(reader: Reader, k: int, first: int) -> bool:
    """«نائب المدير» is no «المدير»."""
    return k > first and reader.flags[k - 1] & b.TITLE == g.PERSON


def _bare(word: str) -> str:
    """A title in the masculine."""
    return word.removesuffix("ه")


def _nations(keys: frozenset[str]) -> set[str]:
    return {stem for word in keys if word.endswith(_NISBA) and (stem := _stem(word, _NISBA[::-1])) in _NATIONS}
