"""The ingest flow: an inbox in, a published warehouse out, recorded by Prefect.

discover → read (one batch of files, one task, one Parquet part per table) → gate → build → audit → publish.
Tasks hand on counts and paths, never rows; the steps themselves are plain functions in `flows.steps`.
"""

from __future__ import annotations

import threading
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.logging import get_run_logger
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from flows import pool, steps
from flows.batches import Batch, Counts, read_batch
from flows.discover import Fresh
from flows.lock import locked
from flows.progress import Clock, Progress, told
from flows.report import Report, Tally, markdown, nothing_new
from flows.settings import Settings, load, processors
from flows.survey import Survey, look, survey
from transforms.records import Run
from warehouse.home import Home
from warehouse.infer import infer
from warehouse.load import build_next
from warehouse.publish import publish as publish_next
from warehouse.publish import recover

# Each task under way waits in a thread for a worker of the pool; a Dask or Ray runner would take its place.
RUNNER: TaskRunner[Any] = ThreadPoolTaskRunner(max_workers=max(32, processors() + 1))
ARTIFACT = "khabar-run"


@task(task_run_name="read-{part}", cache_policy=NO_CACHE, persist_result=False)
def read(batch: Batch, part: int) -> Counts:
    return pool.run(read_batch, batch)


@task(task_run_name="gate-{group}", cache_policy=NO_CACHE, persist_result=False)
def gate(root: Path, run_id: str, group: int, parts: range) -> steps.Gated:
    return steps.pass_gate(Home(root), run_id, group, parts)


@task(cache_policy=NO_CACHE, persist_result=False)
def discover(settings: Settings) -> Survey:
    return survey(settings, look(settings))


@task(cache_policy=NO_CACHE, persist_result=False)
def build(root: Path, run: Run) -> None:
    build_next(Home(root), run, infer)


@task(cache_policy=NO_CACHE, persist_result=False)
def audit(root: Path) -> steps.Audited:
    return steps.audit_next(Home(root))


@task(cache_policy=NO_CACHE, persist_result=False)
def publish(root: Path, run_id: str) -> None:
    publish_next(Home(root), run_id)


@flow(name="khabar-ingest", task_runner=RUNNER, persist_result=False)
def ingest(
    inbox: str,
    home: str | None = None,
    manifest: str | None = None,
    workers: int | None = None,
    batch_size: int | None = None,
    wait: float | None = None,
) -> dict[str, Any]:
    """Ingest an inbox into a home. What is not given comes from KHABAR_* variables or the defaults.

    wait: seconds to wait for another run on the same home. Returns the run's report.
    """
    settings = load(inbox=inbox, home=home, manifest=manifest, workers=workers, batch_size=batch_size, wait=wait)
    threading.Thread(target=import_module, args=["expectations.engine"], daemon=True).start()  # seconds, needed later
    where = Home(settings.home).ensure()
    with locked(where, settings.wait):
        report = _run(settings, where, told(get_run_logger().info))
    create_markdown_artifact(markdown(report), key=ARTIFACT, description=f"Ingest of {inbox}")
    return report._asdict()


def _run(settings: Settings, home: Home, progress: Progress) -> Report:
    clock = Clock(progress)
    with clock.step("look for new files"):
        recover(home, infer)
        found = discover(settings)
    if not found.discovery.has_work:
        return nothing_new(str(settings.inbox), str(settings.home), found.discovery, found.ignored_rows)
    begun = steps.begin()
    try:
        run, warnings = _prepare(settings, home, begun, found, clock)
        refused = steps.rejected(home, begun.run_id)
    except BaseException:
        steps.abandon(home, begun.run_id)
        raise
    with clock.step("publish"):
        publish(home.root, begun.run_id)
    return Report(
        "published", begun.run_id, str(settings.inbox), str(settings.home), run.files_seen, run.files_new, run.articles,
        run.duplicates, run.rejected_files, run.rejected_rows, run.claims, run.dates, found.discovery.others,
        found.ignored_rows, refused, warnings, clock.steps,
    )  # fmt: skip


def _prepare(settings: Settings, home: Home, begun: steps.Begun, found: Survey, clock: Clock) -> tuple[Run, list[str]]:
    """Everything up to a next warehouse that may be published; the run's row, and what to warn of."""
    tally, checked, lost = _read_and_gate(settings, home, begun, found, clock)
    with clock.step("build the next warehouse"):
        tally = tally.plus(steps.stage_the_rest(home, begun, len(checked), found.discovery, lost))
        run = steps.describe(settings, begun, found, tally)
        build(home.root, run)
    with clock.step("audit it"):
        audited = audit(home.root)
    with clock.step("write reports"):
        steps.write_reports(home, begun.run_id, [c for group in checked for c in group] + audited.checked)
    return run, audited.warnings


def _read_and_gate(
    settings: Settings, home: Home, begun: steps.Begun, found: Survey, clock: Clock
) -> tuple[Tally, list[list[Any]], list[Fresh]]:
    """Read all batches, and check each group of them as soon as it is read while the next are being read."""
    tally, checked, lost = Tally(Counter(), 0, 0, 0), list[list[Any]](), list[Fresh]()
    with pool.pool(settings.workers), clock.step("read pages", len(found.discovery.new)) as step:
        futures = [read.submit(batch, batch.part) for batch in steps.batches(settings, begun, found)]
        for group, parts in enumerate(steps.groups(settings, len(futures))):
            for future in futures[parts.start : parts.stop]:
                counts = future.result()
                lost += counts.lost
                step.advance(counts.files)
            gated = gate(home.root, begun.run_id, group, parts)
            checked.append(gated.checked)
            tally = tally.plus(gated.tally)
    return tally, checked, lost
