"""What a telling word says of a date where it stands: «المقرر», «قبل المباراة», «طلبت عقد»; its neighbours decide."""

from __future__ import annotations

from typing import Final

from transforms.dates.clause.tenses import (
    BACK,
    CALL,
    EVE,
    FORWARD,
    LIKELY,
    OF,
    PERHAPS,
    SCHEDULED,
    SPELT_AS_PAST,
    TENSES,
    THAT,
    is_present_verb,
    listed,
)
from transforms.dates.vocabulary.words import is_amount
from transforms.tokens import NUMBER, WORD, Entry

# What is asked about.
AMOUNT: Final = 0
MONTH: Final = 1
WEEKDAY: Final = 2
_VERB_REACH: Final = 3  # words after an amount among which its verb stands
_ARTICLES: Final = ("ال", "وال", "بال", "لل", "فال")
_NOUN_ENDINGS: Final = ("ه", "ات", "ين", "ون", "هم")
_PLAN_LINKS: Final = ("من", "ان")
_ON: Final = "علي"
_OF: Final = "من"
_OFS: Final = (_OF, "ومن")
_SINCE: Final = "منذ"
_AFTER: Final = "بعد"
_IF: Final = "اذا"
_NOT: Final = "غير"
_BESIDE: Final = 2  # tokens from a verb to the day behind it and a comma
_OBJECT_REACH: Final = 5  # words between a verb and what is no event
_AMOUNT_REACH: Final = 5  # words between «قبل» and «من» of «قبل ثلاثة أيام من المباراة»
_EXPECTING_REACH: Final = 5  # words between expecting something and «أن»
_ASKING_REACH: Final = 7  # words between asking for something and what is asked for
_SHE: Final = "ت"
_HIS: Final = ("ه", "ها")
_TO: Final = "الي"
_FOR_THE: Final = "لل"


def settled(told: int, entries: list[Entry], at: int, first: int, scope: int) -> int:
    """What a word tells where it stands; 0 for nothing."""
    before = entries[at - 1].folded if at else ""
    if before == _NOT or _is_measure(entries, at):
        return 0  # «بشكل غير متوقع», «أكبر من المتوقع»
    if told is SPELT_AS_PAST:
        if entries[at].folded in listed("hold") and _is_asked_for(entries, at):
            return FORWARD
        return BACK if before in listed("past_after") else 0
    if told is BACK and before in listed("present_after") and entries[at].folded[0] == _SHE:
        return FORWARD if is_present_verb(entries[at].folded) else 0  # «أن تدخل حيز التنفيذ», «أن توقف أعمالها»
    if told is BACK and entries[at].folded.startswith(_SHE) and is_present_verb(before):
        return 0  # «يطرأ تغير على الجو»
    if told is BACK and before == _IF:
        asked = at > 2 and entries[at - 2].folded.endswith("ما") and entries[at - 3].folded not in listed("cases")
        return 0 if asked else LIKELY  # «إذا فاز السبت», «في حال ما إذا فاز»; not «عما إذا فاز»
    if told is BACK and entries[at].folded == _SINCE and entries[at + 1].date is not None:
        return 0  # «منذ عام» tells nothing of the day, «منذ إعلان الوزير» does
    if told is BACK and entries[at].folded == _AFTER and is_amount(entries[at + 1].date):
        return 0  # «ستظهر بعد شهرين، في آب»
    if told is CALL:
        return FORWARD if _calls_for(entries, at, first) else BACK
    if told is EVE:
        return LIKELY if before != "من" and _precedes_event(entries, at) else 0
    if told is SCHEDULED and (before in listed("not_scheduled_after") or _is_no_event(entries, at)):
        return 0
    if (
        told is SCHEDULED
        and before in listed("relatives")
        and (scope is not WEEKDAY or (entries[first - 1].surface == "،" and at < first - _BESIDE))
    ):
        return 0  # «أعلن الوزير الذي يزور القاهرة، الأحد، أن»: the day is that of the main verb; not «التي تبدأ، الأحد»
    if told is OF and before not in _OFS:
        return 0  # «المهدي المنتظر»
    if told is PERHAPS and at and not _precedes_verb(entries[at - 1]):
        return 0
    if told is LIKELY:
        return LIKELY
    return BACK if told is BACK or (scope is not AMOUNT and _was_planned(entries, at)) else FORWARD


def _is_no_event(entries: list[Entry], at: int) -> bool:
    """«يواجه الرجل تهمة القتل», «سرعة تصل إلى 70 كيلومترا»."""
    behind = entries[at + 1 : at + 1 + _OBJECT_REACH]
    if len(behind) > 1 and behind[0].folded == _TO and behind[1].kind is NUMBER:
        return True
    return any(entry.folded in listed("no_events") for entry in behind)


def _is_measure(entries: list[Entry], at: int) -> bool:
    """«أكبر من المتوقع», «بأقل من المتوقع», «دون المتوقع»."""
    if entries[at].folded not in listed("measured"):
        return False
    of = 1 + (entries[at - 1].folded == _OF)
    word = entries[at - of].folded if at >= of else ""
    return word in listed("measures") or word[1:] in listed("measures")


def is_conditional(entries: list[Entry], at: int) -> bool:
    """«على أن يعود», «قد يعود»; not «أكد على أن الوزير», «قد يكون فاز»."""
    verb = entries[at + 1]
    that = TENSES[entries[at].folded] is THAT
    if that and (not at or entries[at - 1].folded != _ON) and not _is_expected(entries, at):
        return False
    if verb.date is not None or (verb.folded in listed("be") and not that):
        return False
    return (verb.folded.startswith("ي") and len(verb.folded) > 3) or is_present_verb(verb.folded)


def _is_expected(entries: list[Entry], at: int) -> bool:
    """«توقعت الأرصاد أن يعود»; not «كان يجب أن يعود», «توقع الخبير، بعد أن»."""
    for back in range(at - 1, max(-1, at - 1 - _EXPECTING_REACH), -1):
        if entries[back].kind is not WORD:
            return False
        word = entries[back].folded
        if word in listed("expects") or word[1:] in listed("expects"):
            return not back or entries[back - 1].folded.lstrip("وف") not in listed("was")
    return False


def _is_asked_for(entries: list[Entry], at: int) -> bool:
    """«طلبت موسكو من المجلس عقد اجتماع الخميس»."""
    return any(e.folded.removeprefix("و") in listed("asked") for e in entries[max(0, at - _ASKING_REACH) : at])


def _was_planned(entries: list[Entry], at: int) -> bool:
    """«كان من المقرر أن يبدأ», «كان الوزير يبدأ»: what should have been, or was."""
    at -= 1
    while at > 0 and (entries[at].folded in _PLAN_LINKS or TENSES[entries[at].folded] is FORWARD):
        at -= 1
    return any(entry.folded.lstrip("وف") in listed("was") for entry in entries[max(0, at - 1) : at + 1])


def _precedes_event(entries: list[Entry], at: int) -> bool:
    """«قبل المباراة», which is to come; not «قبل أن», «قبل يومين», «الدور قبل النهائي», «قبل القمة الأخيرة», «قبل رحيله»."""
    event = entries[at + 1]
    if event.date is not None:  # «قبل ثلاثة أيام من المباراة»
        reach = range(at + 2, min(at + _AMOUNT_REACH, len(entries) - 1))
        of = next((i for i in reach if entries[i].folded == _OF), 0)
        return bool(of) and entries[of + 1].date is None and _precedes_event(entries, of)
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
    if word in listed("place_heads"):
        return False
    return (
        entry.kind is not WORD
        or word.startswith(_ARTICLES)
        or word.endswith(_NOUN_ENDINGS)
        or word in listed("particles")
    )
