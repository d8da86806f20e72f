"""Golden pages: one file per page, `role | line` each, `-` for a blank line or a line whose role does not matter."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[2] / "golden" / "pages"


class Golden(NamedTuple):
    name: str
    facts: dict[str, str]  # `# key: value` lines
    lines: list[tuple[str | None, str]]  # role or None, and the text

    @property
    def text(self) -> str:
        return "\n".join(line for _, line in self.lines)

    @property
    def fetched_at(self) -> datetime | None:
        return datetime.fromisoformat(self.facts["fetched"]) if "fetched" in self.facts else None


def read(path: Path) -> Golden:
    facts, lines = {}, []
    for row in path.read_text("utf-8").splitlines():
        if row.startswith("# "):
            key, colon, value = row[2:].partition(": ")
            if colon and " " not in key:
                facts[key] = value
            continue
        role, _, line = row.partition("|")
        role = role.strip()
        lines.append((None if role == "-" else role, line.strip()))
    return Golden(path.stem, facts, lines)


def pages(refused: bool) -> list[Golden]:
    found = [read(path) for path in sorted(FOLDER.glob("*.txt"))]
    return [page for page in found if ("refused" in page.facts) == refused]
