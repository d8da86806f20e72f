"""One run from listing to publishing, step by step, told by whom the steps are done.

`flows.ingest` has Prefect do them, as tasks; `HERE` does them in this process, for tests and for measuring.
Steps hand on counts and paths, never rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from flows import pool, steps
from flows.batches import NOT_PARSED, Batch, Counts
from flows.discover import Fresh
from flows.errors import RunError
from flows.mend import mend
from flows.progress import Clock, Progress
from flows.reading import Reading
from flows.replay import Asked
from flows.report import Report, Tally, nothing_new
from flows.settings import Settings
from flows.survey import Survey, look, note_touched, survey
from transforms.records import Run
from warehouse.home import Home
from warehouse.infer import infer
from warehouse.ledger import last_start
from warehouse.load import build_next
from warehouse.publish import publish


class Pending(Protocol):
    def result(self) -> Counts: ...


class Steps(NamedTuple):
    """Who does the steps. `read` begins one and gives what to wait for; the others end before they return."""

    discover: Callable[[Settings, Asked | None], Survey]
    read: Callable[[Batch], Pending]
    gate: Callable[[Path, str, int, range], steps.Gated]
    build: Callable[[Path, Run], None]
    audit: Callable[[Path, str | None], steps.Audited]
    publish: Callable[[Path, str], None]


def discover(settings: Settings, replay: Asked | None) -> Survey:
    return survey(settings, look(settings), replay)


def gate(root: Path, run_id: str, group: int, parts: range) -> steps.Gated:
    return steps.pass_gate(Home(root), run_id, group, parts)


def build(root: Path, run: Run) -> None:
    build_next(Home(root), run, infer)


def audit(root: Path, run_id: str | None) -> steps.Audited:
    return steps.audit_next(Home(root), run_id)


def release(root: Path, run_id: str) -> None:
    publish(Home(root), run_id)


HERE = Steps(discover, Reading, gate, build, audit, release)


def run(settings: Settings, home: Home, progress: Progress, do: Steps = HERE, replay: Asked | None = None) -> Report:
    """Call it under the home's lock. Raises what a step raises; then nothing was published.

    replay: read these known files again, and nothing else; their readings are replaced when the run is published.
    """
    clock = Clock(progress)
    mend(home, progress.step)
    with clock.step("look for files to read again" if replay else "look for new files"):
        found = do.discover(settings, replay)
    if not found.discovery.has_work:
        note_touched(settings, found)
        return nothing_new(settings, found, bool(replay))
    begun = steps.begin(last_start(home))
    steps.load_checks_ahead()
    try:
        row, warnings, missing = _prepare(settings, home, begun, found, clock, do, replay)
        refused = steps.rejected(home, begun.run_id)
    except BaseException:
        steps.abandon(home, begun.run_id)
        raise
    with clock.step("publish"):
        do.publish(home.root, begun.run_id)
    return Report(
        "published", bool(replay), begun.run_id, str(settings.inbox), str(settings.home), row.files_seen, row.files_new, row.articles,
        row.duplicates, row.rejected_files, row.rejected_rows, row.claims, row.dates, found.discovery.others,
        list(found.ignored), missing, refused, warnings, clock.steps,
    )  # fmt: skip


def _prepare(
    settings: Settings, home: Home, begun: steps.Begun, found: Survey, clock: Clock, do: Steps, replay: Asked | None
) -> tuple[Run, list[str], list[str]]:
    """Everything up to a next warehouse that may be published; the run's row, what to warn of, and what is missing."""
    tally, checked, lost = _read_and_gate(settings, home, begun, found, clock, do)
    with clock.step("build the next warehouse"):
        if replay:
            steps.stage_replaced(home, begun, len(checked), found, lost)
        else:
            tally = tally.plus(steps.stage_the_rest(home, begun, len(checked), found, lost))
        row = steps.describe(settings, begun, found, tally, replay)
        do.build(home.root, row)
    with clock.step("audit it"):
        audited = do.audit(home.root, None if replay else begun.run_id)
    with clock.step("write reports"):
        steps.write_reports(home, begun.run_id, [c for group in checked for c in group] + audited.checked)
    if audited.failed:  # raised here, since Prefect logs what a task raises with a traceback
        raise RunError(f"The audit failed, nothing was published (see {home.reports}). {steps.told(audited.failed)}")
    warnings = [*audited.warnings, *steps.told_of_days_ahead(begun, found)]
    if not replay:
        return row, warnings, []
    failed = [file for file in lost if file.rule == NOT_PARSED]
    missing = [*found.missing, *(file.path for file in lost if file.rule != NOT_PARSED)]
    return row, [*warnings, *steps.told_of_faults(failed)], missing


def _read_and_gate(
    settings: Settings, home: Home, begun: steps.Begun, found: Survey, clock: Clock, do: Steps
) -> tuple[Tally, list[list[Any]], list[Fresh]]:
    """Read all batches, and check each group of them as soon as it is read while the next are being read."""
    tally, checked, lost = Tally(Counter(), 0, 0, 0), list[list[Any]](), list[Fresh]()
    with pool.pool(settings.workers), clock.step("read pages", len(found.discovery.new)) as step:
        batches = steps.batches(settings, begun, found)
        pending = [do.read(batch) for batch in batches]
        for group, parts in enumerate(steps.groups(settings, batches)):
            for batch in pending[parts.start : parts.stop]:
                counts = batch.result()
                lost += counts.lost
                step.advance(counts.files)
            gated = do.gate(home.root, begun.run_id, group, parts)
            checked.append(gated.checked)
            tally = tally.plus(gated.tally)
    return tally, checked, lost
