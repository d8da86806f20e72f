"""The words that put a reporting verb after what it reports: «كما», «حسبما», «وفقا لما», «على ما»."""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.words import listed
from transforms.lexicon import load

_ONE: Final = frozenset(w for w in load("cues")["postposers"] if " " not in w)
_TWO: Final = frozenset(w for w in load("cues")["postposers"] if " " in w)
SOURCED: Final = frozenset(w.split()[-1] for w in load("cues")["postposers"]) - {"كما"}  # the last word before the verb
_FOLLOWING: Final = listed("grammar", "following")
_UPON: Final = listed("grammar", "upon")
_BEFORE: Final = listed("grammar", "source_openers")


def marker_of(reader: Reader, i: int) -> str:
    """The word before the cue that puts it after its content: «كما», «حسبما», «حسب ما», «لما»."""
    if not i or reader.entries[i].cue is None:
        return ""
    one = reader.entries[i - 1].clean
    if one in _ONE:
        # «وفقا لما قاله»; but «خلافا لما يطالب به», «مطابقا لما طلبه»
        follows = one != "لما" or reader.entries[i - 2].word.base in _FOLLOWING
        return one if follows else ""
    if one != "ما" or i < 2:
        return ""
    two = f"{reader.entries[i - 2].clean} {one}"
    if two == "على ما" and reader.entries[i - 3].word.base in _UPON:
        return ""  # «ردا على ما قاله»
    return two if two in _TWO else ""


def is_aside(reader: Reader, i: int) -> bool:
    """«ذكرت اللجنة، حسبما أوردت الوكالة، أن …»: the cue at `i` names a source between commas."""
    marker = marker_of(reader, i)
    return bool(marker) and marker != "كما" and bool(reader.flags[marked_at(reader, i, marker) - 1] & g.COMMA)


def marked_at(reader: Reader, i: int, marker: str) -> int:
    """First token of the marker before the cue at `i`, with what belongs to it («وذلك وفقا لما»)."""
    start = i - 1 - marker.count(" ")
    while start and reader.entries[start - 1].clean in _BEFORE:
        start -= 1
    return start
