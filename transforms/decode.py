"""Bytes in; text, encoding and what is wrong with the file out. Never fails, never loses a byte.

What is not text is decoded as Latin-1, one character per byte, and refused by rule; so the partition into segments
holds on every input. Zero bytes behind a text, which some programs fill files up with, are no part of it. Encodings are tried from evidence: byte order mark, zero bytes, UTF-8, then the single-byte
Arabic encodings, between which charset-normalizer decides.
"""

from __future__ import annotations

import json
import re
from typing import Final, NamedTuple

from transforms.markup import unfilled, without_markup

MAX_BYTES: Final = 5_000_000  # a saved page of plain text is under 100 kB; what is larger is a dump or no page
MIN_ARABIC_SHARE: Final = 0.30  # of the letters; real pages with Latin menus and names stay above 0.5
MAX_DAMAGE: Final = 0.05  # of the characters beyond ASCII, how many may be broken UTF-8; in Windows-1256 nearly all are
SINGLE_BYTE: Final = ("cp1256", "iso8859_6")
_ARABIC: Final = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_BEYOND_ASCII: Final = re.compile("[^\x00-\x7f]+")
_BINARY: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_BYTES: Final = bytes(code for code in range(0x20) if _BINARY.match(chr(code)))
_FREQUENT: Final = "اليمنورت"  # half of the letters of any Arabic text
# In pairs of letters «ال» is a twentieth of Arabic, and hardly less than a fiftieth of any page of it. Persian, Urdu and
# Kurdish hardly have it, nor has Arabic that was read in another encoding than its own. Below, the shares are of letters.
_ARTICLE: Final = "ال"
ENOUGH_ARTICLES: Final = 0.02
TOO_SHORT: Final = 40  # letters that tell nothing
_OTHERS: Final = re.compile("[\u0672-\u06d3\u06d5]")  # letters of other languages, which names and loans have too
MAX_OTHERS: Final = 0.02  # old Persian pages have ي and ك as Arabic does, and only پ چ ژ گ beside them
MAX_YEH: Final = 0.02  # ي of ISO 8859-6 and MacArabic, read as Windows-1256, is ê; no language has as many of these
MAX_TAH: Final = 0.25  # ط and ظ are one in seventy, and every second one of UTF-8 that was read as Windows-1256
_HTML: Final = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_SAMPLE: Final = 20_000  # bytes that are enough to tell one single-byte encoding from another


class Decoded(NamedTuple):
    text: str
    encoding: str
    problem: tuple[str, str] | None  # rule and message, None where the text may be parsed


def decode(raw: bytes, max_bytes: int = MAX_BYTES) -> Decoded:
    """Decode one file's bytes. `problem` names the first of the file rules that refuses it."""
    if not raw:
        return Decoded("", "utf-8", ("file.empty", "The file is empty."))
    if len(raw) > max_bytes:
        message = f"The file has {len(raw)} bytes; the limit is {max_bytes}."
        return Decoded(raw.decode("latin-1"), "binary", ("file.too_large", message))
    found = _text(raw)
    if found is None:
        message = "The file is not text in UTF-8, UTF-16, Windows-1256 or ISO 8859-6."
        return Decoded(raw.decode("latin-1"), "binary", ("file.binary", message))
    text, encoding = found
    return Decoded(text, encoding, _problem(text))


def _text(raw: bytes) -> tuple[str, str] | None:
    """Text and encoding, None where the bytes are not text."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(raw, "utf-16")
    written = raw.rstrip(b"\x00")  # what some programs fill a file up with
    if written and b"\x00" not in written and (found := _bytewise(written)) is not None:
        return found
    if b"\x00" in raw:
        even, odd = raw[0:4000:2].count(0), raw[1:4000:2].count(0)
        return _strictly(raw, "utf-16-le" if odd > even else "utf-16-be")
    return None


def _bytewise(raw: bytes) -> tuple[str, str] | None:
    """The same of bytes that are no UTF-16."""
    encoding = "utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "utf-8"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text, encoding = raw.decode(encoding, "replace"), f"{encoding}-damaged"
        if text.count("\ufffd") > MAX_DAMAGE * sum(map(len, _BEYOND_ASCII.findall(text))):
            return _strictly(raw, _single_byte(raw))
    return None if len(raw.translate(None, _BINARY_BYTES)) < len(raw) else (text, encoding)


def _single_byte(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # late: most pages are UTF-8, and it takes 40 ms to import

    best = from_bytes(
        raw[:_SAMPLE], cp_isolation=list(SINGLE_BYTE), language_threshold=0.0, enable_fallback=False
    ).best()
    return best.encoding if best else SINGLE_BYTE[0]


def _strictly(raw: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        text = raw.decode(encoding).rstrip("\0")
    except UnicodeDecodeError:
        return None
    return (text, encoding) if not _BINARY.search(text) and _arabic_enough(text) else None


def _arabic_enough(text: str) -> bool:
    if sum(map(text.count, _FREQUENT)) >= MIN_ARABIC_SHARE * len(text) > 0:  # counted in C, and mostly enough
        return True
    arabic = sum(map(len, _ARABIC.findall(text)))
    if arabic >= MIN_ARABIC_SHARE * len(text) > 0:  # then it is that share of the letters too
        return True
    return arabic >= MIN_ARABIC_SHARE * max(1, sum(map(len, _LETTERS.findall(text))))


def _reads_as_arabic(text: str) -> bool:
    """Whether a text in Arabic letters is Arabic, as far as letters tell."""
    if text.count("ê") > MAX_YEH * len(text):
        return False
    articles = text.count(_ARTICLE)
    if articles >= ENOUGH_ARTICLES * len(text):  # nearly always
        return True
    letters = sum(map(len, _ARABIC.findall(text)))
    if letters < TOO_SHORT or articles >= ENOUGH_ARTICLES * letters:
        return True
    is_others = len(_OTHERS.findall(text)) > MAX_OTHERS * letters
    return not is_others and text.count("ط") + text.count("ظ") <= MAX_TAH * letters


def _is_json(text: str) -> bool:
    """Whether it is data of a program, as one value or one in each line."""
    text = text.lstrip("\ufeff").strip()
    if not text.startswith(("{", "[")):
        return False
    return isinstance(_json(text), (dict, list)) or isinstance(_json(text.split("\n", 1)[0]), dict)


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _problem(text: str) -> tuple[str, str] | None:
    if not text.strip():
        return "file.empty", "The file holds nothing but white space."
    if _HTML.search(text[:4000]):
        return "file.html", "The file is HTML; save the page's visible text."
    if _is_json(text):
        return "file.json", "The file is JSON; save the page's visible text."
    if not (_arabic_enough(text) or _arabic_enough(unfilled(without_markup(text)))):  # addresses are in Latin letters
        return "file.not_arabic", "Too few of the letters are Arabic."
    if not _reads_as_arabic(text):
        return "file.not_arabic", "Its letters are Arabic, and its words are not."
    return None
