"""A claim's cue and content in; where it was said, out: «في بيان رسمي», «عبر حسابه على تويتر», «وفي مؤتمر صحفي، قال الوزير»."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.reader import Complement, Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import PLATFORMS
from transforms.claims.vocabulary.words import listed
from transforms.conjugate import HIS, NOUN, VERBAL
from transforms.tokens import Entry

Span = tuple[int, int]
REACH: Final = 25  # tokens from the cue to the medium, and of the medium
LONGEST: Final = 14
_AFTER: Final = g.MARK | g.COMP | g.ADJUNCT | g.RELATIVE | g.VERB
_SITES: Final = frozenset(w for w in PLATFORMS if not w.endswith(HIS)) - {"منصة", "فيس"}  # «فيس بوك»
_IN: Final = "في"
_THE: Final = "ال"
_AND_THAT: Final = "وذلك"
_BETWEEN: Final = g.COMMA | g.QUOTE
_ON: Final = "على"
_CHANNELS: Final = listed("grammar", "channel_prepositions")
_ONE_OF: Final = listed("grammar", "one_of_several")
_ISSUED: Final = listed("grammar", "given_out")
_MEETING: Final = "لقاء"  # at the head of a sentence a match as well
BEHIND: Final = 8  # tokens from the content to where it was said


def told_in(reader: Reader, finding: Finding, found: Complement) -> Span | None:
    """Where the finding was said: between cue and content, behind what is no clause, or at the sentence's head."""
    between = medium(reader, finding.i + 1, found.at)
    if between is not None or finding.content is None:
        return between
    return _behind(reader, finding) or _fronted(reader, finding)


def _behind(reader: Reader, finding: Finding) -> Span | None:
    """«أعلن استقالته في مؤتمر صحافي», «… أن الطريق مغلق، وذلك في بيان»."""
    stop = finding.sentence[1]
    behind = finding.content[1] if finding.content is not None else stop
    while behind < stop and (reader.flags[behind] & _BETWEEN or reader.entries[behind].clean == _AND_THAT):
        behind += 1
    last = medium(reader, behind, min(behind + BEHIND, stop))
    return last if last is not None and last[0] == behind else None


def _fronted(reader: Reader, finding: Finding) -> Span | None:
    """«وفي بيان رسمي، أعلنت الوزارة …»: at the head of the sentence, and before any other verb that reports."""
    first, i = finding.sentence[0], finding.i
    while first < i and reader.flags[first] & g.MARK:
        first += 1
    commas = reader.commas(first, i)
    if reader.entries[first].word.base not in _CHANNELS or first + 1 >= i or not commas:
        return None
    if finding.cue.form not in VERBAL or finding.cue.conjunction or _reported(reader, first, i):
        return None
    found = medium(reader, first, commas[0])
    if found is None or found[0] != first or reader.entries[first + 1].clean == _MEETING:
        return None
    return found


def _reported(reader: Reader, first: int, last: int) -> bool:
    for k in reader.cues[bisect_left(reader.cues, first) : bisect_left(reader.cues, last)]:
        cue = reader.entries[k].cue
        if cue is not None and not cue.common and cue.form != NOUN:
            return True
    return False


def medium(reader: Reader, k: int, stop: int) -> Span | None:
    """Where it was said: «في بيان رسمي», «خلال مؤتمر صحفي», «عبر حسابه على تويتر», among tokens `[k, stop)`."""
    entries, flags = reader.entries, reader.flags
    for j in range(k + 1, min(stop, k + REACH)):
        if not flags[j] & g.CHANNEL and not _is_the_channel(entries[j]):
            continue
        first, kept = _named_at(reader, j)
        base = entries[first].word.base
        if first < k or base not in _CHANNELS or (base == _ON and entries[j].word.base not in PLATFORMS):
            continue
        if entries[j].clean not in _SITES:
            return first, _end(reader, j, kept, stop)
        if base != _IN or first == k:  # «كتب على تويتر رسالة»; but «قال المدير في تويتر إن»
            return first, kept
    return None


def _is_the_channel(entry: Entry) -> bool:
    """«في البيان», «في الرسالة»."""
    definite = entry.flags & g.DEFINITE and entry.clean.startswith(_THE)
    return bool(definite) and bool(g.describe(entry.clean[len(_THE) :]).flags & g.CHANNEL)


def _named_at(reader: Reader, j: int) -> Span:
    """The preposition before the medium's name at `j`, and one past the name with its marks: «في «تغريدة» أخرى», «في إحدى
    تغريداته»; in «مدير المنتجات في "فيسبوك"» the marks are no part."""
    first, kept = j - 1, j + 1
    q = reader.sentences.opened.get(first)
    site = reader.entries[j].clean in _SITES and reader.entries[j - 2].clean == _IN
    if q is not None and q.closed and q.last == kept and not site:
        first, kept = first - 1, kept + 1
    if reader.entries[first].clean in _ONE_OF:
        first -= 1
    return first, kept


def _end(reader: Reader, j: int, kept: int, stop: int) -> int:
    """Where the medium named at `j` ends, before what tells when and how it came out."""
    entries, flags = reader.entries, reader.flags
    end = kept
    while end < min(stop, j + LONGEST) and end not in reader.date_ends:
        q = reader.sentences.opened.get(end)
        if q is not None and q.closed and q.last < stop and q.is_short:
            end = kept = q.last + 1  # «في مقابلة مع صحيفة "الجبل" المحلية»
            continue
        issued = entries[end].clean in _ISSUED and not _published_on(reader, end)
        if flags[end] & _AFTER or issued or _apart(reader, j, end):
            break
        end += 1
    while end > kept and (flags[end - 1] & (g.PREPOSITION | g.MARK) or _is_verb(entries[end - 1])):
        end -= 1  # «في حديث لصحيفة الجبل نشر الأحد»
    return end


def _published_on(reader: Reader, k: int) -> bool:
    """«في بيان نشر على موقعه»: where it stands."""
    return reader.entries[k + 1].word.base in _CHANNELS and bool(reader.flags[k + 2] & g.CHANNEL)


def _is_verb(entry: Entry) -> bool:
    return entry.cue is not None and entry.cue.form in VERBAL


def _apart(reader: Reader, j: int, k: int) -> bool:
    """«خلال اتصال هاتفي نظيره»: behind an indefinite medium with its adjective, what is possessed is another phrase."""
    entry, before = reader.entries[k], reader.entries[k - 1].clean
    described = k == j + 2 and not reader.flags[j] & g.DEFINITE and before.endswith(("ي", "ية"))
    return described and not reader.flags[k] & g.PREPOSITION and entry.clean.endswith(HIS)
