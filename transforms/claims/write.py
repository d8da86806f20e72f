"""A finding and whom its speaker resolves to in; the claim record, in characters, out."""

from __future__ import annotations

from transforms.characters import raw_length
from transforms.claims import attributions
from transforms.claims.finding import Finding
from transforms.claims.ledger import Resolved
from transforms.claims.mentions import leads
from transforms.claims.reader import Reader
from transforms.identity import span_id
from transforms.lexicon import load
from transforms.records import Claim
from transforms.zones import Zone

_DENIED = frozenset(load("cues")["denials"])


def record(
    reader: Reader, f: Finding, zone: Zone, who: Resolved, document_id: str, ordinal: int, ids: dict[int, str]
) -> Claim:
    """The claim as it is stored."""
    tokens = reader.tokens
    text, starts, ends, entries = tokens.text, tokens.starts, tokens.ends, tokens.entries
    cue_start, cue_end = starts[f.first], ends[f.last - 1]
    opening = entries[f.first].cue
    prefix = opening.prefix if opening is not None else len(entries[f.first].word.lead)
    if prefix:
        cue_start += raw_length(entries[f.first].surface, prefix)
    if f.pronoun:
        joined = entries[f.last - 1].cue
        letters = len(entries[f.last - 1].clean) - (joined.suffix if joined else 0)
        cue_end = starts[f.last - 1] + raw_length(entries[f.last - 1].surface, letters)
    speaker = _span(reader, f.speaker)
    if speaker and f.cue.form == "phrase":
        speaker = (speaker[0] + attributions.prefix_letters(reader, f), speaker[1])
    if speaker and f.speaker and f.speaker[0] < f.i and leads(entries[f.speaker[0]]):
        speaker = (speaker[0] + raw_length(entries[f.speaker[0]].surface, 1), speaker[1])
    if f.pronoun:
        speaker = (cue_end, ends[f.last - 1])
    content = _span(reader, f.content)
    if content and f.shift and f.content:
        content = (content[0] + raw_length(entries[f.content[0]].surface, f.shift), content[1])
    medium = _span(reader, f.medium)
    first, stop = reader.sentences.around(f.i)
    sentence_end = ends[stop] if stop < len(entries) and entries[stop].surface != "\n" else ends[stop - 1]
    polarity = f.polarity
    if polarity == "affirmed" and f.cue.lemma in _DENIED:
        polarity = "denied"
    a, b = content or (cue_start, cue_end)
    claim_id = ids[f.i] = span_id(document_id, "claim", cue_start, cue_end, a, b)
    return Claim(
        claim_id, document_id, ordinal, None, zone.name,
        f.kind if zone.name == "body" else "headline",
        text[cue_start:cue_end], cue_start, cue_end, f.cue.lemma, "no_comment" if polarity == "no_comment" else f.cue.cue_class,
        text[slice(*speaker)] if speaker else None, speaker[0] if speaker else None, speaker[1] if speaker else None,
        who.name, who.basis,
        who.via, text[slice(*medium)] if medium else None,
        text[slice(*content)] if content else None, content[0] if content else None, content[1] if content else None,
        min(starts[first], cue_start), max(sentence_end, b, cue_end), polarity,
    )  # fmt: skip


def _span(reader: Reader, span: tuple[int, int] | None) -> tuple[int, int] | None:
    return (reader.tokens.starts[span[0]], reader.tokens.ends[span[1] - 1]) if span else None
