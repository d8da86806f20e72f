"""Standard input, output and error as Khabar needs them: in UTF-8 whatever the locale, and there even where closed."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from flows.errors import UsageError


def be_utf8() -> None:
    """Arabic has no other form that everybody reads; cron and containers often have a locale that cannot write it."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - until the end
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="strict" if mode == "r" else "surrogateescape")


def standard_input() -> str:
    """All of it. Raises UsageError where it is not UTF-8."""
    try:
        return sys.stdin.read()
    except UnicodeDecodeError as error:
        raise UsageError("Standard input is not UTF-8; save the query as UTF-8.") from error
