"""Tokens in, unresolved expressions out: parts are found by patterns and joined as joins.toml allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transforms.dates.expression import Expression
from transforms.dates.grammar import Pattern, by_first, group_name
from transforms.dates.joins import INSIDE, joins
from transforms.dates.match import Match
from transforms.dates.names import HIJRI
from transforms.dates.readers import READERS
from transforms.dates.symbols import characters
from transforms.tokens import WORD, Entry

MAX_TOKENS = 24  # an expression is never longer
_COMPLETES = (
    "bare_year",
    "unit_alone",
    "direction",
    "daynumber",
    "clock_bare",
)  # make a whole of what cannot stand alone
_TWINS = ("corresponding", "slash", "dash", "comma", "open")  # between one day's names in two calendars


class Assembler:
    """Expressions of a run of tokens; `codes` are two characters per token (see symbols)."""

    def __init__(self, entries: Sequence[Entry], codes: str) -> None:
        self.entries, self.codes, self.stop = entries, codes, len(entries)
        self._parts: dict[int, list[Expression]] = {}
        self._open, self._close = characters("open"), characters("close")
        self._day = characters("day.sg")

    def _closed(self, found: Expression) -> Expression:
        """With the bracket that closes what it opened: «الثلاثاء (20 كانون الثاني)»."""
        codes = self.codes[2 * found.first : 2 * found.last]
        if (
            codes.count(self._open) > codes.count(self._close)
            and self.codes[2 * found.last + 1 : 2 * found.last + 2] == self._close
        ):
            return found._replace(last=found.last + 1)
        return found

    def parts_at(self, first: int) -> list[Expression]:
        """All single parts that begin at a token, longest first."""
        if first not in self._parts:
            self._parts[first] = sorted(self._read(first), key=lambda part: -part.last)
        return self._parts[first]

    def _read(self, first: int) -> Iterator[Expression]:
        candidates = by_first().get(self.codes[2 * first + 1]) if first < self.stop else None
        if not candidates:
            return
        window = "_" + self.codes[2 * first + 1 : 2 * min(self.stop, first + MAX_TOKENS)]
        for pattern in candidates:
            part = self._match(pattern, window, first)
            if part is not None and not (part.slots == ("offset",) and self._names_more(part)):
                yield part

    def _match(self, pattern: Pattern, window: str, first: int) -> Expression | None:
        found = pattern.regex.match(window)
        if not found:
            return None
        last = found.end() // 2
        groups = {
            group_name(name): (a // 2, b // 2)
            for name in pattern.regex.groupindex
            for a, b in (found.span(name),)
            if b > a
        }
        frame = READERS[pattern.family](Match(pattern, self.entries[first : first + last], groups))
        return (
            None
            if frame is None
            else Expression(
                first,
                first + last,
                frame,
                (pattern.slot,),
                pattern.rule,
                pattern.alone,
                worded=self.entries[first].kind is WORD,
            )
        )

    def _names_more(self, offset: Expression) -> bool:
        """«قبل عام 2012», «منذ يوم السبت»: the unit begins a name, it is not an amount of time."""
        at = offset.last - 1
        return (
            offset.last - offset.first == 2
            and any(part.last > offset.last for part in self.parts_at(at) if part.slots[0] != "amount")
        ) or (
            self.codes[2 * at + 1] == self._day
            and offset.last < self.stop
            and any(part.slots[0] in ("weekday", "relday", "daymonth") for part in self.parts_at(offset.last))
            and offset.last - offset.first == 2
        )

    def expressions_at(self, first: int) -> list[Expression]:
        """All expressions that begin at a token, longest first."""
        found = [self._closed(grown) for part in self.parts_at(first) for grown in self._grow(part)]
        found.sort(key=lambda e: -e.last)
        for expression in found:
            twin = self._twin(expression)
            if twin is not None:
                return [twin, *found]
        return found

    def longest(self, first: int, alone: bool = True) -> Expression | None:
        """The longest expression that begins at a token; with `alone` only what stands for itself in running text."""
        return next((e for e in self.expressions_at(first) if e.alone or not alone), None)

    def _grow(self, left: Expression) -> Iterator[Expression]:
        yield left
        for connector, slots in joins().get(left.slots[-1], ()):
            at = left.last + len(connector) // 2
            if (
                at >= self.stop
                or self.codes[2 * at] not in INSIDE
                or not self.codes.startswith(connector, 2 * left.last)
            ):
                continue
            for part in self.parts_at(at):
                if part.slots[0] not in slots or not _fits(left, part):
                    continue
                frame = left.frame.merge(part.frame)
                if frame is not None:
                    alone = left.alone or part.alone or part.slots[0] in _COMPLETES
                    rule = f"{left.rule}+{part.rule}"
                    yield from self._grow(
                        Expression(left.first, part.last, frame, left.slots + part.slots, rule, alone)
                    )

    def _twin(self, left: Expression) -> Expression | None:
        """One day in both calendars: `10 محرم 1446 هـ الموافق 16 يوليو 2024 م`. The Gregorian date decides."""
        at = left.last
        if not _is_day(left) or at + 1 >= self.stop:
            return None
        said = self.codes[2 * at + 1] == characters("corresponding")
        signs = {characters(kind) for kind in _TWINS}
        while at < self.stop and at < left.last + 3 and self.codes[2 * at + 1] in signs:
            at += 1
        if at == left.last or at >= self.stop:
            return None
        rights = [right for part in self.parts_at(at) for right in self._grow(part) if _is_day(right)]
        right = max(rights, key=lambda e: e.last, default=None)
        if right is None or _is_hijri(right) == _is_hijri(left):
            return None
        if not said and (left.frame.year is None or right.frame.year is None):
            return None
        frame = (left if _is_hijri(right) else right).frame
        return self._closed(Expression(left.first, right.last, frame, left.slots, f"{left.rule}={right.rule}", True))


def _fits(left: Expression, right: Expression) -> bool:
    """What the slots alone do not say about two neighbours."""
    before, after = left.slots[-1], right.slots[0]
    if after == "daypart_after":
        return left.frame.year is None or left.frame.day is not None  # «عام 1899 ظهر»
    if before == "daynumber" and after == "unit":
        return right.frame.month_shift is not None  # the 20th of a month, not of a year
    if before == "offset":
        return all(number > 0 for _, number in left.frame.shift or ())
    return True


def _is_hijri(expression: Expression) -> bool:
    return (expression.frame.month or 0) > HIJRI


def _is_day(expression: Expression) -> bool:
    return expression.frame.day is not None and expression.frame.month is not None
