"""An adjective or participle behind a noun in; what it brings with it, out: «المكلفة بإنهاء المهمة», «المدعومة من الحكومة»."""

from __future__ import annotations

from typing import Final

from transforms.lexicon import load

_GOVERNING: Final = {row["by"]: frozenset(row["words"]) for row in load("speakers")["governing"]}
_NATIONS: Final = ("ي", "ية", "يون", "يين")
_ENDINGS: Final = ("تين", "تان", "ون", "ين", "ان", "ات", "ة")
DATED: Final = frozenset(load("speakers")["dated"])  # «الصادرة عام 2016»: without the day, nothing is left of them


def is_charged(adjective: str, following: str) -> bool:
    """«اللجنة المكلفة بإنهاء المهمة»: a definite participle in م, no nationality, and what its ب brings."""
    return following[0] == "ب" and adjective.startswith("الم") and not adjective.endswith(_NATIONS)


def governs(adjective: str, preposition: str) -> bool:
    """«الفصائل المدعومة من …», «القيادي المنشق عن …»: without what follows the participle says nothing."""
    words = _GOVERNING.get(preposition)
    if words is None or not adjective.startswith("ال"):
        return False
    bare = adjective[2:]
    return bare in words or any(bare.endswith(end) and bare[: -len(end)] in words for end in _ENDINGS)
