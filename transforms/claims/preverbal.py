"""A verb in; the noun phrase that names its speaker before it, out: headlines, after كان, إن, لكن, in nominal sentences."""

from __future__ import annotations

from typing import NamedTuple

from transforms.claims import grammar as g
from transforms.claims.conjugate import PARTICIPLE, PRESENT, VERBAL
from transforms.claims.phrases import DASHES, RELATIVE_LIKE, end_of
from transforms.claims.reader import Reader
from transforms.lexicon import load
from transforms.tokens import WORD

Span = tuple[int, int]
_IS_NOT = frozenset(load("grammar")["is_not"])
_SPEAKING = (*VERBAL, PARTICIPLE)
_TELLING = g.AUXILIARY | g.COMP | g.OPENER | g.MARK | g.CUE


class Preverbal(NamedTuple):
    """A noun phrase before a verb. `anchored`: كان, إن, أن, لكن or the like stands before it, so that it must be the subject."""

    span: Span
    anchored: bool
    parted: bool  # a comma stands between it and the verb


def before(reader: Reader, i: int, first: int, headline: bool) -> Preverbal | None:
    """The noun phrase that names the speaker before the verb at token `i`, in a sentence that starts at `first`."""
    entries = reader.entries
    if i > first and entries[i - 1].word.base in g.WHILE:
        return None
    j = i
    while j > first and reader.flags[j - 1] & (g.PARTICLE | g.ADJUNCT) and not reader.flags[j - 1] & g.PREPOSITION:
        j -= 1
    if j > first and reader.flags[j - 1] & g.AUXILIARY and not entries[j - 1].word.lead:
        j -= 1
    if j <= first or reader.flags[j - 1] & (g.RELATIVE | g.PRONOUN) or entries[j - 1].clean in RELATIVE_LIKE:
        return None
    start, anchored, k, depth = first, False, j - 1, 0
    while k >= first:
        flags = reader.flags[k]
        if flags & _TELLING:
            if flags & g.BRACKET:
                depth += 1 if entries[k].surface in ")]" else -1
            elif depth > 0:
                pass
            elif flags & (g.AUXILIARY | g.COMP | g.OPENER):
                start, anchored = k + 1, True
                break
            elif flags & g.MARK:
                so = flags & g.COMMA and k + 1 < j and entries[k + 1].clean.startswith("فال")  # «…، فالمستشفى يطالبها»
                if so or flags & (g.STOP | g.COLON) or entries[k].surface in DASHES:
                    start = k + 1
                    break
            else:
                cue = entries[k].cue
                reports = cue is not None and cue.form in _SPEAKING and (not cue.common or cue.conjunction)
                if reports and not flags & (g.PERSON | g.BODY):
                    return None
        k -= 1
    if k < first:
        start = first
    if start >= j:
        return None
    head = entries[start + 1 if entries[start].surface in g.HANDLES and start + 1 < j else start]
    flags = head.flags
    if (
        head.kind is not WORD
        or flags & (g.PREPOSITION | g.RELATIVE | g.PRONOUN | g.PARTICLE)
        or (flags & g.ADJUNCT and not flags & (g.PERSON | g.BODY))
    ):
        return None
    if head.clean == "و":
        return None
    if head.word.lead and not flags & (g.PERSON | g.BODY) and not headline:
        return None
    if not headline and _opens_with_verb(reader, start, j, anchored):
        return None
    if start in reader.date_ends or flags & g.VERB or head.surface.endswith(("اً", "ًا")):
        return None
    if _has_verb(reader, start, j):
        return None
    end = end_of(reader, start, j, bool(flags & (g.PERSON | g.BODY | g.DEFINITE | g.DEMONSTRATIVE)))
    if end < j and not all(
        reader.flags[x] & (g.COMMA | g.ADJUNCT | g.PREPOSITION) or x in reader.date_ends
        for x in range(end, min(end + 1, j))
    ):
        return None
    return Preverbal((start, end), anchored, bool(reader.flags[j - 1] & g.COMMA))


def _opens_with_verb(reader: Reader, start: int, stop: int, anchored: bool) -> bool:
    """«وتشهد المدارس …», «نشر الفريق صورة …», «حيث يواصل …»: a clause that its verb opens, known to the lexicon or not."""
    entry, flags = reader.entries[start], reader.flags[start]
    if flags & (g.PERSON | g.BODY | g.DEFINITE | g.PLACE):
        return False
    cue = entry.cue
    if cue is not None and cue.form in VERBAL and start + 1 < stop:
        return bool(reader.flags[start + 1] & (g.PERSON | g.BODY | g.DEFINITE)) and (
            not anchored or cue.form == PRESENT
        )
    clean = entry.clean
    if anchored:
        return False
    return (
        clean[0] == "و"
        and len(clean) > 3
        and clean not in g.NOT_AND
        and not g.describe(clean[1:]).flags & (g.PERSON | g.BODY | g.DEFINITE | g.PLACE)
    )


def _has_verb(reader: Reader, start: int, stop: int) -> bool:
    """Whether tokens `[start, stop)` hold a verb outside relative clauses, so that they are no bare noun phrase."""
    for k in range(start, stop):
        flags = reader.flags[k]
        if flags & g.RELATIVE:
            return False
        if (flags & g.VERB and not flags & (g.PERSON | g.BODY)) or reader.entries[k].clean in _IS_NOT:
            return True
    return False
