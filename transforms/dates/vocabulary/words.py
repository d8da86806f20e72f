"""What a single word can mean in a temporal expression: lexicon, CLDR and Umm al-Qura names in; one kind and value out.

Every word has one kind, and every kind one character: the sentence becomes a string of kinds that patterns are
matched against in C (see grammar/patterns). Called once per distinct word of the process.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from transforms.bounds import WRITTEN_YEARS
from transforms.characters import fold
from transforms.dates.vocabulary.names import name_words
from transforms.lexicon import load

LEXICONS: Final = ("datewords", "weekdays", "numerals", "relative")
NO_PROCLITIC: Final = "_"
_SIGNS: Final = {
    "/": "slash", "\\": "slash", "-": "dash", "–": "dash", "—": "dash", "−": "dash", "~": "dash", ".": "dot", ":": "colon", "،": "comma",
    ",": "comma", "|": "bar", "·": "bar", "•": "bar", "(": "open", ")": "close", "[": "open", "]": "close", "\n": "newline",
    "'": "quote", '"': "quote", "«": "open", "»": "close", "%": "percent", "٪": "percent", "+": "sign", "=": "equals", "$": "sign", "٫": "dot", "٬": "comma",
}  # fmt: skip
# Letters that are written together with the next word, longest first, and what they count as.
_PROCLITICS: Final = (
    ("ولل", "l", True), ("فلل", "l", True), ("لل", "l", True), ("وب", "b", False), ("ول", "l", False), ("وك", "k", False), ("فب", "b", False), ("فل", "l", False),
    ("و", "w", False), ("ف", "f", False), ("ب", "b", False), ("ل", "l", False), ("ك", "k", False),
)  # fmt: skip
_PROCLITICS_BY_LETTER: Final = {first: [p for p in _PROCLITICS if p[0][0] == first] for first in "وفبلك"}
# Words of two letters that take proclitics, though not ب («باب»); others would be seen in «لم» or «بل».
_SHORT: Final = frozenset({"every", "tomorrow", "gregorian.risky"})
_HEAD: Final = "holiday_head"  # «بشم النسيم»: nothing by itself
_NUMBERS: Final = frozenset(
    ("single", "several", "two", "ten", "teen", "tens", "hundred", "thousand", "half", "quarter")
)
_SIX: Final = "several"  # «وست وعشرين»; «لست» and «بست» are other words


_NUMBER_BOUNDS: Final = ((0, "zero"), (12, "d12"), (24, "d24"), (31, "d31"), (59, "d59"), (99, "d99"))
NUMBER_KINDS: Final = tuple(
    f"number.{name}" for name in (*(n for _, n in _NUMBER_BOUNDS), "three", "four", "year", "long")
)
SIGN_KINDS: Final = tuple(set(_SIGNS.values()))


class DateWord(NamedTuple):
    """A word's meaning. `prefix`: how many cleaned letters of proclitics stand before it; `proclitic`: which."""

    kind: str
    value: int = 0
    label: str = ""
    prefix: int = 0
    proclitic: str = NO_PROCLITIC


@cache
def vocabulary() -> dict[str, DateWord]:
    """Folded word -> meaning."""
    words = merged(_entries())
    holidays = [fold(name).split() for entry in load("holidays")["holidays"] for name in entry["names"]]
    for first, *rest in holidays:
        words.setdefault(first, DateWord("holiday_head" if rest else "holiday_single"))
    for _, *rest in holidays:
        for form in rest:
            words.setdefault(form, DateWord("holiday_word"))
    return words


def merged(entries: Iterable[tuple[str, DateWord]]) -> dict[str, DateWord]:
    """Form -> meaning. A form that two entries claim for different things is an error of the lexicon: ValueError."""
    words: dict[str, DateWord] = {}
    for form, word in entries:
        if words.setdefault(form, word) != word:
            raise ValueError(f"lexicon: {form!r} is {words[form].kind} and {word.kind}")
    return words


def _entries() -> Iterator[tuple[str, DateWord]]:
    for form, kind, value in name_words():
        yield form, DateWord(kind, value)
    for name in LEXICONS:
        for entry in load(name)["words"]:
            for form in entry["forms"]:
                yield fold(form), DateWord(entry["kind"], entry.get("value", 0), entry.get("label", ""))
    for unit in load("units")["units"]:
        for form_name, forms in unit.items():
            if form_name != "unit":
                for form in forms:
                    yield fold(form), DateWord(f"{unit['unit']}.{form_name}", 0, unit["unit"])
    for part in load("dayparts")["parts"]:
        for form_name in ("noun", "eve", "adverb", "definite", "both", "letter"):
            for form in part.get(form_name, ()):
                yield fold(form), DateWord(f"daypart.{form_name}", part["first"], part["part"])


@cache
def _never() -> frozenset[str]:
    return frozenset(load("datewords")["never"])


def _number(clean: str) -> DateWord:
    """A digit run: its kind says what it can be, «07» is a clock's or calendar's writing of 7."""
    if len(clean) > 4:
        return DateWord("number.long", -1)
    value = int(clean)
    if len(clean) == 4:
        return DateWord("number.year" if value in WRITTEN_YEARS else "number.four", value)
    if len(clean) == 3:
        return DateWord("number.three", value)
    return DateWord(next(f"number.{name}" for bound, name in _NUMBER_BOUNDS if value <= bound), value)


def date_word(clean: str, folded: str) -> DateWord | None:
    """The meaning of a word, digit run or sign for dates, or None."""
    if clean.isdecimal():
        return _number(clean)
    words = vocabulary()
    if clean in _never():
        return None
    found = words.get(folded)
    if found:
        return found
    if not clean[:1].isalpha():
        return DateWord(_SIGNS[clean]) if clean in _SIGNS else None
    for letters, proclitic, takes_article in _PROCLITICS_BY_LETTER.get(folded[:1], ()):
        if folded.startswith(letters):
            rest = folded[len(letters) :]
            found = words.get("ال" + rest if takes_article else rest)
            if found and (len(rest) > 2 or _is_peeled(found.kind, proclitic)):
                return found._replace(prefix=len(letters), proclitic=proclitic)
    return None


def _is_peeled(kind: str, proclitic: str) -> bool:
    """Whether a word of two letters takes the proclitic."""
    return kind == _HEAD or (kind in _SHORT and proclitic != "b") or (kind == _SIX and proclitic == "w")


def is_amount(word: DateWord | None) -> bool:
    """Whether a word may begin an amount of time: a number, or a unit («شهرين»)."""
    if word is None:
        return False
    return (
        word.kind.startswith("number") or word.kind in _NUMBERS or word.kind.endswith((".sg", ".acc", ".dual", ".pl"))
    )
