"""A verb without a subject inside what another one reports, or behind «التي» whose object that is, in; where the clause
begins that it goes on with, out: «قال إن الحكومة لن تدفع، لكنها حذرت», «قرر هاغن ترك الاتفاق الذي يصفه بأنه سيئ»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.claims.speaker.agreement import agrees, wanted
from transforms.claims.speaker.relatives import relative_before, speaks
from transforms.claims.speaker.somebody import named
from transforms.claims.speaker.statements import clause_start
from transforms.claims.surface.mentions import Mention
from transforms.claims.surface.phrases import RELATIVE_LIKE, end_of
from transforms.claims.surface.whole_names import GIVEN_NAMES
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.conjugate import PRESENT
from transforms.lexicon import load

THINKING: Final = frozenset(load("speakers")["thinking"])
_NO_NOUN: Final = b.CLOSED | g.CUE | g.MASDAR


def clause_inside(reader: Reader, f: Finding, who: Mention | None, last: Finding | None) -> int:
    """The token that the clause of the reported one, or of the relative's noun, begins with; 0 where `f` is in neither.
    `who` says what `f` stands in; `last`: the report before it, by somebody who does not agree with `f`, whose clause
    «، لكنها» may go on with."""
    at = relative_before(reader, f.i)
    around = f.parent.content if f.parent is not None and f.parent.quotation is f.quotation else None
    if around is None and last is not None and last.content is not None and last.quotation is f.quotation:
        follows = reader.flags[f.i - 1] & g.PRONOUN and f.i - 3 <= last.content[1] < f.i
        around = (last.content[0], f.i + 1) if follows else None
    if around is not None and (not around[0] < f.i < around[1] or _is_direct(reader, f)):
        around = None
    if at:
        other = around is not None and who is not None and agrees(who, *wanted(f.cue))
        if other or speaks(reader, f, at) or is_deemed(reader, f, THINKING):
            return 0  # «صرح الناطق أن الوزير سيحضر اللقاء الذي قال إنه قريب»
    elif around is None or f.quotation is not None or not _goes_on(reader, f):
        return 0
    start = clause_start(reader, around[0] if around is not None else f.sentence[0], at or f.i)
    return 0 if at and around is None and is_joined(reader, start) else start


def _is_verb(reader: Reader, j: int, head: int) -> bool:
    """«الجماعة ستسلم السلاح», «القيادي المالطي يسكن قرب الحدود»: no name, which the page would have again."""
    entry = reader.entries[j]
    if reader.flags[j] & ~b.SAYING or entry.clean in GIVEN_NAMES:
        return False
    if head & b.INSTITUTION == b.INSTITUTION:
        return True
    return bool(head & g.DEFINITE) and entry.clean[0] in "يس" and reader.count(entry.surface, j) == 1


def _is_direct(reader: Reader, f: Finding) -> bool:
    """Whether `f` stands in words behind a colon, where «طلبت» is «I asked» as well."""
    parent = f.parent
    while parent is not None and parent.content is not None:
        if reader.flags[parent.content[0] - 1] & g.COLON:
            return True
        parent = parent.parent
    return False


def is_deemed(reader: Reader, f: Finding, deeming: frozenset[str]) -> bool:
    """«الغارة التي يعتقد أنها مالطية», «القائد الذي يعتقد أنه غادر»: by whom, nobody says."""
    thought = f.cue.lemma in deeming and f.cue.form == PRESENT and f.cue.gender == "m" and f.cue.number == "s"
    return thought and reader.entries[f.i + 1].word.joined


def _goes_on(reader: Reader, f: Finding) -> bool:
    """«وحذرت», «ليعلن», «، لكنها حذرت», «لم يعلن»: no clause of the noun right before the verb."""
    marker = reader.entries[f.i - 1].word
    led = reader.flags[f.i - 1] & (g.COMMA | g.PARTICLE | g.PRONOUN) or (marker.joined and marker.flags & g.COMP)
    return bool(f.cue.conjunction or f.cue.particle == "ل" or led or marker.base in g.CONTRASTS)


def topic(reader: Reader, k: int, stop: int, known: Sequence[Mention]) -> Mention | None:
    """«أن هاغن اقتنع …، وخرج ليعلن»: who the clause right behind «أن», at `k`, is about."""
    flags = reader.flags[k]
    if not reader.flags[k - 1] & g.COMP or flags & _NO_NOUN or reader.entries[k].word.lead:
        return None
    end = end_of(reader, k, stop, bool(flags & b.NAMED))
    end = next((j for j in range(k + 1, end) if _is_verb(reader, j, flags)), end)
    if end == k + 1 and not flags & g.DEFINITE and reader.entries[end].clean in RELATIVE_LIKE:
        return None  # «أن رئيس ما يسمى بالمجلس»
    mention = named(reader, (k, end), known, "")
    if mention is None and not flags and end > k + 1:  # «هاغن اقتنع», of whom the page says more elsewhere
        mention = named(reader, (k, k + 1), known, "")
    return mention


def is_joined(reader: Reader, k: int) -> bool:
    """«أنه»: the clause at `k` is about a pronoun."""
    before = k - 1 if reader.flags[k - 1] & g.COMP else k
    return bool(reader.flags[before] & g.COMP) and reader.entries[before].word.joined
