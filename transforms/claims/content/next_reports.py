"""A cue behind the beginning of a content in; where what it reports puts an end to that content, or 0, out.

A comment, a participle or a noun of the writer's, or a verb that reports something itself: by what it stands behind («كما»,
«فيما», «عندما», «لكنه», «و»), or with another speaker between. What belongs to the content («قال إنه قال إن») ends nothing.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.content import lead_ups
from transforms.claims.content.complements import find, participle_reach
from transforms.claims.content.pointing import CLASSES
from transforms.claims.markers import SOURCED, marked_at, marker_of
from transforms.claims.reader import OBJECT, QUOTED, Reader
from transforms.claims.surface import preverbal, speakers
from transforms.claims.surface.sources import source
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import BECOMING, BY_ANYBODY, HINTING, IMPERSONAL, SUPPOSED, WAS_SAYING
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import COMMENT, NOUN, PARTICIPLE, PAST, PHRASE, PRESENT, VERBAL
from transforms.lexicon import load
from transforms.tokens import NUMBER

BETWEEN: Final = 6  # tokens from «بين» to «وبين»
_PLAIN: Final = frozenset(("say", "add", "quote_media", "opinion"))
_ALSO_TO: Final = listed("grammar", "also_to")  # «لأنها بحاجة إلى عمال ولكي يدعوهم إلى …»
_SOMEBODY: Final = g.PERSON | g.BODY | g.PLACE
_DEEDS: Final = frozenset(
    ("demand", "reject", "condemn", "warn", "threaten", "accuse", "opinion", "assert", "promise", "praise")
)
_IT: Final = listed("grammar", "of_it")
_RESUMING: Final = g.PRONOUN | g.DEMONSTRATIVE
_BY: Final = tuple(load("grammar")["only_by"])  # the markers that can be nothing else
_NO_CUT: Final = g.COMP | g.PRONOUN | g.AUXILIARY | g.NEGATIVE
_LEADING_ON: Final = g.CONTRASTS | g.ASIDES


def next_report(reader: Reader, i: int, j: int, cue: CueWord, first: int, stop: int) -> int:
    """For the content of the cue at `i`, which starts at `first`, and the cue at `j` behind that."""
    if cue.form == COMMENT:
        return _comment(reader, j, stop)
    if cue.form == PARTICIPLE:
        return _participle(reader, j, cue, first, stop)
    if cue.form == NOUN:
        return _noun(reader, j, cue, first, stop)
    before = reader.entries[j - 1]
    if cue.pronoun and before.clean == "ما" and reader.entries[j - 2].word.lead and reader.flags[j - 2] & _RESUMING:
        return j - 2  # «…، وهو ما تنفيه موسكو»
    if before.clean in SOURCED and (start := _source_of_all(reader, j, stop)) > first:
        return start
    if cue.form == PHRASE:
        beside = cue.conjunction and before.flags & g.COMMA  # «…، وبحسب الوزارة فإن …»
        return j if beside and source(reader, j, cue, first, stop) else 0
    if cue.passive or cue.relays:
        return 0
    if cue.person != 3:  # «نرفض القرار ونطالب بكذا»
        outer = reader.entries[i].cue
        goes_on = cue.person == 1 and cue.conjunction and outer is not None and outer.person == 1
        return j if goes_on and find(reader, j, cue, stop) else 0
    return _verb(reader, i, j, cue, first, stop)


def _comment(reader: Reader, j: int, stop: int) -> int:
    """What the writer adds: «الأمر الذي …», «علما أن …»; not «…، لكن مواطنين آخرين …»: a subject."""
    word = reader.entries[j - 1].word
    if word.base == "لكن" or not reader.comments(j, stop):
        return 0
    return j - 1 if word.flags & g.PRONOUN and word.lead else j  # «…، وهو الأمر الذي …»


def _participle(reader: Reader, j: int, cue: CueWord, first: int, stop: int) -> int:
    """«… مؤكدا أن»; not «إنها مصرة على أن», «دون أن يكون مصرحا لها»."""
    before, word = reader.entries[j - 1], reader.entries[j - 1].word
    if word.base == "لكن":
        return 0  # «…، لكن متهمين آخرين …»: a subject
    own = find(reader, j, cue, stop, True)
    if own is None and lead_ups.beside(reader, j, cue, stop):
        return j
    near = own is not None and own.at <= j + participle_reach(reader, j, cue)
    if own is None or not near or reader.flags[j - 1] & _NO_CUT or word.base in BECOMING:
        return 0
    if before.kind is NUMBER:
        return 0  # «معاقبة 59 متهما بالسجن»
    # «إن الحكومة مطالبة بالمزيد», «أماكن مقترحة للقاء»; but «الحوار داعية إلى»
    noun = j <= first + 2 or (cue.gender == "f" and own.at == own.first)
    noun = noun and not (reader.flags[j - 1] & g.DEFINITE and not reader.flags[first - 1] & g.COMP)
    apart = reader.flags[j - 1] & g.MARK or lead_ups.stands_apart(reader, j)
    return 0 if own.kind == OBJECT and noun and not apart else j


def _noun(reader: Reader, j: int, cue: CueWord, first: int, stop: int) -> int:
    """«…، في إشارة إلى», «…، وذلك في إشارة إلى», «… مع تأكيده أن», «…، بقوله إن»."""
    before = reader.entries[j - 1]
    if cue.pronoun and "plain" in cue.traits and reader.entries[j].clean[0] == "ب":
        start = j - 1 if before.clean == "وذلك" else j
        apart = start < j or before.flags & g.COMMA
        inner = any(e.cue is not None and e.cue.form in VERBAL for e in reader.entries[first:start])
        return start if apart and not inner and find(reader, j, cue, stop) else 0
    if cue.pronoun and before.clean == "مع" and find(reader, j, cue, stop):
        return j - 1
    if cue.lemma not in HINTING or before.clean != "في" or reader.flags[j - 2] & (g.VERB | g.PREPOSITION):
        return 0
    to = reader.flags[j - 2] & g.MARK or any(e.clean in ("إلى", "الى") for e in reader.entries[j + 1 : j + 3])
    start = j - 2 if reader.entries[j - 2].clean == "وذلك" else j - 1
    return start if to else 0


def _verb(reader: Reader, i: int, j: int, cue: CueWord, first: int, stop: int) -> int:
    """A verb of somebody else's, by the word that it stands behind."""
    before, word = reader.entries[j - 1], reader.entries[j - 1].word
    if before.clean in _ALSO_TO:
        return j - 1 if find(reader, j, cue, stop) else 0
    if word.base in g.BESIDE and cue.lemma not in SUPPOSED:  # «فيما يشتبه في أنه هجوم»
        return _beside(reader, j, cue, stop)
    if word.base in g.WHILE:
        return _while(reader, j, cue, stop)
    if word.flags & g.PRONOUN and (word.lead or word.base[:-1] in g.CONTRASTS or word.base[:-2] in g.CONTRASTS):
        return j - 1 if find(reader, j, cue, stop) else 0  # «…، لكنه قال إن», «…، وهو يؤكد أن»
    if word.joined and reader.entries[j - 2].word.base in g.CONTRASTS:
        return j - 2 if find(reader, j, cue, stop) else 0  # «…، غير أنهم حذروا من»
    if (cue.conjunction and not cue.particle) or word.base == "ثم" or before.clean == "و":
        return _conjoined(reader, i, j, cue, stop)
    answers = cue.cue_class == "reply" and cue.particle == "ل"  # «…، ليرد عليه المدير قائلا: "…"»
    if word.flags & g.COMMA and (answers or reader.entries[j].clean in IMPERSONAL):  # «…، يذكر أن المهلة تنتهي غدا»
        return j if find(reader, j, cue, stop) or (answers and _leads_on(reader, j, stop)) else 0
    start = lead_ups.start_of(reader, j, cue, first) or lead_ups.question(reader, j, cue, first)
    if start > first:
        return start if find(reader, j, cue, stop) or lead_ups.of_another(reader, start) else 0
    return _other_speaker(reader, j, cue, first, stop)


def _beside(reader: Reader, j: int, cue: CueWord, stop: int) -> int:
    """«…، كما أكد أن», «…، في حين أشارت إلى ارتفاع»; not «…، كما قال الوزير»."""
    before, word = reader.entries[j - 1], reader.entries[j - 1].word
    found = find(reader, j, cue, stop)
    if found is None:
        resumes = _resumes(reader, j, cue, stop)
        return (j - 2 if before.clean == "حين" else j - 1) if resumes else 0
    bare = found.kind == OBJECT and not (found.at == j + 1 and word.base == "كما")  # «كما أكد التزامها بكذا»
    if bare and word.base not in g.ASIDES and not _after_comma(reader, j):
        return 0
    return j - 2 if reader.entries[j - 2].word.base == "في" and before.clean == "حين" else j - 1


def _while(reader: Reader, j: int, cue: CueWord, stop: int) -> int:
    """«نفى التهم عندما قال: "…"», «…، بعدما أعلن إلغاء اللقاء»."""
    found = find(reader, j, cue, stop)
    if found is None:
        return 0
    told = not cue.mind and reader.entries[j - 1].word.base == "بعدما" and reader.flags[j - 2] & g.COMMA
    said = found.quotation is not None and found.kind == QUOTED
    return j - 1 if told or said else 0


def _conjoined(reader: Reader, i: int, j: int, cue: CueWord, stop: int) -> int:
    """«…، وأضاف أن», «… ثم قال إن»; not «أي فرد منهم»."""
    one = "replies" in cue.traits and cue.conjunction == "ف" and not reader.flags[j - 1] & g.MARK
    if one or _acts_itself(reader, i, j, cue) or ("between" in cue.traits and _between(reader, j)):
        return 0
    reports = find(reader, j, cue, stop) or _leads_on(reader, j, stop) or _named_after(reader, j, cue)
    return (j if cue.conjunction else j - 1) if reports else 0


def _between(reader: Reader, j: int) -> bool:
    """«قطيعة بينها وبين جارتها»: the second of two prepositions."""
    return any(entry.clean.startswith("بين") for entry in reader.entries[max(j - BETWEEN, 0) : j])


def _acts_itself(reader: Reader, i: int, j: int, cue: CueWord) -> bool:
    """«وأوضح أن الحكومة تريد الحوار وتطالب المعارضة بكذا»: a verb of another tense goes on with the clause.

    So does the second of two verbs with one object: «أن بلاده ترفض وتدين الهجوم».
    """
    outer, beside = reader.entries[i].cue, reader.entries[j - 1].cue
    if beside is not None and beside.form == cue.form == PRESENT and j - 1 > i and cue.conjunction:
        return True
    tenses = outer is not None and outer.form == PAST and cue.form == PRESENT and cue.number == "s"
    after = reader.entries[j + 1]
    named = after.flags & _SOMEBODY or after.kind is NUMBER or after.clean.startswith("ال")
    return tenses and cue.cue_class in _DEEDS and not named and cue.lemma not in BY_ANYBODY


def _resumes(reader: Reader, j: int, cue: CueWord, stop: int) -> bool:
    """«…، في حين رحب به المدير», «…، فيما نفته النقابة»: what another makes of what was said; «…، كما تحدث عن كذا»."""
    comma = (reader.flags[j - 2] | reader.flags[j - 3]) & g.COMMA or reader.entries[j - 1].clean == "حين"
    if reader.entries[j - 1].word.base == "كما":  # «…، كما طلب السماح بكذا»: no subject of his
        act = j + 1 < stop and reader.flags[j + 1] & (g.MASDAR | g.PERSON | g.BODY | g.MEDIUM) == g.MASDAR
        return bool(comma and (cue.lemma in WAS_SAYING or (cue.cue_class == "demand" and act)))
    joined = cue.pronoun or (j + 1 < stop and reader.entries[j + 1].clean in _IT)
    return bool(comma and joined and not cue.common)


def _after_comma(reader: Reader, j: int) -> bool:
    """«…، كما أعلنت وقف إطلاق النار», «…، في حين أشارت إلى ارتفاع»: a report of its own, not «…، كما قال الوزير»."""
    cue = reader.entries[j].cue
    apart = (reader.flags[j - 2] | reader.flags[j - 3]) & g.COMMA
    return cue is not None and cue.cue_class not in _PLAIN and bool(apart)


def _named_after(reader: Reader, j: int, cue: CueWord) -> bool:
    """«…، وذكر مصدران سماع دوي», «…، وأوردت الجريدة نبأ كذا»: another speaker right behind the verb, whatever is reported."""
    if cue.conjunction != "و" or cue.common or not reader.flags[j - 1] & g.COMMA:
        return False
    after = reader.flags[j + 1]
    names = after & (g.PERSON | g.BODY) or (cue.form == PAST and after & g.RECIPIENT)
    return bool(names) and not after & g.PREPOSITION


def _leads_on(reader: Reader, j: int, stop: int) -> bool:
    """«… ويقول موضحا: "…"»: what the verb at `j` reports is the participle's."""
    cue = reader.entries[j + 1].cue if j + 1 < stop else None
    return cue is not None and cue.form == PARTICIPLE and find(reader, j + 1, cue, stop, True) is not None


def _other_speaker(reader: Reader, j: int, cue: CueWord, first: int, stop: int) -> int:
    """«…، لكن النقابة نفت ذلك», «…، إلا أن الوزير قال إن»: where the conjunction before another speaker stands."""
    if cue.cue_class == "reject" and cue.form == PRESENT:  # «… لكن النقابة ترفض الحوار»: a state of things
        return 0
    back = find(reader, j, cue, stop, True) if cue.common and cue.cue_class in CLASSES else None
    if cue.common and (back is None or not back.end):
        return 0  # but «لكن النادي كذب ذلك»
    subject = preverbal.before(reader, j, first, False)
    if subject is None or not subject.anchored:
        return 0
    head = reader.flags[subject.span[0]]
    if head & g.MASDAR and not head & (g.PERSON | g.BODY):
        return 0  # «لكن تسمية وزير يرفض …»
    at = subject.span[0] - 1
    opener = reader.entries[at].word
    if opener.flags & g.COMP and at > first:
        at -= 1
        opener = reader.entries[at].word
    judges = cue.cue_class == "opinion" and j + 1 < stop and reader.flags[j + 1] & g.DEFINITE  # «يعتبر الاتفاق ضعيفا»
    if at <= first or opener.base not in _LEADING_ON or not (judges or cue.pronoun or find(reader, j, cue, stop, True)):
        return 0
    return at - 1 if opener.base == "حين" and reader.entries[at - 1].word.base == "في" else at


def _source_of_all(reader: Reader, j: int, stop: int) -> int:
    """Where «، وفقا لما ذكرت الوكالة» begins, which names the source of the whole sentence; 0 where it is none."""
    marker = marker_of(reader, j)
    start = marked_at(reader, j, marker) if marker else 0
    if not start or reader.flags[start - 1] & g.COMMA or reader.entries[start].clean == "وذلك":
        return start
    who = speakers.after(reader, j + 1, stop) if marker.startswith(_BY) else None  # «… بحسب ما أوردت الوكالة.»
    return start if who is not None and reader.nothing_after(who[1], stop) else 0
