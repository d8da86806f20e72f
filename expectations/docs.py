"""Data Docs: the gate's and the audit's results as HTML pages, built without a server, browser or telemetry."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from expectations.engine import Checked


def build(reports: Path, checked: Sequence[Checked], run_id: str = "") -> Path:
    """Write the pages into reports/data_docs, in place of those of the run before; returns the index page."""
    from expectations import engine

    pages, fresh = reports / "data_docs", reports / ".data_docs.next"
    shutil.rmtree(fresh, ignore_errors=True)
    engine.write_docs(fresh, checked, run_id)
    shutil.rmtree(pages, ignore_errors=True)
    fresh.rename(pages)
    return pages / "index.html"
