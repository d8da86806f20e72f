"""The noun phrase behind any verb in; its subject alone, without the object, out: «أماط كارلوف اللثام عن …»."""

from __future__ import annotations

from typing import Final

from transforms.claims.finding import Span
from transforms.claims.reader import Reader
from transforms.claims.surface.addressees import is_his
from transforms.claims.surface.mentions import is_document
from transforms.claims.surface.whole_names import GIVEN_NAMES, is_plain, is_whole_name
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import NOT_PLURAL, SHOWN
from transforms.claims.vocabulary.masdars import is_accusative
from transforms.conjugate import HIS
from transforms.tokens import NUMBER, Entry

_ONE_OF_THEM: Final = ("أحده", "إحداه")
_SHORT: Final = 3  # letters of «رضا»


def subject_alone(reader: Reader, span: Span) -> Span:
    """The subject of any verb without its object: «أماط كارلوف اللثام عن …», «جدد الرئيس اليمني ترحيبه»."""
    first, last = span
    flags_of, entries = reader.flags, reader.entries
    if entries[first].clean.startswith(_ONE_OF_THEM):  # «اتخذ أحدهم وضعية جديدة»
        return first, first + 1
    if _short_name(reader, first, last):
        return first, first + 1
    for k in range(first + 1, last):
        flags, before, clean = flags_of[k], flags_of[k - 1], entries[k].clean
        own = flags & (g.MASDAR | b.NAMED) == g.MASDAR and clean.endswith(HIS)
        timed = k in reader.date_ends and not before & g.MARK  # not «كمال الراعي (26 عاما)»
        several = k == first + 1 and before & g.DEFINITE and _several(entries[first]) and not flags & ~g.MASDAR
        people = k == first + 1 and entries[first].clean.endswith("ون") and before & flags & g.DEFINITE
        people = people and entries[first].clean not in NOT_PLURAL  # «التلفزيون الرسمي»
        two = k == first + 1 and before & b.TITLE == b.TITLE and entries[first].clean.endswith("ان")
        if two and flags and not (flags & g.DEFINITE and clean.endswith(("ان", "ي"))):
            return first, k  # «بحث الرئيسان الأوضاع»; but «الرئيسان المالطي كمال الراعي و…»
        if (several and not clean.startswith("ال")) or (people and not clean.endswith("ون")):
            return first, k  # «بحث الوزراء آليات العمل», «يفضل المالطيون الانتظار»
        many = not flags and clean[-1] == "ي" and bool(g.describe(clean[:-1]).flags & g.PERSON) and entries[first].flags
        if many and clean not in GIVEN_NAMES and not before & (g.PERSON | g.PREPOSITION):
            return first, k  # «حيا والي الميناء مواطني الولاية»
        aged = entries[k - 1].surface == ")" and any(e.kind is NUMBER for e in entries[max(first, k - 4) : k])
        if aged and flags & g.DEFINITE and not flags & g.PERSON:
            return first, k  # «تسلم هاغن (26 عاما) الجائزة»
        done = clean[-1] == "ا" and not flags and before & g.DEFINITE and not before & g.PERSON and len(clean) > _SHORT
        named = k + 1 < last and not flags_of[k + 1] and is_plain(reader, k + 1) and entries[k + 1].clean[-1] != "ا"
        if done and k > first + 1 and (not named or is_accusative(clean)):
            return first, k  # «شن مدير الميناء هجوما»; but «أدانت الوزيرة المالطية هيلما هاغن»
        whom = (
            flags & g.PERSON and entries[k].word.number == "p" and not flags & g.DEFINITE and not entries[k].word.lead
        )
        if whom and k > first + 1 and before in (0, g.DEFINITE) and entries[first].flags & g.PERSON:
            return first, k  # «شكر طبيب الفريق المالطي جماهير الميناء»
        if is_his(clean) and k > first + 1 and before in (0, g.DEFINITE) and clean not in GIVEN_NAMES:
            return first, k  # «وصف النجم المالطي كمال الراعي مواطنه»
        if timed or (own and before in (0, g.DEFINITE)):
            return first, k
        shown = is_document(entries[k]) or clean in SHOWN
        if before in (0, g.DEFINITE, g.PLACE, b.TITLE) and not flags & g.DEFINITE and shown:
            return first, k  # «كتبت سلمى رسالة»
        thing = not before and clean.startswith("ال") and not flags & g.PERSON and not clean.endswith(b.NISBA)
        if thing and is_whole_name(reader, k - 1) and not g.describe(entries[k - 1].word.base[1:]).flags & b.WHO:
            return first, k  # but «قادة ورؤساء الأحزاب»
    return span


def _short_name(reader: Reader, first: int, last: int) -> bool:
    """«زار هاغن موسكو», «كان هاغن اعترف بالاتفاق»: a name that the page has more than once, before a country or a verb."""
    flags, entries, k = reader.flags, reader.entries, first + 1
    name = entries[first]
    if k >= min(last, len(flags) - 1) or flags[first] or name.clean in GIVEN_NAMES or len(name.clean) < _SHORT:
        return False
    verb = flags[first - 1] & g.AUXILIARY and not flags[k] & ~g.CUE and entries[k + 1].clean[0] == "ب"
    place = flags[k] & g.PLACE and first and not flags[first - 1] & b.WHO
    done = entries[k].clean[-1] == "ا" and not flags[k] and len(entries[k].clean) > _SHORT
    done = done and entries[k].clean not in GIVEN_NAMES
    once = done and reader.count(f"{name.surface} {entries[k].surface}", first) == 1  # «قدم هاغن موجزا عن كذا»
    done = done and (once or entries[k + 1].clean[0] in "لب")  # «ألغى هاغن خططا لزيارة كذا»
    return bool(verb or place or done) and reader.count(name.surface, first) > 1


def _several(head: Entry) -> bool:
    """«الوزراء», behind which no name stands."""
    return bool(head.flags & g.PERSON) and head.word.number == "p"
