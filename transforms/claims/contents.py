"""A complement in; the tokens of the content and how it is rendered (direct, indirect, mixed), out."""

from __future__ import annotations

from bisect import bisect_right

from transforms.claims import grammar as g
from transforms.claims.clauses import NAME_WORDS
from transforms.claims.complements import find
from transforms.claims.conjugate import COMMENT, NOUN, PARTICIPLE, PHRASE
from transforms.claims.markers import marked_at, marker_of
from transforms.claims.reader import OBJECT, QUOTED, Complement, Reader
from transforms.claims.sources import source
from transforms.claims.words import CueWord
from transforms.tokens import WORD

Span = tuple[int, int]


def extent(reader: Reader, i: int, cue: CueWord, found: Complement, stop: int) -> tuple[Span, str]:
    """Tokens `[first, last)` of the content and its kind."""
    q = found.quotation
    if q is not None:
        inner = q.first + 1
        follows = q.last + 1
        more = q.closed and follows < stop and _goes_on(reader, follows)
        bare = found.first == inner or found.first == q.first
        if not more and (found.kind == QUOTED or found.first == q.first):
            return _opened(reader, (inner, q.last)), "direct"
        if found.kind == QUOTED and bare:
            if reader.flags[follows] & g.RELATIVE:
                return _opened(reader, (inner, end_of(reader, i, q.last, stop))), "direct"
            return _opened(reader, (inner, q.last)), "direct"
        if not more:
            return (found.first, q.last + 1), "mixed"
        return (found.first, end_of(reader, i, q.last, stop)), "mixed"
    end = end_of(reader, i, found.first, stop)
    if found.kind == OBJECT:
        end = _before_marks(reader, found.first, _object_end(reader, found.first, end))
    span = (found.first, end)
    return span, rendering(reader, span)


_DASHES = frozenset("-–—ـ")
_YET = frozenset(("لكنه", "لكنها", "ولكنه", "ولكنها", "لكنهم", "ولكنهم", "وهو", "وهي"))


_WHILE = frozenset(("كما", "فيما", "بينما", "حين", "إذ"))  # before a reporting verb: the next report
_BESIDE = frozenset(("فيما", "بينما"))  # before a verb after a noun phrase: the writer's next clause
_SOURCED = frozenset(("ما", "لما", "حسبما"))


def _source_of_all(reader: Reader, j: int) -> int:
    """Where «، وفقا لما ذكرت الوكالة» begins, which names the source of the whole sentence; 0 where it is none."""
    marker = marker_of(reader, j)
    start = marked_at(reader, j, marker) if marker and marker != "كما" else 0
    return start if start and reader.flags[start - 1] & g.COMMA else 0


def _opened(reader: Reader, span: Span) -> Span:
    """`"أن …"`: a complementiser inside the marks stays outside the content too."""
    first, last = span
    word = reader.entries[first].word if first < last else None
    if word is not None and word.flags & g.COMP and not word.joined and not word.lead:
        return first + 1, last
    return span


def _goes_on(reader: Reader, k: int) -> bool:
    """Whether the clause goes on after a closing mark."""
    entry = reader.entries[k]
    if entry.kind is not WORD:
        return False
    word = entry.word
    return not word.lead and entry.clean not in ("أي", "بدون", "عندما", "كما") and not (entry.cue is not None)


def end_of(reader: Reader, i: int, first: int, stop: int) -> int:
    """Where the content that starts at `first` ends: at the sentence's end, or before the next report beside this one."""
    entries, cues = reader.entries, reader.cues
    end = stop
    for x in range(bisect_right(cues, first), len(cues)):
        j = cues[x]
        if j >= stop:
            break
        if j <= i:
            continue
        cue = entries[j].cue
        assert cue is not None
        q = reader.sentences.quotation_at(j)
        if q is not None and q.first >= first - 1:
            continue
        if cue.form == COMMENT:  # what the writer adds: «الأمر الذي …», «علما أن …»
            if j + 1 < stop and reader.flags[j + 1] & (g.COMP | g.RELATIVE):
                end = j
                break
        elif cue.form == PARTICIPLE:
            if find(reader, j, cue, stop, True):
                end = j
                break
        elif cue.form == NOUN:
            if cue.lemma == "أشار" and entries[j - 1].clean == "في" and entries[j - 2].flags & g.MARK:
                end = j - 1
                break
        elif entries[j - 1].clean in _SOURCED and (start := _source_of_all(reader, j)) > first:
            end = start
            break
        elif cue.person == 3 and entries[j - 1].word.base in _WHILE and _clause_of_its_own(reader, j, cue, stop):
            end = j - 2 if entries[j - 2].word.base == "في" and entries[j - 1].clean == "حين" else j - 1
            break
        elif cue.person == 3 and entries[j - 1].clean in _YET and find(reader, j, cue, stop):
            end = j - 1
            break
        elif cue.conjunction and cue.person == 3 and not cue.particle and find(reader, j, cue, stop):
            end = j
            break
    end = _before_source(reader, i, first, _before_marks(reader, first, end))
    return min(max(end, first + 1), max(stop, first))


def _object_end(reader: Reader, first: int, end: int) -> int:
    """Where a noun phrase ends before a clause beside it: «أعلن استقالته وغادر البلاد», «… فيما واصل العمال»."""
    relative = False
    for k in range(first + 1, end):
        flags, word = reader.flags[k], reader.entries[k].word
        if flags & g.COMP:
            return end
        if flags & g.COLON and k + 1 in reader.sentences.opened:
            return k
        if flags & g.COMMA:
            relative = False
        elif word.base in _BESIDE and k + 1 < end and reader.flags[k + 1] & (g.VERB | g.PARTICLE | g.AUXILIARY):
            return k
        elif word.base == "رغم" and k + 1 < end and reader.flags[k + 1] & g.COMP:
            return k - 1 if reader.entries[k - 1].word.base == "على" and k - 1 > first else k
        elif flags & g.RELATIVE:
            relative = True
        elif flags & g.VERB and not flags & (g.PERSON | g.BODY):
            if word.lead == "و" and not relative:
                return k
            relative = True
    return end


def _clause_of_its_own(reader: Reader, j: int, cue: CueWord, stop: int) -> bool:
    """«…، كما أكد أن …», «…، في حين قال فلان إن …»; not «…، كما قال الوزير»."""
    found = find(reader, j, cue, stop)
    return found is not None and found.kind != OBJECT


def _before_marks(reader: Reader, first: int, end: int) -> int:
    while end > first and reader.flags[end - 1] & g.MARK and reader.entries[end - 1].surface not in ")]":
        if reader.flags[end - 1] & g.QUOTE and closes_inside(reader, first, end - 1):
            break
        end -= 1
    return end


def _before_source(reader: Reader, i: int, first: int, end: int) -> int:
    """«…، وفقا للشرطة», «… على حد قوله» at the very end names a source, and is no part of what is said."""
    cues = reader.cues
    for x in range(bisect_right(cues, end - 1) - 1, -1, -1):
        j = cues[x]
        cue = reader.entries[j].cue
        if j <= max(i, first) or cue is None:
            break
        if cue.form != PHRASE:
            continue
        found = source(reader, j, cue, first, end)
        if found is None or found.first <= first or not _nothing_after(reader, found.end, end):
            break
        return _before_marks(reader, first, found.first)
    return end


def _nothing_after(reader: Reader, k: int, end: int) -> bool:
    """Whether only adverbs and times follow: «بحسب بيان لها أمس»."""
    while k < end and (reader.flags[k] & (g.MARK | g.ADJUNCT) or k in reader.date_ends):
        k = reader.date_ends.get(k, k + 1)
    return k >= end


def closes_inside(reader: Reader, first: int, i: int) -> bool:
    """Whether the mark at `i` closes a quotation that the content itself opens."""
    return any(q.last == i and q.first >= first - 1 for q in reader.sentences.quotations)


def after_dateline(reader: Reader, first: int, end: int) -> int:
    """The sentence's start behind its conjunction and a place line («بيروت (رويترز) - …»)."""
    start = first
    for k in range(first, min(first + 16, end)):
        spaced = reader.entries[k].surface in _DASHES and reader.tokens.ends[k] < reader.tokens.starts[k + 1]
        if spaced and k + 1 < end:
            start = k + 1
    while start < end and reader.entries[start].flags & g.MARK:
        start += 1
    return start


def leading(reader: Reader, k: int) -> int:
    """Letters of a joined و or ف that opens a sentence and is no part of what it says."""
    entry = reader.entries[k]
    return len(entry.cue.conjunction) if entry.cue is not None else len(entry.word.lead)


def rendering(reader: Reader, span: Span) -> str:
    """`mixed` where the content holds a quotation longer than a name."""
    for q in reader.sentences.quotations:
        if span[0] <= q.first < span[1] and q.last - q.first > NAME_WORDS:
            return "mixed"
    return "indirect"
