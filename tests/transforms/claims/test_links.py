"""When it was said, and when what it says happened."""

import pytest

from tests.transforms.claims.reading import read
from transforms.claims.links import link_dates


def roles(text):
    tokens, dates, claims = read(text)
    names = {d.date_id: d.text for d in dates}
    cues = {c.claim_id: c.cue for c in claims}
    return {(cues[link.claim_id], names[link.date_id], link.role) for link in link_dates(tokens, claims, dates)}


def test_beside_the_cue_it_was_said():
    assert roles("أعلنت البلدية، مساء الأحد، إغلاق الجسر القديم.") == {("أعلنت", "مساء الأحد", "said")}


def test_inside_the_content_it_is_spoken_of():
    assert roles("وقال المدير إن المصنع سيفتح في 3 أيار 2025.") == {("قال", "3 أيار 2025", "about")}


def test_a_time_goes_to_the_nearest_cue():
    found = roles("وقال الحارس، السبت، إن الباب مغلق، مؤكدا أن المفتاح ضاع.")
    assert ("قال", "السبت", "said") in found
    assert not any(cue == "مؤكدا" for cue, _, _ in found)


def test_what_a_verb_told_before_what_it_reports():
    assert ("قال", "الثلاثاء", "said") in roles("وكان المدير، الذي زار القرية السبت، قد قال، الثلاثاء، إن البئر جفت.")
    assert ("أعلنت", "أمس", "said") in roles('وأعلنت شبكة "نور إن" أمس أن البث عاد.')
    assert ("قال", "الخميس", "said") in roles('وفي كلمة ألقاها الخميس قال الوزير إن "الطريق آمن".')
    assert ("قال", "السبت", "said") in roles("نقلت الشركة مكتبها إلى الساحل، ويوم السبت قال المدير إن العمل بدأ.")


def test_behind_what_it_reports():
    assert ("قال", "الأربعاء", "said") in roles('وقال المدرب: "الفريق جاهز"، في مقابلة الأربعاء.')
    assert ("أفادت", "الأحد", "said") in roles("انهار الجسر بسبب السيول، حسبما أفادت البلدية الأحد.")


def test_where_it_was_said_tells_when():
    assert ("قال", "الجمعة", "said") in roles(
        "وقال المدرب الذي ينتهي عقده في أيار المقبل، في مؤتمر صحفي الجمعة إن الفريق جاهز."
    )
    assert ("قال", "الثلاثاء", "said") in roles(
        "وقال المدرب خلال المؤتمر الصحفي الذي عقده النادي يوم الثلاثاء: ليس علينا أن ننظر إلى الوراء."
    )
    assert ("ذكرت", "السبت", "said") in roles(
        "أغلق المصنع أبوابه بسبب تراجع الطلب، وفق ما ذكرت مجلة المال والأعمال اللبنانية في تقرير عن الصناعة، السبت."
    )
    assert ("أكد", "الأحد", "said") in roles(
        "أكد الوزير أن الطريق سيفتح، وذلك خلال زيارته الثانية إلى مدينة الساحل القديمة هذا العام، الأحد."
    )


def test_a_participle_takes_the_time_of_its_verb():
    assert ("مؤكدا", "السبت", "said") in roles("زار الوزير المدينة السبت، مؤكدا أن المستشفى سيفتح.")
    assert "said" not in {role for _, _, role in roles("زار الوزير معرض 2026، مؤكدا أن المستشفى سيفتح.")}


def test_in_the_same_time():
    assert ("قال", "الخميس", "said") in roles("وشرح الوزير الأسباب في اجتماع، الخميس، حيث قال إن البئر جفت.")


NOT_SAID_THEN = (
    "ونشرت الوزارة السبت قائمة المدارس، في حين اعتبرت النقابة أن عددها قليل.",  # a clause set beside another
    "واجتاحت العواصف المدينة الأربعاء، فيما أعلنت البلدية إغلاق الجسر.",
    "وخلال حفل إعلان المدينة عاصمة لعام 2018، قال الوزير إن الطرق جاهزة.",
    "ورد الوزير على رغبتهما في تغيير الاتفاق الموقع عام 2015، منتقدا هذه المطالب.",
    "وردا على سؤال عما إذا كان القرار قد يتخذ هذا العام قال إن الأمر غير واضح.",
    "وقعت المدينتان في 2015 اتفاق المياه، ويقول محللون إن بنوده غامضة.",  # another clause
    "عاد السوق الذي أغلقته البلدية عام 2012، معلنا انتهاء الترميم.",  # a relative clause before a participle
    "ارتفع النهر للمرة الأولى منذ عام 2012 وقال المهندس إن السد متين.",
    "وقالت المديرة، التي عادت السبت، إن المدرسة مفتوحة.",
    "وقالت المديرة التي عادت إلى مدينتها الصغيرة السبت إن المدرسة مفتوحة.",
    "وقال المدرب خلال المؤتمر الذي عقد للحديث عن مباراة الفريق أمام جاره يوم الثلاثاء في الكأس: لن نخسر.",
    "وقال المدير السابق (2003-2010) إن الملف أغلق.",
    'وقال البائع "سنفتح غدا الباب"، داعيا الزبائن إلى الصبر.',  # in what another one says
    "وقال الراوي إنه حزين. وفتح المتحف السبت.",
    "وفي اللقاء، حيث تبدأ الدورة الأحد المقبل، قال المدير إن القاعة جاهزة.",
    'وقال الراوي إنهما "أغرب من الخيال"، في إشارة إلى ما جرى عام 1999.',  # of what he hinted at
)


@pytest.mark.parametrize("text", NOT_SAID_THEN)
def test_times_of_something_else(text):
    assert "said" not in {role for _, _, role in roles(text)}


def test_a_time_in_what_one_says_may_be_when_another_said_it():
    found = roles("وقال المتحدث إن الوزارة أعلنت الأحد أن الموسم انتهى.")
    assert {("قال", "الأحد", "about"), ("أعلنت", "الأحد", "said")} <= found


def test_without_dates_or_claims_there_are_no_links():
    assert roles("وقال المدير إن الباب مغلق.") == set()
    assert roles("فتح المتحف في 3 أيار 2025.") == set()
