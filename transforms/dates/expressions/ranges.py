"""Two expressions and what links them in, one range out: «من 3 إلى 9 سبتمبر», «بين 2010 و2015», «الأحد - الخميس»."""

from __future__ import annotations

from typing import Final

from transforms.bounds import BARE_YEARS
from transforms.dates.expressions.assemble import Assembler
from transforms.dates.expressions.expression import Expression
from transforms.dates.grammar.frame import Frame
from transforms.dates.vocabulary.names import HIJRI
from transforms.dates.vocabulary.symbols import characters

# What the nearer end takes over from the farther one, coarse to fine: it must be finer than what it takes.
_INHERITED: Final = (
    "calendar", "mention", "year", "year_shift", "toward", "month", "month_shift", "week_shift", "day_shift", "weekday", "day", "daypart",
)  # fmt: skip
_FIGURES: Final = "figures_day"
_NOW: Final = ("now",)  # «من الآن حتى نهاية العام»
_HOUR_IN_WORDS: Final = "clock_words"
_PART: Final = "daypart"  # beginning of the kinds of its words
_DOTTED: Final = "clock_dotted"
_WIRE: Final = "daymonth_wire"
_OF_A_MONTH: Final = ("mention", "year", "year_shift", "month", "month_shift")
_FINENESS: Final = {
    "calendar": -1, "year": 0, "month": 1, "day": 2, "weekday": 2, "day_shift": 2, "hour": 3, "daypart": 3,
}  # fmt: skip


class Ranger:
    """Finds ranges with an assembler. Links: `to` needs nothing before it, `and` needs «بين» before the first end."""

    def __init__(self, assembler: Assembler) -> None:
        self.assembler = assembler
        self._to, self._and, self._dash = characters("to"), characters("and"), characters("dash")
        self._from, self._between, self._day = characters("from"), characters("between"), characters("day.sg")

    def opening(self, first: int) -> int:
        """The token of «من» or «بين» before a first end, «من يوم» too; `first` where there is none."""
        codes = self.assembler.codes
        at = first - 1 if first and codes[2 * first - 1] == self._day else first
        return at - 1 if at and codes[2 * at - 1] in (self._from, self._between) else first

    def range_at(self, first: int) -> Expression | None:
        """The longest range whose first end begins at a token."""
        codes = self.assembler.codes
        opening = self.opening(first)
        opened = codes[2 * opening + 1] if opening < first else ""
        for left in self.assembler.expressions_at(first):
            at = left.last
            if at >= self.assembler.stop or left.frame.type in ("duration", "set"):
                continue
            right_first = self._right(at, opened)
            if right_first is None:
                continue
            for right in self.assembler.expressions_at(right_first):
                found = self._combine(left, right, opening, opened)
                if found is not None:
                    return found
        return self._hours_of_day(first)

    def _hours_of_day(self, first: int) -> Expression | None:
        """`غدا بين الساعة 8 صباحا و2 مساء`: a day, and from when to when."""
        for day in self.assembler.expressions_at(first):
            at = day.last
            if day.frame.hour is not None or at + 1 >= self.assembler.stop:
                continue
            if self.assembler.codes[2 * at + 1] not in (self._from, self._between):
                continue
            hours = self.range_at(at + 1)
            if hours is None or hours.first != at or hours.until is None or hours.frame.hour is None:
                continue
            near, far = day.frame.merge(hours.frame), day.frame.merge(hours.until)
            if near is not None and far is not None:
                return hours._replace(first=first, frame=near, until=far, rule=f"{day.rule}+{hours.rule}")
        return None

    def _right(self, at: int, opened: str) -> int | None:
        """Where the other end begins, when a link stands at `at`."""
        codes = self.assembler.codes
        kind, proclitic = codes[2 * at + 1], codes[2 * at]
        if kind in (self._to, self._dash) or (opened == self._between and kind == self._and):
            at += 1
        elif (opened, proclitic) not in ((self._between, "w"), (self._from, "l")):  # «من الأحد للخميس»
            return None
        if codes[2 * at + 1 : 2 * at + 2] == self._to:
            at += 1  # «إلى غاية»
        return at + 1 if codes[2 * at + 1 : 2 * at + 2] == self._day else at

    def _combine(self, left: Expression, right: Expression, opening: int, opened: str) -> Expression | None:
        dashed = self.assembler.codes[2 * left.last + 1] == self._dash
        if (
            dashed
            and not opened
            and (left.slots != right.slots or left.slots[0] in ("daynumber", "clock", "clock_bare"))
        ):
            return None
        if any(slot in left.slots or slot in right.slots for slot in (_WIRE, _DOTTED)):
            return None  # «4-1-2-3», «من 2 إلى 2-2», «بين 5.3 و5.5%»
        near, far = left.frame, right.frame
        if near.month is not None and far.month is not None and near.is_hijri() != far.is_hijri():
            if left.rule != _FIGURES:
                return None  # «2/10/2016م - 1/1/1438هـ» is one day
            near = near._replace(month=near.month + HIJRI)  # «من 15/3 إلى 20/3/1440هـ»
        if near.calendar is not None and far.calendar is not None and near.calendar != far.calendar:
            return None  # «عام 1102هـ - 1691م» is one year
        if not _compatible(left, right, bool(opened)):
            return None
        if left.slots != _NOW:
            near = inherit(near, far)
        if (
            near.day is not None
            and near.month is None
            and near.month_shift is None
            and near.weekday is None
            and near.toward is None
        ):
            return None
        if near.hour is not None and far.hour is not None:
            far = inherit(far, near)
            if far.hour is not None and near.hour + 12 < far.hour and self._shares_part(left, right):
                near = near._replace(hour=near.hour + 12)  # «من السابعة حتى التاسعة مساء»
        rule = f"range({left.rule},{right.rule})"
        return Expression(opening, right.last, near, ("range",), rule, True, far)

    def _shares_part(self, left: Expression, right: Expression) -> bool:
        """«الساعة 1-3 مساء» is 13:00 to 15:00; of «1:00» and of «7 صباحا» nothing is to be guessed."""
        if left.slots == ("clock_bare",):
            return True
        return left.rule == _HOUR_IN_WORDS and self._tells_part(right) and not self._tells_part(left)

    def _tells_part(self, clock: Expression) -> bool:
        words = [entry.date for entry in self.assembler.entries[clock.first : clock.last]]
        return any(word is not None and word.kind.startswith(_PART) for word in words)


def _fineness(frame: Frame) -> int:
    return max((level for name, level in _FINENESS.items() if getattr(frame, name) is not None), default=1)


def _compatible(left: Expression, right: Expression, opened: bool) -> bool:
    """Both ends must be of one fineness, and stand for themselves unless «من» or «بين» opened the range."""
    if left.slots == _NOW:
        return opened and right.frame.hour is None and right.frame.type not in ("duration", "set")
    if _fineness(left.frame) != _fineness(right.frame) or right.frame.type in ("duration", "set"):
        return False
    if left.slots == ("bare_year",):
        years = (left.frame.year or 0, right.frame.year or 0)
        known = right.frame.calendar is not None or all(year in BARE_YEARS for year in years)  # «بين 1672 و1727م»
        return opened and right.slots == ("bare_year",) and years[0] < years[1] and known
    if right.slots[-1] == "daynumber":
        return False
    if not opened and left.slots == ("daynumber",):
        return right.frame.month is not None or right.frame.month_shift is not None
    if left.slots == ("clock_bare",) and right.slots == ("clock_bare",):
        return opened and left.worded and right.worded  # «بين 4 و6» counts something
    if left.slots in (("clock",), ("clock_bare",)):
        return opened and right.frame.hour is not None
    return True


def inherit(near: Frame, far: Frame) -> Frame:
    """`near` with what it leaves unsaid taken from `far`: the 3 of «3 إلى 9 سبتمبر» is of September."""
    taken = {}
    settled = near.toward is not None or near.month_shift is not None  # «من 28 الجاري إلى 3 شباط»
    for name in _INHERITED:
        if (settled and name in _OF_A_MONTH) or (name == "mention" and near.month is not None):
            continue  # «من 3 أيار إلى 25 منه»: only the farther one leans on what was said
        if getattr(near, name) is None and getattr(far, name) is not None and _FINENESS.get(name, 0) < _fineness(near):
            taken[name] = getattr(far, name)
    return near._replace(**taken)
