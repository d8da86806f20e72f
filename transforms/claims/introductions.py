"""A surname that speaks in; the titled name under which the page introduced it, as a mention, out.

A page names somebody in full where it first needs them, which is often not as a speaker: «استقبل الوزير السفير الفرنسي
برونو فوشيه … وقال فوشيه». The ledger holds who spoke; this looks the name up in the text before.
"""

from __future__ import annotations

from transforms.claims import grammar as g
from transforms.claims.conjugate import VERBAL
from transforms.claims.mentions import Mention
from transforms.claims.namesakes import stands_for
from transforms.claims.phrases import end_of
from transforms.claims.reader import Reader
from transforms.lexicon import load
from transforms.tokens import WORD

LONGEST = 14  # tokens from a title to the end of the name
OCCURRENCES = 4  # of the name that are looked at, from the beginning of the page
SHORTEST = 3  # letters of a name
_NO_TITLES = frozenset(load("speakers")["no_titles"])
_WITHIN = frozenset(("في", "باسم", "لدى"))  # prepositions within a title: «السفير في بيروت», «الناطق باسم الحركة»
_ENDS_PHRASE = g.MARK | g.COMP | g.RELATIVE | g.PRONOUN | g.AUXILIARY | g.PARTICLE | g.VERB


def introduced(reader: Reader, mention: Mention) -> Mention | None:
    """The first phrase before the mention that puts a title before the same last word."""
    entries, (first, last) = reader.entries, mention.span
    if mention.known or mention.document or last - first > 2:
        return None
    name = entries[last - 1]
    if name.kind is not WORD or len(name.clean) < SHORTEST or reader.flags[last - 1] & ~g.DEFINITE:
        return None
    if name.flags and name.clean.endswith("ة"):  # «الأكاديمية», «الشركة»: a noun
        return None
    at = -1
    for _ in range(OCCURRENCES):
        try:
            at = entries.index(name, at + 1, first)
        except ValueError:
            return None
        if reader.sentences.quotation_at(at) is not None:
            continue
        for start in _titles(reader, at):
            if end_of(reader, start, min(at + 2, len(entries)), True) > at:
                found = Mention(reader, (start, at + 1))
                if found.span[1] == at + 1 and mention.keys < found.keys and stands_for(reader, mention, found):
                    return found
    return None


def _titles(reader: Reader, at: int) -> list[int]:
    """Where the noun phrase that the name at `at` ends can begin: at the titles of persons before it, farthest first."""
    found: list[int] = []
    for k in range(at - 1, max(-1, at - LONGEST), -1):
        entry, flags = reader.entries[k], reader.flags[k]
        if flags & _ENDS_PHRASE and not flags & (g.PERSON | g.BODY):
            break
        if k in reader.date_ends or (entry.cue is not None and entry.cue.form in VERBAL):
            break
        if flags & g.PREPOSITION and entry.word.base not in _WITHIN:
            break
        if flags & g.PERSON and entry.clean not in _NO_TITLES and not entry.clean.endswith(_PRONOUNS):
            found.append(k)
    if found and found[-1] and reader.flags[found[-1] - 1] & g.VERB:
        # «استقبل الرئيس السفيرة فلانة»: the first is the subject, the name is the object's
        found = [k for k in found if reader.flags[k] & g.DEFINITE and k > found[-1]] or found
    return found[::-1]


_PRONOUNS = ("ه", "ها", "هم", "هما", "نا")  # «نظيره»: who that is, another phrase says
