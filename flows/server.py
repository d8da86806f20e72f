"""Prefect's API server for the time of one command, on loopback: what a run uses where no server was named.

Like Prefect's own temporary server, with three differences: it ends when its parent does, however that ends; its log
goes to a file; and it is started first, so that it gets ready while the command imports what it needs.
"""

from __future__ import annotations

import atexit
import errno
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from flows.environment import EMBEDDED, WHOLE
from flows.errors import RunError

HOST = "127.0.0.1"
READY_WITHIN = 180.0  # seconds; a new home takes half a minute on a slow machine, for the tables of Prefect's database
RECORDS_KEPT = timedelta(days=90)  # as long as Prefect keeps them where it removes them itself
ROOM = 4_000_000  # bytes that its database takes before a first run
# The last line of a traceback: «sqlalchemy.exc.DatabaseError: (sqlite3.DatabaseError) file is not a database».
_ERROR = re.compile(r"^(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Exit)\b.*$", re.MULTILINE)
_OF_DATABASE = re.compile("sqlite|database|alembic", re.IGNORECASE)


class Server:
    """A server process under way; `wait` until it answers. It writes its log to `log`."""

    def __init__(self, log: Path, port: int = 0, whole: bool = False) -> None:
        """port: 0 is any that is free. whole: with the scheduler and the interface, for runs on a schedule."""
        self.log = log
        self._logged = log.stat().st_size if log.exists() else 0  # by servers before this one
        listener = socket.create_server((HOST, port))
        self.port = listener.getsockname()[1]
        self.url = f"http://{HOST}:{self.port}/api"
        with listener, log.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "flows.server", str(listener.fileno()), "whole" if whole else "part"],
                pass_fds=[listener.fileno()],
                stdin=subprocess.PIPE,  # closed by the system when this process ends
                stdout=output,
                stderr=output,
                start_new_session=True,  # Ctrl-C is for the run, which still has to say how it ended
                env=os.environ | (WHOLE if whole else EMBEDDED),
            )
        atexit.register(self.stop)

    def wait(self) -> None:
        """Return when the server answers. Raises RunError, and OSError where it has no room."""
        until = time.monotonic() + READY_WITHIN
        while time.monotonic() < until and self._process.poll() is None:
            with closing(HTTPConnection(HOST, self.port, timeout=READY_WITHIN)) as connection:
                try:
                    connection.request("GET", "/api/health")  # answered once the server takes what has queued up
                    connection.getresponse()
                    return
                except (OSError, HTTPException):
                    time.sleep(0.05)
        if shutil.disk_usage(self.log.parent).free < ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.log.parent))
        raise RunError(told_of_failure(self.log, self._logged))

    def forget_old_runs(self) -> None:
        """Remove the records of runs that ended three months ago, some of them each time; a whole server does so itself."""
        before = (datetime.now(UTC) - RECORDS_KEPT).isoformat()
        asked = json.dumps({"flow_runs": {"end_time": {"before_": before}}})
        with (
            suppress(OSError, HTTPException),
            closing(HTTPConnection(HOST, self.port, timeout=READY_WITHIN)) as connection,
        ):
            connection.request("POST", "/api/flow_runs/bulk_delete", asked, {"Content-Type": "application/json"})
            connection.getresponse().read()  # where it fails, the next run tries it again

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()


def told_of_failure(log: Path, logged: int) -> str:
    """Why a server did not start, in the last error of its log (from byte `logged` on), and what to do about it."""
    with log.open("rb") as file:
        file.seek(logged)
        errors = _ERROR.findall(file.read().decode("utf-8", "replace"))
    reason = f" ({' '.join(errors[-1].split())[:300]})" if errors else ""
    said = f"Prefect's embedded server did not start{reason}; see {log}. Nothing was published."
    if any("disk is full" in error for error in errors):
        return f"{said} Make room where {log.parent} is, and for temporary files (TMPDIR), and run again."
    if not any(_OF_DATABASE.search(error) for error in errors):
        return said
    return (
        f"{said} Where its database is damaged, remove {log.parent}, which holds the records of runs in Prefect's interface "
        "and nothing else."
    )


def _serve(descriptor: int, whole: bool) -> None:
    import uvicorn

    threading.Thread(target=_end_with_parent, daemon=True).start()
    from prefect.server.api.server import create_app

    application = create_app(ephemeral=not whole, final=True)
    config = uvicorn.Config(application, lifespan="on", log_level="error", access_log=False)
    uvicorn.Server(config).run(sockets=[socket.socket(fileno=descriptor)])


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 1):  # a reader of Python's own would hold a lock that ending needs
        pass
    os._exit(0)


if __name__ == "__main__":
    _serve(int(sys.argv[1]), sys.argv[2] == "whole")
