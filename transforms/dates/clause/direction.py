"""Whether the clause around a date points forward: the nearest telling word before it, in its own sentence."""

from __future__ import annotations

import re
from typing import Final

from transforms.dates.clause.settled import AMOUNT, MONTH, WEEKDAY, is_conditional, settled
from transforms.dates.clause.tenses import (
    BACK,
    CALL,
    END,
    FORWARD,
    LIKELY,
    MAYBE,
    PERHAPS,
    SCHEDULED,
    SENTENCE_ENDS,
    SPELT_AS_PAST,
    TENSES,
    THAT,
    UNTIL,
    is_future_verb,
    is_own_future,
    is_present_verb,
    listed,
    opens_forward,
)
from transforms.stops import is_stop
from transforms.tokens import WORD, Entry, Tokens

_REACH: Final = 22  # words of a clause that are looked at
_BESIDE: Final = 3  # words between a day and what tells that something lasts until it
_VERB_REACH: Final = 3  # words after an amount among which its verb stands
_SPEECH_OPENERS: Final = frozenset('"«“')
_PRIOR: Final = ("قبل", "ان")
_NEAR_OPENING: Final = 10  # words between a sentence's verb and its day
_PARAGRAPH: Final = 2  # signs that end a paragraph
_FAR: Final = 60  # words
_FOR_THE: Final = "لل"
_DAY: Final = "يوم"
_IN: Final = "في"
_PUT_OFF_REACH: Final = 16  # words
_JOINED: Final = ("و", "ف", "ب")
_OPENERS: Final = listed("openers")
_WHEN: Final = listed("when")
_OPENING_REACH: Final = 3  # tokens behind a day that opens its sentence: «السبت، فلا يطرأ»
_HIM: Final = ("هما", "هم", "ها", "ه")
_SHE_DID: Final = re.compile(r"[وف]?(?!ال|[يتن])\w{2,}[^اي]ت$")


def points_forward(tokens: Tokens, first: int, last: int, weekday: bool, reach: int = _REACH) -> int:
    """For a weekday, or a month with or without its day, at tokens `[first, last)`: 1 in a clause that points forward, 2 in
    one that may, -1 back, 0 where no word tells. `reach`: words before it that are looked at.
    """
    entries = tokens.entries
    before = [entry.folded for entry in entries[max(0, first - 2) : first]]
    if any(e.date is not None and e.date.kind == "since" for e in entries[max(0, first - 2) : first]):
        return BACK  # «منذ يوم الجمعة»
    beside = (before[0] if before[-1] == _DAY else before[-1]) if before else ""
    if weekday and beside in listed("happened"):
        return BACK
    up_to = before[0] if before and before[-1] in listed("sitting") else beside
    if (
        weekday
        and (up_to in listed("up_to") or entries[first].folded.startswith(_FOR_THE))
        and is_put_off(tokens, first)
    ):
        return FORWARD
    opens = _opens(tokens, first)
    speaks = first > 1 and entries[first - 1].surface in _SPEECH_OPENERS and entries[first - 2].surface == ":"
    told = 0 if opens or speaks else _before(tokens, first, WEEKDAY if weekday else MONTH, reach)
    if told not in (0, LIKELY):
        return told
    if not weekday and entries[last : last + 1] and entries[last].surface == ":":
        return told  # a chronology: «10 أيار: تعلن الحكومة»
    return _verb_after(entries, last, opens, weekday) or told


def is_put_off(tokens: Tokens, first: int) -> bool:
    """«أجلت المحكمة الجلسة إلى الاثنين», «أغلقت المدارس حتى الاثنين»: whatever the verb's tense, the day is to come."""
    for at in range(first - 1, max(0, first - _PUT_OFF_REACH) - 1, -1):
        entry = tokens.entries[at]
        if _is_end(tokens, at):
            return False
        if entry.folded in listed("put_off") or (entry.folded[:1] in _JOINED and entry.folded[1:] in listed("put_off")):
            return True
    return False


def _is_end(tokens: Tokens, at: int) -> bool:
    """Whether a sentence ends with a token."""
    return tokens.entries[at].surface in SENTENCE_ENDS and is_stop(tokens, at)


def _opens(tokens: Tokens, first: int) -> bool:
    """Whether a sentence opens with what stands at token `first`: «أما في يوم السبت»."""
    entries = tokens.entries
    while first and entries[first - 1].folded in _OPENERS:
        first -= 1
    return not first or _is_end(tokens, first - 1)


def has_happened(tokens: Tokens, first: int) -> bool:
    """Whether a month, with or without its day, at token `first` stands behind «في» and a past verb: «توفي في نيسان»."""
    entries = tokens.entries
    if not first or entries[first - 1].folded != _IN:
        return False
    for at in range(first - 2, max(-1, first - 2 - _VERB_REACH), -1):
        told, word = TENSES[entries[at].folded], entries[at].folded
        if told or entries[at].kind is not WORD:
            supposed = any(entry.folded in listed("supposing") for entry in entries[max(0, at - 2) : at])
            return told is BACK and not supposed and word not in listed("after") and word not in listed("asked")
    return False


def tense(tokens: Tokens, first: int, last: int) -> int:
    """For an amount at tokens `[first, last)`: above 0 in a clause that points forward, -1 back, 0 where no word tells.

    The verb that follows tells sooner than one before: «وبعد يومين غادر».
    """
    entries = tokens.entries
    if any(is_own_future(entry.clean) for entry in entries[max(0, first - _VERB_REACH) : first]):
        return FORWARD
    for at, entry in enumerate(entries[last : last + _VERB_REACH], last):
        told = TENSES[entry.folded]
        if (told is END and _is_end(tokens, at)) or (entry.date is not None and told is BACK):
            break  # «سيعود بعد يومين، بعد الفحص»
        if told in (BACK, CALL):
            return BACK
        if told in (FORWARD, PERHAPS):
            return FORWARD
    return _before(tokens, first, AMOUNT)


def ends_sentence(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a sentence ends among tokens `[first, last)`."""
    return any(_is_end(tokens, at) for at in range(first, last))


def is_far(tokens: Tokens, first: int, last: int) -> bool:
    """Whether more than one sentence ends among tokens `[first, last)`; the end of a paragraph is one with its full stop."""
    ends = [at for at in range(first, last) if _is_end(tokens, at)]
    return len(ends) > _PARAGRAPH or last - first > _FAR


def _verb_after(entries: list[Entry], last: int, opens: bool, weekday: bool) -> int:
    """What the verb tells that may follow at once: «والأحد سيعقد», «السبت، شدد على», «والأربعاء ينضم إليه»."""
    if any(entry.folded in _WHEN for entry in entries[last : last + 2]):
        last += 1 if entries[last].folded in _WHEN else 2  # «السبت، عندما يستضيفه»
        return FORWARD if last < len(entries) and is_present_verb(_alone(entries[last].folded)) else 0
    for entry in entries[last : last + (_OPENING_REACH if opens and weekday else 2)]:
        told = TENSES[entry.folded]
        if (told is BACK and entry.folded not in listed("after")) or (opens and told is SPELT_AS_PAST):
            return BACK
        if is_future_verb(entry.folded) or is_own_future(entry.clean) or (opens and _is_present(entry.folded)):
            return FORWARD
    return 0


def _is_present(word: str) -> bool:
    """«أما السبت فيعود»."""
    return is_present_verb(word) or (word[:1] == "ف" and is_present_verb(word[1:]))


def _before(tokens: Tokens, first: int, scope: int, reach: int = _REACH) -> int:
    """What the nearest telling word before token `first` tells, in its own sentence, of what is in its scope."""
    entries, default, opening = tokens.entries, 0, 0
    for at in range(first - 1, max(-1, first - 1 - reach), -1):
        told = TENSES[entries[at].folded]
        if entries[at].surface == ":" and scope is WEEKDAY and at < first - 1:
            break  # «وتابع: مباراة السبت ستكون الأخيرة»: what is said has verbs of its own
        if not told:
            continue
        if told is END:
            if not _is_end(tokens, at):
                continue
            opening = at + 1
            break
        if told is SCHEDULED and _is_prior(entries, at):
            default = FORWARD  # «قبل أن يبدأ» is of the time that is told of
        elif told is UNTIL:
            if at >= first - _BESIDE:
                default = LIKELY
        elif told in (THAT, MAYBE):
            if is_conditional(entries, at):
                return FORWARD
        else:
            told = settled(told, entries, at, first, scope)
            if told:
                return told
    if first - reach <= opening < first and not TENSES[entries[opening].folded]:
        if _opens_in_past(entries, opening):
            return BACK
        if not default and scope is WEEKDAY and _opens_in_future(entries, opening, first):
            return LIKELY
    return default


def _alone(word: str) -> str:
    """A verb without the one it is done to."""
    return next((word.removesuffix(ending) for ending in _HIM if word.endswith(ending)), word)


def _opens_in_future(entries: list[Entry], at: int, first: int) -> bool:
    """«ويقوم الوزير السبت بزيارة»: the first day behind a verb in the present that opens its sentence."""
    if at < first - _NEAR_OPENING or not opens_forward(entries[at].folded):
        return False
    return not any(e.date is not None and e.date.kind in ("weekday", "today", "yesterday") for e in entries[at:first])


def _opens_in_past(entries: list[Entry], at: int) -> bool:
    """«عطلت الكويت»: a past verb of she, known by its ending as the first word of a sentence."""
    return _SHE_DID.match(entries[at].folded) is not None and entries[at + 1].kind is WORD


def _is_prior(entries: list[Entry], at: int) -> bool:
    return at > 1 and (entries[at - 2].folded, entries[at - 1].folded) == _PRIOR
