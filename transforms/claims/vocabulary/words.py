"""What a single word can mean as a reporting cue: looked up once per distinct word, in a dictionary of all forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from transforms import conjugate
from transforms.conjugate import COMMENT, NOUN, PARTICIPLE, PAST, PHRASE, PRESENT, VERBAL, Form
from transforms.lexicon import load


@dataclass(slots=True, eq=False)  # its fields are read at every turn: from a slot three times as fast as from a tuple
class CueWord:
    """A form of a reporting word. `prefix` and `suffix` count letters (of proclitics and of a pronoun) outside the cue.

    Shared: never change one.
    """

    lemma: str
    cue_class: str
    form: str
    person: int
    gender: str
    number: str
    takes: frozenset[str]
    common: bool
    conjunction: str = ""
    particle: str = ""
    prefix: int = 0
    pronoun: str = ""
    suffix: int = 0
    definite: bool = False
    inside: bool = False  # reports only with the document that it stands in (جاء في بيان)
    mind: bool = False  # tells what somebody knows or thinks (أدرك أن)
    passive: bool = False  # whoever says it is not named (قيل إن)
    relays: bool = False  # what an outlet has passed on, and no statement of its own: «وفقا لما نقلته الوكالة»
    nounlike: bool = False  # spelled like a noun, so that its place must tell: كشف, ردّ, نقلها
    traits: frozenset[str] = frozenset()  # what it alone, or few beside it, can do or be: the lexicon lists them


_NOUNLIKE: Final = frozenset(load("cues")["nounlike"])
_ENDINGS: Final = {"ي": "ى", "ى": "ي", "ة": "ه"}


def _relaxed(text: str) -> str:
    """Without hamza on alef. Three replacements take a hundredth of a translation, which asks for every letter."""
    return text.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا")


def spellings(word: str) -> set[str]:
    """The word as it should be written, and as it is often written: without hamza on alef, with final ى for ي, ه for ة."""
    out = {word, _relaxed(word)}
    if word[-1] in _ENDINGS:
        out |= {w[:-1] + _ENDINGS[word[-1]] for w in out}
    return out


def all_spellings(words: Iterable[str]) -> set[str]:
    """`spellings` of many words at once: one translation of them all takes a tenth of the time."""
    out = set(words)
    out.update(_relaxed("\n".join(out)).split("\n"))
    out.update([word[:-1] + _ENDINGS[word[-1]] for word in out if word[-1] in _ENDINGS])
    return out


def listed(file: str, row: str) -> frozenset[str]:
    """A list of the lexicon, its words without hamza on alef beside them, as many write them."""
    words: list[str] = load(file)[row]
    return frozenset(words).union(_relaxed("\n".join(words)).split("\n"))


def _forms(verb: dict[str, Any]) -> Iterator[Form]:
    lemma, present = _bare(verb["lemma"]), _bare(verb["present"])
    yield from conjugate.past_forms(lemma, present)
    yield conjugate.past_of_women(lemma, present)
    yield from conjugate.present_forms(lemma, present)
    # «قالا», «أكدا»; «نقلا» is a noun
    if len(lemma) == 3 and (lemma[1] == "ا" or verb.get("participle", "")[:1] == "م"):
        yield Form(lemma + "ا", conjugate.PAST, 3, "m", "d")
    if verb.get("participle"):
        yield from conjugate.participle_forms(_bare(verb["participle"]), present)
    for masdar in verb["masdar"]:
        yield from conjugate.masdar_forms(masdar)


def _bare(word: str) -> str:
    return word.replace("\u0651", "")


def _dictionary() -> dict[str, CueWord]:
    exact: dict[str, CueWord] = {}
    for verb in load("cues")["verbs"]:
        takes, common, traits = frozenset(verb["takes"]), verb.get("common", False), frozenset(verb.get("traits", ()))
        for f in _forms(verb):
            relayed = verb.get("relays", False) and f.form == PAST and f.person == 3 and f.suffix == "ه"
            if f.text in exact or (f.suffix and common and not relayed):  # بينها, دونه: never worth their homographs
                continue
            definite = f.form == NOUN and f.text.startswith("ال")
            word = CueWord(
                _bare(verb["lemma"]), verb["class"], f.form, f.person, f.gender, f.number, takes, common and f.form in VERBAL,
                inside=verb.get("in", False), mind=verb.get("mind", False), passive=verb.get("passive", False), pronoun=f.suffix, suffix=len(f.suffix), definite=definite,
                relays=relayed, nounlike=common or (f.form == PAST and f.text.removesuffix(f.suffix) in _NOUNLIKE), traits=traits,
            )  # fmt: skip
            exact[f.text] = word
    forms = dict(exact)
    for text, word in exact.items():
        if text[-1] in _ENDINGS or _relaxed(text) != text:
            for spelled in spellings(text):
                if word.form != PARTICIPLE or spelled[-1] != "ه":  # «مقترحه» is «his proposal»
                    forms.setdefault(spelled, word)
        if text[0] == "ا":
            forms.setdefault("إ" + text[1:], word)  # «إعتبر», as many write it
    for phrase in load("cues")["phrases"]:
        own = phrase.get("pronoun", "")
        word = CueWord(
            phrase["lemma"],
            phrase["class"],
            PHRASE,
            3,
            "",
            "",
            frozenset(phrase["then"]),
            False,
            pronoun=own,
            suffix=len(own),
            traits=frozenset(phrase.get("traits", ())),
        )
        # «رأي», not «رأى»
        forms |= {text: word for text in spellings(phrase["word"]) if text[-1] == phrase["word"][-1]}
    for text in load("cues")["comments"]:
        word = CueWord(text, "", COMMENT, 3, "", "", frozenset(), False)
        forms |= dict.fromkeys(spellings(text), word)
    for text in load("cues")["never"]:
        forms.pop(text, None)
    return forms


_CUES: Final = _dictionary()
_NEVER: Final = frozenset(load("cues")["never"])
NOT: Final = "لا"  # written together with its verb, as many do
# What a joined particle can stand before: «سيعلن», «ليعلن», «لإعلان», «بإعلان», «كإعلان».
_PARTICLES: Final = {"س": (PRESENT,), "ل": (PRESENT, NOUN), "ب": (NOUN,), "ك": (NOUN,)}


def standing_in(cue: CueWord, conjunction: str) -> CueWord:
    """«ورد» of «رد» behind «و»: what stands in a document («ورد في التقرير أن»). `conjunction`: another one before it, or ""."""
    return replace(
        cue,
        lemma="ورد",
        cue_class="say",
        common=True,
        inside=True,
        traits=frozenset(),
        conjunction=conjunction,
        prefix=len(conjunction),
    )


def cue_word(clean: str) -> CueWord | None:
    """The meaning of a word for claims, or None."""
    found = _CUES.get(clean)
    if found:
        return found
    rest, conjunction = clean, ""
    if clean in _NEVER:
        return None
    if clean[0] in "وف" and len(clean) > 2:
        rest, conjunction = clean[1:], clean[0]
        found = _CUES.get(rest)
        if found:
            return replace(found, conjunction=conjunction, prefix=1)
        stands = _CUES.get(rest[1:]) if rest[0] == "و" else None
        if stands and "replies" in stands.traits and stands.form == PAST:  # «وورد في التقرير أن …»
            return standing_in(stands, conjunction)
    if rest.startswith("لل"):  # «طلب للتعليق»
        inner = _CUES.get("ال" + rest[2:])
        return replace(inner, conjunction=conjunction, particle="ل", prefix=len(conjunction) + 1) if inner else None
    if rest.startswith(NOT) and len(rest) > len(NOT) + 2:  # «لايعتقد»
        inner = _CUES.get(rest[len(NOT) :])
        if inner and inner.form == PRESENT and inner.person != 2:
            return replace(inner, conjunction=conjunction, particle=NOT, prefix=len(conjunction) + len(NOT))
    if rest[0] in _PARTICLES and len(rest) > 3:
        inner = _CUES.get(rest[1:])
        said = inner is not None and "plain" in inner.traits and rest[0] == "ب"  # «بالقول»
        if inner and inner.form in _PARTICLES[rest[0]] and inner.person == 3 and (said or not inner.definite):
            return replace(inner, conjunction=conjunction, particle=rest[0], prefix=len(conjunction) + 1)
    return None
