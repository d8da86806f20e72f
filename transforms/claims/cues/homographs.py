"""A verb's form that is spelled like a report in; whether its place shows that it is another word, out: «وأبرز الأسباب أن …»."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from transforms.claims.content.carriers import CARRIERS
from transforms.claims.content.complements import find
from transforms.claims.content.openings import opening
from transforms.claims.content.places import expresses_in_it, is_noun_with_l, opens_as_verb
from transforms.claims.finding import Finding
from transforms.claims.reader import OBJECT, THAT, Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import COURTS, STRESSED_UPON
from transforms.claims.vocabulary.words import CueWord, all_spellings, listed
from transforms.conjugate import PAST, PRESENT, VERBAL
from transforms.lexicon import load
from transforms.tokens import NUMBER, Entry

_NEVER_BEFORE: Final = g.PREPOSITION | g.MASDAR  # before a noun, not before a verb
_PEOPLE: Final = listed("cues", "people")
_HE: Final = listed("grammar", "he")
_EACH: Final = listed("grammar", "each")
_FEELINGS: Final = tuple(load("grammar")["feelings"])
REACH: Final = 7  # tokens from «يدين» to what is owed, from «شدد» to what is made tighter
_TOLD: Final = g.COMP | g.QUOTE | g.COLON
_EYES: Final = all_spellings(load("grammar")["eyes"])
_LED: Final = listed("grammar", "led_to")
_POSSIBLE: Final = all_spellings(load("grammar")["possible"])
_SO: Final = "فإن"  # and not «فان», a name
_FOR_THEM: Final = listed("grammar", "for_them")
_REFUSALS: Final = ("reject", "condemn")
_REACTIONS: Final = listed("grammar", "reactions")
_SIGNED: Final = listed("grammar", "signed")
_TIGHTENED: Final = all_spellings(load("grammar")["tightened"])
_MEASURING: Final = listed("cues", "measuring")
_COUNTED: Final = listed("grammar", "counted_among")
_RULING: Final = listed("cues", "ruling")
JUDGES: Final = 5  # tokens from «قضى» to the court
_OWED: Final = listed("grammar", "owed")
_CLAUSE_BEFORE: Final = g.MARK | g.RELATIVE | g.PARTICLE | g.AUXILIARY | g.OPENER
_BOUND: Final = g.RELATIVE | g.COMP | g.NEGATIVE  # after these no conjunction can stand


def another_word(reader: Reader, finding: Finding) -> bool:
    """Whether the cue's place shows that it is no reporting verb, whatever follows."""
    i, cue, (first, stop) = finding.i, finding.cue, finding.sentence
    flags = reader.flags
    if i > first:
        before = flags[i - 1]
        if cue.nounlike and before & _NEVER_BEFORE and not cue.conjunction and not before & g.ADJUNCT:
            return True
        if before & _BOUND and cue.conjunction:
            return True  # «التي وردت»: and no «ردت»
        if (
            before & g.CHANNEL
            and cue.common
            and not cue.inside
            and "writes" not in cue.traits
            and not expresses_in_it(reader, i)
        ):
            return True  # «في بيان نشر على موقعه»
        seen = "shows" in cue.traits and cue.form == PRESENT
        if before & g.COMP and (cue.person == 1 or seen) and finding.quotation is None:
            return True  # «يمكن أن نقول إن»: the writer's own manner of speaking; «غريبا أن يظهر»: that it is seen
        alone = not before & g.MARK and not (i + 1 < stop and flags[i + 1] & _TOLD)
        if "replies" in cue.traits and cue.conjunction == "ف" and alone:
            return True  # «كل فرد»
        if before & g.NEGATIVE and "hesitates" in cue.traits:
            return True  # «لا يتردد في القول إن»: who does not hesitate
        named = reader.entries[i - 1]
        if "calls" in cue.traits and named.word.base in _LED:
            return True  # «…، مما دعا الأهالي إلى الرحيل»: it led them to it
        if cue.nounlike and cue.lemma in _PEOPLE and named.word.base in _HE and not cue.pronoun:
            return True  # «في بحث كتبه وهو طالب»
        if cue.nounlike and named.word.base in CARRIERS:
            return True  # «تم كشف الأمر»
        matter = "matter" in cue.traits and not cue.conjunction and (before & g.PRONOUN or named.word.joined)
        hers = cue.nounlike and cue.gender == "m" and named.word.joined and named.clean.endswith("ها")
        if named.clean.endswith(_FEELINGS) or (cue.nounlike and not cue.conjunction and named.clean in _EACH):
            return True  # «خيبة أمل كبيرة بأن …», «عن كل طالب»
        if matter or (hers and cue.form == PAST and cue.number == "s"):
            return True  # «إنه أمر مؤسف أن», «أنها رد "مناسب"»
        if cue.nounlike and not cue.conjunction and before & g.COMMA and _is_told(reader, i, first, stop):
            return True
    if cue.person == 2 and cue.common:
        return True  # «كما تقدرون أن»
    if flags[i] & g.PREPOSITION and not cue.conjunction:  # «بين», «عبر»: a verb only right before its clause
        near = opening(reader, i + 1, stop, cue)
        about = reader.date_ends.get(i + 1, i + 1)  # «والرجل الذي حكم عليه عبر عن أسفه», «الذي عبر أمس عن أسفه»
        told = about < stop and reader.entries[about].word.base == "عن"
        told = told or opens_as_verb(reader, i) or expresses_in_it(reader, i)
        if not told and (near is None or near.kind != THAT) and not _begins(reader, i, first, stop):
            return True
    if "deems" in cue.traits and cue.form == PRESENT and i + 1 < stop and reader.entries[i + 1].clean in _COUNTED:
        return True  # «يعتبر بمثابة هزيمة», «تعتبر من أهم …»
    if "draws" in cue.traits and _draws(reader, i, stop):
        return True
    if "tightens" in cue.traits and _tightens(reader, i, stop):
        return True
    if "signs" in cue.traits and i + 1 < stop and reader.entries[i + 1].clean in _SIGNED:
        return True  # «بيرو توقع صفقة»
    if "can" in cue.traits and i + 1 < stop and reader.entries[i + 1].clean in _POSSIBLE:
        return True  # «حاولنا قدر المستطاع أن نفوز»
    after = reader.entries[i + 1].clean if i + 1 < stop else ""
    if (
        after == _SO
        or ("calls" in cue.traits and after in _FOR_THEM)
        or ("replies" in cue.traits and after in _REACTIONS)
    ):
        return True  # «وكما أكدنا فإن …», «ودعا لهم بالنصر»: a prayer, «في أول رد فعل له على القرار»
    if cue.nounlike and cue.cue_class in _REFUSALS and i + 2 < stop and is_noun_with_l(reader, i):
        return True
    if "publishes" in cue.traits and _was_published(reader, finding):
        return True
    if cue.lemma in _RULING and not _rules(reader, i, stop):
        return True
    return cue.lemma in _MEASURING and i + 1 < stop and _measures(cue, reader.entries[i + 1 : min(i + REACH, stop)])


def _is_told(reader: Reader, i: int, first: int, stop: int) -> bool:
    """«أكد المجلس، الثلاثاء، رفض المملكة نقل السفارة»: the noun that a verb before it reports."""
    cues = reader.cues
    j = next((j for j in reversed(cues[: bisect_left(cues, i)]) if j >= first), None)
    told = None if j is None else reader.entries[j].cue
    if j is None or told is None or told.form not in VERBAL or reader.flags[j - 1] & g.RELATIVE:
        return False
    found = find(reader, j, told, stop)
    return found is not None and found.kind == OBJECT and found.first == i


def _draws(reader: Reader, i: int, stop: int) -> bool:
    """«لفت اللاعب الأنظار بأدائه»; but «لفت الأنظار إلى أن»."""
    bases = [entry.word.base for entry in reader.entries[i + 1 : min(i + REACH, stop)]]
    drawn = next((n for n, base in enumerate(bases) if base in _EYES), -1)
    return drawn >= 0 and "إلى" not in bases[: drawn + 2]


def _was_published(reader: Reader, finding: Finding) -> bool:
    """«في حديث لصحيفة الجبل نشر الأحد "…"»: when or where the statement came out."""
    i, first = finding.i, finding.sentence[0]
    if finding.cue.conjunction or finding.cue.form != PAST or reader.flags[i - 1] & g.MARK:
        return False
    if i + 1 not in reader.date_ends and not reader.flags[i + 1] & g.PREPOSITION:
        return False
    return any(
        reader.flags[k] & g.CHANNEL and reader.flags[k - 1] & g.PREPOSITION for k in range(max(first, i - REACH) + 1, i)
    )


def _rules(reader: Reader, i: int, stop: int) -> bool:
    """«قضت محكمة في المدينة بأن …», «حكم القاضي بأن …»; not «الاتفاق الذي قضى بأن …», «حكم عليه بأن …»."""
    court = any(e.clean.removeprefix("ال") in COURTS for e in reader.entries[i + 1 : min(i + JUDGES, stop)])
    that = next((e for e in reader.entries[i + 1 : stop] if e.flags & g.COMP), None)
    return court and that is not None and that.clean[0] == "ب"


def _tightens(reader: Reader, i: int, stop: int) -> bool:
    """«شدد الجيش الحصار على المدينة», «شددت من سياستها»: what is made tighter."""
    if i + 1 < stop and reader.entries[i + 1].clean == "من":
        return True
    for k in range(i + 1, min(i + REACH, stop)):
        if reader.entries[k].clean in _TIGHTENED:
            return True
        if reader.flags[k] & _TOLD or reader.entries[k].word.base in STRESSED_UPON:
            return False
    return False


def _measures(cue: CueWord, after: list[Entry]) -> bool:
    """«يبلغ 15 مليونا», «يبلغ من العمر», «ويرجع ذلك إلى أن», «يدين الفريق بالفضل»."""
    if "returns" in cue.traits:
        return bool(after[0].flags & g.DEMONSTRATIVE)
    if "reaches" not in cue.traits:
        return any(entry.clean in _OWED for entry in after)
    return after[0].clean == "من" or any(entry.kind is NUMBER for entry in after[:3])  # «يبلغ الموقوف 31 عاما»


def _begins(reader: Reader, i: int, first: int, stop: int) -> bool:
    """«…، عبر الوزير عن قلقه»: the verb, where a clause can begin and somebody follows; «عبر موقعها» is the preposition."""
    before = reader.flags[i - 1] if i > first else g.MARK
    beside = i > first and reader.entries[i - 1].word.base in g.BESIDE  # «إذ عبر فلان عن غضبه»
    brings = beside and any(entry.clean == "عن" for entry in reader.entries[i + 2 : min(i + REACH, stop)])
    clean = reader.entries[i + 1].clean  # «عبر المواطنون عن سعادتهم»
    people = reader.flags[i + 1] & g.PERSON or (clean.startswith("ال") and clean.endswith("ون"))
    return bool((before & _CLAUSE_BEFORE and people) or before & g.PARTICLE or i == first or brings)
