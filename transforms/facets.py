"""A clause's tokens in; what two clauses about one thing can disagree on, out: numbers, ranks, places, negation.

Kept in a form to compare, not to show: a number with the stem of what it counts (`5 عمل`), a rank with the stem of
what it ranks (`2 مرحل`), a place with its level (`city بغداد`, `country IQ`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from babel import Locale

from transforms.characters import fold
from transforms.dates.vocabulary.numerals import number_of
from transforms.dates.vocabulary.words import DateWord
from transforms.lexicon import load
from transforms.negations import negations_of
from transforms.tokens import NUMBER, WORD, Entry, Tokens
from transforms.tolls import people_counted

_CARDINAL: Final = frozenset(("number", "single", "several", "two", "ten", "tens", "hundred", "thousand"))
_ORDINAL: Final = ("ordinal", "tens_ordinal")
_CLOCK: Final = (
    "number.", "ordinal", "single", "several", "ten", "colon", "dot", "comma", "half", "quarter", "third", "minute.",
)  # fmt: skip
_FIRST_YEAR: Final = 1000
_MONTHS: Final = ("gregorian.", "hijri.", "month_head")
_NOT_COUNTED: Final = (*_MONTHS, "daypart.")
_COUNTS: Final = load("counts")
_SCALES: Final = {word: 10 ** scale["digits"] for scale in _COUNTS["scales"] for word in scale["words"].split()}
_BY_THE_CLOCK: Final = frozenset(_COUNTS["by_the_clock"].split())
_DECIMAL: Final = frozenset(".,٫،")
_GROUPING: Final = frozenset(",٬،.")  # «1,234,567», «2.500.000»
_GROUP_DIGITS: Final = 3
_BETWEEN: Final = fold("بين")
_OUT_OF: Final = fold("من")
_UP_TO: Final = frozenset((fold("إلى"), fold("أو")))
_DASHES: Final = frozenset("-–—")
_LONGEST_NAME: Final = 3  # words of a place
_REACH: Final = 6  # tokens in which a clause says that it denies
_BEFORE: Final = frozenset(fold(w) for w in load("places")["before"].split())


class Facets(NamedTuple):
    """numbers, ordinals: value and stem of the noun. places: level and name. negated: whether the clause denies.

    negations: how many of its words negate, wherever they stand.
    """

    numbers: list[str]
    ordinals: list[str]
    places: list[str]
    negated: bool
    negations: int


def facets(tokens: Tokens, first: int, last: int) -> Facets:
    """What can differ in the clause of tokens `[first, last)`; numbers of a date are left to dates."""
    entries = tokens.entries[first:last]
    numbers, ordinals = _counted(tokens, first, entries)
    negations = negations_of(entries)
    # An odd number of them turns the clause round; further on they turn a part of it («لضمان عدم …»).
    negated = sum(i < _REACH for i in negations) % 2 == 1
    return Facets(numbers, ordinals, sorted(set(_places(entries))), negated, len(negations))


def _counted(tokens: Tokens, first: int, entries: Sequence[Entry]) -> tuple[list[str], list[str]]:
    numbers, ordinals = [], []
    bound, i = 0, 0
    while i < len(entries):
        word = entries[i].date
        if word is None:  # nearly every token: neither a figure nor a number in words
            i += 1
            continue
        lower, bound = bound, 0
        told = _told(entries, i, word.kind)
        if told > i:
            i = told
            continue
        if word.kind.startswith(_ORDINAL):
            before = _noun(entries, i - 1)
            if before:
                ordinals.append(f"{word.value} {before}")
            i += 1
            continue
        value, end = _grouped(tokens, first + i, first + len(entries))
        grouped = value is not None
        if value is None:
            run = _lower(entries, i, list(_run(entries, i)))
            value, end = number_of(run) if run else None, first + i + max(1, len(run))
        begins, i = i, end - first
        if i + 1 < len(entries) and entries[i].surface in _DECIMAL and _is_within_figure(tokens, end):
            i += 2  # a fraction is not compared
            continue
        if value is None:
            continue
        if upper := _upper(entries, begins, i):
            bound, i = value, upper
            continue
        scale = _SCALES.get(entries[i].clean, 1) if i < len(entries) else 1
        if grouped and scale > 1:  # «2,500 مليون»: a fraction for some, thousands for others
            i += 1
            continue
        i += scale > 1
        noun = people_counted(entries, begins, i) or _noun(entries, i)
        if noun:
            numbers.append(f"{value * scale} {noun}")
        if noun and lower:  # «من 2 إلى 3 ملايين»: both in millions
            numbers.append(f"{lower * scale if lower <= value else lower} {noun}")
    return sorted(set(numbers)), sorted(set(ordinals))


def _is_between(entries: Sequence[Entry], i: int) -> bool:
    """Whether token `i` follows «بين» of a range; «من بين عشرين» takes some out of all."""
    return i > 0 and entries[i - 1].folded == _BETWEEN and (i == 1 or entries[i - 2].folded != _OUT_OF)


def _lower(entries: Sequence[Entry], i: int, run: list[DateWord]) -> list[DateWord]:
    """The words of the first bound, where those from token `i` on are two: «بين خمسة وعشرين ومئة»."""
    if not _is_between(entries, i):
        return run
    for at in range(len(run) - 1, 0, -1):
        least, most = number_of(run[:at]), number_of(run[at:])
        if run[at].proclitic == "w" and least is not None and most is not None and least < most:
            return run[:at]
    return run


def _upper(entries: Sequence[Entry], begins: int, i: int) -> int:
    """Where the number begins that ends the range of the one at tokens `[begins, i)`; 0 where it is none."""
    if i >= len(entries):
        return 0
    if _is_number(entries[i]):
        return i if entries[i].clean[0] == "و" and _is_between(entries, begins) else 0
    if i + 1 >= len(entries) or not _is_number(entries[i + 1]):
        return 0
    sign = entries[i].surface
    if sign in _DASHES:
        return i + 1 if 0 <= entries[begins].number < entries[i + 1].number else 0  # «2-1» is a score
    if entries[i].folded in _UP_TO:
        return i + 1
    return i + 1 if sign == "و" and _is_between(entries, begins) else 0


def _is_number(entry: Entry) -> bool:
    return entry.kind is NUMBER or (entry.date is not None and entry.date.kind in _CARDINAL)


def _grouped(tokens: Tokens, i: int, last: int) -> tuple[int | None, int]:
    """The figure at token `i` that is printed in groups of three digits, and the token behind it; None for others.

    A point or comma before one group may as well begin a fraction: of one group only the comma is taken to part thousands.
    """
    entries, end = tokens.entries, i + 1
    if entries[i].kind is not NUMBER or not 0 < len(entries[i].clean) <= _GROUP_DIGITS:
        return None, i
    value, sign = entries[i].number, entries[end].surface if end < last else ""
    if value < 1 or sign not in _GROUPING:
        return None, i
    while end + 1 < last and entries[end].surface == sign and _is_within_figure(tokens, end):
        if len(entries[end + 1].clean) != _GROUP_DIGITS:
            break
        value, end = 10**_GROUP_DIGITS * value + entries[end + 1].number, end + 2
    if end == i + 1 or (sign == "." and end == i + 3):
        return None, i
    return value, end


def _is_within_figure(tokens: Tokens, sign: int) -> bool:
    """Whether the sign at a token touches the figures on both of its sides."""
    touches = tokens.ends[sign - 1] == tokens.starts[sign] and tokens.ends[sign] == tokens.starts[sign + 1]
    return touches and tokens.entries[sign + 1].kind is NUMBER


def _told(entries: Sequence[Entry], i: int, kind: str) -> int:
    """Behind a year or what a clock tells at token `i`, which count nothing: «عام 2018», «الساعة الرابعة وعشرين دقيقة», «12:30»."""
    month = entries[i - 1].date if i and entries[i].number >= _FIRST_YEAR else None
    if month is not None and month.kind.startswith(_MONTHS):
        return i + 1  # «مايو 2017»
    following = entries[i + 1 : i + 2]
    if kind.startswith("year.") and following and following[0].number >= _FIRST_YEAR:
        return i + 2
    minutes = kind == "colon" and i and entries[i - 1].kind is NUMBER and following and len(following[0].surface) == 2
    if minutes or kind == "oclock":
        i += 1
        while i < len(entries) and (word := entries[i].date) is not None and word.kind.startswith(_CLOCK):
            i += 1
    return i


def _run(entries: Sequence[Entry], i: int) -> Iterator[DateWord]:
    first = i
    while i < len(entries):
        entry = entries[i]
        word = entry.date
        if entry.kind is NUMBER and entry.number >= 0:
            yield DateWord("number", entry.number)
        elif entry.kind is WORD and word is not None and word.kind in _CARDINAL:
            if i > first and entries[i - 1].kind is NUMBER and entry.clean[0] == "و":
                return  # «بين 750 وألفي»: behind figures «و» begins another number
            yield word
        else:
            return
        i += 1


def _noun(entries: Sequence[Entry], i: int) -> str:
    """Stem of what is counted at token `i`; empty for a month, a part of the day, a clock, a sign or the end."""
    if not 0 <= i < len(entries):
        return ""
    entry = entries[i]
    if entry.surface in "%٪":
        return "%"
    kind = entry.date.kind if entry.date is not None else ""
    if entry.kind is not WORD or kind.startswith(_NOT_COUNTED) or kind in _CARDINAL or entry.clean in _BY_THE_CLOCK:
        return ""
    return entry.stem


def _places(entries: Sequence[Entry]) -> Iterator[str]:
    names, begins = _gazetteer(), _first_words()
    for i, entry in enumerate(entries):
        if entry.kind is not WORD:
            continue
        if i and entries[i - 1].folded in _BEFORE:
            first = entry.folded
        elif entry.folded[0] == "ب" and len(entry.folded) > 4:
            first = entry.folded[1:]  # «ببغداد», «بالبصرة»
        else:
            continue
        if _bare(first) not in begins:
            continue
        for length in range(_LONGEST_NAME, 0, -1):
            rest = [e.folded for e in entries[i + 1 : i + length]]
            found = names.get(_bare(" ".join([first, *rest])))
            if found and len(rest) == length - 1:
                yield found
                break


def _bare(name: str) -> str:
    return name.removeprefix("ال")


@cache
def _gazetteer() -> dict[str, str]:
    """Folded name without the article -> level and name."""
    cldr, lexicon = Locale("ar"), load("places")
    cities = [zone["city"] for zone in cldr.time_zones.values() if "city" in zone]
    cities += [name.replace("_", " ") for name in lexicon["cities"].split()]
    found = {_bare(fold(name)): f"city {_bare(fold(name))}" for name in cities}
    found |= {_bare(fold(n)): f"country {code}" for code, n in cldr.territories.items() if code.isalpha()}
    for line in lexicon["also"]:
        name, code = line.rsplit(maxsplit=1)
        found[_bare(fold(name.replace("_", " ")))] = f"country {code}"
    return found


@cache
def _first_words() -> frozenset[str]:
    """What a name of the gazetteer begins with."""
    return frozenset(name.split(" ")[0] for name in _gazetteer())
