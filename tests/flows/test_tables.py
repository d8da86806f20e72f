"""Tables on a terminal: they fit, and Arabic in one column stays out of the next."""

from datetime import datetime

import pytest
from rich.console import Console

from flows import tables

ROWS = [("الرستن اليوم", 3, "قال رئيس البلدية إن الجسر يخدم عشرين ألف نسمة في ثلاث بلدات على ضفتي النهر")]


def shown(width, terminal):
    console = Console(width=width, force_terminal=terminal, color_system=None, highlight=False)
    with console.capture() as captured:
        tables.show(["outlet", "claims", "statement"], ROWS * 2, console)
    return captured.get()


@pytest.mark.parametrize("width", [40, 60, 100])
def test_on_a_terminal_lines_fit_and_every_piece_is_isolated(width):
    for line in shown(width, True).splitlines():
        assert len(line.replace("\u2068", "").replace("\u2069", "")) <= width
        assert line.count("\u2068") == line.count("\u2069")
        for piece in line.split("\u2068")[1:]:
            assert "\u2069" in piece
    assert "\u2068الرستن" in shown(width, True)


def test_what_would_turn_round_its_neighbours_is_left_out():
    assert tables.plain("قبل\u202e بعد\u2069 آخر\u200f") == "قبل بعد آخر\u200f"


def test_long_columns_share_the_room():
    assert tables._widths(["a", "b", "c"], [["x" * 90, "x" * 80, "x" * 5]], 66) == [27, 27, 5]


def test_no_rows_are_a_table_too():
    assert tables._widths(["name"], [], 20) == [4]


def test_on_a_terminal_numbers_stand_to_the_right_and_nothing_else_does():
    rows = [(1, 2.5, True, "3", None, 4), (20, None, False, "ب", None, "x")]
    drawn = tables.table(list("abcdef"), rows, live=True, width=80)
    assert [column.justify for column in drawn.columns] == ["right", "right", "left", "left", "left", "left"]


def test_elsewhere_a_row_is_a_line():
    lines = shown(tables.NO_LIMIT, False).splitlines()
    assert len(lines) == 4 and ROWS[0][2] in lines[2]
    assert "\u2068" not in "".join(lines)


def test_elsewhere_columns_are_as_wide_as_what_they_hold():
    rows = [("نصّ", None, "漢字"), ("", 12.5, "a[b]:100:")]
    told = list(tables.unwrapped(["text", "n", "[x]"], rows))
    assert told == [
        "text | n    | [x]      ",
        "-----+------+----------",
        "نصّ   |      | 漢字     ",
        "     | 12.5 | a[b]:100:",
    ]
    assert list(tables.unwrapped(["a"], [])) == ["a", "-"]


@pytest.mark.parametrize("terminal", [True, False])
@pytest.mark.parametrize("width", [None, 60])
def test_markup_in_a_value_or_a_name_is_text(terminal, width):
    console = Console(width=80, color_system=None, force_terminal=terminal, emoji=False)
    with console.capture() as captured:
        tables.show(["[red]a"], [("[bold]x[/bold] :100:",)], console, width)
    assert "[bold]x[/bold] :100:" in captured.get() and "[red]a" in captured.get()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("سطر\nآخر  هنا", "سطر آخر هنا"),
        (datetime(2026, 3, 2, 10, 15), "2026-03-02 10:15"),
        (datetime(2026, 3, 2, 10, 15, 7), "2026-03-02 10:15:07"),
        (datetime(2026, 3, 2, 10, 15, 0, 500000), "2026-03-02 10:15:00.500000"),
        (["قول", "بلد"], "قول, بلد"),
        ({"a": None}, '{"a": null}'),
    ],
)
def test_values_are_one_line(value, text):
    assert tables.plain(value) == text


@pytest.mark.parametrize("control", ["\x1b[2J", "\x00", "\x7f", "\x9b2J", "\x85"])
def test_a_page_does_not_steer_the_terminal(control):
    shown = tables.plain(f"قال{control}الوزير")
    assert not set(shown) & {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))}
    assert shown.startswith("قال") and shown.endswith("الوزير")
