"""A stretch of a sentence in; who its verb is about, out: what a dropped subject further on can mean."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.claims.content import contents
from transforms.claims.finding import Span
from transforms.claims.reader import Reader
from transforms.claims.speaker import preverbal, speakers
from transforms.claims.speaker.bare_names import alone
from transforms.claims.speaker.introductions import introduced
from transforms.claims.speaker.mentions import Mention, key
from transforms.claims.speaker.phrases import end_of
from transforms.claims.speaker.whole_names import is_full, name_end, whole
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.conjugate import PRESENT, VERBAL
from transforms.claims.vocabulary.words import all_spellings
from transforms.lexicon import load
from transforms.tokens import WORD, Entry

_BY_THINGS = frozenset(("reveal", "point_out", "explain", "assert"))  # figures show and facts confirm, too
_MANY = frozenset(load("grammar")["amounts"])
_WHEN = all_spellings([*load("grammar")["times"], "حين"])
_IMPERSONAL = frozenset(load("grammar")["impersonal"])
_TONGUE = "لسان"
_BY_IT = frozenset(("به", "بها"))  # «أدلى بها الوزير»
_CAME = frozenset(load("speakers")["came"])
_GENDERS = {"الذي": "m", "التي": "f"}
_TELLING = g.RELATIVE | g.VERB | g.AUXILIARY | g.CUE
_REACH, _LONGEST = 12, 16  # tokens to the verb, and from it to the end of its subject
_ASIDE = 6  # tokens of what stands before a clause, with its comma


def subject(reader: Reader, first: int, stop: int, known: Sequence[Mention]) -> Mention | None:
    """The subject of the first verb in `[first, stop)`, if it is a title, a body, or a name that the page has already."""
    entries, flags_of = reader.entries, reader.flags
    first = _opening(reader, first, stop)
    if first + 1 >= stop:
        return None
    if entries[first].word.base in _CAME and flags_of[first + 1] & g.DEMONSTRATIVE:
        return _told_by(reader, first + 2, stop, known)
    if entries[first].word.base == "أما" and _is_somebody(reader, first + 1):
        return Mention(reader, (first + 1, end_of(reader, first + 1, stop, False)))
    if not flags_of[first]:  # a verb that the lexicon does not know
        span = speakers.after(reader, first + 1, min(stop, first + _LONGEST))
        mention = _named(reader, span, known, _gender(entries[first])) if span is not None else None
        if mention is not None:
            return mention
    for k in range(first, min(stop, first + _REACH)):
        flags = flags_of[k]
        if not flags & _TELLING:
            continue
        if flags & g.RELATIVE:
            break
        if k > first and flags_of[k - 1] & (g.PREPOSITION | g.MASDAR):
            continue  # «من أجل نقل السفارة»
        reports = flags & g.CUE and _reports(entries[k], k == first)
        if not reports and not flags & (g.VERB | g.AUXILIARY):
            continue
        before = preverbal.before(reader, k, first, False)
        if before is not None and (before.span[0] == first or entries[first].word.base in _IMPERSONAL):
            topic = _named(reader, before.span, known, _gender(entries[k]))
            if topic is not None:
                return topic  # «المدرب انضم إلى …», «يذكر أن الوزارة نشرت …»
        span = speakers.after(reader, k + 1, min(stop, k + _LONGEST))
        if span is not None:
            return _named(reader, span, known, _gender(entries[k]), _is_meant(reader, k, span))
    return None


def _opening(reader: Reader, first: int, stop: int) -> int:
    """Past what may stand before a clause: «من جهته نشر الوزير …», «وفي يناير قدم الوزير …», «حتى المدرب انضم إلى …»,
    «وعندما سئل الوزير عن الأمر»: whom such a clause is about, the next one is about, too."""
    first = contents.after_dateline(reader, first, stop)
    base = reader.entries[first].word.base
    if first + 1 < stop and (base == "حتى" or base in _WHEN):
        first += 1
    if first in reader.date_ends:
        return reader.date_ends[first]
    if first + 2 < stop and reader.flags[first] & g.PREPOSITION:
        if reader.entries[first + 1].clean in speakers.SIDES:
            return first + (3 if reader.flags[first + 2] & g.COMMA else 2)
        if first + 1 in reader.date_ends:
            return reader.date_ends[first + 1]
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
    reports = cue is not None and not flags & g.VERB and cue.form in VERBAL and cue.person == 3
    return reports and cue is not None and cue.cue_class not in _BY_THINGS


def qualified(reader: Reader, i: int, first: int, gender: str) -> Mention | None:
    """The indefinite noun right before the verb at `i`, whose clause the verb's is: «بعد تقارير صحفية تفيد بأن»."""
    for k in range(i - 1, max(first, i - 4) - 1, -1):
        entry, flags = reader.entries[k], reader.flags[k]
        if entry.kind is not WORD or flags & (g.DEFINITE | g.PREPOSITION | g.PARTICLE | g.COMP | g.CUE | g.PLACE):
            return None
        verb = reader.entries[i].cue
        if not flags and k == i - 1 and entry.clean.endswith("ات") and verb is not None and verb.form == PRESENT:
            return Mention(reader, (k, i), gender) if gender == "f" else None  # «مظاهرات تطالب بكذا»
        if flags & (g.PERSON | g.BODY | g.TO_SOMEONE) and entry.clean not in _MANY:
            if entry.clean.endswith(("ه", "ها", "هم")) or (gender == "m" and entry.clean.endswith("ة")):
                return None
            earlier = reader.flags[k - 1] if k > first else 0
            if earlier & (g.PERSON | g.BODY) and not earlier & g.DEFINITE:
                continue  # «تقارير صحفية»
            adjectives = all(e.clean.endswith(("ة", "ي", "ون", "ين", "ات", "ى")) for e in reader.entries[k + 1 : i])
            return Mention(reader, (k, i), gender, bool(flags & g.TO_SOMEONE)) if adjectives else None
    return None


def antecedent(reader: Reader, relative: int, known: Sequence[Mention]) -> Mention | None:
    """The noun before «الذي», or a name that the page has already: «تعليقات الراعي، الذي قال»."""
    gender = _GENDERS.get(reader.entries[relative].word.base, "")
    last = relative - 1 if reader.flags[relative - 1] & g.COMMA else relative
    name = (
        last
        and not reader.flags[last - 1] & ~g.DEFINITE
        and any(key(reader.entries[last - 1]) in m.keys for m in known)
    )
    place = gender == "f" and last and reader.flags[last - 1] & g.PLACE
    for k in range(relative - 1, max(-1, relative - 14), -1):
        entry = reader.entries[k]
        if entry.flags & (g.STOP | g.COMP) or (name and entry.flags & g.PREPOSITION):
            break
        agrees = gender in (entry.word.gender, "") or entry.word.number == "p" or entry.flags & g.PERSON
        if entry.flags & (g.PERSON | g.BODY) and agrees and not reader.flags[k - 1] & (g.PERSON | g.BODY):
            if place and k < last - 2 and entry.word.gender == "m":
                break  # «وجه الوزير أصابع الاتهام إلى موسكو، التي»
            return Mention(reader, _apposed(reader, k, relative, last))
    if not (name or place):
        return None
    named = Mention(reader, (last - 1, last))
    if reader.entries[relative].word.base == "الذين":
        named.number = "p"
    return named


def _apposed(reader: Reader, k: int, relative: int, last: int) -> Span:
    """The phrase of the title at `k` with the name beside it: «سفير مالطا في روما، كمال الراعي، الذي», «كمال الراعي، المدير، الذي»."""
    flags, opened = reader.flags, reader.sentences.opened
    if k > 2 and flags[k] & g.DEFINITE and flags[k - 1] & g.COMMA and (name := whole(reader, k - 2)):
        return name[0], last
    comma = next((j for j in range(k + 1, last) if flags[j] & g.COMMA), last)
    if comma < last and is_full(reader, (comma + 1, last)):
        return k, name_end(reader, comma + 1, last)
    j = k + 1
    while j < relative and not flags[j] & (g.PREPOSITION | g.COMMA):
        j = opened[j].last + 1 if j in opened else j + 1
    return k, min(j, relative)


def _named(reader: Reader, span: Span, known: Sequence[Mention], gender: str, somebody: bool = False) -> Mention | None:
    mention = Mention(reader, alone(reader, span, known), gender)
    known_place = reader.flags[span[0]] & g.PLACE
    if somebody or mention.known or known_place or any(mention.keys <= m.keys for m in known):
        return mention
    if is_full(reader, mention.span):
        return Mention(reader, (span[0], _own_end(reader, mention.span, known)), gender)
    return mention if introduced(reader, mention) else None


def _told_by(reader: Reader, first: int, stop: int, known: Sequence[Mention]) -> Mention | None:
    """Whose the statement is in which «that came»: «جاء ذلك في كلمة للوزير، حيث قال», «جاء ذلك خلال كلمة ألقاها الوزير»."""
    for k in range(first, min(stop, first + _REACH)):
        clean, flags = reader.entries[k].clean, reader.flags[k]
        if flags & g.COMMA:
            break
        if clean[0] == "ل" and len(clean) > 3 and not flags & g.TO_RECIPIENT and clean != _TONGUE:
            mention = Mention(reader, (k, end_of(reader, k, stop, bool(flags))), joined=True)
            if flags & g.TO_SOMEONE:  # «للأمير» is who spoke before
                return mention if 0 in reader.flags[k + 1 : mention.span[1]] else None
            return mention if not flags and any(mention.keys <= m.keys for m in known) else None
        if (clean in _BY_IT or (clean.endswith(("ها", "ه")) and reader.flags[k - 1] & g.CHANNEL)) and k + 1 < stop:
            span = speakers.after(reader, k + 1, stop)  # «ألقاها», «أدلى بها»
            return _named(reader, span, known, "") if span is not None and span[0] <= k + 2 else None
    return None


def _own_end(reader: Reader, span: Span, known: Sequence[Mention]) -> int:
    """Where the name that opens `span` ends; after the given name alone («وأخذ علي مبلغا»), where the page has it with another."""
    first, second = key(reader.entries[span[0]]), key(reader.entries[span[0] + 1])
    other = any(first in m.keys and second not in m.keys for m in known)
    return span[0] + 1 if other else name_end(reader, *span)


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
