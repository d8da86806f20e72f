"""A cue in; the noun phrase that it reports without a clause, out: after its preposition, or its bare object.

«أعلن العراق انتهاء المرحلة»: in unvowelled text nothing marks where the subject ends and the object begins, save that
what is announced, denied or expected is mostly a verbal noun, and those have shapes of their own.
"""

from __future__ import annotations

from transforms.claims import grammar as g
from transforms.claims.conjugate import COMMENT, NOUN, PARTICIPLE, PHRASE, PRESENT, VERBAL
from transforms.claims.events import names_state
from transforms.claims.openings import PREPOSITIONS, no_complementiser
from transforms.claims.reader import OBJECT, QUOTED, Complement, Reader
from transforms.claims.words import CueWord
from transforms.lexicon import load
from transforms.tokens import Entry

ACCUSATIVE = ("\u064b", "\u064b\u0627")  # a written -an, which no subject has
ASIDE = 8  # tokens between two dashes that hold an aside
AFTER_DATE = 3  # tokens behind a date in which a definite noun is the object
_ISSUED = frozenset(load("grammar")["issued"])
_REFLEXIVES = frozenset(load("grammar")["reflexives"])
REACH = 30  # tokens between a cue and the noun phrase that it reports
_DASHES = frozenset("-–—ـ")
_MANNERS = frozenset(load("grammar")["manners"])
_WITH_NOUN = frozenset(("express", "reveal", "announce"))  # of these the object may be any noun
_DEFINITE = frozenset(("condemn", "reject", "deny", "accuse", "praise"))  # of these the object is mostly definite


def noun_phrase(reader: Reader, i: int, cue: CueWord, stop: int, subject_before: bool) -> Complement | None:
    """The noun phrase that the cue at token `i` reports. `subject_before`: the subject stands before the cue."""
    entries, takes = reader.entries, cue.takes
    end = min(stop, i + REACH)
    verbal = cue.form in VERBAL and cue.person == 3
    after_date = -AFTER_DATE  # the token behind a date
    bold = subject_before or bool(cue.conjunction) or cue.form != PRESENT  # no «أمر يدعو للفرح»
    k, passed = i + 1, 0  # `passed`: words that may be the subject
    while k < end:
        entry, flags = entries[k], reader.flags[k]
        if k in reader.date_ends:
            k = after_date = reader.date_ends[k]
            continue
        if verbal and cue.number != "s" and passed:
            return None  # a verb in the plural has its subject before it
        if (
            flags & g.PREPOSITION
            and not entry.word.lead
            and entry.word.base in takes
            and entry.word.base in PREPOSITIONS
        ):
            issued = entries[k - 1].word.base in _ISSUED  # «في بيان صادر عن الوزارة»
            said_on = g.MEDIUM | g.CHANNEL | (g.RECIPIENT if entry.word.base == "على" else 0)
            if issued or (k + 1 < end and reader.flags[k + 1] & said_on):  # «في بيان على موقعها»
                k += 2
                continue
            return Complement(OBJECT, k, k + 1) if k + 1 < end else None
        if not passed and "object" in takes and verbal and cue.number == "s" and _disagrees(cue, entry.word):
            return Complement(OBJECT, k, k)
        if (
            flags & g.DEMONSTRATIVE
            and cue.cue_class == "deny"
            and (passed or subject_before)
            and _stands_alone(reader, k)
        ):
            return Complement(OBJECT, k, k)  # «نفى السائق ذلك»
        if flags & g.DEMONSTRATIVE and not passed and cue.person == 1 and "object" in takes:
            return Complement(OBJECT, k, k)  # «نرفض هذه الاتهامات»
        if flags & g.ADJUNCT and passed and "ب" in takes and entry.clean[0] == "ب" and _headed(reader, k, end):
            return Complement(OBJECT, k, k)  # «طالبت الأم بسرعة تنفيذ الحكم»
        if flags & (g.ADJUNCT | g.COMMA) or (flags & g.STOP and len(entries[k - 1].clean) == 1):  # «د. …»
            k += 1
            continue
        if entry.surface in _DASHES and (aside := _after_dashes(reader, k, end)):
            k = aside
            continue
        if (flags & g.MARK and not flags & (g.QUOTE | g.BRACKET)) or (flags & g.VERB and entry.word.lead):
            return None
        before = reader.flags[k - 1]
        if (flags & g.COMP and not no_complementiser(reader, k, cue)) or (
            flags & g.PRONOUN and entry.word.base.startswith("ل")
        ):  # «لكنها …»
            return None
        whole = before & g.DEFINITE or not before & (g.BODY | g.PERSON)  # not «وزراء هذه الدول»
        if flags & g.DEMONSTRATIVE and passed and "object" in takes and cue.cue_class in _DEFINITE and whole:
            return Complement(OBJECT, k, k)
        if flags & g.QUOTE:
            q = reader.sentences.opened.get(k)
            beside = passed or (k > i + 1 and not subject_before)  # «أكد خلالها "نجاح" الزيارة»
            if q is not None and "object" in takes and (_quoted(reader, cue, k) if beside else subject_before):
                whole = q.closed and (q.last + 1 >= stop or reader.flags[q.last + 1] & g.MARK)
                return Complement(QUOTED, k, k + 1, q) if whole else Complement(OBJECT, k, k)
            if q is not None and _joined_inside(reader, cue, k):
                return Complement(OBJECT, k, k)  # «اتهم الشرطة "بتحريف" أقواله»
            if q is not None and q.closed:  # a name: «التحالف "دعم الأهالي" …»
                k, passed = q.last + 1, passed + 1
                continue
        elif _joined(takes, entry.clean, flags, k == i + 1 and bold):
            return Complement(OBJECT, k, k)
        elif "object" in takes and not cue.pronoun and not flags & g.PREPOSITION:
            prefixed = entry.clean[:1] == "ب" and entry.clean not in g.NOT_BA
            if (
                subject_before and not passed and not prefixed and cue.cue_class != "accuse"
            ):  # that reports of what, by ب
                return Complement(OBJECT, k, k)
            bare = (
                not flags & g.DEFINITE
                or cue.cue_class == "reject"
                or (passed and before & g.DEFINITE and not flags & (g.BODY | g.PERSON) and entry.clean[2:3] != "م")
                or (passed and (cue.cue_class in _DEFINITE or (k < after_date + AFTER_DATE and _apart(entries[k - 1]))))
            )
            named = passed > 1 and flags & g.DEFINITE and flags & (g.BODY | g.PERSON) and not entries[k - 1].word.flags
            named = named and entries[k - 1].clean[0] not in "بل"  # «المتحدث باسم الحكومة»
            if named and cue.cue_class in _DEFINITE:
                return Complement(OBJECT, k, k)  # «انتقدت السفيرة نيكي هيلي البيت الأبيض»
            behind_name = passed and before & g.QUOTE and not flags & g.RELATIVE and not entry.word.lead
            described = entry.clean.endswith(("ي", "ية")) or cue.cue_class == "accuse"
            if behind_name and flags & g.DEFINITE and cue.cue_class in _DEFINITE and not described:
                return Complement(OBJECT, k, k)  # «يرفض مخبز "السنابل" الحكم»
            if entry.clean == "أي" and (passed or subject_before):
                return Complement(OBJECT, k, k)  # «نفى المدير أي علاقة»
            if entry.cue is not None and entry.cue.form == PARTICIPLE:
                return None  # «كشف المدير قائلا "…"»: its own claim
            if (
                passed
                and cue.cue_class in _WITH_NOUN
                and before & (g.DEFINITE | g.COMMA)
                and _indefinite(reader, k, cue)
            ):
                return Complement(OBJECT, k, k)  # «أبدى المدرب غضبا», «كشفت الوزارة خططا»
            if passed and entry.surface.endswith(ACCUSATIVE) and not flags & g.PREPOSITION:
                return Complement(OBJECT, k, k)
            if (
                passed
                and (_possessed(entry.clean) or (before & g.DEFINITE and _owned(entry)))
                and not reader.flags[k - 1] & g.PREPOSITION
                and not flags & (g.DEFINITE | g.PERSON | g.BODY | g.MASDAR)
            ):
                return Complement(OBJECT, k, k)
            speaks = flags & g.BODY and not (  # «تقرير الوزارة»: no object, save where it is denied or condemned
                passed and cue.cue_class in _DEFINITE and before & (g.DEFINITE | g.COMMA)
            )
            governed = before & g.PREPOSITION  # «في تصريح», «لدى خروجه»
            event = flags & g.MASDAR or (passed and cue.cue_class in _DEFINITE and names_state(entry.clean))
            if event and bare and not (speaks or governed) and not (passed and _belongs(reader, k)):
                return Complement(OBJECT, k, k)
        if flags & g.RELATIVE:  # «الذي عين الاثنين، …»: the object can only stand after it
            k = next((j for j in range(k, end) if reader.flags[j] & g.COMMA), end)
        elif entry.cue is not None and entry.cue.form not in (NOUN, PHRASE, COMMENT) and not entry.cue.common:
            return None
        k, passed = k + 1, passed + 1
    return None


def _headed(reader: Reader, k: int, end: int) -> bool:
    return k + 1 < end and reader.flags[k + 1] & (g.MASDAR | g.DEFINITE) == g.MASDAR


def _stands_alone(reader: Reader, k: int) -> bool:
    return k + 1 >= len(reader.flags) or bool(reader.flags[k + 1] & g.MARK)


def _after_dashes(reader: Reader, k: int, end: int) -> int:
    """One past the second of two dashes; 0 where the one at `k` stands alone."""
    return next((j + 1 for j in range(k + 1, min(k + ASIDE, end)) if reader.entries[j].surface in _DASHES), 0)


def _quoted(reader: Reader, cue: CueWord, k: int) -> bool:
    """«أكدت الجامعة "تضامنها" مع كذا», «أدانت الحكومة "القوة المفرطة"»: the quotation at `k` is no name."""
    inner = reader.flags[k + 1] if k + 1 < len(reader.flags) else 0
    if inner & g.MASDAR and not inner & (g.BODY | g.DEFINITE):
        return True
    return cue.cue_class in _DEFINITE and bool(reader.flags[k - 1] & inner & g.DEFINITE)


def _joined_inside(reader: Reader, cue: CueWord, k: int) -> bool:
    if cue.cue_class not in ("accuse", "demand", "threaten") or "ب" not in cue.takes or k + 1 >= len(reader.entries):
        return False
    clean = reader.entries[k + 1].clean
    return clean[:1] == "ب" and len(clean) > 3 and clean not in g.NOT_BA  # not «"بي إن"»


def _apart(before: Entry) -> bool:
    """«أعلن الوزير اليوم في المدينة البدء …», but «خلال أيام من عملية التصويت»."""
    return bool(before.flags & g.DEFINITE) or not before.clean.endswith("ة")


def _possessed(clean: str) -> bool:
    """«نفى النظام مسؤوليته»: a noun with a pronoun that is not joined to the subject by و."""
    return len(clean) > 5 and clean[0] != "و" and clean.endswith(("ته", "تها", "تهم"))


def _indefinite(reader: Reader, k: int, cue: CueWord) -> bool:
    """Whether an unknown word looks like an accusative: «غضبا», «خططا»; «رويدا» in «كشفت الفنانة رويدا عن» is a name."""
    clean = reader.entries[k].clean
    if len(clean) < 4 or not clean.endswith("ا") or clean.endswith(("يا", "ها", "نا", "ما")) or clean[0] in "وفبلك":
        return False
    return (
        clean not in _MANNERS
        and not reader.flags[k]
        and all(entry.clean not in cue.takes for entry in reader.entries[k + 1 : k + 4])
    )


def _owned(entry: Entry) -> bool:
    """«أعلن اللاعب رحيله»: behind a definite subject a noun with a pronoun is what is reported, whatever its shape."""
    clean = entry.clean
    owner = len(clean) > 4 and clean.endswith(("ه", "ها", "هم")) and clean[0] not in "وفيتنبلك"
    return owner and not entry.flags and clean not in _REFLEXIVES


def _joined(takes: frozenset[str], clean: str, flags: int, adjacent: bool) -> bool:
    """«طالب بتعويض», «دعا لوقف …»: the verb's preposition is joined to the noun."""
    if len(clean) < 3:
        return False
    if clean[0] == "ب":
        return "ب" in takes and clean not in g.NOT_BA
    if len(clean) < 4 or clean[0] != "ل" or "ل" not in takes or flags & (g.PERSON | g.BODY):
        return False
    if clean.startswith("لل") and adjacent:
        return not flags & g.PLACE  # «داعيا للحوار»; but «دعا الأمين العام للأمم المتحدة إلى»
    rest = clean[2:] if clean.startswith("لل") else clean[1:]
    return bool(g.describe(rest).flags & g.MASDAR) or g.is_masdar(rest)


def _disagrees(cue: CueWord, word: g.Word) -> bool:
    """Whether what follows a verb cannot be its subject: «نفت هذه الاتهامات», «أكد الحادثة»."""
    if word.flags & g.DEMONSTRATIVE:
        return cue.cue_class in _DEFINITE or (word.base in ("هذه", "تلك")) != (cue.gender == "f")
    if not word.flags & g.DEFINITE or word.flags & (g.PERSON | g.BODY):
        return False
    if cue.gender == "m":
        return word.base.endswith("ة")
    return bool(word.flags & g.MASDAR) and not word.base.endswith(("ة", "ات"))  # «أعلنت الاستقلال»


def _belongs(reader: Reader, k: int) -> bool:
    """Whether what is shaped like a verbal noun belongs to the noun before: «فتاة مراهقة», «لجنة إعادة …»."""
    entry, before = reader.entries[k], reader.entries[k - 1]
    if before.flags & (g.DEFINITE | g.COMMA):
        return False
    if (
        before.flags & g.MEDIUM and reader.flags[k - 2] & g.PREPOSITION
    ):  # «أكدت في بيان أهمية الحذر», «في مقابلة نشرها الموقع»
        return entry.cue is not None and entry.cue.common
    if before.clean[0] in "لب" and g.is_masdar(before.clean[1:]):  # «الشراكة لمكافحة الإفلات»
        return True
    if before.flags & (g.BODY | g.PERSON | g.MASDAR) and not before.word.base.endswith("ون"):
        return True
    return entry.clean[-1:] == "ة" and before.clean[-1:] == "ة"
