"""Reporting participles («مؤكدا أن …», «قائلا …»): a cue's token in, the finding filled and whether it reports, out."""

from __future__ import annotations

from typing import Final

from transforms.claims.content.complements import NEAR, find, participle_reach
from transforms.claims.content.events import says_something
from transforms.claims.content.objects import ADDRESSED
from transforms.claims.cues.verbs import fill
from transforms.claims.finding import Finding
from transforms.claims.reader import COLONED, OBJECT, QUOTED, Complement, Reader
from transforms.claims.surface import preverbal
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import BECOMING, IN_A_MANNER
from transforms.claims.vocabulary.words import CueWord
from transforms.tokens import NUMBER

_UNDERGONE: Final = ("threaten", "demand", "accuse")  # of these the participle is spelled like the passive one
PREDICATE: Final = 5  # tokens from «أصبح» to it
_WHOM: Final = ("إيا", "ايا")  # «متهمة إياها بكذا»
FULL_NAME: Final = 2  # words: more of them may hold a verb that the lexicon lacks


def participle(reader: Reader, finding: Finding, headline: bool) -> bool:
    """«مؤكدا أن …», «مشيرة إلى …»; in a headline the name before it speaks: «الوزير محذرا: …»."""
    i, cue, (first, stop) = finding.i, finding.cue, finding.sentence
    if cue.number == "p" and reader.flags[i - 1] & (g.PREPOSITION | g.OPENER):
        return False  # «وتباع إلى معلنين وشركات», «لكن منتقدين تساءلوا عن كذا»: a noun
    found = find(reader, i, cue, stop, True)
    reach = participle_reach(reader, i, cue)
    if found is None or found.at > i + NEAR:
        found = _speech(reader, i, cue, stop) or found
    if headline and found is not None and found.kind == OBJECT:
        colon = next((k for k in range(found.first, stop - 1) if reader.flags[k] & g.COLON), None)
        found = Complement(COLONED, found.at, colon + 1) if colon else found  # «محذرا من الجفاف: …»
    if found is None or cue.mind or not says_something(reader, cue, found):
        return False
    near = i + 2 if reader.flags[i + 1] & g.ADJUNCT else i + 1  # «نافيا بذلك الأنباء»
    near += reader.entries[i + 1].clean in IN_A_MANNER  # «نافيا بشكل قاطع دفع المال»
    if reader.flags[i - 1] & g.MARK and reader.flags[i + 1] & g.PREPOSITION:
        near = i + 3  # «…، مؤكدا في بيان ضرورة …»
    bare = found.kind == OBJECT and found.at == found.first and cue.cue_class not in ADDRESSED
    if found.at > (near if bare else i + reach):
        return False
    if cue.cue_class == "accuse" and not _accuses(reader, finding, found):
        return False
    banner = "draws" in cue.traits and cue.gender == "f" and not reader.flags[i - 1] & g.MARK
    if banner and found.kind in (QUOTED, COLONED) and found.at > near:
        return False  # «لافتة كبيرة كتب عليها: "…"»
    described = cue.gender == "f" and cue.cue_class != "point_out" and not reader.flags[i - 1] & g.MARK
    described = described and not reader.entries[i + 1].clean.startswith(_WHOM)
    if found.kind == OBJECT and described:
        return False  # «نتائج واعدة بكذا», «قيود مشددة على كذا»: an adjective
    if i and (reader.flags[i - 1] & (g.AUXILIARY | g.NEGATIVE) or _became(reader, i, first, cue)):
        return False  # «أقل مما كان متوقعا», «فرصة غير متوقعة», «ليس مؤكدا», «أصبح مهددا بالطرد»
    finding.basis = "participle"
    before = preverbal.before(reader, i, first, True) if headline and i > first else None
    if before is not None and before.span == (first, i) and (found.kind == COLONED or i - first <= FULL_NAME):
        finding.speaker, finding.basis = before.span, "explicit"
    fill(reader, finding, found, "participle")
    return True


def _became(reader: Reader, i: int, first: int, cue: CueWord) -> bool:
    """«أصبح الرجل الآن مهددا بالطرد»: the predicate of a verb soon before it."""
    if cue.cue_class not in _UNDERGONE:
        return reader.entries[i - 1].word.base in BECOMING
    for k in range(i - 1, max(first, i - PREDICATE) - 1, -1):
        if reader.entries[k].word.base in BECOMING or reader.flags[k] & g.AUXILIARY:
            return True
        if reader.flags[k] & (g.MARK | g.VERB | g.CUE):
            break
    return False


def _accuses(reader: Reader, finding: Finding, found: Complement) -> bool:
    """«متهما الشركة بالغش»: whoever is accused stands between; «متهما بالغش» is said of somebody, «المتهمة» is a noun."""
    i = finding.i
    if (
        found.at == i + 1
        or reader.entries[i + 1].clean[0] == "ب"
        or reader.flags[i + 1] & (g.PREPOSITION | g.RELATIVE | g.COMMA)
    ):
        return False
    if reader.entries[i - 1].kind is NUMBER:
        return False  # «براءة 92 متهما»
    plain = finding.cue.gender == "m" and finding.cue.number == "s"
    whom = reader.entries[i + 1].clean.startswith(_WHOM)
    return plain or whom or bool(reader.flags[i - 1] & g.MARK)


def _speech(reader: Reader, i: int, cue: CueWord, stop: int) -> Complement | None:
    """«قائلا لا بد من الحوار», «قائلا من الواضح أنه»: after this word there is nothing but speech."""
    if "plain" not in cue.traits or i + 2 >= stop:
        return None
    clean, flags = reader.entries[i + 1].clean, reader.flags[i + 1]
    clear = flags & g.PREPOSITION and reader.flags[i + 2] & g.BLOCKER
    named = clean[0] in "لب" and not flags & (g.NEGATIVE | g.PARTICLE)  # «قائلا للصحافيين»
    if (flags & (g.MARK | g.PREPOSITION | g.ADJUNCT | g.CUE) and not clear) or named:
        return None
    return Complement(COLONED, i + 1, i + 1)
