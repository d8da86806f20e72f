"""The manifest: what is known of pages beside their bytes, as a CSV file with one row per page.

In: a CSV file and the paths in the inbox. Out: one row per path. Whatever is wrong is said with file and line before
anything is read, since a misread outlet or time would be published as a fact.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, TypeVar

from flows.discover import MANIFEST
from flows.errors import UsageError
from transforms.bounds import PUBLICATION_YEARS

COLUMNS = ("path", "outlet", "url", "published_at", "fetched_at")
DELIMITERS = (",", ";", "\t")
A_DAY = timedelta(days=1)
LINES = 5  # of a manifest that are named beside the first that is wrong
MAX_UTC_OFFSET = timedelta(hours=14)
A_TIME = f"write 2026-01-18T07:49, in a year from {PUBLICATION_YEARS[0]} to {PUBLICATION_YEARS[-1]}"
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]"
)  # what controls a terminal, or turns what follows round
_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)

T = TypeVar("T")
D = TypeVar("D", bound=date)


class Row(NamedTuple):
    """What the manifest says of one page. Times are wall-clock times, with their zone where they are written with one."""

    outlet: str | None = None
    url: str | None = None
    published_at: date | None = None  # a day where the time is not known
    fetched_at: datetime | None = None


class Manifest(NamedTuple):
    """`rows` by path, as the inbox spells it. `digest` tells whether the file has changed; empty without a file."""

    file: Path | None
    rows: dict[str, Row]
    digest: str

    def of(self, path: str) -> Row:
        return self.rows.get(path, _NOTHING)


_NOTHING = Row()


def find_manifest(inbox: Path, given: Path | None) -> Path | None:
    """The manifest to use: the one given, else the inbox's own, if it has one."""
    if given is not None:
        return given
    own = inbox / MANIFEST
    return own if own.exists() else None


def read_manifest(
    file: Path | None, paths: Collection[str], read_before: Callable[[], Collection[str]] = tuple
) -> Manifest:
    """Read and check a manifest against the inbox's paths. Raises UsageError of all lines that are wrong, the first in full.

    paths: of files, and with a slash at their end of folders that cannot be listed, which hide whether a file is there.
    read_before: paths that an earlier run has read; rows about those may stay when their pages are cleared away.
    """
    if file is None:
        return Manifest(None, {}, "")
    try:
        raw = file.read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{file}: the manifest cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{file}, line {line}: not UTF-8; save the manifest as CSV in UTF-8.") from error
    spelled, gone = _spellings(paths), dict[str, str]()
    unlisted = tuple(unicodedata.normalize("NFC", path) for path in paths if path.endswith("/"))
    rows: dict[str, Row] = {}
    first_line: dict[str, int] = {}
    wrong: list[tuple[int, str]] = []
    for line, record in _records(file, text, wrong):
        named = record["path"]
        path = _spelling(named, spelled)
        if path is None:
            gone = gone or _spellings(read_before())
            if not (_spelling(named, gone) or _as_here(named).startswith(unlisted)):
                wrong.append((line, f"no file {named!r} in the inbox; mend the path or drop the row."))
        elif path in first_line:
            wrong.append((line, f"{named!r} stands on line {first_line[path]} too; keep one."))
        else:
            first_line[path] = line
            try:
                rows[path] = _row(record)
            except ValueError as error:
                wrong.append((line, str(error)))
    if wrong:
        raise UsageError(_told(file, wrong))
    return Manifest(file, rows, sha256(raw).hexdigest())


def _row(record: dict[str, str]) -> Row:
    """Raises ValueError, which says what is no name, address or time."""
    outlet, url = record.get("outlet"), record.get("url")
    if outlet and (unseen := _UNSEEN.search(outlet)):
        raise ValueError(f"outlet {outlet!r} holds U+{ord(unseen[0]):04X}, which nobody sees; take it out.")
    if url and (_UNSEEN.search(url) or not _ADDRESS.fullmatch(url)):
        raise ValueError(f"url {url!r} is no address of a page; write https://example.org/page, or nothing.")
    return Row(
        outlet or None,
        url or None,
        _at("published_at", record.get("published_at"), time_or_day),
        _at("fetched_at", record.get("fetched_at"), time),
    )


def _told(file: Path, wrong: list[tuple[int, str]]) -> str:
    """What is wrong with the first line in full, and which others are."""
    (line, said), *others = wrong
    message = f"{file}, line {line}: {said}"
    if not others:
        return message
    more = ", ".join(str(at) for at, _ in others[:LINES]) + (", …" if len(others) > LINES else "")
    return f"{message} Wrong too: {len(others)} {'line' if len(others) == 1 else 'lines'} ({more})."


def _records(file: Path, text: str, wrong: list[tuple[int, str]]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and stripped fields by column, of every row that is not blank; what is no such row goes to `wrong`."""
    head = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=head.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = [name.strip().lower() for name in next(lines, [])]
        _check_columns(file, columns)
        line = lines.line_num + 1  # where the row begins: a quoted field may span lines
        for fields in lines:
            if any(field.strip() for field in fields):
                if len(fields) == len(columns):
                    yield line, {name: field.strip() for name, field in zip(columns, fields, strict=True)}
                else:
                    said = f"{len(fields)} fields under {len(columns)} columns; quote fields that hold {delimiter!r}."
                    wrong.append((line, said))
            line = lines.line_num + 1
    except csv.Error as error:  # what follows cannot be told apart any more
        wrong.append((lines.line_num, f"not CSV ({error})."))


def _spellings(paths: Collection[str]) -> dict[str, str]:
    return {unicodedata.normalize("NFC", path): path for path in paths}


def _spelling(named: str, spelled: dict[str, str]) -> str | None:
    """The inbox's spelling of a path: some systems write names decomposed, some part folders with a backslash."""
    composed = unicodedata.normalize("NFC", named)
    return spelled.get(composed) or spelled.get(_as_here(named))


def _as_here(named: str) -> str:
    return unicodedata.normalize("NFC", named).replace("\\", "/").removeprefix("./")


def _check_columns(file: Path, columns: list[str]) -> None:
    known = ", ".join(COLUMNS)
    if not any(columns):
        raise UsageError(f"{file}, line 1: no header; the first line names the columns: {known}.")
    for name in columns:
        if name not in COLUMNS:
            raise UsageError(f"{file}, line 1: unknown column {name!r}; the columns are {known}.")
        if columns.count(name) > 1:
            raise UsageError(f"{file}, line 1: column {name!r} stands twice; keep one.")
    if "path" not in columns:
        raise UsageError(f"{file}, line 1: no column 'path'; it says which page a row is about.")


def time(text: str) -> datetime:
    """A time in ISO 8601, with or without a zone, in which newspapers could appear. Raises ValueError."""
    at = _bounded(datetime.fromisoformat(text))
    if abs(at.utcoffset() or timedelta()) > MAX_UTC_OFFSET:
        raise ValueError(f"no clock is that far from UTC: {text}")
    return at


def time_or_day(text: str) -> date:
    """A time as above, or a day where no time stands. Raises ValueError."""
    return time(text) if "T" in text or " " in text else _bounded(date.fromisoformat(text))


def _bounded(at: D) -> D:
    if at.year not in PUBLICATION_YEARS:
        raise ValueError(f"no page is of the year {at.year}")
    return at


def is_ahead(row: Row, read_at: datetime) -> bool:
    """Whether a page is dated after it was saved, or after it was read (UTC, no zone); less than a day may be another clock's."""
    known = row.published_at
    if known is None:
        return False
    at = known if isinstance(known, datetime) else datetime.combine(known, datetime.min.time())
    saved = row.fetched_at
    if saved is not None and _utc(at) - _utc(saved) > A_DAY:
        return True
    return _utc(at) - read_at > A_DAY


def _utc(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at


def _at(column: str, value: str | None, read: Callable[[str], T]) -> T | None:
    if not value:
        return None
    try:
        return read(value)
    except ValueError as error:
        raise ValueError(f"{column} {value!r} is no time of a page; {A_TIME}.") from error
