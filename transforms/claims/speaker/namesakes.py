"""Two mentions in; whether the longer one is the full name of the shorter, out.

«العبادي» is «رئيس الوزراء حيدر العبادي»; but «بوفون» is not «وكيل أعمال بوفون», «الوزارة» not «المتحدث باسم الوزارة»,
and «مسؤول» nobody in particular.
"""

from __future__ import annotations

from typing import Final

from transforms.characters import fold
from transforms.claims.reader import Reader
from transforms.claims.speaker.descriptions import is_other_office
from transforms.claims.speaker.joint import first_keys, one_bearer, second
from transforms.claims.surface.mentions import Mention, key
from transforms.claims.surface.titles import ON_BEHALF, heads_title
from transforms.claims.surface.whole_names import GIVEN_NAMES
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import OF_NAMES
from transforms.claims.vocabulary.words import listed
from transforms.conjugate import VERBAL
from transforms.lexicon import load
from transforms.tokens import Entry

_NAMED: Final = frozenset(load("speakers")["named"])
_REALMS: Final = frozenset(load("speakers")["realms"])
_ANOTHER: Final = frozenset(fold(word) for word in load("speakers")["another"])
_MINISTRY: Final = frozenset((fold(load("speakers")["ministry"]),))
_MINISTRIES: Final = frozenset(fold(word) for word in load("speakers")["ministries"])
_KINDS: Final = listed("speakers", "kinds")
_KIN: Final = frozenset(load("speakers")["kin"])
_TITLED: Final = 5  # tokens of a title before a name


def stands_for(reader: Reader, mention: Mention, other: Mention) -> bool:
    """Whether `other`, which is longer, names the same as `mention`."""
    if other.head in _MINISTRIES and mention.keys == _MINISTRY:
        return True  # «الوزارة» is «الخارجية المالطية»
    if other.document or not mention.keys <= other.keys or (other.keys - mention.keys) & _ANOTHER:
        return False
    if not mention.known and _is_given(reader, mention, other):
        return False
    if is_other_office(reader, mention, other):
        return False
    if other.gender == "f" and not mention.known and is_he(reader, mention) and not _may_be_he(reader, other):
        return False  # «قال الراعي», but «قالت سلمى الراعي»
    hers = mention.gender == "f" and other.gender == "m" and not mention.known and mention.head != other.head
    if hers and is_hers(reader, other):
        return False
    if mention.head.endswith(b.MANY) and mention.number == "p" and other.number == "s":
        return mention.head == other.head  # «الفلسطينيون» are not «كبير المفاوضين الفلسطينيين»
    same = mention.keys < first_keys(reader, other) if other.head == mention.head else _named_in(reader, mention, other)
    return same and not _holds_clause(reader, other)


def _is_given(reader: Reader, mention: Mention, other: Mention) -> bool:
    """«المحمود» is not «محمود الراعي», who has it as his given name."""
    (first, last), entries = mention.span, reader.entries
    clean = entries[first].clean
    if last - first > 1 or clean[:2] != "ال" or clean[2:] not in GIVEN_NAMES:
        return False
    words = [e.clean for e in entries[other.span[0] : other.span[1]]]
    return clean not in words and clean[2:] in words


def is_hers(reader: Reader, other: Mention) -> bool:
    """«قالت الراعي» is no «كمال الراعي» whose daughter the page names, or who «قال» himself."""
    return is_kins(reader, other.span[0]) or (not other.known and is_he(reader, other))


def is_she(reader: Reader, k: int) -> bool:
    """«المدربة»: the title of a woman at `k`."""
    return bool(reader.flags[k] & g.PERSON) and reader.entries[k].clean.endswith("ة")


def is_kins(reader: Reader, first: int) -> bool:
    """«ابنة كمال الراعي», «ابنة الوزير السابق كمال الراعي»: whether his daughter is named before the name at `first`."""
    k = first - 1
    while k > first - _TITLED and k > 0 and reader.flags[k] & g.DEFINITE:
        k -= 1
    return reader.entries[k].word.base in _KIN


def is_he(reader: Reader, mention: Mention) -> bool:
    """Whether the verb right before the name tells that it is a man: «قال الراعي»."""
    first = mention.span[0]
    cue = reader.entries[first - 1].cue
    return cue is not None and cue.form in VERBAL and cue.gender == "m"


def _may_be_he(reader: Reader, other: Mention) -> bool:
    """«وكالة سامكو», of which «سامكو» may be a masculine."""
    head = reader.entries[other.span[0]].word.base
    return (head in _NAMED and head != "حركة") or bool(reader.flags[other.span[0]] & g.PLACE)


def _named_in(reader: Reader, mention: Mention, other: Mention) -> bool:
    """Whether `other`, which begins with another word, is the same person or body and not one that belongs to it."""
    joined = second(reader, other) if mention.head[:1] != "و" else 0
    if joined and not one_bearer(reader, other.span[0], joined, other.span[1]):
        return False
    first, heads = reader.entries[mention.title], reader.entries[other.title].word.base
    if first.flags & g.PLACE and len(mention.keys) == 1:
        return heads.removeprefix("ال") in _REALMS  # «المملكة العربية السعودية», but not «السفارة السعودية»
    if mention.known and other.known and not first.flags & reader.flags[other.title] & b.WHO:
        return False  # «الوزارة» is not «الوزير»
    if mention.known and len(mention.keys) == 1:
        return _titled(reader, mention, other) or _surnamed(reader, mention, other) or _called(reader, mention, other)
    quoted = first.flags & g.QUOTE and mention.title + 1 < mention.span[1]  # «"الجيش الأول"»
    return not _belongs(reader, key(reader.entries[mention.title + 1]) if quoted else mention.head, other)


def _titled(reader: Reader, mention: Mention, other: Mention) -> bool:
    """«الوزير» is «كمال الراعي، وزير الاتصالات»: a definite title that stands as one behind the name's comma."""
    if not reader.flags[mention.span[0]] & g.DEFINITE or mention.gender != other.gender:
        return False
    flags, (first, last) = reader.flags, other.span
    return any(
        flags[k - 1] & g.COMMA and flags[k] & g.PERSON and key(reader.entries[k]) == mention.head
        for k in range(first + 2, last)
    )


def _called(reader: Reader, mention: Mention, other: Mention) -> bool:
    """«الكنيست» is «البرلمان الإسرائيلي (الكنيست)»: a body's other name, in marks at the end."""
    at, flags = other.span[1] - 2, reader.flags
    marked = at > other.span[0] + 1 and flags[at - 1] & flags[at + 1] & (g.BRACKET | g.QUOTE)
    return bool(marked and not flags[other.title] & g.PERSON) and key(reader.entries[at]) == mention.head


def _surnamed(reader: Reader, mention: Mention, other: Mention) -> bool:
    """«الأمين» is «المرشح علي الأمين»: a title that is a family name where a given name stands before it."""
    first, end = mention.span[0], other.span[1] - 1
    same = reader.entries[end].clean == reader.entries[first].clean
    given = reader.entries[end - 1].clean in GIVEN_NAMES and reader.entries[end - 1].clean != ON_BEHALF
    return bool(same and given and reader.flags[first] & g.PERSON)


def _holds_clause(reader: Reader, other: Mention) -> bool:
    """A misread mention, with more than a name in it: «ترامب "كما تعلمون فهم …»."""
    (first, last), flags = other.span, reader.flags
    # «مون جيه-إن»
    return any(flags[k] & b.CLAUSE and reader.entries[k - 1].surface != "-" for k in range(first + 1, last))


def general(reader: Reader, mention: Mention) -> bool:
    """«مسؤول», «تقارير», «مصادر طبية»: a noun that names nobody in particular, so that the next one is another."""
    first, last = mention.span
    for flags in reader.flags[first:last]:
        if flags & b.PARTICULAR:
            return False
    behind = reader.entries[first + 1 : last]
    return all(e.clean.endswith(b.ADJECTIVE) or e.clean in _KINDS for e in behind)


def _belongs(reader: Reader, head: str, other: Mention) -> bool:
    """Whether `head` stands in `other` as somebody that it only belongs to: after «محامي», «باسم», «مندوبة», «عملاء»."""
    entries, flags, (first, last) = reader.entries, reader.flags, other.span
    if other.number in ("d", "p"):
        return True
    at = next((k for k in range(first + 1, last) if key(entries[k]) == head), None)
    if at is None:
        return False
    while at > first + 1 and entries[at - 1].clean in OF_NAMES and entries[at - 1].clean not in _KIN:
        at -= 1  # «أبوزيد» is «أحمد أبو زيد»
    if flags[at - 1] & flags[min(at + 1, len(flags) - 1)] & g.BRACKET:
        # «منظمة الأمم المتحدة للطفولة (اليونسكو)»; but «موظف بوزارة الصحة (البستان)»
        k = at - 2
        while k > first and flags[k] & g.DEFINITE and not is_body(entries[k]):
            k -= 1
        return k > first and bool(flags[first] & g.PERSON) and is_body(entries[k])
    by = at - 2 if flags[at - 1] & g.QUOTE and at - 2 >= first else at - 1  # «رئيس حركة "سامكو"»
    before, owner = flags[by], entries[by]
    if owner.clean in GIVEN_NAMES:  # «المستشار ناجي الراعي»
        before = 0
    if by < at - 1 and flags[first] & g.PERSON and any(bits & g.BODY for bits in flags[first + 1 : by + 1]):
        return True  # «رئيس الاتحاد المالطي لكرة القدم "سانا"»
    if b.governs(before):
        if owner.word.base not in _NAMED:
            return True  # «مندوبة بريطانيا»; but «وكالة فيتش» is Fitch itself
        if by > first and b.governs(flags[by - 1]):
            return True  # «رئيس حركة سامكو»
    if owner.clean[-1] == "ي" and len(owner.clean) > 4 and g.describe(owner.clean[:-1]).flags & b.NAMED == g.PERSON:
        return True  # «أحد مستشاري الرئيس»
    for k in range(at, first - 1, -1):
        if flags[k] & g.COMMA or (first < k and heads_title(reader, k)):
            return False  # «المتحدث باسم الوزارة، فلان», «مستشار الرئيس السفير فلان»
        entry = entries[k]
        joined = entry.clean[:2] == "لل" or (entry.clean[0] == "ل" and bool(flags[k] & g.TO_SOMEONE))
        joined = joined and not (other.joined and k == first)  # «للرئيس كمال الراعي» is he himself
        kin = entry.word.base in _KIN and not flags[k] & g.DEFINITE
        if joined or (k < at and (kin or flags[k] & g.PREPOSITION or _is_on_behalf(reader, k))):
            return not flags[first] & g.PERSON or at < _owner_end(reader, k if joined else k + 1, last, kin)
    return False


def is_body(entry: Entry) -> bool:
    """«وزارة», «بوزارة»."""
    joined = entry.clean[0] in "بل" and not entry.flags & ~g.DEFINITE
    return bool((entry.flags | (g.describe(entry.clean[1:]).flags if joined else 0)) & g.BODY)


def _is_on_behalf(reader: Reader, k: int) -> bool:
    """«المتحدث باسم الجيش»; but «النائب السابق، باسم الراعي»."""
    return reader.entries[k].clean == ON_BEHALF and not reader.flags[k - 1] & g.COMMA


def _owner_end(reader: Reader, k: int, last: int, kin: bool) -> int:
    """Where the noun phrase at `k` ends, whom something belongs to; a name behind it is of what belongs: «باسم الجيش فلان»."""
    flags = reader.flags
    q = reader.sentences.opened.get(k)
    if q is not None:
        return min(q.last + 1, last)  # «مدير التقنية في "سامكو" كمال الراعي»
    if not flags[k] & (b.NAMED | g.PLACE | g.TO_SOMEONE):  # a name
        return last if kin or last - k < 3 else k + 1
    named = bool(flags[k] & g.PERSON)  # «باسم الرئيس الروسي فلان», «لفريق الرئيس فلان»
    head = flags[k] | (g.describe(reader.entries[k].clean[1:]).flags if flags[k] & g.TO_SOMEONE else 0)
    bare = head & g.BODY and not head & g.DEFINITE  # «شرطة لندن», «لشركة سامكو»
    for j in range(k + 1, last):
        if flags[j] & (b.NAMED | g.PLACE | g.PREPOSITION | g.QUOTE | g.TO_SOMEONE):
            title = flags[k] & g.TO_SOMEONE and j == k + 1 and flags[j] & b.TITLE == b.TITLE
            named = bool(title) or (named and bool(flags[j] & g.DEFINITE) and not flags[j] & b.WHO)
        elif not (named or (bare and j == k + 1)):
            return j
    return last
