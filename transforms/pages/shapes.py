"""One line's tokens in; its shape out: what can be seen of it without knowing the page.

Long lines cost a look at their ends; only short ones are looked at word by word.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from transforms.pages import words as w
from transforms.pages.datelines import MAX_STRANGE, time_line
from transforms.pages.line import (
    ADDRESS,
    BAR,
    BUTTON,
    BYLINE,
    CAPTION,
    CRUMB,
    CUT,
    DIGITS,
    FOOTER,
    ITEM,
    LABEL,
    LATIN,
    LONG_TOKENS,
    OPENING_TOKENS,
    PROSE,
    RELATED,
    SENTENCE,
    SOURCE,
    TAGS,
    TIME,
    TITLE,
    Line,
)  # fmt: skip
from transforms.pages.marked import CLOSERS, COPYRIGHT, ENDS_MARK, FILED_WORDS, LABEL_WORDS, is_filed_by, of_mark
from transforms.pages.marks import marks
from transforms.tokens import NUMBER, Entry, Tokens

LONG_WORDS: Final = 20  # headlines above this are rare, paragraphs below it frequent
CUT_WORDS: Final = 12  # a line of that many words that ends in dots was cut off
LEADING_WORDS: Final = 12  # a line of that many words that ends in a colon is no headline
OPENING_WORDS: Final = 5  # a line that opens like a paragraph and has that many words is a sentence without its stop
BAR_ITEMS: Final = 4  # that many separators make a menu
AGO_WORDS: Final = 3  # «منذ يومين» is a time without a digit
BUTTON_WORDS: Final = 8
HEADING_WORDS: Final = 6
FILED_TO: Final = 4  # of what a slash closes
AGAIN: Final = 3  # times that a menu says a word
COUNTED_TOKENS: Final = 3  # «3/12»
ENDED_WITHIN: Final = 12  # tokens from the end in which an agency says that its text has ended
STOP_REACH: Final = 4  # tokens from the end that may close a sentence: quotes, brackets

# Any of them in a line.
_BEGINS_TIME: Final = w.COUNT * w.BEGINS_TIME
_TELLS_TIME: Final = w.COUNT * w.TELLS_TIME
_DIGITS: Final = w.COUNT * w.DIGITS
_HEADS_LIST: Final = w.COUNT * w.HEADS_LIST
_BUTTON: Final = w.COUNT * w.BUTTON
_ROW: Final = w.COUNT * w.ROW
_EDITOR: Final = w.COUNT * w.EDITOR
_SHORT: Final = w.COUNT * w.SHORT
_APART: Final = re.compile(r"^\W*\w+(?:\s\w+)?\s*[-–—ـ/][\s(]")
_IN_BRACKETS: Final = re.compile(r"^\W*\w+(?:\s\w+)?\s*\([^()]+\)\W*$")  # «الرباط (واس)»
_BARS: Final = "|·•"
_FIRST_ARABIC: Final = "\u0600"
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
HANDLE: Final = "(@"  # «— سامي (@sami) July 18, 2019»: who wrote what is embedded above
_ENDS: Final = dict.fromkeys(".。۔", ".") | dict.fromkeys("؟?!", "?") | {"…": "…"} | dict.fromkeys(CLOSERS, "")
_LAST: Final = _ENDS | {":": ":"}
_MORE_ENDS: Final = marks().more_ends
_ENDED: Final = marks().ended
_OF_MENUS: Final = marks().section_words | marks().outlet_words
_GOES_ON: Final = frozenset("،,؛")
_FILES: Final = frozenset("/-–—ـ")
_BULLETS: Final = frozenset("-–—•●▪◆*■")


def settle_shape(line: Line, tokens: Tokens, fetched_at: datetime | None, rows: bool, handles: bool) -> None:
    """Fill in a line's shape and what was seen on the way. `rows`, `handles`: it may be a menu or tags, or hold one."""
    first, last = line.first, line.last
    stop = line.stop = _stop(tokens.entries, first, last)
    if rows and (row := _of_rows(line, _text(line, tokens))):
        line.shape = row
        return
    if last - first > LONG_TOKENS:
        line.words = LONG_TOKENS
        word = _opening(line.entries[:OPENING_TOKENS])
        if word is not None:
            line.opening, line.continues = word.key, _continues(line.entries, word)
        if not stop and _says_it_ended(tokens.entries[last - ENDED_WITHIN : last]):
            stop = line.stop = "."  # «… //انتهى// 18:32 ت م»
        if not stop:
            of_link = line.opening < _FIRST_ARABIC and " " not in _text(line, tokens).strip()
            line.shape = ADDRESS if of_link else CUT
        return
    entries = line.entries
    bits = 0
    for e in entries:
        bits += e.bits
    words = line.words = bits & w.COUNT
    opening = 0
    if words:
        word = _opening(entries)
        if word is not None:
            line.opening, opening = word.key, word.bits
            line.continues = words >= OPENING_WORDS and _continues(entries, word)
    shape: str | None = None
    if handles and bits & _TELLS_TIME and HANDLE in _text(line, tokens):  # signs have that bit
        shape = BUTTON
    elif bits & _BEGINS_TIME:
        shape = _of_time(line, tokens, entries, bits, fetched_at)
    if shape is None:
        if not words:
            shape = DIGITS
        elif (
            opening & w.BEGINS_MARK or bits & ENDS_MARK or entries[-1].surface == ")" or entries[0].surface == COPYRIGHT
        ):
            shape = of_mark(line, entries, opening, bits)
        if shape is None and line.opening < _FIRST_ARABIC:
            shape = _of_other_letters(_text(line, tokens))
    if shape is None and bits >= w.RARE and bits & _EDITOR:
        shape = FOOTER  # «رئيس التحريرسامي الراعي»
    if shape is None:
        line.plain = True
        if words <= BUTTON_WORDS and stop != ".":
            shape = _of_letters(line, tokens, opening, bits)
    line.shape = shape or _of_length(line, entries, opening)


def _says_it_ended(entries: list[Entry]) -> bool:
    """Whether an agency says behind a slash, or between two, that its text has ended."""
    return any(e.key in _ENDED and entries[k - 1].surface in "/«" for k, e in enumerate(entries) if k)


def may_hold_rows(text: str) -> bool:
    """Whether the signs of a menu or of tags stand often enough in a text to make one."""
    bars = sum([text.count(sign) for sign in _BARS if sign in text])  # most texts have none of them
    return bars >= BAR_ITEMS or ("#" in text and text.count("#") > 1)


def _opening(entries: list[Entry]) -> Entry | None:
    """The first word."""
    for e in entries:
        if e.bits & w.WORDED:
            return e
    return None


def _continues(entries: list[Entry], first: Entry) -> bool:
    """Whether the first word of a line, or that with the next, continues an account."""
    if first.bits & w.CONTINUES:
        return True
    following = marks().continuing_with.get(first.key)
    return following is not None and entries[0] is first and len(entries) > 1 and entries[1].key in following


def _text(line: Line, tokens: Tokens) -> str:
    return tokens.text[line.start : line.end]


def _of_other_letters(piece: str) -> str | None:
    if _ARABIC.search(piece) is not None:
        return None
    return ADDRESS if "." in piece and " " not in piece.strip() else LATIN


def _of_rows(line: Line, piece: str) -> str | None:
    if not line.stop and sum([piece.count(sign) for sign in _BARS]) >= BAR_ITEMS:
        return BAR
    hashes = piece.count("#")
    return TAGS if hashes > 1 and 2 * hashes > len(piece.split()) else None


def _of_time(line: Line, tokens: Tokens, entries: list[Entry], bits: int, fetched_at: datetime | None) -> str | None:
    if len(entries) - (bits // w.TELLS_TIME & w.COUNT) > MAX_STRANGE:
        return None
    if not bits & _DIGITS and (line.words > AGO_WORDS or entries[0].date is None):
        return None
    is_time, line.time = time_line(tokens, line.first, line.last, fetched_at)
    return TIME if is_time else None


def _of_letters(line: Line, tokens: Tokens, opening: int, bits: int) -> str | None:
    """Lines of a few words that are known by what these are made of."""
    words = line.words
    if bits & _HEADS_LIST and 1 < words <= HEADING_WORDS and bits // w.HEADS_LIST & w.COUNT == words:
        return RELATED  # «أحدث المقالات في هذا القسم»
    if bits >= w.RARE:
        if bits & _BUTTON and 2 * (bits // w.BUTTON & w.COUNT) >= words:
            return BUTTON
        if bits & _ROW and words > 1 and "«" not in _text(line, tokens) and marks().section_share(line.key()) > 1 / 2:
            return CRUMB  # «أخبار | اقتصاد | مصر»
        headed = words > LABEL_WORDS and line.entries[1].surface == "|"  # «خاص| مخرج المسلسل يكشف موعد عرضه»
        if bits & _ROW and not headed and line.key()[:1] in marks().agencies:
            return SOURCE  # «واس/سامي الراعي»
    if opening & w.PLACE and words <= FILED_WORDS:
        piece = _text(line, tokens)
        if _APART.search(piece) or _IN_BRACKETS.search(piece) or _is_filed(line, piece):
            return BYLINE
    if 1 < words <= FILED_TO and line.entries[-1].surface in _FILES:
        return BYLINE  # «بيت لحم / المدار /», «المدار نيوز -»
    if bits & _TELLS_TIME and words <= FILED_WORDS and is_filed_by(line.entries):  # signs have that bit
        return BYLINE
    if bits & _SHORT and words <= LABEL_WORDS and not line.stop and _has_initial(line.entries):
        return BYLINE  # «سعاد. ب»
    if line.stop == "?" or (words == 1 and len(line.key()[0]) > 1):  # «ما هي بريكس؟», «لا»
        return None
    return SOURCE if 2 * (bits // w.SHORT & w.COUNT) > words else None


def _is_filed(line: Line, piece: str) -> bool:
    """Whether a name follows a place and a colon: «مدريد: «المدار»», «القاهرة: سعاد كمال». Headlines are longer."""
    _, colon, name = piece.partition(":")
    if not colon:
        return False
    if line.words == LABEL_WORDS + 1:
        return len(line.entries) == line.words + 1 and marks().is_given(line.key()[1])
    return line.words <= LABEL_WORDS and (name.lstrip()[:1] == "«" or marks().is_name(line.key()[1:]))


def _has_initial(entries: list[Entry]) -> bool:
    """Whether a letter stands for a name, with the stop that cuts it short; a title is none."""
    stops = [k for k, e in enumerate(entries) if e.surface == "."]
    beside = [entries[i].key for k in stops for i in (k - 1, k + 1) if 0 <= i < len(entries)]
    return any(len(key) == 1 and key not in marks().titles for key in beside)


def _of_length(line: Line, entries: list[Entry], opening: int) -> str:
    if line.words >= LONG_WORDS:
        return PROSE if line.stop else CUT
    if line.words == 1 and len(entries) == COUNTED_TOKENS and entries[0].kind is NUMBER and entries[2].kind is NUMBER:
        return DIGITS  # «2 من 6»
    if len(entries) > 1 and line.stop != "." and not entries[0].bits & w.WORDED:
        if is_item(entries):
            return ITEM
        if _is_counted(entries):
            return CAPTION
    if line.words > 1 and entries[-1].surface in _GOES_ON:
        return SENTENCE  # «السيدات والسادة،»
    if line.stop == ":" and (opening & (w.OPENS | w.CONTINUES) or line.words >= LEADING_WORDS):
        return SENTENCE  # «وعلق أحدهم قائلا:»: it goes on below
    if line.words <= LABEL_WORDS and (line.words == 1 or line.stop != "."):
        return LABEL
    if line.stop == "." or line.continues or (line.words >= OPENING_WORDS and opening & w.OPENS):
        return SENTENCE
    if line.stop == "…" and line.words >= CUT_WORDS:
        return CUT
    return BAR if line.opening in _OF_MENUS and _says_again(line.key()) else TITLE


def _says_again(key: tuple[str, ...]) -> bool:
    """Whether a word stands three times on a line, as in a menu: «أخبار عربية أخبار دولية أخبار محلية»."""
    if len(set(key)) + AGAIN > len(key) + 1:
        return False
    return any(len(word) > 2 and key.count(word) >= AGAIN for word in key)


def is_item(entries: list[Entry]) -> bool:
    """Whether a line opens as an item of a list does."""
    if len(entries) < 2:
        return False
    first, second = entries[:2]
    return first.surface in _BULLETS or (first.kind is NUMBER and second.surface in "-.)–")


def _is_counted(entries: list[Entry]) -> bool:
    """Whether a line opens with which picture of how many it tells of: «3/12 مزارع في حقله»."""
    if len(entries) <= COUNTED_TOKENS or entries[1].surface != "/":
        return False
    number, _, whole = entries[:COUNTED_TOKENS]
    return number.kind is NUMBER and whole.kind is NUMBER and number.number <= whole.number


def _stop(entries: list[Entry], first: int, last: int) -> str:
    """The sign that ends a sentence, seen through closing quotes and brackets; a colon at the very end."""
    sign = _LAST.get(entries[last - 1].surface)
    if sign is None:
        if entries[last - 1].key in _MORE_ENDS and last - first > CUT_WORDS:
            link = entries[last - 2].key, entries[last - 1].key
            if link in marks().more_links and _stop(entries, first, last - 2) == "…":
                return "…"  # «… اقرأ المزيد»
        return ""
    if not sign and entries[last - 1].surface == "]" and last - first > CUT_WORDS:
        link = entries[last - 3].key, entries[last - 2].key
        if link in marks().more_links:
            return "…"  # «… [قراءة المزيد]»
    for i in range(last - 1, max(first, last - STOP_REACH) - 1, -1):
        if sign == "." and i > first and entries[i - 1].surface == ".":
            return "…"  # one stop ends, several break off
        if sign or i == first:
            return sign
        sign = _ENDS.get(entries[i - 1].surface)
        if sign is None:
            return ""
    return ""
