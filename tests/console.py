"""Console blocks of a Markdown page: run their commands, compare or rewrite their output.

A block is fenced with ```console; each line that begins with `$ ` is a command, what follows it is its output. A
line `…` in the output stands for any lines. What changes from run to run (ids, clock times, durations, alignment
of the columns around them) is masked on both sides before comparing.
"""

import os
import re
import shlex
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

from typer.testing import CliRunner

from flows.cli import app

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
SAME_AS = {"make run": "khabar ingest samples --home home"}  # make sets up what the tests already stand in
MASKS = [
    (r"\d{8}T\d{6}-[0-9a-f]+", "RUN"),
    (r"\d+(\.\d+)? m?s\b", "TIME"),
    (r"20\d\d-\d\d-\d\d \d\d:\d\d(:\d\d(\.\d+)?)?(?=\s*(UTC|\|\s*RUN|$))", "NOW"),
    (r"[ \t─-]+", " "),
]


def masked(text):
    for pattern, name in MASKS:
        text = re.sub(pattern, name, text, flags=re.MULTILINE)
    return [line.strip() for line in text.strip().splitlines()]


def agrees(shown, real):
    """Whether shown lines are the real ones, `…` standing for any."""
    pattern = "\n".join(".*" if line == "…" else re.escape(line) for line in masked(shown))
    return re.fullmatch(pattern.replace("\n.*\n", "\n(?:.*\n)*"), "\n".join(masked(real)), re.DOTALL) is not None


def run(command, folder):
    """Run one command line in `folder`; what it prints, errors included. A query is asked in this process: to start one
    takes ten times as long."""
    words = shlex.split(command)
    if words[:2] == ["khabar", "sql"] and "|" not in words:
        with chdir(folder):
            return CliRunner().invoke(app, words[1:]).output
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "120",
        "NO_COLOR": "1",
        "PYTHONWARNINGS": "default",
    }
    done = subprocess.run(
        SAME_AS.get(command, command), shell=True, cwd=folder, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300, check=False,
    )  # fmt: skip
    return done.stdout


def commands(page):
    """(command, shown output) of every console block, in order."""
    return [c for block in BLOCK.findall(page) for c in COMMAND.findall(block)]


def rewritten(page, folder):
    """The page with the real output of every command."""

    def block(match):
        lines = []
        for command, shown in COMMAND.findall(match[1]):
            real = run(command, folder)
            lines.append(f"$ {command}\n{shown if agrees(shown, real) else real.rstrip() + chr(10)}")
        return "```console\n" + "".join(lines) + "```"

    return BLOCK.sub(block, page)
