"""One run at a time on a home. The lock is the system's, so it ends with the process that holds it, however that ends."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from flows.errors import BusyError
from warehouse.home import Home


@contextmanager
def locked(home: Home, wait: float) -> Iterator[None]:
    """Hold the home's lock for the time of a block; blocks in one process may be nested.

    Waits up to `wait` seconds for another run. Raises BusyError, which says who holds it.
    """
    lock = FileLock(home.lock, timeout=wait, is_singleton=True, thread_local=False, fallback_to_soft=False)
    holder = home.lock.with_name(home.lock.name + ".holder")
    try:
        lock.acquire()
    except Timeout:
        raise BusyError(
            f"Another run holds {home.root} ({_described(holder)}); run again when it is done, or with --wait SECONDS."
        ) from None
    try:
        if lock.lock_counter == 1:
            began = datetime.now().astimezone().isoformat(" ", "seconds")
            holder.write_text(json.dumps({"process": os.getpid(), "host": socket.gethostname(), "since": began}))
        yield
    finally:
        if lock.lock_counter == 1:
            holder.unlink(missing_ok=True)
        lock.release()


def _described(holder: Path) -> str:
    try:
        who = json.loads(holder.read_text())
        return f"process {who['process']} on {who['host']}, since {who['since']}"
    except (OSError, ValueError, KeyError):
        return "it does not say who it is"
