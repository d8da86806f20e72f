"""A word behind a verb and its neighbours in; whether it looks like what the verb reports, out.

Nothing marks an object in unvowelled text; its endings and the word before it often tell it.
"""

from __future__ import annotations

from transforms.claims.reader import Reader
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.words import CueWord
from transforms.lexicon import load
from transforms.tokens import Entry

_REFLEXIVES = frozenset(load("grammar")["reflexives"])
_MANNERS = frozenset(load("grammar")["manners"])
_OCCASIONS = frozenset(load("grammar")["occasions_of"])


def complete(flags: int) -> bool:
    """Whether no genitive can follow: «رفض الوزير كل المقترحات»; but «رفض ممثلو كل الأحزاب»."""
    return not flags & (g.PERSON | g.BODY | g.PREPOSITION) or bool(flags & g.DEFINITE)


def stands_alone(reader: Reader, k: int) -> bool:
    if k + 1 >= len(reader.flags) or reader.flags[k + 1] & g.MARK:
        return True
    after = reader.entries[k + 1]
    return bool(after.word.lead or (after.cue is not None and after.cue.conjunction))  # «نفى ذلك وأكد …»


def apart(before: Entry) -> bool:
    """«أعلن الوزير اليوم في المدينة البدء …», but «خلال أيام من عملية التصويت»."""
    return bool(before.flags & g.DEFINITE) or not before.clean.endswith("ة")


def possessed(clean: str) -> bool:
    """«نفى النظام مسؤوليته»: a noun with a pronoun that is not joined to the subject by و."""
    return len(clean) > 5 and clean[0] != "و" and clean.endswith(("ته", "تها", "تهم"))


def indefinite(reader: Reader, k: int, cue: CueWord) -> bool:
    """Whether an unknown word looks like an accusative: «غضبا», «خططا»; «رويدا» in «كشفت الفنانة رويدا عن» is a name."""
    clean = reader.entries[k].clean
    if len(clean) < 4 or not clean.endswith("ا") or clean.endswith(("يا", "ها", "تنا", "ما")) or clean[0] in "وفبلك":
        return False
    if clean.endswith("نا") and len(clean) < 6:  # «أملنا»; but «قانونا»
        return False
    return (
        clean not in _MANNERS
        and not reader.flags[k]
        and all(entry.clean not in cue.takes for entry in reader.entries[k + 1 : k + 4])
    )


def goes_on(reader: Reader, k: int) -> bool:
    """«انتقدت المنظمة قانونا في …», «رفض المجلس اقتراحا روسيا»: more follows than behind a name in ـا."""
    after = reader.entries[k + 1] if k + 1 < len(reader.entries) else None
    return after is not None and bool(after.flags & (g.PREPOSITION | g.VERB) or after.clean[-1:] == "ا")


def owned(entry: Entry) -> bool:
    """«أعلن اللاعب رحيله»: behind a definite subject a noun with a pronoun is what is reported, whatever its shape."""
    clean = entry.clean
    owner = (
        len(clean) > 4
        and clean.endswith(("ه", "ها", "هم"))
        and not clean.endswith("الله")
        and clean[0] not in "وفيتنبلك"
    )
    return owner and not entry.flags and clean not in _REFLEXIVES


def belongs(reader: Reader, k: int) -> bool:
    """Whether what is shaped like a verbal noun belongs to the noun before: «فتاة مراهقة», «لجنة إعادة …»."""
    entry, before = reader.entries[k], reader.entries[k - 1]
    if before.flags & (g.DEFINITE | g.COMMA | g.ADJUNCT):
        return False
    if (
        before.flags & g.MEDIUM and reader.flags[k - 2] & g.PREPOSITION
    ):  # «أكدت في بيان أهمية الحذر», «في مقابلة نشرها الموقع»
        return before.clean in _OCCASIONS or (entry.cue is not None and entry.cue.common)
    if before.clean[0] in "لب" and g.is_masdar(before.clean[1:]):  # «الشراكة لمكافحة الإفلات»
        return True
    if before.flags & (g.BODY | g.PERSON | g.MASDAR) and not before.word.base.endswith("ون"):
        return True
    return entry.clean[-1:] == "ة" and before.clean[-1:] == "ة"
