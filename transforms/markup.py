"""A text as a scraper wrote it in; without its markup out, of the same length: what a reader of the page would see.

Programs that save pages as text mark headings, links and emphasis the way Markdown does, or leave tags in it; text browsers
number the links.
What is only markup becomes a filler that is part of no word; most texts have none and are given back as they are.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

# Of no width and part of no word: in the place of marks that enclose something, and of all else that is not shown.
FILL: Final = "\u2060"
BLANK: Final = "\u2063"
LONGEST: Final = 300  # characters of a link's text
LONGEST_ADDRESS: Final = 2_000
LONGEST_ITEM: Final = 400
LISTED: Final = 3  # items from which on their bullets are a list's, and tell nothing of any of them

_ADDRESS: Final = (  # with what only an address has in it, or empty
    rf"\((?:(?=[^\s()]*[/.#?:])[^\s()]{{1,{LONGEST_ADDRESS}}}(?:\([^\s()]*\)[^\s()]*)?(?:\s\"[^\"\n]*\")?)?\)"
)
_IMAGE: Final = re.compile(rf"!\[[^\[\]]{{0,{LONGEST}}}\]{_ADDRESS}")
_LINK: Final = re.compile(rf"\[([^\[\]]{{0,{LONGEST}}})\]({_ADDRESS}|\[[\w ]{{0,40}}\])")
_BARE: Final = re.compile(rf"<(?:https?://|mailto:)[^<>\s]{{1,{LONGEST_ADDRESS}}}>")
_BLOCKS: Final = "p|br|hr|div|h[1-6]|[uo]l|li|table|t[rdh]|section|article|header|footer|blockquote|figure|figcaption"
_INLINE: Final = "a|b|i|u|s|em|strong|small|span|font|img|su[bp]|mark|time|cite|q"
_TAG: Final = re.compile(rf"</?(?:({_BLOCKS})|{_INLINE})(?:[\s/][^<>]{{0,{LONGEST_ADDRESS}}})?>", re.IGNORECASE)
_HEADING: Final = re.compile(r"^[ \t]{0,3}(#{1,6})[ \t]+(?=\S)|(?<=\S)[ \t]+(#{1,6})[ \t]*$", re.MULTILINE)
_STRONG: Final = re.compile(rf"(\*\*|__)(?=[^\s*_])([^\n*]{{1,{LONGEST}}}?)(?<=[^\s*_])\1")
_ESCAPE: Final = re.compile(r"\\(?=[-\\`*_{}\[\]()#+.!|>~])")
_BULLET: Final = re.compile(
    rf"^[ \t]*(?:[*+][ \t]+(?=\S.{{1,{LONGEST_ITEM}}}$)|(?:-|\d{{1,2}}\.)[ \t]+(?=\[))", re.MULTILINE
)
_NUMBERED: Final = re.compile(r"(?<!\w)\[\d{1,4}\](?=[^\W\d_])")
_QUOTED: Final = re.compile(r"^>[ \t]?(?=\S)", re.MULTILINE)
_ENTITY: Final = re.compile(r"&(?:#\d{2,5}|[a-zA-Z]{2,8});")
_BREAK: Final = re.compile("\r(?!\n)|[\u2028\u2029]")
_HEADED: Final = "Title: "
_HEAD: Final = re.compile(r"\ATitle: .*\n+URL Source: .*\n|^Published Time:(?= *\d)|^Markdown Content:$", re.MULTILINE)
_BEFORE_OPENING: Final = re.compile(r"(?:^|[\s(\[:ـ]|\b[وفبلك])$")


def without_markup(text: str) -> str:
    """The text as it was shown, of the same length. Searches of one letter are the fast ones."""
    if "\r" in text or "\u2028" in text or "\u2029" in text:
        text = _BREAK.sub("\n", text)
    if text.startswith(_HEADED):
        text = _HEAD.sub(_hidden, text)
    linked = "[" in text
    if (linked or "*" in text) and len(_BULLET.findall(text)) >= LISTED:
        text = _BULLET.sub(_hidden, text)
    if linked:
        text = _LINK.sub(_shown, _IMAGE.sub(_hidden, _NUMBERED.sub(_hidden, text)))
    if "<" in text:
        text = _TAG.sub(_untagged, _BARE.sub(_hidden, text))
    if "*" in text or "_" in text:
        text = _STRONG.sub(_shown_between, text)
    if "#" in text:
        text = _HEADING.sub(_hidden, text)
    if "\\" in text:
        text = _ESCAPE.sub(BLANK, text)
    if ">" in text:
        text = _QUOTED.sub(_hidden, text)
    if "&" in text:
        text = _ENTITY.sub(_decoded, text)
    return text


def unfilled(text: str) -> str:
    """What is shown of a piece of such a text."""
    return text.replace(FILL, "").replace(BLANK, "")


def with_markup(shown: str, start: int, end: int) -> tuple[int, int]:
    """The span with the marks right before and behind it, so that none is torn: «[القديم](/old)», not «القديم](/old)»."""
    while start and shown[start - 1] == FILL:
        start -= 1
    while end < len(shown) and shown[end] == FILL:
        end += 1
    return start, end


def filled(sign: str, found: re.Match[str]) -> str:
    """The sign in the place of what stands for it, the filler on its inner side where it is a mark that opens or closes."""
    text, fill = found.string, BLANK * (found.end() - found.start() - 1)
    before, after = text[max(0, found.start() - 2) : found.start()], text[found.end() : found.end() + 1]
    opens = after.strip() and _BEFORE_OPENING.search(before) is not None
    return sign + fill if opens else fill + sign


def _hidden(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", BLANK, found[0])


def _untagged(tag: re.Match[str]) -> str:
    """A tag that begins or ends a block ends a line."""
    size = len(tag[0])
    return BLANK * (size - 1) + "\n" if tag[1] else FILL * size


def _shown(link: re.Match[str]) -> str:
    return f"{FILL}{link[1]}{FILL}{FILL * len(link[2])}"


def _shown_between(found: re.Match[str]) -> str:
    return f"{FILL}{FILL}{found[2]}{FILL}{FILL}"


def _decoded(entity: re.Match[str]) -> str:
    sign = unescape(entity[0]).replace("\xa0", " ")
    return filled(sign, entity) if len(sign) == 1 and sign.isprintable() else entity[0]
