"""A speaker and where what is said begins in; whether whom or what the verb is about stands between them, out."""

from __future__ import annotations

from typing import Final

from transforms.claims.finding import Span
from transforms.claims.reader import Reader
from transforms.claims.vocabulary import boundaries as b
from transforms.claims.vocabulary import grammar as g

_JOINED: Final = frozenset("بلك")


def object_follows(reader: Reader, k: int, said: int) -> bool:
    """«وصف منسق الحوار قرار المعارضة بأنه»: a noun that the phrase could not go on with stands behind it."""
    joined = reader.entries[k].clean[:1] in _JOINED and reader.entries[k].clean not in g.NOT_BA  # «بالإشارة إلى كذا»
    return k < said and not joined and not reader.flags[k] & b.CLOSED and k not in reader.date_ends


def without_country(reader: Reader, span: Span) -> Span:
    """«اتهمت منظمة "سامكو" السعودية بكذا»: nobody else is accused, so that it is no adjective."""
    first, last = span
    country = reader.flags[last - 1] & g.PLACE != 0 and reader.flags[last - 2] & g.QUOTE != 0
    return (first, last - 1) if country and last > first + 2 else span


def object_later(reader: Reader, k: int, said: int) -> bool:
    """«وصفت الوزيرة ليلى الحاج في بيان القرار بأنه», «وصف الوزير، كمال الراعي، القرار بأنه»: behind an occasion or a comma."""
    if k + 2 >= said:
        return False
    flags = reader.flags
    aside = flags[k] & g.COMMA or k in reader.date_ends or (flags[k] & g.PREPOSITION and flags[k + 1] & g.MEDIUM)
    return bool(aside) and any(bits & b.PARTICULAR for bits in flags[k + 1 : said - 1])
