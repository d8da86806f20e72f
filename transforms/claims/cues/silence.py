"""The comment that was not given: «لم يصدر تعليق من …», «رفض المتحدث التعليق على …», «لم ترد الشركة على طلب للتعليق».

A cue's token in, the finding filled and whether it is one out: who was silent is the speaker, about what is the content.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.content import ends
from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.claims.surface import preverbal, speakers
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import THANKING
from transforms.claims.vocabulary.words import all_spellings, listed
from transforms.lexicon import load
from transforms.tokens import Entry

REACH: Final = 9  # tokens between the verb and the comment: «لم ترد الشركة فورا على طلب رويترز للتعليق»
_SILENCE: Final = load("cues")["silence"]
_VERBS: Final = frozenset(_SILENCE["verbs"])
_COMMENTS: Final = frozenset(_SILENCE["comments"])
_GIVING: Final = frozenset(_SILENCE["giving"])
_APPEARING: Final = frozenset(_SILENCE["appearing"])
_FAILING: Final = frozenset(_SILENCE["failing"])
_SHOWN: Final = _APPEARING | _FAILING
_GIVEN: Final = _APPEARING | _GIVING
_REFUSING: Final = frozenset(_SILENCE["refusing"])
_UTTERING: Final = all_spellings(_SILENCE["uttering"])
_HUNG: Final = frozenset(_SILENCE["hung"])
_ANY: Final = listed("grammar", "any")
_QUESTIONS: Final = frozenset(_SILENCE["questions"])
_TO: Final = frozenset(("على", "عن"))
_ABOUT: Final = listed("grammar", "about")
_AGENT: Final = listed("grammar", "agents")


def noun(reader: Reader, finding: Finding) -> bool:
    """For the comment's own word: «تعليق», «التعليق», «للتعليق»."""
    i, first, entries = finding.i, finding.sentence[0], reader.entries
    either = _either(reader, i, finding.sentence[1])
    comment = _bare(entries[i].clean) in _COMMENTS or _answers(reader, i, finding.sentence[1])
    if finding.cue.pronoun or not (either or comment):
        return False
    at = _governor(reader, finding, either)
    if at is None:
        return False
    k, refused = at
    opening = next((j for j in (k - 1, k - 2) if j >= first and reader.flags[j] & g.NEGATIVE), k)
    agent = None
    if k < i and _stem(entries[k]) not in _SHOWN and not _meets(reader, k, i):
        asked = (j for j in range(k + 1, i) if entries[j].clean in _UTTERING or entries[j].word.base in _ABOUT)
        agent = speakers.after(reader, k + 1, next(asked, i))
    if agent is None and refused and not entries[opening].word.lead:
        before = preverbal.before(reader, opening, first, False)
        agent = before.span if before else None
    finding.rule = "silence.noun"
    return _fill(reader, finding, opening, agent, refused, either)


def _answers(reader: Reader, i: int, stop: int) -> bool:
    """«رفض المدير الرد على أسئلة الصحافيين»; but «رفض الرد على القصف»."""
    if reader.entries[i].clean != "الرد" or i + 2 >= stop or reader.entries[i + 1].clean not in _TO:
        return False
    return reader.entries[i + 2].clean in _QUESTIONS


def _either(reader: Reader, i: int, stop: int) -> bool:
    """«رفض تأكيد أو نفي النبأ»."""
    if i + 3 >= stop or reader.entries[i + 1].clean != "أو":
        return False
    second = reader.entries[i + 2].cue
    first = reader.entries[i].cue
    return first is not None and second is not None and {first.lemma, second.lemma} == {"أكد", "نفى"}


def verb(reader: Reader, finding: Finding) -> bool:
    """For the verb alone: «لم يعلق المتحدث على الأنباء»."""
    i, (first, stop) = finding.i, finding.sentence
    if finding.cue.lemma not in _VERBS or finding.cue.person != 3 or finding.cue.pronoun or i == first:
        return False
    opening = i - 1 if reader.flags[i - 1] & g.NEGATIVE else i - 2
    if (
        opening < first
        or not reader.flags[opening] & g.NEGATIVE
        or (opening < i - 1 and not reader.flags[i - 1] & g.COMP)
    ):
        return False  # «دون أن يعلق»
    about = _about(reader, i + 1, stop)
    agent = speakers.after(reader, i + 1, stop if about is None else about)
    somebody = agent is not None and bool(reader.flags[agent[0]] & (g.PERSON | g.BODY | g.PLACE))
    hung = any(reader.entries[k].clean in _HUNG for k in range(i + 1, stop if about is None else about))
    pursues = about is None and "hangs" not in finding.cue.traits  # «لم تعقب الشرطة اللص»
    if hung or pursues or (about is None and not somebody):
        return False  # «لم يعلق العمل», «لا يعلق السكان آمالا على»: what else the verb means
    finding.rule = "silence.verb"
    return _fill(reader, finding, opening, agent, True)


def _governor(reader: Reader, finding: Finding, either: bool) -> tuple[int, bool] | None:
    """The verb, or the «لا», that denies the comment at `i`; and whether it is somebody's refusal."""
    i, (first, _) = finding.i, finding.sentence
    entries, flags = reader.entries, reader.flags
    uttered = any(entries[j].clean in _UTTERING for j in range(max(first, i - 2), i))
    if i > first and entries[i - 1].word.base == "لا":
        return i, False  # «لا تعليق من الوزارة»
    for k in range(i - 1, max(first - 1, i - 1 - REACH), -1):
        if flags[k] & g.BRACKET:
            continue  # «رفضت وزارة الدفاع (البنتاغون) التعليق»
        if flags[k] & g.MARK:
            return None
        base = _stem(entries[k])
        if base in _FAILING:
            return k, False
        denied = k > first and flags[k - 1] & g.NEGATIVE
        denied = denied or (k > first + 1 and flags[k - 1] & g.COMP and flags[k - 2] & g.NEGATIVE)
        if denied and base in _GIVEN:
            return k, base in _GIVING and not _meets(reader, k, i)
        # «رفض تعليق العضوية» is about a suspension
        if base in _REFUSING and (finding.cue.definite or uttered or either):
            return k, True
    return None


def _stem(entry: Entry) -> str:
    """The verb without a joined conjunction."""
    return entry.clean[entry.cue.prefix :] if entry.cue is not None else entry.word.base


def _meets(reader: Reader, k: int, i: int) -> bool:
    """«لم يرد تعليق», «لم يرد أي تعليق»: the comment is the verb's subject."""
    return k + 1 == i or reader.entries[k + 1].clean in _ANY


def _bare(clean: str) -> str:
    """Without the joined preposition: «للتعليق», «بتعليق»."""
    if clean.startswith("لل"):
        return clean[2:]
    return clean[1:] if clean[0] in "بل" else clean


def _leaves(reader: Reader, k: int) -> bool:
    """«، كما لم يصدر …», «مكتفيا بالقول», «إن»: another clause, or whose report the silence stands in."""
    also = reader.flags[k] & g.COMMA and reader.entries[k + 1].clean == "كما"
    return bool(also) or reader.entries[k].clean == "إن" or reader.entries[k].clean in THANKING


def _about(reader: Reader, k: int, stop: int) -> int | None:
    """Where what the comment would have been about begins, before any other clause."""
    for j in range(k, stop):
        if reader.flags[j] & (g.RELATIVE | g.COMP):
            return None  # «لم يصدر تصريح من السفارة، التي قالت إنها على علم بالأمر»
        if reader.entries[j].word.base in _ABOUT:
            return j
    return None


def _fill(
    reader: Reader, finding: Finding, opening: int, agent: tuple[int, int] | None, refused: bool, either: bool = False
) -> bool:
    i, stop, entries = finding.i, finding.sentence[1], reader.entries
    if either:
        finding.last = i + 3
    about = i + 2 if either else _about(reader, i + 1, stop)
    if agent is None and not refused:
        limit = about if about is not None else stop
        by = next((k for k in (*range(i + 1, limit), *range(opening + 1, i)) if entries[k].word.base in _AGENT), None)
        if by is None and about is not None and entries[about].word.base == "عن":  # «لم يصدر تعليق عن الشركة»
            by, about = about, _about(reader, about + 1, stop)
            limit = about if about is not None else stop
        if by is None and opening == i - 1:
            return False  # «لا تعليق» alone is what somebody says
        if by is not None:
            agent = speakers.after(reader, by + 1, limit if by > i else i)
    if about is not None and about + 1 < stop and entries[about + 1].clean != "الفور":
        clause = (k for k in range(about + 1, stop) if _leaves(reader, k))
        finding.content = (about + 1, ends.end_of(reader, i, about + 1, next(clause, stop)))
    finding.first, finding.speaker, finding.polarity = opening, agent, "no_comment"
    finding.basis = "explicit" if agent else "dropped" if refused else "none"
    return True
