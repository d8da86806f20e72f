"""Findings in text order in; whom each speaker is, as a mention of the page, out.

The ledger is fed by explicit speakers, and by subjects of the sentences between where a dropped one needs them; never
by quoted speech. A short form resolves to the fullest mention that contains it; a dropped subject to the last mention
that agrees with the verb; a participle to the verb it leans on; a first person in a quotation to who is quoted.
Where nothing fits, nothing is said.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.speaker import continuing, relatives
from transforms.claims.speaker.agreement import agrees, wanted
from transforms.claims.speaker.bare_names import has_accusative, known_name
from transforms.claims.speaker.dropped import dropped
from transforms.claims.speaker.issuers import issued_head, issues
from transforms.claims.speaker.memory import MOST, Memory
from transforms.claims.speaker.nesting import is_mine
from transforms.claims.speaker.respects import bearer, his_rank
from transforms.claims.speaker.tellers import TRANSITIVE, ascribe, teller
from transforms.claims.speaker.things import is_own_act
from transforms.claims.surface.mentions import TO_ME, Mention, is_to_me
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import TOLD
from transforms.conjugate import NOUN, PARTICIPLE, PHRASE, VERBAL
from transforms.lexicon import load
from transforms.tokens import NUMBER

_CLAUSE_BACK: Final = 16  # tokens from a participle back to the comma before its clause
_HERE: Final = ("وهنا", "وهناك")
_URGING: Final = frozenset(load("speakers")["urging"])


QUOTED: Final = "quoted.speaker"  # the rule by which «نؤكد» is whoever is quoted


class Ledger(Memory):
    """Of one page; `read` each finding in text order, then ask `who`, `basis` and `mentions`."""

    def read(self, f: Finding) -> None:
        """Work out who speaks in the next finding, and enter it."""
        self._mend_surface(f)
        mention, basis = self._whose(f)
        entries = self.reader.entries
        if mention is not None and not mention.keys and entries[mention.span[0]].kind is not NUMBER:
            mention = None  # marks alone
        if mention is not None and not mention.document and issues(self.reader, f, basis == "dropped"):
            self.issuer = self.issuers[issued_head(self.reader, f)] = mention
        self.who[f.i], self.basis[f.i] = mention, basis
        if mention is not None and f.quotation is None:
            self._enter(f, mention)
        self.previous.append(f)

    def _mend_surface(self, f: Finding) -> None:
        """The speaker on the surface as what was told before shows it: shorter, none, or another's."""
        reader, cue = self.reader, f.cue
        if f.speaker is None and cue.person == 3 and his_rank(reader, f):
            f.basis = "explicit"
        if f.speaker is not None and (
            cue.cue_class in TRANSITIVE or "describes" in cue.traits or has_accusative(reader, f.speaker)
        ):
            alone = known_name(reader, f.speaker, self.latest)
            if alone != f.speaker:
                f.speaker = alone
                self.own.pop(f.i, None)
        if f.speaker is None and cue.pronoun and "plain" in cue.traits and cue.form == NOUN:
            ascribe(reader, f)
        if cue.lemma in _URGING and f.speaker is not None and self._urges(f):
            f.speaker, f.basis = None, "dropped"  # «قال الوزير إن …، وحث الحكومة على كذا»
        if f.speaker is not None and cue.lemma in TOLD and reader.entries[f.i - 1].word.joined:
            f.speaker, f.basis = None, "dropped"  # «أعلن الوزير أنه أبلغ المدير أن»
        if f.speaker is not None and f.speaker[0] == f.i + 1 and is_own_act(reader.entries[f.speaker[0]].clean):
            f.speaker, f.basis = None, "dropped"  # «الحزب يكذب وينكر علاقته بالأمر»
            self.own.pop(f.i, None)

    def _whose(self, f: Finding) -> tuple[Mention | None, str]:
        """Whom the finding names or leaves to be known, and on what basis."""
        reader, cue = self.reader, f.cue
        mention = self.mention(f)
        self.rule[f.i] = "named.here"
        if mention is not None and mention.head in TO_ME and is_to_me(reader, mention, self.latest):
            mention, f.speaker, f.basis = None, None, "dropped"  # «قالت لي إن»; but «لي» is a name as well
        if mention is not None and (him := bearer(reader, mention, self.latest)) is not None:
            mention, f.basis = him, "coreference"
            self.rule[f.i] = "named.rank"
        if f.source is not None:
            f.via = self.outlet = f.speaker or self.outlet  # «كما نقلت عن …» goes on with the outlet named before
        basis = f.basis
        quoted = (
            continuing.from_him(reader, self.sayers, f) if cue.cue_class == "quote_media" and f.source is None else None
        )
        if quoted is not None:
            mention, f.via, basis = quoted, f.speaker, "coreference"
            self.rule[f.i] = "named.from_him"
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
                    self.rule[f.i] = "named.document"
                mention, basis = owner or mention, "coreference" if owner else basis
            elif mention.definite and len(mention.keys) == 1 and (paper := self.only_source(mention)) is not None:
                mention, basis = paper, "coreference"
                self.rule[f.i] = "named.source"
        elif f.basis == "passive":
            mention = None
        elif f.speaker is None and (cue.person == 1 or is_mine(reader, f)):
            mention, basis = self.quoted(f), "first_person"
            self.rule[f.i] = QUOTED
        elif cue.form == PARTICIPLE:
            mention = self._main_verb(f)
        elif f.basis == "none" or (reader.entries[f.last].kind is NUMBER):  # «قال 34 في المئة إن»
            mention = None
        else:
            mention = dropped(self, f)
        return mention, basis

    def _enter(self, f: Finding, mention: Mention) -> None:
        """Who spoke outside quotations is known to what comes."""
        self.mentions.append(mention)
        if len(self.mentions) > MOST:
            self.latest = self.mentions[-MOST:]
        if self.everybody is not None:
            self.everybody.append(mention)
        if (
            f.cue.form != PHRASE
            and (f.content is None or f.content[0] > f.first)
            and continuing.may_go_on(self.reader, f.parent)
            and not continuing.is_heading(self.reader, f)
        ):
            self.sayers.append(continuing.Said(f.i, mention))

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
                self.rule[f.i] = "participle.verb"
                return who
        self.rule[f.i] = "participle.clause"
        told = teller(self.reader, f, self.known, self.who) or relatives.described(self.reader, f, self.known)
        if told is not None and agrees(told, *wanted(f.cue)):
            return told
        several = relatives.several_before(self.reader, f)
        return several or self._last_clause(f) or self.subject(f.sentence[0], f.i, f) or dropped(self, f)

    def _last_clause(self, f: Finding) -> Mention | None:
        """«قاطعها المدير، وهنا عنف القاضي المدير قائلا»: whom a clause of its own, behind a comma, is about."""
        flags, first = self.reader.flags, f.sentence[0]
        for k in range(f.i - 2, max(first, f.i - _CLAUSE_BACK), -1):
            if flags[k - 1] & g.COMMA and self.reader.entries[k].clean[0] in "وف":
                return self.subject(k + (self.reader.entries[k].clean in _HERE), f.i, f)
        return None
