"""Lines with their roles in; the headlines of other articles out, each with the time that stands with it."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from transforms.pages.lines.datelines import has_day, read_text
from transforms.pages.lines.line import Line
from transforms.pages.lines.vocabulary import RELATED
from transforms.pages.lines.words import TELLS_TIME
from transforms.records import Headline
from transforms.tokens import Tokens

OTHERS: Final = frozenset(("ticker", "related_headline"))
TIMES: Final = frozenset(("related_dateline", "dateline"))
ENDS: Final = frozenset((*OTHERS, "body", "headline"))  # where another's time is not looked for further
OWN_TOKENS: Final = 12  # of a headline's line that its date may take
REACH: Final = 2  # lines between a headline and its time: a name, a section


def other_headlines(
    tokens: Tokens, document_id: str, lines: list[Line], roles: list[str], fetched_at: datetime | None
) -> list[Headline]:
    """Records of the lines that are other articles' headlines, in text order."""
    found: list[Headline] = []
    new, record = tuple.__new__, Headline  # what calling the class comes to, a third of the time
    for block in _blocks(lines, roles):
        before, after = _times(lines, roles, block, -1), _times(lines, roles, block, 1)
        # In «time, headline, time, headline» every headline but the last has a time on both sides: the fuller tells.
        times = before if len(before) > len(after) else after
        for n in block:
            line = lines[n]
            start, end = tokens.starts[line.first], tokens.ends[line.last - 1]
            role = "ticker" if roles[n] == "ticker" else "related"
            at = times.get(n) or _own_time(tokens, line, fetched_at)
            found.append(new(record, (document_id, len(found), role, tokens.printed[start:end], start, end, at)))
    return found


def _blocks(lines: list[Line], roles: list[str]) -> list[list[int]]:
    """Numbers of headlines that belong to one list: no paragraph and no announcement between them."""
    blocks: list[list[int]] = []
    ended = True
    for n, role in enumerate(roles):
        if role in OTHERS:
            if ended:
                blocks.append([])
            blocks[-1].append(n)
            ended = False
        elif not ended and (role == "body" or role == "headline" or lines[n].shape == RELATED):
            ended = True
    return blocks


def _times(lines: list[Line], roles: list[str], block: list[int], step: int) -> dict[int, datetime]:
    """The times that stand nearest before the headlines of a block, or behind them."""
    found: dict[int, datetime] = {}
    for headline in block:
        n = headline + step
        for _ in range(REACH + 1):
            if not 0 <= n < len(lines) or roles[n] in ENDS or lines[n].shape == RELATED:
                break  # what stands beyond an announcement is not of its list
            time = lines[n].time
            if time is not None and roles[n] in TIMES:
                found[headline] = time.at
                break
            n += step
    return found


def _own_time(tokens: Tokens, line: Line, fetched_at: datetime | None) -> datetime | None:
    """The full date that a headline's own line ends with."""
    start = max(line.first, line.last - OWN_TOKENS)
    if not tokens.entries[line.last - 1].bits & TELLS_TIME or not has_day(tokens.entries[start : line.last], False):
        return None
    time = read_text(tokens.text[tokens.starts[start] : tokens.ends[line.last - 1]], fetched_at)
    return time.at if time is not None and not time.relative and start + time.end_token >= line.last else None
