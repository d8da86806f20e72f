"""The noun phrase behind a verb in; its subject alone, without the object that unvowelled text lets it run into, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.claims.finding import Span
from transforms.claims.reader import Reader
from transforms.claims.surface.adjectives import is_charged
from transforms.claims.surface.mentions import Mention, key
from transforms.claims.surface.phrases import is_name
from transforms.claims.surface.second_names import is_surname
from transforms.claims.surface.strangers import LONGEST_ELATIVE
from transforms.claims.surface.whole_names import GIVEN_NAMES
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import ANOTHER, DESCRIBING, FORMER, GROUPS, NO_TITLES, OF_NAMES, WRITINGS
from transforms.conjugate import HIS, VERBAL
from transforms.lexicon import load
from transforms.tokens import WORD, Entry

_ACTS: Final = frozenset(load("speakers")["speech_acts"])
_WARMLY: Final = frozenset(load("speakers")["warmly"])
SHORTEST_OBJECT: Final = 4  # letters
MEETING: Final = frozenset(load("speakers")["meeting"])


def alone(reader: Reader, span: Span, known: Sequence[Mention]) -> Span:
    """Without a verb's object and without what hangs on it: «رفضت الحكومة المحلية الشكوى», «البابا للأرض»."""
    whole = known_name(reader, span, known)
    first, end = _bare(reader, whole)
    if end < whole[1] and (commas := reader.commas(first + 1, end)) and reader.flags[commas[-1] + 1] & g.PERSON:
        end = commas[-1]  # «كمال الراعي، الناجي الوحيد من حادث انهيار …»: half a title says nothing
    return _before_object(reader, (first, end))


def known_name(reader: Reader, span: Span, mentions: Sequence[Mention]) -> Span:
    """«انتقد العطار القرار»: where the page has the name already, what follows it is the verb's object."""
    first, last = span
    if reader.flags[first] & (g.PERSON | g.BODY | g.MASDAR):  # a title or body: a longer phrase may well be another one
        return span
    keys = [key(e) for e in reader.entries[first:last]]
    head, words, known = keys[0], len(keys), 0
    for m in mentions:
        if head not in m.keys or m.span[0] == first:
            continue
        n = 1
        while n < words and keys[n] in m.keys:
            n += 1
        if n == words:
            return span
        if n > known and (n > 1 or _surname(reader, m, head)):
            known = n
    if not known:
        return span
    after = reader.entries[first + known]
    described = after.flags & g.DEFINITE and after.clean.endswith(b.NISBA)  # «الولايات المتحدة», «كوريا الشمالية»
    described = described and not is_surname(reader, first + known)  # «وصف الراعي المنصوري»
    described = described or (after.clean[0] == "و" and len(after.clean) > 3)  # «إيران وإسرائيل»
    described = described or (after.clean[-2:] == "ان" and reader.entries[first].clean[-2:] == "ان")  # «حزبان كبيران»
    goes_on = after.flags & (g.COMMA | g.RELATIVE | g.BRACKET | g.QUOTE)
    return span if described or goes_on else (first, first + known)


def has_accusative(reader: Reader, span: Span) -> bool:
    """«أعلن هاغن خططا لزيارة كذا»: an indefinite object behind a single name."""
    k = span[0] + 1
    if k >= span[1] or reader.flags[span[0]] or reader.flags[k]:
        return False
    clean = reader.entries[k].clean
    return clean[-1] == "ا" and len(clean) > SHORTEST_OBJECT and clean not in GIVEN_NAMES


def _is_object(clean: str, nth: int) -> bool:
    """«تسمية» in «أعلن الملك المالطي تسمية القمة»; but «قائد التحالف بمنطقة كذا»."""
    return nth > 1 and clean not in GIVEN_NAMES and clean[0] not in "بلكوف"


def _surname(reader: Reader, mention: Mention, word: str) -> bool:
    """Whether a single word can stand for the mention: it ends the name, and is no first name before others."""
    first, last = mention.span
    at = next((k for k in range(first, last) if key(reader.entries[k]) == word), last)
    return at + 1 >= last or bool(reader.flags[at + 1])


def _bare(reader: Reader, span: Span) -> Span:
    """Without what hangs on it: «البابا للأرض», «الرئيس جون سميث قدم …»."""
    first, last = span
    after = g.PREPOSITION | g.VERB | g.MEDIUM | g.TO_SOMEONE | g.TO_RECIPIENT
    noun = b.WHO
    if reader.flags[first] & g.PLACE and last > first + 1 and not reader.flags[first + 1] & g.DEFINITE:
        return first, first + 1  # «استدعت تركيا سفيرها»
    body = reader.flags[first] & noun == g.BODY
    held = reader.flags[first] & g.BODY
    cue = reader.entries[first - 1].cue
    by = cue is not None and "ب" in cue.takes and cue.form in VERBAL
    for k in range(first + (3 if _of_body(reader, first, last) else 1), last):
        flags = reader.flags[k]
        if k == first + 1 and reader.entries[k].clean == "من" and reader.entries[first].clean in GROUPS:
            continue  # «كل من مالطا وسامكو»
        if reader.entries[k].clean in _WARMLY or (by and _is_brought(reader, k)):
            return first, k  # «توجه المدير بخالص الشكر إلى العمال», «أشاد المدير الراعي بوعي الجمهور»
        hangs = flags & after and not flags & noun and reader.entries[k].clean not in ANOTHER  # «مسؤول آخر»
        if hangs and _serves_in(reader, first, k, last):
            continue
        if hangs and _is_firm(reader, first, k):
            return first, k + 1
        if hangs and not is_name(reader, k):
            inner = g.describe(f"ا{reader.entries[k].clean[1:]}").flags if flags & g.TO_SOMEONE else 0
            charged = flags & g.TO_SOMEONE and reader.flags[k - 1] & g.DEFINITE and (held or inner & g.BODY)
            charged = charged and not reader.entries[k].clean.endswith(HIS)  # «اعتذر البنك لعملائه»
            if not charged:  # «الاتحاد العالمي لعلماء المسلمين», «السفير الفرنسي للأمم المتحدة»
                return first, k
        before = reader.flags[k - 1]
        if flags & g.PLACE and before & g.DEFINITE and reader.entries[k - 1].clean.endswith(b.NISBA):
            return first, k  # «ذكر وزير الدفاع المالطي روسيا»
        held = held or flags & g.BODY
        clean = reader.entries[k].clean
        ended = before & g.DEFINITE or clean in g.TOPICS or (not before and k > first + 1 and clean[-2:] == "ات")
        if flags & g.MASDAR and not flags & (g.DEFINITE | noun) and ended:  # «أصدر الوزير بتروف تعليمات»
            named = body and k == first + 1 and not before & g.DEFINITE  # «منظمة حظر الأسلحة»
            if not named:
                return first, k  # «طلب رئيس الجامعة تدخل الشرطة»
        if (
            clean in _ACTS
            or (clean.startswith("بال") and not is_charged(reader.entries[k - 1].clean, clean))
            or (clean[-1:] == "ا" and not flags and _accusative(reader, k, last))
        ):
            return first, k  # «شبه شي ماركس بالفيلسوف», «رأى المدرب هامشا كبيرا», «أرسل المدرب خطابا»
        if _past_name(reader, first, k, last):
            return first, k
        if flags & ~g.VERB == g.CUE and _acts(reader, first, k):
            return first, k  # «انتقد الوزير وصف …», «كان مراسل القناة بث …», «كانت هاغن كررت …»
        closes = before & g.QUOTE and k - 1 not in reader.sentences.opened
        if closes and not flags & (g.DEFINITE | g.PERSON | g.QUOTE) and reader.entries[k].kind is WORD:
            return first, k  # «نشر موقع "سامكو" صورا», «فحصت مجموعة "سامكو" وثائق»
        if before & g.DEFINITE and not flags and k + 1 < last and _is_nisba(reader.entries[k + 1]):
            return first, k  # «رفعت الممثلة الكندية دعوى قضائية»
        thing = not flags and clean.endswith(b.THINGS) and (body or _is_object(clean, k - first))
        if thing and before & g.DEFINITE:
            return first, k  # «نشرت السفارة قائمة قالت إنها …», «أعلن الملك المالطي تسمية القمة»
    return span


def _serves_in(reader: Reader, first: int, k: int, last: int) -> bool:
    """«رئيسة اللجنة المالية في مجلس البلدية سلمى الراعي»: behind «في» where the office is, and the name of its holder; «سفير
    مالطا لدى المنظمة»."""
    flags = reader.flags
    if (
        reader.entries[k].word.base == "لدى"
        and flags[first] & g.PERSON
        and not reader.entries[k + 1].clean.endswith(HIS)
    ):
        return bool(flags[k + 1] & (g.BODY | g.PLACE))
    meets = reader.entries[first - 1].word.base in MEETING
    if reader.entries[k].clean != "في" or meets or not b.governs(flags[first]) or not flags[first] & g.PERSON:
        return False
    if not flags[k + 1] & g.BODY or reader.entries[k + 1].clean.endswith(HIS):
        return False
    for j in range(k + 2, last - 1):
        if flags[j] & (g.PERSON | g.MARK | g.PREPOSITION | g.VERB):
            return False
        if reader.entries[j].clean in GIVEN_NAMES and not flags[j + 1] & ~g.DEFINITE:
            return True
    return False


def _is_firm(reader: Reader, first: int, k: int) -> bool:
    """«وسعت شركة فيسبوك نطاق كذا»: a medium's name, behind the noun that governs it."""
    named = reader.flags[k] & g.CHANNEL and reader.entries[k].clean not in WRITINGS
    return k == first + 1 and b.governs(reader.flags[first]) and bool(named)


def _is_brought(reader: Reader, k: int) -> bool:
    """«أشاد المدير الراعي بوعي الجمهور»: what the verb takes, behind a name; but «الرئيس المالطي باسل هاغن»."""
    clean = reader.entries[k].clean
    if clean[0] != "ب" or len(clean) < SHORTEST_OBJECT or clean in g.NOT_BA or clean in GIVEN_NAMES:
        return False
    governs = reader.flags[k + 1] & b.PARTICULAR or clean.endswith(HIS)
    return bool(governs) and not (reader.flags[k] & b.WHO or reader.flags[k - 1] & ~g.DEFINITE)


def _of_body(reader: Reader, first: int, last: int) -> bool:
    """«مسؤول في الخارجية», «دبلوماسي في السفارة»: where somebody works who is not named."""
    flags = reader.flags
    if last < first + 3 or flags[first] & b.TITLE != g.PERSON:
        return False
    return reader.entries[first + 1].clean == "في" and bool(flags[first + 2] & g.BODY)


def _is_nisba(entry: Entry) -> bool:
    return not entry.flags and entry.clean.endswith("ية")


def _is_verb(entry: Entry) -> bool:
    return entry.cue is not None and entry.cue.form in VERBAL


def _acts(reader: Reader, first: int, k: int) -> bool:
    """Whether the cue at `k` is the verb of whom the phrase names: behind the article or a place, or by its form."""
    entry, before = reader.entries[k], reader.flags[k - 1]
    if not _is_verb(entry) or entry.clean in GIVEN_NAMES or entry.clean in g.NAMES:
        return False
    if before & b.PARTICULAR:
        return k > first + 1 or (entry.cue is not None and not entry.cue.nounlike)
    sure = entry.clean.endswith("ت") or entry.clean[0] in "ي"
    return sure and len(entry.clean) > SHORTEST_OBJECT - 1 and not before & ~g.DEFINITE


def _past_name(reader: Reader, first: int, k: int, last: int) -> bool:
    """«عزى الرئيس كمال الراعي أسر الضحايا», «استقبل الملك كمال الثاني وزير العدل»: behind title, name and surname."""
    flags, before, entry = reader.flags, reader.flags[k - 1], reader.entries[k]
    if not flags[first] & g.PERSON or before & b.WHO or not before & g.DEFINITE or flags[k] & g.DEFINITE:
        return False
    if entry.kind is not WORD or entry.clean in OF_NAMES or all(flags[j] for j in range(first + 1, k)):
        return False  # no name yet: «الرئيس الفرنسي جان فلان»
    if flags[k] & b.WHO:
        title = flags[k] & g.PERSON and entry.word.number == "s" and entry.clean not in NO_TITLES
        # but «الدكتور كمال الراعي وزير العدل»
        return not title or first == 0 or reader.entries[first - 1].word.base in MEETING
    compound = reader.entries[k - 2].clean in OF_NAMES  # «عبد الرحمن خالد …» may be one name
    return not flags[k] and not compound and k + 1 < last and bool(flags[k + 1] & g.DEFINITE)


def _accusative(reader: Reader, k: int, last: int) -> bool:
    """A document, or an indefinite noun and its adjective in ـا: «خطابا», «هامشا كبيرا»."""
    if g.describe(reader.entries[k].clean[:-1]).flags & (g.BODY | g.MEDIUM):
        return True
    return k + 1 < last and reader.entries[k + 1].clean[-1:] == "ا" and not reader.flags[k + 1] & g.PLACE


def _before_object(reader: Reader, span: Span) -> Span:
    """«رفضت الحكومة المحلية الشكوى …»: after an adjective in ـية a definite noun is the object."""
    first, last = span
    for k in range(first + 2, last):
        before, clean = reader.entries[k - 1].clean, reader.entries[k].clean
        to = clean[:2] == "لل" and reader.flags[k] & g.TO_SOMEONE and k + 1 < last and not reader.flags[k + 1]
        if reader.flags[k - 1] & g.PREPOSITION or to:  # «المكتب الإعلامي للرئيس كمال الراعي»
            continue
        nation = before.endswith(b.NISBA) and before not in GIVEN_NAMES  # but «المالطي فتحي الراعي»
        adjective = nation and not b.governs(reader.flags[k - 1])  # but «مدرب نادي الشباب»
        adjective = adjective or _all_adjectives(reader, first, k)  # «أوردت الصحيفة المالطية الشهيرة الخبر»
        if adjective and reader.flags[k] & g.DEFINITE and not _describes(before, clean):
            return first, k
    return span


def _all_adjectives(reader: Reader, first: int, k: int) -> bool:
    """«الصحيفة المالطية الشهيرة»: a feminine head with the article, and two adjectives or more that agree with it."""
    entries = reader.entries[first : k + 1]
    definite = all(e.flags & g.DEFINITE and e.clean[:2] == "ال" for e in entries)
    return k > first + 2 and definite and all(e.clean[-1] == "ة" for e in entries[:-1])


def _describes(nation: str, clean: str) -> bool:
    """«المدرب الإيطالي المخضرم», «سفير المملكة المغربية السابق»; but «القوات الفرنسية الشاب»."""
    agrees = nation.endswith("ية") == clean.endswith("ة") and not clean.startswith("التابع")
    elative = clean.startswith("الأ") and len(clean) == LONGEST_ELATIVE  # «المجلس السياسي الأعلى»
    return clean.endswith(b.NISBA) or elative or clean in FORMER or (agrees and clean in DESCRIBING)
