"""A cue in; the noun phrase that it reports without a clause, out: after its preposition, or its bare object.

«أعلن العراق انتهاء المرحلة»: in unvowelled text nothing marks where the subject ends and the object begins, save that
what is announced, denied or expected is mostly a verbal noun, and those have shapes of their own.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.content.accusatives import (
    DEFINITE,
    JUDGED,
    MANNERS,
    OF_WHAT,
    after_dashes,
    apart,
    belongs,
    brought_inside,
    brought_to_it,
    complete,
    disagrees,
    goes_on,
    has_clause,
    indefinite,
    is_act,
    is_judged,
    is_masculine,
    is_of_what,
    is_second,
    is_surname,
    is_told,
    joined,
    owned,
    past_answer,
    past_aside,
    past_manner,
    past_relative,
    possessed,
    quoted,
    takes_up,
)
from transforms.claims.content.events import is_listed, names_state
from transforms.claims.content.openings import PREPOSITIONS, no_complementiser
from transforms.claims.reader import OBJECT, QUOTED, Complement, Reader
from transforms.claims.surface.whole_names import is_family_name
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import FINDERS, IN_A_MANNER, QUANTIFIERS
from transforms.claims.vocabulary.words import CueWord, all_spellings, listed
from transforms.conjugate import PARTICIPLE, PRESENT, VERBAL
from transforms.lexicon import load
from transforms.tokens import Entry

ACCUSATIVE: Final = ("\u064b", "\u064b\u0627")  # a written -an, which no subject has
AFTER_DATE: Final = 3  # tokens behind a date in which a definite noun is the object
_ISSUED: Final = listed("grammar", "issued")
_SAID_ON: Final = {"على": g.MEDIUM | g.CHANNEL | g.RECIPIENT, "في": g.MEDIUM | g.CHANNEL, "من": g.MEDIUM | g.CHANNEL}
REACH: Final = 30  # tokens between a cue and the noun phrase that it reports
_SIGNS: Final = g.PREPOSITION | g.DEMONSTRATIVE | g.ADJUNCT | g.MARK | g.VERB | g.COMP | g.PRONOUN
_DISAGREES: Final = g.DEFINITE | g.DEMONSTRATIVE  # these alone can be of a gender that a subject would not have
_OF_HER: Final = ("ته", "تها", "تهم")  # of a verb and of what is possessed
_ENDINGS: Final = frozenset("اهم")  # of an accusative, and of a pronoun
_WITH_NOUN: Final = frozenset(("express", "reveal", "announce"))  # of these the object may be any noun
# Of these somebody may stand before the content.
ADDRESSED: Final = frozenset(("demand", "warn", "ask", "promise", "accuse"))
_ANY: Final = listed("grammar", "any") - frozenset(("بأي", "باي"))
_WITHIN_TITLES: Final = listed("grammar", "within_titles")
_OF_NAMES: Final = all_spellings(load("speakers")["of_names"])


def noun_phrase(reader: Reader, i: int, cue: CueWord, stop: int, subject_before: bool) -> Complement | None:
    """The noun phrase that the cue at token `i` reports. `subject_before`: the subject stands before the cue."""
    found = _Walk(reader, i, cue, stop, subject_before).run()
    whom = cue.cue_class == "accuse" or "urges" in cue.traits
    if found is None or not whom or is_of_what(reader, found.first):
        return found
    walk = _Walk(reader, i, cue, stop, subject_before)
    walk.bare, walk.end = False, min(stop, i + 2 * REACH)
    of = walk.run()  # of what, behind whom: «اتهم الوزير النائب فلانا بكذا»
    if "urges" not in cue.traits and of is None:
        return None  # «النساء اللاتي اتهمن المدير»: of nothing that is told
    urged = "urges" in cue.traits and any(
        flags & g.MASDAR for flags in reader.flags[found.first : of.first if of else 0]
    )
    if of is None or of.kind != OBJECT or urged:
        return found  # «ناشد المدير الحكومة القيام بواجبها»
    return Complement(OBJECT, found.at, of.first)


class _Walk:
    """One walk to the right of a cue, over its subject up to what it reports."""

    __slots__ = ("bare", "by", "cue", "end", "i", "objects", "reader", "since_date", "stop", "subject_before")

    def __init__(self, reader: Reader, i: int, cue: CueWord, stop: int, subject_before: bool) -> None:
        self.reader, self.i, self.cue, self.stop, self.subject_before = reader, i, cue, stop, subject_before
        self.end = min(stop, i + REACH)
        self.objects, self.by = "object" in cue.takes, cue.takes & PREPOSITIONS
        self.bare = self.objects and not cue.pronoun  # the object is a noun that nothing introduces
        self.since_date = -AFTER_DATE  # the token behind a date

    def run(self) -> Complement | None:
        reader, cue, end, takes = self.reader, self.cue, self.end, self.cue.takes
        entries, flags_of, dates, opened = reader.entries, reader.flags, reader.date_ends, reader.sentences.opened
        verbal = cue.form in VERBAL and cue.person == 3
        plural = verbal and cue.number != "s" and not flags_of[min(self.i + 1, end - 1)] & g.TO_RECIPIENT
        addresses = cue.cue_class in ADDRESSED
        leads = verbal and not plural and self.objects
        bold = self.subject_before or bool(cue.conjunction) or cue.form != PRESENT  # no «أمر يدعو للفرح»
        k, passed, named = self.i + 1, 0, 0  # `passed`: words that may be the subject; `named`: no prepositions'
        while k < end:
            if k in dates:
                k = self.since_date = dates[k]
                continue
            if named and plural and not addresses:
                return None  # a verb in the plural has its subject before it; «تتهمان الشركة بكذا» whom it is said to
            entry, flags = entries[k], flags_of[k]
            they = flags & g.DEMONSTRATIVE and k + 1 < end and flags_of[k + 1] & (g.PERSON | g.BODY)  # «رفضت هذه الدول»
            if leads and flags & _DISAGREES and not (passed or they) and disagrees(cue, entry.word):
                return Complement(OBJECT, k, k)
            if flags & _SIGNS:
                found = self._sign(k, entry, flags, passed)
                if not isinstance(found, int):
                    return found
                if found != k:
                    passed += bool(flags & g.QUOTE)  # a name: «التحالف "دعم الأهالي" …»
                    k = found
                    continue
            if not flags & g.QUOTE:
                clean = entry.clean
                if clean[0] in "بل":
                    if len(clean) == 1 and k + 1 in opened:
                        if clean == "ل":
                            k = max(opened[k + 1].last + 1, k + 2)  # «كشف لـ"المنارة" تفاصيل …»
                            continue
                        if "ب" in takes:
                            return self._named(k + 1)  # «توعد بـ"رد قوي"»
                    if manner := past_manner(reader, k, end):
                        k = manner
                        continue
                    by_letter = joined(takes, clean, flags, k == self.i + 1 and bold)
                    by_letter = by_letter and ("urges" not in cue.traits or is_act(clean[1:]))
                    if by_letter and clean[0] == "ب":
                        by_letter = not brought_to_it(reader, self.i, k, cue)
                    if by_letter and (flags or not passed or not is_surname(reader, k, end)):
                        return Complement(OBJECT, k, k)
                if self.bare and clean == "ما" and cue.cue_class in OF_WHAT and is_told(reader, k + 1, end):
                    return Complement(OBJECT, k, k)  # «نفى الوزير ما نشرته الصحيفة»
                if self.bare and not flags & g.PREPOSITION:
                    begins = self._follows(k, entry, flags, passed) if passed else self._opens(k, entry, flags)
                    if begins and not (passed and is_family_name(reader, k, end)):
                        return Complement(OBJECT, k, k)
                    if entry.cue is not None and entry.cue.form == PARTICIPLE:
                        return None  # «كشف المدير قائلا "…"»: its own claim
            if flags & g.RELATIVE:  # «الذي عين الاثنين، …»: the object can only stand after it
                k = past_relative(reader, cue, k, end) - 1
            elif flags & g.CUE and entry.cue is not None and has_clause(entry.cue):
                return None
            aside = flags & g.VERB or (flags | flags_of[k - 1]) & (g.PREPOSITION | g.ADJUNCT)
            named += not aside  # «عبرا خلال قمة عقدت أمس عن رغبتهما»
            k, passed = k + 1, passed + 1
        return None

    def _sign(self, k: int, entry: Entry, flags: int, passed: int) -> Complement | int:
        """What a word or mark that is no noun begins; else the token to go on from, `k` where it is passed as a noun is."""
        reader, cue, end, takes = self.reader, self.cue, self.end, self.cue.takes
        entries = reader.entries
        word = entry.word
        if flags & g.PREPOSITION and not word.lead and word.base in self.by and entries[k - 1].clean != "كل":
            about = word.base == "عن" and cue.cue_class == "say" and not reader.flags[min(k + 1, end - 1)] & g.MASDAR
            if answer := past_answer(reader, k, end):
                return answer
            issued = about or entries[k - 1].word.base in _ISSUED  # «تقرير عن الوضع», «في بيان صادر عن الوزارة»
            if issued or (k + 1 < end and reader.flags[k + 1] & _SAID_ON.get(word.base, 0)):  # «في بيان على موقعها»
                return k + 2
            told = word.base == "إلى" and entries[k - 1].flags & g.CHANNEL and k + 1 < end
            if told and reader.flags[k + 1] & g.RECIPIENT:  # «في حديث إلى الإذاعة»
                return k + 2
            return Complement(OBJECT, k, k + 1) if k + 1 < end else end
        if flags & g.DEMONSTRATIVE and not passed and cue.person == 1 and self.objects:  # «نرفض هذه الاتهامات»
            return Complement(OBJECT, k, k)
        hasty = flags & g.ADJUNCT and passed and "ب" in takes and entry.clean[0] == "ب" and k + 1 < end
        if hasty and reader.flags[k + 1] & (g.MASDAR | g.DEFINITE) == g.MASDAR:
            return Complement(OBJECT, k, k)  # «طالبت الأم بسرعة تنفيذ الحكم»
        if flags & g.ADJUNCT and takes_up(reader, self.i, k, takes):
            return end  # of the noun before, and of nothing else
        if flags & (g.ADJUNCT | g.COMMA) or (flags & g.STOP and len(entries[k - 1].clean) == 1):  # «د. …»
            return k + 1 + (entry.clean in IN_A_MANNER)  # «رفض بشكل قاطع الاتهامات»
        if flags & g.BRACKET:
            return reader.closing(k, end)
        if flags & g.MARK and not flags & g.QUOTE:
            return (after_dashes(reader, k, end) if entry.surface in b.DASHES else 0) or end
        if flags & g.VERB and word.lead:
            return end
        if (flags & g.COMP and not no_complementiser(reader, k, cue)) or (
            flags & g.PRONOUN and word.base.startswith("ل")
        ):  # «لكنها …»
            return past_aside(reader, k, end)
        if flags & g.DEMONSTRATIVE and passed and self.objects and cue.cue_class in OF_WHAT:
            before = reader.flags[k - 1]
            whole = (
                complete(before) if cue.cue_class in DEFINITE else before & (g.DEFINITE | g.PLACE | g.MARK | g.ADJUNCT)
            )
            return Complement(OBJECT, k, k) if whole else k  # not «وزراء هذه الدول», «في قانون هذه المحكمة»
        return self._quotation(k, passed) if flags & g.QUOTE else k

    def _quotation(self, k: int, passed: int) -> Complement | int:
        reader, cue = self.reader, self.cue
        q = reader.sentences.opened.get(k)
        if q is None:
            return k
        beside = passed or (k > self.i + 1 and not self.subject_before)  # «أكد خلالها "نجاح" الزيارة»
        if self.objects and (quoted(reader, cue, k) if beside else self.subject_before):
            return self._named(k)
        if (inner := brought_inside(reader, cue, k)) is not None:
            return inner
        return q.last + 1 if q.closed else k

    def _named(self, k: int) -> Complement:
        """The quotation at `k`, or the noun phrase that it begins."""
        q = self.reader.sentences.opened[k]
        whole = q.closed and (q.last + 1 >= self.stop or self.reader.flags[q.last + 1] & g.MARK)
        return Complement(QUOTED, k, k + 1, q) if whole else Complement(OBJECT, k, k)

    def _opens(self, k: int, entry: Entry, flags: int) -> bool:
        """Whether the object begins at `k`, before any word that may be the subject."""
        reader, cue, clean = self.reader, self.cue, entry.clean
        # «ستعلن قريبا عن كذا», «المدير كشف لقناة الجبل عن كذا»
        participle = entry.cue is not None and entry.cue.form == PARTICIPLE
        never = (clean[0] == "ب" and clean not in g.NOT_BA) or clean in MANNERS or flags & g.TO_RECIPIENT
        never = never or (participle and clean[-1] == "ا")  # «أكد، مضيفا "…"»; but «رفض مقترحات»
        accusing = cue.cue_class == "accuse"  # that reports of what, by ب
        governed = self.reader.flags[k - 1] & g.PREPOSITION  # «في تصريح», «لدى خروجه»
        of_any = clean in _ANY and (self.subject_before or cue.cue_class in DEFINITE)  # not «لم تعلن أي جهة»
        if not governed and (of_any or (self.subject_before and not (never or accusing))):
            return True
        judged = cue.cue_class in DEFINITE and is_judged(reader, self.i, k, cue)
        finds = cue.cue_class == "reveal" and clean in FINDERS  # «كشف تحليل عن كذا»
        if finds or not (flags & g.MASDAR or judged) or flags & g.BODY:
            return False
        return not governed and (not flags & g.DEFINITE or cue.cue_class == "reject")

    def _follows(self, k: int, entry: Entry, flags: int, passed: int) -> bool:
        """Whether the object begins at `k`, behind words that are the subject."""
        reader, cue, clean = self.reader, self.cue, entry.clean
        before = reader.flags[k - 1]
        definite = cue.cue_class in DEFINITE
        others = before & g.VERB and k != self.since_date  # «حساب يحمل اسم كذا»; but «مارس» is a month too
        described = flags & (g.VERB | g.MASDAR) == g.VERB and clean.endswith(_OF_HER)  # «في قمة احتضنتها العاصمة»
        if others or described or reader.entries[k - 1].surface == "_":  # «#حركة_فتح»
            return False
        if clean in _ANY or (definite and clean in QUANTIFIERS and complete(before)):
            return True  # «نفى المدير أي علاقة», «نفى الوزير جميع التهم»
        if definite and flags & g.DEFINITE:
            earlier = reader.entries[k - 1]
            named = passed > 1 and flags & (g.BODY | g.PERSON) and not earlier.word.flags
            titled = reader.entries[k + 1].clean in _WITHIN_TITLES  # «روجر هاغن الناطق باسم الجيش»
            whose = earlier.clean[0] in "بل" or is_second(earlier)
            if named and not titled and not whose and earlier.clean not in _OF_NAMES:
                return True  # «انتقدت السفيرة نيكي هيلي البيت الأبيض»
            described = clean.endswith(("ي", "ية")) or cue.cue_class == "accuse"
            if before & g.QUOTE and not flags & g.RELATIVE and not entry.word.lead and not described:
                return True  # «يرفض مخبز "السنابل" الحكم»
            differs = cue.gender == "m" and clean.startswith("ال") and clean.endswith("ة")
            if differs and not described and before & g.DEFINITE and earlier.clean.endswith("ي"):
                return True  # «انتقد الرئيس الأميركي السياسة …»
        if is_masculine(reader, k, cue):
            return definite or cue.cue_class == "announce"
        if entry.cue is not None and entry.cue.form == PARTICIPLE:
            return False
        if flags & g.ENDS and entry.surface.endswith(ACCUSATIVE):
            return True
        if clean[-1] in _ENDINGS:  # «أبدى المدرب غضبا», «كشفت الوزارة خططا»
            noun = cue.cue_class in _WITH_NOUN and before & (g.DEFINITE | g.COMMA)
            if (noun or (definite and goes_on(reader, k))) and indefinite(reader, k, cue):
                return True
            known = flags & (g.DEFINITE | g.PERSON | g.BODY | g.MASDAR) or before & g.PREPOSITION
            if not known and (
                possessed(clean)
                or ((before & g.DEFINITE or (not before and cue.cue_class in _WITH_NOUN)) and owned(reader, k))
            ):
                return True
        ended = clean == "القضاء" and k + 1 < self.end and reader.entries[k + 1].clean == "على"
        state = names_state(clean) if definite else cue.cue_class == "express" and is_listed(clean)
        event = flags & g.MASDAR or ended or state or (definite and clean.removeprefix("ال") in JUDGED)
        second = is_second(entry) and reader.flags[k + 1] & g.DEFINITE  # «أدانت بيرو ودول الجوار الهجوم»
        if not event or before & g.PREPOSITION or second:
            return False
        if flags & g.BODY and not (definite and before & (g.DEFINITE | g.COMMA)):
            return False  # «تقرير الوزارة»: no object, save where it is denied or condemned
        bare = (
            not flags & g.DEFINITE
            or cue.cue_class == "reject"
            or (before & (g.DEFINITE | g.COMMA) and not flags & (g.BODY | g.PERSON) and clean[2:3] != "م")
            or definite
            or (k < self.since_date + AFTER_DATE and apart(reader.entries[k - 1]))
        )
        return bare and not belongs(reader, k)
