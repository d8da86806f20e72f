"""Which code runs: machine code made of exactly these sources, where there is some; else the sources themselves.

`make` compiles the modules (`tools/compile.py`) and keeps the result in the environment, under a digest of what it was
made of. So a changed source is never shadowed by what was made of it before: it runs interpreted until it is compiled again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from hashlib import sha256
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType

GROUP = "khabar"  # mypyc's name for modules that are compiled together
_PACKAGE = Path(__file__).parent
# What declarations annotate is read at run time, and mypyc keeps none of it.
_DECLARATIONS = ("declare.py", "columns.py", "records.py", "inferences.py")
_OURS = (f"{_PACKAGE.name}.", f"{GROUP}__mypyc")
_SWITCH = "KHABAR_COMPILED"  # 0: run the sources


def modules() -> list[Path]:
    """The sources that are compiled: all but packages' own files, declarations and this one."""
    left = {"__init__.py", Path(__file__).name, *_DECLARATIONS}
    return [path for path in _sources(_PACKAGE) if path.name not in left]


def folder(package: Path = _PACKAGE) -> Path:
    """Where the machine code of a package's sources as they are now is kept, for this interpreter."""
    digest = sha256()
    for path in _sources(package):
        digest.update(b"%b\0%b\0" % (path.relative_to(package).as_posix().encode(), path.read_bytes()))
    return Path(sys.prefix, GROUP, digest.hexdigest()[:16])


def use_compiled() -> None:
    """From now on, import what is compiled."""
    if os.environ.get(_SWITCH) != "0" and (made := folder()).is_dir():
        sys.meta_path.insert(0, Libraries(made))


def is_compiled() -> bool:
    return any(isinstance(finder, Libraries) for finder in sys.meta_path)


def _sources(package: Path) -> list[Path]:
    return sorted(package.rglob("*.py"))


class Libraries:
    """A finder of modules in a flat folder of libraries, named by module."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not name.startswith(_OURS):
            return None
        library = self._folder / (name + EXTENSION_SUFFIXES[0])
        return spec_from_file_location(name, library) if library.is_file() else None
