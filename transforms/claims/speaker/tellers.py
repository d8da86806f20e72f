"""A participle in; whose reporting verb, which has no content of its own, it leans on, out: «علق المدرب قائلا إن …»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from typing import Final

from transforms.claims.content.places import stands_as_verb
from transforms.claims.finding import Finding
from transforms.claims.markers import marker_of
from transforms.claims.reader import Reader
from transforms.claims.speaker.bare_names import alone
from transforms.claims.speaker.somebody import is_own_word
from transforms.claims.speaker.things import is_of_other, is_thing
from transforms.claims.surface import preverbal, speakers
from transforms.claims.surface.mentions import Mention
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g
from transforms.claims.vocabulary.lists import BLAMING
from transforms.claims.vocabulary.words import CueWord
from transforms.conjugate import VERBAL
from transforms.lexicon import load
from transforms.tokens import Entry

TRANSITIVE: Final = frozenset(("demand", "accuse", "condemn", "warn", "threaten", "reject", "praise"))
_WHAT_WAS: Final = frozenset(load("grammar")["what_was"])
_ASCRIBES: Final = "نسب"
_FAR: Final = 16  # tokens from it to «قوله»
_NO_SOURCE: Final = frozenset(("كما", "لما"))


def teller(reader: Reader, f: Finding, known: Sequence[Mention], read: Container[int]) -> Mention | None:
    """Whose reporting verb without a content of its own a participle leans on: «علق المدرب قائلا إن …»."""
    cues, found = reader.cues, None
    for x in range(bisect_left(cues, f.i) - 1, -1, -1):
        i = cues[x]
        cue = reader.entries[i].cue
        if i < f.sentence[0] or cue is None:
            break
        if (
            i in read
            or cue.form not in VERBAL
            or cue.person != 3
            or cue.lemma in BLAMING
            or reader.sentences.quotation_at(i) is not f.quotation
        ):
            continue
        if reader.flags[i - 1] & g.RELATIVE and any(reader.flags[k] & g.COMMA for k in range(i, f.i)):
            continue  # «علقت سلمى، التي نشرت الصور، قائلة»
        marker = marker_of(reader, i)
        if marker in _NO_SOURCE:
            continue  # «كما وصفه بكذا»; but «زار الوفد الميناء، وفق ما نقلت الوكالة، مشيرة إلى أن»
        doubtful = cue.nounlike and not marker and not _heads_clause(reader, i, cue, f.sentence[0])
        if doubtful and (found is not None or not stands_as_verb(reader, i, cue, f.sentence[0], True)):
            continue
        span = speakers.after(reader, i + 1, f.i)
        if span is not None and cue.nounlike and cue.gender == "m" and _no_subject(reader.entries[span[0]]):
            continue  # «من أجل نقل السفارة», «عبر دعم الفريق»
        if span is None:
            before = preverbal.before(reader, i, f.sentence[0], False)
            span = before.span if before else None
        if span is None or reader.flags[span[0]] & g.QUOTE or is_own_word(reader.entries[span[0]]):
            break
        if is_thing(reader, span[0], known) or (span[0] == i + 1 and is_of_other(reader, span, cue.gender, True)):
            break  # «نشرت صورة للميناء، معلقة»
        whole = span[1]
        span = alone(reader, span, known)
        if cue.cue_class in TRANSITIVE and not _goes_on(reader, whole, f.i):
            # «امتدح الرئيس، الوزير، معتبرا …»; but «امتدح الرئيس، جون سميث، الوزير معتبرا …»
            ends = (k for k in range(span[0] + 1, span[1]) if reader.flags[k] & g.COMMA and reader.flags[k + 1])
            span = span[0], next(ends, span[1])
        if "ل" in cue.takes:  # «دعا المدير للهدوء»
            span = span[0], next((k for k in range(span[0] + 1, span[1]) if reader.entries[k].clean[0] == "ل"), span[1])
        if "ب" in cue.takes:  # «أشاد المتظاهرون بالدور»
            whom = (k for k in range(span[0] + 1, span[1]) if _brought(reader.entries[k].clean))
            span = span[0], next(whom, span[1])
        found = Mention(reader, span, cue.gender if cue.number == "s" else "")
        if not doubtful:
            break
    return found


def ascribe(reader: Reader, f: Finding) -> None:
    """«ونسب الموقع إلى الوزير قوله إن»: the outlet and whom it quotes, where the verb is a noun far more often."""
    for k in range(f.i - 2, max(f.sentence[0] - 1, f.i - _FAR), -1):
        if reader.entries[k].clean.removeprefix("و") != _ASCRIBES:
            continue
        to = next((j for j in range(k + 1, f.i - 1) if reader.entries[j].word.base == "إلى"), 0)
        whom = speakers.after(reader, to + 1, f.i) if to else None
        if whom is not None:
            outlet = speakers.after(reader, k + 1, to) if to > k + 1 else None
            f.speaker, f.source = (outlet, whom) if outlet else (whom, None)
            f.pronoun, f.basis = False, "explicit"
        return


def what_was_said(reader: Reader, f: Finding) -> Mention | None:
    """Who «ما قاله الوزير أمس، إذ أكد أن» names in the sentence of a verb."""
    cues = reader.cues
    for x in range(bisect_left(cues, f.i) - 1, -1, -1):
        i = cues[x]
        cue = reader.entries[i].cue
        if i <= f.sentence[0] or cue is None:
            break
        if reader.entries[i - 1].clean in _WHAT_WAS and cue.form in VERBAL and cue.person == 3:
            span = speakers.after(reader, i + 1, f.i - 1)
            return Mention(reader, span, cue.gender) if span is not None else None
    return None


def _brought(clean: str) -> bool:
    """«بالدور», «بإنجاز»."""
    return clean[:3] == "بال" and clean not in g.NOT_BA


def _goes_on(reader: Reader, k: int, stop: int) -> bool:
    """Whether more than a relative clause stands between a subject's end at `k` and a participle at `stop`: its object."""
    while k < stop and reader.flags[k] & g.COMMA:
        k += 1
    return k < stop and not reader.flags[k] & g.RELATIVE


def _heads_clause(reader: Reader, i: int, cue: CueWord, first: int) -> bool:
    """«وبدوره رد المدير»; but «انتقد المتحدث وصف المدير» may be a noun: a verb before it is asked first."""
    return stands_as_verb(reader, i, cue, first, False) or bool(reader.flags[i - 1] & g.ADJUNCT)


def _no_subject(head: Entry) -> bool:
    """Whether what follows a masculine form is an act, or feminine, so that the form is a noun."""
    feminine = head.flags & b.INSTITUTION and head.word.base.endswith(b.THINGS) and not head.flags & g.PERSON
    return bool(feminine or head.flags & g.MASDAR)
