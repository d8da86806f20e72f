"""Tokens, zones and the dates found in them in; claim records out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from transforms.claims.anonymity import WITHHOLDING, withholds_name
from transforms.claims.content import ends
from transforms.claims.cues import attributions, headlines, nominals, participles, postposed, silence, verbs
from transforms.claims.finding import Finding, Span
from transforms.claims.links import link_dates
from transforms.claims.propositions import split_propositions
from transforms.claims.reader import Reader
from transforms.claims.speaker.resolution import resolve
from transforms.claims.surface.sources import source
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.conjugate import COMMENT, NOUN, PARTICIPLE, PHRASE, VERBAL
from transforms.claims.write import record
from transforms.records import Claim, Date
from transforms.sentences import Sentences
from transforms.tokens import Tokens
from transforms.zones import Zone

__all__ = ["find_claims", "link_dates", "split_propositions"]


AND: Final = "و"
FAR_NOUN: Final = 4  # tokens from a noun to a clause that it shares with the verb before it
_FIRST: Final = attrgetter("first")
_CUE: Final = attrgetter("i")
_CLAUSE: Final = g.COMP | g.OPENER
_BESIDE: Final = frozenset((NOUN, PHRASE))
# Nouns of these name what was issued, or who acts.
_NAMED_ACTS: Final = frozenset(("say", "announce", "allege", "reply"))


def find_claims(tokens: Tokens, zones: Sequence[Zone], dates: Sequence[Date], document_id: str) -> list[Claim]:
    """The claims of `zones`, in text order of their cues."""
    if not tokens.cue_hits and not any(zone.name == "headline" for zone in zones):
        return []
    reader = Reader(tokens, Sentences(tokens), _date_ends(tokens, dates))
    found: list[Finding] = []
    for zone in zones:
        first, last = tokens.first_at(zone.start), tokens.first_at(zone.end)
        hits = reader.cues[bisect_left(reader.cues, first) : bisect_left(reader.cues, last)]
        found += _read(reader, hits, zone, first)
    found += headlines.colons(reader, zones, found)
    found.sort(key=_FIRST)
    names = resolve(reader, found)
    ids: dict[int, str] = {}  # cue token -> claim id
    claims = [record(reader, f, names[n], document_id, n, ids) for n, f in enumerate(found)]
    for n, f in enumerate(found):
        if f.parent:
            claims[n] = claims[n]._replace(parent_id=ids[f.parent.i])
    return claims


def _date_ends(tokens: Tokens, dates: Sequence[Date]) -> dict[int, int]:
    """Token ranges of the dates, first token -> one past the last; a date may begin behind a joined preposition."""
    starts, ends = tokens.starts, {}
    for d in dates:
        first = bisect_right(starts, d.start) - 1
        ends[first] = bisect_left(starts, d.end, first)
    return ends


def _read(reader: Reader, hits: Sequence[int], zone: Zone, least: int) -> list[Finding]:
    """The findings of one zone. A clause that one cue has taken is not given to a second one."""
    out: list[Finding] = []
    entries, flags, sentences = reader.entries, reader.flags, reader.sentences
    sentence = (0, -1)
    aside = 0
    for i in hits:
        cue = entries[i].cue
        assert cue is not None
        if cue.cue_class in WITHHOLDING or flags[i - 1] & g.NEGATIVE:
            aside = withholds_name(reader, i) or aside
        form = cue.form
        if form == COMMENT or i < aside:
            continue
        if entries[i - 1].clean == AND and form in VERBAL and not cue.conjunction:
            cue = replace(cue, conjunction=AND)  # «و قال», as some write it
        quotation = sentences.quotation_at(i)
        if quotation is None:
            if i >= sentence[1]:
                sentence = sentences.around(i)
                sentence = max(sentence[0], least), sentence[1]
            around = sentence
        else:
            around = sentences.around_within(i, quotation)
        finding = Finding(i, cue, zone, around, quotation)
        if form == NOUN:
            ok = silence.noun(reader, finding)
            if ok:
                _leave_out(out, finding.first)  # «رفض التعليق» is one phrase
            else:
                ok = nominals.noun(reader, finding)
        elif form == PARTICIPLE:
            ok = participles.participle(reader, finding, zone.name != "body")
        elif form == PHRASE:
            ok = not _names_source(reader, finding, out) and attributions.phrase(reader, finding)
        elif out and attributions.passes_on(reader, finding, out[-1]):
            ok = False
        else:
            ok = (
                (entries[i - 1].clean in postposed.THUS and postposed.after_quotation(reader, finding))
                or verbs.verb(reader, finding, zone.name != "body")
                or postposed.after_quotation(reader, finding)
                or (flags[i - 1] & g.COMMA and postposed.after_clause(reader, finding))
                or silence.verb(reader, finding)
            )
        if ok and quotation is None and form in VERBAL:
            postposed.join_interrupted(reader, finding)
        if ok and out and entries[i - 1].word.base in g.WHILE and _share(finding, out[-1]):
            finding, ok = _owners(reader, finding, out)
        if ok and _is_whole(reader, finding, out) and not _taken(reader, finding, out):
            out.append(finding)
    return out


def _leave_out(found: list[Finding], i: int) -> None:
    """Without the finding whose cue stands at token `i`."""
    n = bisect_left(found, i, key=_CUE)
    if n < len(found) and found[n].i == i:
        del found[n]


def _share(finding: Finding, other: Finding) -> bool:
    """«قال بعدما أعلن الرئيس استقالته إن …»: whether the verb behind «بعدما» and the one before it have taken one clause."""
    content, outer = finding.content, other.content
    if content is None or outer is None or outer[0] != content[0]:
        return False
    if not other.i < finding.i < content[0] - 1 or other.quotation:
        return False
    return finding.cue.form in VERBAL and other.cue.form in VERBAL


def _owners(reader: Reader, finding: Finding, before: list[Finding]) -> tuple[Finding, bool]:
    """The clause is the first verb's where that is one of saying; else («نفى التهم عندما قال: "…"») the second's."""
    other, content = before[-1], finding.content or (0, 0)
    outer = other.cue.cue_class == "say"
    again = finding if outer else other
    found = Finding(
        again.i, again.cue, again.zone, (again.sentence[0], content[0] - 1 if outer else finding.i - 1), None
    )
    ok = verbs.verb(reader, found, again.zone.name != "body")
    found.sentence = again.sentence
    if outer:
        return found, ok
    if ok:
        before[-1] = found
    return finding, True


def _is_whole(reader: Reader, finding: Finding, before: list[Finding]) -> bool:
    """Whether the content, where there is one, holds a word."""
    content = finding.content
    if content is None:
        return True
    if content[1] <= finding.first:
        _after_outer(finding, before)
        content = finding.content or content
    elif before and (outer := before[-1]).content is not None and outer.i < content[0] < outer.content[0] < content[1]:
        _before_outer(reader, finding, outer.content[0])
        content = finding.content or content
    if not content[0] < content[1] <= len(reader.tokens):
        return False
    return not reader.flags[content[0]] & g.MARK or any(
        not bits & g.MARK for bits in reader.flags[content[0] : content[1]]
    )


def _before_outer(reader: Reader, finding: Finding, first: int) -> None:
    """«قال المدير، الذي وصف الحفل بأنه ناجح، إن …»: what is said beside a speaker ends before what the speaker says."""
    content = finding.content or (0, 0)
    if reader.flags[first] & g.COMP and reader.entries[first].clean[0] == "ب":
        finding.content = content[0], first  # «وصف الحزب زعم النقابة بأن المصنع خاسر بأنه كاذب»
        return
    if reader.flags[finding.i - 1] & g.RELATIVE and reader.flags[first - 1] & g.PREPOSITION:  # «…، عن أمله»
        first -= 1
        if reader.flags[first - 1] & g.COMMA and first > content[0] + 1:
            finding.content = content[0], ends.before_marks(reader, content[0], first)
        return
    end = first - 1 if reader.flags[first - 1] & g.QUOTE else first
    says = reader.entries[end - 1 if reader.flags[end - 1] & _CLAUSE else end]
    if says.clean.removeprefix("ف")[:1] != "إ" or finding.cue.form == NOUN:
        return
    end -= says is reader.entries[end - 1]
    if reader.flags[end - 1] & g.MARK:
        finding.content = content[0], ends.before_marks(reader, content[0], end)


def _names_source(reader: Reader, finding: Finding, before: list[Finding]) -> bool:
    """«أفادت القناة، نقلا عن مصدر، بأن …»: between a verb and what it reports the phrase says whose words they are."""
    for other in before[-2:]:
        if other.content is None or not other.i < finding.i < other.content[0] or other.quotation != finding.quotation:
            continue
        found = source(reader, finding.i, finding.cue, other.sentence[0], other.content[0])
        if found is None or found.speaker is None:
            continue
        if finding.cue.cue_class == "quote_media":
            other.source = other.source or found.speaker
        elif reader.flags[found.speaker[0]] & (g.RECIPIENT | g.TO_RECIPIENT):
            other.via = other.via or found.speaker
        return True
    return False


def _seconds(reader: Reader, finding: Finding, other: Finding) -> bool:
    """«نفت الحكومة …، وفقا لوكالة الأنباء»: the phrase after a claim says through whom it came, and is no second one."""
    content = finding.content
    if content is None or other.content is None or other.quotation is not finding.quotation:
        return False
    # «…، وفق ما ذكرت الصحيفة نقلا عن مصدر»
    before = other.sentence == finding.sentence and other.content[1] <= other.first < content[1]
    if not before and not (
        content[0] <= other.first < other.content[0] and other.content[1] <= finding.first <= other.content[1] + 2
    ):
        return False
    if before and finding.cue.cue_class == "quote_media":
        other.source = other.source or finding.speaker
        return True
    if _is_outlet(reader, finding.speaker):
        other.via = other.via or finding.speaker
    return True


def _is_outlet(reader: Reader, speaker: Span | None) -> bool:
    return speaker is not None and bool(reader.flags[speaker[0]] & (g.RECIPIENT | g.TO_RECIPIENT))


def _first_part(reader: Reader, span: Span | None) -> Span | None:
    """«انتقد الوزير، وفقا لما نقلته الوكالة، مسألة كذا»: the outlet alone."""
    comma = next(iter(reader.commas(*span)), 0) if span is not None else 0
    return (span[0], comma) if span is not None and comma > span[0] else span


def _after_outer(finding: Finding, before: list[Finding]) -> None:
    """«قال فلان إن …، كما ادعت الشركة»: what a later word attributes begins no earlier than the content it stands in."""
    start = finding.content[0] if finding.content else 0  # none that stands before it can hold the cue and follow there
    for other in before[bisect_left(before, start, key=_CUE) :]:
        if (
            finding.content
            and other.content
            and other.content[0] <= finding.i < other.content[1]
            and finding.content[0] <= other.i
        ):
            finding.content, finding.shift = (other.content[0], finding.content[1]), other.shift


def _stands_by(reader: Reader, finding: Finding, other: Finding) -> bool:
    """«قال في تصريح صحفي إن», «قال مخاطبا الحضور "…"»: the word between a verb and its clause; not «رغم إصراره على أن»."""
    named = finding.cue.form == NOUN and finding.cue.cue_class in _NAMED_ACTS
    named = named or finding.cue.lemma == "تحدث"  # «قال الرئيس الذي كان يتحدث في المجلس "…"»
    named = named or bool(reader.flags[finding.i - 1] & g.RELATIVE)  # «أوردت الصحيفة، التي كشفت القضية، أن»
    return other.i < finding.i and (named or finding.cue.form == PARTICIPLE)


def _taken(reader: Reader, finding: Finding, before: list[Finding]) -> bool:
    """Whether an earlier cue of the sentence already has this content, or this cue lies inside what a phrase attributes."""
    content, i, form = finding.content, finding.i, finding.cue.form
    if content is None:
        return False
    beside = form in _BESIDE
    for other in reversed(before[-4:]):
        if other.content is None:
            continue
        first, last = other.content
        if first == content[0]:
            if finding.polarity == "negated":
                return True  # «قال مصدر لم تذكر الوكالة اسمه، إن»
            if nominals.carries_only(finding) or _stands_by(reader, finding, other):
                return True
            if other.cue.lemma == "وصف" and finding.cue.nounlike and reader.entries[first].word.joined:
                return True  # «وصفت الوزارة طلب الوفد بأنه متسرع»
            if form == NOUN and finding.cue.pronoun and other.cue.form in VERBAL and other.i < i < first - FAR_NOUN:
                return True  # «ورد في البيان الذي ذكر اعترافها بالأمر في التحقيق أن»
            apart = reader.flags[first - 1] & g.COMP and reader.flags[first - 2] & g.COMMA
            if finding.cue.common and other.i < i and apart:
                return True  # «كشفت دراسة، تنشر نتائجها غدا، أن …»
        if beside and form == NOUN and first <= i <= first + 1 and not other.quotation:
            return True  # «أعرب عن اعتقاده أن»: the noun is part of what the verb reports
        relays = finding.cue.relays or finding.cue.inside or first > i  # «قال الوزير، كما أعلن المدير، إن …»
        relays = relays and form in VERBAL and content[0] <= other.first < i
        if relays and other.quotation is finding.quotation and content[1] <= i:
            if finding.cue.relays or _is_outlet(reader, finding.speaker):  # and not «…، حسب ما جاء في البيان»
                outlet = _first_part(reader, finding.speaker)
                other.via = other.via or outlet  # «قال الوزير إن …، وفقا لما نقلته الوكالة»
            return True
        if beside and form == PHRASE and (first <= i < last or _seconds(reader, finding, other)):
            return True
        if other.polarity == "no_comment" and other.first <= i < other.last:
            return True
    return False
