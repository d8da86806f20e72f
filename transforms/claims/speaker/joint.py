"""Mentions in; whether they name somebody together with others, and those of whom the page gives both names, out.

Who is quoted together with somebody («الرئيس فلان ورئيس الوزراء فلان») is mentioned alone later on, and is then one of
the two and not both. «وزير الدفاع ونائب رئيس الوزراء فلان» is one: only one name stands there.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.surface.mentions import Mention, key, word_key
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.lexicon import load
from transforms.tokens import WORD

LEAST: Final = 4  # words of two titles and two names
_WHOLE: Final = g.COMMA | g.PREPOSITION
_PEERS: Final = frozenset(load("speakers")["peers"])
_THEIR: Final = ("اؤه", "اؤها", "وه", "وها")  # plurals with a pronoun: «زملاؤها», «مستشاروه»


def second(reader: Reader, mention: Mention) -> int:
    """The token at which a second name is joined («الحكومة وحليفتها …»), before any preposition or comma; 0: none is."""
    entries, (first, end) = reader.entries, mention.span
    office = mention.known and not entries[first].flags & g.DEFINITE  # so is «وزير» in «الدكتور كمال الراعي وزير …»
    title = first
    for k in range(first + 1, end):
        entry = entries[k]
        flags = entry.flags
        if flags & _WHOLE:
            return 0
        clean = entry.clean
        if clean[0] == "و" and len(clean) > 3 and not flags & b.WHO and clean not in g.NOT_AND:
            if entries[k - 1].flags & g.QUOTE:
                continue  # a name: «منظمة "ورد"»
            # not «وزير العمل والتنمية», «وزير الاتصالات وتقنية المعلومات كمال الراعي»
            if (
                not office
                or g.describe(clean[1:]).flags & b.WHO
                or not (flags & g.DEFINITE or _goes_on(reader, title, k))
            ):
                return k
        if not office and flags & b.NAMED == g.PERSON:
            office, title = True, k
    return 0


def is_with_another(reader: Reader, mention: Mention) -> bool:
    """«الرئيس ونظيره», «هاغن وزملاؤها», «الوزير والمدير»: whether somebody is named together with another."""
    k = second(reader, mention)
    other = reader.entries[k].clean[1:] if k else ""
    if not other or one_bearer(reader, mention.span[0], k, mention.span[1]):
        return False
    plural = other.endswith(_THEIR)
    return other in _PEERS or plural or bool(g.describe(other).flags & (b.WHO | g.PLACE))


def _goes_on(reader: Reader, first: int, k: int) -> bool:
    """Whether what «و» joins at `k` is one more thing that an office is for: it has a genitive, and no name stands before it."""
    flags, noun = reader.flags, g.describe(reader.entries[k].clean[1:]).flags
    named = not flags[first] & g.PERSON or 0 in flags[first:k] or noun & g.PLACE
    return not named and bool(flags[k + 1] & g.DEFINITE)


def first_keys(reader: Reader, mention: Mention) -> Set[str]:
    """The keys of the first name in it."""
    k = second(reader, mention)
    return {key(e) for e in reader.entries[mention.span[0] : k] if e.kind is WORD} if k else mention.keys


def one_bearer(reader: Reader, first: int, joined: int, last: int) -> bool:
    """«نائب رئيس مالطا ورئيس اللجنة كمال الراعي», «كمال الراعي، نائب رئيس مالطا ورئيس اللجنة»: no name stands before the
    second title, or none behind it, so that both are of one person."""
    flags, word = reader.flags, g.describe(reader.entries[joined].clean[1:])
    names = [k for k in range(first, joined) if not flags[k]]
    title = flags[first] & word.flags & g.PERSON and (flags[first] | ~word.flags) & g.DEFINITE  # «الكاتب والباحث فلان»
    if title and names and reader.flags[joined - 1] and not _has_name(reader, joined + 1, last):
        return True
    owned = len(names) == 1 and flags[names[0] - 1] & b.TITLE == g.PERSON
    return bool(title) and (not names or (names[0] > first and owned))


def members(reader: Reader, mention: Mention) -> Sequence[Mention]:
    """Two persons, each by title and name, one by one; else the mention itself."""
    if not mention.known or len(mention.keys) < LEAST:
        return (mention,)
    k = second(reader, mention)
    first, last = mention.span
    if (
        not k
        or one_bearer(reader, first, k, last)
        or not (_has_name(reader, first, k) and _has_name(reader, k + 1, last))
    ):
        return (mention,)
    clean = reader.entries[k].clean[1:]  # without «و»
    word, head = g.describe(clean), word_key(clean)
    if not word.flags & g.PERSON:
        return (mention,)
    one, other = Mention(reader, (first, k), joined=mention.joined), Mention(reader, (k, last), joined=True)
    other.keys = other.keys - {other.head} | {head}
    other.head, other.known, other.gender, other.number = head, True, word.gender, word.number
    other.definite = reader.flags[k] & g.DEFINITE != 0
    return one, other


def _has_name(reader: Reader, first: int, last: int) -> bool:
    return 0 in reader.flags[first:last]
