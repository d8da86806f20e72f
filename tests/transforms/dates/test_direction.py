"""Whether a weekday is to come or past: the word that tells beside the one that does not, and the page as a whole."""

from datetime import datetime

import pytest

from .reading import interval, read

SUNDAY = datetime(2026, 1, 18, 12)
LAST, NEXT = "2026-01-13", "2026-01-20"  # Tuesdays


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("تتجه الأنظار الثلاثاء إلى ملعب المدينة", NEXT),  # what is scheduled stands in the present
        ("تتجه الأنظار منذ الثلاثاء إلى ملعب المدينة", LAST),
        ("كان مغن يحيي حفلا الثلاثاء", LAST),
        ("المنتخب الذي يستضيف جاره الثلاثاء", NEXT),
        ("أعلن الوزير الذي يزور القاهرة، الثلاثاء، موقفه", LAST),  # the day of the main verb
        ("المباراة التي يخوضها الفريق الثلاثاء", NEXT),
        ("الفريقان اللذان يلتقيان الثلاثاء", NEXT),
        ("الموسم الذي يبدأ في آذار", "2026-03-01"),
        ("المهرجان الذي تستضيفه المدينة في آب", "2025-08-01"),  # of months «which» tells less: every year
        ("والثلاثاء ينضم المدرب إلى الفريق", NEXT),
        ("يحتاج الفريق إلى نقطة أمام جاره الثلاثاء", NEXT),
        ("يتأهب الفريق لمباراته الثلاثاء", NEXT),
        ("تستعد البلاد للإعصار الذي ضرب الجزيرة الثلاثاء", LAST),  # spelt like a noun, a verb behind «الذي»
        ("كان من المقرر أن يبدأ العمل الثلاثاء", LAST),
        ("من المقرر أن يبدأ العمل الثلاثاء", NEXT),
        ("ألغت الوزارة عرضا كانت ستنظمه الثلاثاء", LAST),
        ("المباراة المقرر إقامتها الثلاثاء", NEXT),  # a noun that is spelt like «أقامتها»
        ("دعا المجلس إلى جلسة الثلاثاء", NEXT),
        ("دعا المجلس الثلاثاء إلى جلسة", LAST),
        ("دعا مجلس النقابة للعمال يوم الثلاثاء إلى جلسة", LAST),
        ("أجاب المدرب عن الأسئلة قبل مباراة فريقه الثلاثاء", NEXT),
        ("أجاب المدرب عن الأسئلة قبل المباراة الأخيرة الثلاثاء", LAST),
        ("وكان من المفترض أن تبدأ الدورة الثلاثاء", LAST),
        ("من المفترض أن تبدأ الدورة الثلاثاء", NEXT),
        ("أعلن النادي قائمته لمواجهة جاره الثلاثاء", NEXT),
        ("أعلن النادي قائمته لمواجهة جاره الثلاثاء التي انتهت بالتعادل", LAST),
        ("أجاب المدرب عن الأسئلة قبل رحيله الثلاثاء", LAST),
        ('ومن المقرر أن يزور قرية "السلام" الثلاثاء', NEXT),
        ("ومن المقرر أن توقف الشركة أعمالها الثلاثاء", NEXT),
        ("على أن تدخل الهدنة حيز التنفيذ الثلاثاء", NEXT),
        ("ثم تدخل رجال الأمن في الشارع الثلاثاء", LAST),
        ("المعرض المفتوح حتى يوم الثلاثاء", NEXT),
        ("لم يفتح المعرض حتى يوم الثلاثاء", LAST),
        ("وحتى يوم الثلاثاء كانت المدينة هادئة", LAST),
        ("استمر المعرض حتى يوم الثلاثاء", LAST),
        ("وبعد أن توقف القطار غادر الركاب الثلاثاء", LAST),
        ("أجاب المدرب من قبل لجنة الحكام الثلاثاء", LAST),
        ("تأهل الفريق في إياب الدور قبل النهائي الثلاثاء", LAST),
        ("حشدت القوات جنودها قبل أن تبدأ هجوما الثلاثاء", LAST),
        ("يتقدم الفريق بنقطتين قبل أن يستضيف جاره الثلاثاء", NEXT),
        ("عطلت المدينة الدراسة قبل وصول العاصفة الأخيرة الثلاثاء", LAST),
        ("ثم احتشدوا أمام المبنى الثلاثاء", LAST),
        ("وتمهيدا لذلك استبدل المدير نائبه الثلاثاء", LAST),
        ("وتمهيدا لذلك يسافر المدير الثلاثاء", NEXT),
        ("ومن المتوقع أن يبلغ السعر 3.5 دولار الثلاثاء", NEXT),  # no sentence ends within a number
        ("وبحسب الخطة المقرر تنفيذها. الثلاثاء كان مطيرا", LAST),  # but here
        ('قال القائد: "الثلاثاء، سأخوض مباراتي الأخيرة"', NEXT),
        ("الثلاثاء، سأل القاضي المتهم عن اسمه", LAST),
        ("والثلاثاء، نصب عمال لافتات في المدينة", LAST),
    ],
)
def test_the_nearest_telling_word_decides(text, day):
    assert interval(text, SUNDAY)[0] == day


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("يلعب الفريق الأربعاء والجمعة المقبلين", ["2026-01-21", "2026-01-23"]),
        ("لعب الفريق الأربعاء والأحد الماضيين", ["2026-01-14", "2026-01-11"]),
        ("لعب الفريق الأربعاء والجمعة الماضية", ["2026-01-14", "2026-01-16"]),
        ("الفريق الذي لعب الأربعاء. والجمعة المقبلة", ["2026-01-14", "2026-01-23"]),  # another sentence
    ],
)
def test_days_joined_by_and_share_their_direction(text, found):
    assert days(text) == found


def days(text):
    return [date.starts_at.date().isoformat() for date in read(text, SUNDAY)]


PLAIN = "المباراة أمام الجار الثلاثاء في ملعب المدينة."


@pytest.mark.parametrize(
    ("other", "both"),
    [
        ("ستنطلق المباراة الثلاثاء.", [NEXT, NEXT]),
        ("تنطلق المباراة الثلاثاء المقبل.", [NEXT, NEXT]),
        ("ستنطلق المباراة الأربعاء.", [LAST, "2026-01-21"]),  # of another day
        ("انطلقت المباراة الثلاثاء.", [LAST, LAST]),
        ("تدرب الفريق قبل مباراة أخرى الثلاثاء.", [LAST, NEXT]),  # which may be past as well
    ],
)
def test_a_day_without_a_telling_word_is_the_one_that_the_page_speaks_of_elsewhere(other, both):
    assert days(f"{PLAIN}\n{other}") == both
    assert days(f"{other}\n{PLAIN}") == both[::-1]


def test_what_is_told_as_past_stays_past_whatever_the_page_says_elsewhere():
    assert days("اجتمع المجلس الثلاثاء.\nوسيجتمع مرة أخرى الثلاثاء.") == [LAST, NEXT]


def test_what_leans_on_such_a_day_moves_with_it():
    found = read(f"{PLAIN} وفي اليوم نفسه يعود الفريق.\nستنطلق المباراة الثلاثاء.", SUNDAY)
    assert [date.starts_at.date().isoformat() for date in found] == [NEXT, NEXT, NEXT]
    assert found[1].anchor == "mention"
