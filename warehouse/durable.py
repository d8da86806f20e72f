"""Writing that survives a crash: a file is there whole or not at all, and is on the disk before anything relies on it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

TEMPORARY = ".*.tmp"  # what a file is called while it is written


def sync(path: Path) -> None:
    """Force a file's content, or a folder's names, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(source: Path, target: Path) -> None:
    """Give `source` the name `target` in one step; both names are settled on disk afterwards."""
    source.replace(target)
    sync(target.parent)
    if source.parent != target.parent:
        sync(source.parent)


def write_whole(target: Path, write: Callable[[Path], object], *, durable: bool = True) -> None:
    """Call `write` with a temporary name beside `target`, then rename. A failed write leaves nothing behind."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        write(temporary)
        if durable:
            sync(temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    if durable:
        sync(target.parent)


def remove(path: Path) -> None:
    """Remove a file or a folder with all in it; nothing to do where there is none."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
