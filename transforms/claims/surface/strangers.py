"""A word behind the words of a noun phrase in; whether it is no part of it, but the verb's object, a number or another
subject, out: «نفت الشركة علمها», «أبلغت روسيا بريطانيا», «كتب هاغن عدة مقالات»."""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.surface.whole_names import COMPOUNDS, GIVEN_NAMES
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.conjugate import HIS
from transforms.lexicon import load
from transforms.tokens import NUMBER, WORD, Entry

LONGEST_ELATIVE: Final = 6  # letters of «الأكبر», which is the same for all genders
_QUANTIFIERS: Final = frozenset(load("grammar")["quantifiers"])
_SAME: Final = load("speakers")["same"]
ITSELF: Final = frozenset(f"{word}{pronoun}" for word in _SAME for pronoun in ("ه", "ها", "هم", "هما"))
_EVENTS: Final = frozenset((*load("speakers")["states"], *load("speakers")["topics"], *load("speakers")["condemned"]))
_OWN_WORDS: Final = frozenset(load("cues")["own_words"])
_TELLING: Final = frozenset(load("speakers")["telling"])
SETTLED: Final = g.DEFINITE | g.PLACE | g.QUOTE  # after these a noun without article is no genitive


def unrelated(head: Entry, following: Entry) -> bool:
    """Whether the word after a country or a definite head is no part of its phrase: «دعا الدبلوماسيون روسيا», «زار الوزير المدرسة»."""
    flags, word = following.word.flags, following.word
    if head.flags & g.PLACE and flags & (g.PLACE | b.WHO):  # «أبلغت روسيا بريطانيا», «أبلغت واشنطن مجلس الأمن»
        return bool(flags & g.PLACE or not (word.lead or flags & g.DEFINITE))
    if head.flags & g.PLACE and not flags and following.clean[-1] == "ا" and following.clean[:-1] in _EVENTS:
        return True  # «أدانت موسكو هجوما»
    if not head.flags & g.DEFINITE:
        return False
    if head.clean.endswith("ون") and not flags:
        return True  # a plural in ـون has no genitive
    single = head.flags & g.PERSON and head.word.number == "s"
    thing = head.flags & g.BODY and head.clean[-1] == "ة" and len(following.clean) > LONGEST_ELATIVE  # «الشركة الأسباب»
    return bool((single or thing) and flags & g.DEFINITE) and not _describes(head.word.gender, following.clean)


def _describes(gender: str, adjective: str) -> bool:
    """Whether a definite word after a title agrees with it."""
    return adjective.endswith(("ة", "ى", "اء")) == (gender == "f") or adjective.endswith(("ي", "ى", "ية"))


def counts(clean: str, before: Entry, flags: int, after: int) -> bool:
    """«دعت الأمم المتحدة جميع الأطراف», «كتب هاغن عدة مقالات»; but «ممثلو جميع الأطراف», «دول غربية عدة»."""
    whole = flags & b.PARTICULAR
    several = clean == "عدة" and (whole or not (before.clean.endswith(b.COMMON_NOUN) or after & b.CLOSED))
    return bool(whole or not flags) and bool(several or clean in _QUANTIFIERS)


def is_apart(reader: Reader, first: int, k: int, stop: int) -> bool:
    """Whether the indefinite word at `k` is no part of the phrase, since what is definite by its article, or a name, has
    no genitive: «نفت الشركة المصرية علمها», «نفت روسيا ضلوعها», «طلب المدير تدخل الشرطة»."""
    entry, before, flags = reader.entries[k], reader.flags[k - 1], reader.flags[k]
    clean, settled, after = entry.clean, before & SETTLED, reader.flags[k + 1] if k + 1 < stop else 0
    if clean in GIVEN_NAMES and k + 1 < stop and not after & ~g.DEFINITE:
        return False  # «الناطق باسم البيت الأبيض سكوت هاغن»
    if entry.kind is NUMBER:  # «صحيفة بريطانية 186 دولارا»; «صاحب الـ32 هدفا»
        counts = k + 1 < stop and reader.entries[k + 1].clean[-1:] == "ا"
        return counts and not before & g.PREPOSITION and len(reader.entries[k - 1].clean) > 2
    own = clean[0] == "ف" and clean.endswith(b.OWN)  # «تابع محامي الدفاع فكرته»
    own = own and bool(settled) and reader.entries[k - 1].clean not in COMPOUNDS and not g.describe(clean[1:]).flags
    if clean in _OWN_WORDS and settled:
        return True  # «تابع المدير كلامه»
    if clean[0] in b.JOINED and not own:
        return False
    if (
        clean[-1] == "ه"
        and flags & g.MASDAR
        and not before
        and k > first + 1
        and g.describe(clean[:-1]).flags & g.MASDAR
    ):
        return True  # «شرح كمال هاغن اختياره»
    hers = clean.endswith(b.THEIRS) and flags & (g.MASDAR | g.MEDIUM) and not flags & b.WHO and not before
    if hers and reader.entries[k - 1].clean in GIVEN_NAMES:
        return True  # «واصلت سلمى ردها»
    if clean.endswith(b.OWN) and len(clean) > 4 and not flags & (g.PREPOSITION | g.ADJUNCT | g.VERB | g.CUE):
        return bool(settled or (k > first + 1 and not before)) and clean not in ITSELF
    if not settled or flags & (g.PREPOSITION | g.ADJUNCT):
        return False
    if clean.endswith("ه") and not flags and reader.entries[k - 1].clean.endswith(b.NISBA):
        # «المدرب الإسباني سروره»; but «جوزيه فلان»
        return bool(after and not after & g.DEFINITE) and not clean.endswith("الله")
    head = reader.flags[first]
    if clean[0] == "م" and clean[-1] == "ة" and not flags and after & g.PREPOSITION and head & b.WHO == g.BODY:
        return reader.entries[k - 1].clean.endswith("ية")  # «الهيئة الزراعية محذرة من»
    if flags & g.MASDAR and head & g.PERSON and after == g.DEFINITE and reader.entries[k + 1].clean[-1] == "ي":
        return not reader.comes_again(k + 1)  # «عضو اللجنة المالية اكتفاء الراعي», whom the page calls «الراعي»
    if flags & g.MASDAR:  # but «رئيس الوزراء إدوار فيليب»
        return clean in g.TOPICS or not head & g.PERSON or bool(after & (b.NAMED | g.PLACE))
    body = head & b.NAMED == b.INSTITUTION  # «دعت الحكومة السورية دمشق»
    body = body and not before & g.TO_SOMEONE  # «المكتب الإعلامي للرئيس كمال الراعي»
    return body and bool(before & g.DEFINITE) and not flags and entry.kind is WORD and entry.date is None


def new_phrase(reader: Reader, first: int, k: int, common: bool) -> bool:
    """Whether the definite word that comes second or third is no part of the phrase."""
    clean, before = reader.entries[k].clean, reader.entries[k - 1]
    if k == first + 1 and not before.flags and clean.endswith("ين") and _are_told(reader, first):
        return True  # «أبلغ هاغن الصحافيين»
    titles = reader.flags[k] & before.flags & b.TITLE == b.TITLE and not before.flags & g.BODY
    if titles and (before.word.number, reader.entries[k].word.number) == ("s", "p"):
        return True  # «أبلغ الوزير النواب»: an apposition agrees in number
    if k == first + 1:  # «قال بوتين للأسد»: behind a name, who is spoken to; but «مراقبون للشأن», «استطلاع للرأي»
        if common or before.flags or len(clean) < 5 or clean == "للرأي":
            return False
        if clean[:3] == "بال":  # «تعهد كيم بالعمل على كذا»; but «مسؤولان بالوزارة», «ماريو بالوتيلي»
            governs = reader.flags[k + 1] & g.PREPOSITION
            return bool(governs) and not before.clean.endswith((*b.COMMON_NOUN, "ان"))
        if clean[:2] != "لل":
            return False
        return not before.clean.endswith("ة") and not (before.clean[0] == "م" and before.clean.endswith(b.MANY))
    body = before.flags & b.INSTITUTION == b.INSTITUTION and not before.flags & g.PERSON
    if body and clean[0] != "و" and reader.flags[k] & b.WHO == g.BODY and not clean.endswith(b.NISBA):
        return True  # «عنف رئيس المحكمة الدفاع»
    # «أدانت محكمة فرنسية الممثلة»: an indefinite noun with its adjective has no genitive
    adjective = before.clean.endswith("ية") and not before.clean.endswith("اية")  # but «لجنة حماية الصحفيين»
    return adjective and not before.flags and reader.flags[first] & b.NAMED == g.BODY


def _are_told(reader: Reader, first: int) -> bool:
    """Whether the verb before the phrase tells somebody, here several persons behind the name that is its subject."""
    cue, told = reader.entries[first - 1].cue, reader.entries[first + 1]
    people = told.flags & (g.RECIPIENT | g.PERSON) and not reader.entries[first].clean.endswith(HIS)
    return bool(people) and cue is not None and cue.lemma in _TELLING
