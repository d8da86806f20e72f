"""The steps of a run as plain functions: what Prefect's tasks wrap, and tests call.

Each takes the home and small things, works on files under the home, and returns counts.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from importlib import import_module
from threading import Thread
from typing import Any, NamedTuple

from flows.batches import TABLES, Batch
from flows.discover import Fresh, cannot_read
from flows.manifest import is_ahead
from flows.replay import Asked
from flows.report import Refused, Tally
from flows.settings import Settings
from flows.survey import Survey
from flows.versions import versions
from transforms.records import File, Reject, ReplacedReading, Run
from warehouse.connection import open_next
from warehouse.durable import remove
from warehouse.home import Home
from warehouse.lake import drop_staged, read_staged, stage
from warehouse.load import discard_next


class Begun(NamedTuple):
    """A run's name and time (UTC, without a zone, as in the warehouse)."""

    run_id: str
    started_at: datetime


class Gated(NamedTuple):
    """What came of one group at the gate. `checked`: for the reports."""

    tally: Tally
    checked: list[Any]


class Audited(NamedTuple):
    """What came of the audit. `failed`: while there is one, nothing may be published. `checked`: for the reports."""

    failed: list[Any]
    warnings: list[str]
    checked: list[Any]


def begin(last: datetime | None) -> Begun:
    """A new run. Names sort by time.

    last: when the last run started. Runs are ordered by their start, which tells the versions of a page apart and in
    what order the lake is loaded; so where the clock was set back, a run starts a second after the one before it.
    """
    start = now()
    if last and start < last:
        start = last + timedelta(seconds=1)
    return Begun(start.strftime("%Y%m%dT%H%M%S-%f"), start.replace(microsecond=0))


def now() -> datetime:
    """UTC, without a zone."""
    return datetime.now(UTC).replace(tzinfo=None)


def load_checks_ahead() -> None:
    """Load Great Expectations, which takes seconds, while the run waits for something else."""
    Thread(target=import_module, args=["expectations.engine"], daemon=True).start()


def batches(settings: Settings, begun: Begun, found: Survey) -> list[Batch]:
    """The new files in batches, in the order of their paths."""
    sizes = [file.size_bytes for file in found.discovery.new]
    return [
        Batch(
            str(settings.home), begun.run_id, begun.started_at, part,
            [(file, found.manifest.of(file.path)) for file in found.discovery.new[some.start : some.stop]],
            settings.max_bytes, settings.territory,
        )
        for part, some in enumerate(_stretches([1] * len(sizes), sizes, settings.batch_size, settings.batch_bytes))
    ]  # fmt: skip


def groups(settings: Settings, read: Sequence[Batch]) -> list[range]:
    """Runs of parts whose rows are checked together."""
    sizes = [sum(file.size_bytes for file, _ in batch.files) for batch in read]
    return _stretches([len(batch.files) for batch in read], sizes, settings.gate_files, settings.gate_bytes)


def _stretches(files: Sequence[int], sizes: Sequence[int], most_files: int, most_bytes: int) -> list[range]:
    """Neighbours together, as long as they keep both limits; what breaks one by itself stands alone."""
    found = list[range]()
    start = number = total = 0
    for at, (more, size) in enumerate(zip(files, sizes, strict=True)):
        if at > start and (number + more > most_files or total + size > most_bytes):
            found.append(range(start, at))
            start, number, total = at, 0, 0
        number, total = number + more, total + size
    return [*found, range(start, len(files))] if files else found


def pass_gate(home: Home, run_id: str, group: int, parts: Sequence[int]) -> Gated:
    """Check the rows of some parts together and stage what passes, as one part per table; the rest as rejects.

    The parts are removed, so that a large run does not hold everything twice.
    """
    from expectations.gate import gate

    tables = {name: read_staged(home, run_id, "parsed", name, parts) for name in TABLES}
    gated = gate(tables, run_id)
    rows = Counter(stage(home, run_id, "clean", group, {**gated.tables, "rejects": gated.rejects}))
    outcomes = Counter(gated.tables["files"].column("outcome").to_pylist())
    drop_staged(home, run_id, "parsed", parts)
    refused = Counter(table for table in gated.rejects.column("table").to_pylist() if table != "documents")
    return Gated(Tally(outcomes, rows["claims"], rows["dates"], refused.total()), gated.checked)


def stage_the_rest(home: Home, begun: Begun, group: int, survey: Survey, lost: Sequence[Fresh]) -> Tally:
    """Stage the ledger's rows of copies, of touched files and of what could not be read, or could not before.

    lost: files that changed or vanished between discovery and reading; a copy of one of them has lost its original.
    """
    found = survey.discovery
    gone = {file.path for file in lost}
    originals = {file.document_id for file in found.new if file.path in gone}
    orphans = [file for file in found.duplicates if file.document_id in originals]
    message = "The file it is a copy of changed while it was read; the next run reads it."
    unread = [*found.unread, *lost, *(cannot_read(file, "file.changed", message) for file in orphans)]
    copies = [file for file in found.duplicates if file.document_id not in originals]
    outcomes = [*((file, "duplicate") for file in copies), *((file, "reject") for file in unread)]
    outcomes += [(file, file.outcome) for file in found.touched]  # known there: only its time moves
    files = [
        File(
            file.path, file.document_id, file.size_bytes, file.modified_ns, outcome, begun.run_id, begun.run_id,
            survey.manifest.of(file.path).outlet,
        )
        for file, outcome in outcomes
    ]  # fmt: skip
    rejects = [
        Reject(f.document_id, f.path, "documents", f.rule, f.message, _record(f, begun), begun.run_id) for f in unread
    ]
    again = {file.path for file in unread}
    replaced = [
        ReplacedReading(begun.run_id, seen.document_id, path, seen.run_id, "reject", 0, 0, 0)
        for path, seen in found.mended.items()
        if path not in again
    ]
    stage(home, begun.run_id, "clean", group, {"files": files, "rejects": rejects, "replaced_readings": replaced})
    return Tally(Counter(duplicate=len(copies), reject=len(unread)), 0, 0, 0)


def stage_replaced(home: Home, begun: Begun, group: int, found: Survey, lost: Sequence[Fresh]) -> None:
    """Stage a replay's record of the readings that it replaces. Of files that were `lost` meanwhile, they stay."""
    gone = {file.path for file in lost}
    read = [found.readings[file.document_id] for file in found.discovery.new if file.path not in gone]
    replaced = [
        ReplacedReading(begun.run_id, r.document_id, r.path, r.run_id, r.outcome, r.rejected_rows, r.claims, r.dates)
        for r in read
    ]
    stage(home, begun.run_id, "clean", group, {"replaced_readings": replaced})


def describe(settings: Settings, begun: Begun, found: Survey, tally: Tally, replay: Asked | None = None) -> Run:
    """The run's own row."""
    parameters = settings.recorded() | {"manifest_digest": found.manifest.digest}
    if replay:
        parameters["replay"] = replay.model_dump(exclude_defaults=True)
    return Run(
        run_id=begun.run_id,
        started_at=begun.started_at,
        ended_at=max(begun.started_at, now().replace(microsecond=0)),
        status="published",
        inbox=settings.place,
        parameters=json.dumps(parameters, ensure_ascii=False),
        versions=json.dumps(versions()),
        files_seen=found.discovery.seen,
        files_new=sum(tally.outcomes.values()),
        articles=tally.outcomes["article"],
        duplicates=tally.outcomes["duplicate"],
        rejected_files=tally.outcomes["reject"],
        rejected_rows=tally.refused_rows,
        claims=tally.claims,
        dates=tally.dates,
    )


def audit_next(home: Home, run_id: str | None) -> Audited:
    """Audit the next warehouse. run_id: what the run wrote; None: all of it, as where a replay had it all compared anew."""
    from expectations.audit import audit

    with open_next(home) as con:
        result = audit(lambda query: con.execute(query).df(), run_id)
    return Audited(result.failed, [str(violation) for violation in result.warned], result.checked)


def told(failed: Sequence[Any]) -> str:
    """The first of some broken rules, and how many more there are."""
    more = f" And {len(failed) - 1} more rules." if len(failed) > 1 else ""
    return f"{failed[0]}{more}"


def told_of_faults(failed: Sequence[Fresh]) -> list[str]:
    """What to warn of where Khabar failed on files that it had read before."""
    if not failed:
        return []
    files = "1 file was" if len(failed) == 1 else f"{len(failed):,} files were"
    return [
        f"{files} not read again, and what is published of them stays. First of them {failed[0].path}: {failed[0].message}"
    ]


def told_of_days_ahead(begun: Begun, found: Survey) -> list[str]:
    """What to warn of where the manifest dates pages of this run after they were saved, or after now."""
    ahead = [f.path for f in found.discovery.new if is_ahead(found.manifest.of(f.path), begun.started_at)]
    if not ahead:
        return []
    files = "1 page" if len(ahead) == 1 else f"{len(ahead):,} pages"
    at = found.manifest.of(ahead[0]).published_at
    return [
        f"The manifest dates {files} after it was saved or this run began (first: {ahead[0]}, {at}); "
        "where that is a mistake, mend its published_at and have khabar replay read the page again."
    ]


def write_reports(home: Home, run_id: str, checked: Sequence[Any]) -> None:
    """Data Docs of everything that was checked."""
    from expectations.docs import build

    build(home.reports, checked, run_id)


def abandon(home: Home, run_id: str) -> None:
    """Remove what a run that failed has written, so that it takes no room; nothing of it was published."""
    discard_next(home)
    remove(home.staging(run_id))


def rejected(home: Home, run_id: str) -> list[Refused]:
    """The rejects that the run has staged, by rule, most first."""
    table = read_staged(home, run_id, "clean", "rejects").select(["rule", "path", "message"])
    examples: dict[str, tuple[str, str]] = {}
    counts: Counter[str] = Counter()
    for rule, path, message in zip(*(column.to_pylist() for column in table.columns), strict=True):
        counts[rule] += 1
        examples.setdefault(rule, (path, message))
    return [Refused(rule, count, *examples[rule]) for rule, count in counts.most_common()]


def _record(file: Fresh, begun: Begun) -> str:
    """What is known of a file that could not be read. It names the run, since the same may befall it again."""
    return json.dumps({"path": file.path, "size_bytes": file.size_bytes, "run_id": begun.run_id}, ensure_ascii=False)
