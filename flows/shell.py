"""`khabar sql`: queries on the published warehouse, read-only and without access to anything else on the machine."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from flows import export, tables
from flows.errors import KhabarError
from flows.queries import asked, note, questions
from warehouse.connection import DatabaseError, open_published, outdated
from warehouse.home import Home

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")
RESERVED = ("end", "table")  # columns whose names are words of SQL
SHOWN = 50  # rows of a result on a terminal
HELP = """\
A query ends with a semicolon and may take several lines.
.tables          the tables and views, with what they hold
.columns TABLE   the columns of a table, with their meaning
.questions       questions that come with Khabar
.ask QUESTION    the answer to one of them
.help            this list
.quit            leave (so does Ctrl-D)"""
TABLES = """
SELECT table_name AS "table", estimated_size AS rows, comment AS meaning FROM duckdb_tables() WHERE NOT internal
UNION ALL SELECT view_name, NULL, comment FROM duckdb_views() WHERE NOT internal ORDER BY ALL
"""
COLUMNS = """
SELECT
    column_name AS "column",
    data_type AS type,
    CASE WHEN table_name IN (SELECT table_name FROM duckdb_tables()) THEN is_nullable END AS "null",
    comment AS meaning
FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index
"""

_TAKES = {".tables": 0, ".columns": 1, ".questions": 0, ".ask": 1, ".help": 0, ".quit": 0, ".exit": 0}  # names

OWNERS = "SELECT DISTINCT table_name FROM duckdb_columns() WHERE column_name = ? AND NOT internal ORDER BY ALL"


class QueryError(KhabarError):
    """The query cannot be answered, in the database's words."""

    code = 2


class Shell:
    """One connection and one way to write results."""

    def __init__(self, home: Home, form: str, console: Console, out: TextIO, file: Path | None = None) -> None:
        """form: `table`, `csv` or `json`, written to `out`; with a `file`, results go there instead, as Parquet."""
        self._home, self._connection = home, open_published(home)
        self._form, self._console, self._out, self._file = form, console, out, file

    def run(self, text: str) -> bool:
        """Run the commands and statements of a text and write each result. False: leave. Raises QueryError."""
        parts = list(_parts(text))
        if self._file and len(parts) > 1:
            raise QueryError(f"--parquet: a file takes one result, and here are {len(parts)} commands and statements.")
        for part in parts:
            if not part.startswith("."):
                self._query(part)
            elif not self._command(*part.rstrip(";").replace(";", " ").split()):
                return False
        return True

    def _query(self, text: str, parameters: list[Any] | None = None) -> None:
        try:
            statements = self._connection.extract_statements(text)
            if self._file and len(statements) != 1:
                raise QueryError(f"--parquet: a file takes one result, and here are {len(statements)} statements.")
            for statement in statements:
                if self._file:
                    relation = self._connection.sql(statement, params=parameters)
                    self._interruptibly(partial(export.to_parquet, relation, self._file))
                    continue
                result = self._interruptibly(partial(self._connection.execute, statement, parameters))
                columns = [column[0] for column in result.description or []]
                self._write(columns, partial(self._fetch, result))
        except DatabaseError as error:
            said = " ".join(str(error).split("\n\nLINE")[0].split())
            told = [f"{said}{self._hint(said)}", outdated(self._connection, self._home)]
            raise QueryError(". ".join(filter(None, told))) from error

    def _hint(self, said: str) -> str:
        """What the database cannot know of a mistake that it tells of."""
        if (near := re.search(r'at or near "(\w+)"', said)) and near[1].lower() in RESERVED:
            return f'; a column of this name is written in quotes: "{near[1].lower()}"'
        if "file system operations are disabled" in said:
            return "; --csv, --json and --parquet FILE write a result"
        if missing := re.search(r'column "(\w+)" (?:was )?not found|column named "(\w+)"', said):
            name = str(missing[1] or missing[2]).lower()
            if owners := [owner for (owner,) in self._connection.execute(OWNERS, [name]).fetchall()]:
                return f"; {name} is a column of {', '.join(owners)}"
        return ""

    def _fetch(self, result: Any, count: int) -> list[tuple[Any, ...]]:
        return self._interruptibly(partial(result.fetchmany, count))

    def _interruptibly(self, work: Callable[[], T]) -> T:
        """Do it in a thread: the database, where it waits for threads of its own, is deaf to Ctrl-C in this one."""
        with ThreadPoolExecutor(1) as worker:
            try:
                return worker.submit(work).result()
            except KeyboardInterrupt:
                self._connection.interrupt()
                raise

    def interact(self) -> None:
        """Ask for queries until the end of input."""
        with suppress(ImportError):
            import readline  # noqa: F401  (line editing and history in input())
        self._console.print("Khabar's warehouse, read-only. .help helps, .quit leaves.")
        for text in _typed():
            try:
                if not self.run(text):
                    return
            except QueryError as error:
                print(error, file=sys.stderr)
            except KeyboardInterrupt:
                print(file=sys.stderr)

    def close(self) -> None:
        self._connection.close()

    def _command(self, name: str, *arguments: str) -> bool:
        about = arguments[0] if arguments else ""
        if name in _TAKES and len(arguments) > _TAKES[name]:
            takes = "one name" if _TAKES[name] else "nothing"
            raise QueryError(
                f"{name} takes {takes}, and not {' '.join(arguments)!r}; a command or query that follows it stands on a line of its own."
            )
        if name in (".quit", ".exit"):
            return False
        if name == ".tables":
            self._query(TABLES)
        elif name in (".columns", ".ask") and not about:
            what, listed = ("table", ".tables") if name == ".columns" else ("question", ".questions")
            raise QueryError(f"{name}: name a {what}; {listed} lists them.")
        elif name == ".columns":
            if not self._connection.execute(f"SELECT 1 FROM ({COLUMNS})", [about]).fetchone():
                raise QueryError(f"There is no table {about!r}; .tables lists them.")
            self._query(COLUMNS, [about])
        elif name == ".questions":
            rows = [(name, asked(query)) for name, query in sorted(questions().items())]
            self._write(["name", "question"], _once(rows))
        elif name == ".ask":
            if about not in questions():
                raise QueryError(f"There is no question {about!r}; .questions lists them.")
            query = questions()[about]
            self._query(query)
            if said := note(self._connection, query):
                print(said, file=sys.stderr)
        elif name == ".help":
            self._console.print(HELP)
        else:
            raise QueryError(f"There is no command {name}; .help lists them.")
        return True

    def _write(self, columns: list[str], fetch: Callable[[int], list[tuple[Any, ...]]]) -> None:
        if not columns:
            return
        if self._file:
            raise QueryError("--parquet: what this command tells is no result of a query.")
        if self._form == "table":
            self._write_table(columns, fetch)
        elif self._form == "csv":
            writer = csv.writer(self._out)
            writer.writerow(columns)
            for row in _rows(fetch):
                writer.writerow([_field(value) for value in row])
        else:
            names = export.distinct(columns)
            for row in _rows(fetch):
                print(_json(dict(zip(names, row, strict=True))), file=self._out)

    def _write_table(self, columns: list[str], fetch: Callable[[int], list[tuple[Any, ...]]]) -> None:
        if not self._console.is_terminal:
            tables.show(columns, _rows(fetch), self._console)
            return
        rows = fetch(SHOWN + 1)
        tables.show(columns, rows[:SHOWN], self._console)
        if len(rows) > SHOWN:
            self._console.print(f"… and more; these are the first {SHOWN}. --csv and --json write all.")


def _once(rows: list[tuple[Any, ...]]) -> Callable[[int], list[tuple[Any, ...]]]:
    """Rows that are there, as a result that is fetched from."""
    waiting = iter(rows)
    return lambda count: list(islice(waiting, count))


def _rows(fetch: Callable[[int], list[tuple[Any, ...]]]) -> Iterator[tuple[Any, ...]]:
    while rows := fetch(1000):
        yield from rows


def _field(value: Any) -> Any:
    return _json(value) if isinstance(value, (list, dict)) else value


def _json(value: Any) -> str:
    return json.dumps(export.json_value(value), ensure_ascii=False, allow_nan=False, default=str)


def _parts(text: str) -> Iterator[str]:
    """The commands of a text, a line each, and the statements between them; a line within a statement is no command."""
    lines: list[str] = []
    for line in text.strip().split("\n"):
        is_between = not lines or lines[-1].rstrip().endswith(";")
        if is_between and line.lstrip().startswith("."):
            if lines:
                yield "\n".join(lines)
            lines.clear()
            yield line.strip()
        elif line.strip() or not is_between:
            lines.append(line)
    if lines:
        yield "\n".join(lines)


def _typed() -> Iterator[str]:
    """What is typed, a statement or command at a time."""
    lines: list[str] = []
    while True:
        try:
            line = input("   ...> " if lines else "khabar> ")
        except EOFError:
            print()
            return
        except KeyboardInterrupt:
            lines.clear()
            print()
            continue
        if not lines and not line.strip():
            continue
        lines.append(line)
        if line.rstrip().endswith(";") or (len(lines) == 1 and line.startswith(".")):
            yield "\n".join(lines).strip()
            lines.clear()
