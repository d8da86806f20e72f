"""Compiled or not, the same comes out; and what was compiled from other sources is not run."""

import os
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

from tools import compile as tool
from transforms import native

ROOT = Path(__file__).parents[2]
READ_ALL = """
import json, sys
from hashlib import sha256
from pathlib import Path
from transforms import native
from transforms.parse import parse

texts = [path.read_bytes() for path in sorted(Path("samples").rglob("*.txt"))]
for path in sorted(Path("tests/golden").glob("*.jsonl")):
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    texts += [row["text"].encode() for row in rows if "text" in row]
print(native.is_compiled(), len(texts), sha256(repr([parse(text) for text in texts]).encode()).hexdigest())
"""


def read_all(switch):
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL],
        cwd=ROOT,
        env=os.environ | {"KHABAR_COMPILED": switch},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_machine_code_and_sources_give_the_same_records():
    interpreted, texts, records = read_all("0")
    compiled, *same = read_all("1")
    assert interpreted == "False"
    assert compiled == str(native.folder().is_dir())
    assert int(texts) > 1000
    assert same == [texts, records]


def test_a_changed_source_has_another_folder(tmp_path):
    module = tmp_path / "inner" / "module.py"
    module.parent.mkdir()
    module.write_text("A = 1\n")
    before = native.folder(tmp_path)
    assert native.folder(tmp_path) == before
    assert before.is_relative_to(sys.prefix)
    module.write_text("A = 2\n")
    assert native.folder(tmp_path) != before
    module.write_text("A = 1\n")
    os.utime(module, (0, 0))
    assert native.folder(tmp_path) == before
    module.rename(tmp_path / "module.py")
    assert native.folder(tmp_path) != before


def test_libraries_are_found_by_the_names_of_their_modules_only(tmp_path):
    libraries = native.Libraries(tmp_path)
    for name in ("transforms.a.b", "json.decoder", "khabar__mypyc"):
        (tmp_path / (name + EXTENSION_SUFFIXES[0])).touch()
    assert libraries.find_spec("transforms.a.b").origin == str(tmp_path / ("transforms.a.b" + EXTENSION_SUFFIXES[0]))
    assert libraries.find_spec("khabar__mypyc") is not None
    assert libraries.find_spec("transforms.a.c") is None
    assert libraries.find_spec("json.decoder") is None


def test_all_modules_but_packages_and_declarations_are_compiled():
    left = {path.name for path in (ROOT / "transforms").rglob("*.py")} - {path.name for path in native.modules()}
    assert left == {"__init__.py", "native.py", "declare.py", "columns.py", "records.py", "inferences.py"}


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [("get_config_var", "no-such-compiler -pthread", "C compiler"), ("get_path", "/no/such/folder", "headers")],
)
def test_without_a_compiler_the_sources_run(monkeypatch, capsys, tmp_path, name, value, reason):
    monkeypatch.delenv("CC", raising=False)
    monkeypatch.setattr(native, "folder", lambda: tmp_path / "none")
    if name == "get_path":
        monkeypatch.setattr(tool.sysconfig, "get_config_var", lambda _: "sh")
    monkeypatch.setattr(tool.sysconfig, name, lambda _: value)
    tool.main()
    assert reason in capsys.readouterr().out
    assert not list(tmp_path.iterdir())


def compile_with(monkeypatch, status, folders):
    """Run the tool with a compiler that ends with a status, over sources of which `folders` are asked for in turn."""
    monkeypatch.setattr(native, "folder", lambda: next(folders))
    monkeypatch.setattr(tool, "_lack", lambda: None)
    monkeypatch.setattr(tool.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], status))
    tool.main()


@pytest.mark.parametrize(("status", "after", "reason"), [(1, "same", "see "), (0, "other", "changed")])
def test_what_did_not_compile_or_changed_meanwhile_is_told_and_left_out(
    monkeypatch, capsys, tmp_path, status, after, reason
):
    compile_with(monkeypatch, status, iter([tmp_path / "same", tmp_path / after]))
    assert reason in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["compile.log"]


def test_what_mypyc_does_not_take_is_an_error(monkeypatch, capsys, tmp_path):
    wrong = tmp_path / "wrong.py"
    wrong.write_text("A: int = ''\n")
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr(native, "modules", lambda: [wrong])
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as error:
        tool.build(tmp_path)
    assert error.value.code == tool.NOT_TAKEN
    assert "Incompatible types" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="mypyc does not take"):
        compile_with(monkeypatch, tool.NOT_TAKEN, iter([tmp_path / "made"]))


def test_the_builds_of_other_checkouts_are_kept_until_they_are_the_oldest(monkeypatch, tmp_path):
    def compiled(command, **_):
        Path(command[-1], "flat").mkdir()
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(tool, "_lack", lambda: None)
    monkeypatch.setattr(tool.subprocess, "run", compiled)
    theirs = tmp_path / ("f" * 16)
    for n, made in enumerate([theirs, *(tmp_path / f"{n:016x}" for n in range(1, 8))]):
        monkeypatch.setattr(native, "folder", lambda made=made: made)
        tool.main()
        os.utime(made, (n, n))
        if n % 2 == 0:  # they run `make` now and then
            monkeypatch.setattr(native, "folder", lambda: theirs)
            tool.main()
    kept = {path.name for path in tmp_path.iterdir()} - {"compile.log"}
    assert kept == {theirs.name, *(f"{n:016x}" for n in (5, 6, 7))}


def test_what_a_killed_build_has_left_is_removed_the_next_day(monkeypatch, tmp_path):
    made = tmp_path / ("a" * 16)
    for name in (made.name, "tmpkilled", "tmpunderway"):
        (tmp_path / name / "c").mkdir(parents=True)
    yesterday = made.stat().st_mtime - 25 * 60 * 60
    os.utime(tmp_path / "tmpkilled", (yesterday, yesterday))
    tool._forget(made)
    assert {path.name for path in tmp_path.iterdir()} == {made.name, "tmpunderway"}
