"""Clock times and parts of the day: matches in, frames out."""

from __future__ import annotations

from typing import Final

from transforms.dates.grammar.frame import Frame
from transforms.dates.grammar.match import Match
from transforms.dates.vocabulary.numerals import number_of
from transforms.dates.vocabulary.words import DateWord

_FIRST_AT_NOON: Final = 7  # nearer to noon than the same hour of the evening
_MIDDLES: Final = {("MID", "night"): "midnight", ("MID", "daytime"): "noon"}
_DAYTIME: Final = "daytime"
_FIRST_BY_DAY: Final = 6  # hour of the morning
_AFTER_NOON: Final = {"afternoon", "late_afternoon", "evening"}


def clock(match: Match) -> Frame | None:
    """`07:49`, `الساعة الثامنة والنصف مساء`, `8 صباحا`."""
    hour, minute, second = match.number("hour"), match.number("minute"), match.number("second")
    if hour is not None and hour > 99:
        hour, minute = divmod(hour, 100)  # «الساعة 0858»
    if hour is None or hour > 24 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    if match.has("fraction"):
        words = match.words("fraction")
        counted = number_of([word for word in words if word.kind != "except" and word.label != "minute"])
        minute = counted if words[-1].label == "minute" else 60 // words[-1].value
        if minute is None or minute > 59:
            return None
        if words[0].kind == "except":
            hour, minute = (hour - 1 if hour else 23), 60 - minute
    if match.has("part") and hour <= 12:
        words = match.words("part")
        # «12:00 منتصف الليل» ends the day
        if hour == 12 and words[0].kind == "modifier" and words[-1].label != _DAYTIME:
            return Frame(type="time", hour=hour, minute=minute, second=second, daypart="midnight")
        hour = in_part(hour, words)
    return Frame(type="time", hour=hour, minute=minute, second=second)


def in_part(hour: int, words: list[DateWord]) -> int:
    """An hour of the 12-hour clock in its part of the day. «م» is مساء here, not ميلادي."""
    word = words[-1]
    part = "evening" if word.kind == "era_gregorian" else word.label
    middle = any(w.kind == "modifier" for w in words)
    if any(w.kind == "after" for w in words) and (part == _DAYTIME or not middle):
        part = "afternoon"  # but «الثالثة بعد منتصف الليل»
    elif part == _DAYTIME:
        part = "noon" if middle or hour < _FIRST_BY_DAY else "morning"  # «الثالثة نهارا»
    if any(w.kind == "before" for w in words):
        part = "morning"  # «العاشرة قبل الظهر»
    if part == "noon":
        return hour if hour >= _FIRST_AT_NOON else hour + 12
    if part == "night":
        return (hour + 12) % 24 if hour >= 6 else hour
    return hour % 12 + (12 if part in _AFTER_NOON else 0)


def _part(words: list[DateWord]) -> str:
    """Empty where it is none: «قبل الفجر»."""
    if any(word.kind == "after" for word in words):
        return "afternoon"
    if any(word.kind == "before" for word in words):
        return "morning" if words[-1].label == "noon" else ""
    if any(word.kind == "modifier" for word in words):
        return _MIDDLES.get((words[0].label, words[-1].label), words[-1].label)
    return words[-1].label


def daypart(match: Match) -> Frame | None:
    """`مساء`, `بعد ظهر`, `قبل ظهر`, `في الصباح`."""
    part = _part(match.all_words())
    return Frame(type="time", daypart=part) if part else None


def this_daypart(match: Match) -> Frame:
    """`هذا الصباح`."""
    return Frame(type="time", daypart=_part(match.words("part")), day_shift=0)


def last_night(match: Match) -> Frame:
    """`الليلة الماضية`, `الليلة قبل الماضية`, `الليلة المقبلة`."""
    shift = match.words("dir")[-1].value * (2 if match.has("twice") else 1)
    mention = True if match.holds("following") else None
    if shift == 1 and not mention:
        shift = 0  # the coming night begins today
    return Frame(type="time", daypart="whole_night", day_shift=shift, mention=mention)


def night_of(match: Match) -> Frame | None:
    """`ليل السبت الأحد`: the night between two days that follow each other."""
    first, last = match.words("first")[0].value, match.words("last")[0].value
    if (first + 1) % 7 != last:
        return None
    return Frame(type="time", daypart="midnight" if match.holds("modifier") else "whole_night", weekday=first)
