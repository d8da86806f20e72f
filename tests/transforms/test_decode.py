import hypothesis.strategies as st
import pytest
from hypothesis import given

from transforms.decode import decode

PAGE = "محليات\n\nافتتاح جسر جديد في المدينة\n\nقال المحافظ إن الجسر سيفتح أمام السيارات غداً، بحسب ما أفاد مكتبه.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6"])
def test_text_comes_back_from_every_encoding(encoding):
    page = PAGE if encoding != "iso8859_6" else PAGE.replace("،", ",")
    decoded = decode(page.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.problem) == (page, encoding, None)


def test_utf_16_with_a_mark():
    assert decode(PAGE.encode("utf-16")) == (PAGE, "utf-16", None)


def test_one_broken_byte_does_not_cost_the_page():
    raw = PAGE.encode()
    decoded = decode(raw[:60] + b"\xd8" + raw[60:] + PAGE.encode() * 2)
    assert decoded.encoding == "utf-8-damaged"
    assert decoded.problem is None
    assert decoded.text.count("\ufffd") == 1


def test_utf_8_read_as_windows_1256_is_no_answer():
    """UTF-8 of Arabic is valid Windows-1256 nonsense; damage must not lead there."""
    assert "ط§ظ" not in decode(PAGE.encode()[:-3] + b"\xd9").text


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        (b"", "file.empty"),
        (b" \n\t\n", "file.empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "file.binary"),
        (bytes(range(256)) * 4, "file.binary"),
        (b"<!DOCTYPE html>\n<html><body>" + PAGE.encode(), "file.html"),
        (b"The minister said on Sunday that the bridge will open.", "file.not_arabic"),
        ("Le ministre a déclaré que le pont قال sera ouvert".encode(), "file.not_arabic"),
    ],
)
def test_what_is_no_arabic_text_is_refused_by_name(raw, rule):
    assert decode(raw).problem[0] == rule


def test_a_page_with_a_latin_menu_is_arabic():
    assert decode(("Home News Sport Login\n" + PAGE).encode()).problem is None


def test_the_limit_is_inclusive():
    raw = PAGE.encode()
    assert decode(raw, max_bytes=len(raw)).problem is None
    assert decode(raw, max_bytes=len(raw) - 1).problem[0] == "file.too_large"


@given(st.binary(max_size=400))
def test_no_bytes_raise_and_none_are_lost(raw):
    decoded = decode(raw)
    assert bool(decoded.text) or not raw or raw in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
    if decoded.encoding == "binary":
        assert decoded.text.encode("latin-1") == raw
    elif not decoded.encoding.endswith("damaged") and decoded.encoding != "utf-16":
        assert decoded.text.encode(decoded.encoding) == raw


def test_addresses_of_links_do_not_count_against_arabic():
    link = "[فتح الجسر](https://www.example.com/news/local/{}/the-old-bridge-is-open-again.html)"
    text = "\n".join(f"* {link.format(n)}" for n in range(40))
    assert decode(text.encode()).problem is None
    assert decode(text.replace("فتح الجسر", "The bridge").encode()).problem[0] == "file.not_arabic"
