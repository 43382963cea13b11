"""Detecting the encoding of a file, and rejecting files that are not CSV."""

import codecs

import pytest

from core.builders import C7, IN, entry, read
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


def test_utf8_with_a_broken_byte_in_a_line_of_it_stays_utf8_and_is_said():
    data = TEXT.encode() + "Zoë Brûlée\xff,Inkwell,,,,,\n".encode()[:-14] + b"\xff,,,,,\n"
    encoding = detect_encoding(entry(data))
    assert (encoding.codec, encoding.notice) == (
        "utf-8",
        "It is UTF-8 with some broken bytes; those characters are lost.",
    )


def test_a_character_in_the_middle_of_a_long_line_is_whole():
    """Lines are looked at as a whole, however many bytes they have; `ä` begins at any of them."""
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
        ("not text", b"First Name,Last Name\n\0\0\0"),
    ],
)
def test_a_file_that_is_not_a_table_is_refused_by_name(expected, data):
    with pytest.raises(TableError, match=f"^Connections.csv is {expected}.*must be a CSV file"):
        detect_encoding(entry(data))


def test_an_empty_file_is_a_text():
    assert told(b"") == ("utf-8", None)


# --- two encodings in one file


def names_in(*rows: bytes):
    export = read({"Connections.csv": C7.encode() + b"".join(rows)})
    return [one.name for one in export.connections], export.files[0]


def row(name, codec):
    return f"{name},{name},,,,,07 Mar 2019\n".encode(codec)


@pytest.mark.parametrize("old", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("turn", [list, reversed], ids=["old rows first", "old rows last"])
def test_each_line_is_read_in_its_own_encoding(old, turn):
    """As when rows are pasted together. `Ł` has a byte that cp1252 does not define."""
    rows = [row(name, old) for name in ("Jörg", "Bär", "Öz")]
    rows += [row(name, "utf-8") for name in ("Łukasz", "Ěří", "Ásta")]
    expected = [f"{name} {name}" for name in ("Jörg", "Bär", "Öz", "Łukasz", "Ěří", "Ásta")]
    names, file = names_in(*turn(rows))
    assert (names, file.encoding, file.notices) == (
        list(turn(expected)),
        f"utf-8 and {old}",
        (
            (
                "Two encodings are mixed in it, as when rows are pasted together: 3 lines were read "
                f"as {old}, the others as UTF-8. Accented letters in those lines may be wrong."
            ),
        ),
    )


def test_one_byte_that_cp1252_lacks_does_not_outweigh_the_letters():
    rows = [row(name, "cp1252") for name in ("Jörg", "Bär", "Zoë")]
    names, file = names_in(*rows, b"W\x81ren,Inkwell,,,,,07 Mar 2019\n")
    assert (names, file.encoding) == (
        ["Jörg Jörg", "Bär Bär", "Zoë Zoë", "W\ufffdren Inkwell"],
        "cp1252",
    )


def test_a_broken_letter_in_a_line_of_utf8_spoils_that_letter_alone():
    broken = row("Łukasz Ěří", "utf-8").replace("í".encode(), b"\xc3")
    names, file = names_in(row("Zoë", "utf-8"), broken)
    assert (names, file.encoding) == (["Zoë Zoë", "Łukasz Ěř\ufffd Łukasz Ěř\ufffd"], "utf-8")
