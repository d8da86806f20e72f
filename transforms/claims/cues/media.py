"""The tokens between a cue and its content in; where it was said («في بيان رسمي», «عبر حسابه على تويتر»), out."""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.conjugate import HIS, VERBAL
from transforms.claims.vocabulary.words import listed
from transforms.tokens import Entry

Span = tuple[int, int]
REACH: Final = 25  # tokens from the cue to the medium, and of the medium
LONGEST: Final = 8
_AFTER: Final = g.MARK | g.COMP | g.ADJUNCT | g.RELATIVE | g.VERB
_PLATFORMS: Final = listed("grammar", "platforms")
_CHANNELS: Final = listed("grammar", "channel_prepositions")


def medium(reader: Reader, k: int, stop: int) -> Span | None:
    """Where it was said: «في بيان رسمي», «خلال مؤتمر صحفي», «عبر حسابه على تويتر», among tokens `[k, stop)`."""
    entries, flags = reader.entries, reader.flags
    for j in range(k + 1, min(stop, k + REACH)):
        if not flags[j] & g.CHANNEL:
            continue
        base = entries[j - 1].word.base
        if base in _CHANNELS and (base != "على" or entries[j].word.base in _PLATFORMS):
            end = kept = j + 1
            while end < min(stop, j + LONGEST) and end not in reader.date_ends:
                q = reader.sentences.opened.get(end)
                if q is not None and q.closed and q.last < stop and q.is_short:
                    end = kept = q.last + 1  # «في مقابلة مع صحيفة "الجبل" المحلية»
                elif flags[end] & _AFTER or _apart(reader, j, end):
                    break
                else:
                    end += 1
            while end > kept and (flags[end - 1] & (g.PREPOSITION | g.MARK) or _is_verb(entries[end - 1])):
                end -= 1  # «في حديث لصحيفة الجبل نشر الأحد»
            return j - 1, end
    return None


def _is_verb(entry: Entry) -> bool:
    return entry.cue is not None and entry.cue.form in VERBAL


def _apart(reader: Reader, j: int, k: int) -> bool:
    """«خلال اتصال هاتفي نظيره»: behind an indefinite medium with its adjective, what is possessed is another phrase."""
    entry, before = reader.entries[k], reader.entries[k - 1].clean
    described = k == j + 2 and not reader.flags[j] & g.DEFINITE and before.endswith(("ي", "ية"))
    return described and not reader.flags[k] & g.PREPOSITION and entry.clean.endswith(HIS)
