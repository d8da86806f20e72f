"""A word behind a verb and its neighbours in; whether it looks like what the verb reports, out.

Nothing marks an object in unvowelled text; its endings and the word before it often tell it.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import OBJECT, Complement, Reader
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import IN_IT
from transforms.claims.vocabulary.masdars import is_masdar
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import COMMENT, HIS, NOUN, PAST, PHRASE, VERBAL
from transforms.lexicon import load
from transforms.tokens import Entry

_HEADS: Final = listed("speakers", "heads")
_REFLEXIVES: Final = listed("grammar", "reflexives")
MANNERS: Final = listed("grammar", "manners")
_OCCASIONS: Final = listed("grammar", "occasions_of")
_URGED: Final = listed("grammar", "urged")
_RUMOURED: Final = listed("grammar", "rumoured")
_ELATIVE: Final = 4  # letters of «أضخم»
_OF_IT: Final = {form: row["by"] for row in load("grammar")["about_it"] for form in row["forms"]}
ASIDE: Final = 12  # tokens between two dashes that hold an aside
# before a name in marks
_NAMED: Final = g.BODY | g.PERSON | g.RECIPIENT | g.PREPOSITION | g.MEDIUM | g.MARK | g.PRONOUN
_ADJECTIVE: Final = ("ية", "ي", "ين", "ون", "ات")  # as «دولية»; but «عمل "ممر شرفي"»
_BRINGING: Final = frozenset(("accuse", "demand", "threaten"))
_FEMININE: Final = ("ة", "ات", "ى", "ا", "اء", "ين", "ون")
_ANSWERING: Final = frozenset((*load("grammar")["commenting"], *load("grammar")["answering"]))
_WHOLLY: Final = listed("grammar", "wholly")
_WITH_ALL: Final = "بكل"
_AFTER_THING: Final = g.VERB | g.PREPOSITION | g.STOP
_VOWELS: Final = frozenset("اويى")
JUDGED: Final = frozenset(
    (word.removesuffix("ة") + "ت" if word[-1] == "ة" else word) + own if own else word
    for word in load("speakers")["judged"]
    for own in ("", "ه", "ها", "هم")
)
DEFINITE: Final = frozenset(("condemn", "reject", "deny", "accuse", "praise"))  # of these the object is mostly definite
OF_WHAT: Final = DEFINITE | {"assert"}
_GOVERNING: Final = g.PREPOSITION | g.VERB
_CHARGED: Final = listed("grammar", "charged")


def takes_up(reader: Reader, i: int, k: int, takes: frozenset[str]) -> bool:
    """«النتائج التي أعلن عنها المختبر …», «ما كشف عنه المختبر مع …», «كان المكان قد كشف عنه بعد الإفراج عن …»: whether the
    pronoun at `k` takes up what the verb at `i` reports."""
    base, what = reader.entries[k].word.base, reader.entries[i - 1]
    by = _OF_IT.get(base)
    beside = k == i + 1 and by in ("عن", "إلى")
    return by in takes and bool(what.flags & g.RELATIVE or what.word.base == "ما" or beside)


def complete(flags: int) -> bool:
    """Whether no genitive can follow: «رفض الوزير كل المقترحات»; but «رفض ممثلو كل الأحزاب»."""
    return not flags & (g.PERSON | g.BODY | g.PREPOSITION) or bool(flags & g.DEFINITE)


def is_second(entry: Entry) -> bool:
    """«رفضت الحكومة وأحزاب المعارضة»: another of those who act, whom a genitive follows; no name («جو ويلسون»)."""
    return entry.clean[0] == "و" and bool(g.describe(entry.clean[1:]).flags & (g.BODY | g.PERSON))


def apart(before: Entry) -> bool:
    """«أعلن الوزير اليوم في المدينة البدء …», but «خلال أيام من عملية التصويت»."""
    return bool(before.flags & g.DEFINITE) or not before.clean.endswith("ة")


def possessed(clean: str) -> bool:
    """«نفى النظام مسؤوليته»: a noun with a pronoun that is not joined to the subject by و."""
    return len(clean) > 5 and clean[0] != "و" and clean.endswith(("ته", "تها", "تهم", "تهما"))


def indefinite(reader: Reader, k: int, cue: CueWord) -> bool:
    """Whether an unknown word looks like an accusative: «غضبا», «خططا»; «رويدا» in «كشفت الفنانة رويدا عن» is a name."""
    clean = reader.entries[k].clean
    if len(clean) < 4 or not clean.endswith("ا") or clean[0] in "وفبلك":
        return False
    if clean.endswith(("يا", "ها", "تنا", "ما")) and not reader.flags[k] & g.ENDS:  # but «اهتماما»
        return False
    if clean.endswith("نا") and len(clean) < 6:  # «أملنا»; but «قانونا»
        return False
    return (
        clean not in MANNERS
        and not reader.flags[k] & ~g.ENDS
        and all(entry.clean not in cue.takes for entry in reader.entries[k + 1 : k + 4])
    )


def goes_on(reader: Reader, k: int) -> bool:
    """«انتقدت المنظمة قانونا في …», «رفض المجلس اقتراحا روسيا»: more follows than behind a name in ـا."""
    after = reader.entries[k + 1]
    return bool(after.flags & (g.PREPOSITION | g.VERB) or after.clean[-1:] == "ا")


def owned(reader: Reader, k: int) -> bool:
    """«أعلن اللاعب رحيله»: behind a definite subject a noun with a pronoun is what is reported, whatever its shape."""
    entry, after = reader.entries[k], k + 1
    clean = entry.clean
    if reader.entries[k - 1].clean.endswith(("ي", "ية")) and not reader.flags[after]:
        return False  # «تعهد البرتغالي جوزيه مورينيو»
    owner = len(clean) > 4 and clean.endswith(HIS) and not clean.endswith("الله") and clean[0] not in "وفيتنبلك"
    return owner and not entry.flags and clean not in _REFLEXIVES


def belongs(reader: Reader, k: int) -> bool:
    """Whether what is shaped like a verbal noun belongs to the noun before: «فتاة مراهقة», «لجنة إعادة …»."""
    entry, before = reader.entries[k], reader.entries[k - 1]
    if before.flags & (g.DEFINITE | g.COMMA | g.ADJUNCT) or (
        before.flags & g.MASDAR and before.clean.endswith(("ها", "هم"))
    ):
        return False  # «نفى رئيس تحريرها الخبر»
    # «أكدت في بيان أهمية الحذر», «في مقابلة نشرها الموقع»
    if before.flags & g.MEDIUM and reader.flags[k - 2] & g.PREPOSITION:
        return before.clean in _OCCASIONS or (entry.cue is not None and entry.cue.common)
    most = before.clean[0] == "أ" and len(before.clean) == _ELATIVE and not before.flags
    if most and reader.flags[k - 2] & g.PREPOSITION:  # «لغيابه عن أضخم تدريبات»
        return True
    if before.clean[0] in "لب" and is_masdar(before.clean[1:]):  # «الشراكة لمكافحة الإفلات»
        return True
    if before.flags & (g.BODY | g.PERSON | g.MASDAR) and not before.word.base.endswith("ون"):
        own = before.flags & g.PERSON and before.clean not in _HEADS and len(entry.clean) > 3
        return not (own and entry.clean.endswith(HIS))  # «أعلن لاعب اعتزاله»; but «رئيس تحريرها»
    return entry.clean[-1:] == "ة" and before.clean[-1:] == "ة"


def is_told(reader: Reader, k: int, end: int) -> bool:
    """Whether a verb stands at `k`, known to the lexicon or with an object pronoun («ما نشرته»)."""
    if k >= end:
        return False
    cue = reader.entries[k].cue
    source = reader.entries[k - 2].cue
    if reader.flags[k] & g.PREPOSITION or (source is not None and source.form == PHRASE):
        return False  # «ما بين», «بحسب ما نقلته الوكالة»
    if reader.flags[k - 2] & g.COMMA:  # «…، ما وصفه بكذا», «…، ما تم تداوله»; but «…، ما أدى إلى كذا»
        return (cue is not None and cue.form == PAST) or reader.entries[k].clean in _RUMOURED
    verb = reader.flags[k] & g.VERB or (cue is not None and cue.form in VERBAL)
    clean = reader.entries[k].clean
    now = clean[0] in "يتن" and len(clean) > 4 and clean.endswith(HIS)  # «ما تردده»
    return bool(verb) or now or (len(clean) > 3 and clean.endswith(HIS))  # «ما نشرته», «ما فعله»


def is_surname(reader: Reader, k: int, end: int) -> bool:
    """«اتهم المدير كمال بوران بالتزوير»: behind a bare name, with a long vowel, where what he did comes later."""
    rest, flags = reader.entries[k].clean[1:], reader.flags
    if flags[k - 1] or rest.endswith("ة") or _VOWELS.isdisjoint(rest) or g.describe(rest).flags or is_masdar(rest):
        return False
    return any(flags[j] & g.ENDS and reader.entries[j].clean[0] == "ب" for j in range(k + 1, end))


def disagrees(cue: CueWord, word: g.Word) -> bool:
    """Whether what follows a verb cannot be its subject: «نفت هذه الاتهامات», «أكد الحادثة»."""
    if word.flags & g.DEMONSTRATIVE:
        return cue.cue_class in DEFINITE or (word.base in ("هذه", "تلك")) != (cue.gender == "f")
    if word.flags & (g.PERSON | g.BODY) == g.PERSON:
        return False
    if word.flags & g.BODY and (cue.cue_class == "accuse" or cue.cue_class not in DEFINITE or cue.gender == "f"):
        return False  # «طالب الحكومة بكذا»; but «انتقد المعارضة»
    if cue.gender == "m":
        things = cue.cue_class in DEFINITE and cue.cue_class != "accuse" and not word.flags & g.PLACE
        return word.base.endswith("ة") or (things and word.base.endswith("ات"))  # «الذي ينفي الاتهامات»
    return bool(word.flags & g.MASDAR) and not word.base.endswith(("ة", "ات"))  # «أعلنت الاستقلال»


def quoted(reader: Reader, cue: CueWord, k: int) -> bool:
    """«أكدت الجامعة "تضامنها" مع كذا», «أدانت الحكومة "القوة المفرطة"»: the quotation at `k` is no name."""
    inner = reader.flags[k + 1]
    q = reader.sentences.opened[k]
    named = q.closed and q.last == k + 2 and inner & (g.DEFINITE | g.MASDAR) == g.DEFINITE
    if named and any(bits & g.DEFINITE for bits in reader.flags[q.last + 1 : q.last + 2]):
        return False  # «نفت وزارة الدفاع "البنتاغون" الاتهامات»
    if inner & g.MASDAR and not inner & (g.BODY | g.DEFINITE):
        return True
    if cue.cue_class not in DEFINITE:
        return False
    before, several = reader.flags[k - 1], q.closed and q.last > k + 2 and cue.cue_class != "accuse"
    described = before & g.DEFINITE or reader.entries[k - 1].clean.endswith(_ADJECTIVE)
    # «استنكرت منظمات دولية "خروقات جسيمة" تمس القضاء»
    if several and described and not before & _NAMED and not inner & g.DEFINITE:
        after = reader.entries[q.last + 1]
        return after is None or bool(after.flags & _AFTER_THING) or after.clean[0] in "بل"
    return bool(before & inner & g.DEFINITE)


def past_aside(reader: Reader, k: int, end: int) -> int:
    """«طالب فلان، من دون أن يقدم دليلا، بوقف كذا»: the comma that closes an aside; the end where there is none."""
    flags, aside = reader.flags, range(k - 3, k)
    if not flags[k - 1] & g.BLOCKER or not any(flags[j] & g.COMMA for j in aside):
        return end
    return next((j for j in range(k, end) if flags[j] & g.COMMA), end)


def past_answer(reader: Reader, k: int, end: int) -> int:
    """«أكد، ردا على طلب التعليق على القرار، …»: the mark or clause behind what was commented on; 0 where nothing was."""
    if reader.entries[k].word.base != "على" or reader.entries[k - 1].clean not in _ANSWERING:
        return 0
    return next((j for j in range(k, end) if reader.flags[j] & (g.MARK | g.COMP)), end)


def is_masculine(reader: Reader, k: int, cue: CueWord) -> bool:
    """«أعلنت الحكومة الحداد»: no adjective of the body before it."""
    before, clean = reader.entries[k - 1], reader.entries[k].clean
    body = before.flags & (g.BODY | g.DEFINITE | g.PERSON) == g.BODY | g.DEFINITE and before.clean.endswith("ة")
    if not body or cue.gender != "f" or reader.flags[k] != g.DEFINITE:
        return False
    return clean.startswith("ال") and not clean.endswith(_FEMININE)


def brought_inside(reader: Reader, cue: CueWord, k: int) -> Complement | None:
    """«أعرب "عن أسفه" لمقتل العامل», «اتهم الشرطة "بتحريف" أقواله»: the verb's preposition stands in the marks at `k`."""
    inner = reader.entries[k + 1]
    if inner.flags & g.PREPOSITION and inner.word.base in cue.takes and inner.word.base != "في":  # «"في ايه آر"»
        return Complement(OBJECT, k, k + 2)
    if cue.cue_class not in _BRINGING or "ب" not in cue.takes or inner.clean in g.NOT_BA:  # not «"بي إن"»
        return None
    return Complement(OBJECT, k, k) if inner.clean[0] == "ب" and len(inner.clean) > 3 else None


def past_manner(reader: Reader, k: int, end: int) -> int:
    """«أدانت بكل قوة ووضوح الهجوم»: one past how it was said; 0 where nothing tells it."""
    if reader.entries[k].clean != _WITH_ALL or k + 2 >= end or reader.entries[k + 1].clean not in _WHOLLY:
        return 0
    return k + 2 + (reader.entries[k + 2].clean.removeprefix("و") in _WHOLLY)


def is_judged(reader: Reader, i: int, k: int, cue: CueWord) -> bool:
    """«أدان سياسة بلاده», «بيانا نفت فيه خبرا نشرته الصحيفة»: what is no act, right behind the verb at `i`."""
    if reader.entries[k].clean in JUDGED:
        return True
    return k == i + 2 and reader.entries[k - 1].clean in IN_IT and indefinite(reader, k, cue)


def joined(takes: frozenset[str], clean: str, flags: int, adjacent: bool) -> bool:
    """«طالب بتعويض», «دعا لوقف …»: the verb's preposition is joined to the noun, which begins with its letter."""
    if clean[0] not in takes or len(clean) < 3:
        return False
    if clean[0] == "ب":
        return clean not in g.NOT_BA
    if len(clean) < 4 or flags & (g.PERSON | g.BODY):
        return False
    if clean.startswith("لل") and adjacent:
        return not flags & g.PLACE  # «داعيا للحوار»; but «دعا الأمين العام للأمم المتحدة إلى»
    rest = clean[2:] if clean.startswith("لل") else clean[1:]
    return bool(g.describe(rest).flags & g.MASDAR) or is_masdar(rest)


def brought_to_it(reader: Reader, i: int, k: int, cue: CueWord) -> bool:
    """«في بيانه», «المكلف بكذا», «قانون يسمح بكذا»: whether the «ب» at `k` is that of the word before it, and not of the verb at
    `i`; but «اعترف المتهم بسرقة السيارة»."""
    before = reader.flags[k - 1]
    admits = cue.cue_class == "admit" and k == i + 2
    charged = reader.entries[k - 1].clean in _CHARGED and not admits
    return bool(before & _GOVERNING) or charged or bool(before & g.PERSON and _is_place(reader.entries[k].clean))


def _is_place(clean: str) -> bool:
    """«طالب المسؤولون بالوزارة بكذا», «مصدر بوزارة الخارجية»: where somebody works."""
    inner = g.describe(clean[1:]).flags
    return bool(inner & (g.BODY | g.PLACE)) and not inner & g.MASDAR


def after_dashes(reader: Reader, k: int, end: int) -> int:
    """One past the second of two dashes; 0 where the one at `k` stands alone."""
    return next((j + 1 for j in range(k + 1, min(k + ASIDE, end)) if reader.entries[j].surface in b.DASHES), 0)


def past_relative(reader: Reader, cue: CueWord, k: int, end: int) -> int:
    """Where a relative clause beside the subject ends: at a comma, or before what the verb surely reports («… على ضرورة»)."""
    back = g.COMMA | (g.DEMONSTRATIVE if cue.cue_class == "deny" else 0)  # «… تلك الاتهامات»
    for j in range(k, end):
        if reader.flags[j] & back:
            return j
        brings = reader.flags[j] & g.PREPOSITION and reader.entries[j].word.base in cue.takes and j + 1 < end
        if brings and reader.entries[j + 1].clean in _URGED:
            return j
    return end


def is_act(noun: str) -> bool:
    """What one can be urged to do: «إصلاح», «ضرورة إصلاح كذا»."""
    return bool(g.describe(noun).flags & g.MASDAR) or is_masdar(noun.removeprefix("ال")) or noun in _URGED


def is_of_what(reader: Reader, k: int) -> bool:
    return reader.entries[k].clean[0] == "ب" and reader.entries[k].clean not in g.NOT_BA


def has_clause(cue: CueWord) -> bool:
    """Whether what a reporting word behind the subject reports is its own."""
    return cue.form not in (NOUN, PHRASE, COMMENT) and not cue.common
