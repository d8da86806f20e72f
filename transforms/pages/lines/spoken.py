"""Lines of an article in; what they speak of out, gathered where somebody asks: most pages never do."""

from __future__ import annotations

from transforms.pages.lines.line import Line


class Spoken:
    """The stems of an article's headline and body."""

    def __init__(self, lines: list[Line], roles: list[str]) -> None:
        self._lines, self._roles = lines, list(roles)
        self._stems: set[str] | None = None

    def has_any(self, line: Line) -> bool:
        """Whether a stem of the line is spoken of."""
        return not line.stems().isdisjoint(self.all())

    def has_all(self, line: Line) -> bool:
        """Whether all its stems are."""
        return line.stems() <= self.all()

    def all(self) -> set[str]:
        """The stems."""
        if self._stems is None:
            spoken = [
                self._lines[n].stems() for n, role in enumerate(self._roles) if role == "body" or role == "headline"
            ]
            self._stems = set().union(*spoken)
        return self._stems
