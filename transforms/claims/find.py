"""Tokens, zones and the dates found in them in; claim records out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from transforms.characters import raw_length
from transforms.claims import contents, speakers
from transforms.claims.complements import OBJECT, Reader
from transforms.claims.conjugate import NOUN, PARTICIPLE
from transforms.claims.propositions import split_propositions
from transforms.identity import span_id
from transforms.records import Claim, ClaimDate, Date
from transforms.sentences import Sentences
from transforms.tokens import Tokens
from transforms.zones import Zone

__all__ = ["find_claims", "link_dates", "split_propositions"]


def find_claims(tokens: Tokens, zones: Sequence[Zone], dates: Sequence[Date], document_id: str) -> list[Claim]:
    """The claims of `zones`, in text order of their cues."""
    if not tokens.cue_hits:
        return []
    reader = Reader(tokens, Sentences(tokens), _date_ends(tokens, dates))
    claims: list[Claim] = []
    for zone in zones:
        low, high = (
            bisect_left(tokens.cue_hits, tokens.first_at(zone.start)),
            bisect_left(tokens.cue_hits, tokens.first_at(zone.end)),
        )
        for i in tokens.cue_hits[low:high]:
            claim = _claim(reader, i, zone, document_id, len(claims))
            if claim is not None:
                claims.append(claim)
    return claims


def _date_ends(tokens: Tokens, dates: Sequence[Date]) -> dict[int, int]:
    """Token ranges of the dates, first token -> one past the last; a date may begin behind a joined preposition."""
    return {bisect_right(tokens.starts, d.start) - 1: tokens.first_at(d.end) for d in dates}


def _claim(reader: Reader, i: int, zone: Zone, document_id: str, ordinal: int) -> Claim | None:
    tokens, entries = reader.tokens, reader.entries
    cue = entries[i].cue
    assert cue is not None
    q = reader.sentences.quotation_at(i)
    top = reader.sentences.around(i)
    first, stop = reader.sentences.around_within(i, q) if q is not None else top
    first = max(first, tokens.first_at(zone.start))
    headline = zone.name != "body"
    span: speakers.Span | None = None
    if cue.form == NOUN:
        return None
    if cue.form == PARTICIPLE:
        found = reader.find(i, cue, stop, True)
        if found is None or found.at > i + 6:
            return None
    else:
        preverbal = speakers.before(reader, i, first, headline) if cue.person == 3 else None
        found = reader.find(i, cue, stop, preverbal is not None and (headline or preverbal.anchored))
        if found is None:
            return None
        adjacent = found.at <= i + 2
        if preverbal is not None and not (headline or preverbal.anchored or adjacent):
            preverbal = None
        if cue.nounlike and preverbal is None and found.at > i + 1 and not reader.stands_as_verb(i, cue, first):
            return None
        if cue.person == 3:
            span = speakers.after(reader, i + 1, found.at)
            if preverbal is not None and (span is None or headline or preverbal.anchored):
                span = preverbal.span
    (start, end), kind = contents.extent(reader, i, cue, found, stop)
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    if end <= start:
        return None
    a, b = starts[start], ends[end - 1]
    if found.kind == OBJECT and found.at == found.first and entries[start].clean[:1] == "ب":
        a += raw_length(entries[start].surface, 1)
    cue_start = starts[i] + (raw_length(entries[i].surface, cue.prefix) if cue.prefix else 0)
    cue_end = ends[i]
    if q is not None and kind == "indirect" and cue.person == 1:
        kind = "direct"
    if headline:
        kind = "headline"
    s = (starts[span[0]], ends[span[1] - 1]) if span else None
    last = top[1]
    sentence_end = ends[last] if last < len(entries) and entries[last].surface != "\n" else ends[last - 1]
    polarity = "denied" if cue.lemma in ("نفى", "أنكر") else "affirmed"
    basis = (
        "explicit"
        if s
        else "participle"
        if cue.form == PARTICIPLE
        else "first_person"
        if cue.person == 1
        else "dropped"
    )
    return Claim(
        span_id(document_id, "claim", cue_start, cue_end, a, b), document_id, ordinal, None, zone.name, kind,
        text[cue_start:cue_end], cue_start, cue_end, cue.lemma, cue.cue_class,
        text[slice(*s)] if s else None, s[0] if s else None, s[1] if s else None, text[slice(*s)] if s else None, basis,
        None, None, text[a:b], a, b, starts[top[0]], max(sentence_end, b), polarity,
    )  # fmt: skip


def link_dates(claims: Sequence[Claim], dates: Sequence[Date]) -> list[ClaimDate]:
    """Which dates tell when a claim was said, and which stand in what it says."""
    return []
