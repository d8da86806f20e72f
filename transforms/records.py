"""The records that are read off one page, and those about runs: each declared once, here.

Offsets count Unicode code points of `documents.text`, start inclusive, end exclusive; `text[start:end]` is the
stored text, always. Times are wall-clock times as printed on the page, without a zone.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, NamedTuple

from transforms.columns import CUE_CLASSES, GRAINS, ROLES, SPEAKER_BASES, DocumentId, End, Ordinal, RunId, Start
from transforms.declare import HEX_ID, RULE_ID, Field, Table
from transforms.inferences import INFERENCES


class Document(NamedTuple):
    """One raw file's content, decoded and otherwise untouched."""

    document_id: DocumentId
    path: Annotated[str, Field("Path relative to the inbox, with forward slashes.")]
    size_bytes: Annotated[int, Field("Size of the file in bytes.", minimum=0, term="schema:contentSize")]
    encoding: Annotated[str, Field("The encoding that the bytes were decoded with; `binary` when they are not text.")]
    text: Annotated[str, Field("The decoded text, otherwise untouched.", term="schema:text")]
    outlet: Annotated[str | None, Field("Who published the page, from the manifest.", term="schema:publisher")]
    url: Annotated[str | None, Field("Address of the page, from the manifest.", term="schema:url")]
    fetched_at: Annotated[
        datetime | None, Field("When the page was saved, as its saver's clock showed it, from the manifest.")
    ]
    fetched_utc_offset: Annotated[
        int | None, Field("Minutes that this clock is east of UTC, where the manifest says.", minimum=-840, maximum=840)
    ]
    first_seen_at: Annotated[datetime | None, Field("When a run first read this content (UTC).")]
    run_id: Annotated[str | None, Field("The run whose reading this is.")]


class Segment(NamedTuple):
    """A run of lines with one role; the segments of a document cover its text exactly once."""

    document_id: DocumentId
    ordinal: Ordinal
    role: Annotated[str, Field("What the lines are on the page.", allowed=ROLES)]
    start: Start
    end: End
    rule: Annotated[str, Field("Id of the evidence that decided the role.")]


class Article(NamedTuple):
    """The one article of a page."""

    document_id: DocumentId
    headline: Annotated[str | None, Field("The article's title as short as the page gives it.", term="schema:headline")]
    section: Annotated[str | None, Field("The section that the page names.", term="schema:articleSection")]
    byline: Annotated[str | None, Field("Author, or desk, as printed.", term="schema:author")]
    body: Annotated[str, Field("Paragraphs of the body, joined by a blank line.", term="schema:articleBody")]
    language: Annotated[str, Field("ISO 639-1 code.", allowed=("ar",), term="schema:inLanguage")]
    published_at: Annotated[
        datetime | None, Field("Publication time as printed or as in the manifest.", term="schema:datePublished")
    ]
    published_utc_offset: Annotated[
        int | None,
        Field("Minutes that this clock is east of UTC, where page or manifest say.", minimum=-840, maximum=840),
    ]
    published_grain: Annotated[
        str | None, Field("How fine the publication time is.", allowed=("second", "minute", "hour", "day"))
    ]
    published_basis: Annotated[str | None, Field("Where the time is printed.", allowed=("dateline", "manifest"))]
    paragraphs: Annotated[int, Field("Number of body paragraphs.", minimum=0)]
    words: Annotated[int, Field("Number of words in the body.", minimum=0, term="schema:wordCount")]
    key_terms: Annotated[
        list[str], Field("First 50 distinct stems of headline and body, everyday words left out; for comparison only.")
    ]


class Headline(NamedTuple):
    """A headline of another article on the page."""

    document_id: DocumentId
    ordinal: Ordinal
    role: Annotated[str, Field("`ticker` above the article, `related` elsewhere.", allowed=("ticker", "related"))]
    text: Annotated[str, Field("The headline as printed.", term="schema:headline")]
    start: Start
    end: End
    published_at: Annotated[datetime | None, Field("The time that stands with it.", term="schema:datePublished")]


class Claim(NamedTuple):
    """One statement that the page attributes to someone: cue, speaker, content."""

    claim_id: Annotated[str, Field("Hash of the document id and the cue's and content's spans.", pattern=HEX_ID)]
    document_id: DocumentId
    ordinal: Ordinal
    parent_id: Annotated[str | None, Field("The claim whose content this claim stands in.", pattern=HEX_ID)]
    zone: Annotated[str, Field("Part of the page.", allowed=("headline", "body", "related"))]
    kind: Annotated[str, Field("How the words are rendered.", allowed=("headline", "direct", "indirect", "mixed"))]
    cue: Annotated[str, Field("The reporting word or phrase.")]
    cue_start: Start
    cue_end: End
    cue_lemma: Annotated[str, Field("The lexicon entry of the cue.")]
    cue_class: Annotated[str, Field("What kind of act the cue reports.", allowed=CUE_CLASSES)]
    speaker: Annotated[str | None, Field("The speaker's words on the surface, if any.")]
    speaker_start: Annotated[int | None, Field("First character of the speaker.", minimum=0)]
    speaker_end: Annotated[int | None, Field("One past the last character of the speaker.", minimum=0)]
    speaker_name: Annotated[
        str | None, Field("Whom the speaker resolves to: the fullest name on the page.", term="schema:author")
    ]
    speaker_person: Annotated[
        str | None, Field("The personal name in `speaker_name`, without office and respect; null: none.")
    ]
    speaker_basis: Annotated[str, Field("What the resolution stands on.", allowed=SPEAKER_BASES)]
    via: Annotated[str | None, Field("The outlet or agency the speaker is quoted through.", term="schema:isBasedOn")]
    medium: Annotated[str | None, Field("Where it was said, as printed: a statement, a press conference, a platform.")]
    content: Annotated[
        str | None, Field("What is claimed, without outer marks and complementiser.", term="schema:text")
    ]
    content_start: Annotated[int | None, Field("First character of the content.", minimum=0)]
    content_end: Annotated[int | None, Field("One past the last character of the content.", minimum=0)]
    sentence_start: Start
    sentence_end: End
    polarity: Annotated[
        str,
        Field(
            "Whether the speaker says it, denies it, did not say it, might say it (asked, expected, possible), or would not comment.",
            allowed=("affirmed", "denied", "negated", "open", "no_comment"),
        ),
    ]
    rule: Annotated[str | None, Field("Id of the rule of `claim_rules` that read it.", pattern=RULE_ID)]
    speaker_rule: Annotated[
        str | None, Field("Id of the rule of `speaker_rules` that found the name.", pattern=RULE_ID)
    ]


class Proposition(NamedTuple):
    """One clause of a claim's content: the unit that is compared across outlets."""

    proposition_id: Annotated[str, Field("Hash of the claim id and the clause's span.", pattern=HEX_ID)]
    claim_id: Annotated[str, Field("The claim it is part of.", pattern=HEX_ID)]
    document_id: DocumentId
    ordinal: Annotated[int, Field("Position within the claim, from 0.", minimum=0)]
    text: Annotated[str, Field("The clause as printed.")]
    start: Start
    end: End
    terms: Annotated[list[str], Field("Folded stems of its content words, in order; for comparison only.")]
    numbers: Annotated[
        list[str],
        Field("Its numbers, each with the stem of what it counts: `5 عمل`; of dead `12 قتيل`, of wounded `3 جريح`."),
    ]
    ordinals: Annotated[list[str], Field("Its ranks, each with the stem of what it ranks: `2 مرحل`.")]
    places: Annotated[list[str], Field("Where it puts what it tells: `city بغداد`, `country IQ`.")]
    negated: Annotated[bool, Field("Whether its words deny what they tell.")]
    negations: Annotated[int, Field("How many of its words negate, wherever they stand in it.", minimum=0)]


class Date(NamedTuple):
    """One temporal expression."""

    date_id: Annotated[str, Field("Hash of the document id and the span.", pattern=HEX_ID)]
    document_id: DocumentId
    ordinal: Ordinal
    zone: Annotated[str, Field("Part of the page.", allowed=("headline", "dateline", "body", "related"))]
    text: Annotated[str, Field("The expression as printed.")]
    start: Start
    end: End
    type: Annotated[str, Field("TIMEX3 type.", allowed=("date", "time", "duration", "set"), term="TIMEX3:type")]
    calendar: Annotated[str, Field("The calendar it is written in.", allowed=("gregorian", "hijri"))]
    value: Annotated[str, Field("TIMEX3 value; keeps X for what is not known.", term="TIMEX3:value")]
    mod: Annotated[
        str | None,
        Field(
            "TIMEX3 modifier.",
            allowed=("START", "MID", "END", "BEFORE", "AFTER", "APPROX", "EARLY", "LATE", "LESS_THAN", "MORE_THAN"),
            term="TIMEX3:mod",
        ),
    ]
    grain: Annotated[str | None, Field("How fine it is; null where the unit is none of these.", allowed=GRAINS)]
    starts_at: Annotated[datetime | None, Field("First instant of the half-open interval.", term="schema:startDate")]
    ends_at: Annotated[datetime | None, Field("First instant after the half-open interval.", term="schema:endDate")]
    anchor: Annotated[
        str,
        Field("What it leaned on.", allowed=("absolute", "publication", "mention", "none"), term="TIMEX3:anchorTimeID"),
    ]
    rule: Annotated[str, Field("Id of the rule that read it.")]
    weekday_offsets: Annotated[
        list[str] | None,
        Field(
            "On a page without a day: hours from the publication day's midnight to start and end, `18/24`, had it been "
            "published on Monday, …, Sunday; null where the weekday does not tell."
        ),
    ] = None


class ClaimDate(NamedTuple):
    """A date that belongs to a claim."""

    claim_id: Annotated[str, Field("The claim.", pattern=HEX_ID)]
    date_id: Annotated[str, Field("The date.", pattern=HEX_ID)]
    role: Annotated[str, Field("`said`: when it was said; `about`: what it speaks of.", allowed=("said", "about"))]


class Reject(NamedTuple):
    """A file or row that a rule refused, kept whole with the rule's name."""

    document_id: DocumentId
    path: Annotated[str, Field("Path relative to the inbox.")]
    table: Annotated[str, Field("The table that the row was for; `documents` when the file as a whole was refused.")]
    rule: Annotated[str, Field("Id of the rule that refused it.")]
    message: Annotated[str, Field("What is wrong, for a person.")]
    record: Annotated[str, Field("The refused record as JSON; `{}` where the file itself is the record.")]
    run_id: Annotated[str | None, Field("The run that wrote the row.")]


class File(NamedTuple):
    """One version of one file in the inbox; a page that changed under its path has two rows."""

    path: Annotated[str, Field("Path relative to the inbox, with forward slashes.")]
    document_id: DocumentId
    size_bytes: Annotated[int, Field("Size of the file in bytes.", minimum=0, term="schema:contentSize")]
    modified_ns: Annotated[int, Field("The file's modification time, in nanoseconds since 1970 (UTC).")]
    outcome: Annotated[
        str,
        Field(
            "What became of it; a `duplicate` has the content of a file that came before, article or reject.",
            allowed=("article", "duplicate", "reject"),
        ),
    ]
    run_id: Annotated[str, Field("The run whose reading stands: the first of this version, unless one replaced it.")]
    last_run_id: Annotated[
        str, Field("The run that last recorded it: a later one where it was put back, and maybe where it was touched.")
    ]
    outlet: Annotated[str | None, Field("Who published the page, from the manifest.", term="schema:publisher")]


class Run(NamedTuple):
    """One ingest run."""

    run_id: RunId
    started_at: Annotated[datetime, Field("Start of the run (UTC).")]
    ended_at: Annotated[datetime | None, Field("End of the run (UTC).")]
    status: Annotated[str, Field("How it ended.", allowed=("published", "nothing_new"))]
    inbox: Annotated[str, Field("The inbox, as an absolute path.")]
    parameters: Annotated[str, Field("Settings of the run, as JSON.")]
    versions: Annotated[
        str,
        Field(
            "Versions of Khabar and of what it stands on, as JSON; `reader` names the very rules and words that read its pages."
        ),
    ]
    files_seen: Annotated[int, Field("Files in the inbox.", minimum=0)]
    files_new: Annotated[
        int,
        Field(
            "Of these, files read: what no run had read as it is now, or what a replay was to read again.", minimum=0
        ),
    ]
    articles: Annotated[int, Field("Articles written.", minimum=0)]
    duplicates: Annotated[int, Field("Files whose content another file already gave.", minimum=0)]
    rejected_files: Annotated[int, Field("Files refused.", minimum=0)]
    rejected_rows: Annotated[int, Field("Rows refused.", minimum=0)]
    claims: Annotated[int, Field("Claims written.", minimum=0)]
    dates: Annotated[int, Field("Dates written.", minimum=0)]


class ReplacedReading(NamedTuple):
    """A reading of a file that a later run replaced: its rows are gone, and what they came to is kept here."""

    run_id: Annotated[str, Field("The run that read the file again.")]
    document_id: DocumentId
    path: Annotated[str, Field("Path relative to the inbox.")]
    replaced_run_id: Annotated[str, Field("The run whose reading was replaced.")]
    outcome: Annotated[str, Field("What had become of the file.", allowed=("article", "reject"))]
    rejected_rows: Annotated[int, Field("Rows of it that had been refused.", minimum=0)]
    claims: Annotated[int, Field("Claims that had been written.", minimum=0)]
    dates: Annotated[int, Field("Dates that had been written.", minimum=0)]


_DOCUMENT = {"document_id": ("documents", "document_id")}
FACTS = (
    Table("documents", Document, ("document_id",)),
    Table("segments", Segment, ("document_id", "ordinal"), references=_DOCUMENT),
    Table("articles", Article, ("document_id",), references=_DOCUMENT),
    Table("headlines", Headline, ("document_id", "ordinal"), references=_DOCUMENT),
    Table("claims", Claim, ("claim_id",), references=_DOCUMENT | {"parent_id": ("claims", "claim_id")}),
    Table("propositions", Proposition, ("proposition_id",), references=_DOCUMENT | {"claim_id": ("claims", "claim_id")}),
    Table("dates", Date, ("date_id",), references=_DOCUMENT),
    Table("claim_dates", ClaimDate, ("claim_id", "date_id"), references={"claim_id": ("claims", "claim_id"), "date_id": ("dates", "date_id")}),
)  # fmt: skip
OPERATIONS = (
    # Not indexed: a record may hold a whole page.
    Table("rejects", Reject, ("document_id", "path", "table", "rule", "record"), kind="operation", indexed=False),
    Table("files", File, ("path", "document_id"), kind="operation"),
    Table("replaced_readings", ReplacedReading, ("run_id", "document_id"), kind="operation", references=dict.fromkeys(("run_id", "replaced_run_id"), ("runs", "run_id"))),
    Table("runs", Run, ("run_id",), kind="operation"),
)  # fmt: skip

TABLES: dict[str, Table] = {t.name: t for t in FACTS + OPERATIONS + INFERENCES}
