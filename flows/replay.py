"""Which known files to read again, with the code, settings and manifest of today.

In: what was asked for, and the inbox. Out: the files, and the readings that theirs will replace. A file is read again
where it lies in the inbox as it was read; of any other the reading that there is stays.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from flows.discover import Discovery, Fresh, Listing, identified
from flows.errors import UsageError
from flows.queries import text
from warehouse.connection import open_published
from warehouse.home import Home


class Asked(BaseModel, frozen=True):
    """What to read again: all that any of these names. `paths`: files or folders, relative to the inbox."""

    rules: list[str] = []
    paths: list[str] = []
    documents: list[str] = []
    everything: bool = False


class Reading(NamedTuple):
    """What the warehouse holds of one document, and who read it when first."""

    document_id: str
    path: str
    run_id: str
    outcome: str
    rejected_rows: int
    claims: int
    dates: int
    first_seen_at: datetime


class Again(NamedTuple):
    """`readings` by document id, of the files in `discovery.new`. `missing`: paths that hold what was read no more."""

    discovery: Discovery
    readings: dict[str, Reading]
    missing: list[str]


def asked(inbox: Path, rules: list[str], paths: list[str], documents: list[str], everything: bool) -> Asked:
    """What was asked for; a path may have the inbox before it, as a shell completes it. Raises UsageError."""
    if not (rules or paths or documents or everything):
        raise UsageError("Name what to read again: paths in the inbox, --rule, --document or --all.")
    if everything and (rules or paths or documents):
        raise UsageError("--all reads every page again; leave it out, or the PATH, --rule or --document beside it.")
    return Asked(
        rules=rules, paths=[_inside(inbox, path) for path in paths], documents=documents, everything=everything
    )


def _inside(inbox: Path, path: str) -> str:
    """A path as the inbox has it, whether it is given from there, from here or from the root."""
    spelled = os.path.abspath if Path(path).is_absolute() else os.path.normpath  # and no link is followed
    return spelled(path).removeprefix(spelled(inbox) + os.sep)


def find_again(what: Asked, home: Home, listing: Listing, max_bytes: int) -> Again:
    """Find what was asked for among the readings and in the inbox. Raises UsageError where a name finds nothing."""
    listed = {file.path: file for file in listing.files}
    new, readings, missing = list[Fresh](), dict[str, Reading](), list[str]()
    for reading in _readings(what, home):
        file = listed.get(reading.path)
        fresh = identified(file, max_bytes) if file else None
        if fresh is None or fresh.document_id != reading.document_id:
            missing.append(reading.path)
        else:
            new.append(fresh._replace(first_seen_at=reading.first_seen_at))
            readings[reading.document_id] = reading
    if not (new or missing):
        raise UsageError("What could not be opened has not been read; each `khabar ingest` tries it again.")
    known = len(listing.files) - len(new)
    return Again(Discovery(new, [], [], [], known, listing.others), readings, missing)


def _readings(what: Asked, home: Home) -> list[Reading]:
    with open_published(home) as con:
        for option, names, known in (
            ("--rule", what.rules, "SELECT DISTINCT rule FROM rejects ORDER BY rule"),
            ("--document", what.documents, "SELECT document_id FROM files"),
            ("PATH", what.paths, "SELECT path FROM files"),
        ):
            found = [name for (name,) in con.execute(known).fetchall()] if names else []
            for name in names:
                if name not in found and not (option == "PATH" and any(path.startswith(f"{name}/") for path in found)):
                    rules = f"; there are {', '.join(found) or 'none'}" if option == "--rule" else ""
                    raise UsageError(f"{option}: nothing that was read has {name!r}{rules}.")
        rows = con.execute(text("readings"), what.model_dump()).fetchall()
    return [Reading(*row) for row in rows]
