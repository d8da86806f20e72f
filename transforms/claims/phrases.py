"""A noun phrase's first token in; where it ends, out: titles, names, genitives, appositions, relative clauses.

What stands between a speaker and what is said (adverbs, times, occasions, recipients) is no part of the phrase.
"""

from __future__ import annotations

from transforms.claims import grammar as g
from transforms.claims.conjugate import NOUN, PARTICIPLE, VERBAL
from transforms.claims.reader import Reader
from transforms.tokens import NUMBER

RELATIVE_LIKE = frozenset(("ما", "من", "فيما", "بما", "كما", "حسبما", "مما", "لما"))
DASHES = frozenset("-–—_*ـ•")
_WHAT = RELATIVE_LIKE - {"من"}


def to_recipient(reader: Reader, k: int, stop: int, kinds: int = g.RECIPIENT) -> bool:
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
    head = entries[first]
    single = head.flags & g.PERSON and head.flags & g.DEFINITE and head.word.number == "s"
    relative = named = False  # `named`: a name between commas has been taken
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
                (entry.clean[:1] == "ل" and to_recipient(reader, k, stop))
                or flags & g.PARTICLE
                or (entry.cue is not None and entry.cue.form == PARTICIPLE and not flags & (g.PERSON | g.BODY))
                or (entry.cue is not None and entry.cue.form in VERBAL and entry.cue.conjunction)
            ):
                break
            elif entry.cue is not None and entry.cue.form in VERBAL and not entry.cue.common:
                relative = True  # «مسؤول رفض الكشف عن هويته»: a relative clause without a pronoun
        if not relative and entry.clean in _WHAT:
            break
        if entry.cue is not None and entry.cue.form == NOUN and entry.cue.pronoun:  # «عن شاهد قوله»
            break
        if not relative and (entry.surface.endswith(("\u064b", "\u064b\u0627")) or _adverbial(entry.clean, flags)):
            break
        if not relative and flags & g.VERB and not flags & (g.PERSON | g.BODY):
            if head.flags & g.DEFINITE or not common:
                break
            relative = True  # «مسؤول يعمل في …»
        if k == first + 1 and head.clean.endswith("ون") and head.flags & g.DEFINITE and not flags:
            break  # «دعا الدبلوماسيون روسيا»: a plural in ـون has no genitive
        if k == first + 1 and single and flags & g.DEFINITE and not _describes(head.word.gender, entry.clean):
            break  # «زار الوزير المدرسة»
        if flags & g.COMMA:
            if not _apposition(reader, k + 1, stop, common and not named):
                break
            named = named or not reader.flags[k + 1] & (g.PERSON | g.BODY | g.RELATIVE)
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
        elif (flags & g.MARK and flags & (g.COLON | g.STOP | g.NEWLINE)) or entry.surface in DASHES:
            break
        k += 1
    while k > first + 1 and reader.flags[k - 1] & (g.PREPOSITION | g.MARK) and entries[k - 1].surface not in ')]"»«”“':
        k -= 1
    return k


def _adverbial(clean: str, flags: int) -> bool:
    """«هدد القائد بضرب …»: a verbal noun after a joined ب is the verb's and not the subject's."""
    if clean[:1] != "ب" or len(clean) < 4 or clean in g.NOT_BA or flags & (g.PERSON | g.BODY):
        return False
    return g.is_masdar(clean[1:]) or bool(g.describe(clean[1:]).flags & g.MASDAR and not clean.startswith("بال"))


def _describes(gender: str, adjective: str) -> bool:
    """Whether a definite word after a title agrees with it."""
    return adjective.endswith(("ة", "ى", "اء")) == (gender == "f") or adjective.endswith(("ي", "ى"))


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
        if entry.kind is NUMBER:
            return False
        if entry.flags & _NO_NAME or entry.cue is not None or j in reader.date_ends or (j == k and entry.word.lead):
            return False
    return stop <= k + NAME_LENGTH


NAME_LENGTH = 6  # words of a name between commas
_NO_NAME = (
    g.PREPOSITION | g.ADJUNCT | g.VERB | g.COMP | g.RELATIVE | g.PARTICLE | g.OPENER | g.AUXILIARY | g.PRONOUN | g.DEMONSTRATIVE | g.MARK
)  # fmt: skip
