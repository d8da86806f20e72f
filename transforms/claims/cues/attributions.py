"""Phrases that attribute: «وفقا لمصادر طبية», «بحسب الوكالة», «نقلا عن شهود», «على حد قوله»."""

from __future__ import annotations

from typing import Final

from transforms.characters import raw_length
from transforms.claims.content import contents, ends, interruptions
from transforms.claims.finding import Finding
from transforms.claims.markers import marker_of
from transforms.claims.reader import Reader
from transforms.claims.surface import speakers
from transforms.claims.surface.addressees import past_outlet
from transforms.claims.surface.phrases import is_definite
from transforms.claims.surface.sources import source
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import EXISTING, SO
from transforms.conjugate import VERBAL
from transforms.lexicon import load

ORIGIN: Final = 7  # tokens from a name to the comma behind where its bearer comes from
SHORTEST: Final = 4  # words of a statement that a phrase can attribute
SURELY: Final = 2  # the same behind «فإن»
_APART: Final = frozenset(p["lemma"] for p in load("cues")["phrases"] if p.get("apart"))
ASIDE: Final = 14  # tokens from a name to «فإن» behind an aside


def phrase(reader: Reader, finding: Finding) -> bool:
    """The phrase's speaker, and the rest of its sentence as the content."""
    first, stop = finding.sentence
    found = source(reader, finding.i, finding.cue, first, stop)
    if found is None:
        return False
    finding.first, finding.last, finding.speaker = found
    said = reader.entries[found.last - 1].cue  # «قوله»; «تعبيره» is no cue and shows no pronoun
    joined = said is not None and (found.first < finding.i or bool(said.pronoun))
    finding.pronoun = found.speaker is None and joined
    finding.basis = "explicit" if found.speaker else "coreference" if finding.pronoun else "none"
    content = _content(reader, finding, first, _past_origin(reader, found.end, stop), stop)
    if content is None:
        return False
    before, behind = content[0] < finding.first, content[1] > finding.last
    finding.rule = "phrase.amid" if before and behind else "phrase.closing" if before else "phrase.opening"
    finding.content, finding.kind = content, contents.rendering(reader, content)
    quoted = reader.sentences.opened.get(content[0] - 1)
    if quoted is not None and quoted.last == content[1] - 1:  # «"…"، على حد تعبير الوزير», «وبحسب الوزير، "…"»
        finding.content, finding.kind = (content[0], quoted.last), "direct"
    finding.shift = contents.leading(reader, content[0])
    return True


def _past_origin(reader: Reader, end: int, stop: int) -> int:
    """«وبحسب جون سميث من بنك الجبل، فإن …», «وفقا للتقرير، الصادر أمس، فإن …»: what stands beside a name ends at a comma."""
    if end < stop and reader.flags[end] & g.COMMA:
        after = reader.date_ends.get(end + 1, end)  # «وبحسب تقرير نشره المعهد، الثلاثاء، …»
        if end < after < stop and reader.flags[after] & g.COMMA:
            return after
        beside = (k for k in reader.commas(end + 1, min(end + ASIDE, stop - 1)) if reader.entries[k + 1].clean in SO)
        return next(beside, end)
    if end >= stop or not reader.flags[end] & g.PREPOSITION:
        return past_outlet(reader, end, stop)
    return next((k for k in range(end + 1, min(end + ORIGIN, stop)) if reader.flags[k] & g.COMMA), end)


def _content(reader: Reader, finding: Finding, first: int, end: int, stop: int) -> tuple[int, int] | None:
    entries = reader.entries
    beside = bool(finding.cue.conjunction and reader.flags[finding.first - 1] & g.COMMA)  # «…، وبحسب الوزارة فإن …»
    if finding.first <= first + 2 or beside:  # the phrase opens the sentence, or a clause of its own
        start = end
        while start < stop and (entries[start].flags & g.MARK or entries[start].clean in SO):
            start += 1
        opinion = finding.cue.cue_class == "opinion" and start < stop and entries[start].flags & g.COMP
        if opinion and not entries[start].word.joined:  # «في رأي الخبراء أن …»
            start += 1
        if end < stop and (opinion or entries[end].flags & g.MARK or start > end or _opens(reader, finding, end)):
            least = SURELY if entries[start - 1].clean in SO else SHORTEST
            q = reader.sentences.opened.get(start - 1)
            if q is not None and q.closed and q.last + 1 < stop and not reader.flags[q.last + 1] & g.MARK:
                start -= 1  # «فإن "شاحنة" صدمت المارة»
            return (start, ends.end_of(reader, finding.i, start, stop)) if stop - start >= least else None
        return None
    if finding.cue.lemma in _APART and not reader.flags[finding.first - 1] & (g.COMMA | g.QUOTE):
        return None  # «لا يعني في رأي الباحثين أن …»
    last = finding.first
    last = ends.before_marks(reader, first, last)
    if entries[last - 1].clean == "وذلك":
        last = ends.before_marks(reader, first, last - 1)
    start = contents.start_of(reader, first, last)
    again = interruptions.resumes(reader, finding.first, end, stop)
    if again:
        return start, ends.end_of(reader, finding.i, again, stop)
    return (start, last) if last - start >= SHORTEST else None


def _opens(reader: Reader, finding: Finding, k: int) -> bool:
    """«وبحسب الوزارة تعمل …»: a clause whose verb stands right behind a definite name; «بحسب مصدر رفض …» describes it."""
    cue, speaker = reader.entries[k].cue, finding.speaker
    if reader.entries[k].clean == "فقد" or (reader.flags[k] & g.COMP and reader.entries[k].word.lead == "ف"):
        return True  # «بحسب الوزارة فإنها …»
    if speaker is None:
        return False
    if not reader.flags[speaker[0]] & (g.DEFINITE | g.PLACE) and not is_definite(reader, *speaker):
        return False
    verbal = cue is not None and cue.form in VERBAL and not cue.nounlike
    exists = reader.entries[k].clean in EXISTING
    return verbal or exists or bool(reader.flags[k] & (g.VERB | g.AUXILIARY | g.PARTICLE))


def prefix_letters(reader: Reader, finding: Finding) -> int:
    """Characters of a joined ل before the speaker («وفقا لمصادر»)."""
    if finding.speaker is None or "ل" not in finding.cue.takes or reader.flags[finding.speaker[0]] & g.QUOTE:
        return 0
    return raw_length(reader.entries[finding.speaker[0]].surface, 1)


def passes_on(reader: Reader, finding: Finding, other: Finding) -> bool:
    """«قال المدير، بحسب ما نقلت الصحيفة، إن …»: between a verb and what it reports, the outlet that it came through."""
    i = finding.i
    if other.content is None or not other.i < i < other.content[0]:
        return False
    if other.quotation != finding.quotation or not marker_of(reader, i):
        return False
    speaker = speakers.after(reader, finding.last, other.content[0])
    if speaker is None or not reader.flags[speaker[0]] & g.RECIPIENT:
        return False
    other.via = other.via or speaker
    return True
