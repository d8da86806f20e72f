"""Lines with the states of the best path in; their final roles out: what only the chosen headline and body can settle.

Which of two equal lines is the headline, which label is the section, whose name stands below the headline.
"""

from __future__ import annotations

from collections.abc import Sequence

from transforms.pages.lines import LABEL, Line
from transforms.pages.marks import marks
from transforms.pages.parts import section

Stems = set[str]
BYLINE_WORDS = range(2, 6)  # words of a line that may be a name


def settle(lines: Sequence[Line], zones: Sequence[str], roles: Sequence[str]) -> list[str]:
    """The roles, settled. Zones stay as they are."""
    settled = list(roles)
    if "headline" in settled:
        _first_of_equals(lines, settled)
    named = section(lines, settled, zones)
    spoken = {s for line, role in zip(lines, settled, strict=True) if role in ("headline", "body") for s in line.stems}
    for n, (line, zone, role) in enumerate(zip(lines, zones, settled, strict=True)):
        if n == named:
            settled[n] = "section"
        elif role in ("section", "byline", "caption") and zone == "between" and line.shape is LABEL:
            settled[n] = _label(line, spoken)
        elif role == "section":
            settled[n] = "boilerplate"
    return settled


def _first_of_equals(lines: Sequence[Line], roles: list[str]) -> None:
    """A headline printed twice is the first of the two, unless other headlines stand between; a repetition is none."""
    head = roles.index("headline")
    for n in range(head - 1, -1, -1):
        if roles[n] == "ticker":
            if lines[n].key == lines[head].key:
                roles[n], roles[head] = "headline", "boilerplate"
            break
    seen = {lines[roles.index("headline")].key}
    for n in range(head + 1, len(lines)):
        if roles[n] == "body":
            break
        if roles[n] == "caption":
            if lines[n].key in seen:
                roles[n] = "boilerplate"
            seen.add(lines[n].key)


def _label(line: Line, spoken: Stems) -> str:
    """What a label below the headline is when it is not the section: a name, a caption, or nothing of the article."""
    if marks().is_name(line.key) or line.key[-1:] in marks().agencies:
        return "byline"
    if line.stems and line.stems <= spoken:
        return "caption"
    return "byline" if len(line.key) in BYLINE_WORDS else "boilerplate"
