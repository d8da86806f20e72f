"""Makes machine code of `transforms` with mypyc and a C compiler. Run by `make`, or `python -m tools.compile`.

Without a compiler nothing is lost but speed: `transforms` runs interpreted, and this says so and succeeds. What mypyc
does not take is an error of ours, and fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.pool import ThreadPool
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from transforms import native

ROOT = Path(__file__).parent.parent
OPTIMISATION = "1"  # -O2 and -O3 take two and five times as long to compile, and the result is no faster

KEPT = 4  # builds, of some 12 MB each
WORK = "tmp"  # how the name of a folder begins that something is made in, of some 90 MB
LONGEST = 24 * 60 * 60  # seconds that a build may take before it must have been killed

NOT_TAKEN = 3  # status of a build that ends before a C compiler is asked


def main() -> None:
    made = native.folder()
    if made.is_dir():
        made.touch()
        return
    if lack := _lack():
        print(f"transforms runs interpreted, at less than half its speed: {lack}.")
        return
    print("Compiling transforms, which takes about a minute …", flush=True)
    made.parent.mkdir(exist_ok=True)
    log = made.parent / "compile.log"
    with TemporaryDirectory(prefix=WORK, dir=made.parent) as work:
        with log.open("w") as lines:
            done = subprocess.run(
                [sys.executable, "-m", "tools.compile", work], cwd=ROOT, stdout=lines, stderr=subprocess.STDOUT
            )
        if done.returncode == NOT_TAKEN:
            sys.exit(f"mypyc does not take transforms:\n{log.read_text()}")
        if done.returncode or native.folder() != made:
            why = f"it did not compile, see {log}" if done.returncode else "its sources have changed meanwhile"
            print(f"transforms runs interpreted, at less than half its speed: {why}.")
            return
        with suppress(OSError):  # another `make` was faster
            Path(work, "flat").rename(made)
    _forget(made)


def _forget(made: Path) -> None:
    """Remove all builds but the latest: other checkouts may run theirs in this environment, and runs under way the one before.

    And what a build that was killed has left.
    """
    others = [build for build in made.parent.glob("[0-9a-f]" * len(made.name)) if build != made]
    with suppress(FileNotFoundError):  # another `make` does the same
        for build in sorted(others, key=lambda build: build.stat().st_mtime, reverse=True)[KEPT - 1 :]:
            shutil.rmtree(build, ignore_errors=True)
        for work in made.parent.glob(f"{WORK}*"):
            if made.stat().st_mtime - work.stat().st_mtime > LONGEST:
                shutil.rmtree(work, ignore_errors=True)


def _lack() -> str | None:
    """What is missing for compiling anything."""
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]
    if shutil.which(compiler) is None:
        return f"there is no C compiler ({compiler})"
    header = Path(sysconfig.get_path("include"), "Python.h")
    return None if header.is_file() else f"Python's headers are not installed ({header.name})"


def build(work: Path) -> None:
    """Compile into `work/flat`: one library of all modules, and for each a small one that leads there."""
    # Needed here only, and not by who runs what is compiled.
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    class Build(build_ext):  # type: ignore[misc]  # setuptools tells no types
        def build_extensions(self) -> None:
            compile_one = self.compiler.compile

            def compile_all(sources: Sequence[str], **options: Any) -> list[str]:
                with ThreadPool(os.cpu_count()) as pool:
                    made = pool.map(lambda source: compile_one([source], **options), sources, chunksize=1)
                return [path for paths in made for path in paths]

            self.compiler.compile = compile_all
            super().build_extensions()

    try:
        extensions = mypycify(
            [f"--cache-dir={work / 'types'}", *(path.relative_to(ROOT).as_posix() for path in native.modules())],
            opt_level=OPTIMISATION,
            debug_level="0",
            multi_file=True,
            target_dir=str(work / "c"),
            group_name=native.GROUP,
        )
    except SystemExit:
        sys.exit(NOT_TAKEN)
    for extension in extensions:  # a compiler's new warning is no reason to go without
        extension.extra_compile_args = [option for option in extension.extra_compile_args if option != "-Werror"]
    command = Build(Distribution({"name": native.GROUP, "ext_modules": extensions}))
    command.build_lib, command.build_temp = str(work / "lib"), str(work / "objects")
    command.ensure_finalized()
    command.run()
    (work / "flat").mkdir()
    for extension in extensions:
        Path(command.get_ext_fullpath(extension.name)).rename(
            work / "flat" / (extension.name + sysconfig.get_config_var("EXT_SUFFIX"))
        )


if __name__ == "__main__":
    build(Path(sys.argv[1])) if len(sys.argv) > 1 else main()
