"""What a single word can mean in a temporal expression."""

from __future__ import annotations

from typing import NamedTuple

from transforms.characters import fold
from transforms.lexicon import load


class DateWord(NamedTuple):
    """`kind` is `month` or `number`; `value` its number; `prefix` how many letters of proclitics stand before it."""

    kind: str
    value: int
    prefix: int = 0


_MONTHS = {fold(name): number for number, names in load("months")["gregorian"].items() for name in names}


def date_word(clean: str, folded: str) -> DateWord | None:
    """The meaning of a word or digit run for dates, or None."""
    if clean.isdecimal():
        return DateWord("number", int(clean)) if len(clean) <= 4 else None
    if folded in _MONTHS:
        return DateWord("month", int(_MONTHS[folded]))
    return None
