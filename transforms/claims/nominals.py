"""Reporting nouns («تأكيد الوزير أن», «قوله إن», «إعلان بغداد تحقيق …») and the comment that was not given."""

from __future__ import annotations

from transforms.claims import contents, ends, preverbal, speakers
from transforms.claims import grammar as g
from transforms.claims.complements import find
from transforms.claims.conjugate import NOUN, PARTICIPLE
from transforms.claims.finding import Finding
from transforms.claims.reader import OBJECT, THAT, Complement, Reader
from transforms.lexicon import load

_CUES = load("cues")
_COMMENT = frozenset(_CUES["no_comment_nouns"])
_GIVEN = frozenset(_CUES["no_comment_verbs"])
_REFUSED = frozenset(_CUES["refusals"])
_ABOUT = frozenset(("على", "بشأن", "حول", "عن", "إزاء", "بخصوص"))
_DONE = frozenset(("تم", "يتم", "جرى", "يجري", "مع", "رغم"))  # «تم التأكيد على أن»
_WITH_OBJECT = frozenset(("announce", "assert", "deny", "reveal"))
REACH = 10


def noun(reader: Reader, finding: Finding) -> bool:
    """A reporting noun that has a clause, or an agent and an object, of its own."""
    i, cue, (_, stop) = finding.i, finding.cue, finding.sentence
    if (cue.number == "p" and not cue.pronoun) or (cue.pronoun and cue.cue_class == "accuse"):
        return False  # «اتهامه بكذا» is said of him, not by him
    found = find(reader, i, cue, min(stop, i + REACH + 3)) if "that" in cue.takes else None
    if found is not None and found.kind in (THAT, "quote") and found.at <= i + REACH:
        direct = found.at == i + 1
        if found.kind != THAT and not (cue.pronoun or direct):
            return False
        agent = None if cue.pronoun or direct else speakers.after(reader, i + 1, found.at)
        if not cue.pronoun and agent is None and not direct:
            return False
        if direct and not cue.pronoun and reader.entries[i - 1].word.base not in _DONE:
            return False
        if cue.cue_class in ("point_out", "add", "reply") and agent is None and not cue.pronoun:
            return False
        finding.speaker, finding.pronoun = agent, bool(cue.pronoun)
        finding.basis = "explicit" if agent else "coreference" if cue.pronoun else "none"
        finding.content, finding.kind = contents.extent(reader, i, cue, found, stop)
        return True
    if cue.cue_class not in _WITH_OBJECT or cue.definite or cue.pronoun or cue.particle == "ل":
        return False
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
            finding.content, finding.kind = contents.extent(reader, i, cue, Complement(OBJECT, k, k), comma)
            return True
    return False


def _joined(clean: str) -> bool:
    return clean[:1] in "بل" and clean not in g.NOT_BA and not g.describe(clean).flags & (g.BODY | g.PERSON)


def no_comment(reader: Reader, finding: Finding) -> bool:
    """«لم يصدر تعليق من …», «رفض المتحدث التعليق على …»."""
    i, (first, stop) = finding.i, finding.sentence
    entries = reader.entries
    if finding.cue.form != NOUN or finding.cue.pronoun or entries[i].word.base not in _COMMENT:
        return False
    for k in range(i - 1, max(first, i - 7) - 1, -1):
        base = entries[k].word.base
        if base in _GIVEN and k > first and reader.flags[k - 1] & g.NEGATIVE:
            finding.first = k - 1
            break
        clean = entries[k].clean
        if (clean[1:] if clean[0] in "وف" else clean) in _REFUSED and finding.cue.definite:
            finding.first = k
            if k + 1 < i:
                finding.speaker = speakers.after(reader, k + 1, i)
            elif k > first and clean in _REFUSED:
                before = preverbal.before(reader, k, first, False)
                finding.speaker = before.span if before else None
            break
    else:
        return False
    about = next((k for k in range(i + 1, stop) if entries[k].word.base in _ABOUT), None)
    if about is not None and about + 1 < stop:
        finding.content = (about + 1, ends.end_of(reader, i, about + 1, stop))
    if finding.speaker is None:
        limit = about if about is not None else stop
        agent = next((k for k in range(i + 1, limit) if entries[k].word.base in ("من", "عن")), None)
        agent = (
            agent
            if agent is not None
            else next((k for k in range(finding.first + 1, i) if entries[k].word.base in ("من", "عن")), None)
        )
        if agent is not None:
            finding.speaker = speakers.after(reader, agent + 1, limit if agent > i else i)
    refused = finding.first != i and not reader.flags[finding.first] & g.NEGATIVE
    finding.polarity = "no_comment"
    finding.basis = "explicit" if finding.speaker else "dropped" if refused else "none"
    return True


def carries_only(finding: Finding) -> bool:
    """«قائلا», «قوله»: a second word that only carries the clause of the verb before it."""
    cue = finding.cue
    return cue.lemma == "قال" and cue.form in (NOUN, PARTICIPLE)
