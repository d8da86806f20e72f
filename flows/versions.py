"""Which Khabar this is, to the last rule and word: what a page gave depends on it, and a version number does not tell."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

import transforms
from flows.errors import RunError

NAMED = ("khabar", "prefect", "great-expectations", "duckdb", "pyarrow")


def digest() -> str:
    """A name for what reads pages: of the sources and the lexicon of `transforms`, as they lie there now."""
    package = Path(transforms.__path__[0])
    found = sha256()
    for path in sorted(path for kind in ("*.py", "*.toml") for path in package.rglob(kind)):
        found.update(b"%b\0%b\0" % (path.relative_to(package).as_posix().encode(), path.read_bytes()))
    return found.hexdigest()[:16]


READER: Final = digest()  # of what this process was started with


def versions() -> dict[str, str]:
    """Of all that a run stands on. Raises RunError where Khabar was changed since: what was read may be of both."""
    if digest() != READER:
        raise RunError("Khabar was changed while it ran. Nothing was published; start it again.")
    return {name: version(name) for name in NAMED} | {"reader": READER}
