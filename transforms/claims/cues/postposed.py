"""Reporting verbs that follow what they report («…، كما أعلن الوزير», «…، حسبما أفاد مصدر»): a finding in, filled, out."""

from __future__ import annotations

from typing import Final

from transforms.claims.content import contents, ends, fronted, interruptions
from transforms.claims.finding import Finding, Span
from transforms.claims.markers import marked_at
from transforms.claims.reader import COLONED, QUOTED, THAT, Reader
from transforms.claims.surface import speakers
from transforms.claims.surface.addressees import past_outlet
from transforms.claims.surface.mentions import is_document
from transforms.claims.surface.passives import told_by
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import SO
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.sentences import Quotation

_WRITTEN_IN: Final = listed("grammar", "inside") | {"على"}
_WISHED: Final = listed("cues", "felt")
THUS: Final = listed("grammar", "thus")
_GOES_ON: Final = g.VERB | g.AUXILIARY | g.PARTICLE  # the clause that the verb only interrupts
_WAS: Final = g.AUXILIARY | g.PARTICLE
_ON_SOMETHING: Final = frozenset(("threaten", "accuse", "demand", "reject", "deny", "condemn", "praise"))
_SOMEBODY: Final = g.PERSON | g.BODY | g.PLACE | g.DEFINITE
SHORTEST: Final = 3  # words of a statement that stands before its verb
LONGEST_OUTLET: Final = 10  # tokens from «نقلت» to whom an outlet quotes
LEAST_AFTER: Final = 4  # words of one that stands behind speaker and comma


def read(reader: Reader, finding: Finding, marker: str) -> bool:
    """«…، كما أعلن الوزير»: the content is what stands before, back to the sentence's start."""
    i, (first, stop) = finding.i, finding.sentence
    by = told_by(reader, finding)  # «كما علم من مصدر أمني»
    if by is None and (
        THAT not in finding.cue.takes
        or (finding.cue.pronoun and (marker == "كما" or _names(finding.cue, marker)))
        or (finding.cue.common and not _relays(finding.cue, marker))
        or finding.cue.lemma in _WISHED
        or (marker == "كما" and finding.cue.cue_class == "demand")  # «بقي في بيته كما طلب القاضي»
        or (marker == "على ما" and finding.cue.cue_class in _ON_SOMETHING)
    ):
        return False
    end = ends.before_marks(reader, first, marked_at(reader, i, marker))
    start = contents.start_of(reader, first, end)
    # «وفي العام نفسه، حسبما قال الوزير، …»
    aside = reader.flags[start] & (g.PREPOSITION | g.ADJUNCT) and end - start <= SHORTEST
    if end - start < SHORTEST or aside:
        return marker != "كما" and bool(aside or end <= first + 1) and _fronted(reader, finding)
    quoted = reader.sentences.opened.get(start - 1)
    direct = quoted is not None and quoted.last == end - 1
    if quoted is not None:  # «"…"، كما تقول فلانة»
        start, end = (start, end - 1) if direct else (start - 1, end)
    if finding.cue.inside and not _is_written(reader, i + 1, stop):
        return False  # «كما جاء في المرتبة الثانية»
    behind = reader.flags[i + 1] if i + 1 < stop else 0
    named = behind & g.QUOTE and finding.cue.cue_class != "opinion"  # «كما أعلنت "سامكو"»
    speaker, last = _relayed(reader, finding, stop) if named or not behind & g.MARK else (None, i + 1)
    on_something = finding.cue.cue_class in _ON_SOMETHING and marker == "كما"
    if speaker is not None and on_something and _is_act(reader.flags[speaker[0]]):
        return False  # «…، كما طلب السماح بسماع الشهود»: what else was asked
    if by is not None:
        speaker = speakers.after(reader, by + 1, stop)
        last = stop if speaker is None else speaker[1]
    if finding.cue.common and (speaker is None or not reader.nothing_after(last, stop)):
        return False  # «تساهم الطريقة، حسب ما نقلت الصحيفة، في …»
    alone = finding.cue.cue_class == "say" and reader.flags[i - 2] & g.COMMA and i + 1 >= stop
    if speaker is None and ((marker == "كما" and not alone) or (behind & _GOES_ON and marker != "لما")):
        return False  # «أحد الأسباب، حسب ما قال كانت المهنية»; but «…، كما قال.»
    again = interruptions.resumes(reader, marked_at(reader, i, marker), last, stop) if last < stop and not direct else 0
    if again:
        end = ends.end_of(reader, i, again, stop)
    finding.speaker, finding.content = speaker, (start, end)
    finding.rule = "postposed.resumed" if again else "postposed.marked"
    finding.basis = "explicit" if speaker else "dropped"
    finding.kind = "direct" if direct else contents.rendering(reader, (start, end))
    finding.shift = contents.leading(reader, start)
    return True


def _is_act(flags: int) -> bool:
    return bool(flags & g.MASDAR) and not flags & (g.PERSON | g.BODY | g.MEDIUM | g.RECIPIENT)


def _relays(cue: CueWord, marker: str) -> bool:
    """«حسب ما نقلت الوكالة»: through whom it came."""
    return cue.inside or (cue.cue_class == "quote_media" and marker != "كما")


def _relayed(reader: Reader, finding: Finding, stop: int) -> tuple[Span | None, int]:
    """Who speaks behind the verb, and one past it: «حسب ما نقلت الوكالة عن المدير» has a source besides the outlet."""
    i = finding.i + finding.cue.inside  # behind «جاء في»
    of = next((k for k in range(i + 2, min(i + LONGEST_OUTLET, stop)) if reader.entries[k].clean == "عن"), stop)
    if not finding.cue.common or finding.cue.inside or of == stop:
        speaker = speakers.after(reader, i + 1, stop)
        return speaker, stop if speaker is None else speaker[1]
    speaker, finding.source = speakers.after(reader, i + 1, of), speakers.after(reader, of + 1, stop)
    return speaker, stop if finding.source is None else finding.source[1]


def _is_written(reader: Reader, k: int, stop: int) -> bool:
    """«في بيان الوزارة», «على موقعه»: where what was said stands."""
    if k + 1 >= stop or reader.entries[k].word.base not in _WRITTEN_IN:
        return False
    return bool(reader.flags[k + 1] & (g.CHANNEL | g.MEDIUM | g.RECIPIENT)) or is_document(reader.entries[k + 1])


def _names(cue: CueWord, marker: str) -> bool:
    """«إجراءات على ما وصفه بالفوضى», «وفق ما وصفها ناشطون»: what somebody calls a thing, and no source."""
    return "describes" in cue.traits or (cue.cue_class == "opinion" and marker == "على ما")


def _fronted(reader: Reader, finding: Finding) -> bool:
    """«ووفقا لما ذكرته الوكالة، تعود …», «وحسبما قال الوزير فإن …»: what is said follows the speaker and a comma."""
    i, stop = finding.i, finding.sentence[1]
    speaker, behind = _relayed(reader, finding, stop)
    start = behind = past_outlet(reader, behind, stop)
    while start < stop and (reader.flags[start] & g.COMMA or reader.entries[start].clean in SO):
        start += 1
    acts = start < stop and reader.flags[start] & _WAS and not reader.entries[start].word.lead
    if speaker is None or (start == behind and not acts) or stop - start < LEAST_AFTER:
        return False  # «وحسب ما نقلت "المنارة" كان السائق …»
    span = start, ends.end_of(reader, i, start, stop)
    finding.speaker, finding.content, finding.basis = speaker, span, "explicit"
    finding.rule = "postposed.fronted"
    finding.kind = contents.rendering(reader, span)
    finding.shift = contents.leading(reader, start)  # «…، فقد ظهروا»
    return True


def after_quotation(reader: Reader, finding: Finding) -> bool:
    """«"…" قال القائد», «"…"، تقول فلانة»: the quotation right before a verb that has nothing else to report."""
    i, cue, (first, stop) = finding.i, finding.cue, finding.sentence
    if cue.conjunction or cue.pronoun or cue.person != 3 or QUOTED not in cue.takes or i - 1 <= first:
        return False
    if cue.common and cue.cue_class != "write":
        return False
    if cue.cue_class in _ON_SOMETHING:
        return False  # «"تعدين بتكوين" يهدد الكهرباء»
    mark = _mark_before(reader, i)
    quoted = _closed_at(reader, mark)
    if quoted is None or quoted.first > first:  # within a sentence it belongs to what stands before it
        return False
    if i + 1 >= stop or reader.flags[i + 1] & g.MARK or any(flags & g.COMP for flags in reader.flags[i + 1 : stop]):
        return False
    speaker = speakers.after(reader, i + 1, stop)
    if speaker is None or (mark == i - 1 and quoted.is_short and not reader.flags[speaker[0]] & _SOMEBODY):
        return False  # «"الجبل" يضيف ميزة جديدة»: who acts
    again = reader.sentences.opened.get(speaker[1] + 1) if reader.flags[speaker[1]] & g.COMMA else None
    if again is not None and (not again.closed or again.last - again.first <= SHORTEST):
        again = None  # «"…"، يقول فلان، "…"» goes on behind its verb; «فلان، "ملك الغناء"» does not
    last = quoted.last if again is None else again.last
    finding.speaker, finding.content, finding.basis = speaker, (quoted.first + 1, last), "explicit"
    finding.rule = "postposed.quotation" if again is None else "postposed.resumed"
    finding.kind, finding.shift = "direct", 0
    return True


def join_interrupted(reader: Reader, finding: Finding) -> None:
    """«"…"، قال القائد: "…"»: the quotation before a verb that has a second one behind it is the beginning of what is said."""
    i, content = finding.i, finding.content
    if finding.kind != "direct" or content is None or finding.cue.conjunction or not reader.flags[i - 1] & g.MARK:
        return
    mark = _mark_before(reader, i)
    quoted = _closed_at(reader, mark)
    if quoted is None or quoted.first > finding.sentence[0] or (mark == i - 1 and quoted.is_short):
        return
    if quoted.first + 1 < content[0]:
        finding.content, finding.rule = (quoted.first + 1, content[1]), "verb.interrupting"


def _mark_before(reader: Reader, i: int) -> int:
    """Where the mark would stand that closes a quotation before the verb at `i`."""
    mark = i - 2 if reader.entries[i - 1].clean in THUS else i - 1
    return mark - bool(reader.flags[mark] & g.COMMA or reader.entries[mark].surface in b.DASHES)


def after_clause(reader: Reader, finding: Finding) -> bool:
    """«قتل خمسة في الانفجار، قالت الشرطة.»: a clause and a comma before a verb that only its speaker follows."""
    i, cue, (first, stop) = finding.i, finding.cue, finding.sentence
    if (
        cue.cue_class != "say"
        or COLONED not in cue.takes
        or cue.conjunction
        or cue.common
        or cue.pronoun
        or cue.person != 3
    ):
        return False
    if i - 1 - first < SHORTEST or i + 1 >= stop or cue.number != "s":
        return False  # also «…، تحدثوا عنها»: a verb in the plural has its subject before it
    if reader.flags[first] & (g.PREPOSITION | g.ADJUNCT) or fronted.opens(reader, first, i - 1):
        return False
    speaker = speakers.after(reader, i + 1, stop)
    if speaker is None or not reader.nothing_after(speaker[1], stop):
        return False
    start = contents.start_of(reader, first, i - 1)
    finding.speaker, finding.content, finding.basis = speaker, (start, i - 1), "explicit"
    finding.rule = "postposed.clause"
    finding.kind, finding.shift = contents.rendering(reader, (start, i - 1)), contents.leading(reader, start)
    return True


def _closed_at(reader: Reader, mark: int) -> Quotation | None:
    if not reader.flags[mark] & g.QUOTE:
        return None
    return reader.sentences.closed_at(mark)
