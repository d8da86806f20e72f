"""A line's tokens in; the sign that ends it as a sentence out: a stop, a question mark, dots where it breaks off, a colon."""

from __future__ import annotations

from typing import Final

from transforms.pages.lines.marked import CLOSERS
from transforms.pages.lines.marks import marks
from transforms.tokens import Entry

CUT_WORDS: Final = 12  # a line of that many words that ends in dots was cut off
STOP_REACH: Final = 4  # tokens from the end that may close a sentence: quotes, brackets
_ENDS: Final = dict.fromkeys(".。۔", ".") | dict.fromkeys("؟?!", "?") | {"…": "…"} | dict.fromkeys(CLOSERS, "")
_LAST: Final = _ENDS | {":": ":"}
_MORE_ENDS: Final = marks().more_ends


def stop_of(entries: list[Entry], first: int, last: int) -> str:
    """The sign that ends a sentence, seen through closing quotes and brackets; a colon at the very end."""
    sign = _LAST.get(entries[last - 1].surface)
    if sign is None:
        if entries[last - 1].key in _MORE_ENDS and last - first > CUT_WORDS:
            link = entries[last - 2].key, entries[last - 1].key
            if link in marks().more_links and stop_of(entries, first, last - 2) == "…":
                return "…"  # «… اقرأ المزيد»
        return ""
    if not sign and entries[last - 1].surface == "]" and last - first > CUT_WORDS:
        link = entries[last - 3].key, entries[last - 2].key
        if link in marks().more_links:
            return "…"  # «… [قراءة المزيد]»
    for i in range(last - 1, max(first, last - STOP_REACH) - 1, -1):
        if sign == "." and i > first and entries[i - 1].surface == ".":
            return "…"  # one stop ends, several break off
        if sign or i == first:
            return sign
        sign = _ENDS.get(entries[i - 1].surface)
        if sign is None:
            return ""
    return ""
