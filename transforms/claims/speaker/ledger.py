"""Findings in text order in; whom each speaker is, as a mention of the page, out.

The ledger is fed by explicit speakers, and by subjects of the sentences between where a dropped one needs them; never
by quoted speech. A short form resolves to the fullest mention that contains it; a dropped subject to the last mention
that agrees with the verb; a participle to the verb it leans on; a first person in a quotation to who is quoted.
Where nothing fits, nothing is said.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.speaker import continuing, relatives
from transforms.claims.speaker.agreement import agrees, wanted
from transforms.claims.speaker.bare_names import has_accusative, known_name
from transforms.claims.speaker.issuers import issued_head, issues
from transforms.claims.speaker.memory import BESIDE, MOST, Memory
from transforms.claims.speaker.nesting import is_mine
from transforms.claims.speaker.respects import bearer, his_rank
from transforms.claims.speaker.statements import clause_start, contrast_start, owner_before
from transforms.claims.speaker.tellers import TRANSITIVE, ascribe, teller, what_was_said
from transforms.claims.surface.mentions import TO_ME, Mention, is_to_me
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.conjugate import NOUN, PARTICIPLE, PHRASE, VERBAL
from transforms.lexicon import load
from transforms.tokens import NUMBER

_FIRST: Final = attrgetter("first")
_WORDS_BACK: Final = 6  # from «بالقول» to the verb that it belongs to
_CLAUSE_BACK: Final = 16  # tokens from a participle back to the comma before its clause
_HERE: Final = ("وهنا", "وهناك")
_SENTENCES_BACK: Final = 3  # how far a subject that is no speaker is looked for
_IN_IT: Final = frozenset((*load("grammar")["in_it"], *load("speakers")["in_it"]))
_TOLD: Final = frozenset(load("cues")["told"])
_URGING: Final = frozenset(load("speakers")["urging"])
_SINCE: Final = frozenset(("إذ", "حيث"))


class Ledger(Memory):
    """Of one page; `read` each finding in text order, then ask `who`, `basis` and `mentions`."""

    def read(self, f: Finding) -> None:
        """Work out who speaks in the next finding, and enter it."""
        reader, cue = self.reader, f.cue
        if f.speaker is None and cue.person == 3 and his_rank(reader, f):
            f.basis = "explicit"
        if f.speaker is not None and (
            cue.cue_class in TRANSITIVE or cue.lemma == "وصف" or has_accusative(reader, f.speaker)
        ):
            alone = known_name(reader, f.speaker, self.latest)
            if alone != f.speaker:
                f.speaker = alone
                self.own.pop(f.i, None)
        if f.speaker is None and cue.pronoun and cue.lemma == "قال" and cue.form == NOUN:
            ascribe(reader, f)
        if cue.lemma in _URGING and f.speaker is not None and self._urges(f):
            f.speaker, f.basis = None, "dropped"  # «قال الوزير إن …، وحث الحكومة على كذا»
        if f.speaker is not None and cue.lemma in _TOLD and f.i and reader.entries[f.i - 1].word.joined:
            f.speaker, f.basis = None, "dropped"  # «أعلن الوزير أنه أبلغ المدير أن»
        mention = self.mention(f)
        if mention is not None and mention.head in TO_ME and is_to_me(reader, mention, self.latest):
            mention, f.speaker, f.basis = None, None, "dropped"  # «قالت لي إن»; but «لي» is a name as well
        if mention is not None and (him := bearer(reader, mention, self.latest)) is not None:
            mention, f.basis = him, "coreference"
        if f.source is not None:
            f.via = self.outlet = f.speaker or self.outlet  # «كما نقلت عن …» goes on with the outlet named before
        basis = f.basis
        quoted = (
            continuing.from_him(reader, self.sayers, f) if cue.cue_class == "quote_media" and f.source is None else None
        )
        if quoted is not None:
            mention, f.via, basis = quoted, f.speaker, "coreference"
        elif mention is not None and not f.pronoun:
            if mention.document:
                owner = self.owner(mention)
                if owner is not None:
                    # What follows agrees with the document or with whose it is: «وذكر بيان الوزارة …، وأضاف أن».
                    either = "" if owner.gender != mention.gender else owner.gender
                    owner = Mention(reader, owner.span, owner.gender, owner.joined)
                    owner.gender, owner.issues = either, True
                if owner is not None:
                    self.issuer = self.issuers[mention.head] = owner
                mention, basis = owner or mention, "coreference" if owner else basis
            elif mention.definite and len(mention.keys) == 1 and (paper := self.only_source(mention)) is not None:
                mention, basis = paper, "coreference"
        elif f.basis == "passive":
            mention = None
        elif f.speaker is None and (cue.person == 1 or is_mine(reader, f)):
            mention, basis = self.quoted(f), "first_person"
        elif cue.form == PARTICIPLE:
            mention = self._main_verb(f)
        elif f.basis == "none" or (
            f.last < len(reader.entries) and reader.entries[f.last].kind is NUMBER
        ):  # «قال 34 في المئة إن»
            mention = None
        else:
            mention = self._dropped(f)
        if mention is not None and not mention.keys and reader.entries[mention.span[0]].kind is not NUMBER:
            mention = None  # marks alone
        if mention is not None and not mention.document and issues(reader, f, basis == "dropped"):
            self.issuer = self.issuers[issued_head(reader, f)] = mention
        self.who[f.i], self.basis[f.i] = mention, basis
        if mention is not None and f.quotation is None:
            self.mentions.append(mention)
            if len(self.mentions) > MOST:
                self.latest = self.mentions[-MOST:]
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

    def _urges(self, f: Finding) -> bool:
        """Whether whoever spoke in the sentence before can be the subject, and the one noun phrase behind the verb is urged."""
        last = self.previous[-1] if self.previous else None
        who = self.who.get(last.i) if last is not None and last.sentence[0] == f.sentence[0] else None
        if who is None or f.speaker is None or f.content is None or f.speaker[0] != f.i + 1 or not f.cue.conjunction:
            return False
        alone = f.content[0] <= f.speaker[1] + 1
        return alone and f.quotation is None and f.parent is None and agrees(who, *wanted(f.cue))

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
        several = relatives.several_before(self.reader, f)
        return several or self._last_clause(f) or self.subject(f.sentence[0], f.i, f) or self._dropped(f)

    def _last_clause(self, f: Finding) -> Mention | None:
        """«قاطعها المدير، وهنا عنف القاضي المدير قائلا»: whom a clause of its own, behind a comma, is about."""
        flags, first = self.reader.flags, f.sentence[0]
        for k in range(f.i - 2, max(first, f.i - _CLAUSE_BACK), -1):
            if flags[k - 1] & g.COMMA and self.reader.entries[k].clean[0] in "وف":
                return self.subject(k + (self.reader.entries[k].clean in _HERE), f.i, f)
        return None

    def _dropped(self, f: Finding) -> Mention | None:
        reader = self.reader
        behind = reader.flags[f.i - 1] if f.i else 0
        resumed = f.i + 1 < len(reader.entries) and reader.entries[f.i + 1].clean in _IN_IT
        relative = relatives.relative_before(reader, f.i) if f.i else 0
        if relative and f.cue.inside and (own := owner_before(reader, f.sentence[0], f.i, self.known)) is not None:
            return own  # «نقلت الوكالة بيان النادي الذي جاء فيه»
        if relative and relatives.speaks(reader, f, relative):
            if f.cue.mind and f.content is not None and reader.entries[f.i + 1].word.joined:
                return None  # «الموقع الذي يعتقد أنه قديم»: by whom, nobody says
            # «الأحكام التي اعتبر أنها»: of another gender, it is the object
            who = relatives.antecedent(reader, relative, self.known)
            if who is not None or (relative == f.i - 1 and not resumed):
                return who
        if (marker := reader.entries[f.i - 1].clean if f.i else "") == "من":
            return None  # «هناك من يرى أن»
        begins = clause_start(reader, f.sentence[0], f.i) if marker == "ما" and f.quotation is None else f.i
        if (own := self.subject(begins, f.i, f)) is not None:
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
                own = self.subject(k, f.i, f)
                if own is not None and own.span[0] == k + 1:
                    return own
        if resumed and f.quotation is None and (own := self.of_statement(f)) is not None:
            return own  # «نشرت السفارة قائمة قالت فيها إنها …»
        noun = None if f.cue.conjunction or resumed else relatives.qualified(reader, f.i, f.sentence[0], gender)
        if noun is not None and (noun.document or agrees(noun, gender, number)):
            return noun
        if not (noun or resumed) and relatives.describes(reader, f, self.known):
            return None
        last = self.previous[-1] if self.previous else None
        if f.cue.form in VERBAL and f.i and (own := self.inside(f, last)) is not None:
            return own
        if f.content is not None and f.content[1] <= f.i:  # «نفى المتحدث ذلك، وفقا لما قاله للصحيفة»
            begins = bisect_left(self.previous, f.content[0], key=_FIRST)
            within = next((o for o in self.previous[begins:] if o.parent is f), None)
            who = self.who.get(within.i) if within is not None else None
            if who is not None and agrees(who, gender, number):
                return who
        stop = f.sentence[0]
        opens = last is None or last.sentence[1] < stop  # the first cue of its sentence
        goes_on = f.cue.cue_class != "add" or (
            bool(f.cue.conjunction) and f.i > stop + 3
        )  # «كانت الإذاعة نقلت ذلك وأضافت»
        if goes_on and f.quotation is None and (opens or self.nobody_yet(f)):
            but = contrast_start(reader, stop, f.i)  # «نشرت السفارة قائمة قالت إنها …»
            own = (self.subject(but, f.i, f) if but else None) or self.subject(stop, f.i, f)
            if own is not None:
                return own
        if opens:  # who was it about before?
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
                reported = [o for o in self.previous[-BESIDE:] if o.i >= first]
                if any(self.who.get(o.i) is not None for o in reported):
                    break
                subject = self.subject(first, end, f)
                if subject is not None:
                    return subject
                if reported:
                    break
                stop = first
        about = behind & g.COMP and reader.entries[f.i - 1].word.joined  # «نقلت الإذاعة ذلك وأضافت أنه قال»
        beside = f.quotation is None and not f.pronoun and not about and continuing.stands_beside(self.previous, f)
        if f.quotation is not None and f.cue.form in VERBAL:  # «"الاتحاد يدين …، ويدعو إلى كذا"»
            inside = self.previous[bisect_left(self.previous, f.quotation.first, key=_FIRST) :]
            speakers = (
                self.who.get(o.i) for o in reversed(inside[-MOST:]) if o.quotation is f.quotation and o.cue.person == 3
            )
            if (own := next((w for w in speakers if w is not None and agrees(w, gender, number)), None)) is not None:
                return own
        if (said := continuing.last_said(self.sayers, f.sentence[0] if beside else 0, gender, number)) is not None:
            quoted = self.who.get(f.parent.i) if f.parent is not None else None
            return None if said is quoted and continuing.says_i(reader, f, said) else said
        source = self.who.get(last.i) if last is not None and last.cue.form == PHRASE else None
        return source if source is not None and agrees(source, gender, number) else None  # «بحسب مصادر …، وأضافت»
