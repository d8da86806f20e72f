"""Pages as scrapers and text browsers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.transforms.pages import golden
from transforms.markup import unfilled, without_markup
from transforms.pages.read import read_page
from transforms.parse import parse
from transforms.tokens import Tokens


def shown(text):
    return unfilled(without_markup(text))


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("## فتح الجسر ##", "فتح الجسر"),
        ('[فتح الجسر](https://example.com/a(1).html "الجسر") أمس', "فتح الجسر أمس"),
        ("[فتح\nالجسر](/news/12) أمس", "فتح\nالجسر أمس"),
        ("[فتح الجسر][12] أمس", "فتح الجسر أمس"),
        ("![صورة الجسر](/a.jpg)", ""),
        ("[![صورة الجسر](/a.jpg)](/news/12)", ""),
        ("قال **مدير الجسر** أمس", "قال مدير الجسر أمس"),
        ("قال __مدير الجسر__ أمس", "قال مدير الجسر أمس"),
        ("<https://example.com/a> فتح", " فتح"),
        ("\\- فتح الجسر 1\\. أمس", "- فتح الجسر 1. أمس"),
        ("أمس\n> فتح الجسر", "أمس\nفتح الجسر"),
        ("   [7]فتح الجسر", "   فتح الجسر"),
        ("* فتح\n* الجسر\n+ أمس", "فتح\nالجسر\nأمس"),
        *((f"* فتح{end}* الجسر{end}+ أمس", "فتح\nالجسر\nأمس") for end in "\r\u2028\u2029"),
        (
            "Title: فتح الجسر - الساحل\n\nURL Source: https://e.com\n\nMarkdown Content:\n# فتح الجسر",
            "\n\n\n\n\nفتح الجسر",
        ),
        ("Title: x\nURL Source: y\nPublished Time: 2024-01-12", "\n\n 2024-01-12"),
        ("فتح &quot;الجسر&quot;&nbsp;أمس &amp; غدا", 'فتح "الجسر" أمس & غدا'),
    ],
)
def test_only_what_is_seen_is_left(written, seen):
    assert shown(written) == seen


@pytest.mark.parametrize(
    "text",
    [
        "[فتح الجسر] (أمس)",
        "«[الجسر](القديم) مغلق»",  # whose words a writer filled in
        "تبقى [3] أيام، و[12 عاما]",
        "#فتح_الجسر #أمس",
        "5 * 3 * 2 = 30",
        "* فتح الجسر",  # one asterisk is a footnote
        "• فتح\n• الجسر\n• أمس",
        "2 > 1 و1 < 2",
        "<الجسر> <ب> <p",
        "الاسم: ____ العمر: ____",
        "R&D &الجسر; &#x;",
    ],
)
def test_signs_of_the_text_are_left(text):
    assert shown(text) == text


@given(st.text(alphabet='اب[]()!#*_-+\\<>&;:/.1 \n"', max_size=80))
def test_a_place_in_the_one_is_the_place_in_the_other(text):
    bare = without_markup(text)
    assert len(bare) == len(text)
    assert all(bare[i] == "\n" for i, sign in enumerate(text) if sign == "\n")


def markdown(role, line):
    """The line as a program would write it that makes Markdown of pages."""
    if role == "headline":
        return f"# {line}"
    if role == "subheading":
        return f"### **{line}**"
    if role in ("related_headline", "ticker", "tags"):
        return f"* [{line}](https://www.example.com/news/{len(line)}.html)"
    if role == "section":
        return f"[{line}](/sections/{len(line)})"
    return line


def tagged(role, line):
    """The line as a program would write it that leaves tags in pages."""
    if role == "headline":
        return f"<h1 class='title'>{line}</h1>"
    if role in ("body", "subheading", "byline"):
        return f"<p>{line}</p>"
    if role in ("related_headline", "ticker", "tags", "section"):
        return f'<li><a href="https://www.example.com/{len(line)}">{line}</a></li>'
    return f"<span>{line}</span>" if line else line


@pytest.mark.parametrize(
    "page", [p for p in golden.pages(refused=False) if not p.name.startswith("wrapped")], ids=lambda page: page.name
)
@pytest.mark.parametrize("written", [markdown, tagged], ids=["markdown", "tags"])
def test_a_page_with_markup_is_read_as_the_page(page, written):
    def told(text):
        read = read_page(Tokens(text), "0" * 32, page.fetched_at)
        spans = [read.headline, read.section, read.byline]
        return (
            [span and " ".join(shown(text)[slice(*_moved(text, span))].split()) for span in spans],
            read.published_at,
            read.problem,
        )

    plain = "\n".join(line for _, line in page.lines)
    assert told("\n".join(written(role, line) for role, line in page.lines)) == told(plain)


def _moved(text, span):
    """Where a span of the text lies once the markup is away."""
    bare = without_markup(text)
    return tuple(len(unfilled(bare[:at])) for at in span)


def test_an_article_is_stored_without_markup_and_its_claims_as_the_file_has_them():
    text = (
        "# فتح الجسر القديم أمام المارة\n\n12 يناير 2024\n\n"
        "قال **مدير الجسر** [سامر الخطيب](https://example.com/people/7) إن الجسر [القديم](/old) سيفتح غدا أمام المارة بعد عام من أعمال الترميم.\n\n"
        "وأضاف أن [العمال](/workers) أنهوا كل شيء قبل الموعد **بشهرين**.\n"
    )
    parsed = parse(text.encode())
    assert parsed.article.headline == "فتح الجسر القديم أمام المارة"
    assert parsed.article.body.startswith("قال مدير الجسر سامر الخطيب إن الجسر القديم سيفتح غدا")
    first, second = parsed.claims
    assert second.content == "[العمال](/workers) أنهوا كل شيء قبل الموعد **بشهرين**"
    assert text[second.content_start : second.content_end] == second.content
    assert first.speaker_name == "مدير الجسر سامر الخطيب"
    assert first.content == "الجسر [القديم](/old) سيفتح غدا أمام المارة بعد عام من أعمال الترميم"
    assert text[first.content_start : first.content_end] == first.content
