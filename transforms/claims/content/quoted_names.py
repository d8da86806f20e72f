"""A short quotation behind a verb in; whether it is a name and not what was said, out: «أعلنت "ديزني" عن …»."""

from __future__ import annotations

from typing import Final

from transforms.claims.content.openings import LETTERS
from transforms.claims.markers import marker_of
from transforms.claims.reader import Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import HINTING, IN_IT, STATEMENTS
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import NOUN, PARTICIPLE, PHRASE
from transforms.sentences import Quotation

LONGEST_SPELT: Final = 14  # tokens of a name of letters, with its dots and marks
SHORTEST: Final = 4  # letters of a name that the page has elsewhere
SYLLABLE: Final = 4  # letters of «إيه», «بليو»
_NAMING: Final = listed("grammar", "naming")
_ADDRESSING: Final = frozenset(("demand", "accuse"))
LONGEST: Final = 8  # tokens of such a name, with its full stops: «"بي.إن.إف"»
_ON_SOMEBODY: Final = listed("grammar", "on_somebody")
REACH: Final = 8  # tokens from such a name to what shows that it is one
_V: Final = "في"  # the letter, among others: «بي تي في»
_SPELT: Final = LETTERS | {"إن", "ان", _V}
LATER: Final = 30  # tokens from a name between marks, past where it was said, to what its bearer said
_OF_NAMES: Final = g.DEFINITE | g.PERSON | g.PLACE
_WHERE: Final = g.PREPOSITION | g.ADJUNCT
LONGEST_GROUP: Final = 9  # tokens of a group's name between marks
ATTRIBUTED: Final = 3  # tokens from «بحسب» to a name between marks
_ANSWERED: Final = frozenset(("على", "عن"))


def tells_nothing(reader: Reader, i: int, cue: CueWord, q: Quotation, stop: int) -> bool:
    """Whether the quotation is no content of the cue at `i`, wherever it stands: a name, or what an answer is about."""
    if _spells_letters(reader, q) or _is_judged(reader, cue, q, stop) or _names_group(reader, i, q, stop):
        return True
    before = reader.entries[q.first - 1]
    if "speaks" in cue.traits and reader.flags[i - 1] & g.RELATIVE and reader.entries[i + 1].clean not in IN_IT:
        return True  # «الذين تحدثت معهم "أشادوا به"»
    if before.flags & g.PREPOSITION and before.clean not in cue.takes:
        if cue.cue_class == "reply" and before.clean in _ANSWERED:
            return True  # «أجاب على "أسئلة كثيرة"»
        if _quotes_later(reader, q, stop):
            return True  # «قال الخبير لدى "ميتسوبيشي مورغان ستانلي" للأوراق المالية: "…"»
    if before.clean == "ب" and cue.cue_class == "demand" and "ب" not in cue.takes and q.closed:
        return True  # «طلبت السماح لها بـ"الدخول الفوري"»
    if q.first == i + 1:
        return False
    return _is_source(reader, i, q) or _names_somebody(reader, cue, q, stop)


def _names_group(reader: Reader, i: int, q: Quotation, stop: int) -> bool:
    """«أعلن تنظيم "أبناء الجبل في بلاد النهر الكبير" مسؤوليته», «أعلنت "جماعة أبناء الجبل" المرتبطة …»: a body's long name."""
    if not q.closed or q.last - q.first > LONGEST_GROUP or q.last + 1 >= stop:
        return False
    after, head = reader.flags[q.last + 1], q.first + 1 if q.first == i + 1 else q.first - 1
    if after & g.MARK and not after & g.BRACKET:
        return False
    return reader.flags[head] & (g.BODY | g.DEFINITE | g.PERSON) == g.BODY


def _is_source(reader: Reader, i: int, q: Quotation) -> bool:
    """«تعد الأكبر، بحسب "المنارة"», «وفقا لموقع "مدى"», «وفق ما ذكرت "المنارة"»: whom a phrase attributes it to."""
    if not q.closed or not q.is_short:
        return False
    for k in range(q.first - 1, max(i, q.first - 1 - ATTRIBUTED), -1):
        cue = reader.entries[k].cue
        if reader.flags[k] & g.MARK:
            return False
        if cue is not None:
            return bool(marker_of(reader, k)) or (cue.form == PHRASE and not cue.pronoun)
    return False


def _quotes_later(reader: Reader, q: Quotation, stop: int) -> bool:
    """Whether a colon and another quotation follow soon."""
    if not q.closed:
        return False
    later = range(q.last + 1, min(q.last + 1 + REACH, stop - 1))
    return any(reader.flags[k] & g.COLON and k + 1 in reader.sentences.opened for k in later)


def is_name(reader: Reader, cue: CueWord, q: Quotation, stop: int) -> bool:
    """«قالت "رايتس ووتش" إن …»: a short quotation that a clause follows is the speaker's name."""
    if not q.closed or not q.is_short:
        return False
    if cue.form == PARTICIPLE and (cue.gender == "m" or reader.flags[q.first - 2] & g.COMMA):
        return False  # «، مضيفا "…" لأنه خرج»: nobody stands behind it
    first = q.last + 1
    passes_on = cue.cue_class == "quote_media" or "narrates" in cue.traits  # «يروي "الخالدون" قصة حب»
    if "speaks" in cue.traits or (passes_on and first < stop and not reader.flags[first] & g.MARK):
        return True  # «يتحدث "لوران" عن …», «نقلت "رويترز" نبأ كذا»
    joined = first < stop and reader.entries[first].clean == "و"
    if first in reader.sentences.opened:  # «قالت "المنارة" "…"»
        return True
    definite = reader.flags[q.first + 1] & g.DEFINITE and first < stop and reader.flags[first] == g.DEFINITE
    if definite:  # «حذر "الصقور" الروس من القدوم»
        return True
    beside = reader.sentences.opened.get(first + 1) if joined else None
    if beside is not None and beside.closed:  # «أعلنت "ديزني" و"تويتر" عن …»
        first = beside.last + 1
    apart = first + 1 < stop and reader.flags[first] & g.COMMA
    if first < stop and reader.flags[first + 1 if apart else first] & (g.PRONOUN | g.RELATIVE):
        comma = next((k for k in range(first + 1, stop) if reader.flags[k] & g.COMMA), 0)
        if not comma and reader.flags[first] & g.RELATIVE:  # «قالت "ساحل" التي تعد الكبرى إن …»
            return any(reader.flags[k] & g.COMP and reader.entries[k].clean[0] == "إ" for k in range(first + 1, stop))
        first = comma + 1 if comma else first
    if q.last == q.first + 2 and _is_elsewhere(reader, q, stop):
        return True
    if _tells_later(reader, cue, q, stop):
        return True
    first = _past_time(reader, first, stop)
    for k in range(first, min(first + REACH, stop)):  # «قالت "مدى"، وهي جمعية أهلية، إن …»
        flags = reader.flags[k]
        if flags & (g.COMP | g.COLON):
            return True
        later = reader.sentences.opened.get(k)
        if later is not None and k > first and not later.is_short:
            return True  # «ذكرت "المنارة" في مقتطفات من الرسالة "…"»
        word = reader.entries[k].word
        if k == first and (word.base in cue.takes or _joined(reader, cue, k) or _acts(reader, cue, k)):
            return True  # «أعلنت "ديزني" عن …», «دعت "المنظمة" لإرسال فريق», «أكدت "المنظمة" ضرورة …»
        if cue.cue_class == "quote_media" and word.base == "عن":
            return True  # «نقلت "رويترز" عن بيان "…"»
        if flags & (g.VERB | g.CUE | g.OPENER):
            passed_on = reader.entries[k].cue
            return passed_on is not None and passed_on.relays  # «قال "النادي" في بيان نقلته الوكالة: "…"»
        if flags & g.COMMA:  # «قال "الدفاع المدني"، التابع للوزارة، إن …»
            return _acts(reader, cue, k + 1) or _clause_follows(reader, k + 1, stop)
    return False


def _tells_later(reader: Reader, cue: CueWord, q: Quotation, stop: int) -> bool:
    """«قال «الراعي»، في المؤتمر الذي عقب اللقاء: "…"», «أشار «الراعي»، في كلمته، إلى أن …»: a bare name, then where it was said,
    and behind that what was said."""
    flags, entries = reader.flags, reader.entries
    if any(bits & ~_OF_NAMES for bits in flags[q.first + 1 : q.last]):
        return False
    first = q.last + 1
    apart = first < stop and bool(flags[first] & g.COMMA)
    first += int(apart)
    if first + 1 >= stop or not (flags[first] & _WHERE or first in reader.date_ends):
        return False
    hint = entries[first + 1].cue
    if hint is not None and hint.lemma in HINTING:
        return False  # «قال "نعم"، في إشارة إلى أن …»
    k = first
    while k < min(first + LATER, stop - 1):
        bits = flags[k]
        if bits & g.STOP:
            return False
        if bits & g.COLON:
            return k + 1 in reader.sentences.opened
        before = flags[k - 1] & g.COMMA and k > first
        if bits & g.COMP and not entries[k].word.lead:
            own = entries[k].clean[0] == "إ" or before or entries[k - 1].word.base in cue.takes
            return bool(own) and "that" in cue.takes
        if before and entries[k].clean in cue.takes:
            return True  # «شدد «الراعي»، في كلمته، على أهمية كذا»
        named = reader.sentences.opened.get(k)
        k = named.last + 1 if named is not None and named.closed and named.is_short else k + 1
    return False


def _is_elsewhere(reader: Reader, q: Quotation, stop: int) -> bool:
    """«ولفت "الراعي"، خلال لقاء خاص على "سانا"، إلى أنه»: one word that the page has elsewhere, and a clause behind it."""
    name = reader.entries[q.first + 1].surface
    again = len(name) >= SHORTEST and reader.count(name, q.first) > 1  # but «اكتفى بالقول "لا"»
    return again and any(flags & g.COMP for flags in reader.flags[q.last + 1 : stop])


def _is_judged(reader: Reader, cue: CueWord, q: Quotation, stop: int) -> bool:
    """«تعتبر بيرو "الدرب"، جماعة إرهابية»: a name, and behind the comma what somebody takes its bearer for."""
    k = q.last + 2
    if "describes" in cue.traits and k <= stop and q.is_short:  # «وصف "الأربعاء الأخير" بيوم الفرح»
        return reader.entries[k - 1].clean[0] == "ب" and reader.entries[k - 1].clean not in g.NOT_BA
    if "deems" not in cue.traits or k >= stop or not reader.flags[k - 1] & g.COMMA or not q.is_short:
        return False
    entry = reader.entries[k]
    return not entry.flags & ~(g.BODY | g.MASDAR | g.PERSON) and entry.clean[0] not in "وف" and entry.cue is None


def _spells_letters(reader: Reader, q: Quotation) -> bool:
    """«"سي.إن.إن"», «"إم بي سي"»: the names of letters, an outlet's name wherever it stands."""
    if not q.closed or not 2 < q.last - q.first <= LONGEST_SPELT:
        return False
    entries = reader.entries[q.first + 1 : q.last]
    if all(entry.clean in _SPELT for entry in entries) and entries[0].clean != _V:
        return True
    if (q.last - q.first) % 2:
        return False
    dots = all(entry.surface == "." for entry in entries[1::2])
    return dots and all(len(entry.clean) <= SYLLABLE for entry in entries[::2])


def states(reader: Reader, k: int) -> bool:
    """«قال الجيش في بيان "…"»: what no short quotation names."""
    return reader.entries[k - 1].clean in STATEMENTS and bool(reader.flags[k - 2] & g.PREPOSITION)


def _acts(reader: Reader, cue: CueWord, k: int) -> bool:
    """Whether an act, as the object of a verb that takes one, stands at `k`."""
    flags = reader.flags[k]
    return "object" in cue.takes and flags & (g.MASDAR | g.DEFINITE) == g.MASDAR


def _clause_follows(reader: Reader, k: int, stop: int) -> bool:
    """Whether behind a comma, a time or an apposition the clause of what was said begins."""
    for j in range(k, min(k + REACH, stop)):
        flags = reader.flags[j]
        if flags & g.COMP:
            said = reader.entries[j].clean[0] == "إ" or j == k or reader.flags[j - 1] & g.COMMA
            return bool(said) and not reader.entries[j].word.lead
        cue = reader.entries[j].cue
        aside = cue is not None and cue.form == PHRASE  # «أعلنت "المنارة"، نقلا عن مصدر، أن»
        if flags & (g.VERB | g.CUE | g.OPENER | g.STOP) and not aside:
            return False
    return False


def _names_somebody(reader: Reader, cue: CueWord, q: Quotation, stop: int) -> bool:
    """«المتحدث باسم تحالف "أبناء الساحل"، أن …», «في بيان بعنوان "الماء أولا"، إن …»: the clause follows, so that it is no content."""
    if not q.closed:
        return False
    k = q.last + 1
    if reader.entries[q.first - 1].clean in _NAMING:
        return True
    if k < stop and reader.flags[k] & g.COMMA:
        k += 1
        if q.last - q.first <= LONGEST and _acts(reader, cue, k):
            return True  # «أعلنت وكالة الأنباء "سانا"، دخول …»
    if k < stop and reader.flags[k] & g.COMP and not reader.entries[k].word.lead:
        return True
    if q.last - q.first <= LONGEST and _clause_follows(reader, k, stop):
        return True
    return _quotes_later(reader, q, stop) and _says_it(reader, k, stop)


def _says_it(reader: Reader, k: int, stop: int) -> bool:
    """«عن مدير جمعية "أصدقاء الماء في الجبل" كمال الراعي قوله: "…"»: whether «قوله» comes before the colon."""
    for j in range(k, min(k + REACH, stop)):
        cue = reader.entries[j].cue
        if cue is not None or reader.flags[j] & (g.COMMA | g.STOP | g.VERB):
            return cue is not None and cue.form == NOUN and bool(cue.pronoun)
    return False


def _past_time(reader: Reader, k: int, stop: int) -> int:
    """«أعلنت "ديزني" الثلاثاء عن …»."""
    while k < stop and (k in reader.date_ends or reader.flags[k] & g.ADJUNCT):
        k = reader.date_ends.get(k, k + 1)
    return k


def _joined(reader: Reader, cue: CueWord, k: int) -> bool:
    clean = reader.entries[k].clean
    return (
        cue.cue_class in _ADDRESSING
        and len(clean) > (2 if cue.cue_class == "accuse" else 3)
        and clean[0] in "بل"
        and clean[0] in cue.takes
    )


def led_up_to(reader: Reader, i: int, cue: CueWord, k: int) -> bool:
    """«وكتب فلان على صفحته في الموقع "…"», «وتابع فلان، الذي وصل أمس، "…"»: what stands between shows that the verb quotes."""
    flags = reader.flags
    if cue.cue_class == "reply" and reader.entries[i + 1].clean in _ON_SOMEBODY:
        return True  # «فرد عليه المدير "…"»
    if cue.cue_class == "reply" and any(reader.entries[j].clean in _ANSWERED for j in range(i + 1, k - 1)):
        q = reader.sentences.opened.get(k)
        alone = not any(flags[j] & g.CUE for j in range(i + 1, k))  # «رد على السؤال بالقول، "…"»
        return alone and q is not None and q.closed and bool(flags[q.last + 1] & (g.STOP | g.COMMA))
    if cue.inside:
        return True  # «وجاء في التعليق المرفق بالصورة "…"»
    if "writes" in cue.traits:
        return written_on(reader, i + 2, k)
    aside = any(flags[j] & g.RELATIVE and flags[j - 1] & g.COMMA for j in range(i + 2, k))
    return aside and bool(cue.conjunction and flags[k - 1] & g.COMMA)


def leads_to_name(reader: Reader, k: int) -> bool:
    """«عبر "فيسبوك"»: a preposition, although it is spelled like a verb."""
    return bool(reader.flags[k] & g.PREPOSITION) and k + 1 in reader.sentences.opened


def written_on(reader: Reader, first: int, last: int) -> bool:
    """«على صفحته», «في رسالة»: whether tokens `[first, last)` name where something is written."""
    flags = reader.flags
    named = (j for j in range(first, last) if flags[j] & g.CHANNEL or flags[j] & g.QUOTE)  # «عبر "فيسبوك"»
    return any(flags[j - 1] & g.PREPOSITION for j in named)
