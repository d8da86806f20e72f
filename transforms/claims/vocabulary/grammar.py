"""What a single word or mark does in a sentence, for claims: worked out once per distinct token, when first asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from transforms.claims.vocabulary import masdars
from transforms.claims.vocabulary.lists import WOMEN
from transforms.claims.vocabulary.words import all_spellings, spellings
from transforms.conjugate import HIS, OBJECT_PRONOUNS, past_forms, present_forms
from transforms.lexicon import load

COMP: Final = 1 << 0
BLOCKER: Final = 1 << 1
RELATIVE: Final = 1 << 2
PREPOSITION: Final = 1 << 3
ADJUNCT: Final = 1 << 4
MEDIUM: Final = 1 << 5
RECIPIENT: Final = 1 << 6
AUXILIARY: Final = 1 << 7
PARTICLE: Final = 1 << 8
NEGATIVE: Final = 1 << 9
OPENER: Final = 1 << 10
PRONOUN: Final = 1 << 11
DEMONSTRATIVE: Final = 1 << 12
QUOTE: Final = 1 << 13
STOP: Final = 1 << 14
COMMA: Final = 1 << 15
COLON: Final = 1 << 16
BRACKET: Final = 1 << 17
NEWLINE: Final = 1 << 18
DEFINITE: Final = 1 << 19
MARK: Final = 1 << 20
ENDS: Final = 1 << 21
MASDAR: Final = 1 << 22
PERSON: Final = 1 << 23
BODY: Final = 1 << 24
VERB: Final = 1 << 25
CHANNEL: Final = 1 << 26
CUE: Final = 1 << 27
TO_RECIPIENT: Final = 1 << 28
TO_SOMEONE: Final = 1 << 29
PLACE: Final = 1 << 30
TELLING: Final = MARK | CUE | BLOCKER | COMP | RELATIVE | OPENER | AUXILIARY  # where a clause begins, ends or turns


@dataclass(slots=True, eq=False)
class Word:
    """`flags`: the bits above. `base`: the word without a leading و or ف. `joined`: a pronoun is joined to a complementiser."""

    flags: int
    base: str
    lead: str
    joined: bool = False
    gender: str = "m"
    number: str = "s"


def _table() -> dict[str, int]:
    g = load("grammar")
    table: dict[str, int] = {}
    was = frozenset(g["auxiliaries"])

    def put(words: list[str], bit: int) -> None:
        for word in words:
            for text in spellings(word):
                if text[-1] == word[-1] and (text == word or text not in was):  # «علي» is no «على», «كان» no «كأن»
                    table[text] = table.get(text, 0) | bit

    for name, bit in (
        ("complementisers", COMP), ("negative_complementisers", COMP), ("blockers", BLOCKER), ("relatives", RELATIVE), ("prepositions", PREPOSITION),
        ("adjuncts", ADJUNCT), ("resumed", ADJUNCT), ("media", MEDIUM), ("channels", MEDIUM | CHANNEL), ("recipients", RECIPIENT), ("auxiliaries", AUXILIARY), ("verbal_particles", PARTICLE),
        ("negatives", NEGATIVE), ("nominal_openers", OPENER), ("subject_pronouns", PRONOUN), ("demonstratives", DEMONSTRATIVE),
    ):  # fmt: skip
        put(g[name], bit)
    for c in g["complementisers"]:
        for p in g["complementiser_pronouns"]:
            put([c + p], COMP)
    put(["إننا", "أننا", "إنني", "أنني", "بأننا", "بأنني"], COMP)
    for relative in [word for word in g["relatives"] if word[-1] == "ي"]:
        put([relative[:-1] + "ى"], RELATIVE)  # «الذى», as Egyptian papers write
    for name, bit in (("quote", QUOTE), ("stop", STOP), ("comma", COMMA), ("colon", COLON)):
        for mark in g[f"marks_{name}"]:
            table[mark] = bit | MARK
    for word in g["blockers"]:  # «وفقا للوثائق يمكن تفسير …»
        if word[0] == "ي":
            put([word], ENDS)
    table |= {
        "\n": NEWLINE | STOP | MARK,
        "(": BRACKET | MARK,
        ")": BRACKET | MARK,
        "[": BRACKET | MARK,
        "]": BRACKET | MARK,
    }
    return table


def _nouns() -> dict[str, int]:
    s = load("speakers")
    table: dict[str, int] = {}
    for name, bit in (
        ("persons", PERSON),
        ("plurals", PERSON),
        ("bodies", BODY),
        ("topics", MASDAR),
        ("places", PLACE),
    ):
        for word in s[name]:
            for text in spellings(word):
                table[text] = table.get(text, 0) | bit
                if name == "persons" and text[-1] != "ة":
                    for end in ("ة", "و"):  # «مسؤولو الشركة»
                        table[text + end] = table.get(text + end, 0) | bit
    return table


def _verbs() -> tuple[frozenset[str], frozenset[str]]:
    """Forms that are verbs by themselves, and presents that are so after س, whatever they are without it."""
    v = load("verbs")
    forms: set[str] = set()
    presents: set[str] = set()
    for pair in v["verbs"]:
        lemma, present = pair.split()
        past = {f.text for f in past_forms(lemma, present) if f.person != 1 or f.number == "p"}
        if len(lemma) < 4 and lemma not in v["sure"]:  # «قتله» is the noun far more often, «قتلته» the verb
            past -= {lemma} | {lemma + pronoun for pronoun in OBJECT_PRONOUNS}
        forms |= past
        presents |= {f.text for f in present_forms(lemma, present)}
    alone = (forms | presents) - set(v["never"])
    return frozenset(all_spellings(alone)), frozenset(all_spellings(presents))


_TABLE: Final = _table()
_FORMS_OF_VERBS: Final = _verbs()
_VERBS: Final = _FORMS_OF_VERBS[0]
_PRESENTS: Final = _FORMS_OF_VERBS[1]
_NOUNS: Final = _nouns()
_PLURALS: Final = frozenset(t for w in load("speakers")["plurals"] for t in spellings(w))
_ARTICLES: Final = ("ال", "لل", "بال", "كال", "وال", "فال", "ولل")
_WITH_ROOT_L: Final = frozenset(
    w + end
    for w in load("speakers")["not_article"]
    for end in ("", "ا", "ه", "ها", "هم", "هما", "نا", "ات", "اته", "اتها")
)
TOPICS: Final = frozenset(load("speakers")["topics"])
NOT_AND: Final = frozenset(load("speakers")["not_and"]) | {
    name for name in load("given_names")["names"] if name[0] in "وف"
}
_TO: Final = frozenset(("الى", "إلي", "الي"))  # as «إلى» is written, too
_DOTTED: Final = {word[:-1] + "ى": word for word in (*load("grammar")["relatives"], "في") if word[-1] == "ي"}
_WHAT: Final = frozenset(load("grammar")["what"])
ASIDES: Final = all_spellings(load("grammar")["asides"])
AS_FOR: Final = all_spellings(load("grammar")["as_for"])
BESIDE: Final = ASIDES | all_spellings(load("grammar")["circumstances"])
WHILE: Final = BESIDE | all_spellings(load("grammar")["times"])
CONTRASTS: Final = all_spellings(load("grammar")["contrasts"])
NOT_BA: Final = frozenset(load("speakers")["not_ba"]) | {
    name for name in load("given_names")["names"] if name[0] == "ب"
}
_SIDES: Final = frozenset(load("speakers")["two_sides"])
_NAMES_OF_TWO: Final = frozenset(load("speakers")["names_of_two"])
_NAMES_IN_AT: Final = frozenset(load("speakers")["names_in_at"])
NAMES: Final = frozenset(load("speakers")["names"])
NAMES_OF_WOMEN: Final = frozenset(load("speakers")["names_of_women"])
HANDLES: Final = frozenset("#@")  # before a name: «#سعد_الحريري»
_INSIDE_HANDLES: Final = HANDLES | {"_"}
_BARE: Final = {text for c in load("grammar")["complementisers"] for text in spellings(c)}


@lru_cache(maxsize=50_000)
def describe(clean: str) -> Word:
    """The part that a piece of a word plays, remembered: a whole token's stands in its entry."""
    return part_of(clean)


def part_of(clean: str) -> Word:
    """The part that a cleaned token plays."""
    word = _describe(clean)
    word.flags |= _joined(clean, word.flags)
    return word


def _joined(clean: str, flags: int) -> int:
    """What a joined preposition tells: «لرويترز» and «للوزير» are spoken to, «بضرب …» belongs to the verb."""
    if clean in _WHAT or (clean[-1:] == "ا" and not flags & (PERSON | BODY | PLACE) and masdars.is_accusative(clean)):
        return ENDS
    if clean[:1] == "ل":
        if clean[1:2].isascii():  # «لـ», «لـCNN»
            return TO_RECIPIENT
        if len(clean) < 4:
            return TO_RECIPIENT if _TABLE.get(clean[1:], 0) & RECIPIENT else 0  # «لبي بي سي»
        inner = _describe("ا" + clean[1:] if clean[1] == "ل" else clean[1:]).flags
        someone = inner & (RECIPIENT | PERSON | BODY) or (len(clean) > 5 and clean.endswith(HIS))  # «لزملائه»
        own = any(clean.endswith(p) and _NOUNS.get(clean[1 : -len(p)], 0) & PERSON for p in ("هم", "ها", "ه"))
        return (TO_RECIPIENT if inner & RECIPIENT or own else 0) | (TO_SOMEONE if someone else 0)
    if clean[:1] != "ب" or len(clean) < 4 or clean in NOT_BA or flags & (PERSON | BODY):
        return 0
    if clean.startswith("بال"):
        noun = clean[3:]
        act = masdars.is_masdar(noun) and not _NOUNS.get(noun, 0) & BODY  # «بالادعاء العام»
        return ENDS if _TABLE.get(noun, 0) & MEDIUM or act else 0  # «بالحديث», «بالاتفاق»
    inner = _describe(clean[1:]).flags
    named = inner & MASDAR or (inner & MEDIUM and not inner & BODY)  # «بأول تصريح»
    return ENDS if named or masdars.is_masdar(clean[1:]) else 0


def _describe(clean: str) -> Word:
    base, lead = "إلى" if clean in _TO else clean, ""
    flags = _TABLE.get(base, 0)
    if not flags and len(clean) > 2 and clean[0] in "وف" and clean not in NOT_AND and _TABLE.get(clean[1:], 0):
        flags, base, lead = _TABLE[clean[1:]], clean[1:], clean[0]
    if not clean[:1].isalnum():
        return Word(0 if clean in _INSIDE_HANDLES else flags or MARK, base, lead)
    if base[-1:] == "ى":
        base = _DOTTED.get(base, base)
    if base.startswith(_ARTICLES) and (base not in NOT_AND or base[0] == "ا") and not _no_article(base):  # «والدة»
        flags |= DEFINITE
    if clean not in NOT_AND and _is_verb(clean) and not flags & (AUXILIARY | COMP | PREPOSITION | ADJUNCT):
        flags |= VERB
        if not lead and clean[0] in "وف" and clean not in _VERBS:
            base, lead = clean[1:], clean[0]
    noun = base[2:] if flags & DEFINITE and base.startswith("ال") else base
    flags |= _NOUNS.get(base, 0)
    if noun is not base:
        flags |= _NOUNS.get(noun, 0) & ~PLACE  # «سورية» is a country, «السورية» an adjective
    if (
        not flags & (PERSON | BODY | MASDAR)
        and noun[-1:] in masdars.PRONOUN_ENDS
        and any(noun.endswith(p) and _NOUNS.get(noun[: -len(p)], 0) & MASDAR for p in masdars.PRONOUNS)
    ):
        flags |= MASDAR  # «فوزه»
    masdar = noun[:1] in masdars.BEGINNINGS and not flags & (PERSON | BODY)
    if masdar and (masdars.is_masdar(noun) or (noun.endswith("ات") and masdars.is_masdar(noun[:-2]))):
        flags |= MASDAR
    if flags & DEFINITE and masdars.is_fifth(noun):
        flags |= MASDAR
    ends = base[-2:]
    two = ends == "ان" and len(noun) > 4 and clean not in _NAMES_OF_TWO
    two = two and bool(_NOUNS.get(noun[:-2], 0) & PERSON or noun in _SIDES)
    if two:  # «الرئيسان», «الجانبان»
        flags |= PERSON
    many = ends == "ات" and base not in _NAMES_IN_AT
    gender = "f" if base[-1:] in "ةه" or many or flags & PLACE or noun in WOMEN else "m"
    plural = len(base) > 4 and (many or ends != "ات") and _is_plural(ends, base, noun, flags)  # بوفون is a name
    plural = two or plural or noun in _PLURALS
    number = "p" if plural and not flags & PLACE else "s"  # «الولايات المتحدة» is one country
    return Word(flags, base, lead, bool(flags & COMP) and base not in _BARE, gender, number)


def _no_article(base: str) -> bool:
    """«التزام», «بالتحاقه»: the «ال» belongs to the word."""
    at = base.find("الت", 0, 4)
    return at >= 0 and base[at:] in _WITH_ROOT_L


def _is_plural(ends: str, base: str, noun: str, flags: int) -> bool:
    """Whether a word ends as a plural: مسؤولين, but not أمين."""
    if ends not in ("ون", "ين"):
        return ends == "ات" or (ends[1:] == "و" and bool(_NOUNS.get(noun[:-1], 0) & PERSON))
    if base[-3:-2] == "ي" or (ends == "ون" and flags & (PERSON | BODY)):
        return True
    return len(noun) > 4 and bool(_NOUNS.get(noun[:-2], 0) & PERSON)


def _is_verb(word: str) -> bool:
    """Whether the lexicon of common verbs has the word, with or without و, ف, س and ل."""
    if word in _VERBS:
        return True
    if word[0] in "وف":
        word = word[1:]
        if word in _VERBS:
            return True
    first, rest = word[:1], word[1:]
    return (first == "س" and rest in _PRESENTS) or (first == "ل" and rest[:1] == "ي" and rest in _VERBS)
