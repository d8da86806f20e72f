"""`khabar ingest`: look first, and start Prefect only where there is something to do.

With PREFECT_API_URL set, the run is recorded on that server; else a server is started for the time of the command.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows import environment, summary
from flows.errors import NobodyAnswers, OutputError, RunError
from flows.leaving import leave_at_once
from flows.lock import locked
from flows.mend import mend
from flows.progress import telling, to_standard_error
from flows.replay import Asked
from flows.report import Report, nothing_new
from flows.settings import Settings
from flows.survey import look, note_touched, survey
from warehouse.connection import open_published
from warehouse.home import Home

if TYPE_CHECKING:
    from rich.console import Console


def ingest(settings: Settings, console: Console, replay: Asked | None = None) -> None:
    """Run, and print a summary. replay: of known files, instead of new ones. Raises KhabarError, WarehouseError, OSError."""
    home = Home(settings.home)
    seen = look(settings)  # before the home is made: a misspelt inbox leaves no folder behind
    if replay:
        open_published(home).close()  # nor does a misspelt home
    home.ensure()
    with locked(home, settings.wait):
        mend(home, partial(print, file=sys.stderr))
        found = survey(settings, seen, replay)
        if found.discovery.has_work:
            report = _run(settings, replay)
        else:
            note_touched(settings, found)
            report = nothing_new(settings, found, bool(replay))
    try:
        summary.show(report, console)
        if report.status == "published" and not report.is_replay:
            summary.answers(report.home, console)
    except BrokenPipeError:
        raise
    except OSError as error:  # whoever is told must not take it for a run that failed
        said = f"Run {report.run_id} is published" if report.run_id else "Nothing is new"
        raise OutputError(f"{said}, but the summary cannot be written ({error.strerror}).") from error


def _run(settings: Settings, replay: Asked | None) -> Report:
    progress = to_standard_error()
    progress.step("start Prefect")
    with telling(progress):
        leave_at_once()
        environment.be_quiet()
        environment.keep_prefect_in(settings.home)
        server = None
        if not environment.has_server():
            from flows.server import Server

            server = Server(Path(os.environ["PREFECT_HOME"]) / "server.log")
            os.environ["PREFECT_API_URL"] = server.url
        from flows.ingest import ingest as flow
        from flows.steps import load_checks_ahead

        load_checks_ahead()
        if server:
            server.wait()
        result: Any = _recorded(
            flow,
            inbox=str(settings.inbox),
            home=str(settings.home),
            manifest=str(settings.manifest) if settings.manifest else None,
            workers=settings.workers,
            batch_size=settings.batch_size,
            wait=settings.wait,
            replay=replay.model_dump() if replay else None,
        )
        if server:
            server.forget_old_runs()
    return Report(**result)


def _recorded(flow: Any, **parameters: Any) -> Any:
    """Run the flow. Raises NobodyAnswers where there is no server to record it, RunError where it goes away meanwhile."""
    from httpx import TransportError

    try:
        return flow(**parameters)
    except TransportError as error:  # after minutes of trying again; the run itself needs no server
        raise RunError(
            f"The Prefect server at {os.environ['PREFECT_API_URL']} went away during the run ({error}). `khabar status` says "
            "whether it was published; if not, run again."
        ) from error
    except RuntimeError as error:
        if "Failed to reach API" not in str(error):
            raise
        raise NobodyAnswers(os.environ["PREFECT_API_URL"]) from error
