"""An office without a name in; where the page has it with who holds it, as a mention, out: «رئيسة الوزراء سلمى الراعي»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.speaker.joint import one_bearer, second
from transforms.claims.surface.adjectives import adjectives_end, charge_end
from transforms.claims.surface.mentions import Mention
from transforms.claims.surface.phrases import end_of
from transforms.claims.surface.titles import LONGEST, NAME_LONG
from transforms.claims.surface.whole_names import COMPOUNDS, GIVEN_NAMES, is_full, whole
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import FORMER, OF_NAMES
from transforms.claims.vocabulary.words import listed
from transforms.conjugate import HIS
from transforms.lexicon import load
from transforms.tokens import WORD

OCCURRENCES: Final = 4  # of a name or an office that are looked at, from the beginning of the page
_DIRECTIONS: Final = frozenset(load("speakers")["directions"])
_HEADS: Final = frozenset((*load("speakers")["heads"], *load("speakers")["of_a_place"]))
_THEN: Final = listed("grammar", "at_that_time")
_PEERS_OF_HIS: Final = tuple(load("speakers")["counterparts"])


def office(reader: Reader, mention: Mention) -> Mention | None:
    """«رئيسة الوزراء» where the page had «رئيسة الوزراء سلمى الراعي» or «رئيسة الوزراء، سلمى الراعي،» before."""
    tokens, flags, first, last = reader.tokens, reader.flags, mention.title, mention.span[1]
    if reader.entries[last].clean in _THEN and (flags[last + 1] & g.COMMA or not flags[last + 1]):
        return None  # «الرئيس المالطي آنذاك، سالم هاغن»
    if last == first + 1 and _bare(reader.entries[first].clean) not in _HEADS:
        return None  # «الشاب», «المواطن»
    named = any(
        not flags[k] and reader.entries[k].clean not in _DIRECTIONS for k in range(first, last)
    ) and not _adjective_ends(reader, first, last)
    if flags[last - 1] & b.NAMING == 0 or named:
        return None  # it has a name, or names nobody in particular
    phrase = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    for at in _around(reader, phrase, first):
        k = tokens.first_at(at)
        end = _named_until(reader, k + last - first)
        whole_words = tokens.starts[k] == at and tokens.ends[k + last - first - 1] == at + len(phrase)
        governed = last == first + 1 and flags[k - 1] & b.NAMED in (g.PERSON, g.BODY)
        if governed:
            continue  # «نائب الرئيس كمال الراعي» is not «الرئيس»
        held = _holder(reader, k, mention) if whole_words and not end else None
        if held is not None:
            return held
        if end and whole_words and reader.sentences.quotation_at(k) is None:
            return Mention(reader, (k, end), mention.gender)
    return _in_construct(reader, mention) if last == first + 1 else _peer(reader, mention)


def _in_construct(reader: Reader, mention: Mention) -> Mention | None:
    """«الوزيرة» where the page had «وزيرة الصحة سلمى الراعي» before, that nobody's deputy is."""
    tokens, flags, first = reader.tokens, reader.flags, mention.title
    bare = reader.entries[first].clean.removeprefix("ال")
    for at in _around(reader, bare, first):
        k = tokens.first_at(at)
        if k >= first or tokens.starts[k] != at or reader.entries[k].clean != bare:
            continue
        if flags[k - 1] & b.TITLE == g.PERSON or reader.sentences.quotation_at(k) is not None:
            continue
        if (held := _holder(reader, k, mention)) is not None:
            return held
        full = Mention(reader, (k, end_of(reader, k, min(k + LONGEST, first), True)), mention.gender)
        if (joined := second(reader, full)) and not one_bearer(reader, k, joined, full.span[1]):
            full = Mention(reader, (k, joined), mention.gender)  # «وزيرة الصحة سلمى الراعي وطاقم من الوزارة»
        if full.number == "s" and _has_name(reader, *full.span):
            return full
    return None


def _holder(reader: Reader, k: int, mention: Mention) -> Mention | None:
    """«كمال الراعي، وزير الصحة المالطي،»: who holds the office at `k`, which stands between commas behind the name."""
    flags = reader.flags
    if k < 3 or not flags[k - 1] & g.COMMA or reader.sentences.quotation_at(k) is not None:
        return None
    name, stop = whole(reader, k - 2), min(k + LONGEST, len(flags))
    end = next((j for j in range(k, stop) if flags[j] & (g.COMMA | g.STOP)), stop)
    if name is None or name[1] != k - 1 or end == stop or end_of(reader, k, end, True) < end:
        return None
    if any(entry.clean in FORMER for entry in reader.entries[k:end]):
        return None  # «مهاتير محمد، رئيس الوزراء الأسبق،»
    titled = name[0] and flags[name[0] - 1] & b.TITLE == b.TITLE  # «الشيخ كمال الراعي، مفتي الجمهورية،»
    return Mention(reader, (name[0] - 1 if titled else name[0], end), mention.gender)


def _peer(reader: Reader, mention: Mention) -> Mention | None:
    """«الرئيس المالطي» where the page had «الرئيس الفرنسي … نظيره المالطي كمال الراعي»: the same title stands in that sentence."""
    tokens, entries, (first, last) = reader.tokens, reader.entries, (mention.title, mention.span[1])
    title = [entry.clean for entry in entries[first : last - 1]]
    if len(title) == 1:
        title[0] = title[0].removeprefix("ال")  # «وزير الخارجية كمال الراعي … نظيره الروماني …»
    for peer in _PEERS_OF_HIS:
        for at in _around(reader, f"{peer} {entries[last - 1].surface}", first):
            k = tokens.first_at(at)
            begin = reader.sentences.around(k)[0]
            before = [entry.clean for entry in entries[begin:k]]
            if len(title) == 1:
                before = [clean.removeprefix("ال") for clean in before]
            same = any(before[j : j + len(title)] == title for j in range(len(before)))
            if tokens.starts[k] == at and same and (end := _named_until(reader, k + 2)):
                return Mention(reader, (k + 3 if reader.flags[k + 2] & g.COMMA else k + 2, end), mention.gender)
    return None


def _has_name(reader: Reader, first: int, last: int) -> bool:
    """Whether two words that may be a name end the phrase: the first is no other part of speech."""
    flags, given = reader.flags, reader.entries[last - 2].clean
    return last - first > 3 and not flags[last - 2] and not flags[last - 1] & ~g.DEFINITE and given[0] not in "بلك"


def _bare(title: str) -> str:
    """A title in the masculine, without the article."""
    return title.removeprefix("ال").removesuffix("ة")


def _adjective_ends(reader: Reader, first: int, last: int) -> bool:
    """«رئيسة نادي سامكو السابقة»: behind the name of a body her title goes on."""
    title = reader.entries[first].word
    ends = reader.entries[last - 1].clean in FORMER and bool(title.flags & g.PERSON) and last - first > 2
    return ends and reader.entries[last - 1].clean.endswith("ة") == (title.gender == "f")


def _around(reader: Reader, phrase: str, first: int) -> Iterator[int]:
    """Where the phrase stands before token `first`, nearest first, and then behind it, each the first few."""
    text, at = reader.tokens.text, reader.tokens.starts[first]
    (low, high), here = reader.around(first), at
    for _ in range(OCCURRENCES):
        if at <= 0 or (at := text.rfind(phrase, low, at)) < 0:
            break
        yield at
    at = here
    for _ in range(OCCURRENCES):
        if (at := text.find(phrase, at + 1, high)) < 0:
            break
        yield at


def _named_until(reader: Reader, k: int) -> int:
    """One past the name at token `k`, which the page has more than once; 0 where no name stands there."""
    flags, entries = reader.flags, reader.entries
    k = charge_end(reader, adjectives_end(reader, k))  # «رئيس الاتحاد الدولي لكرة القدم كمال الراعي»
    while flags[k] == g.DEFINITE and entries[k].clean[:3] == "وال" and not _is_somebody(entries[k].clean[1:]):
        k = adjectives_end(reader, k + 1)  # «وزير الصحة العامة والسكان كمال الراعي»
    closed = flags[k] & g.COMMA
    first = k = k + 1 if closed else k
    if flags[k] & b.TITLE == b.TITLE and not flags[k + 1]:  # «والي الميناء الأستاذ كمال الراعي»
        return _respected_until(reader, k + 1)
    while k < min(first + NAME_LONG, len(flags)) and entries[k].kind is WORD:
        if flags[k] & ~g.DEFINITE and not (k > first and entries[k - 1].clean in OF_NAMES):
            break
        joined = not flags[k] and entries[k].clean[0] in "ولبك" and g.describe(entries[k].clean[1:]).flags
        other = entries[k].clean[0] == "و" and (entries[k].clean.endswith(HIS) or entries[k].clean[1:] in GIVEN_NAMES)
        joined = joined or other  # «وحلفاءه», «وسامي الحاج»
        done = entries[k].clean[-1] == "ا" and bool(g.describe(entries[k].clean[:-1]).flags & g.MASDAR)  # «فرض … حظرا»
        if k in reader.date_ends or joined or done or (flags[k] and k == first):
            break  # «استقبل الرئيس السوري وفدا», «قال الرئيس السوري لموقع …»
        k += 1
    if k == first or (closed and (k == len(flags) or not flags[k] & g.COMMA)):
        return 0
    end = k
    while not closed and k > first and not _is_sure(reader, first, k):
        k -= 1  # «الرئيس كمال الراعي اتصالاته»
    if k == first or not _is_sure(reader, first, k):
        return 0
    return k + (k < end and entries[k - 1].clean in GIVEN_NAMES)  # the name that stands nowhere else


def _is_somebody(noun: str) -> bool:
    """«النائب» in «وزير الصحة والنائب كمال الراعي»; but «السكان»."""
    word = g.describe(noun)
    return word.flags & b.WHO != 0 and word.number == "s"


def _is_sure(reader: Reader, first: int, k: int) -> bool:
    """Whether the words of `[first, k)` are a name: the page has the last again, or they are a given name and one more."""
    return (k == first + 2 and is_full(reader, (first, k))) or reader.count(reader.entries[k - 1].surface, k - 1) > 1


def _respected_until(reader: Reader, first: int) -> int:
    """One past the name at token `first`, behind a title that pays respect: two words, and those that are given names too."""
    k = first
    while k < min(first + NAME_LONG, len(reader.flags)):
        entry, flags = reader.entries[k], reader.flags[k]
        goes_on = k < first + 2 or entry.clean in GIVEN_NAMES or entry.clean in COMPOUNDS
        goes_on = goes_on or reader.entries[k - 1].clean in OF_NAMES
        if not goes_on or entry.kind is not WORD or flags & ~g.DEFINITE or k in reader.date_ends:
            break
        k += 1
    return k if k > first + 1 else 0
