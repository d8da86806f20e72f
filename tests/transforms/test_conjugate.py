"""Forms made by rule, against forms that a grammar book gives."""

import pytest

from transforms.conjugate import masdar_forms, participle_forms, past_forms, present_forms


def texts(forms):
    return {f.text for f in forms}


@pytest.mark.parametrize(
    ("lemma", "present", "wanted", "never"),
    [
        ("أعلن", "يعلن", {"أعلنت", "أعلنوا", "أعلنا", "أعلنه", "أعلنوه"}, {"أعلات"}),
        ("قال", "يقول", {"قالت", "قالوا", "قلت", "قلنا", "قالها"}, {"قالوت"}),
        ("نفى", "ينفي", {"نفت", "نفوا", "نفينا", "نفاه"}, {"نفىت", "نفىوا"}),
        ("دعا", "يدعو", {"دعت", "دعوا", "دعونا", "دعاهم"}, {"دعيت"}),
        ("رد", "يرد", {"ردت", "ردوا", "رددنا"}, {"رددوا"}),
    ],
)
def test_past(lemma, present, wanted, never):
    found = texts(past_forms(lemma, present))
    assert wanted <= found
    assert not never & found


@pytest.mark.parametrize(
    ("lemma", "present", "wanted", "never"),
    [
        ("قال", "يقول", {"يقول", "تقول", "نقول", "أقول", "يقولون", "يقولوا", "يقل", "تقل"}, {"نقل"}),
        ("نفى", "ينفي", {"تنفي", "ينفون", "ينف", "تنف"}, {"ينفيون"}),
        ("أكد", "يؤكد", {"نؤكد", "أؤكد", "يؤكدها"}, set()),
        ("أمل", "يأمل", {"نأمل", "آمل"}, {"أأمل"}),
    ],
)
def test_present(lemma, present, wanted, never):
    found = texts(present_forms(lemma, present))
    assert wanted <= found
    assert not never & found


def test_participles_and_verbal_nouns():
    assert {"مؤكدا", "مؤكدة", "مؤكدين"} <= texts(participle_forms("مؤكد", "يؤكد"))
    assert {"داعيا", "داعية"} <= texts(participle_forms("داع", "يدعو"))
    assert {"إشارة", "إشارته", "الإشارة", "إشارات"} <= texts(masdar_forms("إشارة"))


def test_person_gender_number():
    by_text = {f.text: f for f in past_forms("أشار", "يشير")}
    assert (by_text["أشارت"].gender, by_text["أشارت"].person) == ("f", 3)
    assert (by_text["أشاروا"].number, by_text["أشرنا"].person) == ("p", 1)
