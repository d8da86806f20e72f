"""Tokens in, unresolved expressions out: parts are found by patterns and joined as joins.toml allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from transforms.dates.expressions.expression import Expression
from transforms.dates.expressions.fitting import fits
from transforms.dates.grammar.frame import Frame
from transforms.dates.grammar.joins import INSIDE, followers
from transforms.dates.grammar.match import Match
from transforms.dates.grammar.patterns import Pattern, by_first, group_name
from transforms.dates.grammar.readers import READERS
from transforms.dates.vocabulary.symbols import characters
from transforms.tokens import WORD, Entry

MAX_TOKENS: Final = 24  # an expression is never longer
# Make a whole of what cannot stand alone.
_COMPLETES: Final = frozenset({"bare_year", "unit_alone", "direction", "daynumber", "clock_bare"})
_DAYS: Final = frozenset({"weekday", "relday", "daymonth"})
_AMOUNTS: Final = frozenset({"offset", "amount", "amount_one"})
_ONE: Final = ("amount_one",)
_INFORMAL: Final = 1900  # what «سنة ثمانين» leaves out
_DAY: Final = "day"  # what two calendars name
_BARE_YEAR: Final = ("bare_year",)  # «2016 الربع الثالث»
_PART: Final = ("part",)
_FEASTS: Final = ("holiday", "nth")
_PART_OF_DAY: Final = ("daypart_after",)
_DAY_WORDS: Final = ("weekday", "today", "tomorrow", "yesterday", "day.sg")
_EVES: Final = ("daypart.eve", "night.sg")  # kinds of words
_LEAD: Final = "lead"  # «لمدة» of «لمدة عام»
# Between one day's names in two calendars.
_TWINS: Final = ("corresponding", "letter", "slash", "dash", "comma", "open", "colon", "equals", "newline")
_TWIN_SIGNS: Final = 4  # at most, between the two: «\nالموافق : ل»


class _Shape(NamedTuple):
    """A pattern matched against kinds of words: how many tokens, and the range of each capture."""

    pattern: Pattern
    length: int
    groups: dict[str, tuple[int, int]]


@lru_cache(maxsize=50_000)
def _shapes(window: str) -> tuple[_Shape, ...]:
    """All patterns that match the beginning of a run's codes, longest first. Runs differ in words far more than in kinds."""
    found = [(pattern, match) for pattern in by_first().get(window[1], ()) if (match := pattern.regex.match(window))]
    shapes = []
    for pattern, match in found:
        spans = ((name, *match.span(name)) for name in pattern.regex.groupindex)
        groups = {group_name(name): (a // 2, b // 2) for name, a, b in spans if b > a}
        shapes.append(_Shape(pattern, match.end() // 2, groups))
    return tuple(sorted(shapes, key=lambda shape: -shape.length))


class Assembler:
    """Expressions of a run of tokens; `codes` are two characters per token (see symbols)."""

    def __init__(self, entries: Sequence[Entry], codes: str) -> None:
        self.entries, self.codes, self.stop = entries, codes, len(entries)
        self._shapes: dict[int, tuple[_Shape, ...]] = {}
        self._parts: dict[tuple[int, int], Expression | None] = {}
        self._expressions: dict[int, list[Expression]] = {}

    def parts_at(self, first: int, slots: frozenset[str] | None = None) -> Iterator[Expression]:
        """The single parts that begin at a token, longest first; only those of `slots` are read."""
        if first >= self.stop:
            return
        shapes = self._shapes.get(first)
        if shapes is None:
            window = "_" + self.codes[2 * first + 1 : 2 * (first + MAX_TOKENS)]
            shapes = self._shapes[first] = _shapes(window)
        for index, shape in enumerate(shapes):
            if slots is not None and shape.pattern.slot not in slots:
                continue
            key = (first, index)
            if key not in self._parts:
                self._parts[key] = self._read(first, shape)
            part = self._parts[key]
            if part is not None:
                yield part

    def _read(self, first: int, shape: _Shape) -> Expression | None:
        pattern, length, groups = shape
        frame = READERS[pattern.family](Match(pattern, self.entries[first : first + length], groups))
        if frame is None:
            return None
        worded = self.entries[first].kind is WORD
        start = first + groups[_LEAD][1] if _LEAD in groups else first
        part = Expression(start, first + length, frame, (pattern.slot,), pattern.rule, pattern.alone, None, worded)
        return None if pattern.slot in _AMOUNTS and self._names_more(part) else part

    def _names_more(self, offset: Expression) -> bool:
        """«قبل عام 2012», «منذ يوم السبت», «118200 عام 2001»: the unit begins a name, it is not an amount of time."""
        unit, size = offset.last - 1, 1 if offset.slots == _ONE else 2
        if offset.last - offset.first != size or self.codes[2 * unit + 1] not in characters("any.sg"):
            return False
        if any(part.last > offset.last for part in self.parts_at(unit) if part.slots[0] != "amount"):
            return True
        return self.codes[2 * unit + 1] == characters("day.sg") and any(self.parts_at(offset.last, _DAYS))

    def expressions_at(self, first: int) -> list[Expression]:
        """All expressions that begin at a token, longest first."""
        if first not in self._expressions:
            found = [self._closed(grown) for part in self.parts_at(first) for grown in self._grow(part)]
            found.sort(key=lambda e: -e.last)
            twin = next((twin for e in found if (twin := self._twin(e)) is not None), None)
            self._expressions[first] = found if twin is None else [twin, *found]
        return self._expressions[first]

    def _closed(self, found: Expression) -> Expression:
        """With the bracket that closes what it opened: «الثلاثاء (20 كانون الثاني)»."""
        close = characters("close")
        if self.codes[2 * found.last + 1 : 2 * found.last + 2] != close:
            return found
        codes = self.codes[2 * found.first : 2 * found.last]
        return found._replace(last=found.last + 1) if codes.count(characters("open")) > codes.count(close) else found

    def longest(self, first: int) -> Expression | None:
        """The longest expression that begins at a token."""
        return next(iter(self.expressions_at(first)), None)

    def _grow(self, left: Expression) -> Iterator[Expression]:
        """The expression and all that its joins make of it."""
        yield left
        follow = followers(left.slots[-1])
        if follow is None or left.last >= self.stop:
            return
        yield from self._join(left, left.last, follow.at_once)
        for connector, slots in follow.after.get(self.codes[2 * left.last + 1], ()):
            if self.codes.startswith(connector, 2 * left.last):
                yield from self._join(left, left.last + len(connector) // 2, slots)

    def _join(self, left: Expression, at: int, slots: frozenset[str]) -> Iterator[Expression]:
        if at >= self.stop or self.codes[2 * at] not in INSIDE:
            return
        for part in self.parts_at(at, slots):
            fit = fits(left, part) and not (part.slots[0] in _FEASTS and self._is_eve(left))
            fit = fit and not (at > left.last and self._is_of_next(part))
            frame = left.frame.merge(part.frame) if fit else None
            if frame is not None:
                alone = (
                    left.alone
                    or part.alone
                    or part.slots[0] in _COMPLETES
                    or (left.slots == _BARE_YEAR and part.slots == _PART)
                )
                yield from self._grow(
                    Expression(
                        left.first,
                        part.last,
                        frame,
                        left.slots + part.slots,
                        f"{left.rule}+{part.rule}",
                        alone,
                        None,
                        left.worded,
                    )
                )

    def _is_of_next(self, part: Expression) -> bool:
        """«عيد الفطر، مساء السبت»: the evening is of the day behind it."""
        if part.slots != _PART_OF_DAY or part.last >= self.stop:
            return False
        return self.codes[2 * part.last + 1] in {characters(kind) for kind in _DAY_WORDS}

    def _is_eve(self, left: Expression) -> bool:
        """«ليلة العيد» and «عشية العيد» are of the day before it, «مساء العيد» is of its own."""
        last = self.entries[left.last - 1].date
        return left.slots[-1] == "daypart" and last is not None and last.kind in _EVES

    def _twin(self, left: Expression) -> Expression | None:
        """One day or year in both calendars: `10 محرم 1446 هـ الموافق 16 يوليو 2024 م`. The Gregorian one decides."""
        at, level = left.last, _level(left)
        if level is None or at + 1 >= self.stop:
            return None
        signs, said = {characters(kind) for kind in _TWINS}, False
        while at < self.stop and at < left.last + _TWIN_SIGNS and self.codes[2 * at + 1] in signs:
            said = said or self.codes[2 * at + 1] == characters("corresponding")
            at += 1
        if at >= self.stop:
            return None
        rights = [right for part in self.parts_at(at) for right in self._grow(part) if _level(right) == level]
        right = max(rights, key=lambda e: e.last, default=None)
        if right is None or right.frame.is_hijri() == left.frame.is_hijri():
            return None
        beside = at == left.last and level == _DAY  # «الأربعاء 22 نيسان 29 شعبان 1441 هـ»
        if (at == left.last) != beside or (left.frame.year is None and right.frame.year is None and not said):
            return None
        if not said and not beside and (left.frame.year is None or right.frame.year is None):
            return None
        same = left.slots[0] == right.slots[0] == "year" and _same_year(left.frame, right.frame)
        gregorian, hijri = (left.frame, right.frame) if right.frame.is_hijri() else (right.frame, left.frame)
        day, at_time = (hijri if same else gregorian), left.frame
        if gregorian.year is None and hijri.year is not None:
            day = hijri._replace(weekday=left.frame.weekday)
        frame = day.merge(
            Frame(
                at_time.type, hour=at_time.hour, minute=at_time.minute, second=at_time.second, daypart=at_time.daypart
            )
        )
        rule = f"{left.rule}={right.rule}"
        return self._closed(Expression(left.first, right.last, frame or day, left.slots, rule, True))


def _same_year(words: Frame, figures: Frame) -> bool:
    """«سنة ثمانين (80 هـ)» is one year told twice; by itself «سنة ثمانين» would be 1980."""
    return words.year is not None and figures.year is not None and words.year - figures.year in (0, _INFORMAL)


def _level(expression: Expression) -> str | None:
    """What both calendars can name: a day of a month, or a year by itself."""
    frame = expression.frame
    if frame.day is not None and frame.month is not None:
        return _DAY
    return "year" if expression.slots in (("year",), ("bare_year",)) and frame.year_to is None else None
