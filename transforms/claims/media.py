"""The tokens between a cue and its content in; where it was said («في بيان رسمي», «عبر حسابه على تويتر»), out."""

from __future__ import annotations

from transforms.claims import grammar as g
from transforms.claims.reader import Reader
from transforms.lexicon import load

Span = tuple[int, int]
REACH, LONGEST = 25, 9  # tokens from the cue to the medium, and of the medium
_PLATFORMS = frozenset(load("grammar")["platforms"])
_CHANNELS = frozenset(("في", "خلال", "عبر", "على", "ضمن", "أثناء", "بموجب"))


def medium(reader: Reader, k: int, stop: int) -> Span | None:
    """Where it was said: «في بيان رسمي», «خلال مؤتمر صحفي», «عبر حسابه على تويتر», among tokens `[k, stop)`."""
    entries = reader.entries
    for j in range(k, min(stop, k + REACH) - 1):
        base = entries[j].word.base
        if (
            base in _CHANNELS
            and reader.flags[j + 1] & g.CHANNEL
            and (base != "على" or entries[j + 1].word.base in _PLATFORMS)
        ):
            end = j + 2
            while (
                end < stop
                and end < j + LONGEST
                and not reader.flags[end] & (g.MARK | g.COMP | g.ADJUNCT | g.RELATIVE | g.VERB)
                and end not in reader.date_ends
            ):
                end += 1
            while end > j + 2 and reader.flags[end - 1] & (g.PREPOSITION | g.MARK):
                end -= 1
            return j, end
    return None
