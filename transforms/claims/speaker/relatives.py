"""A verb behind «الذي» in; whom the clause is about, out: «الوزير، الذي قال»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.claims.finding import Finding, Span
from transforms.claims.reader import Reader
from transforms.claims.speaker.introductions import introduced
from transforms.claims.speaker.things import is_amount_of_things
from transforms.claims.surface.mentions import Mention, key
from transforms.claims.surface.second_names import second
from transforms.claims.surface.strangers import unrelated
from transforms.claims.surface.whole_names import given_before, is_full, is_plain, name_end, whole
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import GROUPS, NO_TITLES
from transforms.conjugate import HIS, PHRASE
from transforms.lexicon import load
from transforms.tokens import WORD

SEVERAL_BACK: Final = 10  # tokens
SEVERAL_THINGS: Final = 5  # tokens from a preposition to the relative, behind what it brings
BRACKETED: Final = 8  # tokens
TWO_CLAUSES: Final = 24  # tokens from one relative clause to another of the same
FAR_RELATIVE: Final = 4  # tokens from «الذي» to its verb
_WITH_VERB: Final = g.PARTICLE | g.AUXILIARY
_TOWARDS: Final = ("إلى", "ضد", "على")
_ARTICLES: Final = ("ال", "وال")
_MANY: Final = frozenset(load("grammar")["amounts"])
_DEEMING: Final = frozenset(load("cues")["deeming"])
_OBJECTS: Final = {"الذي": "ه", "التي": "ها"}
_BY_PREPOSITION: Final = {end: frozenset(f"{at}{end}" for at in ("عن", "ب", "إلي", "علي", "من")) for end in ("ه", "ها")}
_GENDERS: Final = {"الذي": "m", "التي": "f"}


def _opens(before: int) -> bool:
    """Whether a subject may stand behind a token with these flags."""
    return bool(before & b.BEFORE_SUBJECT and not before & g.MASDAR)  # «قتل الأسرى»


def several_before(reader: Reader, f: Finding) -> Mention | None:
    """The last plural person before a plural in its sentence: «لكن ضباط الشرطة تجاهلوا الشكوى، مؤكدين أن»."""
    i = f.i
    for k in range(i - 2, max(f.sentence[0], i - SEVERAL_BACK) - 1, -1) if f.cue.number == "p" else ():
        word, entries = reader.entries[k].word, reader.entries
        if word.flags & g.PERSON and word.number == "p" and _opens(reader.flags[k - 1]):
            end = next((j for j in range(k + 1, i) if not entries[j].clean.startswith(_ARTICLES)), i)
            return Mention(reader, (k, end))
    return None


def relative_before(reader: Reader, i: int) -> int:
    """The token of «الذي» whose clause the verb at `i` opens, alone or as «الذي لم يعلن», «الذي كان قد أعلن»; 0: there is none."""
    k = i - 1
    while k > i - FAR_RELATIVE and reader.flags[k] & _WITH_VERB:
        k -= 1
    return k if k > 0 and reader.flags[k] & g.RELATIVE else 0


def speaks(reader: Reader, f: Finding, at: int) -> bool:
    """Whether it is who stands before «الذي», at `at`, that the verb behind it is about; but «رحب بالسلام الذي قال إنه صعب»,
    «الجيران الذين أكد أنهم معه»."""
    relative = reader.entries[at].word.base
    if (relative == "التي") != (f.cue.gender == "f") or (relative == "الذين" and f.cue.number == "s"):
        return False
    resumed = _OBJECTS.get(relative, "")
    theirs = resumed != "" and f.cue.pronoun == resumed and (f.cue.lemma in _DEEMING or at < f.i - 1)
    brought = resumed != "" and not f.cue.inside
    if theirs or (brought and reader.entries[f.last].clean in _BY_PREPOSITION[resumed]):
        return False  # «القرار الذي وصفه بأنه جائر»; but «المدير، الذي وصفها بأنها جائرة»
    before = reader.entries[at - 1].clean
    about = reader.entries[f.last].word if f.last < len(reader.entries) else None
    if about is not None and about.joined and reader.flags[at - 1] & ~g.MASDAR == g.DEFINITE:
        return not _is_object(reader, at - 1)
    return before[:3] != "بال" or bool(g.describe(before[1:]).flags & (g.PERSON | g.BODY | g.PLACE))


def _is_object(reader: Reader, k: int) -> bool:
    """«سيحضر الافتتاح الذي قال إنه قريب»: a verb, a preposition or an act brings the thing at `k`; but «وفق الراعي الذي قال إنه»."""
    before, cue = reader.flags[k - 1], reader.entries[k - 1].cue
    brings = before & (g.VERB | g.CUE | g.MASDAR | g.PREPOSITION) and not before & b.WHO
    return bool(brings) and (cue is None or cue.form != PHRASE)


def described(reader: Reader, f: Finding, known: Sequence[Mention]) -> Mention | None:
    """Whom the relative clause is about that the participle ends: «الوزارة التي دافعت عن قرارها مؤكدة أن»."""
    for k in range(f.i - 1, f.sentence[0], -1):
        flags = reader.flags[k]
        if flags & (g.COMMA | g.QUOTE) or k < f.i - SEVERAL_BACK:
            return None
        if flags & g.RELATIVE:
            return antecedent(reader, k, known) if _GENDERS.get(reader.entries[k].word.base) == f.cue.gender else None
    return None


def antecedent(reader: Reader, relative: int, known: Sequence[Mention]) -> Mention | None:
    """The noun before «الذي», or a name that the page has already: «تعليقات الراعي، الذي قال»."""
    word = reader.entries[relative].word
    gender = _GENDERS.get(word.base, "")
    those = word.base == "الذين"
    if word.lead == "و":  # «الوزير الذي زار المدينة، والذي قال»: whom the one before it described
        begins = max(reader.sentences.around(relative)[0], relative - TWO_CLAUSES)
        earlier = (k for k in range(relative - 1, begins, -1) if reader.entries[k].word.base == word.base)
        relative = next(earlier, relative)
    relative -= bool(reader.flags[relative - 1] & g.PRONOUN)  # «هيئة الميناء هي التي»
    last = relative - 1 if reader.flags[relative - 1] & g.COMMA else relative
    if reader.entries[last - 1].surface == ")":  # «الحزب القومي (5 نواب) الذي»
        last = next(
            (k for k in range(last - 2, max(0, last - BRACKETED), -1) if reader.entries[k].surface == "("), last
        )
    name = (
        last
        and not reader.flags[last - 1] & ~g.DEFINITE
        and any(_names(reader, last - 1, m) for m in known)
        and not (those and reader.entries[last - 1].clean.endswith("ية"))
    )
    if name and reader.flags[last - 1] & reader.flags[last - 2] & g.DEFINITE:
        clean = reader.entries[last - 1].clean
        if (
            clean.endswith(b.NISBA)
            and reader.entries[last - 2].clean[:2] == "ال"
            and not reader.flags[last - 2] & b.WHO
        ):
            return Mention(reader, (last - 2, last))  # «النظام المالطي الذي»
    if last > 2 and not (name or any(reader.flags[last - 2 : last])) and _are_name(reader, last):
        return Mention(reader, (last - 2, last), gender)  # «العجوز فينشنزو ريتشي الذي»
    given = last - 2 if last and given_before(reader, last - 1) else 0
    # «غادر الوزير بعد الهجوم الذي»
    alone = not those and not word.lead and _is_things(reader, last, last == relative)
    place = gender == "f" and reader.flags[last - 1] & g.PLACE
    for k in range(min(relative, last) - 1, max(-1, relative - 14), -1):
        entry = reader.entries[k]
        if entry.flags & (g.STOP | g.COMP) or ((name or alone) and entry.flags & g.PREPOSITION):
            break
        if entry.flags & g.TO_SOMEONE and _is_to(reader, k, last, gender):
            return Mention(reader, _apposed(reader, k, relative, last), joined=True)  # «ضربة للمعارضة المالطية التي»
        if entry.clean[:3] == "بال" and (to := g.describe(entry.clean[1:])).flags & g.BODY and to.gender == gender:
            return Mention(reader, _apposed(reader, k, relative, last), joined=True)  # «التزم بالوكالة الدولية، التي»
        if (
            entry.clean[0] == "ب"
            and not entry.flags
            and g.describe(entry.clean[1:]).flags & g.PERSON
            and entry.clean not in g.NOT_BA
            and entry.clean[1:] not in _MANY
        ):
            # «التقى بزعيم الحزب كمال الراعي الذي»
            return Mention(reader, _apposed(reader, k, relative, last), joined=True)
        if those and entry.flags & b.INSTITUTION == b.INSTITUTION and reader.flags[k - 1] & g.PREPOSITION:
            continue  # «مسؤولون في الحكومة الذين»
        if entry.flags & b.TITLE == b.TITLE and entry.clean.endswith(b.NISBA) and _is_described(reader, k):
            continue  # «التقارير الإعلامية التي», «مؤتمره الصحفي الذي»
        agrees = gender in (entry.word.gender, "") or entry.word.number == "p" or entry.flags & g.PERSON
        if those and entry.word.number == "s" and entry.flags & b.WHO == g.BODY and entry.clean not in GROUPS:
            agrees = False  # «ستلغي الحكومة اعتماد الصحفيين الذين»
        held = reader.entries[k - 1].clean
        held_by = held[0] == "ب" and not reader.flags[k - 1] and g.describe(held[1:]).flags & g.PERSON
        # «نفت الصحيفة التقارير التي»
        owned = reader.flags[k - 1] & b.WHO and not unrelated(reader.entries[k - 1], entry)
        governed = owned or (held_by and held not in g.NOT_BA)
        if entry.clean in NO_TITLES and not entry.flags & g.DEFINITE and reader.entries[k + 1].clean[:1] == "و":
            continue  # «مجموعة كبيرة ومتزايدة من الأدلة التي»
        if entry.flags & b.WHO and agrees and not governed:
            between = reader.flags[k + 1 : given]
            if given and 0 in between and not any(bits & g.COMMA for bits in between):
                break  # «المدير موقف سليم الراعي الذي»
            towards = reader.entries[last - 2].word.base in _TOWARDS
            if place and k < last - 2 and (entry.word.gender == "m" or towards):
                break  # «وجه الوزير أصابع الاتهام إلى موسكو، التي»
            cut = second(reader, k, last)
            if is_amount_of_things(reader, cut if cut < last else k):
                return None  # «نشر المدير عشرات الرسائل التي»
            if cut < last and reader.flags[cut] & g.TO_SOMEONE:
                return Mention(reader, (k, cut))  # «الشيخ كمال الراعي لانتقاده الهيئة الذي»
            if cut < last and not reader.flags[cut] & g.PREPOSITION:
                return Mention(reader, _apposed(reader, cut, relative, last))  # «كشف المتحدثون بعض الأدلة التي»
            through = those and any(bits & g.PREPOSITION for bits in reader.flags[k:last])
            return Mention(reader, (k, last) if through else _apposed(reader, k, relative, last))
    surname, flags = reader.entries[last - 1], reader.flags[last - 1]
    unknown = not flags or (flags == g.DEFINITE and not surname.clean.endswith(b.NISBA))
    if unknown and not (name or place or given) and surname.kind is WORD:
        own = Mention(reader, (last - 1, last), gender)  # «هاغن الذي», whom the page has in full elsewhere
        if (full := introduced(reader, own)) is not None and full.number == "s" and own.head != full.head:
            return own
    if not (name or place or given):
        return _those(reader, last) if those else None
    named = Mention(reader, (not place and whole(reader, last - 1)) or (last - 1, last))
    if those:
        named.number = "p"
    return named


def _is_things(reader: Reader, last: int, beside: bool) -> bool:
    """«بعد الهجوم الذي»; without a comma (`beside`) also «على إبطال القرار الذي»: whether a preposition brings a definite noun
    that names nobody, right before the relative."""
    if last < 2 or reader.flags[last - 1] != g.DEFINITE:
        return False
    k = last - 2
    while beside and k > last - SEVERAL_THINGS and not reader.flags[k] & ~(g.DEFINITE | g.MASDAR):
        k -= 1
    return bool(reader.flags[k] & g.PREPOSITION)


def _names(reader: Reader, k: int, m: Mention) -> bool:
    """Whether the word at `k` is of the name `m`; but not «المتحدة», which only describes the body of «الأمم المتحدة»."""
    word = key(reader.entries[k])
    if word not in m.keys:
        return False
    adjective = reader.flags[k] & g.DEFINITE and not reader.entries[k].clean.endswith(b.NISBA)
    return not adjective or word == m.head or not m.known or len(m.keys) == 1


def _is_described(reader: Reader, k: int) -> bool:
    """Whether a noun with the article or a pronoun stands before the adjective at `k`."""
    before, flags = reader.entries[k - 1], reader.flags[k - 1]
    noun = flags & g.DEFINITE or before.clean.endswith(HIS)
    return bool(noun) and before.kind is WORD and not flags & (g.VERB | g.CUE | g.PREPOSITION)


def _is_to(reader: Reader, k: int, last: int, gender: str) -> bool:
    """«ضربة للمعارضة المالطية التي»: a title or body of that gender behind the preposition; not «المدير الفني للفريق الذي»."""
    clean, before = reader.entries[k].clean, reader.flags[k - 1]
    if clean[:2] != "لل" or before & (g.QUOTE | g.DEFINITE | g.PERSON | g.BODY):
        return False
    to = g.describe("ا" + clean[1:])
    apart = any(bits & (g.PREPOSITION | g.COMMA) for bits in reader.flags[k + 1 : last])
    return bool(to.flags & b.WHO) and gender in (to.gender, "") and not apart


def _are_name(reader: Reader, last: int) -> bool:
    """Whether two unknown words before token `last` may be a name: no ending of a noun, nothing that b.governs them."""
    k = last - 3
    while reader.flags[k] & g.DEFINITE and not reader.flags[k] & b.WHO:
        k -= 1
    if reader.flags[k] & b.WHO:
        return False  # «المدعي العام روبرت مولر الذي»
    before = reader.flags[last - 3]
    plain = is_plain(reader, last - 2) and is_plain(reader, last - 1)
    first = reader.entries[last - 2].clean
    joined = first[0] in b.JOINED and g.describe(first[1:]).flags
    return plain and not joined and bool(before & g.DEFINITE) and not before & b.WHO


def _those(reader: Reader, last: int) -> Mention | None:
    """«من حلفائها المالطيين الذين»: the plural before «الذين», with what it is described as."""
    k = last - 1
    while k > 0 and reader.flags[k] == g.DEFINITE and reader.entries[k].clean.endswith(b.MANY):
        k -= 1
    own = reader.entries[k].clean
    if reader.flags[k] or k == last - 1 or own[0] == "و" or not own.endswith(("ها", "ه", "هم", "نا")):
        k += 1
    if k == last:
        return None
    those = Mention(reader, (k, last))
    those.number = "p"
    return those


def _apposed(reader: Reader, k: int, relative: int, last: int) -> Span:
    """The phrase of the title at `k` with the name beside it: «سفير مالطا في روما، كمال الراعي، الذي», «كمال الراعي، المدير، الذي»."""
    flags, opened = reader.flags, reader.sentences.opened
    if k > 2 and flags[k] & b.TITLE and flags[k - 1] & g.COMMA and (name := whole(reader, k - 2)):
        title = b.TITLE  # «القاضي كمال الراعي، عضو المجلس، الذي»
        return name[0] - (name[0] > 0 and flags[name[0] - 1] & title == title), last
    if k and not flags[k - 1] & ~g.DEFINITE and given_before(reader, k - 1) and (name := whole(reader, k - 1)):
        return name[0], last  # «كمال الراعي النجم السابق الذي», «كمال الراعي مدير المصنع الذي»
    comma = next((j for j in range(k + 1, last) if flags[j] & g.COMMA), last)
    if comma < last and is_full(reader, (comma + 1, last)):
        return k, name_end(reader, comma + 1, last)
    if comma + 2 < last < relative and not any(flags[comma + 1 : last]) and is_plain(reader, comma + 1):
        return k, last  # «سفير مالطا، أوشا مارتا هاغن، الذي»
    j = k + 1
    while j < relative and not flags[j] & (g.PREPOSITION | g.COMMA) and j not in reader.date_ends:
        j = opened[j].last + 1 if j in opened else j + 1
    return k, min(j, relative)
