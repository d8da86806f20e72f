"""Which rows are refused and why, and what else has to go with them.

A row goes along when a row that it refers to is not kept; a document goes as a whole when its article or one of its
segments is refused, since without them it would be neither an article nor covered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from typing import Any

import numpy as np
import pyarrow as pa

from expectations.rules import FACT_NAMES, Rule
from transforms.records import TABLES

CARRIES_DOCUMENT = ("articles", "segments")


class Refusals:
    """The refusals among one group's tables. `tables` holds at least `documents`."""

    def __init__(self, tables: Mapping[str, pa.Table]) -> None:
        self._tables = {name: tables[name] for name in FACT_NAMES if name in tables}
        self._kept = {name: np.ones(t.num_rows, dtype=bool) for name, t in self._tables.items()}
        self._why: dict[tuple[str, int], list[tuple[str, str]]] = {}

    def refuse(self, table: str, rows: Sequence[int], rule: Rule) -> None:
        """Refuse rows by position. Of rows with one key the first stays."""
        if rule.id.endswith(".key.unique"):
            rows = self._repeated(table, rows)
        self._refuse(table, rows, rule.id, rule.message)

    def without_refused(self, table: str, content: pa.Table) -> pa.Table:
        """The rows that go on: nearly always all of them, which costs no copy."""
        kept = self._kept.get(table)
        return content if kept is None or kept.all() else content.filter(pa.array(kept))

    def take_along(self) -> None:
        """Refuse what hangs on refused rows, until nothing more does."""
        before = -1
        while before != len(self._why):
            before = len(self._why)
            self._take_documents()
            for table in self._tables:
                for column, (target, key) in TABLES[table].references.items():
                    self._take_orphans(table, column, target, key)

    def rows(self) -> Iterator[tuple[str, str, str, str, str, dict[str, Any]]]:
        """document_id, path, table, rule, message and record of each refused row."""
        documents = self._tables["documents"]
        paths = dict(
            zip(documents.column("document_id").to_pylist(), documents.column("path").to_pylist(), strict=True)
        )
        claims = self._owners()
        for (table, row), why in sorted(self._why.items()):
            record = self._tables[table].slice(row, 1).to_pylist()[0]
            document = record.get("document_id") or claims.get(record.get("claim_id")) or ""
            message = " ".join(dict.fromkeys(message for _, message in why))
            others = sorted({rule for rule, _ in why[1:]} - {why[0][0]})
            if others:
                message += f" Also breaks {', '.join(others)}."
            yield document, paths.get(document) or "", table, why[0][0], message, record

    def _refuse(self, table: str, rows: Sequence[int], rule: str, message: str) -> None:
        for row in rows:
            self._why.setdefault((table, row), []).append((rule, message))
        self._kept[table][list(rows)] = False

    def _repeated(self, table: str, rows: Sequence[int]) -> list[int]:
        keys = self._keys(table)
        seen: set[tuple[Any, ...]] = set()
        repeated = []
        for row in rows:
            if keys[row] in seen:
                repeated.append(row)
            seen.add(keys[row])
        return repeated

    def _take_documents(self) -> None:
        ids = self._tables["documents"].column("document_id").to_pylist()
        for table in CARRIES_DOCUMENT:
            if table not in self._tables or self._kept[table].all():
                continue
            keys, kept = self._keys(table), self._kept[table]
            # A refused twin takes nothing along, since the first row with its key stays.
            lost = {document for document, *_ in set(compress(keys, ~kept)) - set(compress(keys, kept))}
            rows = [i for i, d in enumerate(ids) if d in lost and self._kept["documents"][i]]
            self._refuse("documents", rows, f"documents.{table}.refused", f"One of its rows in {table} was refused.")

    def _take_orphans(self, table: str, column: str, target: str, key: str) -> None:
        if target not in self._tables or self._kept[target].all():
            return
        there = set(np.array(self._tables[target].column(key).to_pylist(), dtype=object)[self._kept[target]])
        values = self._tables[table].column(column).to_pylist()
        rows = [i for i, v in enumerate(values) if v is not None and v not in there and self._kept[table][i]]
        self._refuse(table, rows, f"{table}.{column}.refused", f"The row of {target} that it belongs to was refused.")

    def _keys(self, table: str) -> list[tuple[Any, ...]]:
        return list(zip(*(self._tables[table].column(k).to_pylist() for k in TABLES[table].key), strict=True))

    def _owners(self) -> dict[str, str]:
        claims = self._tables.get("claims")
        if claims is None:
            return {}
        return dict(zip(claims.column("claim_id").to_pylist(), claims.column("document_id").to_pylist(), strict=True))
