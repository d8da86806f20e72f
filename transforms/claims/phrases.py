"""A noun phrase's first token in; where it ends, out: titles, names, genitives, appositions, relative clauses.

What stands between a speaker and what is said (adverbs, times, occasions, recipients) is no part of the phrase.
"""

from __future__ import annotations

from transforms.claims import grammar as g
from transforms.claims.conjugate import NOUN, PARTICIPLE, VERBAL
from transforms.claims.reader import Reader
from transforms.lexicon import load
from transforms.tokens import NUMBER, WORD, Entry

RELATIVE_LIKE = frozenset(("ما", "من", "فيما", "بما", "كما", "حسبما", "مما", "لما"))
DASHES = frozenset("-–—_*ـ•")
_OCCASION = g.MEDIUM | g.RECIPIENT | g.DEMONSTRATIVE
_POSSESSED = ("تها", "ته", "تهم")
_PARTS = g.DEFINITE | g.PERSON | g.BODY | g.MARK
_SETTLED = g.DEFINITE | g.PLACE | g.QUOTE  # after these a noun without article is no genitive
_OWN = ("ته", "تها", "تهم", "ها", "هم")
_ISSUED = frozenset(("نشر", "بث", "جاء"))
_QUANTIFIERS = frozenset(load("grammar")["quantifiers"])
_SAME = load("speakers")["same"]
ITSELF = frozenset(f"{word}{pronoun}" for word in _SAME for pronoun in ("ه", "ها", "هم", "هما"))
_CLOSING = ')]"»«”“'
_MAY_END = (
    g.ENDS | g.PRONOUN | g.AUXILIARY | g.TO_RECIPIENT | g.ADJUNCT | g.OPENER | g.PARTICLE | g.PREPOSITION | g.CUE | g.VERB
)  # fmt: skip


_LOOKS = g.VERB | g.MASDAR | g.ADJUNCT | g.CUE  # what a name may look like


def end_of(reader: Reader, first: int, stop: int, common: bool) -> int:
    """Where the noun phrase that starts at `first` ends. `common`: its head is a title or body, so that prepositions may follow."""
    relative = False
    unnamed = common  # whether a name may still come between commas
    person = bool(reader.flags[first] & g.PERSON)
    k = first + 1
    if k < stop and _unrelated(reader.entries[first], reader.entries[k]):
        return k
    body, flags = reader.flags[first] & g.BODY, reader.flags[k - 1]
    while k < stop:
        before, flags = flags, reader.flags[k]
        if not relative and not (flags & _LOOKS and is_name(reader, k)):
            if reader.entries[k].clean in _QUANTIFIERS and _complete(reader.flags[k - 1]):
                break
            if (
                not flags & _PARTS
                and (body or before & _SETTLED or reader.entries[k].kind is NUMBER)
                and _apart(reader, first, k, stop)
            ):
                break
            if k in reader.date_ends or (flags & _MAY_END and _ends(reader, first, k, stop, common)):
                break
            if not common and k == first + 1 and _spoken_to(reader, k):
                break
            relative = bool(flags & (g.VERB | g.CUE)) and begins_relative(reader, k)
        if flags & g.COMMA:
            if not _apposition(reader, k + 1, stop, unnamed) or _another(
                reader.flags[first], reader.flags[k + 1], person
            ):
                break
            after = reader.flags[k + 1]
            unnamed = unnamed and bool(after & g.RELATIVE)
            common = common or bool(after & (g.PERSON | g.BODY))  # «فلان، المدير في الشركة»
            person = person or bool(after & g.PERSON)
            if after & g.VERB and not after & g.RELATIVE:
                k += 1  # «العقيد، صادق فلان، إن»
            relative = bool(after & g.PRONOUN)
        elif flags & g.RELATIVE:
            relative = True
        elif flags & g.MARK:
            past = _past_mark(reader, k, stop)
            if past == k:
                break
            k = past
            continue
        k += 1
    while k > first + 1 and _trails(reader, k - 1):
        k -= 1
    return k


def is_name(reader: Reader, k: int) -> bool:
    """«المستشار كمال صادق», «المحامية إسراء الراعي»: a word that is a verb or a noun as well, behind a title or a name."""
    clean = reader.entries[k].clean
    before = reader.flags[k - 1] if k else 0
    if clean in g.NAMES:
        return not before or bool(before & g.PERSON)
    woman = clean in g.NAMES_OF_WOMEN and k not in reader.date_ends and before & g.PERSON
    return bool(woman) and reader.entries[k - 1].clean.endswith("ة")


def _complete(flags: int) -> bool:
    """Whether no genitive can follow: «دعت الأمم المتحدة جميع الأطراف»; but «ممثلو جميع الأطراف»."""
    return not flags or bool(flags & (g.DEFINITE | g.PLACE))


def _trails(reader: Reader, k: int) -> bool:
    """A preposition, mark or «نشر» that a phrase cannot end with."""
    entry = reader.entries[k]
    if entry.cue is not None and entry.cue.form in VERBAL and entry.cue.lemma in _ISSUED:
        return True  # «بحسب بيان نشر الأربعاء»
    if entry.clean in ("ب", "ل", "ك") or entry.surface in g.HANDLES:
        return True
    return bool(entry.flags & (g.PREPOSITION | g.MARK)) and entry.surface not in _CLOSING


def _apart(reader: Reader, first: int, k: int, stop: int) -> bool:
    """Whether the indefinite word at `k` is no part of the phrase, since what is definite by its article, or a name, has
    no genitive: «نفت الشركة المصرية علمها», «نفت روسيا ضلوعها», «طلب المدير تدخل الشرطة»."""
    entry, before, flags = reader.entries[k], reader.flags[k - 1], reader.flags[k]
    if entry.kind is NUMBER:  # «صحيفة بريطانية 186 دولارا»; «صاحب الـ32 هدفا»
        counts = k + 1 < stop and reader.entries[k + 1].clean[-1:] == "ا"
        return counts and not before & g.PREPOSITION and len(reader.entries[k - 1].clean) > 2
    definite, body = before & (g.DEFINITE | g.PLACE | g.QUOTE), reader.flags[first] & g.BODY
    if not (definite or body) or entry.clean[0] in "ولبكف":
        return False
    if entry.clean.endswith(_OWN) and len(entry.clean) > 4 and not flags & (g.PREPOSITION | g.ADJUNCT | g.VERB | g.CUE):
        return bool(definite or (k > first + 1 and not before)) and entry.clean not in ITSELF
    if entry.clean.endswith("ه") and definite and not flags and reader.entries[k - 1].clean.endswith(("ي", "ية")):
        after = reader.flags[k + 1] if k + 1 < stop else 0  # «المدرب الإسباني سروره»; but «جوزيه فلان»
        return bool(after and not after & g.DEFINITE) and not entry.clean.endswith("الله")
    if not definite or flags & (g.PREPOSITION | g.ADJUNCT | g.RELATIVE):
        return False
    if flags & g.MASDAR:
        if entry.clean in g.TOPICS or not reader.flags[first] & g.PERSON:
            return True
        after = reader.flags[k + 1] if k + 1 < stop else 0
        return bool(after & (g.DEFINITE | g.PERSON | g.BODY | g.PLACE))  # «رئيس الوزراء إدوار فيليب»
    heads = reader.flags[first] & (g.BODY | g.PERSON | g.DEFINITE) == g.BODY | g.DEFINITE
    return bool(heads and before & g.DEFINITE) and _bare(entry)


def _ends(reader: Reader, first: int, k: int, stop: int, common: bool) -> bool:
    """Whether the token at `k` cannot belong to the phrase, being no noun, or a noun with another part."""
    flags, cue = reader.flags[k], reader.entries[k].cue
    noun = flags & (g.PERSON | g.BODY)
    if reader.entries[k].word.base == "لدى" and reader.flags[first] & g.PERSON:
        return False  # «سفير فرنسا لدى المنظمة»
    if k > first + 1 and _charged(reader.entries[k - 1].clean, reader.entries[k].clean):
        return False
    if flags & g.PRONOUN:
        return bool(reader.entries[k].word.lead)  # «الوزير وهو من حزب …»
    if flags & g.AUXILIARY:  # «خاصية كانت تسمح»; «مهرجان كان» is a place
        return not reader.entries[k - 1].clean.endswith("مهرجان")
    if flags & (g.ENDS | g.TO_RECIPIENT) or (flags & (g.ADJUNCT | g.OPENER | g.PARTICLE) and not noun):
        return True
    if flags & g.PREPOSITION:
        following = reader.flags[k + 1] if k + 1 < stop else 0
        own = k + 1 < stop and not following & g.DEFINITE and _possessed(reader, first, k, stop)
        counted = k + 1 < stop and reader.entries[k + 1].kind is NUMBER
        return own or counted or bool(following & _OCCASION) or k + 1 in reader.date_ends or not common
    if cue is not None:
        if cue.form == NOUN:
            return bool(cue.pronoun or (cue.definite and cue.lemma == "قال"))  # «عن شاهد قوله», «إلى الوزير القول»
        return (cue.form == PARTICIPLE and not noun) or (cue.form in VERBAL and bool(cue.conjunction))
    return bool(flags & g.VERB) and not noun and (bool(reader.flags[first] & g.DEFINITE) or not common)


def _spoken_to(reader: Reader, k: int) -> bool:
    """«قال بوتين للأسد»: behind a name ل brings who is spoken to; but «مراقبون للشأن», «استطلاع للرأي»."""
    clean, head = reader.entries[k].clean, reader.entries[k - 1].clean
    if clean[:2] != "لل" or len(clean) < 5 or clean == "للرأي" or reader.flags[k - 1]:
        return False
    return not head.endswith("ة") and not (head[0] == "م" and head.endswith(("ون", "ين")))


def _possessed(reader: Reader, first: int, k: int, stop: int) -> bool:
    """«الشركة في دعايتها», «المحكمة في حيثيات حكمها»: a circumstance of the speaker's."""
    if reader.entries[k + 1].clean.endswith(_POSSESSED):
        return True
    body = reader.flags[first] & g.BODY and not reader.flags[first] & g.PERSON and not reader.flags[k + 1]
    return (
        bool(body)
        and k + 2 < stop
        and reader.entries[k + 2].clean.endswith(("ها", "هم"))
        and not reader.flags[k + 2] & g.DEFINITE
    )


def _charged(adjective: str, following: str) -> bool:
    """«اللجنة المكلفة بإنهاء المهمة»: a definite participle in م, no nationality, and what its ب brings."""
    return following[0] == "ب" and adjective.startswith("الم") and not adjective.endswith(("ي", "ية"))


def begins_relative(reader: Reader, k: int) -> bool:
    """«مسؤول رفض كشف اسمه», «طبيب يعمل في …»: a relative clause without a pronoun."""
    flags, cue = reader.flags[k], reader.entries[k].cue
    if cue is not None and cue.form in VERBAL:
        return not cue.common
    return bool(flags & g.VERB) and not flags & (g.PERSON | g.BODY)


def _past_mark(reader: Reader, k: int, stop: int) -> int:
    """Where the phrase goes on after the mark at `k`; `k` where it does not."""
    flags, surface = reader.flags[k], reader.entries[k].surface
    if flags & g.BRACKET:
        return min(reader.closing(k, stop), stop) if surface in "([" else k + 1
    if flags & g.QUOTE:
        q = reader.sentences.opened.get(k)
        return q.last + 1 if q is not None and q.closed and q.last < stop else k
    if flags & g.STOP and not flags & g.NEWLINE and len(reader.entries[k - 1].clean) == 1:  # «د. …»
        return k + 1
    return k if flags & (g.COLON | g.STOP) or surface in DASHES else k + 1


def _bare(entry: Entry) -> bool:
    """A noun without article, particle or other part to play: never an adjective of a definite head."""
    return entry.kind is WORD and not entry.flags and entry.clean[0] not in "ولبكف" and entry.date is None


def _unrelated(head: Entry, following: Entry) -> bool:
    """Whether the word after a definite head is no part of its phrase: «دعا الدبلوماسيون روسيا», «زار الوزير المدرسة»."""
    if head.word.flags & g.PLACE and following.word.flags & g.PLACE:
        return True  # «أبلغت روسيا بريطانيا»
    if head.word.flags & g.PLACE and following.word.flags & (g.BODY | g.PERSON) and not following.word.lead:
        return not following.word.flags & g.DEFINITE  # «أبلغت واشنطن مجلس الأمن»
    if not head.flags & g.DEFINITE:
        return False
    if head.clean.endswith("ون") and not following.word.flags:
        return True  # a plural in ـون has no genitive
    single = head.flags & g.PERSON and head.word.number == "s"
    return bool(single and following.flags & g.DEFINITE) and not _describes(head.word.gender, following.clean)


def _describes(gender: str, adjective: str) -> bool:
    """Whether a definite word after a title agrees with it."""
    return adjective.endswith(("ة", "ى", "اء")) == (gender == "f") or adjective.endswith(("ي", "ى"))


def _apposition(reader: Reader, k: int, stop: int, titled: bool) -> bool:
    """Whether after a comma the noun phrase goes on: a title, a name between commas, a relative clause, «وهو …»."""
    entries = reader.entries
    if k >= stop or k in reader.date_ends:
        return False
    word = entries[k].word
    if word.flags & g.RELATIVE and not word.flags & g.ADJUNCT:
        return True
    if word.lead == "و" and (word.flags & g.PRONOUN or word.base.startswith("اسم")):
        return True
    if word.flags & (g.PERSON | g.BODY):
        return not word.flags & g.ADJUNCT and not word.lead
    if not titled:
        return False
    for j in range(k, min(k + NAME_LENGTH, stop)):  # «الرئيس، جون سميث، إن»
        entry = entries[j]
        if entry.flags & g.COMMA:
            return j > k
        if j == k and entry.flags & g.TO_SOMEONE:
            return False
        if entry.kind is NUMBER:
            return False
        if entry.flags & g.VERB and _between_commas(reader, k, stop):
            return True  # «صادق» is a name as well
        if entry.flags & _NO_NAME or entry.cue is not None or j in reader.date_ends or (j == k and entry.word.lead):
            return False
    return stop <= k + NAME_LENGTH


def _another(head: int, flags: int, person: bool) -> bool:
    """Whether the noun behind a comma is of another kind than the head: «نفى العقيد فلان، المتحدث باسم الجيش، تقرير المنظمة»,
    «حذر اتحاد الكرة، رؤساء الأندية»."""
    kind = flags & (g.PERSON | g.BODY)
    if kind == g.BODY:
        return person
    return kind == g.PERSON and not flags & g.DEFINITE and head & (g.PERSON | g.BODY) == g.BODY


def _between_commas(reader: Reader, k: int, stop: int) -> bool:
    """Whether two or three words that are nothing else stand at `k` before the next comma."""
    for j in range(k + 1, min(k + 4, stop)):
        if reader.flags[j] & g.COMMA:
            return j > k + 1 and not reader.entries[k].word.lead
        if reader.flags[j]:
            return False
    return False


NAME_LENGTH = 6  # words of a name between commas
_NO_NAME = (
    g.PREPOSITION | g.ADJUNCT | g.VERB | g.COMP | g.RELATIVE | g.PARTICLE | g.OPENER | g.AUXILIARY | g.PRONOUN | g.DEMONSTRATIVE | g.MARK | g.TO_RECIPIENT
)  # fmt: skip
