"""The first token of a content in; where it ends, out: with its sentence, or before whatever the writer puts beside it.

That is the next report («…، وأضاف أن», «… مؤكدا أن»), another speaker («…، لكن النقابة نفت ذلك», «…، فيما دعا الوزير إلى»),
a comment («…، الأمر الذي»), or the name of the source («…، وفقا للشرطة»).
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from transforms.claims.content import lead_ups
from transforms.claims.content.additions import before_addition
from transforms.claims.content.complements import find, participle_reach
from transforms.claims.content.fronted import main_clause
from transforms.claims.content.pointing import CLASSES
from transforms.claims.markers import SOURCED, marked_at, marker_of
from transforms.claims.reader import OBJECT, QUOTED, Reader
from transforms.claims.surface import preverbal, speakers
from transforms.claims.surface.passives import learnt_from
from transforms.claims.surface.sources import source
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.conjugate import COMMENT, NOUN, PARTICIPLE, PAST, PHRASE, PRESENT
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.lexicon import load
from transforms.tokens import NUMBER

BETWEEN: Final = 6  # tokens from «بين» to «وبين»
_PLAIN: Final = frozenset(("say", "add", "quote_media", "opinion"))
_ALSO_TO: Final = listed("grammar", "also_to")  # «لأنها بحاجة إلى عمال ولكي يدعوهم إلى …»
_SOMEBODY: Final = g.PERSON | g.BODY | g.PLACE
_DEEDS: Final = frozenset(
    ("demand", "reject", "condemn", "warn", "threaten", "accuse", "opinion", "assert", "promise", "praise")
)
_BY_ANYBODY: Final = listed("cues", "by_anybody")
_IMPERSONAL: Final = listed("grammar", "impersonal")
_IT: Final = listed("grammar", "of_it")
_RESUMING: Final = g.PRONOUN | g.DEMONSTRATIVE
_BY: Final = tuple(load("grammar")["only_by"])  # the markers that can be nothing else
_SUPPOSED: Final = listed("cues", "supposed")
_TALKING: Final = listed("cues", "was_saying")
_HINTS: Final = listed("cues", "hinting")
_KEPT: Final = ")]%٪$€£°"  # marks that belong to the word before them
_NO_CUT: Final = g.COMP | g.PRONOUN | g.AUXILIARY | g.NEGATIVE
_BEFORE_PRONOUN: Final = g.COMP | g.MARK | g.RELATIVE | g.OPENER | g.BLOCKER | g.ADJUNCT | g.PARTICLE | g.PREPOSITION
_LEADING_ON: Final = g.CONTRASTS | g.ASIDES


def end_of(reader: Reader, i: int, first: int, stop: int) -> int:
    """Where the content that starts at `first` ends, for the cue at `i` in a sentence that ends before `stop`."""
    cues, end = reader.cues, stop
    for x in range(bisect_right(cues, first), len(cues)):
        j = cues[x]
        if j >= stop:
            break
        if j <= i:
            continue
        q = reader.sentences.quotation_at(j)
        if q is not None and q.first >= first - 1:
            continue
        cue = reader.entries[j].cue
        assert cue is not None
        found = _next_report(reader, i, j, cue, first, stop)
        if found and (found > first + 1 or not reader.flags[first] & g.COMP):  # «من أنه فيما تأمل الدول أن …، فإن»
            end = found
            break
    if reader.flags[i - 1] & g.RELATIVE:
        end = _before_relative(reader, i, first, end)
    end = before_addition(reader, first, main_clause(reader, i, first, end))
    end = before_source(reader, i, first, before_marks(reader, first, end))
    return min(max(end, first + 1), max(stop, first))


def _next_report(reader: Reader, i: int, j: int, cue: CueWord, first: int, stop: int) -> int:
    """Where what the cue at `j` reports puts an end to the content before it; 0 where it belongs to that content."""
    before, word = reader.entries[j - 1], reader.entries[j - 1].word
    if cue.form in (COMMENT, PARTICIPLE) and word.base == "لكن":
        return 0  # «…، لكن مواطنين آخرين …»: a subject
    if cue.form == COMMENT:  # what the writer adds: «الأمر الذي …», «علما أن …»
        start = j - 1 if word.flags & g.PRONOUN and word.lead else j  # «…، وهو الأمر الذي …»
        return start if reader.comments(j, stop) else 0
    if cue.form == PARTICIPLE:
        own = find(reader, j, cue, stop, True)
        if own is None and lead_ups.beside(reader, j, cue, stop):
            return j
        near = own is not None and own.at <= j + participle_reach(reader, j, cue)
        if own is None or not near or reader.flags[j - 1] & _NO_CUT or word.base in lead_ups.BECOMING:
            return 0  # «إنها مصرة على أن», «دون أن يكون مصرحا لها»
        if before.kind is NUMBER:
            return 0  # «معاقبة 59 متهما بالسجن»
        # «إن الحكومة مطالبة بالمزيد», «أماكن مقترحة للقاء»
        noun = j <= first + 2 or (cue.gender == "f" and own.at == own.first)
        noun = noun and not (
            reader.flags[j - 1] & g.DEFINITE and not reader.flags[first - 1] & g.COMP
        )  # «الحوار داعية إلى»
        predicate = (
            own.kind == OBJECT and noun and not (reader.flags[j - 1] & g.MARK or lead_ups.stands_apart(reader, j))
        )
        return 0 if predicate else j
    if cue.form == NOUN:  # «…، في إشارة إلى», «… مع تأكيده أن»
        if cue.pronoun and before.clean == "مع" and find(reader, j, cue, stop):
            return j - 1
        hints = cue.lemma in _HINTS and before.clean == "في" and not reader.flags[j - 2] & (g.VERB | g.PREPOSITION)
        to = reader.flags[j - 2] & g.MARK or any(e.clean in ("إلى", "الى") for e in reader.entries[j + 1 : j + 3])
        start = j - 2 if reader.entries[j - 2].clean == "وذلك" else j - 1  # «…، وذلك في إشارة إلى»
        return start if hints and to else 0
    if cue.pronoun and before.clean == "ما" and reader.entries[j - 2].word.lead and reader.flags[j - 2] & _RESUMING:
        return j - 2  # «…، وهو ما تنفيه موسكو»
    if before.clean in SOURCED and (start := _source_of_all(reader, j, stop)) > first:
        return start
    if cue.form == PHRASE and cue.conjunction and before.flags & g.COMMA:  # «…، وبحسب الوزارة فإن …»
        return j if source(reader, j, cue, first, stop) else 0
    if cue.form == PHRASE or cue.passive or cue.relays:
        return 0
    if cue.person != 3:  # «نرفض القرار ونطالب بكذا»
        outer = reader.entries[i].cue
        goes_on = cue.person == 1 and cue.conjunction and outer is not None and outer.person == 1
        return j if goes_on and find(reader, j, cue, stop) else 0
    if before.clean in _ALSO_TO:
        return j - 1 if find(reader, j, cue, stop) else 0
    if word.base in g.BESIDE and cue.lemma not in _SUPPOSED:  # «فيما يشتبه في أنه هجوم»
        if word.base == "كما" and learnt_from(reader, j, cue, stop) is not None:
            return j - 1  # «…، كما علم من مصدر أمني»
        found = find(reader, j, cue, stop)  # «…، كما أكد أن», not «…، كما قال الوزير»
        if found is None and _resumes(reader, j, cue, stop):
            return j - 2 if before.clean == "حين" else j - 1
        bare = found is not None and found.kind == OBJECT
        bare = bare and not (found is not None and found.at == j + 1 and word.base == "كما")  # «كما أكد التزامها بكذا»
        if found is None or (bare and word.base not in g.ASIDES and not _after_comma(reader, j)):
            return 0
        return j - 2 if reader.entries[j - 2].word.base == "في" and before.clean == "حين" else j - 1
    if word.base in g.WHILE:  # «نفى التهم عندما قال: "…"»
        found = find(reader, j, cue, stop)
        told = (
            found is not None and not cue.mind and word.base == "بعدما" and reader.flags[j - 2] & g.COMMA
        )  # «…، بعدما أعلن إلغاء اللقاء»
        said = found is not None and found.quotation is not None and found.kind == QUOTED
        return j - 1 if told or said else 0
    if word.flags & g.PRONOUN and (word.lead or word.base[:-1] in g.CONTRASTS or word.base[:-2] in g.CONTRASTS):
        return j - 1 if find(reader, j, cue, stop) else 0  # «…، لكنه قال إن», «…، وهو يؤكد أن»
    if word.joined and reader.entries[j - 2].word.base in g.CONTRASTS:
        return j - 2 if find(reader, j, cue, stop) else 0  # «…، غير أنهم حذروا من»
    if (cue.conjunction and not cue.particle) or word.base == "ثم" or before.clean == "و":
        one = cue.lemma == "رد" and cue.conjunction == "ف" and not reader.flags[j - 1] & g.MARK  # «أي فرد منهم»
        if one or _acts_itself(reader, i, j, cue) or (cue.lemma == "بين" and _between(reader, j)):
            return 0
        reports = find(reader, j, cue, stop) or _leads_on(reader, j, stop) or _named_after(reader, j, cue)
        return (j if cue.conjunction else j - 1) if reports else 0
    answers = cue.cue_class == "reply" and cue.particle == "ل"  # «…، ليرد عليه المدير قائلا: "…"»
    if word.flags & g.COMMA and (answers or reader.entries[j].clean in _IMPERSONAL):
        return (
            j if find(reader, j, cue, stop) or (answers and _leads_on(reader, j, stop)) else 0
        )  # «…، يذكر أن المهلة تنتهي غدا»
    start = lead_ups.start_of(reader, j, cue, first) or lead_ups.question(reader, j, cue, first)
    if start > first:
        return start if find(reader, j, cue, stop) or lead_ups.of_another(reader, start) else 0
    return _other_speaker(reader, j, cue, first, stop)


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
    after = reader.entries[j + 1] if j + 1 < len(reader.entries) else None
    named = after is not None and (after.flags & _SOMEBODY or after.kind is NUMBER or after.clean.startswith("ال"))
    return tenses and cue.cue_class in _DEEDS and not named and cue.lemma not in _BY_ANYBODY


def _resumes(reader: Reader, j: int, cue: CueWord, stop: int) -> bool:
    """«…، في حين رحب به المدير», «…، فيما نفته النقابة»: what another makes of what was said; «…، كما تحدث عن كذا»."""
    comma = (reader.flags[j - 2] | reader.flags[j - 3]) & g.COMMA or reader.entries[j - 1].clean == "حين"
    if reader.entries[j - 1].word.base == "كما":  # «…، كما طلب السماح بكذا»: no subject of his
        act = j + 1 < stop and reader.flags[j + 1] & (g.MASDAR | g.PERSON | g.BODY | g.MEDIUM) == g.MASDAR
        return bool(comma and (cue.lemma in _TALKING or (cue.cue_class == "demand" and act)))
    joined = cue.pronoun or (j + 1 < stop and reader.entries[j + 1].clean in _IT)
    return bool(comma and joined and not cue.common)


def _before_relative(reader: Reader, i: int, first: int, end: int) -> int:
    """«الاتفاق الذي قال إنه سيئ، والذي أبرم …»: what else the writer tells of the same noun."""
    pronoun = reader.entries[i - 1].word.base
    for k in range(first + 1, end):
        word = reader.entries[k].word
        if word.lead and word.base == pronoun and reader.flags[k - 1] & g.COMMA:
            return k
    if reader.entries[first].word.joined:  # «الرجل الذي قالت الشرطة إنه قتل جاره هو صديقه»
        return next((k for k in range(first + 3, end) if _is_copula(reader, k)), end)
    return end


def _is_copula(reader: Reader, k: int) -> bool:
    """A pronoun between subject and predicate, and none that begins a clause of its own («وهو», «كما هو»)."""
    alone = reader.flags[k] & g.PRONOUN and not reader.entries[k].word.lead and len(reader.entries[k].clean) < 4
    return bool(alone) and not reader.flags[k - 1] & _BEFORE_PRONOUN


def _after_comma(reader: Reader, j: int) -> bool:
    """«…، كما أعلنت وقف إطلاق النار», «…، في حين أشارت إلى ارتفاع»: a report of its own, not «…، كما قال الوزير»."""
    cue = reader.entries[j].cue
    apart = (reader.flags[j - 2] | reader.flags[j - 3]) & g.COMMA
    return cue is not None and cue.cue_class not in _PLAIN and bool(apart)


def _named_after(reader: Reader, j: int, cue: CueWord) -> bool:
    """«…، وذكر مصدران سماع دوي», «…، وأوردت الجريدة نبأ كذا»: another speaker right behind the verb, whatever is reported."""
    if cue.conjunction != "و" or cue.common or not reader.flags[j - 1] & g.COMMA or j + 1 >= len(reader.flags):
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
    elif opener.base in g.CONTRASTS and opener.base != "لكن":
        return 0
    judges = cue.cue_class == "opinion" and j + 1 < stop and reader.flags[j + 1] & g.DEFINITE  # «يعتبر الاتفاق ضعيفا»
    if at <= first or opener.base not in _LEADING_ON or not (judges or cue.pronoun or find(reader, j, cue, stop, True)):
        return 0
    return at - 1 if opener.base == "حين" and reader.entries[at - 1].word.base == "في" else at


def before_marks(reader: Reader, first: int, end: int) -> int:
    """The end without the marks before it, save one that closes what the content opens."""
    while end > first and reader.flags[end - 1] & g.MARK and reader.entries[end - 1].surface not in _KEPT:
        if reader.flags[end - 1] & g.QUOTE and closes_inside(reader, first, end - 1):
            break
        end -= 1
    return end


def before_source(reader: Reader, i: int, first: int, end: int) -> int:
    """«…، وفقا للشرطة», «… على حد قوله», «… على حسب قوله» at the very end names a source, and is no part of what is said."""
    cues = reader.cues
    for x in range(bisect_right(cues, end - 1) - 1, -1, -1):
        j = cues[x]
        cue = reader.entries[j].cue
        if j <= max(i, first) or cue is None:
            break
        if cue.form != PHRASE:
            continue
        found = source(reader, j, cue, first, end)
        if found is None or found.first <= first or not nothing_after(reader, found.end, end):
            break
        return before_marks(reader, first, found.first - (reader.entries[found.first - 1].clean == "على"))
    return end


def closes_inside(reader: Reader, first: int, i: int) -> bool:
    """Whether the mark at `i` closes a quotation that the content itself opens."""
    return i in [q.last for q in reader.sentences.quotations_in(first - 1, i)]


def _source_of_all(reader: Reader, j: int, stop: int) -> int:
    """Where «، وفقا لما ذكرت الوكالة» begins, which names the source of the whole sentence; 0 where it is none."""
    marker = marker_of(reader, j)
    start = marked_at(reader, j, marker) if marker and marker != "كما" else 0
    if not start or reader.flags[start - 1] & g.COMMA or reader.entries[start].clean == "وذلك":
        return start
    who = speakers.after(reader, j + 1, stop) if marker.startswith(_BY) else None  # «… بحسب ما أوردت الوكالة.»
    return start if who is not None and nothing_after(reader, who[1], stop) else 0


def nothing_after(reader: Reader, k: int, end: int) -> bool:
    """Whether only adverbs and times follow: «بحسب بيان لها أمس»."""
    while k < end and (reader.flags[k] & (g.MARK | g.ADJUNCT) or k in reader.date_ends):
        k = reader.date_ends.get(k, k + 1)
    return k >= end
