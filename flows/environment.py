"""What Prefect and Great Expectations are told through the environment, before either is imported.

Both would otherwise report home, look for updates and keep their files in the user's folder. What the environment
already says of Prefect is left as it is: with PREFECT_API_URL set, runs are recorded on that server.
"""

from __future__ import annotations

import os
from pathlib import Path

SILENT = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "GX_ANALYTICS_ENABLED": "false",
}
EMBEDDED = {
    "PREFECT_SERVER_UI_ENABLED": "false",
    "PREFECT_SERVER_API_HOST": "127.0.0.1",
    "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_ENABLED": "false",  # most of what a run would add, for nobody to look at
    "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",  # two seconds of a first run, for what runs do not use
}
WHOLE = {
    "PREFECT_SERVER_API_HOST": "127.0.0.1",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",  # records of runs go after three months
}
QUIET = {"PREFECT_LOGGING_LEVEL": "CRITICAL", "PREFECT_INTERNAL_LOGGING_LEVEL": "CRITICAL"}  # the command tells itself


def be_silent() -> None:
    """No telemetry, and no proxy on the way to this machine itself."""
    os.environ.update(SILENT)
    for name in ("NO_PROXY", "no_proxy"):
        os.environ[name] = ",".join(filter(None, (os.environ.get(name), "127.0.0.1,localhost")))


def keep_prefect_in(home: Path) -> None:
    """Prefect's files under the home, unless the environment names another place."""
    os.environ.setdefault("PREFECT_HOME", str(home.resolve() / "prefect"))
    Path(os.environ["PREFECT_HOME"]).mkdir(parents=True, exist_ok=True)


def be_quiet() -> None:
    """No log of Prefect's on the terminal, unless the environment asks for it."""
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)


def has_server() -> bool:
    return bool(os.environ.get("PREFECT_API_URL"))
