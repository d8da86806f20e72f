"""A statement or report in; whose it is by its own words, out: «بيان للجنة», «بيان صادر عن الوزارة», «بيان وزارة الصحة»."""

from __future__ import annotations

from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.claims.surface.mentions import Mention, is_document, key
from transforms.claims.surface.phrases import end_of
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.lexicon import load

_NAMED: Final = frozenset(load("speakers")["named"])
_PLACES: Final = 4  # of a quoted name that are looked at
_REACH: Final = 14  # tokens before a cue in which a statement is named
_NAMING: Final = b.NAMED | g.MASDAR


def issues(reader: Reader, f: Finding, dropped: bool) -> bool:
    """«قال في بيان», «أصدرت الوزارة بيانا قالت فيه»: whether a statement is named with the verb, or before it where its
    subject is `dropped`."""
    if f.medium is not None or not dropped or f.parent is not None:
        return f.medium is not None
    before = reader.entries[max(f.sentence[0], f.i - _REACH) : f.i]
    return any(e.clean[-1:] == "ا" and is_document(e) for e in before)


def issued_head(reader: Reader, f: Finding) -> str:
    """«تقرير» in «أفادت المنظمة في تقرير»: the kind of the statement that the medium names; nothing where it names none."""
    within = range(*f.medium) if f.medium is not None else range(0)
    return next((key(reader.entries[k]) for k in within if is_document(reader.entries[k])), "")


def named_issuer(reader: Reader, document: Mention) -> Mention | None:
    """Who is named in the document's phrase."""
    first, last = document.span
    if last == first + 1:
        return None
    following = reader.entries[first + 1]
    q = reader.sentences.opened.get(first + 1)
    if q is not None and q.closed and q.last == last - 1:  # «تقرير "موديز"», where the page has «وكالة "موديز"»
        return Mention(reader, (first + 1, last)) if _is_a_body(reader, first + 1, last) else None
    if following.clean.endswith(("ه", "ته")) and last > first + 2 and reader.flags[first + 2] & b.WHO:
        passed_on = reader.flags[first + 2] & g.RECIPIENT  # «بيان نشره مكتب الرئيس»; but «بيان نشرته وكالة الأنباء»
        return None if passed_on else Mention(reader, (first + 2, end_of(reader, first + 2, last, True)))
    last = _end(reader, first, last)
    if following.flags & b.WHO and not following.clean.endswith(("ي", "ه")):  # but «بيان صحفي», «بيان نشره المكتب»
        return Mention(reader, (first + 1, last))
    for k in range(first + 1, last):
        clean = reader.entries[k].clean
        if clean == "ل" and k + 1 in reader.sentences.opened:  # «تقرير لـ"بلومبيرغ"»
            return Mention(reader, (k + 1, last))
        if clean[0] == "ل" and (clean[1:2] == "ل" or _owns(reader, first, k)):
            return Mention(reader, (k, last), joined=True)
        if clean == "عن" and k + 1 < last:
            return Mention(reader, (k + 1, last))
    return None


def _is_a_body(reader: Reader, first: int, last: int) -> bool:
    """Whether the page has the quoted name behind the kind of body that it is, in one of its first places."""
    tokens = reader.tokens
    quoted = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    for at in reader.places(quoted, first, _PLACES):
        before = reader.entries[max(0, tokens.first_at(at) - 1)]
        if before.flags & g.BODY and before.word.base in _NAMED:
            return True
    return False


def _end(reader: Reader, first: int, last: int) -> int:
    """Where the phrase ends before what was done with it: «وثيقة للوزارة كشفت عنها صحيفة»."""
    verbs = (k for k in range(first + 1, last) if reader.flags[k] & b.SAYING and not reader.flags[k] & _NAMING)
    return next(verbs, last)


def _owns(reader: Reader, first: int, k: int) -> bool:
    """«بيان لوزارة الصحة», «بيان لدار الأوبرا»; but «بيان لوكالة …» is read out to it."""
    if g.describe(reader.entries[k].clean[1:]).flags & (b.WHO | g.PLACE):
        return True
    if reader.flags[k] or not reader.flags[k + 1] & g.DEFINITE:
        return False
    return not any(bits & (b.WHO | g.CUE) for bits in reader.flags[first + 1 : k])
