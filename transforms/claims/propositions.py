"""Claims in; the clauses of their contents, each with its terms, out: what is compared across outlets.

One content can hold several of another outlet's claims, so it is cut where a clause of its own begins: at a stop, at
a heading's colon, before a coordinated verb, at «كما», «وذلك بعد», «مع» with a verbal noun, and between coordinated
verbal nouns. A piece that would be too short to be compared stays with the one before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import ESPECIALLY, SEQUELS, TENSE_PARTICLES
from transforms.claims.vocabulary.masdars import is_masdar
from transforms.claims.vocabulary.words import listed
from transforms.conjugate import HIS
from transforms.facets import facets
from transforms.identity import span_id
from transforms.lexicon import load
from transforms.records import Claim, Proposition
from transforms.tokens import NUMBER, Entry, Tokens

SHORTEST_JOINED: Final = 4  # letters of a word with a conjunction
BRACKETED: Final = 8  # tokens within brackets
TITLE: Final = 5  # tokens of a name on each side of its colon
_BEFORE_AND_THAT: Final = listed("grammar", "before_and_that")
_OWN_WAW: Final = tuple(load("grammar")["own_waw"])
SHORTEST: Final = 3  # words of a clause that can be compared
LONG: Final = 10  # words after which an adverbial verbal noun («بمغادرة أعدادهم») is a clause of its own
_SETTLED: Final = g.DEFINITE | g.PLACE  # what governs nothing behind it


def split_propositions(tokens: Tokens, claims: Sequence[Claim]) -> list[Proposition]:
    """The clauses of the claims' contents, claim by claim."""
    found: list[Proposition] = []
    for claim in claims:
        if claim.content_start is None or claim.content_end is None:
            continue
        first, last = tokens.first_at(claim.content_start), tokens.first_at(claim.content_end)
        first -= first > 0 and tokens.ends[first - 1] > claim.content_start  # «وقتل رجل، كما قالت الشرطة»
        parts = _around_cue(tokens, claim, first, last)
        for ordinal, (a, b) in enumerate(span for part in parts for span in _clauses(tokens.entries, *part)):
            start, end = max(tokens.starts[a], claim.content_start), tokens.ends[b - 1]
            if a > first:
                start = _after_conjunction(tokens, a, claim.content_start)
            found.append(
                Proposition(
                    span_id(claim.claim_id, "proposition", start, end), claim.claim_id, claim.document_id, ordinal,
                    tokens.printed[start:end], start, end, _terms(tokens.entries[a:b]), *facets(tokens, a, b),
                )
            )  # fmt: skip
    return found


def _around_cue(tokens: Tokens, claim: Claim, first: int, last: int) -> list[tuple[int, int]]:
    """«"…"، يقول فلان، "…"»: the two quotations without what stands between them; else the content as a whole."""
    said = tokens.first_at(claim.speaker_end or claim.cue_end)
    cue = tokens.first_at(claim.cue_start)
    if claim.kind != "direct" or not first < cue < said < last:
        return [(first, last)]
    while cue > first + 1 and tokens.entries[cue - 1].flags & g.MARK:
        cue -= 1
    while said < last - 1 and tokens.entries[said].flags & g.MARK:
        said += 1
    return [(first, cue), (said, last)]


def _after_conjunction(tokens: Tokens, i: int, least: int) -> int:
    """Where the clause at token `i` begins: after a joined و."""
    entry = tokens.entries[i]
    return max(tokens.starts[i] + (1 if _joins(entry) else 0), least)


def _joins(entry: Entry) -> bool:
    """«وتراجع», «والمدير», «وقال»; but «وضعنا», «وصفت», «وزير»."""
    clean = entry.clean
    return clean[:1] == "و" and len(clean) >= SHORTEST_JOINED and not clean.startswith(_OWN_WAW)


def _clauses(entries: Sequence[Entry], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Token ranges of the clauses in `[first, last)`."""
    start = first
    for i in range(first + SHORTEST, last - SHORTEST + 1):
        if i - start < SHORTEST or entries[i].flags & g.MARK or _inside(entries, start, i):
            continue
        cut = _cut(entries, start, i, last)
        if cut and last - cut >= SHORTEST:
            end = _trimmed(entries, start, i)
            if end - start >= SHORTEST:
                yield start, end
                start = cut
    end = _trimmed(entries, start, last)
    if end > start:
        yield start, end


def _inside(entries: Sequence[Entry], start: int, i: int) -> bool:
    """«الرحلة (إم.إتش 370)», «فيلم "المنتقمون: حرب النهاية" إلى»: behind a mark within brackets, or a colon within a name."""
    mark = entries[i - 1].flags
    if not mark & (g.STOP | g.COLON):
        return False
    surfaces = [entry.surface for entry in entries[max(start, i - BRACKETED) : i]]
    if surfaces.count("(") > surfaces.count(")"):
        return True
    title = entries[max(start, i - TITLE) : i - 1]
    return bool(
        mark & g.COLON
        and any(e.flags & g.QUOTE for e in title)
        and any(e.flags & g.QUOTE for e in entries[i + 1 : i + TITLE])
    )


def _trimmed(entries: Sequence[Entry], start: int, end: int) -> int:
    while end > start + 1 and _hangs(entries, end - 1):
        end -= 1
    return end


def _hangs(entries: Sequence[Entry], i: int) -> bool:
    """A mark at the end of a clause, or what only leads to the next one: «…، لا سيما وأن», «…، خصوصا وأن»."""
    entry, before = entries[i], entries[i - 1]
    if entry.flags & g.MARK:
        return entry.surface not in ')]»"”«'
    if entry.clean in ESPECIALLY:
        return bool(before.flags & g.COMMA) or before.clean == "لا"
    return entry.clean == "لا" and i + 1 < len(entries) and entries[i + 1].clean == "سيما"


def _cut(entries: Sequence[Entry], start: int, i: int, last: int) -> int:
    """Where the next clause starts if one starts at token `i`; else 0."""
    entry = entries[i]
    word = entry.word
    flags = word.flags
    before = entries[i - 1].flags
    if before & (g.STOP | g.COLON) and not (entry.kind is NUMBER and entries[i - 2].kind is NUMBER):
        return i
    following = entries[i + 1].word if i + 1 < last else None
    clean = entry.clean
    if clean == "كما" and following is not None and following.flags & (g.VERB | g.PARTICLE):
        return i + 1
    if clean == "وذلك" and following is not None and following.base in SEQUELS:
        return i + 2 if i + 2 < last else 0
    if clean in g.ASIDES and before & g.COMMA:
        return i + 1
    if clean == "مع" and following is not None and (entries[i + 1].cue is not None or _masdar(entries[i + 1])):
        return i
    if (
        flags & g.DEMONSTRATIVE
        and not word.lead
        and i + 2 < last
        and following is not None
        and following.flags & g.DEFINITE
    ):
        return i if entries[i + 2].flags & g.VERB and entries[i + 2].clean[0] == "س" else 0
    if word.lead == "و" and flags & (g.VERB | g.COMP) and not clean.startswith(_OWN_WAW):
        return 0 if entries[i - 1].clean in _BEFORE_AND_THAT else i
    if (
        clean[:2] in ("وت", "وي")
        and len(clean) > 3
        and clean[-1] != "ة"  # «خطوة مهمة وتاريخية على …»
        and following is not None
        and following.flags & g.PREPOSITION
        and not following.lead
    ):
        return i  # «وتركز على …»
    if word.lead == "و" and flags & g.PARTICLE and word.base in TENSE_PARTICLES:
        return i
    if (
        clean[:1] == "و"
        and entries[start].flags & g.MASDAR
        and not flags & g.PREPOSITION
        and _joined_masdar(entries, i)
    ):
        return i
    if clean[:1] == "ب" and i - start >= LONG and last - i > 2 * SHORTEST and before & _SETTLED:
        own = following is not None and following.base.endswith(HIS)
        if own and is_masdar(clean[1:]):  # «… في العراق بمغادرة أعدادهم»; not «يسمح للاعبين بمغادرة الملعب»
            return i
    return 0


def _masdar(entry: Entry) -> bool:
    clean = entry.clean
    noun = clean[2:] if clean.startswith("ال") else clean
    return is_masdar(noun) and not g.describe(noun).flags & g.PERSON  # «الأشقاء»


def _joined_masdar(entries: Sequence[Entry], i: int) -> bool:
    """«… والانتقال إلى …», «…، وتسلم الجيش …»: a verbal noun with a complement of its own, no pronoun of the one before."""
    clean = entries[i].clean[1:]
    if clean.endswith(("ها", "هم", "ه")):
        return False
    definite = clean.startswith("ال")
    noun = clean[2:] if definite else clean
    if definite and not g.describe(noun).flags & (g.MASDAR | g.VERB):
        return False
    after = entries[i + 1].flags
    return (
        bool(after & g.PREPOSITION) if definite else bool(after & g.DEFINITE) and bool(entries[i - 1].flags & g.COMMA)
    )


def _terms(entries: Sequence[Entry]) -> list[str]:
    return [term for e in entries if (term := e.clean if e.kind is NUMBER else e.stem)]
