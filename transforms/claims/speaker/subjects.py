"""A stretch of a sentence in; who its verb is about, out: what a dropped subject further on can mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.claims.content import contents
from transforms.claims.finding import Span
from transforms.claims.reader import Reader
from transforms.claims.speaker.bare_subjects import subject_alone
from transforms.claims.speaker.somebody import named
from transforms.claims.speaker.statements import told_by
from transforms.claims.speaker.things import is_thing
from transforms.claims.surface import preverbal, speakers
from transforms.claims.surface.mentions import Mention, leads
from transforms.claims.surface.phrases import end_of
from transforms.claims.surface.whole_names import GIVEN_NAMES, SHORTEST, name_end
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import CAME
from transforms.claims.vocabulary.words import all_spellings
from transforms.conjugate import VERBAL
from transforms.lexicon import load
from transforms.tokens import Entry

_BY_THINGS: Final = frozenset(("reveal", "point_out", "explain", "assert"))  # figures show and facts confirm, too
_WHEN: Final = all_spellings([*load("grammar")["times"], "حين"])
_AT_FIRST: Final = frozenset(("حتى", "لكن", "كما"))
_IMPERSONAL: Final = frozenset(load("grammar")["impersonal"])
_OWN_ACTS: Final = frozenset(load("speakers")["own_acts"])
_TRYING: Final = frozenset(load("speakers")["trying"])
_TOPIC: Final = 4  # tokens
_PARTED: Final = g.COMMA | g.VERB | g.AUXILIARY
_NAMED: Final = g.PLACE | g.BODY
_TELLING: Final = g.RELATIVE | g.VERB | g.AUXILIARY | g.CUE
_REACH: Final = 12  # tokens to the verb, and from it to the end of its subject
_LONGEST: Final = 16
FIFTH: Final = 4  # letters of «تقدم»
_ASIDE: Final = 6  # tokens of what stands before a clause, with its comma


def subject(reader: Reader, first: int, stop: int, known: Sequence[Mention], speaks: bool = False) -> Mention | None:
    """The subject of the first verb in `[first, stop)`, if it is a title, a body, or a name that the page has already.
    `speaks`: a participle tells that it is somebody («وجه هاغن انتقادات حادة، قائلا»)."""
    entries, flags_of = reader.entries, reader.flags
    if flags_of[stop - 1] & g.COMMA and (his := _of_aside(reader, first, stop, known)) is not None:
        return his
    first = _opening(reader, first, stop)
    if first + 1 >= stop:
        return None
    if entries[first].word.base in CAME and flags_of[first + 1] & g.DEMONSTRATIVE:
        return told_by(reader, first + 2, stop, known)
    topical = flags_of[first] & _NAMED or leads(entries[first])
    if topical and flags_of[first + 1] & g.PRONOUN and not entries[first + 1].word.lead:
        gender = "f" if entries[first + 1].clean == "هي" else "m"
        return Mention(reader, (first, first + 1), gender)  # «موسكو هي مدينة …، تؤكد»
    if entries[first].word.base in g.AS_FOR and _is_somebody(reader, first + 1):
        return Mention(reader, (first + 1, end_of(reader, first + 1, stop, False)))
    if (span := _topic(reader, first, stop)) is not None and (he := named(reader, span, known, "")) is not None:
        return he
    if not flags_of[first] or _is_fifth(reader, first, speaks):  # a verb that the lexicon does not know
        span = speakers.after(reader, first + 1, min(stop, first + _LONGEST))
        if span is not None:
            span = subject_alone(reader, span)
        if speaks and span is not None and _is_one(reader, first, span) and not is_thing(reader, span[0], known):
            end = name_end(reader, *span)
            joined = (
                k for k in range(span[0] + 1, end) if entries[k].clean[0] in "بلكو" and entries[k].clean not in g.NOT_BA
            )
            return Mention(reader, (span[0], next(joined, end)), _gender(entries[first]))
        mention = named(reader, span, known, _gender(entries[first])) if span else None
        if mention is not None:
            return mention
    for k in range(first, min(stop, first + _REACH)):
        flags = flags_of[k]
        if k == first and flags & g.BLOCKER and (entries[k].word.base in _TRYING or flags_of[k + 1] & g.DEFINITE):
            flags = g.VERB  # «وحاول المسؤول تبرير ذلك وقال»
        if not flags & _TELLING:
            if flags or k == first or not flags_of[k - 1] & g.PARTICLE:
                continue
            flags = g.VERB  # «وقد مهد الوزير للزيارة»
        if flags & g.RELATIVE:  # «موسكو التي …، تؤكد»
            return Mention(reader, (first, k)) if _is_topic(reader, first, k) else None
        if k > first and flags_of[k - 1] & (g.PREPOSITION | g.MASDAR):
            continue  # «من أجل نقل السفارة»
        reports = flags & g.CUE and _reports(entries[k], k == first)
        if not reports and not flags & (g.VERB | g.AUXILIARY) and not (k > first and flags_of[k - 1] & g.PARTICLE):
            continue  # but «وقد نشر الوزير صورا»
        before = preverbal.before(reader, k, first, False)
        if before is not None and (before.span[0] == first or entries[first].word.base in _IMPERSONAL):
            own = next((j for j in range(before.span[0] + 1, before.span[1]) if _is_hers(reader, j)), before.span[1])
            topic = named(reader, (before.span[0], own), known, _gender(entries[k]))
            if topic is not None:
                return topic  # «المدرب انضم إلى …», «يذكر أن الوزارة نشرت …»
        span = speakers.after(reader, k + 1, min(stop, k + _LONGEST))
        if span is not None:
            return named(reader, subject_alone(reader, span), known, _gender(entries[k]), _is_meant(reader, k, span))
    if flags_of[first] & g.RECIPIENT and flags_of[first] & g.BODY:  # «صحيفة البستان عنونت …»
        end = end_of(reader, first, stop, True)
        return Mention(reader, (first, next((k for k in range(first + 1, end) if _is_hers(reader, k)), end)))
    return None


def _of_aside(reader: Reader, first: int, stop: int, known: Sequence[Mention]) -> Mention | None:
    """«ومنذ تولي هاغن الحكم، هدد»: whose act the aside right before a verb tells of; but «بعد لقاء هاغن، أكد»."""
    if first + 3 > stop or reader.entries[first + 1].clean not in _OWN_ACTS:
        return None
    if stop - first > _ASIDE + 2 or any(bits & _PARTED for bits in reader.flags[first + 2 : stop - 1]):
        return None  # «منذ تولي هاغن الحكم، شنت الحكومة …، وهددت»
    span = speakers.after(reader, first + 2, stop)
    return named(reader, subject_alone(reader, span), known, "") if span is not None and span[0] == first + 2 else None


def _topic(reader: Reader, first: int, stop: int) -> Span | None:
    """«موسكو تتحدى واشنطن»: a country, a name or a definite body before a present that the lexicon lacks."""
    flags, entries = reader.flags, reader.entries
    if entries[first].word.lead or flags[first] & ~b.SOMEBODY:
        return None
    if flags[first] & b.TITLE == g.PERSON and not flags[first + 1] & g.DEFINITE:
        return None  # but «لكن والدة الطفل تصدت»
    for k in range(first + 1, min(stop, first + _TOPIC)):
        clean = entries[k].clean
        present = not flags[k] and clean[0] in "يت" and len(clean) > FIFTH - 1 and clean not in GIVEN_NAMES
        if present and not clean.endswith(b.NO_SURNAME):
            feminine = flags[first] & g.PLACE or entries[first].word.gender == "f"
            fits = clean[0] == ("ت" if feminine else "ي") or not flags[first]
            return (first, k) if fits else None
        if flags[k] & ~b.PARTICULAR or (not flags[k] and flags[first]):
            return None
    return None


def _is_one(reader: Reader, verb: int, span: Span) -> bool:
    """«وجه هاغن انتقادات»: whether a word that may be a name stands right behind an unknown word that may be a verb."""
    name, opening = reader.entries[span[0]], reader.entries[verb]
    beside = span[0] == verb + 1 and not reader.flags[span[0]] and reader.entries[verb - 1].word.base != "لكن"
    return beside and len(name.clean) >= SHORTEST and not opening.clean.endswith("ة") and name.clean[-1] not in "ةا"


def _is_hers(reader: Reader, k: int) -> bool:
    """«عنونت», «شكرت»: an unknown word that ends as a verb behind a feminine subject."""
    clean = reader.entries[k].clean
    return not reader.flags[k] and clean[-1] == "ت" and clean[-2:] != "ات" and len(clean) > FIFTH


def _is_topic(reader: Reader, first: int, relative: int) -> bool:
    """Whether the words of `[first, relative)` are a country, or a body and its adjectives."""
    flags = reader.flags
    if relative > first + 1 and flags[relative - 1] & g.COMMA:
        relative -= 1
    head = flags[first] & (g.PLACE | g.BODY)
    return bool(head) and not any(bits & ~(g.DEFINITE | g.PLACE | g.BODY) for bits in flags[first:relative])


def _is_fifth(reader: Reader, k: int, speaks: bool) -> bool:
    """«تقدم وزير الزراعة بالشكر», «شن المدير هجوما، متهما»: before a person the word is the verb, and no noun."""
    clean = reader.entries[k].word.base
    if reader.flags[k] != g.MASDAR or not reader.flags[k + 1] & g.PERSON:
        return False
    return (len(clean) == FIFTH and clean[0] == "ت") or (speaks and len(clean) < FIFTH)


def _opening(reader: Reader, first: int, stop: int) -> int:
    """Past what may stand before a clause: «من جهته نشر الوزير …», «وفي يناير قدم الوزير …», «حتى المدرب انضم إلى …»,
    «وعندما سئل الوزير عن الأمر»: whom such a clause is about, the next one is about, too."""
    if reader.entries[first].clean[0] != "و":
        first = contents.after_dateline(reader, first, stop)
    if first >= stop:
        return stop
    base = reader.entries[first].word.base
    if first + 1 < stop and (base in _AT_FIRST or base in _WHEN):
        first += 1
    if first in reader.date_ends:
        return reader.date_ends[first]
    if first + 2 < stop and reader.flags[first] & g.PREPOSITION:
        if reader.entries[first + 1].clean in speakers.SIDES:
            return first + (3 if reader.flags[first + 2] & g.COMMA else 2)
        if first + 1 in reader.date_ends:
            return reader.date_ends[first + 1]
        if reader.flags[first + 1] & g.PLACE:  # «في موسكو برهن الرئيس»
            return first + 2
        told = reader.flags[first] & g.CUE  # «عبر الوزير، …»
        aside = range(first + 2, first if told else min(first + _ASIDE, stop - 1))  # «إلى جانب ذلك، سخر …»
        return next((k + 1 for k in aside if reader.flags[k] & g.COMMA), first)
    return first


def _is_meant(reader: Reader, k: int, span: Span) -> bool:
    """«كان فلان قد», «رفض فلان»: whether the verb at `k` tells that an unknown word behind it is a name."""
    flags, cue = reader.flags[k], reader.entries[k].cue
    if not _name_like(reader, span[0]):
        return False
    if flags & g.AUXILIARY and any(e.clean == "قد" for e in reader.entries[span[0] : span[1] + 2]):
        return True
    reports = cue is not None and not flags & g.VERB and cue.form in VERBAL
    return reports and cue is not None and cue.cue_class not in _BY_THINGS


def _name_like(reader: Reader, k: int) -> bool:
    """A word that the lexicon lacks, or one with the article that may be a surname."""
    flags = reader.flags[k]
    return not flags or (flags == g.DEFINITE and not reader.entries[k].clean.endswith(("ة", "ات", "ين")))


def _is_somebody(reader: Reader, k: int) -> bool:
    """«أما فلان التي وصلت أمس، فقد نشرت …»; but «أما برلمانيا»."""
    return not reader.flags[k] and not reader.entries[k].clean.endswith("يا")


def _reports(entry: Entry, leads: bool) -> bool:
    cue = entry.cue
    if cue is None or cue.form not in VERBAL or cue.person != 3:
        return False
    return not cue.nounlike or bool(cue.conjunction) or leads


def _gender(verb: Entry) -> str:
    """Of the subject, as far as the verb's form shows it."""
    base = verb.word.base
    return "f" if base.endswith("ت") else "m" if base.startswith("ي") else ""
