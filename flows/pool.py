"""The processes that read batches: started clean, so that neither Prefect's threads nor its imports come along.

With a pool open in this process, `submit` hands a call to a worker; without one (a task that runs on another machine)
it does the work where it is. A pool that broke, since one of its workers was killed, is replaced by another.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import resource
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Generic, TypeVar

from flows.errors import RunError

T = TypeVar("T")
A = TypeVar("A")
_open: ProcessPoolExecutor | None = None
_closed = False  # a pool was open here and is not any more
_workers = 1  # of the open pool
_breaks = 0  # of the open pool, of which nobody knows what killed a worker
_starting = threading.Lock()
_mending = threading.Lock()
MOST_BREAKS = 8  # then it is not a file that kills
FILES, FILES_PER_WORKER = 32, 3  # that a run has open at once, and some to spare
KILLED = (
    "A worker process was killed, most likely for want of memory. Nothing was published; "
    "run again with fewer --workers or a smaller --batch-size."
)
ENDING = "The run is ending."


class Killed(RunError):  # noqa: N818 - it says what is the matter
    """The process that was to make a call, or one beside it in its pool, was killed."""

    def __init__(self) -> None:
        super().__init__(KILLED)


@contextmanager
def pool(workers: int) -> Iterator[None]:
    """Worker processes for the time of a block; when it is left by an error, they are ended where they are."""
    global _open, _closed, _workers, _breaks
    _allow_files(FILES + FILES_PER_WORKER * workers)
    _open, _closed, _workers, _breaks = _executor(workers), False, workers, 0
    try:
        yield
    except BaseException:
        _closed = True  # before they end, so that none is started in place of another
        for worker in multiprocessing.active_children():
            worker.terminate()
        raise
    finally:
        _closed = True  # first, so that no task finds neither
        with _mending:
            executor, _open = _open, None
        executor.shutdown(wait=True, cancel_futures=True)


def submit(function: Callable[[A], T], argument: A) -> Pending[T]:
    """Have the function called, by a worker of the open pool or here and now; `result` gives what it returned.

    A pool that broke is replaced. Raises RunError where that has happened too often, and where the run is ending.
    """
    executor = _open
    if _closed:
        raise RunError(ENDING)  # a task that was still waiting when it failed
    if executor is None:
        done: Future[T] = Future()
        done.set_result(function(argument))
        return Pending(done)
    while True:
        try:
            return Pending(_submit(executor, function, argument))
        except BrokenProcessPool:
            executor = _in_place_of(executor)


class Pending(Generic[T]):
    """A call under way."""

    def __init__(self, future: Future[T]) -> None:
        self._future = future

    def result(self) -> T:
        """Wait for the call to end. Raises what it raised, and Killed where it could not be made."""
        try:
            return self._future.result()
        except BrokenProcessPool as error:
            raise Killed from error


def alone(function: Callable[[A], T], argument: A) -> T:
    """Make a call in a fresh process that nothing else shares. Raises Killed where it is the call that kills it."""
    if _closed:
        raise RunError(ENDING)
    with _executor(1) as executor:
        try:
            _submit(executor, _nothing).result()
        except BrokenProcessPool as error:
            raise RunError(KILLED) from error  # whatever is called
        try:
            return _submit(executor, function, argument).result()
        except BrokenProcessPool as error:
            raise RunError(ENDING) if _closed else Killed() from error


def absolve() -> None:
    """What broke the pool has been found, so that it is not counted any more."""
    global _breaks
    _breaks = 0


def _in_place_of(broken: ProcessPoolExecutor) -> ProcessPoolExecutor:
    """The open pool, made anew by the first that asks. Raises RunError where it breaks again and again."""
    global _open, _breaks
    with _mending:
        if _closed or _open is None:
            raise RunError(ENDING)
        if _open is broken:
            _breaks += 1
            if _breaks > MOST_BREAKS:
                raise RunError(KILLED)
            _open = _executor(_workers)
        return _open


def _executor(workers: int) -> ProcessPoolExecutor:
    # Not fork: a process with threads (Prefect's, pyarrow's) may be copied in the middle of a lock.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["flows.batches"])
    executor = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin)
    _submit(executor, _nothing)  # a first worker loads the lexicon while the rest gets ready
    return executor


def _allow_files(needed: int) -> None:
    """Let the process open that many files. Raises RunError where it may not: a pool that runs out of them waits for ever."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= needed:
        return
    if hard != resource.RLIM_INFINITY and hard < needed:
        raise RunError(
            f"Only {hard} files may be open at once, and a run needs {needed}. Nothing was published; "
            "raise the limit (ulimit -n) or use fewer --workers."
        )
    resource.setrlimit(resource.RLIMIT_NOFILE, (needed, hard))


def _begin() -> None:
    gc.set_threshold(50_000)  # what is learnt of words stays: searching it for garbage takes a tenth of a worker's time
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the run ends its workers itself
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for its next batch for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _nothing() -> None:
    pass


def _submit(executor: ProcessPoolExecutor, function: Callable[..., T], *arguments: object) -> Future[T]:
    """Submit, which may start a worker, without telling it of the main module.

    A worker imports its parent's main module first; under a schedule that is Prefect's engine, and costs two seconds.
    """
    main = sys.modules["__main__"]
    with _starting:
        spec, file = main.__spec__, getattr(main, "__file__", None)
        main.__spec__, main.__file__ = None, None
        try:
            return executor.submit(function, *arguments)
        finally:
            main.__spec__, main.__file__ = spec, file
