"""Reporting verbs: a cue's token in, a finding with its content and speaker, or None, out."""

from __future__ import annotations

from typing import Final

from transforms.claims.content import contents, fronted
from transforms.claims.content.complements import find
from transforms.claims.content.events import says_something
from transforms.claims.content.objects import ADDRESSED
from transforms.claims.content.places import is_verb
from transforms.claims.cues import media, postposed, taken_up
from transforms.claims.cues.agents import is_plural, name_speaker
from transforms.claims.cues.homographs import another_word
from transforms.claims.cues.refusals import nobodys_words
from transforms.claims.cues.unsaid import NEGATED, UNSAID, standing
from transforms.claims.finding import Finding
from transforms.claims.markers import marker_of
from transforms.claims.reader import OBJECT, QUOTED, THAT, Complement, Reader
from transforms.claims.surface import preverbal, speakers
from transforms.claims.surface.mentions import is_document
from transforms.claims.surface.passives import is_passive, told_by
from transforms.claims.surface.patients import alone, is_accused
from transforms.claims.surface.preverbal import Preverbal
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import IN_IT
from transforms.claims.vocabulary.words import NOT, CueWord, listed, standing_in
from transforms.conjugate import PRESENT

RUMOURED: Final = 5  # tokens from a common passive to its clause: «يتردد على نطاق واسع أن»
# Negated, these still tell something without a clause.
_UNDERGONE: Final = frozenset(("reveal", "deny", "reject", "condemn", "praise"))
_DENIALS: Final = frozenset(("deny", "announce", "reject", "condemn"))
_REFUSALS: Final = _DENIALS - {"announce"}
_STATING: Final = frozenset(("say", "announce", "allege", "assert", "reveal"))
_OF_SOMEBODY: Final = listed("cues", "of_somebody")
_TELL: Final = listed("cues", "told")
_SOURCED: Final = listed("grammar", "from_whom")
_INSIDE: Final = listed("grammar", "inside")
_MINE: Final = listed("grammar", "mine")
_SOMEBODY: Final = g.PERSON | g.BODY | g.PLACE | g.DEFINITE
_PARTS: Final = listed("grammar", "parts")
_IS_NOT: Final = listed("grammar", "is_not")
_EVIDENCE: Final = listed("grammar", "evidence")
EXISTING: Final = 5  # tokens from «لا توجد» to what is not there


def verb(reader: Reader, finding: Finding, headline: bool) -> bool:
    """«أعلن الوزير أن …», «العراق يعلن …», «وكانت الوزارة قد أعلنت …»."""
    i, cue, (first, stop) = finding.i, finding.cue, finding.sentence
    marker = marker_of(reader, i)
    if cue.relays:
        return bool(marker) and postposed.read(reader, finding, marker)  # «وفقا لما نقلته الوكالة»
    if cue.common and not (marker or cue.inside or is_passive(reader, finding)) and find(reader, i, cue, stop) is None:
        return False  # most words that are verbs beside something else are the latter
    if another_word(reader, finding):
        return False
    stands = standing(reader, i, cue, finding.sentence)
    if stands == UNSAID:
        return False
    finding.polarity = NEGATED if stands != NEGATED and negated(reader, i) else stands
    if cue.inside or ("replies" in cue.traits and _stands_in(reader, finding)):
        return (marker and postposed.read(reader, finding, marker)) or _inside(reader, finding)
    if is_passive(reader, finding):
        learnt = marker and told_by(reader, finding) is not None  # «…، كما علم من مصدر أمني»
        return postposed.read(reader, finding, marker) if learnt else _passive(reader, finding)
    answers = cue.conjunction == "ف" and any(e.word.base in g.AS_FOR for e in reader.entries[first : first + 2])
    goes_first = cue.person == 3 and (answers or not cue.conjunction)  # «أما المدير، فقال …»
    if goes_first and reader.flags[i - 1] & g.COMMA and fronted.opens(reader, first, i - 1):
        goes_first = False  # «وفيما تأجل اللقاء، نفى الناطق …»
    before = preverbal.before(reader, i, first, headline) if goes_first else None
    pronoun = i > first and bool(reader.flags[i - 1] & g.PRONOUN)  # «وهي تنتقد …»
    heads = pronoun or (
        before is not None and (headline or before.anchored or (cue.form == PRESENT and before.span[0] <= first + 1))
    )
    found = find(reader, i, cue, stop, heads)
    if marker == "كما" and found is not None and _names_outlet(reader, i, found, stop):
        return False  # «كما ذكرت "المنارة" أمس، غادر الوفد»
    if marker and not (marker == "كما" and i - 1 <= first):  # «كما أكد …» goes on from the sentence before
        told = found is not None and found.kind == THAT and not _parted(reader, i, found.first)
        if not told and (found is None or _loose(reader, cue, found) or marker != "كما"):
            return postposed.read(reader, finding, marker)  # but «على ما قالت الوزارة إنها مواقع»
    if found is None or not _fits(reader, finding, found) or not says_something(reader, cue, found):
        return taken_up.read(reader, finding)
    if "carries" in cue.traits and found.kind == QUOTED and not _sourced(reader, i, found.at):
        return False  # «دعا إلى الحوار ونقل السفارة، "لأن ذلك …"»
    adjacent = found.at <= i + 2 or (before is not None and _opens(reader, before, i, first))
    several = cue.number != "s" and before is not None and is_plural(reader, before)  # whose verb stands behind it
    if before is not None and not (
        headline or before.anchored or adjacent or several or (heads and found.kind == OBJECT)
    ):
        before = None
    bare = headline and cue.nounlike and i == first and found.kind == OBJECT and found.at == found.first
    if bare and not reader.flags[i + 1] & _SOMEBODY:
        return False  # «كشف عمليات نهب منظمة»: a noun
    if cue.nounlike and not is_verb(
        reader, i, cue, first, found, before is not None and _joins(before, i) and (headline or before.anchored)
    ):
        return False
    name_speaker(reader, finding, found, before, headline)
    if cue.cue_class == "accuse" and found.kind == OBJECT and found.first == i + 1 and not cue.pronoun:
        return False  # «رجل اتهم بسرقة سيارة»: a passive
    if cue.lemma in _OF_SOMEBODY and found.kind == THAT and found.at == i + 1 and not cue.pronoun:
        finding.speaker, finding.basis = None, "passive"  # «لعبة وصفت بأنها خطرة», «اتهم بأنه سرق»
    if nobodys_words(reader, finding, found):
        return False
    fill(reader, finding, found, "verb")
    if finding.speaker is not None and finding.speaker[0] > i and not cue.pronoun:
        finding.speaker = alone(reader, finding.speaker, i, cue, found.first)
        finding.basis = "explicit" if finding.speaker else "dropped"
        if finding.speaker is not None and is_accused(reader, finding.speaker, cue, found.at):
            resumed = reader.entries[i + 1].clean in IN_IT
            linked = cue.conjunction or resumed or reader.flags[i - 1] & g.RELATIVE
            by_it = reader.entries[found.at].clean.endswith(("ه", "ها")) and not reader.flags[found.at] & g.COMP
            dropped = cue.common or (linked and not by_it)  # «الهجوم الذي اتهمت دمشق بتنفيذه»
            finding.speaker, finding.basis = None, "dropped" if dropped else "passive"
    q, speaker = found.quotation, finding.speaker
    read_out = speaker is not None and is_document(reader.entries[speaker[0]])
    if q is not None and read_out and finding.kind == "mixed" and finding.content == (found.first, q.last + 1):
        finding.content, finding.kind = (q.first + 1, q.last), "direct"  # «وذكر البيان أنه "…"»: a text, word for word
    return True


def _names_outlet(reader: Reader, i: int, found: Complement, stop: int) -> bool:
    q = found.quotation
    named = found.kind == QUOTED and q is not None and q.closed and q.is_short and q.first == i + 1
    behind = stop if q is None else q.last + 1  # but «كما دانوا "التصعيد" في المدينة»
    return named and behind < stop and (behind in reader.date_ends or bool(reader.flags[behind] & g.COMMA))


def _joins(before: Preverbal, i: int) -> bool:
    return before.span[1] == i or (before.anchored and before.parted)


def _parted(reader: Reader, i: int, at: int) -> bool:
    return any(flags & g.COMMA for flags in reader.flags[i:at])


def _sourced(reader: Reader, i: int, at: int) -> bool:
    quoted = reader.sentences.opened.get(at)
    if quoted is not None and reader.flags[i + 1] & g.RECIPIENT and not quoted.is_short:
        return True  # «ونقلت صحيفة المنارة "…"»
    return at <= i + 2 or any(reader.entries[k].word.base in _SOURCED for k in range(i + 1, at))


def _opens(reader: Reader, before: Preverbal, i: int, first: int) -> bool:
    """«جمال محامي فلان صرح لقناة … بأن», «الراعي قال في …»: a title or a name, right before the verb, opens the sentence."""
    start, end = before.span
    if start != first or end != i:
        return False
    named = (
        end - start < 3
        and not any(flags & ~g.DEFINITE for flags in reader.flags[start:end])
        and reader.entries[i].clean in ("قال", "قالت")
    )
    return named or any(reader.flags[k] & (g.PERSON | g.BODY) for k in range(start, end))


def _loose(reader: Reader, cue: CueWord, found: Complement) -> bool:
    """«…، كما أعلن الوزير إغلاق …», «…، كما أفادت وكالة "سانا"»: what nothing binds to the verb."""
    if found.kind == OBJECT:
        return cue.cue_class not in _REFUSALS and not _governed(reader, cue, found)
    return found.kind == QUOTED and found.quotation is not None and found.quotation.is_short


def _governed(reader: Reader, cue: CueWord, found: Complement) -> bool:
    """«كما دعا الوزير إلى …», «كما طالب بكذا», «كما أعلنت وقف …»: what the verb reports follows it."""
    return (
        found.at < found.first
        or reader.entries[found.at - 1].cue is cue
        or reader.entries[found.first].clean[:1] in cue.takes
    )


def _stands_in(reader: Reader, finding: Finding) -> bool:
    """«ورد في التقرير أن …»: what stands there, and no answer («ورد في مؤتمر صحافي بأن …»)."""
    i, cue, (_, stop) = finding.i, finding.cue, finding.sentence
    if cue.conjunction != "و" or i + 2 >= stop or reader.entries[i + 1].word.base not in _INSIDE:
        return False
    if reader.flags[i + 2] & (g.MEDIUM | g.DEFINITE | g.BODY) == g.MEDIUM:
        that = next((k for k in range(i + 3, stop) if reader.flags[k] & g.COMP), None)
        if that is not None and reader.entries[that].clean[0] == "ب":
            return False
    finding.cue = standing_in(cue, "")
    return True


def _inside(reader: Reader, finding: Finding) -> bool:
    """«وجاء في بيان الوزارة أن …»: the document stands for who issued it; «نشر تغريدة جاء فيها "…"»."""
    i, cue, (_, stop) = finding.i, finding.cue, finding.sentence
    found = find(reader, i, cue, stop)
    if found is not None and reader.entries[i + 1].clean in IN_IT and found.at <= i + 3:
        finding.basis = "dropped"
        fill(reader, finding, found, "document")
        return True
    if found is None or i + 2 >= found.at or reader.entries[i + 1].word.base not in _INSIDE:
        return False
    part = i + 3 < found.at and reader.entries[i + 2].clean in _PARTS  # «جاء في إحدى الدراسات أن»
    document = reader.flags[i + 3 if part else i + 2]
    definite = document & g.DEFINITE and not document & g.MEDIUM
    if not document & (g.CHANNEL | g.BODY) and not (definite or found.quotation is not None):
        return False
    finding.speaker = speakers.after(reader, i + 2, found.at)
    if finding.speaker is None:
        return False
    finding.basis = "explicit"
    fill(reader, finding, found, "document")
    return True


def _passive(reader: Reader, finding: Finding) -> bool:
    """«أُعلن أن …»: nobody is named; what follows is what was said."""
    found = find(reader, finding.i, finding.cue, finding.sentence[1], True)
    if found is not None and finding.cue.common and found.at > finding.i + RUMOURED:
        return False
    by = told_by(reader, finding)
    if found is None or (by is None and nobodys_words(reader, finding, found)):
        return False
    bare = found.kind == OBJECT and found.at == found.first
    if not says_something(reader, finding.cue, found) or (bare and finding.cue.cue_class in _UNDERGONE):
        return False  # «كُشف أمر اللصوص», «استُبعد لاعبون»: what was done to somebody
    if by is None and finding.cue.cue_class == "quote_media":  # «نُقل عن المدير قوله إن»
        by = next((k for k in range(finding.i + 1, found.at) if reader.entries[k].clean == "عن"), None)
    finding.speaker = None if by is None else speakers.after(reader, by + 1, found.at)
    finding.basis = "explicit" if finding.speaker else "passive"
    fill(reader, finding, found, "passive")
    return True


def _fits(reader: Reader, finding: Finding, found: Complement) -> bool:
    i, cue, q = finding.i, finding.cue, found.quotation
    if finding.polarity == NEGATED:
        words = found.at == i + 1 and q is not None and not q.is_short  # «لا نتوقع "أي صعوبة …"»
        if found.kind != THAT and not words and not (found.kind == OBJECT and cue.cue_class in _DENIALS):
            return False  # «لم تتوقع النتائج: "…"», «لم تكشف "المنارة" ما إذا …»
    if cue.form == PRESENT and not cue.conjunction and _none_tells(reader, i):
        finding.polarity = NEGATED
    if cue.pronoun in ("ك", "كم") and cue.person == 3:
        return False  # «عندما يبلغك اللاعب أنه»: nobody in particular
    if cue.pronoun:  # whom it was said to (أبلغه أن), or what was said (الذي أعلنته)?
        announced = q is not None and found.at <= i + 6 and (not q.is_short or reader.entries[q.first - 1].clean == ":")
        if cue.lemma in _TELL and (found.kind == THAT or announced):
            return True  # «أخبره الطبيب أن», «فأجابه النائب: "…"»
        if found.kind == THAT and "describes" in cue.traits and found.at <= i + 6:
            return True  # «رفض الجيش التقرير ووصفه بأنه كاذب», «حادث وصفته الشرطة بأنه متعمد»
        told = cue.cue_class in _STATING and reader.entries[i - 1].clean == "ما" and not _parted(reader, i, found.at)
        if found.kind == THAT and (told or reader.entries[found.at].clean == "من"):
            return True  # «ما قاله المدير من أن …», «ما ذكرته الصحيفة أمس أن …»
        if found.kind == QUOTED and cue.cue_class == "opinion":  # «تعتبره "خطرا على الملاحة"»
            own_words = reader.entries[i - 1].clean == "حد"  # «على حد وصفها "…"»
            return found.at == i + 1 and not own_words and q is not None and not q.is_short
        bare = (
            found.kind == OBJECT and found.at == found.first and reader.entries[found.first].clean[:1] not in cue.takes
        )
        return cue.cue_class in ADDRESSED and found.at <= i + 6 and not bare
    return True


def fill(reader: Reader, finding: Finding, found: Complement, family: str) -> None:
    finding.rule = f"{family}.{found.binding()}"
    finding.content, finding.kind = contents.extent(reader, finding.i, found, finding.sentence[1])
    joined = found.at == found.first or finding.cue.cue_class == "accuse" or "urges" in finding.cue.traits
    if found.kind == OBJECT and joined and reader.entries[found.first].clean[:1] in finding.cue.takes:
        finding.shift = 0 if reader.entries[found.first].clean.startswith("لل") else 1
    finding.medium = media.told_in(reader, finding, found)
    mine = finding.cue.person == 1 or (finding.speaker is None and _bare(reader, finding) in _MINE)
    if mine and finding.quotation is not None and finding.kind == "indirect":
        finding.kind = "direct"


def _bare(reader: Reader, finding: Finding) -> str:
    return reader.entries[finding.i].clean.removeprefix(finding.cue.conjunction)


def negated(reader: Reader, i: int) -> bool:
    """«لم يعلن», «لا تنفي»."""
    cue, before = reader.entries[i].cue, reader.entries[i - 1].word if i else None
    if cue is not None and cue.particle == NOT:
        return True  # «لايعتقد»
    if before is None:
        return False
    is_not = reader.entries[i - 1].clean.lstrip("وف") in _IS_NOT  # «لست أرى أن»
    return is_not or bool(before.flags & g.NEGATIVE and not before.flags & g.PREPOSITION)


def _none_tells(reader: Reader, i: int) -> bool:
    """«لا توجد أدلة تثبت أن», «ليس هناك أي تقارير تفيد بأن»: what nothing says."""
    noun = next((k for k in (i - 1, i - 2) if k > 0 and reader.entries[k].clean in _EVIDENCE), 0)
    if not noun:
        return False
    for k in range(noun - 1, max(noun - EXISTING, -1), -1):
        flags = reader.flags[k]
        if flags & g.MARK:
            return False
        if flags & g.NEGATIVE or reader.entries[k].clean == "عدم":
            return True
    return False
