"""What a page as a whole tells of its dates."""

from __future__ import annotations

from typing import NamedTuple


class Signs(NamedTuple):
    """`ahead`: weekdays that it speaks of as to come, 0 is Monday. `by_hijra`: its early years are of the Hijri calendar."""

    ahead: frozenset[int] = frozenset()
    by_hijra: bool = False
