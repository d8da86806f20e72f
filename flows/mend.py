"""What comes before every run: the home as its last published run left it, whatever happened to it since.

A warehouse that has to be built again from the lake is audited as a whole before it is published, like any other.
"""

from __future__ import annotations

from collections.abc import Callable

from flows.errors import RunError
from warehouse.home import Home
from warehouse.infer import infer
from warehouse.publish import recover


def mend(home: Home, tell: Callable[[str], object]) -> None:
    """Call it under the home's lock. tell: of what took time.

    Raises RunError where a rule is broken; then the published warehouse is what it was.
    """
    recovered = recover(home, infer, lambda: _audit(home))
    if recovered.reloaded:
        tell(f"built the warehouse again from the lake (runs: {len(recovered.reloaded)})")


def _audit(home: Home) -> None:
    from flows import steps  # here, because it loads what reads pages

    audited = steps.audit_next(home, None)
    if audited.failed:
        steps.write_reports(home, "", audited.checked)
        broken = steps.told([violation._replace(remedy="") for violation in audited.failed])
        raise RunError(
            f"The lake {home.lake} gives a warehouse that breaks rules, so it is not published (see {home.reports}). "
            f"{broken.strip()} Put the lake back from a copy, or ingest into a new --home."
        )
