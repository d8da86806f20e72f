"""Where a sentence ends, for claims and dates alike."""

import pytest

from transforms.dates.clause.direction import ends_sentence
from transforms.sentences import Sentences
from transforms.stops import is_stop
from transforms.tokens import Tokens

ENDS = ["وصل الوفد. وقال", "وصل الوفد.", "عام 2026. وصل", "عام 2026.", "وصل الوفد؟ نعم", "وصل الوفد.وقال الوزير"]
ENDS_NONE = [
    "المدير د. سامي الراعي",
    "قناة إم.بي.سي العربية",
    "موقع example.com العربي",
    "بلغت 3.5 بالمئة",
    "سامي م. الراعي",
    "وصل (...) الوفد",
]


@pytest.mark.parametrize("text", [*ENDS, *ENDS_NONE])
def test_claims_and_dates_see_the_same_sentences(text):
    tokens = Tokens(text)
    signs = [i for i, entry in enumerate(tokens.entries) if entry.surface in ".؟"]
    ends = [i for i in signs if is_stop(tokens, i)]
    assert bool(ends) is (text in ENDS)
    assert ends_sentence(tokens, 0, len(tokens)) is bool(ends)
    assert Sentences(tokens).around(0)[1] == (ends[0] if ends else len(tokens))
