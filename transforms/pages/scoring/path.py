"""Scores of the lines in; the most plausible state of every line out: a best path (Viterbi) over the whole page.

States that lead on at the same cost are one place. What the best paths to each place have gained is a machine's integer
under a name of its own, and every step from line to line the same few comparisons: this is the inner loop of every page.
"""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, Final

from transforms.pages.lines.vocabulary import SHAPES
from transforms.pages.scoring.weights import ANNOUNCED, BEGIN, END, SCORES, STEPS, ZONES

if TYPE_CHECKING:
    from mypy_extensions import i64  # a machine's integer, in what is compiled

NAMES: Final = tuple(sorted({state for options in SCORES.values() for state in options}))
NUMBER: Final = {name: number for number, name in enumerate(NAMES)}
ZONE: Final = [intern(name.split(".")[0]) for name in NAMES]

# The last digits of a sum tell which state of its line it is of: of equal sums the first in the order of SCORES is the greatest.
DIGITS: Final = 6
UNIT: Final = 1 << DIGITS  # by which scores are multiplied
ORDERS: Final = UNIT - 1
NEVER: Final = -64_000_000_000  # less than any sum over the lines of a file


class Places:
    """A number for each place that a line can stand in; and its states, in order."""

    states: tuple[int, ...] = ()
    above: i64 = NEVER
    headline: i64 = NEVER
    between: i64 = NEVER
    between_caption: i64 = NEVER
    body_lead: i64 = NEVER
    body_body: i64 = NEVER
    body_aside: i64 = NEVER
    body_marker: i64 = NEVER
    body_related_dateline: i64 = NEVER
    body_related_headline: i64 = NEVER
    body_subheading: i64 = NEVER
    below_aside: i64 = NEVER
    below_related_dateline: i64 = NEVER
    below_related_headline: i64 = NEVER
    below_tags: i64 = NEVER
    below_text: i64 = NEVER
    others_boilerplate: i64 = NEVER
    others_related_dateline: i64 = NEVER
    others_related_headline: i64 = NEVER
    others_text: i64 = NEVER
    list_boilerplate: i64 = NEVER
    list_related_dateline: i64 = NEVER
    list_related_headline: i64 = NEVER
    list_text: i64 = NEVER

    def raised(self) -> Places:
        """Others with the same numbers, for one line alone."""
        other = Places()
        _add(other, _NOTHING, self)
        return other


def _place(state: str) -> str:
    """The place of a state."""
    zone = state.split(".")[0]
    alike = zone in ALIKE and state not in APART
    return zone if alike else ASIDES.get(state, state.replace(".", "_"))


ALIKE: Final = ("above", "headline", "between")  # zones whose states lead on alike …
APART: Final = ("between.caption",)  # … but this one
ASIDES: Final = {"body.boilerplate": "body_aside", "body.caption": "body_aside", "below.boilerplate": "below_aside", "below.byline": "below_aside"}  # fmt: skip
PLACE: Final = [intern(_place(name)) for name in NAMES]


def _scores_of(shape: str) -> Places:
    scores = Places()
    scores.states = tuple([NUMBER[name] for name in SCORES[shape]])
    for order, state in enumerate(scores.states):
        own = UNIT * SCORES[shape][NAMES[state]] + ORDERS - order
        if own > getattr(scores, PLACE[state]):  # of several states at a place only the best can be of the best path
            setattr(scores, PLACE[state], own)
    return scores


# what a line scores before its words are looked at
BASE: Final = {SHAPES[shape]: _scores_of(shape) for shape in SCORES}


_ANNOUNCES: Final = BASE[SHAPES[ANNOUNCED]].states


def _add(now: Places, came: Places, own: Places) -> None:
    """Fill in what has been gained once a line is at each place: what leads there, and its own score."""
    rest: i64 = ~ORDERS
    now.above = (came.above & rest) + own.above
    now.headline = (came.headline & rest) + own.headline
    now.between = (came.between & rest) + own.between
    now.between_caption = (came.between_caption & rest) + own.between_caption
    now.body_lead = (came.body_lead & rest) + own.body_lead
    now.body_body = (came.body_body & rest) + own.body_body
    now.body_aside = (came.body_aside & rest) + own.body_aside
    now.body_marker = (came.body_marker & rest) + own.body_marker
    now.body_related_dateline = (came.body_related_dateline & rest) + own.body_related_dateline
    now.body_related_headline = (came.body_related_headline & rest) + own.body_related_headline
    now.body_subheading = (came.body_subheading & rest) + own.body_subheading
    now.below_aside = (came.below_aside & rest) + own.below_aside
    now.below_related_dateline = (came.below_related_dateline & rest) + own.below_related_dateline
    now.below_related_headline = (came.below_related_headline & rest) + own.below_related_headline
    now.below_tags = (came.below_tags & rest) + own.below_tags
    now.below_text = (came.below_text & rest) + own.below_text
    now.others_boilerplate = (came.others_boilerplate & rest) + own.others_boilerplate
    now.others_related_dateline = (came.others_related_dateline & rest) + own.others_related_dateline
    now.others_related_headline = (came.others_related_headline & rest) + own.others_related_headline
    now.others_text = (came.others_text & rest) + own.others_text
    now.list_boilerplate = (came.list_boilerplate & rest) + own.list_boilerplate
    now.list_related_dateline = (came.list_related_dateline & rest) + own.list_related_dateline
    now.list_related_headline = (came.list_related_headline & rest) + own.list_related_headline
    now.list_text = (came.list_text & rest) + own.list_text
    now.states = own.states


def _cost(before: str, after: str) -> int:
    """What a step adds, beside what the zones cost where it stays in one."""
    zones = before.split(".")[0], after.split(".")[0]
    return UNIT * (ZONES[zones] + STEPS.get((before, after), 0))


_NOTHING: Final = Places()  # adds nothing to any place
for _name in set(PLACE):
    setattr(_NOTHING, _name, 0)

_UNTITLED: Final[i64] = _cost("above.boilerplate", "body.lead")
_CAPTIONS: Final[i64] = _cost("between.caption", "between.caption")
_TEXT_TITLE: Final[i64] = _cost("body.body", "body.related_headline")
_MARKER_TITLE: Final[i64] = _cost("body.marker", "body.related_headline")
_MARKER_TEXT: Final[i64] = _cost("body.marker", "body.body")
_TITLE_HEADING: Final[i64] = _cost("body.related_headline", "body.subheading")
_TITLE_TEXT: Final[i64] = _cost("body.related_headline", "body.body")
_TITLE_TIME: Final[i64] = _cost("body.related_headline", "body.related_dateline")
_BODY_BELOW: Final[i64] = _cost("body.body", "below.boilerplate")
_TAGS_TAGS: Final[i64] = _cost("below.tags", "below.tags")
_TITLE_SUMMARY: Final[i64] = _cost("below.related_headline", "below.text")
_TIME_SUMMARY: Final[i64] = _cost("below.related_dateline", "below.text")
_TITLE_TEASER: Final[i64] = _cost("others.related_headline", "others.text")
_TIME_TEASER: Final[i64] = _cost("others.related_dateline", "others.text")
_LISTED_TEASER: Final[i64] = _cost("list.related_headline", "list.text")
_LISTED_TIME_TEASER: Final[i64] = _cost("list.related_dateline", "list.text")
_LISTED_ASIDE_TEASER: Final[i64] = _cost("list.boilerplate", "list.text")


def _most(a: i64, b: i64, c: i64, d: i64) -> i64:
    return max(max(a, b), max(c, d))


def _first() -> Places:
    """What leads to each place of the first line."""
    came = Places()
    came.above = UNIT * BEGIN["above"]
    came.headline = UNIT * BEGIN["headline"]
    came.body_lead = UNIT * BEGIN["body"]
    came.list_text = came.list_boilerplate = UNIT * BEGIN["list"]
    came.list_related_headline = came.list_related_dateline = UNIT * BEGIN["list"]
    return came


def _next(at: Places, announces: bool) -> Places:
    """What leads to each place of a line, best: from the places of the line before. `announces`: the line does, others."""
    came = Places()
    came.states = at.states
    came.above = came.headline = at.above
    headed = max(at.headline, at.between)
    came.between_caption = max(headed, at.between_caption + _CAPTIONS)
    came.between = headed = max(headed, at.between_caption)
    came.body_lead = max(headed, at.above + _UNTITLED)

    title, heading, marker = at.body_related_headline, at.body_subheading, at.body_marker
    text = max(at.body_lead, at.body_body)
    beside = max(max(at.body_aside, at.body_related_dateline), heading)
    either = max(text, beside)
    body = max(max(either, title), marker)
    came.body_aside = came.body_marker = body
    came.body_body = max(max(either, marker + _MARKER_TEXT), title + _TITLE_TEXT)
    came.body_related_headline = _most(beside, title, text + _TEXT_TITLE, marker + _MARKER_TITLE)
    came.body_related_dateline = max(max(either, marker), title + _TITLE_TIME)
    came.body_subheading = max(max(either, marker), title + _TITLE_HEADING)

    title, time = at.below_related_headline, at.below_related_dateline
    text = _most(max(at.below_aside, title), at.below_text, time, body + _BODY_BELOW)
    below = max(text, at.below_tags)
    came.below_tags = max(text, at.below_tags + _TAGS_TAGS)
    came.below_aside = came.below_related_headline = came.below_related_dateline = below
    came.below_text = max(max(below, title + _TITLE_SUMMARY), time + _TIME_SUMMARY)

    aside, title, time = at.others_boilerplate, at.others_related_headline, at.others_related_dateline
    others = _most(aside, title, time, at.others_text)
    came.others_related_headline = came.others_related_dateline = others
    came.others_text = max(max(others, title + _TITLE_TEASER), time + _TIME_TEASER)
    if announces and below >> DIGITS > others >> DIGITS:  # of equals, a list goes on rather than begins
        others = below
    came.others_boilerplate = others

    aside, title, time = at.list_boilerplate, at.list_related_headline, at.list_related_dateline
    others = _most(aside, title, time, at.list_text)
    came.list_boilerplate = came.list_related_headline = came.list_related_dateline = others
    text = max(title + _LISTED_TEASER, time + _LISTED_TIME_TEASER)
    came.list_text = max(max(others, text), aside + _LISTED_ASIDE_TEASER)
    return came


def best_path(scores: list[Places]) -> list[int]:
    """One state per line, the sum of scores and steps being the greatest; of equals the last in the order of NAMES."""
    trail: list[Places] = []
    now = Places()
    for n, own in enumerate(scores):
        came = _next(now, own.states is _ANNOUNCES) if n else _first()
        _add(now, came, own)
        trail.append(came)
    _, state = max([(getattr(now, PLACE[state]) >> DIGITS, state) for state in now.states if ZONE[state] in END])
    path = [state]
    for n in range(len(trail) - 1, 0, -1):
        came = trail[n]
        gained: int = getattr(came, PLACE[state])
        state = came.states[ORDERS - (gained & ORDERS)]
        path.append(state)
    path.reverse()
    return path
