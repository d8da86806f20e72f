"""Folded words in, content stems out: what is compared when asking whether a headline's words recur in the text.

Deliberately crude (article, proclitics, plural and feminine endings): for asking «the same matter?», never stored.
"""

from __future__ import annotations

from collections.abc import Iterable

from transforms.tokens import WORD, Entry

MIN_LETTERS = 3  # shorter remainders are particles
_PREFIXES = ("وبال", "وكال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل", "و", "ب", "ل", "ف", "ك")
_SUFFIXES = ("يات", "ات", "ين", "ون", "ان", "يه", "ها", "هم", "ه", "ي", "ا")
_STOP = frozenset(
    ["الذي", "التي", "الذين", "علي", "الي", "هذا", "هذه", "ذلك", "تلك", "بعد", "قبل", "حول", "عند", "منذ", "خلال", "بين", "ضمن", "عبر", "حتي", "لكن", "كما", "وقد", "كانت", "كان", "يكون", "تكون", "ليس", "امام", "داخل", "خارج", "غير", "كل", "بعض", "عن", "من", "في", "مع", "ما", "لا", "لم", "لن", "ان", "انه", "انها", "او", "ثم", "قد", "هو", "هي", "هم", "حيث", "بشان", "اليوم", "امس", "عام", "يوم"]
)
_LIMIT = 200_000


def stem(folded: str) -> str:
    """The content stem of one folded word, empty for particles."""
    if folded in _STOP:
        return ""
    for prefix in _PREFIXES:
        if folded.startswith(prefix) and len(folded) - len(prefix) >= MIN_LETTERS:
            folded = folded[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if folded.endswith(suffix) and len(folded) - len(suffix) >= MIN_LETTERS:
            folded = folded[: -len(suffix)]
            break
    return folded if len(folded) >= MIN_LETTERS else ""


class _Stems(dict[str, str]):
    def __missing__(self, folded: str) -> str:
        if len(self) > _LIMIT:
            self.clear()
        found = self[folded] = stem(folded)
        return found


_STEMS = _Stems()


def stems(entries: Iterable[Entry]) -> set[str]:
    """Content stems of the words among `entries`."""
    found = {_STEMS[e.folded] for e in entries if e.kind is WORD}
    found.discard("")
    return found
