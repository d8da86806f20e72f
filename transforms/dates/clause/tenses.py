"""A folded word in; what it says of the time of its clause out. Worked out once per word.

Verbs are those of the reporting and the common verbs, in all their forms, and what is spelt as only a past verb is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from transforms.characters import fold
from transforms.conjugate import past_forms
from transforms.lexicon import load

BACK: Final = -1
FORWARD: Final = 1
LIKELY: Final = 2  # forward, where nothing else says that it is past
END: Final = 3
PERHAPS: Final = 4  # a future, or the beginning of a foreign name
SPELT_AS_PAST: Final = 5  # a past verb, or a noun of the same letters
CALL: Final = 6  # to call for something
EVE: Final = 7  # before some event
SCHEDULED: Final = 8  # a verb of events, in the present
UNTIL: Final = 9
THAT: Final = 10  # «على أن يعود», a condition of what is to come
MAYBE: Final = 11  # «قد يعود»
OF: Final = 12  # forward behind «من»

SENTENCE_ENDS: Final = frozenset(".!?؟؛\n")
_MEMO_LIMIT: Final = 100_000
_THAT: Final = ("ان", "بان")
_MAYBE: Final = "قد"
_CONJUNCTIONS: Final = ("و", "ف")
_FIRST_PERSON: Final = "سأ"  # folded it is the beginning of too many words
_ENDINGS: Final = ("ون", "ان", "ه", "ها", "هم", "هما")
_WITH_NOUNS: Final = ("أ", "است")  # verbs whose hollow ones have a noun of their own letters: «استعادة»
_OF_ITSELF: Final = "ت"  # most of these take no object: «تأهلها» is a noun
_HIM: Final = "ه"  # folded it is the ending of nouns, too
_SHORT: Final = 3  # letters of verbs that are spelt like a noun, as a rule
# «احتشدوا»; «استبدل», «انهزم», «ارتفع», whose verbal nouns have an alef.
_PAST_PATTERN: Final = re.compile(
    r"[^يتن]\w{2,}وا$|(?!ال)(?:است[^اويةىء]{3}|ان[^اويةىء]{3}|ا[^اويةىء]ت[^اويةىء]{2})ت?$"
)


@cache
def listed(key: str) -> frozenset[str]:
    """Words of futures.toml, folded."""
    return frozenset(map(fold, load("futures")[key]))


@cache
def _past() -> tuple[frozenset[str], frozenset[str]]:
    """Forms of past verbs: what is one of itself, and what is spelt like a noun, as short verbs are unless listed."""
    verbs = [verb.split() for verb in load("verbs")["verbs"]]
    verbs += [[verb["lemma"], verb["present"]] for verb in load("cues")["verbs"]]
    own = frozenset([*load("futures")["past"], *load("verbs")["sure"]])
    verbs += [[lemma, lemma] for lemma in own]
    sure: set[str] = set()
    alike: set[str] = set()
    for lemma, present in verbs:
        hollow = lemma.startswith(_WITH_NOUNS) and lemma[-2] == "ا"
        for form in past_forms(lemma, present):
            short = len(lemma) <= _SHORT and form.text not in own and (form.text == lemma or form.suffix)
            noun = hollow and form.suffix and (form.gender == "f" or form.text.endswith(_HIM))  # «إقامتها», «إعادة»
            noun = noun or (lemma.startswith(_OF_ITSELF) and bool(form.suffix))
            (alike if short or noun else sure).add(fold(form.text))
    never = listed("not_past")
    return frozenset(sure - never), frozenset(alike | never)


class _Tenses(dict[str, int]):
    """Folded word -> what it says of its clause, 0 for nothing."""

    def __missing__(self, folded: str) -> int:
        if len(self) > _MEMO_LIMIT:
            self.clear()
        told = self[folded] = _tense(folded)
        return told


TENSES: Final = _Tenses()


def _tense(folded: str) -> int:
    if folded in SENTENCE_ENDS:
        return END
    for word in (folded, folded[1:]) if folded.startswith(_CONJUNCTIONS) else (folded,):
        told = _of_word(word)
        if told:
            return told
    return 0


def _of_word(word: str) -> int:
    sure, alike = _past()
    if word in _THAT:
        return THAT
    if word == _MAYBE:
        return MAYBE
    if word in listed("calls"):
        return CALL
    if word in listed("eve"):
        return EVE
    if word in listed("towards"):
        return LIKELY
    if word in listed("until"):
        return UNTIL
    if word in listed("forward") or _is_known_future(word):
        return FORWARD
    if word in listed("forward_of"):
        return OF
    if word in sure or word in listed("after"):
        return BACK
    if word in _scheduled():
        return SCHEDULED
    if is_future_verb(word):
        return PERHAPS
    if word in alike:
        return SPELT_AS_PAST
    return BACK if _PAST_PATTERN.match(word) else 0


@cache
def _scheduled() -> frozenset[str]:
    """Verbs of events in the present, with the endings of two and many and of what they are done to."""
    return frozenset(verb + ending for verb in listed("scheduled") for ending in ("", *_ENDINGS))


@cache
def _imperfect() -> frozenset[str]:
    """Verbs in the present, of he, she and we."""
    verbs = listed("scheduled") | listed("imperfect")
    return frozenset(person + verb[1:] for verb in verbs if verb[0] in "يت" for person in "يتن")


def _is_known_future(word: str) -> bool:
    if word[:1] != "س":
        return False
    return any(word[1:].removesuffix(ending) in _imperfect() for ending in ("", *_ENDINGS))


@cache
def _opening() -> frozenset[str]:
    verbs = listed("opening")
    return frozenset(person + verb[1:] for verb in verbs for person in "يت")


def opens_forward(word: str) -> bool:
    """Whether a folded word, opening a sentence, is a verb of what is to come."""
    return word in _opening() or word.removeprefix("و") in _opening()


def is_future_verb(word: str) -> bool:
    """Whether a folded word is spelt as a future with «س»."""
    return len(word) >= 5 and word[0] == "س" and word[1] in "يتن" and word not in listed("not_future")


def is_present_verb(word: str) -> bool:
    """Whether a folded word is a verb of events, or another known one, in the present."""
    return word in _scheduled() or word in _imperfect()


def is_own_future(clean: str) -> bool:
    """Whether a word, not folded, is a future in the first person: «سأخوض»."""
    return clean.startswith(_FIRST_PERSON) and TENSES[fold(clean)] is not BACK
