"""Lines with the roles of the best path in; what stands below the body, settled.

Its last line, who wrote or signs it, its day, its key words, headlines of others that are short, comments.
"""

from __future__ import annotations

from typing import Final

from transforms.pages.lines.line import Line
from transforms.pages.lines.marked import LABEL_WORDS
from transforms.pages.lines.marks import marks
from transforms.pages.lines.spoken import Spoken
from transforms.pages.lines.vocabulary import BAR, DATE, FOOTER, LABEL, RELATED, TITLE
from transforms.pages.scoring.comments import settle_comments

HEADS: Final = ("related_headline", "related_dateline")
ONE_OF_OTHERS: Final = (["related_headline"], ["related_dateline"])
TIMES: Final = ("related_dateline", "dateline")
_OF_SITE: Final = FOOTER | BAR  # with them the outlet's own lines begin
BELOW_REACH: Final = 4  # lines under the body that may still be the article's
QUESTION_WORDS: Final = 8  # of a line that may be the last of a text
WRITER_WORDS: Final = 8  # of a line that tells who wrote the text above it
NAMED_WORDS: Final = 4  # of a name, and what it is of who writes
TAG_STEMS: Final = 2


def settle_below(lines: list[Line], zones: list[str], roles: list[str], spoken: Spoken) -> None:
    """What stands directly under the body: key words without a heading, the date of a page that dates below."""
    last = _last(roles)
    if _is_last_line(lines, zones, roles, last + 1, spoken):
        last += 1
        roles[last] = "body"
    signed = False
    for n in range(last + 1, min(last + 1 + BELOW_REACH, len(lines))):
        line, following = lines[n], roles[n + 1] if n + 1 < len(lines) else ""
        if line.shape & _OF_SITE:
            break  # a day below is the outlet's
        if line.time is not None and following == "related_headline" and spoken.has_all(lines[n + 1]):
            following = ""  # key words, or who signs
        if n == last + 1 and following != "related_headline" and (_describes_writer(line) or _signs(line)):
            roles[n], signed = "byline", True
        elif signed and roles[n] == "related_dateline":
            roles[n], signed = "boilerplate" if "dateline" in roles else "dateline", False
        elif roles[n] == "related_headline":
            if len(line.stems()) < TAG_STEMS or not spoken.has_all(line) or following in TIMES:
                break
            roles[n] = "tags"
        elif line.time is not None and "dateline" not in roles and following != "related_headline":
            roles[n] = "dateline"
        if zones[n] != "below":
            break
    _announced_date(lines, roles, last)
    _short_headlines(lines, zones, roles)
    settle_comments(lines, roles, last)


def _last(roles: list[str]) -> int:
    return len(roles) - 1 - roles[::-1].index("body")


def _is_last_line(lines: list[Line], zones: list[str], roles: list[str], n: int, spoken: Spoken) -> bool:
    """Whether a long question ends the text: no others stand below it, and what it asks about was spoken of."""
    if roles[n : n + 1] != ["related_headline"] or zones[n] != "below" or roles[n + 1 : n + 2] in ONE_OF_OTHERS:
        return False
    line = lines[n]
    if line.stop != "?" or line.words < QUESTION_WORDS:
        return False
    stems = line.stems()
    return len(stems & spoken.all()) >= TAG_STEMS


def _describes_writer(line: Line) -> bool:
    """Whether a short line tells who somebody is who writes: «كاتب وباحث من سورية», not «باحث: …»; with the name or not."""
    if not line.shape & (TITLE | LABEL) or not 1 < line.words <= WRITER_WORDS:
        return False
    known = marks()
    if any(e.surface == ":" for e in line.entries):
        return False
    return line.opening in known.writers or (
        known.is_given(line.opening) and not known.writers.isdisjoint(line.key()[2:NAMED_WORDS])
    )


def _signs(line: Line) -> bool:
    """Whether a short line is of a body that signs its statement: «المكتب الإعلامي للاتحاد»."""
    return line.words <= WRITER_WORDS and line.key()[:2] in marks().signers


def _announced_date(lines: list[Line], roles: list[str], last: int) -> None:
    """What a page without a date above says of its own far below: «تاريخ», and a day on the next line, only once."""
    if "dateline" in roles:
        return
    days = [n for n in range(last + 2, len(lines)) if lines[n].time is not None and lines[n - 1].shape == DATE]
    if len(days) == 1:
        roles[days[0]] = "dateline"


def _short_headlines(lines: list[Line], zones: list[str], roles: list[str]) -> None:
    """In a list of others' headlines a phrase of three words is one as well, unless it names a section or somebody."""
    known = marks()
    for n in range(zones.index("others") if "others" in zones else len(lines), len(lines)):
        line = lines[n]
        if line.shape != LABEL or line.words < LABEL_WORDS or roles[n] != "boilerplate":
            continue
        beside = [i for i in (n - 1, n + 1) if i < len(lines) and (roles[i] in HEADS or lines[i].shape == RELATED)]
        if beside and not known.is_name(line.key()) and known.section_share(line.key()) <= 1 / 2:
            roles[n] = "related_headline"
