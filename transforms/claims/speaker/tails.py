"""A speaker's name on the page in; the same with all of the personal name in it, and without what stands behind that, out.

«الرئيس المالطي كمال الراعي سفارة بلاده» is an office, a personal name, and what its bearer did or saw: behind a name in full
only another title, an apposition, a mark or «and» goes on.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.speaker.persons import personal_name
from transforms.claims.surface.mentions import Mention
from transforms.claims.surface.whole_names import COMPOUNDS, GIVEN_NAMES
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.conjugate import HIS
from transforms.lexicon import load
from transforms.tokens import WORD

_OF_NAMES: Final = frozenset((*load("speakers")["of_names"], *load("speakers")["juniors"]))
_SONS: Final = ("بن", "بنت", "آل")
_ABOUT: Final = frozenset(("عن", "على", "إلى", "ضد"))  # behind a name, what its bearer did them to
_WITHIN: Final = frozenset(("في", "لدى"))
_GOES_ON: Final = g.MARK | g.PERSON | g.RELATIVE | g.PRONOUN
_TO: Final = frozenset("بل")
SHORTEST_OBJECT: Final = 4  # letters
_THINGS: Final = g.MASDAR | g.PLACE | g.BODY | g.MEDIUM | g.DEMONSTRATIVE


def with_family(reader: Reader, mention: Mention) -> Mention:
    """«الأمير كمال» where the text goes on «بن سالم» or «آل هاغن», here or in the first place that does: no name ends before these."""
    if reader.entries[mention.span[1] - 1].clean not in GIVEN_NAMES and not _has_father(reader, mention):
        return mention
    whole = _goes_on(reader, mention)
    return whole if whole is not mention else _elsewhere(reader, mention)


def _has_father(reader: Reader, mention: Mention) -> bool:
    return any(e.clean in _SONS for e in reader.entries[mention.span[0] + 1 : mention.span[1]])


def _goes_on(reader: Reader, mention: Mention) -> Mention:
    first, last = mention.span
    end, entries, flags = last, reader.entries, reader.flags
    while entries[end].clean in _SONS and entries[end + 1].kind is WORD and not flags[end + 1] & ~g.DEFINITE:
        end += 2
        end += entries[end - 1].clean in _OF_NAMES and not flags[end] & ~g.DEFINITE  # «بن عبد الله»
    return Mention(reader, (first, end), mention.gender, mention.joined) if end > last else mention


def _elsewhere(reader: Reader, mention: Mention) -> Mention:
    tokens, (first, last) = reader.tokens, mention.span
    phrase, (low, high) = tokens.text[tokens.starts[first] : tokens.ends[last - 1]], reader.around(first)
    for son in _SONS:
        at = tokens.text.find(f"{phrase} {son} ", low, high)
        if at >= 0 and tokens.starts[k := tokens.first_at(at)] == at:
            whole = _goes_on(reader, Mention(reader, (k, k + last - first), mention.gender, mention.joined))
            return whole if whole.keys > mention.keys else mention
    return mention


def without_tail(reader: Reader, mention: Mention) -> Mention:
    """The mention itself where nothing but its own titles stands behind the personal name in it."""
    span = personal_name(reader, mention.span)
    if span is None or span[1] >= mention.span[1] or reader.commas(span[1], mention.span[1]):
        return mention
    if reader.flags[span[1] - 1] & g.PERSON or not _is_tail(reader, mention.span[0], span[1], mention.span[1]):
        return mention
    return Mention(reader, (mention.span[0], span[1]), mention.gender, mention.joined)


def _is_tail(reader: Reader, first: int, k: int, last: int) -> bool:
    """Whether the word at `k`, behind a personal name, belongs to no name and no title."""
    entry, flags = reader.entries[k], reader.flags[k]
    clean = entry.clean
    if flags & _GOES_ON or entry.kind is not WORD or entry.word.lead or clean[0] == "و":
        return False
    if clean in GIVEN_NAMES or clean in COMPOUNDS or clean in _OF_NAMES:
        return False
    if flags & g.PREPOSITION:
        after = reader.entries[k + 1].clean if k + 1 < last else ""
        return clean in _ABOUT or (clean in _WITHIN and after.endswith(HIS))  # but «من جامعة فاليتا»
    if flags & g.DEFINITE:
        man = reader.flags[first] & g.PERSON and reader.entries[first].word.gender == "m"
        hers = clean.endswith(b.THINGS) and man  # «الرئيس كمال الراعي الخطوة»; but «سلمى الراعي الواضعة»
        return bool(flags & _THINGS or hers or clean[:2] == "لل") and not clean.endswith(b.NISBA)
    if flags:
        return not flags & b.SAYING or reader.comes_again(k - 1)  # «كمال الراعي حذر»; but «سامي حليم زاد»
    if clean[0] in _TO or clean.isascii():
        return len(clean) > SHORTEST_OBJECT or clean.isascii()  # «كمال الراعي لفترة»
    if clean[-1] == "ة" or clean.endswith(b.THEIRS) or (clean[-1] == "ا" and g.describe(clean[:-1]).flags):
        return True  # «كمال الراعي قمة», «كمال الراعي رئيسا»
    if clean[0] == "م":
        return False  # of a role: «كمال الراعي متوسط ميدان الفريق»
    if k + 1 < last:
        return bool(reader.flags[k + 1] & b.PARTICULAR)  # «كمال الراعي أبسط الحقوق»
    return clean[-1] == "ه" or reader.comes_again(k)  # «كمال الراعي فريقه», «كمال الراعي هاغن»
