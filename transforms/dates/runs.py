"""A run of tokens that mean something to dates in, all expressions that begin at one of them out, longest first.

What a run says depends on its words only, and runs recur («العام الماضي», «اليوم الأحد»): the answer is memoised.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from transforms.dates.assemble import MAX_TOKENS, Assembler
from transforms.dates.expression import Expression
from transforms.dates.ranges import Ranger
from transforms.dates.symbols import OTHER, characters
from transforms.tokens import Entry

_LOOK_BACK = 2  # «من يوم» before the first end of a range
_MEMO_LIMIT = 100_000
_memo: dict[tuple[int, tuple[Entry, ...]], tuple[Expression, ...]] = {}


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(f"[{OTHER[1]}{characters('newline')}]")


def expressions_at(
    entries: Sequence[Entry], codes: str, hit: int, free: int, stop: int
) -> tuple[int, tuple[Expression, ...]]:
    """Expressions at token `hit` of a text, and what to add to their token numbers.

    free: the first token that no earlier expression has taken. stop: the first token that does not belong.
    """
    broken = _breaks().search(codes, 2 * hit)
    last = min(stop, hit + MAX_TOKENS, broken.start() // 2 if broken else stop)
    first = max(free, hit - _LOOK_BACK)
    key = (hit - first, tuple(entries[first:last]))
    found = _memo.get(key)
    if found is None:
        if len(_memo) > _MEMO_LIMIT:
            _memo.clear()
        found = _memo[key] = _read(key[1], codes[2 * first : 2 * last], key[0])
    return first, found


def _read(entries: tuple[Entry, ...], codes: str, at: int) -> tuple[Expression, ...]:
    assembler = Assembler(entries, codes)
    if not assembler.parts_at(at):
        return ()
    span = Ranger(assembler).range_at(at)
    found = [e for e in assembler.expressions_at(at) if e.alone or e.slots == ("bare_year",)]
    return (span, *found) if span else tuple(found)
