"""Data Docs: the gate's and the audit's results as HTML pages, built without a server, browser or telemetry.

The pages that Great Expectations writes fetch its logo from its own servers, with the time in the address; that is
turned to the copy which comes with them. (Their look still comes from public style sheets, where there is a network.)
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from expectations.engine import Checked

LOGO = "static/images/logo-long.png"
_REMOTE = re.compile(r"https://great-expectations-web-assets[^\"')\s]*")
_FOOTER = re.compile(r"<footer>.*?</footer>", re.DOTALL)


def build(reports: Path, checked: Sequence[Checked], run_id: str = "") -> Path:
    """Write the pages into reports/data_docs, in place of those of the run before; returns the index page."""
    from expectations import engine

    pages, fresh = reports / "data_docs", reports / ".data_docs.next"
    shutil.rmtree(fresh, ignore_errors=True)
    engine.write_docs(fresh, _telling(checked), run_id)
    for page in fresh.rglob("*.html"):
        up = "../" * (len(page.relative_to(fresh).parts) - 1)
        text = _FOOTER.sub("", _REMOTE.sub(up + LOGO, page.read_text("utf-8")))
        page.write_text(text, "utf-8")
    shutil.rmtree(pages, ignore_errors=True)
    fresh.rename(pages)
    return pages / "index.html"


def _telling(checked: Sequence[Checked]) -> list[Checked]:
    """All that failed, and the first of each suite: a page takes 0.1 s, and the hundredth group that passed says nothing."""
    seen: set[str] = set()
    telling = []
    for one in checked:
        if one.name not in seen or not one.result["success"]:
            telling.append(one)
        seen.add(one.name)
    return telling
