"""Pages show what their commands print. `python -m tests.test_readme` writes the real output into them."""

import tempfile
from pathlib import Path

import pytest

from flows.queries import questions
from tests.console import ROOT, SAME_AS, agrees, commands, rewritten, run

README = ROOT / "README.md"
PAGES = (README, ROOT / "docs" / "questions.md")  # in this order: the second asks what a command of the first published


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("readme")
    (place / "samples").symlink_to(ROOT / "samples")
    return place


def test_every_command_prints_what_the_pages_show(folder):
    shown = [one for page in PAGES for one in commands(page.read_text("utf-8"))]
    assert len(shown) >= 20
    wrong = [(c, real) for c, output in shown if not agrees(output, real := run(c, folder))]
    assert not wrong, "\n".join(f"$ {c}\n{real}" for c, real in wrong)


def test_each_question_is_shown_with_its_answer():
    shown = [c.removesuffix('"').split(".ask ")[1] for c, _ in commands(PAGES[1].read_text("utf-8"))]
    assert shown == sorted(questions())


def test_make_run_is_the_command_that_is_tested():
    assert SAME_AS["make run"] in (ROOT / "Makefile").read_text("utf-8")


def test_the_comparison_can_fail():
    assert agrees("took 3.1 s\n…\ndone\n", "took 12.0 s\nwith this\nand that\ndone\n")
    assert not agrees("8 articles\n", "9 articles\n")
    assert not agrees("one\n…\n", "two\nlines\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "samples").symlink_to(ROOT / "samples")
        for page in PAGES:
            page.write_text(rewritten(page.read_text("utf-8"), Path(name)), "utf-8")
