"""A cue and its complement in; the tokens of the speaker on the surface, out.

The speaker mostly stands between verb and complement: قال المتحدث باسم الوزارة، أمس، إن …
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.surface.phrases import end_of
from transforms.claims.surface.strangers import ITSELF
from transforms.claims.surface.whole_names import GIVEN_NAMES, is_van
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import GROUPS, PRINTED
from transforms.claims.vocabulary.masdars import is_masdar
from transforms.conjugate import HIS, PARTICIPLE, VERBAL
from transforms.lexicon import load
from transforms.tokens import NUMBER, WORD, Entry

Span = tuple[int, int]
_NTH_TIME: Final = frozenset(load("grammar")["nth_time"])
_IN_A_MANNER: Final = frozenset(load("grammar")["in_a_manner"])
_TURNS: Final = frozenset(load("speakers")["turns"])
_TEENS: Final = frozenset(load("grammar")["teens"])
SIDES: Final = frozenset(load("speakers")["sides"])
_SPEAKING: Final = (*VERBAL, PARTICIPLE)
_MEASURES: Final = {"أكثر": "من", "أقل": "من", "نحو": "", "حوالي": "", "قرابة": "", "زهاء": ""}
_PARTS: Final = frozenset(load("speakers")["parts"])
_NOBODY: Final = frozenset(load("grammar")["nobody"]) | ITSELF  # «نفى الأمر», «قال طالبا عدم كشف اسمه», «ندد بـ"…"»
_STATES: Final = frozenset(load("speakers")["states"])
_DIRECTING: Final = frozenset(load("speakers")["directing"])
_PERCENT: Final = frozenset(load("speakers")["percent"])
_OF_HUNDRED: Final = frozenset(f"ب{word}" for word in _PERCENT) | {"%"}
_ASKING: Final = frozenset(("demand", "warn", "condemn", "reject", "praise", "threaten", "ask", "accuse"))
_CIRCUMSTANCE: Final = g.PREPOSITION | g.TO_RECIPIENT | g.TO_SOMEONE
_ASIDE: Final = g.COMMA | g.ADJUNCT
_IN_OUTLETS: Final = g.PERSON | g.DEFINITE | g.RECIPIENT | g.PLACE | g.BODY
LONGEST_OUTLET: Final = 5  # tokens up to who speaks
_NO_SUBJECT: Final = b.CLAUSE | g.OPENER | g.ENDS


def after(reader: Reader, k: int, stop: int) -> Span | None:
    """The noun phrase that names the speaker among tokens `[k, stop)`, which stand between cue and complement."""
    entries, flags_of = reader.entries, reader.flags
    k = _subject_at(reader, k, stop)
    if k >= stop:
        return None
    if (counted := _counted(reader, k, stop)) is not None:
        return counted
    start, flags = k, flags_of[k]
    if flags & g.QUOTE:  # «أكد "المجلس الأعلى" أن»
        named = reader.sentences.opened.get(k)
        if named is None or not named.closed or named.last >= stop:
            return None
        one = named.last == k + 2  # «زعم "الراعي" على الشاشة أن»
        return k, end_of(reader, named.last, stop, not one)
    if k + 1 < stop and entries[k].surface in g.HANDLES:
        k += 1
        flags = flags_of[k]
    entry = entries[k]
    if entry.kind is not WORD:
        return _several(reader, k, k, stop) if entry.kind is NUMBER else None
    if entry.clean in g.NAMES or is_van(reader, k):
        return start, end_of(reader, k, stop, False)
    if flags & g.RECIPIENT and entry.clean.endswith("نا") and not entry.word.lead:
        return start, end_of(reader, k, stop, True)  # «أفاد مراسلنا في روما أن»
    if flags & _NO_SUBJECT or entry.word.lead or entry.clean in _NOBODY:
        return None
    if not flags & b.WHO:
        if flags & g.VERB and _conjugated(entry.clean):
            return None  # «كما توقعت وجدته …»
        if entry.cue is not None and (entry.cue.form in _SPEAKING or entry.cue.pronoun):
            return None
    if entry.clean[:3] == "وال" and k + 1 < stop and flags_of[k + 1] & g.PREPOSITION:
        return None  # «وأضاف والدموع في عينيه»
    if not flags and flags_of[k - 1] & g.COMMA and entry.clean[0] == "و" and g.describe(entry.clean[1:]).flags & b.WHO:
        return None  # «وأكد لدى استقباله المدير، وأعضاء المجلس، في مكتبه، أن»
    if entry.clean[-1] == "ا" and flags_of[k - 1] & g.CUE and _accusative(reader, k, stop):
        return None  # «ودعت عددا من الصحفيين»
    if (entry.clean[0] in "بلو" and _governed(reader, k)) or entries[k - 1].clean in _DIRECTING:
        return None  # «وأضاف موجها كلامه إلى الحكومة»
    two = entry.clean[-1] == "ا" and k + 1 < stop and flags_of[k + 1] & g.DEFINITE
    two = two and g.describe(entry.clean[:-1]).flags & g.PERSON  # «صرح وزيرا النفط في قطر والكويت»
    end = end_of(reader, k, stop, bool(flags & b.COMMON or two or entry.clean in PRINTED))
    return start, end


def _subject_at(reader: Reader, k: int, stop: int) -> int:
    """Past what may stand before the subject: times, adverbs, circumstances, whom it was said to."""
    entries, flags_of, dates = reader.entries, reader.flags, reader.date_ends
    while k < stop:
        flags = flags_of[k]
        if k in dates:
            k = dates[k]
        elif flags & g.PREPOSITION and k + 1 < stop and entries[k + 1].clean in SIDES:
            k += 2  # «وقال من جهته الوزير»
        elif flags & g.DEMONSTRATIVE and k + 1 < stop and entries[k + 1].clean in _TURNS:
            k += 2  # «عبر هذه المرة عن دعمه»
        elif entries[k].clean == "غير" and k + 1 < stop and entries[k + 1].clean == "مرة":
            k += 2  # «ودعا غير مرة إلى كذا»
        elif not flags and entries[k].clean == "مرة" and k + 1 < stop and not flags_of[k + 1]:
            k += 2  # «أكد مرة أخرى أن»
        elif _counted(reader, k, stop) is not None:
            break
        elif flags & g.TO_RECIPIENT and (behind := _behind_outlet(reader, k, stop)):
            return behind
        elif flags & _CIRCUMSTANCE or (entries[k].clean[:2] == "لل" and _to_several(entries[k])):
            k = next((j for j in range(k, stop) if flags_of[j] & g.COMMA), stop) + 1
        elif flags & _ASIDE or (not flags and entries[k].clean == "لي" and _to_me(reader, k, stop)):
            k += 1 + (entries[k].clean in _IN_A_MANNER)  # «ورفض بشكل قاطع المدير»
            if entries[k - 1].clean in _NTH_TIME:  # «قالت للمرة الحادية عشرة إن»
                k += 2 if k + 1 < stop and entries[k + 1].clean in _TEENS else 1
        else:
            break
    return k


def _behind_outlet(reader: Reader, k: int, stop: int) -> int:
    """«قال لوكالة سانا مصدر أمني إن», «قال للصحفيين وزير الدفاع إن»: who speaks, behind whom it was said to; else 0."""
    entries, flags_of, opened = reader.entries, reader.flags, reader.sentences.opened
    at = k + 1
    if at in opened:
        at = opened[at].last + 1 if opened[at].closed else stop
    for j in range(at, min(at + LONGEST_OUTLET, stop)):
        entry = entries[j]
        if entry.word.lead or flags_of[j] & ~_IN_OUTLETS:
            break
        agrees = entry.clean[-1] == "ة" == entries[j - 1].clean[-1] and not (flags_of[j] ^ flags_of[j - 1]) & g.DEFINITE
        if (flags_of[j] & g.PERSON and not agrees) or entry.clean in GIVEN_NAMES:  # but «لصحيفة محلية كبيرة»
            return j
    return 0


def _to_several(entry: Entry) -> bool:
    """«للجمهور»: whom it was said to; «للمرة الثانية» tells when."""
    return len(entry.clean) > len("للهم") and not entry.flags & g.ADJUNCT


def _counted(reader: Reader, k: int, stop: int) -> Span | None:
    """«أكثر من نصف المشاركين», «نحو ثلث الناس»: how many speak; but «أكثر من مرة»."""
    led = _MEASURES.get(reader.entries[k].clean)
    if led is None:
        return None
    at = k + 1
    if led:
        if at >= stop or reader.entries[at].clean != led:
            return None
        at += 1
    if at < stop and reader.entries[at].kind is NUMBER:
        return _several(reader, k, at, stop)
    if at >= stop or reader.entries[at].clean.removeprefix("ال") not in _PARTS:
        return None
    return k, end_of(reader, at, stop, True)


def _several(reader: Reader, k: int, at: int, stop: int) -> Span | None:
    """«قال 3 مسؤولين», «قال نحو 34 في المئة من المشاركين», the number at `at`; not «دعا 3 رؤساء إلى كذا», who are asked."""
    cue, at = reader.entries[k - 1].cue, at + 1
    if cue is None or cue.cue_class in _ASKING or at >= stop:
        return None
    joined = reader.entries[at].clean in _OF_HUNDRED  # «34 بالمئة»
    if joined or (at + 1 < stop and reader.flags[at] & g.PREPOSITION and reader.entries[at + 1].clean in _PERCENT):
        at += 1 if joined else 2
        of = reader.entries[at].clean if at < stop else ""
        return k, end_of(reader, at + 1, stop, True) if of == "من" and at + 1 < stop else at + (of == "منهم")
    noun = g.describe(reader.entries[at].clean.removesuffix("ا")).flags
    return (k, end_of(reader, at, stop, True)) if noun & g.PERSON else None


def _accusative(reader: Reader, k: int, stop: int) -> bool:
    """«عددا من», «مسؤولا سابقا»; but «رئيسها», «وزيرا الخارجية», «ناسا»."""
    bare = reader.entries[k].clean[:-1]
    noun = g.describe(bare)
    if bare.endswith("ه") or not noun.flags & g.PERSON or k + 1 >= stop:
        return False
    ends = reader.flags[k + 1] & (g.PREPOSITION | g.COMP | g.MARK) or reader.entries[k + 1].clean[-1] == "ا"
    return bool(ends) and (noun.number == "s" or bare in GROUPS)


def _governed(reader: Reader, k: int) -> bool:
    """Whether the letter that the word at `k` begins with is a preposition or a conjunction, so that it is no subject."""
    clean, flags = reader.entries[k].clean, reader.flags[k]
    if clean[0] == "ب":  # «كما ذكر بالبيان», «نوه بمدى صعوبة …»
        thing = clean[1:3] == "ال" or clean[1:] in _STATES or g.describe(clean[1:]).flags & (g.BODY | g.MEDIUM)
        return clean not in g.NOT_BA and bool(thing)
    if flags & (b.WHO | g.PLACE):
        return False
    if clean[0] == "ل" and (g.describe(clean[1:]).flags & g.PLACE or (len(clean) > 3 and clean[1:] in GIVEN_NAMES)):
        return True  # «وصفه لإيران», «وأضاف لسامي الراعي»
    if clean in g.NOT_AND:
        return False
    rest = clean[2:] if clean[:2] == "لل" else clean[1:]  # «يدعو للاعتقاد», «رفض وإدانة»; but «واتساب»
    return _is_masdar(rest) and (clean[0] == "ل" or rest[0] == "إ" or rest.endswith(HIS))


def _conjugated(clean: str) -> bool:
    """A verb by its ending or its prefix, where «أشرف» and «صادق» are names."""
    return len(clean) > 3 and (clean[0] in "يت" or clean[:2] in ("سي", "ست") or clean.endswith(("ت", "ته", "تها")))


def _to_me(reader: Reader, k: int, stop: int) -> bool:
    """«قال لي أحد الخبراء»; «لي» before other words may be a name."""
    return k + 1 < stop and bool(reader.flags[k + 1] & b.NAMED)


def _is_masdar(word: str) -> bool:
    return len(word) > 2 and (is_masdar(word) or bool(g.describe(word).flags & g.MASDAR))
