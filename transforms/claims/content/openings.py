"""A token in; what a clause, quotation or colon that opens right there reports, out."""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import COLONED, QUOTED, THAT, Complement, Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import ALTHOUGH
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.sentences import Quotation
from transforms.tokens import NUMBER

PREPOSITIONS: Final = listed("grammar", "before_clauses")
OBLIGED: Final = 7  # tokens from «وعلى» to what somebody must do
_OBLIGES: Final = listed("grammar", "obliging")
LETTERS: Final = listed("grammar", "letters")
_OF_SURNAMES: Final = listed("grammar", "of_surnames")
_BESIDE_N: Final = LETTERS | {".", "-"}
_LETTER_N: Final = frozenset(("إن", "ان"))
_DENYING: Final = listed("grammar", "denying")
_SYLLABLES: Final = listed("grammar", "syllables")
_JOINING: Final = frozenset("-.")  # «جيه-إن», «بي.إن»
_IF_RIGHT: Final = listed("grammar", "if_right")
_SIGNS: Final = listed("grammar", "signs")
SAYING: Final = frozenset(("say", "add", "quote_media", "reply"))  # these alone go with إن


def opening(reader: Reader, k: int, stop: int, cue: CueWord) -> Complement | None:
    """The complement that opens right at token `k`: a complementiser after at most a preposition, a mark, a colon."""
    if k >= stop:
        return None
    at, flags = k, reader.flags[k]
    if flags & g.COMMA and k + 1 < stop:  # «اعتبرت اللجنة، "…», «وأكمل البيان، إن "…»
        k += 1
        flags = reader.flags[k]
    word = reader.entries[k].word
    if flags & g.PREPOSITION and word.base in PREPOSITIONS and k + 1 < stop and not word.lead:
        after = reader.flags[k + 1]
        if after & g.COMP:
            return that_clause(reader, at, k + 1, stop)
        q = reader.sentences.opened.get(k + 1)
        if q is not None and word.base in cue.takes and QUOTED in cue.takes and not q.is_short:
            return Complement(QUOTED, at, k + 2, q)
        return None
    if flags & g.COMP and not word.lead and not (k and no_complementiser(reader, k, cue)):
        return that_clause(reader, at, k, stop)
    if flags & g.QUOTE:
        q = reader.sentences.opened.get(k)
        return Complement(QUOTED, at, k + 1, q) if q else None
    if flags & g.COLON and k + 1 < stop:
        below = next((j for j in range(k + 1, stop) if not reader.flags[j] & g.NEWLINE), k + 1)
        q = reader.sentences.opened.get(below)
        if q is not None:  # also on the next line
            return Complement(QUOTED, at, below + 1, q)
        if reader.flags[k + 1] & g.COMP and THAT in cue.takes and not reader.entries[k + 1].word.lead:
            return that_clause(reader, at, k + 1, stop)  # «قوله: إن …»
        clock = reader.entries[k - 1].kind is NUMBER and reader.entries[k + 1].kind is NUMBER
        return None if clock else Complement(COLONED, at, k + 1)
    return None


def no_complementiser(reader: Reader, k: int, cue: CueWord) -> bool:
    """«سي إن إن», «إن بي سي»: the letter N; «جيه-إن»: a syllable; «إن لم تغير»: if; «على الرغم من أن»: although."""
    if reader.entries[k - 1].clean == "من" and reader.entries[k - 2].clean in ALTHOUGH:
        return True
    if reader.entries[k - 1].clean == "حين" and not reader.entries[k].word.lead:
        return True  # «…، في حين أنه غادر أمس»
    if reader.entries[k - 2].clean in _SIGNS and reader.entries[k - 3].clean == "في" and k > 2:
        return True  # «…، في مؤشر على أن الحوار فشل»: what the writer infers
    if reader.entries[k].clean == "ألا" and reader.flags[k + 1] & g.PRONOUN:
        return True  # «ألا وهو»
    if reader.entries[k].clean not in _LETTER_N:
        return False
    cleans = ["", "", *[entry.clean for entry in reader.entries[max(k - 2, 0) : k + 3]], "", ""]
    at = 2 + min(k, 2)  # where the word itself stands among them
    before, after, following = cleans[at - 1], cleans[at + 1], cleans[at + 2]
    if_verb = reader.entries[k].clean == "إن" and reader.flags[k + 1] & g.VERB
    supposed = after == "لم" or if_verb  # «هدد بالرد إن عادوا»
    if after in _IF_RIGHT:
        return True  # «إن صح التعبير»
    spelt = after in LETTERS and (after not in _OF_SURNAMES or before in LETTERS or following in LETTERS)
    if (supposed and cue.cue_class not in SAYING) or spelt or before == "بي" or _joined(reader, k):
        return True
    if before in _SYLLABLES and cleans[at - 2] == "مون":  # «الرئيس مون جيه إن»
        return True
    if before in LETTERS and reader.entries[k - 2].cue is cue:
        return True  # «قال إم إن راو»
    return (before in LETTERS and after in _LETTER_N) or (before in _LETTER_N and cleans[at - 2] in LETTERS)


def _joined(reader: Reader, k: int) -> bool:
    """«جيه-إن», «إن.بي.سي»."""
    starts, ends, entries = reader.tokens.starts, reader.tokens.ends, reader.entries
    return (entries[k - 1].surface in _JOINING and ends[k - 1] == starts[k]) or (
        k + 2 < len(starts) and entries[k + 1].surface in _JOINING and ends[k] == starts[k + 1] == starts[k + 2] - 1
    )


def that_clause(reader: Reader, at: int, k: int, stop: int) -> Complement | None:
    """The clause of the complementiser at `k`, or the quotation that opens right after it."""
    word = reader.entries[k].word
    first = k if word.joined else k + 1
    if first + 1 < stop and first > k and reader.flags[first] & g.COLON:  # «وأضاف أن: "…"»
        return Complement(THAT, at, first + 1, reader.sentences.opened.get(first + 1))
    return Complement(THAT, at, first, reader.sentences.opened.get(k + 1)) if first < stop else None


def may_name(reader: Reader, q: Quotation) -> bool:
    """Whether a quotation may be a mere name: it is short, and no clause («"أن الخطة ناجحة"»)."""
    if not q.is_short or q.last < q.first + 3:
        return q.is_short
    if _states(reader, q.first + 1) and reader.flags[q.last + 1] & g.MARK:
        return False
    return not reader.flags[q.first + 1] & g.COMP or reader.entries[q.first + 2].clean in _BESIDE_N  # «"إن بي سي"»


def _states(reader: Reader, k: int) -> bool:
    """«"هذا حريق سريع الانتشار"», «"لن نستسلم أبدا"»: no name begins so; but «برنامج "هذا الصباح"»."""
    flags, after = reader.flags[k], reader.flags[k + 1]
    return bool(flags & g.DEMONSTRATIVE and not after & (g.DEFINITE | g.MARK)) or reader.entries[k].clean in _DENYING


def obliged(reader: Reader, i: int, k: int) -> bool:
    """«…، وعلى الحكومة أن تتحرك»: what somebody must do, and no clause of the report at `i`."""
    for j in range(k - 2, max(i, k - OBLIGED), -1):
        if reader.flags[j] & g.MARK:
            return False
        if reader.entries[j].clean in _OBLIGES:
            return True
    return False


def opens_clause(reader: Reader, k: int) -> bool:
    """Whether the verb at `k` begins a clause: «…، أشار», «… ثم أشار», «… حيث أشار»; not «كما يقول المدير»."""
    before = reader.entries[k - 1]
    base = before.word.base
    if before.flags & g.PARTICLE and before.word.lead == "و":
        return True  # «…، ولم يؤكد المدير أن»
    return bool(before.flags & g.MARK) or (base in g.BESIDE and base != "كما") or base == "ثم"


def has_inna(reader: Reader, found: Complement) -> bool:
    """Whether the clause opens with إن, as what is said does."""
    flags, entries = reader.flags, reader.entries
    return any(flags[j] & g.COMP and entries[j].clean[0] == "إ" for j in range(found.at, found.first + 1))


def described_later(reader: Reader, k: int, end: int) -> bool:
    """«وصف الحزب زعم النقابة بأن المصنع خاسر بأنه كاذب»: whether another «بأنه» follows the clause at `k`; the last is what it is
    called."""
    return any(e.flags & g.COMP and e.word.joined and e.clean[0] == "ب" for e in reader.entries[k + 1 : end])
