"""A finished run for the person who started it: counts, what was refused and why, what lies where, and a few answers."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from flows import tables
from flows.queries import asked, note, questions
from flows.report import Report

if TYPE_CHECKING:
    from rich.console import Console

WIDTH = 118  # of a summary that goes into a file
ANSWERED = ("where_outlets_disagree", "best_corroborated", "who_is_heard")
ROWS = 3  # of each answer


def show(report: Report, console: Console) -> None:
    """Print the summary of a run."""
    from rich.markup import escape

    inbox = escape(report.inbox)
    if report.status == "nothing_new":
        if report.is_replay:
            console.print(f"Nothing read again: {inbox} holds none of it any more.", soft_wrap=True)
        else:
            console.print(f"Nothing new: {_files(report.files_seen)} in {inbox}, all known.", soft_wrap=True)
        _notes(report, console)
        return
    seconds = sum(took for _, took in report.steps)
    console.print()
    console.print(f"[bold]Run {report.run_id}[/] took {seconds:.1f} s: {inbox} into {escape(report.home)}")
    console.print()
    counted = [
        ("files seen", report.files_seen),
        ("read again" if report.is_replay else "new", report.files_new),
        ("articles", report.articles),
        ("duplicates", report.duplicates),
        ("rejected", report.rejected_files),
        ("claims", report.claims),
        ("dates", report.dates),
    ]
    tables.show([name for name, _ in counted], [[count for _, count in counted]], console, _width(console))
    if report.refused:
        console.print()
        console.print("[bold]Rejected[/] (kept in the table rejects)")
        rows = [(refused.rule, refused.rows, refused.path, refused.message) for refused in report.refused]
        tables.show(["rule", "rows", "for example", "why"], rows, console, _width(console))
    _notes(report, console)
    console.print()
    console.print("[bold]Published[/]")
    for name, meaning in _places(report):
        console.print(f"  {name}  {meaning}", highlight=False, soft_wrap=True, markup=False)


def answers(home: str, console: Console) -> None:
    """Ask the published warehouse the questions of the summary, and print what it answers."""
    from pathlib import Path

    from rich.markup import escape

    from warehouse.connection import open_published
    from warehouse.home import Home

    notes: list[str] = []
    with open_published(Home(Path(home))) as con:
        for name in ANSWERED:
            query = questions()[name]
            cursor = con.execute(query)
            columns = [column[0] for column in cursor.description or []]
            rows = cursor.fetchmany(ROWS)
            if rows:
                console.print()
                console.print(
                    f"[bold]{asked(query)}[/] (khabar sql --home {escape(quote(home))} '.ask {name}')", soft_wrap=True
                )
                tables.show(columns, rows, console, _width(console))
                notes.append(note(con, query))
    if said := next(filter(None, notes), ""):
        console.print()
        console.print(escape(said), soft_wrap=True)


def _places(report: Report) -> list[tuple[str, str]]:
    places = [
        (f"{report.home}/warehouse.duckdb", f'for SQL: khabar sql --home {quote(report.home)} "FROM claims LIMIT 5"'),
        (f"{report.home}/lake/", "what was read, as Parquet, described in datapackage.json"),
        (f"{report.home}/reports/data_docs/index.html", "what was checked"),
    ]
    width = max(len(name) for name, _ in places)
    return [(name.ljust(width), meaning) for name, meaning in places]


def _notes(report: Report, console: Console) -> None:
    from rich.markup import escape

    if report.ignored:
        console.print(
            f"Note: of {_files(len(report.ignored))} the manifest says otherwise than when they were read "
            f"(first: {escape(report.ignored[0])}); khabar replay reads them again.",
            soft_wrap=True,
        )
    if report.missing:
        console.print(
            f"Note: {_files(len(report.missing))} not read again, gone from the inbox or changed since "
            f"(first: {escape(report.missing[0])}); what is published of them stays.",
            soft_wrap=True,
        )
    if report.others:
        console.print(f"Note: {_files(report.others)} in the inbox passed over, since only .txt is read.")
    for warning in report.warnings:
        console.print(f"[yellow]Warning:[/] {escape(warning)}", soft_wrap=True)


def _files(count: int) -> str:
    return f"{count:,} file" if count == 1 else f"{count:,} files"


def _width(console: Console) -> int:
    return console.width if console.is_terminal else WIDTH
