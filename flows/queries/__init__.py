"""What the command line asks of the published warehouse: one query per .sql file, named after the file.

Those about runs are here; the questions about the news are the warehouse's own.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

from warehouse.objects import sources

MARK = "-- question: "
_SOURCES = re.compile(r"\bsources?\b")  # the outlet, or the path of the page where its outlet is not known


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


def note(con: Any, query: str) -> str:
    """What to know of the answer that a connection gives to a question about sources; empty where every page has its outlet."""
    if not _SOURCES.search(query):
        return ""
    without, pages = con.execute(text("pages_without_outlet")).fetchall()[0]
    if not without:
        return ""
    return (
        f"Note: of {without:,} of {pages:,} pages the outlet is not known, and each counts as an outlet of its own; name "
        "outlets in the inbox's manifest.csv, and have khabar replay read the pages again."
    )
