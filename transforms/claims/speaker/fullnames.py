"""The mentions of a page in; for any of them the fullest name that the page gives of the same, out.

Of those who speak the longest mention that contains it; for a short name that never speaks in full, its introduction.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from transforms.claims.finding import Span
from transforms.claims.reader import Reader
from transforms.claims.speaker.descriptions import describes, may_describe
from transforms.claims.speaker.introductions import introduced
from transforms.claims.speaker.joint import members
from transforms.claims.speaker.namesakes import general, stands_for
from transforms.claims.speaker.own_names import first_told
from transforms.claims.speaker.persons import person
from transforms.claims.speaker.tails import with_family, without_tail
from transforms.claims.surface.mentions import Mention, name
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import HONORIFICS
from transforms.lexicon import load
from transforms.tokens import NUMBER

_MANY_SOURCES: Final = frozenset(load("speakers")["many_sources"])
REACH: Final = 3  # mentions back to whom a title describes: bodies and papers may stand between
FEW: Final = 30  # names that are all looked at
MOST: Final = 300  # mentions that are looked at: more than a page has, and few enough for a text of any length


class FullNames:
    """Of one page, all of whose mentions are known."""

    def __init__(self, reader: Reader, mentions: Sequence[Mention]) -> None:
        self._reader = reader
        self._mentions = [each for mention in mentions for each in members(reader, mention)]
        longer: dict[frozenset[str], Mention] = {}  # a name is compared once, however often it stands there
        for mention in self._mentions:
            if len(mention.keys) > 1:
                longer.setdefault(mention.keys, mention)
        self._longest_first = sorted(longer.values(), key=lambda m: -len(m.keys))
        self._with: dict[str, list[int]] = {}  # a word -> which of these have it; of a page with few of them nothing
        self._at: dict[Mention, int] = {}
        self._least: list[int] = []  # the first token of any mention from here on
        self._ahead: tuple[list[int], list[int]] | None = None  # first tokens, and the longest from there on
        self._found: dict[Mention, Mention] = {}
        self._asked: set[Span] = set()  # whose fullest name is being looked for
        self._introduced: dict[frozenset[str], Mention] = {}
        self._texts: dict[Mention, str] = {}
        self._persons: dict[Mention, str | None] = {}

    def of(self, mention: Mention) -> Mention:
        """The mention itself where the page has no fuller name."""
        found = self._found.get(mention)
        if found is None:
            if mention.span in self._asked:
                return mention  # its fuller name leads back to it
            self._asked.add(mention.span)
            found = self._found[mention] = with_family(self._reader, self._fullest(mention))
            self._asked.discard(mention.span)
        return found

    def text(self, mention: Mention) -> str:
        """The mention as a name."""
        text = self._texts.get(mention)
        if text is None:
            text = self._texts[mention] = name(self._reader, without_tail(self._reader, mention))
        return text

    def person(self, mention: Mention) -> str | None:
        """The personal name in it."""
        if mention not in self._persons:
            self._persons[mention] = person(self._reader, mention)
        return self._persons[mention]

    def _fullest(self, mention: Mention) -> Mention:
        reader = self._reader
        if reader.entries[mention.span[0]].kind is NUMBER:
            return mention  # «قال 14 بالمئة» are not the «61 بالمئة» before them
        if len(mention.keys) == 1 and mention.definite:  # «الوزير»: of two ministers, the one named last
            if mention.head in _MANY_SOURCES and (last := self._last_of(mention)) is not None:
                return last  # «المصادر»: those named last, whichever
            before = (m for m in self._before(mention.span[0]) if m.span[0] < mention.span[0] and len(m.keys) > 1)
            mention = next((m for m in before if stands_for(reader, mention, m)), mention)
        keys, at, refers = mention.keys, mention.span[0], mention.definite
        longest, end = self._longest_first, len(self._longest_first)
        longer = [n for n, m in enumerate(longest) if keys < m.keys] if end <= FEW else self._longer(keys)
        named = self._first_behind(at) if refers and len(keys) == 1 else end
        for n in [*longer, end]:
            if named < end and n >= named:
                named, own = end, introduced(reader, mention)
                if own is not None and not own.definite:  # «منظمة "البستان"»
                    full = self.of(own)
                    return full if full.head == own.head else own
            if n == end:
                break
            other = longest[n]
            later = refers and other.span[0] > at  # «الدراسة» is none that comes up later
            if stands_for(reader, mention, other) and not (later and general(reader, other)):
                if not other.known:
                    return self.of(other)  # «ماركو هاغن», whom the page introduced with a title
                full_name = introduced(reader, other)  # «العميد الراعي» that is «العميد كمال الراعي»
                return full_name if full_name is not None and other.keys < full_name.keys else other
        if mention.known:
            own = introduced(reader, mention) or self._described(mention) or self._respected(mention)
            return own or first_told(reader, mention) or mention
        first = self._introduced.get(keys) or introduced(reader, mention) or self._described(mention)
        if first is not None:
            self._introduced[keys] = first  # a name is introduced once
        return first or mention

    def _last_of(self, mention: Mention) -> Mention | None:
        before = (m for m in self._before(mention.span[0]) if m.span[0] < mention.span[0] and not m.definite)
        return next((m for m in before if m.head == mention.head), None)

    def _longer(self, keys: frozenset[str]) -> list[int]:
        """Which of the longest have all of these words and more, the longest first."""
        longest = self._longest_first
        if not keys:
            return [n for n, m in enumerate(longest[:MOST]) if keys < m.keys]
        if not self._with:
            for n, mention in enumerate(longest):
                for word in mention.keys:
                    self._with.setdefault(word, []).append(n)
        return [n for n in min([self._with.get(word, []) for word in keys], key=len)[:MOST] if keys < longest[n].keys]

    def _first_behind(self, at: int) -> int:
        """Which is the longest that stands behind token `at`; their number where none does."""
        if self._ahead is None:
            spans = sorted([(m.span[0], n) for n, m in enumerate(self._longest_first)])
            longest = list(accumulate([n for _, n in reversed(spans)], min))[::-1]
            self._ahead = [first for first, _ in spans], [*longest, len(spans)]
        starts, longest = self._ahead
        return longest[bisect_right(starts, at)]

    def _before(self, at: int) -> list[Mention]:
        """The last mentions before token `at`, nearest first; others may be among them."""
        if not self._least:
            self._least = list(accumulate([m.span[0] for m in reversed(self._mentions)], min))[::-1]
        end = bisect_left(self._least, at)
        near = self._mentions[max(0, end - MOST) : end]
        near.reverse()
        return near

    def _respected(self, mention: Mention) -> Mention | None:
        """«السيد الراعي»: who «الراعي» is, where the page has more of his name."""
        first, last = mention.span
        if last - first not in (2, 3) or self._reader.entries[first].clean not in HONORIFICS:
            return None
        bare = Mention(self._reader, (last - 1, last), mention.gender)
        full = self.of(bare)
        return full if full is not bare and not bare.known else None

    def _described(self, mention: Mention) -> Mention | None:
        """The full name of the person named before whom a definite title describes."""
        reader = self._reader
        if not may_describe(reader, mention):
            return None
        if not self._at:
            for n in range(len(self._mentions) - 1, -1, -1):
                self._at[self._mentions[n]] = n
        at = self._at.get(mention, 0)
        for m in reversed(self._mentions[max(0, at - REACH) : at]):
            head = reader.flags[m.span[0]]
            if m.document or head & b.WHO == g.BODY or head & g.PLACE:
                continue
            person = self.of(m)
            return person if describes(reader, mention, person) or describes(reader, mention, m) else None
        return None
