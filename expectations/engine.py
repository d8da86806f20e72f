"""Great Expectations behind one function: a frame and rules in, the rows that break them out.

Importing this module imports Great Expectations (seconds), so it is imported where a check starts and nowhere else.
Booleans first, rows only for what failed: that is ten times cheaper on parts that are right.
"""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cache, partial
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from expectations.rules import Rule

os.environ["GX_ANALYTICS_ENABLED"] = "false"
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its own deprecations, which are not ours to mend
    import great_expectations as gx
    from great_expectations import expectations as library
    from great_expectations.core import RunIdentifier, expectationSuiteValidationResultSchema
    from great_expectations.data_context.types.resource_identifiers import (
        ExpectationSuiteIdentifier,
        ValidationResultIdentifier,
    )
    from great_expectations.validator import validation_graph

# Its progress bars cannot be switched off for an ephemeral context, and each check would draw one.
vars(validation_graph)["tqdm"] = partial(vars(validation_graph)["tqdm"], file=StringIO())
logging.getLogger("great_expectations.data_context.types.base").setLevel(logging.WARNING)  # temporary folders

SITE = "khabar"


class Checked(NamedTuple):
    """One validation: what was checked, and the result as Great Expectations gives it, for Data Docs."""

    name: str
    suite: dict[str, Any]
    result: dict[str, Any]


class Findings(NamedTuple):
    """failed: rule id -> positions of the rows that break it (all rows, where the rule could not be computed)."""

    failed: dict[str, list[int]]
    checked: list[Checked]


def check(name: str, frame: pd.DataFrame, rules: Sequence[Rule], row: str) -> Findings:
    """Check `rules` on `frame`. row: the column with each row's position."""
    whole = _validate(name, frame, rules, {"result_format": "BOOLEAN_ONLY"})
    broken = [rule for rule, right in zip(rules, _successes(whole, rules), strict=True) if not right]
    if not broken:
        return Findings({}, [whole])
    by_row = {"result_format": "COMPLETE", "unexpected_index_column_names": [row]}
    rows = _validate(f"{name}-broken", frame, broken, by_row)
    failed: dict[str, list[int]] = {}
    for rule, outcome in zip(broken, _in_order(rows, broken), strict=True):
        if outcome["success"]:
            continue
        found = outcome["result"].get("unexpected_index_list")
        failed[rule.id] = sorted({int(at[row]) for at in found}) if found else list(range(len(frame)))
    return Findings(failed, [whole, rows])


def _validate(name: str, frame: pd.DataFrame, rules: Iterable[Rule], result_format: dict[str, Any]) -> Checked:
    expected = [getattr(library, r.expectation)(**r.arguments, meta={"rule": r.id}, notes=r.message) for r in rules]
    suite = gx.ExpectationSuite(name=name, expectations=expected)
    result = _frames(name).get_batch({"dataframe": frame}).validate(suite, result_format=result_format)
    return Checked(name, suite.to_json_dict(), result.to_json_dict())


@cache
def _context() -> Any:
    """One context for all checks of the process. It holds settings; frames and results are not kept in it."""
    return gx.get_context(mode="ephemeral")


@cache
def _frames(name: str) -> Any:
    """Where frames of one name are handed in."""
    source = _context().data_sources.add_or_update_pandas(name)
    return source.add_dataframe_asset(name).add_batch_definition_whole_dataframe(name)


def _in_order(checked: Checked, rules: Sequence[Rule]) -> list[dict[str, Any]]:
    by_rule = {r["expectation_config"]["meta"]["rule"]: r for r in checked.result["results"]}
    return [by_rule[rule.id] for rule in rules]


def _successes(checked: Checked, rules: Sequence[Rule]) -> list[bool]:
    return [outcome["success"] for outcome in _in_order(checked, rules)]


def write_docs(folder: Path, checked: Sequence[Checked], run_id: str) -> Path:
    """Render results as Data Docs. The context and its stores live in memory; only the pages are written."""
    context = gx.get_context(mode="ephemeral")
    for default in list(context.get_site_names()):  # in a temporary folder, which nobody would ever see
        context.delete_data_docs_site(default)
    context.add_data_docs_site(SITE, _site(folder))
    run = RunIdentifier(run_name=run_id or None, run_time=datetime.now(UTC))
    for name, suite, result in checked:
        context.suites.add_or_update(gx.ExpectationSuite(name=name, expectations=suite["expectations"]))
        key = ValidationResultIdentifier(ExpectationSuiteIdentifier(name), run, name)
        context.validation_results_store.set(key, expectationSuiteValidationResultSchema.load(result))
    context.build_data_docs(site_names=[SITE])
    return folder / "index.html"


def _site(folder: Path) -> Any:
    return {
        "class_name": "SiteBuilder",
        "show_how_to_buttons": False,
        "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
        "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder.resolve())},
    }
