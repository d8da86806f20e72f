"""A look at the inbox: what is new in it. Reads no file that is known, writes nothing, and loads little.

Every run begins with it, and one with nothing new ends with it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import NamedTuple

from flows.discover import Discovery, Listing, discover, list_inbox
from flows.errors import UsageError
from flows.manifest import Manifest, Row, find_manifest, read_manifest
from flows.queries import text
from flows.replay import Asked, Reading, find_again
from flows.settings import Settings
from transforms.clocks import clock_and_zone
from warehouse.connection import open_published
from warehouse.home import Home
from warehouse.ledger import ELSEWHERE, Seen, known_documents, known_files, known_paths, note_times


class Look(NamedTuple):
    """What the inbox holds, whether new or not."""

    listing: Listing
    manifest: Manifest


class Survey(NamedTuple):
    """What a look at the inbox tells. `ignored`: paths whose manifest rows differ from what their published pages have.

    Of a replay: `readings` by document id are those that it replaces, `missing` are paths that cannot be read again.
    """

    discovery: Discovery
    manifest: Manifest
    ignored: Sequence[str] = ()
    readings: Mapping[str, Reading] = {}
    missing: Sequence[str] = ()


def look(settings: Settings) -> Look:
    """List the inbox and read its manifest; writes nothing, and needs no home. Raises UsageError.

    Once its pages have been read they may be cleared away, all of them and with or without their rows in the manifest.
    """
    home = Home(settings.home)
    if settings.home.resolve() == settings.inbox.resolve():
        raise UsageError(f"--home: {settings.home} is the inbox itself; name a folder of its own.")
    listing = list_inbox(settings.inbox, without=settings.home)
    if not listing.files and not home.warehouse.exists():
        others = f" (only {listing.others} other files)" if listing.others else ""
        raise UsageError(f"{settings.inbox}: no .txt file in it{others}; save pages there, or name another folder.")
    file = find_manifest(settings.inbox, settings.manifest)
    return Look(listing, read_manifest(file, [found.path for found in listing.files], lambda: known_paths(home)))


def survey(settings: Settings, seen: Look, replay: Asked | None = None) -> Survey:
    """Find what is new among the listed files, or what a replay asks for. Reads no other file, writes nothing."""
    home = Home(settings.home)
    if replay:
        again = find_again(replay, home, seen.listing, settings.max_bytes)
        return Survey(again.discovery, seen.manifest, readings=again.readings, missing=again.missing)
    ledger = known_files(home, settings.place)
    named = seen.manifest.rows.keys()
    discovery = discover(seen.listing, ledger, known_documents(home), settings.max_bytes, named)
    return Survey(discovery, seen.manifest, _ignored(home, seen.manifest, ledger) if ledger else ())


def note_touched(settings: Settings, found: Survey) -> None:
    """Where there is no work, keep what was learnt by opening files, so that the next look need not."""
    touched = ((f.path, f.size_bytes, f.modified_ns, f.document_id) for f in found.discovery.touched)
    note_times(Home(settings.home), settings.place, touched)


def _ignored(home: Home, manifest: Manifest, ledger: Mapping[str, Seen]) -> list[str]:
    """Paths of which a changed manifest says otherwise than the one that their published pages were read with.

    Documents are facts of the run that read them, so a later manifest does not change them; it is told.
    """
    with open_published(home) as con:
        last = con.execute("SELECT parameters FROM runs ORDER BY started_at DESC, run_id DESC LIMIT 1").fetchone()
        if not manifest.rows or (last and json.loads(last[0]).get("manifest_digest") == manifest.digest):
            return []
        known = con.execute(text("manifest_columns")).fetchall()
    here = {path: seen.document_id for path, seen in ledger.items() if seen.modified_ns != ELSEWHERE}
    read = {path: tuple(said) for path, document_id, *said in known if here.get(path) == document_id}
    return [path for path, row in manifest.rows.items() if path in read and _stored(row) != read[path]]


def _stored(row: Row) -> tuple[object, ...]:
    """A row as the warehouse keeps it, where a day is its first instant, and a zone stands beside its time."""
    at = row.published_at
    times = (at if at is None or isinstance(at, datetime) else datetime.combine(at, time()), row.fetched_at)
    return (row.outlet, row.url, *(part for at in times for part in clock_and_zone(at)))
