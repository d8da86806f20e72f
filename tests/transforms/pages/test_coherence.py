"""Which paragraphs are read without their words, and that the path is the same as with them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.pages import read
from transforms.pages.lines.line import Line
from transforms.pages.lines.lines import read_lines
from transforms.pages.lines.vocabulary import SHAPES
from transforms.pages.scoring.coherence import deep_paragraphs
from transforms.pages.scoring.path import best_path
from transforms.tokens import Tokens

ABOUT = (
    "أعلنت بلدية المدينة افتتاح الجسر الجديد فوق النهر بعد عامين من العمل، وقال رئيسها إن الجسر سيخفف الزحام عن وسط "
    "المدينة وإن البلدية ستبني جسرا ثانيا في الربيع."
)
MORE = (
    "وأوضح رئيس البلدية أن الجسر يتسع لأربع حارات، وأن العمل فيه جرى على مدار الساعة منذ الشتاء الماضي، وأن كلفته لم "
    "تتجاوز ما خصص له في الموازنة."
)
STRANGE = (
    "تحتوي ثمرة الرمان على فيتامينات ومعادن كثيرة، وينصح الأطباء بتناولها طازجة في الصباح قبل الطعام، لأن عصيرها يفقد "
    "بعض فوائده إذا ترك ساعات طويلة."
)
SHORT = "سيفتح الجسر أمام السيارات يوم الأحد."
LINES = st.sampled_from(
    [
        ABOUT, ABOUT, MORE, MORE, STRANGE, STRANGE, STRANGE, SHORT, "افتتاح الجسر الجديد فوق النهر بعد عامين من العمل",
        "فوائد الرمان في الصباح قبل الطعام", "2026-01-18 | 07:49", "أخبار ذات صلة", "الجسر الجديد", "كتبت سلمى الناصري",
        "وقال المهندسون ما يلي:", "- حارات أربع للسيارات", "قبل ساعتين", "شارك", "ثمرة الرمان في موسمها...",
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("shapes", "deep"),
    [
        ("title prose prose", [1, 2]),
        ("title sentence prose sentence", [2, 3]),  # a short first paragraph may be a caption
        ("title sentence sentence", []),
        ("title sentence sentence sentence cut", [3, 4]),
        ("prose title prose prose", [0, 3]),  # what follows a title may begin something else
        ("prose title sentence prose", [0, 3]),
        ("sentence time prose", []),
        ("title label", []),
    ],
)
def test_paragraphs_that_stand_deep_in_a_run(shapes, deep):
    lines = []
    for shape in shapes.split():
        line = Line(0, 0, 0, 0, [])
        line.shape = SHAPES[shape]
        lines.append(line)
    assert deep_paragraphs(lines)[1] == deep


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=14))
def test_the_path_is_the_same_as_when_every_word_is_looked_at(parts):
    lines = read_lines(Tokens("\n".join(parts)), None, frozenset())
    assert read._path(lines) == best_path(read._scores(lines, deep_paragraphs(lines)[0], []))


def test_a_strange_paragraph_deep_in_a_body_is_looked_at_only_where_it_can_leave_it():
    headline, title = "افتتاح الجسر الجديد فوق النهر", "فوائد الرمان في الصباح قبل الطعام"
    for parts, looked_at in (
        ([headline, ABOUT, MORE, STRANGE], False),
        ([headline, ABOUT, MORE, title, STRANGE], True),
    ):
        lines = read_lines(Tokens("\n".join(parts)), None, frozenset())
        read._path(lines)
        assert (lines[-1]._stems is not None) == looked_at
