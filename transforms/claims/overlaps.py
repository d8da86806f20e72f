"""Findings of one sentence whose contents meet in; which of them keeps the clause, and where each content ends, out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from operator import attrgetter
from typing import Final

from transforms.claims.content import ends
from transforms.claims.cues import nominals, taken_up, verbs
from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.claims.relayed import note_outlet, relays, seconds
from transforms.claims.vocabulary import grammar as g
from transforms.conjugate import NOUN, PARTICIPLE, PHRASE, VERBAL

REACH: Final = 4  # findings before a cue that may already have its clause
FAR_NOUN: Final = 4  # tokens from a noun to a clause that it shares with the verb before it
CUE: Final = attrgetter("i")
_Meets = Callable[[Reader, Finding, Finding], bool]
_CLAUSE: Final = g.COMP | g.OPENER
# Nouns of these name what was issued, or who acts.
_NAMED_ACTS: Final = frozenset(("say", "announce", "allege", "reply"))


def share(finding: Finding, other: Finding) -> bool:
    """«قال بعدما أعلن الرئيس استقالته إن …»: whether the verb behind «بعدما» and the one before it have taken one clause."""
    content, outer = finding.content, other.content
    if content is None or outer is None or outer[0] != content[0]:
        return False
    if not other.i < finding.i < content[0] - 1 or other.quotation:
        return False
    return finding.cue.form in VERBAL and other.cue.form in VERBAL


def owners(reader: Reader, finding: Finding, before: list[Finding]) -> tuple[Finding, bool]:
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


def is_whole(reader: Reader, finding: Finding, before: list[Finding]) -> bool:
    """Whether the content, where there is one, holds a word once it keeps to its side of the contents that it meets."""
    content = finding.content
    if content is None:
        return True
    if finding.rule == taken_up.RULE:
        _takes_up(finding, before)
    elif content[1] <= finding.first:
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


def _takes_up(finding: Finding, before: list[Finding]) -> None:
    """«قالت الصحيفة إن المصنع سيغلق، وهو ما نفته الشركة»: what is denied is what the claim before it reports."""
    start, end = finding.content or (0, 0)
    for other in before[bisect_left(before, start, key=CUE) :]:
        if other.content and start <= other.content[0] and other.content[1] == end:
            finding.content, finding.kind, finding.shift = other.content, other.kind, other.shift
            return


def _after_outer(finding: Finding, before: list[Finding]) -> None:
    """«قال فلان إن …، كما ادعت الشركة»: what a later word attributes begins no earlier than the content it stands in."""
    start = finding.content[0] if finding.content else 0  # none that stands before it can hold the cue and follow there
    for other in before[bisect_left(before, start, key=CUE) :]:
        if (
            finding.content
            and other.content
            and other.content[0] <= finding.i < other.content[1]
            and finding.content[0] <= other.i
        ):
            finding.content, finding.shift = (other.content[0], finding.content[1]), other.shift


def taken(reader: Reader, finding: Finding, before: list[Finding]) -> bool:
    """Whether an earlier cue of the sentence already has this content, or this cue lies inside what a phrase attributes."""
    content = finding.content
    if content is None or finding.rule == taken_up.RULE:
        return False
    for other in reversed(before[-REACH:]):
        if other.content is None:
            continue
        if other.content[0] == content[0] and _any(_HELD, reader, finding, other):
            return True
        if _any(_PARTS, reader, finding, other):
            return True
    return False


def _any(cases: tuple[_Meets, ...], reader: Reader, finding: Finding, other: Finding) -> bool:
    for case in cases:  # noqa: SIM110 a generator takes twice the time, compiled
        if case(reader, finding, other):
            return True
    return False


# Of two cues before one clause the second makes no claim of its own where …


def _is_negated(reader: Reader, finding: Finding, other: Finding) -> bool:
    """«قال مصدر لم تذكر الوكالة اسمه، إن»."""
    return finding.polarity == "negated"


def _stands_by(reader: Reader, finding: Finding, other: Finding) -> bool:
    """«قال في تصريح صحفي إن», «قال مخاطبا الحضور "…"»: the word between a verb and its clause; not «رغم إصراره على أن»."""
    if nominals.carries_only(finding):
        return True
    named = finding.cue.form == NOUN and finding.cue.cue_class in _NAMED_ACTS
    named = named or "speaks" in finding.cue.traits  # «قال الرئيس الذي كان يتحدث في المجلس "…"»
    named = named or bool(reader.flags[finding.i - 1] & g.RELATIVE)  # «أوردت الصحيفة، التي كشفت القضية، أن»
    return named or finding.cue.form == PARTICIPLE


def _is_described(reader: Reader, finding: Finding, other: Finding) -> bool:
    """«وصفت الوزارة طلب الوفد بأنه متسرع»."""
    first = other.content[0] if other.content else 0
    return "describes" in other.cue.traits and finding.cue.nounlike and bool(reader.entries[first].word.joined)


def _is_far_noun(reader: Reader, finding: Finding, other: Finding) -> bool:
    """«ورد في البيان الذي ذكر اعترافها بالأمر في التحقيق أن»."""
    if finding.cue.form != NOUN or not finding.cue.pronoun or other.cue.form not in VERBAL or other.content is None:
        return False
    return other.i < finding.i < other.content[0] - FAR_NOUN


def _is_aside(reader: Reader, finding: Finding, other: Finding) -> bool:
    """«كشفت دراسة، تنشر نتائجها غدا، أن …»."""
    if not finding.cue.common or other.i >= finding.i or other.content is None:
        return False
    first = other.content[0]
    return bool(reader.flags[first - 1] & g.COMP and reader.flags[first - 2] & g.COMMA)


# It is part of the claim before it where …


def _is_reported(reader: Reader, finding: Finding, other: Finding) -> bool:
    """«أعرب عن اعتقاده أن»: the noun is part of what the verb reports."""
    if finding.cue.form != NOUN or other.content is None or other.quotation:
        return False
    first = other.content[0]
    return first <= finding.i <= first + 1


def _passes_on(reader: Reader, finding: Finding, other: Finding) -> bool:
    """«قال الوزير، كما أعلن المدير، إن …», «قال الوزير إن …، وفقا لما نقلته الوكالة»."""
    if finding.cue.form not in VERBAL or other.content is None:
        return False
    if not (finding.cue.relays or finding.cue.inside or other.content[0] > finding.i):
        note_outlet(reader, finding, other)
        return False
    return relays(reader, finding, other)


def _attributes(reader: Reader, finding: Finding, other: Finding) -> bool:
    """A phrase inside a content, or behind it: «…، وفقا لوكالة الأنباء»."""
    if finding.cue.form != PHRASE or other.content is None:
        return False
    return other.content[0] <= finding.i < other.content[1] or seconds(reader, finding, other)


_HELD: Final[tuple[_Meets, ...]] = (_is_negated, _stands_by, _is_described, _is_far_noun, _is_aside)
_PARTS: Final[tuple[_Meets, ...]] = (_is_reported, _passes_on, _attributes)
