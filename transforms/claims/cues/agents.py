"""A reporting verb with what it reports in; who speaks by the words around it, filled into its finding.

Behind a verb stands whoever speaks or whom it is said to; gender, case and sense tell which.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from transforms.characters import fold
from transforms.claims.content.objects import ADDRESSED
from transforms.claims.finding import Finding
from transforms.claims.reader import Complement, Reader
from transforms.claims.speaker.noun_clauses import qualified
from transforms.claims.surface import preverbal, speakers
from transforms.claims.surface.phrases import end_of
from transforms.claims.surface.preverbal import Preverbal
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import QUANTIFIERS, RENEWING
from transforms.claims.vocabulary.words import CueWord, listed
from transforms.conjugate import HIS, NOUN, PRESENT
from transforms.lexicon import load

_WRITTEN: Final = frozenset(fold(word) for name in ("writings", "documents") for word in load("speakers")[name])
_PARTIES: Final = listed("speakers", "parties")
_ASKING: Final = listed("grammar", "asking") | {"هل", "ألا"}
_ANYBODY: Final = listed("speakers", "anybody")
_ATTENTION: Final = listed("speakers", "attention")
_MASCULINE: Final = listed("speakers", "masculine_places")
_FAR: Final = 3  # tokens between a subject and its verb, behind which another subject stands
_TOLD_TO: Final = ADDRESSED | {"condemn", "reject", "praise", "threaten"}
_DIRECTED: Final = frozenset(("demand", "warn", "condemn", "reject", "praise", "threaten", "ask"))


def name_speaker(reader: Reader, finding: Finding, found: Complement, before: Preverbal | None, headline: bool) -> None:
    """The speaker on the surface, and what its resolution will stand on."""
    i, cue = finding.i, finding.cue
    if cue.person == 3:
        span = speakers.after(reader, i + 1, found.at)
        quoted = finding.quotation is not None and finding.quotation.first == i - 1
        if quoted and before is None and span is None and not (cue.conjunction or cue.particle == "ل"):
            before = _before_mark(reader, i - 1)
        if before is not None and not (not headline and _is_she(reader, cue, before.span[0])):
            # «واشنطن تتهم موسكو بكذا», «كانت الممثلة، فلانة، قد اتهمت فلانا بكذا»
            settled = before.span[1] == i or (before.anchored and reader.entries[i - 1].clean == "قد")
            accuses = cue.cue_class == "accuse" and settled
            several = cue.number != "s" and is_plural(reader, before)
            # «إن فلانا أدار سجنا في …، تؤكد تقارير»
            beside = span is not None and span[0] == i + 1 and i - before.span[1] > _FAR
            told = not headline and cue.form == PRESENT and not cue.conjunction and _tell(reader, finding, before.span)
            # «إن هاغن، الذي غاب، قد دعا الناس إلى كذا»
            settled = before.anchored and reader.entries[i - 1].clean == "قد"
            beside = beside and not settled
            if told:
                span = None
            elif (
                span is None
                or headline
                or accuses
                or several
                or (before.anchored and (settled or not before.parted) and not beside)
            ):
                span = None if cue.number != "s" and _heads_clause(reader, before) else before.span
        if span is not None and cue.cue_class in _DIRECTED and _disagrees(reader, i, cue, span[0]):
            span = None
        if span is not None and span[0] > i and cue.cue_class in _TOLD_TO and _has_pronoun(reader, i):
            span = None
        if span is not None and cue.cue_class == "demand" and _urged(reader, finding, span):
            span = None
        if (
            span is not None
            and cue.lemma in RENEWING
            and span[0] == i + 1
            and reader.entries[i + 1].clean.endswith(HIS)
        ):
            span = None  # «كرر وعده بأن»
        if span is not None and cue.form == PRESENT and _is_others(reader, finding, span):
            span = None
        if span is not None and "learns" in cue.traits:  # «علمت الصحيفة من مصادر أن»
            span = (
                span[0],
                next((k for k in range(span[0] + 1, span[1]) if reader.entries[k].word.base == "من"), span[1]),
            )
        if span is not None and span[1] - span[0] > 1:
            span = _before_stress(reader, cue, span)
        if span is not None and span[0] > i:
            span = _before_what(reader, cue, span)
        if span is not None and cue.cue_class == "add":
            span = _before_own_words(reader, span)
        finding.speaker = span
        if cue.cue_class == "quote_media":
            finding.source = _source(reader, "ascribes" in cue.traits, i + 1, found.at)
            if span is not None:
                cut = next((k for k in range(*span) if reader.entries[k].word.base in ("عن", "إلى", "على")), span[1])
                if finding.source is not None and span[0] < finding.source[0]:
                    cut = min(cut, finding.source[0])
                finding.speaker = (span[0], cut)
        nobody = span is None and _by_nobody(reader, i)
        finding.basis = "explicit" if finding.speaker else "none" if nobody else "dropped"
    elif cue.person == 1:
        finding.basis = "first_person"
        if finding.quotation is None and cue.conjunction and cue.number == "s":  # «وأعترف الوزير بأن»: for «واعترف»
            finding.speaker = speakers.after(reader, i + 1, found.at)
            finding.basis = "explicit" if finding.speaker else "first_person"
    else:
        finding.basis = "none"


def _tell(reader: Reader, finding: Finding, before: tuple[int, int]) -> bool:
    """«لم يكونوا قادرين على تقديم أدلة تثبت أن», «حصل على وثائق تؤكد»: what is written, behind a preposition or far from the
    noun `before`, tells itself."""
    i = finding.i
    noun = qualified(reader, i, finding.sentence[0], finding.cue.gender)
    if noun is None:
        return False
    led = reader.entries[noun.span[0] - 1].clean
    on = noun.head in _WRITTEN and led != "في" and reader.flags[noun.span[0] - 1] & g.PREPOSITION
    return bool(on) or i - before[1] > _FAR


def _before_mark(reader: Reader, mark: int) -> Preverbal | None:
    """«قال إن المدير "شدد على كذا"»: who speaks before the mark that opens a quotation with the verb."""
    if not mark or reader.flags[mark - 1] & (g.MARK | g.CUE) or reader.entries[mark - 1].clean == "و":
        return None
    found = preverbal.before(reader, mark, reader.sentences.around(mark - 1)[0], False)
    return found if found is not None and found.anchored and not found.parted else None


def _has_pronoun(reader: Reader, i: int) -> bool:
    """«فإنها تدعو المجلس إلى كذا»: the subject is joined to what stands before the verb."""
    word = reader.entries[i - 1].word
    return bool(word.flags & g.COMP) and word.joined


def _by_nobody(reader: Reader, i: int) -> bool:
    """«هل تعتقد أن …؟», «لم تعلن أي جهة مسؤوليتها»; but «لم تعلن أي موقف»."""
    if reader.entries[i - 1].word.base in _ASKING:
        return True
    anybody = reader.flags[i - 1] & g.NEGATIVE and reader.entries[i + 1].clean in _ANYBODY
    return bool(anybody) and any(flags & b.WHO for flags in reader.flags[i + 2 : i + 3])


def _disagrees(reader: Reader, i: int, cue: CueWord, k: int) -> bool:
    """«وحذر كوريا من», «ودعا المعارضة إلى», «وطالب الجانبين ب», «ودعا جميع الأطراف إلى»: whom it is said to, by gender, case
    and sense."""
    word, clean, adjacent = reader.entries[k].word, reader.entries[k].clean, k == i + 1
    if adjacent and clean == "الجميع" and cue.conjunction:
        return True  # «وحث الجميع على العمل»
    if adjacent and clean in QUANTIFIERS and cue.cue_class in ADDRESSED:
        return reader.entries[k + 1].clean != "من"  # «ودعا كل من الوزير والمدير إلى»
    if (
        adjacent
        and word.flags & g.DEFINITE
        and clean.endswith("ين")
        and not (word.flags & g.PERSON and word.number == "s")
    ):
        return clean[2:-2] in _PARTIES or bool(g.describe(clean[:-2]).flags & b.WHO)
    if cue.gender != "m" or cue.number != "s":
        return False
    she = adjacent and word.flags & g.DEFINITE and word.flags & g.BODY and clean.endswith("ة")
    return bool(_is_land(reader, k) or she)


def _is_she(reader: Reader, cue: CueWord, k: int) -> bool:
    """«سئل هل كانت إسرائيل مستعدة قال المدير»: a country or a body before the verb of a man."""
    if cue.gender != "m" or cue.number != "s":
        return False
    body = reader.flags[k] & b.WHO == g.BODY and reader.entries[k].word.base.endswith("ة")
    return _is_land(reader, k) or body


def _is_land(reader: Reader, k: int) -> bool:
    """A country or a capital, most of which are feminine."""
    return bool(reader.flags[k] & g.PLACE) and reader.entries[k].word.base not in _MASCULINE


def _urged(reader: Reader, finding: Finding, span: tuple[int, int]) -> bool:
    """«وانتقد الرئيس الإجراءات وحث البرلمان على كذا»: behind another clause, without a comma, whom it is said to."""
    i, cue, (k, last) = finding.i, finding.cue, span
    if "على" not in cue.takes or cue.conjunction != "و" or i <= finding.sentence[0]:
        return False
    alone = k == i + 1 == last - 1 and reader.flags[k] & b.TITLE == g.DEFINITE
    return bool(alone) and not reader.flags[i - 1] & (g.COMMA | g.STOP | g.QUOTE)


def _is_others(reader: Reader, finding: Finding, span: tuple[int, int]) -> bool:
    """«تقارير تتهم الحزب بكذا»: an indefinite noun before the verb is who says it."""
    i, cue = finding.i, finding.cue
    if cue.cue_class not in _TOLD_TO or cue.conjunction or span[0] != i + 1:
        return False
    return qualified(reader, i, finding.sentence[0], cue.gender) is not None


def _before_stress(reader: Reader, cue: CueWord, span: tuple[int, int]) -> tuple[int, int] | None:
    """«نفى الناطق نفيا قاطعا أن …», «كرر الراعي التأكيدات السابقة بأن …»: a noun that repeats the verb, or what is said
    again, is no part of who speaks."""
    first, last = span
    if "draws" in cue.traits:  # «لفتت سلمى الانتباه إلى أن»
        return first, next((k for k in range(first + 1, last) if reader.entries[k].clean in _ATTENTION), last)
    if cue.lemma in RENEWING:
        again = g.DEFINITE | g.MASDAR
        return first, next((k for k in range(first + 1, last) if reader.flags[k] & (again | b.WHO) == again), last)
    cues = reader.cues
    for x in range(bisect_right(cues, first), len(cues)):
        k = cues[x]
        if k >= last:
            break
        noun = reader.entries[k].cue
        if noun is not None and noun.form == NOUN and noun.lemma == cue.lemma and reader.entries[k].clean[-1] == "ا":
            return first, k
    return span


def _before_what(reader: Reader, cue: CueWord, span: tuple[int, int]) -> tuple[int, int]:
    """«أشارت تقارير إلى إمكان أن …»: what the verb's preposition brings is no part of who speaks."""
    first, last = span
    if "إلى" not in cue.takes:
        return span
    ends = (k for k in range(first + 1, last) if reader.entries[k].clean == "إلى" or reader.flags[k] & g.RELATIVE)
    end = next(ends, last)
    return span if end < last and reader.flags[end] & g.RELATIVE else (first, end)  # not «الفتيات اللواتي تحدثن إلى …»


def _before_own_words(reader: Reader, span: tuple[int, int]) -> tuple[int, int] | None:
    """«وختم المدير كلمته»: what is gone on with is the verb's object."""
    first, last = span
    if reader.flags[last - 1] & g.CHANNEL and reader.entries[last - 1].clean.endswith(HIS):
        last -= 1
    return (first, last) if last > first else None


def _heads_clause(reader: Reader, before: Preverbal) -> bool:
    """«عين المجلس فلانا …، اعتبروا أن»: a verb that the lexicon lacks, before a verb in the plural, which is of others."""
    first, last = before.span
    return not reader.flags[first] and last > first + 1 and bool(reader.flags[first + 1] & b.WHO)


def is_plural(reader: Reader, before: Preverbal) -> bool:
    """«المنظمون», «أغلب الآباء», «الوزير والمدير»."""
    first, last = before.span
    head = reader.entries[first]
    joint = any(e.clean[0] == "و" and e.word.lead for e in reader.entries[first + 1 : last])
    return head.word.number == "p" or head.clean.endswith(b.MANY) or joint


def _source(reader: Reader, ascribes: bool, k: int, stop: int) -> tuple[int, int] | None:
    """Whom the outlet quotes: «عن» between «نقلت» and the content, «إلى» after «نسبت»."""
    for j in range(k, stop - 1):
        word = reader.entries[j].word
        if word.base == ("إلى" if ascribes else "عن") or word.base == "لسان":
            return speakers.after(reader, j + 1, stop)
    if ascribes:  # «نسبت الصحيفة للوزير قوله»
        to = next((j for j in range(k + 1, stop - 1) if reader.flags[j] & g.TO_SOMEONE), None)
        return None if to is None else (to, end_of(reader, to, stop, True))
    return None
