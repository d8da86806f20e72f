from typing import Annotated, NamedTuple

import pytest

from transforms.declare import Field, Table
from transforms.records import TABLES


class Sample(NamedTuple):
    """A sample."""

    name: Annotated[str, Field("Its name.", pattern="^a")]
    weight: Annotated[float | None, Field("In kilograms.", minimum=0)]


def test_columns_are_read_off_the_annotations():
    name, weight = Table("samples", Sample, ("name",)).columns
    assert (name.name, name.type, name.nullable, name.field.pattern) == ("name", str, False, "^a")
    assert (weight.type, weight.nullable, weight.field.minimum) == (float, True, 0)


def test_a_bare_annotation_is_an_error():
    class Bare(NamedTuple):
        name: str

    with pytest.raises(TypeError, match="Annotated"):
        _ = Table("bare", Bare, ("name",)).columns


def test_every_table_is_documented_and_its_keys_and_references_exist():
    for table in TABLES.values():
        names = {c.name for c in table.columns}
        assert table.meaning
        assert set(table.key) <= names
        assert all(c.field.meaning.endswith((".", ":")) for c in table.columns), table.name
        for column, (other, key) in table.references.items():
            assert column in names
            assert key in {c.name for c in TABLES[other].columns}


def test_one_name_means_one_type_in_every_table():
    types = {}
    for table in TABLES.values():
        for column in table.columns:
            assert types.setdefault(column.name, column.type) == column.type, (table.name, column.name)
