"""Pure functions from bytes to records: no clock, no I/O, nothing of Prefect, pandas, Great Expectations, DuckDB."""

from transforms.native import use_compiled

use_compiled()
