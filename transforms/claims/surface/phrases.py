"""A noun phrase's first token in; where it ends, out: titles, names, genitives, appositions, relative clauses.

What stands between a speaker and what is said (adverbs, times, occasions, recipients) is no part of the phrase. Most
tokens are settled by one look at their flags; what is doubtful has a function of its own, asked behind the flag.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.surface import appositions
from transforms.claims.surface.addressees import is_theirs, to_his, to_name
from transforms.claims.surface.adjectives import DATED, agrees_in_case, governs, is_charged
from transforms.claims.surface.inner_marks import past_mark
from transforms.claims.surface.second_names import second, turns
from transforms.claims.surface.strangers import SETTLED, counts, is_apart, new_phrase, unrelated
from transforms.claims.surface.whole_names import COMPOUNDS, GIVEN_NAMES, is_van
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import BLESSINGS, DOCUMENTS, GROUPS, HONORIFICS, PRINTED, SPOKESMEN
from transforms.conjugate import HIS, NOUN, PARTICIPLE, VERBAL
from transforms.lexicon import load
from transforms.tokens import NUMBER, Entry

RELATIVE_LIKE: Final = frozenset(("ما", "من", "فيما", "بما", "كما", "حسبما", "مما", "لما"))
_SAME: Final = load("speakers")["same"]
_CLOSING: Final = ')]"»«”“'
_ISSUED: Final = frozenset(load("grammar")["published"])
_SPEAKING: Final = tuple(sorted(f"ال{title}" for title in SPOKESMEN))  # «الصحيفة الناطقة بالإنكليزية»
_IN_ANY: Final = frozenset(load("speakers")["manners"])  # «فلان بأي شكل», «سلمى باللغة الفرنسية»
_HIS_DECISION: Final = frozenset(f"{noun}{pronoun}" for noun in load("speakers")["in_documents"] for pronoun in HIS)
_IN_MEETINGS: Final = frozenset(load("speakers")["in_meetings"])
_IN_COURT: Final = frozenset(load("speakers")["in_court"])
_SAYS: Final = g.COLON | g.QUOTE
_TOLD: Final = g.TO_RECIPIENT | g.PREPOSITION
_ONE_OF_SEVERAL: Final = frozenset(load("grammar")["one_of_several"])
_FIRMS: Final = frozenset(load("speakers")["firms"])
_PRESS: Final = frozenset(load("speakers")["press"])
_HELD_AT: Final = frozenset(load("speakers")["held_at"])
_WRITTEN_IN: Final = frozenset(load("speakers")["written_in"])
_JOURNALS: Final = frozenset(load("speakers")["journals"])
_FESTIVALS: Final = tuple(load("speakers")["festivals"])
_ONE_OF: Final = ("أحد", "إحدى", "بعض")
_DONE_UPON: Final = frozenset(load("speakers")["done_upon"])
_LINES: Final = frozenset(load("speakers")["lines"])
_SHORT: Final = 4  # letters of «فيها»

_MAY_END: Final = b.NO_NAME | g.ENDS
_DESCRIBED: Final = g.PERSON | g.DEFINITE | g.COMMA
_LOOKS: Final = g.VERB | g.MASDAR | g.ADJUNCT | g.CUE  # what a name may look like
_ACT: Final = g.MASDAR | g.MEDIUM
_OCCASION: Final = g.MEDIUM | g.RECIPIENT | g.DEMONSTRATIVE
_TRAILING: Final = g.PREPOSITION | g.MARK
_ANSWERS: Final = g.COMP | g.PARTICLE | g.OPENER


def end_of(reader: Reader, first: int, stop: int, common: bool) -> int:
    """Where the noun phrase that starts at `first` ends. `common`: its head is a title or body, so that prepositions may follow."""
    entries, flags_of, dates = reader.entries, reader.flags, reader.date_ends
    head = flags_of[first]
    k = first + 1
    if k < stop and head & SETTLED and unrelated(entries[first], entries[k]):
        return k
    relative = False  # a relative clause goes on to the next comma
    unnamed, person = common, head & g.PERSON  # a name may still come between commas; a title has come
    while k < stop:
        flags = flags_of[k]
        if flags & g.MARK:
            if flags & g.COMMA:
                after = flags_of[k + 1] if k + 1 < stop else 0
                if not appositions.goes_on(reader, k + 1, stop, unnamed) or appositions.is_another(head, after, person):
                    break
                unnamed = unnamed and bool(after & g.RELATIVE)
                common = common or bool(after & b.WHO)  # «فلان، المدير في الشركة»
                person = person or after & g.PERSON
                relative = bool(after & g.PRONOUN)
                k += 2 if after & g.VERB and not after & g.RELATIVE else 1  # «العقيد، صادق فلان، إن»
                continue
            read_out = k == first + 1 and head & g.DEFINITE and entries[first].clean[2:] in DOCUMENTS
            if flags & g.QUOTE and (read_out or reader.entries[min(k + 1, stop - 1)].clean in DOCUMENTS):
                break  # «وأكد البيان "ثبوت التهمة"», «كتب المدير "تغريدة"»
            past = past_mark(reader, k, stop)
            if past == k:
                break
            k = past
            continue
        if relative:
            if flags & _ANSWERS and entries[k].clean[0] == "ف" and not flags_of[k - 1] & g.RELATIVE:
                break  # «وبحسب البيانات التي أعلنتها الوزارة فقد نمت …»
            if flags & _TOLD and _is_told(reader, first, k, stop):
                break
        elif flags & g.RELATIVE:
            relative = True
        elif not (flags & _LOOKS and is_name(reader, k)):
            if k in dates or (flags & _MAY_END and _ends(reader, first, k, stop, common)):
                break
            if flags & b.NAMED == 0:
                entry, settled = entries[k], flags_of[k - 1] & SETTLED or head & g.BODY
                his = flags & _ACT and entry.clean.endswith(HIS)
                if (settled or his or entry.kind is NUMBER or entry.clean.endswith(b.HERS)) and is_apart(
                    reader, first, k, stop
                ):
                    break
                if entry.clean in BLESSINGS and k + 1 < stop and entries[k + 1].clean == "الله":
                    break  # «الأمير كمال حفظه الله»
                if entry.clean in _IN_ANY or (entry.clean[0] == "ل" and (to_name(reader, k) or to_his(reader, k))):
                    break
            else:
                new = k <= first + 2 and flags & g.DEFINITE and new_phrase(reader, first, k, common)
                if new or (entries[k].clean in _IN_ANY and not entries[k - 1].clean.startswith(_SPEAKING)):
                    break
                common = common or bool(flags & g.PERSON)  # «كمال الراعي مدير المصنع في روما»
            if not flags & g.DEFINITE and counts(entries[k].clean, entries[k - 1], flags_of[k - 1], flags_of[k + 1]):
                break
            relative = bool(flags & b.SAYING) and begins_relative(reader, k)
        k += 1
    k = second(reader, first, k)
    if first + 2 < k and flags_of[k] & _SAYS and entries[k - 1].clean in _IN_COURT:
        k -= 1  # «قال رئيس المحكمة للدفاع: "…"»
    while k > first + 1 and _trails(entries[k - 1]):
        k -= 1
    return k


def _is_told(reader: Reader, first: int, k: int, stop: int) -> bool:
    """«قال عضو اللجنة التي يرأسها الراعي للصحفيين», «المجلس الذي يتخذ من جنيف مقرا في بيان»: behind a relative clause in
    which nobody speaks, whom or in what the phrase's bearer tells."""
    told = reader.flags[k] & g.TO_RECIPIENT and reader.entries[k].clean.endswith("ين")
    told = told or (k + 1 < stop and reader.entries[k].clean == "في" and reader.entries[k + 1].clean in DOCUMENTS)
    cues = (e.cue for e in reader.entries[first:k] if e.cue is not None)
    return bool(told) and not any(cue.form in VERBAL for cue in cues)


def is_name(reader: Reader, k: int) -> bool:
    """«المستشار كمال صادق», «المحامية إسراء الراعي»: a word that is a verb or a noun as well, behind a title or a name."""
    clean = reader.entries[k].clean
    before = reader.flags[k - 1] if k else 0
    if clean in g.NAMES:
        if (before & g.PERSON and not reader.flags[k] & g.ADJUNCT) or reader.entries[k - 1].clean in COMPOUNDS:
            return True  # also «عبد العزيز نصير»
        # «الوزير المالطي الان هاغن», «العقيد الركن صادق هاغن», «الوزير السابق، صادق هاغن»
        return not before or (bool(before & _DESCRIBED) and not any(reader.flags[k + 1 : k + 2]))
    if clean[:2] == "سا" and reader.entries[k - 1].clean in GIVEN_NAMES:
        return True  # «يوسي ساريد», which is «سأريد» without its hamza
    woman = clean in g.NAMES_OF_WOMEN and k not in reader.date_ends and before & g.PERSON
    return bool(woman) and (reader.entries[k - 1].clean.endswith("ة") or reader.entries[k - 1].clean in HONORIFICS)


def begins_relative(reader: Reader, k: int) -> bool:
    """«مسؤول رفض كشف اسمه», «طبيب يعمل في …»: a relative clause without a pronoun."""
    flags, cue = reader.flags[k], reader.entries[k].cue
    if cue is not None and cue.form in VERBAL:
        return not cue.common or (cue.cue_class == "accuse" and bool(flags & g.VERB))  # «حساب يحمل اسمه»
    return bool(flags & g.VERB) and not flags & b.WHO


def _trails(last: Entry) -> bool:
    """A preposition, mark or «نشر» that a phrase cannot end with."""
    if last.flags & _TRAILING:
        return last.surface not in _CLOSING
    if last.cue is not None:
        return last.cue.form in VERBAL and last.cue.lemma in _ISSUED  # «بحسب بيان نشر الأربعاء»
    return (
        last.clean == "أو"
        or last.clean in DATED
        or (len(last.clean) == 1 and (last.clean in "بلك" or last.surface in g.HANDLES))
    )


def _ends(reader: Reader, first: int, k: int, stop: int, common: bool) -> bool:
    """Whether the token at `k` cannot belong to the phrase, being no noun, or a noun with another part."""
    flags, entry = reader.flags[k], reader.entries[k]
    if k > first + 1 and is_charged(reader.entries[k - 1].clean, entry.clean):
        return False
    if k == first + 1 and reader.entries[first].clean in _ONE_OF and entry.clean.endswith(HIS):
        return False  # «قال أحد معجبيها»
    noun, cue = flags & b.WHO, entry.cue
    if flags & g.PRONOUN:
        return bool(entry.word.lead) or k == first + 1  # «الوزير وهو من حزب …», «موسكو هي مدينة …»
    if flags & g.AUXILIARY:  # «خاصية كانت تسمح»; «مهرجان كان» is a place
        tagged = reader.entries[k - 1].surface == "_"  # «#مهرجان_كان»
        return not (tagged or reader.entries[k - 1].clean.endswith(_FESTIVALS))
    if flags & g.ENDS and k == first + 1 and reader.entries[first].clean in HONORIFICS:
        return False  # «السيد بانفالكار»
    if flags & (g.ENDS | g.ADJUNCT) and k == first + 1 and agrees_in_case(reader, first, entry):
        return False  # «بيد أن مسؤولا محليا في الميناء أكد»
    if flags & g.TO_RECIPIENT and is_theirs(reader, first, k):
        return False
    if flags & (g.ENDS | g.TO_RECIPIENT) or (flags & g.COMP and (entry.word.lead == "ف" or entry.word.joined)):
        return not is_van(reader, k)  # «وبحسب الوزارة فإنها …»
    if flags & (g.ADJUNCT | g.OPENER | g.PARTICLE) and not noun:
        if entry.clean.startswith("علي") and reader.entries[k - 1].clean in _DONE_UPON:  # «محامي المجني عليه»
            return False
        if entry.clean == "وبناء" and reader.flags[k + 1] & g.DEFINITE:  # «وزير الطرق وبناء المدن»
            return False
        if entry.clean == "وسط" and reader.entries[k - 1].clean in _LINES:  # «لاعب خط وسط الفريق»
            return False
        return not (entry.word.base == "لدى" and (common or reader.flags[first] & b.WHO))  # «سفير فرنسا لدى المنظمة»
    if flags & g.PREPOSITION:
        if reader.entries[k + 1].clean == "لسان":
            return True  # «نفت الشركة على لسان مديرها»
        if governs(reader.entries[k - 1].clean, entry.clean):
            return False
        if common and turns(reader, first, k):
            return True
        against = entry.word.base == "على" and reader.flags[first] & b.NAMED == b.INSTITUTION
        if against and k == first + 2:
            return True  # «أنكرت الحكومة المالطية على الحركة كذا»
        return not common or (k + 1 < stop and _of_occasion(reader, first, k, stop))
    if cue is not None and not (cue.common and cue.cue_class == "accuse"):  # «حساب يحمل اسم …»
        if cue.form == NOUN:
            said = "plain" in cue.traits and (
                cue.definite or any(e.clean == "ما" for e in reader.entries[k + 1 : k + 2])
            )
            return bool(cue.pronoun or said)  # «عن شاهد قوله», «إلى الوزير القول», «رفض المدير قول ما إذا»
        purpose = cue.form in VERBAL and entry.clean.startswith("لي")  # «صرح المخرج ليشرح غيابه»
        return (cue.form == PARTICIPLE and not noun) or (cue.form in VERBAL and bool(cue.conjunction)) or purpose
    if not flags & g.VERB:
        return False
    settled = reader.flags[first] & g.DEFINITE or reader.flags[k - 1] & g.QUOTE  # «وفقا لوكالة "سانا" يقع النجم …»
    return bool(settled) or not common or is_definite(reader, first, k)


def is_definite(reader: Reader, first: int, k: int) -> bool:
    """«بيانات الحكومة», «صحيفة "سامكو" المالطية»: a body with its genitive, which no relative clause without «الذي» describes."""
    clean = reader.entries[first].clean
    head = g.describe(clean[1:]).flags if clean[0] == "ل" else reader.flags[first]  # «وفقا لبيانات الحكومة»
    if head & b.NAMED != g.BODY:
        return False
    for j in range(first + 1, k):
        if reader.flags[j] & g.PREPOSITION:
            return False
        if reader.flags[j] & g.DEFINITE and reader.entries[j].clean[:2] == "ال":
            return True  # but «استطلاع للرأي أجراه …»
    return False


def _of_occasion(reader: Reader, first: int, k: int, stop: int) -> bool:
    """Whether the preposition at `k` brings when or at what occasion it was said, or a circumstance of the speaker's:
    «الشركة في دعايتها», «المحكمة في حيثيات حكمها»."""
    after, following = reader.flags[k + 1], reader.entries[k + 1]
    if k == first + 1 and reader.entries[k].clean == "من" and reader.entries[first].clean in GROUPS:
        return False  # «مجموعة من الصحفيين»
    if after & g.PLACE and reader.entries[k].clean == "في" and _named(reader, first, k):
        return True
    if after & _OCCASION == g.RECIPIENT and any(_of_press(e) for e in reader.entries[first:k]):
        return False  # «محرر الشؤون الرياضية في سانا، كمال الراعي», «المحلل ومقدم برنامج البحر على شبكة سانا»
    somebody = reader.flags[first] & b.TITLE == g.PERSON and k == first + 1
    source = k == first + 1 and reader.entries[first].clean in _IN_MEETINGS
    if k == first + 1 and after & g.RECIPIENT and reader.entries[first].clean in PRINTED:
        return False  # «مقال في صحيفة سانا»
    if source and after & g.DEFINITE and after & g.MASDAR and reader.entries[k].clean == "في":
        return False  # «قالت مصادر في الاجتماع إن»
    if somebody and after & g.CHANNEL and not after & g.DEFINITE and following.clean in _FIRMS:
        return False  # «قال موظف في يوتيوب إن»
    held = (
        following.clean.removeprefix("ال") in _HELD_AT
        and reader.entries[k].clean == "في"
        and 0 in reader.flags[first:k]
    )
    counted = following.clean in _ONE_OF_SEVERAL and k + 2 < stop and reader.flags[k + 2] & g.CHANNEL
    if counted and not reader.flags[k + 2] & g.BODY:
        return True  # «الوزير في إحدى تغريداته»
    written = following.clean in _WRITTEN_IN and (k <= first + 2 or following.clean not in _JOURNALS)
    held = held or (reader.entries[k].clean == "في" and written)  # «الباحثون في دورية "الصحة"»
    if held or after & _OCCASION or following.kind is NUMBER or k + 1 in reader.date_ends or following.clean in _SAME:
        return True  # «الراعي في نفس اليوم»
    if after & g.DEFINITE:  # «الشركة في التقرير»
        inside = all(bits & g.DEFINITE for bits in reader.flags[first:k]) and reader.entries[k].clean == "في"
        return inside and bool(g.describe(following.clean[2:]).flags & g.CHANNEL)
    own = reader.entries[k].clean == "في" and following.clean.endswith(b.THEIRS) and len(following.clean) > _SHORT
    if (
        own
        or following.clean.endswith(b.HERS)
        or (reader.entries[k].clean == "في" and following.clean in _HIS_DECISION)
    ):
        return True
    if after or reader.flags[first] & b.WHO != g.BODY or k + 2 >= stop:
        return False
    return reader.entries[k + 2].clean.endswith(b.THEIRS) and not reader.flags[k + 2] & g.DEFINITE


def _of_press(entry: Entry) -> bool:
    return entry.word.base.removeprefix("و").removeprefix("ال") in _PRESS


def _named(reader: Reader, first: int, k: int) -> bool:
    """«الوزيرة سلمى هاغن في روما»: whether somebody is named in full before `k`; but «مدير معهد شاتام هاوس في روما»."""
    at = k
    while at > first and not reader.flags[at - 1]:
        at -= 1
    title = reader.flags[at - 1] & b.TITLE if at > first else 0
    return k - at > 1 and bool(title and reader.flags[first] & g.PERSON)
