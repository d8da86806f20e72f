"""Results for other programs: values as JSON has them, and Parquet files, which keep the types."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.errors import OutputError, UsageError
from warehouse.connection import DatabaseError
from warehouse.durable import write_whole

if TYPE_CHECKING:
    import pyarrow as pa

BATCH = 65_536  # rows, a row group of the file


def json_value(value: Any) -> Any:
    """A value of a result for `json.dumps`: null for what is no number, times in ISO 8601, also inside lists."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Decimal):
        return json_value(float(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(name): json_value(part) for name, part in value.items()}
    if isinstance(value, list):
        return [json_value(part) for part in value]
    return value


def distinct(names: Iterable[str]) -> list[str]:
    """The names of columns; one that stood before gets a number, since an object would lose the one or the other."""
    found: list[str] = []
    for name in names:
        unique, number = name, 0
        while unique in found:
            number += 1
            unique = f"{name}_{number}"
        found.append(unique)
    return found


def to_parquet(result: Any, file: Path) -> None:
    """Write a relation of the database to a file, which is there whole or not at all. Raises UsageError, OutputError, DatabaseError."""
    import pyarrow as pa

    target = file.resolve()  # what a link leads to is replaced, and not the link
    if target.exists() and not target.is_file():
        raise UsageError(f"--parquet: {file} is no file; name one, as pairs.parquet.")
    if not target.parent.is_dir():
        raise UsageError(f"--parquet: there is no folder {target.parent}; make it first.")
    try:
        write_whole(target, partial(_write, result.to_arrow_reader(BATCH)))
    except (pa.ArrowNotImplementedError, pa.ArrowInvalid) as error:
        raise UsageError(
            f"{file}: a column has a type that Parquet has not ({error}); cast it in the query."
        ) from error
    except OSError as error:
        if error.errno:
            raise OutputError(f"--parquet: {file} cannot be written ({error.strerror}).") from error
        raise DatabaseError(str(error)) from error  # so arrives what fails while rows are fetched


def _write(rows: pa.RecordBatchReader, path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    fields = [field.with_name(name) for field, name in zip(rows.schema, distinct(rows.schema.names), strict=True)]
    with pq.ParquetWriter(path, pa.schema(fields), compression="zstd") as file:
        for batch in rows:
            file.write_batch(batch.rename_columns([field.name for field in fields]))
