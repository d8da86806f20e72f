"""What a run has to say of itself, as data: the flow's result, which the summary and the artifact are written from."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from flows.settings import Settings
from flows.survey import Survey


class Refused(NamedTuple):
    """One rule's rejects, with an example."""

    rule: str
    rows: int
    path: str
    message: str


class Tally(NamedTuple):
    """What became of files, by outcome, and of rows. Tallies add up."""

    outcomes: Counter[str]
    claims: int
    dates: int
    refused_rows: int

    def plus(self, other: Tally) -> Tally:
        return Tally(
            self.outcomes + other.outcomes,
            self.claims + other.claims,
            self.dates + other.dates,
            self.refused_rows + other.refused_rows,
        )


class Report(NamedTuple):
    """status: `published` or `nothing_new`. is_replay: its files are known ones, read again. files_new = articles + duplicates + rejected_files.
    others: files that are no pages by their name. ignored: paths whose manifest rows changed
    after their pages were read. missing: paths that a replay could not read again.
    steps: name and seconds."""

    status: str
    is_replay: bool
    run_id: str
    inbox: str
    home: str
    files_seen: int
    files_new: int
    articles: int
    duplicates: int
    rejected_files: int
    rejected_rows: int
    claims: int
    dates: int
    others: int
    ignored: list[str]
    missing: list[str]
    refused: list[Refused]
    warnings: list[str]
    steps: list[tuple[str, float]]


def nothing_new(settings: Settings, found: Survey, is_replay: bool) -> Report:
    return Report(
        "nothing_new", is_replay, "", str(settings.inbox), str(settings.home), found.discovery.seen, 0, 0, 0, 0, 0, 0, 0,
        found.discovery.others, list(found.ignored), list(found.missing), [], [], [],
    )  # fmt: skip


def markdown(report: Report) -> str:
    """The run as a page for Prefect's interface."""
    if report.status == "nothing_new":
        return f"# Nothing new\n\n{report.files_seen} files in `{report.inbox}`, all known.\n"
    rows = [
        ("files seen", report.files_seen),
        ("files read again" if report.is_replay else "new files", report.files_new),
        ("articles", report.articles),
        ("duplicates", report.duplicates),
        ("rejected files", report.rejected_files),
        ("rejected rows", report.rejected_rows),
        ("claims", report.claims),
        ("dates", report.dates),
    ]
    lines = [
        f"# Run {report.run_id}",
        "",
        f"`{report.inbox}` into `{report.home}`",
        "",
        "| what | count |",
        "|---|---:|",
    ]
    lines += [f"| {name} | {count:,} |" for name, count in rows]
    if report.refused:
        lines += ["", "## Rejects", "", "| rule | rows | for example | why |", "|---|---:|---|---|"]
        lines += [f"| `{r.rule}` | {r.rows:,} | `{_cell(r.path)}` | {_cell(r.message)} |" for r in report.refused]
    if report.warnings:
        lines += ["", "## Warnings", "", *(f"- {warning}" for warning in report.warnings)]
    lines += ["", "## Time", "", "| step | seconds |", "|---|---:|"]
    lines += [f"| {name} | {seconds:.1f} |" for name, seconds in report.steps]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("`", "'").replace("\n", " ")
