"""A report and its speaker in; whether the words are nobody's, out: «يذكر أن …», «وهذا يثبت أن», «أدين بالسرقة»."""

from __future__ import annotations

from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.reader import OBJECT, Complement, Reader
from transforms.claims.surface.mentions import is_document
from transforms.claims.surface.passives import is_passive
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import BY_ANYBODY, COURTS, FINDERS, IMPERSONAL, SUPPOSED, URGING
from transforms.claims.vocabulary.words import listed
from transforms.conjugate import HIS, PAST, PRESENT

_INFERRED: Final = listed("grammar", "inferred")
_OWN_WORDS: Final = frozenset(("say", "add", "reply", "quote_media", "opinion"))
_UTTERER: Final = g.PERSON | g.BODY | g.PLACE | g.MEDIUM | g.RECIPIENT
_WHOM: Final = g.DEFINITE | g.PERSON | g.BODY | g.PLACE
_CONVICTING: Final = listed("cues", "convicting")
_OUTLET: Final = g.RECIPIENT | g.QUOTE
_BELIEVED: Final = listed("grammar", "believed")
_PERSONAL: Final = g.COMP | g.PRONOUN | g.RELATIVE | g.AUXILIARY | g.PARTICLE


def nobodys_words(reader: Reader, finding: Finding, found: Complement) -> bool:
    """«يذكر أن …» at the head of a sentence, «يفترض أن», «أدرك الرجل أن», «اتهم بكذا»: nothing is said by anybody."""
    cue, speaker = finding.cue, finding.speaker
    if cue.mind and (cue.person != 1 or "finds" in cue.traits):  # of somebody's mind the writer tells
        return not _learns(reader, finding)
    infinitive = found.kind == OBJECT and reader.flags[finding.i - 1] & g.COMP
    if infinitive and reader.entries[finding.i - 2].clean in URGING and not cue.conjunction:
        return True  # «لا يحتاج إلى أن يؤكد قوته»
    if "deems" in cue.traits and found.at > finding.i + 3 and _is_thought(reader, finding.i + 1):
        return True  # «يعتبر جديدا بالنسبة للبلاد … أن»
    undergone = cue.lemma in BY_ANYBODY and cue.form == PRESENT and reader.flags[finding.i - 1] & g.RELATIVE
    if (
        undergone
        and found.kind == OBJECT
        and found.first == finding.i + 1
        and reader.entries[found.first].clean.endswith(HIS)
    ):
        return True  # «المؤتمر الذي يتوقع عقده»
    if (
        "mentions" in cue.traits
        and reader.flags[finding.i - 1] & g.COMMA
        and reader.entries[finding.i].clean in IMPERSONAL
    ):
        return True  # «…، يذكر أن المهلة تنتهي غدا»
    if speaker is not None and reader.flags[speaker[0]] & g.DEMONSTRATIVE and cue.cue_class != "say":
        named = reader.entries[speaker[0] + 1] if speaker[1] > speaker[0] + 1 else None
        acts = named is None or (named.flags & g.MASDAR and not named.flags & (g.PERSON | g.BODY | g.MEDIUM))
        if acts and not (named is not None and is_document(named)):
            return True  # «ويشير هذا إلى كذا», «وأكد هذا التقارب كذا»
    if _shown(reader, finding, found) or (
        (cue.cue_class == "threaten" or "passes" in cue.traits) and _looms(reader, finding, found)
    ):
        return True
    if cue.cue_class == "reveal" and cue.form == PRESENT and found.kind == OBJECT and speaker is not None:
        head, word = reader.flags[speaker[0]], reader.entries[speaker[0]].clean
        told = word.endswith("ات") or word.removeprefix("ال") in FINDERS  # «تسريبات», «تحقيق»
        if head & g.MASDAR and not (told or head & _UTTERER or is_document(reader.entries[speaker[0]])):
            return True  # «التحريض يكشف تورطهم»: what the writer sees by it
    masculine = cue.form == PRESENT and cue.gender == "m" and cue.number == "s"
    adjacent = found.at == finding.i + 1
    if masculine and cue.lemma in SUPPOSED and (adjacent or reader.flags[finding.i - 1] & g.RELATIVE):
        return True  # «يفترض أن», «يشتبه في أن»
    if masculine and adjacent and "believes" in cue.traits and reader.entries[finding.i - 1].clean in _BELIEVED:
        return True  # «على ما يعتقد أنه هجوم»
    if speaker is not None:
        court = (entry.clean.removeprefix("ال") for entry in reader.entries[speaker[0] : speaker[0] + 2])
        return cue.lemma in _CONVICTING and not COURTS.isdisjoint(court)  # «أدانت المحكمة المدير بالسرقة»
    if "mentions" in cue.traits and cue.form == PRESENT and adjacent:
        return cue.gender == "m" and finding.i <= finding.sentence[0] + 1
    if cue.lemma in BY_ANYBODY and masculine and finding.quotation is None:
        with_an = adjacent and reader.entries[found.at].clean[0] in "أا"
        if with_an and (cue.conjunction or not reader.flags[finding.i - 1] & _PERSONAL):
            finding.basis = "none"  # «ويعتقد أن»: he believes, or it is believed
    if "calls" in cue.traits and is_passive(reader, finding) and found.kind == OBJECT:
        return True  # «دُعوا إلى الحفل»
    convicted = "convicts" in cue.traits and is_passive(reader, finding)  # «أدين بالسرقة»
    whom = found.at > finding.i + 1 and reader.flags[finding.i + 1] & _WHOM
    whom = whom and cue.form == PRESENT and not is_passive(reader, finding)
    accused = cue.cue_class == "accuse" and not whom  # but «تقارير تتهم الحزب بكذا»
    return found.kind == OBJECT and (accused or convicted)


def _is_thought(reader: Reader, k: int) -> bool:
    """«يعتبر جديدا»: an accusative that no subject has."""
    return reader.entries[k].clean.endswith("ا") and not reader.flags[k] & ~g.ENDS


def _learns(reader: Reader, finding: Finding) -> bool:
    """Outlets say what they have learnt («علمت الوكالة أن»), researchers what they have found («وجدت الدراسة أن»)."""
    traits, speaker = finding.cue.traits, finding.speaker
    if "learns" in traits:
        return speaker is not None and bool(reader.flags[speaker[0]] & _OUTLET)
    first = finding.sentence[0]
    if speaker is None and finding.i == first and finding.cue.conjunction:  # «أجرى الدراسة أطباء. ووجدت أن …»
        last = first - 1
        while last > 0 and reader.flags[last] & g.MARK:
            last -= 1
        first = reader.sentences.around(max(last, 0))[0]
    named = range(first, finding.i) if speaker is None else range(speaker[0], speaker[0] + 1)
    return "finds" in traits and any(reader.entries[k].word.base.removeprefix("ال") in FINDERS for k in named)


def _looms(reader: Reader, finding: Finding, found: Complement) -> bool:
    """«الأزمة تهدد بانهيار السوق», «اللوحة تعبر عن الألم»: a danger, or a meaning, which nobody utters."""
    if found.kind != OBJECT:
        return False
    if finding.speaker is None:
        return finding.cue.form == PRESENT
    flags, his = reader.flags[finding.speaker[0]], reader.entries[found.first].clean.endswith(HIS)
    if reader.entries[finding.speaker[0]].clean.endswith("ون") or (his and finding.cue.form == PAST):
        return False  # «عبر المواطنون عن سعادتهم»
    return bool(flags & (g.DEFINITE | g.MASDAR)) and not flags & (g.PERSON | g.BODY | g.PLACE)


def _shown(reader: Reader, finding: Finding, found: Complement) -> bool:
    """«…، ما يؤكد أن», «وهذا يثبت أن», «الأمر الذي يشير إلى», «هذا يعتبر دليلا على أن»: what the writer infers."""
    i, cue = finding.i, finding.cue
    if cue.pronoun or cue.person != 3 or cue.number != "s" or i <= finding.sentence[0]:
        return False
    if cue.cue_class in _OWN_WORDS or found.at != i + 1:
        return False
    before, flags = reader.entries[i - 1].word, reader.flags[i - 2]
    if before.base in _INFERRED:
        return cue.form == PRESENT and cue.gender == "m"
    if before.flags & g.DEMONSTRATIVE:
        head = i - 1 <= finding.sentence[0] or bool(flags & (g.MARK | g.COMP)) or bool(before.lead)
        return head or reader.entries[i - 2].clean in ("كل", "وكل")
    return before.base == "الذي" and reader.entries[i - 2].word.base == "الأمر"
