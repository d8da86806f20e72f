"""A speaker that has swallowed whom the verb is about in; the speaker alone, out: «وصف فلان الهجوم بأنه», «اتهم فلان الشركة بكذا».

Nothing marks in unvowelled text where the subject ends and the object begins; what is told by the words themselves is
used, and where nothing tells the phrase is left as it is.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.surface.addressees import is_his
from transforms.claims.surface.later_objects import object_follows, object_later, without_country
from transforms.claims.surface.titles import heads_title
from transforms.claims.surface.whole_names import GIVEN_NAMES, TITLES, is_family_name, is_full, is_whole_name
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import ANOTHER, BLAMING, DESCRIBING, HE_BODIES, HEADS, OF_NAMES, PEERS, TOLD
from transforms.claims.vocabulary.words import CueWord
from transforms.conjugate import HIS
from transforms.lexicon import load

Span = tuple[int, int]
_NO_BODY: Final = g.PERSON | g.RELATIVE | g.QUOTE
_OWNED: Final = b.WHO | g.PREPOSITION | g.MASDAR
_OF_HIS_OWN: Final = frozenset(("announce", "deny", "reject", "demand", "express", "promise"))
_OF_ACTS: Final = frozenset(load("cues")["of_acts"])
_ADDRESSED: Final = frozenset(("accuse", "demand", "warn", "threaten"))
_TO_WHOM: Final = _ADDRESSED | {"promise"}
_OBJECTS: Final = _TO_WHOM | {"reply"}
_OF_THINGS: Final = frozenset(load("cues")["of_things"])
_OF_OBJECTS: Final = TOLD | _OF_THINGS | {"تحدث", "اعتبر"}
_SHORT: Final = 4  # letters: «أمن الدولة» is no «هاغن الدول»
_HELD: Final = (g.PREPOSITION, g.BODY)
_PARTIES: Final = frozenset(load("speakers")["parties"])
_HE: Final = frozenset(load("speakers")["he_places"])


def alone(reader: Reader, span: Span, i: int, cue: CueWord, said: int) -> Span | None:
    """The speaker `span` behind the verb `cue` at token `i`, without whom or what the verb is about. `said`: first token of its complement."""
    head = reader.entries[span[0]]
    if cue.person == 3 and cue.number != "s" and not head.flags & g.QUOTE:
        return None  # «آباء وصفوا سوريا بأنها»: a verb before its subject is singular
    several = head.word.number == "p" or len(head.clean) > len("الملايين")
    if several and head.clean.endswith("ين") and head.flags & g.DEFINITE and not head.flags & g.PLACE:
        return None  # «يحث المسلمين على»
    if cue.cue_class not in _OBJECTS and cue.lemma not in _OF_OBJECTS and not reader.flags[span[0]] & g.MASDAR:
        return span
    if "deems" in cue.traits:  # «اعتبرت الوزارة المالطية المسلسل "مسيئا"»
        taken = (reader.flags[said] | reader.flags[said - 1]) & g.QUOTE
        taken = taken and not any(bits & g.COMP for bits in reader.flags[said - 2 : said])
        return _without_object(reader, span, cue) if taken else span
    if _object_of(reader, span[0], cue) or (
        "describes" in cue.traits and span[1] == span[0] + 1 and is_his(head.clean)
    ):
        return None  # «وصف والده بأنه عنيف»
    if cue.cue_class in _TO_WHOM or cue.lemma in TOLD or cue.lemma in _OF_THINGS:
        parted = _without_object(reader, span, cue)
        if parted == span and cue.cue_class != "threaten" and _in_relative(reader, span, i, cue, said):
            return None
        apart = parted != span or object_follows(reader, span[1], said) or object_later(reader, span[1], said)
        if not apart and cue.cue_class == "accuse" and span[1] == said and not cue.pronoun:
            return without_country(reader, span)
        return parted if apart or cue.lemma not in _OF_THINGS else _described(reader, span, "describes" in cue.traits)
    if cue.cue_class == "reply" or "speaks" in cue.traits:  # «علق الوزير على القرار بقوله …»
        first, last = span
        return first, next((k for k in range(first + 1, last) if reader.entries[k].word.base in ("على", "عن")), last)
    return span


def is_accused(reader: Reader, span: Span, cue: CueWord, at: int) -> bool:
    """«تقريرا اتهمت فيه الحملة بأنها», «اتهمت قوات النظام بشنه»: a single noun phrase before the complement at `at`."""
    first, last = span
    entries, flags = reader.entries, reader.flags
    by = "charges" in cue.traits and entries[at].clean[0] == "ب"
    if not (by or cue.lemma in BLAMING) or last != at or flags[first] & g.QUOTE:
        return False  # also «وحملت المنظمة مسؤولية الهجوم»
    if not flags[at] & (g.MASDAR | g.ENDS | g.DEFINITE) and any(e.clean[0] == "ب" for e in entries[at + 1 : at + 3]):
        return False  # «تتهم مدريد بيغديمونت باختلاس»
    if any(flags[k] & g.COMMA for k in range(first, last)):
        return False
    last = next((k for k in range(first + 1, last) if flags[k] & g.RELATIVE), last)
    head = flags[first]
    owned = last >= first + 2 and b.governs(head) and flags[first + 1] & g.DEFINITE
    # «قوات النظام», «أجهزة المخابرات المالطية»
    owned = owned and all(flags[k] & g.DEFINITE and entries[k].clean.endswith(b.NISBA) for k in range(first + 2, last))
    nation = last == first + 2 and head & g.DEFINITE and entries[last - 1].clean.endswith(b.NISBA)  # «النظام السوري»
    titled = head & g.PERSON and head & g.DEFINITE and last == first + 2 and not flags[first + 1]
    if titled and entries[first].word.number == "s" and flags[at] & g.COMP:
        return True  # «واتهم المشير هاغن بأنه»
    return last == first + 1 or bool((owned or nation) and not entries[first].clean.endswith("ون"))


def _object_of(reader: Reader, k: int, cue: CueWord) -> bool:
    """Whether the noun right behind the verb cannot be its subject: «دعا الولايات المتحدة», «دعت الرئيس»."""
    word, flags = reader.entries[k].word, reader.flags[k]
    if flags & g.MASDAR and not flags & (b.WHO | g.PLACE):  # «وصف احتجازه بأنه», «نفى محاولته عرقلة …»
        own = word.base.endswith(HIS) and cue.cue_class in _OF_HIS_OWN
        return own or cue.lemma in _OF_THINGS or (not flags & g.DEFINITE and cue.lemma in _OF_ACTS)
    if cue.cue_class not in _ADDRESSED and cue.lemma not in TOLD and cue.lemma not in _OF_THINGS:
        return False
    if reader.entries[k].clean.startswith(PEERS) and not word.lead:
        return True  # «تتهم عدوها اللدود بكذا»
    if cue.gender == "f" and cue.number == "s" and word.base in HEADS:
        return True  # «دعت رئيس البلاد إلى»
    if not flags and word.base[-1] == "ي" and reader.flags[k + 1] & b.PARTICULAR:
        several = word.base[:-1]  # «دعا مسؤولي الشركة إلى», «حث شطري البلاد على»
        return several in _PARTIES or bool(g.describe(several).flags & b.WHO)
    if cue.number != "s" or not flags & b.PARTICULAR:
        return False
    if cue.gender == "m":
        she = word.base not in _HE if flags & g.PLACE else word.base.endswith(b.THINGS)
        hers = flags & g.BODY and reader.flags[k + 1] & g.DEFINITE and reader.entries[k + 1].clean.endswith("ية")
        return bool(she or hers) and not flags & g.PERSON  # «دعا الدول الأوروبية»
    he = flags & g.PERSON != 0 and word.gender == "m" and word.number == "s"
    return he or word.base.removeprefix("ال") in HE_BODIES


def _in_relative(reader: Reader, span: Span, i: int, cue: CueWord, said: int) -> bool:
    """«الحملة التي طالبت الأحزاب بعدم …»: the antecedent is who demands; but «الحزب الذي طالبت الحكومة بحله»."""
    if cue.cue_class not in _ADDRESSED or i < 2 or not reader.flags[i - 1] & g.RELATIVE or span[0] > i + 1:
        return False
    if (reader.entries[i - 1].word.base == "التي") != (cue.gender == "f") or cue.number != "s":
        return False
    head, before = reader.flags[span[0]], reader.flags[i - 2]
    if before & g.MEDIUM or b.governs(head):
        return False  # «في الوقت الذي حذر مسؤولون»
    return not reader.entries[said].clean.endswith(HIS)


def _described(reader: Reader, span: Span, whole: bool) -> Span | None:
    """«أرجع ترامب سبب التأخير»; where nothing else is described («وصف»: `whole`), the last definite noun before the clause
    is («وصف حزب سيريزا الحاكم الهجوم بأنه»)."""
    first, last = span
    if reader.entries[last].clean.endswith(b.HERS):
        return span  # «وصف رئيس الوزراء محادثاته بأنها»
    last = next((k for k in range(first + 1, last) if reader.flags[k] & g.RELATIVE), last)
    named = next((k for k in range(first + 1, last) if _heads_object(reader, first, k, last)), None)
    if named is not None and not reader.flags[named - 1] & b.WHO:
        return first, named
    if not whole:
        return span
    titled = (k for k in range(last - 1, first + 1, -1) if heads_title(reader, k))
    other = next(titled, first)
    other -= bool(reader.flags[other - 1] & g.COMMA)
    if any(bits & g.PERSON for bits in reader.flags[first:other]):
        return first, other  # «وصف كمال الراعي مدرب الفريق اللاعب المالطي هاغن بأنه»
    entry = reader.entries[last - 1]
    plain = not reader.entries[last - 2].word.flags  # a name before it, which no adjective describes
    if last - first < 2 or not entry.flags & g.DEFINITE or entry.clean.endswith("ي" if plain else b.NISBA):
        return span
    last -= 1
    while (
        last > first
        and not reader.flags[last - 1] & (g.DEFINITE | b.WHO)
        and reader.entries[last - 1].clean.endswith(("ي", "ة", "ات") if last > first + 1 else b.THINGS)
    ):
        last -= 1
    return (first, last) if last > first else None


def _heads_object(reader: Reader, first: int, k: int, last: int) -> bool:
    """«وصف ترامب قرار المحكمة بأنه», «وصف الكرملين زعم أوكرانيا»; names are shaped like verbal nouns too."""
    flags = reader.flags[k]
    if not flags & (g.MASDAR | g.MEDIUM) or flags & (g.DEFINITE | g.BODY):
        return False
    if k == first + 1 and reader.entries[first].clean in GIVEN_NAMES:
        return False  # «وصف توماس توخيل الهجوم»
    after = reader.flags[k + 1] if k + 1 < last else g.DEFINITE
    return bool(flags & g.MEDIUM or reader.entries[k].clean in g.TOPICS or after & (g.DEFINITE | b.WHO | g.PLACE))


def _without_object(reader: Reader, span: Span, cue: CueWord) -> Span:
    first, last = span
    commas = reader.commas(first, last)
    if len(commas) > 1:
        last = commas[1]
    last = next((k for k in range(first + 1, last) if _begins_object(reader, first, k, cue)), last)
    if "asks" in cue.traits:  # «طلبت الشركة من الركاب أن»
        last = next((k for k in range(first + 1, last) if reader.entries[k].word.base == "من"), last)
    while last > first + 1 and reader.flags[last - 1] & g.COMMA:
        last -= 1
    return first, last


def _begins_object(reader: Reader, first: int, k: int, cue: CueWord) -> bool:
    """Whether the object of the verb begins at `k`: a place, a quoted name, a body or title that no phrase can go on with."""
    flags, before = reader.flags[k], reader.flags[k - 1]
    word, clean, head = reader.entries[k].word, reader.entries[k].clean, reader.entries[k - 1].clean
    if k == first + 1 and reader.entries[first].surface in g.HANDLES:
        return False  # «حذرت #سوريا»
    if before & (g.PREPOSITION | g.COMMA):
        return bool(before & g.COMMA and flags & g.PLACE)  # «اتهم مصدر في الوزارة، كندا، بكذا»
    if clean.startswith(PEERS) or is_his(clean):
        return not b.governs(before)  # «أبلغ الوزير نظيره», «حذر الحكم زميله»
    if flags & g.QUOTE:
        accuses = cue.cue_class == "accuse" and k in reader.sentences.opened
        return accuses and bool(before & g.DEFINITE or not before & _OWNED)
    if flags & g.PLACE and not clean.endswith("ية"):
        if "pledges" in cue.traits:  # «تعهد زعيما شطري كوريا بالعمل»: to whom, ل brings
            return False
        if cue.cue_class == "accuse" and reader.flags[k - 2] & g.PREPOSITION and not before & ~g.MASDAR:
            return True  # «اتهم مسؤولون في فتح إسرائيل بكذا»
        held = k > first + 1 and not before and head not in ANOTHER
        if held and reader.flags[k - 2] & (g.PREPOSITION | g.BODY | g.DEFINITE) in _HELD:
            return False  # «دول على رأسها الأردن», «إدارة أتليتكو مدريد»
        if any(bits & g.RELATIVE for bits in reader.flags[first:k]):
            return False  # «تنظيم الدولة الذي سيطر على ثلث أنحاء العراق»
        return bool(before & b.PARTICULAR or not before & _OWNED)
    if flags & g.RECIPIENT and before in (0, g.PLACE) and not word.lead:
        told = cue.lemma in TOLD  # «أبلغت سلمى وسائل الإعلام»
        if told or not clean.endswith("ين"):
            return told
    whom = k == first + 1 and flags & b.INSTITUTION == b.INSTITUTION and not before
    if "charges" in cue.traits and whom and len(head) > _SHORT:
        return not g.describe(head[:-1]).flags & g.PERSON  # «اتهم هاغن الدول»; but «وزيرا الدفاع»
    if (
        flags & g.BODY
        and clean != "الخارجية"
        and (  # «للشؤون الخارجية»
            before & g.DEFINITE
            or (head.endswith(b.HERS) and not before & b.SAYING)
            or (not before and k > first + 1 and (is_full(reader, (k - 2, k)) or is_whole_name(reader, k - 1)))
        )
    ):
        return True  # «دعت الحكومة السورية منظمة …», «أبلغت سلمى الراعي مجلس …»
    if flags & g.DEMONSTRATIVE:  # «وصف مسؤولون هذه الضربات»; not «وزراء هذه الدول»
        return head.endswith("ون") or bool(before & g.DEFINITE)
    titled = not before and reader.flags[first] & g.PERSON and reader.entries[first].word.number == "s"
    whole = before & g.DEFINITE or titled  # «طالب الرئيس كمال هاغن كبار المديرين»
    if flags & g.PERSON and word.number == "p" and whole and not flags & g.DEFINITE and not word.lead:
        return cue.cue_class in _TO_WHOM and cue.number == "s"  # «حذر الجيش الروسي سكان المدينة»
    many = not flags and clean[-1] == "ي" and g.describe(clean[:-1]).flags & g.PERSON and before & g.DEFINITE
    if (
        many
        and clean not in GIVEN_NAMES
        and any(bits & g.DEFINITE for bits in reader.flags[k + 1 : k + 2])
        and k > first + 1
    ):
        return cue.cue_class in _TO_WHOM  # «حذر قادة الشرطة مشجعي الفريق»
    he = flags & g.PERSON and word.gender == "m" and word.number == "s" and not flags & g.DEFINITE and not word.lead
    if he and cue.gender == "f" and before & g.DEFINITE and head.endswith(b.NISBA) and k > first + 1:
        return True  # «اتهمت الحركة الاحتجاجية رئيس الوزراء»
    if not flags and before & g.DEFINITE and reader.flags[first] & b.WHO == g.BODY and cue.cue_class in _TO_WHOM:
        plain = clean[0].isalpha() and clean[0] not in "بلوف"
        plain = plain and not any(bits & _NO_BODY for bits in reader.flags[first:k])
        return plain and reader.comes_again(k)  # «طالبت منظمة الصحة العالمية كارلوف»
    if not clean.startswith("ال") or is_family_name(reader, k, len(reader.flags)):
        return False
    if head == "الله" and not flags & g.PERSON and clean not in DESCRIBING and not clean.endswith(b.NISBA):
        return True  # «دعا نصر الله القيادات»
    if clean in TITLES:  # «حذرت تل أبيب الرئيس السوري»
        owned = b.governs(before) or head in OF_NAMES
        if k == first + 1 and not reader.flags[first] and not owned:
            return True  # «دعا كيم الرئيس الكوري»
        other = cue.number == "s" and bool(cue.gender) and (cue.gender == "f") != (word.gender == "f")
        return not owned and (other or reader.flags[first] & (b.WHO | g.PLACE) in (g.BODY, g.PLACE))
    if flags & g.PERSON and word.number == "p" and not before & g.PERSON and cue.cue_class in _TO_WHOM:
        single = cue.number == "s" and reader.entries[first].word.number == "s"
        if single and before & g.DEFINITE and clean not in DESCRIBING:  # «حذر قائد الشرطة المكلفة بالأمن الجماهير»
            return True
    # «أبلغ المتحدث الصحفيين», «نصح وارن بافت المتخوفين»
    if clean.endswith("ين") and (word.number == "p" or len(clean) > len("الحسين")):
        if reader.entries[k - 1].surface == "_":
            return False  # «رابطة #أمهات_المعتقلين»
        names = k > first + 1 and not before and not reader.flags[k - 2]
        alone = not before and k == first + 1 and is_whole_name(reader, k - 1)  # «اتهم ماسك الصحفيين»
        return names or alone or bool(before & b.PARTICULAR and not head.endswith("ين"))
    told = cue.cue_class in _TO_WHOM or cue.lemma in TOLD
    if not before and not flags & g.PERSON and told:  # «طالب كارلوف الشطر الشمالي»
        described = k > first + 1 and clean.endswith(b.NISBA) and not flags & g.PLACE
        return not described and is_whole_name(reader, k - 1)
    # «اتهمت الحكومة المحلية التجار», «طالبت بريطانيا الشركات»
    nation = before & (g.DEFINITE if head.endswith(b.NISBA) else 0) if k > first + 1 else before & g.PLACE
    nation = nation or (before & g.PLACE and clean.endswith("ات"))  # «إحدى الجامعات في زامبيا الطالبات»
    if head[0] == "و" and reader.flags[first] & g.PLACE:  # «اتهمت مالطا وقبرص والأردن النظام القطري»
        joined = (e.clean for e in reader.entries[first + 1 : k])
        nation = not before & g.PLACE and all(c[0] == "و" and g.describe(c[1:]).flags & g.PLACE for c in joined)
    return bool(nation) and not clean.endswith(("ية", "ي", "ى", "يا")) and clean not in DESCRIBING
