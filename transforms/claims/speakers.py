"""A cue and its complement in; the tokens of the speaker on the surface, out.

The speaker mostly stands between verb and complement: قال المتحدث باسم الوزارة، أمس، إن …
"""

from __future__ import annotations

from transforms.claims import grammar as g
from transforms.claims.conjugate import PARTICIPLE, VERBAL
from transforms.claims.phrases import end_of
from transforms.claims.reader import Reader
from transforms.lexicon import load
from transforms.tokens import WORD

Span = tuple[int, int]
SIDES = frozenset(load("speakers")["sides"])
_SPEAKING = (*VERBAL, PARTICIPLE)


def after(reader: Reader, k: int, stop: int) -> Span | None:
    """The noun phrase that names the speaker among tokens `[k, stop)`, which stand between cue and complement."""
    entries, dates = reader.entries, reader.date_ends
    while k < stop:  # what may stand before the subject
        flags = reader.flags[k]
        if k in dates:
            k = dates[k]
        elif flags & g.PREPOSITION and k + 1 < stop and entries[k + 1].clean in SIDES:
            k += 2  # «وقال من جهته الوزير»
        elif flags & g.PREPOSITION or flags & (g.TO_RECIPIENT | g.TO_SOMEONE):
            comma = next((j for j in range(k, stop) if reader.flags[j] & g.COMMA), stop)
            k = comma + 1
        elif flags & (g.COMMA | g.ADJUNCT) or (not flags and entries[k].clean == "لي" and _to_me(reader, k, stop)):
            k += 1
        else:
            break
    if k < stop and reader.flags[k] & g.QUOTE:  # «أكد "المجلس الأعلى" أن»
        named = reader.sentences.opened.get(k)
        return (
            (k, end_of(reader, named.last, stop, True))
            if named is not None and named.closed and named.last < stop
            else None
        )
    start = k
    if k + 1 < stop and entries[k].surface in g.HANDLES:
        k += 1
    if k >= stop or entries[k].kind is not WORD:
        return None
    flags = reader.flags[k]
    if entries[k].clean in g.NAMES:
        return start, end_of(reader, k, stop, False)
    if entries[k].clean in ("الأمر", "عدم", "ب", "ل", "ك"):
        return None  # «نفى الأمر», «قال طالبا عدم كشف اسمه», «ندد بـ"…"»
    if flags & g.VERB and not flags & (g.PERSON | g.BODY) and _conjugated(entries[k].clean):
        return None  # «كما توقعت وجدته …»
    if flags & (g.OPENER | g.PARTICLE | g.RELATIVE | g.COMP | g.AUXILIARY | g.PRONOUN | g.ENDS) or entries[k].word.lead:
        return None
    cue = entries[k].cue
    if cue is not None and (cue.form in _SPEAKING or cue.pronoun) and not flags & (g.PERSON | g.BODY):
        return None
    clean = entries[k].clean
    if (
        clean[0] == "ب"
        and clean not in g.NOT_BA
        and (clean[1:3] == "ال" or g.describe(clean[1:]).flags & (g.BODY | g.MEDIUM))
    ):
        return None  # «كما ذكر بالبيان»
    if clean[0] == "ل" and not flags & (g.PLACE | g.PERSON | g.BODY) and g.describe(clean[1:]).flags & g.PLACE:
        return None  # «وصفه لإيران»
    if clean.startswith("لم") and clean.endswith("ي") and k + 1 < stop and reader.flags[k + 1] & g.DEFINITE:
        return None  # «وقال لمحبي الموسيقى»
    if clean[0] in "لو" and not flags & (g.PERSON | g.BODY | g.PLACE) and clean not in g.NOT_AND:
        rest = clean[2:] if clean.startswith("لل") else clean[1:]
        if _is_masdar(rest) and (clean[0] == "ل" or rest[0] == "إ" or rest.endswith(("ه", "ها", "هم"))):
            return None  # «يدعو للاعتقاد», «رفض وإدانة»; but «واتساب»
    end = end_of(reader, k, stop, bool(flags & (g.PERSON | g.BODY | g.DEFINITE | g.DEMONSTRATIVE)))
    return (start, end) if end > k else None


def _conjugated(clean: str) -> bool:
    """A verb by its ending or its prefix, where «أشرف» and «صادق» are names."""
    return len(clean) > 3 and (clean[0] in "يت" or clean[:2] in ("سي", "ست") or clean.endswith(("ت", "ته", "تها")))


def _to_me(reader: Reader, k: int, stop: int) -> bool:
    """«قال لي أحد الخبراء»; «لي» before other words may be a name."""
    return k + 1 < stop and bool(reader.flags[k + 1] & (g.PERSON | g.BODY))


def _is_masdar(word: str) -> bool:
    return len(word) > 2 and (g.is_masdar(word) or bool(g.describe(word).flags & g.MASDAR))
