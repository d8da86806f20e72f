"""Work of the database in, its result out; a signal that comes meanwhile ends it at once.

The database looks for signals only between its tasks, and one of them can take minutes. So the work is done in a thread,
and the one that signals reach waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

import duckdb

Result = TypeVar("Result")
_AGAIN = 0.05  # seconds until what began in between is interrupted, too


def interruptible(con: duckdb.DuckDBPyConnection, work: Callable[[], Result]) -> Result:
    """What `work` returns or raises. Where this thread is interrupted, so is what `con` does, and that is raised instead."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="database") as thread:
        doing = thread.submit(work)
        try:
            return doing.result()
        except BaseException:
            while not doing.done():
                con.interrupt()
                wait([doing], _AGAIN)
            raise
