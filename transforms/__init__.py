"""Pure functions from bytes to records: no clock, no I/O, nothing of Prefect, pandas, Great Expectations, DuckDB.

`parse` calls them in turn: bytes become a text (`decode`), which is read in other signs than it is printed in (`markup`, `spelling`,
`wrapped`) and becomes `tokens`, each looked up once in all lexicons; then come `pages`, `dates` and `claims`, a package each with
a map of its own, and what pages are compared by (`facets`, `negations`, `fingerprints`). `records` and `inferences` declare all tables.
"""

from transforms.native import use_compiled

use_compiled()
