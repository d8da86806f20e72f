"""A verb without a subject in; whether who spoke in the sentence before goes on, and who that is, out: «كما قال المدير. وأضاف»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from transforms.claims.finding import Finding
from transforms.claims.reader import Reader
from transforms.claims.speaker.agreement import agrees
from transforms.claims.surface.mentions import Mention, key
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import CAME
from transforms.conjugate import HIS, PARTICIPLE, PAST, PHRASE, PRESENT, VERBAL
from transforms.lexicon import load
from transforms.tokens import NUMBER

MOST: Final = 300  # who has spoken before: more than a page has
_ASKED: Final = frozenset(load("speakers")["asked"])
_OTHER: Final = frozenset(load("grammar")["other_sides"])
_FROM_HIM: Final = {"عنه": ("m", "s"), "عنها": ("f", "s"), "عنهم": ("m", "p")}
_WHAT: Final = frozenset(("ما", "من"))
_ASIDE: Final = g.PREPOSITION | g.ADJUNCT
_NO_SUBJECT: Final = g.PREPOSITION | g.PARTICLE
_NO_PERSON: Final = g.BODY | g.RECIPIENT | g.MASDAR
_NO_VERB: Final = g.PERSON | g.BODY | g.PREPOSITION
_FOURTH: Final = 4  # letters of «أعلن»
_NEAR: Final = 3  # tokens between a pronoun and its verb


class Said(NamedTuple):
    """The cue token at which somebody has spoken."""

    at: int
    mention: Mention


def may_go_on(reader: Reader, parent: Finding | None) -> bool:
    """Whether who speaks inside what `parent` reports may go on: «أفادت الوكالة أن المدير قال "…". وأضاف», «وفقا للوكالة، قال»."""
    if parent is None or parent.cue.form == PHRASE:
        return True
    return parent.speaker is not None and bool(reader.flags[parent.speaker[0]] & g.RECIPIENT)


def is_heading(reader: Reader, f: Finding) -> bool:
    """«الميناء ينفي الإغلاق» on a line of its own, without a stop: who goes on below it is of the text."""
    first, stop = f.sentence
    alone = reader.flags[stop] & g.NEWLINE and first and reader.flags[first - 1] & g.NEWLINE
    before = f.speaker is not None and f.speaker[1] <= f.i
    return bool(alone) and before and f.cue.form == PRESENT and f.zone.name == "body"


def last_said(sayers: Sequence[Said], least: int, gender: str, number: str) -> Mention | None:
    """Who spoke last, at token `least` or behind it, and can be the subject of a verb of that gender and number; a document
    that spoke right before goes on by its gender."""
    for n, (at, mention) in enumerate(reversed(sayers[-MOST:])):
        if at < least:
            return None
        last = not n and (mention.document or mention.issues)  # «قال قادة الدول … وأكد البيان … وطالب»
        if agrees(mention, gender, number) or (last and (gender in (mention.gender, "") or not mention.gender)):
            return mention
    return None


def from_him(reader: Reader, sayers: Sequence[Said], f: Finding) -> Mention | None:
    """«ونقلت عنه الوكالة قوله»: who spoke last."""
    behind = f.speaker[1] if f.speaker is not None else f.i + 1  # «ونقل مصدر دبلوماسي عنه قوله»
    near = (_FROM_HIM.get(e.clean) for e in (*reader.entries[f.i + 1 : f.i + 3], *reader.entries[behind : behind + 1]))
    number = next(filter(None, near), None)
    return last_said(sayers, 0, *number) if number else None


def own_words(reader: Reader, last: Finding | None, f: Finding) -> Finding | None:
    """The `last` statement behind a colon, without marks, where it goes on in its paragraph: «قال الراعي: الأمر سهل. أعتقد
    أننا …»."""
    same = last is not None and reader.line_end(last.last) >= f.i
    return last if same else None


def stands_beside(previous: Sequence[Finding], f: Finding) -> bool:
    """Whether another verb reports something in the sentence before `f`: who spoke in earlier sentences is not its subject."""
    for other in reversed(previous):
        if other.sentence[1] < f.sentence[0]:
            return False
        if other.cue.form != PHRASE:
            return True
    return False


def goes_back(reader: Reader, first: int, i: int) -> bool:
    """«وعن القدس، أكدت أن», «غير أنه قال»: whether nothing but an aside or a pronoun stands between `first` and the verb
    at `i`, so that its subject is one of earlier sentences; not «وفحص باحثون العينات، وخلصوا إلى أن»."""
    flags, opening = reader.flags, reader.entries[first].word.base
    if i == first + 4 and reader.entries[first + 2].clean in _OTHER and flags[i - 1] & g.COMMA:
        return True  # «من ناحية أخرى، أضاف»
    if i > first + 1 and opening in _WHAT:
        return False  # «ما حدث يؤكد أن»
    if i > first + 1 and (flags[first] & g.PARTICLE or opening == "كما"):
        # «كما توجه إلى الحضور معتبرا», «وقد ذكر ذلك في مقال له، مؤكدا»
        first, opening = (first + 1, reader.entries[first + 1].word.base)
    if any(_is_about(reader, k, i) for k in range(first, min(first + 2, i - 1))) and _spoken_before(reader, first):
        return True  # «إلا أنه عاد …، ليقول»
    if i <= first + 1:
        # «لكن منتقدين تساءلوا»
        return i == first or opening not in g.CONTRASTS or not reader.entries[i].clean.endswith("ين")
    if flags[first] & _ASIDE or first in reader.date_ends:
        led = flags[i - 1] & g.COMMA or opening in _ASKED  # «وردا على سؤال عما إذا كان القرار يتخذ هذا العام قال»
        return bool(led) or not _has_verb(reader, first + 1, i)
    behind, word = flags[first + 1], reader.entries[first + 1].clean
    ending = (cue := reader.entries[i].cue) is not None and cue.form == PARTICIPLE
    if (
        ending
        and word[0] == "ب"
        and word not in g.NOT_BA
        and g.describe(word[1:]).flags & (g.MEDIUM | g.PERSON | g.BODY)
    ):
        behind |= g.PREPOSITION  # «وأشادت بكلمة المدير، قائلة»
    his = reader.entries[first + 1].clean.endswith(HIS)
    own = bool(behind & g.MASDAR) and his  # «وكرر انتقاده، وقال»
    if behind & g.MEDIUM and (cue := reader.entries[i].cue) is not None and cue.form == PARTICIPLE:
        # «وتابع تصريحاته قائلا», «واعتبر البيان الأمر "نادرا"، مشيرا»
        own = his or behind & g.DEFINITE != 0
    taken_up = reader.entries[first + 1].clean == "ذلك" and not flags[first + 2] & g.DEFINITE
    if own or taken_up or behind & _NO_SUBJECT or (opening in CAME and behind & g.DEMONSTRATIVE):
        return True  # «ورد على سؤال، قال», «وكان قد قال»; «جاء ذلك في تغريدة له، حيث قال»
    near = range(max(first, i - _NEAR), i)
    return any(flags[k] & g.PRONOUN or (flags[k] & g.COMP and reader.entries[k].word.joined) for k in near)


def _is_about(reader: Reader, k: int, i: int) -> bool:
    """Whether the clause is about the pronoun joined at `k`, and the verb at `i` about the same."""
    entry, cue = reader.entries[k], reader.entries[i].cue
    if not entry.flags & (g.COMP | g.PRONOUN) or not entry.clean.endswith(HIS) or cue is None or cue.form not in VERBAL:
        return False
    ending = "f" if entry.clean.endswith("ها") else "m"
    return cue.gender in (ending, "") and (cue.number == "p") == entry.clean.endswith(("هم", "هن"))


def _spoken_before(reader: Reader, first: int) -> bool:
    """Whether somebody says something in the sentence before token `first`."""
    begins = reader.sentences.around(first - 1)[0] if first else 0
    cues = (reader.entries[k].cue for k in range(begins, first) if reader.flags[k] & g.CUE)
    return any(cue is not None and cue.form in VERBAL for cue in cues)


def says_i(reader: Reader, f: Finding, said: Mention) -> bool:
    """«"كما أنه يرفض ذلك"»: who is quoted says «أرفض», or «رفضت», which a woman is told by, too; but a body may say
    «الاتحاد إذ يأسف لذلك، فإنه يحذر», «"ويرى أن"», and «أعلن» is somebody's own present as well."""
    q, clean = f.quotation, reader.entries[f.i].clean
    if q is None or f.cue.form not in VERBAL or f.cue.gender != "m":
        return False
    if f.cue.form == PAST and clean[0] == "أ" and len(clean) == _FOURTH:
        return False
    if reader.flags[said.span[0]] & (g.BODY | g.PERSON) == g.BODY and f.i == q.first + 1:
        return False
    return all(key(e) != said.head for e in reader.entries[q.first : f.i])


def _has_verb(reader: Reader, first: int, stop: int) -> bool:
    """«وفي يناير وافقت دول على قرار يدعو إلى كذا»: a verb of the main clause, that has a subject of its own."""
    relative = False
    for flags in reader.flags[first:stop]:
        relative = bool(flags & g.RELATIVE) or (relative and not flags & g.COMMA)
        if flags & g.VERB and not relative and not flags & _NO_VERB:
            return True
    return False


def told_behind(reader: Reader, last: Finding, who: Mention | None, first: int) -> Mention | None:
    """«…، كما قال المدير. وأضاف أن»: who, no outlet, is named at the end of what was said right before token `first`."""
    behind = last.content is not None and last.content[1] <= last.first and last.cue.form in VERBAL
    if who is None or not behind or not _adjoins(reader, last, first):
        return None
    return who if not reader.flags[who.span[0]] & _NO_PERSON else None


def is_unknown(reader: Reader, last: Finding, who: Mention | None, basis: str, f: Finding) -> bool:
    """Whether somebody whom nothing tells spoke right before the sentence of `f`, who goes on there."""
    if last.cue.gender != f.cue.gender:
        return False  # «قال المدير إن الشركة لا تعرف، لكنها تعتقد أن. وأضاف»
    first = f.sentence[0]
    dropped = who is None and basis == "dropped" and last.parent is None and last.cue.form in VERBAL
    dropped = dropped and last.quotation is None
    counted = any(e.kind is NUMBER for e in reader.entries[last.last : last.last + 1])  # «وقال 34 في المئة إن»
    return dropped and not counted and _adjoins(reader, last, first)


def _adjoins(reader: Reader, last: Finding, first: int) -> bool:
    """Whether nothing but marks stands between the sentence of a finding and token `first`."""
    return all(bits & g.MARK for bits in reader.flags[last.sentence[1] : first])
