"""An article's tokens in; the terms that it is compared with other articles by, out.

News says first what happened, so the first fifty telling words of headline and body are enough to recognise an
event, and a bounded list keeps the cost of comparing linear. It depends on the page alone, so the similarity of two
pages never changes with what else is in the warehouse.
"""

from __future__ import annotations

from collections.abc import Iterable

from transforms.stems import COMMON, stem
from transforms.tokens import NUMBER, WORD, Tokens

KEY_TERMS = 50
_YEARS = range(1900, 2101)  # a year says little about an event


def key_terms(tokens: Tokens, spans: Iterable[tuple[int, int]], limit: int = KEY_TERMS) -> list[str]:
    """The first `limit` distinct stems within `spans` (headline first, then body), everyday words left out.

    Numbers of two digits and more count, years do not.
    """
    found: dict[str, None] = {}
    for start, end in spans:
        for i in range(tokens.first_at(start), tokens.first_at(end)):
            entry = tokens.entries[i]
            if entry.kind is WORD:
                term = stem(entry.folded)
                if not term or term in COMMON:
                    continue
            elif entry.kind is NUMBER and entry.number > 9 and entry.number not in _YEARS:
                term = str(entry.number)
            else:
                continue
            found[term] = None
            if len(found) == limit:
                return list(found)
    return list(found)
