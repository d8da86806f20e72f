"""Lines of a page in; what speaks for the paragraphs and titles among them as one body out.

Paragraphs of one article share words with the paragraphs beside them; teasers of different articles do not.
"""

from __future__ import annotations

from typing import Final

from transforms.pages.lines.line import Line, having, shapes_in
from transforms.pages.lines.shapes import LONG_WORDS
from transforms.pages.lines.vocabulary import (
    CLOCK,
    COMMENT,
    CUT,
    ITEM,
    LABEL,
    PARAGRAPHS,
    PROSE,
    QUESTION,
    RELATED,
    RELATED_HERE,
    ROW,
    TAGS,
    TIME,
    TITLE,
    UPDATE,
)
from transforms.pages.scoring.path import UNIT, Places

# Unit: as in `weights`, 100 is about the evidence of one clear line.
# What a paragraph's stems shared with the paragraphs around it add to its score as body, by their number. Of 9,000
# paragraphs 2 % share none with the three before and 77 % three or more; of unrelated ones 48 % and 9 %.
COHERENCE: Final = [-260, -120, 0, 60, 100]
# The same where the line above is a title or time: a paragraph about something else begins something else.
COHERENCE_ANEW: Final = [-400, -300, -50, 60, 100]
TITLE_ANEW: Final = -100  # and that title shares no stem with what precedes it
TITLE_STEMS: Final = 4  # a shorter title need not
COHERENCE_WINDOW: Final = 3
COHERENCE_STEMS: Final = 6  # a shorter line need not share any
COHERENCE_SHORT: Final = 12  # up to that many stems, sharing none says half as much
LISTED: Final = 120  # a short line below a colon within the body is an item of its list
ITEM_WORDS: Final = 6  # most headlines are longer
CONTINUES_NO_TEASER: Final = -300  # and is no summary of something else
CONTINUES_NO_LIST: Final = -150  # … nor belongs to a list, whose excerpts may begin anywhere
CONTINUES: Final = 50  # a paragraph that opens like a continuation («وأضاف») continues something
TITLE_COHERENCE: Final = [-60, 0, 30, 50, 50]  # the same of a title among paragraphs: its body or another's

NOTICES: Final = 2  # paragraphs above an article: about cookies, about the outlet
SHORT_ONES: Final = 2  # paragraphs that may be a headline, its summary or a caption
_OPENERS: Final = CLOCK | UPDATE | QUESTION  # what follows one of them need not be of one matter with others
_HEADS_LIST: Final = TITLE | LABEL | ITEM  # what may announce a list, with a colon
_ITEMS: Final = TITLE | LABEL | ITEM | ROW
LEAST_ITEMS: Final = 2
ITEM_ABOVE: Final = -150  # no text begins with a list: these are key points, or headlines of others
# The first text of a page, without its stop, that shares so few of so many stems: headlines of others on one line.
GLUED: Final = -250
GLUED_SHARED: Final = 2
GLUED_STEMS: Final = 25
WHOLE_TOKENS: Final = 150  # no excerpt is as long: of 9,607 first paragraphs 154 are, 107 of these the whole text
NO_EXCERPT: Final = -600
_OF_OTHERS: Final = RELATED | TAGS | COMMENT  # the article's text has ended, or is interrupted


def deep_paragraphs(lines: list[Line]) -> tuple[list[int], list[int]]:
    """All paragraphs, and those deep in a run: from its first full one on, or the third of short ones; of later runs
    not the first.
    """
    paragraphs: list[int] = []
    deep: list[int] = []
    at = later = 0  # the place within a run; 1 in all runs but the first
    begun = SHORT_ONES  # the place from which on its paragraphs are deep
    for n, line in enumerate(lines):
        if line.shape & PARAGRAPHS:
            if line.shape == PROSE and at < begun:
                begun = max(at, later)
            if at >= begun:
                deep.append(n)
            paragraphs.append(n)
            at += 1
        elif at:
            at, later, begun = 0, 1, SHORT_ONES
    return paragraphs, deep


def doubt(own: Places, continues: bool) -> None:
    """Add to the scores of a paragraph below another what is added if it shares no word with those around it."""
    score = COHERENCE[0] // 2 + CONTINUES if continues else COHERENCE[0]
    own.body_lead += UNIT * score
    own.body_body += UNIT * score


def score_coherence(scores: list[Places], lines: list[Line], paragraphs: list[int], deep: list[int]) -> None:
    """Add to the scores of the lines down to the last paragraph. `deep`: lines that are passed over."""
    if paragraphs:
        _score_last_list(scores, lines, paragraphs[-1])
        for n in having(lines[: paragraphs[0]], ITEM):
            _add_body(scores, n, ITEM_ABOVE).body_lead += UNIT * ITEM_ABOVE
    if len(deep) == len(paragraphs) and (not deep or deep[-1] - deep[0] < len(deep)):
        return  # one run, and nothing else
    passed = frozenset(deep)
    window: list[Line] = []  # of the paragraphs before, the nearest first
    title: set[str] | None = None  # of a title or time since the last paragraph
    announced = False  # headlines of others were announced since the last paragraph: an interruption
    seen = 0
    listing = 0  # a colon announced a list within the body: of how many words its items may be
    for n in range(paragraphs[0], paragraphs[-1] + 1):
        line = lines[n]
        if line.shape & PARAGRAPHS:
            seen += 1
            if n not in passed:
                anew = bool(window) and title is not None and not announced
                alone = anew or (bool(window) and lines[n - 1].shape == LABEL)
                beside = (
                    window if alone else window + _following(lines, n, paragraphs[seen : seen + (1 if window else 2)])
                )
                shared = None if window and lines[n - 1].shape & _OPENERS else _shared(line, beside)
                lead = _score(line, shared, COHERENCE)
                body = _score(line, shared, COHERENCE_ANEW) if anew else lead
                if seen == 1 and line.shape == CUT and shared is not None and shared < GLUED_SHARED:
                    lead += GLUED if len(line.stems()) >= GLUED_STEMS else 0
                if alone and seen <= NOTICES + 1 and not shapes_in(lines[: paragraphs[0]]) & TITLE:
                    # What precedes a lead is not its body.
                    following = _following(lines, n, paragraphs[seen : seen + 2])
                    if following:
                        lead = _score(line, _shared(line, following), COHERENCE)
                        lead = max(0, lead) if following[0].continues else lead
                if title and anew and len(title) >= TITLE_STEMS and not _common(title, beside, 1):
                    body += TITLE_ANEW
                own = scores[n] = scores[n].raised()
                own.body_lead += UNIT * lead
                own.body_body += UNIT * body
                _score_teaser(own, line)
            window = [line, *window[: COHERENCE_WINDOW - 1]]
            if line.stop == ":":
                listing = LONG_WORDS
            elif lines[n - 1].shape != ITEM and (line.stop or line.words > listing):
                listing = 0  # else it explains an item or is one, and others may follow
            title, announced = None, False
        elif line.shape & (RELATED | RELATED_HERE):
            announced, listing = True, 0
        elif window and line.words <= listing and line.shape & _ITEMS:
            _add_body(scores, n, LISTED)
        elif window and line.stop == ":" and line.words <= ITEM_WORDS and line.shape & _HEADS_LIST:
            listing = ITEM_WORDS
        elif line.shape & (TITLE | TIME):
            if not announced:
                title = title or line.stems()
            if window and line.shape == TITLE:
                common = TITLE_COHERENCE[_common(line.stems(), window, len(TITLE_COHERENCE) - 1)]
                own = _add_body(scores, n, common)
                own.body_related_headline += UNIT * (-common // 2)


def _add_body(scores: list[Places], n: int, more: int) -> Places:
    """Add to what speaks for a line's being body."""
    own = scores[n] = scores[n].raised()
    own.body_body += UNIT * more
    return own


def _score_teaser(own: Places, line: Line) -> None:
    """Add what its opening and length say against a paragraph's being an excerpt of others, or their headline."""
    if not line.continues:
        if line.last - line.first > WHOLE_TOKENS and line.stop == ".":
            own.list_text += UNIT * NO_EXCERPT
        return
    if line.stop == ".":
        own.below_related_headline += UNIT * CONTINUES_NO_TEASER
        own.others_related_headline += UNIT * CONTINUES_NO_TEASER
    own.below_text += UNIT * CONTINUES_NO_TEASER
    own.others_text += UNIT * CONTINUES_NO_TEASER
    own.list_text += UNIT * CONTINUES_NO_LIST


def _score_last_list(scores: list[Places], lines: list[Line], last: int) -> None:
    """The same of the items that end a text: below a colon of its last paragraph, or of a title below that."""
    first = last + 1
    if lines[last].stop != ":":
        if first == len(lines) or lines[first].stop != ":" or not lines[first].shape & _HEADS_LIST:
            return
        first += 1
    end = first
    while end < len(lines) and lines[end].shape & _ITEMS and lines[end].words <= ITEM_WORDS:
        end += 1
    if end - first >= LEAST_ITEMS:
        for n in range(last + 1, end):
            _add_body(scores, n, LISTED)


def _following(lines: list[Line], n: int, paragraphs: list[int]) -> list[Line]:
    """Of the paragraphs below line `n` those that nothing of another article is announced before."""
    found: list[Line] = []
    for p in paragraphs:
        if p > n + 1 and shapes_in(lines[n + 1 : p]) & _OF_OTHERS:
            break
        found.append(lines[p])
        n = p
    return found


def _shared(line: Line, beside: list[Line]) -> int | None:
    """How many stems a paragraph shares with those beside it, None where that says nothing."""
    if len(line.stems()) < COHERENCE_STEMS or not any(other.stems() for other in beside):
        return None
    return _common(line.stems(), beside, len(COHERENCE) - 1)


def _score(line: Line, shared: int | None, scale: list[int]) -> int:
    """What that says for its being body."""
    score = 0 if shared is None else scale[shared]
    if score < 0 and (line.continues or len(line.stems()) <= COHERENCE_SHORT):
        score //= 2
    return score + CONTINUES if line.continues else score


def _common(own: set[str], beside: list[Line], enough: int) -> int:
    """How many stems stand in any of the lines, as far as counting tells more: the next paragraph has most of them."""
    found: set[str] = set()
    for other in beside:
        found |= own & other.stems()
        if len(found) >= enough:
            return enough
    return len(found)
