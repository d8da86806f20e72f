"""Whom a short name resolves to: the longer form of the same name, never somebody that is only named by it."""

import pytest

from transforms.parse import parse


def names(text):
    return [c.speaker_name for c in parse(text.encode(), body_only=True).claims]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("قال الوزير كمال الحمدان إن القرار عادل.\n\nوأكد الحمدان أن التنفيذ سيبدأ غداً.", "الوزير كمال الحمدان"),
        ("قال المدافعون عن نظام الحمدان إن القرار عادل.\n\nوأكد الحمدان أن التنفيذ سيبدأ غداً.", "الحمدان"),
        ("قال عملاء سامكو إن الأسعار ارتفعت.\n\nوأعلنت سامكو أن المصنع سيفتح غداً.", "سامكو"),
        ("قالت مندوبة النرويج إن الجلسة مؤجلة.\n\nوأعلنت النرويج أن الموعد لم يحدد.", "النرويج"),
    ],
)
def test_a_name_is_not_whoever_is_named_by_it(text, last):
    assert names(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("دعت المجموعة حكومات الساحل إلى وقف القتال.", "المجموعة"),
        ("طالبت الحكومة الأردنية نظيرتها السورية بفتح المعبر.", "الحكومة الأردنية"),
        ("أعلن الاتحاد الوطني لكرة القدم أن المباراة تأجلت.", "الاتحاد الوطني لكرة القدم"),
        ("أعلنت الوزارة المعنية بشؤون البحر أن المرفأ مغلق.", "الوزارة المعنية بشؤون البحر"),
        ("أعلنت اللجنة الفنية المكلفة بإغلاق الحقل أن العمل تأخر.", "اللجنة الفنية المكلفة بإغلاق الحقل"),
    ],
)
def test_a_definite_body_ends_before_its_object(text, speaker):
    assert [c.speaker for c in parse(text.encode(), body_only=True).claims] == [speaker]


def test_two_names_of_which_each_leads_to_the_other():
    text = "تحدث الباحث كمال الراعي عن المتحف.\nوقال المصري إن القاعة ستفتح غدا.\nوقال المصري القديم إن الزوار كثيرون."
    assert names(text) == ["المصري القديم", "المصري القديم"]


def test_a_name_behind_a_word_of_respect_that_is_no_name_by_itself():
    text = "قال الدكتور الكبير إن القاعة ستفتح غدا.\nوأكد الكبير أن الزوار كثيرون."
    assert names(text) == ["الدكتور الكبير", "الدكتور الكبير"]
