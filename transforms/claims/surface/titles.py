"""The place of a name in; where the noun phrases that it ends can begin, out: at the titles of persons before it."""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.surface.phrases import end_of
from transforms.claims.surface.whole_names import is_to_somebody
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import HONORIFICS, NO_TITLES, PEERS
from transforms.conjugate import VERBAL
from transforms.lexicon import load

LONGEST: Final = 14  # tokens from a title to the end of the name
ON_BEHALF: Final = "باسم"  # or a given name
NAME_LONG: Final = 4  # tokens from the comma before a name to its end
_DEPUTIES: Final = frozenset(load("speakers")["deputies"])
_WITHIN: Final = frozenset(load("grammar")["within_titles"])
_PRONOUNS: Final = ("ه", "ها", "هم", "هما", "نا")  # «نظيره»: who that is, another phrase says
_CLAUSES: Final = b.CLAUSE | b.SAYING
_ENDS_PHRASE: Final = b.CLAUSE | g.MARK | g.VERB


def titles(reader: Reader, at: int) -> list[int]:
    """The titles before the name at `at`, farthest first."""
    found: list[int] = []
    given = at > 0 and not reader.flags[at - 1]  # «للرئيس السوري كمال الراعي», not «للرئيس الراعي»
    named = False  # whether a comma stands before the name
    skipped = at  # the first token of what is looked at already
    for k in range(at - 1, max(-1, at - LONGEST), -1):
        if k >= skipped:
            continue
        entry, flags = reader.entries[k], reader.flags[k]
        if flags & g.QUOTE and (opened := _opening_of(reader, k)) is not None:
            skipped = opened  # «مؤسس "سامكو" كمال الراعي»
            continue
        if flags & g.COMMA and not named and at - NAME_LONG <= k < at and k and reader.flags[k - 1]:
            named = True  # «وزير الخارجية، فلان الفلاني»; but «مستشار الرئيس فلان، علان»
            continue
        if flags & _ENDS_PHRASE and entry.clean not in g.NAMES:
            break
        if k in reader.date_ends or (entry.cue is not None and entry.cue.form in VERBAL):
            break
        deputy = entry.clean == "عن" and reader.entries[k - 1].clean in _DEPUTIES  # «النائب عن فاليتا كمال الراعي»
        if flags & g.PREPOSITION and entry.word.base not in _WITHIN and not deputy:
            break
        if is_to_somebody(entry):  # «رحب الرئيس بأمير قطر الشيخ كمال»
            if given and not entry.clean.endswith(_PRONOUNS):
                found.append(k)
            break
        if entry.clean.startswith(PEERS) and entry.clean.endswith(_PRONOUNS):
            break  # «قبول الوزير دعوة نظيره المالطي هاغن»
        titled = flags & g.PERSON or (flags & g.TO_SOMEONE and given and is_to_title(entry.clean))
        theirs = flags & g.TO_SOMEONE and reader.flags[k + 1] & b.TITLE == b.TITLE
        noun = entry.clean[1:] if theirs else entry.clean  # «لفريق الرئيس كمال الراعي»
        if titled and noun not in NO_TITLES and not entry.clean.endswith(_PRONOUNS):
            found.append(k)
    if found and _is_verb(reader, found[-1] - 1):
        # «استقبل الرئيس السفيرة فلانة»: the first is the subject, the name is the object's
        behind = [k for k in found if reader.flags[k] & g.DEFINITE and k > found[-1]]
        respect = all(reader.entries[k].clean in HONORIFICS for k in behind)
        if not respect or reader.flags[found[-1]] & g.DEFINITE:  # but «استقبل والي الميناء الأستاذ كمال الراعي»
            found = behind or found
    return found[::-1]


def title_apart(reader: Reader, at: int) -> int:
    """«…، مدرب الفريق، عن»: one past the title of a person between commas behind the name at `at`; 0 where none stands there."""
    flags, k = reader.flags, at + 2
    if not flags[at + 1] & g.COMMA or k >= len(reader.tokens) or not flags[k] & g.PERSON or flags[k] & g.ADJUNCT:
        return 0
    word, stop = reader.entries[k].word, min(k + LONGEST, len(reader.tokens))
    if word.lead or word.number != "s" or k in reader.date_ends:
        return 0
    end = next((j for j in range(k, stop) if flags[j] & (g.COMMA | g.STOP)), stop)
    if not k + 1 < end < stop or not flags[end] & g.COMMA or any(bits & _CLAUSES for bits in flags[k:end]):
        return 0
    return end if end_of(reader, k, end, True) == end else 0


def heads_title(reader: Reader, k: int) -> bool:
    """«اللاعب المالطي هاغن»: a definite title that no noun or preposition before it b.governs, so that who it tells of is named
    from here on; but «لفريق الرئيس كمال الراعي»."""
    flags, before, clean = reader.flags[k], reader.flags[k - 1], reader.entries[k - 1].clean
    governed = before & g.PREPOSITION or b.governs(before) or clean == ON_BEHALF
    governed = governed or (before & g.TO_SOMEONE and clean[:2] != "لل")
    return flags & b.TITLE == b.TITLE and not governed


def is_to_title(clean: str) -> bool:
    """«تصريحات للرئيس كمال الراعي», «لوزير المالية كمال الراعي»; but «لمستخدمي الموقع»."""
    word = g.describe(clean[2:] if clean[1] == "ل" else clean[1:])
    return word.flags & g.PERSON != 0 and word.number == "s"


def _opening_of(reader: Reader, k: int) -> int | None:
    """The mark that opens the short quotation which closes at `k`."""
    opened = reader.sentences.opened
    return next((j for j in range(k - 1, max(-1, k - NAME_LONG - 1), -1) if j in opened and opened[j].last == k), None)


def _is_verb(reader: Reader, k: int) -> bool:
    """An unknown word that a sentence begins with is its verb, too: «كلف الرئيس الوزير السابق فلانا»."""
    opens = not k or reader.flags[k - 1] & (g.STOP | g.NEWLINE)
    return bool(reader.flags[k] & g.VERB or (opens and not reader.flags[k]))
