"""A month or day in, the same with the year out that only its fellow names: «تموز وآب 2006», «10 أيار و3 حزيران الماضي».

So is a weekday's direction: «الجمعة والأحد المقبلين».
"""

from __future__ import annotations

from typing import Final

from transforms.dates.assemble import MAX_TOKENS
from transforms.dates.expression import Expression
from transforms.dates.names import HIJRI
from transforms.dates.runs import expressions_at
from transforms.tokens import Tokens

_SHARING: Final = (("month",), ("daymonth",), ("weekday",))


def sharing(tokens: Tokens, found: Expression) -> Expression:
    """With the year, or «last» and «next», of the one that follows after «و»; unchanged where none does."""
    frame = found.frame
    if (
        found.slots not in _SHARING
        or found.until is not None
        or frame.year is not None
        or found.last >= len(tokens.entries)
    ):
        return found
    fellow = _fellow(tokens, found)
    if fellow is None:
        return found
    theirs, mine = fellow.frame, frame.month or 0
    other = theirs.month or 0
    if (other > HIJRI) != (mine > HIJRI):
        return found
    year = theirs.year
    if year is not None and (mine, frame.day or 0) > (other, theirs.day or 0):
        year -= 1  # «كانون الأول وكانون الثاني 2018»
    return found._replace(
        frame=frame._replace(
            year=year,
            calendar=theirs.calendar,
            toward=theirs.toward,
            year_shift=theirs.year_shift,
            mention=theirs.mention,
        )
    )


def _fellow(tokens: Tokens, found: Expression) -> Expression | None:
    at, word = found.last, tokens.entries[found.last].date
    if word is None:
        return None
    if word.kind == "and":
        at += 1
    elif word.proclitic != "w":
        return None
    codes = "".join([entry.date_code for entry in tokens.entries[at : at + MAX_TOKENS]])
    if not codes:
        return None
    offset, candidates = expressions_at(tokens.entries, codes, at, at)
    for candidate in candidates:
        if candidate.until is None and candidate.slots[0] == found.slots[0]:
            return sharing(tokens, candidate._replace(first=candidate.first + offset, last=candidate.last + offset))
    return None
