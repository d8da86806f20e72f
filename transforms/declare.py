"""How a record is declared: a NamedTuple whose annotations carry each column's meaning and bounds.

Everything else that knows columns (pyarrow schema, DuckDB DDL, expectations, datapackage.json, the data
dictionary) reads `Table.columns` and lists nothing again.
"""

from __future__ import annotations

import types
from datetime import date, datetime
from functools import cached_property
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

HEX_ID = r"^[0-9a-f]{32}$"
RULE_ID = r"^[a-z]+\.[a-z_]+$"


class Field(NamedTuple):
    """What a column means, and what its values may be. `minimum` and `maximum` are inclusive."""

    meaning: str
    allowed: tuple[str, ...] = ()
    minimum: int | float | None = None
    maximum: int | float | None = None
    pattern: str | None = None
    term: str | None = None  # the schema.org or TIMEX3 term for the same thing


class Column(NamedTuple):
    name: str
    type: type  # str, int, float, bool, datetime, date, or list (of str)
    nullable: bool
    field: Field


class Table:
    """One declared table. `key`: primary key. `references`: column -> (table, column) it must be found in.

    `kind` is `fact` (read off one page), `inference` (concluded by comparing pages) or `operation` (about runs).
    `indexed`: whether the database enforces the key; where it does not, the audit alone does.
    """

    def __init__(
        self,
        name: str,
        record: type[Any],
        key: tuple[str, ...],
        kind: str = "fact",
        references: dict[str, tuple[str, str]] | None = None,
        indexed: bool = True,
    ) -> None:
        self.name, self.record, self.key, self.kind, self.indexed = name, record, key, kind, indexed
        self.references = references or {}

    @property
    def meaning(self) -> str:
        """The record's docstring: grain first, in one sentence."""
        return " ".join((self.record.__doc__ or "").split())

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        hints = get_type_hints(self.record, include_extras=True)
        return tuple(_column(name, hints[name]) for name in self.record._fields)


def _column(name: str, hint: Any) -> Column:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"{name}: a column is declared as Annotated[type, Field(...)]")
    base, field = get_args(hint)[:2]
    nullable = False
    if get_origin(base) in (Union, types.UnionType):
        base = next(a for a in get_args(base) if a is not type(None))
        nullable = True
    base = get_origin(base) or base
    if base not in (str, int, float, bool, datetime, date, list):
        raise TypeError(f"{name}: no column type for {base!r}")
    return Column(name, base, nullable, field)
