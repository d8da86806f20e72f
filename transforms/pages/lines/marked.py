"""A short line's words in; what the lexicon's marks say that it is out: who wrote, what a picture shows, what a list heads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.pages.lines import words as w
from transforms.pages.lines.line import Line, keys
from transforms.pages.lines.marks import Mark, marks
from transforms.pages.lines.vocabulary import BYLINE, CAPTION, CRUMB, DATE, FOOTER, RELATED, RELATED_HERE, SOURCE
from transforms.tokens import NUMBER, WORD, Entry

if TYPE_CHECKING:
    from mypy_extensions import i64

LABEL_WORDS: Final = 3
MARKED_WORDS: Final = {BYLINE: 7, SOURCE: 7, CAPTION: 30, DATE: 3, CRUMB: 10}  # a longer line is a sentence
MARKED_ELSE: Final = 25
FILED_WORDS: Final = 6  # «عدن - خاص»: where it was filed, and by whom
NAME_WORDS: Final = 2  # of whoever signs, where no given name tells and where one does
LONG_NAME_WORDS: Final = 4
SIGNED_TOKENS: Final = 7  # of a caption with its credit
CREDIT_TOKENS: Final = 3  # of the credit

COPYRIGHT: Final = "©"
CLOSERS: Final = frozenset("\"'»”’)]}›“")
_CREDIT_OPENERS: Final = frozenset("([-–—|/©")
_DASHES: Final = frozenset("-–—_")
_STEP_SIGNS: Final = frozenset("/-–—|»›>")
_OPEN_QUOTES: Final = frozenset('«“"')
_CLOSED_QUOTES: Final = frozenset('»”"')
_NAME_SIGNS: Final = frozenset(":/-–—|")


def of_mark(line: Line, entries: list[Entry], opening: i64, bits: i64) -> i64:
    """The shape of a line by its mark, 0 where it has none."""
    known = marks()
    mark = None
    if opening & w.BEGINS_MARK and known.may_begin(line.opening, line.words):
        mark = known.of(line.key())
    if mark is not None and ((mark.named and not _names(line, entries, mark)) or _quotes_writer(mark, entries)):
        mark = None
    if mark is None and opening & w.PLACE and line.words <= FILED_WORDS:
        return 0  # «رام الله - (د ب أ)»
    if mark is None and bits & w.ENDS_MARK and not line.stop:
        mark = _credit(entries, line.key())
    if mark is None and entries[0].surface == COPYRIGHT and len(entries) > 1 and entries[1].kind is NUMBER:
        return FOOTER  # «© 2026 المدار»
    if mark is None and (_is_signed(entries) or _is_owned(entries)):
        return CAPTION if line.words <= MARKED_WORDS[CAPTION] else 0
    if mark is None:
        return 0
    if not mark.whole and line.words > MARKED_WORDS.get(mark.shape, MARKED_ELSE):
        leads = mark.shape == CRUMB and entries[mark.length].surface in _STEP_SIGNS
        return CRUMB if leads else 0  # down to the headline of the page
    if mark.shape == RELATED and line.words - mark.length > LABEL_WORDS:
        return RELATED_HERE
    return mark.shape


def _names(line: Line, entries: list[Entry], mark: Mark) -> bool:
    """Whether a name follows the mark, behind a sign or at once: «تقرير: سامي الراعي», not «تقرير: الذهب يرتفع»."""
    rest = line.key()[mark.length :]
    if any(e.surface in _NAME_SIGNS for e in entries[mark.length : mark.length + 1]):
        return len(rest) <= NAME_WORDS or (len(rest) <= LONG_NAME_WORDS and marks().is_given(rest[0]))
    return marks().is_name(line.key())


def _is_owned(entries: list[Entry]) -> bool:
    """Whether the line opens with whose picture it is: «© يونيسف/سامي الراعي أطفال في مخيم»; the site's own line has a year."""
    return entries[0].surface == COPYRIGHT and len(entries) > 2 and entries[1].kind is WORD


def is_filed_by(entries: list[Entry]) -> bool:
    """Whether a name or an agency ends a line behind a dash: «المدار – سامي الراعي», «مأرب اليوم - غرفة الأخبار»."""
    dashes = [k for k, e in enumerate(entries) if e.surface in _DASHES]
    if len(dashes) != 1 or not 0 < dashes[0] <= LABEL_WORDS:
        return False
    own, by = keys(entries[: dashes[0]]), keys(entries[dashes[0] + 1 :])
    known = marks()
    if len(by) == 1:  # «المدار - أربيل», «المدار نيوز - قانا», not «المدار نت - اقتصاد»
        of_outlet = bool(own) and own[-1] in known.outlet_words and by[0] not in known.section_words
        return known.is_place(by[0]) or of_outlet or by in known.agencies
    if by in known.agencies or not 2 <= len(by) <= LABEL_WORDS:
        return by in known.agencies
    of_outlet = bool(own) and by[-1] in known.outlet_words and known.is_given(own[0])
    return of_outlet or known.is_given(by[0])  # «سامي الراعي - المدار نيوز», «المدار – سامي الراعي»


def _quotes_writer(mark: Mark, entries: list[Entry]) -> bool:
    """«كتب سامي الراعي: أسواق بلا زبائن»: a headline that begins with who wrote it."""
    if mark.shape != BYLINE:
        return False
    signs = [k for k, e in enumerate(entries) if e.surface == ":"]
    return bool(signs) and signs[0] > mark.length and len(keys(entries[signs[0] :])) > 1


def _credit(entries: list[Entry], key: tuple[str, ...]) -> Mark | None:
    """The mark of a picture's credit: an agency in brackets or behind a dash at the end of the line."""
    found = marks().end(key)
    if found is None or (len(entries) <= LABEL_WORDS and key[-found.length :] not in marks().pictures):
        return None  # «المدار - رويترز» is who filed, «عقارات - أرشيفية» a picture
    closed = entries[-1].surface in CLOSERS
    return found if entries[-found.length - 1 - closed].surface in _CREDIT_OPENERS else None


def _is_signed(entries: list[Entry]) -> bool:
    """Whether the line ends in brackets as captions do: who took the picture, not what else the page shows."""
    if entries[-1].surface != ")" or len(entries) < SIGNED_TOKENS:
        return False
    inside = next((n for n in range(2, CREDIT_TOKENS + 2) if entries[-n - 1].surface == "("), None)
    if inside is None or entries[-inside - 2].surface == ".":
        return False  # «… في المطار. (النهاية)»: an agency's end of a text
    if entries[0].surface in _OPEN_QUOTES and entries[-inside - 2].surface in _CLOSED_QUOTES:
        return False  # «"الجار قبل الدار" (مثل عربي)»: who said it
    words = entries[-inside:-1]
    return bool(words) and all(e.kind is WORD and e.folded not in marks().shown for e in words)
