"""A cue and its complement in; the tokens of the speaker on the surface, out.

The speaker stands between verb and complement (VSO), or before the verb (headlines, after كان, إن, لكن, and in
nominal sentences). Adverbs, times, occasions and recipients between speaker and content are left out.
"""

from __future__ import annotations

from typing import NamedTuple

from transforms.claims import grammar as g
from transforms.claims.conjugate import PARTICIPLE, VERBAL
from transforms.claims.reader import Reader
from transforms.tokens import WORD

Span = tuple[int, int]


def after(reader: Reader, k: int, stop: int) -> Span | None:
    """The noun phrase that names the speaker among tokens `[k, stop)`, which stand between cue and complement."""
    entries, dates = reader.entries, reader.date_ends
    while k < stop:  # what may stand before the subject
        flags = reader.flags[k]
        if k in dates:
            k = dates[k]
        elif flags & g.PREPOSITION or _to_recipient(reader, k, stop, g.RECIPIENT | g.PERSON | g.BODY):
            comma = next((j for j in range(k, stop) if reader.flags[j] & g.COMMA), stop)
            k = comma + 1
        elif flags & (g.COMMA | g.ADJUNCT | g.PARTICLE):
            k += 1
        else:
            break
    if k < stop and reader.flags[k] & g.QUOTE:  # «أكد "المجلس الأعلى" أن»
        named = reader.sentences.opened.get(k)
        return (k, end_of(reader, k, stop, True)) if named is not None and named.closed and named.last < stop else None
    if k >= stop or entries[k].kind is not WORD:
        return None
    flags = reader.flags[k]
    if flags & (g.RELATIVE | g.COMP | g.AUXILIARY | g.PRONOUN) or entries[k].word.lead:
        return None
    cue = entries[k].cue
    if cue is not None and (cue.form in SPEAKING or cue.pronoun) and not flags & (g.PERSON | g.BODY):
        return None
    clean = entries[k].clean
    if (
        clean[0] == "ب"
        and clean not in g.NOT_BA
        and (clean[1:3] == "ال" or g.describe(clean[1:]).flags & (g.BODY | g.MEDIUM))
    ):
        return None  # «كما ذكر بالبيان»
    if clean[0] == "م" and clean[-1] == "ا" and len(clean) > 5 and clean[-2] != "ي" and not flags & (g.PERSON | g.BODY):
        return None  # «وقال مدافعا عن …»
    if entries[k].clean[:1] == "ل" and not flags & (g.PERSON | g.BODY) and _is_masdar(entries[k].clean[1:]):
        return None
    end = end_of(reader, k, stop, bool(flags & (g.PERSON | g.BODY | g.DEFINITE | g.DEMONSTRATIVE)))
    return (k, end) if end > k else None


def _is_masdar(word: str) -> bool:
    return len(word) > 2 and (g.is_masdar(word) or bool(g.describe(word).flags & g.MASDAR))


def _to_recipient(reader: Reader, k: int, stop: int, kinds: int = g.RECIPIENT) -> bool:
    """«لرويترز», «للصحافيين», «ل "الحياة"»."""
    clean = reader.entries[k].clean
    if clean == "ل" and k + 1 < stop:
        return True
    if clean[:1] != "ل" or len(clean) < 4:
        return False
    rest = clean[1:]
    if rest[0] == "ل":
        rest = "ا" + rest
    return bool(g.describe(rest).flags & kinds)


def end_of(reader: Reader, first: int, stop: int, common: bool) -> int:
    """Where the noun phrase that starts at `first` ends. `common`: its head is a title or body, so that prepositions may follow."""
    entries, dates = reader.entries, reader.date_ends
    relative = False
    k = first + 1
    while k < stop:
        entry = entries[k]
        word = entry.word
        flags = word.flags
        if not relative:
            if k in dates:
                break
            if flags & (g.ADJUNCT | g.OPENER) and not flags & (g.PERSON | g.BODY):
                break
            if flags & g.PREPOSITION:
                following = reader.flags[k + 1] if k + 1 < stop else 0
                if following & (g.MEDIUM | g.RECIPIENT | g.DEMONSTRATIVE) or k + 1 in dates or not common:
                    break
            elif (
                (entry.clean[:1] == "ل" and _to_recipient(reader, k, stop))
                or flags & g.PARTICLE
                or (entry.cue is not None and entry.cue.form == PARTICIPLE and not flags & (g.PERSON | g.BODY))
                or (entry.cue is not None and entry.cue.form in VERBAL and entry.cue.conjunction)
            ):
                break
            elif entry.cue is not None and entry.cue.form in VERBAL and not entry.cue.common:
                relative = True  # «مسؤول رفض الكشف عن هويته»: a relative clause without a pronoun
        if not relative and entry.clean in _WHAT:
            break
        if flags & g.COMMA:
            if not _apposition(reader, k + 1, stop, common):
                break
            relative = False
        elif flags & g.RELATIVE:
            relative = True
        elif flags & g.BRACKET and entry.surface in "([":
            k = min(reader.closing(k, stop), stop)
            continue
        elif flags & g.QUOTE:
            q = reader.sentences.opened.get(k)
            if q is not None and q.closed and q.last < stop:
                k = q.last + 1
                continue
            break
        elif flags & g.STOP and len(entries[k - 1].clean) == 1:
            pass  # «د. …»
        elif (flags & g.MARK and flags & (g.COLON | g.STOP | g.NEWLINE)) or entry.surface in _DASHES:
            break
        k += 1
    while k > first + 1 and reader.flags[k - 1] & (g.PREPOSITION | g.MARK) and entries[k - 1].surface not in ')]"»«”“':
        k -= 1
    return k


def _apposition(reader: Reader, k: int, stop: int, titled: bool) -> bool:
    """Whether after a comma the noun phrase goes on: a title, a name between commas, a relative clause, «وهو …»."""
    entries = reader.entries
    if k >= stop or k in reader.date_ends:
        return False
    word = entries[k].word
    if word.flags & g.RELATIVE and not word.flags & g.ADJUNCT:
        return True
    if word.lead == "و" and (word.flags & g.PRONOUN or word.base.startswith("اسم")):
        return True
    if word.flags & (g.PERSON | g.BODY):
        return not word.flags & g.ADJUNCT and not word.lead
    if not titled:
        return False
    for j in range(k, min(k + NAME_LENGTH, stop)):  # «الرئيس، جون سميث، إن»
        entry = entries[j]
        if entry.flags & g.COMMA:
            return j > k
        if entry.flags & _NO_NAME or entry.cue is not None or j in reader.date_ends or (j == k and entry.word.lead):
            return False
    return stop <= k + NAME_LENGTH


NAME_LENGTH = 6  # words of a name between commas
_NO_NAME = (
    g.PREPOSITION | g.ADJUNCT | g.VERB | g.COMP | g.RELATIVE | g.PARTICLE | g.OPENER | g.AUXILIARY | g.PRONOUN | g.DEMONSTRATIVE | g.MARK
)  # fmt: skip
_RELATIVE_LIKE = frozenset(("ما", "من", "فيما", "بما", "كما", "حسبما", "مما", "لما"))
_WHAT = _RELATIVE_LIKE - {"من"}
_DASHES = frozenset("-–—_*ـ•")


SPEAKING = (*VERBAL, PARTICIPLE)


class Preverbal(NamedTuple):
    """A noun phrase before a verb. `anchored`: كان, إن, أن, لكن or the like stands before it, so that it must be the subject."""

    span: Span
    anchored: bool
    parted: bool  # a comma stands between it and the verb


def before(reader: Reader, i: int, first: int, headline: bool) -> Preverbal | None:
    """The noun phrase that names the speaker before the verb at token `i`, in a sentence that starts at `first`."""
    entries = reader.entries
    j = i
    while j > first and reader.flags[j - 1] & (g.PARTICLE | g.ADJUNCT) and not reader.flags[j - 1] & g.PREPOSITION:
        j -= 1
    if j > first and reader.flags[j - 1] & g.AUXILIARY and not entries[j - 1].word.lead:
        j -= 1
    if j <= first or reader.flags[j - 1] & g.RELATIVE or entries[j - 1].clean in _RELATIVE_LIKE:
        return None
    start, anchored, k = first, False, j - 1
    depth = 0
    while k >= first:
        entry = entries[k]
        flags = entry.flags
        if entry.surface in ")]":
            depth += 1
        elif entry.surface in "([":
            depth -= 1
        if depth <= 0:
            if flags & (g.AUXILIARY | g.COMP | g.OPENER):
                start, anchored = k + 1, True
                break
            if (
                entry.cue is not None
                and entry.cue.form in SPEAKING
                and not flags & (g.PERSON | g.BODY)
                and (not entry.cue.common or entry.cue.conjunction)
            ):
                return None
            if flags & (g.STOP | g.COLON) or entry.surface in _DASHES:
                start = k + 1
                break
        k -= 1
    if k < first:
        start = first
    if start >= j:
        return None
    head = entries[start]
    flags = head.flags
    if (
        head.kind is not WORD
        or flags & (g.PREPOSITION | g.RELATIVE | g.PRONOUN | g.PARTICLE)
        or (flags & g.ADJUNCT and not flags & (g.PERSON | g.BODY))
    ):
        return None
    if head.word.lead and not flags & (g.PERSON | g.BODY) and not headline:
        return None
    if start in reader.date_ends or flags & g.VERB or head.surface.endswith(("اً", "ًا")):
        return None
    if _has_verb(reader, start, j):
        return None
    end = end_of(reader, start, j, bool(flags & (g.PERSON | g.BODY | g.DEFINITE | g.DEMONSTRATIVE)))
    if end < j and not all(
        reader.flags[x] & (g.COMMA | g.ADJUNCT | g.PREPOSITION) or x in reader.date_ends
        for x in range(end, min(end + 1, j))
    ):
        return None
    return Preverbal((start, end), anchored, bool(reader.flags[j - 1] & g.COMMA))


def _has_verb(reader: Reader, start: int, stop: int) -> bool:
    """Whether tokens `[start, stop)` hold a verb outside relative clauses, so that they are no bare noun phrase."""
    for k in range(start, stop):
        flags = reader.flags[k]
        if flags & g.RELATIVE:
            return False
        if flags & g.VERB and not flags & (g.PERSON | g.BODY):
            return True
    return False


_CHANNELS = frozenset(("في", "خلال", "عبر", "على", "ضمن", "أثناء", "بموجب"))


def medium(reader: Reader, k: int, stop: int) -> Span | None:
    """Where it was said: «في بيان رسمي», «خلال مؤتمر صحفي», «عبر حسابه على تويتر», among tokens `[k, stop)`."""
    entries = reader.entries
    for j in range(k, min(stop, k + 25) - 1):
        if entries[j].word.base in _CHANNELS and reader.flags[j + 1] & g.CHANNEL:
            end = j + 2
            while (
                end < stop
                and end < j + 9
                and not reader.flags[end] & (g.MARK | g.COMP | g.ADJUNCT | g.RELATIVE | g.VERB)
                and end not in reader.date_ends
            ):
                end += 1
            while end > j + 2 and reader.flags[end - 1] & (g.PREPOSITION | g.MARK):
                end -= 1
            return j, end
    return None
