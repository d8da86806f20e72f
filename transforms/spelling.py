"""A text as it is printed in; as it is read out, of the same length, so that places in the one are places in the other.

Quotations stand between marks that the reader knows, and «على» for the «علي» of outlets that put dots
under every final ya. Most texts have none of this and are given back as they are.
"""

from __future__ import annotations

import re
from typing import Final

from transforms.lexicon import load
from transforms.markup import BLANK, filled

SHORTEST: Final = 2  # characters between two marks on one line
LONGEST: Final = 600
_INSIDE: Final = f"{{{SHORTEST},{LONGEST}}}"

_DOUBLED: Final = re.compile(r"''|``")
_BARE: Final = re.compile(r"(?<![A-Za-z&])quot;")  # of «&quot;», where a scraper has lost the first sign
_BRACKETS: Final = re.compile(rf"\(\((?=[^\s()])((?:[^()\n]|\([^()\n]*\)){_INSIDE})\)\)")
# Where no quotation mark stands on the page: «قال إن (الباب مغلق منذ أمس)»; but «قال إن (الباب) مغلق».
_SAID: Final = re.compile(r"(?:(?<=[أإا]ن )|(?<=: )|(?=\([إا]ن(?:ه|ها|هم|نا|ني)? ))\(((?:[^()\s]+ ){2,100}[^()\s]+)\)")
_MARKS: Final = frozenset("\"«»“”„'‘’")
_SLASHES: Final = re.compile(rf"(?<![A-Za-z0-9./])(?<![A-Za-z]:)//(?=\s?[^\s/])((?:[^/\n]|/(?!/)){_INSIDE})//(?!/)")
_CURLED: Final = re.compile(rf"(?:(?<!\w)|(?<=ـ)|(?<=\b[وفبلك]))‘(?=\S)([^‘’\n]{_INSIDE})’(?!\w)")
_SINGLE: Final = re.compile(rf"(?:(?<![\w'])|(?<=ـ)|(?<=\b[وفبلك]))'(?=[^\s'])([^'\n]{_INSIDE})(?<!\s)'(?![\w'])")

_GIVEN_NAMES: Final = frozenset(load("bylines")["names"])
_TELLING: Final[list[str]] = load("spelling")["telling"]
_ON_WORD: Final[str] = load("spelling")["also_a_name"]
_TO: Final = [f" {word[:-1]}ي " for word in _TELLING]
_ON: Final = re.compile(rf"(?:(?<=\s)|^)(?:(\w+) )?([وف]?{_ON_WORD[:-1]})ي(?= (\w+))")
_DOTTED: Final = re.compile(rf"(?<!\w)[وف]?(?:{'|'.join([word[:-1] for word in _TELLING])})ي(?!\w)")
_PLAIN: Final = re.compile(rf"(?<!\w)[وف]?(?:{'|'.join([*_TELLING, _ON_WORD])})(?!\w)")


def as_read(text: str) -> str:
    """The text with what is said in it between quotation marks, of the same length."""
    if "'" in text or "`" in text:
        text = _DOUBLED.sub(lambda found: filled('"', found), text)
        text = _SINGLE.sub(r"«\1»", text)
    if "‘" in text:
        text = _CURLED.sub(r"«\1»", text)
    if "(" in text and "((" in text:
        text = _BRACKETS.sub(rf"«{BLANK}\1{BLANK}»", text)
    if "quot;" in text:
        text = _BARE.sub(lambda found: filled('"', found), text)
    if "//" in text:
        text = _SLASHES.sub(rf"«{BLANK}\1{BLANK}»", text)
    if "(" in text and _SAID.search(text) and _MARKS.isdisjoint(text):
        text = _SAID.sub(r"«\1»", text)
    if any(to in text for to in _TO) and len(_DOTTED.findall(text)) > len(_PLAIN.findall(text)):
        text = _ON.sub(_preposition, text)
    return text


def _preposition(found: re.Match[str]) -> str:
    """«على», but «علي» between names: «علي حسن», «محمد علي»."""
    named = found[1] in _GIVEN_NAMES or found[3] in _GIVEN_NAMES
    return found[0] if named else found[0][:-1] + "ى"
