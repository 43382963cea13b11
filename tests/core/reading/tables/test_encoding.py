"""What bytes are: a text in some encoding, or something that is no CSV at all."""

import codecs

import pytest

from core.worlds import C7, IN, entry
from prune.errors import TableError
from prune.reading.tables.encoding import detect_encoding

ROWS = "".join(
    f"{first},{last},{IN}prune-test-{n},,{company},Bäcker,07 Mar 2019\n"
    for n, (first, last, company) in enumerate(
        [
            ("Zoë", "Brûlefeuille", "Étoile Filante"),
            ("Jürgen", "Käsewürfel", "Süßes & Größeres"),
            ("Íñigo", "Nubeclaro", "Año Nuevo"),
            ("João", "Ventomanso", "Coração"),
        ]
    )
)
TEXT = C7 + ROWS


def test_plain_ascii_is_utf8_without_a_word():
    assert told(C7.encode()) == ("utf-8", None)


def told(data):
    encoding = detect_encoding(entry(data))
    return encoding.codec, encoding.notice


@pytest.mark.parametrize(
    ("codec", "data"),
    [
        ("utf-8", TEXT.encode()),
        ("utf-8-sig", codecs.BOM_UTF8 + TEXT.encode()),
        ("utf-16", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")),
        ("utf-16", codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")),
    ],
)
def test_utf8_and_marked_utf16_need_no_notice(codec, data):
    assert (codec, None) == told(data)


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.encode("mac_roman"), "mac_roman"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_any_other_encoding_is_told_by_content_and_said(data, codec):
    encoding = detect_encoding(entry(data))
    assert (codec, TEXT, True) == (
        encoding.codec,
        data.decode(encoding.codec, encoding.errors),
        bool(encoding.notice),
    )


@pytest.mark.parametrize("name", ["Zoë", "Begoña", "Ölga", "Théo", "Naïma"])
def test_one_name_is_enough_for_mac_roman(name):
    data = f"{C7}{name},Inkwell,,,,,\n".encode("mac_roman")
    assert detect_encoding(entry(data)).codec == "mac_roman"


@pytest.mark.parametrize(
    "text", ["Don’t", "“Biscuit” Crumbleton", "Teapot – Works", "Trade™", "50 €", "Zoë"]
)
def test_one_sign_is_enough_for_cp1252(text):
    """A curly quotation mark in one name, and all else ASCII."""
    data = f"{C7}{text},Inkwell,,,,,\n".encode("cp1252")
    assert detect_encoding(entry(data)).codec == "cp1252"


def test_utf8_with_a_broken_byte_stays_utf8_and_is_said():
    data = TEXT.encode() + b"\xff,Inkwell,,,,,\n"
    encoding = detect_encoding(entry(data))
    assert (encoding.codec, encoding.errors, bool(encoding.notice)) == ("utf-8", "replace", True)


def test_a_character_on_the_edge_of_a_chunk_is_whole():
    """Files are looked at a mebibyte at a time; `ä` may begin at the last byte of one."""
    data = b"x" * ((1 << 20) - 1) + "ä".encode()
    assert told(data) == ("utf-8", None)


def test_accents_far_down_a_long_file_are_found():
    data = C7.encode() + b"x" * 3_000_000 + "\nZoë Brûlefeuille\n".encode("cp1252")
    assert detect_encoding(entry(data)).codec == "cp1252"


@pytest.mark.parametrize(
    ("expected", "data"),
    [
        ("a ZIP or an Excel workbook", b"PK\x03\x04rest"),
        ("an old Excel workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("a PDF", b"%PDF-1.7\n"),
        ("an image", b"\x89PNG\r\n\x1a\n"),
        ("an image", b"\xff\xd8\xff\xe0"),
        ("an image", b"GIF89a"),
        ("a web page", b"<!DOCTYPE html><html>"),
        ("a web page", b"\xef\xbb\xbf  \n<html>"),
        ("JSON", b'{"people": []}'),
        ("JSON", b'\n[ {"name": 1} ]'),
        ("a Git LFS pointer", b"version https://git-lfs.github.com/spec/v1\n"),
        ("a gzip archive", b"\x1f\x8b\x08"),
        ("a rich-text document", b"{\\rtf1"),
        ("no text", b"First Name,Last Name\n\0\0\0"),
    ],
)
def test_what_is_no_table_is_refused_by_name(expected, data):
    with pytest.raises(TableError, match=f"^Connections.csv is {expected}.*was wanted"):
        detect_encoding(entry(data))


def test_an_empty_file_is_a_text():
    assert told(b"") == ("utf-8", None)
