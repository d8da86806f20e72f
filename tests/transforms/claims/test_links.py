"""When it was said, and when what it says happened."""

from tests.transforms.claims.reading import read
from transforms.claims.find import link_dates


def roles(text):
    _, dates, claims = read(text)
    names = {d.date_id: d.text for d in dates}
    cues = {c.claim_id: c.cue for c in claims}
    return {(cues[link.claim_id], names[link.date_id], link.role) for link in link_dates(claims, dates)}


def test_beside_the_cue_it_was_said():
    assert roles("أعلنت البلدية، مساء الأحد، إغلاق الجسر القديم.") == {("أعلنت", "مساء الأحد", "said")}


def test_inside_the_content_it_is_spoken_of():
    assert roles("وقال المدير إن المصنع سيفتح في 3 أيار 2025.") == {("قال", "3 أيار 2025", "about")}


def test_a_time_goes_to_the_nearest_cue():
    found = roles("وقال الحارس، السبت، إن الباب مغلق، مؤكدا أن المفتاح ضاع.")
    assert ("قال", "السبت", "said") in found
    assert not any(cue == "مؤكدا" for cue, _, _ in found)


def test_without_dates_or_claims_there_are_no_links():
    assert roles("وقال المدير إن الباب مغلق.") == set()
    assert roles("فتح المتحف في 3 أيار 2025.") == set()
