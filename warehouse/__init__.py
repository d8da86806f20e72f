"""The lake and the warehouse: all that knows Parquet and DuckDB.

Declared records become tables (`schema`, `objects`, `words`); a run's records become parts of the lake (`lake`, `quarantine`), these
the next warehouse (`load`, `infer`), and that the published one (`publish`). `connection` opens it for reading; `ledger` tells which
files are known, `compare` whether lake and warehouse hold the same, `dictionary` and `described` what everything means.
SQL stands in `sql/`, one object a file.
"""
