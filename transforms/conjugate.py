"""A verb's dictionary forms in; all its unvowelled forms, with person, gender, number and tense, out.

Made by rule and not listed, so that a reporting verb is one line of data. Weak verbs (hollow, defective, doubled)
are told by their spelling.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

PAST: Final = "past"
PRESENT: Final = "present"
PARTICIPLE: Final = "participle"
NOUN: Final = "noun"
PHRASE: Final = "phrase"
COMMENT: Final = "comment"
VERBAL: Final = (PAST, PRESENT)
HIS: Final = ("ه", "ها", "هم")  # pronouns joined to a noun or a verb that tell whose or whom
OBJECT_PRONOUNS: Final = {
    "ه": "m",
    "ها": "f",
    "هم": "mp",
    "هما": "mp",
    "هن": "fp",
    "نا": "",
    "ني": "",
    "ك": "",
    "كم": "",
}
POSSESSIVES: Final = {"ه": "m", "ها": "f", "هم": "mp", "هما": "mp", "هن": "fp", "نا": ""}  # «تحذيري» is an adjective


class Form(NamedTuple):
    """One spelling of a verb. `gender`: m, f or "" where open; `number`: s, d or p; `suffix`: letters of a pronoun."""

    text: str
    form: str
    person: int
    gender: str
    number: str
    suffix: str = ""


def past_of_women(lemma: str, present: str) -> Form:
    """«كشفن», «قلن»: apart, since of other verbs it is mostly another word («عدن»)."""
    return Form(_before_consonants(lemma, present) + "ن", PAST, 3, "f", "p")


def _before_consonants(lemma: str, present: str) -> str:
    """أعلن, قل, دعو, رمي, ردد: what the endings of the past that begin with a consonant are joined to."""
    if lemma[-1] in "ىا":
        return lemma[:-1] + ("و" if present[-1] == "و" else "ي")
    if len(lemma) > 2 and lemma[-2] == "ا":
        return lemma[:-2] + lemma[-1]
    doubled = len(lemma) == 2 or (len(lemma) == 3 and lemma[0] == "أ" and len(present) == 3)
    return lemma + lemma[-1] if doubled else lemma


def past_forms(lemma: str, present: str) -> Iterator[Form]:
    """أعلن: أعلن, أعلنت, أعلنوا, أعلنا, …"""
    stem = lemma[:-1] if lemma[-1] in "ىا" else lemma
    short = _before_consonants(lemma, present)
    dual = (short if lemma[-1] in "ىا" else stem) + "ا"
    yield Form(lemma, PAST, 3, "m", "s")
    yield Form(stem + "ت", PAST, 3, "f", "s")
    if len(lemma) > 3:  # shorter ones read as a noun in the accusative: نقلا, علما
        yield Form(dual, PAST, 3, "m", "d")
    yield Form(stem + "تا", PAST, 3, "f", "d")
    yield Form(stem + "وا", PAST, 3, "m", "p")
    if short != stem:
        yield Form(short + "ت", PAST, 1, "", "s")
    yield Form(short + "نا", PAST, 1, "", "p")
    base = stem + "ا" if lemma[-1] in "ىا" else lemma
    for text, gender in ((base, "m"), (stem + "ت", "f")):
        for pronoun in OBJECT_PRONOUNS:
            yield Form(text + pronoun, PAST, 3, gender, "s", pronoun)
    for pronoun in HIS:
        yield Form(stem + "و" + pronoun, PAST, 3, "m", "p", pronoun)


def present_forms(lemma: str, present: str) -> Iterator[Form]:
    """يعلن: يعلن, تعلن, أعلن, نعلن, يعلنون, …; with the short forms after لم."""
    stem = present[1:]
    defective, hollow = stem[-1] in "يوى", len(lemma) > 2 and lemma[-2] == "ا" and stem[-2] in "يوا"
    shorts = [stem[:-1]] if defective else [stem[:-2] + stem[-1]] if hollow else []
    plural = stem[:-1] if defective else stem
    dual = stem[:-1] + "ي" if stem[-1] == "ى" else stem
    first = "آ" + stem[1:] if stem[0] == "أ" else "أ" + stem
    for text in (stem, *shorts):
        yield Form("ي" + text, PRESENT, 3, "m", "s")
        yield Form("ت" + text, PRESENT, 3, "f", "s")
    yield Form("ن" + stem, PRESENT, 1, "", "p")
    yield Form(first, PRESENT, 1, "", "s")
    yield Form("ي" + plural + "ون", PRESENT, 3, "m", "p")
    yield Form("ي" + plural + "وا", PRESENT, 3, "m", "p")
    yield Form("ت" + plural + "ون", PRESENT, 2, "m", "p")
    yield Form("ي" + dual + "ان", PRESENT, 3, "m", "d")
    yield Form("ت" + dual + "ان", PRESENT, 3, "f", "d")
    if not defective:
        yield Form("ي" + (shorts[0] if shorts else stem) + "ن", PRESENT, 3, "f", "p")
    bare = stem[:-1] + "ا" if stem[-1] == "ى" else stem
    for pronoun in OBJECT_PRONOUNS:
        yield Form("ي" + bare + pronoun, PRESENT, 3, "m", "s", pronoun)
        yield Form("ت" + bare + pronoun, PRESENT, 3, "f", "s", pronoun)
        yield Form("ن" + bare + pronoun, PRESENT, 1, "", "p", pronoun)
    for pronoun in HIS:
        yield Form("ي" + plural + "ون" + pronoun, PRESENT, 3, "m", "p", pronoun)


def participle_forms(participle: str, present: str) -> Iterator[Form]:
    """مؤكد: مؤكدا, مؤكدة, مؤكدين, مؤكدات: the circumstantial accusative that reports, never the bare adjective."""
    base = participle + "ي" if present[-1] in "يوى" else participle
    yield Form(base + "ا", PARTICIPLE, 3, "m", "s")
    yield Form(base + "ة", PARTICIPLE, 3, "f", "s")
    yield Form(participle + "ين", PARTICIPLE, 3, "m", "p")
    yield Form(base + "ات", PARTICIPLE, 3, "f", "p")


def masdar_forms(masdar: str) -> Iterator[Form]:
    """تأكيد: تأكيد, تأكيدا, تأكيدات, تأكيده, تأكيدها, …"""
    bare = masdar[:-1] if masdar[-1] == "ة" else masdar
    joined = bare + "ت" if bare != masdar else bare.removesuffix("ء") + "ئ" if bare[-1] == "ء" else bare
    gender = "f" if bare != masdar else "m"
    yield Form(masdar, NOUN, 3, gender, "s")
    yield Form("ال" + masdar, NOUN, 3, gender, "s")
    if bare == masdar:
        yield Form(masdar + "ا", NOUN, 3, "m", "s")
    yield Form(bare + "ات", NOUN, 3, "f", "p")
    for pronoun in POSSESSIVES:
        yield Form(joined + pronoun, NOUN, 3, gender, "s", pronoun)
        yield Form(bare + "ات" + pronoun, NOUN, 3, "f", "p", pronoun)
