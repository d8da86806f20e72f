"""Texts that were broken at a width are read as if they had not been; every other text is left as it is."""

from itertools import pairwise
from pathlib import Path
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.parse import parse
from transforms.tokens import Tokens
from transforms.wrapped import NARROWEST, WIDEST, unwrapped

PAGES = sorted((Path(__file__).parents[1] / "golden" / "wrapped").glob("*.txt"))
WIDTHS = (60, 66, 72, 80, 100)
LEAD = "أعلنت البلدية أمس أن الجسر الجديد فوق النهر سيفتح أمام السيارات في نهاية الشهر، وأن العمل في الطريق المؤدي إليه لم ينته بعد."
VERSES = [
    "إذا ما الليل أرخى فوق دار الأهل أستاره وغاب البدر عنا",
    "رأيت النجم يسري في سماء البيد وحيدا ينادي من تأنى",
    "وكم من ساهر أضناه طول البعد عن أرض بها شب",
    "يسائل كل ركب عن ديار القوم حيث العيش كان رغيدا هانئا",
    "فلا الأطلال تعطيه جواب السائلين ولا الرسوم تجيب من",
    "سوى ريح تهب مع الصباح وتنثني فوق الكثيب",
]
HEADLINES = [
    "وزير النقل يفتتح محطة القطارات الجديدة في العاصمة بعد تأخر عامين",
    "ارتفاع أسعار الخضروات في أسواق الجنوب مع بداية موسم الأمطار",
    "المنتخب يبدأ معسكره التدريبي استعدادا للتصفيات",
    "مزارعون يشكون من نقص المياه في القرى الواقعة شرق النهر الكبير",
    "الجامعة تمنح الكاتب درجة الدكتوراه الفخرية تقديرا لأعماله الأدبية",
    "هيئة الأرصاد تحذر من عاصفة رملية تضرب المحافظات الشمالية غدا",
    "افتتاح معرض الكتاب بمشاركة ثلاثمئة دار نشر من عشرين دولة عربية",
    "إغلاق الطريق الساحلي ثلاثة أيام لأعمال الصيانة الدورية للجسور",
]


def wrapped(text, width, *, first="", rest="", air=True):
    """A text's lines as a program breaks them at a width; its blank lines stay where there is `air`."""
    lines = []
    for line in text.split("\n"):
        if line.strip():
            lines += wrap(line, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
        elif air:
            lines.append("")
    return "\n".join(lines)


def one_line(value):
    return " ".join(value.split()) if isinstance(value, str) else value


def reading(text):
    """What is read of a text, without where it stands: offsets, ids, and how spaces are set."""
    parsed = parse(text.encode())
    assert parsed.document.text == text
    assert parsed.article is not None
    rows = [*parsed.headlines, *parsed.claims, *parsed.propositions, *parsed.dates]
    told = {"document_id", "claim_id", "parent_id", "proposition_id", "date_id", "paragraphs"}
    apart = [
        {
            name: one_line(value)
            for name, value in row._asdict().items()
            if name not in told and not name.endswith(("start", "end"))
        }
        for row in [parsed.article, *rows]
    ]
    return apart, [link.role for link in parsed.claim_dates]


def assert_addresses_the_file(text):
    parsed = parse(text.encode())
    ends = [0, *(s.end for s in parsed.segments)]
    assert [s.start for s in parsed.segments] == ends[:-1]
    assert ends[-1] == len(text)
    spans = [(r.text, r.start, r.end) for r in (*parsed.headlines, *parsed.propositions, *parsed.dates)]
    for c in parsed.claims:
        spans += [(c.cue, c.cue_start, c.cue_end), (c.speaker, c.speaker_start, c.speaker_end)]
        spans.append((c.content, c.content_start, c.content_end))
    stored = [(told, start, end) for told, start, end in spans if start is not None]
    assert stored
    assert [told for told, _, _ in stored] == [text[start:end] for _, start, end in stored]
    return parsed


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_a_wrapped_page_is_read_like_the_page(path, width):
    text = path.read_text("utf-8")
    want = reading(text)
    broken = wrapped(text, width)
    assert broken != text
    assert reading(broken) == want
    assert reading(broken.replace("\n", "\r\n")) == want
    assert reading(broken.replace("\n", " \n")) == want  # the space stays before the break
    assert reading(wrapped(text, width, first="   ", rest="   ")) == want  # a text browser's margin
    margin = "\n".join(line.rjust(width) if line else "" for line in broken.split("\n"))
    assert reading(margin) == want  # set flush right
    assert_addresses_the_file(broken)
    assert_addresses_the_file(broken.replace("\n", "\r\n"))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_no_blank_line_is_needed(path, width):
    text = path.read_text("utf-8").strip()
    want = reading(text)
    assert reading(wrapped(text, width, air=False)) == want
    assert reading(wrapped(text, width, air=False, first="   ")) == want  # each paragraph's first line is indented


def test_a_claim_and_a_date_run_over_the_break():
    text = (PAGES[0].parent / "river.txt").read_text("utf-8")
    parsed = assert_addresses_the_file(wrapped(text, 58))
    assert any("\n" in c.content for c in parsed.claims if c.content)
    assert "\n" in "".join(d.text for d in parsed.dates)
    assert "\n" not in parsed.article.headline
    assert not any("\n" in value for c in parsed.claims for value in (c.speaker_name, c.medium) if value)


def test_paragraphs_stay_apart():
    long = "\n\n".join([LEAD, *[f"{LEAD} {LEAD}"] * 2])
    assert unwrapped(wrapped(long, 70)) == long
    assert unwrapped(wrapped(long, 70, air=False)) == long.replace("\n\n", "\n")


def test_items_and_times_begin_lines_of_their_own():
    title = "البلدية تعلن موعد افتتاح الجسر الجديد فوق النهر بعد"  # one more word would not fit
    item = "1- افتتاح الجسر في نهاية الشهر الجاري بعد عامين من"
    text = wrapped("\n\n".join([LEAD] * 3), 55)
    lines = unwrapped(f"{title}\n2026-01-18 | 07:49\n{text}\n{item}\n2- إصلاح الطريق\n").split("\n")
    assert lines[:2] == [title, "2026-01-18 | 07:49"]
    assert lines[-3:] == [item, "2- إصلاح الطريق", ""]


def test_a_line_that_is_indented_deeper_begins_a_paragraph_unless_it_hangs_below_an_item():
    text = wrapped("\n".join([LEAD] * 3), 60, first="    ")
    full = "    " + "كلمة " * 11
    assert unwrapped(f"{text}\n{full.rstrip()}\n     تحتها").split("\n")[-2:] == [full.rstrip(), "     تحتها"]
    assert unwrapped(wrapped("\n".join([LEAD] * 3), 60, first="• ", rest="  ")).count("\n") == 2


def test_addresses_may_be_longer_than_the_width():
    address = "   1. https://www.example.org/" + "%D8%A7" * 30
    text = wrapped("\n\n".join([LEAD] * 3), 70)
    assert unwrapped(f"{text}\n\nReferences\n{address}").split("\n")[-2:] == ["References", address]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [""] * 20,
        HEADLINES,
        HEADLINES * 3,
        [line[:60] for line in HEADLINES],  # teasers cut at a width
        [" ".join(line[:61].split()[:-1]) for line in HEADLINES * 2],  # … at a word
        [" ".join(line[:61].split()[:-1]) + "..." for line in HEADLINES * 2],
        VERSES,
        VERSES * 3,
        [LEAD, LEAD, LEAD, LEAD, LEAD, LEAD],  # short paragraphs, each on its line
        [HEADLINES[0], LEAD, HEADLINES[1], LEAD, HEADLINES[2], LEAD],
        [HEADLINES[0], *wrap(f"{LEAD} {LEAD}", 70), f"{LEAD} {LEAD}"],  # a paragraph that nothing broke
        [*wrap(f"{LEAD} {LEAD} {LEAD}", 30)],  # narrow: a column, a table
    ],
)
def test_other_texts_are_left_as_they_are(lines):
    for text in ("\n".join(lines), "\n\n".join(lines), "\r\n".join(lines)):
        assert unwrapped(text) is text


@pytest.mark.parametrize("name", ["pages", "wrapped"])
def test_golden_pages_that_are_not_wrapped_are_left_as_they_are(name):
    for path in sorted((Path(__file__).parents[1] / "golden" / name).glob("[!w]*.txt")):
        lines = [row.partition("| ")[2] or row for row in path.read_text("utf-8").split("\n") if row[:1] != "#"]
        for text in ("\n".join(lines), "\n".join(line for line in lines if line)):
            assert unwrapped(text) is text


WORDS = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=12)
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=20, max_size=60), min_size=3, max_size=6)


@given(PARAGRAPHS, st.integers(NARROWEST + 10, WIDEST - 20), st.sampled_from(["\n", "\r\n", " \n"]))
def test_any_words_are_found_again_in_their_paragraphs(paragraphs, width, end):
    lines = [line for words in paragraphs for line in [*wrap(" ".join(words) + ".", width), ""]]
    if sum(len(a) > 0 and len(b) > 0 for a, b in pairwise(lines)) < 8:
        return
    text = end.join(lines)
    read = unwrapped(text)
    assert len(read) == len(text)
    assert [line.split() for line in read.split("\n") if line.strip()] == [
        (" ".join(words) + ".").split() for words in paragraphs
    ]


@given(st.text(), st.lists(st.sampled_from([*wrap(LEAD, 60), *HEADLINES, "", "  ", "•", "2026", "\r", "x" * 200])))
def test_only_line_ends_become_spaces(strange, lines):
    for text in (strange, "\n".join(lines)):
        read = unwrapped(text)
        assert Tokens(text).printed == text
        assert len(read) == len(text)
        changed = {(a, b) for a, b in zip(text, read, strict=True) if a != b}
        assert changed <= {("\n", " "), ("\r", " ")}
