"""Headlines of the form «speaker: statement», whose only cue is the colon."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from transforms.claims.content.ends import before_marks
from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.claims.surface.mentions import Mention, leads
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import PHRASE
from transforms.tokens import WORD, Entry
from transforms.zones import Zone

LONGEST: Final = 10  # words before the colon
SHORTEST: Final = 2  # words after it
_LABELS: Final = listed("grammar", "headline_labels")
LEAST_YEAR: Final = 1900  # of «معرض الكتاب 2018»
_COLON: Final = CueWord(":", "say", PHRASE, 3, "", "", frozenset(), False)
_ADDRESS: Final = g.TO_SOMEONE | g.TO_RECIPIENT | g.PREPOSITION
_NO_NAME: Final = b.CLAUSE | g.VERB | g.STOP | g.COMMA
_SAID: Final = (
    g.VERB | g.PARTICLE | g.NEGATIVE | g.DEFINITE | g.PLACE | g.QUOTE | g.OPENER | g.PRONOUN | g.DEMONSTRATIVE
)
_PRESENT: Final = "يتنأ"
_ASIDE: Final = g.ADJUNCT | g.ENDS  # «المدرب بعد الخسارة: …», «الراعي ردا على سؤال: …»
_TENTH: Final = ("يست", "تست")  # verbs that the lexicon may lack: «تستنجد», «يستنفر»
_BEFORE_VERB: Final = listed("grammar", "own_voice")


class _Form(NamedTuple):
    """Tokens of a headline: the name `[first, end)`, the colon, and one past what is said."""

    first: int
    end: int
    colon: int
    last: int


def colons(reader: Reader, zones: Sequence[Zone], found: Sequence[Finding]) -> list[Finding]:
    """Only for the page's own headline, and only where what stands before the colon is a title or body, or speaks in the
    article as well: a country before a colon is a place («كوبا: حداد وطني»)."""
    out: list[Finding] = []
    for zone in zones:
        form = _form(reader, zone) if zone.name == "headline" else None
        if form is None:
            continue
        inner = [f for f in found if f.zone is zone]
        if any(f.first < form.colon or (f.speaker and f.speaker[0] < form.colon) for f in inner):
            continue  # another word reports it
        told = any(f.speaker and f.speaker[0] == form.colon + 1 for f in inner)  # «بيرو: القضاة يرفضون القرار»
        first, end, colon, last = form
        speakers = (
            Mention(reader, f.speaker) for f in found if f.speaker and f.zone.name == "body" and f.quotation is None
        )
        if not _says(reader, form, told, speakers):
            continue
        finding = Finding(colon, _COLON, zone, (first, last), None)
        finding.speaker, finding.basis, finding.content = (first, end), "explicit", (colon + 1, last)
        finding.rule = "headline.colon"
        opened = reader.sentences.opened.get(colon + 1)
        if opened is not None and opened.last >= last - 1:
            finding.content = (colon + 2, min(opened.last, last))
        out.append(finding)
    return out


def _form(reader: Reader, zone: Zone) -> _Form | None:
    """«فلان: …», «بعد إلغاء القمة.. فلان: …», «المدرب بعد الخسارة: …»: the last name before the colon, without what hangs on it."""
    flags, entries = reader.flags, reader.entries
    begin, last = reader.tokens.first_at(zone.start), reader.tokens.first_at(zone.end)
    colon = next((k for k in range(begin + 1, last) if flags[k] & g.COLON), None)
    around = None if colon is None else reader.sentences.quotation_at(colon)
    if colon is None or (around is not None and around.closed and around.last < last):
        return None  # «فيلم "المنتقمون: حرب النهاية" يحطم …»
    last = before_marks(reader, colon + 1, last)
    if last - colon <= SHORTEST:
        return None
    first = next((k + 1 for k in range(colon - 1, begin - 1, -1) if flags[k] & g.STOP), begin)
    if not 0 < colon - first <= LONGEST or (first > begin and _goes_on(entries[first])):
        return None
    end = next((k for k in range(first + 1, colon) if _is_address(reader, first, k) or flags[k] & _ASIDE), colon)
    while end > first + 1 and flags[end - 1] & g.MARK and not flags[first] & g.QUOTE:
        end -= 1  # «الراعي "غاضبا"»
    return _Form(first, end, colon, last) if _is_name(reader, first, end) else None


def _goes_on(entry: Entry) -> bool:
    """«…، وناشطون: …»: a conjunction that is hard to tell from the name's first letter."""
    known = entry.flags & (g.PERSON | g.BODY) or entry.clean in g.NOT_AND
    return entry.clean[0] == "و" and not known and not leads(entry)


def _says(reader: Reader, form: _Form, told: bool, speakers: Iterable[Mention]) -> bool:
    """Whether what stands before the colon is who says what stands behind it. `told`: that names somebody who says something."""
    first, end, colon, last = form
    mention = Mention(reader, (first, end))
    if mention.known and not told:
        return True
    if end == first + 1 and reader.flags[first] & g.PLACE:
        if told or not _speaks(reader, colon + 1, last):
            return False
        if _in_own_voice(reader, colon + 1):
            return True
    return any(_same(mention, s) for s in speakers)


def _in_own_voice(reader: Reader, k: int) -> bool:
    """«بيرو: سنواصل الحوار», «بيرو: لن نقبل», «بيرو: قد ننسحب», «بيرو: ردنا جاهز»."""
    clean, after = reader.entries[k].clean, reader.entries[k + 1].clean
    return clean.startswith("سن") or clean.endswith("نا") or (clean in _BEFORE_VERB and after[0] == "ن")


def _is_address(reader: Reader, first: int, k: int) -> bool:
    """Whether the word at `k` is whom it is said to: «نصر الله للبنانيين», «الراعي لبيروت»; but «معهد وودز للبيئة»."""
    flags, clean = reader.flags, reader.entries[k].clean
    if flags[k] & _ADDRESS:
        works = flags[first] & b.TITLE == g.PERSON and flags[k + 1] & (g.BODY | g.PLACE)
        return not (works and reader.entries[k].word.base == "في")  # «مسؤول في البنك: …»
    if clean[0] != "ل" or flags[first] & g.BODY or flags[k] & ~g.DEFINITE:
        return False
    if clean[1:] in g.NAMES or g.describe(clean[1:]).flags & g.PLACE:
        return True
    return clean[:2] == "لل" and (not flags[k - 1] or k == first + 1)


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
    if reader.entries[colon - 1].number > LEAST_YEAR:
        return False  # «معرض الكتاب 2018: إقبال كبير»
    return not any(
        reader.flags[k] & _NO_NAME or entry.cue is not None or entry.clean.startswith(_TENTH)
        for k, entry in enumerate(reader.entries[first:colon], first)
    )
