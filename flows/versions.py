"""Which Khabar this is, to the last rule and word: what a page gave depends on it, and a version number does not tell."""

from __future__ import annotations

from hashlib import sha256
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Final

from flows.errors import RunError

NAMED = ("khabar", "prefect", "great-expectations", "duckdb", "pyarrow")
PACKAGES = ("transforms", "expectations", "warehouse", "flows")
_SOURCES = ("*.py", "*.toml", "*.sql")


def digest(*packages: str) -> str:
    """A name for some packages of ours: of their sources, words and statements, as they lie there now."""
    found = sha256()
    for package in packages:
        (folder,) = map(Path, import_module(package).__path__)
        for path in sorted(path for kind in _SOURCES for path in folder.rglob(kind)):
            found.update(b"%b\0%b\0" % (path.relative_to(folder).as_posix().encode(), path.read_bytes()))
    return found.hexdigest()[:16]


READER: Final = digest("transforms")  # what reads pages, of what this process was started with
_ALL: Final = digest(*PACKAGES)


def versions() -> dict[str, str]:
    """Of all that a run stands on. Raises RunError where Khabar was changed since: what was read may be of both, and the
    warehouse would be built with statements that the program does not know, since they are read when they are asked."""
    if digest(*PACKAGES) != _ALL:
        raise RunError("Khabar was changed while it ran. Nothing was published; start it again.")
    return {name: version(name) for name in NAMED} | {"reader": READER}
