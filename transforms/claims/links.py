"""Tokens, claims and dates in; which date tells when a claim was said, and which stand in what it says, out.

`said` is a time of the reporting verb's own clause: right before what it reports («أعلنت الوزارة، مساء الأحد، أن»), behind
it, or before the verb, where no other verb, relative clause or «منذ …» has it. A participle takes the time of the verb
that it leans on («زار الوزير المدينة السبت، مؤكدا أن»), where that verb reports nothing itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.boundaries import NISBA
from transforms.claims.vocabulary.lists import HINTING
from transforms.claims.vocabulary.words import listed
from transforms.conjugate import NOUN, PARTICIPLE, VERBAL
from transforms.lexicon import load
from transforms.records import Claim, ClaimDate, Date
from transforms.tokens import Tokens

_OTHER_TIMES: Final = listed("grammar", "other_times")
# What lies ahead is no time of saying: «حيث تنتهي ولايته الشهر المقبل، قال».
_AHEAD: Final = frozenset(
    form for row in load("relative")["words"] if row["kind"] == "dir" and row["value"] == 1 for form in row["forms"]
)
_IF: Final = listed("grammar", "supposing") | listed("grammar", "interrogatives")
_TURNS: Final = g.RELATIVE | g.COMP | g.COLON | g.STOP
# What stands before a time that belongs to a verb.
_LEADS: Final = g.PREPOSITION | g.ADJUNCT | g.DEFINITE | g.MARK | g.VERB
_NEVER: Final = 10**6  # tokens: farther than any date of the same sentence
_MADE: Final = "الم"
_AND_THAT: Final = "ذلك"
_DAY: Final = "يوم"
_BY_PARTICIPLE: Final = 10**5
_BESIDE: Final = 3  # tokens between a time and what is reported, with a comma and «أن»
_FRONT: Final = 2  # tokens before a time in which «و» begins a clause: «ويوم السبت قال»
_LONG: Final = 4_000  # characters of a sentence that no page has, but a long quotation
_BACK: Final = 100  # tokens from a time to a cue behind it, in such a one
_REACH: Final = 8  # tokens between what is reported and a time behind it
_FAR: Final = 16  # where nothing but who said it, and where, stands between
_NEAR_DAYS: Final = ("weekday", "today", "yesterday")  # rules of days of the news
_TOMORROW: Final = "tomorrow"
_MEDIUM_REACH: Final = 2  # tokens from «مؤتمر» to what follows it: «مؤتمر صحفي الجمعة»
_RELATIVE_REACH: Final = 5  # «الذي عقده النادي يوم الثلاثاء»


def link_dates(tokens: Tokens, claims: Sequence[Claim], dates: Sequence[Date]) -> list[ClaimDate]:
    """`about`: inside the content. `said`: in the claim's sentence and clause; of several claims the nearest has it."""
    if not claims or not dates:
        return []
    dates = sorted(dates, key=lambda d: d.start)
    starts = [d.start for d in dates]
    links: list[ClaimDate] = []
    within: dict[int, list[Claim]] = {}  # date -> claims whose contents it stands in
    beside: list[tuple[int, Claim]] = []
    for claim in claims:
        a, b = claim.content_start, claim.content_end
        first, last = claim.sentence_start, max(claim.sentence_end, b or 0)
        if last - first > _LONG:
            first, last = _near(tokens, claim, first, last)
        for n in range(bisect_left(starts, first), bisect_left(starts, last)):
            date = dates[n]
            if a is not None and b is not None and a <= date.start < b:
                links.append(ClaimDate(claim.claim_id, date.date_id, "about"))
                within.setdefault(n, []).append(claim)
            elif date.type in ("date", "time") and claim.kind != "headline" and _AHEAD.isdisjoint(date.text.split()):
                beside.append((n, claim))
    said: dict[int, tuple[int, str]] = {}  # date -> distance and claim
    for n, claim in beside:
        if all(_holds(other, claim) for other in within.get(n, ())):
            gap = _distance(tokens, claim, dates[n])
            if gap < _NEVER and (n not in said or gap < said[n][0]):
                said[n] = gap, claim.claim_id
    return links + [ClaimDate(claim_id, dates[n].date_id, "said") for n, (_, claim_id) in said.items()]


def _near(tokens: Tokens, claim: Claim, first: int, last: int) -> tuple[int, int]:
    """The part of a long sentence, from character `first` to `last`, in which a time can be of the claim: its content, and
    some tokens around that and the cue."""
    opens, closes = claim.content_start or claim.cue_start, claim.content_end or claim.cue_end
    begin = max(0, tokens.first_at(claim.cue_start) - _BACK)
    end = tokens.first_at(max(claim.cue_end, closes)) + _REACH + 1
    first = max(first, min(tokens.starts[begin], opens))
    return first, min(last, tokens.starts[end]) if end < len(tokens) else last


def _holds(outer: Claim, claim: Claim) -> bool:
    return (outer.content_start or 0) <= claim.cue_start < (outer.content_end or 0)


def _distance(tokens: Tokens, claim: Claim, date: Date) -> int:
    """Tokens between a cue and a time of its clause."""
    first, last = bisect_right(tokens.starts, date.start) - 1, tokens.first_at(date.end)
    i = bisect_right(tokens.starts, claim.cue_start) - 1
    cue, before = tokens.entries[i].cue, tokens.entries[first - 1] if first else None
    if before is None or before.word.base in _OTHER_TIMES:
        return _NEVER if before else i
    if _of_something(tokens, date, first, first < i):
        return _NEVER
    named = not before.flags & g.PREPOSITION and not any(map(str.isalpha, date.text))
    if named or before.flags & g.BRACKET:
        return _NEVER  # «مونديال 2026», «الرئيس السابق (2003-2010)»
    near = _is_near_day(date)
    if first > i:
        opens, closes = claim.content_start, claim.content_end
        if opens is not None and date.end <= opens:
            beside = tokens.first_at(opens) - last <= _BESIDE and (
                before.flags & g.COMMA or not _turns(tokens, i, first) or (near and _is_of_medium(tokens, first))
            )
            return first - i if beside or _is_free(tokens, i + 1, first, 0, near) else _NEVER
        # What it reports may stand between them.
        passed = closes is not None and claim.cue_end <= closes <= date.start
        start = tokens.first_at(closes or 0) if passed else i + 1
        behind = closes is not None and closes <= claim.cue_start  # «…، بحسب ما قال المدير في بيان، الأحد»
        reach = _FAR if near and (behind or _goes_on(tokens, start)) else _REACH
        return first - i if first - start <= reach and _is_free(tokens, start, first, 0, near) else _NEVER
    if cue is None or cue.conjunction or not _is_free(tokens, last, i):
        return _NEVER  # «… منذ 2014 ويقول محللون»: a clause of its own
    if any(_sets_apart(tokens, k) for k in range(last, i)):
        return _NEVER  # «… السبت، في حين اعتبرت النقابة أن»
    begin = max(
        [tokens.first_at(claim.sentence_start)]
        + [k for k in range(first - _FRONT, first + 1) if k >= 0 and tokens.entries[k].clean[:1] == "و"]
    )
    if cue.form != PARTICIPLE:
        return i - first if _is_free(tokens, begin, first) else _NEVER
    return i - first + _BY_PARTICIPLE if before.flags & _LEADS and _is_free(tokens, begin, first, 1) else _NEVER


def _of_something(tokens: Tokens, date: Date, first: int, before_cue: bool) -> bool:
    """«أفضل لاعب لعام 2018», «الاتفاق الموقع عام 2015، منتقدا»: a time of something else."""
    entries = tokens.entries
    if tokens.starts[first] < date.start and entries[first].clean[0] == "ل":
        return True
    k = first - 2 if entries[first - 1].clean == "في" else first - 1
    if date.grain != "year" or k < 1 or not before_cue:
        return False
    clean = entries[k].clean  # a passive participle that describes a definite noun
    return clean.startswith(_MADE) and not clean.endswith(NISBA) and bool(entries[k - 1].flags & g.DEFINITE)


def _sets_apart(tokens: Tokens, k: int) -> bool:
    """«فيما», «بينما», «في حين»; but «…، حيث قال», «…، حين قال» tell of the same time."""
    base = tokens.entries[k].word.base
    return base in g.ASIDES or (base == "حين" and tokens.entries[k - 1].word.base == "في")


def _is_near_day(date: Date) -> bool:
    """A weekday, today or yesterday: more often when it was said than when it happened."""
    return any(rule in date.rule for rule in _NEAR_DAYS) and _TOMORROW not in date.rule


def _goes_on(tokens: Tokens, start: int) -> bool:
    """«…، وذلك خلال زيارته المدينة، الأحد»."""
    return any(e.word.base == _AND_THAT and e.clean[:1] == "و" for e in tokens.entries[start : start + 2])


def _is_of_medium(tokens: Tokens, first: int) -> bool:
    """«قال المدير، الذي ينتهي عقده في أيار، في مؤتمر صحفي الجمعة إن»."""
    flags = tokens.flags
    first -= int(tokens.entries[first - 1].clean == _DAY)
    return any(
        flags[k] & g.MEDIUM and flags[k - 1] & g.PREPOSITION for k in range(max(1, first - _MEDIUM_REACH), first)
    )


def _held(tokens: Tokens, k: int, last: int) -> bool:
    """«قال في المؤتمر الصحفي الذي عقده الثلاثاء»: the relative clause at `k` tells when it was held."""
    beside = any(bits & g.MEDIUM for bits in tokens.flags[max(0, k - 2) : k])
    return beside and last - k <= _RELATIVE_REACH


def _turns(tokens: Tokens, first: int, last: int) -> bool:
    """«قال المدير، الذي عاد السبت، إن», «اتهمت الصحيفة للمرة الأولى منذ صدورها قبل عامين الوزارة بكذا»."""
    return any(e.flags & g.RELATIVE or e.word.base in _OTHER_TIMES for e in tokens.entries[first:last])


def _is_free(tokens: Tokens, first: int, last: int, verbs: int = 0, near: bool = False) -> bool:
    """Whether tokens `[first, last)` hold nothing that another time hangs on, but so many verbs.

    Where it was said may have a verb: «في كلمة ألقاها السبت»; with `near`, a day of the news, a relative clause as well.
    """
    entries, flags = tokens.entries, tokens.flags
    for k in range(first, last):
        bits = flags[k]
        if near and bits & g.RELATIVE and _held(tokens, k, last):
            continue
        if bits & _TURNS or entries[k].word.base in _OTHER_TIMES or entries[k].word.base in _IF:
            return False
        cue = entries[k].cue
        if cue is not None and cue.form == NOUN and cue.lemma in HINTING:
            return False  # «…، في إشارة إلى ما وقع عام 2003»
        reports = cue is not None and (cue.form == PARTICIPLE or (cue.form in VERBAL and not cue.nounlike))
        if reports or (bits & g.VERB and not (k and flags[k - 1] & g.PREPOSITION)):
            spoken = any(bits & g.MEDIUM for bits in flags[max(first, k - 3) : k])
            verbs -= not spoken
            if verbs < 0:
                return False
    return True
