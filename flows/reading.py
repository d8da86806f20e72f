"""Batches in, their counts out, whatever a file does to the process that reads it: one page must not cost a run.

Where a worker is killed, all calls of its pool fail alike. Each batch among them is read again in a process of its own;
if that is killed too, halves of it are, until the files are known that do it. They are rejected, and the rest is read.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator

from flows import pool
from flows.batches import Batch, Counts, read_batch

_one_by_one = threading.Lock()  # not as many processes as there are batches, all short of the same memory


class Reading:
    """A batch that is being read."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._pending = pool.submit(read_batch, batch)

    def result(self) -> Counts:
        """Wait for it. Raises RunError where processes are killed and no file of the batch is to blame."""
        try:
            return self._pending.result()
        except pool.Killed:
            return _again(self._batch)


def _again(batch: Batch) -> Counts:
    with _one_by_one:
        try:
            return pool.alone(read_batch, batch)
        except pool.Killed:
            killers = frozenset(_killers(batch))
            if not killers:
                raise
        pool.absolve()
        return pool.alone(read_batch, batch._replace(killers=killers))


def _killers(batch: Batch) -> Iterator[str]:
    """Paths of the files that kill the process that reads them, in a batch that has killed one."""
    files = batch.files
    if len(files) == 1:
        yield files[0][0].path
        return
    middle = len(files) // 2
    for half in (files[:middle], files[middle:]):
        part = batch._replace(files=half)
        try:
            pool.alone(read_batch, part)
        except pool.Killed:
            yield from _killers(part)
