"""What the command line asks of the published warehouse: one query per .sql file, named after the file.

Those about runs are here; the questions about the news are the warehouse's own.
"""

from __future__ import annotations

from importlib.resources import files

from warehouse.objects import sources

MARK = "-- question: "


def text(name: str) -> str:
    """The query in `name`.sql."""
    return (files("flows.queries") / f"{name}.sql").read_text("utf-8")


def questions() -> dict[str, str]:
    """Name -> query of the questions about the news."""
    return sources("questions")


def asked(query: str) -> str:
    """The question that a query's header says it answers, as a sentence."""
    line = next(line.removeprefix(MARK) for line in query.splitlines() if line.startswith(MARK))
    return line[0].upper() + line[1:]
