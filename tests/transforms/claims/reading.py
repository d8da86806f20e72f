"""Reads claims out of a bare text: what the tests of claims share."""

from transforms.claims.find import find_claims
from transforms.dates.find import find_dates
from transforms.records import Claim, Date
from transforms.tokens import Tokens
from transforms.zones import Zone

DOCUMENT = "0" * 32


def read(text: str, zone: str = "body") -> tuple[Tokens, list[Date], list[Claim]]:
    tokens, zones = Tokens(text), [Zone(zone, 0, len(text))]
    dates = find_dates(tokens, zones, None, DOCUMENT)
    return tokens, dates, find_claims(tokens, zones, dates, DOCUMENT)


def claims(text: str, zone: str = "body") -> list[Claim]:
    return read(text, zone)[2]
