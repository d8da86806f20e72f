"""A reporting word in; what it reports, out: a clause, a quotation, words after a colon, or a noun phrase.

A reporting form alone is ambiguous (بين, يعد, ذكر, نقل); its complement settles whether it is a cue.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from transforms.claims.content.causes import ascribed
from transforms.claims.content.clauses import clause
from transforms.claims.content.objects import noun_phrase
from transforms.claims.content.pointing import CLASSES, pointed
from transforms.claims.reader import COLONED, OBJECT, QUOTED, THAT, Complement, Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import ASCRIBING, EXPLAINED, EXPLAINING, RENEWING, STRESSED_UPON
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import HIS, PAST
from transforms.lexicon import load

_UNASKED: Final = Complement("", -1, -1)
FAR: Final = 14  # tokens from a participle to what it reports, where it surely is one and where it may be a noun
NEAR: Final = 6
BESIDE: Final = 4  # tokens from the first of a noun phrase to a clause that stands beside it
PROMISE: Final = 10  # tokens between a common verb and what its preposition brings, with its subject between them
_RENEWED: Final = listed("grammar", "renewed")
_STRESSED: Final = listed("grammar", "stressed_again")
_QUESTIONS: Final = listed("grammar", "interrogatives") - {"أي", "اي"}
_THAT: Final = frozenset(("أن", "ان"))
ASKED: Final = 9  # tokens from «تساءل» to the question
_BOUND: Final = {row["lemma"]: row["by"] for row in load("cues")["bound"]}
_UNBOUND: Final = listed("cues", "unbound")
_TO_MIND: Final = listed("cues", "to_mind")
_BROUGHT: Final = listed("grammar", "brought_by")
_BLAMING: Final = listed("cues", "blaming")
_BORNE: Final = listed("cues", "borne")
BLAME: Final = 12  # tokens from «حمل» to the responsibility, with who is made to bear it between them
_OTHER_CLAUSE: Final = g.COMP | g.RELATIVE | g.VERB | g.STOP | g.COLON
_ENTITLING: Final = listed("cues", "entitling")
HEADED: Final = 12  # tokens from «عنونت» to the headline, with the paper's name between them
_FIGURES: Final = listed("grammar", "figures")
# These report a noun phrase even where a clause is in it.
_FEELING: Final = frozenset(("express", "warn", "condemn", "praise", "reject", "demand"))


def find(reader: Reader, i: int, cue: CueWord, stop: int, subject_before: bool = False) -> Complement | None:
    """The complement of the cue at token `i` in a sentence that ends before `stop`."""
    key = (i, stop, subject_before and not cue.common)  # a word that is mostly another one takes no bare object
    known = reader.complements.get(key, _UNASKED)
    if known is _UNASKED:
        known = reader.complements[key] = _find(reader, i, cue, stop, subject_before)
    return known


def _find(reader: Reader, i: int, cue: CueWord, stop: int, subject_before: bool) -> Complement | None:
    if cue.lemma in _BLAMING:
        return _blame(reader, i, stop)
    back = pointed(reader, i, stop, subject_before) if cue.cue_class in CLASSES else None
    if back is not None:
        return back
    found = clause(reader, i, cue, stop)
    if cue.lemma in ASCRIBING and (found is None or found.kind != THAT or found.at > i + NEAR):
        thing = ascribed(reader, i, cue, stop if found is None else found.at, subject_before)
        if thing is not None:
            return thing
    if "shows" in cue.traits:  # «أظهرت بيانات تراجع الصادرات»; but «أظهر المدرب غضبه»
        figures = cue.form == PAST and i + 1 < stop and reader.entries[i + 1].clean.removeprefix("ال") in _FIGURES
        noun = noun_phrase(reader, i, cue, stop, False) if found is None and figures else None
        return found if noun is None or noun.first < i + 2 or reader.flags[noun.first - 1] & g.VERB else noun
    if "wonders" in cue.traits and (asked := _asked(reader, i, stop, found)) is not None:
        return asked
    if cue.lemma in _ENTITLING:
        return _headline(reader, i if found is None else found.first - 2, stop) or found
    if found is not None and found.at - 1 > i and reader.flags[found.at - 1] & g.CUE and _carried(reader, cue, found):
        if cue.cue_class == "reject":  # «رفض القول إن»: saying it is what is refused
            return Complement(OBJECT, found.at - 1, found.at - 1)
        governed = reader.flags[found.at - 2] & g.PREPOSITION
        return replace(found, at=found.at - (2 if governed else 1))
    if cue.lemma in _UNBOUND and found is not None and reader.flags[found.at] & g.PREPOSITION:
        return None  # «سجلت المحطة هزة صنفت على أنها خفيفة»
    if cue.lemma in _BOUND and found is not None and found.kind == THAT:
        by, before = _BOUND[cue.lemma], reader.entries[found.at - 1].clean
        if before in _TO_MIND:
            return replace(found, at=found.at - 2)
        return found if by and reader.entries[found.at].word.base in (by, "من") else None
    again = _renewed(reader, i, stop) if found is None and cue.lemma in RENEWING else None
    if again is not None:
        return again
    if cue.common:
        lacks = found is None and i + 1 < stop and not cue.takes.isdisjoint(_BROUGHT)
        return _brought(reader, i, cue, stop) if lacks else found
    if found is not None:
        by_on = cue.cue_class == "assert" and reader.entries[found.at].word.base == "على"
        noun = noun_phrase(reader, i, cue, found.at, subject_before) if by_on and found.at > i + BESIDE else None
        if noun is not None and noun.at == noun.first and found.at > noun.first + BESIDE:
            return noun  # «أكدت الوزارة تسلم نسخة من التقرير على أن تعد نسخا منها»
        if found.at > i + 2:
            noun = _noun_first(reader, i, cue, found)
            if noun is None and reader.flags[found.at] & g.CUE:  # «أعلن استقالته قائلا إن …»: two statements
                noun = noun_phrase(reader, i, cue, found.at, subject_before)
            if noun is not None:
                return noun
        announced = found.at != found.first - 1  # a colon stands before the mark
        if found.kind in (THAT, COLONED) or found.at == i + 1 or announced:
            return found
    noun = noun_phrase(reader, i, cue, stop if found is None else found.at, subject_before)
    if noun is not None and cue.lemma in EXPLAINING and reader.entries[noun.first].clean not in EXPLAINED:
        noun = None  # «وأوضح المدير في حديث نشر أمس "…"»
    if noun is None and found is not None and (q := found.quotation) is not None and q.closed and q.is_short:
        noun = noun_phrase(reader, i, cue, stop, subject_before)  # «أعلن مؤسس "سامكو"، الجمعة، عن …»
        apart = noun is not None and noun.at > q.last and reader.flags[q.last + 1] & g.COMMA
        if noun is not None and apart and (noun.first > noun.at or reader.flags[noun.at - 1] & g.COMMA):
            return noun
        noun = None
    if noun is None and found is not None and cue.cue_class in _FEELING and _names(reader, found):
        return None  # «يرفض المخبز الحكم ضده بسبب قالب يحمل "شعارا"»
    return noun or found


def _blame(reader: Reader, i: int, stop: int) -> Complement | None:
    """«حملت النقابة الوزارة مسؤولية الحادث»: what is borne, behind whoever bears it."""
    opened = reader.sentences.opened
    for k in range(i + 2, min(stop, i + BLAME)):
        if reader.entries[k].clean in _BORNE:
            q = opened.get(k - 1)
            if q is not None and q.closed and (q.last + 1 >= stop or reader.flags[q.last + 1] & g.MARK):
                return Complement(QUOTED, k - 1, k, q)  # «محملا النقابة "مسؤولية الحادث"»
            return Complement(OBJECT, k - 1, k - 1) if q is not None else Complement(OBJECT, k, k)
        if reader.flags[k] & _OTHER_CLAUSE:
            return None
    return None


def _headline(reader: Reader, i: int, stop: int) -> Complement | None:
    """«وعنونت صحيفة "المنارة" "لا ماء اليوم"»: of quotations that stand side by side the last is the headline."""
    opened = reader.sentences.opened
    for k in range(i + 1, min(stop, i + HEADED)):
        q = opened.get(k)
        if q is None:
            continue
        beside = q.last + 1 + bool(q.last + 1 < stop and reader.flags[q.last + 1] & g.COMMA)
        if q.closed and beside not in opened:
            return Complement(QUOTED, k, k + 1, q)
    return None


def _asked(reader: Reader, i: int, stop: int, found: Complement | None) -> Complement | None:
    """«تساءل المدير كيف يمكن أن يعمل المصنع»: the question, unless marks or a clause stand before it."""
    for k in range(i + 1, min(stop, i + ASKED) if found is None else min(found.at, i + ASKED)):
        if reader.entries[k].clean in _QUESTIONS:
            return Complement(THAT, k, k)
        if reader.flags[k] & _OTHER_CLAUSE:
            break
    return None


def _renewed(reader: Reader, i: int, stop: int) -> Complement | None:
    """«جدد المجلس التأكيد على عزمه», «كرر الوزير رفضه نقل السفارة»: what is said or done again."""
    for k in range(i + 1, min(stop - 1, i + PROMISE)):
        clean, after = reader.entries[k].clean, reader.entries[k + 1]
        if clean in _STRESSED and after.word.base in STRESSED_UPON and k + 2 < stop:
            return None if reader.flags[k + 2] & g.COMP else Complement(OBJECT, k, k + 2)
        if clean in _RENEWED:
            return Complement(OBJECT, k, k)
        if reader.flags[k] & (_OTHER_CLAUSE | g.QUOTE):
            break
    return None


def participle_reach(reader: Reader, j: int, cue: CueWord) -> int:
    """Tokens from the participle at `j` to what it reports: «…، مشيرا في مقابلة مع إذاعة المدينة إلى أن»; «ناقلة» may be a noun."""
    apart = (cue.gender == "m" and cue.number == "s") or reader.flags[j - 1] & g.MARK
    return FAR if apart else NEAR


def _carried(reader: Reader, cue: CueWord, found: Complement) -> bool:
    """«شدد على القول "…"», «جدد التأكيد على أن»: the noun before the clause only carries it."""
    carrier = reader.entries[found.at - 1].cue
    return carrier is not None and carrier.definite and ("plain" in carrier.traits or cue.lemma in RENEWING)


def _brought(reader: Reader, i: int, cue: CueWord, stop: int) -> Complement | None:
    """«ووعد الوزير بإصلاح الطريق», «وعبر المدير عن أمله»: what the preposition of a common verb brings soon behind it."""
    if "عن" in cue.takes:
        described = i + 3 < stop and reader.flags[i + 2] & g.COMMA and reader.flags[i + 3] & g.RELATIVE
        noun = noun_phrase(reader, i, cue, min(stop, i + PROMISE * 2), False)
        if noun is None or reader.entries[noun.at].word.base != "عن":
            return None
        # «وعبر المحامي كمال الراعي، عضو …، عن أسفه»: behind a long name only what is felt
        return noun if described or noun.at < i + PROMISE or reader.entries[noun.first].clean.endswith(HIS) else None
    somebody = reader.flags[i + 1] & (g.PERSON | g.BODY | g.PLACE)
    if not somebody and reader.entries[i + 1].clean[:1] != "ب":
        return None
    noun = noun_phrase(reader, i, cue, min(stop, i + (PROMISE if somebody else 3)), False)
    return noun if noun is not None and reader.entries[noun.first].clean[:1] == "ب" else None


def _names(reader: Reader, found: Complement) -> bool:
    """Whether a short quotation is the name of something: behind a common noun, or without an article."""
    if found.quotation is None or not found.quotation.is_short:
        return False
    return bool(reader.flags[found.quotation.first - 1] & g.BODY) or not reader.flags[found.first] & (
        g.DEFINITE | g.MASDAR
    )


def _noun_first(reader: Reader, i: int, cue: CueWord, found: Complement) -> Complement | None:
    """A noun phrase whose own clause comes later: «يؤكد وجود إجماع على أن», «أعرب الوزير عن أمله في أن»."""
    after, word = reader.flags[i + 1], reader.entries[i + 1].word
    if after & g.PREPOSITION and word.base in cue.takes and not reader.flags[i + 2] & (g.COMP | g.MEDIUM | g.QUOTE):
        return Complement(OBJECT, i + 1, i + 2)
    if "event" in cue.takes and "إلى" in cue.takes and found.kind == THAT and reader.entries[found.at].clean in _THAT:
        noun = noun_phrase(reader, i, cue, found.at, False)  # «أشار المدير إلى قلق من يرون أن»
        if noun is not None and noun.at < noun.first and reader.flags[noun.first] & g.MASDAR:
            return None if reader.commas(noun.first, found.at) else noun
    governed = reader.flags[found.at] & g.PREPOSITION and reader.entries[found.at].word.base not in cue.takes  # «في أن»
    judged = cue.cue_class == "deny" and reader.entries[found.at].clean[0] == "ب"  # «نفت التقارير بأنها …»
    if (cue.cue_class in _FEELING or judged or (governed and "عن" in cue.takes)) and found.kind == THAT:
        noun = noun_phrase(reader, i, cue, found.at, False)
        return noun
    if "object" not in cue.takes or found.kind == COLONED or after & (g.BODY | g.PERSON | g.DEFINITE):
        return None
    return Complement(OBJECT, i + 1, i + 1) if after & g.MASDAR and not word.base.endswith("ات") else None
