"""Whether the clause around a date points forward: the nearest telling word before it, in its own sentence."""

from __future__ import annotations

import re
from typing import Final

from transforms.dates.tenses import (
    BACK,
    CALL,
    END,
    EVE,
    FORWARD,
    LIKELY,
    PERHAPS,
    SCHEDULED,
    SENTENCE_ENDS,
    SPELT_AS_PAST,
    TENSES,
    UNTIL,
    is_future_verb,
    is_own_future,
    is_present_verb,
    listed,
)
from transforms.tokens import NUMBER, WORD, Entry, Tokens

_AMOUNT: Final = 0
_MONTH: Final = 1
_WEEKDAY: Final = 2
_REACH: Final = 22  # words of a clause that are looked at
_BESIDE: Final = 2  # words between a day and what tells that something lasts until it
_VERB_REACH: Final = 3  # words after an amount among which its verb stands
_ARTICLES: Final = ("ال", "وال", "بال", "لل", "فال")
_NOUN_ENDINGS: Final = ("ه", "ات", "ين", "ون", "هم")
_SPEECH_OPENERS: Final = frozenset('"«“')
_PRIOR: Final = ("قبل", "ان")
_PLAN_LINKS: Final = ("من", "ان")
_SHE: Final = "ت"
_HIS: Final = ("ه", "ها")
_TO: Final = "الي"
_FOR_THE: Final = "لل"
_SHE_DID: Final = re.compile(r"[وف]?(?!ال|[يتن])\w{2,}[^اي]ت$")


def points_forward(tokens: Tokens, first: int, last: int, weekday: bool) -> int:
    """For a weekday, or a month with or without its day, at tokens `[first, last)`: 1 in a clause that points forward, 2 in
    one that may, -1 back, 0 where no word tells.
    """
    entries = tokens.entries
    if any(e.date is not None and e.date.kind == "since" for e in entries[max(0, first - 2) : first]):
        return BACK  # «منذ يوم الجمعة»
    opens = not first or TENSES[entries[first - 1].folded] is END
    speaks = first > 1 and entries[first - 1].surface in _SPEECH_OPENERS and entries[first - 2].surface == ":"
    told = 0 if opens or speaks else _before(entries, first, _WEEKDAY if weekday else _MONTH)
    if told not in (0, LIKELY):
        return told
    return _verb_after(entries, last, opens) or told


def tense(tokens: Tokens, first: int, last: int) -> int:
    """For an amount at tokens `[first, last)`: above 0 in a clause that points forward, -1 back, 0 where no word tells.

    The verb that follows tells sooner than one before: «وبعد يومين غادر».
    """
    entries = tokens.entries
    if any(is_own_future(entry.clean) for entry in entries[max(0, first - _VERB_REACH) : first]):
        return FORWARD
    for entry in entries[last : last + _VERB_REACH]:
        told = TENSES[entry.folded]
        if told is END:
            break
        if told in (BACK, CALL):
            return BACK
        if told in (FORWARD, PERHAPS):
            return FORWARD
    return _before(entries, first, _AMOUNT)


def ends_sentence(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a sentence ends among tokens `[first, last)`."""
    return any(entry.surface in SENTENCE_ENDS for entry in tokens.entries[first:last])


def _verb_after(entries: list[Entry], last: int, opens: bool) -> int:
    """What the verb tells that may follow at once: «والأحد سيعقد», «السبت، شدد على», «والأربعاء ينضم إليه»."""
    for entry in entries[last : last + 2]:
        told = TENSES[entry.folded]
        if (told is BACK and entry.folded not in listed("after")) or (opens and told is SPELT_AS_PAST):
            return BACK
        if is_future_verb(entry.folded) or is_own_future(entry.clean) or (opens and is_present_verb(entry.folded)):
            return FORWARD
    return 0


def _before(entries: list[Entry], first: int, scope: int) -> int:
    """What the nearest telling word before token `first` tells, in its own sentence, of what is in its scope."""
    default = 0
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        told = TENSES[entries[at].folded]
        if told is END:
            if _is_decimal_point(entries, at):
                continue
            break
        if told is SCHEDULED and _is_prior(entries, at):
            default = FORWARD  # «قبل أن يبدأ» is of the time that is told of
        elif told is UNTIL:
            if at >= first - _BESIDE:
                default = LIKELY
        elif told:
            told = _settled(told, entries, at, first, scope)
            if told:
                return told
        elif _opens_in_past(entries, at):
            return BACK
    return default


def _settled(told: int, entries: list[Entry], at: int, first: int, scope: int) -> int:
    """What a word tells where it stands; 0 for nothing."""
    before = entries[at - 1].folded if at else ""
    if told is SPELT_AS_PAST:
        return BACK if before in listed("past_after") else 0
    if told is BACK and before in listed("present_after") and entries[at].folded[0] == _SHE:
        return FORWARD if is_present_verb(entries[at].folded) else 0  # «أن تدخل حيز التنفيذ», «أن توقف أعمالها»
    if told is CALL:
        return FORWARD if _calls_for(entries, at, first) else BACK
    if told is EVE:
        return LIKELY if before != "من" and _precedes_event(entries, at) else 0
    if told is SCHEDULED and before in listed("not_scheduled_after"):
        return 0
    if (
        told is SCHEDULED
        and before in listed("relatives")
        and (scope is not _WEEKDAY or entries[first - 1].surface == "،")
    ):
        return 0  # «أعلن الوزير الذي يزور القاهرة، الأحد، أن»: the day is that of the main verb
    if told is PERHAPS and at and not _precedes_verb(entries[at - 1]):
        return 0
    if told is LIKELY:
        return LIKELY
    return BACK if told is BACK or (scope is not _AMOUNT and _was_planned(entries, at)) else FORWARD


def _is_decimal_point(entries: list[Entry], at: int) -> bool:
    return 0 < at < len(entries) - 1 and entries[at - 1].kind is NUMBER and entries[at + 1].kind is NUMBER


def _opens_in_past(entries: list[Entry], at: int) -> bool:
    """«عطلت الكويت»: a past verb of she, known by its ending as the first word of a sentence."""
    if at and TENSES[entries[at - 1].folded] is not END:
        return False
    return _SHE_DID.match(entries[at].folded) is not None and entries[at + 1].kind is WORD


def _was_planned(entries: list[Entry], at: int) -> bool:
    """«كان من المقرر أن يبدأ», «كان الوزير يبدأ»: what should have been, or was."""
    at -= 1
    while at > 0 and (entries[at].folded in _PLAN_LINKS or TENSES[entries[at].folded] is FORWARD):
        at -= 1
    return any(entry.folded.lstrip("وف") in listed("was") for entry in entries[max(0, at - 1) : at + 1])


def _is_prior(entries: list[Entry], at: int) -> bool:
    return at > 1 and (entries[at - 2].folded, entries[at - 1].folded) == _PRIOR


def _precedes_event(entries: list[Entry], at: int) -> bool:
    """«قبل المباراة», which is to come; not «قبل أن», «قبل يومين», «الدور قبل النهائي», «قبل القمة الأخيرة», «قبل رحيله»."""
    event = entries[at + 1]
    if event.clean.endswith(_HIS) and event.folded not in listed("own_events"):
        return False
    if event.kind is not WORD or event.date is not None or event.folded in listed("no_event"):
        return False
    return not any(entry.folded in listed("latest") for entry in entries[at + 2 : at + 4])


def _calls_for(entries: list[Entry], at: int, first: int) -> bool:
    """«دعا المجلس إلى جلسة الثلاثاء»: the day is that of the session; not «دعا المجلس الثلاثاء إلى جلسة»."""
    if any(e.folded == _TO for e in entries[first + 1 : first + 1 + _VERB_REACH]):
        return False
    return any(e.folded == _TO or e.folded.startswith(_FOR_THE) for e in entries[at + 1 : first])


def _precedes_verb(entry: Entry) -> bool:
    """Before a verb stands a noun with the article, a particle or a sign; before a foreign surname a first name."""
    word = entry.folded
    return (
        entry.kind is not WORD
        or word.startswith(_ARTICLES)
        or word.endswith(_NOUN_ENDINGS)
        or word in listed("particles")
    )
