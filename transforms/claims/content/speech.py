"""Words behind a colon that no marks enclose in; where they end, sentences later in the same paragraph, out.

«وقال المدرب: كنا الأفضل. الحكم ظلمنا. وغادر الفريق أمس»: nothing closes the speech, but a sentence in the first person is the
speaker's still, and so is what stands between it and the colon, unless the page reports something of its own there.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.content.complements import find
from transforms.claims.content.ends import before_marks
from transforms.claims.reader import COLONED, QUOTED, Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import IMPERSONAL
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import PARTICIPLE, VERBAL, past_forms, present_forms
from transforms.lexicon import load
from transforms.tokens import Entry

MOST: Final = 12  # sentences behind the first that a speech without marks is followed through
OPENING: Final = 3  # tokens of a sentence in which a report of the page's own begins
_FULL_STOP: Final = "."
_ELLIPSIS: Final = "…"
_US: Final = listed("grammar", "of_us")
_NOT_WE: Final = listed("grammar", "not_we")
_OUR: Final = "تنا"  # of «فرصتنا», «مباراتنا», «فقدتنا»: no noun has it of its own


def _we() -> frozenset[str]:
    """Forms of the first person plural: «خطفنا», «نحتاج», «سنعود»."""
    out: set[str] = set()
    for pair in load("verbs")["verbs"]:
        lemma, present = pair.split()
        ours = {f.text for f in past_forms(lemma, present) if f.person == 1 and f.number == "p"}
        now = {f.text for f in present_forms(lemma, present) if f.person == 1 and f.number == "p" and not f.suffix}
        out |= ours | now | {"س" + text for text in now}
    return frozenset(out) - _NOT_WE


_WE: Final = _we()


def runs_on(reader: Reader, i: int, first: int, end: int, stop: int) -> int:
    """Where the speech of the cue at `i` ends that begins at `first`, and in its first sentence at `end`, before `stop`."""
    if before_marks(reader, first, stop) != end or reader.sentences.quotation_at(i) is not None:
        return end  # something else ended it, or marks enclose it
    line, spoken = reader.line_end(stop), end
    for _ in range(MOST):
        begins = stop + 1
        if begins >= line:
            break
        trailing = _trails_off(reader, stop)
        stop = reader.sentences.around(begins)[1]
        if stop <= begins:
            continue
        if _tells(reader, begins, min(stop, line)):
            break
        if trailing or _is_own(reader, begins, min(stop, line)):
            spoken = before_marks(reader, begins, min(stop, line))
    return spoken


def _trails_off(reader: Reader, stop: int) -> bool:
    """«كنا الأفضل.. لكن الحكم ظلمنا»: an ellipsis, by which a page shows a pause of the speaker."""
    surface = reader.entries[stop].surface
    return surface == _ELLIPSIS or (surface == _FULL_STOP and reader.entries[stop - 1].surface == _FULL_STOP)


def _is_own(reader: Reader, first: int, stop: int) -> bool:
    """Whether the sentence `[first, stop)` is in the first person, outside its quotations."""
    return any(_is_ours(reader.entries[k]) and reader.sentences.quotation_at(k) is None for k in range(first, stop))


def _is_ours(entry: Entry) -> bool:
    clean = entry.clean
    cue = entry.cue
    if cue is not None and cue.person == 1 and cue.number == "p":
        return not cue.common
    bare = clean[1:] if clean[:1] in ("و", "ف") else clean
    if clean in _US or bare in _US or clean in _WE or bare in _WE:
        return True
    return clean.endswith(_OUR) and not entry.flags & (g.DEFINITE | g.PLACE | g.PERSON)


def _tells(reader: Reader, first: int, stop: int) -> bool:
    """Whether the page tells something of its own in the sentence `[first, stop)`: who says something, or what had happened."""
    opening = reader.entries[first]
    if opening.clean in IMPERSONAL or (opening.flags & g.AUXILIARY and opening.word.lead):
        return True
    if any(reader.flags[k] & g.COLON for k in range(first, stop)):
        return True
    for k in range(first, stop):
        cue = reader.entries[k].cue
        if cue is not None and _reports(reader, k, cue, first, stop):
            return True
    return False


def _reports(reader: Reader, k: int, cue: CueWord, first: int, stop: int) -> bool:
    """Whether the cue at `k` reports for somebody else: at the sentence's head, or a quotation."""
    if cue.form not in VERBAL and cue.form != PARTICIPLE:
        return False
    if cue.person == 1:
        return False
    found = find(reader, k, cue, stop, True)
    if k < first + OPENING and (found is not None or (cue.conjunction == "و" and not cue.common)):
        return True
    return found is not None and found.kind in (QUOTED, COLONED)
