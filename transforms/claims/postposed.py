"""Reporting verbs that follow what they report («…، كما أعلن الوزير», «…، حسبما أفاد مصدر»): a finding in, filled, out."""

from __future__ import annotations

from transforms.claims import contents, speakers
from transforms.claims import grammar as g
from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.lexicon import load

SHORTEST = 3  # words of a statement that stands before its verb
_POSTPOSERS = frozenset(w for w in load("cues")["postposers"] if " " not in w)
_POSTPOSERS_2 = frozenset(w for w in load("cues")["postposers"] if " " in w)


def marker_of(reader: Reader, i: int) -> str:
    """The word before the cue that puts it after its content: «كما», «حسبما», «حسب ما», «لما»."""
    if not i or reader.entries[i].cue is None:
        return ""
    one = reader.entries[i - 1].clean
    if one in _POSTPOSERS:
        return one
    if one != "ما" or i < 2:
        return ""
    two = f"{reader.entries[i - 2].clean} {one}"
    return two if two in _POSTPOSERS_2 else ""


def read(reader: Reader, finding: Finding, marker: str) -> bool:
    """«…، كما أعلن الوزير»: the content is what stands before, back to the sentence's start."""
    i, (first, stop) = finding.i, finding.sentence
    entries = reader.entries
    if (finding.cue.pronoun and marker == "كما") or finding.cue.common:
        return False
    end = i - 1 - marker.count(" ")
    while (
        end > first
        and not contents.closes_inside(reader, first, end - 1)
        and (entries[end - 1].flags & g.MARK or entries[end - 1].clean in ("وفقا", "طبقا", "وذلك"))
    ):
        end -= 1
    start = contents.after_dateline(reader, first, end)
    if end - start < SHORTEST:
        return False
    speaker = None if i + 1 < stop and reader.flags[i + 1] & g.MARK else speakers.after(reader, i + 1, stop)
    if speaker is None and marker == "كما":
        return False
    finding.speaker, finding.content = speaker, (start, end)
    finding.basis = "explicit" if speaker else "dropped"
    finding.kind = contents.rendering(reader, (start, end))
    return True
