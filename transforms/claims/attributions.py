"""Phrases that attribute: «وفقا لمصادر طبية», «بحسب الوكالة», «نقلا عن شهود», «على حد قوله»."""

from __future__ import annotations

from transforms.characters import raw_length
from transforms.claims import contents, phrases
from transforms.claims import grammar as g
from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.lexicon import load

_NORMS = frozenset(load("cues")["norms"])
_SAYING = frozenset(("قال", "عبر", "وصف", "زعم"))
SHORTEST = 4  # words of a statement that a phrase can attribute


def phrase(reader: Reader, finding: Finding) -> bool:
    """The phrase's speaker, and the rest of its sentence as the content."""
    i, cue, (first, stop) = finding.i, finding.cue, finding.sentence
    entries = reader.entries
    k = i + 1
    if k >= stop:
        return False
    if cue.lemma == "على حد قول":
        word = entries[k].cue
        if not i or entries[i - 1].word.base != "على" or word is None or word.lemma not in _SAYING:
            return False
        finding.first, finding.last = i - 1, k + 1
        if word.pronoun:
            finding.pronoun, finding.basis = True, "coreference"
        k += 1
    elif cue.lemma == "على لسان":
        if not i or entries[i - 1].word.base != "على":
            return False
        finding.first = i - 1
    elif cue.takes:
        if "ل" in cue.takes:
            if entries[k].clean[:1] != "ل":
                return False
        elif entries[k].word.base in cue.takes:
            finding.last = k + 1
            k += 1
        else:
            return False
    if not finding.pronoun and not _speaker(reader, finding, k, stop):
        return False
    end = finding.speaker[1] if finding.speaker else finding.last
    content = _content(reader, finding, first, end, stop)
    if content is None:
        return False
    finding.content, finding.kind = content, contents.rendering(reader, content)
    finding.shift = contents.leading(reader, content[0])
    return True


def _speaker(reader: Reader, finding: Finding, k: int, stop: int) -> bool:
    entries = reader.entries
    if k >= stop or entries[k].clean in ("ما",) or entries[k].flags & g.MARK:
        return False
    clean = entries[k].clean
    bare = clean
    if "ل" in finding.cue.takes:
        bare = "ا" + clean[1:] if clean.startswith("لل") else clean[1:]
    if bare in _NORMS or len(bare) < 3:
        return False
    flags = g.describe(bare).flags
    if flags & (g.PREPOSITION | g.RELATIVE | g.PRONOUN | g.DEMONSTRATIVE | g.COMP | g.PARTICLE):
        return False
    if not flags & (g.PERSON | g.BODY | g.CHANNEL | g.RECIPIENT):
        unlikely = flags & (g.MASDAR | g.DEFINITE | g.MEDIUM) or bare.endswith(("ات", "ها", "ه", "ة"))
        if unlikely or finding.first > finding.sentence[0] + 1:
            return False
    finding.speaker = (k, phrases.end_of(reader, k, stop, bool(flags & (g.PERSON | g.BODY | g.MEDIUM | g.DEFINITE))))
    finding.basis = "explicit"
    return True


def _content(reader: Reader, finding: Finding, first: int, end: int, stop: int) -> tuple[int, int] | None:
    entries = reader.entries
    if finding.first <= first + 2:  # the phrase opens the sentence
        start = end
        while start < stop and (entries[start].flags & g.MARK or entries[start].clean in ("فإن", "فان", "ف")):
            start += 1
        if end < stop and (entries[end].flags & g.MARK or start > end):
            return (start, contents.end_of(reader, finding.i, start, stop)) if stop - start >= SHORTEST else None
        return None
    last = finding.first
    while last > first and (entries[last - 1].flags & g.MARK or entries[last - 1].clean in ("وذلك",)):
        if contents.closes_inside(reader, first, last - 1):
            break
        last -= 1
    start = contents.after_dateline(reader, first, last)
    return (start, last) if last - start >= SHORTEST else None


def prefix_letters(reader: Reader, finding: Finding) -> int:
    """Characters of a joined ل before the speaker («وفقا لمصادر»)."""
    if finding.speaker is None or "ل" not in finding.cue.takes:
        return 0
    return raw_length(reader.entries[finding.speaker[0]].surface, 1)
