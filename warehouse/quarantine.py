"""Refused files are kept whole: text in the reject's record, bytes that are no text as a file in quarantine/."""

from __future__ import annotations

import json
from typing import Any

from transforms.records import Document, Reject
from warehouse.durable import write_whole
from warehouse.home import Home


def keep(home: Home, reject: Reject, document: Document, raw: bytes) -> Reject:
    """The reject of a whole file, with the file in it. raw: the file's bytes.

    A decoded file's record is its row of `documents`. A file that could not be decoded is copied to
    quarantine/<document_id>, and the record is that row without text, with the copy's path relative to the home.
    """
    row: dict[str, Any] = document._asdict()
    if document.encoding == "binary":
        target = home.quarantine / document.document_id
        if not target.exists():
            write_whole(target, lambda path: path.write_bytes(raw))
        row = row | {"text": None, "quarantined": target.relative_to(home.root).as_posix()}
    return reject._replace(record=as_json(row))


def as_json(row: dict[str, Any]) -> str:
    """A record as one line of JSON; times in ISO 8601."""
    return json.dumps(row, ensure_ascii=False, default=lambda value: value.isoformat())
