"""A statement that a clause names in; whose it is by what stands behind it, out: «كلمة للوزير …», «تصريحات أدلى بها الوزير»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.claims.speaker.bare_subjects import subject_alone
from transforms.claims.speaker.somebody import named
from transforms.claims.speaker.tellers import TRANSITIVE
from transforms.claims.surface import speakers
from transforms.claims.surface.mentions import Mention, is_document
from transforms.claims.surface.phrases import end_of
from transforms.claims.surface.whole_names import GIVEN_NAMES
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.lexicon import load

_IN_IT: Final = frozenset(load("grammar")["in_it"])
_REACH: Final = 12  # tokens from the statement to whose it is
_BACK: Final = 24  # and from the verb back to it
_CLAUSES: Final = g.WHILE | {"حتى", "فقد"}
_TONGUE: Final = "لسان"
_FAR_BACK: Final = 80  # and from «البيان» back to where it was issued
_ISSUED: Final = frozenset(load("speakers")["issued"])
_ISSUES: Final = frozenset(load("speakers")["issues"])
_BY_IT: Final = frozenset(load("speakers")["by_it"])


def clause_start(reader: Reader, first: int, i: int) -> int:
    """Where the last clause before the cue begins: «بدأ الأمر عندما نشر الوزير تغريدة أكد فيها أن»."""
    entries, flags = reader.entries, reader.flags
    return next(
        (k + 1 for k in range(i - 1, first, -1) if entries[k].clean in _CLAUSES or (flags[k] & g.COMP and k < i - 1)),
        first,
    )


def contrast_start(reader: Reader, first: int, i: int) -> int:
    """Behind the last «إلا أن», «غير أن» or «لكن» before the cue; 0: there is none."""
    for k in range(i - 2, first, -1):
        flags, before = reader.flags[k], reader.entries[k - 1].word.base
        if flags & g.COMP and before in g.CONTRASTS and not reader.entries[k].word.joined:
            return k + 1
        if reader.entries[k].word.base == "لكن":
            return k + 1
    return 0


def is_criticised(reader: Reader, f: Finding) -> bool:
    """«مقالات انتقد فيها سجن الصحفي», «كلمة انتقدت فيها "التصريحات الوقحة"», «بيانا يشرح فيه حالته»: an act, words, or a
    thing of the speaker's behind the verb are what is criticised or explained in the statement."""
    if f.speaker is None or f.speaker[0] != f.i + 2:
        return False
    head, k = reader.flags[f.speaker[0]], f.speaker[0] + 1
    if not head & ~g.MASDAR and reader.entries[k - 1].clean.endswith(b.HERS) and k == f.speaker[1]:
        return reader.entries[f.i + 1].clean in _IN_IT
    if f.cue.cue_class not in TRANSITIVE:
        return False
    act = not head & ~g.MASDAR and k < f.speaker[1] and reader.flags[k] & g.DEFINITE
    return bool(act or head & g.QUOTE) and reader.entries[f.i + 1].clean in _IN_IT


def owner_before(reader: Reader, first: int, stop: int, known: Sequence[Mention]) -> Mention | None:
    """Whose the statement is that the sentence names last before token `stop`: «تغريدة لكمال الراعي قال فيها»."""
    for k in range(stop - 2, max(first - 1, stop - _BACK), -1):
        if is_document(reader.entries[k]):
            if reader.flags[k + 1] & b.WHO and reader.entries[k].clean[-1] != "ا":
                return Mention(reader, (k + 1, end_of(reader, k + 1, stop, True)))  # «خطاب الرئيس الذي … وأعلن فيه»
            if reader.flags[k] & g.CHANNEL:
                return told_by(reader, k + 1, stop, known) or _owned_by(reader, k + 1)
            if reader.entries[k].clean[-1] == "ا":
                return _for_whom(reader, k, stop) or _issuer_of(reader, k) or _issued_by(reader, first, k)
    return None


def _owned_by(reader: Reader, k: int) -> Mention | None:
    """«بيان الفيفا الذي جاء فيه»: a name with the article; but «البيان الصحفي الذي»."""
    entry = reader.entries[k]
    named = reader.flags[k] == g.DEFINITE and not entry.clean.endswith(("ي", "ية", "ة"))
    named = named and not reader.flags[k - 1] & g.DEFINITE
    return Mention(reader, (k, k + 1)) if named else None


def issued_before(reader: Reader, document: Mention, least: int) -> Mention | None:
    """Who issued the statement, behind token `least`, that a definite one goes back to: «بعدما أصدر البنك بيانا … وجاء في البيان»."""
    stop = document.span[0]
    for k in range(stop - 1, max(least, stop - _FAR_BACK), -1):
        entry = reader.entries[k]
        if entry.clean[-1:] == "ا" and entry.folded == document.head + "ا" and is_document(entry):
            return _issuer_of(reader, k) or _issued_by(reader, reader.sentences.around(k)[0], k)
    return None


def _issued_by(reader: Reader, first: int, k: int) -> Mention | None:
    """«نشرت الوزارة على موقعها بيانا»: the subject between the verb and the statement at `k`."""
    for j in range(k - 2, max(first - 1, k - _REACH), -1):
        if reader.entries[j].word.base in _ISSUES:
            span = speakers.after(reader, j + 1, k)
            return Mention(reader, subject_alone(reader, span)) if span is not None and span[0] <= j + 2 else None
    return None


def _for_whom(reader: Reader, k: int, stop: int) -> Mention | None:
    """«نشرت الوكالة بيانا للقيادة العامة قالت فيه»; but «نشر المدير بيانا للصحافة»."""
    owner = reader.entries[k + 1]
    if reader.entries[k].clean not in _ISSUED or owner.clean[:2] != "لل" or owner.flags & g.TO_RECIPIENT:
        return None
    if not g.describe(owner.clean[2:]).flags & b.WHO:
        return None
    return Mention(reader, (k + 1, end_of(reader, k + 1, stop, True)), joined=True)


def _issuer_of(reader: Reader, k: int) -> Mention | None:
    """«بعد إصدار الوزارة المالطية بيانا جاء فيه أن»: the body or country between what it did and the statement."""
    flags, first = reader.flags, k
    while flags[first - 1] & b.PARTICULAR and not flags[first - 1] & ~(b.PARTICULAR | g.BODY):
        first -= 1
    named = first < k and first and flags[first] & (g.BODY | g.PLACE) and flags[first - 1] & g.MASDAR
    return Mention(reader, (first, k)) if named else None


def told_by(reader: Reader, first: int, stop: int, known: Sequence[Mention]) -> Mention | None:
    """Whose the statement is in which «that came»: «جاء ذلك في كلمة للوزير، حيث قال», «جاء ذلك خلال كلمة ألقاها الوزير»."""
    for k in range(first, min(stop, first + _REACH)):
        clean, flags = reader.entries[k].clean, reader.flags[k]
        if flags & g.COMMA:
            break
        if clean[0] == "ل" and len(clean) > 3 and not flags & g.TO_RECIPIENT and clean != _TONGUE:
            mention = Mention(reader, (k, end_of(reader, k, stop, bool(flags))), joined=True)
            if flags & g.TO_SOMEONE:  # «للأمير» is who spoke before
                return mention if 0 in reader.flags[k + 1 : mention.span[1]] else None
            given = clean[1:] in GIVEN_NAMES and mention.span[1] > k + 1
            return mention if given or (not flags and any(mention.keys <= m.keys for m in known)) else None
        if (clean in _BY_IT or (clean.endswith(("ها", "ه")) and reader.flags[k - 1] & g.CHANNEL)) and k + 1 < stop:
            span = speakers.after(reader, k + 1, stop)  # «ألقاها», «أدلى بها»
            return named(reader, span, known, "") if span is not None and span[0] <= k + 2 else None
    return None
