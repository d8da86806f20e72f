"""The language as data: one TOML file per topic, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


@cache
def load(name: str) -> dict[str, Any]:
    """The content of `lexicon/<name>.toml`. Treat as read-only: it is shared."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))
