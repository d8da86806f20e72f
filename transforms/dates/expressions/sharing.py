"""A month or day in, the same with the year out that only its fellow names: «تموز وآب 2006», «10 أيار و3 حزيران الماضي».

So is a weekday's direction: «الجمعة والأحد المقبلين». «أو» joins alike: «في آب أو أيلول المقبلين».
"""

from __future__ import annotations

from typing import Final

from transforms.dates.expressions.assemble import MAX_TOKENS
from transforms.dates.expressions.expression import Expression
from transforms.dates.expressions.runs import expressions_at
from transforms.dates.vocabulary.names import HIJRI
from transforms.tokens import Tokens

_SHARING: Final = (("month",), ("daymonth",), ("weekday",))
_LINKS: Final = ("and", "or")
_MOST_FELLOWS: Final = 12  # a year has no more months to join; each member looks at all behind it


def sharing(tokens: Tokens, found: Expression) -> Expression:
    """With the year, or «last» and «next», of the one that follows after «و» or «أو»; unchanged where none does."""
    fellow = _fellow(tokens, found) if _may_share(tokens, found) else None
    if fellow is None:
        return found
    fellows = [found]
    while fellow is not None:
        fellows.append(fellow)
        more = len(fellows) <= _MOST_FELLOWS and _may_share(tokens, fellow)
        fellow = _fellow(tokens, fellow) if more else None
    shared = fellows.pop()
    while fellows:
        shared = _with_its(shared, fellows.pop())
    return shared


def _may_share(tokens: Tokens, found: Expression) -> bool:
    lacks_year = found.until is None and found.frame.year is None
    return found.slots in _SHARING and lacks_year and found.last < len(tokens.entries)


def _with_its(fellow: Expression, found: Expression) -> Expression:
    theirs, mine = fellow.frame, found.frame.month or 0
    other = theirs.month or 0
    if (other > HIJRI) != (mine > HIJRI):
        return found
    year = theirs.year
    if year is not None and (mine, found.frame.day or 0) > (other, theirs.day or 0):
        year -= 1  # «كانون الأول وكانون الثاني 2018»
    return found._replace(
        frame=found.frame._replace(
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
    if word.kind in _LINKS:
        at += 1
    elif word.proclitic != "w":
        return None
    codes = "".join([entry.date_code for entry in tokens.entries[at : at + MAX_TOKENS]])
    if not codes:
        return None
    offset, candidates = expressions_at(tokens.entries, codes, at, at)
    for candidate in candidates:
        if candidate.until is None and candidate.slots[0] == found.slots[0]:
            return candidate._replace(first=candidate.first + offset, last=candidate.last + offset)
    return None
