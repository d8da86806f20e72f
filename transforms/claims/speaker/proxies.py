"""A name behind somebody's title in a speaker's phrase in; whether it is the name of whom the speaker only speaks for, works
for or is related to, out: «محامي الرئيس كمال الراعي», «متحدث باسم الوزير، كمال الراعي», «المستشار القانوني للرئيس كمال الراعي».

Grammar leaves open whose the name is where the title is a noun of relation's genitive («سكرتير الرئيس كمال الراعي»). The
page tells: who has the same title elsewhere, and what title stands before the name there. Where it tells nothing, a deputy
or assistant is named himself, an agent or relative is not, and behind a comma only a spokesman is not.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.surface.titles import LONGEST, ON_BEHALF, is_to_title
from transforms.claims.surface.whole_names import GIVEN_NAMES
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import HEADS, HONORIFICS, SPOKESMEN
from transforms.lexicon import load
from transforms.tokens import WORD

PRINCIPAL: Final = "principal"
PROXY: Final = "proxy"
UNTOLD: Final = ""
OCCURRENCES: Final = 8  # of a title or name on the page that are looked at
SHORTEST: Final = 3  # letters of a title with «ل» before it
_KIN: Final = frozenset(load("speakers")["kin"]) | frozenset(load("speakers")["aides"])
_SECONDS: Final = frozenset(load("speakers")["seconds"])
_BUSINESS: Final = frozenset(load("speakers")["of_business"])
_BOUND: Final = ("ي", "و")  # «مستشاري الرئيس», «محامو الرئيس»
_OF: Final = ("لل", "ل", "ب")


def is_principal(reader: Reader, first: int, at: int, end: int) -> bool:
    """Whether tokens `[at, end)` name whom the speaker in the phrase from `first` on stands for."""
    title = next((k for k in range(first + 1, at) if _relates(reader, first, k)), 0)
    if not title:
        return False
    flags, comma = reader.flags, False
    for k in range(title + 1, at):
        comma = comma or flags[k] & g.COMMA != 0
        entry = reader.entries[k]
        if flags[k] & (g.PREPOSITION | g.TO_SOMEONE) or (entry.clean[:2] == "لل" and len(entry.clean) > SHORTEST):
            return False  # «مستشار الرئيس للشؤون المالية كمال الراعي»
        if flags[k] & b.TITLE == b.TITLE and entry.word.number == "s" and entry.clean not in HONORIFICS:
            return False  # «مستشار الرئيس السفير كمال الراعي»
    told = _told(reader, first, title, at, end)
    if told:
        return told == PRINCIPAL
    if _is_spokesman(reader, first, title):
        return True
    return not comma and not _is_second(reader, first, title)


def _relates(reader: Reader, first: int, k: int) -> bool:
    """Whether the word at `k` is a single person's title that a noun of relation or «ل» makes a principal's."""
    flags, entry = reader.flags, reader.entries[k]
    if flags[k] & g.TO_SOMEONE:
        body = g.describe(entry.clean[2:] if entry.clean[:2] == "لل" else entry.clean[1:]).flags & g.BODY
        return len(entry.clean) > SHORTEST and not body and is_to_title(entry.clean)
    if flags[k] & b.WHO != g.PERSON or entry.word.number != "s" or flags[k - 1] & g.DEFINITE:
        return False
    before = k - 1
    if reader.entries[before].clean == ON_BEHALF:
        return True
    if before > first and reader.entries[before].clean in _BUSINESS:
        before -= 1  # «وكيل أعمال اللاعب»
    return _noun(reader.entries[before].clean) in _KIN or _noun(reader.entries[before].clean) in _SECONDS


def _noun(clean: str) -> str:
    """«مستشاري», «لمكتب» as the lexicon has them."""
    if clean in _KIN or clean in _SECONDS:
        return clean
    if clean[-1:] in _BOUND and clean[:-1] in _KIN:
        return clean[:-1]
    return next((clean[len(of) :] for of in _OF if clean.startswith(of) and clean[len(of) :] in _KIN), clean)


def _is_spokesman(reader: Reader, first: int, title: int) -> bool:
    """«المتحدث باسم الوزير», «متحدث باسم أسرة الوزير»; not «المتحدث باسم الحكومة مساعد الوزير»."""
    if reader.entries[first].word.base.removeprefix("ال") not in SPOKESMEN:
        return False
    k = title - 1
    while k > first and reader.entries[k].clean in _KIN:
        k -= 1
    return k > first and reader.entries[k].clean == ON_BEHALF


def _is_second(reader: Reader, first: int, title: int) -> bool:
    """«نائب الرئيس», «وكيل الوزير», «النائب الأول لرئيس الوزراء», «مدير مكتب الرئيس»: an office of its own."""
    entries, before = reader.entries, reader.entries[title - 1].clean
    if reader.flags[title] & g.TO_SOMEONE:
        return entries[first].clean.removeprefix("ال") in _SECONDS
    if before in _KIN and title - 2 >= first and reader.flags[title - 1] & g.BODY:
        return entries[title - 2].clean in HEADS
    return before in _SECONDS and (before not in _KIN or entries[title].clean.removeprefix("ال") in HEADS)


def _told(reader: Reader, first: int, title: int, at: int, end: int) -> str:
    """Whose name the page shows it to be."""
    name = {entry.clean for entry in reader.entries[at:end] if entry.kind is WORD}
    return _by_title(reader, title, at, name) or _by_name(reader, first, title, end)


def _by_title(reader: Reader, title: int, at: int, name: set[str]) -> str:
    """Who has the principal's title elsewhere: «الرئيس المالطي كمال الراعي»."""
    tokens, last = reader.tokens, at - 1
    while last > title and reader.flags[last] & g.MARK:
        last -= 1
    clean = reader.entries[title].clean
    cut = 2 if clean[:2] in ("لل", "ال") else 1 if reader.flags[title] & g.TO_SOMEONE else 0
    phrase = tokens.text[tokens.starts[title] + cut : tokens.ends[last]]
    told = UNTOLD
    for j in _places(reader, phrase, title):
        k = j + last - title + 1
        if j == title or _is_governed(reader, j):
            continue
        if reader.flags[k] & g.COMMA:
            k += 1  # «الرئيس المالطي، كمال الراعي»
        if reader.entries[k].clean in name:
            return PRINCIPAL
        if reader.entries[k].clean in GIVEN_NAMES:
            told = PROXY
    return told


def _by_name(reader: Reader, first: int, title: int, end: int) -> str:
    """What titles the name has elsewhere: «الرئيس الراعي», «المحامي هاغن»."""
    surname = reader.tokens.text[reader.tokens.starts[end - 1] : reader.tokens.ends[end - 1]]
    own, other = _base(reader, first), _base(reader, title)
    for j in _places(reader, surname, end - 1):
        if j == end - 1:
            continue
        for k in range(j - 1, max(-1, j - LONGEST // 2), -1):
            bits = reader.flags[k]
            if reader.entries[k].clean == ON_BEHALF:
                return PRINCIPAL  # «المتحدث باسم الراعي»
            if bits & g.PERSON and reader.entries[k].clean not in HONORIFICS:
                base = _base(reader, k)
                if base == own:
                    return PROXY if bits & g.DEFINITE else PRINCIPAL  # «المحامي الراعي»; «محامي الراعي»
                if base == other and not _is_governed(reader, k):
                    return PRINCIPAL
                break
            if bits & ~g.DEFINITE or reader.entries[k].kind is not WORD:
                break
    return UNTOLD


def _places(reader: Reader, phrase: str, at: int) -> list[int]:
    """The tokens that the first places of a phrase around token `at` begin in, behind no more than an article or «ل»."""
    tokens = reader.tokens
    found: list[int] = []
    for here in reader.places(phrase, at, OCCURRENCES):
        j = tokens.first_at(here)
        if j == len(tokens) or tokens.starts[j] > here:
            j -= 1
        if here - tokens.starts[j] < SHORTEST:
            found.append(j)
    return found


def _is_governed(reader: Reader, k: int) -> bool:
    """«محامي الرئيس», «باسم الرئيس», «للرئيس»: the title at `k` is somebody's principal's here, too."""
    before = reader.entries[k - 1].clean
    return b.governs(reader.flags[k - 1]) or before == ON_BEHALF or bool(reader.flags[k] & g.TO_SOMEONE)


def _base(reader: Reader, k: int) -> str:
    """A title without article, «ل» and gender."""
    clean = reader.entries[k].clean
    if reader.flags[k] & g.TO_SOMEONE:
        clean = clean[2:] if clean[:2] == "لل" else clean[1:]
    return clean.removeprefix("ال").removesuffix("ة")
