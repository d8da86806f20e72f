"""Number words and digit runs in; the number out, or None where the words are no one number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.dates.vocabulary.words import DateWord

_TEEN_HEADS: Final = {"single", "several", "ahad", "ordinal.m", "ordinal.f", "ordinal_bare", "two"}


def number_of(words: Sequence[DateWord]) -> int | None:
    """`ألفين وأربعة وعشرين` 2024, `الخامس والعشرين` 25, `14` 14."""
    total = group = 0
    last = ""
    apart = False  # «تسع و تسعين»
    for word in words:
        kind, value = word.kind, word.value
        if kind == "and":
            apart = True
            continue
        joined, apart = apart or word.proclitic == "w", False
        if kind == "ten" and joined:
            if group % 100:
                return None
            group += value
        elif kind == "ten" and last in _TEEN_HEADS and group % 10:
            group += 10
        elif kind in ("hundred", "thousand") and joined and 0 < group < 100:
            group += value  # units first: «تسعة وتسعين وتسعمئة وألف»
        elif kind == "thousand" and joined and group:
            total += value
        elif kind == "thousand":
            if value == 2000 or not group:
                total += value
            else:
                total += group * value
            group = 0
        elif kind == "hundred":
            if group and (value != 100 or not 3 <= group <= 9):
                return None
            group = group * 100 if group else value
        elif kind in ("tens", "tens_ordinal"):
            if group % 100 >= 10:
                return None
            group += value
        else:
            if group % 100 and last:
                return None
            group += value
        last = kind
    return total + group if words else None
