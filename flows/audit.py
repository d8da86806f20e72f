"""`khabar audit`: every rule, asked of all that is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.errors import KhabarError
from warehouse.connection import answering, open_published
from warehouse.home import Home

if TYPE_CHECKING:
    from rich.console import Console


class BrokenRules(KhabarError):  # noqa: N818 - it says what is the matter
    """The published warehouse breaks rules."""


def show(home: Home, console: Console) -> None:
    """Print how the published warehouse stands. Raises BrokenRules, and what opening it raises."""
    with open_published(home) as con, answering(con, home):
        from expectations.audit import audit

        result = audit(lambda statement: con.execute(statement).df())
    rules = sum(one.result["statistics"]["evaluated_expectations"] for one in result.checked[:1])
    for violation in result.warned:
        console.print(f"[yellow]Warning:[/] {violation}", soft_wrap=True)
    for violation in result.failed:
        console.print(f"[red]Broken:[/] {violation._replace(remedy='')}", soft_wrap=True)
    if result.failed:
        raise BrokenRules(
            f"{len(result.failed)} of {rules} rules are broken in {home.warehouse}; "
            "move it away, and the next run builds it again from the lake."
        )
    console.print(
        f"All {rules} rules hold." if not result.warned else f"{rules - len(result.warned)} of {rules} rules hold."
    )
