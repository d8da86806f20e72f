"""Rows for a terminal: Arabic and Latin side by side, each cell wrapped to its column.

On a terminal every line of a cell is a bidirectional isolate, so that Arabic in one column does not reorder the next;
piped, the text is left plain and unwrapped for whoever reads it.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

ISOLATE, END_ISOLATE = "\u2068", "\u2069"
MAX_LINES = 3  # of one cell; what is longer ends in an ellipsis
GAP = 3  # between columns, as drawn
MIN_WIDTH = 8
NO_LIMIT = 1_000_000  # width of a console that is no terminal
# A page must not steer the terminal, nor turn round what stands beside its text.
_CONTROLS: dict[int, str | None] = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "\ufffd")
_CONTROLS |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def plain(value: Any) -> str:
    """A value as one line of text."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes" if value.second == 0 and value.microsecond == 0 else "auto")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(map(plain, value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return " ".join(str(value).split()).translate(_CONTROLS)


def show(columns: Sequence[str], rows: Iterable[Sequence[Any]], console: Console, width: int | None = None) -> None:
    """Print rows as a table. width: to fit it into; None is the terminal's, and no limit without a terminal."""
    if width is None and not console.is_terminal:
        console.out("\n".join(unwrapped(columns, rows)), highlight=False)
        return
    console.print(table(columns, rows, console.is_terminal, width or console.width))


def unwrapped(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """The lines of a table as wide as what it holds; drawn here, since Rich takes minutes for many thousand rows."""
    from rich.cells import cell_len

    grid = [list(columns), *([plain(value) for value in row] for row in rows)]
    lengths = [[cell_len(cell) for cell in row] for row in grid]
    widths = [max(length) for length in zip(*lengths, strict=True)]
    for row, length in zip(grid, lengths, strict=True):
        yield " | ".join(cell + " " * (most - own) for cell, own, most in zip(row, length, widths, strict=True))
        if row is grid[0]:
            yield "-+-".join("-" * most for most in widths)


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]], live: bool, width: int) -> Table:
    """A table of at most `width` characters. live: for a terminal, with isolates. Numbers stand to the right."""
    from rich import box
    from rich.markup import escape
    from rich.table import Table

    values = [list(row) for row in rows]
    cells = [[plain(value) for value in row] for row in values]
    widths = _widths(columns, cells, width)
    drawn = Table(box=box.SIMPLE_HEAD if live else box.ASCII2, show_edge=False, pad_edge=False)
    for at, name in enumerate(columns):
        numbers = any(_is_number(row[at]) for row in values) and all(
            row[at] is None or _is_number(row[at]) for row in values
        )
        drawn.add_column(escape(name), justify="right" if numbers else "left", no_wrap=True, overflow="ignore")
    for row in cells:
        drawn.add_row(*(_cell(text, most, live) for text, most in zip(row, widths, strict=True)))
    return drawn


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _cell(text: str, width: int, live: bool) -> str:
    from rich.markup import escape

    lines = textwrap.wrap(text, width, max_lines=MAX_LINES, placeholder=" …")
    return "\n".join(f"{ISOLATE}{escape(line)}{END_ISOLATE}" if live else escape(line) for line in lines)


def _widths(columns: Sequence[str], cells: list[list[str]], room: int) -> list[int]:
    """Each column as wide as its longest cell, but none wider than what lets all of them fit."""
    widths = [max(len(name), *(len(row[at]) for row in cells), 1) for at, name in enumerate(columns)]
    room -= GAP * (len(columns) - 1)
    most = max(widths)
    while most > MIN_WIDTH and sum(min(width, most) for width in widths) > room:
        most -= 1
    return [min(width, most) for width in widths]
