"""A reporting verb in; whether what stands before it makes its saying one that never happened, out.

Walks back from the verb over its subject, to the particle or auxiliary that opens its clause, or to «أن» and what governs it.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.content.openings import LETTERS
from transforms.claims.reader import Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import EXISTING, THANKING
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import PARTICIPLE, PRESENT, VERBAL
from transforms.lexicon import load
from transforms.tokens import Entry

SAID: Final = "affirmed"
NEGATED: Final = "negated"  # «لم يكن الوزير قد أعلن أن»: that it was not said is told
OPEN: Final = "open"  # «من المتوقع أن يقول الوزير إن», «هل تعتقد أن»: expected, possible, or asked of somebody
UNSAID: Final = "unsaid"  # «هل قال الوزير إن», «لو قال», «طلب منه أن يقول إن»: no claim, or one of whoever asks for it
SUBJECT: Final = 7  # tokens from a verb to what stands before its subject
GOVERNOR: Final = 8  # tokens from «أن» to what governs it, with somebody between them
BRIEF: Final = 3  # tokens from a verb to «كان», with a subject of two words between them


def _joined(row: str) -> frozenset[str]:
    """A list of the grammar, its words behind «و» and «ف», too."""
    return frozenset(lead + word for word in listed("grammar", row) for lead in ("", "و", "ف"))


_TENSE: Final = listed("grammar", "perfect")
_PERHAPS: Final = listed("grammar", "perhaps")
_SUPPOSING: Final = _joined("supposing")
_ASKING: Final = _joined("interrogatives") | _joined("asking")
_ASKED_FIRST: Final = _joined("asked_first") - {"الا", "والا", "فالا"}  # which are «إلا»
_CASES: Final = listed("grammar", "cases")
_NEARLY: Final = _joined("nearly")
_NOT_IF: Final = listed("grammar", "not_if") | listed("grammar", "syllables") | LETTERS | {"إن", "-", "."}
_REFRAINING: Final = _joined("refraining")
_UNLESS_DENIED: Final = _joined("unless_denied")
_ANYONE: Final = listed("grammar", "anyone")
_UNTIL: Final = listed("grammar", "until")
_HAPPENED: Final = _joined("happened")
_WISHING: Final = frozenset(  # as written: «كان» is no «كأن»
    lead + wish + pronoun
    for wish in load("grammar")["wishing"]
    for pronoun in ("", *load("grammar")["complementiser_pronouns"])
    for lead in ("", "و", "ف")
)
_NOT_TO: Final = frozenset(("ألا", "بألا"))
_INFINITIVE: Final = _NOT_TO | {"أن", "ان", "بأن", "بان"}
_WHICH: Final = frozenset(("أي", "أية"))
_QUESTION: Final = frozenset("؟?")
_REFUSALS: Final = ("deny", "reject")
_NAMES: Final = g.PERSON | g.BODY | g.DEFINITE | g.PLACE
_BEHIND_VERB: Final = g.COMP | g.PREPOSITION | g.COLON | g.QUOTE  # and no subject
_REPORTING: Final = (*VERBAL, PARTICIPLE)


def standing(reader: Reader, i: int, cue: CueWord, sentence: tuple[int, int]) -> str:
    """`SAID`, `NEGATED`, `OPEN` or `UNSAID`, for the verb at `i`."""
    first, stop = sentence
    if i <= first or cue.conjunction:
        return SAID
    entries, flags = reader.entries, reader.flags
    other = entries[i - 2].cue if entries[i - 1].clean == "أو" and i - 2 > first else None
    if other is not None and other.form in VERBAL:  # «لم يؤكد أو ينف أن», «رفض أن يؤكد أو ينفي أن»
        i, cue = i - 2, other
        if flags[i - 1] & g.NEGATIVE:
            return NEGATED
    particle = entries[i - 1].word.base
    tense = particle in _TENSE
    if cue.person == 3 and particle in _PERHAPS and (cue.form == PRESENT or not tense):
        return OPEN
    if tense and entries[i - 1].word.lead:
        return SAID  # «وقد أعلن»: a clause of its own
    verb = i - 1 if tense and i - 1 > first else i  # where the verb with its particle begins
    if entries[first].word.base in _WHICH and i - first <= BRIEF and entries[stop].surface in _QUESTION:
        return UNSAID  # «أي وزير قال إن …؟»
    if _asks(reader, verb - 1, sentence) or _supposes(reader, verb - 1, first):
        you = cue.person != 3 or (cue.form == PRESENT and entries[i].clean[0] == "ت")  # «هل تعتقد»: you, or she
        return OPEN if you else UNSAID
    if verb - 2 >= first and flags[verb - 1] & g.NEGATIVE:
        unless = entries[verb - 2].word.base == "ما" or _supposes(reader, verb - 2, first)
        return UNSAID if unless else SAID  # «إذا لم يعلن», «ما لم يعلن»; that it is negated is seen beside it
    if entries[verb - 1].word.base == "من" and _there_is_no(reader, verb - 1, first):
        return NEGATED
    subject_before = tense or (i + 1 < stop and bool(flags[i + 1] & _BEHIND_VERB))
    for k in range(verb - 1, max(first, verb - SUBJECT) - 1, -1):
        bits, entry = flags[k], entries[k]
        if bits & g.AUXILIARY:
            near = tense or k == verb - 1 or cue.form == PRESENT
            return _behind_was(reader, k, cue, first, near, near or (subject_before and i - k <= BRIEF))
        if bits & g.COMP:
            present = k == i - 1 and cue.form == PRESENT and entry.clean in _INFINITIVE
            if present and entry.clean in _NOT_TO:
                return NEGATED  # «قرر ألا يقول إن»
            return _behind_that(reader, k, first, present and cue.person == 3)
        if entry.clean in _WISHING or entry.clean in _NEARLY:
            return UNSAID
        if entry.clean in _ANYONE and k > first and flags[k - 1] & g.NEGATIVE:
            return NEGATED
        if entry.clean == "من" and k > first and entries[k - 1].word.base == "ما":
            return NEGATED  # «ما من مسؤول أكد أن»
        if bits & (g.MARK | g.RELATIVE | g.OPENER) or _is_verb(entry) or not subject_before:
            break
    return SAID


def _asks(reader: Reader, k: int, sentence: tuple[int, int]) -> bool:
    """«هل قال», «ألم يقل»; «أين أعلن» and «من قال» at the head of a clause or before a question mark."""
    clean, (first, stop) = reader.entries[k].clean, sentence
    if clean in _ASKED_FIRST:
        end = reader.entries[min(stop, len(reader.entries) - 1)].surface
        head = k == first or bool(reader.flags[k - 1] & (g.QUOTE | g.COLON | g.STOP))
        return head or (end in _QUESTION and bool(reader.flags[k - 1] & g.COMMA))
    return clean in _ASKING


def _supposes(reader: Reader, k: int, first: int) -> bool:
    """«إذا أعلنت», «إذا ما أعلنت», «إن أعلنت»; but «ما إن أعلنت», «سي إن إن أعلنت», «جيه-إن أعلن», «…، وإن أكد», which
    concedes; «في حال أعلنت»."""
    entry, before = reader.entries[k], reader.entries[k - 1].clean if k > first else ""
    if entry.clean == "ما" and before:
        return reader.entries[k - 1].word.base == "إذا"
    if entry.word.base == "إن":
        return (entry.clean[0] != "و" or k == first) and before not in _NOT_IF
    return entry.clean in _SUPPOSING or (entry.clean in _CASES and before in ("في", "وفي", "ففي"))


def _there_is_no(reader: Reader, k: int, first: int) -> bool:
    """«ليس هناك من يقول إن», «لا يوجد من يؤكد أن»; but «هناك من يقول إن»."""
    exists = k - 2 >= first and reader.entries[k - 1].word.base in EXISTING
    return exists and bool(reader.flags[k - 2] & g.NEGATIVE)


def _behind_was(reader: Reader, k: int, cue: CueWord, first: int, near: bool, negatable: bool) -> str:
    """«لم يكن الوزير قد أعلن», «هل كان قد قال», «لو كان الوزير قال», «أن يكون الوزير قال»."""
    if k == first or reader.entries[k].word.lead:
        return SAID
    before, flags = reader.entries[k - 1], reader.flags[k - 1]
    if flags & g.NEGATIVE and not flags & g.PREPOSITION:
        return NEGATED if negatable else SAID
    if flags & g.COMP and before.clean in _INFINITIVE and negatable:
        present = reader.entries[k].word.base[0] in "يت"
        return _behind_that(reader, k - 1, first, present and cue.person == 3)
    supposed = before.clean in _WISHING or before.word.base == "لو"
    if supposed or (near and (before.clean in _ASKING or _supposes(reader, k - 1, first))):
        return UNSAID
    return SAID


def _behind_that(reader: Reader, c: int, first: int, subjunctive: bool) -> str:
    """«رفض المتهم أن يعترف», «لم يسبق أن أعلنت», «لو أن الوزير أعلن»; what a subjunctive tells is open, where it did not happen."""
    open_to = OPEN if subjunctive else SAID
    entries, flags = reader.entries, reader.flags
    if c == first or entries[c].clean.removeprefix("ب")[0] == "إ":
        return open_to
    right = entries[c - 1].word.base
    if right in _SUPPOSING:  # but «كيف أن»
        return UNSAID
    if right in _UNTIL:
        return SAID
    for j in range(c - 1, max(first, c - GOVERNOR) - 1, -1):
        entry, bits = entries[j], flags[j]
        if bits & (g.MARK | g.RELATIVE | g.COMP):
            break
        clean = entry.clean
        if clean in _UNLESS_DENIED:
            return NEGATED if _denied(reader, j, first) else open_to
        if clean in _HAPPENED:
            return SAID
        governor = entry.cue
        refused = governor is not None and governor.form in VERBAL and governor.cue_class in _REFUSALS
        if clean in _REFRAINING or refused:
            return open_to if _denied(reader, j, first) else NEGATED
        if subjunctive and governor is not None and governor.form in _REPORTING and governor.cue_class == "demand":
            return UNSAID  # «طلب من الشاهد أن يؤكد أن»: what was asked for is reported as a whole
        if _is_verb(entry):
            break
    return open_to


def refrained(reader: Reader, i: int, first: int) -> bool:
    """«امتنع الوزير عن القول إن», «دون الإشارة إلى أن»: whether the noun at `i` names what was not said."""
    for j in range(i - 1, max(first, i - GOVERNOR) - 1, -1):
        if reader.entries[j].clean in _REFRAINING:
            return not _denied(reader, j, first)
        if (
            reader.entries[j].clean in THANKING
            or reader.flags[j] & (g.MARK | g.RELATIVE | g.COMP)
            or _is_verb(reader.entries[j])
        ):
            break
    return False


def _denied(reader: Reader, j: int, first: int) -> bool:
    """«لم يسبق», «ليس صحيحا», «ليس من الصحيح»."""
    if j > first and reader.flags[j - 1] & g.PREPOSITION and not reader.flags[j - 1] & g.NEGATIVE:
        j -= 1
    return j > first and bool(reader.flags[j - 1] & g.NEGATIVE)


def _is_verb(entry: Entry) -> bool:
    cue = entry.cue
    reports = cue is not None and cue.form in VERBAL and not cue.nounlike
    return reports or bool(entry.flags & g.VERB and not entry.flags & _NAMES)
