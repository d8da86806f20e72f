"""A page's dateline: any order, separator, script, calendar and zone; relative ones lean on the time of saving."""

from datetime import datetime, timedelta, timezone

import pytest

from transforms.dates.dateline import read_dateline
from transforms.tokens import Tokens

SAVED = datetime(2026, 1, 18, 20, 0, 5)


def dateline(text, fetched_at=SAVED):
    tokens = Tokens(text)
    found = read_dateline(tokens, 0, len(tokens), fetched_at)
    return found and (found.at.isoformat(), found.grain, found.utc_offset, found.relative)


@pytest.mark.parametrize(
    ("text", "at", "grain", "offset"),
    [
        ("2026-01-18 | 07:49", "2026-01-18T07:49:00", "minute", None),
        ("09:41 | 2026-01-18", "2026-01-18T09:41:00", "minute", None),
        ("الأحد 18 يناير 2026 - 10:30 م", "2026-01-18T22:30:00", "minute", None),
        ("الأحد، 18 يناير 2026 12:09 ص", "2026-01-18T00:09:00", "minute", None),
        ("18 Jan 2026 10:30 PM", "2026-01-18T22:30:00", "minute", None),
        ("January 18, 2026 - 07:49", "2026-01-18T07:49:00", "minute", None),
        ("آخر تحديث: 18/01/2026 - 22:15 (GMT+0400)", "2026-01-18T22:15:00", "minute", 240),
        ("آخر تحديث: 18/01/2026 (GMT+04:00) - 22:15", "2026-01-18T22:15:00", "minute", 240),
        ("18/01/2026 (GMT+04:00)", "2026-01-18T00:00:00", "day", None),
        ("2215 (GMT+04:00) - 18/01/26", "2026-01-18T22:15:00", "minute", 240),
        ("الأحد، 18 يناير 2026، 2215 GMT", "2026-01-18T22:15:00", "minute", 0),
        ("18 يناير 2026 GMT", "2026-01-18T00:00:00", "day", None),  # a year is no clock time
        ("2275 (GMT+04:00) - 18/01/26", "2026-01-18T00:00:00", "day", None),
        ("آخر تحديث: 18 يناير 2026م KSA 18:20 - GMT 15:20", "2026-01-18T18:20:00", "minute", 180),
        ("GMT 8:00 الأحد 18 يناير 2026", "2026-01-18T08:00:00", "minute", 0),
        ("18/01/2026 08:00 -0500", "2026-01-18T08:00:00", "minute", -300),
        ("18/01/2026 08:00 - 5", "2026-01-18T08:00:00", "minute", None),  # so many comments
        ("نشر: 18-01-2026 الساعة 08:00 تحديث: 19-01-2026", "2026-01-18T08:00:00", "minute", None),
        ("18 Janv 2026 - 08:00", "2026-01-18T08:00:00", "minute", None),
        ("18/01/2026 - 22:15 ت غ", "2026-01-18T22:15:00", "minute", 0),
        ("18 يناير 2026 بتوقيت بغداد - 22:15", "2026-01-18T22:15:00", "minute", 180),
        ("18/01/2026 الساعة 22:15 بتوقيت مكة المكرمة", "2026-01-18T22:15:00", "minute", 180),
        ("الساعة 10:15 صباحا بتوقيت غرينتش، 18 يناير 2026", "2026-01-18T10:15:00", "minute", 0),
        ("2026-01-18T07:49:00+03:00", "2026-01-18T07:49:00", "second", 180),
        ("2026-01-18T07:49:00Z", "2026-01-18T07:49:00", "second", 0),
        ("١٨‏/١‏/٢٠٢٦، ٧:٤٩ ص", "2026-01-18T07:49:00", "minute", None),
        ("28 يناير/ كانون الثاني 2022", "2022-01-28T00:00:00", "day", None),
        ("29 رجب 1447 هـ / 18 يناير 2026 م", "2026-01-18T00:00:00", "day", None),
        ("1447-07-29", "2026-01-18T00:00:00", "day", None),
        ("تم النشر في 18:40 2026/01/18", "2026-01-18T18:40:00", "minute", None),
        ("بيروت - 8 تموز 2015", "2015-07-08T00:00:00", "day", None),
        ("January 18th, 2026", "2026-01-18T00:00:00", "day", None),
        ("الأحد 29 رجب 1447 - 18:40 | 18 يناير 2026", "2026-01-18T18:40:00", "minute", None),
        ("6:00 ص, الأحد, 18 يناير 26", "2026-01-18T06:00:00", "minute", None),
        ("dimanche 18 janvier 2026 - 18:40", "2026-01-18T18:40:00", "minute", None),
        ("السنة العاشرة - العدد 3500 - الأحد 18 كانون ثاني 2026", "2026-01-18T00:00:00", "day", None),
        ("الأحد 18 كانون ثاني 2026 - العاشرة والنصف", "2026-01-18T10:30:00", "minute", None),
        ("السنة الثالثة عشرة، العدد 4012، الأحد 18/1/2026 الساعة 9:05", "2026-01-18T09:05:00", "minute", None),
        # A page's clock that goes to 24 shows the first hour of the day by it.
        ("18/01/2026 24:15", "2026-01-18T00:15:00", "minute", None),
        ("الأحد 18 كانون ثاني 2026، الساعة 24:15", "2026-01-18T00:15:00", "minute", None),
        # One line, two acts: the clock time of a change is not that of the publication.
        ("نشر في: 18/01/2026 ( آخر تحديث: 19/01/2026 الساعة: 15:02 )", "2026-01-18T00:00:00", "day", None),
        ("آخر تحديث: 19/01/2026 08:00 | نشر: 18/01/2026 22:15", "2026-01-18T22:15:00", "minute", None),
        ("الأحد 18 يناير 2026 10:05 - آخر تحديث: 12:30", "2026-01-18T10:05:00", "minute", None),
    ],
)
def test_absolute(text, at, grain, offset):
    assert dateline(text) == (at, grain, offset, False)
    assert dateline(text, None) == (at, grain, offset, False)


@pytest.mark.parametrize(
    ("text", "at", "grain"),
    [
        ("نشر قبل 19 دقيقة", "2026-01-18T19:41:00", "minute"),
        ("منذ ساعتين", "2026-01-18T18:00:00", "hour"),
        ("قبل 3 أيام", "2026-01-15T00:00:00", "day"),
        ("3 ساعات مضت", "2026-01-18T17:00:00", "hour"),
        ("القاهرة ١٥-٧ (اف ب)", "2025-07-15T00:00:00", "day"),
        ("اليوم 10:30", "2026-01-18T10:30:00", "minute"),
        ("أمس الساعة 9:15 مساء", "2026-01-17T21:15:00", "minute"),
    ],
)
def test_relative_to_the_time_of_saving(text, at, grain):
    assert dateline(text) == (at, grain, None, True)
    assert dateline(text, None) is None


@pytest.mark.parametrize(
    ("text", "at", "offset"),
    [
        ("قبل 19 دقيقة", "2026-01-18T19:41:00", 180),
        ("منذ ساعتين", "2026-01-18T18:00:00", 180),
        ("قبل 3 أيام", "2026-01-15T00:00:00", None),
        ("اليوم 10:30", "2026-01-18T10:30:00", None),  # printed: on whose clock, the page does not say
        ("اليوم 10:30 بتوقيت غرينتش", "2026-01-18T10:30:00", 0),
        ("2026-01-18 | 07:49", "2026-01-18T07:49:00", None),
    ],
)
def test_what_is_counted_back_from_the_time_of_saving_is_on_its_clock(text, at, offset):
    found = dateline(text, SAVED.replace(tzinfo=timezone(timedelta(hours=3))))
    assert (found[0], found[2]) == (at, offset)


@pytest.mark.parametrize(
    "text", ["", "قسم الأخبار", "09:52", "24 ساعة", "94 مرشحا للمجلس", "مساء الأحد", "المزيد 2019"]
)
def test_without_a_day_there_is_no_dateline(text):
    assert dateline(text, None) is None


def test_it_says_which_tokens_hold_it():
    tokens = Tokens("كتب سالم في 2026-01-18 | 07:49 من القرية")
    found = read_dateline(tokens, 0, len(tokens))
    assert tokens.text[tokens.starts[found.start_token] : tokens.ends[found.end_token - 1]] == "2026-01-18 | 07:49"


def test_it_reads_only_the_tokens_it_is_given():
    tokens = Tokens("2026-01-18\n2025-05-05")
    assert read_dateline(tokens, 5, len(tokens)).at == datetime(2025, 5, 5)
    assert read_dateline(tokens, 0, 5).at == datetime(2026, 1, 18)


@pytest.mark.parametrize(
    "text",
    [
        "قبل ألفي عام", "قبل 3000 سنة", "بعد 9000 سنة", "بعد ساعتين", "قبل 70 أسبوعا", "00:00 01-01-0001", "0000-01-01",
        "31/12/9999", "12-31-9999", "9999-12-31T23:59:59", "01/01/0000", "31 ديسمبر 9999 الساعة 10:00", "1 يناير 2100",
        "18 يناير 1826", "1 محرم 9999 هـ", "قبل شهرين", "منذ سنة", "18 يناير 0912", "18/01/2026 +" + "9" * 5000,
    ],
)  # fmt: skip
@pytest.mark.parametrize("fetched_at", [None, SAVED, datetime.min, datetime.max])
def test_what_no_page_is_published_at_is_no_dateline(text, fetched_at):
    found = dateline(text, fetched_at)
    assert found is None or text.startswith("18/01/2026")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("1 يناير 1828", "1828-01-01T00:00:00"),
        ("31 ديسمبر 2099", "2099-12-31T00:00:00"),
        ("18 يناير 0912 GMT", "2026-01-18T09:12:00"),  # a clock time, and no year
        ("قبل 50 أسبوعا", "2025-02-02T00:00:00"),
    ],
)
def test_the_first_and_the_last_that_pages_are_published_at(text, at):
    assert dateline(text)[0] == at


@pytest.mark.parametrize("text", ["فاز 3-1 (ودية)", "18 Januar 2026", "الطابق 18", "2-1"])
def test_a_number_alone_is_no_day(text):
    assert dateline(text) is None
