"""A reporting word in; the opening of what it reports, out: a clause, a quotation, a colon, or a noun phrase.

A reporting form alone is ambiguous; its complement settles whether it is a cue. Every complementiser has one owner:
the nearest reporting word that can take it, unless that word stands in a relative clause and has no claim to it.
"""

from __future__ import annotations

from typing import NamedTuple

from transforms.claims import grammar as g
from transforms.claims.conjugate import COMMENT, NOUN, PARTICIPLE, PAST, PHRASE, VERBAL
from transforms.claims.words import CueWord
from transforms.sentences import Quotation, Sentences
from transforms.tokens import NUMBER, Tokens

THAT, QUOTED, COLONED, OBJECT = "that", "quote", "colon", "object"
REACH = 60  # tokens between a cue and what it reports; longer subjects are misreadings
OBJECT_REACH = 30  # tokens between a cue and the noun phrase that it reports
_FEELING = frozenset(
    ("express", "warn", "condemn", "praise")
)  # these report a noun phrase even where a clause is in it
_SAYING = frozenset(("say", "add", "quote_media", "reply"))  # these alone go with إن
_OBJECTED = frozenset(("condemn", "reject", "deny", "accuse", "praise"))  # of these the object is mostly definite
_TELLING = (
    g.BRACKET | g.BLOCKER | g.COMP | g.QUOTE | g.COLON | g.RELATIVE | g.COMMA | g.OPENER | g.CUE
)  # fmt: skip
BESIDE = 18  # tokens between a cue and a quotation that no colon announces
NEAR = 7  # the same for a clause, when the cue's letters are another word too
NAME_WORDS = 4  # a quotation of so few words may be a name
_NOUN_FOLLOWS = frozenset(("إن", "فإن", "لأن", "كأن"))
_VERB_FOLLOWS = frozenset(
    ("ما", "كما", "مما", "وما", "بعدما", "عندما", "حينما", "قبلما", "حين", "فيما", "بينما", "ثم", "وقد")
)
_NAMED = g.BODY | g.MEDIUM | g.PREPOSITION | g.RECIPIENT
GENERIC = frozenset(("على", "إلى", "الى", "عن", "من", "في"))


class Complement(NamedTuple):
    """`at`: first token of the opening (preposition, complementiser, mark, colon); `first`: first token of the content."""

    kind: str
    at: int
    first: int
    quotation: Quotation | None = None


class Reader:
    """What the passes over one document share."""

    __slots__ = ("cues", "date_ends", "entries", "flags", "memo", "sentences", "tokens")

    def __init__(self, tokens: Tokens, sentences: Sentences, date_ends: dict[int, int]) -> None:
        self.tokens, self.sentences, self.date_ends = tokens, sentences, date_ends
        self.entries = tokens.entries
        self.flags = tokens.flags
        self.cues = tokens.cue_hits
        self.memo: dict[
            tuple[int, int, bool], Complement | None
        ] = {}  # a cue is asked for its complement more than once

    def opens_clause(self, k: int, stop: int, cue: CueWord) -> Complement | None:
        """The complement that opens right at token `k` (a complementiser after at most a preposition, a mark, a colon)."""
        if k >= stop:
            return None
        entry = self.entries[k]
        word = entry.word
        flags = word.flags
        at = k
        if flags & g.COMMA and k + 1 < stop:  # «اعتبرت اللجنة، "…», «وأكمل البيان، إن "…»
            k += 1
            word = self.entries[k].word
            flags = word.flags
        if flags & g.PREPOSITION and word.base in GENERIC and k + 1 < stop and not word.lead:
            word = self.entries[k + 1].word
            if word.flags & g.COMP and not word.lead:
                return self._that(at, k + 1, stop)
            if word.flags & g.QUOTE and self.entries[k].word.base in cue.takes:
                q = self.sentences.opened.get(k + 1)
                if q and QUOTED in cue.takes and q.last - q.first > NAME_WORDS + 1:
                    return Complement(QUOTED, at, k + 2, q)
            return None
        if flags & g.COMP and not word.lead:
            return self._that(at, k, stop)
        if flags & g.QUOTE:
            q = self.sentences.opened.get(k)
            return Complement(QUOTED, at, k + 1, q) if q else None
        if flags & g.COLON:
            q = self.sentences.opened.get(k + 1)
            if q:
                return Complement(QUOTED, at, k + 2, q)
            timed = self.entries[k - 1].kind is NUMBER and k + 1 < stop and self.entries[k + 1].kind is NUMBER
            return None if timed or k + 1 >= stop else Complement(COLONED, at, k + 1)
        return None

    def _that(self, at: int, k: int, stop: int) -> Complement | None:
        """`أن` at `k`: a clause, or all of a quotation that opens right after."""
        first = k if self.entries[k].word.joined or self.entries[k].word.base[-2:] in ("لا", "ما") else k + 1
        if first >= stop:
            return None
        return Complement(THAT, at, first, self.sentences.opened.get(k + 1))

    def stands_as_verb(self, i: int, cue: CueWord, first: int, clause: bool) -> bool:
        """Whether the word at `i`, which could be a noun, stands where a verb can. `clause`: a clause follows it."""
        if cue.conjunction or cue.particle or i <= first:
            return True
        if self.flags[i] & g.PREPOSITION:
            return False
        before = self.entries[i - 1]
        flags = before.flags
        if before.word.base in _NOUN_FOLLOWS:
            return False
        if cue.common and before.word.base in ("ما", "مما"):  # «ما يزيد …»
            return False
        if cue.form == PAST and before.word.base in ("لا", "لن", "لم", "سوف"):
            return False
        if (
            flags & (g.RELATIVE | g.PARTICLE | g.AUXILIARY | g.OPENER | g.MARK | g.COMP)
            or before.clean in _VERB_FOLLOWS
        ):
            return True
        if flags & g.PREPOSITION or not clause:
            return False
        return before.cue is None and not flags & (g.MASDAR | g.BLOCKER)

    def find(self, i: int, cue: CueWord, stop: int, subject_before: bool = False) -> Complement | None:
        """The complement of the cue at token `i` in a sentence that ends before `stop`."""
        key = (i, stop, subject_before)
        if key not in self.memo:
            self.memo[key] = self._find(i, cue, stop, subject_before)
        return self.memo[key]

    def _find(self, i: int, cue: CueWord, stop: int, subject_before: bool) -> Complement | None:
        found = self._clause(i, cue, stop)
        if i + 2 < stop and found is not None and found.at > i + 2 and not cue.common:
            noun = self._object_at_once(i, cue, found)
            if noun is not None:
                return noun
        if cue.common:
            if found is None and "ب" in cue.takes and i + 1 < stop and self.entries[i + 1].clean[:1] == "ب":
                return noun_phrase(self, i, cue, min(stop, i + 3), False)
            return found
        if found is not None and (found.kind in (THAT, COLONED) or found.at == i + 1):
            return found
        if found is not None and found.at != found.first - 1:  # a colon stands before the mark
            return found
        noun = noun_phrase(self, i, cue, stop if found is None else found.at, subject_before)
        return noun or found

    def _object_at_once(self, i: int, cue: CueWord, found: Complement) -> Complement | None:
        """A noun phrase right after the cue, whose own clause comes later: «يؤكد وجود إجماع على أن», «حذر من أخذ … أن»."""
        after, word = self.flags[i + 1], self.entries[i + 1].word
        if word.base in cue.takes and after & g.PREPOSITION and not self.flags[i + 2] & (g.COMP | g.MEDIUM | g.QUOTE):
            return Complement(OBJECT, i + 1, i + 2)
        if cue.cue_class in _FEELING and found.kind == THAT:  # «أعرب الوزير عن أمله في أن»
            noun = noun_phrase(self, i, cue, found.at, False)
            return noun if noun is not None and noun.at + 1 < found.at else None
        if "object" not in cue.takes or not after & g.MASDAR or after & (g.BODY | g.PERSON) or found.kind == COLONED:
            return None
        if after & g.DEFINITE and cue.cue_class != "reject":
            return None
        return Complement(OBJECT, i + 1, i + 1)

    def _clause(self, i: int, cue: CueWord, stop: int) -> Complement | None:
        """The clause, quotation or colon that it reports."""
        entries, takes = self.entries, cue.takes
        end = min(stop, i + REACH)
        relative = blocked = False
        modal = -1  # up to here a complementiser belongs to «يمكن», «من المهم»
        short: Complement | None = None
        k = i + 1
        all_flags = self.flags
        while k < end:
            flags = all_flags[k]
            if not flags & _TELLING:
                k += 1
                continue
            entry = entries[k]
            if flags & ~g.CUE:
                if flags & g.BRACKET and entry.surface in "([":
                    k = self.closing(k, end)
                    continue
                if flags & g.BLOCKER and not flags & (g.PREPOSITION | g.COMP):
                    modal = k + 5
                if flags & g.COMP and not (flags & g.BLOCKER):
                    if k <= modal and not (entry.clean.startswith("إ") and cue.cue_class in _SAYING):
                        modal = -1
                    elif blocked or (cue.common and entry.clean.startswith("إ") and cue.cue_class not in _SAYING):
                        pass
                    elif not entry.word.lead and "that" in takes and not entries[k - 1].flags & g.BLOCKER:
                        found = self.opens_clause(k - 1, stop, cue) if k - 1 > i else None
                        return found or self._that(k, k, stop)
                elif flags & g.QUOTE:
                    q = self.sentences.opened.get(k)
                    if q and k == i + 1 and self._is_name(q, stop):
                        k = q.last + 1
                        continue
                    if q and "quote" in takes and (not blocked or entries[k - 1].flags & g.COLON):
                        found = Complement(QUOTED, k, k + 1, q)
                        if k == i + 1 or entries[k - 1].flags & g.COLON:
                            return found
                        if q.last - q.first > NAME_WORDS + 1:
                            subjectless = (
                                cue.form in VERBAL and cue.number != "s"
                            )  # nothing but circumstance can stand between
                            return found if k - i <= (3 if subjectless else BESIDE) else short
                        if (
                            short is None
                            and not cue.common
                            and self._ends(q, stop)
                            and not entries[k - 1].flags & _NAMED
                        ):
                            short = found
                    if q and q.closed:
                        k = q.last + 1
                        continue
                elif flags & g.COLON:
                    found = self.opens_clause(k, stop, cue)
                    if found and found.kind in takes:
                        return found
                    break
                elif flags & g.RELATIVE:
                    relative = True
                elif flags & g.COMMA:
                    relative = False
                elif flags & g.OPENER and not flags & g.COMP and not relative and k > i + 1:
                    blocked = True  # another clause: only what a colon announces can still be meant
            other = entry.cue if flags & g.CUE else None
            if other is not None and other.form not in (PHRASE, COMMENT) and not self._transparent(cue, other):
                near = self.opens_clause(k + 1, stop, other)
                if near is not None and near.kind in other.takes:
                    break
                if blocked and other.form in VERBAL and not other.common:
                    break
                if (
                    relative
                    and other.form in VERBAL
                    and not other.common
                    and "that" in other.takes
                    and other.cue_class != "reject"
                ):
                    modal = k + 8  # «الذي أفادت تقارير أنه …»: the next clause is the inner verb's
                headed = other.conjunction or entries[k - 1].flags & g.MARK or cue.common
                if not relative and headed and other.form not in (NOUN, PARTICIPLE) and not other.common:
                    break
            k += 1
        return short

    @staticmethod
    def _transparent(cue: CueWord, other: CueWord) -> bool:
        """«علّق قائلا إن …», «نقلت الوكالة عن مسؤول قوله إن …»: the second word only carries the clause of the first."""
        if other.lemma != "قال" or cue.form in (NOUN, PARTICIPLE):
            return False
        return other.form == PARTICIPLE or (other.form == NOUN and (bool(other.pronoun) or other.particle == "ب"))

    def _is_name(self, q: Quotation, stop: int) -> bool:
        """«قالت "رايتس ووتش" إن …»: a short quotation that a clause follows is the speaker's name."""
        if not q.closed or q.last - q.first > NAME_WORDS + 1:
            return False
        for k in range(q.last + 1, min(q.last + 9, stop)):
            flags = self.flags[k]
            if flags & (g.COMP | g.COLON):
                return True
            if flags & (g.COMMA | g.VERB) or self.entries[k].cue is not None:
                return False
        return False

    def _ends(self, q: Quotation, stop: int) -> bool:
        """Whether nothing but punctuation follows a quotation in its sentence, or at least in its clause."""
        return q.closed and (q.last + 1 >= stop or bool(self.flags[q.last + 1] & (g.STOP | g.COMMA)))

    def closing(self, k: int, end: int) -> int:
        for j in range(k + 1, min(end, k + 25)):
            if self.flags[j] & g.BRACKET and self.entries[j].surface in ")]":
                return j + 1
        return k + 1


def noun_phrase(reader: Reader, i: int, cue: CueWord, stop: int, subject_before: bool) -> Complement | None:
    """The noun phrase that a cue without a clause reports: after its preposition, or its bare object."""
    entries, takes = reader.entries, cue.takes
    end = min(stop, i + OBJECT_REACH)
    own = takes & GENERIC
    subjectless = (
        cue.form in VERBAL and cue.number != "s" and cue.person == 3
    )  # a verb in the plural has its subject before it
    after_date = False
    k, passed = i + 1, 0  # `passed`: words that may be the subject
    while k < end:
        entry = entries[k]
        word, flags = entry.word, entry.flags
        if k in reader.date_ends:
            k, after_date = reader.date_ends[k], True
            continue
        if subjectless and passed:
            return None
        if flags & g.PREPOSITION and not word.lead and word.base in own:
            return Complement(OBJECT, k, k + 1) if k + 1 < end else None
        if not passed and "object" in takes and cue.form in VERBAL and cue.number == "s" and _disagrees(cue, word):
            return Complement(OBJECT, k, k)
        if flags & (g.ADJUNCT | g.COMMA):
            k += 1
            continue
        if flags & g.STOP and len(entries[k - 1].clean) == 1:  # «د. …»
            k += 1
            continue
        if (flags & g.MARK and not flags & (g.QUOTE | g.BRACKET)) or (flags & g.VERB and word.lead):
            return None
        if flags & g.QUOTE:
            if "object" in takes and not passed and subject_before and k in reader.sentences.opened:
                return Complement(OBJECT, k, k)
        elif "ب" in takes and entry.clean[:1] == "ب" and len(entry.clean) > 3 and entry.clean not in g.NOT_BA:
            return Complement(OBJECT, k, k)
        elif "ل" in takes and entry.clean[:1] == "ل" and len(entry.clean) > 3 and not flags & (g.PERSON | g.BODY):
            rest = g.describe(entry.clean[1:])
            if rest.flags & g.MASDAR or g.is_masdar(rest.base) or (passed and entry.clean.startswith("لل")):
                return Complement(OBJECT, k, k)
        elif "object" in takes and not cue.pronoun and not flags & g.PREPOSITION:
            joined = entry.clean[:1] == "ب" and entry.clean not in g.NOT_BA
            if subject_before and not passed and not joined:
                return Complement(OBJECT, k, k)
            if (
                flags & g.MASDAR
                and not flags & g.BODY
                and (
                    not flags & g.DEFINITE
                    or ((passed and (cue.cue_class in _OBJECTED or after_date)) or cue.cue_class == "reject")
                )
                and not _belongs(reader, k)
            ):
                return Complement(OBJECT, k, k)
        if flags & g.RELATIVE:  # «الذي عين الاثنين، …»: the object can only stand after it
            k = next((j for j in range(k, end) if reader.flags[j] & g.COMMA), end)
        elif entry.cue is not None and entry.cue.form not in (NOUN, PHRASE, COMMENT) and not entry.cue.common:
            return None
        k, passed = k + 1, passed + 1
    return None


def _disagrees(cue: CueWord, word: g.Word) -> bool:
    """Whether what follows a verb cannot be its subject: «نفت هذه الاتهامات», «أكد الحادثة»."""
    if word.flags & g.DEMONSTRATIVE:
        return cue.cue_class in _OBJECTED or (word.base in ("هذه", "تلك")) != (cue.gender == "f")
    feminine = word.flags & g.DEFINITE and word.base.endswith("ة") and not word.flags & (g.PERSON | g.BODY)
    return bool(feminine) and cue.gender == "m"


def _belongs(reader: Reader, k: int) -> bool:
    """Whether what is shaped like a verbal noun belongs to the noun before: «فتاة مراهقة», «لجنة إعادة …»."""
    entry, before = reader.entries[k], reader.entries[k - 1]
    construct = not before.flags & g.DEFINITE and not before.word.base.endswith("ون")
    if construct and before.flags & (g.BODY | g.PERSON | g.MASDAR):
        return True  # «لجنة إعادة توزيع …»: a genitive
    return entry.clean[-1:] == "ة" and before.clean[-1:] == "ة" and not before.flags & g.DEFINITE
