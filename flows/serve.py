"""`khabar serve`: one process that ingests an inbox at an interval, with Prefect's scheduler and interface on loopback.

For more than one machine, or a schedule that outlives this process, deploy the flow to a Prefect server instead
(`prefect.yaml`); with PREFECT_API_URL set, that server keeps the schedule and this process only runs it.
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from flows import environment
from flows.errors import NobodyAnswers, UsageError
from flows.leaving import leave_at_once
from flows.settings import Settings
from flows.survey import look
from warehouse.home import Home

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def interval(text: str) -> timedelta:
    """`15m` as a time span. Raises UsageError."""
    match = re.fullmatch(r"([1-9]\d{0,5})([smhd])", text.strip())
    if not match:
        raise UsageError(f"--every: {text!r} is no interval; write 90s, 15m, 6h or 1d.")
    return timedelta(**{UNITS[match[2]]: int(match[1])})


def serve(settings: Settings, every: str, port: int) -> None:
    """Run until interrupted. Raises UsageError, RunError."""
    pause = interval(every)
    look(settings)
    home = Home(settings.home).ensure()
    environment.keep_prefect_in(home.root)
    leave_at_once()
    server = None
    if not environment.has_server():
        from flows.server import Server

        try:
            server = Server(Path(os.environ["PREFECT_HOME"]) / "server.log", port, whole=True)
        except OSError as error:
            raise UsageError(f"--port: {port} is not free on this machine ({error.strerror}); name another.") from error
        os.environ["PREFECT_API_URL"] = server.url
    from httpx import ConnectError
    from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
    from prefect.runner import Runner

    from flows.ingest import ingest

    class Stoppable(Runner):
        """Ends on SIGTERM as on Ctrl-C; Prefect's own handler leaves from inside the event loop, with a traceback."""

        def handle_sigterm(self, *signal_and_frame: Any) -> None:
            signal.raise_signal(signal.SIGINT)

    if server:
        server.wait()
    address = os.environ["PREFECT_API_URL"].removesuffix("/api")
    print(f"Ingesting {settings.inbox} every {every}. Runs: {address}. Ctrl-C ends it.", file=sys.stderr)
    try:
        runner = Stoppable(name="khabar", pause_on_shutdown=True, limit=1)
        runner.add_flow(
            ingest,
            name="khabar",
            interval=pause,
            parameters={
                "inbox": str(settings.inbox.resolve()),
                "home": str(home.root.resolve()),
                "manifest": str(settings.manifest.resolve()) if settings.manifest else None,
            },
            # A run that is due while another is under way is not queued: the next one finds its files too.
            concurrency_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW),
        )
        # A shell starts what it runs in the background with SIGINT ignored; then nothing would end this process.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        with suppress(KeyboardInterrupt):
            asyncio.run(runner.start())
    except ConnectError as error:
        raise NobodyAnswers(os.environ["PREFECT_API_URL"]) from error
