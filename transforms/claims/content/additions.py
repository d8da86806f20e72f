"""A content's bounds in; its end before what the writer adds to it, out: when it was said, through whom, what was left unsaid."""

from __future__ import annotations

from typing import Final

from transforms.claims.markers import SOURCED
from transforms.claims.reader import Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import SAID_IN, THANKING, WAS_SAYING
from transforms.claims.vocabulary.words import all_spellings, listed
from transforms.conjugate import PRESENT
from transforms.lexicon import load

_OCCASIONS: Final = listed("grammar", "occasions")
_AROUND_IT: Final = listed("grammar", "around_it")
_GATHERINGS: Final = listed("grammar", "gatherings")
_CONDITIONS: Final = listed("grammar", "conditions")
_RELAYED: Final = listed("grammar", "relayed")
_ACCORDING: Final = listed("grammar", "according_to")
_WITHOUT: Final = listed("grammar", "without")
_PREVENTING: Final = listed("grammar", "preventing")
_WITHHOLDING: Final = listed("grammar", "withholding")
_STEPS: Final = listed("grammar", "steps")
_DETAILS: Final = listed("grammar", "details")
_WITHHELD: Final = listed("grammar", "withheld")
_STANDS: Final = listed("grammar", "standing")
_DID_NOT: Final = "لم"
_TURNS: Final = _WITHOUT | _RELAYED | {"وذلك", _DID_NOT}
_STATEMENTS: Final = all_spellings(load("grammar")["statements"])
_ADDRESSES: Final = all_spellings((*load("grammar")["statements"], *load("grammar")["addresses"]))
_COMMENTING: Final = listed("grammar", "commenting")
_ANSWERING: Final = listed("grammar", "answering")
_ASKED: Final = all_spellings(load("grammar")["answered"])
_REMARKED: Final = all_spellings(load("grammar")["remarked"])
_GIVING: Final = listed("grammar", "giving_thanks")
_GIVEN: Final = listed("grammar", "given_thanks")
_KNOWING: Final = listed("grammar", "knowing")
_CAME: Final = listed("grammar", "came")
_UTTERANCES: Final = listed("grammar", "utterances")
_SUBJUNCTIVE: Final = ("أن", "ان")
_PRESENT: Final = ("ي", "ت", "ن")
_OWN: Final = ("ه", "ها", "هم", "هما")
STEP: Final = 8  # tokens from a comma to the next one, between which what is called a step is described
DETAILS: Final = 6  # tokens from «ولم» to what was not told
SPEAKING: Final = 8  # tokens from «وكان» to «يتحدث», with whoever does so between them


def before_addition(reader: Reader, first: int, end: int) -> int:
    """The end of the content `[first, end)`, which is earlier where an addition stands in it."""
    end = _before_medium(reader, first, _before_sentence(reader, first, end))
    if _TURNS.isdisjoint([entry.clean for entry in reader.entries[first:end]]):  # few contents have such a word
        return end
    return _before_relay(reader, first, _before_silence(reader, first, _before_occasion(reader, first, end)))


def _before_sentence(reader: Reader, first: int, end: int) -> int:
    """«… "في الدفاع عن نفسها." واستخدم الزعم …»: a stop inside the closing mark ends the sentence too."""
    for q in reader.sentences.quotations_in(first - 1, end):
        if not (q.last < end - 1 and q.closed and reader.entries[q.last - 1].surface == "."):
            continue
        entry = reader.entries[q.last + 1]
        if entry.word.lead == "و" or (entry.cue is not None and entry.cue.conjunction):
            return q.last + 1
    return end


def _before_medium(reader: Reader, first: int, end: int) -> int:
    """«…، في تصريحات لوكالة الأنباء», «…، وهي الاتهامات التي …»: where it was said, or a remark on it, ends what was."""
    flags, entries = reader.flags, reader.entries
    for k in reader.commas(first + 2, end - 2):
        spoken = entries[k + 1].clean in SAID_IN and entries[k + 2].clean in _ADDRESSES
        owned = k + 3 < end and flags[k + 3] & g.DEFINITE and entries[k + 2].clean not in _STATEMENTS
        if spoken and not owned:  # not «كلمة الرئيس»
            return end if any(flags[j] & g.COMP for j in range(k + 3, end)) else k
        if _remarks(reader, k + 1) or _turns(reader, first, k + 1) or _answers(reader, k + 1) or _thanks(reader, k + 1):
            return k
        step = entries[k + 1].clean == "في" and entries[k + 2].clean in _STEPS
        if step and not any(flags[j] & g.COMMA for j in range(k + 3, min(k + STEP, end))):
            return k  # «…، في خطوة تهدف إلى كذا»; but «دخلت، في تحول مفاجئ، مرحلة جديدة»
    return end


def _answers(reader: Reader, k: int) -> bool:
    """«…، تعليقا على القرار», «…، وذلك ردا على سؤال»: what somebody spoke about; but «قصفوا القرية، ردا على هجوم»."""
    k += reader.entries[k].clean == "وذلك"
    if reader.entries[k + 1].clean != "على":
        return False
    word = reader.entries[k].clean
    if word not in _COMMENTING and (word not in _ANSWERING or reader.entries[k + 2].clean not in _ASKED):
        return False
    aside = next(iter(reader.commas(k + 3, len(reader.entries) - 1)), 0)
    return not (aside and reader.flags[aside + 1] & g.COMP)  # «الوزير أكد، ردا على سؤال، أن»


def _thanks(reader: Reader, k: int) -> bool:
    """«…، شاكرا الحضور», «…، مقدما تعازيه»: what else the speaker did by speaking; but «…، مقدما أفضل مبارياته»."""
    clean = reader.entries[k].clean
    thanks = clean in THANKING or (clean in _GIVING and reader.entries[k + 1].clean in _GIVEN)
    return thanks and reader.sentences.quotation_at(k) is None


def _remarks(reader: Reader, k: int) -> bool:
    """«لكن تصريحات فلان جاءت بعد …», «وهي الاتهامات التي نفتها بيرو»."""
    word, noun = reader.entries[k].word, reader.entries[k + 1].clean
    after = reader.flags[k + 2]
    if word.base == "مع" and noun in _KNOWING:
        return bool(after & g.COMP)  # «…، مع العلم أن»
    if word.base == "لكن":
        return noun in _STATEMENTS
    return bool(word.flags & g.PRONOUN and word.lead and noun in _REMARKED and after & g.RELATIVE)


def _turns(reader: Reader, first: int, k: int) -> bool:
    """Whether at `k`, behind a comma, stands what cannot go on the content: «طلب أن يحضر، وسيعقد …», «…، وكان الوزير
    يتحدث في …»."""
    clean = reader.entries[k].clean
    if clean[:1] != "و":
        return False
    flags, entries = reader.flags, reader.entries
    if clean[:2] == "وس" and flags[k] & (g.VERB | g.CUE) and clean[2:3] in _PRESENT:
        opens = entries[first].clean[:1] in _PRESENT and flags[first] & (g.VERB | g.CUE | g.AUXILIARY | g.ENDS)
        return bool(opens) and entries[first - 1].clean in _SUBJUNCTIVE
    if clean in _CAME and entries[k + 1].clean in _UTTERANCES:
        return True  # «…، وجاء كلام الوزير بعد …»
    if flags[k] & g.AUXILIARY and entries[k].word.lead == "و":
        cues = (entry.cue for entry in entries[k + 1 : k + SPEAKING])
        return any(cue is not None and cue.lemma in WAS_SAYING and cue.form == PRESENT for cue in cues)
    return False


def _before_occasion(reader: Reader, first: int, end: int) -> int:
    """«…، وذلك في كلمة ألقاها», «…، وذلك خلال اجتماعه», «…، وذلك غداة الهجوم»: when it was said is no part of what was;
    but «أعلن انتهاء المهمة، وذلك بعد رحيل القوات»: an event is told with what was around it."""
    clause = (reader.flags[first] | reader.flags[first - 1]) & g.COMP
    for k in range(first + 2, end - 2):
        if reader.entries[k].clean != "وذلك":
            continue
        base, noun, after = reader.entries[k + 1].clean, reader.entries[k + 2].clean, reader.flags[k + 2]
        comma = reader.flags[k - 1] & g.COMMA
        spoken = base == "في" and after & (g.MEDIUM if comma else g.CHANNEL) and noun not in _CONDITIONS
        own = any(entry.clean.endswith(_OWN) for entry in reader.entries[k + 2 : k + 4])  # not «وذلك خلال التفاوض»
        met = base in _OCCASIONS and comma and (after & g.MEDIUM or own)
        at = base in _OCCASIONS or base == "في"
        met = met or (not clause and at and noun in _GATHERINGS)  # «قلقه وذلك خلال زيارة للمدينة»
        then = clause and comma and base in _AROUND_IT and reader.sentences.quotation_at(k) is None
        if then or (k + 2 not in reader.date_ends and (met or spoken)):
            return k - 1 if comma else k
    return end


def _before_relay(reader: Reader, first: int, end: int) -> int:
    """«…، وفقا لما نقلته الوكالة», «…، حسب ما جاء في البيان»."""
    for k in range(first + 2, end - 1):
        came = reader.entries[k].clean in _STANDS and reader.entries[k + 1].word.base == "في"
        if came and reader.entries[k - 1].clean == "كما":
            return k - 1  # «… كما جاء في الكتاب»
        if reader.entries[k].clean in _RELAYED and reader.entries[k - 1].clean in SOURCED:
            start = k - 1
            while start > first and reader.entries[start - 1].clean in _ACCORDING:
                start -= 1
            if start > first and reader.flags[start - 1] & (g.COMMA | g.QUOTE):
                return start
    return end


def _before_silence(reader: Reader, first: int, end: int) -> int:
    """«…، دون أن يكشف هوياتهم», «… من دون ذكر أسماء»: what was not told is no part of what was."""
    for k in range(first + 1, end - 1):
        if reader.entries[k].clean == _DID_NOT and (but := _but_he(reader, k)) > first:
            return but
        if reader.entries[k].clean not in _WITHOUT:
            continue
        if any(entry.clean in _PREVENTING for entry in reader.entries[max(k - 5, first) : k]):
            continue
        after = reader.entries[k + 1].clean
        if reader.entries[k].clean == "ولم":
            details = (entry.clean for entry in reader.entries[k + 2 : min(k + DETAILS, end)])
            if _withheld(reader, k + 1) and not _DETAILS.isdisjoint(details):
                return k
            continue
        if after in _WITHHOLDING or (after == "أن" and k + 2 < end and _withheld(reader, k + 2)):
            k -= 1 if reader.entries[k - 1].clean == "من" else 0
            k -= 1 if reader.entries[k - 1].word.base == "لكن" else 0
            return max(k, first + 1)
    return end


def _but_he(reader: Reader, k: int) -> int:
    """«…، لكنه لم يحدد موعدا», «…، غير أنها لم تكشف اسمه»: where the conjunction before «لم» stands; 0 where none does."""
    if not _withheld(reader, k + 1):
        return 0
    before, word = reader.entries[k - 1], reader.entries[k - 2].word
    if before.flags & g.PRONOUN and before.word.base.startswith("لكن"):
        return k - 1
    return k - 2 if before.flags & g.COMP and before.word.joined and word.base in g.CONTRASTS else 0


def _withheld(reader: Reader, k: int) -> bool:
    clean = reader.entries[k].clean
    return clean[:1] in "يت" and clean[1:].removesuffix("وا").removesuffix("ا") in _WITHHELD
