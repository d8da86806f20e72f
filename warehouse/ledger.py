"""Which files earlier runs have read: what makes a run over an inbox with nothing new cost a directory listing.

Of files that were only touched a run would have nothing to say, so their times are noted beside the warehouse. Where the note
is lost they are opened once more, and nothing else follows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from warehouse.connection import open_published
from warehouse.durable import write_whole
from warehouse.home import Home

ELSEWHERE = -2  # modification time of what was last read in another inbox: a file's own says nothing here


class Seen(NamedTuple):
    """The version of a file that a run last read under its path."""

    size_bytes: int
    modified_ns: int
    document_id: str
    run_id: str = ""  # that recorded it


def known_files(home: Home, inbox: str) -> dict[str, Seen]:
    """Path -> the version last read there, by runs over this inbox if there were any; empty before the first run."""
    if not home.warehouse.exists():
        return {}
    with open_published(home) as con:
        rows = con.execute(
            """
            SELECT path, size_bytes, if(inbox = $inbox, modified_ns, $elsewhere), document_id, files.run_id
            FROM files JOIN runs ON runs.run_id = files.last_run_id
            QUALIFY row_number() OVER (
                PARTITION BY path ORDER BY inbox = $inbox DESC, runs.started_at DESC, files.last_run_id DESC
            ) = 1
            """,
            {"inbox": inbox, "elsewhere": ELSEWHERE},
        ).fetchall()
    known = {path: Seen(*version) for path, *version in rows}
    for path, (size, modified, document) in _noted(home).get(inbox, {}).items():
        if (seen := known.get(path)) and seen.document_id == document:
            known[path] = seen._replace(size_bytes=size, modified_ns=modified)
    return known


def note_times(home: Home, inbox: str, touched: Iterable[tuple[str, int, int, str]]) -> None:
    """Note path, size, time and document of files that are as they were, but for their time. Call it under the lock."""
    if times := {path: (size, modified, document) for path, size, modified, document in touched}:
        noted = _noted(home)
        noted[inbox] = noted.get(inbox, {}) | times
        write_whole(home.times, lambda file: file.write_text(json.dumps(noted, ensure_ascii=False), "utf-8"))


def _noted(home: Home) -> dict[str, dict[str, Any]]:
    """Inbox -> path -> size, time and document."""
    try:
        noted: dict[str, dict[str, Any]] = json.loads(home.times.read_bytes())
    except (OSError, ValueError):
        return {}
    return noted


def known_paths(home: Home) -> set[str]:
    """Paths under which anything was ever read, in whatever inbox."""
    if not home.warehouse.exists():
        return set()
    with open_published(home) as con:
        return {path for (path,) in con.execute("SELECT DISTINCT path FROM files").fetchall()}


def known_documents(home: Home) -> dict[str, dict[str, str]]:
    """Id of all content that a run has read, articles and rejects alike -> path it stood under -> what it was there."""
    if not home.warehouse.exists():
        return {}
    with open_published(home) as con:
        rows = con.execute(
            "SELECT document_id, map_from_entries(list((path, outcome))) FROM files GROUP BY document_id"
        )
        return dict(rows.fetchall())


def last_start(home: Home) -> datetime | None:
    """When the last published run started (UTC); None before the first run."""
    if not home.warehouse.exists():
        return None
    with open_published(home) as con:
        row = con.execute("SELECT max(started_at) FROM runs").fetchone()
    return row[0] if row else None
