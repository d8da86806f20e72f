"""What stands between marks in a name is a name only while it is short: the rest of a page behind a mark that nobody closed is none."""

import pytest

from tests.transforms.claims.reading import claims


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        (2, 'جمعية "البحر البحر"'),
        (12, 'جمعية "' + " ".join(["البحر"] * 12) + '"'),
        (16, "جمعية"),
    ],
)
def test_words_between_marks_in_a_name(words, speaker):
    quoted = " ".join(["البحر"] * words)
    found = claims(f'أعلنت جمعية "{quoted}" أن السوق سيفتح أبوابه غداً.')
    assert [c.speaker for c in found] == [speaker]
