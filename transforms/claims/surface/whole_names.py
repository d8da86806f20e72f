"""A word of somebody's name in; the whole name that it stands in there, out: «بتروف» in «رومان بتروف», «مها» in «مها السيد».

A surname has its given names before it, a given name its surname behind it. Given names are known to the lexicon, or
shown by where they stand: behind a title or nationality, and nowhere else on the page without the surname.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.finding import Span
from transforms.claims.reader import Reader
from transforms.claims.surface.inner_marks import is_joined
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import DESCRIBING, OF_NAMES
from transforms.claims.vocabulary.masdars import is_first
from transforms.claims.vocabulary.words import all_spellings
from transforms.conjugate import HIS, VERBAL
from transforms.lexicon import load
from transforms.tokens import WORD, Entry

MOST: Final = 300  # places of a name that are looked at
LONGEST: Final = 4  # tokens of given names before a surname, and of a surname
SHORTEST: Final = 3  # letters of a name that no lexicon knows
GIVEN_NAMES: Final = frozenset(
    word
    for word in all_spellings([*load("bylines")["names"], *load("given_names")["names"]])
    if not g.describe(word).flags & g.PREPOSITION  # «على»
)
COMPOUNDS: Final = frozenset(load("speakers")["compounds"])
_PARTICLES: Final = frozenset(load("speakers")["particles"])
_TAGGED: Final = g.HANDLES | {"_"}
_VAN: Final = "فان"
_BOUND: Final = frozenset("اي")  # what a dual or plural ends with that governs the next word: «مقاتلي الجبهة»
_CONJUGATED: Final = "يت"
_BEHIND: Final = b.CLOSED | g.PERSON
TITLES: Final = frozenset(f"ال{title}{ending}" for title in load("speakers")["titles"] for ending in ("", "ة"))
_MAY_NAME: Final = g.DEFINITE | g.MASDAR | g.PERSON  # what a surname can look like
_NO_NOUN: Final = b.CLOSED | g.ENDS | g.TO_RECIPIENT | g.TO_SOMEONE | g.BLOCKER
_OTHER: Final = g.MASDAR | g.BODY  # nouns that describe no other


def whole(reader: Reader, at: int) -> Span | None:
    """The name of two words or more around token `at`; None where the word stands alone."""
    first = at
    while (step := _given_before(reader, first)) and at - first < LONGEST:
        first -= step
    while first < at and reader.entries[first].clean in _PARTICLES:
        first += 1  # no name begins with «فان»
    if first < at:
        return first, at + 1
    end = given_end(reader, at)
    return (at, end) if end > at + 1 else None


def given_end(reader: Reader, at: int) -> int:
    """One past the surname behind the given name at `at`; `at + 1` where there is none."""
    tagged = reader.entries[at + 1].surface in g.HANDLES  # «كمال #الراعي»
    end, clean = _surname_end(reader, at + 2 if tagged else at + 1), reader.entries[at].clean
    if not end or clean in GIVEN_NAMES:
        return end or at + 1
    last = reader.entries[end - 1].clean
    joined = last[0] in b.JOINED or reader.entries[at + 1].clean[0] in b.JOINED
    closed = reader.flags[end] & (g.COMMA | g.BRACKET)
    apart = closed and last[-1] != "ا" and not joined
    return end if apart and not clean.endswith(b.THINGS) else at + 1  # «أما أوشا هاغن، فهي»


def given_before(reader: Reader, at: int) -> bool:
    """Whether a given name that the lexicon has stands before the name at `at`."""
    if at > 1 and reader.entries[at - 1].clean in COMPOUNDS:  # «زين الدين زيدان»
        at -= 1
    return reader.entries[at - 1].clean in GIVEN_NAMES


def is_full(reader: Reader, span: Span) -> bool:
    """Whether the words of `span` begin with a given name that a surname follows: «كمال الراعي», «#كمال_الراعي»."""
    first, last = span
    k = first + 1 + (reader.entries[first + 1].surface in _TAGGED)
    return last > k and reader.entries[first].clean in GIVEN_NAMES and is_plain(reader, k)


def is_family_name(reader: Reader, k: int, stop: int) -> bool:
    """«رفض سامي الحداد اتهامات …», «طالب سامي القاضي الحكومة بكذا»: the definite word at `k`, behind a given name, where a
    noun phrase of its own follows; a definite noun governs none."""
    flags, clean = reader.flags, reader.entries[k].clean
    if reader.entries[k - 1].clean not in GIVEN_NAMES or flags[k] & ~_MAY_NAME or not flags[k] & g.DEFINITE:
        return False
    several = flags[k] & g.PERSON == 0 or reader.entries[k].word.number == "p"
    if clean.endswith(b.COMMON_NOUN if several else b.THINGS):
        return False
    return k + 1 < stop and _is_another(reader, k + 1, flags[k])


def _is_another(reader: Reader, k: int, before: int) -> bool:
    """Whether a bare noun phrase begins at `k` behind a definite word, which it cannot describe."""
    entry, flags, after = reader.entries[k], reader.flags[k], reader.flags[k + 1]
    clean = entry.clean
    if flags & g.DEMONSTRATIVE:
        return bool(after & g.DEFINITE)  # «هذه الاتهامات»
    if flags & _NO_NOUN or entry.kind is not WORD or entry.word.lead or clean in GIVEN_NAMES or k in reader.date_ends:
        return False
    if flags & g.DEFINITE:
        act = bool(flags & _OTHER) or is_first(clean[2:]) or clean in TITLES
        return act and not clean.endswith(b.NISBA) and clean not in DESCRIBING
    if flags & (_OTHER | g.PERSON):
        return not before & flags & g.PERSON  # «القاضي رئيس المحكمة»
    return clean[0] not in b.JOINED and clean[-1] != "ا" and bool(after & b.PARTICULAR)


def name_end(reader: Reader, first: int, last: int) -> int:
    """Where the name that begins at `first` ends in a phrase that ends at `last`, before a verb's object."""
    k = first + 1
    while k < last:
        tag = reader.entries[k].surface in _TAGGED and k + 1 < last  # «كمال #الراعي», «#كمال_الراعي»
        if reader.entries[k].clean not in COMPOUNDS and not is_plain(reader, k + tag):
            break
        k += 1 + tag
    return k


def _given_before(reader: Reader, k: int) -> int:
    """How many tokens before the name at `k` are one more part of it: «كمال», «صلاح الدين», «جان-»."""
    entries = reader.entries
    if not k:
        return 0
    if k > 1 and entries[k - 1].surface in _TAGGED:  # «كمال #الراعي», «#كمال_الراعي»
        return 2 if entries[k - 2].clean in GIVEN_NAMES or _is_shown(reader, k - 2) else 0
    clean = entries[k - 1].clean
    if k > 1 and entries[k - 1].surface == "-" and is_joined(reader, k - 1):
        return 2
    if clean in COMPOUNDS and k > 1 and (entries[k - 2].clean in GIVEN_NAMES or entries[k - 2].clean in OF_NAMES):
        return 2
    if clean in GIVEN_NAMES or clean in OF_NAMES:
        return 1
    return int(_is_shown(reader, k - 1))


def _is_shown(reader: Reader, k: int) -> bool:
    """Whether the unknown word at `k`, before a surname, is shown to be a given name by what stands around the two."""
    entry, flags = reader.entries[k], reader.flags
    clean = entry.clean
    if flags[k] or entry.kind is not WORD or clean[0] in b.JOINED or len(clean) < SHORTEST:
        return False
    if clean.endswith((*b.COMMON_NOUN, *HIS)) or k in reader.date_ends:
        return False
    before, after = flags[k - 1], flags[k + 2]
    if after & g.COMMA and (flags[k + 3] & g.PERSON or reader.entries[k + 3].clean == "من"):
        return True  # «جون سميث، من معهد …»
    if after & b.TITLE == b.TITLE or (after & g.PERSON and before & b.SAYING):
        return True  # «جون سميث المسؤول …», «قال جون سميث مدير …»
    if clean[0] in _CONJUGATED or (clean[-1] == "ي" and g.describe(clean[:-1]).flags & g.PERSON):
        return False  # «البنك التركي يتحدى بتروف», «أحد مستشاري بتروف»
    nation = before == g.DEFINITE and reader.entries[k - 1].clean.endswith(b.NISBA) and k - 1 not in reader.date_ends
    if not nation and not before & g.PERSON:
        return False
    # «شاهد الجمهور الإسباني خلاف بتروف»: a noun comes up elsewhere, too
    return reader.count(clean, k) == reader.count(f"{clean} {reader.entries[k + 1].surface}", k)


def _surname_end(reader: Reader, k: int) -> int:
    """One past the surname at `k`, behind a given name; 0 where there is none."""
    flags = reader.flags
    if reader.entries[k].clean in _PARTICLES or reader.entries[k].clean in OF_NAMES:
        return k + 2 if reader.entries[k + 1].kind is WORD and not flags[k + 1] & ~g.DEFINITE else 0
    end = k
    while end < k + LONGEST and is_plain(reader, end) and not are_two(reader, end):
        end += 1
    if k < end and flags[end] & _BEHIND and not flags[k] and end - k < LONGEST:
        return end
    again = end > k and reader.count(f"{reader.entries[k - 1].surface} {reader.entries[k].surface}", k) > 1
    return k + 1 if again else 0


def is_plain(reader: Reader, k: int) -> bool:
    """A word that may be a surname: no other part of speech, no ending of a common noun."""
    entry, flags = reader.entries[k], reader.flags[k]
    if entry.clean in g.NAMES:
        return True  # «عبد العزيز نصير»
    if flags & ~g.DEFINITE or entry.kind is not WORD or k in reader.date_ends or len(entry.clean) < SHORTEST:
        return False
    endings = b.COMMON_NOUN if flags else b.THINGS  # «ماكرون» is a name
    return entry.clean[0] != "و" and not entry.clean.endswith((*endings, *HIS))


def are_two(reader: Reader, k: int) -> bool:
    """«هدفين رائعين»: an indefinite noun and its adjective, both in the accusative of two or several."""
    noun, adjective = reader.entries[k].clean, reader.entries[k + 1].clean
    if reader.flags[k] or reader.flags[k + 1] & ~g.PERSON or noun in GIVEN_NAMES or adjective in GIVEN_NAMES:
        return False
    return noun.endswith("ين") and adjective.endswith("ين") and min(len(noun), len(adjective)) > LONGEST


def is_van(reader: Reader, k: int) -> bool:
    """«قال فان هاغن», «روبن فان هاغن»: the word at `k`, which is «فإن» without hamza as well, is of a name."""
    if reader.entries[k].clean != _VAN or not k or reader.flags[k + 1]:
        return False
    before = reader.entries[k - 1]
    return before.clean in GIVEN_NAMES or (before.cue is not None and before.cue.form in VERBAL)


def is_to_somebody(entry: Entry) -> bool:
    """«بأمير قطر», «بالوزير»."""
    joined = entry.clean[:1] == "ب" and not entry.flags & ~g.DEFINITE and entry.clean not in g.NOT_BA
    return joined and bool(g.describe(entry.clean[1:]).flags & g.PERSON)


def is_whole_name(reader: Reader, k: int) -> bool:
    """Whether the name at `k` stands elsewhere without a definite word behind it, and here alone with this one."""
    entries, name, behind = reader.entries, reader.entries[k], reader.entries[k + 1]
    if name.kind is not WORD or name.clean[-1] in _BOUND or name.clean in GIVEN_NAMES or name.clean in OF_NAMES:
        return False
    # «في مجال الإعلام»
    if behind.flags & g.RELATIVE or behind.clean in DESCRIBING or reader.flags[k - 1] & g.PREPOSITION:
        return False
    alone = False
    for j in reader.others(k, MOST):
        if entries[j + 1] is behind:
            return False
        bound = name.clean[-1] == "و"  # «مقاتلو الجبهة» never ends a phrase
        alone = alone or bool(entries[j + 1].flags & b.CLOSED if bound else not entries[j + 1].flags & g.DEFINITE)
    return alone
