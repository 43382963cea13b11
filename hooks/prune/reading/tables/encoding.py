"""What bytes are: a text in some encoding, or something that is no CSV at all."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from prune.errors import TableError
from prune.reading.files.entry import Entry
from prune.reading.files.names import shown

_CHUNK = 1 << 20
_SAMPLE = 8
"""Chunks that are enough to tell one old encoding from another; their letters take long to count."""
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a ZIP or an Excel workbook"),
    (b"PK\x05\x06", "an empty ZIP"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a recording"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"SQLite format 3", "a database"),
)
_TEXT_SIGNATURES: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"\s*<(?:!doctype|html|head|body|\?xml|svg|!--)", re.IGNORECASE), "a web page"),
    (re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\[{"\]])'), "JSON"),
    (re.compile(rb"version https://git-lfs"), "a Git LFS pointer, not the file itself"),
    (re.compile(rb"\{\\rtf"), "a rich-text document"),
)
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_LETTER_IN_MAC_ROMAN = re.compile(
    rb"[A-Za-z][\x91\x93-\x97\x99](?=[a-z])|[a-z]\x91(?![a-z])|(?<![A-Za-z])[\x80\x85](?=[a-z])"
)
"""Where these bytes stand they are letters there, and punctuation in cp1252."""
_UNDEFINED_IN_CP1252 = b"\x81\x8d\x8f\x90\x9d"
_PUNCTUATION_IN_CP1252 = b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How to decode a file: a codec, what to do with broken bytes, and what to say about it."""

    codec: str
    errors: str = "strict"
    notice: str | None = None


def detect_encoding(entry: Entry) -> Encoding:
    """Find the encoding by content: a byte-order mark, else UTF-8, else the likelier old one.

    Reads the whole file once, a chunk at a time. Raises `TableError` as
    `supposed_encoding` does.
    """
    supposed = supposed_encoding(entry)
    if supposed.errors != "strict" or _is_utf8(_chunks(entry)):
        return supposed
    return _old_encoding(_chunks(entry))


def supposed_encoding(entry: Entry) -> Encoding:
    """The encoding by the first bytes alone: UTF-16, or UTF-8 until something else turns up.

    Raises `TableError` for bytes that are no text (a workbook, a PDF, an image,
    a web page, JSON ...).
    """
    with entry.open() as stream:
        head = stream.read(4096)
    refuse_foreign(head, shown(entry.name))
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding("utf-16", "replace")
    if wide := _utf16_without_mark(head):
        return Encoding(wide, "replace", "It is UTF-16 without a byte-order mark.")
    if head.count(0) > len(head) // 100:
        raise TableError(_not_a_table(shown(entry.name), "no text"))
    return Encoding("utf-8-sig" if head.startswith(codecs.BOM_UTF8) else "utf-8")


def refuse_foreign(head: bytes, name: str) -> None:
    """Raise `TableError` where the first bytes are those of something else than a table."""
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            raise TableError(_not_a_table(name, what))
    text = head.removeprefix(codecs.BOM_UTF8)
    for pattern, what in _TEXT_SIGNATURES:
        if pattern.match(text):
            raise TableError(_not_a_table(name, what))


def _not_a_table(name: str, what: str) -> str:
    return (
        f"{name} is {what}, but a CSV file as LinkedIn sends it was wanted. "
        "Use the ZIP from LinkedIn as it came, without opening and saving the files in it."
    )


def _chunks(entry: Entry) -> Iterator[bytes]:
    with entry.open() as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def _is_utf8(chunks: Iterator[bytes]) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for chunk in chunks:
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _utf16_without_mark(head: bytes) -> str | None:
    pairs = len(head) // 2
    if pairs < 4:
        return None
    if head[1::2].count(0) > 0.8 * pairs:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) > 0.8 * pairs else None


def _old_encoding(chunks: Iterator[bytes]) -> Encoding:
    high = utf8 = low_half = high_half = undefined = 0
    for place, chunk in enumerate(chunks):
        beyond_ascii = chunk.translate(None, bytes(range(0x80)))
        undefined += len(beyond_ascii) - len(beyond_ascii.translate(None, _UNDEFINED_IN_CP1252))
        if place >= _SAMPLE:
            continue
        high += len(beyond_ascii)
        utf8 += sum(map(len, _UTF8_SEQUENCE.findall(chunk)))
        letters = beyond_ascii.translate(None, _PUNCTUATION_IN_CP1252)
        upper = len(letters.translate(None, bytes(range(0xC0))))
        high_half += upper
        low_half += len(_LETTER_IN_MAC_ROMAN.findall(chunk))
        low_half += len(letters.translate(None, bytes(range(0xA0, 0x100))))
    if utf8 > 0.8 * high:
        return Encoding(
            "utf-8", "replace", "It is UTF-8 with some broken bytes; those characters are lost."
        )
    if undefined or low_half > high_half:
        return Encoding("mac_roman", notice=_guessed("mac_roman"))
    return Encoding("cp1252", notice=_guessed("cp1252"))


def _guessed(codec: str) -> str:
    return (
        f"It is not UTF-8, so some program has saved it anew; it was read as {codec}, "
        "and accented letters may be wrong."
    )
