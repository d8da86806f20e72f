"""What the lexicon knows of single outlets."""

from transforms.lexicon import load
from transforms.pages.outlets import outlet_lines
from transforms.parse import Origin, parse


def test_outlets_are_known_by_any_of_their_names():
    assert outlet_lines("example.org") == outlet_lines("صحيفة المثال") != frozenset()
    assert outlet_lines("another") == outlet_lines(None) == frozenset()


def test_an_outlets_own_line_is_no_body_of_its_pages():
    line = load("outlets")["outlets"][0]["boilerplate"][0]
    page = (
        "وزير النقل يفتتح الجسر الجديد\n\nافتتح وزير النقل اليوم الجسر الجديد فوق النهر بعد عامين من العمل.\n\n"
        f"{line}\n\nوقال الوزير إن الجسر الجديد يخدم ثلاثة أحياء على ضفتي النهر.\n"
    )
    known = parse(page.encode(), origin=Origin(outlet="example.org")).article
    other = parse(page.encode(), origin=Origin(outlet="another")).article
    assert known is not None and other is not None
    assert line not in known.body
    assert known.paragraphs == 2
