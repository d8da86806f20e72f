"""Data Docs: the gate's and the audit's results as HTML pages, built without a server, browser or telemetry."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from expectations.engine import Checked


def build(reports: Path, checked: Sequence[Checked], run_id: str = "") -> Path:
    """Write the pages into reports/data_docs, in place of those of the run before; returns the index page."""
    from expectations import engine

    return engine.write_docs(reports / "data_docs", checked, run_id)
