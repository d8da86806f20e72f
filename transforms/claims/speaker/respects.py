"""A word of respect in; whose it is, out: «وقال سموه», «مؤكدا معاليه أن», behind «صاحب السمو الأمير كمال الراعي».

Gulf and church papers put these where others put a pronoun: who is meant is whom the page last gave that rank.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.characters import fold
from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.claims.surface.mentions import Mention
from transforms.claims.surface.phrases import end_of
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.words import all_spellings
from transforms.lexicon import load

RANKS: Final = {fold(row["word"]): frozenset(map(fold, row["of"])) for row in load("speakers")["ranks"]}
_PRONOUNS: Final = {"ه": "m", "ها": "f"}
_HIS: Final = {
    form: (fold(row["word"]), gender)
    for row in load("speakers")["ranks"]
    for ending, gender in _PRONOUNS.items()
    for form in all_spellings([row["word"].removesuffix("ة") + ("ت" if row["word"][-1] == "ة" else "") + ending])
}
_DESCRIBES: Final = g.PREPOSITION | g.MARK | g.DEFINITE
_REACH: Final = 4_000  # characters back to where the rank was given
_LONGEST: Final = 24  # tokens of rank, title, name and office


def his_rank(reader: Reader, f: Finding) -> bool:
    """«مؤكدا سموه أن»: whether the word behind the cue stands for who speaks; it then is the finding's speaker."""
    k = f.last
    if reader.entries[k].clean not in _HIS or f.cue.cue_class == "express":
        return False  # «مبدية سعادتها»
    if f.content is not None and f.content[0] <= k:
        if f.content[0] < k or k + 1 >= f.content[1] or reader.flags[k + 1] & _DESCRIBES:
            return False  # «أكدت سيادتها على الجزيرة»; but «مؤكدا سموه أهمية التعليم»
        f.content = k + 1, f.content[1]
    f.speaker = k, k + 1
    return True


def bearer(reader: Reader, mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """Who is meant by «سموه»: whom the page called so last, else who spoke last with a title of that rank."""
    first, last = mention.span
    if last - first != 1 or (found := _HIS.get(reader.entries[first].clean)) is None:
        return None
    rank, gender = found
    titles = RANKS[rank]
    for m in reversed(mentions):
        if m.gender in (gender, "") and m.number == "s" and (titles & m.keys or _has(reader, m, rank)):
            return m
    return _named(reader, first, rank, gender)


def _has(reader: Reader, mention: Mention, rank: str) -> bool:
    return any(_is_rank(reader, k, rank) for k in range(*mention.span))


def _named(reader: Reader, k: int, rank: str, gender: str) -> Mention | None:
    """The last phrase before token `k` that a word of that rank opens: «استقبل سمو الأمير كمال الراعي الوفد. وقال سموه»."""
    tokens, flags = reader.tokens, reader.flags
    for j in range(k - 1, tokens.first_at(max(0, tokens.starts[k] - _REACH)), -1):
        if not _is_rank(reader, j, rank):
            continue
        first = j - 1 if flags[j] & g.DEFINITE and flags[j - 1] & g.PERSON else j  # «صاحب السمو»
        found = Mention(reader, (first, end_of(reader, first, min(first + _LONGEST, k), True)))
        if found.span[1] > first + 2 and not flags[j - 1] & g.NEWLINE:
            found.gender, found.known = gender, True
            return found
    return None


def _is_rank(reader: Reader, j: int, rank: str) -> bool:
    return reader.entries[j].folded.removeprefix("ال") == rank
