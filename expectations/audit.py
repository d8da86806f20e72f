"""The audit: rules across tables, checked on the next warehouse before it is published, or on the published one.

In: a function that runs a query on it. Out: the broken rules with some of their rows and what to do. Each rule is a
query for the rows that break it, and Great Expectations expects every count to be zero.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from expectations.checks import Check, checks, counting, scope

if TYPE_CHECKING:
    import pandas as pd

    from expectations.engine import Checked

SHOWN = 5  # rows of a breach that are fetched and shown


class Violation(NamedTuple):
    """One broken rule. broken: how many rows break it; rows: the first of them, as column -> value."""

    rule: str
    message: str
    broken: int
    rows: list[dict[str, Any]]
    remedy: str

    def __str__(self) -> str:
        shown = "; ".join(", ".join(f"{k}={_plain(v)}" for k, v in row.items()) for row in self.rows)
        number = "1 row breaks it" if self.broken == 1 else f"{self.broken} rows break it"
        return f"{self.rule}: {self.message} {number}: {shown}. {self.remedy}"


def _plain(value: Any) -> Any:
    """Sums and counts come as floats."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


class Audit(NamedTuple):
    """failed: publish nothing while there is one. warned: worth a look. checked: for Data Docs."""

    failed: list[Violation]
    warned: list[Violation]
    checked: list[Checked]


def audit(fetch: Callable[[str], pd.DataFrame], run_id: str | None = None) -> Audit:
    """Check every rule of `expectations.checks`. fetch: runs one statement on the warehouse, gives its rows.

    run_id: the rows that only this run can have broken are those of its documents; None asks for all.
    """
    from expectations import engine  # here, because it loads Great Expectations

    asked = checks()
    for statement in scope(run_id):
        fetch(statement)
    counts: dict[str, int] = {}
    for some, query in counting(asked):
        row = fetch(query).iloc[0]
        counts |= {check.rule: int(count) for check, count in zip(some, row, strict=True)}
    failed, checked = engine.check_counts("warehouse", counts, {check.rule: check.message for check in asked})
    broken = [check for check in asked if check.rule in failed]
    violations = {check: _violation(check, fetch, counts[check.rule]) for check in broken}
    return Audit(
        [v for check, v in violations.items() if check.level == "fail"],
        [v for check, v in violations.items() if check.level == "warn"],
        [checked],
    )


def _violation(check: Check, fetch: Callable[[str], pd.DataFrame], count: int) -> Violation:
    rows = fetch(f"SELECT * FROM (\n{check.query}\n) LIMIT {SHOWN}").to_dict("records")
    return Violation(
        check.rule, check.message, count, [{str(k): v for k, v in row.items()} for row in rows], check.remedy
    )
