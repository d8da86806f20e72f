"""The records that comparing pages concludes, each declared once, here; every one names its evidence."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, NamedTuple

from transforms.columns import DocumentId
from transforms.declare import HEX_ID, Field, Table


class SearchTerm(NamedTuple):
    """A word of an article, folded for look-up."""

    term: Annotated[str, Field("The word as `search_key` folds it.")]
    document_id: DocumentId
    hits: Annotated[int, Field("How often it stands in headline and body.", minimum=1)]


class ArticleSimilarity(NamedTuple):
    """Two articles near in time, or one of them undated, that share telling words."""

    document_a: Annotated[str, Field("The article with the smaller id.", pattern=HEX_ID)]
    document_b: Annotated[str, Field("The other article.", pattern=HEX_ID)]
    similarity: Annotated[
        float, Field("Cosine of their key terms, which weigh the more the earlier they stand.", minimum=0, maximum=1)
    ]
    shared_terms: Annotated[int, Field("Number of key terms in both.", minimum=1)]
    hours_apart: Annotated[
        float | None,
        Field("Hours between their publication, whole days where one says no hour; null: one has no date."),
    ]
    bond: Annotated[
        float,
        Field("What the pair counts for in a story: the similarity, half of it two days apart.", minimum=0, maximum=1),
    ]


class Story(NamedTuple):
    """Articles about one event."""

    story_id: Annotated[
        str, Field("Hash of the id of its first article, by publication time and then by id.", pattern=HEX_ID)
    ]
    title: Annotated[str | None, Field("Headline of its first dated article.")]
    articles: Annotated[int, Field("Number of articles.", minimum=1)]
    outlets: Annotated[int, Field("Number of outlets of its articles.", minimum=0)]
    first_published_at: Annotated[datetime | None, Field("Earliest publication time in it.")]
    last_published_at: Annotated[datetime | None, Field("Latest publication time in it.")]


class StoryArticle(NamedTuple):
    """An article's place in a story."""

    story_id: Annotated[str, Field("The story.", pattern=HEX_ID)]
    document_id: DocumentId
    told_at: Annotated[
        datetime | None,
        Field(
            "When it was published, by one clock for its story: UTC where all dated articles of it say how far theirs is from that, else theirs."
        ),
    ]
    similarity: Annotated[
        float,
        Field(
            "Similarity to its nearest other member, the one with the strongest bond; 1 when alone.",
            minimum=0,
            maximum=1,
        ),
    ]
    nearest_document_id: Annotated[str | None, Field("The member that the similarity is to.", pattern=HEX_ID)]
    reprint_of: Annotated[str | None, Field("The earlier member whose text it repeats.", pattern=HEX_ID)]
    evidence: Annotated[str, Field("The bond, shared terms, days and hours that put it there, as JSON.")]


class Corroboration(NamedTuple):
    """Two propositions of different documents of one story that say the same, contain one another, or conflict."""

    proposition_a: Annotated[str, Field("The proposition of the document with the smaller id.", pattern=HEX_ID)]
    proposition_b: Annotated[str, Field("The other proposition.", pattern=HEX_ID)]
    story_id: Annotated[str, Field("The story they are compared in.", pattern=HEX_ID)]
    relation: Annotated[str, Field("How they stand to each other.", allowed=("same", "contains", "conflicts"))]
    score: Annotated[float, Field("Cosine of their weighted terms.", minimum=0, maximum=1)]
    detail: Annotated[
        str | None,
        Field(
            "For `conflicts`: what differs; for `contains`: which one holds the other.",
            allowed=("number", "date", "place", "polarity", "a", "b"),
        ),
    ]
    evidence: Annotated[str, Field("The shared terms, and the two values that differ, as JSON.")]


class PublicationDate(NamedTuple):
    """The day that an undated page was published, as its story fixes it."""

    document_id: DocumentId
    published_on: Annotated[date, Field("The inferred day.", term="schema:datePublished")]
    basis: Annotated[str, Field("What it is inferred from.", allowed=("story",))]
    evidence: Annotated[str, Field("The dated member, the expressions and the rule, as JSON.")]


class DateResolution(NamedTuple):
    """The interval of a relative date, once its page's day is inferred."""

    date_id: Annotated[str, Field("The date.", pattern=HEX_ID)]
    starts_at: Annotated[datetime, Field("First instant of the half-open interval.", term="schema:startDate")]
    ends_at: Annotated[datetime, Field("First instant after the half-open interval.", term="schema:endDate")]
    evidence: Annotated[str, Field("The inferred day and the rule, as JSON.")]


class SpeakerAlias(NamedTuple):
    """A name of a person or body as some pages write it, where more pages write the same one's name otherwise."""

    alias: Annotated[str, Field("The personal name, or a body's name, as the macro `speaker_key` folds it.")]
    usual: Annotated[str, Field("The form that most pages have, under which both are grouped.")]
    evidence: Annotated[str, Field("The rule, what both forms share, and how many pages have each, as JSON.")]


class OutdatedPage(NamedTuple):
    """A page that was read again in a later version, under whatever path: what `is_latest` leaves out."""

    document_id: DocumentId


class SpeakerName(NamedTuple):
    """A name that claims give a speaker, a person, or whom they are quoted through: folded once, and not for every question."""

    name: Annotated[str, Field("The name, as in `speaker_name`, `speaker_person` or `via`.")]
    speaker_key: Annotated[str, Field("The name as the macro `speaker_key` folds it: to look up.")]


_DOCUMENT = {"document_id": ("documents", "document_id")}
_STORY = {"story_id": ("stories", "story_id")}
_PROPOSITIONS = dict.fromkeys(("proposition_a", "proposition_b"), ("propositions", "proposition_id"))
_ARTICLES = dict.fromkeys(("document_a", "document_b"), ("articles", "document_id"))
INFERENCES = (
    # Not indexed: written once, millions of rows, and never looked up by key.
    Table("search_terms", SearchTerm, ("term", "document_id"), kind="inference", references=_DOCUMENT, indexed=False),
    Table("article_similarities", ArticleSimilarity, ("document_a", "document_b"), kind="inference", references=_ARTICLES, indexed=False),
    Table("stories", Story, ("story_id",), kind="inference"),
    Table("story_articles", StoryArticle, ("document_id",), kind="inference", references=_STORY | _DOCUMENT),
    Table("corroborations", Corroboration, ("proposition_a", "proposition_b"), kind="inference", references=_STORY | _PROPOSITIONS),
    Table("publication_dates", PublicationDate, ("document_id",), kind="inference", references=_DOCUMENT),
    Table("date_resolutions", DateResolution, ("date_id",), kind="inference", references={"date_id": ("dates", "date_id")}),
    Table("outdated_pages", OutdatedPage, ("document_id",), kind="inference", references=_DOCUMENT),
    Table("speaker_names", SpeakerName, ("name",), kind="inference"),
    Table("speaker_aliases", SpeakerAlias, ("alias",), kind="inference"),
)  # fmt: skip
