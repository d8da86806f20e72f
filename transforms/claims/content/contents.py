"""A complement in; the tokens of the content and how it is rendered (direct, indirect, mixed), out."""

from __future__ import annotations

from typing import Final

from transforms.claims.content.accusatives import DEFINITE
from transforms.claims.content.ends import before_marks, end_of
from transforms.claims.content.phrase_ends import before_reason, before_their_next, object_end, told_of_noun
from transforms.claims.content.speech import runs_on
from transforms.claims.reader import COLONED, OBJECT, QUOTED, THAT, Complement, Reader
from transforms.claims.surface.mentions import leads
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.words import listed
from transforms.conjugate import PRESENT, VERBAL
from transforms.sentences import NAME_WORDS, Quotation
from transforms.tokens import WORD, Entry

Span = tuple[int, int]
SHORTEST_JOINED: Final = 4  # letters of a word that may begin with a conjunction


def extent(reader: Reader, i: int, found: Complement, stop: int) -> tuple[Span, str]:
    """Tokens `[first, last)` of the content and its kind."""
    if found.end:
        return (found.first, found.end), "indirect"
    q = found.quotation
    if q is not None:
        inner = q.first + 1
        follows = q.last + 1
        more = q.closed and follows < stop and (_goes_on(reader, follows) or _names_subject(reader, found, q))
        if not more and (found.kind == QUOTED or found.first == q.first):
            return _opened(reader, (inner, q.last)), "direct"
        if found.kind == QUOTED and _second(reader, follows):
            return (q.first, end_of(reader, i, q.last, stop)), "mixed"  # «قال "…" وإن "…"»
        if found.kind == QUOTED:
            if reader.flags[follows] & g.RELATIVE or reader.flags[inner] & g.COMP:  # `"أن …" تتراوح أعمارهم …`
                return _opened(reader, (inner, end_of(reader, i, q.last, stop))), "direct"
            if q.is_short and _names_act(reader, i, inner):
                span = (
                    q.first,
                    before_marks(reader, q.first, object_end(reader, q.last, end_of(reader, i, q.last, stop))),
                )
                return span, rendering(reader, span)
            return _opened(reader, (inner, q.last)), "direct"
        if not more:
            return (found.first, q.last + 1 if q.closed else q.last), "mixed"
        return (found.first, end_of(reader, i, q.last, stop)), "mixed"
    end = end_of(reader, i, found.first, stop)
    if found.kind == OBJECT:
        if reader.flags[i - 1] & g.RELATIVE:  # «المدير الذي اتهم الشركة بالغش، لقناة الجبل، إنه»
            end = told_of_noun(reader, found.first, end)
        cue = reader.entries[i].cue
        if cue is not None and cue.cue_class in _ACTS:
            end = before_reason(reader, found.first, end)
        end = before_their_next(reader, i, found.first, object_end(reader, found.first, end))
        end = before_marks(reader, found.first, end)
    elif found.kind == COLONED:
        end = runs_on(reader, i, found.first, end, stop)
    span = (found.first, end)
    return span, rendering(reader, span)


_AFTER_MARKS: Final = listed("grammar", "after_marks")
_ACTS: Final = frozenset(("reject", "condemn", "accuse", "threaten", "praise"))


def _names_act(reader: Reader, i: int, k: int) -> bool:
    """«تستنكر "خروقات" تمس القضاء», «أكد "وقوف" بلاده إلى جانب بيرو»: what the verb reports, only a part of it word for word."""
    cue = reader.entries[i].cue
    if cue is None:
        return False
    act = "object" in cue.takes and reader.flags[k] & (g.MASDAR | g.DEFINITE) == g.MASDAR
    return act or cue.cue_class in DEFINITE


def _opened(reader: Reader, span: Span) -> Span:
    """`"أن …"`: a complementiser inside the marks stays outside the content too."""
    first, last = span
    word = reader.entries[first].word if first < last else None
    if word is not None and word.flags & g.COMP and not word.joined and not word.lead:
        return first + 1, last
    return span


def _goes_on(reader: Reader, k: int) -> bool:
    """Whether the clause goes on after a closing mark, or a second one stands beside it («… أن "…"، وأن "…"»)."""
    if _second(reader, k):
        return True
    entry = reader.entries[k]
    if entry.flags & g.BRACKET and entry.surface in "([":
        k = reader.closing(k, len(reader.entries))  # «"طاووس الجبل" (رئيس الملائكة) خلق أولا»
        entry = reader.entries[k]
    if entry.kind is not WORD:
        return False
    word = entry.word
    return not word.lead and entry.clean not in _AFTER_MARKS and entry.cue is None


def _names_subject(reader: Reader, found: Complement, q: Quotation) -> bool:
    """«مؤكدا أن "كثيرا من الناس" نصحوه بكذا»: a short quotation before a verb that reports something itself."""
    cue = reader.entries[q.last + 1].cue
    verb = cue is not None and cue.form in VERBAL and not cue.conjunction
    verb = verb and cue is not None and (cue.form == PRESENT or not cue.nounlike)  # «أن "المنارة" ستواصل عملها»
    return verb and found.kind == THAT and found.first == q.first and q.is_short


def _second(reader: Reader, k: int) -> bool:
    """«"…"، وأن "…"»: whether another clause of the same report begins at `k`, or behind the comma there."""
    entry = reader.entries[k]
    if entry.flags & g.COMMA:
        entry = reader.entries[k + 1]
    return bool(entry.flags & g.COMP) and entry.word.lead == "و"


def after_dateline(reader: Reader, first: int, end: int) -> int:
    """The sentence's start behind its conjunction and a place line («بيروت (رويترز) - …»)."""
    start = first
    for k in range(first, min(first + 16, end - 1)):
        dash = reader.flags[k] & g.MARK and reader.entries[k].surface in b.DASHES
        if dash and reader.tokens.ends[k] < reader.tokens.starts[k + 1]:
            start = k + 1
    apart = start + 1 < end and reader.entries[start].clean == "و" and start + 1 in reader.sentences.opened
    start += apart  # «و"المنارة" من أهم الشركات، بحسب الوكالة»
    while start < end and reader.entries[start].flags & g.MARK:
        start += 1
    return start


def start_of(reader: Reader, first: int, end: int) -> int:
    """Where what a later word attributes begins in its sentence: behind a place line, and behind «كما» and «كما أن»."""
    start = after_dateline(reader, first, end)
    also = start + 1 < end and reader.entries[start].clean == "كما"
    if also and not reader.flags[start + 1] & (g.CUE | g.PRONOUN | g.DEMONSTRATIVE):
        start += 1  # «كما يملك الصندوق …، بحسب الوكالة»; but «كما هو متوقع، …»
        word = reader.entries[start].word
        start += bool(word.flags & g.COMP and not word.joined and start + 1 < end)
    return start


def leading(reader: Reader, k: int) -> int:
    """Letters of a joined و or ف that opens a sentence and is no part of what it says."""
    entry = reader.entries[k]
    if entry.cue is not None or entry.word.lead:
        return len(entry.cue.conjunction) if entry.cue is not None else len(entry.word.lead)
    return int(leads(entry) or _joined(entry))


def _joined(entry: Entry) -> bool:
    """«وبعث الوزير …، كما قالت الصحيفة»: a word that the grammar does not know, or a definite one, behind «و»."""
    clean = entry.clean
    if clean[0] != "و" or len(clean) < SHORTEST_JOINED or clean in g.NOT_AND:
        return False
    return clean[1:3] in ("ال", "لل") or not entry.flags


def rendering(reader: Reader, span: Span) -> str:
    """`mixed` where the content holds a quotation longer than a name."""
    for q in reader.sentences.quotations_in(*span):
        inside = reader.flags[q.first + 1 : q.last]  # «"المنتقمون: حرب النهاية"»: a name
        if sum(not flags & g.MARK or bool(flags & g.COMMA) for flags in inside) >= NAME_WORDS:
            return "mixed"
    return "indirect"
