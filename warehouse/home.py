"""Where everything of one warehouse lies: paths under one folder, and nothing else.

One module knows the names, so that a layout can be read here and nowhere is a path put together by hand.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryFile

from warehouse.errors import UnusableHome

_UNNAMEABLE = {"?", "\\"} if os.sep == "/" else {"?"}  # DuckDB takes these for something else than a name


class Home:
    """Paths under `root`. Making one touches nothing; `ensure` makes the folders."""

    def __init__(self, root: Path) -> None:
        self.root = Path(root)
        self.lake = self.root / "lake"
        self.warehouse = self.root / "warehouse.duckdb"
        self.log = self.root / "warehouse.duckdb.wal"  # of another program that opened the warehouse for writing
        self.next = self.root / "warehouse.next.duckdb"
        self.reports = self.root / "reports"
        self.quarantine = self.root / "quarantine"
        self.stagings = self.root / "staging"
        self.described = self.lake / "datapackage.json"
        self.lock = self.root / ".lock"
        self.times = self.root / "times.json"  # of files that were touched and are as they were

    def staging(self, run_id: str) -> Path:
        return self.stagings / run_id

    def lake_run(self, table: str, run_id: str) -> Path:
        return self.lake / table / f"run={run_id}"

    def ensure(self) -> Home:
        """Make the folders. Raises UnusableHome where the home cannot be made or written."""
        if found := sorted(_UNNAMEABLE & set(str(self.root.resolve()))):
            raise UnusableHome(
                f"The home folder {self.root} has {' and '.join(found)} in its path, which the database cannot open; "
                "choose another with --home."
            )
        try:
            for folder in (self.root, self.lake, self.reports, self.quarantine, self.stagings):
                folder.mkdir(parents=True, exist_ok=True)
            with TemporaryFile(dir=self.root):
                pass
        except OSError as error:
            reason = error.strerror or str(error)
            raise UnusableHome(
                f"The home folder {self.root} cannot be written ({reason}); choose another with --home, or mend its permissions."
            ) from error
        return self
