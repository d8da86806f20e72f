"""Which Khabar a run is of: changed while it runs, in whatever package, it publishes nothing."""

import shutil
from importlib import import_module

import pytest

from flows.errors import RunError
from flows.versions import PACKAGES, digest, versions


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """The packages at another place, as they are; a run began with them."""
    monkeypatch.setattr("flows.versions._ALL", digest(*PACKAGES))
    monkeypatch.setattr("flows.versions.READER", digest("transforms"))
    for package in PACKAGES:
        place = shutil.copytree(
            import_module(package).__path__[0], tmp_path / package, ignore=shutil.ignore_patterns("__pycache__", "*.so")
        )
        monkeypatch.setattr(import_module(package), "__path__", [str(place)])
    return tmp_path


def test_where_khabar_lies_is_no_matter(copied):
    assert versions()["reader"] == digest("transforms")


@pytest.mark.parametrize(
    ("package", "kind"),
    [*((package, "*.py") for package in PACKAGES), ("transforms", "*.toml"), ("warehouse", "*.sql")],
)
def test_a_run_ends_where_any_source_was_changed_since_it_began(copied, package, kind):
    reader = digest("transforms")
    path = min((copied / package).rglob(kind))
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(RunError, match="Khabar was changed while it ran"):
        versions()
    assert (digest("transforms") == reader) == (package != "transforms")


def test_what_is_no_source_changes_nothing(copied):
    (copied / "warehouse" / "notes.txt").write_text("of somebody", "utf-8")
    assert versions()["reader"] == digest("transforms")
