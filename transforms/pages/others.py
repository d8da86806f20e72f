"""Lines with their roles in; the headlines of other articles out, each with the time that stands with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from transforms.pages.datelines import has_day, read_text
from transforms.pages.line import RELATED, Line, places
from transforms.pages.words import TELLS_TIME
from transforms.records import Headline
from transforms.tokens import Tokens

OTHERS: Final = ("ticker", "related_headline")
TIMES: Final = ("related_dateline", "dateline")
ENDS: Final = frozenset((*OTHERS, "body", "headline"))  # where another's time is not looked for further
OWN_TOKENS: Final = 12  # of a headline's line that its date may take
REACH: Final = 2  # lines between a headline and its time: a name, a section


def other_headlines(
    tokens: Tokens, document_id: str, lines: list[Line], roles: list[str], fetched_at: datetime | None
) -> list[Headline]:
    """Records of the lines that are other articles' headlines, in text order."""
    found: list[Headline] = []
    if "related_headline" not in roles and "ticker" not in roles:
        return found
    told = {n for role in TIMES for n in places(roles, role) if lines[n].time is not None}
    for block in _blocks(lines, roles):
        times: dict[int, datetime | None] = dict.fromkeys(block)
        if not told.isdisjoint(range(block[0] - REACH - 1, block[-1] + REACH + 2)):
            before = {n: _time(lines, roles, n, -1) for n in block}
            after = {n: _time(lines, roles, n, 1) for n in block}
            # In «time, headline, time, headline» every headline but the last has a time on both sides: the fuller tells.
            times = before if _count(before) > _count(after) else after
        for n in block:
            line = lines[n]
            start, end = tokens.starts[line.first], tokens.ends[line.last - 1]
            role = "ticker" if roles[n] == "ticker" else "related"
            at = times[n] if times[n] is not None else _own_time(tokens, line, fetched_at)
            found.append(Headline(document_id, len(found), role, tokens.printed[start:end], start, end, at))
    return found


def _blocks(lines: list[Line], roles: list[str]) -> Iterator[list[int]]:
    """Numbers of headlines that belong to one list: no paragraph and no announcement between them."""
    block: list[int] = []
    for n, role in enumerate(roles):
        if role in OTHERS:
            block.append(n)
        elif block and (role in ("body", "headline") or lines[n].shape == RELATED):
            yield block
            block = []
    if block:
        yield block


def _time(lines: list[Line], roles: list[str], n: int, step: int) -> datetime | None:
    for i in range(n + step, n + step * (REACH + 2), step):
        if not 0 <= i < len(lines) or roles[i] in ENDS or lines[i].shape == RELATED:
            return None  # what stands beyond an announcement is not of its list
        time = lines[i].time
        if time is not None and roles[i] in TIMES:
            return time.at
    return None


def _count(times: dict[int, datetime | None]) -> int:
    return sum([at is not None for at in times.values()])


def _own_time(tokens: Tokens, line: Line, fetched_at: datetime | None) -> datetime | None:
    """The full date that a headline's own line ends with."""
    start = max(line.first, line.last - OWN_TOKENS)
    if not tokens.entries[line.last - 1].bits & TELLS_TIME or not has_day(tokens.entries[start : line.last], False):
        return None
    time = read_text(tokens.text[tokens.starts[start] : tokens.ends[line.last - 1]], fetched_at)
    return time.at if time is not None and not time.relative and start + time.end_token >= line.last else None
