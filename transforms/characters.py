"""Folding of Arabic words for comparison. Nothing folded is ever stored as text of the page.

`clean` undoes what a writer's keyboard adds (vowel signs, tatweel, bidi controls, presentation forms, Persian
letters, digits of other scripts) and keeps every letter distinction; `fold` also unifies what writers confuse
(hamza seats, final ya, ta marbuta). Both are called once per distinct word: see tokens.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# regex ranges: Arabic combining marks
MARKS: Final = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
# zero width, bidi, soft hyphen
CONTROLS: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"

_DROPPED: Final = [
    *range(0x0610, 0x061B), 0x0640, *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E9),
    *range(0x06EA, 0x06EE), 0x00AD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065),
    *range(0x2066, 0x206A), 0xFEFF,
]  # fmt: skip
_CLEAN: Final = dict.fromkeys(_DROPPED, "") | {
    ord("ک"): "ك", ord("ی"): "ي", ord("ې"): "ي", ord("ھ"): "ه", ord("ہ"): "ه", ord("ە"): "ه", ord("ۀ"): "ه",
    ord("گ"): "ك", ord("ٱ"): "ا",
}  # fmt: skip
# Every letter has its place in the table: `translate` takes long over characters that it does not find.
_FOLD: Final = (
    {code: code for code in range(0x80)}
    | {code: code for code in range(0x0600, 0x0700)}
    | str.maketrans("أإآؤئىة", "اااوييه")
)
_PLAIN: Final = re.compile("[\u0621-\u063a\u0641-\u064a]+").fullmatch  # nothing to clean: nineteen words in twenty
DROPPED: Final = frozenset(map(chr, _DROPPED))


def clean(word: str) -> str:
    """The word without vowel signs, tatweel and invisible characters, in standard Arabic letters and ASCII digits."""
    if _PLAIN(word):
        return word
    word = word.translate(_CLEAN)
    if not word.isascii() and not unicodedata.is_normalized("NFKC", word):
        word = unicodedata.normalize("NFKC", word).translate(_CLEAN)
    if any(c.isdigit() for c in word):
        word = "".join(str(unicodedata.decimal(c, c)) for c in word)
    return word


def fold(word: str) -> str:
    """`clean`, and hamza seats, alef maqsura and ta marbuta unified, lower case."""
    return fold_clean(clean(word))


def fold_clean(word: str) -> str:
    """`fold` of a word that is clean."""
    return word.translate(_FOLD).lower()


def raw_length(surface: str, letters: int) -> int:
    """How many characters of `surface` carry its first `letters` cleaned letters, with the marks that follow them."""
    seen = 0
    for i, c in enumerate(surface):
        if c not in DROPPED:
            if seen == letters:
                return i
            seen += 1
    return len(surface)
