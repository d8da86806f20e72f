"""`khabar audit`: every rule, asked of all that is published, and whether the lake holds the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.errors import KhabarError
from warehouse.compare import differences
from warehouse.connection import answering, open_published
from warehouse.home import Home

if TYPE_CHECKING:
    from rich.console import Console


class BrokenRules(KhabarError):  # noqa: N818 - it says what is the matter
    """The published warehouse breaks rules, or the lake is not what it was."""


def show(home: Home, console: Console) -> None:
    """Print how the published warehouse and the lake stand. Raises BrokenRules, and what opening it raises."""
    from rich.markup import escape

    with open_published(home) as con, answering(con, home):
        from expectations.audit import audit

        result = audit(lambda statement: con.execute(statement).df())
    rules = sum(one.result["statistics"]["evaluated_expectations"] for one in result.checked[:1])
    for violation in result.warned:
        console.print(f"[yellow]Warning:[/] {escape(str(violation))}", soft_wrap=True)
    for violation in result.failed:
        console.print(f"[red]Broken:[/] {escape(str(violation._replace(remedy='')))}", soft_wrap=True)
    if result.failed:
        raise BrokenRules(
            f"{len(result.failed)} of {rules} rules are broken in {home.warehouse}; "
            "move it away, and the next run builds it again from the lake."
        )
    console.print(
        f"All {rules} rules hold." if not result.warned else f"{rules - len(result.warned)} of {rules} rules hold."
    )
    different = differences(home)
    for difference in different:
        console.print(f"[red]Lake:[/] {escape(difference)}", soft_wrap=True)
    if different:
        raise BrokenRules(f"The lake {home.lake} is not as it was published; {home.warehouse} is whole.")
    console.print("The lake holds the same.")
