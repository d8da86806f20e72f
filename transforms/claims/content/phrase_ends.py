"""The first token of a noun phrase that is reported in; where it ends before a clause beside it, out.

«أعلن استقالته وغادر البلاد», «… فيما واصل العمال الإضراب», «…، ما أدى إلى كذا»: nothing but a clause of its own shows that
the writer goes on.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.reader import Reader
from transforms.claims.surface.mentions import leads
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import MEANWHILE, PLATFORMS, SAID_IN, SEQUELS, STATEMENTS, TENSE_PARTICLES
from transforms.claims.vocabulary.words import all_spellings, listed
from transforms.conjugate import PARTICIPLE, PAST, PRESENT, VERBAL
from transforms.lexicon import load

LETTERS: Final = 3  # of a verb's root
_BACKGROUND: Final = g.BESIDE - {"كما"} | listed("grammar", "backgrounds")
_SINCE: Final = SEQUELS | listed("grammar", "since")
_RESULTS: Final = all_spellings(load("grammar")["results"])
_REGARDING: Final = listed("grammar", "regarding")
_IN_THE_END: Final = listed("grammar", "in_the_end")
_EARLIER_OR_LATER: Final = listed("grammar", "earlier_or_later")
_STANDING: Final = listed("grammar", "standing_in")
_PRESS: Final = listed("grammar", "of_the_press")
_ALSO: Final = g.CONTRASTS - {"لكن", "حين"} | {"كما"}
_OPEN: Final = g.VERB | g.PARTICLE | g.AUXILIARY
_THEM: Final = ("إيا", "ايا")  # a pronoun as an object of its own
_FUTURE: Final = ("سي", "ستس", "ستن", "ستت")  # «سيأتي», «ستستمر»; but «ستة»
_WHOSE: Final = g.DEFINITE | g.PLACE | g.BODY | g.PERSON
_TELLING: Final = g.COMMA | g.COMP | g.PRONOUN | g.COLON | g.RELATIVE | g.VERB | g.CUE | g.CHANNEL
_AT: Final = listed("grammar", "occasions") | {"في"}
_MEETINGS: Final = listed("grammar", "meetings")
_SPEECHES: Final = listed("grammar", "speeches")
_CLAUSE: Final = _WHOSE | g.DEMONSTRATIVE | g.VERB | g.AUXILIARY | g.PARTICLE | g.BLOCKER
_TELLING_WORDS: Final = g.ASIDES | _AT | {"لكن", "رغم", "مثلا", "مما", "ذلك", "ثم", "بعدما"}
_REASONS: Final = listed("grammar", "reasons")
_ASKED: Final = listed("grammar", "interrogatives") | {"ما", "أين", "اين"}
_PRESENT: Final = ("ي", "س")
_PRONOUNS: Final = ("ه", "ها", "هم", "هما")


def told_of_noun(reader: Reader, first: int, end: int) -> int:
    """Where a noun phrase reported in a relative clause ends, before the verb of the main clause: «الغاز الذي أكدت بيرو
    استخدامه أنتج محليا». Only behind an indefinite noun could the verb belong to it."""
    clause = bool(reader.flags[first] & g.COMP)
    for k in range(first + 1, end):
        flags, word = reader.flags[k], reader.entries[k].word
        if flags & g.COMMA:
            return k
        clause = clause or bool(flags & g.COMP)
        if clause or not (flags & g.VERB or word.base in TENSE_PARTICLES) or word.lead or flags & _WHOSE:
            continue
        before = k - 1
        while before > first and reader.flags[before] & g.ADJUNCT:
            before -= 1
        entry = reader.entries[before]
        if entry.flags & ~g.MASDAR in (g.DEFINITE, g.PLACE) or (not entry.flags and entry.clean.endswith(_PRONOUNS)):
            return k
    return end


def before_reason(reader: Reader, first: int, end: int) -> int:
    """«رفض العرض، خوفا من كذا», «رفضت شحنة قمح، بسبب كذا»: why somebody rejected, condemned or threatened something."""
    for k in reader.commas(first + 1, end - 1):
        base = reader.entries[k + 1].word.base
        since = base == "ذلك" and reader.entries[k + 1].word.lead and k + 2 < end
        if base in _REASONS or (since and reader.entries[k + 2].clean in _SINCE):
            return k
    return end


def _came_of_it(reader: Reader, k: int, end: int) -> bool:
    """«…، فقامت الخبيرة بإحضار الخريطة»: what somebody did upon it."""
    return k < end and reader.entries[k].word.lead == "ف" and bool(reader.flags[k] & g.VERB)


def object_end(reader: Reader, first: int, end: int) -> int:
    """Where a noun phrase ends before a clause beside it: «أعلن استقالته وغادر البلاد», «… فيما واصل العمال»."""
    flags_of, k = reader.flags, first + 1
    if k < end and flags_of[first] & g.DEMONSTRATIVE and (flags_of[k] & g.COMMA or _aims(reader, k)):
        return k  # «تؤكد ذلك، وأتمنى أن», «إذ تعلن ذلك لتؤكد …»
    relative = parted = False  # inside a relative clause; behind a comma
    for k in range(first + 1, end):
        flags, word = flags_of[k], reader.entries[k].word
        if not flags & _TELLING and word.base not in _TELLING_WORDS:
            continue
        if flags & g.COMMA and (_background(reader, k + 1, end) or _came_of_it(reader, k + 1, end)):
            return k
        if flags & g.COMP or (word.base == "مثلا" and word.lead == "ف"):
            turns = flags & g.COMP and reader.entries[k - 1].word.base in _ALSO  # «إلا أنه تراجع», «كما أنها لم توافق»
            return end if flags & g.COMP and not turns else k - bool(turns)
        but = word.base == "لكن" and k + 1 < end and reader.flags[k + 1] & _CLAUSE
        if but or (flags & g.PRONOUN and word.base.startswith("لكن")):  # «سحب القوات لكنه تراجع»
            return k
        if flags & g.COLON and k + 1 in reader.sentences.opened:
            return k
        if flags & g.CHANNEL and not parted and _told_in(reader, first, k, end):
            return k - 2 if reader.entries[k - 2].clean == "من" else k - 1  # «من خلال حسابه»
        if word.base in _AT and k + 1 < end and k > first + 1 and not parted and _meets(reader, k + 1, end):
            return k
        if flags & g.COMMA:
            relative, parted = False, True
        elif (k + 2 < end and _follows(reader, k)) or (word.base == "بينما" and k + 1 < end):
            return k
        elif word.base in g.ASIDES and k + 1 < end and reader.flags[k + 1] & _OPEN:
            if reader.entries[k + 1].clean not in _REGARDING:
                return k
        elif word.base == "رغم" and k + 1 < end and reader.flags[k + 1] & g.COMP:
            return k - 1 if reader.entries[k - 1].word.base == "على" and k - 1 > first else k
        elif flags & g.RELATIVE:
            relative = parted = True
        elif flags & g.VERB and not _beside(reader, first, k):
            if word.lead == "و" and not relative:
                return k
            relative = parted = True
        elif flags & g.CUE and not relative and _reports(reader, k):
            return k
    return end


def before_their_next(reader: Reader, i: int, first: int, end: int) -> int:
    """«المقاتلون يرفضون الخروج ويعرقلون الإجلاء»: where what several do ends before what they do next."""
    cue = reader.entries[i].cue
    if cue is None or cue.form != PRESENT or cue.number != "p":
        return end
    for k in range(first + 1, end):
        clean = reader.entries[k].clean
        if clean.startswith("وي") and clean.endswith("ون") and not clean.endswith("يون"):
            return k
        if reader.flags[k] & (g.COMMA | g.RELATIVE | g.COMP):
            break
    return end


def _told_in(reader: Reader, first: int, k: int, end: int) -> bool:
    """«استقالته من منصبه في مؤتمر صحافي»: where it was announced; not «مشاركته في مقابلة», «الواردة في بيان الوزارة»."""
    entries, clean = reader.entries, reader.entries[k].clean
    preposition = entries[k - 1].clean
    if preposition not in SAID_IN or k - 2 <= first or {entries[first].clean, entries[k - 2].clean} & _STANDING:
        return False
    if preposition == "على" and clean not in PLATFORMS:  # «الحاصلة على تصريح»
        return False
    if clean == "مؤتمر" and k + 1 < end and entries[k + 1].clean in _PRESS:
        return True
    after = reader.flags[k + 1] if k + 1 < end else 0
    if after & _WHOSE and not (after & g.DEFINITE and clean[-1] in "هى"):  # «في بيان الوزارة»; but «حسابه الرسمي»
        return False
    return clean in STATEMENTS


def _meets(reader: Reader, k: int, end: int) -> bool:
    """«… خلال لقائه السفير», «… في كلمة ألقاها»: at what occasion it was said."""
    clean = reader.entries[k].clean
    if reader.entries[k - 1].word.base == "في":
        if clean in MEANWHILE and k + 1 < end and not reader.flags[k + 1] & g.VERB:  # «… في الوقت الذي يواصل فيه»
            return any(entry.clean == "فيه" for entry in reader.entries[k + 2 : min(k + 6, end)])
        if clean in MEANWHILE:
            return k + 1 < end
        return clean in _SPEECHES and k + 1 < end and reader.entries[k + 1].clean.startswith("ألق")
    return clean in _MEETINGS


def _follows(reader: Reader, k: int) -> bool:
    """«… مما أدى إلى كذا», «… وذلك بعد أن فشل»: what came of it, or before it, told of the whole."""
    word, after = reader.entries[k].word, reader.entries[k + 1]
    if word.base == "ثم":
        return bool(after.flags & g.VERB)  # «ثم غادر القاعة»
    if word.base == "مما":
        return after.clean in _RESULTS
    if word.base == "بعدما":  # «إنهاء الإضراب بعدما تعهدت النقابة بكذا»
        return after.clean[:1] not in _PRESENT and reader.sentences.quotation_at(k) is None
    sequel = word.base == "ذلك" and word.lead == "و" and after.word.base in SEQUELS
    return sequel and bool(reader.flags[k + 2] & g.COMP)


def _reports(reader: Reader, k: int) -> bool:
    """«أدانت اختراعه ووصفته بكذا»: a reporting verb with «و» that can be no noun."""
    cue = reader.entries[k].cue
    assert cue is not None
    after = reader.entries[k + 1].clean
    if cue.form == PARTICIPLE and after.startswith(_THEM):
        return True  # «واصفا إياها بالباطلة»
    if "describes" in cue.traits and cue.pronoun and cue.conjunction == "و" and after[:1] == "ب":
        return True  # «ووصفه بالفاشل»
    she = cue.form == PAST and cue.gender == "f"  # «وردت بكذا»: a verb, whichever it is
    verb = cue.form in VERBAL and cue.person == 3
    sure = not cue.common and (cue.gender == "f" or not cue.nounlike)
    sure = sure or (cue.form == PAST and cue.number == "p" and not cue.pronoun)  # «ونقلوا»
    verb = verb and (she or sure or (cue.form == PRESENT and cue.gender == "m"))  # «ويسلم»; «وتسلم» is a noun, too
    return verb and cue.conjunction == "و"


def _beside(reader: Reader, first: int, k: int) -> bool:
    """«اعتقال رجل وقتل آخر», «سحب القوات وتوليها المهمة»: what is spelled like a verb, beside a verbal noun."""
    base, before = reader.entries[k].word.base, reader.entries[k - 1].clean
    own = next((p for p in ("ها", "هم", "ه") if base.endswith(p)), "")
    if own and before.endswith(own) and base[0] == "ت" and len(base) - len(own) > LETTERS:
        return True  # «عن أسفه وتأثره بالحادث»; but «أعلن رفضه وتركه»
    return bool(reader.flags[first] & g.MASDAR) and any(base.removesuffix(p) in g.TOPICS for p in ("", "ها", "هم", "ه"))


def _aims(reader: Reader, k: int) -> bool:
    """«لتؤكد»: what for."""
    cue = reader.entries[k].cue
    return cue is not None and cue.form == PRESENT and reader.entries[k].clean[0] == "ل"


def _background(reader: Reader, k: int, end: int) -> bool:
    """Whether after the comma before `k` the writer goes on: «…، لكنه …», «…، بعد أن …», «…، وأنها …», «…، ما أدى إلى»."""
    if k + 1 >= end:
        return False
    flags, word, after = reader.flags[k], reader.entries[k].word, reader.flags[k + 1]
    if flags & g.COMP:
        return word.lead == "و" and word.base[:1] == "إ"  # but «أكد حرصه على السلام، وأنه …» goes on
    if flags & g.PRONOUN:  # «، لكنه», «، وهو»; a reason belongs to what it is a reason for
        return not word.base.startswith("لأن")
    if word.lead == "ف" and word.base in _ASKED:
        return True  # «كشف عن وجبته المفضلة، فما هي؟»
    told = word.lead == "و" and (flags & g.AUXILIARY != 0 or word.base in TENSE_PARTICLES)
    if word.base in _BACKGROUND or told:  # «، وكان لذلك وقع كبير», «، ولم يحدد موعدا»
        return True
    if word.base == "كما":  # «، كما تم …», «، كما يجب أن …»; not «، كما يرى الوزير»
        must = after & g.BLOCKER and k + 2 < end and reader.flags[k + 2] & g.COMP
        unknown = not after and reader.entries[k + 1].clean[0] != "ي"  # «، كما أبعدته الحكومة»: no noun stands there
        return bool(after & _OPEN or must or unknown) and reader.entries[k + 1].cue is None
    if flags & g.DEFINITE and not flags & g.RELATIVE and reader.entries[k].clean.startswith("وال"):
        will = reader.entries[k + 1].clean.startswith(_FUTURE) and leads(reader.entries[k])  # «، والمحكمة ستستمع»
        acts = after & g.VERB or will
        return bool(acts) and not reader.entries[k + 1].word.lead and not after & (g.PERSON | g.BODY)
    if word.base == "في" and word.lead == "و" and reader.entries[k + 1].clean in _IN_THE_END:
        return True
    if word.base == "في":
        now = k + 2 < end and reader.entries[k + 2].clean not in _EARLIER_OR_LATER  # not «في وقت سابق»
        return now and reader.entries[k + 1].clean in MEANWHILE
    cue = reader.entries[k].cue
    # «، واصفا المظاهرات بالمؤامرة»
    if cue is not None and cue.form == PARTICIPLE and (word.base.endswith("ا") or cue.cue_class == "opinion"):
        return True
    return (word.base in SEQUELS and bool(after & g.COMP)) or (
        word.base == "ما" and (bool(after & g.VERB) or reader.entries[k + 1].clean in _RESULTS)
    )
