"""A verb without a subject in; whom it is about, or that nobody is meant, out.

The rules are asked in order, from the words that stand nearest to the verb to what the page said last, and the first that
answers decides. Each names somebody, lets the next one try, or ends the search: where the text itself says it of nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from operator import attrgetter
from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.speaker import continuing, noun_clauses, relatives
from transforms.claims.speaker.agreement import agrees, wanted
from transforms.claims.speaker.inside import THINKING, is_deemed
from transforms.claims.speaker.memory import BESIDE, MOST, Memory
from transforms.claims.speaker.statements import clause_start, contrast_start, owner_before
from transforms.claims.speaker.tellers import what_was_said
from transforms.claims.surface.mentions import Mention
from transforms.claims.vocabulary import grammar as g
from transforms.conjugate import NOUN, PHRASE, VERBAL
from transforms.lexicon import load

_FIRST: Final = attrgetter("first")
_WORDS_BACK: Final = 6  # from «بالقول» to the verb that it belongs to
_SENTENCES_BACK: Final = 3  # how far a subject that is no speaker is looked for
_BEHIND_AND: Final = 3  # tokens from a sentence's start to «وأضافت» inside it
_IN_IT: Final = frozenset((*load("grammar")["in_it"], *load("speakers")["in_it"]))
_SUPPOSING: Final = frozenset(load("speakers")["supposing"])
_SINCE: Final = frozenset(("إذ", "حيث"))


class Gap:
    """The finding `f` and what stands around its verb. `marker`: the word before it; `relative`: the token of the relative
    pronoun that leads to it, else 0; `resumed`: «فيه» stands behind it; `outer`: it stands behind «أنه»; `last`: the report
    before; `opens`: it is the first of its sentence; `is_nobodys`: set by a rule that ends the search."""

    __slots__ = ("f", "gender", "is_nobodys", "last", "marker", "number", "opens", "outer", "relative", "resumed")

    def __init__(self, memory: Memory, f: Finding) -> None:
        reader = memory.reader
        self.f = f
        self.gender, self.number = wanted(f.cue)
        self.marker = reader.entries[f.i - 1].clean if f.i else ""
        self.relative = relatives.relative_before(reader, f.i) if f.i else 0
        self.resumed = reader.entries[f.i + 1].clean in _IN_IT
        self.outer = bool(reader.flags[f.i - 1] & g.COMP and reader.entries[f.i - 1].word.joined)
        self.last: Finding | None = memory.previous[-1] if memory.previous else None
        self.opens = self.last is None or self.last.sentence[1] < f.sentence[0]
        self.is_nobodys = False

    def agreeing(self, who: Mention | None) -> Mention | None:
        """`who`, if the verb can be theirs."""
        return who if who is not None and agrees(who, self.gender, self.number) else None

    def nobody(self) -> None:
        """Ends the search: of whom it is said, nothing tells."""
        self.is_nobodys = True


def dropped(memory: Memory, f: Finding) -> Mention | None:
    """Who is meant by the verb of `f`."""
    gap = Gap(memory, f)
    for name, rule in RULES:
        who = rule(memory, gap)
        if who is not None:
            memory.rule[f.i] = name
        if who is not None or gap.is_nobodys:
            return who
    return None


def issuer(memory: Memory, gap: Gap) -> Mention | None:
    """«نقلت الوكالة بيان النادي الذي جاء فيه»."""
    f = gap.f
    return owner_before(memory.reader, f.sentence[0], f.i, memory.known) if gap.relative and f.cue.inside else None


def antecedent(memory: Memory, gap: Gap) -> Mention | None:
    """«المدير الذي قال إن»; but «الأحكام التي اعتبر أنها»: of another gender, it is the object; «القائد الذي يعتقد أنه غادر»."""
    f, reader = gap.f, memory.reader
    if gap.relative:
        his = reader.entries[gap.relative].word.base == "الذي"  # else «التي يزعم أنها مالطية» is a passive, too
        if is_deemed(reader, f, _SUPPOSING if his else THINKING):
            gap.nobody()
            return None
    if not gap.relative or not relatives.speaks(reader, f, gap.relative):
        return None
    who = relatives.antecedent(reader, gap.relative, memory.known)
    if who is None and gap.relative == f.i - 1 and not gap.resumed:
        gap.nobody()
    return who


def somebody(memory: Memory, gap: Gap) -> Mention | None:
    """«هناك من يرى أن»."""
    if gap.marker == "من":
        gap.nobody()
    return None


def own_clause(memory: Memory, gap: Gap) -> Mention | None:
    """«بعدما قدم الوزير ما قال إنها وثائق»."""
    f = gap.f
    if gap.marker != "ما" or f.quotation is not None:
        return None
    return memory.subject(clause_start(memory.reader, f.sentence[0], f.i), f.i, f)


def reason(memory: Memory, gap: Gap) -> Mention | None:
    """«بدأ الأمر بعد ما قاله الوزير أمس، إذ أكد أن»."""
    if gap.marker not in _SINCE or gap.f.quotation is not None:
        return None
    return gap.agreeing(what_was_said(memory.reader, gap.f))


def outer_speaker(memory: Memory, gap: Gap) -> Mention | None:
    """«قال إنه يرى أن»."""
    f = gap.f
    if f.parent is None or f.parent.quotation is not f.quotation or not gap.outer:
        return None
    return gap.agreeing(memory.who.get(f.parent.i))


def carrying_verb(memory: Memory, gap: Gap) -> Mention | None:
    """«واكتفت الحركة بالقول إن»."""
    f = gap.f
    if f.cue.form != NOUN or not f.cue.particle:
        return None
    for k in range(f.i - 2, max(f.sentence[0], f.i - _WORDS_BACK) - 1, -1):
        own = memory.subject(k, f.i, f)
        if own is not None and own.span[0] == k + 1:
            return own
    return None


def of_statement(memory: Memory, gap: Gap) -> Mention | None:
    """«نشرت السفارة قائمة قالت فيها إنها …»."""
    return memory.of_statement(gap.f) if gap.resumed and gap.f.quotation is None else None


def noun_before(memory: Memory, gap: Gap) -> Mention | None:
    """«تقارير تفيد بأن»; what only describes a noun is said by nobody."""
    f, reader = gap.f, memory.reader
    if gap.resumed:
        return None
    noun = None if f.cue.conjunction else noun_clauses.qualified(reader, f.i, f.sentence[0], gap.gender)
    if noun is None and noun_clauses.describes(reader, f, memory.known):
        gap.nobody()
    return noun if noun is not None and noun.document else gap.agreeing(noun)


def reported_clause(memory: Memory, gap: Gap) -> Mention | None:
    """«قال إن الوزير سافر وأعلن أن»: inside what another one reports."""
    return memory.inside(gap.f, gap.last) if gap.f.cue.form in VERBAL and gap.f.i else None


def within_content(memory: Memory, gap: Gap) -> Mention | None:
    """«نفى المتحدث ذلك، وفقا لما قاله للصحيفة»: who speaks in the content, where it stands before the verb."""
    f = gap.f
    if f.content is None or f.content[1] > f.i:
        return None
    begins = bisect_left(memory.previous, f.content[0], key=_FIRST)
    within = next((o for o in memory.previous[begins:] if o.parent is f), None)
    return gap.agreeing(memory.who.get(within.i)) if within is not None else None


def own_sentence(memory: Memory, gap: Gap) -> Mention | None:
    """«نشرت السفارة قائمة قالت إنها …»; not «كانت الإذاعة نقلت ذلك وأضافت»."""
    f, first = gap.f, gap.f.sentence[0]
    goes_on = f.cue.cue_class != "add" or (bool(f.cue.conjunction) and f.i > first + _BEHIND_AND)
    if not goes_on or f.quotation is not None or not (gap.opens or memory.nobody_yet(f)):
        return None
    but = contrast_start(memory.reader, first, f.i)
    return (memory.subject(but, f.i, f) if but else None) or memory.subject(first, f.i, f)


def last_speaker_again(memory: Memory, gap: Gap) -> Mention | None:
    """«وأضاف أن» at the head of a sentence: whoever spoke last, if the text before tells of nobody else."""
    f, last = gap.f, gap.last
    if not gap.opens:
        return None
    if f.quotation is None and not f.pronoun and not continuing.goes_back(memory.reader, f.sentence[0], f.i):
        gap.nobody()  # the clause has a subject of its own that nothing tells
        return None
    if last is None or f.cue.cue_class != "add":
        return None
    who = memory.who.get(last.i)
    if continuing.is_unknown(memory.reader, last, who, memory.basis[last.i], f):
        gap.nobody()
        return None
    return gap.agreeing(continuing.told_behind(memory.reader, last, who, f.sentence[0]))


def sentences_before(memory: Memory, gap: Gap) -> Mention | None:
    """«وصل الوزير أمس. وقال إن»: whom the sentences before are about, back to one that somebody speaks in."""
    f, reader = gap.f, memory.reader
    stop = f.sentence[0]
    for _ in range(_SENTENCES_BACK if gap.opens else 0):
        if stop <= 0:
            break
        first, end = reader.sentences.around(stop - 1)
        reported = [o for o in memory.previous[-BESIDE:] if o.i >= first]
        if any(memory.who.get(o.i) is not None for o in reported):
            break
        subject = memory.subject(first, end, f)
        if subject is not None:
            return subject
        if reported:
            break
        stop = first
    return None


def inside_quotation(memory: Memory, gap: Gap) -> Mention | None:
    """«"الاتحاد يدين …، ويدعو إلى كذا"»."""
    f = gap.f
    if f.quotation is None or f.cue.form not in VERBAL:
        return None
    inside = memory.previous[bisect_left(memory.previous, f.quotation.first, key=_FIRST) :]
    for other in reversed(inside[-MOST:]):
        if other.quotation is f.quotation and other.cue.person == 3:
            who = gap.agreeing(memory.who.get(other.i))
            if who is not None:
                return who
    return None


def last_sayer(memory: Memory, gap: Gap) -> Mention | None:
    """The last who said something, and can be meant; not «نقلت الإذاعة ذلك وأضافت أنه قال»."""
    f = gap.f
    beside = f.quotation is None and not f.pronoun and not gap.outer and continuing.stands_beside(memory.previous, f)
    said = continuing.last_said(memory.sayers, f.sentence[0] if beside else 0, gap.gender, gap.number)
    if said is None:
        return None
    quoted = memory.who.get(f.parent.i) if f.parent is not None else None
    if said is quoted and continuing.says_i(memory.reader, f, said):
        gap.nobody()
        return None
    return said


def last_source(memory: Memory, gap: Gap) -> Mention | None:
    """«بحسب مصادر …، وأضافت»."""
    last = gap.last
    return gap.agreeing(memory.who.get(last.i)) if last is not None and last.cue.form == PHRASE else None


RULES: Final[tuple[tuple[str, Callable[[Memory, Gap], Mention | None]], ...]] = (
    ("context.issuer", issuer),
    ("context.antecedent", antecedent),
    ("context.somebody", somebody),
    ("context.own_clause", own_clause),
    ("context.reason", reason),
    ("context.outer_speaker", outer_speaker),
    ("context.carrying_verb", carrying_verb),
    ("context.of_statement", of_statement),
    ("context.noun_before", noun_before),
    ("context.reported_clause", reported_clause),
    ("context.within_content", within_content),
    ("context.own_sentence", own_sentence),
    ("context.last_speaker_again", last_speaker_again),
    ("context.sentences_before", sentences_before),
    ("context.inside_quotation", inside_quotation),
    ("context.last_sayer", last_sayer),
    ("context.last_source", last_source),
)
