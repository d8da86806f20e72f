"""What goes wrong in a command, as one line on standard error and an exit status; with --debug, as Python tells it."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import typer

from flows.errors import KhabarError, explain_os_error, is_interrupt, of_system

Command = TypeVar("Command", bound=Callable[..., Any])
INTERRUPTED = (
    "Interrupted. A run is published whole or not at all, and `khabar status` shows the last; run again to go on.",
    130,
)
debug = False  # set by the command line


def failing_in_one_line(command: Command) -> Command:
    """What goes wrong in a command becomes one line on standard error and an exit status, unless --debug is on."""

    @functools.wraps(command)
    def told(*arguments: Any, **options: Any) -> Any:
        try:
            return command(*arguments, **options)
        except Exception as error:
            if debug or isinstance(error, typer.Exit):
                raise
            message, code = _explain(error)
        except KeyboardInterrupt:
            message, code = INTERRUPTED
        if message:
            print(f"khabar: {message}", file=sys.stderr)
        raise typer.Exit(code)

    return told  # type: ignore[return-value]


def _explain(error: Exception) -> tuple[str, int]:
    from warehouse.errors import WarehouseError

    if is_interrupt(error):
        return INTERRUPTED
    if isinstance(error, (KhabarError, WarehouseError)):
        return str(error), error.code
    if isinstance(error, BrokenPipeError):  # the reader of our output has gone, as in `khabar sql … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return "", 141  # as a program that is ended for it by the system
    if system := of_system(error):
        return explain_os_error(system), 1
    first = str(error).strip().split("\n")[0]
    return f"{type(error).__name__}: {first} This is a fault of Khabar's; run with --debug to see where.", 1
