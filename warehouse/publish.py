"""Publishing, and mending what a killed run left: the rename of the next warehouse is the one moment that counts.

Before it nothing of the run can be seen; after it the run is published, and moving its parts into the lake can be
finished by whoever comes next. So no run is ever half there, wherever it was killed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from transforms.records import TABLES
from warehouse import dictionary
from warehouse.durable import TEMPORARY, remove, replace, sync
from warehouse.errors import DamagedLake, DamagedWarehouse, Unsettled
from warehouse.home import Home
from warehouse.lake import drop_replaced, lake_runs
from warehouse.load import Infer, Published, discard_next, published, rebuild_next

# `runs` goes last: a run that is listed there is in the lake whole.
MOVED = (*(t for t in TABLES if t != "runs"), "runs")


class Recovered(NamedTuple):
    """What `recover` did: ids of the runs whose parts it moved, removed, or loaded from the lake."""

    finished: list[str]
    dropped: list[str]
    reloaded: list[str]


def publish(home: Home, run_id: str) -> None:
    """Make the next warehouse the published one, then move the run's parts into the lake. Raises Unsettled."""
    clean = home.staging(run_id) / "clean"
    for folder in (*clean.iterdir(), clean, clean.parent, home.stagings):
        sync(folder)  # what the lake is made of must outlive a power cut before anyone can rely on it
    _replace_warehouse(home)
    try:
        _settle(home, run_id)
    except (OSError, DamagedLake) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Unsettled(
            f"Run {run_id} is published, but not all of it is in {home.lake} yet: {reason.rstrip('.')}. "
            "Mend that, and the next run completes it."
        ) from error


def recover(home: Home, infer: Infer | None = None, audit: Callable[[], object] | None = None) -> Recovered:
    """Bring the home to the state of its last published run. Call it under the lock, before anything is read.

    A published run's parts that are not in the lake yet are moved there. What an unpublished run left is removed.
    A warehouse that is missing, older than the lake, or built by other rules is built again from the lake.
    audit: looks at that next warehouse; where it raises, the published one stays as it is.
    Safe to be killed anywhere and called again. Raises DamagedLake, and what building raises.
    """
    there = _published(home)
    left = sorted(p.name for p in home.stagings.glob("*"))
    finished = [r for r in left if r in there.runs]
    for run_id in finished:
        _settle(home, run_id)
    dropped = [r for r in left if r not in there.runs]
    for run_id in dropped:
        remove(home.staging(run_id))
    discard_next(home)
    for torn in (*home.lake.glob(TEMPORARY), *home.quarantine.glob(TEMPORARY)):
        remove(torn)
    in_lake = lake_runs(home)
    _remove_torn(home, there.runs | in_lake)
    if in_lake and not home.described.exists():
        dictionary.write_datapackage(home)
    reloaded = sorted(in_lake - there.runs if there.is_current else in_lake)
    if reloaded or (there.runs and not there.is_current):
        rebuild_next(home, infer)
        try:
            if audit:
                audit()
        except BaseException:
            discard_next(home)
            raise
        _replace_warehouse(home)
    return Recovered(finished, dropped, reloaded)


def _replace_warehouse(home: Home) -> None:
    """The rename. A log that another program left belongs to the old file: beside the new one nobody could open it."""
    remove(home.log)
    replace(home.next, home.warehouse)


def _published(home: Home) -> Published:
    """What is published; a log beside it that does not fit is removed, since it keeps everybody out."""
    try:
        return published(home)
    except DamagedWarehouse:
        if not home.log.exists():
            raise
        remove(home.log)
        return published(home)


def _settle(home: Home, run_id: str) -> None:
    clean = home.staging(run_id) / "clean"
    for table in MOVED:
        if (clean / table).is_dir():
            target = home.lake_run(table, run_id)
            target.parent.mkdir(parents=True, exist_ok=True)
            replace(clean / table, target)
    emptied = drop_replaced(home, run_id)  # only now: the lake would rather have a reading twice than lose it
    dictionary.write_datapackage(home, set(emptied))
    for part in emptied:
        remove(part)
    sync(home.lake)
    remove(home.staging(run_id))


def _remove_torn(home: Home, whole: set[str]) -> None:
    torn = [
        folder
        for table in TABLES
        for folder in (home.lake / table).glob("run=*")
        if folder.name.removeprefix("run=") not in whole
    ]
    if torn and not home.warehouse.exists():  # whether they were ever published cannot be told any more
        raise DamagedLake(
            f"There is no warehouse at {home.warehouse}, and {home.lake / 'runs'} lacks {torn[0].name}, of which there are parts; "
            "put either back from a copy, or ingest into a new --home."
        )
    for folder in torn:
        remove(folder)
