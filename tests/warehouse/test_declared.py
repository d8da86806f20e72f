"""Arrow schema, DDL, data package and data dictionary agree with the declared records."""

import duckdb
import pytest

from transforms.records import TABLES
from warehouse import dictionary
from warehouse.objects import sources
from warehouse.schema import arrow_schema, comments, ddl, explained


@pytest.fixture(scope="module")
def database():
    con = duckdb.connect()
    for table in TABLES:
        con.execute(ddl(table))
        for statement in comments(table):
            con.execute(statement)
    return con


@pytest.mark.parametrize("table", TABLES)
def test_database_arrow_and_package_have_the_declared_columns(database, table):
    declared = TABLES[table]
    names = [c.name for c in declared.columns]
    schema = arrow_schema(table)
    assert schema.names == names
    assert [f.nullable for f in schema] == [c.nullable for c in declared.columns]
    assert all(f.nullable for f in arrow_schema(table, strict=False))
    found = database.execute(
        "SELECT column_name, is_nullable, comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index",
        [table],
    ).fetchall()
    assert found == [(c.name, c.nullable, explained(c)) for c in declared.columns]
    assert database.execute("SELECT comment FROM duckdb_tables() WHERE table_name = ?", [table]).fetchone() == (
        declared.meaning,
    )
    if declared.kind != "inference":
        resource = next(r for r in dictionary.datapackage()["resources"] if r["name"] == table)
        assert [f["name"] for f in resource["schema"]["fields"]] == names
        required = [f["constraints"].get("required", False) for f in resource["schema"]["fields"]]
        assert required == [not c.nullable for c in declared.columns]
        assert resource["schema"]["primaryKey"] == list(dictionary.KEYS_IN_LAKE.get(table, declared.key))


@pytest.mark.parametrize("table", TABLES)
def test_keys_are_enforced_where_they_are_indexed(database, table):
    rows = database.execute(
        "SELECT constraint_column_names FROM duckdb_constraints() "
        "WHERE table_name = ? AND constraint_type = 'PRIMARY KEY'",
        [table],
    ).fetchall()
    assert rows == ([(list(TABLES[table].key),)] if TABLES[table].indexed else [])


def test_arrow_and_database_types_agree(database):
    for table in TABLES:
        by_arrow = duckdb.arrow(arrow_schema(table).empty_table())
        assert [str(t) for t in by_arrow.types] == [
            row[0]
            for row in database.execute(
                "SELECT data_type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index", [table]
            ).fetchall()
        ]


def test_no_foreign_keys_since_the_database_cannot_update_under_them():
    assert not any("REFERENCES" in ddl(table) for table in TABLES)


def test_every_column_says_what_it_means():
    for table in TABLES.values():
        assert table.meaning.endswith(".")
        assert all(c.field.meaning for c in table.columns)


def test_references_are_found_among_the_declared_columns():
    for table in TABLES.values():
        for column, (target, key) in table.references.items():
            assert column in {c.name for c in table.columns}
            assert (key,) == TABLES[target].key


def test_the_data_dictionary_is_not_stale():
    assert dictionary.PAGE.read_text("utf-8") == dictionary.render(), "run `python -m warehouse.dictionary`"


def test_the_data_dictionary_holds_every_column_and_every_bound():
    page = dictionary.render()
    assert {call.split("(")[0] for call in dictionary.MACROS} <= set(sources("macros"))
    for table in TABLES.values():
        assert f"### {table.name}\n" in page
        for column in table.columns:
            assert f"| `{column.name}` |" in page
            assert all(f"`{value}`" in page for value in column.field.allowed)
