"""Throwing made texts at the reader: it reads some here, and what would go wrong is told of."""

import json
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from tools import fuzz
from tools.invariants import violations
from tools.made_texts import Maker
from transforms.parse import parse

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "samples/alrafid/2026-01-18-coalition-bases.txt").read_bytes()
# In place of `tools.fuzz --answer`: dies of the third text, is silent at the fifth, and finds fault with the seventh.
ODD = """
import json, os, sys, time
for line in sys.stdin:
    number = int(line)
    if number == 3:
        os.abort()
    time.sleep(30 * (number == 5))
    print(json.dumps({"digest": str(number), "wrong": ["odd"] * (number == 7)}), flush=True)
"""


@pytest.fixture(scope="module")
def maker():
    return Maker(fuzz.pages_in(fuzz.SAMPLES))


def test_made_texts_break_no_rule(maker):
    assert {number: wrong for number in range(150) if (wrong := fuzz.read(maker, 1, number).wrong)} == {}


def test_a_text_is_the_same_for_the_same_seed_and_number_and_another_for_others(maker):
    texts = [maker.text(seed, number) for seed in (1, 2) for number in range(40)]
    assert len({made.raw for made in texts}) > 70
    assert Maker(fuzz.pages_in(fuzz.SAMPLES)).text(1, 3) == texts[3]


class Twice(Event):
    """Says that it is time to stop after two texts."""

    def is_set(self):
        self.asked = getattr(self, "asked", 0) + 1
        return self.asked > 2


def test_processes_read_compiled_and_interpreted(monkeypatch):
    monkeypatch.chdir(ROOT)
    wrong = {}
    assert fuzz.fuzz(1, fuzz.SAMPLES, Twice(), wrong.__setitem__) == 2
    assert wrong == {}


def test_who_dies_or_is_silent_is_told_of_and_replaced():
    reader = fuzz.Reader(1, fuzz.SAMPLES, compiled=True)
    reader._command = [sys.executable, "-c", ODD]
    answers = {}
    for number in range(9):
        reader._patience = 0.5 if number == 5 else fuzz.PATIENCE  # to start takes longer, and it has started then
        answers[number] = reader.ask(number).wrong
    reader.close()
    assert {number: wrong for number, wrong in answers.items() if wrong} == {
        3: ["the process that read it ended (-6)"],
        5: ["no answer in 0.5 s"],
        7: ["odd"],
    }


def test_what_differs_between_compiled_and_interpreted_is_told(monkeypatch):
    monkeypatch.setattr(fuzz.Reader, "ask", lambda self, number: fuzz.Answer(self._environment["KHABAR_COMPILED"], []))
    wrong = {}
    fuzz.fuzz(1, fuzz.SAMPLES, Twice(), wrong.__setitem__, share=1, shares=3)
    assert wrong == {1: ["interpreted, it gives other records"]}


def test_the_command_ends_with_1_where_a_text_failed_and_says_how_to_read_it_again(monkeypatch, capsys):
    def failing(seed, pages, stop, tell, share, shares):
        tell(7 + share, ["odd"])
        return 12

    monkeypatch.setattr(fuzz, "fuzz", failing)
    assert fuzz.main(["--seed", "4", "--workers", "2"]) == 1
    said = capsys.readouterr().out
    assert "--seed 4 --only 7" in said and "--seed 4 --only 8" in said and "24 texts, 2 failed." in said
    monkeypatch.setattr(fuzz, "fuzz", lambda *_: 12)
    assert fuzz.main(["--workers", "2"]) == 0
    assert "24 texts, 0 failed." in capsys.readouterr().out


def test_readers_end_when_it_is_time_or_when_it_is_interrupted(monkeypatch, capsys):
    def reading(seed, pages, stop, *_):
        return 5 if stop.wait(60) else 0

    monkeypatch.setattr(fuzz, "fuzz", reading)
    assert fuzz.main(["--workers", "1", "--seconds", "0.1"]) == 0
    assert "5 texts" in capsys.readouterr().out

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(fuzz, "wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        fuzz.main(["--workers", "1"])


def test_one_text_is_read_again_and_shown():
    command = [sys.executable, "-m", "tools.fuzz", "--seed", "1"]
    done = subprocess.run([*command, "--only", "8"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "published_at=" in done.stdout
    asked = subprocess.run([*command, "--answer"], cwd=ROOT, input="8\n9\n", capture_output=True, text=True, check=True)
    assert [json.loads(line)["wrong"] for line in asked.stdout.splitlines()] == [[], []]


def test_a_fault_is_told_with_where_it_came_from(maker, monkeypatch):
    def failing(*_):
        raise IndexError("out of range")

    monkeypatch.setattr(fuzz, "parse", failing)
    (told,) = fuzz.read(maker, 1, 1).wrong
    assert "in failing" in told and "IndexError: out of range" in told


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (lambda p: p._replace(segments=p.segments[1:]), "segments leave something out"),
        (lambda p: p._replace(segments=p.segments[:-1]), "segments end before"),
        (lambda p: p._replace(article=None), "neither an article nor a reject"),
        (lambda p: p._replace(dates=[p.dates[0]._replace(text="أمس"), *p.dates[1:]]), "a Date is not what stands"),
        (lambda p: p._replace(claims=[p.claims[0]._replace(cue="قال"), *p.claims[1:]]), "a claim's cue"),
        (lambda p: p._replace(claims=[p.claims[0]._replace(content="لا شيء"), *p.claims[1:]]), "a claim's content"),
        (lambda p: p._replace(claims=[p.claims[0], *p.claims]), "claims: two rows of one key"),
        (lambda p: p._replace(claims=[p.claims[0]._replace(kind="said"), *p.claims[1:]]), "claims.kind is none"),
        (lambda p: p._replace(dates=[p.dates[0]._replace(value=None), *p.dates[1:]]), "dates.value is null"),
        (lambda p: p._replace(claims=[p.claims[0]._replace(ordinal="0"), *p.claims[1:]]), "claims.ordinal is no int"),
    ],
)
def test_each_invariant_can_be_broken(changed, told):
    parsed = parse(PAGE)
    assert list(violations(parsed)) == []
    assert any(one.startswith(told) for one in violations(changed(parsed)))
