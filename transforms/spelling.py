"""A text as it is printed in; as it is read out, of the same length, so that places in the one are places in the other.

Quotations stand between marks that the reader knows, signs for entities, and «على» for the «علي» of outlets that put dots
under every final ya. Most texts have none of this and are given back as they are.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from transforms.lexicon import load

SHORTEST: Final = 2  # characters between two marks on one line
LONGEST: Final = 600
_INSIDE: Final = f"{{{SHORTEST},{LONGEST}}}"

_ENTITY: Final = re.compile(r"&(?:#\d{2,5}|[a-zA-Z]{2,8});")
_DOUBLED: Final = re.compile(r"''|``")
_BRACKETS: Final = re.compile(rf"\(\((?=[^\s()])((?:[^()\n]|\([^()\n]*\)){_INSIDE})\)\)")
_CURLED: Final = re.compile(rf"(?:(?<!\w)|(?<=ـ)|(?<=\b[وفبلك]))‘(?=\S)([^‘’\n]{_INSIDE})’(?!\w)")
_SINGLE: Final = re.compile(rf"(?:(?<![\w'])|(?<=ـ)|(?<=\b[وفبلك]))'(?=[^\s'])([^'\n]{_INSIDE})(?<!\s)'(?![\w'])")
_BEFORE_OPENING: Final = re.compile(r"(?:^|[\s(\[:ـ]|\b[وفبلك])$")
FILL: Final = "\u2060"  # of no width and part of no word: it stands inside of a mark, which it leaves whole

_GIVEN_NAMES: Final = frozenset(load("bylines")["names"])
_TO: Final = " الي "  # what nobody writes who knows the other ya
_TO_WITH_HAMZA: Final = " إلي "
_ON: Final = re.compile(r"(?:(?<=\s)|^)(?:(\w+) )?([وف]?عل)ي(?= (\w+))")
_DOTTED: Final = re.compile(r"(?<!\w)[وف]?(?:[إا]ل|حت)ي(?!\w)")
_PLAIN: Final = re.compile(r"(?<!\w)[وف]?(?:[إا]ل|حت|عل)ى(?!\w)")


def as_read(text: str) -> str:
    """The text with what is said in it between quotation marks, of the same length."""
    if "&" in text:
        text = _ENTITY.sub(_decoded, text)
    if "'" in text or "`" in text:
        text = _DOUBLED.sub(lambda found: _filled('"', found), text)
        text = _SINGLE.sub(r"«\1»", text)
    if "‘" in text:
        text = _CURLED.sub(r"«\1»", text)
    if "((" in text:
        text = _BRACKETS.sub(rf"«{FILL}\1{FILL}»", text)
    if (_TO in text or _TO_WITH_HAMZA in text) and len(_DOTTED.findall(text)) > len(_PLAIN.findall(text)):
        text = _ON.sub(_preposition, text)
    return text


def _decoded(entity: re.Match[str]) -> str:
    sign = unescape(entity[0]).replace("\xa0", " ")
    return _filled(sign, entity) if len(sign) == 1 and sign.isprintable() else entity[0]


def _filled(sign: str, found: re.Match[str]) -> str:
    """The sign in the place of what stands for it."""
    text, fill = found.string, FILL * (found.end() - found.start() - 1)
    before, after = text[max(0, found.start() - 2) : found.start()], text[found.end() : found.end() + 1]
    opens = after.strip() and _BEFORE_OPENING.search(before) is not None
    return sign + fill if opens else fill + sign


def _preposition(found: re.Match[str]) -> str:
    """«على», but «علي» between names: «علي حسن», «محمد علي»."""
    named = found[1] in _GIVEN_NAMES or found[3] in _GIVEN_NAMES
    return found[0] if named else found[0][:-1] + "ى"
