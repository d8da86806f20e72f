"""Opening the published warehouse for reading: no writes, no files, no network, and errors a person can act on."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from tempfile import gettempdir

import duckdb

from warehouse.errors import (
    DamagedWarehouse,
    LockedWarehouse,
    MissingWarehouse,
    NewerWarehouse,
    OutdatedWarehouse,
    UnreadableWarehouse,
)
from warehouse.home import Home
from warehouse.objects import fingerprint
from warehouse.schema import SCHEMA_VERSION, literal

DatabaseError = duckdb.Error  # what a statement raises, for layers that do not know the engine
NAME = "khabar"  # the catalog that the tables are in


def open_published(home: Home, *, external_access: bool = False) -> duckdb.DuckDBPyConnection:
    """A read-only connection to the warehouse as it is published now; later publishing does not change it.

    external_access: let queries read and write other files (the lake, exports).
    Raises MissingWarehouse, UnreadableWarehouse, LockedWarehouse, NewerWarehouse, DamagedWarehouse.
    """
    if not home.warehouse.exists():
        raise MissingWarehouse(
            f"There is no warehouse at {home.warehouse}; run `khabar ingest INBOX --home {quote(str(home.root))}` first."
        )
    if not os.access(home.warehouse, os.R_OK):
        raise UnreadableWarehouse(
            f"The warehouse at {home.warehouse} cannot be read (no permission); mend its permissions."
        )
    # Attached to a fresh instance: a second connect to a path that is open in this process would get the old file back.
    con = duckdb.connect(":memory:")
    try:
        con.execute(f"ATTACH {literal(str(home.warehouse))} AS {NAME} (READ_ONLY); USE {NAME}")
        check_version(con, home)
        # A sort that does not fit in memory goes to the system's folder for it, not to wherever the reader stands.
        con.execute(f"SET temp_directory = {literal(str(Path(gettempdir(), f'khabar-{os.getpid()}')))}")
        con.execute("SET enable_progress_bar = false")  # it would be drawn among the results
        con.execute("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false")
        if not external_access:
            con.execute("SET enable_external_access = false")
        con.execute("SET lock_configuration = true")
    except duckdb.Error as error:
        con.close()
        first = str(error).splitlines()[0]
        if held := re.search(r"Conflicting lock is held in (.+?\(PID \d+\))", first):
            raise LockedWarehouse(
                f"The warehouse at {home.warehouse} is open for writing in {held[1]}; close it there, or open it there read-only."
            ) from error
        if home.log.exists():
            raise DamagedWarehouse(
                f"The warehouse at {home.warehouse} cannot be opened with {home.log.name} beside it, which another program left "
                f"that had it open for writing ({first}); remove that file, as the next run does."
            ) from error
        raise DamagedWarehouse(
            f"The warehouse at {home.warehouse} cannot be opened ({first}); move it away and the next run rebuilds it from the lake."
        ) from error
    except BaseException:
        con.close()
        raise
    return con


def open_next(home: Home) -> duckdb.DuckDBPyConnection:
    """A read-only connection to the next warehouse, for the audit; to be closed before it is published."""
    return duckdb.connect(str(home.next), read_only=True)


@contextmanager
def answering(con: duckdb.DuckDBPyConnection, home: Home) -> Iterator[None]:
    """For a block of Khabar's own questions. Raises OutdatedWarehouse where they fail since another version built it."""
    try:
        yield
    except duckdb.Error as error:
        if said := outdated(con, home):
            raise OutdatedWarehouse(said) from error
        raise


def outdated(con: duckdb.DuckDBPyConnection, home: Home) -> str:
    """What to say of a warehouse that another version built, with other tables, views or rules; else nothing."""
    if check_version(con, home) == fingerprint():
        return ""
    return (
        f"The warehouse at {home.warehouse} was built by another version of Khabar; "
        f"`khabar ingest INBOX --home {quote(str(home.root))}` builds it again from the lake."
    )


def check_version(con: duckdb.DuckDBPyConnection, home: Home) -> str:
    """The fingerprint of what the open warehouse was built with. Raises NewerWarehouse where a newer Khabar wrote it."""
    row = con.execute("SELECT version, fingerprint FROM schema_version").fetchone()
    if row is None or row[0] > SCHEMA_VERSION:
        found = row[0] if row else "unknown"
        raise NewerWarehouse(
            f"The warehouse at {home.warehouse} has schema version {found}, and this Khabar knows up to {SCHEMA_VERSION}; "
            "install the newer Khabar, or choose another --home."
        )
    return str(row[1])
