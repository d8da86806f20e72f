"""A speaker that has swallowed whom the verb is about in; the speaker alone, out: «وصف فلان الهجوم بأنه», «اتهم فلان الشركة بكذا».

Nothing marks in unvowelled text where the subject ends and the object begins; what is told by the words themselves is
used, and where nothing tells the phrase is left as it is.
"""

from __future__ import annotations

from transforms.claims import grammar as g
from transforms.claims.reader import Reader

Span = tuple[int, int]
_OWNED = g.PERSON | g.BODY | g.PREPOSITION | g.MASDAR


def described(reader: Reader, span: Span) -> Span | None:
    """«وصف حزب سيريزا الحاكم الهجوم بأنه»: the last definite noun before the clause is what is described."""
    first, last = span
    named = next(
        (
            k
            for k in range(first + 1, last)
            if reader.flags[k] & (g.MASDAR | g.MEDIUM) and not reader.flags[k] & (g.DEFINITE | g.BODY)
        ),
        None,
    )
    if named is not None and not reader.flags[named - 1] & (g.PERSON | g.BODY):
        return first, named
    entry = reader.entries[last - 1]
    plain = not reader.entries[last - 2].word.flags  # a name before it, which no adjective describes
    if last - first < 2 or not entry.flags & g.DEFINITE or entry.clean.endswith("ي" if plain else ("ي", "ية")):
        return span
    last -= 1
    while (
        last > first
        and not reader.flags[last - 1] & (g.DEFINITE | g.PERSON | g.BODY)
        and reader.entries[last - 1].clean.endswith(("ي", "ة", "ات") if last > first + 1 else ("ة", "ات"))
    ):
        last -= 1
    return (first, last) if last > first else None


def accused(reader: Reader, span: Span) -> Span:
    """The span without the accused at its end: a place, a quoted name, what stands behind a second comma, a definite noun."""
    first, last = _accuser(reader, span)
    while last > first + 1 and reader.flags[last - 1] & g.COMMA:
        last -= 1
    return first, last


def _accuser(reader: Reader, span: Span) -> Span:
    first, last = span
    commas = [k for k in range(first, last) if reader.flags[k] & g.COMMA]
    if len(commas) > 1:
        return first, commas[1]
    for k in range(first + 1, last):
        flags, before = reader.flags[k], reader.flags[k - 1]
        if flags & g.QUOTE and k in reader.sentences.opened and (before & g.DEFINITE or not before & _OWNED):
            return first, k
        if flags & g.PLACE and (before & (g.DEFINITE | g.PLACE) or not before & _OWNED) and not before & g.PREPOSITION:
            return first, k
        head, clean = reader.entries[k - 1].clean, reader.entries[k].clean
        if (
            k > first + 1
            and before & flags & g.DEFINITE
            and head.endswith(("ية", "ي"))
            and not clean.endswith(("ية", "ي"))
        ):
            return first, k
        if before & flags & g.DEFINITE and (flags & g.BODY or (clean.endswith("ين") and len(clean) > len("العين"))):
            return first, k
    return span
