"""Whether the clause around a date points forward: the nearest telling word before it, in its own sentence."""

from __future__ import annotations

from functools import cache
from typing import Final

from transforms.characters import fold
from transforms.lexicon import load
from transforms.tokens import WORD, Entry, Tokens

_REACH: Final = 22  # words of a clause that are looked at
_FIRST_PERSON: Final = "سأ"  # folded it is the beginning of too many words
_ARTICLES: Final = ("ال", "وال", "بال", "لل", "فال")
_NOUN_ENDINGS: Final = ("ه", "ات", "ين", "ون", "هم")
_VERB_REACH: Final = 3  # words after an amount among which its verb stands
_SENTENCE_ENDS: Final = frozenset(".!?؟؛\n")
_BACK: Final = -1
_FORWARD: Final = 1
_SCHEDULED: Final = 2
_END: Final = 3
_PERHAPS: Final = 4
_MEMO_LIMIT: Final = 100_000
_CONJUNCTIONS: Final = ("و", "ف")


@cache
def _folded(key: str) -> frozenset[str]:
    return frozenset(map(fold, load("futures")[key]))


@cache
def _past() -> frozenset[str]:
    """The past verbs with feminine and plural endings and attached pronouns."""
    forms: set[str] = set()
    for verb in _folded("past"):
        stem = verb[:-1] if verb[-1] in "يا" else verb
        forms |= {verb, stem + "ت", stem + "وا", stem + "تا", verb + "ا"}
        if len(verb) > 3:
            open_stem = stem + "ا" if verb[-1] == "ي" else verb
            forms |= {open_stem + ending for ending in ("ه", "ها", "هم")} | {stem + "ته", stem + "تها"}
    return frozenset(forms) - _folded("not_past")


def points_forward(tokens: Tokens, first: int, last: int) -> bool:
    """For a date at tokens `[first, last)`."""
    told = _before(tokens, first)
    # The verb may follow at once: «والأحد سيعقد».
    return told > 0 if told else any(_is_future_verb(entry.folded) for entry in tokens.entries[last : last + 2])


def ends_sentence(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a sentence ends among tokens `[first, last)`."""
    return any(entry.surface in _SENTENCE_ENDS for entry in tokens.entries[first:last])


def tense(tokens: Tokens, first: int, last: int) -> int:
    """For an amount at tokens `[first, last)`: 1 in a clause that points forward, -1 back, 0 where no word tells.

    The verb that follows tells sooner than one before: «وبعد يومين غادر».
    """
    if any(entry.clean.startswith(_FIRST_PERSON) for entry in tokens.entries[max(0, first - _VERB_REACH) : first]):
        return _FORWARD
    for entry in tokens.entries[last : last + _VERB_REACH]:
        told = _TENSES[entry.folded]
        if told is _END:
            break
        if told in (_BACK, _FORWARD, _PERHAPS):
            return _BACK if told is _BACK else _FORWARD
    return _before(tokens, first)


def _before(tokens: Tokens, first: int) -> int:
    entries = tokens.entries
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        told = _TENSES[entries[at].folded]
        if told is _END:
            break
        if told is _SCHEDULED and at and entries[at - 1].folded in _folded("not_scheduled_after"):
            continue
        if told is _PERHAPS and at and not _precedes_verb(entries[at - 1]):
            continue
        if told:
            return _BACK if told is _BACK else _FORWARD
    return 0


class _Tenses(dict[str, int]):
    """Folded word -> what it says about its clause, worked out once per word."""

    def __missing__(self, folded: str) -> int:
        if len(self) > _MEMO_LIMIT:
            self.clear()
        told = self[folded] = _tense(folded)
        return told


_TENSES: Final = _Tenses()


def _tense(folded: str) -> int:
    if folded in _SENTENCE_ENDS:
        return _END
    for word in (folded, folded[1:]) if folded.startswith(_CONJUNCTIONS) else (folded,):
        if word in _folded("forward") or _is_known_future(word):
            return _FORWARD
        if word in _past() or word in _folded("after"):
            return _BACK
        if word in _folded("scheduled"):
            return _SCHEDULED
        if _is_future_verb(word):
            return _PERHAPS
    return 0


@cache
def _imperfect() -> frozenset[str]:
    """Verbs in the present, of he, she and we."""
    verbs = _folded("scheduled") | _folded("imperfect")
    return frozenset(person + verb[1:] for verb in verbs if verb[0] in "يت" for person in "يتن")


def _is_known_future(word: str) -> bool:
    if word[:1] != "س":
        return False
    return any(word[1:].removesuffix(ending) in _imperfect() for ending in ("", "ون", "ان", "ه", "ها", "هم"))


def _precedes_verb(entry: Entry) -> bool:
    """Before a verb stands a noun with the article, a particle or a sign; before a foreign surname a first name."""
    word = entry.folded
    return (
        entry.kind is not WORD
        or word.startswith(_ARTICLES)
        or word.endswith(_NOUN_ENDINGS)
        or word in _folded("particles")
    )


def _is_future_verb(word: str) -> bool:
    return len(word) >= 5 and word[0] == "س" and word[1] in "يتن" and word not in _folded("not_future")
