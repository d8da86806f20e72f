"""Headlines of the form «speaker: statement», whose only cue is the colon."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.claims import grammar as g
from transforms.claims.conjugate import PHRASE
from transforms.claims.finding import Finding
from transforms.claims.mentions import Mention
from transforms.claims.reader import Reader
from transforms.claims.words import CueWord
from transforms.lexicon import load
from transforms.tokens import WORD
from transforms.zones import Zone

LONGEST = 7  # words before the colon
SHORTEST = 2  # words after it
_LABELS = frozenset(load("grammar")["headline_labels"])
_COLON = CueWord(":", "say", PHRASE, 3, "", "", frozenset(), False)
_ADDRESS = g.TO_SOMEONE | g.TO_RECIPIENT | g.PREPOSITION
_NO_NAME = g.VERB | g.PARTICLE | g.COMP | g.RELATIVE | g.PRONOUN | g.STOP | g.COMMA | g.AUXILIARY
_SAID = g.VERB | g.PARTICLE | g.NEGATIVE | g.DEFINITE | g.PLACE | g.QUOTE | g.OPENER | g.PRONOUN | g.DEMONSTRATIVE
_PRESENT = "يتنأ"


def colons(reader: Reader, zones: Sequence[Zone], found: Sequence[tuple[Finding, Zone]]) -> list[tuple[Finding, Zone]]:
    """Only for the page's own headline, and only where what stands before the colon is a title or body, or speaks in the
    article as well: a country before a colon is a place («كوبا: حداد وطني»)."""
    out: list[tuple[Finding, Zone]] = []
    speakers: list[Mention] | None = None
    for zone in zones:
        if zone.name != "headline":
            continue
        first, last = reader.tokens.first_at(zone.start), reader.tokens.first_at(zone.end)
        colon = next((k for k in range(first + 1, min(first + LONGEST + 1, last)) if reader.flags[k] & g.COLON), None)
        while last > first and reader.entries[last - 1].flags & g.MARK:
            last -= 1
        if colon is None or last - colon <= SHORTEST or not _is_name(reader, first, colon):
            continue
        inner = [f for f, z in found if z is zone]
        if any(f.first < colon or (f.speaker and f.speaker[0] < colon) for f in inner):
            continue  # another word reports it
        told = any(f.speaker and f.speaker[0] == colon + 1 for f in inner)  # «بيرو: القضاة يرفضون القرار»
        end = next(
            (k for k in range(first + 1, colon) if _is_address(reader, first, k)), colon
        )  # «نصر الله للبنانيين: …»
        mention = Mention(reader, (first, end))
        if told or not mention.known:
            if end == first + 1 and reader.flags[first] & g.PLACE and (told or not _speaks(reader, colon + 1, last)):
                continue
            if speakers is None:
                speakers = [
                    Mention(reader, f.speaker)
                    for f, z in found
                    if f.speaker and z.name == "body" and f.quotation is None
                ]
            if not any(_same(mention, s) for s in speakers):
                continue
        finding = Finding(colon, _COLON, (first, last), None)
        finding.speaker, finding.basis, finding.content = (first, end), "explicit", (colon + 1, last)
        opened = reader.sentences.opened.get(colon + 1)
        if opened is not None and opened.last >= last - 1:
            finding.content = (colon + 2, min(opened.last, last))
        out.append((finding, zone))
    return out


def _is_address(reader: Reader, first: int, k: int) -> bool:
    """Whether the word at `k` is whom it is said to: «نصر الله للبنانيين», «الراعي للعطار»; but «معهد وودز للبيئة»."""
    if reader.flags[k] & _ADDRESS:
        return True
    to_somebody = not reader.flags[k] & ~g.DEFINITE and reader.entries[k].clean[:2] == "لل"
    return to_somebody and not reader.flags[k - 1] and not reader.flags[first] & g.BODY


def _same(mention: Mention, speaker: Mention) -> bool:
    """Whether a speaker of the article has the name before the colon: «سامي الراعي» and «الراعي», not «محاكمة الراعي»."""
    if mention.head in speaker.keys:
        return True
    return speaker.keys <= mention.keys and not mention.head.endswith("ه")  # ة, folded


def _speaks(reader: Reader, k: int, last: int) -> bool:
    """«بيرو: الاتفاق ملغى», «بيرو: لن ننسحب», «بيرو: جهات أجنبية دبرت الهجوم»; what happened there begins with a noun and
    is told in the present: «بيرو: انتخاب عمدة جديد», «بيرو: آلاف يتظاهرون»."""
    entry = reader.entries[k]
    if entry.flags & _SAID or entry.clean.endswith(("نا", "ون")):
        return True
    past = any(reader.flags[j] & g.VERB and reader.entries[j].word.base[:1] not in _PRESENT for j in range(k + 1, last))
    return past and not entry.flags & g.MASDAR


def _is_name(reader: Reader, first: int, colon: int) -> bool:
    if reader.entries[first].kind is not WORD or reader.entries[first].clean in _LABELS:
        return False
    return not any(reader.flags[k] & _NO_NAME or reader.entries[k].cue is not None for k in range(first, colon))
