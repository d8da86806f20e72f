"""Findings in; whom each speaker is, under the fullest name of the page, and what that stands on, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transforms.claims.finding import Finding, Span
from transforms.claims.reader import Reader
from transforms.claims.speaker.fullnames import FullNames
from transforms.claims.speaker.ledger import QUOTED, Ledger
from transforms.claims.speaker.namesakes import general
from transforms.claims.speaker.nesting import adopt
from transforms.claims.speaker.persons import person
from transforms.claims.speaker.statements import is_criticised
from transforms.claims.surface.mentions import Mention, name, of_finding
from transforms.claims.vocabulary import grammar as g


class Resolved(NamedTuple):
    """The fullest name on the page, what that stands on, whom it was quoted through, the personal name in it, and the rule
    that found whose it is; no rule where there is no name."""

    name: str | None
    basis: str
    via: str | None = None
    person: str | None = None
    rule: str | None = None


def resolve(reader: Reader, found: Sequence[Finding]) -> list[Resolved]:
    """One answer per finding, in order. Related headlines are other pages: each speaks for itself."""
    own = [f for f in found if f.zone.name != "related"]
    for f in own:
        if is_criticised(reader, f):
            f.speaker, f.basis = None, "dropped"
    ledger = Ledger(reader, own)
    adopt(found)
    for f in own:
        ledger.read(f)
    for f in own:  # «"نؤكد أن …"، قال الوزير»: who is quoted stands behind the words
        if (
            f.parent is not None
            and f.parent.i > f.i
            and ledger.basis[f.i] == "first_person"
            and ledger.who[f.i] is None
        ):
            ledger.who[f.i] = ledger.quoted(f)
            ledger.rule[f.i] = QUOTED
    names = FullNames(reader, ledger.mentions)
    return [_alone(reader, f) if f.zone.name == "related" else _answer(ledger, f, names) for f in found]


def _alone(reader: Reader, f: Finding) -> Resolved:
    mention = of_finding(reader, f)
    if mention is None:
        return Resolved(None, "none")
    return Resolved(name(reader, mention), "explicit", person=person(reader, mention), rule="named.here")


def _answer(ledger: Ledger, f: Finding, names: FullNames) -> Resolved:
    """The finding's speaker under the fullest name of the page."""
    reader = ledger.reader
    mention, basis = ledger.who.get(f.i), ledger.basis.get(f.i, "none")
    via = _through(reader, f, names) if f.via else None
    if mention is None:
        return Resolved(None, basis, via)
    alone = basis == "explicit" and mention.known and f.zone.name != "headline" and general(reader, mention)
    fullest = mention if alone else names.of(mention)
    if basis == "explicit" and fullest is not mention:
        basis = "coreference"
    return Resolved(names.text(fullest), basis, via, names.person(fullest), ledger.rule[f.i])


def _through(reader: Reader, f: Finding, names: FullNames) -> str | None:
    """Whom the finding was quoted through, under the fullest name. A document («ونقل البيان عن الوزير») is its medium."""
    assert f.via is not None
    through = Mention(reader, f.via, joined=_joined(reader, f.via))
    if through.document:
        f.medium = f.medium or (f.via[0], f.via[0] + 1)
        return None
    return names.text(names.of(through))


def _joined(reader: Reader, span: Span) -> bool:
    """«وفقا لوكالة …»."""
    return bool(reader.flags[span[0]] & (g.TO_RECIPIENT | g.TO_SOMEONE))
