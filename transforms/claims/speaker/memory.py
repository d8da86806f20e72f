"""What a page has said so far in; whom a clause, a statement or a quotation is about, out: what the ledger asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.claims.finding import Finding, Span
from transforms.claims.reader import Reader
from transforms.claims.speaker import continuing
from transforms.claims.speaker.agreement import agrees, wanted
from transforms.claims.speaker.inside import clause_inside, is_joined, topic
from transforms.claims.speaker.issuers import named_issuer
from transforms.claims.speaker.joint import is_with_another
from transforms.claims.speaker.statements import clause_start, issued_before, owner_before
from transforms.claims.speaker.subjects import subject
from transforms.claims.surface.mentions import Mention, of_finding
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import SOURCES
from transforms.conjugate import PARTICIPLE

MOST: Final = 300  # mentions and reports that are looked at: more than a page has
BESIDE: Final = 4  # reports of one sentence that are looked at


class Memory:
    """Of one page: who has spoken, and who speaks by their own words anywhere on it."""

    def __init__(self, reader: Reader, findings: Sequence[Finding]) -> None:
        self.reader = reader
        self.findings = findings
        self.everybody: list[Mention] | None = None
        self.own: dict[int, Mention | None] = {}  # cue token -> the mention of its speaker
        self.mentions: list[Mention] = []  # in text order
        self.latest = self.mentions  # the last of them
        self.known_until = 0  # how many findings are read until `everybody` is worked out again
        self.colon: Finding | None = None  # the last statement behind a colon, without marks, of those looked through
        self.looked = 0  # how many of `previous` those are
        self.sayers: list[continuing.Said] = []  # whom a dropped subject can mean: no sources named in passing
        self.who: dict[int, Mention | None] = {}  # cue token -> whom it resolves to
        self.basis: dict[int, str] = {}
        self.rule: dict[int, str] = {}  # of `lexicon/claim_rules.toml`, by which somebody was found
        self.outlet: Span | None = None  # the last that quoted somebody
        self.previous: list[Finding] = []
        self.issuer: Mention | None = None  # of the last statement or report that was named with one
        self.issuers: dict[str, Mention] = {}  # of the last one of each kind

    @property
    def known(self) -> list[Mention]:
        """Who speaks on the page, before or after, and whom the ledger has so far; worked out when first asked, and again
        where a text goes on far beyond a page."""
        if self.everybody is None or len(self.who) > self.known_until:
            read = len(self.who)
            near = self.findings[max(0, read - MOST) : read + 2 * MOST]
            spoken = [self.mention(f) for f in near if f.speaker and not f.quotation]
            self.everybody, self.known_until = [*filter(None, spoken), *self.latest], read + MOST
        return self.everybody

    def led_in(self) -> Finding | None:
        """The last finding whose words stand behind a colon, without marks. Each is looked at once."""
        for f in self.previous[self.looked :]:
            if f.content is not None and self.reader.flags[f.content[0] - 1] & g.COLON and f.quotation is None:
                self.colon = f
        self.looked = len(self.previous)
        return self.colon

    def mention(self, f: Finding) -> Mention | None:
        """The finding's own mention, made once."""
        if f.i not in self.own:
            self.own[f.i] = mention = of_finding(self.reader, f)
            if mention is not None and mention.number == "s" and is_with_another(self.reader, mention):
                mention.number = ""  # «قالت الوزيرة ومستشاروها … وأضافوا»
        return self.own[f.i]

    def quoted(self, f: Finding) -> Mention | None:
        """Who speaks in the words that the finding stands in, or goes on in: «"أعلن الوزير أنه …، ونحن نؤكد أن …"»."""
        parent = f.parent
        while parent is not None and parent.quotation is not None and parent.quotation is f.quotation:
            parent = parent.parent
        if parent is not None:
            return self.who.get(parent.i)
        last = continuing.own_words(self.reader, self.led_in(), f) if f.quotation is None else None
        return self.who.get(last.i) if last is not None else None

    def subject(self, first: int, stop: int, f: Finding) -> Mention | None:
        """The subject of the sentence `[first, stop)`, if it agrees with the cue."""
        if stop - first < 2:  # the cue opens its sentence
            return None
        mention = subject(self.reader, first, stop, self.known, f.cue.form == PARTICIPLE)
        told = mention is not None and mention.document and mention.definite and wanted(f.cue)[1] == "s"
        if told and mention is not None and (owner := self.owner(mention)) is not None:
            return owner  # «خاطب البيان المرشحين. وقال إن»
        return mention if mention is not None and (f.cue.inside or agrees(mention, *wanted(f.cue))) else None

    def of_statement(self, f: Finding) -> Mention | None:
        """Who «تغريدة لفلان قال فيها» or «نشرت السفارة قائمة قالت فيها» is about."""
        owner = owner_before(self.reader, f.sentence[0], f.i, self.known)
        if owner is not None and (f.cue.inside or agrees(owner, *wanted(f.cue))):
            return owner
        own = self.subject(clause_start(self.reader, f.sentence[0], f.i), f.i, f)
        if own is not None or f.parent is None or f.parent.content is None or f.quotation is not None:
            return own
        who = topic(self.reader, f.parent.content[0], f.i, self.known)  # «أعلن أن الوزير يدلي بتصريح يؤكد فيه»
        return who if who is not None and agrees(who, *wanted(f.cue)) else None

    def inside(self, f: Finding, last: Finding | None) -> Mention | None:
        """Whom the clause is about that a verb inside what another one reports goes on with."""
        gender, number = wanted(f.cue)
        before = self.who.get(last.i) if last is not None else None
        other = last if before is not None and not agrees(before, gender, number) else None
        outer = self.who.get(f.parent.i) if f.parent is not None else None
        k = clause_inside(self.reader, f, outer, other)
        if not k:
            return None
        who = outer if is_joined(self.reader, k) else None
        who = who or topic(self.reader, k, f.i, self.known) or self.subject(k, f.i, f)
        if who is not None and agrees(who, gender, number):
            return who
        around = f.parent if f.parent is not None else last
        first = around.content[0] if around is not None and around.content is not None else k
        if first >= k:
            return None  # else «إلى أن مالطا تدرك أن الأمر صعب، ولكنها تعتقد أن»
        who = topic(self.reader, first, f.i, self.known)
        return who if who is not None and agrees(who, gender, number) else None

    def nobody_yet(self, f: Finding) -> bool:
        """«وسئل هاغن عمن يعتقد أنه وراء ذلك، فقال»: whether nothing tells who reported anything in the sentence so far."""
        beside = (o for o in self.previous[-BESIDE:] if o.sentence[0] == f.sentence[0])
        return all(self.who.get(o.i) is None for o in beside)

    def only_source(self, mention: Mention) -> Mention | None:
        """«وبحسب المصدر»: where the page has no source of its own («مصدر أمني»), whoever was quoted last; before a name, an
        outlet or whose statement it was."""
        if mention.head not in SOURCES or not self.latest or any(m.head in SOURCES for m in self.latest):
            return None
        last, flags = self.latest[-1], self.reader.flags
        if flags[last.title] & b.TITLE == g.PERSON:
            return last  # «وقال شهود …. وبحسب المصدر نفسه»
        papers = (m for m in reversed(self.latest) if m.issues or flags[m.title] & g.RECIPIENT)
        return next((m for m in papers if not m.head.endswith("نا")), last)

    def owner(self, document: Mention) -> Mention | None:
        """Whose statement «البيان», «بيان للجنة», «بيان صادر عن الوزارة» is."""
        named = named_issuer(self.reader, document)
        if named is not None or not self.reader.flags[document.span[0]] & g.DEFINITE:
            return named
        issuer = self.issuers.get(document.head, self.issuer)
        issued = issued_before(self.reader, document, issuer.span[0] if issuer else 0)
        if issued is not None:
            return issued
        if issuer is None and document.head == "بيان":
            return next((m for m in reversed(self.latest) if not m.document), None)
        return issuer
