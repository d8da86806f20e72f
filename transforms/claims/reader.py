"""What the passes over one document share: its tokens, sentences, dates, and the complements found so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.words import listed
from transforms.conjugate import VERBAL
from transforms.sentences import Quotation, Sentences
from transforms.tokens import Entry, Tokens

THAT: Final = "that"
QUOTED: Final = "quote"
COLONED: Final = "colon"
OBJECT: Final = "object"
POINTED: Final = "pointed"  # of an object that stands for what was said before
# Line ends around the text: they stand behind its last token, where an index before the first one finds them as well.
_EDGE: Final = [Entry("\n")] * 3
_EDGE_FLAGS: Final = [entry.flags for entry in _EDGE]
REACH: Final = 50_000  # characters around a name that it is looked up in: more than a page has, but not every text's
_NEAR: Final = REACH // 5  # as many tokens
LONGEST_BRACKET: Final = 25  # tokens; what is not closed by then is taken for a slip


_BEFORE_VERB: Final = g.OPENER | g.PARTICLE | g.AUXILIARY | g.RELATIVE | g.COMP
_ALL: Final = listed("cues", "everybody")
_PROMINENT: Final = listed("cues", "prominent")
_AND_PROMINENT: Final = frozenset(f"و{word}" for word in _PROMINENT)
_OTHERS: Final = listed("cues", "given_names") | _ALL | _PROMINENT | _AND_PROMINENT  # words that are spelled like verbs


@lru_cache
def _as_other(surface: str) -> Entry:
    entry = Entry(surface)
    entry.cue, entry.flags = None, entry.flags & ~g.CUE
    return entry


@dataclass(slots=True)
class Complement:
    """`at`: first token of the opening (preposition, complementiser, mark, colon); `first`: first token of the content;
    `end`: one past its last where the complement tells, else 0."""

    kind: str
    at: int
    first: int
    quotation: Quotation | None = None
    end: int = 0

    def binding(self) -> str:
        """What binds it to its cue, as rules of claims are called: its kind, or that it points back to what was said."""
        return POINTED if self.end else self.kind


class Reader:
    """One document. `date_ends`: first token of a date -> one past its last; `flags`: bits of grammar, token by token. Before
    the first token and behind the last `entries` and `flags` have line ends, so that neither has to be asked for."""

    __slots__ = ("_newlines", "complements", "cues", "date_ends", "entries", "flags", "sentences", "tokens")

    def __init__(self, tokens: Tokens, sentences: Sentences, date_ends: dict[int, int]) -> None:
        self.tokens, self.sentences, self.date_ends = tokens, sentences, date_ends
        self.entries, self.flags, self.cues = tokens.entries + _EDGE, tokens.flags + _EDGE_FLAGS, tokens.cue_hits
        others = [k for k in self.cues if self.entries[k].clean in _OTHERS and self._is_other(k)]
        if others:
            for k in others:
                self.entries[k] = _as_other(self.entries[k].surface)
                self.flags[k] = self.entries[k].flags
            self.cues = [k for k in self.cues if self.flags[k] & g.CUE]
        self._newlines: list[int] = []
        # A cue is asked for its complement more than once: for itself, and for where the content before it ends.
        self.complements: dict[tuple[int, int, bool], Complement | None] = {}

    def _is_other(self, k: int) -> bool:
        """«قال دان هاغن إن», «المحامية، أمل هاغن، …», «العالم أجمع»; but «من جانبه، دان الوزير الهجوم»."""
        before, bits = self.entries[k - 1].cue, self.flags[k - 1]
        if self.entries[k].clean in _PROMINENT or self.entries[k].clean in _AND_PROMINENT:
            verb = self.entries[k].clean in _AND_PROMINENT or bool(bits & g.MARK) or self.entries[k].clean.endswith("ت")
            return not (verb and self.flags[k + 1] & (g.PERSON | g.BODY))  # «وأبرز المدير أن»; not «أبرز الأسباب أن»
        if before is not None and before.form in VERBAL and not before.common:
            return True
        cue = self.entries[k].cue
        if cue is not None and cue.gender == "f" and bits & g.PERSON and self.entries[k - 1].word.gender == "m":
            return True  # «القيادي عزت هاغن»
        if bits & _BEFORE_VERB or bits & (g.MARK | g.COMMA) == g.MARK:
            return False
        if self.entries[k].clean in _ALL:
            return True
        return bool(self.flags[k + 2] & (g.COMMA | g.COMP)) and not self.flags[k + 1]

    def line_end(self, k: int) -> int:
        """The first line feed from token `k` on; the text's end where there is none."""
        if not self._newlines:
            self._newlines = [j for j in self.tokens.mark_hits if self.flags[j] & g.NEWLINE] + [len(self.tokens)]
        return self._newlines[bisect_left(self._newlines, k)]

    def around(self, k: int) -> tuple[int, int]:
        """The characters around token `k` in which other places of a name are looked for."""
        at = self.tokens.starts[k]
        return max(0, at - REACH), at + REACH

    def places(self, phrase: str, k: int, most: int) -> Iterator[int]:
        """The characters at which a phrase begins around token `k`, as the text has them: the first `most`."""
        at, high = self.around(k)
        at -= 1
        while most and (at := self.tokens.text.find(phrase, at + 1, high)) >= 0:
            most -= 1
            yield at

    def others(self, k: int, most: int) -> Iterator[int]:
        """The other tokens that are the word at `k`, among the first `most` places of its letters around it."""
        entry, tokens = self.entries[k], self.tokens
        for at in self.places(entry.surface, k, most):
            j = tokens.first_at(at)
            if j != k and j < len(tokens) and tokens.starts[j] == at and self.entries[j] is entry:
                yield j

    def count(self, phrase: str, k: int) -> int:
        """How often the text around token `k` has a phrase."""
        low, high = self.around(k)
        return self.tokens.text.count(phrase, low, high)

    def comes_again(self, k: int) -> bool:
        """Whether the word at token `k` stands somewhere else near it."""
        return self.entries[max(0, k - _NEAR) : k + _NEAR].count(self.entries[k]) > 1

    def commas(self, first: int, end: int) -> list[int]:
        """The commas among tokens `[first, end)`."""
        marks = self.tokens.mark_hits
        return [k for k in marks[bisect_left(marks, first) : bisect_left(marks, end)] if self.flags[k] & g.COMMA]

    def comments(self, k: int, stop: int) -> bool:
        """Whether the writer's own remark begins at `k`: «علما أن …», «الأمر الذي …»; not «المطلعون على الأمر إن …»."""
        return k + 1 < stop and bool(self.flags[k + 1] & (g.RELATIVE if self.flags[k] & g.DEFINITE else g.COMP))

    def nothing_after(self, k: int, end: int) -> bool:
        """Whether only adverbs and times follow: «بحسب بيان لها أمس»."""
        while k < end and (self.flags[k] & (g.MARK | g.ADJUNCT) or k in self.date_ends):
            k = self.date_ends.get(k, k + 1)
        return k >= end

    def closing(self, k: int, end: int) -> int:
        """One past the bracket that closes the one at `k`; `k + 1` where there is none."""
        for j in range(k + 1, min(end, k + LONGEST_BRACKET)):
            if self.flags[j] & g.BRACKET and self.entries[j].surface in ")]":
                return j + 1
        return k + 1
