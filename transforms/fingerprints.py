"""An article's tokens in; the terms that it is compared with other articles by, out.

News says first what happened, so the first fifty telling words of headline and body are enough to recognise an
event, and a bounded list keeps the cost of comparing linear. It depends on the page alone, so the similarity of two
pages never changes with what else is in the warehouse.
"""

from __future__ import annotations

from typing import Final

from transforms.tokens import Tokens

KEY_TERMS: Final = 50


def key_terms(tokens: Tokens, spans: list[tuple[int, int]]) -> list[str]:
    """The first `KEY_TERMS` distinct terms within `spans` (headline first, then body).

    Everyday words are left out. Numbers of two digits and more count, years do not.
    """
    found: dict[str, None] = {}
    entries = tokens.entries
    for start, end in spans:
        for i in range(tokens.first_at(start), tokens.first_at(end)):
            term = entries[i].term
            if term:
                found[term] = None
                if len(found) == KEY_TERMS:
                    return list(found)
    return list(found)
