"""A phrase or clause beside a claim in; whether it only says through whom the claim came, which is then noted there.

«أفادت القناة، نقلا عن مصدر، بأن …» and «نفت الحكومة …، وفقا لوكالة الأنباء» are one claim each, and not two.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.finding import Finding, Span
from transforms.claims.reader import Reader
from transforms.claims.surface.sources import source
from transforms.claims.vocabulary import grammar as g

_BEFORE_HEAD: Final = g.AUXILIARY | g.PARTICLE | g.ADJUNCT | g.MARK | g.BLOCKER  # «وقد كان الوزير أعلن …»


def names_source(reader: Reader, finding: Finding, before: list[Finding]) -> bool:
    """«أفادت القناة، نقلا عن مصدر، بأن …»: between a verb and what it reports the phrase says whose words they are."""
    for other in before[-2:]:
        if other.content is None or not other.i < finding.i < other.content[0] or other.quotation != finding.quotation:
            continue
        found = source(reader, finding.i, finding.cue, other.sentence[0], other.content[0])
        if found is None or found.speaker is None:
            continue
        if finding.cue.cue_class == "quote_media":
            other.source = other.source or found.speaker
        elif _is_outlet(reader, found.speaker):
            other.via = other.via or found.speaker
        return True
    return False


def seconds(reader: Reader, finding: Finding, other: Finding) -> bool:
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
    elif _is_outlet(reader, finding.speaker):
        other.via = other.via or finding.speaker
    return True


def relays(reader: Reader, finding: Finding, other: Finding) -> bool:
    """«قال الوزير إن …، وفقا لما نقلته الوكالة»: a verb behind a claim tells who passed it on; not «…، حسب ما جاء في البيان»."""
    content = finding.content
    if content is None or other.quotation is not finding.quotation:
        return False
    if not content[0] <= other.first < finding.i or content[1] > finding.i:
        return False
    if finding.cue.relays or _is_outlet(reader, finding.speaker):
        other.via = other.via or _first_part(reader, finding.speaker)
    return True


def note_outlet(reader: Reader, finding: Finding, other: Finding) -> None:
    """«نفى الوزير النبأ، حسبما ذكرت الوكالة»: what the outlet tells is the claim before it, from the sentence's head to its
    end. That it told so stays a claim of its own."""
    content, told = finding.content, other.content
    if (
        content is None
        or told is None
        or other.quotation is not finding.quotation
        or not _is_outlet(reader, finding.speaker)
    ):
        return
    head = other.first if other.speaker is None else min(other.first, other.speaker[0])
    opens = content[0] <= head and all(flags & _BEFORE_HEAD for flags in reader.flags[content[0] : head])
    if opens and content[1] - 1 <= told[1] <= content[1] <= finding.i:
        other.via = other.via or _first_part(reader, finding.speaker)


def _is_outlet(reader: Reader, speaker: Span | None) -> bool:
    return speaker is not None and bool(reader.flags[speaker[0]] & (g.RECIPIENT | g.TO_RECIPIENT))


def _first_part(reader: Reader, span: Span | None) -> Span | None:
    """«انتقد الوزير، وفقا لما نقلته الوكالة، مسألة كذا»: the outlet alone."""
    comma = next(iter(reader.commas(*span)), 0) if span is not None else 0
    return (span[0], comma) if span is not None and comma > span[0] else span
