"""What can go wrong, said for a person: each message is one line that says what happened and what to do."""

from __future__ import annotations

import errno
import os
from pathlib import Path


class KhabarError(Exception):
    """A failure with a message for a person. `code` is the exit status of the command."""

    code = 1


class UsageError(KhabarError):
    """What was given cannot be worked on: a folder, a manifest, a setting. Nothing was started."""

    code = 2


class RunError(KhabarError):
    """The run ended without publishing; the published warehouse is what it was."""


class BusyError(RunError):
    """Another run holds the home."""


class NobodyAnswers(RunError):  # noqa: N818 - it says what is the matter
    """There is no Prefect server where one was named."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"No Prefect server answers at {url} (PREFECT_API_URL). Nothing was published; "
            "start it, or unset PREFECT_API_URL, and one is started for the time of the command."
        )


class OutputError(KhabarError):
    """What was done cannot be told."""


def is_interrupt(error: Exception) -> bool:
    """Whether an error is how the database tells that Ctrl-C was pressed while it worked."""
    return type(error) is RuntimeError and str(error) == "Query interrupted"


_LITTLE_MEMORY = (
    "There is too little memory, or too few threads are allowed{where}. Nothing was published; "
    "run again with fewer --workers, or raise the limit (ulimit -v, -u)."
)
_ADVICE = {
    errno.ENOSPC: "The disk is full{where}. Nothing was published; make room and run again.",
    errno.EDQUOT: "The disk quota is used up{where}. Nothing was published; make room and run again.",
    errno.EROFS: "The file system is read-only{where}. Name another folder with --home.",
    errno.EACCES: "No permission{where}. Mend the permissions, or name another folder with --home.",
    errno.EPERM: "Not permitted{where}. Mend the permissions, or name another folder with --home.",
    errno.ENOMEM: _LITTLE_MEMORY,
    errno.EAGAIN: _LITTLE_MEMORY,
    errno.EMFILE: "Too many open files{where}. Raise the limit (ulimit -n) or use fewer --workers.",
}
# How libraries say it that have their own kinds of errors.
_IN_OTHER_WORDS = {
    errno.ENOSPC: (os.strerror(errno.ENOSPC),),
    errno.ENOMEM: (os.strerror(errno.ENOMEM), os.strerror(errno.EAGAIN), "can't start new thread", "Out of Memory"),
}


def of_system(error: Exception) -> OSError | None:
    """The error of the operating system that another error tells of, if it is one."""
    if isinstance(error, OSError):
        return error
    if isinstance(error, MemoryError):
        return OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))
    for code, words in _IN_OTHER_WORDS.items():
        if any(said in str(error) for said in words):
            return OSError(code, os.strerror(code))
    return None


def explain_os_error(error: OSError) -> str:
    """One line for an error of the operating system."""
    name = error.filename
    where = f": {Path(name)}" if isinstance(name, str) and name else ""
    if isinstance(error.filename2, str):  # of a rename, where either may be at fault
        where += f" to {error.filename2}"
    advice = _ADVICE.get(error.errno or 0)
    if advice:
        return advice.format(where=where)
    return f"{error.strerror or error}{where}. Nothing was published; mend it and run again."
