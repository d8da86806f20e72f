"""A cue in; the clause, quotation or colon that it reports, out.

Every complementiser has one owner: the nearest reporting word that can take it. One inside a relative clause keeps
the next clause for itself; a modal («يمكن أن») or a preposition («قبل أن») before it makes it nobody's.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import Final

from transforms.claims.anonymity import withholds_name
from transforms.claims.content.carriers import carries, is_medium, lacks_agent, leads, own_clause, stands_apart
from transforms.claims.content.openings import (
    PREPOSITIONS,
    SAYING,
    described_later,
    has_inna,
    may_name,
    no_complementiser,
    obliged,
    opening,
    opens_clause,
    that_clause,
)
from transforms.claims.content.quoted_names import is_name, leads_to_name, led_up_to, states, tells_nothing, written_on
from transforms.claims.markers import is_aside
from transforms.claims.reader import COLONED, QUOTED, THAT, Complement, Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import BY_ANYBODY, ESPECIALLY, IN_IT
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import COMMENT, NOUN, PARTICIPLE, PHRASE, PRESENT, VERBAL
from transforms.sentences import Quotation
from transforms.tokens import Entry

REACH: Final = 60  # tokens between a cue and what it reports; longer subjects are misreadings
BESIDE: Final = 18  # tokens between a cue and a quotation that no colon announces
BESIDE_SURE: Final = 34  # the same for words of saying, where it ends the sentence and can name nothing before it
BESIDE_NAME: Final = 9  # the same for a quotation so short that it may be a name
BESIDE_PLURAL: Final = 4  # the same for a verb that has its subject before it, or that is another word too
MODAL_REACH: Final = 5  # tokens after a modal, a relative clause's verb in which the next clause is theirs
INNER_REACH: Final = 8
ADVERB: Final = 4  # tokens from a verb to «أن» behind an adverb of its own: «وأكد المدير خصوصا أن»
_PLAIN: Final = frozenset(("say", "announce", "add"))
_NEVER_THOUGHT: Final = listed("grammar", "never_thought")
_NEVER_PLAIN: Final = listed("grammar", "never_plain")  # before the clause of other words than these
_NEVER_WITH_INNA: Final = frozenset(("demand", "reject", "accuse"))  # «قال الرجل الذي اتهم بالسرقة إنه»
_WHAT_WAS: Final = listed("grammar", "what_was")
# of blockers: «غير أن» is one, «العضو غير الدائم أن» is not
_BESIDE_IT: Final = g.PREPOSITION | g.COMP | g.OPENER | g.NEGATIVE
_NAMED: Final = g.BODY | g.MEDIUM | g.PREPOSITION | g.RECIPIENT  # before a quotation that is a name


def clause(reader: Reader, i: int, cue: CueWord, stop: int) -> Complement | None:
    """What the cue at token `i` reports, in a sentence that ends before `stop`."""
    return _Scan(reader, i, cue, stop).run()


class _Scan:
    """One walk to the right of a cue, over the tokens that can tell something."""

    __slots__ = ("after", "blocked", "carrier", "cue", "done", "i", "kept", "others", "reader", "relative", "stop")

    def __init__(self, reader: Reader, i: int, cue: CueWord, stop: int) -> None:
        self.reader, self.i, self.cue, self.stop = reader, i, cue, stop
        self.relative = False  # inside a relative clause
        self.blocked = False  # inside another clause: only what a colon announces can still be meant
        self.others = -1  # up to this token the next complementiser is a modal's or an inner verb's
        self.kept: Complement | None = None  # a short quotation, unless something better comes
        self.carrier = 0  # «قائلا», which only carries what the verb before it reports
        self.after = 0  # what stands before it has been read
        self.done = False

    def run(self) -> Complement | None:
        reader, flags_of = self.reader, self.reader.flags
        end = min(self.stop, self.i + REACH)
        hits = reader.tokens.clause_hits
        for x in range(bisect_right(hits, self.i), len(hits)):
            k = hits[x]
            if k >= end:
                break
            if k < self.after:
                continue
            if (flags := flags_of[k]) & g.COMMA:
                self.relative = False
                behind = k + 2 if flags_of[k + 1] & g.PREPOSITION else k + 1
                if k + 1 < end and flags_of[behind] & g.COMP:  # «أعلنت السفارة، حيث مقر الوفد، أن», «…، إلى أن»
                    self.blocked, self.others = False, -1
                continue
            entry = reader.entries[k]
            if flags & g.BRACKET and entry.surface in "([":
                if k + 1 < end and flags_of[k + 1] & g.STOP:
                    break  # «(...)»: what follows was not said in one breath
                self.after = reader.closing(k, end)
                continue
            if flags & g.BLOCKER and not flags & _BESIDE_IT and reader.entries[k].clean != "مثل":
                self.others = k + MODAL_REACH
            found = None
            if flags & g.COMP and not flags & g.BLOCKER:
                found = self._complementiser(k, entry)
                self.blocked |= not (self.carrier or THAT in self.cue.takes)  # «يتحدث باسم اللجنة إنها "…"»
                if found is None and flags_of[k - 1] & g.BLOCKER:  # «لم تعلن ذلك، رغم أن الوكالة ذكرت أمس أن»
                    self.relative = True
            elif flags & g.QUOTE:
                found = self._quotation(k)
            elif flags & g.COLON:
                found = opening(reader, k, self.stop, self.cue)
                direct = k == self.i + 1 and not self.cue.common  # «الوزير يهدد: احذروا»
                if found is None or not (direct or found.kind in self.cue.takes):
                    break
                self.done = True
            elif flags & g.RELATIVE or entry.word.base == "حيث":  # «المستشفى حيث يعالج»
                self.relative = True
            elif (
                not self.relative
                and k > self.i + 1  # «…، وكان يستحق أن»
                and (flags & g.OPENER or (flags & g.AUXILIARY and self.cue.common and entry.word.lead))
            ):
                self.blocked = True
            if found is not None:
                return replace(found, at=self.carrier) if self.carrier else found
            if flags & g.CUE and entry.cue is not None:
                self._other_cue(k, entry.cue)
            if self.done:
                break
        return self.kept

    def _complementiser(self, k: int, entry: Entry) -> Complement | None:
        with_inna = entry.clean.startswith("إ")
        says = self.cue.cue_class in SAYING or "writes" in self.cue.traits
        described = "describes" in self.cue.traits and entry.clean[0] == "ب"  # «وصف ما حدث بأنه …»
        if (
            "describes" in self.cue.traits
            and not entry.word.joined
            and described_later(self.reader, k, min(self.stop, self.i + REACH))
        ):
            return None
        if k <= self.others and not (with_inna and says) and not described:
            self.others = -1
            return None
        said = self.reader.entries[k - 1].cue  # «جدد القول إن»
        says = says or (said is not None and "plain" in said.traits and said.form == NOUN)
        condemns = self.cue.cue_class == "condemn" and self.cue.form in VERBAL  # «الذي ينتقد الحكومة، إن»
        never = self.cue.common or self.cue.cue_class in _NEVER_WITH_INNA or condemns
        if self.blocked or (with_inna and not says and never):
            return None
        if entry.word.lead or "that" not in self.cue.takes or self.reader.flags[k - 1] & g.BLOCKER:
            return None
        alone = not with_inna and entry.clean[0] != "ب"
        if no_complementiser(self.reader, k, self.cue) or (alone and obliged(self.reader, self.i, k)):
            return None
        before = self.reader.entries[k - 1].word
        if before.base in ESPECIALLY and (k - self.i > ADVERB or self.reader.flags[k - 2] & g.COMMA):
            return None  # «أكد أهمية الحوار، خاصة أن الوضع صعب»; but «وأكد خصوصا أن»
        if before.flags & g.PREPOSITION and k - 1 > self.i:
            if before.base == "على" and self.reader.flags[k - 2] & g.COMMA and "على" not in self.cue.takes:
                return None  # «…، على أن يعود غدا»: what is stipulated
            plain = self.cue.cue_class in _PLAIN and before.base not in self.cue.takes and not self._what_was()
            thought = self.cue.cue_class == "opinion" and not self.cue.common and "describes" not in self.cue.traits
            if (
                (thought and before.base in _NEVER_THOUGHT)
                or before.base not in PREPOSITIONS
                or (plain and before.base in _NEVER_PLAIN)
            ):
                return None  # «مع أن», «أعلن المدير … معلومات من أن», «رأى في ذلك دليلا على أن»
        found = opening(self.reader, k - 1, self.stop, self.cue) if k - 1 > self.i else None
        return found or that_clause(self.reader, k, k, self.stop)

    def _what_was(self) -> bool:
        """«ما قاله المدير من أن …»."""
        return bool(self.cue.pronoun) and self.reader.entries[self.i - 1].word.base in _WHAT_WAS

    def _quotation(self, k: int) -> Complement | None:
        q = self.reader.sentences.opened.get(k)
        if q is None:
            return None
        goes_on = self.cue.common and k == self.i + 1 and may_name(self.reader, q) and self.cue.cue_class == "add"
        if goes_on and not (self.cue.conjunction and self._ends(q)):
            return None  # «يواصل "الانحدار"»; but «وتابع "لم نتوقع ذلك".»
        watches = self.cue.common and self.cue.form == PRESENT and self.cue.cue_class == "add" and k == self.i + 1
        if watches and not (self.cue.conjunction or self.reader.flags[self.i - 1] & g.COMP):
            return None  # «الحكومة تتابع "التطورات الخطيرة في المنطقة"»
        if tells_nothing(self.reader, self.i, self.cue, q, self.stop):
            self.after = q.last + 1
            return None
        before = self.reader.entries[k - 1]
        announced = (
            before.cue is not None
            and k - 1 > self.i
            and (k - 1 == self.carrier or carries(self.reader, self.i, self.cue, k - 1, before.cue))
        )
        if (
            QUOTED in self.cue.takes
            and (not self.blocked or announced)
            and not (k == self.i + 1 and is_name(self.reader, self.cue, q, self.stop))
        ):
            found = Complement(QUOTED, k, k + 1, q)
            if k == self.i + 1 or announced:
                return found
            if self.relative and not may_name(self.reader, q):  # «قال فلان، الذي وصف بأنه "…"، إن …»
                near = (
                    k - self.i <= (BESIDE_SURE if self._surely_said(q) else BESIDE)
                    and not self.cue.common
                    and self.cue.number == "s"
                )
                self.kept = self.kept or (found if near else None)
            elif not may_name(self.reader, q):
                plural = self.cue.form in VERBAL and self.cue.number != "s"
                self.done = True
                doubtful = (
                    self.cue.common
                    and self.cue.cue_class != "quote_media"
                    and not led_up_to(self.reader, self.i, self.cue, k)
                )
                reach = BESIDE_PLURAL if plural or doubtful else BESIDE_SURE if self._surely_said(q) else BESIDE
                return found if k - self.i <= reach else self.kept
            prefixed = len(self.reader.entries[k - 1].clean) == 1  # «بـ "المعتدي"»
            if (
                self.kept is None
                and not self.relative
                and k - self.i <= BESIDE_NAME
                and not prefixed
                and not self.cue.common
                and (
                    self._ends(q)
                    or (
                        self.cue.cue_class in SAYING
                        and q.first + 1 < q.last
                        and self.reader.flags[q.first + 1] & g.AUXILIARY
                    )
                )
                and (not self.reader.flags[k - 1] & _NAMED or states(self.reader, k))
            ):
                self.kept = found
        if q.closed:
            self.after = q.last + 1
        return None

    def _surely_said(self, q: Quotation) -> bool:
        """«قال فلان، من جامعة كذا التي قادت البحث، لوكالة الأنباء "…".»."""
        plain = self.cue.cue_class in SAYING and self.cue.form in VERBAL and not self.cue.common
        return plain and self._ends(q) and not self.reader.flags[q.first - 1] & _NAMED

    def _other_cue(self, k: int, other: CueWord) -> None:
        if other.form == COMMENT and self.reader.comments(k, self.stop):
            self.done = True
        if (
            other.form in (PHRASE, COMMENT)
            or other.relays  # «في بيان نقلته الوكالة: "…"»
            or carries(self.reader, self.i, self.cue, k, other)
            or is_aside(self.reader, k)
            or leads_to_name(self.reader, k)
            or is_medium(self.reader, k, other)  # «قالت المحكمة في إعلان "…"», «أكد المدير في تصريحه أن»
        ):
            return
        if other.form == NOUN and other.lemma == self.cue.lemma and self.reader.entries[k].clean[-1] == "ا":
            return  # «نفى نفيا قاطعا أن …»
        if other.inside and k + 1 < self.stop and self.reader.entries[k + 1].clean in IN_IT:
            self.done = True  # «نشرت تقريرا جاء فيه أن …»
            return
        aside = withholds_name(self.reader, k)
        if aside:
            self.after = aside
            return
        if "plain" in other.traits and other.form == PARTICIPLE:  # its own claim, unless the verb leads it
            self.carrier, self.done = k, not leads(self.reader, self.i, self.cue, k)
            return
        if own_clause(self.reader, k, other):
            self.others = k + INNER_REACH
            return
        resumed = k + 2 < self.stop and self.reader.entries[k + 1].clean in IN_IT  # «تصريحاته التي قال فيها إن»
        near = opening(self.reader, k + 1 + resumed, self.stop, other)
        if other.form == PARTICIPLE and other.takes & {THAT, COLONED} and stands_apart(self.reader, k, other):
            self.blocked = "plain" in self.cue.traits and near is None  # «قال في كلمة، معلنا وقف القتال: "…"»
            self.done = not self.blocked  # «انتقدت الخطة، معتبرة في حديث إلى الإذاعة أن»
        plain = other.form in VERBAL and not other.common
        if near is not None and near.kind in other.takes:
            if lacks_agent(self.reader, self.cue, k, other):
                return
            aside = other.lemma in BY_ANYBODY and other.form == PRESENT and self.reader.flags[k - 1] & g.COMMA
            if (self.relative or aside) and plain and near.kind == THAT and not has_inna(self.reader, near):
                self.others = self.stop  # «قال فلان، الذي وصف الأمر بأنه كذا، إن», «قال رجل، يعتقد أنه ضل، إن»
            else:
                self.done = True
        elif self.blocked and plain:
            self.done = True
        elif self.relative:
            if plain and "that" in other.takes and other.cue_class != "reject":
                self.others = k + INNER_REACH  # «الذي أفادت تقارير أنه …»
        elif plain and other.cue_class in ("demand", "reject") and not other.conjunction and not self.cue.common:
            self.relative = True  # «قال مسؤول، اشترط عدم كشف اسمه، إن»
        elif plain and (other.conjunction or self.cue.common or opens_clause(self.reader, k)):
            self.done = True
        elif other.conjunction and "writes" in other.traits:  # «كرر انتقاده وكتب على صفحته: "…"»
            self.done = written_on(self.reader, k + 2, min(k + 4, self.stop))

    def _ends(self, q: Quotation) -> bool:
        """Whether nothing but punctuation follows a quotation in its sentence, or at least in its clause."""
        return q.closed and (q.last + 1 >= self.stop or bool(self.reader.flags[q.last + 1] & (g.STOP | g.COMMA)))
