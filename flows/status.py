"""`khabar status`: what is in the warehouse, how fresh it is, what the last runs brought, and what was refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from flows import tables
from flows.export import json_value
from flows.queries import asked, text
from flows.versions import READER
from warehouse.connection import answering, open_published
from warehouse.home import Home

if TYPE_CHECKING:
    from rich.console import Console

PARTS = ("sizes", "last_runs", "rejects_by_rule")


def show(home: Home, console: Console, as_json: bool) -> None:
    """Print the status of a home. Raises what opening its warehouse raises."""
    found: dict[str, list[dict[str, Any]]] = {}
    with open_published(home) as con, answering(con, home):
        for name in PARTS:
            cursor = con.execute(text(name))
            columns = [column[0] for column in cursor.description or []]
            found[name] = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
        ((otherwise,),) = con.execute(text("read_otherwise"), {"reader": READER}).fetchall()
    found["read_otherwise"] = [{"pages": otherwise}]
    if as_json:
        print(json.dumps(json_value(found), ensure_ascii=False, default=str, indent=2))
        return
    for name in PARTS:
        if rows := found[name]:
            console.print(f"[bold]{asked(text(name))}[/]")
            tables.show(list(rows[0]), [list(row.values()) for row in rows], console)
            console.print()
    if otherwise:
        pages = "1 page was" if otherwise == 1 else f"{otherwise:,} pages were"
        console.print(
            f"Note: {pages} read by another Khabar than this one; khabar replay INBOX --all reads what is in the inbox again.",
            soft_wrap=True,
        )
