"""`khabar parse`: one page's records as JSON, by the same pure function that a run calls, and without a warehouse."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from transforms.decode import MAX_BYTES
from transforms.parse import Origin, Parsed, parse

KINDS = Parsed._fields


def parsed_file(file: Path, published_at: date | None, body_only: bool, territory: str) -> Parsed:
    """Read and parse a file; `-` is standard input. Raises OSError."""
    if str(file) == "-":
        return parse(sys.stdin.buffer.read(), published_at, body_only, territory=territory)
    with file.open("rb") as content:
        raw = content.read(MAX_BYTES + 1)  # one byte more than the limit is enough to be refused for its size
    return parse(raw, published_at, body_only, origin=Origin(path=file.name), territory=territory)


def refused(parsed: Parsed) -> list[str]:
    """Why the whole page was refused, if it was."""
    return [f"{reject.rule}: {reject.message}" for reject in parsed.rejects if reject.table == "documents"]


def as_json(parsed: Parsed, compact: bool, only: str | None = None) -> str:
    """The records by kind, or those of one of `KINDS`; each is an object with the columns of its table."""
    tables: dict[str, Any] = {}
    for name, value in parsed._asdict().items():
        if isinstance(value, list):
            tables[name] = [record._asdict() for record in value]
        else:
            tables[name] = None if value is None else value._asdict()
    shown = tables if only is None else tables[only]
    return json.dumps(shown, ensure_ascii=False, default=_written, indent=None if compact else 2)


def _written(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
