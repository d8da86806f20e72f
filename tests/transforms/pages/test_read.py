"""Properties of reading a page: nothing lost, nothing twice, nothing remembered; and single rules with their negatives."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.pages.read import read_page, whole_body
from transforms.parse import parse
from transforms.records import ROLES
from transforms.tokens import Tokens

ID = "0" * 32
LEAD = "أعلنت بلدية المدينة افتتاح الجسر الجديد فوق النهر بعد عامين من العمل، وقالت إن الجسر سيخفف الزحام."
SECOND = "وأوضحت البلدية أن الجسر يتسع لأربع حارات، وأن العمل فيه جرى على مدار الساعة منذ الشتاء الماضي."
HEADLINE = "افتتاح الجسر الجديد فوق النهر بعد عامين من العمل"
LINES = st.sampled_from(
    [
        HEADLINE, LEAD, SECOND, "", " ", "اقرأ أيضا", "2026-01-18 | 07:49", "قبل 5 دقائق", "سياسة", "الرئيسية", "شارك", "404", "|", "ـ", "\u200f",
        "اترك تعليقاً", "Home", "الرئيسية / أخبار", "وسوم: الجسر، النهر", "#الجسر #النهر", "18:32", "17:55", "17:20", "• بند أول في القائمة الطويلة", "المصدر: وكالات",
        "1- افحص الجسر أولا", "2- افحص النهر", "3- عد إلى البيت",
    ]
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028", "\x0b", "\x85", " "])


def page_of(*lines, fetched_at=None, boilerplate=frozenset()):
    text = "\n".join(lines)
    return text, read_page(Tokens(text), ID, fetched_at, boilerplate)


def role_of(text, page, line):
    start = text.index(line)
    return next(s.role for s in page.segments if s.start <= start < s.end)


def assert_partition(text, segments):
    ends = [0, *(s.end for s in segments)]
    assert [s.start for s in segments] == ends[:-1]
    assert ends[-1] == len(text)
    assert all(s.start < s.end for s in segments)
    assert [s.ordinal for s in segments] == list(range(len(segments)))
    assert {s.role for s in segments} <= set(ROLES)


@given(st.text())
def test_any_text_is_covered_exactly_once(text):
    assert_partition(text, read_page(Tokens(text), ID).segments)
    assert_partition(text, whole_body(Tokens(text), ID).segments)


@given(st.lists(st.tuples(LINES, BREAKS), max_size=40))
def test_any_arrangement_of_lines_is_covered_exactly_once(parts):
    text = "".join(line + end for line, end in parts)
    page = read_page(Tokens(text), ID)
    assert_partition(text, page.segments)
    assert page == read_page(Tokens(text), ID)
    assert [text[h.start : h.end] for h in page.headlines] == [h.text for h in page.headlines]
    assert page.problem is not None or any(s.role == "body" for s in page.segments)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_covered_exactly_once(raw):
    parsed = parse(raw)
    assert_partition(parsed.document.text, parsed.segments)
    assert (parsed.article is None) == bool(parsed.rejects)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n\n", " \n \n"])
def test_line_ends_of_every_kind_give_the_same_article(end):
    text = end.join([HEADLINE, "2026-01-18 | 07:49", LEAD, SECOND])
    page = read_page(Tokens(text), ID)
    assert text[slice(*page.headline)].strip() == HEADLINE
    assert page.published_at == datetime(2026, 1, 18, 7, 49)
    assert role_of(text, page, LEAD) == role_of(text, page, SECOND) == "body"


def test_the_line_that_the_text_is_about_is_the_headline_whichever_stands_first():
    ticker = "منتخب الشباب يودع البطولة الآسيوية من دورها الأول"
    for lines in ([ticker, HEADLINE], [HEADLINE, ticker]):
        text, page = page_of(*lines, LEAD, SECOND)
        assert text[slice(*page.headline)].strip() == HEADLINE


@pytest.mark.parametrize(
    "above", [["سياسة", "اقتصاد", "رياضة"] * 10, ["المصدر: وكالات"] * 20, ["10:30", "منتخب الشباب يودع البطولة"] * 20]
)
def test_however_much_stands_above_the_headline_stays_the_headline(above):
    text, page = page_of(*above, HEADLINE, LEAD, SECOND)
    assert text[slice(*page.headline)].strip() == HEADLINE


def test_a_body_without_a_headline_keeps_its_first_paragraph():
    text, page = page_of(LEAD, SECOND)
    assert page.headline is None
    assert role_of(text, page, LEAD) == "body"
    assert page.problem is None


def test_a_text_below_who_filed_it_is_no_teaser_without_a_headline():
    below = "قد يهمك أيضا:", "موسم الزيتون يبدأ في السهل", "فريق الحي يفوز بالكأس"
    text, page = page_of("عدن - المدار اليوم", f"{LEAD} {SECOND} {HEADLINE}.", *below)
    assert page.problem is None
    assert role_of(text, page, LEAD) == "body"
    assert len(page.headlines) == 2


def test_a_sentence_that_the_next_continues_is_no_headline():
    text, page = page_of("افتتحت البلدية الجسر الجديد فوق النهر بعد عامين من العمل.", SECOND, f"وقالت إن {HEADLINE}.")
    assert page.headline is None
    assert page.problem is None
    text, page = page_of("افتتاح الجسر الجديد فوق النهر بعد عامين من العمل.", LEAD, SECOND)
    assert text[slice(*page.headline)].strip() == f"{HEADLINE}."


def test_ago_needs_the_time_when_the_page_was_saved():
    lines = (HEADLINE, "قبل 19 دقيقة", LEAD, SECOND)
    assert page_of(*lines)[1].published_at is None
    saved = datetime(2026, 1, 18, 8, 30)
    assert page_of(*lines, fetched_at=saved)[1].published_at == datetime(2026, 1, 18, 8, 11)


@pytest.mark.parametrize(
    "line",
    [
        "أسعار الذهب اليوم الأحد 12 يناير 2025 في الأسواق",
        "94 مرشحا في انتخابات 2025 بالمدينة",
        "كتب سامي الراعي رسالته الأولى في 12 يناير 2025.",
        "نشر الجيش قواته في 12 يناير 2025",
    ],
)
def test_a_headline_with_a_date_is_no_dateline(line):
    text, page = page_of(line, f"{line.split()[0]} {LEAD}", SECOND)
    assert role_of(text, page, line) != "dateline"


@pytest.mark.parametrize(
    ("line", "at", "offset"),
    [
        ("تاريخ النشر: 18/01/2026 07:49", datetime(2026, 1, 18, 7, 49), None),
        ("بغداد - 18 كانون الثاني 2026", datetime(2026, 1, 18), None),
        ("الأحد ١٨ يناير ٢٠٢٦ ٠٧:٤٩ ص", datetime(2026, 1, 18, 7, 49), None),
        ("نشر في: 18 يناير/كانون الثاني 2026 الساعة 07:49 (بتوقيت مكة)", datetime(2026, 1, 18, 7, 49), 180),
        ("2026-01-18T07:49:00+0400", datetime(2026, 1, 18, 7, 49), 240),
        ("بقلم سعاد المرزوقي | 18 جانفي 2026", datetime(2026, 1, 18), None),
        ("بواسطة سعاد المرزوقي في 18 يناير، 2026", datetime(2026, 1, 18), None),
        ("بواسطة admin في 18 يناير، 2026", datetime(2026, 1, 18), None),
        ("Posted on 18/01/2026 by سعاد المرزوقي", datetime(2026, 1, 18), None),
        ("نشر في صحيفة المدار بتاريخ 18-01-2026", datetime(2026, 1, 18), None),
        ("18 يناير 2026 0 تعليق 245 مشاهدة", datetime(2026, 1, 18), None),
        ("القاهرة - أ ش أ الأحد 18.01.2026 07:49", datetime(2026, 1, 18, 7, 49), None),
        ("GMT 07:49 2026 الأحد ,18 كانون الثاني / يناير", datetime(2026, 1, 18, 7, 49), 0),
        ("2026 يناير 18", datetime(2026, 1, 18), None),
        ("منشور يوم 18 يناير 2026 - 07:49", datetime(2026, 1, 18, 7, 49), None),
        ("نشر يوم 18/1/2026", datetime(2026, 1, 18), None),
    ],
)
def test_datelines_in_many_forms(line, at, offset):
    _, page = page_of(HEADLINE, line, LEAD, SECOND)
    assert page.published_at == at
    assert page.published_utc_offset == offset


@pytest.mark.parametrize("before", [True, False])
def test_times_stand_before_or_after_the_headlines_they_belong_to(before):
    others = ["سباق القوارب يختتم موسمه في الميناء القديم", "معرض للزهور في حديقة المدينة يستقبل الزوار"]
    times = ["2026-01-17 | 10:00", "2026-01-16 | 09:00"]
    pairs = [pair for item in zip(times, others, strict=True) for pair in (item if before else item[::-1])]
    _, page = page_of(HEADLINE, LEAD, SECOND, "اقرأ أيضا", *pairs)
    assert [(h.text, h.published_at) for h in page.headlines] == [
        (others[0], datetime(2026, 1, 17, 10)),
        (others[1], datetime(2026, 1, 16, 9)),
    ]


def test_a_headline_that_ends_with_its_date_carries_it():
    _, page = page_of(HEADLINE, LEAD, SECOND, "اقرأ أيضا", "معرض للزهور في حديقة المدينة - 16 يناير 2026")
    assert page.headlines[0].published_at == datetime(2026, 1, 16)


def test_known_lines_of_the_outlet_are_boilerplate():
    notice = "ترحب الصحيفة بمقترحات القراء الكرام حول الجسر الجديد وأبوابها المختلفة كل يوم."
    text, page = page_of(HEADLINE, LEAD, notice, SECOND)
    assert role_of(text, page, notice) == "body"
    key = frozenset({"ترحب الصحيفه بمقترحات القراء الكرام حول الجسر الجديد وابوابها المختلفه كل يوم"})
    text, page = page_of(HEADLINE, LEAD, notice, SECOND, boilerplate=key)
    assert role_of(text, page, notice) == "boilerplate"
    assert role_of(text, page, SECOND) == "body"


def test_a_text_without_words_is_refused():
    for text in (" \n\t\n", "\u200f\n", "---\n***"):
        page = read_page(Tokens(text), ID)
        assert page.problem is not None
        assert_partition(text, page.segments)
    assert read_page(Tokens(""), ID).segments == []


def test_every_segment_names_its_evidence():
    _, page = page_of("سياسة", HEADLINE, "2026-01-18 | 07:49", LEAD, "شارك")
    assert [(s.role, s.rule) for s in page.segments] == [
        ("section", "above.section"),
        ("headline", "headline.title"),
        ("dateline", "between.time"),
        ("body", "body.sentence"),
        ("boilerplate", "below.share"),
    ]


def test_what_is_remembered_of_a_line_is_of_no_page():
    notice = "نشرة المساء تصلكم كل ليلة"
    pages = [HEADLINE, LEAD, notice, SECOND]
    first = page_of(*pages)[1]
    page_of(*pages, boilerplate=frozenset({" ".join(e.folded for e in Tokens(notice).entries)}))
    page_of("قبل ساعة", *pages, fetched_at=datetime(2026, 1, 18, 9))
    assert page_of(*pages)[1] == first


@pytest.mark.parametrize(
    ("opening", "at"),
    [
        ("عدن، اليمن – 28 يناير 2026: ", datetime(2026, 1, 28)),
        ("بغداد 18-1-2026 (المدار) - ", datetime(2026, 1, 18)),
        ("في 28 يناير 2011: ", None),  # nobody filed it from anywhere
        ("بغداد عام 2011: ", None),  # no day
        ("بغداد – ", None),
    ],
)
def test_a_text_opens_with_the_day_that_it_was_filed_on(opening, at):
    assert page_of(HEADLINE, opening + LEAD, SECOND)[1].published_at == at
    assert page_of(HEADLINE, "19 يناير 2026", opening + LEAD, SECOND)[1].published_at == datetime(2026, 1, 19)


def test_a_day_below_a_summary_that_looks_like_a_text_is_the_articles():
    deck = "وأوضحت البلدية أن الجسر يتسع لأربع حارات"
    _, page = page_of("محليات", HEADLINE, deck, "تاريخ النشر:", "18 يناير 2026", f"{LEAD} {SECOND}", SECOND)
    assert page.published_at == datetime(2026, 1, 18)
    _, page = page_of("محليات", HEADLINE, LEAD, SECOND, "18 يناير 2026", SECOND)
    assert page.published_at is None


def test_a_caption_that_the_text_opens_with_is_no_headline():
    headline, caption = "مشروع الجسر الجديد فوق النهر يرى النور أخيرا", "أعلنت بلدية المدينة افتتاح"
    text, page = page_of(headline, caption, caption, "18 يناير 2026", f"{LEAD} {SECOND}")
    assert text[slice(*page.headline)].strip() == headline


def test_the_last_of_many_headlines_is_the_articles_though_one_of_them_speaks_of_its_matter():
    others = ["نقابة العمال تطالب ببناء الجسر الجديد فوق النهر", "منتخب الشباب يودع البطولة", "موسم الزيتون يبدأ مبكرا"]
    text, page = page_of(*others, HEADLINE, LEAD, SECOND)
    assert text[slice(*page.headline)].strip() == HEADLINE


def test_a_short_sentence_with_its_stop_is_text():
    text, page = page_of(HEADLINE, "18 يناير 2026", LEAD, "لا أحد يعرف السبب.", "الجسر كما هو.", SECOND)
    assert role_of(text, page, "الجسر كما هو.") == "body"


def test_a_question_ends_a_text_where_no_others_follow():
    question = "فمتى يفتح الجسر الجديد الثاني الذي وعدت به بلدية المدينة؟"
    text, page = page_of(HEADLINE, "18 يناير 2026", LEAD, SECOND, question, "شارك")
    assert role_of(text, page, question) == "body"
    text, page = page_of(HEADLINE, "18 يناير 2026", LEAD, SECOND, question, "منتخب الشباب يودع البطولة", "شارك")
    assert role_of(text, page, question) == "related_headline"


def test_numbered_comments_are_of_readers():
    texts = ("الله يعطيهم العافية على هذا العمل", "ومتى يفتح الثاني؟")
    comments = ("1 - أبو تركي", "18-03-2014 11:05 PM", texts[0], "2 - مواطن", "19-03-2014 07:12 AM", texts[1])
    text, page = page_of(HEADLINE, "18 مارس 2014", LEAD, SECOND, "التعليقات : 2", *comments)
    assert {role_of(text, page, line) for line in texts} == {"boilerplate"}
    assert not page.headlines


def test_what_others_wrote_by_the_same_name_is_announced():
    others = ("البيت الذي نسيناه", "أمي والحرب الثالثة")
    _, page = page_of(HEADLINE, "18 مارس 2014", LEAD, SECOND, "آخر مقالات سعاد كمال", *others)
    assert [h.text for h in page.headlines] == list(others)


ROWS = ("الدولار 141,500 دينار", "اليورو 165,200 دينار", "الجنيه 190,400 دينار", "الليرة 3,100 دينار")


def test_a_table_inside_the_text_does_not_end_it():
    text, page = page_of(HEADLINE, "18 يناير 2026", LEAD, *ROWS, SECOND)
    assert role_of(text, page, ROWS[0]) == role_of(text, page, SECOND) == "body"


def test_a_table_below_the_text_is_none_of_it():
    text, page = page_of(HEADLINE, "18 يناير 2026", LEAD, SECOND, "أسعار العملات", *ROWS, "شارك")
    assert role_of(text, page, ROWS[0]) == "boilerplate"


@pytest.mark.parametrize(
    ("announced", "items", "role"),
    [
        (["وجاءت نتائج القرعة كما يلي:"], ["الميناء - النهر", "الجبل - الساحل", "الوادي - السهل"], "body"),
        (["نتائج القرعة:"], ["الميناء - النهر", "الجبل - الساحل", "الوادي - السهل"], "body"),
        ([], ["منتخب الشباب يودع البطولة", "موسم الزيتون يبدأ مبكرا هذا العام"], "related_headline"),
        (["نتائج القرعة:"], ["منتخب الشباب يودع البطولة الآسيوية من دورها الأول"], "related_headline"),
    ],
)
def test_a_list_ends_a_text_where_a_colon_announces_it(announced, items, role):
    text, page = page_of(
        HEADLINE, "18 يناير 2026", LEAD, SECOND, *announced, *items, "اقرأ أيضا", "افتتاح سوق السمك بعد ترميمه"
    )
    assert {role_of(text, page, item) for item in items} == {role}


def test_a_section_above_a_headline_that_is_printed_twice():
    text, page = page_of("الداخل", HEADLINE, HEADLINE, "18 يناير 2026", LEAD, SECOND)
    assert text[slice(*page.section)].strip() == "الداخل"
    text, page = page_of(HEADLINE, "الداخل", "18 يناير 2026", HEADLINE, LEAD, SECOND)
    assert text[slice(*page.section)].strip() == "الداخل"


@pytest.mark.parametrize(("signed", "problem"), [(["كتب: سعاد كمال"], None), ([], "page.no_article")])
def test_one_paragraph_is_an_article_if_somebody_signs_it(signed, problem):
    headline, text = "غضب ومخاوف لدى أهالي الحي", "أوقف الحراس عددا من العمال بعد خلاف على الأجور أمام البوابة."
    found = page_of(headline, *signed, text, "شارك")[1].problem
    assert (found and found[0]) == problem


def test_a_section_above_a_line_that_leads_to_the_headline():
    leading = "البلدية: الجسر يخفف الزحام"
    text, page = page_of("المشهد اليوم", leading, HEADLINE, "18 يناير 2026", LEAD, SECOND)
    assert text[slice(*page.section)].strip() == "المشهد اليوم"
    _, page = page_of("المشهد اليوم", "منتخب الشباب يودع البطولة", HEADLINE, "18 يناير 2026", LEAD, SECOND)
    assert page.section is None


def test_a_section_above_the_writers_name():
    menu = ("كتاب اليوم", "مقالات", "كاريكاتير")
    text, page = page_of(*menu, "مقالات", "سعاد كمال", HEADLINE, "18 يناير 2026", LEAD, SECOND)
    assert text[slice(*page.section)].strip() == "مقالات"
    assert role_of(text, page, "سعاد كمال") == "byline"


@pytest.mark.parametrize(
    ("above", "below", "problem"),
    [
        (["18 يناير 2026"], [], "page.front"),  # the page's own day
        (["18 يناير 2026 07:49"], [], None),
        ([], ["18 يناير 2026"], None),
        (["18 يناير 2026"], ["المصدر: وكالات"], None),
    ],
)
def test_one_story_above_many_headlines_is_a_front_page_unless_it_is_dated_or_signed(above, below, problem):
    others = [
        f"{what} {where}"
        for what in ("إغلاق طريق", "افتتاح مدرسة", "ترميم سوق")
        for where in ("الجبل القديم", "الساحل البعيد", "الوادي الأخضر")
    ]
    _, page = page_of(*above, HEADLINE, *below, LEAD, *others)
    assert (page.problem and page.problem[0]) == problem


@pytest.mark.parametrize(
    ("headline", "below", "problem"),
    [
        ("أزمة الجسر", [], "page.list"),  # a topic's name, and what it is
        ("أزمة الجسر", ["18 يناير 2026"], None),
        ("أزمة الجسر", ["كتب: سعاد كمال"], None),
        (HEADLINE, [], None),
    ],
)
def test_headlines_with_their_times_are_introduced_by_an_undated_text_below_a_name(headline, below, problem):
    others = [
        line
        for what in ("إغلاق طريق الجبل", "افتتاح مدرسة الساحل", "ترميم سوق الوادي")
        for line in (f"{what} القديم", "قبل 3 أيام")
    ]
    _, page = page_of(headline, *below, LEAD, *others)
    assert (page.problem and page.problem[0]) == problem


@pytest.mark.parametrize(
    ("above", "below", "problem"),
    [
        (["18 يناير 2026"], ["هذا المحتوى للمشتركين فقط"], None),
        (["كتب: سعاد كمال"], ["هذا المحتوى للمشتركين فقط"], None),
        ([], ["هذا المحتوى للمشتركين فقط"], "page.no_article"),
        (["18 يناير 2026", "سجل دخولك"], ["هذا المحتوى للمشتركين فقط"], "page.no_article"),
        (["18 يناير 2026"], ["الصفحة غير موجودة"], "page.error"),
    ],
)
def test_a_short_text_above_a_form_is_an_article_if_it_is_dated_or_signed(above, below, problem):
    _, page = page_of(
        HEADLINE, *above, "أعلنت بلدية المدينة افتتاح الجسر الجديد فوق النهر بعد عامين من العمل المتواصل.", *below
    )
    assert (page.problem and page.problem[0]) == problem


@pytest.mark.parametrize(("source", "problem"), [(["المصدر: وكالة الساحل"], None), ([], "page.no_article")])
def test_a_short_text_without_a_headline_is_an_article_if_it_is_signed(source, problem):
    text = "بدأت جلسة المجلس البلدي في دار البلدية صباح اليوم برئاسة رئيس البلدية، وعلى جدول أعمالها سبعة بنود أبرزها موازنة العام المقبل."
    _, page = page_of(text, *source, "أخبار ذات صلة", "إغلاق طريق الجبل القديم", "افتتاح مدرسة الساحل")
    assert (page.problem and page.problem[0]) == problem


@pytest.mark.parametrize(
    ("above", "problem"),
    [
        (["عذرا لا يمكننا العثور على الصفحة"], "page.error"),
        (["عذرا لا يمكننا العثور على الصفحة", HEADLINE], None),
    ],
)
def test_what_stands_below_an_error_is_no_article_without_a_headline(above, problem):
    about = "«الضفاف» مشروع صحفي مستقل تديره مؤسسة غير ربحية وتعمل على تدريب الصحفيين في القرى البعيدة على إعداد التقارير، ويضم فريقها عشرين صحفيا ومصورا يعملون في خمس محافظات منذ عشرة أعوام، وتصدر عنه نشرة شهرية عن شؤون الري والزراعة."
    _, page = page_of("الرئيسية", *above, about, LEAD)
    assert (page.problem and page.problem[0]) == problem


@pytest.mark.parametrize(
    ("headline", "problem"), [("الساحل يدرب صحفيي القرى البعيدة", "page.front"), ("مرحبا بكم هنا جميعا", "page.list")]
)
def test_a_front_page_begins_with_a_story_that_speaks_of_its_headline(headline, problem):
    about = "درب مشروع الساحل هذا العام عشرين صحفيا من القرى البعيدة على إعداد التقارير المصورة وكتابة الأخبار القصيرة، وتعاون معه متطوعون من أربع محافظات، وتسلم المتدربون شهاداتهم في حفل أقيم في المكتبة العامة وحضره أهلهم وعدد من المعلمين وأصحاب المطابع."
    others = [
        f"{what} {where}"
        for what in ("إغلاق طريق", "افتتاح مدرسة", "ترميم سوق")
        for where in ("الجبل القديم", "الشرق الأعلى", "الوادي الأخضر")
    ]
    _, page = page_of(headline, about, *others)
    assert (page.problem and page.problem[0]) == problem


CUT_OFF = "أعلنت بلدية المدينة اليوم افتتاح الجسر الجديد فوق النهر بعد عامين من"


@pytest.mark.parametrize(
    ("above", "text", "below", "problem"),
    [
        ([], CUT_OFF, ["إغلاق طريق الجبل القديم", "افتتاح مدرسة الساحل البعيد"], "page.list"),
        ([], CUT_OFF + " …", ["إغلاق طريق الجبل القديم", "افتتاح مدرسة الساحل البعيد"], "page.list"),
        ([], CUT_OFF + " العمل.", ["إغلاق طريق الجبل القديم", "افتتاح مدرسة الساحل البعيد"], None),
        ([], CUT_OFF, [], None),
        (["كتب: سعاد كمال"], CUT_OFF, ["إغلاق طريق الجبل القديم", "افتتاح مدرسة الساحل البعيد"], None),
        (["18 يناير 2026"], CUT_OFF, ["إغلاق طريق الجبل القديم", "افتتاح مدرسة الساحل البعيد"], None),
        (
            [],
            CUT_OFF,
            [
                "18 يناير 2026",
                "إغلاق طريق الجبل القديم",
                "17 يناير 2026",
                "افتتاح مدرسة الساحل البعيد",
                "16 يناير 2026",
            ],
            "page.list",
        ),
    ],
)
def test_a_line_without_its_stop_among_headlines_of_others_is_a_summary(above, text, below, problem):
    _, page = page_of(HEADLINE, *above, text, *below)
    assert (page.problem and page.problem[0]) == problem


@pytest.mark.parametrize(
    ("headline", "day", "problem"),
    [
        ("الخدمة متوقفة", [], "page.no_article"),
        ("الخدمة متوقفة", ["18 يناير 2026"], None),
        ("الخدمة متوقفة في كل فروع البريد", [], None),
    ],
)
def test_one_sentence_below_a_label_that_it_says_again_is_a_notice(headline, day, problem):
    _, page = page_of(headline, *day, "توقفت الخدمة في فروع البريد لأعمال التطوير.")
    assert (page.problem and page.problem[0]) == problem


TEASERS = (
    "مزارعو الواحة يبدأون جني التمور", "بدأ مزارعو الواحة جني التمور هذا الأسبوع بعد موسم قصير.",
    "معرض للخط العربي في المتحف الكبير", "يفتتح المتحف الكبير معرضا للخط العربي يستمر حتى نهاية الشهر.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("article", "problem"),
    [
        ((HEADLINE, "18 يناير 2026", LEAD, SECOND), None),
        ((HEADLINE, LEAD), "page.list"),  # one summary more
        ((HEADLINE, LEAD, SECOND), "page.list"),  # neither dated nor signed
    ],
)
def test_an_article_below_teasers_is_dated_and_goes_on(article, problem):
    text, page = page_of(*TEASERS, *article)
    assert (page.problem and page.problem[0]) == problem
    if problem is None:
        assert text[slice(*page.headline)].strip() == HEADLINE
        assert {role_of(text, page, line) for line in (LEAD, SECOND)} == {"body"}


@pytest.mark.parametrize(
    ("poll", "role"),
    [
        (("هل تعبر الجسر كل يوم؟", "نعم", "لا", "أحيانا", "صوّت"), "boilerplate"),
        (("هل تعبر الجسر كل يوم؟", "صوت النهر"), "subheading"),  # a question of the text
    ],
)
def test_a_poll_inside_a_text_is_the_pages(poll, role):
    text, page = page_of(HEADLINE, "18 يناير 2026", LEAD, *poll, SECOND, SECOND.replace("حارات", "سيارات"))
    assert role_of(text, page, SECOND) == "body"
    assert {role_of(text, page, line) for line in poll[1:]} <= {role, "related_headline", "boilerplate"}
    assert role != "boilerplate" or {role_of(text, page, line) for line in poll} == {"boilerplate"}


def test_a_poll_without_its_question_is_no_matter_of_the_last_line():
    text, page = page_of(HEADLINE, "نعم", "لا", "صوت", LEAD, SECOND, "ومتى يفتح الجسر الثاني أمام السيارات؟")
    assert text[slice(*page.headline)].strip() == HEADLINE


def test_answers_belong_to_an_interview_of_two_questions():
    answers = [
        "بدأنا العمل قبل عامين ونصف، وواجهنا صعوبات كثيرة بسبب الأمطار ونقص المواد، لكننا أنهينا المبنى في موعده.",
        "نتوقع أن يدرس فيها ستمئة تلميذ من الأحياء القريبة، وسنفتح صفا للموسيقى وآخر للرسم في الفصل الثاني.",
    ]
    text, page = page_of(
        "حوار مع مدير التربية حول المدرسة الجديدة", "18 يناير 2026",
        "تفتح مدرسة جديدة أبوابها في الحي الغربي الشهر المقبل، والتقينا مدير التربية سامي الراعي للحديث عنها.",
        "متى بدأ العمل في المبنى؟", answers[0], "وكم طالبا تتسع له؟", answers[1],
    )  # fmt: skip
    assert page.problem is None
    assert {role_of(text, page, line) for line in answers} == {"body"}


@pytest.mark.parametrize(
    ("headline", "day", "problem"),
    [
        ("فرحة الأهالي بعد طول انتظار", ["15/01/2026"], None),
        ("فرحة الأهالي بعد طول انتظار", [], "page.no_article"),
    ],
)
def test_a_day_and_two_paragraphs_are_an_article_whatever_its_headline_says(headline, day, problem):
    lead = "أعلنت بلدية المدينة اليوم افتتاح الجسر الجديد فوق النهر بعد عامين من العمل المتواصل."
    _, page = page_of(headline, *day, lead, "وأوضحت البلدية أن الجسر يتسع لأربع حارات وأنه يخفف الزحام.")
    assert (page.problem and page.problem[0]) == problem


@pytest.mark.parametrize(
    ("line", "dated"),
    [("نشرت في: 18/01/2026 - 12:10آخر تحديث: 18/01/2026 - 12:45", True), ("18/01/2026 - 12:10", False)],
)
def test_a_day_below_the_first_paragraph_dates_it_if_it_says_so(line, dated):
    _, page = page_of(HEADLINE, f"{LEAD} {LEAD}", line, SECOND)
    assert page.published_at == (datetime(2026, 1, 18, 12, 10) if dated else None)


@pytest.mark.parametrize(
    ("above", "section"),
    [
        (("سياسة", "اقتصاد", "18 يناير 2026"), "اقتصاد"),
        (("18 يناير 2026", "اقتصاد", "متاح أيضا", "English", "Français"), "اقتصاد"),  # languages of the page
        (("سياسة", "اقتصاد", "رياضة", "إعلان", "اقتصاد", "الصين"), "اقتصاد"),  # an advertisement ends the menu
        (("سياسة", "رمز الخبر: 86012", "اقتصاد", "2 Persons"), "اقتصاد"),  # what is counted is in no menu
        (("رياضة", "English", "Français", "Türkçe", "18 يناير 2026"), None),
    ],
)
def test_the_section_apart_from_menus(above, section):
    text, page = page_of(*above, HEADLINE, LEAD, SECOND)
    assert (text[slice(*page.section)].strip() if page.section else None) == section


@pytest.mark.parametrize(
    ("line", "below", "role"),
    [
        ("منصة لأهل النهر والجسر", ("الرئيسية", "سياسة"), "boilerplate"),
        ("مزارعو الواحة يبدأون جني التمور", (), "ticker"),
    ],
)
def test_a_motto_above_a_menu_is_no_headline_of_others(line, below, role):
    text, page = page_of(line, *below, HEADLINE, "18 يناير 2026", LEAD, SECOND)
    assert role_of(text, page, line) == role


@pytest.mark.parametrize(
    ("first", "headline"),
    [
        ("رابطة أصدقاء الجسر", HEADLINE),  # the text names it
        ("النهر يفيض على الحقول", HEADLINE),
        (HEADLINE, HEADLINE),
    ],
)
def test_whose_site_it_is_takes_no_headline(first, headline):
    lead = f"رحبت رابطة أصدقاء الجسر بما جرى. {LEAD}"
    text, page = page_of(first, *((headline,) if first != headline else ()), lead, SECOND)
    assert text[slice(*page.headline)].strip() == headline


def test_the_only_title_is_the_headline_though_the_text_has_its_words():
    text, page = page_of("رابطة أصدقاء الجسر", f"رحبت رابطة أصدقاء الجسر بما جرى. {LEAD}", SECOND)
    assert text[slice(*page.headline)].strip() == "رابطة أصدقاء الجسر"


POINTS = ("الجسر الجديد فوق النهر يتسع لأربع حارات", "العمل في الجسر الجديد استمر عامين")


@pytest.mark.parametrize(
    ("above", "below", "headline"),
    [
        ((HEADLINE, "أبرز النقاط"), POINTS, HEADLINE),
        (("ملخص",), (HEADLINE,), HEADLINE),  # nothing above that they could be points of
    ],
)
def test_key_points_are_no_headlines(above, below, headline):
    text, page = page_of(*above, *below, "18 يناير 2026", LEAD, SECOND)
    assert text[slice(*page.headline)].strip() == headline


@pytest.mark.parametrize(("records", "problem"), [(3, "page.list"), (1, None)])
def test_records_with_a_note_are_a_list(records, problem):
    lines = [f"{key}: {value}" for value in ("الجسر", "النهر", "المدينة")[:records] for key in ("الجهة", "الموضوع")]
    _, page = page_of(HEADLINE, "18 يناير 2026", *lines, LEAD)
    assert (page.problem and page.problem[0]) == problem


def test_words_taken_from_the_text_are_a_caption_rather_than_its_headline():
    headline, caption = "بلدية المدينة تفتح جسرا للعابرين", "افتتاح الجسر الجديد فوق النهر بعد عامين"
    text, page = page_of(headline, caption, "18 يناير 2026", LEAD, SECOND)
    assert text[slice(*page.headline)].strip() == headline
    assert role_of(text, page, caption) == "caption"


@pytest.mark.parametrize(("below", "problem"), [([SECOND], None), ([], "page.no_article")])
def test_an_account_of_a_writer_is_no_note_on_one(below, problem):
    writer = "كاتب من أبناء الحي صدرت له دراسة عن الجسر القديم فوق النهر بعد عامين من العمل في دار الكتب الوطنية."
    _, page = page_of(HEADLINE, "", writer, *below)
    assert (page.problem and page.problem[0]) == problem


def test_a_text_of_several_sources_is_one_text():
    named = [f"المصدر: {name}" for name in ("الساحل", "النهر", "الجبل", "السهل")]
    assert page_of(HEADLINE, LEAD, SECOND, *named)[1].problem is None
    texts = [line for source in named for line in (LEAD, source)]
    assert page_of(HEADLINE, *texts)[1].problem[0] == "page.several"


def test_an_article_may_be_filed_from_two_places():
    _, page = page_of(f"المدار (الوادي) ــ {LEAD}", SECOND, f"المدار (الميناء) ــ {SECOND}")
    assert page.problem is None


@pytest.mark.parametrize(
    ("end", "problem"),
    [
        ("//انتهى// 18:32 ت م تغريد", None),
        ("/انتهى 1832 ت م", None),
        ("وهو الجسر الذي انتهى العمل فيه بعد", "page.list"),
    ],
)
def test_what_an_agency_says_has_ended_is_no_excerpt(end, problem):
    _, page = page_of(f"{LEAD} {SECOND} {LEAD} {SECOND} {end}")
    assert (page.problem and page.problem[0]) == problem


@pytest.mark.parametrize(
    ("below", "role"),
    [
        ("أعلنت المديرية ارتفاع منسوب النهر قرب السد الكبير إلى ثلاثة أمتار صباح يوم الأحد الماضي بعد أمطار غزيرة.", "boilerplate"),
        ("ويبلغ طول الجسر الجديد فوق النهر مئتي متر، وقد بلغت كلفته ثلاثة ملايين دينار من مال البلدية والوزارة معا.", "body"),
    ],
)  # fmt: skip
def test_a_summary_of_an_announced_headline_is_not_the_articles(below, role):
    other = "ارتفاع منسوب النهر قرب السد الكبير"
    text, page = page_of(HEADLINE, "18 يناير 2026", LEAD, SECOND, "اقرأ أيضا", other, below)
    assert role_of(text, page, other) == "related_headline"
    assert role_of(text, page, below) == role


@pytest.mark.parametrize("words", [1, 3, 14, 40])
@pytest.mark.parametrize("end", ["", ".", ":"])
def test_a_line_of_which_no_letter_is_left_does_not_stop_the_reader(words, end):
    page = ["اقتصاد", HEADLINE, "المدار - سامي الحمدان", "18 يناير 2026", LEAD, SECOND]
    lost = " ".join(["\ufffd\ufffd\ufffd"] * words) + end
    for at in range(len(page) + 1):
        text, found = page_of(*page[:at], lost, *page[at:])
        assert_partition(text, found.segments)
        assert role_of(text, found, HEADLINE) == "headline"


def test_a_headline_that_tells_a_score_is_no_row_though_it_is_printed_three_times():
    headline = "الشوط الثاني مباشرة: النوارج 1-1 الساحل"
    lead = "تقدم المدار تغطية حية لنهائي كأس المدينة بين النوارج والساحل، وقد بدأ الشوط الثاني من المباراة قبل دقائق."
    text, page = page_of(headline, headline, headline, lead, "وسجل النوارج هدفه من ركلة حرة مباشرة في الشوط الأول.")
    assert page.headline is not None
    assert text[slice(*page.headline)].strip() == headline
