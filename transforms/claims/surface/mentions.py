"""Noun phrases in; mentions with head, keys, gender and number out: what the ledger compares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from transforms.characters import fold, fold_clean, raw_length
from transforms.claims.finding import Finding, Span
from transforms.claims.reader import Reader
from transforms.claims.surface.phrases import begins_relative
from transforms.claims.surface.strangers import ITSELF
from transforms.claims.surface.whole_names import GIVEN_NAMES
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import HE_TITLES, NOT_PLURAL, SAME
from transforms.conjugate import PHRASE, VERBAL
from transforms.lexicon import load
from transforms.markup import unfilled
from transforms.tokens import NUMBER, Entry

_DOCUMENTS: Final = frozenset(
    fold(form)
    for word in load("speakers")["documents"]
    for form in (word, f"ال{word}", f"{word}ا", f"ل{word}", f"لل{word}")
)
TO_ME: Final = frozenset(load("grammar")["to_me"])
_AND_THE: Final = ("فال", "وال")
_NOT: Final = ("غير", "ليس")
_SEATS: Final = frozenset(load("speakers")["seats"])
_SPELLED: Final = fold(load("names")["spelled_in_two_ways"][0])
_COMPARED: Final = fold(load("names")["spelled_in_two_ways"][1])
_RANKS: Final = frozenset(row["word"] for row in load("speakers")["ranks"])


_OF_NAMES: Final = ("ابو", "عبد")
LONG_NAME: Final = 5  # letters of a name that one of these is joined to
SHORTEST_JOINED: Final = 4  # letters of a word alone whose ل is a preposition
_ENDS_NAME: Final = g.RELATIVE | g.COMMA
_MEMO_LIMIT: Final = 100_000  # distinct words
_UNTAGGED: Final = str.maketrans({"_": " ", "#": None})


class Mention:
    """`span`: tokens of the name, without relative clauses. `keys`: its folded words without the article. `joined`: the
    first word carries a ل that is no part of the name («وفقا لمصادر», «بيان للوزارة»). `definite`: a title or body with
    the article, which refers back («اللجنة», «الوزير»). `issues`: a statement of theirs spoke. `title`: the token of the head,
    behind a word of respect («معالي الوزير»). An empty `gender` or `number` is either."""

    __slots__ = (
        "definite",
        "document",
        "gender",
        "head",
        "issues",
        "joined",
        "keys",
        "known",
        "number",
        "span",
        "title",
    )

    def __init__(self, reader: Reader, span: Span, gender: str = "", joined: bool = False) -> None:
        entries = reader.entries
        first, last = span
        if last - first > 1:
            while first + 1 < last and not entries[first].flags & b.NAMED and _points(reader, first):
                first += 1
            last = _name_end(reader, first, last)
            while last > first + 1 and (shorter := _without_tail(reader, first, last)) < last:
                last = shorter
        self.span = (first, last)
        respect = last - first > 1 and entries[first].clean in _RANKS and entries[first + 1].flags & g.PERSON
        self.title = titled = first + 1 if respect else first
        head, word = entries[titled], entries[titled].word
        clean, flags = head.clean, head.flags
        alone = last - first == 1 and len(clean) < SHORTEST_JOINED  # «لام»
        self.joined = joined or (clean[:1] == "ل" and not flags & b.WHO and not alone and _joined(clean))
        self.keys = frozenset([_NAMING_KEYS[e.clean] for e in entries[titled:last]]) - _NOTHING
        self.head = _KEYS[clean]
        if self.joined and clean[0] in "بل" and clean[:2] != "لل" and len(clean) > SHORTEST_JOINED:
            clean = clean[1:]  # «وفقا لوزارة الصحة», «بزعيم الحزب»
            word, flags = g.describe(clean), g.describe(clean).flags
            self.keys = self.keys - {self.head} | {_KEYS[clean]}
            self.head = _KEYS[clean]
        self.known = flags & b.WHO != 0
        self.definite = self.known and flags & g.DEFINITE != 0
        self.document = head.folded in _DOCUMENTS
        self.issues = False
        either = clean.removeprefix("ال") in HE_TITLES  # «الداعية»
        self.gender = gender or ("" if either else word.gender)
        # «المنظمون»
        several = flags & g.DEFINITE and clean[-2:] == "ون" and clean[:2] == "ال" and clean not in NOT_PLURAL
        organisers = (
            clean[-1:] == "و" and clean[:1] == "م" and last - first > 1 and entries[first + 1].flags & g.DEFINITE
        )
        single = clean in NOT_PLURAL  # «التلفزيون»
        self.number = "s" if single else "p" if several or organisers else word.number  # «منظمو المهرجان»


def _joined(clean: str) -> bool:
    """«لوزارة الصحة», «للوزير»."""
    return clean[:2] == "لل" or bool(g.describe(clean[1:]).flags & b.WHO)


def _name_end(reader: Reader, first: int, last: int) -> int:
    """Where the name ends before a relative clause, with or without «الذي»."""
    flags_of = reader.flags
    somebody = flags_of[first] & b.TITLE == g.PERSON
    described = False  # by a preposition, behind which no article tells of the head
    for k in range(first + 1, last):
        flags = flags_of[k]
        if flags & g.QUOTE and _says(reader, k, last):
            return k  # «الراعي "نريد حلا …"»
        if flags & g.COMMA and k + 1 < last and reader.entries[k + 1].clean in _SEATS:
            return k  # «المركز، ومقره روما»
        if flags & _ENDS_NAME and (flags & g.RELATIVE or (k + 1 < last and flags_of[k + 1] & (g.RELATIVE | g.PRONOUN))):
            return k
        if somebody:
            if (flags & b.SAYING and begins_relative(reader, k)) or _blocks(reader, k) or _acts(reader, k):
                return k  # «مسؤول طلب عدم كشف اسمه», «مسلحون يشتبه في انتمائهم إلى كذا»
            described = described or bool(flags & g.PREPOSITION)
            somebody = described or not flags & b.PARTICULAR
    return last


def _says(reader: Reader, k: int, last: int) -> bool:
    """Whether the words between the marks that open at `k`, behind a name, are its bearer's: they go on, or hold a clause."""
    q = reader.sentences.opened.get(k)
    if q is None or q.last > last:
        return q is not None
    return not reader.flags[k - 1] and any(bits & b.CLAUSE for bits in reader.flags[k + 1 : q.last])


def _acts(reader: Reader, k: int) -> bool:
    """«مسؤول كبير يرافق الوزير»: an unknown word in ي that is no adjective and no name."""
    clean = reader.entries[k].clean
    verb = not reader.flags[k] and clean[0] == "ي" and len(clean) > SHORTEST_JOINED - 1 and clean not in GIVEN_NAMES
    return verb and clean[-1] not in "يةان" and reader.entries[k - 1].clean.endswith(("ي", "كبير"))


def _blocks(reader: Reader, k: int) -> bool:
    """«مسلحون يشتبه في»; but «مؤسسة غير حكومية»."""
    return bool(reader.flags[k] & g.BLOCKER) and reader.entries[k].clean not in _NOT


def _points(reader: Reader, k: int) -> bool:
    """«هذا الحزب», «نفس المصدر», «#اسم»: the word at `k` only points at the name after it."""
    entry = reader.entries[k]
    if entry.surface in g.HANDLES:
        return True
    return bool(
        (entry.flags & g.DEMONSTRATIVE or entry.clean.removeprefix("ل") in SAME) and reader.flags[k + 1] & g.DEFINITE
    )


def _without_tail(reader: Reader, first: int, end: int) -> int:
    """Where the name ends before «نفسه», an age in brackets, a comma or a mark that only opens."""
    entries = reader.entries
    last = entries[end - 1]
    if last.flags & g.COMMA or last.clean in ITSELF:
        return end - 1
    if last.flags & g.QUOTE and end - 1 in reader.sentences.opened:  # whose closing is no part of the name
        return end - 1
    if last.surface == ")" and any(e.kind is NUMBER for e in entries[max(first, end - 4) : end]):
        return next((k for k in range(end - 2, first, -1) if entries[k].surface == "("), end)
    return end


def is_document(head: Entry) -> bool:
    """«بيان», «التقرير»: what is read out, not who speaks."""
    return head.folded in _DOCUMENTS


class _Keys(dict[str, str]):
    def __missing__(self, clean: str) -> str:
        if len(self) > _MEMO_LIMIT:
            self.clear()
        self[clean] = key = _key(clean)
        return key


class _NamingKeys(dict[str, str]):
    def __missing__(self, clean: str) -> str:
        if len(self) > _MEMO_LIMIT:
            self.clear()
        first = clean[:1]
        word = first.isalnum() and not first.isdecimal() and not g.describe(clean).flags & g.PREPOSITION
        self[clean] = key = _KEYS[clean] if word else ""
        return key


_KEYS: Final = _Keys()
_NAMING_KEYS: Final = _NamingKeys()  # of what is no part of a name nothing
_NOTHING: Final = frozenset(("",))


def key(entry: Entry) -> str:
    """A word for comparing names: folded, without article and joined prepositions."""
    return _KEYS[entry.clean]


def word_key(clean: str) -> str:
    """The same of a cleaned word."""
    return _KEYS[clean]


def leads(entry: Entry) -> bool:
    """«فالدراسة تؤكد», «ولبنان يؤكد»: the conjunction is no part of the name."""
    clean = entry.clean
    if clean[:3] in _AND_THE:
        return _leads(clean)
    return clean[0] in "وف" and not entry.flags & b.NAMED and bool(g.describe(clean[1:]).flags & g.PLACE)


def _leads(clean: str) -> bool:
    if g.describe(clean).flags & b.WHO:
        return False  # «والد»
    noun = g.describe(clean[1:])  # but «فالفيردي», «فالكون»
    return bool(noun.flags & b.WHO) or (len(noun.base) > 5 and noun.base.endswith(("ة", "ون", "ات")))


def _key(clean: str) -> str:
    folded = fold_clean(clean)
    if _SPELLED in folded:  # «الأميركية» is «الأمريكية»
        clean, folded = clean.replace(_SPELLED[1:], _COMPARED[1:]), folded.replace(_SPELLED, _COMPARED)
    if clean[:3] in _AND_THE and _leads(clean):
        clean, folded = clean[1:], folded[1:]
    if folded[:3] in _OF_NAMES and len(folded) > LONG_NAME:  # «أبوزيد», «عبدالعزيز» for «أبو زيد», «عبد العزيز»
        clean, folded = clean[3:], folded[3:]
    if folded.startswith("ال") and len(folded) > 4:
        return folded[2:]
    if folded.startswith("لل") and len(folded) > 4:
        return definite_noun(clean, folded)[2:]
    return folded


def definite_noun(clean: str, text: str) -> str:
    """`text`, a spelling of «لل…», with the article written out: للوزارة is for الوزارة, للجنة is for اللجنة."""
    return ("الل" if g.describe("ل" + clean[2:]).flags & b.WHO else "ال") + text[2:]


def of_finding(reader: Reader, f: Finding) -> Mention | None:
    """The mention that a finding's speaker (or the source that an outlet quotes) is."""
    span = f.source or f.speaker
    if span is None or (span[1] == span[0] + 1 and reader.flags[span[0]] & g.DEMONSTRATIVE):
        return None  # «هذا يظهر أن»
    agrees = f.source is None and f.cue.form in VERBAL and f.cue.number == "s" and f.cue.person == 3
    joined = (
        f.cue.form == PHRASE and "ل" in f.cue.takes and f.source is None and reader.entries[span[0]].clean[:1] == "ل"
    )
    gender = f.cue.gender if agrees else ""
    head = reader.entries[span[0]]
    if (
        gender == "m"
        and head.flags & g.PERSON
        and head.clean[-1] == "ة"
        and g.describe(head.clean[:-1]).flags & g.PERSON
    ):
        gender = "f"  # «قال مندوبة النرويج»: a slip; but «قال الداعية»
    mention = Mention(reader, span, gender, joined)
    if any(e.kind is NUMBER for e in reader.entries[span[0] : span[0] + 2]) and not head.flags:
        mention.number = "p"  # «34 في المئة», «نحو 40 في المئة»
    if f.cue.form in VERBAL and f.cue.number in ("d", "p") and span[0] < f.i:
        mention.number = "p"  # «لكن منتقديه يقولون»
    return mention


def name(reader: Reader, mention: Mention) -> str:
    """The mention as a name: without a joined ل, and without the quotation marks around all of it."""
    tokens, (first, last) = reader.tokens, mention.span
    text = unfilled(tokens.text[tokens.starts[first] : tokens.ends[last - 1]])
    if text.count('"') == 1 and tokens.text[tokens.ends[last - 1] : tokens.ends[last - 1] + 1] == '"':
        text += '"'  # «كمال "الشجاع"»
    elif text.count('"') == 1 and text[-1] == '"' and len(text) > 1:
        text = text[:-1]  # «الشاهد "كمال الراعي"», whose last words these are
    if text[0] in "وف" and leads(reader.entries[first]):
        text = text[raw_length(text, 1) :]
    if mention.joined:
        clean = reader.entries[first].clean
        text = definite_noun(clean, text) if clean.startswith("لل") else text[raw_length(text, 1) :]
    q = reader.sentences.opened.get(first)
    quoted = q is not None and q.last == last - 1
    text = untagged(text)
    return text[1:-1].strip() if quoted else text


def untagged(text: str) -> str:
    """A name without what a tag puts between its words; two spaces are of a line that was wrapped and indented."""
    return " ".join(text.translate(_UNTAGGED).split()) if "_" in text or "#" in text or "  " in text else text


def is_to_me(reader: Reader, mention: Mention, known: Sequence[Mention]) -> bool:
    """«قالت لي إن»: «لي», one of `TO_ME`, and no more of a name, which nobody else on the page has."""
    first, last = mention.span
    after = reader.entries[first + 1] if last > first + 1 else None
    more = after is not None and not after.flags & g.DEFINITE and not after.clean.endswith(b.THEIRS)
    return not more and not any(mention.head in m.keys for m in known)
