"""A speaker's name on the page in; the personal name in it, without office and respect, out.

«رئيس الوزراء المالطي كمال الراعي», «كمال الراعي، رئيس الوزراء» and «السيد كمال الراعي» hold one person, by whom pages can be
compared. A given name that the lexicon has begins it, or a title before two unknown words shows it.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.finding import Span
from transforms.claims.reader import Reader
from transforms.claims.speaker.joint import is_with_another
from transforms.claims.speaker.proxies import is_principal
from transforms.claims.surface.inner_marks import is_joined
from transforms.claims.surface.mentions import Mention, untagged
from transforms.claims.surface.titles import ON_BEHALF, is_to_title
from transforms.claims.surface.whole_names import COMPOUNDS, GIVEN_NAMES, is_plain, is_to_somebody
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import HE_TITLES, HONORIFICS, KUNYAS, OF_NAMES, SPOKESMEN
from transforms.claims.vocabulary.words import all_spellings
from transforms.conjugate import HIS
from transforms.lexicon import load
from transforms.markup import unfilled
from transforms.tokens import WORD

LONGEST: Final = 6  # words of a personal name
SHORTEST: Final = 2  # letters of «لل»
SHORTEST_NAME: Final = 4  # letters of a name with «ل» or «ب» before it
OCCURRENCES: Final = 8  # of a surname that are looked at
LEAST: Final = 2  # names: «كمال الراعي»
MOST_UNKNOWN: Final = 3  # words that no lexicon knows
_RESPECT: Final = HONORIFICS | all_spellings(load("speakers")["of_ranks"])
_BEGINS: Final = (GIVEN_NAMES | OF_NAMES) - frozenset(load("speakers")["particles"]) - _RESPECT
_OF_OFFICES: Final = frozenset(load("speakers")["of_offices"])
_JUNIORS: Final = frozenset(load("speakers")["juniors"])
_TO: Final = "لب"
_SONS: Final = frozenset(load("speakers")["sons"])
_BODIES: Final = g.BODY | g.PLACE
_TAGS: Final = g.HANDLES | {"_"}
_STOPS: Final = g.COMMA | g.BRACKET | g.QUOTE


def person(reader: Reader, mention: Mention) -> str | None:
    """The personal name in a mention, as `mentions.name` writes it; None where two are named together."""
    span = personal_name(reader, mention.span)
    if span is None or is_with_another(reader, mention):
        return None
    tokens = reader.tokens
    return untagged(unfilled(tokens.text[tokens.starts[span[0]] : tokens.ends[span[1] - 1]]))


def personal_name(reader: Reader, span: Span) -> Span | None:
    """The tokens of the personal name in a speaker's name, two words or more; None where that names nobody, or somebody of
    theirs («محامي كمال الراعي», «حكومة كمال الراعي»)."""
    flags, (first, last) = reader.flags, span
    while first < last:
        end = next((k for k in range(first, last) if flags[k] & _STOPS), last)
        found = _known(reader, first, end) or _unknown(reader, first, end, span)
        if found is not None and not is_principal(reader, span[0], *found):
            return found
        if flags[span[0]] & _BODIES:
            return None  # «حكومة مالطا، كمال الراعي»
        first = end + 1
    return None


def _known(reader: Reader, first: int, end: int) -> Span | None:
    """The name between two commas that a given name of the lexicon begins."""
    if first > 1 and first - 1 in reader.sentences.opened and not reader.flags[first - 2]:
        return None  # «قائد عمليات "كمال الراعي"»
    for k in range(first, end - 1):
        if _begins(reader, k) and (k == first or _is_office(reader, first, k) or _is_nation(reader, first, k)):
            start = _name_start(reader, first, k)
            if start == k > first and reader.entries[k].clean in _SONS and _of_names(reader, k - 1):
                if b.governs(reader.flags[k - 2]):
                    continue
                start = k - 1  # «القائد المهدي بن كمال»
            if (before := _unknown_before(reader, first, start)) is not None:
                return before
            stop = _name_end(reader, start, k, end)
            if _names(reader, start, stop) >= LEAST:
                return start, stop
    return None


def _begins(reader: Reader, k: int) -> bool:
    """«كمال», «عبد», and what stands behind «الدكتور»; but «آية الله كمال»."""
    clean = reader.entries[k].clean
    if k > 1 and reader.entries[k - 1].clean in _SONS and _of_names(reader, k - 2):
        return False  # «مؤسسة خليفة بن كمال»
    if reader.entries[k - 1].clean in HONORIFICS and reader.flags[k - 1] & g.DEFINITE and is_plain(reader, k):
        return not reader.flags[k]
    if reader.flags[k] & g.PERSON and (reader.entries[k + 1].clean in _OF_OFFICES or reader.flags[k + 1] & g.BODY):
        return False  # «أمين سر اللجنة»
    return clean in _BEGINS and not (clean in HE_TITLES and reader.entries[k + 1].clean in COMPOUNDS)


def _unknown_before(reader: Reader, first: int, k: int) -> Span | None:
    """«هيلما هاغن» in «وزيرة الصحة المالطية هيلما هاغن الرئيس المالطي كمال»: who holds the office stands first, and a
    title begins another's phrase."""
    flags = reader.flags
    for title in range(first + LEAST, k):
        if flags[title] & b.TITLE != b.TITLE or reader.entries[title].clean in _RESPECT:
            continue
        start = title
        while start > first and not flags[start - 1] and _is_strange(reader, start - 1):
            start -= 1
        if (
            LEAST <= title - start <= MOST_UNKNOWN
            and flags[start - 1] & g.DEFINITE
            and _is_office(reader, first, start)
        ):
            return start, title
    return None


def _is_strange(reader: Reader, k: int) -> bool:
    """A word that may be of a name that no lexicon knows, and no form of one that is known: not «حديثا»."""
    clean = reader.entries[k].clean
    known = clean[-1] == "ا" and g.describe(clean[:-1]).flags != 0
    return is_plain(reader, k) and not known and not _is_to(reader, k)


def _is_to(reader: Reader, k: int) -> bool:
    """«لدونالد», «ليوفنتوس» of a page that has «يوفنتوس», «بكندا»: a preposition before a name."""
    entry = reader.entries[k]
    clean = entry.clean
    if clean[0] not in _TO or len(clean) <= SHORTEST_NAME or clean in GIVEN_NAMES:
        return False
    bare = clean[1:]
    flags = g.describe(bare).flags
    if flags & ~g.PLACE or bare.endswith(b.THINGS):
        return False  # «لشركة»
    named = clean[0] == "ل" and (bare in GIVEN_NAMES or reader.count(f" {bare} ", k) > 0)
    return named or bool(flags & g.PLACE)


def _unknown(reader: Reader, first: int, end: int, span: Span) -> Span | None:
    """Words that no lexicon knows between two commas, behind a title or before one: «السفيرة، هيلما هاغن»."""
    flags, k = reader.flags, end
    if first > span[0] and flags[first - 1] & g.QUOTE:
        return None  # «رئيس شركة "سانا هاغن"»
    while k > first and not flags[k - 1] and (is_plain(reader, k - 1) or reader.entries[k - 1].surface in _TAGS):
        if _is_to(reader, k - 1):
            break
        k -= 1
    while k < end and reader.entries[k].surface in _TAGS:
        k += 1
    if not LEAST <= _names(reader, k, end) <= MOST_UNKNOWN:
        return None
    if k > first:
        tag = reader.entries[k - 1].surface in _TAGS
        settled = flags[k - 1 - tag] & g.DEFINITE != 0 or _is_to(reader, k - 1)  # «المدير الفني ليوفنتوس هيلما هاغن»
        office = settled and _is_office(reader, first, k)
        return (k, end) if office and not reader.entries[k].clean.endswith(b.NISBA) else None
    titled = _is_title(reader, span[0]) if first > span[0] else end + 1 < span[1] and _is_title(reader, end + 1)
    return (k, end) if titled else None


def _is_title(reader: Reader, k: int) -> bool:
    """«الوزير», «للوزير»."""
    entry = reader.entries[k]
    to = bool(reader.flags[k] & g.TO_SOMEONE) and len(entry.clean) > SHORTEST and is_to_title(entry.clean)
    return to or (reader.flags[k] & g.PERSON != 0 and entry.word.number != "p")


def _is_nation(reader: Reader, first: int, k: int) -> bool:
    """«المالطي كمال الراعي»."""
    head = reader.entries[first]
    return k == first + 1 and bool(head.flags & g.DEFINITE) and head.clean.endswith(b.NISBA)


def _is_office(reader: Reader, first: int, k: int) -> bool:
    """Whether the words before the name at `k` are its bearer's office: «مدير المعهد», not «محامي», «قوات», «قرار»."""
    if reader.entries[k - 1].surface in _TAGS:
        k -= 1
    before = reader.flags[k - 1]
    if not _is_title(reader, first) or b.governs(before) or before & (g.PREPOSITION | g.DEMONSTRATIVE):
        return False
    whose = next((j for j in range(first + 1, k + 1) if _is_on_behalf(reader, first, j)), 0)
    # «المتحدث باسم كمال الراعي», «المتحدث باسم الوزير كمال الراعي»; but «المتحدث باسم الوزارة كمال الراعي»
    return not whose or (whose < k - 1 and not _is_title(reader, whose + 1))


def _is_on_behalf(reader: Reader, first: int, k: int) -> bool:
    """«المتحدث باسم»; but «الفنان باسم الراعي»."""
    return reader.entries[k].clean == ON_BEHALF and reader.entries[first].word.base.removeprefix("ال") in SPOKESMEN


def _name_start(reader: Reader, first: int, k: int) -> int:
    """Where the name begins that has a known given name at `k`: «الفنانة دنيا سمير الراعي», «كنان بن صالح الراعي»."""
    flags, before = reader.flags, k - 1
    if before < first:
        return k
    if reader.entries[k].clean in _SONS and flags[before] & b.SAYING and before > first:
        return before  # «يعرب بن كمال»
    respect = reader.entries[before].clean in _RESPECT
    if flags[before] or not is_plain(reader, before) or respect or _is_to(reader, before):
        return k
    alone = before == first or bool(flags[before - 1] & g.DEFINITE) or reader.entries[k].clean in _SONS
    return before if alone else k


def _name_end(reader: Reader, start: int, k: int, end: int) -> int:
    entries, stop = reader.entries, k + 1
    while stop < min(end, k + LONGEST) and _goes_on(reader, stop) and not _is_tail(reader, start, stop):
        stop += 1
    while stop > k and (entries[stop - 1].kind is not WORD or _leads_on(entries[stop - 1].clean)):
        stop -= 1
    return stop


def _leads_on(clean: str) -> bool:
    """«عبد», «أبو», «فان»: a word of names that is none without the next."""
    return clean in KUNYAS or (clean in OF_NAMES and clean not in GIVEN_NAMES)


def _goes_on(reader: Reader, k: int) -> bool:
    entry, flags = reader.entries[k], reader.flags[k]
    clean = entry.clean
    if _of_names(reader, k):
        return True
    if entry.surface in _TAGS:
        return True  # «كمال #الراعي», «#كمال_الراعي»
    if entry.surface == "-":
        return is_joined(reader, k)  # «جاي-إن»
    if flags & ~g.DEFINITE or len(clean) == 1:
        return False
    if clean[:2] == "لل" or (clean[0] == "ل" and len(clean) > SHORTEST_NAME and clean[1:] in GIVEN_NAMES):
        return False  # «مجمع كمال الراعي للطب», «كمال الراعي لسالم»
    act = (clean[0] in "بل" and g.describe(clean[1:]).flags) or (clean[-1] == "ا" and g.describe(clean[:-1]).flags)
    if act & g.MASDAR or is_to_somebody(entry):
        return False  # «كمال الراعي لتهنئة المدير», «كمال الراعي خطابا», «كمال الراعي بوزير المالية»
    joined = clean[0] == "و" and (clean.endswith(HIS) or clean[1:] in GIVEN_NAMES or g.describe(clean[1:]).flags)
    return not joined and not (flags and clean.endswith(b.COMMON_NOUN))


def _is_tail(reader: Reader, start: int, k: int) -> bool:
    """Whether the word at `k`, behind a name in full, is none of it: its surname stands elsewhere without that word."""
    entries, clean = reader.entries, reader.entries[k].clean
    if (
        _of_names(reader, k)
        or _of_names(reader, k - 1)
        or entries[k - 1].kind is not WORD
        or entries[k].kind is not WORD
    ):
        return False
    if _names(reader, start, k) < LEAST:
        return False
    bare = clean[:-1] if clean.endswith("ه") else clean[:-2] if clean.endswith(b.THEIRS) else ""
    if bare and g.describe(bare).flags & (b.WHO | g.MASDAR):
        return True  # «كمال الراعي فريقه»
    both = reader.tokens.text[reader.tokens.starts[k - 1] : reader.tokens.ends[k]]
    return reader.count(both, k) == 1 and _stands_alone(reader, k - 1)


def _stands_alone(reader: Reader, k: int) -> bool:
    """Whether the word at `k` stands in another place near it, too."""
    for j in reader.others(k, OCCURRENCES):
        if not reader.flags[j + 1] and is_plain(reader, j + 1):
            continue  # «كمال صالح الراعي», «كمال صالح هاغن»
        before = reader.flags[j - 1] if j else 0
        if before & b.SAYING or before & b.TITLE == b.TITLE or (j and _of_names(reader, j - 1)):
            return True  # «قال الراعي», «الوزير الراعي», «كمال الراعي»
    return False


def _of_names(reader: Reader, k: int) -> bool:
    clean = reader.entries[k].clean
    return clean in GIVEN_NAMES or clean in COMPOUNDS or clean in OF_NAMES or clean in _JUNIORS


def _names(reader: Reader, first: int, stop: int) -> int:
    """How many names those tokens are: «عبد الله», «أبو بكر» and «صلاح الدين» are one each."""
    names = [e.clean for e in reader.entries[first:stop] if e.kind is WORD]
    return sum(1 for clean in names if clean not in COMPOUNDS and not _leads_on(clean))
