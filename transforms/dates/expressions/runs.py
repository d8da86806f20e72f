"""A run of tokens that mean something to dates in, all expressions that begin at one of them out, longest first.

What a run says depends on its words only, and runs recur («العام الماضي», «اليوم الأحد»): the answer is memoised.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from transforms.dates.expressions.assemble import Assembler
from transforms.dates.expressions.expression import Expression
from transforms.dates.expressions.ranges import Ranger
from transforms.dates.vocabulary.symbols import OTHER, characters
from transforms.tokens import Entry

_LOOK_BACK: Final = 2  # «من يوم» before the first end of a range
_GLUE: Final = (
    "from", "in", "comma", "bar", "dash", "slash", "dot", "colon", "open", "to", "and", "or", "letter", "between", "before", "after", "since",
    "within", "article", "quote", "every", "approx", "more", "less", "iso", "corresponding", "equals", "moment", "late", "demonstrative", "that", "which",
)  # fmt: skip
_MEMO_LIMIT: Final = 100_000
_memo: dict[tuple[int, tuple[Entry, ...]], tuple[Expression, ...]] = {}


@cache
def _run() -> re.Pattern[str]:
    """From a token to the last one of its run that an expression can end with."""
    glue = "".join(characters(kind) for kind in _GLUE)
    newline, corresponding = characters("newline"), characters("corresponding")
    on = f".[^{OTHER[1]}{newline}]|.{newline}(?=.{corresponding})"  # «24 ذو الحجة 1396هـ\nالموافق 16 ديسمبر 1976»
    return re.compile(f"(?s)(?:{on})*(?<=[^{glue}])")


@cache
def _openings() -> str:
    return "".join(characters(kind) for kind in ("from", "between", "day.sg"))


@cache
def _links() -> re.Pattern[str]:
    """What any range has: a link, or «بين»; «من الأحد للخميس» has its link joined to the other end."""
    links = "".join(characters(kind) for kind in ("to", "dash", "between"))
    return re.compile(f"(?s)[{links}]|{characters('from')}.*l")


def expressions_at(entries: Sequence[Entry], codes: str, hit: int, free: int) -> tuple[int, tuple[Expression, ...]]:
    """Expressions at token `hit` of a text, and what to add to their token numbers.

    codes: of the tokens from the hit on. free: the first token that no earlier expression has taken.
    """
    run = _run().match(codes)
    last = hit + (run.end() // 2 if run else 1)
    first = hit
    while first > free and first > hit - _LOOK_BACK and entries[first - 1].date_code[1] in _openings():
        first -= 1
    key = (hit - first, tuple(entries[first:last]))
    found = _memo.get(key)
    if found is None:
        if len(_memo) > _MEMO_LIMIT:
            _memo.clear()
        found = _memo[key] = _read(key[1], key[0])
    return first, found


def _read(entries: tuple[Entry, ...], at: int) -> tuple[Expression, ...]:
    assembler = Assembler(entries, "".join([entry.date_code for entry in entries]))
    span = Ranger(assembler).range_at(at) if _links().search(assembler.codes) else None
    found = [e for e in assembler.expressions_at(at) if e.alone or e.slots == ("bare_year",)]
    return (span, *found) if span else tuple(found)
