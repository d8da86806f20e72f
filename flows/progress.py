"""What a run tells while it is under way: bars on a terminal, plain lines elsewhere, Prefect's log under a schedule.

The run says which step it is in and how far; who is told is set by the command, since a flow's parameters are JSON.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.progress import TaskID


class Step(Protocol):
    def advance(self, by: int = 1) -> None: ...


class Progress(Protocol):
    def step(self, name: str, total: int | None = None) -> Step:
        """A step begins, and with it the one before ends. total: how much `advance` will add up to."""
        ...

    def close(self, finished: bool) -> None:
        """The last step has ended, finished or not."""
        ...


class Lines:
    """A line when a step begins, and every few seconds inside a long one."""

    EVERY = 10.0  # seconds

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write = write
        self._name, self._total, self._done = "", 0, 0
        self._next = 0.0

    def step(self, name: str, total: int | None = None) -> Lines:
        self._name, self._total, self._done = name, total or 0, 0
        self._next = time.monotonic() + self.EVERY
        self._write(f"{name} ({total})" if total else name)
        return self

    def advance(self, by: int = 1) -> None:
        self._done += by
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + self.EVERY
            self._write(
                f"{self._name}: {self._done} of {self._total}" if self._total else f"{self._name}: {self._done}"
            )

    def close(self, finished: bool) -> None:
        pass


class Bars:
    """A live display on standard error; each finished step stays as a line with its time."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Display

        self._display = Display(
            SpinnerColumn(finished_text="[green]✓"),
            TextColumn("{task.description}"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
        )
        self._display.start()
        self._current: TaskID | None = None

    def step(self, name: str, total: int | None = None) -> Bars:
        self._end()
        self._current = self._display.add_task(name, total=total)
        return self

    def advance(self, by: int = 1) -> None:
        if self._current is not None:
            self._display.advance(self._current, by)

    def close(self, finished: bool) -> None:
        if finished:
            self._end()
        self._display.stop()

    def _end(self) -> None:
        if self._current is not None:
            total = self._display.tasks[-1].total or 1
            self._display.update(self._current, total=total, completed=total)
            self._current = None


def to_standard_error() -> Progress:
    """Bars where someone is looking, lines where not."""
    if sys.stderr.isatty():
        return Bars()
    return Lines(lambda line: print(line, file=sys.stderr, flush=True))


_told: Progress | None = None


@contextmanager
def telling(progress: Progress) -> Iterator[None]:
    """For the time of a block, `told` gives this one."""
    global _told
    _told = progress
    finished = False
    try:
        yield
        finished = True
    finally:
        _told = None
        progress.close(finished)


def told(otherwise: Callable[[str], object]) -> Progress:
    """Who is told of progress; where nobody was set, lines go to `otherwise`."""
    return _told or Lines(otherwise)


class Clock:
    """Steps with their time: tells of each when it begins, and keeps name and seconds when it ends."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.steps: list[tuple[str, float]] = []

    @contextmanager
    def step(self, name: str, total: int | None = None) -> Iterator[Step]:
        began = time.monotonic()
        yield self._progress.step(name, total)
        self.steps.append((name, round(time.monotonic() - began, 2)))
