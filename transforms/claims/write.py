"""A finding and whom its speaker resolves to in; the claim record, in characters, out."""

from __future__ import annotations

from typing import Final

from transforms.characters import raw_length
from transforms.claims.cues import attributions
from transforms.claims.finding import Finding, Span
from transforms.claims.reader import Reader
from transforms.claims.speaker.resolution import Resolved
from transforms.claims.surface.mentions import leads
from transforms.claims.vocabulary.words import listed
from transforms.conjugate import PHRASE
from transforms.identity import span_id
from transforms.markup import unfilled, with_markup
from transforms.records import Claim

_DENIED: Final = listed("cues", "denials")


def record(reader: Reader, f: Finding, who: Resolved, document_id: str, ordinal: int, ids: dict[int, str]) -> Claim:
    """The claim as it is stored."""
    tokens = reader.tokens
    text, starts, ends, entries = tokens.printed, tokens.starts, tokens.ends, tokens.entries
    cue_start, cue_end = starts[f.first], ends[f.last - 1]
    opening = f.cue if f.first == f.i else entries[f.first].cue
    prefix = opening.prefix if opening is not None else len(entries[f.first].word.lead)
    if prefix:
        cue_start += raw_length(entries[f.first].surface, prefix)
    speaker_start = speaker_end = content_start = content_end = None
    if f.pronoun:
        joined = entries[f.last - 1].cue
        letters = len(entries[f.last - 1].clean) - (joined.suffix if joined else 0)
        cue_end = starts[f.last - 1] + raw_length(entries[f.last - 1].surface, letters)
        speaker_start, speaker_end = cue_end, ends[f.last - 1]
    elif f.speaker:
        head = f.speaker[0]
        speaker_start, speaker_end = starts[head], ends[f.speaker[1] - 1]
        if f.cue.form == PHRASE:
            speaker_start += attributions.prefix_letters(reader, f)
        if head < f.i and leads(entries[head]):
            speaker_start += raw_length(entries[head].surface, 1)
    if f.content:
        content_start, content_end = starts[f.content[0]], ends[f.content[1] - 1]
        if f.shift:
            content_start += raw_length(entries[f.content[0]].surface, f.shift)
    if tokens.shown is not text:
        if speaker_start is not None and speaker_end is not None and not f.pronoun:
            speaker_start, speaker_end = with_markup(tokens.shown, speaker_start, speaker_end)
        if content_start is not None and content_end is not None:
            content_start, content_end = with_markup(tokens.shown, content_start, content_end)
    first, stop = f.sentence if f.quotation is None else reader.sentences.around(f.i)
    sentence_end = ends[stop] if stop < len(ends) and entries[stop].surface != "\n" else ends[stop - 1]
    polarity = f.polarity
    if polarity == "affirmed" and f.cue.lemma in _DENIED:
        polarity = "denied"
    a, b = (cue_start, cue_end) if content_start is None or content_end is None else (content_start, content_end)
    claim_id = ids[f.i] = span_id(document_id, "claim", cue_start, cue_end, a, b)
    return Claim(
        claim_id, document_id, ordinal, None, f.zone.name,
        f.kind if f.zone.name == "body" else "headline",
        text[cue_start:cue_end], cue_start, cue_end, f.cue.lemma, "no_comment" if polarity == "no_comment" else f.cue.cue_class,
        None if speaker_end is None else text[speaker_start:speaker_end], speaker_start, speaker_end,
        who.name, who.person, who.basis,
        who.via, _medium(reader, f.medium) if f.medium else None,
        None if content_end is None else text[a:b], content_start, content_end,
        min(starts[first], cue_start, a), max(sentence_end, b, cue_end), polarity, f.rule, who.rule,
    )  # fmt: skip


def _medium(reader: Reader, span: Span) -> str:
    """The words that tell where it was said, without the conjunction of a sentence that they open."""
    tokens, lead = reader.tokens, reader.entries[span[0]].word.lead
    start = tokens.starts[span[0]] + (raw_length(reader.entries[span[0]].surface, len(lead)) if lead else 0)
    return unfilled(tokens.shown[start : tokens.ends[span[1] - 1]])
