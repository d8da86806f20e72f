"""What the command line asks of the published warehouse: one query per .sql file, named after the file."""

from __future__ import annotations

from importlib.resources import files


def text(name: str) -> str:
    """The query in `name`.sql."""
    return (files("flows.queries") / f"{name}.sql").read_text("utf-8")


def question(name: str) -> str:
    """The question that the query's header says it answers."""
    mark = "-- question: "
    return next(line.removeprefix(mark) for line in text(name).splitlines() if line.startswith(mark))
