"""One page's bytes in, all its records out: the pure function that tests, tools and the flow call alike."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final, NamedTuple

from transforms.claims.find import find_claims
from transforms.claims.links import link_dates
from transforms.claims.propositions import split_propositions
from transforms.clocks import clock_and_zone
from transforms.dates.find import find_dates
from transforms.decode import MAX_BYTES, decode
from transforms.fingerprints import key_terms
from transforms.identity import document_id as identify
from transforms.markup import unfilled
from transforms.pages.outlets import outlet_lines
from transforms.pages.read import Page, read_page, whole_body
from transforms.records import Article, Claim, ClaimDate, Date, Document, Headline, Proposition, Reject, Segment
from transforms.tokens import WORD, Tokens
from transforms.undated import with_offsets
from transforms.zones import Zone

ZONE_OF_ROLE: Final = {
    "headline": "headline",
    "dateline": "dateline",
    "related_dateline": "dateline",
    "body": "body",
    "subheading": "body",
    "caption": "body",
    "ticker": "related",
    "related_headline": "related",
}


class Origin(NamedTuple):
    """What is known of a page beside its bytes: manifest columns, and the run that reads it."""

    path: str = ""
    outlet: str | None = None
    url: str | None = None
    fetched_at: datetime | None = None
    first_seen_at: datetime | None = None
    run_id: str | None = None


class Parsed(NamedTuple):
    """All records of one page. `article` is None exactly where `rejects` says why."""

    document: Document
    segments: list[Segment]
    article: Article | None
    headlines: list[Headline]
    claims: list[Claim]
    propositions: list[Proposition]
    dates: list[Date]
    claim_dates: list[ClaimDate]
    rejects: list[Reject]


def parse(
    raw: bytes,
    published_at: date | None = None,
    body_only: bool = False,
    *,
    origin: Origin = Origin(),
    territory: str = "IQ",
    max_bytes: int = MAX_BYTES,
) -> Parsed:
    """Parse one file's bytes.

    published_at: known publication time, or day; it wins over the page's own dateline. A time with a zone is kept as its
    clock shows it, and the zone beside it, as for `origin.fetched_at`: pages print wall-clock times.
    body_only: the whole text is body, with no page around it.
    territory: ISO 3166 code of the country whose weeks the dates are read in.
    Never raises on any bytes: what cannot be an article is a reject. Raises ValueError for a territory of no known weeks.
    """
    name = identify(raw)
    decoded = decode(raw, max_bytes)
    fetched_at, fetched_utc_offset = clock_and_zone(origin.fetched_at)
    document = Document(
        name, origin.path, len(raw), decoded.encoding, decoded.text, origin.outlet, origin.url,
        fetched_at, fetched_utc_offset, origin.first_seen_at, origin.run_id,
    )  # fmt: skip
    # A text that is given as body may have no letters at all, as a date or a figure has none.
    if decoded.problem and not (body_only and decoded.problem[0] == "file.not_arabic"):
        whole = [Segment(name, 0, "boilerplate", 0, len(decoded.text), decoded.problem[0])] if decoded.text else []
        return _refused(document, whole, *decoded.problem)
    tokens = Tokens(decoded.text)
    known = outlet_lines(origin.outlet)
    page = whole_body(tokens, name) if body_only else read_page(tokens, name, origin.fetched_at, known)
    if page.problem:
        return _refused(document, page.segments, *page.problem)
    article = _article(tokens, page, name, published_at)
    zones = _zones(page)
    dates = find_dates(tokens, zones, article.published_at, name, territory)
    if article.published_at is None and not body_only:  # a bare text is compared with nothing
        leaning = [z for z in zones if any(d.anchor == "none" and z.start <= d.start < z.end for d in dates)]
        dates = with_offsets(dates, lambda day: find_dates(tokens, leaning, day, name, territory))
    claims = find_claims(tokens, [z for z in zones if z.name != "dateline"], dates, name)
    propositions = split_propositions(tokens, claims)
    links = link_dates(tokens, claims, dates)
    return Parsed(document, page.segments, article, page.headlines, claims, propositions, dates, links, [])


def _zones(page: Page) -> list[Zone]:
    others = {h.start: h.published_at for h in page.headlines}
    return [
        Zone(name, s.start, s.end, others.get(s.start) if name == "related" else None)
        for s in page.segments
        if (name := ZONE_OF_ROLE.get(s.role))
    ]


def _article(tokens: Tokens, page: Page, name: str, published_at: date | None) -> Article:
    shown, entries = tokens.shown, tokens.entries
    body_spans = [(s.start, s.end) for s in page.segments if s.role in ("body", "subheading")]
    paragraphs: list[str] = []
    words = 0
    for start, end in body_spans:
        paragraphs += [stripped for line in shown[start:end].splitlines() if (stripped := line.strip())]
        for i in range(tokens.first_at(start), tokens.first_at(end)):
            if entries[i].kind is WORD:
                words += 1
    if shown != tokens.printed:  # there may be fillers in it, and the margins of what was wrapped
        paragraphs = [told for paragraph in paragraphs if (told := " ".join(unfilled(paragraph).split()))]
    at, offset, grain, basis = page.published_at, page.published_utc_offset, page.published_grain, "dateline"
    if isinstance(published_at, datetime):
        (at, offset), grain, basis = clock_and_zone(published_at), "minute", "manifest"
    elif published_at is not None:
        at, offset, grain, basis = datetime.combine(published_at, time.min), None, "day", "manifest"
    return Article(
        name, _told(shown, page.headline), _told(shown, page.section), _told(shown, page.byline), "\n\n".join(paragraphs), "ar",
        at, offset if at else None, grain, basis if at else None, len(paragraphs), words,
        key_terms(tokens, [page.headline, *body_spans] if page.headline else body_spans),
    )  # fmt: skip


def _told(text: str, span: tuple[int, int] | None) -> str | None:
    """What stands in a span, in one line."""
    return " ".join(unfilled(text[span[0] : span[1]]).split()) if span else None


def _refused(document: Document, segments: list[Segment], rule: str, message: str) -> Parsed:
    reject = Reject(document.document_id, document.path, "documents", rule, message, "{}", document.run_id)
    return Parsed(document, segments, None, [], [], [], [], [], [reject])
