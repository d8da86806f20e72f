"""Settings of a run: command line first, then KHABAR_* variables, then these defaults."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

from flows.errors import UsageError
from transforms.decode import MAX_BYTES


def processors() -> int:
    """Processors that this process may use, which in a container is fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Settings(BaseSettings):
    """What a run works on, and how."""

    model_config = SettingsConfigDict(env_prefix="KHABAR_", env_ignore_empty=True, frozen=True, extra="forbid")

    inbox: Path
    home: Path = Path("home")
    manifest: Path | None = None
    workers: int = Field(default_factory=processors, ge=1, le=512)
    batch_size: int = Field(200, ge=1, le=100_000)  # files; half a second of work
    batch_bytes: int = Field(4_000_000, ge=1)  # of their text, where files are long
    gate_files: int = Field(5_000, ge=1)  # files whose rows are checked, and so held in memory, together
    gate_bytes: int = Field(16_000_000, ge=1)  # of their text, which takes twenty times as much room as rows
    wait: float = Field(0, ge=0)  # seconds to wait for another run to end
    max_bytes: int = Field(MAX_BYTES, ge=1)
    territory: str = "IQ"

    @field_validator("territory")
    @classmethod
    def _has_weeks(cls, territory: str) -> str:
        from transforms.dates.intervals.calendars import has_weeks

        if not has_weeks(territory.upper()):
            raise PydanticCustomError("territory", "The code of a country with known weeks is wanted, as IQ")
        return territory.upper()

    @property
    def place(self) -> str:
        """The inbox, whatever it is called from where."""
        return os.path.realpath(self.inbox)

    def recorded(self) -> dict[str, Any]:
        """What the run's row keeps: what its records depend on, and in how many processes and pieces they were read."""
        return self.model_dump(mode="json", include={"manifest", "workers", "batch_size", "max_bytes", "territory"})


def load(**given: Any) -> Settings:
    """Settings from what was given (None: not given) and the environment. Raises UsageError."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "settings"
        source = f"--{name.replace('_', '-')}" if given.get(name) is not None else f"KHABAR_{name.upper()}"
        raise UsageError(f"{source}: {first['msg']}, not {first['input']!r}.") from error
