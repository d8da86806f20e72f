"""The one token pass: text in; surface, offsets and lexicon knowledge of every token out.

All speed comes from here: a text is split once, in C, and what is known of a word (folded form, meaning for dates,
meaning for claims) is worked out once per distinct word of the process. Dates and claims look closely only where
a word that means something to them stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from sys import intern
from typing import TYPE_CHECKING, Final

from transforms.characters import CONTROLS, MARKS, clean, fold_clean
from transforms.claims.vocabulary.grammar import CUE, ENDS, MARK, TELLING, Word, part_of
from transforms.claims.vocabulary.words import CueWord, cue_word
from transforms.dates.grammar.patterns import may_begin
from transforms.dates.vocabulary.symbols import token_code
from transforms.dates.vocabulary.words import DateWord, date_word
from transforms.markup import without_markup
from transforms.pages.lines.words import BEGINS_TIME, TELLS_TIME, page_sign, page_word, topic
from transforms.spelling import as_read
from transforms.stems import stem
from transforms.telling import telling, telling_number
from transforms.wrapped import unwrapped

if TYPE_CHECKING:
    from mypy_extensions import i64  # a machine's integer, in what is compiled

WORD: Final = "word"
NUMBER: Final = "number"
PUNCTUATION: Final = "punctuation"
NEWLINE: Final = "newline"

# A letter run with its marks and joiners, a digit run, a line feed, or any one visible character. Spaces and
# stray controls belong to no token. Nearly all words are plain Arabic letters with nothing joined to them: they are
# tried first, and no run is given back once it is taken.
_LETTERS: Final = r"[^\W\d_]++"
_JOINED: Final = f"[{MARKS}{CONTROLS}]++"
_TOKEN: Final = re.compile(
    rf"([\u0621-\u064a]++(?![\w{MARKS}{CONTROLS}])|{_LETTERS}(?:{_JOINED}{_LETTERS})*+[{MARKS}]*+|\d++|\n"
    rf"|[^\s\w{MARKS}{CONTROLS}]|_)"
)
_MEMO_LIMIT: Final = 500_000  # distinct words kept per process, about 200 MB; beyond it the memo starts afresh


class Entry:
    """What is known of one distinct token, whatever text it stands in. Shared: never change one."""

    __slots__ = (
        "bits",
        "clean",
        "cue",
        "date",
        "date_code",
        "date_start",
        "flags",
        "folded",
        "key",
        "kind",
        "number",
        "stem",
        "surface",
        "term",
        "topic",
        "word",
    )

    def __init__(self, surface: str) -> None:
        self.surface = surface
        bare = clean(surface)
        self.clean = bare or surface  # of «ـ», which stands for a dash, nothing would be left
        folded = fold_clean(bare)
        self.folded = surface if folded == surface else folded  # one object where it can be
        self.number: int = -1  # value of a digit run
        self.date: DateWord | None = date_word(self.clean, self.folded)
        self.date_code = token_code(self.date)  # its kind for dates' patterns
        self.date_start = may_begin(self.date)  # whether an expression can begin with it
        self.cue: CueWord | None = None
        self.key = self.stem = ""  # of a word its folded form, and what is compared of it
        self.term = ""  # what it tells of an event
        first = surface[0]
        if surface == "\n":
            self.kind = NEWLINE
        elif first.isdecimal():
            self.kind = NUMBER
            self.number = int(surface) if len(surface) <= 9 else -1
            self.term = telling_number(self.number)
        elif first.isalnum() and self.folded:  # a lone tatweel folds to nothing
            self.kind = WORD
            self.cue = cue_word(self.clean)
            self.key, self.stem = self.folded, intern(stem(self.folded))  # forms of a word share it
            self.term = telling(self.key, self.stem)
        else:
            self.kind = PUNCTUATION
        self.topic = topic(self.stem)  # what it says of a text's matter
        self.bits: i64 = page_word(self.key) if self.key else page_sign(surface)  # the bits of pages' words
        if self.date is not None:
            self.bits |= TELLS_TIME | (BEGINS_TIME if self.date_start else 0)
        self.word: Word = part_of(bare)  # the part that it plays in a sentence, for claims
        self.flags = self.word.flags | (CUE if self.cue is not None else 0)
        if surface.endswith(_ACCUSATIVE):
            self.flags |= ENDS
        # One object for all equal values: the few that there are stay in the processor's cache.
        self.flags = _SAME.setdefault(self.flags, self.flags)

    def __repr__(self) -> str:
        return f"Entry({self.surface!r})"


class _Memo(dict[str, Entry]):
    def __missing__(self, surface: str) -> Entry:
        entry = self[surface] = Entry(surface)
        return entry


_MEMO: Final = _Memo()
_SAME: Final[dict[int, int]] = {}
_ACCUSATIVE: Final = ("\u064b", "\u064b\u0627")  # a written -an: an adverb or an object, never a subject


class Tokens:
    """Tokens of one text. Parallel lists: `entries[i]` stands at `text[starts[i]:ends[i]]`.

    All three have the same length: `printed` is the file's text, `shown` what a reader of the page saw of it, without markup
    and with a space where only a width broke a line, `text` what is read, with the usual marks around quotations.
    `flags[i]` are the bits of `transforms.claims.vocabulary.grammar` for token i. The hits are indices of tokens, ascending: those
    that a date can begin with (`date_hits`), that report (`cue_hits`), that are punctuation (`mark_hits`), and all that
    tell where clauses begin and end, both of these among them (`clause_hits`).
    """

    __slots__ = (
        "clause_hits",
        "cue_hits",
        "date_hits",
        "ends",
        "entries",
        "flags",
        "mark_hits",
        "printed",
        "shown",
        "starts",
        "text",
    )

    def __init__(self, text: str) -> None:
        if len(_MEMO) > _MEMO_LIMIT:
            _MEMO.clear()
        self.printed = text
        self.shown = shown = unwrapped(without_markup(text))
        self.text = text = as_read(shown)
        parts = _TOKEN.split(text)  # separator, token, separator, …, token, separator
        offsets = list(accumulate(map(len, parts)))
        self.starts = offsets[:-1:2]
        self.ends = offsets[1::2]
        self.entries = list(map(_MEMO.__getitem__, parts[1::2]))
        self.date_hits = [i for i, e in enumerate(self.entries) if e.date_start]
        flags = self.flags = [e.flags for e in self.entries]
        cue, mark, telling = CUE, MARK, TELLING  # what a loop over all tokens asks for is at hand
        hits = self.clause_hits = [i for i, bits in enumerate(flags) if bits & telling]  # one look at every token
        self.cue_hits = [i for i in hits if flags[i] & cue]
        self.mark_hits = [i for i in hits if flags[i] & mark]

    def __len__(self) -> int:
        return len(self.entries)

    def first_at(self, offset: int) -> int:
        """Index of the first token that starts at or after a character offset."""
        return bisect_left(self.starts, offset)
