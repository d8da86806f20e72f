"""Names of months, weekdays and feasts: CLDR's for every Arabic locale (Babel), Umm al-Qura's (hijridate), and the lexicon's.

Months are numbered 1-12 in the Gregorian and 101-112 in the Hijri calendar, weekdays 0-6 from Monday.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from babel import Locale
from hijridate import Hijri

from transforms.characters import fold
from transforms.lexicon import load

HIJRI: Final = 100  # added to the number of a Hijri month
_SOME_HIJRI_YEAR: Final = 1446


@cache
def month_names() -> dict[tuple[str, ...], int]:
    """Folded words of every month name -> number of the month."""
    names: dict[tuple[str, ...], int] = {}
    for locale in map(Locale.parse, load("months")["locales"]):
        for context in ("format", "stand-alone"):
            for number, name in locale.months[context]["wide"].items():
                names[tuple(fold(name).split())] = int(number)
    for number in range(1, 13):
        names[tuple(fold(Hijri(_SOME_HIJRI_YEAR, number, 1).month_name("ar")).split())] = HIJRI + number
    for calendar, offset in (("gregorian", 0), ("hijri", HIJRI)):
        for entry in load("months")[calendar]:
            for name in entry["names"]:
                names[tuple(fold(name).split())] = offset + int(entry["month"])
    return names


def name_words() -> Iterator[tuple[str, str, int]]:
    """(folded word, kind, value) of every word of a name. A two-word name gives a `month_head` and a `month_tail`."""
    names = month_names()
    doubt = {fold(name): level for level in ("risky", "doubtful") for name in load("months")[level]}
    numerals = {fold(form) for entry in load("numerals")["words"] for form in entry["forms"]}
    heads = {words[0] for words in names if len(words) == 2} - {words[0] for words in names if len(words) == 1}
    seasons = set(map(fold, load("months")["season_heads"]))
    for head in sorted(heads):
        yield head, "season_head" if head in seasons else "month_head", 1
    for tail in sorted({words[1] for words in names if len(words) == 2} - numerals):
        yield tail, "month_tail", 0
    for words, number in names.items():
        if len(words) == 1:
            kind = "gregorian" if number < HIJRI else "hijri"
            yield words[0], f"{kind}.{doubt.get(words[0], 'sure')}", number
    for number, name in Locale("ar").days["format"]["wide"].items():
        yield fold(name), "weekday", int(number)


@cache
def holiday_names() -> dict[tuple[str, ...], str]:
    """Folded words of every name of a feast -> its id in holidays.toml."""
    return {
        tuple(fold(name).split()): str(entry["id"]) for entry in load("holidays")["holidays"] for name in entry["names"]
    }
