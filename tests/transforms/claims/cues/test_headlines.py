"""A place before the colon of a headline: it speaks, or something happened there."""

import pytest

from tests.transforms.claims.reading import DOCUMENT
from transforms.claims.find import find_claims
from transforms.tokens import Tokens
from transforms.zones import Zone

BODY = "وقالت فرنسا إن الاتفاق الموقع بين البلدين قد انتهى."


def cues(headline: str) -> list[str]:
    text = f"{headline}\n\n{BODY}"
    zones = [Zone("headline", 0, len(headline)), Zone("body", len(headline) + 2, len(text))]
    return [c.cue for c in find_claims(Tokens(text), zones, [], DOCUMENT)]


@pytest.mark.parametrize(
    ("headline", "speaks"),
    [
        ("فرنسا: الاتفاق الموقع أصبح ملغى", True),
        ("فرنسا: لن نشارك في المحادثات", True),
        ("فرنسا: مستعدون لاستقبال اللاجئين", True),
        ("فرنسا: سفن أجنبية اقتربت من الساحل", True),
        ("فرنسا: انتخاب عمدة جديد للعاصمة", False),
        ("فرنسا: آلاف العمال يتظاهرون في العاصمة", False),
    ],
)
def test_a_place_before_a_colon(headline, speaks):
    assert (":" in cues(headline)) == speaks
