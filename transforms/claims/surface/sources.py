"""The first word of an attribution phrase in; the phrase's bounds and whom it names, out: «وفقا للشرطة», «على حد قوله»."""

from __future__ import annotations

from typing import Final, NamedTuple

from transforms.claims.reader import Reader
from transforms.claims.surface import phrases
from transforms.claims.surface.whole_names import is_plain
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import SAME, SO
from transforms.claims.vocabulary.words import CueWord
from transforms.lexicon import load
from transforms.tokens import Entry

Span = tuple[int, int]
_NORMS: Final = frozenset(load("cues")["norms"])
_EVIDENCE: Final = frozenset(load("grammar")["evidence"])
_OWN_WORDS: Final = frozenset(load("cues")["own_words"])
_LED_BY: Final = {p["lemma"]: p["before"] for p in load("cues")["phrases"] if "before" in p}
_WORDS_OF: Final = frozenset(load("cues")["words_of_others"])
_SAYING: Final = frozenset(load("cues")["own_sayings"])
TOLD: Final = 14  # tokens from what shows something to «فإن», with its relative clause between them
LONGEST_NAME: Final = 4  # words before a title
_NO_SPEAKER: Final = b.CLAUSE | g.PREPOSITION | g.DEMONSTRATIVE
_KNOWN: Final = g.PERSON | g.BODY | g.CHANNEL | g.RECIPIENT


class Source(NamedTuple):
    """`[first, last)`: the tokens of the cue; `speaker`: None where it is a pronoun joined to the phrase."""

    first: int
    last: int
    speaker: Span | None

    @property
    def end(self) -> int:
        """One past the phrase."""
        return self.speaker[1] if self.speaker else self.last


def source(reader: Reader, i: int, cue: CueWord, opens: int, stop: int) -> Source | None:
    """The phrase whose word stands at `i`, in a sentence of tokens `[opens, stop)`."""
    entries = reader.entries
    first, k = i, i + 1
    if k >= stop:
        return None
    last = k
    if "extent" in cue.traits:
        word = entries[k].cue
        if entries[i - 1].word.base != "على":
            return None
        first, last = i - 1, k + 1
        if word is None and entries[k].clean in _OWN_WORDS:
            return Source(first, last, None)
        if (word is None or word.lemma not in _SAYING) and entries[k].clean not in cue.takes:  # «على حد تعبير»
            return None
        if word is not None and word.pronoun:
            return Source(first, last, None)
        k += 1
    elif cue.lemma in _LED_BY:
        led = _LED_BY[cue.lemma]
        first = i - len(led)
        if first < opens or any(w not in (e.clean, e.word.base) for w, e in zip(led, entries[first:i], strict=True)):
            return None
    elif "tongue" in cue.traits:
        if entries[i - 1].word.base != "على":
            return None
        first = i - 1
    elif "ل" in cue.takes:
        if entries[k].clean[:1] != "ل":
            return None
    elif cue.takes:
        if entries[k].word.base not in cue.takes:
            return None
        last, k = k + 1, k + 1
    if cue.pronoun:  # «في رأيه»
        return Source(first, k, None)
    if k < stop and entries[k].clean.removeprefix("ل" if "ل" in cue.takes else "") in _OWN_WORDS:
        return Source(first, k + 1, None)
    said = "ل" not in cue.takes and _are_words_of(reader, k, stop)
    if said:
        last, k = k + 1, k + 1
    leads = said or first <= opens + 1 or bool(cue.conjunction and reader.flags[first - 1] & g.COMMA)
    speaker = _speaker(reader, cue, k, stop, leads)
    return Source(first, last, speaker) if speaker else None


def _are_words_of(reader: Reader, k: int, stop: int) -> bool:
    """«حسب قول الوزير», «بحسب رأي هاغن»: who is named behind the noun is quoted; but «بحسب رواية جديدة»."""
    if k + 1 >= stop or reader.entries[k].clean not in _WORDS_OF:
        return False
    flags = reader.flags[k + 1]
    return bool(flags & (b.WHO | g.PLACE)) or (not flags and is_plain(reader, k + 1))


def _speaker(reader: Reader, cue: CueWord, k: int, stop: int, leads: bool) -> Span | None:
    """Who is named from token `k` on. `leads`: the phrase opens its sentence, where an unknown noun may be a name."""
    entries = reader.entries
    quoted = k + 1 if "ل" in cue.takes and k < stop and entries[k].clean == "ل" else k
    q = reader.sentences.opened.get(quoted) if quoted < stop else None
    if q is not None and q.closed and q.is_short:  # «…، وفق "رويترز"», «وفقا لـ"رويترز"، …»
        ends = q.last + 1 >= stop or reader.flags[q.last + 1] & (g.MARK | g.ADJUNCT) or q.last + 1 in reader.date_ends
        return (quoted, q.last + 1) if leads or ends else None
    if k >= stop or entries[k].clean in ("ما",) or entries[k].flags & g.MARK:
        return None
    clean = bare = entries[k].clean
    if "ل" in cue.takes:
        bare = "ا" + clean[1:] if clean.startswith("لل") else clean[1:]
    flags = g.describe(bare).flags
    if flags & g.DEMONSTRATIVE and k + 1 < stop and _tells(entries[k + 1]):
        return k, phrases.end_of(reader, k + 1, stop, True)  # «بحسب هذه البيانات»
    if bare in SAME and k + 1 < stop and reader.flags[k + 1] & g.DEFINITE:
        return k, phrases.end_of(reader, k + 1, stop, True)  # «وفقا لذات المصدر»
    if bare in _NORMS or len(bare) < 3 or _own_norm(bare):
        return None
    if flags & _NO_SPEAKER:
        return None
    if not flags & _KNOWN and "extent" not in cue.traits:
        unlikely = flags & (g.MASDAR | g.DEFINITE | g.MEDIUM) or bare.endswith(b.NO_SURNAME)
        titled = flags == 0 and "tongue" not in cue.traits and _is_titled(reader, k, stop)
        shows = flags == g.MASDAR | g.DEFINITE or (flags == g.DEFINITE and bare[2:] in _EVIDENCE)
        acted = leads and shows and _leads_on(reader, k, stop)
        if (unlikely or not leads) and not (titled or acted or _set_apart(reader, k, stop, bare, flags, leads)):
            return None
    return k, phrases.end_of(reader, k, stop, bool(flags & (g.PERSON | g.BODY | g.MEDIUM | g.DEFINITE)))


def _tells(entry: Entry) -> bool:
    """«التقرير», «المصادر», «البيانات»."""
    noun = entry.clean.removeprefix("ال")
    return bool(entry.flags & g.DEFINITE) and (noun in _EVIDENCE or bool(g.describe(noun).flags & (_KNOWN & ~g.BODY)))


def _own_norm(bare: str) -> bool:
    """«وفق برنامجها», «وفق خطته»."""
    own = next((bare.removesuffix(p) for p in ("ها", "هم", "ه") if bare.endswith(p)), "")
    return own in _NORMS or (own.endswith("ت") and f"{own[:-1]}ة" in _NORMS)


def _leads_on(reader: Reader, k: int, stop: int) -> bool:
    """«وحسب التحقيق الذي نشرته المنظمة، فإن …», «ووفقا للتصنيف الجديد فإن …»: an act that shows something, by what «فإن» brings."""
    after = (j + 1 if reader.flags[j] & g.COMMA else j for j in range(k + 1, min(k + TOLD, stop - 1)))
    return any(reader.entries[j].clean in SO for j in after)


def _set_apart(reader: Reader, k: int, stop: int, bare: str, flags: int, leads: bool) -> bool:
    """«وبحسب الناسا، …», «…، حسب رائد، …», «…، وفقا لسبوتنيك.»: a word, or unknown words, between two marks."""
    end = next((j for j in range(k + 1, min(k + LONGEST_NAME, stop)) if reader.flags[j]), min(k + LONGEST_NAME, stop))
    if end < stop and not reader.flags[end] & (g.COMMA | g.STOP):
        # «وبحسب الراعي فإن»
        return leads and flags == g.DEFINITE and end == k + 1 and reader.entries[end].clean[0] == "ف"
    if flags in (g.DEFINITE, g.PLACE):
        return end == k + 1 and (leads or bool(reader.flags[k - 2] & (g.COMMA | g.QUOTE)))
    word = end == k + 1 and bare.endswith(b.NO_SURNAME)
    return flags == 0 and not word and bool(reader.flags[k - 2] & (g.COMMA | g.QUOTE))


def _is_titled(reader: Reader, k: int, stop: int) -> bool:
    """«بحسب سامي الراعي مستشار الوزير», «وفقا لسامي الراعي، قائد الشرطة»: what stands before a title is a name."""
    if reader.entries[k].cue is not None:
        return False  # «حسب قول سامي الراعي»
    for j in range(k + 1, min(k + LONGEST_NAME, stop - 1)):
        flags = reader.flags[j]
        if flags & g.COMMA:
            return _is_title(reader, j + 1)
        if flags & ~g.DEFINITE or j in reader.date_ends:
            return j > k + 1 and _is_title(reader, j)  # «رواية السفير»
    return False


def _is_title(reader: Reader, k: int) -> bool:
    word = reader.entries[k].word
    return bool(word.flags & g.PERSON) and word.number == "s" and not word.lead
