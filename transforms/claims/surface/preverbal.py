"""A verb in; the noun phrase that names its speaker before it, out: headlines, after كان, إن, لكن, in nominal sentences."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from transforms.claims.reader import Reader
from transforms.claims.surface.inner_marks import APART
from transforms.claims.surface.phrases import RELATIVE_LIKE, end_of
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import NOT_PLURAL
from transforms.conjugate import HIS, PARTICIPLE, PRESENT, VERBAL
from transforms.lexicon import load
from transforms.tokens import WORD, Entry

Span = tuple[int, int]
_IS_NOT: Final = frozenset(load("grammar")["is_not"])
_SPEAKING: Final = (*VERBAL, PARTICIPLE)
_TURNING: Final = frozenset((*load("speakers")["sides"], *load("grammar")["in_turn"], "وقت"))
SHORTEST_VERB: Final = 4  # letters of a verb with a pronoun that the lexicon lacks
_SUBJECT: Final = b.WHO | g.PLACE
_WITH_VERB: Final = g.PARTICLE | g.ADJUNCT
_ANCHOR: Final = g.AUXILIARY | g.COMP | g.OPENER
_NO_SUBJECT: Final = g.RELATIVE | g.PRONOUN
_NO_HEAD: Final = b.CLAUSE | g.PREPOSITION | g.VERB
_BESIDE: Final = g.COMMA | g.ADJUNCT | g.PREPOSITION  # may stand between the phrase and the verb


_EXCEPT: Final = ("إلا", "الا")
_HAVING: Final = frozenset(("لديه", "لديها", "لديهم", "لدينا", "عنده", "عندها", "عندهم"))


class Preverbal(NamedTuple):
    """A noun phrase before a verb. `anchored`: كان, إن, أن, لكن or the like stands before it, so that it must be the subject."""

    span: Span
    anchored: bool
    parted: bool  # a comma stands between it and the verb


def before(reader: Reader, i: int, first: int, headline: bool) -> Preverbal | None:
    """The noun phrase that names the speaker before the verb at token `i`, in a sentence that starts at `first`."""
    if i <= first:
        return None
    entries, flags_of = reader.entries, reader.flags
    if entries[i - 1].word.base in g.WHILE or entries[i - 1].clean in _TURNING:
        return None  # «…، في وقت أكدت مصادر أن», «…، من جهته أكد المدير أن»
    if entries[i - 1].clean in RELATIVE_LIKE and not flags_of[i - 2] & g.ADJUNCT:
        return None  # «ما قال إنه»; but «دائما ما تقول»
    j = i  # where what belongs to the verb begins
    while j > first and flags_of[j - 1] & _WITH_VERB and not flags_of[j - 1] & g.PREPOSITION:
        j -= 1
    if j > first and flags_of[j - 1] & g.AUXILIARY and not entries[j - 1].word.lead:
        j -= 1
    if j < i and entries[j].word.lead and not (entries[j].word.lead == "ف" and entries[first].word.base in g.AS_FOR):
        return None  # «ولم يستبعد أن»; but «أما المدير فقد قال»
    if j > first and entries[j - 1].word.base in g.WHILE:
        return None  # «…، بعدما كان أعلن أن»
    if j <= first or flags_of[j - 1] & _NO_SUBJECT or entries[j - 1].clean in RELATIVE_LIKE:
        return None
    clause = _clause(reader, first, j)
    if clause is None or clause[0] >= j:
        return None
    start, anchored = clause
    if anchored and entries[start - 1].clean in _EXCEPT:
        return None  # «بعد عام إلا قليلا أعلن الرئيس»
    if flags_of[start] & g.QUOTE:
        return _quoted(reader, start, j, anchored, headline)
    head = entries[start + 1 if entries[start].surface in g.HANDLES and start + 1 < j else start]
    flags, noun = head.flags, head.flags & b.WHO
    if head.kind is not WORD or flags & _NO_HEAD or (flags & g.ADJUNCT and not noun) or head.clean == "و":
        return None
    if not flags and len(head.clean) > SHORTEST_VERB and head.clean.endswith("وا") and head.clean[-3] != "ا":
        return None  # «بل رسموا لوحات عبروا فيها عن كذا»; but «كاغاوا يؤكد»
    if not headline and ((head.word.lead and not noun) or _opens_with_verb(reader, start, j, anchored)):
        return None
    cue = entries[i].cue
    if cue is not None and cue.number == "s" and flags & g.DEFINITE and _several(head):
        return None  # «إن المسلحين يتوقع أن يغادروا»
    adverb = not anchored and head.surface.endswith(("اً", "ًا"))  # but «لكن مسؤولاً كبيراً أقر»
    if start in reader.date_ends or adverb or _has_verb(reader, start, j):
        return None
    present = cue is not None and cue.form == PRESENT and not flags_of[j - 1] & (g.DEFINITE | g.MARK)
    if present and any(e.clean in _HAVING for e in entries[start + 1 : j]):
        return None  # «إن الوزارة لديها معلومات تشير إلى أن»
    relative = any(bits & g.RELATIVE for bits in flags_of[start:j])  # «من تحدثنا إليهم قالوا»
    theirs = relative and entries[i - 1].clean.endswith(HIS)
    end = end_of(reader, start, i if theirs else j, bool(flags & b.COMMON))
    if end < j and not flags_of[end] & _BESIDE and end not in reader.date_ends:
        return None
    return Preverbal((start, end), anchored, bool(flags_of[j - 1] & g.COMMA))


def _quoted(reader: Reader, start: int, stop: int, anchored: bool, headline: bool) -> Preverbal | None:
    """«"فيسبوك" تعلن …»: nothing but a quoted name stands before the verb."""
    q = reader.sentences.opened.get(start)
    if (
        not (headline or (anchored and not reader.entries[start - 1].word.joined))
        or q is None
        or not q.closed
        or q.last + 1 != stop
    ):
        return None
    return Preverbal((start, stop), anchored, False)


def _clause(reader: Reader, first: int, stop: int) -> tuple[int, bool] | None:
    """Where the clause begins that goes on to `stop`, and whether it is anchored; None where it has another reporting verb."""
    entries, flags_of, hits = reader.entries, reader.flags, reader.tokens.clause_hits
    depth = 0  # of brackets
    reported = False  # a reporting verb stands between, which may be a relative clause's
    for x in range(bisect_left(hits, stop) - 1, -1, -1):
        k = hits[x]
        if k < first:
            break
        flags = flags_of[k]
        if flags & g.BRACKET:
            depth += 1 if entries[k].surface in ")]" else -1
        elif depth > 0:
            continue
        elif flags & g.RELATIVE:
            reported = False
        elif flags & g.AUXILIARY and flags_of[k - 1] & g.RELATIVE and flags_of[k + 1] & (g.PARTICLE | g.VERB):
            reported = False  # «لكن الشركة التي كانت قد تأسست حديثا اعتبرت أن»
        elif flags & _ANCHOR:
            return None if reported else (k + 1, True)
        elif flags & g.MARK:
            so = flags & g.COMMA and k + 1 < stop and entries[k + 1].clean.startswith("فال")  # «…، فالمستشفى يطالبها»
            if so or flags & (g.STOP | g.COLON) or entries[k].surface in APART:
                return None if reported else (k + 1, False)
        elif flags & g.CUE and not flags & b.WHO:
            cue = entries[k].cue
            if cue is not None and cue.form in _SPEAKING and (not cue.common or cue.conjunction):
                reported = True
    return None if reported else (first, False)


def _opens_with_verb(reader: Reader, start: int, stop: int, anchored: bool) -> bool:
    """«وتشهد المدارس …», «نشر الفريق صورة …», «حيث يواصل …»: a clause that its verb opens, known to the lexicon or not."""
    entry, flags = reader.entries[start], reader.flags[start]
    if flags & b.SOMEBODY:
        return False
    cue = entry.cue
    if cue is not None and "writes" in cue.traits and not anchored:
        return True  # «كتب سامي الراعي يقول: …»
    if cue is not None and cue.form in VERBAL and start + 1 < stop:
        return bool(reader.flags[start + 1] & b.NAMED) and (
            not anchored or cue.form == PRESENT or entry.clean.endswith("ت")
        )
    clean = entry.clean
    unknown = not flags and start + 1 < stop and reader.flags[start + 1] & _SUBJECT
    past = clean[-1] == "ت" and clean[-2:] != "ات"
    if unknown and (past or (anchored and clean[0] == "ي")):
        return True  # «عرقلت الكويت …», «أن يصوت مجلس …»
    if anchored:
        bound = reader.flags[start - 1] & g.AUXILIARY or reader.entries[start - 1].word.joined
        governs = start + 1 < stop and reader.flags[start + 1] & g.PREPOSITION
        return bool(not flags and past and bound and governs)  # «كانت اطلعت على التقرير»
    return (
        clean[0] == "و" and len(clean) > 3 and clean not in g.NOT_AND and not g.describe(clean[1:]).flags & b.SOMEBODY
    )


def _several(head: Entry) -> bool:
    """«المسلحين», «المنظمون»; but «الحسين», «التلفزيون»."""
    return head.word.number == "p" and head.clean.endswith(b.MANY) and head.clean not in NOT_PLURAL


def _has_verb(reader: Reader, start: int, stop: int) -> bool:
    """Whether tokens `[start, stop)` hold a verb outside relative clauses, so that they are no bare noun phrase."""
    for k in range(start, stop):
        flags = reader.flags[k]
        if flags & g.RELATIVE:
            return False
        if flags & g.VERB or reader.entries[k].clean in _IS_NOT:
            return True
        clean = reader.entries[k].clean
        if not flags and k > start and clean[0] == "ي" and len(clean) > SHORTEST_VERB and clean.endswith(HIS):
            return True  # «الشريط يصاحبه صوت»
        cue = reader.entries[k].cue if flags & g.CUE else None
        if cue is not None and cue.form == PRESENT and cue.number == "p":
            return True  # «الوزراء يجددون رفض القرار»
    return False
