"""The import rules between the layers, read off the sources."""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = {"transforms", "expectations", "warehouse", "flows"}
HEAVY = {"prefect", "pandas", "great_expectations", "duckdb", "pyarrow", "typer", "rich"}
MAY_IMPORT = {
    "transforms": set(),
    "expectations": {"transforms"},
    "warehouse": {"transforms"},
    "flows": {"transforms", "expectations", "warehouse"},
}
ONLY_IN = {"prefect": {"flows"}, "great_expectations": {"expectations"}, "duckdb": {"warehouse"}}
# Each part may import those before it.
PARTS = {
    "pages": ["lines", "scoring", "roles", "refusals"],
    "claims": ["vocabulary", "surface", "content", "speaker", "cues"],
    "dates": ["vocabulary", "clause", "grammar", "expressions", "intervals", "refusals", "page"],
}
RECORDS = {"transforms.records", "transforms.declare"}
KNOWN = {"expectations": RECORDS, "warehouse": RECORDS | {"transforms.lexicon"}}


def imports(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


@cache
def sources(layer):
    return [(p, frozenset(imports(p))) for p in sorted((ROOT / layer).rglob("*.py"))]


def test_layers_import_only_what_they_may():
    for layer, allowed in MAY_IMPORT.items():
        for path, names in sources(layer):
            ours = {n.split(".")[0] for n in names} & LAYERS
            assert ours <= allowed | {layer}, f"{path} imports {ours}"


def test_expectations_and_warehouse_know_the_records_only_and_sql_the_words():
    for layer, known in KNOWN.items():
        for path, names in sources(layer):
            assert {n for n in names if n.startswith("transforms")} <= known, path


def test_each_engine_lives_in_one_layer():
    for engine, layers in ONLY_IN.items():
        for layer in LAYERS - layers:
            for path, names in sources(layer):
                assert engine not in {n.split(".")[0] for n in names}, f"{path} imports {engine}"


def test_transforms_stand_on_the_standard_library_and_calendars():
    for path, names in sources("transforms"):
        assert not {n.split(".")[0] for n in names} & HEAVY, path


@pytest.mark.parametrize("package", PARTS)
def test_parts_import_only_those_before_them(package):
    folders = {path.parent.name for path in (ROOT / "transforms" / package).glob("*/__init__.py")}
    assert folders == set(PARTS[package])
    for at, part in enumerate(PARTS[package]):
        later = tuple(f"transforms.{package}.{other}" for other in PARTS[package][at + 1 :])
        for path, names in sources(f"transforms/{package}/{part}"):
            assert not [name for name in names if name.startswith(later)], path
