"""What a warehouse is built with: the tables, the .sql files under sql/, of which macros and views are made here, and words.

A view may stand on other views; the order follows from the names that its text mentions.
"""

from __future__ import annotations

import re
from functools import cache
from graphlib import TopologicalSorter
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

import duckdb

from transforms.records import TABLES
from warehouse import words
from warehouse.schema import ddl, quoted


def create_objects(con: duckdb.DuckDBPyConnection) -> None:
    """Replace all macros and views by those of this version; views that no longer exist are dropped."""
    for (view,) in con.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
        con.execute(f"DROP VIEW IF EXISTS {quoted(view)}")
    for folder in ("macros", "views"):
        for text in in_order(sources(folder)):
            con.execute(text)


def sources(folder: str) -> dict[str, str]:
    """Name (the file's) -> text of the .sql files in one folder under sql/; among the macros, those of the lexicon's words."""
    place: Traversable = files("warehouse.sql") / folder
    if not place.is_dir():
        return {}
    texts = {f.name.removesuffix(".sql"): f.read_text("utf-8") for f in place.iterdir() if f.name.endswith(".sql")}
    return texts | (words.macros() if folder == "macros" else {})


def in_order(texts: dict[str, str]) -> list[str]:
    """The texts so that each comes after those whose names it mentions; by name where that leaves a choice."""
    names = sorted(texts)
    mentioned = {n: set(re.findall(r"\w+", _without_comments(texts[n]))) for n in names}
    before = {n: [m for m in names if m != n and m in mentioned[n]] for n in names}
    return [texts[n] for n in TopologicalSorter(before).static_order()]


@cache
def fingerprint() -> str:
    """Hash of all that a warehouse is built with; one with another hash is built again from the lake.

    Of the inference steps too: what they conclude from the same articles is the same only under the same rules.
    """
    texts = [text for folder in ("macros", "views", "inference") for _, text in sorted(sources(folder).items())]
    told = [*map(ddl, TABLES), *(" ".join(_without_comments(text).split()) for text in texts)]
    return sha256("\n".join(told).encode()).hexdigest()[:32]


def _without_comments(text: str) -> str:
    return re.sub(r"--[^\n]*|/\*.*?\*/", " ", text, flags=re.DOTALL)
