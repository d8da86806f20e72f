"""The end of a command that had Prefect loaded: at once, without taking the interpreter down piece by piece.

That would take a second, and DuckDB's bindings would complain on standard error of what Prefect still refers to.
"""

from __future__ import annotations

import atexit
import os
import sys

_code = 0


def leave_at_once() -> None:
    """From now on, the process ends after the exit handlers that are registered later. Call before loading Prefect."""
    atexit.register(_leave)


def leaving_with(code: int) -> None:
    """The exit status that the process is about to end with."""
    global _code
    _code = code


def _leave() -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(_code)
