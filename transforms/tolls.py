"""A clause's tokens and a figure among them in; the one noun of all people that are counted alike, out.

One outlet counts «12 قتيلا», the next tells of «مقتل 12 شخصا», a third that 12 «لقوا مصرعهم»: one toll. Only people of whom
no more is told are taken together so («شخصا», «آخرين»); soldiers, children or people of one country may be a part of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from transforms.characters import fold
from transforms.lexicon import load
from transforms.tokens import WORD, Entry

_COUNTS: Final[dict[str, Any]] = load("counts")
_PEOPLE: Final[dict[str, str]] = _COUNTS["people"]
_TOLLS: Final[list[dict[str, str]]] = _COUNTS["tolls"]
_JOINED: Final = ("و", "ف", "ب", "ل")
_REACH: Final = 7  # tokens before a figure among which the word of its toll is looked for
_REACH_BEHIND: Final = 4  # tokens behind who is counted


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


def _forms(words: str) -> frozenset[str]:
    """The folded words, and with what may be joined to them."""
    bare = _folded(words)
    return bare | {joined + word for word in bare for joined in _JOINED}


_NOUNS: Final = {form: toll["counted_as"] for toll in _TOLLS for form in _folded(toll["nouns"])}
_BEFORE: Final = {form: toll["counted_as"] for toll in _TOLLS for form in _forms(toll["before"])}
_BEHIND: Final = {form: toll["counted_as"] for toll in _TOLLS for form in _forms(toll["behind"])}
_PERSON: Final = _PEOPLE["person"]
_PERSONS: Final = _folded(_PEOPLE["nouns"])
_OTHERS: Final = _folded(_PEOPLE["others"])
_PART: Final = _forms(_PEOPLE["part"])
_UP_TO_FIGURE: Final = _forms(_PEOPLE["up_to_figure"])
_NO_NOUN: Final = _forms(_PEOPLE["without_noun"]) | _forms(load("places")["before"]) | _PART | {*_BEFORE} | {*_BEHIND}
_OR: Final = fold("أو")


def people_counted(entries: Sequence[Entry], begins: int, i: int) -> str:
    """What the figure of tokens `[begins, i)` counts where that are people, by what befell them; empty for anything else."""
    noun = entries[i] if i < len(entries) else None
    if noun is None or noun.kind is not WORD or not noun.stem or noun.folded in _NO_NOUN:
        return _told_before(entries, begins, True) or _told_behind(entries[i : i + 1])
    if noun.folded in _NOUNS:
        return _NOUNS[noun.folded]
    if noun.folded in _PERSONS or noun.folded in _OTHERS:
        told = _told_before(entries, begins, False) or _told_behind(entries[i + 1 : i + 1 + _REACH_BEHIND])
        return told or (_PERSON if noun.folded in _PERSONS else "")
    return ""


def _told_before(entries: Sequence[Entry], begins: int, is_bare: bool) -> str:
    """The toll whose word stands before the figure at token `begins`; closely, where the figure has no noun."""
    for at in range(begins - 1, max(begins - 1 - _REACH, -1), -1):
        entry = entries[at]
        if entry.folded in _BEFORE:
            return "" if _is_both(entries, at) else _BEFORE[entry.folded]
        if entry.kind is not WORD or entry.folded in _PART:
            return ""
        if is_bare and entry.folded not in _UP_TO_FIGURE and entry.date is None:
            return ""
    return ""


def _is_both(entries: Sequence[Entry], at: int) -> bool:
    """Whether another toll is told in one with that of token `at`: «مقتل وإصابة», «قتل أو جرح»."""
    other = at - 2 if at > 1 and entries[at - 1].folded == _OR else at - 1
    told = _BEFORE[entries[at].folded]
    return other >= 0 and _BEFORE.get(entries[other].folded, told) != told


def _told_behind(following: Sequence[Entry]) -> str:
    """The toll whose word is among these, behind who is counted."""
    for entry in following:
        if entry.folded in _BEHIND:
            return _BEHIND[entry.folded]
        if entry.kind is not WORD or entry.folded in _PART:
            return ""
    return ""
