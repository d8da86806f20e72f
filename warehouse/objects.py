"""Macros and views of the warehouse: one .sql file each under sql/, created anew in every warehouse that is built.

A view may stand on other views; the order follows from the names that its text mentions.
"""

from __future__ import annotations

import re
from graphlib import TopologicalSorter
from importlib.resources import files
from importlib.resources.abc import Traversable

import duckdb

from warehouse.schema import quoted


def create_objects(con: duckdb.DuckDBPyConnection) -> None:
    """Replace all macros and views by those of this version; views that no longer exist are dropped."""
    for (view,) in con.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
        con.execute(f"DROP VIEW IF EXISTS {quoted(view)}")
    for folder in ("macros", "views"):
        for text in in_order(sources(folder)):
            con.execute(text)


def sources(folder: str) -> dict[str, str]:
    """Name (the file's) -> text of the .sql files in one folder under sql/."""
    place: Traversable = files("warehouse.sql") / folder
    if not place.is_dir():
        return {}
    return {f.name.removesuffix(".sql"): f.read_text("utf-8") for f in place.iterdir() if f.name.endswith(".sql")}


def in_order(texts: dict[str, str]) -> list[str]:
    """The texts so that each comes after those whose names it mentions; by name where that leaves a choice."""
    names = sorted(texts)
    mentioned = {n: set(re.findall(r"\w+", _without_comments(texts[n]))) for n in names}
    before = {n: [m for m in names if m != n and m in mentioned[n]] for n in names}
    return [texts[n] for n in TopologicalSorter(before).static_order()]


def _without_comments(text: str) -> str:
    return re.sub(r"--[^\n]*|/\*.*?\*/", " ", text, flags=re.DOTALL)
