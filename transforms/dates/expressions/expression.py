"""An expression in the tokens, not yet resolved."""

from __future__ import annotations

from typing import NamedTuple

from transforms.dates.grammar.frame import Frame


class Expression(NamedTuple):
    """Joined parts at tokens `[first, last)`. `slots`: what they are, in order; `until`: the other end of a range.

    `alone`: whether it stands for itself in running text. `worded`: whether its first token is a word, no figure.
    """

    first: int
    last: int
    frame: Frame
    slots: tuple[str, ...]
    rule: str
    alone: bool
    until: Frame | None = None
    worded: bool = False
