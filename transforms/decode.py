"""Bytes in; text, encoding and what is wrong with the file out. Never fails, never loses a byte.

What is not text is decoded as Latin-1, one character per byte, and refused by rule; so the partition into segments
holds on every input. Encodings are tried from evidence: byte order mark, zero bytes, strict UTF-8, Windows-1256.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MAX_BYTES = 5_000_000  # a saved page of plain text is under 100 kB; what is larger is a dump or no page
MIN_ARABIC_SHARE = 0.30  # of the letters; real pages with Latin menus and names stay above 0.5
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HTML = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)


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
    text, encoding = _text(raw)
    if encoding == "binary":
        return Decoded(text, encoding, ("file.binary", "The file is not text in UTF-8, UTF-16 or Windows-1256."))
    return Decoded(text, encoding, _problem(text))


def _text(raw: bytes) -> tuple[str, str]:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return _strict(raw, encoding)
    if b"\x00" in raw:
        even, odd = raw[0:4000:2].count(0), raw[1:4000:2].count(0)
        return _strict(raw, "utf-16-le" if odd > even else "utf-16-be")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _strict(raw, "cp1256")
    return (text, "utf-8") if not _BINARY.search(text) else (raw.decode("latin-1"), "binary")


def _strict(raw: bytes, encoding: str) -> tuple[str, str]:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return raw.decode("latin-1"), "binary"
    if _BINARY.search(text) or (encoding != "utf-8-sig" and not _arabic_enough(text)):
        return raw.decode("latin-1"), "binary"
    return text, encoding


def _arabic_enough(text: str) -> bool:
    return len(_ARABIC.findall(text)) >= MIN_ARABIC_SHARE * max(1, len(_LETTER.findall(text)))


def _problem(text: str) -> tuple[str, str] | None:
    if not text.strip():
        return "file.empty", "The file holds nothing but white space."
    if _HTML.search(text[:4000]):
        return "file.html", "The file is HTML; save the page's visible text."
    if not _arabic_enough(text):
        return "file.not_arabic", "Too few of the letters are Arabic."
    return None
