"""A reporting verb and a noun of speech behind it in; whose the clause behind the noun is, out.

«نقلت الوكالة عن مسؤول قوله إن», «جدد التأكيد على أن»: such a noun mostly carries only what the verb reports.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import NOUN, PARTICIPLE, VERBAL

# of these «قائلا» only carries the clause: «صرح قائلا», «علق قائلا»
_LEADING: Final = frozenset(("say", "add", "reply", "announce", "assert", "explain", "point_out", "ask"))
_GOING_ON: Final = frozenset(("add", "reply"))
# Of these a claim or an accusation may be the object.
_REFUSING: Final = frozenset(("deny", "reject", "condemn", "accuse"))
_COURSE: Final = listed("grammar", "in_the_course")
CARRIERS: Final = listed("grammar", "carriers")  # behind these a verbal noun reports without an agent


def carries(reader: Reader, i: int, cue: CueWord, k: int, other: CueWord) -> bool:
    """«نقلت الوكالة عن مسؤول قوله إن …», «علّق بقوله إن …»: the word at `k` only carries the clause of the cue at `i`."""
    if "plain" not in other.traits or other.form != NOUN or cue.form in (NOUN, PARTICIPLE):
        return False
    if other.definite and not other.particle and _verb_between(reader, i, k):
        return False  # «تظهر صورا، في حين ذهبت روسيا إلى القول إن»
    return bool(other.pronoun) or other.particle == "ب" or other.definite


def lacks_agent(reader: Reader, cue: CueWord, k: int, other: CueWord) -> bool:
    """«قالت صاحبة الادعاء إن», «جدد التأكيد على أن»: a noun that nobody utters, behind a verb that does not reject it."""
    if other.form != NOUN or "plain" in other.traits or other.pronoun:
        return False
    if cue.form not in VERBAL or cue.cue_class in _REFUSING:
        return False
    return reader.entries[k - 1].word.base not in CARRIERS


def own_clause(reader: Reader, k: int, other: CueWord) -> bool:
    """«أعلن النادي طرد المدرب بعد ادعاءات بأنه سرق المال»: what follows the noun at `k` is no verb's; but «قال في تصريحات إن»."""
    beside = reader.flags[k - 1] & (g.PREPOSITION | g.ADJUNCT)
    return bool(beside) and other.form == NOUN and other.number == "p" and not other.pronoun


def _verb_between(reader: Reader, i: int, k: int) -> bool:
    """Whether another verb stands between the tokens `i` and `k`, whose object the word at `k` is."""
    cues = reader.cues
    between = cues[bisect_right(cues, i) : bisect_left(cues, k)]
    return any((cue := reader.entries[j].cue) is not None and cue.form in VERBAL for j in between)


def leads(reader: Reader, i: int, cue: CueWord, k: int) -> bool:
    """«علّق المدير على ذلك قائلا إن …»: the verb at `i` names speaker and act; what else reports before «قائلا» has it instead."""
    cues = reader.cues
    return (
        cue.form in VERBAL
        and cue.person == 3
        and cue.cue_class in _LEADING
        and "ب" not in cue.takes
        and not (cue.common and cue.cue_class not in _GOING_ON)  # «نشر صورة قائلا»
        and cues[bisect_left(cues, k) - 1] == i
    )


def stands_apart(reader: Reader, k: int, participle: CueWord) -> bool:
    """«…، معتبرة», «… واصفا إياه بأنه»: a participle that adds to the act, and none that tells who acts."""
    judges = participle.cue_class in ("opinion", "accuse") and reader.entries[k].word.base.endswith("ا")
    return judges or bool(reader.flags[k - 1] & g.COMMA)


def is_medium(reader: Reader, k: int, noun: CueWord) -> bool:
    """«في إعلان», «في تصريحه», «في سياق تصريحه»: where something is said, with or without whose it is."""
    inside = k - 1 if reader.entries[k - 1].clean in _COURSE else k
    if noun.form != NOUN or not reader.flags[inside - 1] & g.PREPOSITION:
        return False
    if not noun.pronoun:
        return bool(reader.flags[k] & g.MEDIUM)
    return bool(g.describe(reader.entries[k].clean[: -noun.suffix]).flags & g.MEDIUM)
