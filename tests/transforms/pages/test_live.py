"""What tells a live account, counted points and questions from lists of news."""

import pytest

from transforms.pages.lines.lines import read_lines
from transforms.pages.lines.vocabulary import CLOCK, QUESTION, ROW, SENTENCE, UPDATE
from transforms.pages.scoring.live import mark_live_entries
from transforms.pages.scoring.points import (
    mark_cross_heads,
    mark_dialogue,
    mark_points,
    mark_questions,
    mark_rows,
    mark_series,
)
from transforms.tokens import Tokens

HEADLINE = "حريق في مستودعات الميناء وفرق الإطفاء تحاول السيطرة عليه"
TEXTS = (
    "أعلن قائد الدفاع المدني السيطرة على الحريق في الميناء، وقال إن التبريد مستمر.",
    "قالت وزارة الصحة إن ثلاثة من رجال الإطفاء نقلوا إلى المستشفى.",
    "أخلت الشرطة المباني المجاورة للميناء خشية امتداد النيران.",
)
OTHERS = (
    "وافق البرلمان على قانون الموازنة بعد نقاش طويل بين الكتل.",
    "تعادل المنتخب وضيفه في مباراة ودية أقيمت مساء اليوم.",
    "ارتفعت أسعار القمح في الأسواق العالمية للأسبوع الثاني.",
)


def shapes_of(*texts):
    lines = read_lines(Tokens("\n".join(texts)), None, frozenset())
    marked = mark_live_entries(lines)
    return marked, [line.shape for line in lines]


def entries(clocks, texts, *titles):
    pairs = zip(clocks, texts, strict=True)
    return [line for clock, text in pairs for line in (clock, *titles, text)]


@pytest.mark.parametrize(
    "clocks", [("19:10", "18:32", "17:55"), ("17:55", "18:32", "19:10"), ("7:10 م", "6:32 م", "11:55 ص")]
)
def test_entries_that_run_one_way_and_speak_of_the_headline(clocks):
    marked, shapes = shapes_of(HEADLINE, *entries(clocks, TEXTS))
    assert marked
    assert shapes[1::2] == [CLOCK] * 3


def test_their_titles_are_marked_as_well():
    _, shapes = shapes_of(HEADLINE, *entries(("19:10", "18:32", "17:55"), TEXTS, "الميناء بعد الحريق الكبير"))
    assert shapes[1:] == [CLOCK, UPDATE, SENTENCE] * 3


@pytest.mark.parametrize(
    "lines",
    [
        (
            HEADLINE,
            *entries(("19:10", "17:55", "18:32", "16:40", "18:01", "15:00"), TEXTS * 2),
        ),  # now later, now earlier
        (HEADLINE, *entries(("19:10", "18:32", "17:55"), OTHERS)),  # other matters
        (HEADLINE, *entries(("19:10", "18:32"), TEXTS[:2])),  # too few
        entries(("19:10", "18:32", "17:55"), TEXTS),  # below no headline
        (HEADLINE, *entries(("قبل ساعة", "قبل ساعتين", "قبل 3 ساعات"), TEXTS)),  # counting back, and nothing says live
        ("18:50", HEADLINE, TEXTS[0], *entries(("18:32", "17:55", "17:10"), TEXTS, "الميناء بعد الحريق الكبير")),
    ],
)
def test_a_list_of_news_is_none(lines):
    marked, shapes = shapes_of(*lines)
    assert not marked
    assert CLOCK not in shapes


@pytest.mark.parametrize(
    ("headline", "texts", "live"),
    [
        ("تغطية مباشرة: ساعات صعبة على أهل البلدة", TEXTS, True),  # two of three share «الإطفاء» or «الميناء»
        ("تغطية مباشرة: ساعات صعبة على أهل البلدة", OTHERS, False),
        ("ساعات صعبة على أهل البلدة الصغيرة", TEXTS, False),  # and does not say so
    ],
)
def test_entries_below_a_headline_that_says_it_is_live_speak_of_one_matter(headline, texts, live):
    marked, _ = shapes_of(headline, *entries(("19:10", "18:32", "17:55"), texts))
    assert marked == live


@pytest.mark.parametrize(
    ("numbers", "above", "marked"),
    [
        ("123", (HEADLINE, TEXTS[0]), True),
        ("321", (HEADLINE, TEXTS[0]), True),
        ("124", (HEADLINE, TEXTS[0]), False),  # they do not count
        ("123", (HEADLINE,), False),  # nothing introduces them
        ("12", (HEADLINE, TEXTS[0]), False),
    ],
)
def test_points_count_one_by_one_below_what_introduces_them(numbers, above, marked):
    points = [
        line for number, text in zip(numbers, OTHERS, strict=False) for line in (f"{number}- افحص المحرك أولا", text)
    ]
    lines = read_lines(Tokens("\n".join([*above, *points])), None, frozenset())
    mark_points(lines)
    shapes = [line.shape for line in lines]
    assert (UPDATE in shapes) == marked


QUESTIONS = ("من أشعل الحريق؟", "كيف امتد إلى المستودع المجاور؟", "متى يعود العمل إلى الميناء؟")


@pytest.mark.parametrize(
    ("above", "titles", "marked"),
    [
        ((HEADLINE, TEXTS[0]), QUESTIONS, True),
        ((HEADLINE,), QUESTIONS, False),  # nothing introduces them
        ((HEADLINE, TEXTS[0]), QUESTIONS[:2], True),
        ((HEADLINE, TEXTS[0]), QUESTIONS[:1], False),
        (
            (HEADLINE, TEXTS[0]),
            (QUESTIONS[0], "نتائج مباريات الجولة الأخيرة من الدوري", *QUESTIONS[1:]),
            False,
        ),  # a list
    ],
)
def test_questions_above_their_answers_stand_alone(above, titles, marked):
    asked = [line for title, text in zip(titles, TEXTS + OTHERS, strict=False) for line in (title, text)]
    lines = read_lines(Tokens("\n".join([*above, *asked])), None, frozenset())
    mark_questions(lines)
    shapes = [line.shape for line in lines]
    assert (UPDATE in shapes) == marked


ABOVE = ["توقعات الأبراج لهذا الأسبوع من شهر آذار", "نقدم لقرائنا توقعات الأبراج لهذا الأسبوع كما يراها خبير الفلك."]


@pytest.mark.parametrize(
    ("above", "titles", "marked"),
    [
        (ABOVE, ("برج الحمل", "برج الثور", "برج الأسد", "برج القوس"), 4),
        (ABOVE, ("الحمل", "الثور", "برج الأسد", "القوس"), 4),
        (ABOVE, ("جدول الاثنين", "جدول الثلاثاء", "جدول الأربعاء", "جدول الخميس"), 4),
        (ABOVE, ("برج الحمل", "برج الثور", "برج الأسد"), 0),  # too few
        (ABOVE, ("سوق الخضار", "نادي المدينة", "جسر الميناء", "أزمة الخبز"), 0),  # nothing in common
        ([], ("برج الحمل", "برج الثور", "برج الأسد", "برج القوس"), 0),  # nothing introduces them: a list
    ],
)
def test_labels_that_open_alike_stand_each_above_its_text(above, titles, marked):
    texts = [*OTHERS, "وصلت سفينة محملة بالقمح إلى الميناء صباح اليوم."]
    alike = [line for title, text in zip(titles, texts, strict=False) for line in (title, text)]
    lines = read_lines(Tokens("\n".join([*above, *alike])), None, frozenset())
    mark_series(lines)
    shapes = [line.shape for line in lines]
    assert shapes.count(UPDATE) == marked


TURNS = (
    "المذيعة: متى بدأ الحريق في الميناء؟",
    "القائد: بدأ بعد منتصف الليل بقليل، وأبلغنا الحراس في الحال.",
    "المذيعة: وهل أصيب أحد؟",
    "القائد: أصيب ثلاثة من رجالنا بجروح طفيفة.",
)


@pytest.mark.parametrize(
    ("above", "turns", "asked"),
    [
        ((HEADLINE, TEXTS[0]), TURNS, 2),
        ((HEADLINE, TEXTS[0]), TURNS[:3], 0),  # too few
        ((HEADLINE, TEXTS[0]), (*TURNS[:2], OTHERS[0], *TURNS[2:]), 0),  # not one after another
        (
            (HEADLINE, TEXTS[0]),
            ("الصحة: متى تفتح المراكز؟", "المالية: لا ضرائب", "النقل: متى يفتح الجسر؟", "العمل: لا بطالة"),
            0,
        ),
        ((HEADLINE, TEXTS[0]), ("مصر: متى تفتح المراكز؟", "مصر: لا ضرائب", "مصر: متى يفتح الجسر؟", "مصر: لا بطالة"), 0),
        ((), TURNS, 0),  # nothing introduces it
    ],
)
def test_turns_of_a_dialogue_open_with_one_of_few_names(above, turns, asked):
    lines = read_lines(Tokens("\n".join([*above, *turns])), None, frozenset())
    mark_dialogue(lines)
    shapes = [line.shape for line in lines]
    assert shapes.count(QUESTION) == asked


@pytest.mark.parametrize(("label", "marked"), [("تغطية مباشرة", True), ("أخبار محلية", False)])
def test_the_line_above_the_headline_says_that_it_is_live(label, marked):
    points = ("فرق الإطفاء تطوق المستودع الثالث", "لا أنباء عن ضحايا حتى الآن")
    ago = ("منذ 5 دقائق", "منذ 12 دقيقة", "منذ ساعة")
    assert shapes_of(label, HEADLINE, *points, *entries(ago, TEXTS))[0] is marked


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (("الدولار 141,500", "اليورو 165,200 دينار", "الجنيه 190,400"), 3),
        (("الدولار 141,500", "اليورو", "الجنيه 190,400", "الليرة 3,100"), 0),  # not one after another
        (("الدولار 141,500", "اليورو 165,200"), 0),  # too few
        (("مقتل 3 جنود في كمين بالجبل", "فوز 4 فرق في دور المجموعات", "إغلاق 12 مدرسة بسبب الثلوج"), 0),  # headlines
    ],
)
def test_short_lines_with_a_number_each_are_a_table(texts, rows):
    lines = read_lines(Tokens("\n".join([TEXTS[0], *texts])), None, frozenset())
    mark_rows(lines)
    shapes = [line.shape for line in lines]
    assert shapes.count(ROW) == rows


@pytest.mark.parametrize(
    ("above", "heads", "marked"),
    [
        ((HEADLINE, "كتبت: سعاد كمال", TEXTS[0]), ("الليلة الأولى", "رائحة الدخان", "من يدفع الثمن"), 3),
        ((HEADLINE, TEXTS[0]), ("الليلة الأولى", "رائحة الدخان", "من يدفع الثمن"), 0),  # nobody signs it
        (
            (HEADLINE, "كتبت: سعاد كمال", OTHERS[0]),
            ("الليلة الأولى", "رائحة الدخان", "من يدفع الثمن"),
            0,
        ),  # not about it
        ((HEADLINE, "كتبت: سعاد كمال", TEXTS[0]), ("الليلة الأولى", "رائحة الدخان"), 0),  # too few
        ((HEADLINE, "كتبت: سعاد كمال", TEXTS[0]), ("سامي الراعي", "هدى كمال", "خالد منصور"), 0),  # names
    ],
)
def test_short_headings_of_a_signed_articles_parts(above, heads, marked):
    parts = [line for head, text in zip(heads, OTHERS, strict=False) for line in (head, text)]
    lines = read_lines(Tokens("\n".join([*above, *parts])), None, frozenset())
    mark_cross_heads(lines)
    shapes = [line.shape for line in lines]
    assert shapes.count(UPDATE) == marked
