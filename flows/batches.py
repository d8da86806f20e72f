"""One batch of files in, one Parquet part per table out: what a pool worker runs.

Counts come back, never rows. Imports nothing heavy but pyarrow, so that a worker starts fast, on this machine or on
another that sees the same inbox and home.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from flows.discover import Fresh, cannot_read
from flows.manifest import Row
from transforms.clocks import clock_and_zone
from transforms.identity import document_id
from transforms.parse import Origin, Parsed, parse
from transforms.records import FACTS, Article, Document, File, Reject
from warehouse.home import Home
from warehouse.lake import stage
from warehouse.quarantine import keep

TABLES = (*(table.name for table in FACTS), "files", "rejects")
NOT_PARSED = "file.not_parsed"
KILLS = "Reading this file killed the process that did it, each time; please report it."


class Batch(NamedTuple):
    """What one worker is to read. `part` numbers the Parquet files that it writes.

    killers: paths of files that killed the process that read them, and so are rejected unread.
    """

    home: str
    run_id: str
    started_at: datetime
    part: int
    files: list[tuple[Fresh, Row]]
    max_bytes: int
    territory: str
    killers: frozenset[str] = frozenset()


class Counts(NamedTuple):
    """What became of a batch. `lost`: files that changed or vanished since they were discovered, and those that Khabar
    failed on when it read them again: a fault of ours takes nothing away that was read before."""

    part: int
    files: int
    rows: dict[str, int]
    lost: list[Fresh]


def read_batch(batch: Batch) -> Counts:
    """Read and parse a batch's files and stage their records. What cannot be an article is staged as a reject."""
    rows: dict[str, list[Any]] = {name: [] for name in TABLES}
    lost = []
    home = Home(Path(batch.home))
    for file, known in batch.files:
        try:
            raw = Path(file.file).read_bytes()
        except OSError as error:
            lost.append(cannot_read(file, "file.unreadable", f"The file cannot be opened: {error.strerror}."))
            continue
        if document_id(raw) != file.document_id:
            lost.append(cannot_read(file, "file.changed", "The file changed while it was read; the next run reads it."))
            continue
        first_seen_at = file.first_seen_at or batch.started_at
        origin = Origin(file.path, known.outlet, known.url, known.fetched_at, first_seen_at, batch.run_id)
        parsed = _not_parsed(raw, origin, KILLS) if file.path in batch.killers else _parsed(raw, known, origin, batch)
        if file.first_seen_at and (fault := next((r for r in parsed.rejects if r.rule == NOT_PARSED), None)):
            lost.append(cannot_read(file, fault.rule, fault.message))
            continue
        outcome = "reject" if parsed.article is None else "article"
        version = (file.path, file.document_id, file.size_bytes, file.modified_ns)
        rows["files"].append(File(*version, outcome, batch.run_id, batch.run_id, known.outlet))
        rows["rejects"] += [keep(home, reject, parsed.document, raw) for reject in parsed.rejects]
        if parsed.article is not None:  # a refused page is no document of the warehouse
            _collect(rows, parsed, parsed.article)
    return Counts(batch.part, len(batch.files), stage(home, batch.run_id, "parsed", batch.part, rows), lost)


def _parsed(raw: bytes, known: Row, origin: Origin, batch: Batch) -> Parsed:
    try:
        return parse(raw, known.published_at, origin=origin, territory=batch.territory, max_bytes=batch.max_bytes)
    except Exception as error:  # a fault of ours must not cost the other files; it is kept, and shown
        return _not_parsed(
            raw, origin, f"Khabar failed on this file ({type(error).__name__}: {error}); please report it."
        )


def _collect(rows: dict[str, list[Any]], parsed: Parsed, article: Article) -> None:
    rows["documents"].append(parsed.document)
    rows["articles"].append(article)
    rows["segments"] += parsed.segments
    rows["headlines"] += parsed.headlines
    rows["claims"] += parsed.claims
    rows["propositions"] += parsed.propositions
    rows["dates"] += parsed.dates
    rows["claim_dates"] += parsed.claim_dates


def _not_parsed(raw: bytes, origin: Origin, message: str) -> Parsed:
    name = document_id(raw)
    known = (origin.outlet, origin.url, *clock_and_zone(origin.fetched_at), origin.first_seen_at, origin.run_id)
    document = Document(name, origin.path, len(raw), "binary", "", *known)
    reject = Reject(name, origin.path, "documents", NOT_PARSED, message, "{}", origin.run_id)
    return Parsed(document, [], None, [], [], [], [], [], [reject])
