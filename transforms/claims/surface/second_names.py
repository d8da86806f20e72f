"""A noun phrase in; where another one begins in it, out: whom the verb is about, behind who did it, with nothing between them.

Nobody is named twice: behind a name in full («كمال الراعي») a surname that the page has with a given name of its own, or a
title with a name behind it, is somebody else, and what no name goes on with belongs to the verb.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.surface.addressees import is_his
from transforms.claims.surface.adjectives import is_charged
from transforms.claims.surface.whole_names import COMPOUNDS, GIVEN_NAMES, LONGEST, are_two, given_before
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import GROUPS, HE_BODIES, HEADS, KUNYAS, NO_TITLES, OF_NAMES
from transforms.conjugate import HIS
from transforms.lexicon import load
from transforms.tokens import WORD, Entry

SHORTEST: Final = 4  # letters of a surname that is looked for
_OCCURRENCES: Final = 4
ON_BEHALF: Final = "باسم"  # or a given name
_BEFORE_NAMES: Final = frozenset((ON_BEHALF, *OF_NAMES))
_SENT: Final = frozenset(load("speakers")["sent"])  # to somebody, and about something
_SOME: Final = frozenset(load("grammar")["some"])
_AMOUNTS: Final = (GROUPS - {"أحد", "إحدى"}) | frozenset(load("grammar")["quantifiers"])
_ABOUT: Final = frozenset(("عن", "على", "إلى", "مع", "ضد"))  # behind a name, what its bearer did them to
_TWO: Final = frozenset(load("speakers")["two_of_them"])
_PLAIN: Final = g.DEFINITE | g.TO_SOMEONE
_ACTS: Final = _PLAIN | g.CUE  # «لانتقاده»
_APART: Final = g.RELATIVE | g.COMMA | g.QUOTE | g.BRACKET | g.PRONOUN | g.VERB


def second(reader: Reader, first: int, last: int) -> int:
    """One past the first of two noun phrases among tokens `[first, last)`; `last` where there is but one."""
    entries, flags_of = reader.entries, reader.flags
    past = first + 1  # what is in brackets is skipped
    for k in range(first + 1, last):
        flags = flags_of[k]
        if k < past:
            continue
        if flags & g.BRACKET and entries[k].surface == "(" and flags_of[first] & b.WHO == g.BODY:
            past = reader.closing(k, last)
            if past < last and past > k + 1 and _is_other_body(reader, past):
                return past
            continue
        if flags & _APART:
            break
        entry = entries[k]
        if entry.kind is not WORD or k in reader.date_ends:
            continue
        if _is_amount(reader, first, k) or _is_other_than_place(reader, first, k):
            return k
        if (flags & g.ADJUNCT or entry.word.base in _ABOUT) and is_named(reader, first, k):
            return k
        if flags & ~_PLAIN == 0 or (flags & g.TO_SOMEONE and flags & ~_ACTS == 0):
            if _is_other_surname(reader, first, k) or _is_person_behind_body(reader, first, k):
                return k
            if _are_two(reader, first, k) or _begins_other(reader, first, k) or _is_for_two(reader, first, k):
                return k
            if entry.clean[0] in "بلك" and _brings(entries[k - 1].clean, entry.clean) and _is_free(reader, first, k):
                return k
        elif flags & g.PERSON:
            if _is_peer(reader, k) or _is_person_behind_body(reader, first, k):
                return k
            if is_named(reader, first, k, titled=True) and _names(reader, first, k, last):
                return k
        elif flags & g.MASDAR and (_is_peer(reader, k) or _is_act(reader, first, k)):
            return k
    return last


def _is_other_body(reader: Reader, k: int) -> bool:
    """«منظمة الميناء (سامكو) السلطات المالطية»: the article, behind the brackets of a name that it cannot describe."""
    flags = reader.flags[k]
    return bool(flags & g.DEFINITE and flags & b.WHO) and not reader.entries[k].clean.endswith(b.NISBA)


def _is_amount(reader: Reader, first: int, k: int) -> bool:
    """«الشرطة المالطية عدد المتورطين», «اللجنة القليل من التفاصيل», «المحكمة هذا القرار»: behind what the article closes."""
    flags, clean = reader.flags[k], reader.entries[k].clean
    if not (reader.flags[first] & reader.flags[k - 1] & g.DEFINITE):
        return False
    if flags & g.DEMONSTRATIVE:
        return bool(reader.flags[k + 1] & g.DEFINITE)
    return clean in _AMOUNTS or (clean[:2] == "ال" and clean[2:] in _SOME)


def _is_other_than_place(reader: Reader, first: int, k: int) -> bool:
    """«الولايات المتحدة السفير المالطي», «مالطا المجتمع الدولي»: a title or body with the article, which tells of no country."""
    flags, clean = reader.flags, reader.entries[k].clean
    if not flags[first] & g.PLACE or not flags[k] & b.WHO or not flags[k] & g.DEFINITE or clean.endswith(b.NISBA):
        return False
    return all(flags[j] & b.NAMED == g.DEFINITE for j in range(first + 1, k))


def _are_two(reader: Reader, first: int, k: int) -> bool:
    """«كمال الراعي هدفين رائعين»; but «مسؤولين مالطيين سابقين»."""
    return are_two(reader, k) and (reader.entries[k - 1].clean in GIVEN_NAMES or is_named(reader, first, k))


def _is_for_two(reader: Reader, first: int, k: int) -> bool:
    """«الرجلان سامكو», «الشركتان سامكو»: one word is no name of two; but «الرجلان هاغن وبتروف»."""
    entries = reader.entries
    if k != first + 1 or reader.flags[k] or entries[first].clean not in _TWO:
        return False
    return not any(e.clean[0] == "و" for e in entries[k + 1 : k + LONGEST])


def _begins_other(reader: Reader, first: int, k: int) -> bool:
    """«كمال الراعي رومان هاغن»: a given name and one more, behind a given name and a surname with the article."""
    at = k - 1
    if reader.entries[k].clean not in GIVEN_NAMES or reader.flags[at] != g.DEFINITE or at <= first:
        return False
    if not given_before(reader, at) or not _may_be_surname(reader, at) or not _may_be_surname(reader, k + 1):
        return False
    while at > first and not reader.flags[at - 1]:
        at -= 1
    own = at == first or reader.flags[at - 1] & g.DEFINITE  # but «مدير شركة كمال الراعي رومان هاغن»
    return bool(own) and not reader.flags[k] and not reader.flags[k + 1]


def is_named(reader: Reader, first: int, k: int, titled: bool = False) -> bool:
    """Whether somebody has been named in full in `[first, k)`, right before `k`, or with titles behind the name (`titled`)."""
    while titled and k > first + 2 and reader.flags[k - 1] & g.DEFINITE and not _ends_name(reader, first, k):
        k -= 1
    return _ends_name(reader, first, k)


def _ends_name(reader: Reader, first: int, k: int) -> bool:
    """«كمال الراعي», «ترامب» of a page that has «دونالد ترامب»: a surname ends at `k`."""
    at = k - 1
    if not _may_be_surname(reader, at):
        return False
    if at > first and given_before(reader, at):
        return True
    adjective = reader.flags[at] & g.DEFINITE != 0 and reader.entries[at].clean.endswith(b.NISBA)
    return not adjective and is_surname(reader, at)


def _is_free(reader: Reader, first: int, k: int) -> bool:
    """Whether somebody is named before `k` who is no part of another name: «فريق ترامب للأمن القومي»."""
    if not _ends_name(reader, first, k):
        return False
    at = k - 1
    while at > first and not reader.flags[at - 1]:
        at -= 1
    return at == first or not (reader.flags[at - 1] & g.PREPOSITION or b.governs(reader.flags[at - 1]))


def _may_be_surname(reader: Reader, k: int) -> bool:
    clean, flags = reader.entries[k].clean, reader.flags[k]
    if flags & ~g.DEFINITE or clean in GIVEN_NAMES or clean in OF_NAMES or clean in COMPOUNDS:
        return False
    if reader.entries[k - 1].clean in _BEFORE_NAMES:
        return False
    return reader.entries[k].kind is WORD and not clean.endswith((*b.THINGS, *HIS))


def is_surname(reader: Reader, k: int) -> bool:
    """Whether the word at `k` stands behind a given name elsewhere on the page, in the first places that have it."""
    return _given_elsewhere(reader, k) is not None


def _given_elsewhere(reader: Reader, k: int) -> Entry | None:
    """The given name that stands before the word at `k` in another place."""
    for j in reader.others(k, _OCCURRENCES):
        if given_before(reader, j) and reader.entries[j - 1].clean != ON_BEHALF:
            return reader.entries[j - 1]
    return None


def _is_other_surname(reader: Reader, first: int, k: int) -> bool:
    """«بتروف هاغن», of a page that has «رومان بتروف» and «أوشا هاغن»; but «أوشا مارتا هاغن»."""
    clean = reader.entries[k].clean
    if len(clean) < SHORTEST or clean[0] == "و" or not _may_be_surname(reader, k) or not _may_be_surname(reader, k - 1):
        return False
    if reader.flags[k] & g.DEFINITE and clean.endswith(b.NISBA):
        return False  # «نجم سامكو الإنكليزي كمال الراعي»
    given = _given_elsewhere(reader, k)
    return given is not None and given not in reader.entries[first:k] and _ends_name(reader, first, k)


def _is_person_behind_body(reader: Reader, first: int, k: int) -> bool:
    """«السلطات أبو زهرة», «الحكومة المالطية كمال الراعي»: a body with the article has no person's name behind it."""
    clean = reader.entries[k].clean
    if clean not in GIVEN_NAMES and clean not in KUNYAS:
        return False
    body, head = reader.flags[first] & b.NAMED == b.INSTITUTION, reader.entries[first].clean
    if not (body and (head.endswith(b.THINGS) or head[2:] in HE_BODIES)):
        return False
    described = all(e.flags & g.DEFINITE and e.clean.endswith(b.NISBA) for e in reader.entries[first + 1 : k])
    return described and not reader.flags[k + 1] & ~g.DEFINITE


def _brings(before: str, clean: str) -> bool:
    """«بولي العهد», «للمتظاهرين», «كلاعب»: a joined preposition before a noun; but «بشار», «لويس», «الملقب بالأمير»."""
    if len(clean) <= SHORTEST or clean in g.NOT_BA or clean in GIVEN_NAMES or is_charged(before, clean):
        return False
    wanted = b.WHO | g.MASDAR if clean[0] == "ب" else b.WHO
    his = clean[0] == "ل" and clean.endswith(HIS)  # «لانتقاده الهيئة»
    return clean[:2] == "لل" or his or bool(g.describe(clean[1:]).flags & wanted)


def _is_peer(reader: Reader, k: int) -> bool:
    """«نظيره الفرنسي», «محاميه»."""
    before, clean = reader.flags[k - 1], reader.entries[k].clean
    if before & g.PREPOSITION or b.governs(before):
        return False
    spelled = clean[-1] == "ه" and reader.flags[k + 1] & b.TITLE == b.TITLE  # «ابنه المدير», which is «ابنة»
    return is_his(clean) and before & ~g.DEFINITE == 0 and not spelled


def _names(reader: Reader, first: int, k: int, last: int) -> bool:
    """«الرئيس المالطي كمال الراعي», behind a title and name «وزير العدل كمال الراعي»: a title with its adjectives at `k`, and
    the name of its holder; but «محامي الرئيس كمال الراعي»."""
    word, clean, title = reader.entries[k].word, reader.entries[k].clean, reader.flags[k] & g.DEFINITE
    if clean in NO_TITLES or word.number != "s":
        return False
    if not title and not (clean in HEADS and reader.flags[first] & g.PERSON):
        return False
    j = k + 1
    while j < last and reader.flags[j] & g.DEFINITE and not reader.flags[j] & ~(b.NAMED | g.MASDAR):
        j += 1
    if j >= last or reader.flags[j] or reader.entries[j].clean == ON_BEHALF:
        return False
    return reader.entries[j].clean in GIVEN_NAMES or (_may_be_surname(reader, j) and is_surname(reader, j))


def _is_act(reader: Reader, first: int, k: int) -> bool:
    """«كمال الراعي الاتهامات», «حركة الميناء في فاليتا التوصل إلى كذا»: an act behind a name or a place."""
    if not reader.flags[k] & g.DEFINITE or reader.entries[k].clean.endswith(b.NISBA):
        return False
    return bool(reader.flags[k - 1] & g.PLACE) or is_named(reader, first, k)


def turns(reader: Reader, first: int, k: int) -> bool:
    """«شدد المدرب على أهمية كذا», «عبر المندوبون الغربيون عن قلقهم»: whether the preposition at `k`, behind a title or body with
    the article, or a place, brings what the verb is about; but «المسؤول عن السوق», «السفير إلى روما»."""
    flags, before, base = reader.flags[first], reader.entries[k - 1], reader.entries[k].word.base
    if flags & g.PLACE:
        return k == first + 1
    if base not in _ABOUT or not flags & g.DEFINITE or not flags & b.WHO:
        return False
    if any(e.clean.removeprefix("ال").removesuffix("ة") in _SENT for e in reader.entries[first:k]):
        return False
    return bool(before.flags & b.WHO or (before.flags & g.DEFINITE and before.clean.endswith(b.ADJECTIVE)))
