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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
@pytest.mark.parametrize("filled", [2, 4096])
def test_zero_bytes_that_a_file_is_filled_up_with_are_no_text(encoding, filled):
    assert decode(PAGE.encode(encoding) + b"\0" * filled) == (PAGE, encoding, None)


@pytest.mark.parametrize("raw", [b"\0" * 4096, PAGE.encode()[:40] + b"\0" + PAGE.encode()[40:], b"\0" + PAGE.encode()])
def test_zero_bytes_elsewhere_are_no_text_in_utf_8(raw):
    assert decode(raw).problem[0] in ("file.binary", "file.empty")


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
        written = decoded.text.encode(decoded.encoding)
        assert raw.startswith(written) and not raw[len(written) :].strip(b"\0")


def test_addresses_of_links_do_not_count_against_arabic():
    link = "[فتح الجسر](https://www.example.com/news/local/{}/the-old-bridge-is-open-again.html)"
    text = "\n".join(f"* {link.format(n)}" for n in range(40))
    assert decode(text.encode()).problem is None
    assert decode(text.replace("فتح الجسر", "The bridge").encode()).problem[0] == "file.not_arabic"


MANY_NAMES = "التقت پروین گولزار، من مؤسسة گوگل في چيكيا، رئيس الوزراء التشيكي (Řezníček) في پراغ، وقالت إن «Café Müller» يفتح غداً.\n"
PERSIAN = "وزیر امور خارجه گفت که گفتگوها ادامه دارد و هیچ کس نمی‌تواند جلوی پیشرفت این کار را بگیرد.\n"
OLD_PERSIAN = "نخست وزير گفت که گفتگوها با کشور همسايه پيش از پايان ماه آغاز مي‌شود و گزارش آن چاپ خواهد شد.\n".replace(
    "ک", "ك"
)
URDU = "وزیر اعظم نے کہا ہے کہ حکومت عوام کے مسائل حل کرنے کے لیے ہر ممکن کوشش کرے گی۔\n"
KURDISH = "سەرۆکی حکومەت ڕایگەیاند کە کۆبوونەوەکە لە هەولێر بەڕێوەدەچێت و هەموو لایەنەکان بەشداری دەکەن.\n"
OLD_KURDISH = "سه‌رۆكى حكومه‌ت ڕایگه‌یاند كه‌ كۆبوونه‌وه‌كه‌ له‌ هه‌ولێر به‌ڕێوه‌ده‌چێت و هه‌موو لایه‌نه‌كان به‌شدارى ده‌كه‌ن.\n"
QURAN = "ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَٰلَمِينَ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ مَٰلِكِ يَوْمِ ٱلدِّينِ إِيَّاكَ نَعْبُدُ وَإِيَّاكَ نَسْتَعِينُ\n"
PERSIAN_KEYBOARD = PAGE.replace("ي", "ی").replace("ك", "ک")


@pytest.mark.parametrize("page", [PERSIAN, OLD_PERSIAN, URDU, KURDISH, OLD_KURDISH])
def test_what_is_written_in_arabic_letters_and_is_not_arabic_is_refused(page):
    assert decode((page * 3).encode()).problem == ("file.not_arabic", "Its letters are Arabic, and its words are not.")


@pytest.mark.parametrize("page", [MANY_NAMES, QURAN, PERSIAN_KEYBOARD, PAGE + PERSIAN, "قتل ثلاثة في كركوك پيشمرگه\n"])
def test_arabic_with_letters_of_other_languages_is_arabic(page):
    assert decode(page.encode()).problem is None


@pytest.mark.parametrize(
    "raw",
    [
        PAGE.translate({ord(" "): "\N{NO-BREAK SPACE}"}).replace("،", ",").encode("iso8859_6").replace(b".", b"\xb0"),
        PAGE.replace("\n\n", "\n\n١٢ ").encode("mac_arabic"),
        PAGE.encode().decode("cp1256", "replace").encode(),
        PAGE.encode("cp1256").decode("cp1252", "replace").encode(),
        PAGE.encode("iso8859_6", "replace").decode("cp1256", "replace").encode(),
    ],
)
def test_arabic_that_is_misread_is_no_article(raw):
    decoded = decode(raw)
    assert decoded.problem and decoded.problem[0] in ("file.not_arabic", "file.binary"), decoded.text


@pytest.mark.parametrize("data", ['{"title": "%s"}', '[{"title": "%s"},\n {"n": 1}]', '{"a": "%s"}\n{"a": 2}\n'])
def test_data_of_a_program_is_no_page(data):
    page = (data % PAGE.replace("\n", "\\n")).encode()
    assert decode(page).problem == ("file.json", "The file is JSON; save the page's visible text.")


@pytest.mark.parametrize("line", ["[صورة من الجسر]\n", "{الجسر الجديد}\n", "[1] \n", "[" * 5000 + "\n"])
def test_a_bracket_makes_no_data(line):
    assert (decode((line + PAGE * 9).encode()).problem or ("",))[0] != "file.json"
