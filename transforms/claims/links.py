"""Claims and dates in; which date tells when a claim was said, and which stand in what it says, out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from transforms.records import Claim, ClaimDate, Date


def link_dates(claims: Sequence[Claim], dates: Sequence[Date]) -> list[ClaimDate]:
    """`about`: inside the content. `said`: in the claim's sentence, outside every content, next to this cue."""
    if not claims or not dates:
        return []
    dates = sorted(dates, key=lambda d: d.start)
    starts = [d.start for d in dates]
    links: list[ClaimDate] = []
    said: dict[int, tuple[int, Claim]] = {}  # date -> distance and claim
    for claim in claims:
        a, b = claim.content_start, claim.content_end
        for n in range(bisect_left(starts, claim.sentence_start), bisect_left(starts, max(claim.sentence_end, b or 0))):
            date = dates[n]
            if a is not None and b is not None and a <= date.start < b:
                links.append(ClaimDate(claim.claim_id, date.date_id, "about"))
            elif date.type in ("date", "time") and not _names(claim, date):
                gap = abs(date.start - claim.cue_start)
                if claim.kind != "headline" and (n not in said or gap < said[n][0]):
                    said[n] = (gap, claim)
    inside = {link.date_id for link in links}
    links += [
        ClaimDate(claim.claim_id, dates[n].date_id, "said")
        for n, (_, claim) in said.items()
        if dates[n].date_id not in inside
    ]
    return links


def _names(claim: Claim, date: Date) -> bool:
    """Whether the date is part of the speaker's own words: «مدير المتحف الذي أسس عام 1950»."""
    return (
        claim.speaker_start is not None
        and claim.speaker_end is not None
        and claim.speaker_start <= date.start < claim.speaker_end
    )
