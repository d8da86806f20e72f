"""Which files earlier runs have read: what makes a run over an inbox with nothing new cost a directory listing."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from warehouse.connection import open_published
from warehouse.home import Home


class Seen(NamedTuple):
    """The version of a file that a run last read under its path."""

    size_bytes: int
    modified_ns: int
    document_id: str
    run_id: str = ""  # that recorded it


def known_files(home: Home) -> dict[str, Seen]:
    """Path -> the version last read there; empty before the first run. Older versions are in `files`."""
    if not home.warehouse.exists():
        return {}
    with open_published(home) as con:
        rows = con.execute(
            """
            SELECT path, size_bytes, modified_ns, document_id, files.run_id
            FROM files JOIN runs ON runs.run_id = files.last_run_id
            QUALIFY row_number() OVER (PARTITION BY path ORDER BY runs.started_at DESC, files.last_run_id DESC) = 1
            """
        ).fetchall()
    return {path: Seen(*version) for path, *version in rows}


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
