"""Where lines end: at whatever Python breaks lines at."""

import pytest

from transforms.pages.lines.line import name_of
from transforms.pages.lines.lines import read_lines
from transforms.tokens import Tokens

FIRST, SECOND = "افتتاح الجسر الجديد", "فوائد الرمان"
BREAKS = [sign for sign in map(chr, range(0x3000)) if len(f"a{sign}b".splitlines()) > 1]


def spans(text):
    lines = read_lines(Tokens(text), None, frozenset())
    return [text[line.start : line.end] for line in lines], [line.key() for line in lines]


def the_line(text):
    (line,) = read_lines(Tokens(text), None, frozenset())
    return line


@pytest.mark.parametrize("sign", [*BREAKS, "\r\n"], ids=ascii)
def test_every_sign_that_breaks_lines_does(sign):
    text = f"{sign}{FIRST}{sign}{sign}{SECOND}{sign}"
    pieces, keys = spans(text)
    assert pieces == [piece for piece in text.splitlines(keepends=True) if piece.strip()]
    assert keys == spans(f"{FIRST}\n{SECOND}")[1]


def test_lines_that_show_nothing_are_none():
    assert spans("\n \n\u200f\n") == ([], [])
    assert spans(f"\n\n{FIRST}\n \n")[0] == [f"{FIRST}\n"]
    assert spans(FIRST)[0] == [FIRST]


@pytest.mark.parametrize(
    ("text", "continues"),
    [
        ("من جهته قدر اتحاد الصناعة خسائر اليوم الأول", True),
        ("في المقابل حذرت النقابة من توقف العمل", True),
        ("من المتوقع أن يصل الوفد إلى المدينة غدا", False),
        ("في المدينة سوق قديمة يزورها السياح", False),
        ("بدأ من جهته الجنوبية هدم السوق القديمة", False),  # not what it opens with
        ("إلى ذلك قال المدير إن العمل مستمر", True),
        ("إلى المدينة من جديد مع المطر", False),
        ("هكذا احتفلت المدينة بالجسر الجديد", False),
        ("من جهة النهر", False),  # too short to tell
    ],
)
def test_two_words_continue_an_account_where_one_does_not(text, continues):
    assert the_line(text).continues == continues


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("وجاءت الإصابات موزعة كالآتي:", "sentence"),
        ("وكتبت على صفحتها:", "sentence"),
        ("المدار نيوز -", "byline"),  # who filed it
        ("المدار نيوز", "label"),
        ("المدار -", "label"),
        ("أسماء الفائزين بالجوائز هذا العام:", "title"),
        ("نص المقابلة:", "label"),
        ("وجاءت الإصابات موزعة كالآتي", "title"),
    ],
)
def test_what_opens_as_a_text_and_announces_is_a_sentence(text, shape):
    assert name_of(the_line(text).shape) == shape


@pytest.mark.parametrize(
    ("end", "stop"),
    [
        ("… اقرأ المزيد", "…"),
        ("... قراءة المزيد", "…"),
        ("[قراءة المزيد]", "…"),
        (". اقرأ المزيد", ""),
        ("اقرأ المزيد", ""),
        ("(...)", "…"),
        ("[من المزيد]", ""),
    ],
)
def test_a_text_breaks_off_before_the_link_to_its_rest(end, stop):
    assert the_line(f"أعلنت البلدية اليوم افتتاح الجسر الجديد فوق النهر بعد عامين من العمل فيه {end}").stop == stop


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("العاصمة - سعد خليل المدار 2003/10/21", "time"),
        ("العاصمة - الحكومة تقر الموازنة الجديدة 2003/10/21", "title"),
        ("العاصمة - سعد خليل المدار 2003/10/21 العدد الجديد", "title"),
    ],
)
def test_where_and_by_whom_a_text_was_filed_and_when_is_a_time(text, shape):
    assert name_of(the_line(text).shape) == shape


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("3/12 مزارع يجني الزيتون في حقله", "caption"),
        ("12/3 مزارع يجني الزيتون في حقله", "title"),
        ("3 مزارعين يجنون الزيتون في حقلهم", "title"),
        ("Tags:", "tags"),
        ("Lire aussi :", "related"),
        ("Abonnez-vous à la lettre du soir", "latin"),
        ("Tigers بطل الدوري للمرة الثالثة", "title"),
        ("س ع/م ك", "source"),
        ("واس/سعاد كمال", "source"),
        ("ما لا يقال عن البحر", "title"),  # short words, and no initials
        ("0:00 / 4:31", "digits"),  # of a recording
        ("45:10", "digits"),
        ("15:10", "time"),
        ("مساء: 5:04", "time"),
        ("الفجر: 5:04 ص", "label"),  # of a table
        ("20:50 (بتوقيت مكة المكرمة)", "time"),
        ("2 من 6", "digits"),  # pictures
        ("2 من 6 جسور", "label"),
        ("١٤/١/٢٠٢٦١٤ يناير ٢٠٢٦", "time"),
        ("المدار - سعاد كمال", "byline"),
        ("الوادي اليوم – غرفة الأخبار", "byline"),
        ("المدينة - الجسر الجديد", "label"),
        ("الجسر الجديد فوق النهر - سعاد كمال", "title"),  # a column's title and who wrote it
        ("© يونيسف/سعاد كمال أطفال على الجسر", "caption"),
        ("© 2026 المدار", "footer"),
        ("لندن - د ب أ", "byline"),
        ("رام الله-( د ب أ )", "byline"),
        ("جسر المدينة (د ب أ)", "caption"),  # an agency's picture, and no place that news are filed from
        ("بيت لحم / المدار /", "byline"),
        ("// انتهى //", "label"),
        ("الخرطوم: محمد نور البكري", "byline"),
        ("الخرطوم: مدرسة بلا سقف", "title"),
        ("المدار- أربيل", "byline"),
        ("أبوظبي (وام)", "byline"),
        ("أبوظبي (وام) تنقل الحفل", "title"),
        ("المدار رئيس مجلس الإدارة ورئيس التحريرسامي الراعي", "footer"),
        ("لجنة السياسة التحريرية في الصحيفة تجتمع", "title"),
        ("المدار - المدرسة", "label"),
        ("أخبار عربية أخبار دولية أخبار محلية", "bar"),
        ("أخبار عربية وأخبار دولية من كل مكان", "title"),
        ("18/5/13908", "digits"),  # of a text, and no day
        ("The post افتتاح الجسر الجديد appeared first on المدار", "share"),
        ("2010-12-06 05:57:51 اخبار اليوم /صفوان البكري", "time"),
        ("2010 عام افتتاح الجسر /صفوان البكري", "title"),
        ("سعاد. ب", "byline"),
        ("م.كمال", "byline"),
        ("د. كمال", "label"),  # what he is, and no name
        ("الصفحة الرئيسية - أخبار - محليات - سعاد كمال - افتتاح الجسر الجديد فوق النهر بعد عامين", "crumb"),
        ("الصفحة الرئيسية للموقع الجديد تضم أخبار الجسر والنهر والسوق وكل المدينة القديمة", "title"),
        ("المدار نشر في المدار يوم 14 - 12 - 2015", "time"),
        ("سعاد كمال نشر في المدار اليومي بتاريخ 14 - 12 - 2015", "time"),
        ("خبر افتتاح الجسر نشر في المدينة كلها 14 - 12 - 2015", "title"),
        ("بسيم قندلفت نشر في 18 ديسمبر ,2025", "time"),
        ("كتاب عن تاريخ المدينة القديمة نشر في 14 - 12 - 2015", "title"),
        ("المحرر أرسل بريدا إلكترونيا 2022-02-22آخر تحديث: 2022-02-22", "time"),
        ("القاضي الذي أرسل تهديدا إلكترونيا 2022-02-22", "title"),
        ("بواسطة سامي بن كمال المشرف العام في 17 يناير, 2020 آخر تحديث 5 أبريل, 2020", "time"),
        ("2026/1/14١٤ يناير ٢٠٢٦", "time"),
        ("المدار من الرباطالثلاثاء 9 دجنبر 2025 - 20:51", "time"),
        ("ملعب المدينة القديمة يفتح الثلاثاء 9 دجنبر 2025 - 20:51", "title"),
        ("الجسر الجديد - صورة أرشيفية", "caption"),
        ("المدار بريس05-03-2025", "time"),
        ("صدر هذا المقال بالنسخة الورقية للمدار - تاريخ النشر : 2019/12/11", "time"),
        ("طرح هذا الكتاب بالنسخة الورقية القديمة قبل تاريخ النشر 2019/12/11", "title"),
        ("جرش - المدار", "byline"),
        ("لشبونة - عمان، جرش", "byline"),
        ("جرش تستعد للموسم - والمدن كلها", "title"),
        ("افتتاح الجسر الجديد فوق النهر05-03-2025", "title"),
        ("المدار نيوز - الغزالية", "byline"),
        ("المدار نيوز - اقتصاد", "label"),
        ("سعاد كمال_ المدار بريس", "byline"),
        ("افتتاح الجسر - المدار بريس", "title"),
        ("أخبار شائعة", "related"),
        ("هذه أسماء الفائزين بجوائز المدينة في الرسم والشعر والقصة والمسرح هذا العام:", "sentence"),
        ("https://example.org/a_b:c_d:e_f:g_h:i_j:k_l:m_n:o_p:q_r:s_t:u_v:w_x:y_z:1_2:3_4.jpg", "address"),
    ],
)
def test_lines_that_are_known_by_what_they_are_made_of(text, shape):
    assert name_of(the_line(text).shape) == shape
