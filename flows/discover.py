"""Which files of the inbox are new: list, look up in the ledger, and read only what the ledger does not know.

In: a folder and the ledger's rows. Out: the new documents, new copies of known ones, and the files that cannot be read.
A file whose path, size and modification time the ledger has is not opened, so that an inbox with nothing new costs
its listing.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flows.errors import UsageError
from transforms.identity import document_id, span_id

if TYPE_CHECKING:  # it brings DuckDB, which pool workers do not need
    from warehouse.ledger import Seen

SUFFIX = ".txt"
MANIFEST = "manifest.csv"  # in the inbox itself: what is known of its pages
NEVER_READ = -1  # modification time in the ledger of a file that could not be read: it is tried again every time


class Found(NamedTuple):
    """A page file in the inbox. `file` is what the system calls it, `path` how it is written down."""

    path: str
    file: str
    size_bytes: int
    modified_ns: int
    problem: tuple[str, str] | None = None  # rule and message, where it cannot even be opened


class Listing(NamedTuple):
    """`files` sorted by path; `others`: how many files are no pages, by their name's ending."""

    files: list[Found]
    others: int


class Fresh(NamedTuple):
    """A file with the document that it holds. `rule` and `message` where the file as such is refused."""

    path: str
    file: str
    size_bytes: int
    modified_ns: int
    document_id: str
    rule: str = ""
    message: str = ""
    first_seen_at: datetime | None = None  # when an earlier run read it, where it is to be read again
    outcome: str = ""  # what it was when an earlier run read it, where only its time has changed


class Discovery(NamedTuple):
    """Every file in the inbox stands in exactly one of the lists, or is counted in `known`."""

    new: list[Fresh]  # the first file with content that was never seen
    duplicates: list[Fresh]  # content that another file has, or had
    unread: list[Fresh]  # cannot be read, and that is news
    touched: list[Fresh]  # as it once was, but for its time
    known: int
    others: int  # not pages by their name's ending
    mended: Mapping[str, Seen] = {}  # path -> what was refused there unread, and is not any more
    put_back: int = 0  # how many of the touched hold an earlier version again

    @property
    def seen(self) -> int:
        return len(self.new) + len(self.duplicates) + len(self.unread) + len(self.touched) + self.known

    @property
    def has_work(self) -> bool:
        return bool(self.new or self.duplicates or self.unread or self.put_back)


def list_inbox(inbox: Path, without: Path | None = None) -> Listing:
    """All page files under a folder, links followed, each real folder once; `without` and what is hidden are left out."""
    try:
        os.scandir(inbox).close()
    except FileNotFoundError as error:
        raise UsageError(f"{inbox}: no such folder; name the folder that holds the pages.") from error
    except NotADirectoryError as error:
        raise UsageError(f"{inbox} is a file; name the folder that holds the pages.") from error
    except OSError as error:
        raise UsageError(f"{inbox}: the folder cannot be listed ({error.strerror}).") from error
    walk = _Walk(os.fspath(inbox), None if without is None else os.path.realpath(without))
    walk.run()
    walk.files.sort(key=lambda found: found.path)
    return Listing(walk.files, walk.others)


class _Walk:
    """Real folders first, linked ones after them, so that a file is listed under its own path where it has one."""

    def __init__(self, top: str, without: str | None) -> None:
        self.top, self.prefix, self.without = top, top.rstrip(os.sep) + os.sep, without
        self.real_top = Path(top).resolve()
        self.visited: set[tuple[int, int]] = set()
        self.files: list[Found] = []
        self.others = 0

    def run(self) -> None:
        folders, links = [self.top], list[str]()
        while folders or links:
            folder = folders.pop() if folders else links.pop(0)
            try:
                self._folder(folder, folders, links)
            except OSError as error:
                message = f"The folder cannot be listed: {error.strerror}."
                self.files.append(
                    Found(self._path(folder) + "/", folder, 0, NEVER_READ, ("folder.unreadable", message))
                )

    def _folder(self, folder: str, folders: list[str], links: list[str]) -> None:
        status = Path(folder).stat()
        if (status.st_dev, status.st_ino) in self.visited:
            return  # reached by another path, or a link to a folder above: its files are listed there
        self.visited.add((status.st_dev, status.st_ino))
        if self.without is not None and os.path.realpath(folder) == self.without:
            return
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):  # hidden: of version control, of a trash, of an editor
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.is_symlink() and Path(entry.path).is_dir():
                    if self.real_top.is_relative_to(os.path.realpath(entry.path)):
                        continue  # a circle, by way of what lies beside the inbox and nobody has asked for
                    links.append(entry.path)
                elif entry.name.lower().endswith(SUFFIX):
                    self.files.append(self._file(entry))
                elif (folder, entry.name) != (self.top, MANIFEST):
                    self.others += 1
        links.sort()

    def _path(self, file: str) -> str:
        inside = file.removeprefix(self.prefix).replace(os.sep, "/")
        return os.fsencode(inside).decode("utf-8", "backslashreplace")

    def _file(self, entry: os.DirEntry[str]) -> Found:
        path, problem, size, modified = self._path(entry.path), None, 0, NEVER_READ
        try:
            status = entry.stat()
        except OSError as error:
            problem = ("file.unreadable", f"The file cannot be opened: {error.strerror}.")
        else:
            size, modified = status.st_size, status.st_mtime_ns
            if not stat.S_ISREG(status.st_mode):
                problem = ("file.not_regular", "Not a regular file but a pipe, socket or device.")
        if not _is_text(entry.path):
            problem = ("file.name", "The file's name is not UTF-8; rename it.")
        return Found(path, entry.path, size, modified, problem)


def _is_text(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def discover(
    listing: Listing,
    ledger: Mapping[str, Seen],
    documents: Mapping[str, Mapping[str, str]],
    max_bytes: int,
    named: Collection[str] = (),
) -> Discovery:
    """Sort the listed files by what is known of them. Reads each candidate once, to name its content.

    ledger: path -> the version last read there, in this inbox where it was. documents: id of all content that was ever read -> path -> outcome.
    named: paths that the manifest knows; of files with the same content such a one is the page, and the others are copies.
    """
    new, duplicates, unread, touched = list[Fresh](), list[Fresh](), list[Fresh](), list[Fresh]()
    ids = set(documents)
    listed = {file.path for file in listing.files}  # a folder stands there only where it cannot be listed
    mended = {path: seen for path, seen in ledger.items() if path.endswith("/") and path not in listed}
    known = put_back = 0
    for file in sorted(listing.files, key=lambda file: file.path not in named):
        seen = ledger.get(file.path)
        if seen and (seen.size_bytes, seen.modified_ns) == (file.size_bytes, file.modified_ns):
            known += 1
            continue
        fresh = identified(file, max_bytes)
        outcome = documents.get(fresh.document_id, {}).get(fresh.path)
        if outcome is not None:
            if fresh.rule:
                known += 1  # still cannot be read
            else:
                touched.append(fresh._replace(outcome=outcome))
                put_back += seen is not None and seen.document_id != fresh.document_id
        elif fresh.rule:
            unread.append(fresh)
        else:
            if seen and seen.modified_ns == NEVER_READ:
                mended[file.path] = seen
            (duplicates if fresh.document_id in ids else new).append(fresh)
            ids.add(fresh.document_id)
    for files in (new, duplicates, unread, touched):
        files.sort(key=lambda file: file.path)
    return Discovery(new, duplicates, unread, touched, known, listing.others, mended, put_back)


def identified(file: Found, max_bytes: int) -> Fresh:
    """A listed file with the name of its content, or with why it cannot be read."""
    if file.problem:
        return cannot_read(file, *file.problem)
    if file.size_bytes > max_bytes:
        return cannot_read(file, "file.too_large", f"The file has {file.size_bytes} bytes; the limit is {max_bytes}.")
    try:
        name = document_id(Path(file.file).read_bytes())
    except OSError as error:
        return cannot_read(file, "file.unreadable", f"The file cannot be opened: {error.strerror}.")
    return Fresh(file.path, file.file, file.size_bytes, file.modified_ns, name)


def cannot_read(file: Found | Fresh, rule: str, message: str) -> Fresh:
    """A file that is refused without having been read: its id is of its path and size, since its bytes are unknown."""
    name = span_id(file.path, "unread", file.size_bytes)
    return Fresh(file.path, file.file, file.size_bytes, NEVER_READ, name, rule, message)
