"""Columns of truth values for rules that look beyond one column: spans that re-read, references, partitions.

In: the pyarrow tables of one group of parts. Out: for each fact table a pandas frame with the columns that its rules
look at, and the derived ones beside them. Computed row by row on plain strings, since offsets count code points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby, repeat
from typing import Any

import pandas as pd
import pyarrow as pa

from expectations.rules import Span, rules_of, span_column, spans_of
from transforms.records import TABLES

ROW = "row"  # position of the row in its table: how a failing row is named
_NO_TEXT = object()  # the span's table has no column with its text


class Frames:
    """The frames of one group of parts, made on demand."""

    def __init__(self, tables: Mapping[str, pa.Table]) -> None:
        self._tables = tables
        documents = tables["documents"]
        self.texts: dict[str, str] = dict(zip(_list(documents, "document_id"), _list(documents, "text"), strict=True))

    def frame(self, table: str) -> pd.DataFrame:
        content = self._tables[table]
        values = _columns_with_values(table)
        frame: pd.DataFrame = content.select([c for c in content.column_names if c in values]).to_pandas()
        for column in content.column_names:
            if column not in values:
                frame[column] = _presence(content.column(column))
        for span in spans_of(table):
            frame[span_column(span)] = self._span_holds(content, span)
        for column, (target, key) in TABLES[table].references.items():
            there = set(_list(self._tables[target], key)) if target in self._tables else set()
            frame[f"{column}_found"] = [value is None or value in there for value in _list(content, column)]
        if table == "documents":
            frame["segments_cover"] = self._covered(content)
            written = set(_list(self._tables["articles"], "document_id")) if "articles" in self._tables else set()
            frame["article_found"] = [document in written for document in _list(content, "document_id")]
        frame[ROW] = range(len(frame))
        return frame

    def _span_holds(self, content: pa.Table, span: Span) -> list[bool]:
        documents, starts, ends = (_list(content, c) for c in ("document_id", span.start, span.end))
        stored = _list(content, span.text) if span.text else repeat(_NO_TEXT)
        return [
            _holds(self.texts.get(document) or "", start, end, text)
            for document, start, end, text in zip(documents, starts, ends, stored, strict=False)
        ]

    def _covered(self, documents: pa.Table) -> list[bool]:
        segments = self._tables.get("segments")
        spans: dict[str, bool] = {}
        if segments is not None:
            rows = sorted(
                set(zip(*(_list(segments, c) for c in ("document_id", "start", "end")), strict=True)),
                key=lambda row: (row[0] or "", row[1] or 0),
            )
            for document, group in groupby(rows, key=lambda row: row[0]):
                spans[document] = _partition([(s, e) for _, s, e in group], len(self.texts.get(document) or ""))
        return [
            spans.get(d, not text)
            for d, text in zip(*(_list(documents, c) for c in ("document_id", "text")), strict=True)
        ]


@cache
def _columns_with_values(table: str) -> set[str]:
    """Columns of which a rule asks more than whether they are null: texts and lists need not be handed over."""
    used: set[str] = set()
    for rule in rules_of(table):
        if not rule.id.endswith(".not_null"):
            used.update(rule.arguments[key] for key in ("column", "column_A", "column_B") if key in rule.arguments)
            used.update(rule.arguments.get("column_list", ()))
    return used


def _presence(column: pa.ChunkedArray) -> Any:
    return True if column.null_count == 0 else [True if there else None for there in column.is_valid().to_pylist()]


def _holds(whole: str, start: int | None, end: int | None, stored: object) -> bool:
    """Whether a span lies inside the text and, where it has a text of its own, reads as that. All null is right too."""
    if stored is None or start is None or end is None:
        return stored is None and start is None and end is None
    inside = start >= 0 and end <= len(whole)
    return inside and (stored is _NO_TEXT or (end >= start and whole[start:end] == stored))


def _partition(spans: Sequence[tuple[Any, Any]], length: int) -> bool:
    at = 0
    for start, end in spans:
        if start != at or end is None or end <= start:
            return False
        at = end
    return at == length


def _list(table: pa.Table, column: str) -> list[Any]:
    values: list[Any] = table.column(column).to_pylist()
    return values
