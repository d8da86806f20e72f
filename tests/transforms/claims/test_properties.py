"""What holds for every text: spans re-read, claims nest, reading twice is reading once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.transforms.claims.reading import DOCUMENT, claims, read
from transforms.claims.find import find_claims
from transforms.claims.links import link_dates
from transforms.claims.propositions import split_propositions
from transforms.lexicon import load
from transforms.records import CUE_CLASSES, SPEAKER_BASES

PIECES = st.sampled_from(
    [
        "قال", "وأكد", "أعلنت", "نقلت", "مشيرا", "مؤكدة", "نفى", "لم", "تعليق", "قوله", "بحسب", "وفقا", "كما", "حسبما", "الوزير", "اللجنة", "بيان",
        "للوزارة", "أن", "إن", "أنه", "إلى", "على", "عن", "في", "الذي", "التي", "وكانت", "قد", "انتهاء", "تشكيل", "الأعمال", "يمكن", "قبل", "هذا", "بتعويض",
        '"', "«", "»", "(", ")", "ـ", "،", ".", ":", "؟", "\n", " ", "-", "12", "الأحد", "نؤكد", "د", "ل", "و", "X",
        "إن-", "إن.", "المصري", "المصري القديم", "الراعي", "كمال الراعي",
    ]
)  # fmt: skip


def words(data):
    """Every string in a lexicon."""
    if isinstance(data, str):
        yield data
    else:
        for item in data.values() if isinstance(data, dict) else data:
            yield from words(item)


# What the grammar looks for stands side by side here in every way, also where a text breaks off.
LEXICON = st.sampled_from(sorted(set(words(load("grammar")))) + [verb["lemma"] for verb in load("cues")["verbs"]])
ANY = st.lists(PIECES | LEXICON, max_size=40).map(" ".join) | st.text(max_size=60)
# Of words in any order few make a claim, so a report stands among them.
REPORTS = st.tuples(
    st.sampled_from(["وقال", "أكد", "وأعلنت", "نفت", "وأضاف", "مشيرا", "وبحسب", "نقلت"]),
    st.sampled_from(
        ["الوزير", "كمال الراعي", "المصري القديم", "اللجنة في بيان", "مدير المصنع، الأحد،", "لوكالة سانا", ""]
    ),
    st.sampled_from(["إن", "أن", "إلى أن", ':  "', "أنه", "قوله إن", "عن", ""]),
    st.sampled_from(["القرار عادل", "الطريق مغلقة منذ الأحد", "انتهاء الأعمال", ""]),
    st.lists(PIECES | LEXICON, max_size=8).map(" ".join),
    st.sampled_from([".", '".', "،", "\n", ""]),
).map(" ".join)
TEXTS = st.tuples(ANY, REPORTS, ANY | REPORTS).map(". ".join) | ANY


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_span_re_reads_to_the_stored_text(text):
    tokens, dates, found = read(text)
    ids = {c.claim_id for c in found}
    for c in found:
        assert text[c.cue_start : c.cue_end] == c.cue
        assert c.cue
        if c.content is not None:
            assert text[c.content_start : c.content_end] == c.content
            assert any(map(str.isalnum, c.content))
        if c.speaker is not None:
            assert text[c.speaker_start : c.speaker_end] == c.speaker
            assert c.speaker
        assert 0 <= c.sentence_start <= c.cue_start < c.cue_end <= c.sentence_end <= len(text)
        assert c.cue_class in CUE_CLASSES
        assert c.speaker_basis in SPEAKER_BASES
        assert c.parent_id is None or (c.parent_id in ids and c.parent_id != c.claim_id)
    assert len(ids) == len(found)
    assert [c.ordinal for c in found] == list(range(len(found)))
    for p in split_propositions(tokens, found):
        assert text[p.start : p.end] == p.text
    known = {d.date_id for d in dates}
    assert all(link.claim_id in ids and link.date_id in known for link in link_dates(tokens, found, dates))


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_reading_is_pure(text):
    assert claims(text) == claims(text)


def test_no_zone_no_claim():
    tokens, dates, found = read("وقال المدير إن الباب مغلق.")
    assert found
    assert find_claims(tokens, [], dates, DOCUMENT) == []


@pytest.mark.parametrize("text", ["قال المدير إن-", "وأكد الوزير مصرحا إن.", "أوضح المدير مشيرا إلى إن-"])
def test_a_text_breaks_off_behind_a_sign_that_joins(text):
    assert claims(text) == []
