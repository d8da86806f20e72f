"""The gate: records that keep every rule go on, the others go to `rejects`, whole and with the rule's name.

In: the tables of one group of parts, as big as fits in memory. Out: the same tables without refused rows, and rejects.
A refused row takes along what hangs on it, so that what goes on is whole in itself.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from expectations.derived import ROW, Frames
from expectations.refusals import Refusals
from expectations.rules import FACT_NAMES, rules_of
from transforms.records import Reject

if TYPE_CHECKING:
    from expectations.engine import Checked


class Gated(NamedTuple):
    """tables: what goes on, `files` with the outcome `reject` where a document was refused. rejects: what was given
    as rejects and what was refused here. failed_rules: rule -> rows refused by it. checked: for Data Docs."""

    tables: dict[str, pa.Table]
    rejects: pa.Table
    checked: list[Checked]
    failed_rules: Counter[str]


def gate(tables: Mapping[str, pa.Table], run_id: str) -> Gated:
    """Check the fact tables among `tables` against the rules; `files` and `rejects` may be among them.

    Every document that is given comes out either whole or as a reject; nothing is changed in a row that goes on.
    """
    from expectations import engine  # here, because it loads Great Expectations

    frames = Frames(tables)
    refusals = Refusals(tables)
    checked: list[Checked] = []
    for name in FACT_NAMES:
        if name in tables and tables[name].num_rows:
            findings = engine.check(name, frames.frame(name), rules_of(name), ROW)
            checked += findings.checked
            for rule in rules_of(name):
                if rule.id in findings.failed:
                    refusals.refuse(name, findings.failed[rule.id], rule)
    refusals.take_along()
    kept = {name: refusals.without_refused(name, content) for name, content in tables.items()}
    refused = _rejects(refusals, run_id)
    if "files" in kept:
        refused += _lost(kept["files"], set(tables["documents"].column("document_id").to_pylist()), run_id)
        kept["files"] = _with_outcomes(kept["files"], set(kept["documents"].column("document_id").to_pylist()))
    given = kept.pop("rejects", None)
    rejects = _as_table(refused)
    if given is not None:
        rejects = pa.concat_tables([given.select(rejects.column_names).cast(rejects.schema), rejects])
    return Gated(kept, rejects, checked, Counter(reject.rule for reject in refused))


def _rejects(refusals: Refusals, run_id: str) -> list[Reject]:
    """One for each refused row. Rows that are the same in every column are one reject."""
    found: dict[tuple[str, ...], Reject] = {}
    for document, path, table, rule, message, record in refusals.rows():
        text = _json(record)
        found.setdefault(
            (document, path, table, rule, text), Reject(document, path, table, rule, message, text, run_id)
        )
    return [found[key] for key in sorted(found)]


def _lost(files: pa.Table, documents: set[str], run_id: str) -> list[Reject]:
    """Rejects for files that count as articles and whose document was not even given."""
    message = "It was read as an article, and its document is missing; please report it."
    return [
        Reject(row["document_id"], row["path"], "documents", "documents.file.lost", message, _json(row), run_id)
        for row in files.to_pylist()
        if row["outcome"] == "article" and row["document_id"] not in documents
    ]


def _as_table(rejects: list[Reject]) -> pa.Table:
    schema = pa.schema([(name, pa.string()) for name in Reject._fields])
    columns = list(zip(*rejects, strict=True)) or [()] * len(schema)
    return pa.Table.from_arrays([pa.array(c, pa.string()) for c in columns], schema=schema)


def _json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, default=lambda value: value.isoformat())


def _with_outcomes(files: pa.Table, kept: set[str]) -> pa.Table:
    outcomes = [
        "reject" if outcome == "article" and document not in kept else outcome
        for document, outcome in zip(
            files.column("document_id").to_pylist(), files.column("outcome").to_pylist(), strict=True
        )
    ]
    at = files.schema.get_field_index("outcome")
    return files.set_column(at, files.schema.field(at), pa.array(outcomes, pa.string()))
