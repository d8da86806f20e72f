"""The README shows what its commands print. `python -m tests.test_readme` writes the real output into it."""

import tempfile
from pathlib import Path

import pytest

from tests.console import ROOT, SAME_AS, agrees, commands, rewritten, run

README = ROOT / "README.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("readme")
    (place / "samples").symlink_to(ROOT / "samples")
    return place


def test_every_command_prints_what_the_readme_shows(folder):
    shown = commands(README.read_text("utf-8"))
    assert len(shown) >= 5
    wrong = [(c, real) for c, output in shown if not agrees(output, real := run(c, folder))]
    assert not wrong, "\n".join(f"$ {c}\n{real}" for c, real in wrong)


def test_make_run_is_the_command_that_is_tested():
    assert SAME_AS["make run"] in (ROOT / "Makefile").read_text("utf-8")


def test_the_comparison_can_fail():
    assert agrees("took 3.1 s\n…\ndone\n", "took 12.0 s\nwith this\nand that\ndone\n")
    assert not agrees("8 articles\n", "9 articles\n")
    assert not agrees("one\n…\n", "two\nlines\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "samples").symlink_to(ROOT / "samples")
        README.write_text(rewritten(README.read_text("utf-8"), Path(name)), "utf-8")
