"""Promises about the repository itself: what it depends on, and what it does not mention."""

import importlib.metadata
import re
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
TEXT = {".py", ".toml", ".md", ".sql", ".yaml", ".yml", ".cfg", ".csv", ".lock", ""}


def tracked():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout
    paths = [ROOT / p for p in listed.decode().split("\0") if p] or list(ROOT.glob("*"))
    return [p for p in paths if p.is_file() and p.suffix in TEXT]


def test_the_lock_names_versions_and_hashes_and_no_address():
    assert "://" not in LOCK and "--index" not in LOCK and "--find-links" not in LOCK
    for block in re.split(r"\n(?=\S)", LOCK):
        if "==" in block.split("\n")[0]:
            assert "--hash=sha256:" in block, block.split("\n")[0]


def test_no_dependency_binds_to_the_gpl():
    for name in re.findall(r"^([A-Za-z0-9_.-]+)==", LOCK, re.MULTILINE):
        try:
            metadata = importlib.metadata.metadata(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # for another platform or Python
        classifiers = [c for c in metadata.get_all("Classifier") or [] if c.startswith("License ::")]
        stated = [metadata.get("License-Expression") or (metadata.get("License") or "")[:80], *classifiers]
        free = [s for s in stated if s and "GPL" not in s and "General Public" not in s]
        assert free, f"{name}: {stated}"


def test_no_machine_path_is_mentioned():
    machine = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|Users|tmp)/\w")
    for path in tracked():
        if path != Path(__file__):
            found = machine.search(path.read_text("utf-8", errors="replace"))
            assert not found, f"{path}: {found.group(0)}"


def test_an_installed_khabar_has_its_lexicon_and_sql(tmp_path):
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(tmp_path)]
    source = tmp_path / "source"  # a copy: building writes into the tree
    for path in tracked():
        if path.relative_to(ROOT).parts[0] not in ("tests", "samples", "docs"):
            copy = source / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    subprocess.run([*build, str(source)], check=True, capture_output=True)
    packed = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    ours = {"transforms", "expectations", "warehouse", "flows"}
    data = {str(p.relative_to(ROOT)) for p in tracked() if p.suffix in (".toml", ".sql")}
    wanted = {d for d in data if d.split("/")[0] in ours}
    assert len(wanted) > 50
    assert wanted <= packed, sorted(wanted - packed)
