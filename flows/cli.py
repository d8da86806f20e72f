"""The command line: thin, and each command imports what it needs when it runs, so that `khabar parse` starts fast."""

from __future__ import annotations

import gc
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from flows import failing, streams
from flows.errors import UsageError
from flows.failing import failing_in_one_line
from flows.leaving import leaving_with

if TYPE_CHECKING:
    from rich.console import Console

app = typer.Typer(
    name="khabar",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
# Not `readable`, here and below: what is wrong with a file or folder is told with what to do about it.
InboxArgument = Annotated[
    Path, typer.Argument(help="Folder with the pages (.txt, in any depth).", metavar="INBOX", readable=False)
]
HomeOption = Annotated[
    Path | None,
    typer.Option("--home", help="Folder of the lake, warehouse and reports [default: home].", readable=False),
]
COMMENTED = re.compile(r"--[^=\s]*\s")  # no option has a space before its value


def main() -> None:
    """The `khabar` program."""
    gc.set_threshold(50_000)  # loading makes much that stays; searching it for garbage costs a sixth of a start
    streams.be_utf8()
    try:
        app(prog_name="khabar")
    except SystemExit as end:
        leaving_with(end.code if isinstance(end.code, int) else 0 if end.code is None else 1)
        raise


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"khabar {version('khabar')}")
        raise typer.Exit


@app.callback()
def khabar(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", envvar="KHABAR_DEBUG", help="Show where an error comes from.")
    ] = False,
) -> None:
    """Raw Arabic news pages in; a SQL warehouse of who said what, when, according to whom, out."""
    failing.debug = debug


@app.command()
@failing_in_one_line
def ingest(
    inbox: InboxArgument,
    home: HomeOption = None,
    workers: Annotated[int | None, typer.Option(help="Processes that read pages [default: one per processor].")] = None,
    batch_size: Annotated[int | None, typer.Option(help="Files per batch [default: 200].")] = None,
    manifest: Annotated[
        Path | None,
        typer.Option(
            help="CSV file with path and any of outlet, url, published_at, fetched_at [default: INBOX/manifest.csv].",
            readable=False,
        ),
    ] = None,
    wait: Annotated[
        float | None, typer.Option(help="Seconds to wait for another run on the same home [default: 0].")
    ] = None,
) -> None:
    """Read and check what is new in INBOX, and publish it."""
    from flows import command, settings

    command.ingest(
        settings.load(inbox=inbox, home=home, workers=workers, batch_size=batch_size, manifest=manifest, wait=wait),
        _console(),
    )


@app.command()
@failing_in_one_line
def replay(
    inbox: InboxArgument,
    paths: Annotated[
        list[str] | None, typer.Argument(help="Pages in INBOX, or folders of it.", metavar="PATH…")
    ] = None,
    rule: Annotated[
        list[str] | None, typer.Option(help="All pages that this rule refused, as a whole or in part.", metavar="RULE")
    ] = None,
    document: Annotated[list[str] | None, typer.Option(help="A page by its document_id.", metavar="ID")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every page that was ever read.")] = False,
    home: HomeOption = None,
    workers: Annotated[int | None, typer.Option(help="As for ingest.")] = None,
    batch_size: Annotated[int | None, typer.Option(help="As for ingest.")] = None,
    manifest: Annotated[Path | None, typer.Option(help="As for ingest.", readable=False)] = None,
    wait: Annotated[float | None, typer.Option(help="As for ingest.")] = None,
) -> None:
    """Read known pages again, and publish what they give now.

    With the Khabar, settings and manifest of today: for pages that were refused by a fault, or read before a rule or a row of the manifest was
    mended. All that they give is published in one step, in place of what was read off them before; new pages are
    left to ingest.
    """
    from flows import command, settings
    from flows.replay import asked

    command.ingest(
        settings.load(inbox=inbox, home=home, workers=workers, batch_size=batch_size, manifest=manifest, wait=wait),
        _console(),
        asked(inbox, rule or [], paths or [], document or [], everything),
    )


@app.command()
@failing_in_one_line
def parse(
    files: Annotated[
        list[Path], typer.Argument(help="Pages to read; - is standard input.", metavar="FILE…", readable=False)
    ],
    published_at: Annotated[
        str | None,
        typer.Option(help="When the page was published, as 2026-01-18T07:49 or 2026-01-18; wins over its dateline."),
    ] = None,
    body_only: Annotated[bool, typer.Option("--body-only", help="The whole text is body, no page around it.")] = False,
    territory: Annotated[str, typer.Option(help="Country whose weeks dates are read in, as ISO 3166 code.")] = "IQ",
    only: Annotated[str | None, typer.Option(help="One kind of record: claims, dates, segments, …")] = None,
    compact: Annotated[bool, typer.Option("--compact", help="One line per page.")] = False,
) -> None:
    """Print the records of each FILE as JSON.

    Needs no warehouse and writes nothing. Of a file that is refused, --only says why on standard error, and the exit
    status is 2.
    """
    from flows import pages
    from flows.manifest import A_TIME, time_or_day
    from transforms.dates.intervals.calendars import has_weeks

    if not has_weeks(territory.upper()):
        raise UsageError(f"--territory: {territory!r} is no country code; write two letters, as IQ.")
    if only not in (None, *pages.KINDS):
        raise UsageError(f"--only: {only!r} is none of {', '.join(pages.KINDS)}.")
    try:
        known = time_or_day(published_at) if published_at else None
    except ValueError as error:
        raise UsageError(f"--published-at: {published_at!r} is no time of a page; {A_TIME}.") from error
    is_refused = False
    for file in files:
        try:
            parsed = pages.parsed_file(file, known, body_only, territory.upper())
        except OSError as error:
            raise UsageError(f"{file}: the file cannot be read ({error.strerror}).") from error
        print(pages.as_json(parsed, compact, only))
        if only not in (None, "rejects") and (why := pages.refused(parsed)):
            print(f"khabar: {file}: {' '.join(why)}", file=sys.stderr)
            is_refused = True
    if is_refused:
        raise typer.Exit(UsageError.code)


class _TakesComments(TyperCommand):
    """A command whose argument may begin as an SQL comment does, which would else be read as an option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [f" {text}" if COMMENTED.match(text) else text for text in args])


@app.command(cls=_TakesComments)
@failing_in_one_line
def sql(
    query: Annotated[
        str | None, typer.Argument(help="Statements to run; without any, they are asked for.", metavar="QUERY")
    ] = None,
    home: HomeOption = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="Write the result as CSV.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write the result as one JSON object per row.")] = False,
    parquet: Annotated[
        Path | None,
        typer.Option(help="Write the result to this file as Parquet, in place of what is there.", readable=False),
    ] = None,
) -> None:
    """Query the published warehouse.

    Queries can change nothing, and reach nothing else on the machine. Besides SQL there are .tables, .columns TABLE,
    .questions and .ask QUESTION.
    """
    from flows.shell import Shell

    if query is not None and not query.strip():
        raise UsageError("QUERY is empty; name a statement, or leave it out to be asked.")
    if as_csv + as_json + (parquet is not None) > 1:
        raise UsageError("--csv, --json and --parquet: choose one.")
    shell = Shell(_home(home), "csv" if as_csv else "json" if as_json else "table", _console(), sys.stdout, parquet)
    try:
        if query is None and sys.stdin.isatty():
            if parquet:
                raise UsageError("--parquet: name the query whose result goes into the file.")
            shell.interact()
        else:
            shell.run(query if query is not None else streams.standard_input())
    finally:
        shell.close()


@app.command()
@failing_in_one_line
def status(
    home: HomeOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write it as JSON.")] = False,
) -> None:
    """Show what the warehouse holds, and its last runs.

    Also how fresh it is, and what was refused by which rule.
    """
    from flows import status as told

    told.show(_home(home), _console(), as_json)


@app.command()
@failing_in_one_line
def audit(home: HomeOption = None) -> None:
    """Check all that is published against every rule.

    A run checks what it wrote; this checks everything, as after a disk has failed, and that the lake holds the same as
    the warehouse. The exit status is 1 where a rule is broken.
    """
    from flows import audit as whole

    whole.show(_home(home), _console())


@app.command()
@failing_in_one_line
def serve(
    inbox: InboxArgument,
    every: Annotated[str, typer.Option(help="Time between runs: 90s, 15m, 6h or 1d.")] = "15m",
    home: HomeOption = None,
    manifest: Annotated[Path | None, typer.Option(help="As for ingest.", readable=False)] = None,
    port: Annotated[
        int, typer.Option(min=1, max=65535, help="Port of Prefect's interface, on this machine only.")
    ] = 4200,
) -> None:
    """Ingest INBOX at an interval, until it is stopped.

    Starts Prefect's scheduler and interface on this machine; with PREFECT_API_URL set, uses that server.
    """
    from flows import serve as served
    from flows import settings

    served.serve(settings.load(inbox=inbox, home=home, manifest=manifest), every, port)


def _home(given: Path | None) -> Any:
    from warehouse.home import Home

    return Home(given or Path(os.environ.get("KHABAR_HOME") or "home"))


def _console() -> Console:
    """Standard output; without a terminal nothing is wrapped, coloured or isolated."""
    from rich.console import Console

    from flows.tables import NO_LIMIT

    return Console(highlight=False, emoji=False, width=None if sys.stdout.isatty() else NO_LIMIT)


if __name__ == "__main__":
    main()
