"""A short name that speaks in; the full one under which the page introduces it, as a mention, out.

A page names somebody in full where it first needs them, which is often not as a speaker: «استقبل الوزير السفير الفرنسي
برونو فوشيه … وقال فوشيه», and often behind a headline or a lead that has the short name. The ledger holds who spoke; this
looks a name up in the whole text, and what only refers back («البنك») in the text before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from transforms.claims.finding import Span
from transforms.claims.reader import REACH, Reader
from transforms.claims.speaker.namesakes import is_body, is_he, is_hers, is_she, stands_for
from transforms.claims.speaker.offices import OCCURRENCES, office
from transforms.claims.speaker.own_names import LONGEST_OWN, own_name_end
from transforms.claims.surface.adjectives import adjectives_end, charge_end, is_charged
from transforms.claims.surface.mentions import Mention, word_key
from transforms.claims.surface.phrases import end_of
from transforms.claims.surface.titles import title_apart, titles
from transforms.claims.surface.whole_names import GIVEN_NAMES, given_before, given_end, whole
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import HONORIFICS, OF_NAMES
from transforms.lexicon import load
from transforms.tokens import WORD, Entry

MOST: Final = 300  # places of a body that are looked at
SHORTEST: Final = 3  # letters of a name
_NAMED: Final = frozenset(load("speakers")["named"]) - frozenset(load("speakers")["realms"])
_MARKED: Final = g.QUOTE | g.BRACKET
_OF_BODY: Final = g.DEFINITE | g.BODY | g.MASDAR
_BEFORE: Final = b.BEFORE_SUBJECT | g.PREPOSITION


def introduced(reader: Reader, mention: Mention) -> Mention | None:
    """The first phrase that names the same in full."""
    first, last = mention.title, mention.span[1]
    if mention.document:
        return None
    if last - first == 3 and reader.flags[first] & reader.flags[last - 1] & g.QUOTE:  # «"سانا"»
        return _person(reader, mention, first + 1, last - 1)
    if mention.known:
        if last - first == 1:
            if reader.flags[first] & g.DEFINITE == 0:
                return None
            return office(reader, mention) if reader.flags[first] & g.PERSON else _body(reader, mention)
        if not reader.flags[first] & g.PERSON:
            return _described_more(reader, mention)
        surnamed = last - first == 2 and reader.entries[first].clean not in GIVEN_NAMES
        surnamed = surnamed and not reader.flags[last - 1] & ~g.DEFINITE
        owned = b.governs(reader.flags[first]) and reader.entries[first].clean not in HONORIFICS  # «محامي هاغن»
        full = _person(reader, mention, last - 1, last) if surnamed else None  # «البارونة سكوتلاند»
        if full is not None and owned and full.head != mention.head:
            full = None
        if (
            last - first > 2
            and reader.entries[first].clean in HONORIFICS
            and not any(reader.flags[first + 1 : last - 1])
        ):
            # «الشيخ كمال الراعي», who is «رئيس المجلس الشيخ كمال الراعي»
            full = _person(reader, mention, first + 1, last)
            if full is not None and mention.keys < full.keys:
                return full
        given = full is not None and (not reader.flags[last - 1] or _is_surname(reader, full, last - 1))
        return full if full is not None and given and mention.keys < full.keys else office(reader, mention)
    if last - first <= 2 or not any(reader.flags[first:last]):
        return _person(reader, mention, first, last)
    known_as = reader.flags[first + 1] & g.PERSON  # «الراعي مدير المصنع», «الراعي المعروف بدعمه للفريق»
    known_as = known_as or (
        not reader.flags[first]
        and (
            is_charged(*(e.clean for e in reader.entries[first + 1 : first + 3]))
            or (
                reader.flags[first + 1] == g.DEFINITE and reader.entries[first + 2].clean[:1] == "ب"
            )  # «هاغن الفائز بكذا»
        )
    )
    return introduced(reader, Mention(reader, (first, first + 1), mention.gender)) if known_as else None


def _is_surname(reader: Reader, full: Mention, last: int) -> bool:
    """«المصري» in «النائب المصري», where a given name stands before it in the full one, behind the same title."""
    first, k = full.span[0], full.span[1] - 1
    if reader.entries[k].clean != reader.entries[last].clean:
        return False
    alone = k == first + 2 and not reader.flags[k - 1] and full.head == word_key(reader.entries[last - 1].clean)
    return given_before(reader, k) or alone


def _body(reader: Reader, mention: Mention) -> Mention | None:
    """«البنك» where the page began with «أبقى البنك المركزي المصري …»: the same word with adjectives behind it."""
    flags, head = reader.flags, reader.entries[mention.span[0]]
    owned = _owned(reader, mention, head.clean.removeprefix("ال"))
    for at in _occurrences(reader, head, 0, mention.span[0]):
        if flags[at - 1] & flags[at + 1] & g.BRACKET and (span := _body_named(reader, at)):
            return Mention(reader, span, mention.gender, not flags[span[0]] & g.BODY)  # «موظف بوزارة الصحة (البستان)»
        end = adjectives_end(reader, at + 1)
        opened = at < 2 or (not flags[at - 1] and flags[at - 2] & g.MARK)  # by a verb that the lexicon lacks
        if end > at + 1 and (opened or flags[at - 1] & _BEFORE):
            if owned is not None and owned.span[0] > at:
                return owned  # of two courts, the one named last
            return Mention(reader, (at, charge_end(reader, end)), mention.gender)
    return owned


def _described_more(reader: Reader, mention: Mention) -> Mention | None:
    """«المجلس البلدي» where the page has «المجلس البلدي المالطي», «المرصد المالطي» where it has «المرصد المالطي للزلازل»."""
    tokens, flags, (first, last) = reader.tokens, reader.flags, mention.span
    behind = flags[first + 1 : last]  # «وزارة النفط» where it has «وزارة النفط المالطية»
    if flags[first] & ~(g.DEFINITE | g.BODY) or any(not bits & g.DEFINITE or bits & ~_OF_BODY for bits in behind):
        return None
    phrase = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    for at in reader.places(phrase, first, OCCURRENCES):
        k = tokens.first_at(at)
        if k == first:
            continue  # «أدانت السلطة المحلية العملية»
        end = k + last - first
        while flags[end] == g.DEFINITE and reader.entries[end].clean.endswith(b.NISBA):
            end += 1
        named = not flags[first] & g.DEFINITE
        act = named and _is_act(reader.entries[end].clean)
        end = end if act else charge_end(reader, end)
        if end > k + last - first and tokens.starts[k] == at and reader.sentences.quotation_at(k) is None:
            return Mention(reader, (k, end), mention.gender) if k == 0 or flags[k - 1] & _BEFORE else None
    return None


def _is_act(clean: str) -> bool:
    """«دعا حزب السلام المالطي للتحول إلى كذا»: what it is asked to do is no part of its name."""
    return clean[:1] == "ل" and bool(g.describe("ا" + clean[1:] if clean[1:2] == "ل" else clean[1:]).flags & g.MASDAR)


def _owned(reader: Reader, mention: Mention, bare: str) -> Mention | None:
    """«الشركة» where the page has «شركة سناب شات», «الوزارة» where it has «وزارة الزراعة التونسية»."""
    tokens, forms = reader.tokens, [bare, f"ب{bare}", f"و{bare}"]
    if bare[0] != "ل":
        forms.append(f"ل{bare}")  # «للجنة» is the one that was named
    at, left = tokens.starts[mention.span[0]], MOST
    far = max(0, at - REACH)
    while left and (at := tokens.text.rfind(bare, far, at)) >= 0:  # of two companies, the one named last
        left -= 1
        k = tokens.first_at(at + 1) - 1
        if tokens.entries[k].clean in forms and reader.sentences.quotation_at(k) is None:
            end = own_name_end(reader, k + 1, bare)
            if end > k + 1:
                return Mention(reader, (k, end), mention.gender, tokens.entries[k].clean != bare)
    return None


def _person(reader: Reader, mention: Mention, first: int, last: int) -> Mention | None:
    """The title, or the given name, that stands before the same last word."""
    entries = reader.entries
    name = entries[last - 1]
    family = last - first == 2 and entries[first].clean in OF_NAMES  # «آل الشيخ»
    if name.kind is not WORD or len(name.clean) < SHORTEST:
        return None
    if reader.flags[last - 1] & ~g.DEFINITE and not family and name.clean not in g.NAMES:
        return None
    if name.flags and name.clean.endswith("ة"):  # «الأكاديمية», «الشركة»: a noun
        return None
    alone, end = last - first == 1, len(reader.tokens) - 1
    if not alone and (stop := title_apart(reader, last - 1)):
        return Mention(reader, (first, stop), mention.gender)  # «علق كمال الراعي، مدرب الفريق، على …»
    before = _in_full(reader, mention, _occurrences(reader, name, 0, first), alone)
    before = before or _titled_behind(reader, mention, name, first)
    if before is not None or last > end or name.clean in OF_NAMES:
        return before
    return _in_full(reader, mention, _occurrences(reader, name, last, end), alone)


def _in_full(reader: Reader, mention: Mention, places: Iterator[int], alone: bool) -> Mention | None:
    """The first of a name's places where a title stands before it; else, of a word alone, the first where there is more of it."""
    full: Mention | None = None
    titled: Mention | None = None
    for at in places:
        if reader.flags[at - 1] & reader.flags[at + 1] & _MARKED and alone:
            if full is None and (span := _body_named(reader, at)):
                # «رئيس الاتحاد المالطي "سانا"» is no name of «سانا»
                full = Mention(reader, span, joined=not reader.flags[span[0]] & g.BODY)
            continue
        for start in titles(reader, at):
            if end_of(reader, start, min(at + 2, len(reader.tokens)), True) > at:
                found = Mention(reader, (start, at + 1), joined=reader.flags[start] & g.PERSON == 0)
                if found.span[1] == at + 1 and mention.keys < found.keys and stands_for(reader, mention, found):
                    end = given_end(reader, at)  # «الزعيم مون سو هاغن», of whom the page says «مون»
                    return Mention(reader, (start, end)) if end > at + 1 else found
        stop = title_apart(reader, at)
        name = (whole(reader, at) or (at, at + 1)) if stop else (at, at)
        if name[1] == at + 1:
            found = Mention(reader, (name[0], stop), mention.gender)
            if found.span[1] == stop and mention.keys < found.keys and stands_for(reader, mention, found):
                if name[0] < at:
                    return found  # «كمال الراعي، مدرب الفريق، عن …»
                titled = titled or found
        if full is None and alone and (span := whole(reader, at) or _body_named(reader, at)):
            full = Mention(reader, span)
            full = full if mention.gender != "f" or at == span[0] or not is_hers(reader, full) else None
            if full is not None and is_he(reader, mention) and is_she(reader, span[0] - 1):
                full = None
    return full or titled


def _titled_behind(reader: Reader, mention: Mention, name: Entry, first: int) -> Mention | None:
    """«مارسيلو» where the page has «مارسيلو مدافع الفريق» first."""
    at = next(_occurrences(reader, name, 0, first), None) if mention.span == (first, first + 1) else None
    if (
        at is None
        or name.clean.endswith("ة")
        or (at > 1 and not reader.flags[at - 1] and not reader.flags[at - 2] & g.MARK)
        or reader.flags[at + 1] & b.TITLE != g.PERSON
    ):
        return None
    reach = at + (4 if reader.flags[at + 2] & g.BODY else 3)  # «بابا روما», «مدير شركة سامكو»
    end = end_of(reader, at + 1, min(reach, len(reader.tokens)), False)
    end -= reader.entries[end - 1].clean[:3] == "بال"
    line = (not at or reader.flags[at - 1] & g.NEWLINE) and reader.flags[end] & g.NEWLINE
    if line:  # a headline: «الراعي حليف الجيران»
        return None
    return Mention(reader, (at, end)) if end > at + 2 else None


def _body_named(reader: Reader, at: int) -> Span | None:
    """«وكالة سانا», «تحالف "غافي"», «وكالة الأنباء السورية (سانا)»: the body whose name, or initials, the word at `at` is."""
    flags, first, end = reader.flags, at, at + 1
    if not at:
        return None
    if flags[at - 1] & flags[at + 1] & (g.BRACKET | g.QUOTE):
        first, end = at - 1, at + 2
    elif reader.entries[at - 1].surface in g.HANDLES:  # «وكالة #سانا»
        first = at - 1
    bracketed = end > at + 1 and flags[first] & g.BRACKET
    for k in range(first - 1, max(-1, first - LONGEST_OWN - 1 if bracketed else first - 2), -1):
        own = bool(flags[k] & g.BODY) or bracketed  # «بوزارة الصحة (البستان)»
        body = own and is_body(reader.entries[k]) and not flags[k] & g.PERSON and not flags[k - 1] & g.BODY
        if body and (bracketed or reader.entries[k].word.base in _NAMED) and not reader.entries[k].word.lead:
            return k, end
        if not flags[k] & g.DEFINITE:
            break
    return None


def _occurrences(reader: Reader, entry: Entry, begins: int, stop: int) -> Iterator[int]:
    """Where the word stands among tokens `[begins, stop)`, outside quotations; the first few. The text is faster to search."""
    tokens = reader.tokens
    at, left, far = tokens.starts[begins] - 1, OCCURRENCES, min(tokens.starts[stop], tokens.starts[begins] + REACH)
    while left and (at := tokens.text.find(entry.surface, at + 1, far)) >= 0:
        k = tokens.first_at(at)
        if tokens.starts[k] == at and tokens.entries[k] is entry:
            left -= 1
            if reader.sentences.quotation_at(k) is None:
                yield k
