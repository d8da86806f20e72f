"""Great Expectations behind one function: a frame and rules in, the rows that break them out.

Importing this module imports Great Expectations (seconds), so it is imported where a check starts and nowhere else.
Booleans first, rows only for what failed: that is ten times cheaper on parts that are right.
"""

from __future__ import annotations

import logging
import os
import sys
import time
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
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
    from great_expectations.expectations.expectation import Expectation
    from great_expectations.validator import validation_graph

# Its progress bars cannot be switched off for an ephemeral context, and each check would draw one.
vars(validation_graph)["tqdm"] = partial(vars(validation_graph)["tqdm"], file=StringIO())
logging.getLogger("great_expectations.data_context.types.base").setLevel(logging.WARNING)  # temporary folders

SITE = "khabar"


def _raised(record: logging.LogRecord) -> bool:
    """Its renderer logs what goes wrong with a page, and goes on without the page: here that is an error."""
    if error := sys.exc_info()[1]:
        raise error
    return True


logging.getLogger("great_expectations.render.renderer.site_builder").addFilter(_raised)


class Checked(NamedTuple):
    """One validation: what was checked, and the result as Great Expectations gives it, for Data Docs."""

    name: str
    result: dict[str, Any]


class Findings(NamedTuple):
    """failed: rule id -> positions of the rows that break it."""

    failed: dict[str, list[int]]
    checked: list[Checked]


class UncheckedRule(Exception):  # noqa: N818 - not an error of the data
    """A rule could not be computed. No verdict on any row follows from that, so nothing may go on."""


def check_counts(name: str, broken: Mapping[str, int], rules: Mapping[str, str]) -> tuple[set[str], Checked]:
    """Expect each rule to be broken by no row. broken: rule id -> rows that break it; rules: rule id -> what it says.

    Returns the rules that are broken. Of each column of one number its greatest is asked, which costs half of asking
    every value.
    """
    expected = [
        Rule(rule, "ExpectColumnMaxToBeBetween", {"column": rule, "min_value": 0, "max_value": 0}, message)
        for rule, message in rules.items()
    ]
    whole = _validate(name, pd.DataFrame([broken]), expected, {"result_format": "BASIC"})
    verdicts = zip(rules, _verdicts(whole, expected), strict=True)
    return {rule for rule, right in verdicts if not right}, whole


def check(name: str, frame: pd.DataFrame, rules: Sequence[Rule], row: str) -> Findings:
    """Check `rules` on `frame`. row: the column with each row's position. Raises UncheckedRule."""
    whole = _validate(name, frame, rules, {"result_format": "BOOLEAN_ONLY"})
    broken = [rule for rule, right in zip(rules, _verdicts(whole, rules), strict=True) if not right]
    if not broken:
        return Findings({}, [whole])
    by_row = {"result_format": "COMPLETE", "unexpected_index_column_names": [row]}
    rows = _validate(f"{name}-broken", frame, broken, by_row)
    failed = {}
    for rule, right in zip(broken, _verdicts(rows, broken), strict=True):
        found = _outcomes(rows)[rule.id]["result"].get("unexpected_index_list")
        if right or not found:
            raise UncheckedRule(f"The rule {rule.id} is broken in {name}, and its rows cannot be told.")
        failed[rule.id] = sorted({int(at[row]) for at in found})
    return Findings(failed, [whole, _shortened(rows)])


def _validate(name: str, frame: pd.DataFrame, rules: Iterable[Rule], result_format: dict[str, Any]) -> Checked:
    expected = [getattr(library, r.expectation)(**r.arguments, meta={"rule": r.id}, notes=r.message) for r in rules]
    suite = gx.ExpectationSuite(name=name, expectations=expected)
    with _configured_once():
        result = _frames(name).get_batch({"dataframe": frame}).validate(suite, result_format=result_format)
    return Checked(name, result.to_json_dict())


@contextmanager
def _configured_once() -> Iterator[None]:
    """While it validates, an expectation makes its configuration anew each of the ninety times that it looks at it,
    which is most of what checking a few rows costs. Nothing changes one meanwhile, so each makes it once."""
    made: dict[int, tuple[Any, Any]] = {}  # by identity, since expectations have no hash; they are held with it
    owner: Any = Expectation
    make = owner.configuration

    def configuration(expectation: Any) -> Any:
        if id(expectation) not in made:
            made[id(expectation)] = expectation, make.fget(expectation)
        return made[id(expectation)][1]

    owner.configuration = property(configuration)
    try:
        yield
    finally:
        owner.configuration = make


@cache
def _context() -> Any:
    """One context for all checks of the process. It holds settings; frames and results are not kept in it."""
    return gx.get_context(mode="ephemeral")


@cache
def _frames(name: str) -> Any:
    """Where frames of one name are handed in."""
    source = _context().data_sources.add_or_update_pandas(name)
    return source.add_dataframe_asset(name).add_batch_definition_whole_dataframe(name)


def _outcomes(checked: Checked) -> dict[str, dict[str, Any]]:
    return {outcome["expectation_config"]["meta"]["rule"]: outcome for outcome in checked.result["results"]}


def _verdicts(checked: Checked, rules: Sequence[Rule]) -> list[bool]:
    outcomes = _outcomes(checked)
    for rule in rules:
        about = outcomes[rule.id].get("exception_info") or {}
        for raised in [about] if "raised_exception" in about else about.values():
            if raised["raised_exception"]:
                raise UncheckedRule(
                    f"The rule {rule.id} cannot be checked in {checked.name}: {raised['exception_message']}"
                )
    return [bool(outcomes[rule.id]["success"]) for rule in rules]


def _shortened(checked: Checked) -> Checked:
    """Without the lists of all failing rows, which Data Docs would write out; examples and counts stay."""
    for outcome in checked.result["results"]:
        for long in ("unexpected_list", "unexpected_index_list", "unexpected_index_query"):
            outcome["result"].pop(long, None)
    return checked


@contextmanager
def _on_utc() -> Iterator[None]:
    """Its pages tell the machine's time, and fail where TZ is a rule («UTC-3», as in containers) and no zone's name."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


@_on_utc()
def write_docs(folder: Path, checked: Sequence[Checked], run_id: str) -> None:
    """Render results as Data Docs; the page of the nth is named `name-n`. The context and its stores live in memory; only the pages are written."""
    context = gx.get_context(mode="ephemeral")
    for default in list(context.get_site_names()):  # in a temporary folder, which nobody would ever see
        context.delete_data_docs_site(default)
    context.add_data_docs_site(SITE, _site(folder))
    run = RunIdentifier(run_name=run_id or None, run_time=datetime.now(UTC))
    for number, (name, result) in enumerate(checked):
        expected = [outcome["expectation_config"] for outcome in result["results"]]
        context.suites.add_or_update(gx.ExpectationSuite(name=name, expectations=expected))
        key = ValidationResultIdentifier(ExpectationSuiteIdentifier(name), run, f"{name}-{number}")
        context.validation_results_store.set(key, expectationSuiteValidationResultSchema.load(result))
    context.build_data_docs(site_names=[SITE])


def _site(folder: Path) -> Any:
    return {
        "class_name": "SiteBuilder",
        "show_how_to_buttons": False,
        "site_section_builders": {"expectations": "None"},  # a result says what was expected
        "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
        "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder.resolve())},
    }
