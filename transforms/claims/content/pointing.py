"""A denial or refusal in; the word that points back to what is denied, out: «نفى الوزير ذلك», «نفت الشركة هذا الأمر»."""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import OBJECT, Complement, Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import POINTING
from transforms.claims.vocabulary.words import all_spellings, listed
from transforms.lexicon import load
from transforms.tokens import Entry

CLASSES: Final = frozenset(("deny", "reject"))
REACH: Final = 10  # tokens, among them the subject
_THAT: Final = all_spellings(load("grammar")["pointing_far"])
_MATTER: Final = all_spellings(load("grammar")["matter"])
_THING: Final = g.DEFINITE | g.PERSON | g.BODY | g.QUOTE
_ENDS: Final = g.MARK | g.COMP | g.RELATIVE | g.VERB
_GOVERNS: Final = g.PREPOSITION | g.MASDAR | g.DEMONSTRATIVE
_SUCH: Final = "مثل"
_LIKE: Final = listed("grammar", "such")


def pointed(reader: Reader, i: int, stop: int, subject_before: bool) -> Complement | None:
    """What the verb at token `i` denies where it was named before: a demonstrative, alone or with one noun, or «the matter»."""
    k, end = i + 1, min(stop, i + REACH)
    while k < end:
        if k in reader.date_ends:
            k = reader.date_ends[k]
            continue
        flags, entry = reader.flags[k], reader.entries[k]
        before = reader.entries[k - 1]
        governed = k > i + 1 and (reader.flags[k - 1] & _GOVERNS or before.clean in _LIKE or _joined(before))
        own = entry.clean in _THAT or k == i + 1 or not before.flags  # «رفضن رد الفعل هذا»
        if not governed and own and entry.clean in POINTING and _alone(reader, k, stop):
            return Complement(OBJECT, k, k, end=k + 1)
        such = entry.clean == _SUCH and k + 1 < stop and reader.flags[k + 1] & g.DEMONSTRATIVE
        if such and not governed and (subject_before or k > i + 1):
            return Complement(OBJECT, k, k)  # «نفت الشركة مثل هذه المزاعم»
        shown = bool(flags & g.DEMONSTRATIVE)
        last = k + shown
        if not governed and last < stop:
            noun = reader.entries[last]
            matter = noun.clean in _MATTER and _alone(reader, last, stop)
            thing = shown and noun.flags & _THING == g.DEFINITE and (subject_before or k > i + 1)
            if matter or (thing and (last + 1 == stop or reader.flags[last + 1] & g.MARK)):
                return Complement(OBJECT, k, k, end=last + 1)  # «ورفض الوزير هذا الطلب، وقرر البقاء»
        if flags & _ENDS or (flags & g.CUE and entry.cue is not None and not entry.cue.nounlike):
            return None
        k += 1
    return None


def _alone(reader: Reader, k: int, stop: int) -> bool:
    """Whether nothing of the noun phrase follows: a mark, a date, what begins with a conjunction or a preposition, or a participle."""
    after = k + 1
    if after >= stop or after in reader.date_ends:
        return True
    flags, entry = reader.flags[after], reader.entries[after]
    if flags & (g.MARK | g.PREPOSITION | g.ADJUNCT) or entry.word.lead:
        return True
    return entry.cue is not None and bool(entry.cue.conjunction)


def _joined(entry: Entry) -> bool:
    """«لبناء هذا الجدار», «بشن ذلك الهجوم»: a preposition and a noun that the grammar does not know."""
    return bool(entry.word.lead) or (not entry.flags and entry.clean[0] in "لبك")
