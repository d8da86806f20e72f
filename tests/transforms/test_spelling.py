"""How a text is read whose marks or letters are other than the usual ones."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.markup import without_markup
from transforms.parse import parse
from transforms.spelling import as_read

GOLDEN = [
    json.loads(row) for row in (Path(__file__).parents[1] / "golden/claims.jsonl").read_text("utf-8").splitlines()
]
MARKS = {
    "two quotes": ("''", "''"), "accents": ("``", "''"), "one quote": ("'", "'"), "curled": ("‘", "’"), "brackets": ("((", "))"), "slashes": ("//", "//"),
    "entity": ("&quot;", "&quot;"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("قال: ''الباب مغلق''، ثم ذهب", 'قال: "~الباب مغلق~"، ثم ذهب'),
        ("قال ``الباب مغلق''", 'قال "~الباب مغلق~"'),
        ("قال 'الباب مغلق' ثم ذهب", "قال «الباب مغلق» ثم ذهب"),
        ("وصفه بأنه ‘كلام فارغ’.", "وصفه بأنه «كلام فارغ»."),
        ("قال: ((الباب مغلق)).", "قال: «~الباب مغلق~»."),
        ("قال: //الباب /الكبير/ مغلق//.", "قال: «~الباب /الكبير/ مغلق~»."),
        ("قال quot;الباب مغلقquot; ثم ذهب", 'قال "~~~~الباب مغلق~~~~" ثم ذهب'),
        ("قال // الباب مغلق // ثم ذهب", "قال «~ الباب مغلق ~» ثم ذهب"),
        ("قال إن (الباب مغلق منذ أمس) ثم (انه سيفتح غدا).", "قال إن «الباب مغلق منذ أمس» ثم «انه سيفتح غدا»."),
        ("قال &quot;نعم&quot; &#39;لا&#39;", 'قال "~~~~~نعم~~~~~" «~~~~لا~~~~»'),
        ("جيم&nbsp;ودال", "جيم~~~~~ ودال"),
        ("توعد بـ'عقوبات' كثيرة", "توعد بـ«عقوبات» كثيرة"),
        ("أكد المدير علي فتح الباب وذهب الي البيت", "أكد المدير على فتح الباب وذهب الي البيت"),
        ("وعلي المدير محمد علي أن يذهب إلي علي حسن", "وعلى المدير محمد علي أن يذهب إلي علي حسن"),
    ],
)
def test_what_is_meant_is_read(printed, read):
    assert as_read(without_markup(printed)).replace("\u2063", "~") == read


@pytest.mark.parametrize(
    "text",
    [
        "أكد علي الراعي أنه ذهب إلى البيت ثم إلي البيت",  # both ya: his name
        "سيارة Citroën C'est la vie 'بلا نهاية",
        "(الباب (الكبير) مغلق)",
        "R&D والبحث & التطوير; &غيرها;",
        "على http://a.b/c// أو //x.y/z",
        'قال إن (الباب مغلق منذ أمس) "ثم" ذهب',
        "قال إن (الباب) مغلق (منذ أمس)",
        "في الستينيات '67 و '73",
    ],
)
def test_what_is_written_as_usual_is_read_as_it_is(text):
    assert as_read(text) == text


@given(st.text(alphabet="اب علي إلي الي حتى.()/'`‘’&;quot#39\n\"«»", max_size=80))
def test_a_place_in_the_one_is_the_place_in_the_other(text):
    read = as_read(text)
    assert len(read) == len(text)
    assert [i for i, sign in enumerate(read) if sign == "\n"] == [i for i, sign in enumerate(text) if sign == "\n"]


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS)
def test_claims_are_the_same_between_any_marks(marks):
    def told(text):
        claims = parse(text.encode(), body_only=True).claims
        return [
            (
                c.kind,
                c.polarity,
                c.speaker_basis,
                *(_bare(part, marks) for part in (c.cue, c.speaker, c.speaker_name, c.content)),
            )
            for c in claims
        ]

    # A mark beside the wrong word (the golden «وأضاف" كنت») is one only where it cannot be anything else.
    quoted = [
        t for row in GOLDEN if (t := row["text"]).count('"') == 2 and "'" not in t and not re.search(r'\w" \w[^"]*"', t)
    ]
    assert len(quoted) > 100
    others = []
    for text in quoted:
        before, inside, after = text.split('"')
        if told(before + marks[0] + inside + marks[1] + after) != told(text):
            others.append(text)
    assert others == []


def _bare(part, marks):
    """Without the marks inside, and with one space between words."""
    for mark in (*marks, '"', "«", "»"):
        part = (part or "").replace(mark, " ")
    return re.sub(r"\s+", " ", part).strip()
