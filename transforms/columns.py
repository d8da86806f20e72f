"""Columns and allowed values that records of several kinds share."""

from __future__ import annotations

from typing import Annotated

from transforms.declare import HEX_ID, Field

ROLES = (
    "section", "headline", "ticker", "byline", "dateline", "body", "caption", "subheading",
    "related_headline", "related_dateline", "tags", "boilerplate", "blank",
)  # fmt: skip
GRAINS = (
    "second", "minute", "hour", "daypart", "day", "weekend", "week", "month", "quarter", "half", "season", "year",
    "decade", "century", "interval",
)  # fmt: skip
CUE_CLASSES = (
    "say", "write", "announce", "reveal", "assert", "explain", "opinion", "point_out", "warn", "add", "predict",
    "doubt", "allege", "deny", "admit", "threaten", "demand", "promise", "accuse", "condemn", "express", "ask",
    "reply", "quote_media", "according", "distance", "cognition", "reject", "praise", "no_comment",
)  # fmt: skip
SPEAKER_BASES = ("explicit", "coreference", "dropped", "participle", "first_person", "passive", "none")

DocumentId = Annotated[str, Field("First 32 hex digits of the SHA-256 of the file's bytes.", pattern=HEX_ID)]
Start = Annotated[int, Field("First character, counted in code points of documents.text.", minimum=0)]
End = Annotated[int, Field("One past the last character.", minimum=0)]
Ordinal = Annotated[int, Field("Position among the document's records of this table, from 0.", minimum=0)]
RunId = Annotated[str, Field("The run that wrote the row.")]
