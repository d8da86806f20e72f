"""What a page prints twice, and what else it prints with an outlet's name behind it."""

from transforms.pages.lines.lines import read_lines
from transforms.pages.lines.printed import Printed
from transforms.tokens import Tokens


def lines_of(*texts):
    return read_lines(Tokens("\n".join(texts)), None, frozenset())


def test_the_same_words_are_printed_twice_whatever_stands_between_them():
    first, again, other, longer = lines_of(
        "افتتاح الجسر الجديد", "إفتتاح «الجسر» الجديد", "افتتاح السوق الجديد", "افتتاح الجسر الجديد غدا"
    )
    printed = Printed([first, again, other, longer])
    assert printed.is_repeated(first)
    assert printed.is_repeated(again)
    assert not printed.is_repeated(other)
    assert not printed.is_repeated(longer)


def test_a_line_opens_with_another():
    headline, tab = lines_of("افتتاح الجسر الجديد فوق النهر", "افتتاح الجسر الجديد فوق النهر - صحيفة المدار")
    assert Printed([headline, tab]).has_opening(tab, 5)
    assert not Printed([tab]).has_opening(tab, 5)
    assert not Printed([headline, tab]).has_opening(tab, 4)


def test_a_line_holds_another_between_an_outlets_name_and_a_section():
    headline, tab = lines_of("افتتاح الجسر الجديد فوق النهر", "المدار: افتتاح الجسر الجديد فوق النهر - أخبار محلية")
    printed = Printed([headline, tab])
    assert printed.has_inside(tab, 4, 4)
    assert not printed.has_inside(tab, 1, 4)  # two words stand behind it
    assert not printed.has_inside(tab, 4, 6)
    assert not printed.has_inside(headline, 4, 4)
    assert not Printed([tab]).has_inside(tab, 4, 4)


def test_only_lines_that_open_alike_are_gathered_and_only_once():
    lines = lines_of(*(f"خبر قصير عن مدينة رقم {n}" for n in range(50)), "خبر طويل عن مدينة أخرى في الشمال")
    printed = Printed(lines)
    assert all(printed.is_repeated(line) for line in lines[:50])
    assert not printed.is_repeated(lines[50])
    assert list(printed._counts) == ["خبر"]
