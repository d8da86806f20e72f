"""A stretch of a sentence in; who its verb is about, out: what a dropped subject or a participle further on can mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence

from transforms.claims import contents, preverbal, speakers
from transforms.claims import grammar as g
from transforms.claims.conjugate import VERBAL
from transforms.claims.finding import Finding, Span
from transforms.claims.markers import marker_of
from transforms.claims.mentions import Mention, key
from transforms.claims.phrases import end_of, is_name
from transforms.claims.places import stands_as_verb
from transforms.claims.reader import Reader
from transforms.claims.words import CueWord
from transforms.lexicon import load
from transforms.tokens import WORD, Entry

TRANSITIVE = frozenset(("demand", "accuse", "condemn", "warn", "reject", "praise"))
_ACTS = frozenset(load("speakers")["speech_acts"])
_BY_THINGS = frozenset(("reveal", "point_out", "explain", "assert"))  # figures show and facts confirm, too
_OF_NAMES = frozenset(load("speakers")["of_names"])
_MANY = frozenset(load("grammar")["amounts"])
_NO_SOURCE = frozenset(("كما", "لما"))
_REACH, _LONGEST = 12, 16  # tokens to the verb, and from it to the end of its subject


def subject(reader: Reader, first: int, stop: int, known: Sequence[Mention]) -> Mention | None:
    """The subject of the first verb in `[first, stop)`, if it is a title, a body, or a name that the page has already."""
    first = contents.after_dateline(reader, first, stop)
    if first + 1 < stop and reader.entries[first].word.base == "حتى":
        first += 1  # «حتى المدرب انضم إلى …»
    if first + 2 < stop and reader.flags[first] & g.PREPOSITION and reader.entries[first + 1].clean in speakers.SIDES:
        first += 3 if reader.flags[first + 2] & g.COMMA else 2  # «من جهته نشر الوزير …»
    if first + 1 < stop and reader.entries[first].word.base == "أما" and _is_somebody(reader, first + 1):
        return Mention(reader, (first + 1, end_of(reader, first + 1, stop, False)))
    for k in range(first, min(stop, first + _REACH)):
        flags, entry = reader.flags[k], reader.entries[k]
        if flags & g.RELATIVE:
            break
        if k > first and reader.flags[k - 1] & (g.PREPOSITION | g.MASDAR):
            continue  # «من أجل نقل السفارة»
        reports = _reports(entry, k == first)
        if flags & (g.VERB | g.AUXILIARY) or reports:
            before = preverbal.before(reader, k, first, False) if k > first else None
            topic = _named(reader, before.span, known, _gender(entry)) if before and before.span[0] == first else None
            if topic is not None:
                return topic  # «المدرب انضم إلى …»
            span = speakers.after(reader, k + 1, min(stop, k + _LONGEST))
            if span is not None:
                had = flags & g.AUXILIARY and any(e.clean == "قد" for e in reader.entries[span[0] : span[1] + 2])
                told = (
                    reports and not flags & g.VERB and entry.cue is not None and entry.cue.cue_class not in _BY_THINGS
                )
                who = (had or told) and _name_like(reader, span[0])  # «كان فلان قد», «رفض فلان»
                return _named(reader, span, known, _gender(entry), who)
        elif k == first and not flags and k + 1 < stop:  # a verb that the lexicon does not know
            span = speakers.after(reader, k + 1, min(stop, k + _LONGEST))
            mention = _named(reader, span, known, _gender(entry)) if span is not None else None
            if mention is not None:
                return mention
    return None


def teller(reader: Reader, f: Finding, known: Sequence[Mention], read: Container[int]) -> Mention | None:
    """Whose reporting verb without a content of its own a participle leans on: «علق المدرب قائلا إن …»."""
    cues, found = reader.cues, None
    for x in range(bisect_left(cues, f.i) - 1, -1, -1):
        i = cues[x]
        cue = reader.entries[i].cue
        if i < f.sentence[0] or cue is None:
            break
        if (
            i in read
            or cue.form not in VERBAL
            or cue.person != 3
            or reader.sentences.quotation_at(i) is not f.quotation
        ):
            continue
        marker = marker_of(reader, i)
        if marker in _NO_SOURCE:
            continue  # «كما وصفه بكذا»; but «زار الوفد الميناء، وفق ما نقلت الوكالة، مشيرة إلى أن»
        doubtful = cue.nounlike and not marker and not _heads_clause(reader, i, cue, f.sentence[0])
        if doubtful and (found is not None or not stands_as_verb(reader, i, cue, f.sentence[0], True)):
            continue
        span = speakers.after(reader, i + 1, f.i)
        if span is not None and cue.nounlike and cue.gender == "m" and _no_subject(reader.entries[span[0]]):
            continue  # «من أجل نقل السفارة», «عبر دعم الفريق»
        if span is None:
            before = preverbal.before(reader, i, f.sentence[0], False)
            span = before.span if before else None
        if span is None or reader.flags[span[0]] & g.QUOTE:
            break
        whole = span[1]
        span = _before_object(reader, _bare(reader, known_name(reader, span, known)))
        if cue.cue_class in TRANSITIVE and not _goes_on(reader, whole, f.i):
            # «امتدح الرئيس، الوزير، معتبرا …»; but «امتدح الرئيس، جون سميث، الوزير معتبرا …»
            ends = (k for k in range(span[0] + 1, span[1]) if reader.flags[k] & g.COMMA and reader.flags[k + 1])
            span = span[0], next(ends, span[1])
        if "ل" in cue.takes:  # «دعا المدير للهدوء»
            span = span[0], next((k for k in range(span[0] + 1, span[1]) if reader.entries[k].clean[0] == "ل"), span[1])
        found = Mention(reader, span, cue.gender if cue.number == "s" else "")
        if not doubtful:
            break
    return found


def _goes_on(reader: Reader, k: int, stop: int) -> bool:
    """Whether more than a relative clause stands between a subject's end at `k` and a participle at `stop`: its object."""
    while k < stop and reader.flags[k] & g.COMMA:
        k += 1
    return k < stop and not reader.flags[k] & g.RELATIVE


def _heads_clause(reader: Reader, i: int, cue: CueWord, first: int) -> bool:
    """«وبدوره رد المدير»; but «انتقد المتحدث وصف المدير» may be a noun: a verb before it is asked first."""
    return stands_as_verb(reader, i, cue, first, False) or bool(reader.flags[i - 1] & g.ADJUNCT)


def _no_subject(head: Entry) -> bool:
    """Whether what follows a masculine form is an act, or feminine, so that the form is a noun."""
    feminine = head.flags & (g.BODY | g.DEFINITE) and head.word.base.endswith(("ة", "ات")) and not head.flags & g.PERSON
    return bool(feminine or head.flags & g.MASDAR)


def qualified(reader: Reader, i: int, first: int, gender: str) -> Mention | None:
    """The indefinite noun right before the verb at `i`, whose clause the verb's is: «بعد تقارير صحفية تفيد بأن»."""
    for k in range(i - 1, max(first, i - 4) - 1, -1):
        entry, flags = reader.entries[k], reader.flags[k]
        if entry.kind is not WORD or flags & (g.DEFINITE | g.PREPOSITION | g.PARTICLE | g.COMP | g.CUE | g.PLACE):
            return None
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
    last = relative - 1 if reader.flags[relative - 1] & g.COMMA else relative
    name = (
        last
        and not reader.flags[last - 1] & ~g.DEFINITE
        and any(key(reader.entries[last - 1]) in m.keys for m in known)
    )
    for k in range(relative - 1, max(-1, relative - 14), -1):
        entry = reader.entries[k]
        if entry.flags & (g.STOP | g.COMP) or (name and entry.flags & g.PREPOSITION):
            break
        if entry.flags & (g.PERSON | g.BODY) and not reader.flags[k - 1] & (g.PERSON | g.BODY):
            end = next((j for j in range(k + 1, relative) if reader.flags[j] & (g.PREPOSITION | g.COMMA)), relative)
            return Mention(reader, (k, end))
    return Mention(reader, (last - 1, last)) if name else None


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
    described = after.flags & g.DEFINITE and after.clean.endswith(("ي", "ية"))  # «الولايات المتحدة», «كوريا الشمالية»
    described = described or (after.clean[0] == "و" and len(after.clean) > 3)  # «إيران وإسرائيل»
    goes_on = after.flags & (g.COMMA | g.RELATIVE | g.BRACKET | g.QUOTE)
    return span if described or goes_on else (first, first + known)


def _surname(reader: Reader, mention: Mention, word: str) -> bool:
    """Whether a single word can stand for the mention: it ends the name, and is no first name before others."""
    first, last = mention.span
    at = next((k for k in range(first, last) if key(reader.entries[k]) == word), last)
    return at + 1 >= last or bool(reader.flags[at + 1])


def _named(reader: Reader, span: Span, known: Sequence[Mention], gender: str, somebody: bool = False) -> Mention | None:
    mention = Mention(reader, _before_object(reader, _bare(reader, known_name(reader, span, known))), gender)
    known_place = reader.flags[span[0]] & g.PLACE
    return mention if somebody or mention.known or known_place or any(mention.keys <= m.keys for m in known) else None


def _bare(reader: Reader, span: Span) -> Span:
    """Without what hangs on it: «البابا للأرض», «الرئيس جون سميث قدم …»."""
    first, last = span
    after = g.PREPOSITION | g.VERB | g.MEDIUM | g.TO_SOMEONE | g.TO_RECIPIENT
    noun = g.PERSON | g.BODY
    if reader.flags[first] & g.PLACE and last > first + 1 and not reader.flags[first + 1] & g.DEFINITE:
        return first, first + 1  # «استدعت تركيا سفيرها»
    body = reader.flags[first] & noun == g.BODY
    held = reader.flags[first] & g.BODY
    for k in range(first + 1, last):
        flags = reader.flags[k]
        if flags & after and not flags & noun and not is_name(reader, k):
            charged = flags & g.TO_SOMEONE and reader.flags[k - 1] & g.DEFINITE and held
            if not charged:  # «الاتحاد العالمي لعلماء المسلمين»
                return first, k
        held = held or flags & g.BODY
        clean, before = reader.entries[k].clean, reader.flags[k - 1]
        if flags & g.MASDAR and not flags & (g.DEFINITE | noun) and (before & g.DEFINITE or clean in g.TOPICS):
            named = body and k == first + 1 and not before & g.DEFINITE  # «منظمة حظر الأسلحة»
            if not named:
                return first, k  # «طلب رئيس الجامعة تدخل الشرطة»
        if (
            clean in _ACTS
            or clean.startswith("بال")
            or (clean[-1:] == "ا" and not flags and k + 1 < last and _accusatives(reader, k))
        ):
            return first, k  # «شبه شي ماركس بالفيلسوف», «رأى المدرب هامشا كبيرا»
        if _past_name(reader, first, k, last):
            return first, k
        if flags == g.CUE and k > first + 1 and before & g.DEFINITE and _is_verb(reader.entries[k]):
            return first, k  # «انتقد الوزير وصف …», «كان مراسل القناة بث …»
        if body and reader.flags[k - 1] & g.DEFINITE and not flags and reader.entries[k].clean.endswith(("ة", "ات")):
            return first, k  # «نشرت السفارة قائمة قالت إنها …»
    return span


def _is_verb(entry: Entry) -> bool:
    return entry.cue is not None and entry.cue.form in VERBAL


def _past_name(reader: Reader, first: int, k: int, last: int) -> bool:
    """«عزى الرئيس كمال الراعي أسر الضحايا», «استقبل الملك كمال الثاني وزير العدل»: behind title, name and surname."""
    flags, before, entry = reader.flags, reader.flags[k - 1], reader.entries[k]
    if not flags[first] & g.PERSON or before & (g.PERSON | g.BODY) or not before & g.DEFINITE or flags[k] & g.DEFINITE:
        return False
    if entry.kind is not WORD or entry.clean in _OF_NAMES or all(flags[j] for j in range(first + 1, k)):
        return False  # no name yet: «الرئيس الفرنسي جان فلان»
    if flags[k] & (g.PERSON | g.BODY):
        return True
    compound = reader.entries[k - 2].clean in _OF_NAMES  # «عبد الرحمن خالد …» may be one name
    return not flags[k] and not compound and k + 1 < last and bool(flags[k + 1] & g.DEFINITE)


def _accusatives(reader: Reader, k: int) -> bool:
    """An indefinite noun and its adjective in ـا: «هامشا كبيرا»."""
    return reader.entries[k + 1].clean[-1:] == "ا" and not reader.flags[k + 1] & g.PLACE


def _before_object(reader: Reader, span: Span) -> Span:
    """«رفضت الحكومة المحلية الشكوى …»: after an adjective in ـية a definite noun is the object."""
    first, last = span
    for k in range(first + 2, last):
        before, clean = reader.entries[k - 1].clean, reader.entries[k].clean
        if before.endswith(("ية", "ي")) and reader.flags[k] & g.DEFINITE and not clean.endswith(("ية", "ي")):
            return first, k
    return span


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
