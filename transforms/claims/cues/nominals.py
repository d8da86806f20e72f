"""Reporting nouns («تأكيد الوزير أن», «قوله إن», «إعلان بغداد تحقيق …»): a cue's token in, whether it reports out."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from transforms.claims.content import contents
from transforms.claims.content.carriers import CARRIERS
from transforms.claims.content.complements import find
from transforms.claims.cues.unsaid import NEGATED, refrained
from transforms.claims.finding import Finding
from transforms.claims.reader import OBJECT, THAT, Complement, Reader
from transforms.claims.surface import speakers
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import URGING
from transforms.conjugate import NOUN, PARTICIPLE, VERBAL

_WITH_OBJECT: Final = frozenset(("announce", "assert", "deny", "reveal"))
_UTTERED: Final = frozenset(("announce", "assert", "point_out", "explain"))
_ON_HIM: Final = frozenset(("accuse", "condemn"))
REACH: Final = 10
CANNOT: Final = 3  # tokens from «لم» to what somebody could not do


def noun(reader: Reader, finding: Finding) -> bool:
    """A reporting noun that has a clause, or an agent and an object, of its own."""
    i, cue, (_, stop) = finding.i, finding.cue, finding.sentence
    if cue.pronoun and cue.cue_class in _ON_HIM:
        return False  # «اتهامه بكذا», «إدانته بكذا» are said of him, not by him
    several = cue.number == "p" and not cue.pronoun  # «ادعاءات النقابة بأن …», but «ادعاءات بأن …»
    purpose = cue.particle == "ل" and not (cue.pronoun or cue.definite)  # «لتأكيد ترشيحه»
    if purpose or _stresses(reader, finding):
        return False
    found = find(reader, i, cue, min(stop, i + REACH + 3))
    if found is not None and found.kind in (THAT, "quote") and found.at <= i + REACH:
        direct = found.at == i + 1 or (found.at == i + 2 and bool(reader.flags[i + 1] & g.COMMA))  # «بالقول، "…"»
        if found.kind != THAT and not (cue.pronoun or direct):
            return False
        could = "plain" in cue.traits and reader.flags[i - 1] & (g.BLOCKER | g.PREPOSITION | g.ADJUNCT) == g.BLOCKER
        if cue.pronoun and (could or _of_a_verb(reader, i, found.at)):
            return False  # also «ما يمكن قوله هو أن»
        if not cue.pronoun and _apart(reader, i, found.at):
            return False
        agent = None if cue.pronoun or direct or _alone(reader, finding) else speakers.after(reader, i + 1, found.at)
        if agent == (i + 1, i + 2) and not reader.flags[i + 1] and reader.entries[i].clean[-1] == "ة":
            agent = None if reader.entries[i + 1].clean.endswith("ية") else agent  # «إشارة رمزية إلى أن»
        if several and agent is not None and not _utters(reader, i, agent):
            agent = None
        if not cue.pronoun and agent is None and (several or not direct):
            return False
        carried = direct and _is_carried(reader, finding)
        if direct and not cue.pronoun and refrained(reader, i, finding.sentence[0]):
            finding.polarity = NEGATED  # «امتنع عن القول إن»
        if direct and not (cue.pronoun or carried or reader.entries[i - 1].word.base in CARRIERS):
            return False
        if cue.cue_class in ("point_out", "add", "reply") and agent is None and not (cue.pronoun or carried):
            return False
        finding.speaker, finding.pronoun = agent, bool(cue.pronoun)
        if cue.pronoun:
            _pass_on(reader, finding)
        finding.basis = "explicit" if agent else "coreference" if cue.pronoun else "dropped" if carried else "none"
        finding.content, finding.kind = contents.extent(reader, i, found, stop)
        finding.rule = f"noun.{found.binding()}"
        return True
    if cue.cue_class in _WITH_OBJECT and cue.pronoun and i + 1 < stop:
        return _passed_on(reader, finding)
    if cue.cue_class not in _WITH_OBJECT or cue.definite or cue.pronoun or several or "excludes" in cue.traits:
        return False  # «استبعاد النائب إرضاء للنقابة»: who was left out
    before = range(max(i - CANNOT, finding.sentence[0]), i)
    if any(reader.flags[k] & g.NEGATIVE and reader.entries[k].clean != "غير" for k in before):
        return False  # «لم يستطع تأكيد مكان وجوده», «دون إعلان مسبق»
    for k in range(i + 2, min(i + 5, stop)):  # «إعلان بغداد تحقيق النصر»
        flags = reader.flags[k]
        if flags & (g.MARK | g.PREPOSITION | g.ADJUNCT | g.RELATIVE):
            return False
        if flags & g.MASDAR and not flags & (g.BODY | g.DEFINITE | g.PERSON):
            agent = speakers.after(reader, i + 1, k)
            if agent is None or reader.flags[i + 1] & g.MASDAR or _joined(reader.entries[i + 1].clean):
                return False
            finding.speaker, finding.basis = agent, "explicit"
            comma = next((j for j in range(k, stop) if reader.flags[j] & g.COMMA), stop)
            finding.content, finding.kind = contents.extent(reader, i, Complement(OBJECT, k, k), comma)
            finding.rule = "noun.object"
            return True
    return False


def _utters(reader: Reader, i: int, agent: tuple[int, int]) -> bool:
    """«تحذيرات المنظمة من أن»; but «اتهامات متبادلة بأن», «تصريحات لأكثر من مسؤول أن»."""
    entry = reader.entries[agent[0]]
    return agent[0] == i + 1 and entry.clean[0] not in "لب" and bool(entry.flags or entry.clean[-1] != "ة")


def _apart(reader: Reader, i: int, at: int) -> bool:
    """«اعتقاد الآخرين لا يهم، فالناجحون يعرفون أن»: behind a comma a clause that «ف» opens."""
    return any(reader.entries[k + 1].clean.startswith("فال") for k in reader.commas(i + 1, at - 1))


def _alone(reader: Reader, finding: Finding) -> bool:
    """«الإعلان سريعا أن»: an adverb behind a noun that its article closes."""
    return finding.cue.definite and reader.entries[finding.i + 1].clean.endswith("ا")


def _of_a_verb(reader: Reader, i: int, at: int) -> bool:
    """«السبب في استبعاده ولكن المدرب قال أمس إن …»: the clause is another verb's."""
    between = (reader.entries[k] for k in reader.cues[bisect_left(reader.cues, i + 1) : bisect_left(reader.cues, at)])
    return any(e.cue.form in VERBAL and not e.cue.nounlike for e in between if e.cue is not None)


def _pass_on(reader: Reader, finding: Finding) -> None:
    """«نقلت الوكالة عن المدير نفيه أن …»: through whom, and whose, the denial is."""
    i, cues = finding.i, reader.cues
    at = bisect_left(cues, i) - 1
    if at < 0 or cues[at] < max(finding.sentence[0], i - REACH * 2):
        return
    k = cues[at]
    told = reader.entries[k].cue
    if told is None or told.cue_class != "quote_media" or told.form not in VERBAL:
        return
    of = next((j for j in range(k + 1, i - 1) if reader.entries[j].word.base == "عن"), None)
    if of is not None and (outlet := speakers.after(reader, k + 1, of)) is not None:
        finding.source, finding.speaker = speakers.after(reader, of + 1, i), outlet


def _passed_on(reader: Reader, finding: Finding) -> bool:
    """«نقلت الوكالة عن المدير نفيه سقوط قتلى»: what an outlet passes on without a clause."""
    i, flags = finding.i, reader.flags[finding.i + 1]
    if flags & (g.MASDAR | g.BODY | g.DEFINITE | g.PERSON) != g.MASDAR:
        return False
    _pass_on(reader, finding)
    if finding.source is None:
        return False
    finding.pronoun, finding.basis = True, "coreference"
    found = Complement(OBJECT, i + 1, i + 1)
    finding.content, finding.kind = contents.extent(reader, i, found, finding.sentence[1])
    finding.rule = "noun.passed_on"
    return True


def _stresses(reader: Reader, finding: Finding) -> bool:
    """«نفى الناطق نفيا قاطعا أن …»: the noun only stresses the verb before it."""
    i, cues = finding.i, reader.cues
    if not reader.entries[i].clean.endswith("ا") or finding.cue.pronoun:
        return False
    before = reader.entries[cues[bisect_left(cues, i) - 1]].cue if cues[0] < i else None
    return before is not None and before.lemma == finding.cue.lemma


def _is_carried(reader: Reader, finding: Finding) -> bool:
    """«دأب على القول إن», «حرص على الإشارة إلى أن», «سارع إلى تأكيد أن»; but «يمكن القول إن», «مع التأكيد أن» are nobody's."""
    i, cue = finding.i, finding.cue
    if "plain" in cue.traits:
        return cue.definite and (cue.particle == "ب" or bool(reader.flags[i - 1] & g.PREPOSITION))
    urged = reader.entries[i - 1].word.base in URGING
    return urged and ("confirms" in cue.traits or (cue.definite and cue.cue_class in _UTTERED))


def _joined(clean: str) -> bool:
    return clean[:1] in "بل" and clean not in g.NOT_BA and not g.describe(clean).flags & (g.BODY | g.PERSON)


def carries_only(finding: Finding) -> bool:
    """«قائلا», «قوله»: a second word that only carries the clause of the verb before it."""
    cue = finding.cue
    return "plain" in cue.traits and cue.form in (NOUN, PARTICIPLE)
