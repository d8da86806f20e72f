"""Findings in text order in; whom each speaker is, as a mention of the page, out.

The ledger is fed by explicit speakers, and by subjects of the sentences between where a dropped one needs them; never
by quoted speech. A short form resolves to the fullest mention that contains it; a dropped subject to the last mention
that agrees with the verb; a participle to the verb it leans on; a first person in a quotation to who is quoted.
Where nothing fits, nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.claims.finding import Finding, Span
from transforms.claims.reader import Reader
from transforms.claims.speaker import continuing, relatives
from transforms.claims.speaker.agreement import agrees, wanted
from transforms.claims.speaker.bare_names import known_name
from transforms.claims.speaker.issuers import issues, named_issuer
from transforms.claims.speaker.joint import is_with_another
from transforms.claims.speaker.mentions import Mention, is_to_me, of_finding
from transforms.claims.speaker.nesting import is_mine
from transforms.claims.speaker.statements import clause_start, contrast_start, issued_before, owner_before
from transforms.claims.speaker.subjects import subject
from transforms.claims.speaker.tellers import TRANSITIVE, teller, what_was_said
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.conjugate import NOUN, PARTICIPLE, PHRASE, VERBAL
from transforms.lexicon import load
from transforms.tokens import NUMBER

_WORDS_BACK: Final = 6  # from «بالقول» to the verb that it belongs to
_BESIDE: Final = 4  # reports of one sentence that are looked at
_SENTENCES_BACK: Final = 3  # how far a subject that is no speaker is looked for


_SOURCES: Final = frozenset(load("speakers")["sources"])
_IN_IT: Final = frozenset((*load("grammar")["in_it"], *load("speakers")["in_it"]))
_SINCE: Final = frozenset(("إذ", "حيث"))
_FROM_HIM: Final = {"عنه": ("m", "s"), "عنها": ("f", "s"), "عنهم": ("m", "p")}


class Ledger:
    """Of one page; `read` each finding in text order, then ask `who`, `basis` and `mentions`."""

    def __init__(self, reader: Reader, findings: Sequence[Finding]) -> None:
        self.reader = reader
        self.findings = findings
        self.everybody: list[Mention] | None = None
        self.own: dict[int, Mention | None] = {}  # cue token -> the mention of its speaker
        self.mentions: list[Mention] = []  # in text order
        self.sayers: list[continuing.Said] = []  # whom a dropped subject can mean: no sources named in passing
        self.who: dict[int, Mention | None] = {}  # cue token -> whom it resolves to
        self.basis: dict[int, str] = {}
        self.outlet: Span | None = None  # the last that quoted somebody
        self.previous: list[Finding] = []
        self.issuer: Mention | None = None  # of the last statement or report that was named with one

    @property
    def known(self) -> list[Mention]:
        """Who speaks on the page, before or after, and whom the ledger has so far; worked out when first asked."""
        if self.everybody is None:
            spoken = [self._mention(f) for f in self.findings if f.speaker and not f.quotation]
            self.everybody = [*filter(None, spoken), *self.mentions]
        return self.everybody

    def _mention(self, f: Finding) -> Mention | None:
        """The finding's own mention, made once."""
        if f.i not in self.own:
            self.own[f.i] = mention = of_finding(self.reader, f)
            if mention is not None and mention.number == "s" and is_with_another(self.reader, mention):
                mention.number = ""  # «قالت الوزيرة ومستشاروها … وأضافوا»
        return self.own[f.i]

    def read(self, f: Finding) -> None:
        """Work out who speaks in the next finding, and enter it."""
        reader, cue = self.reader, f.cue
        if f.speaker is not None and (cue.cue_class in TRANSITIVE or cue.lemma == "وصف"):
            alone = known_name(reader, f.speaker, self.mentions)
            if alone != f.speaker:
                f.speaker = alone
                self.own.pop(f.i, None)
        mention = self._mention(f)
        if mention is not None and is_to_me(reader, mention, self.mentions):
            mention, f.speaker, f.basis = None, None, "dropped"  # «قالت لي إن»; but «لي» is a name as well
        if f.source is not None:
            f.via = self.outlet = f.speaker or self.outlet  # «كما نقلت عن …» goes on with the outlet named before
        basis = f.basis
        quoted = self._from_him(f) if cue.cue_class == "quote_media" and f.source is None else None
        if quoted is not None:
            mention, f.via, basis = quoted, f.speaker, "coreference"
        elif mention is not None and not f.pronoun:
            if mention.document:
                owner = self._owner(mention)
                if owner is not None:
                    # What follows agrees with the document or with whose it is: «وذكر بيان الوزارة …، وأضاف أن».
                    either = "" if owner.gender != mention.gender else owner.gender
                    owner = Mention(reader, owner.span, owner.gender, owner.joined)
                    owner.gender = either
                self.issuer = owner or self.issuer
                mention, basis = owner or mention, "coreference" if owner else basis
            elif mention.head in _SOURCES and mention.definite and len(mention.keys) == 1:
                mention, basis = self._same_source(mention, basis)
        elif f.basis == "passive":
            mention = None
        elif f.speaker is None and (cue.person == 1 or is_mine(reader, f)):
            mention, basis = self._quoted(f), "first_person"
        elif cue.form == PARTICIPLE:
            mention = self._main_verb(f)
        elif f.basis == "none" or (
            f.last < len(reader.entries) and reader.entries[f.last].kind is NUMBER
        ):  # «قال 34 في المئة إن»
            mention = None
        else:
            mention = self._dropped(f)
        if mention is not None and not mention.keys:
            mention = None  # marks alone
        if mention is not None and not mention.document and issues(reader, f, basis == "dropped"):
            self.issuer = mention
        self.who[f.i], self.basis[f.i] = mention, basis
        if mention is not None and f.quotation is None:
            self.mentions.append(mention)
            if self.everybody is not None:
                self.everybody.append(mention)
            if (
                cue.form != PHRASE
                and (f.content is None or f.content[0] > f.first)
                and continuing.may_go_on(reader, f.parent)
                and not continuing.is_heading(reader, f)
            ):
                self.sayers.append(continuing.Said(f.i, mention))
        self.previous.append(f)

    def _quoted(self, f: Finding) -> Mention | None:
        """Who speaks in the words that the finding stands in, or goes on in: «"أعلن الوزير أنه …، ونحن نؤكد أن …"»."""
        parent = f.parent
        while parent is not None and parent.quotation is not None and parent.quotation is f.quotation:
            parent = parent.parent
        if parent is not None:
            return self.who.get(parent.i)
        last = continuing.own_words(self.reader, self.previous, f) if f.quotation is None else None
        return self.who.get(last.i) if last is not None else None

    def _from_him(self, f: Finding) -> Mention | None:
        """«ونقلت عنه الوكالة قوله»: who spoke last."""
        near = (_FROM_HIM.get(e.clean) for e in self.reader.entries[f.i + 1 : f.i + 3])
        number = next(filter(None, near), None)
        return continuing.last_said(self.sayers, 0, *number) if number else None

    def _same_source(self, mention: Mention, basis: str) -> tuple[Mention, str]:
        """«وبحسب المصدر»: whoever was quoted last, where the page has no source of its own («مصدر أمني»)."""
        if not self.mentions or any(m.head in _SOURCES for m in self.mentions):
            return mention, basis
        return self.mentions[-1], "coreference"

    def _main_verb(self, f: Finding) -> Mention | None:
        for other in reversed(self.previous):
            if other.sentence[0] != f.sentence[0] and other.sentence[1] != f.sentence[1]:
                break
            if (
                other.quotation is f.quotation
                and other.cue.form != NOUN
                and other.parent is f.parent
                and (who := self.who.get(other.i)) is not None
                and (
                    other.cue.form not in VERBAL
                    or f.cue.gender in (other.cue.gender, "")
                    or not (other.cue.gender and who.gender)
                )
                and (other.cue.form != PHRASE or agrees(who, *wanted(f.cue)))
            ):
                return who
        told = teller(self.reader, f, self.known, self.who) or relatives.described(self.reader, f, self.known)
        if told is not None and agrees(told, *wanted(f.cue)):
            return told
        return relatives.several_before(self.reader, f) or self._subject(f.sentence[0], f.i, f) or self._dropped(f)

    def _subject(self, first: int, stop: int, f: Finding) -> Mention | None:
        """The subject of the sentence `[first, stop)`, if it agrees with the cue."""
        if stop - first < 2:  # the cue opens its sentence
            return None
        mention = subject(self.reader, first, stop, self.known, f.cue.form == PARTICIPLE)
        told = mention is not None and mention.document and mention.definite and wanted(f.cue)[1] == "s"
        if told and mention is not None and (owner := self._owner(mention)) is not None:
            return owner  # «خاطب البيان المرشحين. وقال إن»
        return mention if mention is not None and (f.cue.inside or agrees(mention, *wanted(f.cue))) else None

    def _of_statement(self, f: Finding) -> Mention | None:
        """Who «تغريدة لفلان قال فيها» or «نشرت السفارة قائمة قالت فيها» is about."""
        owner = owner_before(self.reader, f.sentence[0], f.i, self.known)
        if owner is not None and (f.cue.inside or agrees(owner, *wanted(f.cue))):
            return owner
        return self._subject(clause_start(self.reader, f.sentence[0], f.i), f.i, f)

    def _dropped(self, f: Finding) -> Mention | None:
        reader = self.reader
        behind = reader.flags[f.i - 1] if f.i else 0
        if behind & g.RELATIVE and relatives.speaks(reader, f):
            if f.cue.mind and f.content is not None and reader.entries[f.i + 1].word.joined:
                return None  # «الموقع الذي يعتقد أنه قديم»: by whom, nobody says
            # «الأحكام التي اعتبر أنها»: of another gender, it is the object
            return relatives.antecedent(reader, f.i - 1, self.known)
        if (marker := reader.entries[f.i - 1].clean if f.i else "") == "من":
            return None  # «هناك من يرى أن»
        begins = clause_start(reader, f.sentence[0], f.i) if marker == "ما" and f.quotation is None else f.i
        if (own := self._subject(begins, f.i, f)) is not None:
            return own  # «بعدما قدم الوزير ما قال إنها وثائق»
        gender, number = wanted(f.cue)
        if marker in _SINCE and f.quotation is None:  # «بدأ الأمر بعد ما قاله الوزير أمس، إذ أكد أن»
            said_it = what_was_said(reader, f)
            if said_it is not None and agrees(said_it, gender, number):
                return said_it
        if (
            f.parent is not None
            and f.parent.quotation is f.quotation
            and behind & g.COMP
            and reader.entries[f.i - 1].word.joined
        ):
            who = self.who.get(f.parent.i)  # «قال إنه يرى أن»
            if who is not None and agrees(who, gender, number):
                return who
        if f.cue.form == NOUN and f.cue.particle:  # «واكتفت الحركة بالقول إن»
            for k in range(f.i - 2, max(f.sentence[0], f.i - _WORDS_BACK) - 1, -1):
                own = self._subject(k, f.i, f)
                if own is not None and own.span[0] == k + 1:
                    return own
        resumed = f.i + 1 < len(reader.entries) and reader.entries[f.i + 1].clean in _IN_IT
        if resumed and f.quotation is None and (own := self._of_statement(f)) is not None:
            return own  # «نشرت السفارة قائمة قالت فيها إنها …»
        noun = None if f.cue.conjunction or resumed else relatives.qualified(reader, f.i, f.sentence[0], gender)
        if noun is not None and (noun.document or agrees(noun, gender, number)):
            return noun
        if not (noun or resumed) and relatives.describes(reader, f, self.known):
            return None
        if f.content is not None and f.content[1] <= f.i:  # «نفى المتحدث ذلك، وفقا لما قاله للصحيفة»
            told = next((o for o in self.previous if o.parent is f), None)
            who = self.who.get(told.i) if told is not None else None
            if who is not None and agrees(who, gender, number):
                return who
        last = self.previous[-1] if self.previous else None
        if last is None or last.sentence[1] < f.sentence[0]:  # the first cue of its sentence: who was it about before?
            stop = f.sentence[0]
            if f.cue.cue_class != "add" and f.quotation is None:  # «نشرت السفارة قائمة قالت إنها …»
                but = contrast_start(reader, stop, f.i)
                own = (self._subject(but, f.i, f) if but else None) or self._subject(stop, f.i, f)
                if own is not None:
                    return own
            if f.quotation is None and not f.pronoun and not continuing.goes_back(reader, stop, f.i):
                return None  # the clause has a subject of its own that nothing tells
            who = None
            if last is not None and f.cue.cue_class == "add":
                who = self.who.get(last.i)
                if continuing.is_unknown(reader, last, who, self.basis[last.i], f):
                    return None
                who = continuing.told_behind(reader, last, who, stop)
            if who is not None and agrees(who, gender, number):
                return who
            for _ in range(_SENTENCES_BACK):
                if stop <= 0:
                    break
                first, end = reader.sentences.around(stop - 1)
                reported = [o for o in self.previous[-_BESIDE:] if o.i >= first]
                if any(self.who.get(o.i) is not None for o in reported):
                    break
                subject = self._subject(first, end, f)
                if subject is not None:
                    return subject
                if reported:
                    break
                stop = first
        beside = f.quotation is None and not f.pronoun and continuing.stands_beside(self.previous, f)
        if f.quotation is not None and f.cue.form in VERBAL:  # «"الاتحاد يدين …، ويدعو إلى كذا"»
            speakers = (
                self.who.get(o.i) for o in reversed(self.previous) if o.quotation is f.quotation and o.cue.person == 3
            )
            if (within := next((w for w in speakers if w is not None and agrees(w, gender, number)), None)) is not None:
                return within
        if (said := continuing.last_said(self.sayers, f.sentence[0] if beside else 0, gender, number)) is not None:
            quoted = self.who.get(f.parent.i) if f.parent is not None else None
            return None if said is quoted and continuing.says_i(reader, f, said) else said
        source = self.who.get(last.i) if last is not None and last.cue.form == PHRASE else None
        return source if source is not None and agrees(source, gender, number) else None  # «بحسب مصادر …، وأضافت»

    def _owner(self, document: Mention) -> Mention | None:
        """Whose statement «البيان», «بيان للجنة», «بيان صادر عن الوزارة» is."""
        named = named_issuer(self.reader, document)
        if named is not None or not self.reader.flags[document.span[0]] & g.DEFINITE:
            return named
        issued = issued_before(self.reader, document, self.issuer.span[0] if self.issuer else 0)
        if issued is not None:
            return issued
        if self.issuer is None and document.head == "بيان":
            return next((m for m in reversed(self.mentions) if not m.document), None)
        return self.issuer
