"""Dates of a page in; out whether its early years are of the Hijri calendar: «(609-699 هـ) ولد سنة تسع وستمائة»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.bounds import HIJRI_YEARS
from transforms.dates.grammar.frame import Frame
from transforms.dates.page.ahead import Found
from transforms.dates.vocabulary.names import HIJRI

_HIJRI: Final = "hijri"
_GREGORIAN: Final = "gregorian"


def counts_by_hijra(found: Sequence[Found]) -> bool:
    """Whether the page names an early year with its Hijri era, none with the other, and one without any."""
    eras = {_era(expression.frame) for expression, _, _ in found if _is_early(expression.frame)}
    return eras == {_HIJRI, None}


def by_hijra(frame: Frame) -> Frame:
    """An early year without an era as one of the Hijri calendar."""
    return frame._replace(calendar=_HIJRI) if _is_early(frame) and _era(frame) is None else frame


def _era(frame: Frame) -> str | None:
    """The calendar that is printed; a month's name tells it, too."""
    if frame.calendar is None and frame.month is not None:
        return _HIJRI if frame.month > HIJRI else _GREGORIAN
    return frame.calendar


def _is_early(frame: Frame) -> bool:
    return frame.year is not None and frame.year < HIJRI_YEARS.start and not frame.before_era
