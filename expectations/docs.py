"""Data Docs: the gate's and the audit's results as HTML pages, built without a server, browser or telemetry.

Great Expectations' own pages are scripts and style sheets of public servers: without a network they stay empty, and
with one they tell those servers who reads. So of each page the content is kept, in a style that comes with it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from expectations.engine import Checked

STYLE = """\
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; color: #222; }
table { border-collapse: collapse; margin: .5rem 0; }
th, td { border-bottom: 1px solid #ddd; padding: .3rem .8rem; text-align: start; vertical-align: top; }
a { color: #05c; }
ol, ul { padding-inline-start: 1.2rem; }
nav .nav { columns: 3; list-style: none; }
.breadcrumb { list-style: none; padding: 0; }
.breadcrumb li { display: inline; }
.breadcrumb li + li::before { content: " / "; }
.alert { border-inline-start: 4px solid #888; background: #f5f5f5; padding: .5rem 1rem; margin: 1rem 0; }
.btn, .btn-group, .card-header + .card-body > .mb-2, button { display: none; }
.badge { background: #eee; border-radius: 3px; padding: 0 .3rem; }
.fas { font-style: normal; }
.fa-check-circle::before { content: "✓"; }
.fa-times::before, .fa-exclamation-triangle::before { content: "✗"; }
.text-success { color: #080; }
.text-danger, .text-warning { color: #b00; }
@media (prefers-color-scheme: dark) {
  body { background: #1a1a1a; color: #ddd; }
  a { color: #8bf; }
  .alert, .badge { background: #2a2a2a; }
  th, td { border-color: #444; }
}
"""
_SCRIPTED = re.compile(r"<(script|style|footer)\b.*?</\1>|<link\b[^>]*>|<img\b[^>]*>", re.DOTALL)
_LEADS_OUT = re.compile(r'<a\b[^>]*\bhref="(?:(?:https?:)?//|[./]*expectations/)[^>]*>(.*?)</a>', re.DOTALL)


def build(reports: Path, checked: Sequence[Checked], run_id: str = "") -> Path:
    """Write the pages into reports/data_docs, in place of those of the run before; returns the index page.

    Raises OSError; then the pages of the run before are there.
    """
    pages, fresh = reports / "data_docs", reports / ".data_docs.next"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        _write(fresh, _telling(checked), run_id)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    shutil.rmtree(pages, ignore_errors=True)
    fresh.rename(pages)
    return pages / "index.html"


def _write(folder: Path, checked: Sequence[Checked], run_id: str) -> None:
    from expectations import engine

    engine.write_docs(folder, checked, run_id)
    shutil.rmtree(folder / "static")
    (folder / "style.css").write_text(STYLE, "utf-8")
    for page in folder.rglob("*.html"):
        up = "../" * (len(page.relative_to(folder).parts) - 1)
        page.write_text(_alone(page.read_text("utf-8"), f"{up}style.css"), "utf-8")
    (folder / "index.html").write_text(_index(folder, checked, run_id), "utf-8")


def _alone(page: str, style: str) -> str:
    """A page with nothing in it that a browser would run, or fetch from elsewhere."""
    content = _LEADS_OUT.sub(r"\1", _SCRIPTED.sub("", page))
    return content.replace("</head>", f'<link rel="stylesheet" href="{style}"></head>', 1)


def _index(folder: Path, checked: Sequence[Checked], run_id: str) -> str:
    rows = []
    for number, one in enumerate(checked):
        page = next(folder.glob(f"validations/{one.name}/**/{one.name}-{number}.html")).relative_to(folder).as_posix()
        kept, asked = (one.result["statistics"][f"{kind}_expectations"] for kind in ("successful", "evaluated"))
        verdict = (
            '<i class="fas fa-check-circle text-success"></i>'
            if kept == asked
            else '<i class="fas fa-times text-danger"></i>'
        )
        rows.append(
            f'<tr><td>{verdict}</td><td><a href="{escape(page)}">{escape(one.name)}</a></td><td>{kept} of {asked}</td></tr>'
        )
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>What was checked</title>'
        '<link rel="stylesheet" href="style.css"></head><body>\n'
        f"<h1>What was checked</h1>\n<p>Run {escape(run_id)}. The first group of each table, all groups with a broken rule, "
        "and the warehouse as a whole.</p>\n"
        "<table><tr><th></th><th>what</th><th>rules that hold</th></tr>\n"
        + "\n".join(rows)
        + "\n</table></body></html>\n"
    )


def _telling(checked: Sequence[Checked]) -> list[Checked]:
    """All that failed, and the first of each suite: a page takes 0.1 s, and the hundredth group that passed says nothing."""
    seen: set[str] = set()
    telling = []
    for one in checked:
        if one.name not in seen or not one.result["success"]:
            telling.append(one)
        seen.add(one.name)
    return telling
