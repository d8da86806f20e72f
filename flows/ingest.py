"""The ingest flow: an inbox in, a published warehouse out, each step a task that Prefect records.

discover → read (one batch of files, one task, one Parquet part per table) → gate → build → audit → publish.
"""

from __future__ import annotations

from typing import Any

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.logging import get_run_logger
from prefect.runtime import deployment
from prefect.states import Failed
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from flows import run as here
from flows.batches import Batch, Counts
from flows.errors import KhabarError, explain_os_error
from flows.lock import locked
from flows.progress import told
from flows.reading import Reading
from flows.replay import Asked
from flows.report import markdown
from flows.settings import Settings, load, processors
from flows.survey import look
from warehouse.errors import WarehouseError
from warehouse.home import Home

# Each task under way waits in a thread for a worker of the pool; a Dask or Ray runner would take its place.
RUNNER: TaskRunner[Any] = ThreadPoolTaskRunner(max_workers=max(32, processors() + 1))
ARTIFACT = "khabar-run"


@task(name="read", task_run_name="read-{part}", cache_policy=NO_CACHE, persist_result=False)
def read(batch: Batch, part: int) -> Counts:
    return Reading(batch).result()


def recorded(name: str, function: Any) -> Any:
    """A plain step as a task. Nothing is cached or kept: a step's result is the files that it wrote."""
    return task(function, name=name, cache_policy=NO_CACHE, persist_result=False)


TASKS = here.Steps(
    discover=recorded("discover", here.discover),
    read=lambda batch: read.submit(batch, batch.part),
    gate=recorded("gate", here.gate),
    build=recorded("build", here.build),
    audit=recorded("audit", here.audit),
    publish=recorded("publish", here.release),
)


@flow(name="khabar-ingest", task_runner=RUNNER, persist_result=False)
def ingest(
    inbox: str,
    home: str | None = None,
    manifest: str | None = None,
    workers: int | None = None,
    batch_size: int | None = None,
    wait: float | None = None,
    replay: dict[str, Any] | None = None,
) -> Any:
    """Ingest an inbox into a home. What is not given comes from KHABAR_* variables or the defaults.

    wait: seconds to wait for another run on the same home. replay: read known files again, and no new ones; the fields
    of `flows.replay.Asked` as a mapping, since Prefect does not find our types when it loads a flow by name.
    Returns the run's report. What can go wrong is raised; in a deployment's run it is the message of its final state,
    without a traceback in the log.
    """
    try:
        settings = load(inbox=inbox, home=home, manifest=manifest, workers=workers, batch_size=batch_size, wait=wait)
        return _ingest(settings, Asked(**replay) if replay else None)
    except (KhabarError, WarehouseError, OSError) as error:
        if deployment.id is None:
            raise
        return Failed(message=explain_os_error(error) if isinstance(error, OSError) else str(error))


def _ingest(settings: Settings, replay: Asked | None) -> dict[str, Any]:
    look(settings)  # what is wrong with the inbox is told here; raised in a task it would be logged with a traceback
    where = Home(settings.home).ensure()
    with locked(where, settings.wait):
        report = here.run(settings, where, told(get_run_logger().info), TASKS, replay)
    create_markdown_artifact(markdown(report), key=ARTIFACT, description=f"Ingest of {settings.inbox}")
    return report._asdict()
