"""What holds of the records of every text, however odd: asked by the tests of made and real pages, and by `tools.fuzz`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from transforms.parse import Parsed
from transforms.records import FACTS, Date, Headline, Proposition


def rows(parsed: Parsed) -> dict[str, list[Any]]:
    """The records by table."""
    return {
        "documents": [parsed.document], "segments": parsed.segments, "articles": [parsed.article] * (parsed.article is not None),
        "headlines": parsed.headlines, "claims": parsed.claims, "propositions": parsed.propositions, "dates": parsed.dates,
        "claim_dates": parsed.claim_dates,
    }  # fmt: skip


def violations(parsed: Parsed) -> Iterator[str]:
    """Each thing that does not hold, in a line: segments part the text, spans re-read, keys and declared values are kept."""
    text = parsed.document.text
    if [s.start for s in parsed.segments] != [0, *(s.end for s in parsed.segments)][: len(parsed.segments)]:
        yield "segments leave something out, or have it twice"
    if text and (not parsed.segments or parsed.segments[-1].end != len(text)):
        yield "segments end before the text does"
    if (parsed.article is None) != bool(parsed.rejects):
        yield "neither an article nor a reject, or both"
    spans: list[Headline | Proposition | Date] = [*parsed.headlines, *parsed.propositions, *parsed.dates]
    for span in spans:
        if text[span.start : span.end] != span.text:
            yield f"a {type(span).__name__} is not what stands at {span.start}: {span.text!r}"
    for claim in parsed.claims:
        for part in ("cue", "speaker", "content"):
            start, end, told = (getattr(claim, name) for name in (f"{part}_start", f"{part}_end", part))
            if told != (None if start is None else text[start:end]):
                yield f"a claim's {part} is not what stands at {start}: {told!r}"
    yield from _undeclared(parsed)


def _undeclared(parsed: Parsed) -> Iterator[str]:
    found = rows(parsed)
    for table in FACTS:
        records = found[table.name]
        keys = [tuple(getattr(record, key) for key in table.key) for record in records]
        if len(keys) != len(set(keys)):
            yield f"{table.name}: two rows of one key"
        for column in table.columns:
            for value in (getattr(record, column.name) for record in records):
                if value is None:
                    if not column.nullable:
                        yield f"{table.name}.{column.name} is null"
                elif not isinstance(value, column.type):
                    yield f"{table.name}.{column.name} is no {column.type.__name__}: {value!r}"
                elif column.field.allowed and value not in column.field.allowed:
                    yield f"{table.name}.{column.name} is none of the declared values: {value!r}"
