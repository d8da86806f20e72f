"""Tokens, zones and the dates found in them in; claim records out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from transforms.claims.anonymity import WITHHOLDING, withholds_name
from transforms.claims.cues import attributions, headlines, nominals, participles, postposed, silence, verbs
from transforms.claims.finding import Finding
from transforms.claims.overlaps import CUE, is_whole, owners, share, taken
from transforms.claims.reader import Reader
from transforms.claims.relayed import names_source
from transforms.claims.speaker.resolution import resolve
from transforms.claims.vocabulary import grammar as g
from transforms.claims.write import record
from transforms.conjugate import COMMENT, NOUN, PARTICIPLE, PHRASE, VERBAL
from transforms.records import Claim, Date
from transforms.sentences import Sentences
from transforms.tokens import Tokens
from transforms.zones import Zone

AND: Final = "و"
_FIRST: Final = attrgetter("first")


def find_claims(tokens: Tokens, zones: Sequence[Zone], dates: Sequence[Date], document_id: str) -> list[Claim]:
    """The claims of `zones`, in text order of their cues."""
    if not tokens.cue_hits and not any(zone.name == "headline" for zone in zones):
        return []
    reader = Reader(tokens, Sentences(tokens), _date_ends(tokens, dates))
    found: list[Finding] = []
    for zone in zones:
        first, last = tokens.first_at(zone.start), tokens.first_at(zone.end)
        hits = reader.cues[bisect_left(reader.cues, first) : bisect_left(reader.cues, last)]
        found += _read(reader, hits, zone, first)
    found += headlines.colons(reader, zones, found)
    found.sort(key=_FIRST)
    names = resolve(reader, found)
    ids: dict[int, str] = {}  # cue token -> claim id
    claims = [record(reader, f, names[n], document_id, n, ids) for n, f in enumerate(found)]
    for n, f in enumerate(found):
        if f.parent:
            claims[n] = claims[n]._replace(parent_id=ids[f.parent.i])
    return claims


def _date_ends(tokens: Tokens, dates: Sequence[Date]) -> dict[int, int]:
    """Token ranges of the dates, first token -> one past the last; a date may begin behind a joined preposition."""
    starts, ends = tokens.starts, {}
    for d in dates:
        first = bisect_right(starts, d.start) - 1
        ends[first] = bisect_left(starts, d.end, first)
    return ends


def _read(reader: Reader, hits: Sequence[int], zone: Zone, least: int) -> list[Finding]:
    """The findings of one zone. A clause that one cue has taken is not given to a second one."""
    out: list[Finding] = []
    entries, flags, sentences = reader.entries, reader.flags, reader.sentences
    sentence = (0, -1)
    aside = 0
    for i in hits:
        cue = entries[i].cue
        assert cue is not None
        if cue.cue_class in WITHHOLDING or flags[i - 1] & g.NEGATIVE:
            aside = withholds_name(reader, i) or aside
        form = cue.form
        if form == COMMENT or i < aside:
            continue
        if entries[i - 1].clean == AND and form in VERBAL and not cue.conjunction:
            cue = replace(cue, conjunction=AND)  # «و قال», as some write it
        quotation = sentences.quotation_at(i)
        if quotation is None:
            if i >= sentence[1]:
                sentence = sentences.around(i)
                sentence = max(sentence[0], least), sentence[1]
            around = sentence
        else:
            around = sentences.around_within(i, quotation)
        finding = Finding(i, cue, zone, around, quotation)
        if form == NOUN:
            ok = silence.noun(reader, finding)
            if ok:
                _leave_out(out, finding.first)  # «رفض التعليق» is one phrase
            else:
                ok = nominals.noun(reader, finding)
        elif form == PARTICIPLE:
            ok = participles.participle(reader, finding, zone.name != "body")
        elif form == PHRASE:
            ok = not names_source(reader, finding, out) and attributions.phrase(reader, finding)
        elif out and attributions.passes_on(reader, finding, out[-1]):
            ok = False
        else:
            ok = (
                (entries[i - 1].clean in postposed.THUS and postposed.after_quotation(reader, finding))
                or verbs.verb(reader, finding, zone.name != "body")
                or postposed.after_quotation(reader, finding)
                or (flags[i - 1] & g.COMMA and postposed.after_clause(reader, finding))
                or silence.verb(reader, finding)
            )
        if ok and quotation is None and form in VERBAL:
            postposed.join_interrupted(reader, finding)
        if ok and out and entries[i - 1].word.base in g.WHILE and share(finding, out[-1]):
            finding, ok = owners(reader, finding, out)
        if ok and is_whole(reader, finding, out) and not taken(reader, finding, out):
            out.append(finding)
    return out


def _leave_out(found: list[Finding], i: int) -> None:
    """Without the finding whose cue stands at token `i`."""
    n = bisect_left(found, i, key=CUE)
    if n < len(found) and found[n].i == i:
        del found[n]
