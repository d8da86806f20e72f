"""One line's tokens in; its shape out: what can be seen of it without knowing the page.

Long lines cost a look at their ends; only short ones are looked at word by word.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Final

from transforms.pages.lines import words as w
from transforms.pages.lines.datelines import MAX_STRANGE, time_line
from transforms.pages.lines.line import LONG_TOKENS, OPENING_TOKENS, Line
from transforms.pages.lines.marked import COPYRIGHT, FILED_WORDS, LABEL_WORDS, is_filed_by, of_mark
from transforms.pages.lines.marks import marks
from transforms.pages.lines.stops import CUT_WORDS, stop_of
from transforms.pages.lines.vocabulary import (
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
    PROSE,
    RELATED,
    SENTENCE,
    SOURCE,
    TAGS,
    TIME,
    TITLE,
)
from transforms.tokens import NUMBER, Entry, Tokens

if TYPE_CHECKING:
    from mypy_extensions import i64

LONG_WORDS: Final = 20  # headlines above this are rare, paragraphs below it frequent
LEADING_WORDS: Final = 12  # a line of that many words that ends in a colon is no headline
OPENING_WORDS: Final = 5  # a line that opens like a paragraph and has that many words is a sentence without its stop
# the same where the word may be a noun: of 47 headlines that open so one has more words, of 9 texts six
NOUN_WORDS: Final = 13
BAR_ITEMS: Final = 4  # that many separators make a menu
GAP: Final = "    "  # what parts headlines on one line; of texts set in columns fewer words stand between two
GAP_TOKENS: Final = 4
AGO_WORDS: Final = 3  # «منذ يومين» is a time without a digit
BUTTON_WORDS: Final = 8
HEADING_WORDS: Final = 6
FILED_TO: Final = 4  # of what a slash closes
AGAIN: Final = 3  # times that a menu says a word
COUNTED_TOKENS: Final = 3  # «3/12»
ENDED_WITHIN: Final = 12  # tokens from the end in which an agency says that its text has ended

_APART: Final = re.compile(r"^\W*\w+(?:\s\w+)?\s*[-–—ـ/][\s(]")
_IN_BRACKETS: Final = re.compile(r"^\W*\w+(?:\s\w+)?\s*\([^()]+\)\W*$")  # «الرباط (واس)»
_BARS: Final = "|·•"
_FIRST_ARABIC: Final = "\u0600"
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
HANDLE: Final = "(@"  # «— سامي (@sami) July 18, 2019»: who wrote what is embedded above
_ENDED: Final = marks().ended
_OF_MENUS: Final = marks().section_words | marks().outlet_words
_GOES_ON: Final = frozenset("،,؛")
_FILES: Final = frozenset("/-–—ـ")
_OPEN: Final = frozenset('«“"')
_BULLETS: Final = frozenset("-–—•●▪◆*■")


def settle_shape(line: Line, tokens: Tokens, fetched_at: datetime | None) -> None:
    """Fill in a line's shape and what was seen on the way."""
    first, last = line.first, line.last
    line.stop = stop_of(tokens.entries, first, last)
    if last - first > LONG_TOKENS:
        line.shape = _of_rows(line, tokens) or _of_long(line, tokens)
        return
    entries = line.entries
    bits: i64 = 0
    words: i64 = 0
    for e in entries:
        own: i64 = e.bits
        bits |= own
        words += own & w.WORDED
    line.bits = bits
    if bits & w.PARTS and (shape := _of_rows(line, tokens)):
        line.shape = shape
        return
    line.words = words
    opening: i64 = 0
    if words:
        word = _opening(entries)
        if word is not None:
            line.opening, opening = word.key, word.bits
            if line.stop or entries[0].surface not in _OPEN:
                line.continues = words >= OPENING_WORDS and _continues(entries, word)
            else:
                opening &= ~(w.OPENS | w.CONTINUES)  # «كانت تبيع الورد».. حكاية جدة
    shape = 0
    if bits & w.HANDLE and HANDLE in _text(line, tokens):
        shape = BUTTON
    elif bits & w.BEGINS_TIME:
        shape = _of_time(line, tokens, fetched_at)
    if not shape:
        if not words:
            shape = DIGITS
        elif (
            opening & w.BEGINS_MARK
            or bits & w.ENDS_MARK
            or entries[-1].surface == ")"
            or entries[0].surface == COPYRIGHT
        ):
            shape = of_mark(line, entries, opening, bits)
        if not shape and line.opening < _FIRST_ARABIC:
            shape = _of_other_letters(_text(line, tokens))
    if not shape and bits & w.EDITOR:
        shape = FOOTER  # «رئيس التحريرسامي الراعي»
    if not shape:
        line.plain = True
        if words <= BUTTON_WORDS and line.stop != ".":
            shape = _of_letters(line, tokens, opening, bits)
    line.shape = shape or _of_length(line, entries, opening)


def _of_long(line: Line, tokens: Tokens) -> i64:
    """A line of so many tokens is a paragraph, or an address. Its words are not counted."""
    line.words = LONG_TOKENS
    word = _opening(line.entries[:OPENING_TOKENS])
    if word is not None:
        line.opening, line.continues = word.key, _continues(line.entries, word)
    if not line.stop and _says_it_ended(tokens.entries[line.last - ENDED_WITHIN : line.last]):
        line.stop = "."  # «… //انتهى// 18:32 ت م»
    if line.stop:
        return PROSE
    of_link = line.opening < _FIRST_ARABIC and " " not in _text(line, tokens).strip()
    return ADDRESS if of_link else CUT


def _says_it_ended(entries: list[Entry]) -> bool:
    """Whether an agency says behind a slash, or between two, that its text has ended."""
    return any(e.key in _ENDED and entries[k - 1].surface in "/«" for k, e in enumerate(entries) if k)


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


def _count(entries: list[Entry], bit: i64) -> int:
    """How many tokens have a bit."""
    found = 0
    for e in entries:
        if e.bits & bit:
            found += 1
    return found


def _text(line: Line, tokens: Tokens) -> str:
    return tokens.text[line.start : line.end]


def _of_other_letters(piece: str) -> i64:
    if _ARABIC.search(piece) is not None:
        return 0
    return ADDRESS if "." in piece and " " not in piece.strip() else LATIN


def _of_rows(line: Line, tokens: Tokens) -> i64:
    """A menu's or tags' shape, if the signs between their items are many."""
    piece = _text(line, tokens)
    if not line.stop and sum([piece.count(sign) for sign in _BARS]) >= BAR_ITEMS:
        return BAR
    if not line.stop and BAR_ITEMS <= piece.count(GAP) <= (line.last - line.first) // GAP_TOKENS:
        return BAR
    hashes = piece.count("#")
    return TAGS if hashes > 1 and 2 * hashes > len(piece.split()) else 0


def _of_time(line: Line, tokens: Tokens, fetched_at: datetime | None) -> i64:
    entries = line.entries
    if len(entries) - _count(entries, w.TELLS_TIME) > MAX_STRANGE:
        return 0
    if not line.bits & w.DIGITS and (line.words > AGO_WORDS or entries[0].date is None):
        return 0
    is_time, line.time = time_line(tokens, line.first, line.last, fetched_at)
    return TIME if is_time else 0


def _of_letters(line: Line, tokens: Tokens, opening: i64, bits: i64) -> i64:
    """Lines of a few words that are known by what these are made of."""
    words = line.words
    if bits & w.HEADS_LIST and 1 < words <= HEADING_WORDS and _count(line.entries, w.HEADS_LIST) == words:
        return RELATED  # «أحدث المقالات في هذا القسم»
    if bits & w.BUTTON and 2 * _count(line.entries, w.BUTTON) >= words:
        return BUTTON
    if bits & w.ROW:
        if words > 1 and "«" not in _text(line, tokens) and marks().section_share(line.key()) > 1 / 2:
            return CRUMB  # «أخبار | اقتصاد | مصر»
        headed = words > LABEL_WORDS and line.entries[1].surface == "|"  # «خاص| مخرج المسلسل يكشف موعد عرضه»
        if not headed and line.key()[:1] in marks().agencies:
            return SOURCE  # «واس/سامي الراعي»
    if opening & w.PLACE and words <= FILED_WORDS:
        piece = _text(line, tokens)
        if _APART.search(piece) or _IN_BRACKETS.search(piece) or _is_filed(line, piece):
            return BYLINE
    if 1 < words <= FILED_TO and line.entries[-1].surface in _FILES:
        return BYLINE  # «بيت لحم / المدار /», «المدار نيوز -»
    if bits & w.TELLS_TIME and words <= FILED_WORDS and is_filed_by(line.entries):  # signs have that bit
        return BYLINE
    if bits & w.SHORT and words <= LABEL_WORDS and not line.stop and _has_initial(line.entries):
        return BYLINE  # «سعاد. ب»
    if line.stop == "?" or (words == 1 and len(line.opening) > 1):  # «ما هي بريكس؟», «لا»
        return 0
    return SOURCE if bits & w.SHORT and 2 * _count(line.entries, w.SHORT) > words else 0


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


def _of_length(line: Line, entries: list[Entry], opening: i64) -> i64:
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
    least = NOUN_WORDS if opening & w.NOUN else OPENING_WORDS
    if line.stop == "." or line.continues or (line.words >= least and opening & w.OPENS):
        return SENTENCE
    if line.stop == "…" and line.words >= CUT_WORDS:
        return CUT
    bare = len(entries) == line.words  # a headline may quote and say a word again
    return BAR if bare and line.opening in _OF_MENUS and _says_again(line.key()) else TITLE


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
